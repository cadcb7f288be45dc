"""Edits and remarks about single items of a plan that waits."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from domain.plan_views import EditedItemView
from handlers import errors, typed_dates
from handlers.approval import editing_screens
from handlers.approval.callbacks import (
    AskNewDate,
    AskNewTitle,
    AskRemark,
    ForgetNotes,
    ForgetRemark,
    OpenEditedItem,
    OpenEditing,
    SetLeftOut,
    SetNewDate,
    SetNewEvidence,
    SetNewSection,
    ShowNewEvidence,
    ShowNewMonth,
    ShowNewSections,
)
from handlers.approval.entry import (
    EDITED_ITEM,
    EDITING,
    FLOW,
    NEW_DATE,
    NEW_TITLE,
    REMARK,
    asking,
    decided,
    drawn_asking,
    edited_item,
    editing,
    entry,
    is_decided,
    overtaken,
)
from handlers.calendar_keyboard import unpacked_day
from handlers.filters import ASKED, NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import routes, school_calendar
from services.transaction import Transaction

router = Router(name="approval_editing")

Noting = Callable[[Transaction], Awaitable[EditedItemView]]


@router.callback_query(OpenEditing.filter())
async def open_editing(_press: CallbackQuery, callback_data: OpenEditing, turn: Turn) -> Screen:
    page = callback_data.page
    await turn.shows(FLOW, callback_data.route_id, screen=EDITING, detail=str(page))
    return await editing(turn, callback_data.route_id, page)


@router.callback_query(OpenEditedItem.filter())
async def open_item(_press: CallbackQuery, callback_data: OpenEditedItem, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=EDITED_ITEM, about=callback_data.item_id)
    return await edited_item(turn, callback_data.item_id)


@router.callback_query(AskRemark.filter())
async def ask_remark(_press: CallbackQuery, callback_data: AskRemark, turn: Turn) -> Screen:
    return await _ask(turn, REMARK, callback_data.item_id, callback_data.rev)


@router.callback_query(AskNewTitle.filter())
async def ask_title(_press: CallbackQuery, callback_data: AskNewTitle, turn: Turn) -> Screen:
    return await _ask(turn, NEW_TITLE, callback_data.item_id, callback_data.rev)


@router.callback_query(AskNewDate.filter())
async def ask_date(_press: CallbackQuery, callback_data: AskNewDate, turn: Turn) -> Screen:
    return await _ask(turn, NEW_DATE, callback_data.item_id, callback_data.rev)


async def _ask(turn: Turn, expects: str, item_id: int, rev: int) -> Screen:
    """The words are meant for the revision that was read."""
    async with turn.write(FLOW) as tx:
        view = await routes.edited_item(tx, turn.call, item_id)
        card = view.card
        asked = card.judges if expects == REMARK else card.may_decide
        if asked and card.plan.route.rev == rev:
            await tx.conversation.expect(
                turn.account_id, expects, now=turn.now, object_id=item_id, detail=str(rev)
            )
    if is_decided(card):
        return await decided(turn, card)
    if card.plan.route.rev != rev:
        return await overtaken(turn, DomainError("route.stale"), card.plan.route.id, rev)
    if not asked:
        return editing_screens.item(turn.t, view)
    return drawn_asking(turn, expects, view)


@router.message(Expects(REMARK, NEW_TITLE), NO_COMMAND, flags=wants("no-text-comment"))
async def typed(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    item_id, rev = expected.object_id, int(expected.detail or 0)
    note = routes.set_remark if expected.expects == REMARK else routes.edit_title

    async def write(tx: Transaction) -> EditedItemView:
        return await note(tx, turn.call, item_id, rev, turn.text)

    try:
        return await _noted(turn, item_id, rev, write)
    except DomainError as error:
        if not error.code.startswith("text."):
            raise
        # Still awaited: the next text is another try.
        shown = await asking(turn, expected.expects, item_id)
        return shown.headed(errors.sentence(turn, error))


@router.message(Expects(NEW_DATE), NO_COMMAND)
async def typed_date(_message: Message, turn: Turn) -> Screen:
    """How the words were read; a press sets the date, another text is another try."""
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    async with turn.read() as tx:
        view = await routes.edited_item(tx, turn.call, expected.object_id)
        holidays = await school_calendar.holidays(tx, turn.call)
    card = view.card
    if is_decided(card):
        return await decided(turn, card)
    if not card.may_decide:
        return editing_screens.item(turn.t, view)
    found = typed_dates.read(turn.text, turn.t.language, card.today, holidays)
    if isinstance(found, DateProblem):
        error = DomainError(found.code)
    elif not max(card.first, card.today) <= found.day <= card.last:
        error = DomainError("route.date_outside")
    else:
        return editing_screens.typed_date(turn.t, view, found.day)
    return editing_screens.dates(turn.t, view).headed(errors.sentence(turn, error))


@router.callback_query(ShowNewMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowNewMonth, turn: Turn) -> Screen:
    return await _choice(
        turn,
        callback_data.item_id,
        lambda t, view: editing_screens.month(t, view, callback_data.month),
    )


@router.callback_query(ShowNewEvidence.filter())
async def show_evidence(
    _press: CallbackQuery, callback_data: ShowNewEvidence, turn: Turn
) -> Screen:
    return await _choice(turn, callback_data.item_id, editing_screens.evidence)


@router.callback_query(ShowNewSections.filter())
async def show_sections(
    _press: CallbackQuery, callback_data: ShowNewSections, turn: Turn
) -> Screen:
    return await _choice(turn, callback_data.item_id, editing_screens.sections)


async def _choice(
    turn: Turn, item_id: int, draw: Callable[[Translator, EditedItemView], Screen]
) -> Screen:
    await turn.shows(FLOW, screen=EDITED_ITEM, about=item_id)
    async with turn.read() as tx:
        view = await routes.edited_item(tx, turn.call, item_id)
    if is_decided(view.card):
        return await decided(turn, view.card)
    return draw(turn.t, view) if view.card.may_decide else editing_screens.item(turn.t, view)


@router.callback_query(SetNewDate.filter(), flags=ASKED)
async def set_date(_press: CallbackQuery, callback_data: SetNewDate, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    day = unpacked_day(callback_data.day)

    async def write(tx: Transaction) -> EditedItemView:
        if day is None:
            raise DomainError("route.date_outside")
        return await routes.edit_due(tx, turn.call, item_id, rev, day)

    return await _noted(turn, item_id, rev, write)


@router.callback_query(SetNewEvidence.filter())
async def set_evidence(_press: CallbackQuery, callback_data: SetNewEvidence, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev

    async def write(tx: Transaction) -> EditedItemView:
        return await routes.edit_evidence(tx, turn.call, item_id, rev, callback_data.kind)

    return await _noted(turn, item_id, rev, write)


@router.callback_query(SetNewSection.filter())
async def set_section(_press: CallbackQuery, callback_data: SetNewSection, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev

    async def write(tx: Transaction) -> EditedItemView:
        return await routes.edit_section(tx, turn.call, item_id, rev, callback_data.section)

    return await _noted(turn, item_id, rev, write)


@router.callback_query(SetLeftOut.filter())
async def set_left_out(_press: CallbackQuery, callback_data: SetLeftOut, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev

    async def write(tx: Transaction) -> EditedItemView:
        return await routes.edit_dropped(tx, turn.call, item_id, rev, callback_data.out)

    return await _noted(turn, item_id, rev, write)


@router.callback_query(ForgetNotes.filter())
async def forget(_press: CallbackQuery, callback_data: ForgetNotes, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev

    async def write(tx: Transaction) -> EditedItemView:
        return await routes.forget_notes(tx, turn.call, item_id, rev)

    return await _noted(turn, item_id, rev, write)


@router.callback_query(ForgetRemark.filter())
async def forget_remark(_press: CallbackQuery, callback_data: ForgetRemark, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev

    async def write(tx: Transaction) -> EditedItemView:
        return await routes.set_remark(tx, turn.call, item_id, rev, None)

    return await _noted(turn, item_id, rev, write)


async def _noted(turn: Turn, item_id: int, rev: int, write: Noting) -> Screen:
    """The item with what was written down; the card where the plan is another by now, or somebody
    has decided: what was typed is kept then."""
    try:
        async with turn.write(FLOW) as tx:
            view = await write(tx)
            await turn.awaits_button(tx, EDITED_ITEM, about=item_id)
    except DomainError as error:
        if error.code.startswith(("text.", "access.")):
            raise
        async with turn.read() as tx:
            view = await routes.edited_item(tx, turn.call, item_id)
        route = view.card.plan.route
        if not view.card.judges or route.rev != rev:
            return await overtaken(turn, error, route.id, rev)
        return editing_screens.item(turn.t, view).headed(errors.sentence(turn, error))
    if is_decided(view.card):
        return await decided(turn, view.card)
    return editing_screens.item(turn.t, view)
