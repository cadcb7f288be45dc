"""/overdue, the other lists of people, and who is waited for."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from documents import invitation_cards
from domain.errors import DomainError
from domain.lists import ListKind
from handlers.enrol import hub_screens
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.finding import name_in
from handlers.lists import screens, wait_screens
from handlers.lists.callbacks import (
    BackToOpen,
    OpenCase,
    OpenList,
    OpenLists,
    OpenThings,
    OpenWaits,
    PrintCard,
    ShowFound,
)
from handlers.lists.entry import FLOW, SEARCH, drawn_list, drawn_waits, open_list, resume
from handlers.screen import Screen
from handlers.summary.callbacks import OpenOverdue, OpenPeopleList, OpenPersonItems
from handlers.turn import Turn
from services import invitations, lists, waits
from services.summary import person

router = Router(name=FLOW)


@router.message(Command("overdue"))
async def overdue_command(_message: Message, turn: Turn) -> Screen:
    return await _list(turn, ListKind.PASSED, numbers=False)


@router.callback_query(OpenOverdue.filter())
async def open_overdue(_press: CallbackQuery, callback_data: OpenOverdue, turn: Turn) -> Screen:
    return await _list(turn, ListKind.PASSED, callback_data.page)


@router.callback_query(OpenPeopleList.filter())
async def open_of_summary(
    _press: CallbackQuery, callback_data: OpenPeopleList, turn: Turn
) -> Screen:
    which = callback_data.which
    kind = next((kind for kind in ListKind if kind.name == which.name), None)
    if kind is None:
        # Other numbers of the summary have their lists there.
        raise DomainError("access.gone")
    return await _list(turn, kind, callback_data.page, numbers=True)


@router.callback_query(OpenList.filter())
async def open_one(_press: CallbackQuery, callback_data: OpenList, turn: Turn) -> Screen:
    return await _list(turn, callback_data.which, callback_data.page)


@router.callback_query(OpenLists.filter())
async def open_lists(_press: CallbackQuery, turn: Turn) -> Screen:
    await turn.shows(FLOW)
    async with turn.read() as tx:
        return screens.hub(turn.t, await lists.hub(tx, turn.call))


@router.callback_query(BackToOpen.filter())
async def back_to_open(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        opened = open_list(await tx.conversation.find_expectation(turn.account_id))
        if opened is None:
            return await drawn_list(tx, turn, ListKind.PASSED, numbers=False)
        return await drawn_list(
            tx, turn, opened.kind, opened.page, opened.query, numbers=opened.numbers
        )


@router.message(Expects(SEARCH), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search(_message: Message, turn: Turn) -> Screen:
    opened = open_list(turn.expectation)
    if opened is None:
        return await resume(turn, None)
    query = name_in(turn, 60).strip()
    return await _list(turn, opened.kind, 0, query, numbers=opened.numbers)


@router.callback_query(ShowFound.filter())
async def show_found(_press: CallbackQuery, callback_data: ShowFound, turn: Turn) -> Screen:
    """Of what was looked for last in this list."""
    kind, page = callback_data.which, callback_data.page
    async with turn.write(FLOW) as tx:
        opened = open_list(await tx.conversation.find_expectation(turn.account_id))
        if opened is None or opened.kind is not kind:
            return await drawn_list(tx, turn, kind, page, numbers=False)
        return await drawn_list(tx, turn, kind, page, opened.query, numbers=opened.numbers)


@router.callback_query(OpenPersonItems.filter())
async def open_items(_press: CallbackQuery, callback_data: OpenPersonItems, turn: Turn) -> Screen:
    post_id, passed = callback_data.post_id, callback_data.passed
    async with turn.read() as tx:
        view, owner, page = await person.items_of(
            tx, turn.call, post_id, callback_data.page, only_passed=passed
        )
    return screens.items(turn.t, view, post_id, owner, passed=passed, person=page)


@router.callback_query(OpenCase.filter())
async def open_case(_press: CallbackQuery, callback_data: OpenCase, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await lists.case(
            tx, turn.call, callback_data.which, callback_data.post_id, callback_data.page
        )
    return screens.case(turn.t, view)


@router.callback_query(PrintCard.filter())
async def print_card(_press: CallbackQuery, callback_data: PrintCard, turn: Turn) -> Screen:
    """Issued in the transaction, drawn after it: where the bot stops between, the next press issues
    another."""
    post_id = callback_data.post_id
    async with turn.write(FLOW) as tx:
        cards = await invitations.issue_card(tx, turn.call, post_id)
        view = await lists.case(tx, turn.call, ListKind.NOT_JOINED, post_id)
    pdf = await turn.render(
        invitation_cards.pdf, hub_screens.cards_view(cards, turn.start_link, turn.today)
    )
    shown = screens.case(turn.t, view).headed(
        turn.t("lists-card-made", day=turn.t.day_short(cards.until, turn.today))
    )
    return shown.with_files(hub_screens.cards_file(cards, pdf, turn.t, turn.today))


@router.callback_query(OpenWaits.filter())
async def open_waits(_press: CallbackQuery, callback_data: OpenWaits, turn: Turn) -> Screen:
    return await drawn_waits(turn, callback_data.page)


@router.callback_query(OpenThings.filter())
async def open_things(_press: CallbackQuery, callback_data: OpenThings, turn: Turn) -> Screen:
    """The whole where nobody waits for them any more."""
    async with turn.read() as tx:
        view = await waits.things(tx, turn.call, callback_data.group_key, callback_data.page)
    if view is None:
        return (await drawn_waits(turn)).with_toast(turn.t.plain("waits-toast-answered"))
    return wait_screens.things(turn.t, view)


async def _list(
    turn: Turn,
    kind: ListKind,
    page: int = 0,
    query: str = "",
    *,
    numbers: bool | None = None,
) -> Screen:
    async with turn.write(FLOW) as tx:
        return await drawn_list(tx, turn, kind, page, query, numbers=numbers)
