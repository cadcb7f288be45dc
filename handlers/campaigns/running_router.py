"""Diagnoses of a school as they go: the list, one of them, its people, what is done about it."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.typed_choice import naming
from handlers import typed_press
from handlers.campaigns import draft_screens, screens
from handlers.campaigns.callbacks import (
    AddNewcomers,
    AskCancel,
    ByDepartment,
    CancelCampaign,
    CloseCampaign,
    ListAsked,
    ListMembers,
    OpenCampaign,
    OpenDiagnoses,
    OpenSchool,
    ReopenCampaign,
    SetAsked,
    UndoOpening,
)
from handlers.campaigns.entry import (
    ASKED,
    DIAGNOSES,
    FLOW,
    MEMBERS,
    OF_ASKED,
    drawn,
    entrance,
    members_shown,
    school,
    shown,
    whom_it_asks,
)
from handlers.colleagues import QUERY_LIMIT
from handlers.filters import NO_COMMAND, READ_APART, Expects
from handlers.finding import name_in
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import campaigns
from services.call import Call
from services.campaigns.reading import Seen
from services.transaction import Transaction

Change = Callable[[Transaction, Call, int], Awaitable[Seen]]

router = Router(name="campaigns_running")


@router.message(Command("diagnoses"))
async def diagnoses_command(_message: Message, turn: Turn) -> Screen:
    await DIAGNOSES.stand(turn)
    return await entrance(turn)


@router.callback_query(OpenDiagnoses.filter())
async def open_diagnoses(_press: CallbackQuery, callback_data: OpenDiagnoses, turn: Turn) -> Screen:
    await DIAGNOSES.stand(turn)
    return await entrance(turn, callback_data.page)


@router.callback_query(OpenSchool.filter())
async def open_school(_press: CallbackQuery, callback_data: OpenSchool, turn: Turn) -> Screen:
    return await school(turn, callback_data.school_id, callback_data.page)


@router.callback_query(OpenCampaign.filter())
async def open_campaign(_press: CallbackQuery, callback_data: OpenCampaign, turn: Turn) -> Screen:
    await DIAGNOSES.stand(turn, callback_data.campaign_id)
    return await shown(turn, callback_data.campaign_id, draft_screens.left_off)


@router.callback_query(UndoOpening.filter())
async def undo(_press: CallbackQuery, callback_data: UndoOpening, turn: Turn) -> Screen:
    return await _changed(turn, callback_data.campaign_id, campaigns.undo, "campaigns-toast-undone")


@router.callback_query(CloseCampaign.filter())
async def close(_press: CallbackQuery, callback_data: CloseCampaign, turn: Turn) -> Screen:
    return await _changed(
        turn, callback_data.campaign_id, campaigns.close, "campaigns-toast-closed"
    )


@router.callback_query(ReopenCampaign.filter())
async def reopen(_press: CallbackQuery, callback_data: ReopenCampaign, turn: Turn) -> Screen:
    return await _changed(
        turn, callback_data.campaign_id, campaigns.reopen, "campaigns-toast-reopened"
    )


@router.callback_query(AskCancel.filter())
async def ask_cancel(_press: CallbackQuery, callback_data: AskCancel, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await campaigns.get(tx, turn.call, callback_data.campaign_id)
    if not view.handling.manages:
        return screens.page(turn.t, view)
    return screens.ask_cancel(turn.t, view)


@router.callback_query(CancelCampaign.filter())
async def cancel(_press: CallbackQuery, callback_data: CancelCampaign, turn: Turn) -> Screen:
    return await _changed(turn, callback_data.campaign_id, campaigns.cancel)


async def _changed(turn: Turn, id_: int, change: Change, toast: str | None = None) -> Screen:
    """It is drawn out of what was read to change it."""

    async def act(tx: Transaction) -> Screen:
        one = await change(tx, turn.call, id_)
        screen = drawn(turn, await campaigns.either_after(tx, turn.call, one))
        return screen if toast is None else screen.with_toast(turn.t.plain(toast))

    return await DIAGNOSES.change(turn, id_, act)


@router.callback_query(AddNewcomers.filter())
async def add_newcomers(_press: CallbackQuery, callback_data: AddNewcomers, turn: Turn) -> Screen:
    id_ = callback_data.campaign_id

    async def act(tx: Transaction) -> Screen:
        count, told, one = await campaigns.add_newcomers(tx, turn.call, id_)
        page = screens.page(turn.t, await campaigns.get_after(tx, turn.call, one, complete=True))
        whom = "all" if told == count else "some" if told else "none"
        added = turn.t.plain("campaigns-toast-added", count=count, told=told, whom=whom)
        return page.with_toast(added)

    return await DIAGNOSES.change(turn, id_, act)


@router.callback_query(ByDepartment.filter())
async def by_department(_press: CallbackQuery, callback_data: ByDepartment, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await campaigns.departments(tx, turn.call, callback_data.campaign_id)
    return screens.departments(turn.t, view, callback_data.page)


@router.callback_query(ListMembers.filter())
async def list_members(_press: CallbackQuery, callback_data: ListMembers, turn: Turn) -> Screen:
    one = callback_data
    async with turn.write(FLOW, one.campaign_id) as tx:
        view = await campaigns.members(tx, turn.call, one.campaign_id, one.which, one.page)
        # A reminder begun from here leads back here.
        await turn.awaits_button(tx, ListMembers.__prefix__, detail=one.pack())
    return screens.members(turn.t, view)


@router.message(Expects(MEMBERS), F.text, NO_COMMAND)
async def search_members(_message: Message, turn: Turn) -> Screen:
    """A name is looked for in the list that is open; other words are read as beside any buttons."""
    one, query = members_shown(turn), name_in(turn, QUERY_LIMIT).strip()
    if one is None or typed_press.says_nothing(turn.t, turn.text):
        raise SkipHandler
    async with turn.read() as tx:
        view = await campaigns.members_named(tx, turn.call, one.campaign_id, one.which, query)
    if not view.lines:
        raise SkipHandler
    return screens.members(turn.t, view, query)


@router.callback_query(ListAsked.filter())
async def list_asked(_press: CallbackQuery, callback_data: ListAsked, turn: Turn) -> Screen:
    id_, page = callback_data.campaign_id, callback_data.page
    await DIAGNOSES.stand(turn, id_, ASKED, str(page))
    return await whom_it_asks(turn, id_, page)


@router.callback_query(SetAsked.filter(), flags=READ_APART)
async def set_asked(_press: CallbackQuery, callback_data: SetAsked, turn: Turn) -> Screen:
    one = callback_data
    return await _set_asked(turn, one.campaign_id, one.post_id, one.page, asked=one.asked)


@router.message(Expects(ASKED), F.text, NO_COMMAND)
async def typed_asked(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """The one person of that name is asked no more, or again, and it is said who it was."""
    pressed = await press(turn.shown, typed_press.meant)
    if pressed is not None:
        return pressed
    if typed_press.says_nothing(turn.t, turn.text):
        raise SkipHandler
    id_, page = turn.awaited_id, turn.page_shown(FLOW, OF_ASKED)
    async with turn.read() as tx:
        people = await campaigns.may_be_left_out(tx, turn.call, id_)
    found = [people[place] for place in naming(turn.text, [one.label for one in people])]
    if len(found) != 1:
        screen = await whom_it_asks(turn, id_, page)
        return screen.headed(screens.not_one(turn.t, turn.text, [one.label for one in found]))
    one = found[0]
    screen = await _set_asked(turn, id_, one.post_id, page, asked=not one.chosen)
    if not turn.applied:
        return screen
    return screen.headed(screens.asked_now(turn.t, one.label, asked=not one.chosen))


async def _set_asked(
    turn: Turn, campaign_id: int, post_id: int, page: int, *, asked: bool
) -> Screen:
    async def act(tx: Transaction) -> Screen:
        one = await campaigns.set_asked(tx, turn.call, campaign_id, post_id, asked=asked)
        view, out = await campaigns.whom_after(tx, turn.call, one, page)
        return screens.leave_out(turn.t, view, out)

    return await DIAGNOSES.change(turn, campaign_id, act, awaits=(ASKED, str(page)))
