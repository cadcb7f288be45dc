"""One turn of a conversation: who speaks, when, and the way to the data.

The worker makes it for an accepted update and passes it to the handlers as `turn`.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from aiogram.types import Message

from domain.conversation import BUTTON, Expectation, Who
from domain.portfolio import Archive
from domain.staff_sheet import Grid
from handlers.positions import translator_at
from handlers.screen import Button, Screen
from locales.translator import Translator
from services.call import Call
from services.transaction import Transaction

FALLBACK_ZONE = "Europe/Moscow"
"""Zone of a speaker without a post; all of the country's official time is counted from it."""


V = TypeVar("V")
R = TypeVar("R")


class Packs(Protocol):
    """Archives of what people handed in, made beside the conversation."""

    async def pack(self, archive: Archive) -> tuple[tuple[str, str], ...]:
        """(path from the files folder, name) of each part, in their order."""
        ...


class Data(Protocol):
    """What a turn needs of the database."""

    def write(self) -> AbstractAsyncContextManager[Transaction]: ...

    def read(self) -> AbstractAsyncContextManager[Transaction]: ...


class Renders(Protocol):
    """Pictures and documents, drawn beside the conversation: two at a time, the rest wait."""

    async def render(self, draw: Callable[[V], bytes], view: V) -> bytes: ...

    async def run(self, work: Callable[[V], R], given: V) -> R: ...


class Fetches(Protocol):
    """What a person sent as a file.

    Raises DomainError("upload.too_big") above `limit` bytes and "upload.gone" where the messenger
    has it no more.
    """

    async def fetch(self, file_id: str, *, limit: int) -> bytes: ...


class Sheets(Protocol):
    """A table that was sent, opened where it can do no harm.

    Raises DomainError("sheet.<why>") for what is no table, or one that means harm.
    """

    async def read_sheet(self, content: bytes) -> tuple[Grid, ...]: ...


class AlreadyApplied(Exception):
    """The update's effect is in the database: show the flow's screen, do nothing again."""


@dataclass(slots=True, kw_only=True)
class Turn:
    """`messages` are the parts that came as one (an album, a text cut in two), oldest first.

    `on_screen` is the live message beside which a text was typed, as far as it is remembered.
    `inbox_ids` are the rows that `write` marks applied in the same commit as the effect. `flow` and
    `object_id` name what is shown after an error: the flow that handles, or the last one written.
    """

    who: Who
    now: datetime
    data: Data
    bot_username: str
    renderer: Renders | None = None
    uploads: Fetches | None = None
    sheets: Sheets | None = None
    packs: Packs | None = None
    inbox_ids: tuple[int, ...] = ()
    messages: tuple[Message, ...] = ()
    expectation: Expectation | None = None
    on_screen: Screen | None = None
    applied: bool = False
    flow: str | None = None
    object_id: int | None = None

    @property
    def t(self) -> Translator:
        return translator_at(self.who.account.language, self.who.place)

    @property
    def shown(self) -> tuple[Button, ...]:
        """The buttons beside which a text was typed; none where they are remembered no more."""
        return () if self.on_screen is None else self.on_screen.buttons

    @property
    def account_id(self) -> int:
        return self.who.account.id

    @property
    def zone(self) -> ZoneInfo:
        place = self.who.place
        return ZoneInfo(place.zone if place else FALLBACK_ZONE)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def call(self) -> Call:
        return Call(actor=self.who.actor, now=self.now, zone=self.zone)

    @property
    def awaited_id(self) -> int:
        """The object that the awaited text is about; 0, nobody's id, where there is none."""
        return (self.expectation and self.expectation.object_id) or 0

    @property
    def text(self) -> str:
        """All that was written in this turn as one text; captions count."""
        parts = [message.text or message.caption or "" for message in self.messages]
        return "".join(parts) if self._pasted else "\n".join(part for part in parts if part)

    @property
    def _pasted(self) -> bool:
        return all(message.text is not None for message in self.messages)

    def start_link(self, token: str) -> str:
        """The link that opens this bot with `/start token`."""
        return f"https://t.me/{self.bot_username}?start={token}"

    async def render(self, draw: Callable[[V], bytes], view: V) -> bytes:
        """Never inside a transaction: drawing takes a while."""
        if self.renderer is None:
            raise LookupError("this turn can't draw")
        return await self.renderer.render(draw, view)

    async def run(self, work: Callable[[V], R], given: V) -> R:
        """Pure work that takes its time; never inside a transaction."""
        if self.renderer is None:
            raise LookupError("this turn can't work beside itself")
        return await self.renderer.run(work, given)

    async def fetch(self, file_id: str, *, limit: int) -> bytes:
        """Never inside a transaction: it asks the messenger."""
        if self.uploads is None:
            raise LookupError("this turn can't fetch")
        return await self.uploads.fetch(file_id, limit=limit)

    async def read_sheet(self, content: bytes) -> tuple[Grid, ...]:
        """Never inside a transaction: it may take seconds."""
        if self.sheets is None:
            raise LookupError("this turn can't open tables")
        return await self.sheets.read_sheet(content)

    async def pack(self, archive: Archive) -> tuple[tuple[str, str], ...]:
        """Never inside a transaction: it may take seconds."""
        if self.packs is None:
            raise LookupError("this turn can't pack")
        return await self.packs.pack(archive)

    @asynccontextmanager
    async def write(self, flow: str, object_id: int | None = None) -> AsyncIterator[Transaction]:
        """The turn's one write transaction.

        Effect and mark are one commit. `flow`, `object_id` say which screen is shown if the bot
        is killed before the answer goes out. Raises AlreadyApplied if another run was first.
        """
        self.flow, self.object_id = flow, object_id
        async with self.data.write() as tx:
            if self.inbox_ids and not await tx.inbox.mark_applied(
                self.inbox_ids, now=self.now, flow=flow, object_id=object_id
            ):
                raise AlreadyApplied
            yield tx
        self.applied = True

    async def awaits_nothing(self, flow: str, object_id: int | None = None) -> None:
        """For a screen that only shows: a text written after it answers no older question."""
        async with self.write(flow, object_id) as tx:
            await tx.conversation.expect_nothing(self.account_id)

    async def shows(
        self,
        flow: str,
        object_id: int | None = None,
        *,
        screen: str = "",
        about: int | None = None,
        detail: str | None = None,
    ) -> None:
        """For a screen of buttons: a text written beside them leads back to it.

        As `awaits_button`, with a write of its own.
        """
        async with self.write(flow, object_id) as tx:
            await self.awaits_button(tx, screen, about=about, detail=detail)

    def page_shown(self, flow: str, screen: str = "") -> int:
        """The page of the flow's list beside which a text was written; the first where none.

        `screen` as in `awaits_button`.
        """
        awaited = self.expectation
        if awaited is None or awaited.expects != _beside(flow, screen):
            return 0
        return int(awaited.detail or 0)

    async def awaits_button(
        self,
        tx: Transaction,
        screen: str = "",
        *,
        about: int | None = None,
        detail: str | None = None,
    ) -> None:
        """A text written from now on answers no older question: the flow is resumed instead.

        `screen` tells screens of a flow apart where one object has several; `about`: its object,
        where it isn't the one that is written.
        """
        await tx.conversation.expect(
            self.account_id,
            _beside(self.flow, screen),
            now=self.now,
            object_id=self.object_id if about is None else about,
            detail=detail,
        )

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        async with self.data.read() as tx:
            yield tx


def _beside(flow: str | None, screen: str) -> str:
    """What is awaited where a screen of the flow has buttons alone."""
    return f"{flow}.{BUTTON}{'.' if screen else ''}{screen}"
