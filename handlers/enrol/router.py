"""Enrolment of a whole school: how far it is, a list as a table, cards for paper."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from documents import invitation_cards, staff_template_xlsx
from domain.errors import DomainError
from domain.invitations import Whose
from domain.staff_sheet import SHEET_BYTES
from handlers import errors
from handlers.enrol import hub_screens, link_router, newcomer_router, sheet_screens
from handlers.enrol.callbacks import (
    ApplySheet,
    CancelSheet,
    IssueCards,
    OpenEnrol,
    OpenSheet,
    PrintCards,
    SendTemplate,
    ShowReach,
    TakeNamesakes,
)
from handlers.enrol.entry import (
    CARDS_FLOW,
    FLOW,
    SHEET,
    SHEET_FLOW,
    drawn_hub,
    drawn_preview,
    hub,
    resume_sheet,
)
from handlers.filters import NO_COMMAND, Expects
from handlers.people.entry import asked_whose, led_school
from handlers.screen import Screen
from handlers.turn import Turn
from services import invitations, people

router = Router(name=FLOW)
router.include_routers(link_router.router, newcomer_router.router)


@router.callback_query(OpenEnrol.filter())
async def open_enrol(_press: CallbackQuery, callback_data: OpenEnrol, turn: Turn) -> Screen:
    """While it is open, a file that comes is the staff list."""
    school_id = callback_data.school_id
    async with turn.write(FLOW, school_id) as tx:
        screen = await drawn_hub(tx, turn, school_id)
        await tx.conversation.expect(turn.account_id, SHEET, now=turn.now, object_id=school_id)
    return screen


@router.callback_query(ShowReach.filter())
async def show_reach(_press: CallbackQuery, callback_data: ShowReach, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await people.list_reach(
            tx,
            turn.call,
            callback_data.school_id,
            callback_data.reach,
            page=callback_data.page,
        )
    return hub_screens.reach(view, turn.t)


@router.callback_query(SendTemplate.filter())
async def send_template(_press: CallbackQuery, callback_data: SendTemplate, turn: Turn) -> Screen:
    """An empty list with the headings that are surely known."""
    school_id = callback_data.school_id
    async with turn.write(FLOW, school_id) as tx:
        page, view = await people.get_template(tx, turn.call, school_id)
        await tx.conversation.expect(turn.account_id, SHEET, now=turn.now, object_id=school_id)
    xlsx = await turn.render(staff_template_xlsx.xlsx, view)
    screen = hub_screens.hub(page, turn.t, zone=turn.zone, today=turn.today)
    return hub_screens.template(xlsx, screen, page.school_name, turn.t)


@router.message(Expects(SHEET), F.document)
async def take_file(_message: Message, turn: Turn) -> Screen:
    """Fetched and opened before the transaction: both take their time."""
    school_id = _awaited_school(turn)
    document = next(one.document for one in turn.messages if one.document is not None)
    try:
        content = await turn.fetch(document.file_id, limit=SHEET_BYTES)
        draft = people.read_staff(await turn.read_sheet(content), turn.today)
    except DomainError as error:
        return (await hub(turn, school_id)).headed(errors.sentence(turn, error))
    async with turn.write(SHEET_FLOW) as tx:
        import_id = await people.keep_sheet(
            tx, turn.call, school_id, file_name=document.file_name or "", draft=draft
        )
        return await drawn_preview(tx, turn, import_id)


@router.message(Expects(SHEET), F.text, NO_COMMAND)
@router.message(Expects(SHEET), F.photo)
async def take_other(_message: Message, turn: Turn) -> Screen:
    """A photo of a list, or names as text: said what is expected and where names go."""
    shown = await hub(turn, _awaited_school(turn))
    return shown.headed(turn.t("enrol-need-table"))


@router.callback_query(OpenSheet.filter())
async def open_sheet(_press: CallbackQuery, callback_data: OpenSheet, turn: Turn) -> Screen:
    try:
        async with turn.read() as tx:
            return await drawn_preview(tx, turn, callback_data.import_id, callback_data.page)
    except DomainError as error:
        return await _over(turn, callback_data.import_id, error)


@router.callback_query(TakeNamesakes.filter())
async def take_namesakes(_press: CallbackQuery, callback_data: TakeNamesakes, turn: Turn) -> Screen:
    import_id = callback_data.import_id
    try:
        async with turn.write(SHEET_FLOW, import_id) as tx:
            await people.take_namesakes(
                tx, turn.call, import_id, callback_data.rev, namesakes=callback_data.namesakes
            )
            return await drawn_preview(tx, turn, import_id)
    except DomainError as error:
        return await _over(turn, import_id, error)


@router.callback_query(ApplySheet.filter())
async def apply_sheet(_press: CallbackQuery, callback_data: ApplySheet, turn: Turn) -> Screen:
    import_id = callback_data.import_id
    try:
        async with turn.write(SHEET_FLOW, import_id) as tx:
            view = await people.apply_sheet(tx, turn.call, import_id, callback_data.rev)
            await tx.conversation.expect(
                turn.account_id, SHEET, now=turn.now, object_id=view.school_id
            )
    except DomainError as error:
        return await _over(turn, import_id, error)
    return sheet_screens.imported(view, turn.t)


@router.callback_query(CancelSheet.filter())
async def cancel_sheet(_press: CallbackQuery, callback_data: CancelSheet, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        school_id = await people.cancel_sheet(tx, turn.call, callback_data.import_id)
        screen = await drawn_hub(tx, turn, school_id)
        await tx.conversation.expect(turn.account_id, SHEET, now=turn.now, object_id=school_id)
    return screen.with_toast(turn.t.plain("enrol-cancelled"))


@router.callback_query(PrintCards.filter())
async def print_cards(_press: CallbackQuery, callback_data: PrintCards, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    asked = await asked_whose(
        turn,
        school_id,
        lambda whose: IssueCards(school_id=school_id, whose=whose),
        OpenEnrol(school_id=school_id),
        cards=True,
    )
    return asked or await _printed(turn, school_id, Whose.WITHOUT)


@router.callback_query(IssueCards.filter())
async def issue_cards(_press: CallbackQuery, callback_data: IssueCards, turn: Turn) -> Screen:
    return await _printed(turn, callback_data.school_id, callback_data.whose)


async def _printed(turn: Turn, school_id: int, whose: Whose) -> Screen:
    """Issued in the transaction, drawn after it: if the bot stops between, the links are on no
    paper, and the next press issues others."""
    async with turn.write(CARDS_FLOW, school_id) as tx:
        cards = await invitations.issue_cards(tx, turn.call, school_id, whose)
        await tx.conversation.expect_nothing(turn.account_id)
    if not cards.links:
        return (await hub(turn, school_id)).with_toast(turn.t.plain("enrol-cards-nobody"))
    view = hub_screens.cards_view(cards, turn.start_link, turn.today)
    pdf = await turn.render(invitation_cards.pdf, view)
    return hub_screens.cards(cards, pdf, turn.t, turn.today, replaced=whose is Whose.ALL)


async def _over(turn: Turn, import_id: int, error: DomainError) -> Screen:
    """Somebody was faster, or the list changed: said, and shown as it is now."""
    if error.code not in ("sheet.decided", "sheet.changed"):
        raise error
    return (await resume_sheet(turn, import_id)).with_toast(errors.toast(turn, error))


def _awaited_school(turn: Turn) -> int:
    return turn.awaited_id or led_school(turn)
