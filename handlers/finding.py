"""People found by a part of a name that was typed beside their list.

What was typed stays in the row that says what is awaited, so that pages and ticks go on among those
whom it has found.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from domain.conversation import Expectation
from domain.errors import DomainError
from domain.text import words_of
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import phrases_of
from locales.translator import Translator
from services.call import Call
from services.transaction import Transaction

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)

Work = Callable[[Transaction], Awaitable[object]]
WorkOnFound = Callable[[Transaction, str], Awaitable[object]]
OriginOf = Callable[[Transaction, Turn], Awaitable[str | None]]

_BEHIND = "\x1f"
"""Nobody types it."""


def name_in(turn: Turn, limit: int) -> str:
    """What was typed, without the words that stand around a name («у», «покажи», «карточка»); all
    of it where nothing else is there."""
    around = phrases_of(turn.t, "typed-around-name")
    words = turn.text.split()
    while words and words_of(words[0]) in around:
        del words[0]
    while words and words_of(words[-1]) in around:
        del words[-1]
    return (" ".join(words) or turn.text)[:limit]


def typed(awaited: Expectation | None, expects: str, object_id: int | None) -> str:
    """What was typed last beside this very list, or screen; nothing where something else is
    awaited."""
    if awaited is None or awaited.expects != expects or awaited.object_id != object_id:
        return ""
    return (awaited.detail or "").partition(_BEHIND)[0]


def origin(awaited: Expectation) -> str | None:
    """What is kept behind the typed: the way back from the screen it belongs to."""
    return (awaited.detail or "").partition(_BEHIND)[2] or None


def with_origin(typed: str, behind: str | None) -> str:
    """To be kept, so that `typed` and `origin` tell them apart."""
    return typed if behind is None else f"{typed}{_BEHIND}{behind}"


async def looked_for(
    tx: Transaction, turn: Turn, expects: str, object_id: int | None, *, found: bool
) -> str:
    """The same, of a press, whose turn knows of nothing awaited. `found`, as its button says: of
    those whom it has found; else nothing."""
    if not found:
        return ""
    return typed(await tx.conversation.find_expectation(turn.account_id), expects, object_id)


async def expect(
    tx: Transaction, turn: Turn, expects: str, object_id: int | None, query: str
) -> None:
    """While the list is open, a typed text looks for a name."""
    await tx.conversation.expect(
        turn.account_id, expects, now=turn.now, object_id=object_id, detail=query
    )


class Reads(Protocol[V_co]):
    async def __call__(
        self, tx: Transaction, call: Call, object_id: int, /, *, page: int, query: str
    ) -> V_co: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticks(Generic[V]):
    """A list of people of one object, ticked one by one or all who were found.

    `expects`: a part of a name beside it. `found`: as in `looked_for`. `origin_of`: the way back
    from the screen that the list belongs to, where it would be lost with what was awaited there.
    """

    flow: str
    expects: str
    read: Reads[V]
    draw: Callable[[Translator, V, int], Screen]
    refused: Callable[[Turn, int, DomainError], Awaitable[Screen]]
    origin_of: OriginOf | None = None

    async def shown(self, turn: Turn, object_id: int, page: int, *, found: bool) -> Screen:
        return await self._drawn(turn, object_id, page, found=found)

    async def searched(self, turn: Turn, object_id: int, query: str) -> Screen:
        return await self._drawn(turn, object_id, 0, query=query)

    async def one_set(
        self, turn: Turn, object_id: int, page: int, work: Work, *, found: bool
    ) -> Screen:
        return await self._drawn(turn, object_id, page, lambda tx, _query: work(tx), found=found)

    async def all_set(
        self, turn: Turn, object_id: int, work: WorkOnFound, *, found: bool
    ) -> Screen:
        """Of a search that was given up since, nobody: all would be others than those shown."""

        async def on_found(tx: Transaction, query: str) -> None:
            if query or not found:
                await work(tx, query)

        return await self._drawn(turn, object_id, 0, on_found, found=found)

    async def _drawn(
        self,
        turn: Turn,
        object_id: int,
        page: int,
        work: WorkOnFound | None = None,
        *,
        query: str = "",
        found: bool = False,
    ) -> Screen:
        try:
            async with turn.write(self.flow, object_id) as tx:
                if found:
                    query = await looked_for(tx, turn, self.expects, object_id, found=True)
                if work is not None:
                    await work(tx, query)
                view = await self.read(tx, turn.call, object_id, page=page, query=query)
                behind = None if self.origin_of is None else await self.origin_of(tx, turn)
                await expect(tx, turn, self.expects, object_id, with_origin(query, behind))
        except DomainError as error:
            return await self.refused(turn, object_id, error)
        return self.draw(turn.t, view, object_id)
