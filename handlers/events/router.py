"""Events that many attend: held, named, dated, and who was there."""

from collections.abc import Sequence
from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import UNCLEAR, DateProblem
from domain.errors import DomainError
from domain.item import ItemKind
from handlers import errors, finding, typed_dates, typed_press
from handlers.calendar_keyboard import unpacked_day
from handlers.colleagues import QUERY_LIMIT
from handlers.events import entry, screens, words
from handlers.events.callbacks import (
    AskDay,
    AskOrganiser,
    AskTitle,
    BeginEvent,
    CancelEvent,
    Entrust,
    MarkTicked,
    Miss,
    NewEvent,
    OpenEvent,
    OpenEvents,
    ReopenEvent,
    SetAll,
    SetDay,
    SetPresence,
    ShowPeople,
    TitleOf,
    TitleReady,
)
from handlers.events.entry import DAY, FLOW, KIND, ORGANISER, PEOPLE, TITLE
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.finding import Ticks, Work
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from locales.translator import Translator
from services import events
from services.transaction import Transaction

router = Router(name=FLOW)


@router.callback_query(OpenEvents.filter())
async def open_events(_press: CallbackQuery, callback_data: OpenEvents, turn: Turn) -> Screen:
    drawn = await entry.listing(turn, callback_data.page)
    await turn.shows(FLOW, detail=str(callback_data.page))
    return drawn


@router.callback_query(NewEvent.filter())
async def new_event(_press: CallbackQuery, turn: Turn) -> Screen:
    events.check_holds(turn.call)
    async with turn.write(FLOW) as tx:
        await tx.conversation.expect(turn.account_id, KIND, now=turn.now)
    return screens.ask_kind(turn.t)


@router.callback_query(BeginEvent.filter())
async def begin_event(_press: CallbackQuery, callback_data: BeginEvent, turn: Turn) -> Screen:
    return await _begun(turn, callback_data.kind)


