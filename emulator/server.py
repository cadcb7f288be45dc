"""The emulator as a whole: started and stopped, its people, its log, its faults and its clock."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import web

from emulator.api import BotApi
from emulator.clock import Clock, Now
from emulator.control import ClockHook, Control, ResetHook
from emulator.faults import Faults
from emulator.images import dimensions
from emulator.model import BotIdentity, Call, Group, Message, Person, Press, StoredFile
from emulator.page import PageFiles
from emulator.people import User
from emulator.phones import Phones
from emulator.updates import Update
from emulator.watch import Watch
from emulator.world import World

_MAX_BODY = 64 * 1024 * 1024


class Emulator:
    """A local Telegram for one bot.

    `flood` switches Telegram's limits on; they follow `now` when it is given and real time
    otherwise. `on_clock(action)` is awaited for the page's clock buttons ("hour", "day", "week",
    "next") and returns the new time or None; without it the emulator moves its own clock (and has
    no "next"). `on_reset()` is awaited for the page's reset, instead of
    `reset`. `zone` is the time zone the page shows times in (the browser's own by default).
    """

    def __init__(
        self,
        *,
        token: str = "123456:TEST",
        flood: bool = False,
        now: Now | None = None,
        clock_file: Path | None = None,
        username: str = "iom_demo_bot",
        name: str = "IOM",
        on_clock: ClockHook | None = None,
        on_reset: ResetHook | None = None,
        zone: str | None = None,
    ) -> None:
        bot = BotIdentity(id=int(token.partition(":")[0]), username=username, first_name=name)
        self.clock = Clock(now, clock_file)
        self.world = World(token=token, bot=bot, clock=self.clock, flood=flood)
        self.api = BotApi(self.world)
        self.cast: list[int] = []
        self.on_clock = on_clock
        self.on_reset = on_reset
        self.zone = zone
        self.host, self.port = "127.0.0.1", 0
        self._watch = Watch()
        self._users: dict[int, User] = {}
        self._pages = (PageFiles(self.world), Phones(self), Control(self))
        self._runner: web.AppRunner | None = None
        self.world.on_change = self._watch.notify

    # --- life

    async def start(self, port: int = 0, host: str = "127.0.0.1") -> None:
        """Serves the Bot API, the control interface and the page; port 0 takes a free one."""
        app = web.Application(client_max_size=_MAX_BODY)
        app.add_routes(self.api.routes())
        for part in self._pages:
            app.add_routes(part.routes())
        # A client that is gone must free its long poll at once, or the next poll is a conflict.
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port, reuse_address=True)
        await site.start()
        self.host, self.port = host, self._runner.addresses[0][1]

    async def stop(self) -> None:
        self.world.stream.close()
        self.api.poller.wake()
        await self.api.webhook.close()
        if self._runner is not None:
            with contextlib.suppress(OSError):
                await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Emulator:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def base_url(self) -> str:
        """What TELEGRAM_API_URL is set to."""
        return f"http://{self.host}:{self.port}"

    @property
    def token(self) -> str:
        return self.world.token

    # --- people

    def add_user(
        self,
        *,
        id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "ru",
        caption: str = "",
        started: bool = False,
        show: bool = False,
    ) -> User:
        """A person with a phone. `started`: already wrote to the bot once. `show`: of the cast."""
        person = Person(
            id=id,
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            caption=caption,
            started=started,
        )
        self.world.people[id] = person
        user = self._users[id] = User(self.world, person)
        if show:
            self.cast.append(id)
        self.world.show_person(person)
        return user

    def user(self, id: int) -> User:
        return self._users[id]

    @property
    def users(self) -> list[User]:
        return list(self._users.values())

    def add_group(self, title: str, *, bot_inside: bool = False) -> Group:
        group = Group(
            id=-(4_000_000_001 + len(self.world.groups)), title=title, bot_inside=bot_inside
        )
        self.world.groups[group.id] = group
        return group

    def add_photo(self, file_id: str, content: bytes) -> StoredFile:
        """A photo that was sent before the story of this emulator begins."""
        size = dimensions(content)
        if size is None:
            raise ValueError("not a picture")
        return self.world.store("photo.jpg", "image/jpeg", content, size, file_id=file_id)

    def shown_cast(self) -> list[int]:
        """Whose phones the page shows first: the cast, or the first three people."""
        return [id for id in self.cast if id in self._users] or list(self._users)[:3]

    # --- what happened

    @property
    def calls(self) -> Sequence[Call]:
        """Calls of the Bot API, oldest first; polls that brought nothing are left out."""
        return self.world.calls

    @property
    def refusals(self) -> Sequence[Call]:
        """The calls that were refused; failures made by faults on purpose are not among them."""
        return self.world.refusals

    def refusal_counts(self) -> Counter[str]:
        """How often each refusal was given."""
        return Counter(call.description for call in self.world.refusals)

    @property
    def updates(self) -> Sequence[Update]:
        """All updates with their deliveries and confirmation, oldest first."""
        return self.world.updates.log

    @property
    def presses(self) -> list[Press]:
        return list(self.world.presses.values())

    def unanswered_presses(self) -> list[Press]:
        """Presses the bot has not answered; those over 150 s old it no longer can."""
        return list(self.world.unanswered.values())

    def chat(self, chat_id: int) -> list[Message]:
        """A chat's whole history, deleted messages and revisions included."""
        return list(self.world.chats.get(chat_id, {}).values())

    @property
    def faults(self) -> Faults:
        return self.world.faults

    # --- waiting

    async def until(self, holds: Callable[[], object], timeout: float = 5.0) -> None:
        """Waits until `holds()` is true, looking after every change; TimeoutError otherwise."""
        await self._watch.until(holds, timeout)

    async def settled(self, timeout: float = 5.0, *, quiet: float = 0.0) -> None:
        """Waits until all updates are confirmed, presses answered and no call is in flight.

        `quiet`: and nothing has happened for that many seconds (a bot that confirms a text before
        it replies is not seen otherwise).
        """
        await self.until(self.is_settled, timeout)
        while quiet and not await self._watch.quiet(quiet):
            await self.until(self.is_settled, timeout)

    def is_settled(self) -> bool:
        if self.api.in_flight or not self.world.updates.idle:
            return False
        return not any(self.world.press_open(press) for press in self.world.unanswered.values())

    # --- time and reset

    def now(self) -> datetime:
        return self.clock.now()

    def move_clock(self, by: timedelta) -> datetime:
        """Moves the emulator's clock and writes its file."""
        self.world.moved(by)
        return self.clock.now()

    def set_clock(self, to: datetime) -> datetime:
        self.clock.set(to)
        self.world.clock_moved()
        return to

    def reset(self) -> None:
        """Empties chats, updates and the log; people stay, as if they never wrote to the bot."""
        self.world.reset()
        self.api.attach()
