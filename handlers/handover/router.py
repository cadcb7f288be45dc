"""The conversation of a methodist about plans that schools have handed over."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from domain.item import Section
from domain.plan_sections import ADVISED
from handlers import errors, finding, typed_dates
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.colleagues import QUERY_LIMIT
from handlers.filters import ASKED, NO_COMMAND, Expects, wants
from handlers.handover import screens
from handlers.handover.callbacks import (
    AddSuggested,
    AskComment,
    ChooseBasis,
    ChooseSection,
    OpenAdded,
    OpenHanded,
    OpenHandedList,
    SetAccepted,
    SetAddedDue,
    ShowAccepting,
    ShowFoundPlans,
    ShowOffers,
    TakeBackComment,
)
from handlers.handover.entry import (
    COMMENT,
    COMMENTED,
    DATE,
    FLOW,
    SEARCH,
    TITLE,
    added,
    offers,
    plan,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import handover
from services.transaction import Transaction

router = Router(name=FLOW)

SECTIONS = {section.value[0]: section for section in ADVISED}


@router.callback_query(OpenHandedList.filter())
async def open_list(_press: CallbackQuery, callback_data: OpenHandedList, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await _list(tx, turn, callback_data.page, "")


@router.message(Expects(SEARCH), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search(_message: Message, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await _list(tx, turn, 0, finding.name_in(turn, QUERY_LIMIT))


@router.callback_query(ShowFoundPlans.filter())
async def show_found(_press: CallbackQuery, callback_data: ShowFoundPlans, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        kept = await finding.looked_for(tx, turn, SEARCH, None, found=True)
        return await _list(tx, turn, callback_data.page, kept)


async def _list(tx: Transaction, turn: Turn, page: int, query: str) -> Screen:
    view = await handover.list_handed(tx, turn.call, page, query)
    await finding.expect(tx, turn, SEARCH, None, query)
    return screens.listing(turn.t, view)


@router.callback_query(OpenHanded.filter())
async def open_plan(_press: CallbackQuery, callback_data: OpenHanded, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await plan(turn, callback_data.route_id, callback_data.page)


@router.callback_query(ShowAccepting.filter())
async def show_accepting(_press: CallbackQuery, callback_data: ShowAccepting, turn: Turn) -> Screen:
    page = callback_data.page
    await turn.shows(FLOW, callback_data.route_id)
    return await plan(
        turn, callback_data.route_id, draw=lambda t, view: screens.accepting(t, view, page)
    )


@router.callback_query(SetAccepted.filter())
async def set_accepted(_press: CallbackQuery, callback_data: SetAccepted, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.write(FLOW) as tx:
        view = await handover.accept(tx, turn.call, item_id, callback_data.rev, callback_data.on)
        await turn.awaits_button(tx, about=view.plan.route.id)
    return screens.accepting_with(turn.t, view, item_id)


@router.callback_query(ChooseSection.filter())
async def choose_section(_press: CallbackQuery, callback_data: ChooseSection, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await plan(turn, callback_data.route_id, draw=screens.choose_section)


@router.callback_query(ChooseBasis.filter())
async def choose_basis(_press: CallbackQuery, callback_data: ChooseBasis, turn: Turn) -> Screen:
    section = callback_data.section
    await turn.shows(FLOW, callback_data.route_id)
    return await plan(
        turn, callback_data.route_id, draw=lambda t, view: screens.choose_basis(t, view, section)
    )


@router.callback_query(ShowOffers.filter())
async def show_offers(_press: CallbackQuery, callback_data: ShowOffers, turn: Turn) -> Screen:
    """Numbers add a suggestion, a typed text adds an item of that title."""
    basis_id, section = callback_data.basis_id, callback_data.section
    async with turn.write(FLOW) as tx:
        view = await handover.adding(tx, turn.call, basis_id, section)
        await tx.conversation.expect(
            turn.account_id, TITLE, now=turn.now, object_id=basis_id, detail=section.value
        )
    return screens.offers(turn.t, view)


@router.callback_query(AddSuggested.filter())
async def add_suggested(_press: CallbackQuery, callback_data: AddSuggested, turn: Turn) -> Screen:
    basis_id = callback_data.basis_id
    section = SECTIONS.get(callback_data.section, Section.KPK)
    async with turn.write(FLOW) as tx:
        view = await handover.add_suggested(tx, turn.call, basis_id, section, callback_data.key)
        await tx.conversation.expect(turn.account_id, DATE, now=turn.now, object_id=view.item.id)
    screen = screens.added(turn.t, view)
    return screen.with_toast(
        turn.t.plain("handover-toast-added", standing=view.item.standing.value)
    )


@router.message(Expects(TITLE), F.text, NO_COMMAND, flags=wants("no-text-name", no_day=True))
async def take_title(_message: Message, turn: Turn) -> Screen:
    basis_id = turn.awaited_id
    section = Section((turn.expectation and turn.expectation.detail) or Section.KPK)
    try:
        async with turn.write(FLOW) as tx:
            view = await handover.add_own(
                tx,
                turn.call,
                basis_id,
                section,
                turn.text,
                lambda title, today: typed_dates.read_ending(title, turn.t.language, today),
            )
            await tx.conversation.expect(
                turn.account_id, DATE, now=turn.now, object_id=view.item.id
            )
    except DomainError as error:
        if not error.code.startswith("text."):
            raise
        # Still awaited: the next text is another try.
        return (await offers(turn, basis_id, section)).headed(errors.sentence(turn, error))
    return screens.added(turn.t, view)


@router.callback_query(OpenAdded.filter())
async def open_added(_press: CallbackQuery, callback_data: OpenAdded, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await handover.added(tx, turn.call, callback_data.item_id)
        await tx.conversation.expect(
            turn.account_id, DATE, now=turn.now, object_id=callback_data.item_id
        )
    return screens.added(turn.t, view)


@router.callback_query(SetAddedDue.filter(), flags=ASKED)
async def set_due(_press: CallbackQuery, callback_data: SetAddedDue, turn: Turn) -> Screen:
    item_id, day = callback_data.item_id, unpacked_day(callback_data.day)
    if day is None:
        return await added(turn, item_id)
    try:
        async with turn.write(FLOW) as tx:
            view = await handover.set_due(tx, turn.call, item_id, callback_data.rev, day)
            await tx.conversation.expect(turn.account_id, DATE, now=turn.now, object_id=item_id)
    except DomainError as error:
        if not error.code.startswith("route."):
            raise
        return (await added(turn, item_id)).headed(errors.sentence(turn, error))
    return screens.added(turn.t, view)


@router.message(Expects(DATE), F.text, NO_COMMAND)
async def typed_date(_message: Message, turn: Turn) -> Screen:
    """How the words were read; a press sets the date, another text is another try."""
    item_id = turn.awaited_id
    async with turn.read() as tx:
        view = await handover.added(tx, turn.call, item_id)
    found = typed_dates.read(turn.text, turn.t.language, view.today)
    if isinstance(found, DateProblem):
        error = DomainError(found.code)
    elif not view.first <= found.day <= view.last:
        error = DomainError("route.date_outside")
    else:
        shown = turn.t.day(found.day, view.today)
        return screens.typed_date(turn.t, view, packed_day(found.day), shown)
    return screens.added(turn.t, view).headed(errors.sentence(turn, error))


@router.callback_query(AskComment.filter())
async def ask_comment(_press: CallbackQuery, callback_data: AskComment, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(FLOW, route_id) as tx:
        view = await handover.view(tx, turn.call, route_id)
        await tx.conversation.expect(turn.account_id, COMMENT, now=turn.now, object_id=route_id)
    return screens.ask_comment(turn.t, view)


@router.message(Expects(COMMENT), F.text, NO_COMMAND, flags=wants("no-text-comment"))
async def take_comment(_message: Message, turn: Turn) -> Screen:
    route_id = turn.awaited_id
    try:
        async with turn.write(FLOW, route_id) as tx:
            await handover.comment(tx, turn.call, route_id, turn.text)
            await turn.awaits_button(tx, COMMENTED)
    except DomainError as error:
        if not error.code.startswith("text."):
            raise
        shown = await plan(turn, route_id, draw=screens.ask_comment)
        return shown.headed(errors.sentence(turn, error))
    shown = await plan(turn, route_id, draw=screens.commented)
    return shown.headed(turn.t("handover-commented"))


@router.callback_query(TakeBackComment.filter())
async def take_back_comment(
    _press: CallbackQuery, callback_data: TakeBackComment, turn: Turn
) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(FLOW, route_id) as tx:
        became = await handover.take_back_comment(tx, turn.call, route_id, callback_data.comment_id)
        await turn.awaits_button(tx)
    told = "none" if became is None else became.value
    return (await plan(turn, route_id)).headed(turn.t("handover-comment-gone", told=told))
