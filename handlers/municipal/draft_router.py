"""A diagnosis for many schools is put together. A press is kept as it is made."""

from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.campaigns import FIRST_PASSED, SECOND_PASSED, UNTOUCHED
from handlers.calendar_keyboard import packed_day
from handlers.campaigns.callbacks import Edge
from handlers.diagnosis_flow import TermDays
from handlers.filters import ASKED, NO_COMMAND, Expects
from handlers.municipal import draft_screens, screens
from handlers.municipal.callbacks import (
    AskDay,
    AskLonger,
    AskQuestionnaire,
    AskSchools,
    AskTerm,
    Launch,
    NewOne,
    RestoreDraft,
    SetAllSchools,
    SetDay,
    SetQuestionnaire,
    SetSchool,
    SetTerm,
    ThrowAway,
)
from handlers.municipal.entry import FLOW, MUNICIPAL, QUESTIONNAIRE, done, entrance, shown
from handlers.municipal.running_router import longer
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import municipal
from services.transaction import Transaction

router = Router(name="municipal_draft")


@router.callback_query(NewOne.filter())
async def new(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        municipal_id = await municipal.begin(tx, turn.call)
        view = await municipal.get_draft(tx, turn.call, municipal_id)
        awaits = QUESTIONNAIRE if view.campaign.rev == UNTOUCHED else MUNICIPAL.nothing[0]
        await tx.conversation.expect(turn.account_id, awaits, now=turn.now, object_id=municipal_id)
    turn.object_id = municipal_id
    return draft_screens.left_off(turn.t, view)


@router.callback_query(AskQuestionnaire.filter())
async def ask_questionnaire(
    _press: CallbackQuery, callback_data: AskQuestionnaire, turn: Turn
) -> Screen:
    await MUNICIPAL.stand(turn, callback_data.municipal_id, QUESTIONNAIRE, "")
    return await _questionnaire(turn, callback_data.municipal_id)


@router.callback_query(SetQuestionnaire.filter())
async def set_questionnaire(
    _press: CallbackQuery, callback_data: SetQuestionnaire, turn: Turn
) -> Screen:
    id_ = callback_data.municipal_id
    refused = await MUNICIPAL.attempt(
        turn,
        id_,
        lambda tx: municipal.choose_questionnaire(
            tx, turn.call, id_, callback_data.questionnaire, callback_data.form
        ),
    )
    return refused or await _schools(turn, id_, 0)


@router.callback_query(AskSchools.filter())
async def ask_schools(_press: CallbackQuery, callback_data: AskSchools, turn: Turn) -> Screen:
    await MUNICIPAL.stand(turn, callback_data.municipal_id, passed=FIRST_PASSED)
    return await _schools(turn, callback_data.municipal_id, callback_data.page)


@router.callback_query(SetAllSchools.filter())
async def set_all_schools(
    _press: CallbackQuery, callback_data: SetAllSchools, turn: Turn
) -> Screen:
    id_ = callback_data.municipal_id
    refused = await MUNICIPAL.attempt(
        turn,
        id_,
        lambda tx: municipal.choose_all_schools(tx, turn.call, id_),
        awaits=DAYS.last_day,
    )
    return refused or await _term(turn, id_)


@router.callback_query(SetSchool.filter())
async def set_school(_press: CallbackQuery, callback_data: SetSchool, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    refused = await MUNICIPAL.attempt(
        turn,
        id_,
        lambda tx: municipal.set_school(
            tx, turn.call, id_, callback_data.school_id, asked=callback_data.asked
        ),
    )
    return refused or await _schools(turn, id_, callback_data.page)


@router.callback_query(AskTerm.filter())
async def ask_term(_press: CallbackQuery, callback_data: AskTerm, turn: Turn) -> Screen:
    await MUNICIPAL.stand(turn, callback_data.municipal_id, *DAYS.last_day, passed=SECOND_PASSED)
    return await _term(turn, callback_data.municipal_id)


@router.callback_query(SetTerm.filter())
async def set_term(_press: CallbackQuery, callback_data: SetTerm, turn: Turn) -> Screen:
    one = callback_data
    return await DAYS.set_packed_term(turn, one.municipal_id, one.first, one.last)


@router.callback_query(AskDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskDay, turn: Turn) -> Screen:
    id_, edge = callback_data.municipal_id, callback_data.edge
    await MUNICIPAL.stand(turn, id_, DAYS.asked, edge.value)
    if edge is Edge.EXTEND:
        return await longer(turn, id_, callback_data.month)
    return await MUNICIPAL.drafted(
        turn, id_, lambda view: draft_screens.month(turn.t, view, edge, callback_data.month)
    )


@router.callback_query(SetDay.filter(), flags=ASKED)
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    one = callback_data
    return await DAYS.set_packed(turn, one.municipal_id, one.edge, one.day)


@router.callback_query(AskLonger.filter())
async def ask_longer(_press: CallbackQuery, callback_data: AskLonger, turn: Turn) -> Screen:
    return await DAYS.ask_packed_longer(turn, callback_data.municipal_id, callback_data.day)


@router.callback_query(Launch.filter())
async def launch(_press: CallbackQuery, callback_data: Launch, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    return await done(
        turn,
        id_,
        lambda tx: municipal.launch(tx, turn.call, id_, callback_data.rev),
        "municipal-toast-opened",
    )


@router.callback_query(ThrowAway.filter())
async def throw_away(_press: CallbackQuery, callback_data: ThrowAway, turn: Turn) -> Screen:
    """What is shown then has the way back."""
    id_ = callback_data.municipal_id
    refused = await MUNICIPAL.attempt(
        turn, id_, lambda tx: municipal.throw_away(tx, turn.call, id_)
    )
    return refused or await shown(turn, id_)


@router.callback_query(RestoreDraft.filter())
async def restore(_press: CallbackQuery, callback_data: RestoreDraft, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    refused = await MUNICIPAL.attempt(turn, id_, lambda tx: municipal.restore(tx, turn.call, id_))
    return refused or await shown(turn, id_)


async def _questionnaire(turn: Turn, municipal_id: int) -> Screen:
    return await MUNICIPAL.drafted(
        turn, municipal_id, lambda view: draft_screens.ask_questionnaire(turn.t, view)
    )


async def _schools(turn: Turn, municipal_id: int, page: int) -> Screen:
    return await MUNICIPAL.drafted(
        turn, municipal_id, lambda view: draft_screens.ask_schools(turn.t, view, page)
    )


async def _term(turn: Turn, municipal_id: int) -> Screen:
    return await MUNICIPAL.drafted(
        turn, municipal_id, lambda view: draft_screens.ask_term(turn.t, view)
    )


async def _extended(turn: Turn, tx: Transaction, municipal_id: int, last: date) -> Screen:
    return screens.page(turn.t, await municipal.extend(tx, turn.call, municipal_id, last))


DAYS = TermDays(
    flow=MUNICIPAL,
    choose_term=municipal.choose_term,
    choose_day=municipal.choose_day,
    extend=_extended,
    check_extended=municipal.check_extended,
    holidays=municipal.holidays,
    is_draft=municipal.is_draft,
    term=_term,
    longer=longer,
    to_day=lambda id_, day: SetDay(municipal_id=id_, edge=Edge.EXTEND, day=packed_day(day)),
    to_longer=lambda id_: AskDay(municipal_id=id_, edge=Edge.EXTEND),
    entrance=entrance,
    of_many=True,
)


@router.message(Expects(DAYS.asked), F.text, NO_COMMAND)
async def typed_day(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    return await DAYS.typed(turn, press)


@router.message(Expects(MUNICIPAL.nothing[0]), F.text, NO_COMMAND)
async def days_over_whole(_message: Message, turn: Turn) -> Screen:
    return await DAYS.typed_over_whole(turn)
