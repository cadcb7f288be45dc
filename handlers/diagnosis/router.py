"""The conversation of the self-diagnosis: what is asked and answered by buttons."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers import errors
from handlers.diagnosis import question_screens, screens
from handlers.diagnosis.addressing import code_of
from handlers.diagnosis.callbacks import (
    ChooseOption,
    GiveAnswer,
    GiveAnswerFor,
    GoOn,
    GoOnFrom,
    ShowHint,
    ShowHintFor,
    ShowOther,
    ShowOtherFor,
    ShowStatement,
    ShowStatementFor,
    SkipQuestion,
)
from handlers.diagnosis.door_router import router as door
from handlers.diagnosis.entry import (
    FLOW,
    OTHER,
    await_answer,
    await_button,
    await_words,
    closed,
    current,
)
from handlers.diagnosis.list_router import router as lists
from handlers.diagnosis.paper_router import router as papers
from handlers.diagnosis.result_router import router as results
from handlers.diagnosis.subject_router import router as subjects
from handlers.diagnosis.words_router import router as words
from handlers.filters import READ_APART
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis

router = Router(name=FLOW)
router.include_routers(door, lists, words, subjects, results, papers)


@router.callback_query(GoOn.filter())
async def go_on(_press: CallbackQuery, callback_data: GoOn, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open:
            return await current(tx, turn, view)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(GoOnFrom.filter())
async def go_on_from(_press: CallbackQuery, callback_data: GoOnFrom, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open:
            here = view.address(callback_data.key)
            return await current(tx, turn, view, here)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(ShowStatement.filter())
@router.callback_query(ShowStatementFor.filter())
async def show_statement(_press: CallbackQuery, callback_data: ShowStatement, turn: Turn) -> Screen:
    return await _question(turn, callback_data)


async def _question(turn: Turn, pressed: ShowStatement | ShowHint, *, hint: bool = False) -> Screen:
    async with turn.write(FLOW, pressed.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, pressed.diagnosis_id)
        if view.is_open:
            here = view.address(pressed.key, code_of(pressed))
            await await_answer(tx, turn, view, here)
            return question_screens.question(view, here, turn.t, hint=hint)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(GiveAnswer.filter(), flags=READ_APART)
@router.callback_query(GiveAnswerFor.filter(), flags=READ_APART)
async def give_answer(_press: CallbackQuery, callback_data: GiveAnswer, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    code = code_of(callback_data)
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.answer(tx, turn.call, diagnosis_id, key, callback_data.value, code)
        if view.is_open:
            return await current(tx, turn, view, view.address(key, code))
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(ChooseOption.filter())
async def choose_option(_press: CallbackQuery, callback_data: ChooseOption, turn: Turn) -> Screen:
    """One option leads on; where several may be chosen, «Дальше» does."""
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.choose(
                tx, turn.call, diagnosis_id, key, callback_data.option, on=callback_data.on
            )
            if view.is_open:
                here = view.address(key)
                if view.statement(here).kind == "one":
                    return await current(tx, turn, view, here)
                await await_button(tx, turn, diagnosis_id)
                return question_screens.question(view, here, turn.t)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        if error.code != "diagnosis.too_many_options":
            raise
        async with turn.read() as tx:
            view = await diagnosis.get(tx, turn.call, diagnosis_id)
        shown = question_screens.question(view, view.address(key), turn.t)
        return shown.with_toast(errors.toast(turn, error))
    return await closed(turn, view)


@router.callback_query(SkipQuestion.filter())
async def skip_question(_press: CallbackQuery, callback_data: SkipQuestion, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.skip(tx, turn.call, diagnosis_id, key)
        if view.is_open:
            return await current(tx, turn, view, view.address(key))
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(ShowOther.filter())
@router.callback_query(ShowOtherFor.filter())
async def show_other(_press: CallbackQuery, callback_data: ShowOther, turn: Turn) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        if view.is_open:
            here = view.address(callback_data.key, code_of(callback_data))
            if view.statement(here).kind == "scale":
                await await_words(tx, turn, view, here, OTHER)
            else:
                await await_button(tx, turn, diagnosis_id)
            return screens.other(view, here, turn.t)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(ShowHint.filter())
@router.callback_query(ShowHintFor.filter())
async def show_hint(_press: CallbackQuery, callback_data: ShowHint, turn: Turn) -> Screen:
    return await _question(turn, callback_data, hint=True)
