"""The conversation about single items: suggestions, and each part that may be changed."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.dates import DateProblem
from domain.errors import DomainError
from domain.plan_texts import ItemText
from domain.plan_views import ItemsView
from handlers import typed_dates, typed_press
from handlers.calendar_keyboard import unpacked_day
from handlers.errors import explained
from handlers.filters import ASKED, NO_COMMAND, Expects, Numbers, wants
from handlers.route import choice_screens, date_screens, item_screens, screens, text_screens, words
from handlers.route.callbacks import (
    AddOfKind,
    AskDate,
    AskOwnItem,
    AskResult,
    AskText,
    AskTitle,
    OpenItem,
    RemoveResult,
    SetDropped,
    SetDue,
    SetEvidence,
    SetKind,
    SetSection,
    SetSuggestion,
    SetText,
    ShowEvidence,
    ShowItems,
    ShowItemsPage,
    ShowKinds,
    ShowMonth,
    ShowMore,
    ShowOwnKinds,
    ShowSections,
    UndoEdit,
)
from handlers.route.entry import (
    DATE,
    EVIDENCE,
    FLOW,
    ITEM,
    KINDS,
    MORE,
    OFFERS,
    OWN_ITEM,
    SECTIONS,
    TEXTS,
    Drawn,
    change,
    drawn_item,
    entry,
    item_screen,
    kinds_screen,
    offers_screen,
    text_screen,
)
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.unwritten import unwritten
from services import routes, school_calendar

router = Router(name="route_item")


@router.callback_query(ShowItems.filter())
async def show_items(_press: CallbackQuery, callback_data: ShowItems, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=OFFERS, about=callback_data.basis_id)
    return await offers_screen(turn, callback_data.basis_id)


@router.callback_query(ShowItemsPage.filter())
async def show_items_page(
    _press: CallbackQuery, callback_data: ShowItemsPage, turn: Turn
) -> Screen:
    await turn.shows(FLOW, screen=OFFERS, about=callback_data.basis_id)
    return await offers_screen(turn, callback_data.basis_id, callback_data.page)


@router.callback_query(SetSuggestion.filter())
async def set_suggestion(_press: CallbackQuery, callback_data: SetSuggestion, turn: Turn) -> Screen:
    try:
        async with change(turn, screen=OFFERS, about=callback_data.basis_id) as tx:
            await routes.set_suggestion(
                tx, turn.call, callback_data.basis_id, callback_data.key, callback_data.on
            )
    except DomainError as error:
        return explained(turn, error, await offers_screen(turn, callback_data.basis_id))
    return await offers_screen(turn, callback_data.basis_id, key=callback_data.key)


@router.message(Expects(f"{FLOW}.{BUTTON}.{OFFERS}"), Numbers(), NO_COMMAND)
async def typed_numbers(_message: Message, turn: Turn, numbers: tuple[int, ...]) -> Screen:
    """«1, 3»: the suggestions of these numbers enter the plan; those in it stay."""
    basis_id = turn.awaited_id

    def named(view: ItemsView) -> list[str] | None:
        return typed_press.of_numbers(numbers, [offer.key for offer in view.offers])

    try:
        async with change(turn, screen=OFFERS, about=basis_id) as tx:
            view = await routes.choose_suggestions(
                tx, turn.call, basis_id, lambda offered: named(offered) or ()
            )
    except DomainError as error:
        return explained(turn, error, await offers_screen(turn, basis_id))
    page = max(0, numbers[0] - 1) // choice_screens.OFFERS_A_PAGE
    screen = choice_screens.items(turn.t, view, page)
    return screen if named(view) is not None else screen.headed(unwritten(turn))


@router.callback_query(AskOwnItem.filter())
async def ask_own_item(_press: CallbackQuery, callback_data: AskOwnItem, turn: Turn) -> Screen:
    return await _ask_own_item(turn, callback_data.basis_id, 0)


@router.callback_query(ShowOwnKinds.filter())
async def show_own_kinds(_press: CallbackQuery, callback_data: ShowOwnKinds, turn: Turn) -> Screen:
    return await _ask_own_item(turn, callback_data.basis_id, callback_data.page)


async def _ask_own_item(turn: Turn, basis_id: int, page: int) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await routes.offers(tx, turn.call, basis_id)
        if view.plan.route.editable:
            await tx.conversation.expect(
                turn.account_id, OWN_ITEM, now=turn.now, object_id=basis_id
            )
    if not view.plan.route.editable:
        return await offers_screen(turn, basis_id)
    return text_screens.ask_own_item(turn.t, view.basis, page)


@router.callback_query(AddOfKind.filter())
async def add_of_kind(_press: CallbackQuery, callback_data: AddOfKind, turn: Turn) -> Screen:
    """Named by its kind and basis; everything about it can be changed at once."""
    basis_id, kind = callback_data.basis_id, callback_data.kind
    try:
        async with change(turn) as tx:
            view = await routes.add_of_kind(
                tx,
                turn.call,
                basis_id,
                kind,
                lambda basis: words.title_of_kind(kind, basis),
            )
            await turn.awaits_button(tx, ITEM, about=view.item.id)
    except DomainError as error:
        return explained(turn, error, await offers_screen(turn, basis_id))
    return item_screens.item(turn.t, view)


@router.message(Expects(OWN_ITEM), NO_COMMAND, flags=wants("no-text-name", no_day=True))
async def own_item(_message: Message, turn: Turn) -> Screen:
    """The item as it was understood, with everything that may be set about it."""
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    try:
        async with change(turn) as tx:
            view = await routes.add_own_item(
                tx,
                turn.call,
                expected.object_id,
                turn.text,
                lambda title, today: typed_dates.read_deadline(title, turn.t.language, today),
            )
            await turn.awaits_button(tx, ITEM, about=view.item.id)
    except DomainError as error:
        return explained(turn, error, await offers_screen(turn, expected.object_id))
    return item_screens.item(turn.t, view)


@router.callback_query(OpenItem.filter())
async def open_item(_press: CallbackQuery, callback_data: OpenItem, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=ITEM, about=callback_data.item_id)
    return await item_screen(turn, callback_data.item_id)


@router.callback_query(ShowMore.filter())
async def show_more(_press: CallbackQuery, callback_data: ShowMore, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=MORE, about=callback_data.item_id)
    return await item_screen(turn, callback_data.item_id, item_screens.more)


@router.callback_query(AskText.filter())
async def ask_text(_press: CallbackQuery, callback_data: AskText, turn: Turn) -> Screen:
    return await _ask_text(turn, callback_data.item_id, callback_data.field)


@router.callback_query(AskTitle.filter())
async def ask_title(_press: CallbackQuery, callback_data: AskTitle, turn: Turn) -> Screen:
    return await _ask_text(turn, callback_data.item_id, ItemText.TITLE)


@router.callback_query(AskResult.filter())
async def ask_result(_press: CallbackQuery, callback_data: AskResult, turn: Turn) -> Screen:
    return await _ask_text(turn, callback_data.item_id, ItemText.RESULT)


async def _ask_text(turn: Turn, item_id: int, field: ItemText) -> Screen:
    expects = next(expects for expects, one in TEXTS.items() if one is field)
    return await _ask(turn, expects, item_id, text_screen(field))


@router.callback_query(AskDate.filter())
async def ask_date(_press: CallbackQuery, callback_data: AskDate, turn: Turn) -> Screen:
    return await _ask(turn, DATE, callback_data.item_id, date_screens.dates)


async def _ask(turn: Turn, expects: str, item_id: int, draw: Drawn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await routes.item(tx, turn.call, item_id)
        asked = view.plan.route.editable and not view.item.dropped
        if asked:
            await tx.conversation.expect(turn.account_id, expects, now=turn.now, object_id=item_id)
    return draw(turn.t, view) if asked else item_screens.item(turn.t, view)


@router.message(Expects(*TEXTS), NO_COMMAND, flags=wants("no-text-name"))
async def typed_text(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    item_id, field = expected.object_id, TEXTS[expected.expects]
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            view = await routes.set_text(tx, turn.call, item_id, field, turn.text)
    except DomainError as error:
        # Still awaited: the next text is another try.
        return explained(turn, error, await item_screen(turn, item_id, text_screen(field)))
    return item_screens.item(turn.t, view)


@router.callback_query(SetText.filter())
async def set_text(_press: CallbackQuery, callback_data: SetText, turn: Turn) -> Screen:
    """A ready text, or none; of a title the one by kind and basis."""
    item_id, rev, field = callback_data.item_id, callback_data.rev, callback_data.field
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            if field is ItemText.TITLE:
                view = await routes.rename_by_kind(
                    tx,
                    turn.call,
                    item_id,
                    rev,
                    lambda kind, basis: words.title_of_kind(kind, basis),
                )
            else:
                view = await routes.choose_text(
                    tx, turn.call, item_id, rev, field, callback_data.key
                )
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(UndoEdit.filter())
async def undo_edit(_press: CallbackQuery, callback_data: UndoEdit, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            view = await routes.undo_edit(tx, turn.call, item_id, callback_data.rev)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(ShowSections.filter())
async def show_sections(_press: CallbackQuery, callback_data: ShowSections, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=SECTIONS, about=callback_data.item_id)
    return await item_screen(turn, callback_data.item_id, item_screens.sections)


@router.callback_query(SetSection.filter())
async def set_section(_press: CallbackQuery, callback_data: SetSection, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            view = await routes.set_section(
                tx, turn.call, item_id, callback_data.rev, callback_data.section
            )
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(RemoveResult.filter())
async def remove_result(_press: CallbackQuery, callback_data: RemoveResult, turn: Turn) -> Screen:
    try:
        async with change(turn, screen=ITEM, about=callback_data.item_id) as tx:
            view = await routes.set_result(tx, turn.call, callback_data.item_id, None)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, callback_data.item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    return await item_screen(
        turn,
        callback_data.item_id,
        lambda t, view: date_screens.month(t, view, callback_data.month),
    )


@router.message(Expects(DATE), NO_COMMAND)
async def typed_date(_message: Message, turn: Turn) -> Screen:
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
        return date_screens.typed_date(turn.t, view, found.day)
    else:
        return item_screens.item(turn.t, view)
    return explained(turn, error, drawn_item(turn, view, date_screens.dates))


@router.callback_query(SetDue.filter(), flags=ASKED)
async def set_due(_press: CallbackQuery, callback_data: SetDue, turn: Turn) -> Screen:
    item_id, day = callback_data.item_id, unpacked_day(callback_data.day)
    if day is None:
        return await item_screen(turn, item_id)
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            view = await routes.set_due(tx, turn.call, item_id, callback_data.rev, day)
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(ShowEvidence.filter())
async def show_evidence(_press: CallbackQuery, callback_data: ShowEvidence, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=EVIDENCE, about=callback_data.item_id)
    return await item_screen(turn, callback_data.item_id, item_screens.evidence)


@router.callback_query(SetEvidence.filter())
async def set_evidence(_press: CallbackQuery, callback_data: SetEvidence, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            view = await routes.set_evidence(
                tx, turn.call, item_id, callback_data.rev, callback_data.kind
            )
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(ShowKinds.filter())
async def show_kinds(_press: CallbackQuery, callback_data: ShowKinds, turn: Turn) -> Screen:
    item_id, page = callback_data.item_id, callback_data.page
    await turn.shows(FLOW, screen=KINDS, about=item_id, detail=str(page))
    return await kinds_screen(turn, item_id, page)


@router.callback_query(SetKind.filter())
async def set_kind(_press: CallbackQuery, callback_data: SetKind, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with change(turn, screen=ITEM, about=item_id) as tx:
            view = await routes.set_kind(
                tx, turn.call, item_id, callback_data.rev, callback_data.kind
            )
    except DomainError as error:
        return explained(turn, error, await item_screen(turn, item_id))
    return item_screens.item(turn.t, view)


@router.callback_query(SetDropped.filter())
async def set_dropped(_press: CallbackQuery, callback_data: SetDropped, turn: Turn) -> Screen:
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
