"""The conversation of the self-diagnosis."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from handlers.diagnosis import door_screens, list_screens, result_screens, screens
from handlers.diagnosis.callbacks import (
    BeginDiagnosis,
    Finish,
    GiveAnswer,
    GoOn,
    ListGroup,
    ListGroups,
    OpenDiagnosis,
    Pause,
    RemoveComment,
    ShowDetails,
    ShowHint,
    ShowIntro,
    ShowOther,
    ShowResult,
    ShowStatement,
    WriteComment,
)
from handlers.diagnosis.entry import (
    ANSWER,
    COMMENT,
    FLOW,
    closed,
    current,
    entry,
    intro,
    past_result,
    result,
    teacher_place,
)
from handlers.filters import Expects
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis
from services.diagnosis import DiagnosisView
from services.transaction import Transaction

router = Router(name=FLOW)


def _is_no_command(message: Message) -> bool:
    """Commands work while a comment is awaited, unknown ones too."""
    return not (message.text or "").startswith("/")


@router.message(Command("diagnosis"))
@router.callback_query(OpenDiagnosis.filter())
async def open_diagnosis(event: Message | CallbackQuery, turn: Turn) -> Screen:
    place = teacher_place(turn)
    async with turn.write(FLOW) as tx:
        opened = await diagnosis.find_open(tx, turn.call, place.post_id) if place else None
        if opened is None:
            await tx.conversation.expect_nothing(turn.account_id)
        else:
            await _await_button(tx, turn, opened.diagnosis.id)
    return await entry(turn)


@router.callback_query(ShowIntro.filter())
async def show_intro(query: CallbackQuery, callback_data: ShowIntro, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await intro(turn, callback_data.post_id)


@router.callback_query(BeginDiagnosis.filter())
async def begin(query: CallbackQuery, callback_data: BeginDiagnosis, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            view = await diagnosis.begin(tx, turn.call, callback_data.post_id)
            await _await_button(tx, turn, view.diagnosis.id)
    except DomainError as error:
        if error.code in ("diagnosis.ask_audience", "diagnosis.later", "diagnosis.not_teacher"):
            return await entry(turn)
        raise
    return current(view, turn.t)


@router.callback_query(GoOn.filter())
async def go_on(query: CallbackQuery, callback_data: GoOn, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    return current(view, turn.t) if view.is_open else await closed(turn, view)


@router.callback_query(ShowStatement.filter())
async def show_statement(query: CallbackQuery, callback_data: ShowStatement, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return screens.statement(view, callback_data.key, turn.t)


@router.callback_query(GiveAnswer.filter())
async def give_answer(query: CallbackQuery, callback_data: GiveAnswer, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        await _await_button(tx, turn, callback_data.diagnosis_id)
        view = await diagnosis.answer(
            tx, turn.call, callback_data.diagnosis_id, callback_data.key, callback_data.value
        )
    if not view.is_open:
        return await closed(turn, view)
    return current(view, turn.t, after=callback_data.key)


@router.callback_query(ShowOther.filter())
async def show_other(query: CallbackQuery, callback_data: ShowOther, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return screens.other(view, callback_data.key, turn.t)


@router.callback_query(ShowHint.filter())
async def show_hint(query: CallbackQuery, callback_data: ShowHint, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return screens.statement(view, callback_data.key, turn.t, hint=True)


@router.callback_query(WriteComment.filter())
async def write_comment(query: CallbackQuery, callback_data: WriteComment, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        view.statement(key)
        if view.is_open:
            await tx.conversation.expect(
                turn.account_id, COMMENT, now=turn.now, object_id=diagnosis_id, detail=key
            )
    return screens.ask_comment(view, key, turn.t) if view.is_open else await closed(turn, view)


@router.message(Expects(COMMENT), _is_no_command)
async def take_comment(message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None or expected.detail is None:
        return await entry(turn)
    diagnosis_id, key = expected.object_id, expected.detail
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            await _await_button(tx, turn, diagnosis_id)
            view = await diagnosis.comment(tx, turn.call, diagnosis_id, key, turn.text)
    except DomainError as error:
        match error.code:
            case "text.empty":
                problem = turn.t("diagnosis-comment-empty")
            case "text.too_long":
                problem = turn.t("diagnosis-comment-long", **error.params)
            case _:
                await turn.awaits_nothing(FLOW, diagnosis_id)
                raise
        async with turn.read() as tx:
            view = await diagnosis.get(tx, turn.call, diagnosis_id)
        return screens.ask_comment(view, key, turn.t, problem)
    return screens.statement(view, key, turn.t, line=turn.t("diagnosis-comment-saved"))


@router.callback_query(RemoveComment.filter())
async def remove_comment(query: CallbackQuery, callback_data: RemoveComment, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    async with turn.write(FLOW, diagnosis_id) as tx:
        await _await_button(tx, turn, diagnosis_id)
        view = await diagnosis.comment(tx, turn.call, diagnosis_id, key, None)
    removed = turn.t.plain("diagnosis-comment-removed")
    return screens.statement(view, key, turn.t).with_toast(removed)


@router.callback_query(ListGroups.filter())
async def list_groups(query: CallbackQuery, callback_data: ListGroups, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    return list_screens.groups(view, turn.t) if view.is_open else await closed(turn, view)


@router.callback_query(ListGroup.filter())
async def list_group(query: CallbackQuery, callback_data: ListGroup, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    if not view.in_group(callback_data.group):
        return list_screens.groups(view, turn.t)
    return list_screens.group(view, callback_data.group, turn.t)


@router.callback_query(Pause.filter())
async def pause(query: CallbackQuery, callback_data: Pause, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return door_screens.paused(
        view, turn.t, result_id=await past_result(turn, view.diagnosis.post_id)
    )


@router.callback_query(Finish.filter())
async def finish(query: CallbackQuery, callback_data: Finish, turn: Turn) -> Screen:
    """An old button of a diagnosis that is still incomplete leads to what is left."""
    diagnosis_id = callback_data.diagnosis_id
    async with turn.write(FLOW, diagnosis_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        outcome = await diagnosis.finish(tx, turn.call, diagnosis_id)
    shown = result_screens.result(outcome, turn.t, turn.zone, turn.today)
    return shown.with_toast(turn.t.plain("diagnosis-finished"))


@router.callback_query(ShowResult.filter())
async def show_result(query: CallbackQuery, callback_data: ShowResult, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW, callback_data.diagnosis_id)
    return await result(turn, callback_data.diagnosis_id)


@router.callback_query(ShowDetails.filter())
async def show_details(query: CallbackQuery, callback_data: ShowDetails, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    async with turn.read() as tx:
        outcome = await diagnosis.result(tx, turn.call, callback_data.diagnosis_id)
    return result_screens.details(view, outcome, callback_data.group, turn.t)


async def _view(turn: Turn, diagnosis_id: int) -> DiagnosisView:
    """The diagnosis as it is now. Any press ends the waiting for a comment: a text that comes
    after it must not land beside a statement that is no longer shown."""
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        if view.is_open:
            await _await_button(tx, turn, diagnosis_id)
        else:
            await tx.conversation.expect_nothing(turn.account_id)
        return view


async def _await_button(tx: Transaction, turn: Turn, diagnosis_id: int) -> None:
    """No text is taken from here on; one that comes nevertheless finds its way back."""
    await tx.conversation.expect(turn.account_id, ANSWER, now=turn.now, object_id=diagnosis_id)
