"""The conversation about single items: suggestions, and each part that may be changed."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from handlers import typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.filters import NO_COMMAND, Expects
from handlers.route import item_screens, screens
from handlers.route.callbacks import (
    AskDate,
    AskOwnItem,
    AskResult,
    AskTitle,
    OpenItem,
    RemoveResult,
    SetDropped,
    SetDue,
    SetEvidence,
    SetKind,
    SetSuggestion,
    ShowEvidence,
    ShowItems,
    ShowKinds,
    ShowMonth,
)
from handlers.route.entry import (
    DATE,
    FLOW,
    ITEM,
    OFFERS,
    OWN_ITEM,
    RESULT,
    TITLE,
    Drawn,
    change,
    entry,
    explained,
    item_screen,
    offers_screen,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import routes, school_calendar

router = Router(name="route_item")


@router.callback_query(ShowItems.filter())
async def show_items(query: CallbackQuery, callback_data: ShowItems, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=OFFERS, about=callback_data.basis_id)
    return await offers_screen(turn, callback_data.basis_id)


@router.callback_query(SetSuggestion.filter())
async def set_suggestion(query: CallbackQuery, callback_data: SetSuggestion, turn: Turn) -> Screen:
    try:
        async with change(turn, screen=OFFERS, about=callback_data.basis_id) as tx:
            await routes.set_suggestion(
                tx, turn.call, callback_data.basis_id, callback_data.key, callback_data.on
            )
    except DomainError as error:
        return explained(turn, error, await offers_screen(turn, callback_data.basis_id))
    return await offers_screen(turn, callback_data.basis_id)


@router.callback_query(AskOwnItem.filter())
async def ask_own_item(query: CallbackQuery, callback_data: AskOwnItem, turn: Turn) -> Screen:
    basis_id = callback_data.basis_id
    async with turn.write(FLOW) as tx:
        view = await routes.offers(tx, turn.call, basis_id)
        if view.plan.route.editable:
            await tx.conversation.expect(
                turn.account_id, OWN_ITEM, now=turn.now, object_id=basis_id
            )
    if not view.plan.route.editable:
        return await offers_screen(turn, basis_id)
    return item_screens.ask_own_item(turn.t, view.basis)


@router.message(Expects(OWN_ITEM), NO_COMMAND)
async def own_item(message: Message, turn: Turn) -> Screen:
    """The item as it was understood, with everything that may be set about it."""
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    try:
        async with change(turn) as tx:
            item_id = await routes.add_own_item(tx, turn.call, expected.object_id, turn.text)
            await turn.awaits_button(tx, ITEM, about=item_id)
    except DomainError as error:
        return explained(turn, error, await offers_screen(turn, expected.object_id))
    return await item_screen(turn, item_id)


@router.callback_query(OpenItem.filter())
async def open_item(query: CallbackQuery, callback_data: OpenItem, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=ITEM, about=callback_data.item_id)
    return await item_screen(turn, callback_data.item_id)


@router.callback_query(AskTitle.filter())
async def ask_title(query: CallbackQuery, callback_data: AskTitle, turn: Turn) -> Screen:
    return await _ask(turn, TITLE, callback_data.item_id, item_screens.ask_title)


@router.callback_query(AskResult.filter())
async def ask_result(query: CallbackQuery, callback_data: AskResult, turn: Turn) -> Screen:
    return await _ask(turn, RESULT, callback_data.item_id, item_screens.ask_result)


@router.callback_query(AskDate.filter())
async def ask_date(query: CallbackQuery, callback_data: AskDate, turn: Turn) -> Screen:
    return await _ask(turn, DATE, callback_data.item_id, item_screens.dates)


async def _ask(turn: Turn, expects: str, item_id: int, draw: Drawn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await routes.item(tx, turn.call, item_id)
        asked = view.plan.route.editable and not view.item.dropped
        if asked:
            await tx.conversation.expect(turn.account_id, expects, now=turn.now, object_id=item_id)
    return draw(turn.t, view) if asked else item_screens.item(turn.t, view)


@router.message(Expects(TITLE, RESULT), NO_COMMAND)
async def typed_text(message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    item_id = expected.object_id
    set_text = routes.rename if expected.expects == TITLE else routes.set_result
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            await set_text(tx, turn.call, item_id, turn.text)
    except DomainError as error:
        # Still awaited: the next text is another try.
        draw = item_screens.ask_title if expected.expects == TITLE else item_screens.ask_result
        return explained(turn, error, await item_screen(turn, item_id, draw))
    return await item_screen(turn, item_id)


@router.callback_query(RemoveResult.filter())
async def remove_result(query: CallbackQuery, callback_data: RemoveResult, turn: Turn) -> Screen:
    try:
        async with change(turn, screen=ITEM, about=callback_data.item_id) as tx:
            await routes.set_result(tx, turn.call, callback_data.item_id, None)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, callback_data.item_id))
    return await item_screen(turn, callback_data.item_id)


@router.callback_query(ShowMonth.filter())
async def show_month(query: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    return await item_screen(
        turn,
        callback_data.item_id,
        lambda t, view: item_screens.month(t, view, callback_data.month),
    )


@router.message(Expects(DATE), NO_COMMAND)
async def typed_date(message: Message, turn: Turn) -> Screen:
    """How the words were read; a press sets the date, another text is another try."""
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    async with turn.read() as tx:
        view = await routes.item(tx, turn.call, expected.object_id)
        holidays = await school_calendar.holidays(tx, turn.call)
    found = typed_dates.read(turn.text, turn.t.language, view.today, holidays)
    if isinstance(found, DateProblem):
        error = DomainError(found.code)
    elif not view.first <= found.day <= view.last:
        error = DomainError("route.date_outside")
    elif view.plan.route.editable and not view.item.dropped:
        return item_screens.typed_date(turn.t, view, found.day)
    else:
        return item_screens.item(turn.t, view)
    return explained(turn, error, await item_screen(turn, expected.object_id, item_screens.dates))


@router.callback_query(SetDue.filter())
async def set_due(query: CallbackQuery, callback_data: SetDue, turn: Turn) -> Screen:
    item_id, day = callback_data.item_id, unpacked_day(callback_data.day)
    if day is None:
        return await item_screen(turn, item_id)
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            await routes.set_due(tx, turn.call, item_id, callback_data.rev, day)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return await item_screen(turn, item_id)


@router.callback_query(ShowEvidence.filter())
async def show_evidence(query: CallbackQuery, callback_data: ShowEvidence, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=ITEM, about=callback_data.item_id)
    return await item_screen(turn, callback_data.item_id, item_screens.evidence)


@router.callback_query(SetEvidence.filter())
async def set_evidence(query: CallbackQuery, callback_data: SetEvidence, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            await routes.set_evidence(tx, turn.call, item_id, callback_data.rev, callback_data.kind)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return await item_screen(turn, item_id)


@router.callback_query(ShowKinds.filter())
async def show_kinds(query: CallbackQuery, callback_data: ShowKinds, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=ITEM, about=callback_data.item_id)
    return await item_screen(
        turn,
        callback_data.item_id,
        lambda t, view: item_screens.kinds(t, view, callback_data.page),
    )


@router.callback_query(SetKind.filter())
async def set_kind(query: CallbackQuery, callback_data: SetKind, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            await routes.set_kind(tx, turn.call, item_id, callback_data.rev, callback_data.kind)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return await item_screen(turn, item_id)


@router.callback_query(SetDropped.filter())
async def set_dropped(query: CallbackQuery, callback_data: SetDropped, turn: Turn) -> Screen:
    """Taken out, the plan is shown with the way to take it back."""
    item_id = callback_data.item_id
    try:
        async with change(turn) as tx:
            route_id = await routes.set_dropped(
                tx, turn.call, item_id, callback_data.rev, callback_data.dropped
            )
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
    return screens.dropped(turn.t, view, item_id)
