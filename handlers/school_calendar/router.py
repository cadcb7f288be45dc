"""The calendar of a school: read by its leaders, entered by deputies and the director."""

from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, ParsedDate
from domain.errors import DomainError
from domain.people import SchoolKind
from domain.school_calendar import Period, SchoolCalendar, find
from handlers import errors, typed_dates
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.filters import NO_COMMAND, Expects
from handlers.school_calendar import picking, screens
from handlers.school_calendar.callbacks import (
    FROM_DIAGNOSES,
    AskEdge,
    AskFirst,
    AskLast,
    ChooseKind,
    Edge,
    OpenCalendar,
    OpenPeriod,
    RemovePeriod,
    SetPeriod,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import school_calendar

FLOW = "school_calendar"
DAY = "school_calendar.day"
"""A day or a period is awaited; `detail` is the button whose screen asks for it."""


router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    return screens.listing(turn.t, await _view(turn, object_id), FROM_DIAGNOSES)


@router.callback_query(OpenCalendar.filter())
async def open_calendar(_press: CallbackQuery, callback_data: OpenCalendar, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.school_id)
    await turn.shows(FLOW, view.school_id)
    return screens.listing(turn.t, view, callback_data.back, callback_data.page)


@router.callback_query(ChooseKind.filter())
async def choose_kind(_press: CallbackQuery, callback_data: ChooseKind, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.school_id, to_change=True)
    await turn.shows(FLOW, view.school_id)
    places = [one for one in turn.who.places if one.school_id == view.school_id]
    kind = places[0].school_kind if places else None
    return screens.choose_kind(
        turn.t, view.school_id, callback_data.back, kind or SchoolKind.SCHOOL
    )


@router.callback_query(AskFirst.filter())
async def ask_first(_press: CallbackQuery, callback_data: AskFirst, turn: Turn) -> Screen:
    screen = await _asking(turn, callback_data)
    await _await_day(turn, callback_data)
    return screen


@router.callback_query(AskLast.filter())
async def ask_last(_press: CallbackQuery, callback_data: AskLast, turn: Turn) -> Screen:
    screen = await _asking(turn, callback_data)
    await _await_day(turn, callback_data)
    return screen


@router.callback_query(AskEdge.filter())
async def ask_edge(_press: CallbackQuery, callback_data: AskEdge, turn: Turn) -> Screen:
    screen = await _asking(turn, callback_data)
    await _await_day(turn, callback_data)
    return screen


@router.callback_query(OpenPeriod.filter())
async def open_period(_press: CallbackQuery, callback_data: OpenPeriod, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.school_id, to_change=True)
    await turn.shows(FLOW, view.school_id)
    period = _found(view, callback_data)
    if period is None:
        return _gone(turn, view, callback_data.back)
    return screens.period_page(turn.t, view.today, view.school_id, period, callback_data.back)


@router.callback_query(SetPeriod.filter())
async def set_period(_press: CallbackQuery, callback_data: SetPeriod, turn: Turn) -> Screen:
    return await _set(turn, callback_data)


@router.callback_query(RemovePeriod.filter())
async def remove_period(_press: CallbackQuery, callback_data: RemovePeriod, turn: Turn) -> Screen:
    place = callback_data
    first, last = unpacked_day(place.first), unpacked_day(place.last)
    if first is None or last is None:
        return await _listing(turn, place.school_id, place.back)
    async with turn.write(FLOW, place.school_id) as tx:
        await school_calendar.remove_period(tx, turn.call, place.school_id, place.kind, first, last)
        await turn.awaits_button(tx)
    period = Period(kind=place.kind, first=first, last=last)
    return screens.removed(turn.t, period, place, turn.today)


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def typed(_message: Message, turn: Turn) -> Screen:
    """A day, or the whole period at once, whatever is asked for."""
    awaited = turn.expectation
    asked = _asked(awaited.detail if awaited else None)
    if asked is None:
        return await resume(turn, awaited.object_id if awaited else None)
    match asked:
        case AskFirst():
            return await _typed_first(turn, asked)
        case AskLast():
            return await _typed_last(turn, asked)
        case AskEdge():
            return await _typed_edge(turn, asked)


Asked = AskFirst | AskLast | AskEdge


def _asked(detail: str | None) -> Asked | None:
    for kind in (AskFirst, AskLast, AskEdge):
        if detail and detail.startswith(f"{kind.__prefix__}:"):
            return kind.unpack(detail)
    return None


async def _typed_first(turn: Turn, asked: AskFirst) -> Screen:
    found = typed_dates.read_range(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        return await _again(turn, asked, found)
    if found.last is None:
        later = AskLast(
            school_id=asked.school_id,
            back=asked.back,
            kind=asked.kind,
            first=packed_day(found.first),
        )
        screen = await _asking(turn, later)
        await _await_day(turn, later)
        return screen
    return await _set(turn, picking.period_set(asked, asked.kind, found.first, found.last), asked)


async def _typed_last(turn: Turn, asked: AskLast) -> Screen:
    first = unpacked_day(asked.first)
    if first is None:
        return await _listing(turn, asked.school_id, asked.back)
    return await _typed_end(turn, asked, first)


async def _typed_edge(turn: Turn, asked: AskEdge) -> Screen:
    view = await _view(turn, asked.school_id, to_change=True)
    period = _found(view, asked)
    if period is None:
        return _gone(turn, view, asked.back)
    if asked.edge is Edge.LAST:
        return await _typed_end(turn, asked, period.first, asked.at)
    found = typed_dates.read_range(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        return await _again(turn, asked, found)
    last = period.last if found.last is None else found.last
    return await _set(
        turn, picking.period_set(asked, asked.kind, found.first, last, asked.at), asked
    )


async def _typed_end(turn: Turn, asked: AskLast | AskEdge, first: date, at: int = 0) -> Screen:
    """The last day; or both, where somebody thinks better of the first one."""
    last = typed_dates.read_last(turn.text, turn.t.language, first)
    if isinstance(last, ParsedDate):
        return await _set(turn, picking.period_set(asked, asked.kind, first, last.day, at), asked)
    both = typed_dates.read_range(turn.text, turn.t.language, turn.today)
    if isinstance(both, DateProblem) or both.last is None:
        return await _again(turn, asked, last)
    return await _set(turn, picking.period_set(asked, asked.kind, both.first, both.last, at), asked)


async def _again(turn: Turn, asked: Asked, problem: DateProblem) -> Screen:
    code = problem.code
    if code == "date.unclear" and isinstance(asked, AskFirst):
        code = "calendar.unclear"
    screen = await _asking(turn, asked)
    return screen.headed(errors.sentence(turn, DomainError(code)))


async def _asking(turn: Turn, asked: Asked) -> Screen:
    """The screen that the button asks with, for whoever may enter."""
    view = await _view(turn, asked.school_id, to_change=True)
    match asked:
        case AskFirst():
            return picking.ask_first(turn.t, view, asked)
        case AskLast():
            first = unpacked_day(asked.first)
            if first is None:
                return screens.listing(turn.t, view, asked.back)
            return picking.ask_last(turn.t, view, asked, first)
        case AskEdge():
            period = _found(view, asked)
            if period is None:
                return _gone(turn, view, asked.back)
            return picking.ask_edge(turn.t, view, asked, period)


async def _await_day(turn: Turn, asked: Asked) -> None:
    async with turn.write(FLOW, asked.school_id) as tx:
        await tx.conversation.expect(
            turn.account_id, DAY, now=turn.now, object_id=asked.school_id, detail=asked.pack()
        )


async def _set(turn: Turn, place: SetPeriod, asked: Asked | None = None) -> Screen:
    """Kept at once. What stands in the way is said over the question it came from (`asked`), else
    over the calendar as it is."""
    first, last = unpacked_day(place.first), unpacked_day(place.last)
    if first is None or last is None:
        return await _listing(turn, place.school_id, place.back)
    try:
        async with turn.write(FLOW, place.school_id) as tx:
            entered = await school_calendar.set_period(
                tx,
                turn.call,
                place.school_id,
                place.kind,
                first,
                last,
                at=unpacked_day(place.at) if place.at else None,
            )
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.denied:
            raise
        said = errors.sentence(turn, error)
        if asked is not None:
            return (await _asking(turn, asked)).headed(said)
        return (await _listing(turn, place.school_id, place.back)).headed(said)
    screen = screens.period_page(
        turn.t, turn.today, place.school_id, entered.period, place.back, entered.before
    )
    joined = bool(entered.before) and not place.at
    key = "calendar-toast-joined" if joined else "calendar-toast-entered"
    return screen.with_toast(turn.t.plain(key))


async def _listing(turn: Turn, school_id: int, back: str) -> Screen:
    return screens.listing(turn.t, await _view(turn, school_id), back)


async def _view(turn: Turn, school_id: int | None, *, to_change: bool = False) -> SchoolCalendar:
    async with turn.read() as tx:
        return await school_calendar.get(tx, turn.call, school_id, to_change=to_change)


def _found(view: SchoolCalendar, place: OpenPeriod | AskEdge) -> Period | None:
    at = unpacked_day(place.at)
    return None if at is None else find(view.periods, place.kind, at)


def _gone(turn: Turn, view: SchoolCalendar, back: str) -> Screen:
    said = errors.sentence(turn, DomainError("calendar.gone"))
    return screens.listing(turn.t, view, back).headed(said)
