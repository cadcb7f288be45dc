"""What the flows of a school's diagnoses and of a municipality's do alike: a screen is stood on, a
draft is drawn where it is one, something is changed, a day is pressed or typed."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, Protocol, TypeVar

from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters.callback_data import CallbackData

from domain.campaign_term import Term
from domain.date_ranges import ParsedRange
from domain.dates import NEEDS_HOLIDAYS, UNCLEAR, DateProblem, ParsedDate
from domain.errors import DomainError
from handlers import errors, typed_dates, typed_press
from handlers.calendar_keyboard import unpacked_day
from handlers.campaigns import draft_parts, words
from handlers.campaigns.callbacks import Edge
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from locales.translator import Markup, Translator
from services.call import Call
from services.transaction import Transaction

_SHOWN = "shown"
NEAR = timedelta(days=45)
"""More time than that from today on may be a slip of the month or the year."""
WEEKEND = (5, 6)

D = TypeVar("D")
T = TypeVar("T")

Act = Callable[[Transaction], Awaitable[object]]
Shown = Callable[[], Awaitable[Screen]]
Checks = Callable[[Transaction, Call, int, date], Awaitable[None]]


class ChoosesDay(Protocol):
    async def __call__(
        self, tx: Transaction, call: Call, id_: int, day: date, /, *, first: bool
    ) -> Term | None: ...


def asks_nothing(expects: str) -> bool:
    """Whether a diagnosis is only shown: see `DiagnosisFlow.nothing`."""
    return expects.partition(".")[2] == _SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisFlow(Generic[D]):
    """`shown` draws a diagnosis where it stands; `no_draft` is the code of what is a draft no more,
    and `gone` may say so in its own way."""

    name: str
    no_draft: str
    shown: Callable[[Turn, int], Awaitable[Screen]]
    get_draft: Callable[[Transaction, Call, int], Awaitable[D]]
    preview: Callable[[Turn, D], Screen]
    pass_step: Callable[[Transaction, Call, int, int], Awaitable[None]]
    gone: Callable[[Turn, int, DomainError], Screen | None] = lambda _turn, _id, _error: None

    @property
    def nothing(self) -> tuple[str, str]:
        """Nothing is asked: a typed text leads back to the screen."""
        return f"{self.name}.{_SHOWN}", ""

    async def drafted(
        self, turn: Turn, id_: int, draw: Callable[[D], Screen] | None = None
    ) -> Screen:
        """A step of the draft; what has become of it where it is a draft no more."""
        try:
            async with turn.read() as tx:
                draft = await self.get_draft(tx, turn.call, id_)
        except DomainError as error:
            if error.code != self.no_draft:
                raise
            return self.gone(turn, id_, error) or (await self.shown(turn, id_)).headed(
                errors.sentence(turn, error)
            )
        return draw(draft) if draw else self.preview(turn, draft)

    async def stand(
        self, turn: Turn, id_: int | None = None, *awaits: str, passed: int | None = None
    ) -> None:
        """A text typed on this screen answers what is asked here, or leads back to it.

        `passed`: the least revision of a draft that has come to this step.
        """
        async with turn.write(self.name, id_) as tx:
            if id_ is not None and passed is not None:
                await self.pass_step(tx, turn.call, id_, passed)
            await _expect(tx, turn, id_, *(awaits or self.nothing))

    async def attempt(
        self,
        turn: Turn,
        id_: int,
        act: Act,
        otherwise: Shown | None = None,
        *,
        awaits: tuple[str, str] | None = None,
    ) -> Screen | None:
        """As `change`, of what is drawn anew where it was done: then None."""
        made = await self.change(turn, id_, act, otherwise, awaits=awaits)
        return made if isinstance(made, Screen) else None

    async def change(
        self,
        turn: Turn,
        id_: int,
        act: Callable[[Transaction], Awaitable[T]],
        otherwise: Shown | None = None,
        *,
        awaits: tuple[str, str] | None = None,
    ) -> T | Screen:
        """What came of `act`; else what stood in the way, over the screen as it is.

        `awaits`: what the next text answers, with its detail.
        """
        try:
            async with turn.write(self.name, id_) as tx:
                made = await act(tx)
                await _expect(tx, turn, id_, *(awaits or self.nothing))
                return made
        except DomainError as error:
            if error.denied:
                raise
            screen = await (otherwise() if otherwise else self.shown(turn, id_))
            return screen.headed(errors.sentence(turn, error))


async def _expect(tx: Transaction, turn: Turn, id_: int | None, expects: str, detail: str) -> None:
    await tx.conversation.expect(
        turn.account_id, expects, now=turn.now, object_id=id_, detail=detail
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDays(Generic[D]):
    """The first and the last day of a diagnosis, pressed or typed; more time for one that is open.

    `term` and `longer` draw the steps; `extend` gives more time and draws what came of it, so that
    nothing is read twice, and `check_extended` raises what that would; `holidays` are those by
    which a typed day may be told. `to_day` and `to_longer` are the presses that give more time
    until a day, and that ask for one.
    """

    flow: DiagnosisFlow[D]
    choose_term: Callable[[Transaction, Call, int, date, date], Awaitable[object]]
    choose_day: ChoosesDay
    extend: Callable[[Turn, Transaction, int, date], Awaitable[Screen]]
    check_extended: Checks
    holidays: Callable[[Transaction, Call], Awaitable[Sequence[tuple[date, date]]]]
    is_draft: Callable[[Transaction, int], Awaitable[bool]]
    term: Callable[[Turn, int], Awaitable[Screen]]
    longer: Callable[[Turn, int, int], Awaitable[Screen]]
    to_day: Callable[[int, date], CallbackData]
    to_longer: Callable[[int], CallbackData]
    entrance: Callable[[Turn], Awaitable[Screen]]
    of_many: bool = False
    """Of many schools: whatever day they are given is asked about."""

    @property
    def asked(self) -> str:
        """A typed day is awaited; `detail` says which one."""
        return f"{self.flow.name}.day"

    @property
    def last_day(self) -> tuple[str, str]:
        """On the step of the days a typed day is the last one: that is the one people agree on."""
        return self.asked, Edge.LAST.value

    async def set_packed(self, turn: Turn, id_: int, edge: Edge, packed: int) -> Screen:
        day = unpacked_day(packed)
        if day is None:
            return await self.flow.shown(turn, id_)
        return await self.set_day(turn, id_, edge, day)

    async def set_packed_term(self, turn: Turn, id_: int, first: int, last: int) -> Screen:
        begins, ends = unpacked_day(first), unpacked_day(last)
        if begins is None or ends is None:
            return await self.term(turn, id_)
        return await self.set_term(turn, id_, begins, ends)

    async def typed(self, turn: Turn, press: TypedPress) -> Screen:
        pressed = await press(turn.shown, _begun)
        if pressed is not None:
            return pressed
        awaited = turn.expectation
        if awaited is None or awaited.object_id is None:
            return await self.entrance(turn)
        id_ = awaited.object_id
        edge = Edge(awaited.detail) if awaited.detail else Edge.LAST
        if edge is Edge.FIRST and typed_dates.is_until(turn.text, turn.t.language):
            edge = Edge.LAST
        found = await self._read(turn)
        if isinstance(found, ParsedDate):
            if edge is Edge.EXTEND:
                return await self._typed_longer(turn, id_, found)
            return await self.set_day(turn, id_, edge, found.day)
        if edge is not Edge.EXTEND and isinstance(found, ParsedRange):
            if found.last is None:
                return await self.set_day(turn, id_, Edge.FIRST, found.first)
            return await self.set_term(turn, id_, found.first, found.last)
        asked = self.longer(turn, id_, 0) if edge is Edge.EXTEND else self.term(turn, id_)
        code = found.code if isinstance(found, DateProblem) else UNCLEAR.code
        if code == UNCLEAR.code:
            # The examples are those that the screen under it gives.
            code = "campaign.unclear_day" if edge is Edge.EXTEND else "campaign.unclear_term"
        return (await asked).headed(errors.sentence(turn, DomainError(code)))

    async def _typed_longer(self, turn: Turn, id_: int, found: ParsedDate) -> Screen:
        """People are told of it at once: a guess of the day is asked about first, and so is what
        could be a slip — a day far away, one on which nobody works, one of many schools."""
        day = found.day
        try:
            free = await self._in_holidays(turn, id_, day)
        except DomainError:
            # That day can't be given, or it goes on no more: the change says which.
            return await self.set_day(turn, id_, Edge.EXTEND, day)
        clear = found.exact and not free and day.weekday() not in WEEKEND
        if clear and not self.of_many and day - turn.today <= NEAR:
            return await self.set_day(turn, id_, Edge.EXTEND, day)
        key = "municipal-typed-longer" if self.of_many else "campaigns-typed-longer"
        return self._ask_longer(turn, id_, key, day, free=free)

    async def ask_packed_longer(self, turn: Turn, id_: int, packed: int) -> Screen:
        """A pressed day of what is asked about first; a typed one is read instead of it."""
        day = unpacked_day(packed)
        await self.flow.stand(turn, id_, self.asked, Edge.EXTEND.value)
        if day is None:
            return await self.longer(turn, id_, 0)
        try:
            free = await self._in_holidays(turn, id_, day)
        except DomainError as error:
            if error.denied:
                raise
            return (await self.longer(turn, id_, 0)).headed(errors.sentence(turn, error))
        return self._ask_longer(turn, id_, "municipal-ask-longer", day, free=free)

    def _ask_longer(self, turn: Turn, id_: int, key: str, day: date, *, free: bool) -> Screen:
        head = turn.t(key, day=turn.t.day(day, turn.today))
        return draft_parts.ask_longer(
            turn.t, head, self.to_day(id_, day), self.to_longer(id_), free=free
        )

    async def _in_holidays(self, turn: Turn, id_: int, day: date) -> bool:
        """Of a day that may be given."""
        async with turn.read() as tx:
            await self.check_extended(tx, turn.call, id_, day)
        async with turn.read() as tx:
            breaks = await self.holidays(tx, turn.call)
        return any(first <= day <= last for first, last in breaks)

    async def typed_over_whole(self, turn: Turn) -> Screen:
        """Days typed over the whole of a draft change it there; any other words are no answer to
        it, and are left to whoever reads what stands beside buttons."""
        id_ = turn.expectation.object_id if turn.expectation else None
        if id_ is None:
            raise SkipHandler
        async with turn.read() as tx:
            draft = await self.is_draft(tx, id_)
        found = await self._read(turn) if draft else UNCLEAR
        if found == UNCLEAR:
            raise SkipHandler
        if isinstance(found, DateProblem):
            return (await self.flow.shown(turn, id_)).headed(
                errors.sentence(turn, DomainError(found.code))
            )
        return await self._change_whole(turn, id_, found)

    async def _change_whole(self, turn: Turn, id_: int, found: ParsedDate | ParsedRange) -> Screen:

        async def choose(tx: Transaction) -> Markup:
            if isinstance(found, ParsedRange) and found.last is not None:
                await self.choose_term(tx, turn.call, id_, found.first, found.last)
                days = words.days(turn.t, found.first, found.last, turn.today)
                return turn.t("campaigns-term-understood", days=days)
            first = isinstance(found, ParsedRange)
            day = found.first if isinstance(found, ParsedRange) else found.day
            term = await self.choose_day(tx, turn.call, id_, day, first=first)
            edge = Edge.FIRST if first else Edge.LAST
            return _understood(turn, edge, day) if term is None else _gave_way(turn, edge, term)

        said = await self.flow.change(turn, id_, choose)
        if isinstance(said, Screen):
            return said
        return (await self.flow.drafted(turn, id_)).headed(said)

    async def _read(self, turn: Turn) -> ParsedDate | ParsedRange | DateProblem:
        """The day that is typed, or the days. Holidays are read for words that need them."""
        found = typed_dates.read(turn.text, turn.t.language, turn.today)
        if found == NEEDS_HOLIDAYS:
            async with turn.read() as tx:
                holidays = await self.holidays(tx, turn.call)
            found = typed_dates.read(turn.text, turn.t.language, turn.today, holidays)
        if isinstance(found, ParsedDate):
            return found
        whole = typed_dates.read_range(turn.text, turn.t.language, turn.today)
        return whole if isinstance(whole, ParsedRange) else found

    async def set_term(self, turn: Turn, id_: int, first: date, last: date) -> Screen:
        refused = await self.flow.attempt(
            turn,
            id_,
            lambda tx: self.choose_term(tx, turn.call, id_, first, last),
            lambda: self.term(turn, id_),
        )
        return refused or await self.flow.shown(turn, id_)

    async def set_day(self, turn: Turn, id_: int, edge: Edge, day: date) -> Screen:
        if edge is Edge.EXTEND:
            said = turn.t.plain("campaigns-toast-extended", day=turn.t.day(day, turn.today))

            async def extend(tx: Transaction) -> Screen:
                return (await self.extend(turn, tx, id_, day)).with_toast(said)

            # What is refused leaves the question as it stands: another day is awaited.
            return await self.flow.change(turn, id_, extend, lambda: self.longer(turn, id_, 0))
        moved = await self.flow.change(
            turn,
            id_,
            lambda tx: self.choose_day(tx, turn.call, id_, day, first=edge is Edge.FIRST),
            lambda: self.term(turn, id_),
            awaits=self.last_day,
        )
        if isinstance(moved, Screen):
            return moved
        shown = await self.term(turn, id_)
        return shown if moved is None else shown.headed(_gave_way(turn, edge, moved))


def _begun(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """«Ещё на неделю» is the button «На неделю»."""
    pressed = typed_press.begun(t, shown, text)
    bare = typed_press.without_first(t, text, "campaigns-more-words")
    return typed_press.begun(t, shown, bare) if pressed is None and bare else pressed


def _understood(turn: Turn, edge: Edge, day: date) -> Markup:
    key = "campaigns-first-understood" if edge is Edge.FIRST else "campaigns-last-understood"
    return turn.t(key, day=turn.t.day(day, turn.today))


def _gave_way(turn: Turn, edge: Edge, term: Term) -> Markup:
    """How the day was understood, and what became of the other one."""
    return turn.t(
        f"campaigns-{'last' if edge is Edge.FIRST else 'first'}-gave-way",
        first=turn.t.day(term.first, turn.today),
        last=turn.t.day(term.last, turn.today),
    )
