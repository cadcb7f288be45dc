"""Phones over the emulator, the real bot over real HTTP, a clock that stands until it is moved."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot import logs
from bot.app import App, Flows
from bot.clock import FrozenClock
from bot.limits import NoLimit
from bot.settings import LogLevel, Settings
from bot.worker import Tempo
from emulator import Emulator
from emulator.model import Message, Press
from emulator.people import User
from storage.engine import Database
from tests.cast import START, Cast, Player, invite_everybody
from tests.counting import Cost, watching

TOKEN = "123456:SCENARIO-canary-token"
PATIENCE = 40.0
"""Seconds until a bot that does not settle is taken for stuck; machines that test are busy."""


async def no_time(_seconds: float) -> None:
    """Pauses of the bot take no time; others get their turn."""
    await asyncio.sleep(0)


def world_settings(database_path: Path, base_url: str) -> Settings:
    return Settings(
        _env_file=None,
        bot_token=TOKEN,
        telegram_api_url=base_url,
        data_dir=database_path.parent / "data",
        database_url=f"sqlite+aiosqlite:///{database_path}",
    )


@dataclass(slots=True, kw_only=True)
class World:
    """`async with World.open(database_path) as world`."""

    emulator: Emulator
    make: Callable[[], App]
    clock: FrozenClock
    database: Database
    cast: Cast
    running: App | None = None
    _watched: ExitStack = field(default_factory=ExitStack)
    _costs: list[Cost] = field(default_factory=list)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        database_path: Path,
        *,
        now: datetime = START,
        flows: Flows | None = None,
        tempo: Tempo | None = None,
        flood: bool = False,
    ) -> AsyncIterator["World"]:
        """`database_path`: a migrated file. The cast is written into it and given phones."""
        logs.configure(level=LogLevel.ERROR)
        clock = FrozenClock(now)
        database = Database(f"sqlite+aiosqlite:///{database_path}")
        try:
            cast = await invite_everybody(database)
            async with Emulator(token=TOKEN, now=clock.now, flood=flood) as emulator:
                for player in _players(cast):
                    emulator.add_user(
                        id=player.chat_id,
                        first_name=player.name.given,
                        last_name=player.name.surname,
                        started=True,
                    )
                world = cls(
                    emulator=emulator,
                    clock=clock,
                    database=database,
                    cast=cast,
                    make=lambda: App(
                        world_settings(database_path, emulator.base_url),
                        clock,
                        flows=flows,
                        tempo=tempo or Tempo(grace=0.05, stop=5, sleep=no_time),
                        limiter=NoLimit(),
                        beats=False,
                    ),
                )
                await world.starts()
                try:
                    yield world
                finally:
                    await world.stops()
        finally:
            await database.close()

    @property
    def app(self) -> App:
        if self.running is None:
            raise RuntimeError("the bot is stopped")
        return self.running

    async def starts(self) -> None:
        app = self.make()
        await app.__aenter__()
        self.running = app
        self._costs.append(self._watched.enter_context(watching(app.database)))

    async def stops(self) -> None:
        """As SIGTERM does."""
        self._watched.close()
        app, self.running = self.running, None
        if app is not None:
            await app.__aexit__(None, None, None)

    def phone(self, player: Player) -> "Phone":
        return Phone(self, self.emulator.user(player.chat_id))

    def newcomer(self, chat_id: int = 5001, *, language_code: str | None = "ru") -> "Phone":
        """Somebody the bot has never heard of."""
        user = self.emulator.add_user(
            id=chat_id, first_name="Новый", last_name="Человек", language_code=language_code
        )
        return Phone(self, user)

    @property
    def now(self) -> datetime:
        return self.clock.now()

    async def settle(self) -> None:
        """Everything sent so far is accepted, answered and marked."""
        await self.emulator.settled(PATIENCE)
        async with asyncio.timeout(PATIENCE):
            await self.app.idle()

    async def passes(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Time goes by; what is due on the way is done when it is due."""
        await self.settle()
        end = self.now + timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        await self.app.metronome.walk(self.now, end, self.clock.set)
        self.emulator.world.clock_moved()
        await self.settle()

    async def delivers(self) -> None:
        """What is due now goes out."""
        await self.app.run_due(self.now)

    def assert_quiet(self) -> None:
        """Telegram refused nothing (but what was made to fail) and no press waits; nothing was read
        twice in one transaction."""
        refused = [
            f"{call.method}: {call.description}"
            for call in self.emulator.refusals
            if call.fault is None
        ]
        assert not refused, refused
        assert not self.emulator.unanswered_presses()
        twice = {statement for cost in self._costs for statement in cost.read_twice}
        assert not twice, "\n\n".join(twice)


