"""A diagnosis for many schools is put together. A press is kept as it is made."""

from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.date_ranges import ParsedRange
from domain.dates import DateProblem
from domain.errors import DomainError
from handlers import errors, typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.diagnoses.callbacks import Edge
from handlers.filters import NO_COMMAND, Expects
from handlers.municipal import draft_screens
from handlers.municipal.callbacks import (
    AskDay,
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
from handlers.municipal.entry import FLOW, attempt, drafted, entrance, shown, stand
from handlers.municipal.running_router import longer
from handlers.screen import Screen
from handlers.turn import Turn
from services import municipal

DAY = "municipal.day"
"""A typed day is awaited; `detail` says which one."""
_LAST_DAY = (DAY, Edge.LAST.value)
"""On the step of the days a typed day is the last one: that is the one people agree on."""

router = Router(name="municipal_draft")


@router.callback_query(NewOne.filter())
async def new(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        municipal_id = await municipal.begin(tx, turn.call)
        await tx.conversation.expect_nothing(turn.account_id)
    turn.object_id = municipal_id
    return await _questionnaire(turn, municipal_id)


@router.callback_query(AskQuestionnaire.filter())
async def ask_questionnaire(
    _press: CallbackQuery, callback_data: AskQuestionnaire, turn: Turn
) -> Screen:
    await stand(turn, callback_data.municipal_id)
    return await _questionnaire(turn, callback_data.municipal_id)


@router.callback_query(SetQuestionnaire.filter())
async def set_questionnaire(
    _press: CallbackQuery, callback_data: SetQuestionnaire, turn: Turn
) -> Screen:
    id_ = callback_data.municipal_id
    refused = await attempt(
        turn,
        id_,
        lambda tx: municipal.choose_questionnaire(
            tx, turn.call, id_, callback_data.questionnaire, callback_data.form
        ),
    )
    return refused or await _schools(turn, id_, 0)


@router.callback_query(AskSchools.filter())
async def ask_schools(_press: CallbackQuery, callback_data: AskSchools, turn: Turn) -> Screen:
    await stand(turn, callback_data.municipal_id)
    return await _schools(turn, callback_data.municipal_id, callback_data.page)


@router.callback_query(SetAllSchools.filter())
async def set_all_schools(
    _press: CallbackQuery, callback_data: SetAllSchools, turn: Turn
) -> Screen:
    id_ = callback_data.municipal_id
    refused = await attempt(
        turn,
        id_,
        lambda tx: municipal.choose_all_schools(tx, turn.call, id_),
        awaits=_LAST_DAY,
    )
    return refused or await _term(turn, id_)


@router.callback_query(SetSchool.filter())
async def set_school(_press: CallbackQuery, callback_data: SetSchool, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    refused = await attempt(
        turn,
        id_,
        lambda tx: municipal.set_school(
            tx, turn.call, id_, callback_data.school_id, asked=callback_data.asked
        ),
    )
    return refused or await _schools(turn, id_, callback_data.page)


@router.callback_query(AskTerm.filter())
async def ask_term(_press: CallbackQuery, callback_data: AskTerm, turn: Turn) -> Screen:
    await stand(turn, callback_data.municipal_id, *_LAST_DAY)
    return await _term(turn, callback_data.municipal_id)


@router.callback_query(SetTerm.filter())
async def set_term(_press: CallbackQuery, callback_data: SetTerm, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    first, last = unpacked_day(callback_data.first), unpacked_day(callback_data.last)
    if first is None or last is None:
        return await _term(turn, id_)
    return await _set_term(turn, id_, first, last)


@router.callback_query(AskDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskDay, turn: Turn) -> Screen:
    id_, edge = callback_data.municipal_id, callback_data.edge
    await stand(turn, id_, DAY, edge.value)
    if edge is Edge.EXTEND:
        return await longer(turn, id_, callback_data.month)
    return await drafted(
        turn, id_, lambda view: draft_screens.month(turn.t, view, edge, callback_data.month)
    )


@router.callback_query(SetDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    id_, day = callback_data.municipal_id, unpacked_day(callback_data.day)
    if day is None:
        return await shown(turn, id_)
    return await _set_day(turn, id_, callback_data.edge, day)


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def typed_day(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entrance(turn)
    id_ = awaited.object_id
    edge = Edge(awaited.detail) if awaited.detail else Edge.LAST
    found = typed_dates.read(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        whole = typed_dates.read_range(turn.text, turn.t.language, turn.today)
        if edge is Edge.LAST and isinstance(whole, ParsedRange) and whole.last is not None:
            return await _set_term(turn, id_, whole.first, whole.last)
        screen = await (longer(turn, id_, 0) if edge is Edge.EXTEND else _term(turn, id_))
        return screen.headed(errors.sentence(turn, DomainError(found.code)))
    return await _set_day(turn, id_, edge, found.day)


@router.callback_query(Launch.filter())
async def launch(_press: CallbackQuery, callback_data: Launch, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    refused = await attempt(
        turn, id_, lambda tx: municipal.launch(tx, turn.call, id_, callback_data.rev)
    )
    if refused is not None:
        return refused
    return (await shown(turn, id_)).with_toast(turn.t.plain("municipal-toast-opened"))


@router.callback_query(ThrowAway.filter())
async def throw_away(_press: CallbackQuery, callback_data: ThrowAway, turn: Turn) -> Screen:
    """What is shown then has the way back."""
    id_ = callback_data.municipal_id
    refused = await attempt(turn, id_, lambda tx: municipal.throw_away(tx, turn.call, id_))
    return refused or await shown(turn, id_)


@router.callback_query(RestoreDraft.filter())
async def restore(_press: CallbackQuery, callback_data: RestoreDraft, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    refused = await attempt(turn, id_, lambda tx: municipal.restore(tx, turn.call, id_))
    return refused or await shown(turn, id_)


async def _set_term(turn: Turn, municipal_id: int, first: date, last: date) -> Screen:
    refused = await attempt(
        turn,
        municipal_id,
        lambda tx: municipal.choose_term(tx, turn.call, municipal_id, first, last),
        lambda: _term(turn, municipal_id),
    )
    return refused or await shown(turn, municipal_id)


async def _set_day(turn: Turn, municipal_id: int, edge: Edge, day: date) -> Screen:
    if edge is Edge.EXTEND:
        refused = await attempt(
            turn, municipal_id, lambda tx: municipal.extend(tx, turn.call, municipal_id, day)
        )
        if refused is not None:
            return refused
        said = turn.t.plain("diagnoses-toast-extended", day=turn.t.day(day, turn.today))
        return (await shown(turn, municipal_id)).with_toast(said)
    refused = await attempt(
        turn,
        municipal_id,
        lambda tx: municipal.choose_day(tx, turn.call, municipal_id, day, first=edge is Edge.FIRST),
        lambda: _term(turn, municipal_id),
        awaits=_LAST_DAY,
    )
    return refused or await _term(turn, municipal_id)


async def _questionnaire(turn: Turn, municipal_id: int) -> Screen:
    return await drafted(
        turn, municipal_id, lambda view: draft_screens.ask_questionnaire(turn.t, view)
    )


async def _schools(turn: Turn, municipal_id: int, page: int) -> Screen:
    return await drafted(
        turn, municipal_id, lambda view: draft_screens.ask_schools(turn.t, view, page)
    )


async def _term(turn: Turn, municipal_id: int) -> Screen:
    return await drafted(turn, municipal_id, lambda view: draft_screens.ask_term(turn.t, view))