@router.message(Expects(KIND), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_kind(_message: Message, turn: Turn) -> Screen:
    """A name that fits one kind alone begins the event; else the question stands."""
    kind = words.kind_named(turn.t, turn.text)
    if kind is None:
        return screens.ask_kind(turn.t).headed(turn.t("event-kind-unclear"))
    title = words.title_in(turn.t, kind, turn.text)
    return await _begun(turn, kind, title, words.day_behind(turn.t, turn.text, turn.today))


async def _begun(
    turn: Turn, kind: ItemKind, title: str | None = None, day: date | None = None
) -> Screen:
    """`title`, `day`: typed with the kind. Names that stand in plans are offered beside the title,
    for they are what confirms the items there."""
    async with turn.write(FLOW) as tx:
        event, found = await events.begin_named(tx, turn.call, kind, title, day)
        if title is not None and not found:
            return await entry.drawn_next(tx, turn, event.id)
        await tx.conversation.expect(turn.account_id, TITLE, now=turn.now, object_id=event.id)
    return screens.ask_title(turn.t, event, found)


@router.callback_query(OpenEvent.filter())
async def open_event(_press: CallbackQuery, callback_data: OpenEvent, turn: Turn) -> Screen:
    return await entry.next_step(turn, callback_data.event_id)


@router.callback_query(AskTitle.filter())
async def ask_title(_press: CallbackQuery, callback_data: AskTitle, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    async with turn.write(FLOW, event_id) as tx:
        event, found = await events.suggest(tx, turn.call, event_id)
        await tx.conversation.expect(turn.account_id, TITLE, now=turn.now, object_id=event_id)
    return screens.ask_title(turn.t, event, found)


@router.callback_query(TitleOf.filter())
async def title_of(_press: CallbackQuery, callback_data: TitleOf, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn,
        one.event_id,
        lambda tx: events.name_as(tx, turn.call, one.event_id, one.rev, one.item_id),
    )


@router.callback_query(TitleReady.filter())
async def title_ready(_press: CallbackQuery, callback_data: TitleReady, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn,
        one.event_id,
        lambda tx: events.name_ready(tx, turn.call, one.event_id, one.rev, one.key),
    )


@router.message(
    Expects(TITLE), F.text, NO_COMMAND, flags=wants("no-text-name", nothing="event-drop-words")
)
async def take_title(_message: Message, turn: Turn) -> Screen:
    event_id = turn.awaited_id

    async def work(tx: Transaction) -> None:
        await events.name(tx, turn.call, event_id, None, turn.text)

    return await _change(turn, event_id, work)


@router.callback_query(AskDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskDay, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    async with turn.write(FLOW, event_id) as tx:
        event, planned = await events.day_asked(tx, turn.call, event_id)
        await tx.conversation.expect(turn.account_id, DAY, now=turn.now, object_id=event_id)
    return screens.ask_day(turn.t, event, turn.today, planned=planned)


@router.callback_query(SetDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    one = callback_data
    day = unpacked_day(one.day)
    if day is None:
        return await entry.next_step(turn, one.event_id)
    return await _set_day(turn, one.event_id, one.rev, day)


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def typed_day(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    event_id = turn.awaited_id
    day = words.day_named(turn.t, turn.text, turn.today)
    if isinstance(day, DateProblem):
        pressed = await press(turn.shown, _dropping) if day == UNCLEAR else None
        if pressed is not None:
            return pressed
        return await _refused(turn, event_id, typed_dates.refused(turn.t, day, turn.today))
    async with turn.read() as tx:
        event = (await events.page(tx, turn.call, event_id)).event
    return await _set_day(turn, event_id, event.rev, day)


def _dropping(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """«Удали его», where the draft can be removed."""
    if not typed_press.is_made_of(t, text, "event-drop-words"):
        return None
    return next(iter(typed_press.of_kind(shown, CancelEvent)), None)


async def _set_day(turn: Turn, event_id: int, rev: int, day: date) -> Screen:
    return await _change(
        turn, event_id, lambda tx: events.set_day(tx, turn.call, event_id, rev, day)
    )


@router.callback_query(AskOrganiser.filter())
async def ask_organiser(_press: CallbackQuery, callback_data: AskOrganiser, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    async with turn.write(FLOW, event_id) as tx:
        query = await finding.looked_for(tx, turn, ORGANISER, event_id, found=callback_data.found)
        return await _organisers(tx, turn, event_id, callback_data.page, query)


@router.message(Expects(ORGANISER), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_organiser(_message: Message, turn: Turn) -> Screen:
    event_id = turn.awaited_id
    async with turn.write(FLOW, event_id) as tx:
        return await _organisers(tx, turn, event_id, 0, finding.name_in(turn, QUERY_LIMIT))


async def _organisers(tx: Transaction, turn: Turn, event_id: int, page: int, query: str) -> Screen:
    event, view = await events.list_organisers(tx, turn.call, event_id, page=page, query=query)
    await finding.expect(tx, turn, ORGANISER, event_id, query)
    return screens.ask_organiser(turn.t, event, view, turn.today)


@router.callback_query(Entrust.filter())
async def entrust(_press: CallbackQuery, callback_data: Entrust, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn,
        one.event_id,
        lambda tx: events.entrust(tx, turn.call, one.event_id, one.rev, one.person_id),
    )


@router.callback_query(CancelEvent.filter())
async def cancel_event(_press: CallbackQuery, callback_data: CancelEvent, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    try:
        async with turn.write(FLOW, event_id) as tx:
            view = await events.cancel(tx, turn.call, event_id, callback_data.rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _refused(turn, event_id, error)
    return screens.event_page(turn.t, view)


@router.callback_query(ReopenEvent.filter())
async def reopen_event(_press: CallbackQuery, callback_data: ReopenEvent, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn, one.event_id, lambda tx: events.reopen(tx, turn.call, one.event_id, one.rev)
    )


@router.callback_query(ShowPeople.filter())
async def show_people(_press: CallbackQuery, callback_data: ShowPeople, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.shown(turn, one.event_id, one.page, found=one.found)


@router.message(Expects(PEOPLE), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_people(_message: Message, turn: Turn) -> Screen:
    return await TICKS.searched(turn, turn.awaited_id, finding.name_in(turn, QUERY_LIMIT))


@router.callback_query(SetPresence.filter())
async def set_presence(_press: CallbackQuery, callback_data: SetPresence, turn: Turn) -> Screen:
    one = callback_data
    act = events.tick if one.on else events.untick
    return await TICKS.one_set(
        turn,
        one.event_id,
        one.page,
        lambda tx: act(tx, turn.call, one.event_id, one.post_id),
        found=one.found,
    )


@router.callback_query(SetAll.filter())
async def set_all(_press: CallbackQuery, callback_data: SetAll, turn: Turn) -> Screen:
    one = callback_data
    act = events.tick_all if one.on else events.untick_all
    return await TICKS.all_set(
        turn,
        one.event_id,
        lambda tx, query: act(tx, turn.call, one.event_id, query),
        found=one.found,
    )


@router.callback_query(MarkTicked.filter())
async def mark_ticked(_press: CallbackQuery, callback_data: MarkTicked, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    try:
        async with turn.write(FLOW, event_id) as tx:
            count, view = await events.mark(tx, turn.call, event_id, callback_data.rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _refused(turn, event_id, error)
    return screens.marked(turn.t, screens.event_page(turn.t, view), count)


@router.callback_query(Miss.filter())
async def miss(_press: CallbackQuery, callback_data: Miss, turn: Turn) -> Screen:
    """By whoever was told that he was there."""
    one = callback_data
    async with turn.write(FLOW) as tx:
        event = await events.miss(tx, turn.call, one.event_id, one.post_id)
        await turn.awaits_button(tx)
    return screens.missed(turn.t, words.named(turn.t, event, turn.today))


async def _change(turn: Turn, event_id: int, work: Work) -> Screen:
    """Does the work and shows the event, or what of it is asked next, in the same write."""
    try:
        async with turn.write(FLOW, event_id) as tx:
            await work(tx)
            return await entry.drawn_next(tx, turn, event_id)
    except DomainError as error:
        return await _refused(turn, event_id, error)


async def _refused(turn: Turn, event_id: int, error: DomainError) -> Screen:
    """The event as it is now, or the question that stands, under what was wrong."""
    return await errors.shown_again(turn, error, entry.resume, event_id)


TICKS = Ticks(
    flow=FLOW,
    expects=PEOPLE,
    read=events.attendees,
    draw=lambda t, view, _event_id: screens.people(t, view),
    refused=_refused,
)
