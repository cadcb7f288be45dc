"""The demonstration at work: a seeded school, the emulator, and the real bot polling it over HTTP.

The bot is built exactly as `run` builds it; only its clock is a file that the page moves, and its
ticks are walked through at every due moment in between.
"""

import asyncio
import contextlib
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import SecretStr

from bot.app import App
from bot.clock import FileClock
from bot.demo.cast import CAST, NOT_JOINED, PHONES, START, ZONE, player
from bot.demo.plan_script import PHOTO
from bot.demo.seed import seed
from bot.failures import CannotRun
from bot.lock import RunLock
from bot.logs import logger
from bot.settings import Settings
from emulator import Emulator
from storage.engine import Database
from storage.migrate import upgrade_sqlite

log = logger("bot.demo")

TOKEN = "270300:demonstration_only"
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
PICTURE = Path(__file__).parent / "criteria.jpg"
_BEAT_SECONDS = 0.5
_MOST_EVENTS = 60
"""How many silent moments «next event» passes over before it gives up."""


class Stage:
    """`async with Stage(folder, port) as stage`; raises CannotRun where the port is taken."""

    def __init__(self, folder: Path, port: int, *, beats: bool = True) -> None:
        self._folder = folder
        self._port = port
        self._beats = beats
        self._stack = contextlib.AsyncExitStack()
        self._moving = asyncio.Lock()
        self._app: App | None = None
        self._clock_file = folder / "clock"
        self.emulator = Emulator(
            token=TOKEN,
            clock_file=self._clock_file,
            username="iom_demo_bot",
            name="ИОМ-бот",
            on_clock=self.move,
            on_reset=self.reset,
            zone=ZONE,
        )

    @property
    def app(self) -> App:
        if self._app is None:
            raise RuntimeError("the bot is not on the stage")
        return self._app

    @property
    def settings(self) -> Settings:
        """Of the demonstration alone: nothing of the surroundings may lead it elsewhere."""
        return Settings(
            _env_file=None,
            bot_token=SecretStr(TOKEN),
            telegram_api_url=self.emulator.base_url,
            proxy_url=None,
            data_dir=self._folder,
            database_url=None,
            clock_file=self._clock_file,
            webhook_url=None,
            webhook_secret=None,
        )

    async def __aenter__(self) -> Self:
        try:
            await self._open()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    async def _open(self) -> None:
        try:
            await self.emulator.start(self._port)
        except OSError as error:
            raise CannotRun("demo-port-taken", port=str(self._port)) from error
        self._stack.push_async_callback(self.emulator.stop)
        settings = self.settings
        await self._stack.enter_async_context(RunLock(settings.database))
        if not self._database.exists():
            await self._prepare(settings)
            self.emulator.set_clock(START)
        self._populate()
        self._stack.push_async_callback(self._leave)
        await self._enter()
        if self._beats:
            beating = asyncio.create_task(self._beat())
            self._stack.callback(beating.cancel)

    @property
    def _database(self) -> Path:
        return self._folder / "iom.db"

    @property
    def _seeded(self) -> Path:
        return self._folder / "seeded.db"

    async def _prepare(self, settings: Settings) -> None:
        """The seeded database and a copy of it for the reset."""
        if not self._seeded.exists():
            await asyncio.to_thread(upgrade_sqlite, self._seeded)
            database = Database(f"sqlite+aiosqlite:///{self._seeded}")
            try:
                await seed(database, settings)
            finally:
                await database.close()
        await asyncio.to_thread(self._copy)

    def _copy(self) -> None:
        for leftover in self._folder.glob("iom.db-*"):
            leftover.unlink()
        for made in (self.settings.files_dir, self.settings.backups_dir):
            shutil.rmtree(made, ignore_errors=True)
        shutil.copy(self._seeded, self._database)

    def _populate(self) -> None:
        for one in CAST:
            self.emulator.add_user(
                id=one.telegram_id,
                first_name=one.name.given,
                last_name=one.name.surname,
                caption=one.caption,
                started=one.key not in NOT_JOINED,
                show=one.key in PHONES,
            )
        self._keep_photo()

    def _keep_photo(self) -> None:
        self.emulator.add_photo(PHOTO, PICTURE.read_bytes())

    async def _enter(self) -> None:
        """The bot comes up, and the first three press START, so that each phone shows the menu."""
        app = App(self.settings, FileClock(self._clock_file), beats=False)
        await app.__aenter__()
        self._app = app
        for key in PHONES:
            await self.emulator.user(player(key).telegram_id).starts()
        with contextlib.suppress(TimeoutError):
            await self.settle()

    async def settle(self, timeout: float = 60.0) -> None:
        """Until everything said and pressed so far is answered; TimeoutError otherwise."""
        await self.emulator.settled(timeout)
        async with asyncio.timeout(timeout):
            await self.app.idle()

    async def _leave(self) -> None:
        app, self._app = self._app, None
        if app is not None:
            await app.__aexit__(None, None, None)

    # --- the page's buttons

    async def reset(self) -> None:
        """Everything as it was at the beginning."""
        async with self._moving:
            await self._leave()
            await asyncio.to_thread(self._copy)
            self.emulator.reset()
            for one in CAST:
                self.emulator.user(one.telegram_id).person.started = one.key not in NOT_JOINED
            self._keep_photo()
            self.emulator.set_clock(START)
            await self._enter()

    async def move(self, action: str) -> datetime | None:
        """«hour», «day», «week» or «next»; the bot does on the way what is due on the way."""
        async with self._moving:
            await self.app.idle()
            if action == "next":
                await self._to_next_event()
            else:
                now = self.emulator.now()
                await self._walk(now + STEPS[action])
            await self.app.idle()
        return None

    async def _to_next_event(self) -> None:
        """On until somebody's phone got something."""
        before = self._sent()
        for _ in range(_MOST_EVENTS):
            event = await self.app.next_event()
            if event is None:
                return
            await self._walk(max(event, self.emulator.now()))
            if self._sent() != before:
                return

    async def _walk(self, to: datetime) -> None:
        await self.app.metronome.walk(self.emulator.now(), to, self._stand)

    def _stand(self, moment: datetime) -> None:
        if moment > self.emulator.now():
            self.emulator.set_clock(moment)

    def _sent(self) -> int:
        return sum(call.method.startswith("send") and call.ok for call in self.emulator.calls)

    async def _beat(self) -> None:
        """The bot's ticks while nobody moves the clock."""
        while True:
            await asyncio.sleep(_BEAT_SECONDS)
            async with self._moving:
                try:
                    await self.app.run_due(self.emulator.now())
                except Exception:
                    log.exception("tick failed")
