"""What is typed: answers in one's own words and comments."""

from collections.abc import Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.scoring import AnswerValue
from handlers.diagnosis import question_screens, screens
from handlers.diagnosis.addressing import code_of
from handlers.diagnosis.callbacks import (
    RemoveComment,
    RemoveCommentFor,
    WriteComment,
    WriteCommentFor,
)
from handlers.diagnosis.entry import (
    COMMENT,
    FLOW,
    LEVEL,
    OTHER,
    TEXT,
    await_answer,
    await_words,
    closed,
    current,
    entry,
    named,
)
from handlers.diagnosis.parts import answer_label
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.unwritten import unwritten
from services import diagnosis
from services.diagnosis import DiagnosisView

router = Router(name="diagnosis.words")


@router.message(Expects(LEVEL, OTHER), F.text, NO_COMMAND)
async def take_level(_message: Message, turn: Turn) -> Screen:
    """The place on the scale by its number or its words; what was understood is said."""
    expected = turn.expectation
    if expected is None or expected.object_id is None or expected.detail is None:
        return await entry(turn)
    diagnosis_id = expected.object_id
    key, _, code = expected.detail.partition(":")
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view, value = await diagnosis.answer_typed(
                tx, turn.call, diagnosis_id, key, _level(turn), code
            )
            here = view.address(key, code)
            if view.is_open and value is None:
                unclear = turn.t("diagnosis-level-unclear", most=len(screens.LEVELS))
                if expected.expects == OTHER:
                    return screens.other(view, here, turn.t).headed(unwritten(turn))
                return question_screens.question(view, here, turn.t, line=unclear)
            if view.is_open and value is not None:
                label = answer_label(turn.t, view.questionnaire, value)
                taken = turn.t("diagnosis-level-taken", answer=label)
                return (await current(tx, turn, view, here)).headed(taken)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError:
        await turn.awaits_nothing(FLOW, diagnosis_id)
        raise
    return await closed(turn, view)


def _level(turn: Turn) -> Callable[[DiagnosisView], AnswerValue | None]:
    beside = turn.expectation is not None and turn.expectation.expects == OTHER
    read = screens.typed_aside if beside else screens.typed_level
    return lambda view: read(turn.t, view.questionnaire, turn.text)


@router.message(Expects(TEXT), NO_COMMAND)
async def take_words(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None or expected.detail is None:
        return await entry(turn)
    diagnosis_id, key = expected.object_id, expected.detail
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.write(tx, turn.call, diagnosis_id, key, turn.text)
            if view.is_open:
                return await current(tx, turn, view, view.address(key))
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _retyped(turn, error, diagnosis_id, key, comment=False)
    return await closed(turn, view)


@router.callback_query(WriteComment.filter())
@router.callback_query(WriteCommentFor.filter())
async def write_comment(_press: CallbackQuery, callback_data: WriteComment, turn: Turn) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        here = view.address(callback_data.key, code_of(callback_data))
        if view.is_open:
            await await_words(tx, turn, view, here, COMMENT)
            return screens.ask_comment(view, here, turn.t)
    return await closed(turn, view)


@router.message(Expects(COMMENT), NO_COMMAND, flags=wants("no-text-comment"))
async def take_comment(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None or expected.detail is None:
        return await entry(turn)
    diagnosis_id = expected.object_id
    key, _, code = expected.detail.partition(":")
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.comment(tx, turn.call, diagnosis_id, key, turn.text, code)
            here = view.address(key, code)
            await await_answer(tx, turn, view, here)
    except DomainError as error:
        return await _retyped(turn, error, diagnosis_id, expected.detail, comment=True)
    return question_screens.question(view, here, turn.t, line=turn.t("diagnosis-comment-saved"))


async def _retyped(
    turn: Turn, error: DomainError, diagnosis_id: int, detail: str, *, comment: bool
) -> Screen:
    """What was wrong with the text; the question stays asked."""
    match error.code:
        case "text.empty":
            problem = turn.t("diagnosis-comment-empty" if comment else "diagnosis-text-empty")
        case "text.too_long":
            problem = turn.t("diagnosis-comment-long", **error.params)
        case _:
            await turn.awaits_nothing(FLOW, diagnosis_id)
            raise error
    async with turn.read() as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
    here = named(view, detail)
    if here is None:
        return await entry(turn)
    if comment:
        return screens.ask_comment(view, here, turn.t, problem)
    return question_screens.question(view, here, turn.t, line=problem)


@router.callback_query(RemoveComment.filter())
@router.callback_query(RemoveCommentFor.filter())
async def remove_comment(_press: CallbackQuery, callback_data: RemoveComment, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    code = code_of(callback_data)
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.comment(tx, turn.call, diagnosis_id, key, None, code)
        here = view.address(key, code)
        await await_answer(tx, turn, view, here)
    removed = turn.t.plain("diagnosis-comment-removed")
    return question_screens.question(view, here, turn.t).with_toast(removed)
