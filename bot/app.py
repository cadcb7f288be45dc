"""The composition root: everything is built here, opened in order and closed in reverse."""

import asyncio
import contextlib
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

import handlers  # noqa: F401 - before aiogram: its models are then built as they are used

# isort: split
from aiogram import Bot, Dispatcher

from bot.api import Api, Outage
from bot.clock import Clock
from bot.delivery import Delivery
from bot.files import Copies, FileStore
from bot.groups import Groups
from bot.health import DatabaseHealth
from bot.inbox import Inbox
from bot.limits import FloodLimiter, Limiter
from bot.logs import logger
from bot.marks import Marks
from bot.menus import CommandMenus
from bot.metronome import Metronome
from bot.packing import Packing
from bot.poller import Poller
from bot.presenter import Presenter
from bot.renderer import Renderer
from bot.session import ApiSession
from bot.settings import Settings
from bot.sheets import SheetReader
from bot.ticks import Tick, all_ticks
from bot.turns import TurnRunner
from bot.uploads import Uploads
from bot.webhook import Webhook
from bot.worker import Tempo, Worker
from handlers import flows
from handlers.dispatch import shared
from handlers.notifications.kinds import RENDERINGS
from handlers.notifications.registry import Renderings
from handlers.registry import Resumes
from locales.translator import LANGUAGES, translator
from services import content_versions
from storage.engine import Database

log = logger("bot.app")

_START_PAUSE = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """What the bot talks about; tests of the runtime bring their own."""

    dispatcher: Dispatcher
    resumes: Resumes
    renderings: Renderings

    @classmethod
    def shipped(cls) -> Self:
        return cls(dispatcher=shared(), resumes=flows.RESUMES, renderings=RENDERINGS)


class App:
    """`async with App(settings, clock) as app: await app.serve()`.

    The schema must be there and the run lock held. `beats=False` leaves the ticks to `run_due` and
    `walk`. Raises Unauthorized for a token Telegram does not know, and "content.changed" where a
    published text was edited without a new version.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        *,
        flows: Flows | None = None,
        tempo: Tempo | None = None,
        limiter: Limiter | None = None,
        beats: bool = True,
        ticks: tuple[Tick, ...] | None = None,
    ) -> None:
        if settings.token is None:
            raise ValueError("the bot needs a token")
        self.settings = settings
        self.clock = clock
        self._flows = flows or Flows.shipped()
        self._tempo = tempo or Tempo()
        self._limiter = limiter
        self._beats = beats
        self._extra_ticks = ticks
        self._stack = contextlib.AsyncExitStack()
        self._stop = asyncio.Event()
        self.poller: Poller | None = None
        self.bot_username = ""

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
        """Takes nothing new, lets what runs end, writes the marks, closes."""
        await self._stack.aclose()
        log.info("stopped")

    def request_stop(self) -> None:
        self._stop.set()

    async def serve(self) -> None:
        """Until a stop is asked for. Raises Conflict where another bot polls already."""
        stopped = asyncio.create_task(self._stop.wait())
        polling = self.poller.task if self.poller is not None else None
        await asyncio.wait(
            {stopped} | ({polling} if polling else set()), return_when=asyncio.FIRST_COMPLETED
        )
        stopped.cancel()
        if polling is not None and polling.done():
            polling.result()

    async def run_due(self, now: datetime) -> None:
        await self.metronome.run_due(now)

    async def next_event(self, after: datetime) -> datetime | None:
        return await self.metronome.next_event(after)

    async def idle(self) -> None:
        """Returns when everything accepted so far is answered and marked."""
        await self.worker.idle()

    async def _open(self) -> None:
        settings, tempo = self.settings, self._tempo
        # Compiling a language takes seconds: nobody's first press shall wait for it.
        for language in LANGUAGES:
            translator(language)
        self.database = Database(settings.database)
        self._stack.push_async_callback(self.database.close)
        self.api = Api(
            token=settings.token or "",
            base_url=settings.telegram_api_url,
            proxy=settings.proxy_url.get_secret_value() if settings.proxy_url else None,
            limiter=self._limiter or FloodLimiter(),
            sleep=tempo.sleep,
        )
        await self.api.open()
        self._stack.push_async_callback(self.api.close)
        self.bot_username = await self._introduce()
        self._assemble()
        self._stack.push_async_callback(self.renderer.close)
        self.marks.start()
        self._stack.push_async_callback(self.marks.stop)
        async with self.database.write() as tx:
            await tx.outbox.release_leases()
            await content_versions.ensure_published(tx)
        await self.menus.set_defaults()
        self._stack.push_async_callback(self.worker.stop, tempo.stop)
        reopened = await self.inbox.load_open()
        self._stack.push_async_callback(self._stop_ticks)
        if self._beats:
            self.metronome.start()
        await self._listen()
        log.info("started", bot=self.bot_username, reopened=reopened)

    async def _stop_ticks(self) -> None:
        self.delivery.stopping = True
        await self.metronome.stop()

    async def _introduce(self) -> str:
        """Our user name; waits for a Telegram that is away."""
        warned = False
        while True:
            try:
                return str((await self.api.call("getMe"))["username"])
            except Outage as error:
                if not warned:
                    log.warning("Telegram does not answer", reason=error.description)
                    warned = True
                await self._tempo.sleep(_START_PAUSE)

    def _assemble(self) -> None:
        settings, clock, tempo = self.settings, self.clock, self._tempo
        self.health = DatabaseHealth(tempo.sleep)
        self.marks = Marks(self.database, clock, self.health)
        self.menus = CommandMenus(self.api)
        self.renderer = Renderer()
        self.presenter = Presenter(self.api, self.marks, clock, settings.files_dir)
        self.turns = TurnRunner(
            database=self.database,
            clock=clock,
            bot=Bot(settings.token or "", session=ApiSession(self.api)),
            bot_username=self.bot_username,
            dispatcher=self._flows.dispatcher,
            resumes=self._flows.resumes,
            presenter=self.presenter,
            renderer=self.renderer,
            uploads=Uploads(self.api),
            packs=Packing(folder=settings.files_dir),
            sheets=SheetReader(),
        )
        self.worker = Worker(
            database=self.database,
            clock=clock,
            turns=self.turns,
            presenter=self.presenter,
            groups=Groups(self.api, self.bot_username),
            menus=self.menus,
            marks=self.marks,
            health=self.health,
            tempo=tempo,
        )
        self.inbox = Inbox(self.database, clock, self.worker.accept)
        self.delivery = Delivery(
            database=self.database,
            api=self.api,
            renderings=self._flows.renderings,
            health=self.health,
        )
        quota = settings.files_quota_mb << 20
        copies = Copies(
            database=self.database,
            api=self.api,
            store=FileStore(folder=settings.files_dir, quota=quota),
        )
        ticks = self._extra_ticks or all_ticks(
            database=self.database, settings=settings, delivery=self.delivery, copies=copies
        )
        self.metronome = Metronome(ticks, self.database, clock, self.health)

    async def _listen(self) -> None:
        settings = self.settings
        if settings.webhook_url is not None and settings.webhook_secret is not None:
            webhook = Webhook(
                self.api,
                self.inbox,
                self.health,
                url=settings.webhook_url,
                secret=settings.webhook_secret.get_secret_value(),
                listen=settings.webhook_listen,
            )
            await webhook.listen()
            self._stack.push_async_callback(webhook.close)
            await webhook.subscribe()
            return
        await self.api.call("deleteWebhook")
        self.poller = Poller(self.api, self.inbox, self.health, self._tempo.sleep)
        self.poller.start()
        self._stack.push_async_callback(self.poller.stop)
