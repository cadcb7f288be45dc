"""/remind: about what, to whom, the text as it will arrive, sending, undo, what came of it."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.nudges import Matter
from handlers import errors
from handlers.batches import seen_stamp
from handlers.campaigns.callbacks import Nudge
from handlers.colleagues import QUERY_LIMIT
from handlers.filters import NO_COMMAND, WEIGHTY, Expects, wants
from handlers.finding import Ticks, name_in
from handlers.nudges import entry, screens
from handlers.nudges.callbacks import (
    AskDepartment,
    BeginNudge,
    NudgePerson,
    OpenDraft,
    OpenNudges,
    OpenResult,
    OpenRounds,
    SendNudge,
    SetAll,
    SetDepartment,
    SetOne,
    ShowPeople,
    UndoNudge,
)
from handlers.nudges.entry import FLOW, PEOPLE
from handlers.screen import Screen
from handlers.turn import Turn
from services import nudges
from services.outreach import Going
from services.transaction import Transaction

Drawn = Callable[[Transaction], Awaitable[Screen]]

router = Router(name=FLOW)


@router.message(Command("remind"))
async def remind_command(_message: Message, turn: Turn) -> Screen:
    return await _hub(turn)


@router.callback_query(OpenNudges.filter())
async def open_nudges(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _hub(turn)


async def _hub(turn: Turn) -> Screen:
    shown = await entry.hub(turn)
    await turn.shows(FLOW)
    return shown


@router.callback_query(NudgePerson.filter())
async def nudge_person(_press: CallbackQuery, callback_data: NudgePerson, turn: Turn) -> Screen:
    shown = await entry.hub(turn, callback_data.post_id)
    await turn.shows(FLOW)
    return shown


@router.callback_query(BeginNudge.filter())
async def begin_nudge(_press: CallbackQuery, callback_data: BeginNudge, turn: Turn) -> Screen:
    return await entry.begun(turn, callback_data)


@router.callback_query(Nudge.filter())
async def nudge_of_earlier(_press: CallbackQuery, callback_data: Nudge, turn: Turn) -> Screen:
    """It once sent at the press: now it shows first whom, as the button that has taken its place
    does."""
    id_ = callback_data.campaign_id
    return await entry.begun(turn, BeginNudge(matter=Matter.DIAGNOSIS, campaign_id=id_))


@router.callback_query(OpenDraft.filter())
async def open_draft(_press: CallbackQuery, callback_data: OpenDraft, turn: Turn) -> Screen:
    round_id = callback_data.round_id
    async with turn.write(FLOW, round_id) as tx:
        return await entry.stands(tx, turn, round_id, callback_data.at)


@router.callback_query(ShowPeople.filter())
async def show_people(_press: CallbackQuery, callback_data: ShowPeople, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.shown(turn, one.round_id, one.page, found=one.found)


@router.message(Expects(PEOPLE), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_people(_message: Message, turn: Turn) -> Screen:
    return await TICKS.searched(turn, turn.awaited_id, name_in(turn, QUERY_LIMIT))


@router.callback_query(SetOne.filter())
async def set_one(_press: CallbackQuery, callback_data: SetOne, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.one_set(
        turn,
        one.round_id,
        one.page,
        lambda tx: nudges.set_one(tx, turn.call, one.round_id, one.post_id, on=one.on),
        found=one.found,
    )


@router.callback_query(SetAll.filter())
async def set_all(_press: CallbackQuery, callback_data: SetAll, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.all_set(
        turn,
        one.round_id,
        lambda tx, query: nudges.set_all(tx, turn.call, one.round_id, on=one.on, query=query),
        found=one.found,
    )


@router.callback_query(AskDepartment.filter())
async def ask_department(_press: CallbackQuery, callback_data: AskDepartment, turn: Turn) -> Screen:
    round_id = callback_data.round_id
    async with turn.write(FLOW, round_id) as tx:
        known = await nudges.departments(tx, turn.call, round_id)
        view = await nudges.draft(tx, turn.call, round_id)
        await entry.awaits_button(tx, turn)
    return screens.ask_department(turn.t, round_id, known, view.round.department_id)


@router.callback_query(SetDepartment.filter())
async def set_department(_press: CallbackQuery, callback_data: SetDepartment, turn: Turn) -> Screen:
    round_id, department_id = callback_data.round_id, callback_data.department_id or None

    async def work(tx: Transaction) -> Screen:
        await nudges.choose_department(tx, turn.call, round_id, department_id)
        return await entry.stands(tx, turn, round_id)

    return await _change(turn, round_id, work)


@router.callback_query(SendNudge.filter(), flags=WEIGHTY)
async def send_nudge(_press: CallbackQuery, callback_data: SendNudge, turn: Turn) -> Screen:
    """Only to those whom the screen has shown: where they are others by now, it is drawn anew."""
    round_id, stamp = callback_data.round_id, callback_data.stamp
    sent: list[Going] = []

    def is_shown(those: tuple[tuple[int, int], ...]) -> bool:
        return seen_stamp(those) == stamp

    async def work(tx: Transaction) -> Screen:
        gone, one = await nudges.send(tx, turn.call, round_id, is_shown)
        sent.append(gone)
        return await entry.stands_after(tx, turn, one)

    shown = await _change(turn, round_id, work)
    if not sent:
        return shown
    when = "now" if sent[0].now else "later"
    return shown.with_toast(turn.t.plain("nudge-toast-sent", count=sent[0].count, when=when))


@router.callback_query(UndoNudge.filter())
async def undo_nudge(_press: CallbackQuery, callback_data: UndoNudge, turn: Turn) -> Screen:
    counted: list[int] = []

    async def work(tx: Transaction) -> Screen:
        back, one = await nudges.undo(tx, turn.call, callback_data.round_id)
        counted.append(back)
        return await entry.stands_after(tx, turn, one)

    shown = await _change(turn, callback_data.round_id, work)
    if not counted:
        return shown
    return shown.with_toast(turn.t.plain("nudge-toast-undone", count=counted[0]))


@router.callback_query(OpenResult.filter())
async def open_result(_press: CallbackQuery, callback_data: OpenResult, turn: Turn) -> Screen:
    one = callback_data
    async with turn.write(FLOW, one.round_id) as tx:
        view = await nudges.page(tx, turn.call, one.round_id, one.page)
        origin = await entry.awaits_button(tx, turn)
    return screens.result(turn.t, view, origin=origin)


@router.callback_query(OpenRounds.filter())
async def open_rounds(_press: CallbackQuery, callback_data: OpenRounds, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await nudges.rounds(tx, turn.call, callback_data.page)
        await turn.awaits_button(tx)
    return screens.rounds(turn.t, view, turn.zone)


async def _change(turn: Turn, round_id: int, work: Drawn) -> Screen:
    try:
        async with turn.write(FLOW, round_id) as tx:
            return await work(tx)
    except DomainError as error:
        return await _refused(turn, round_id, error)


async def _refused(turn: Turn, round_id: int, error: DomainError) -> Screen:
    """The round as it is now, under what was wrong."""
    if error.denied:
        raise error
    async with turn.read() as tx:
        shown = await entry.drawn(tx, turn, round_id)
    return shown.headed(errors.sentence(turn, error))


TICKS = Ticks(
    flow=FLOW,
    expects=PEOPLE,
    read=nudges.people,
    draw=screens.people,
    refused=_refused,
    origin_of=entry.origin_of,
)