@dataclass(slots=True)
class Phone:
    """What a person does and sees. Each action returns when the bot has answered it."""

    world: World
    user: User

    async def taps(self, button: str | None = None, *, data: str | None = None) -> Press:
        """By the button's text (whole, else a part) or its data, on the newest that has it."""
        press = await self.user.presses(button, data=data)
        await self.world.settle()
        return press

    async def taps_foreign(self, data: str) -> Press:
        """A button that his phone does not show: forged, or of a screen redrawn meanwhile."""
        press = await self.user.presses_stale(data, self.user.last.message_id)
        await self.world.settle()
        return press

    def data_of(self, part: str) -> str:
        """What the button with these words on the live message sends: for pressing it later."""
        message = self.live or self.user.last
        return next(
            one.callback_data or "" for line in message.buttons for one in line if part in one.text
        )

    async def says(self, text: str) -> None:
        await self.user.says(text)
        await self.world.settle()

    async def opens(self, payload: str) -> None:
        """Opens a link with this payload; a whole link will do."""
        await self.user.starts(payload.rpartition("start=")[2])
        await self.world.settle()

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        await self.user.sends_photo(content, caption=caption)
        await self.world.settle()

    async def sends_document(self, content: bytes, name: str, caption: str = "") -> None:
        await self.user.sends_document(content, name, caption=caption)
        await self.world.settle()

    async def sees(self, *texts: str) -> None:
        """Each is in the live message or in the newest one: in the text or on a button."""
        await self.world.settle()
        for text in texts:
            assert _plain(text) in self.screen, f"{text!r} is not in:\n{self.screen}"

    async def sees_not(self, *texts: str) -> None:
        await self.world.settle()
        for text in texts:
            assert _plain(text) not in self.screen, f"{text!r} is in:\n{self.screen}"

    async def sees_anywhere(self, *texts: str) -> None:
        """Each is in some message that the chat still shows."""
        await self.world.settle()
        chat = "\n\n".join(_shown(message) for message in self.user.messages)
        for text in texts:
            assert _plain(text) in chat, f"{text!r} is not in:\n{chat}"

    @property
    def live(self) -> Message | None:
        """The message the conversation redraws."""
        shown = [
            message
            for message in self.user.messages
            if message.from_bot and message.message_id == self._live_id
        ]
        return shown[0] if shown else None

    @property
    def screen(self) -> str:
        """Texts and buttons of the live message and of the newest one, as plain text."""
        newest = [message for message in self.user.messages if message.from_bot][-1:]
        seen = {id(message): message for message in [self.live, *newest] if message is not None}
        return "\n\n".join(_shown(message) for message in seen.values())

    @property
    def buttons(self) -> list[str]:
        """Texts of the live message's buttons, else of the newest message's."""
        message = self.live or self.user.last
        return [button.text for row in message.buttons for button in row]

    @property
    def toast(self) -> str:
        """What the last press was answered with."""
        presses = self.user.own_presses
        return _plain(presses[-1].toast) if presses else ""

    @property
    def _live_id(self) -> int | None:
        return self.world.app.presenter.live_of(self.user.id)


def _shown(message: Message) -> str:
    buttons = "\n".join(" ".join(f"[{button.text}]" for button in row) for row in message.buttons)
    return _plain(f"{message.text}\n{buttons}")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def _players(cast: Cast) -> list[Player]:
    return [value for name in Cast.__slots__ if isinstance(value := getattr(cast, name), Player)]
