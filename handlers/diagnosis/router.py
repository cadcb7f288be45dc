"""The conversation of the self-diagnosis: the way in, the answers, the lists."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.diagnosis import Form
from domain.errors import DomainError
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from handlers import errors
from handlers.diagnosis import door_screens, list_screens, question_screens, screens
from handlers.diagnosis.addressing import code_of
from handlers.diagnosis.callbacks import (
    BeginCampaign,
    BeginDiagnosis,
    BeginForm,
    ChooseOption,
    GiveAnswer,
    GiveAnswerFor,
    GoOn,
    GoOnFrom,
    ListGroup,
    ListGroups,
    ListOffers,
    OpenDiagnosis,
    Pause,
    RemoveComment,
    RemoveCommentFor,
    ShowHint,
    ShowHintFor,
    ShowIntro,
    ShowOffer,
    ShowOther,
    ShowOtherFor,
    ShowReview,
    ShowStatement,
    ShowStatementFor,
    SkipQuestion,
    WriteComment,
    WriteCommentFor,
)
from handlers.diagnosis.entry import (
    COMMENT,
    FLOW,
    TEXT,
    at_desk,
    await_answer,
    await_button,
    await_words,
    closed,
    current,
    entry,
    intro,
    named,
    offers,
    past_result,
)
from handlers.diagnosis.paper_router import router as papers
from handlers.diagnosis.result_router import router as results
from handlers.diagnosis.subject_router import router as subjects
from handlers.filters import Expects
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis
from services.diagnosis import DiagnosisView
from services.transaction import Transaction

router = Router(name=FLOW)
router.include_routers(subjects, results, papers)

_AT_THE_DOOR = ("diagnosis.ask_audience", "diagnosis.not_teacher", "diagnosis.not_offered")
"""Why nothing begins: the entry says what to do about it."""


def _is_no_command(message: Message) -> bool:
    """Commands work while a text is awaited, unknown ones too."""
    return not (message.text or "").startswith("/")


@router.message(Command("diagnosis"))
@router.callback_query(OpenDiagnosis.filter())
async def open_diagnosis(event: Message | CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await at_desk(tx, turn, waiting=True)


@router.callback_query(ShowIntro.filter())
async def show_intro(query: CallbackQuery, callback_data: ShowIntro, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await intro(turn, callback_data.post_id)


@router.callback_query(ShowOffer.filter())
async def show_offer(query: CallbackQuery, callback_data: ShowOffer, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await intro(turn, callback_data.post_id, callback_data.questionnaire)


@router.callback_query(ListOffers.filter())
async def list_offers(query: CallbackQuery, callback_data: ListOffers, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await offers(turn, callback_data.post_id)


@router.callback_query(BeginDiagnosis.filter())
async def begin(query: CallbackQuery, callback_data: BeginDiagnosis, turn: Turn) -> Screen:
    return await _begun(turn, callback_data.post_id, SELF_QUESTIONNAIRE, Form.FULL)


@router.callback_query(BeginForm.filter())
async def begin_form(query: CallbackQuery, callback_data: BeginForm, turn: Turn) -> Screen:
    return await _begun(
        turn, callback_data.post_id, callback_data.questionnaire, callback_data.form
    )


async def _begun(turn: Turn, post_id: int, questionnaire: str, form: Form) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            view = await diagnosis.begin(tx, turn.call, post_id, questionnaire, form)
            return await current(tx, turn, view, waiting=True)
    except DomainError as error:
        if error.code in _AT_THE_DOOR:
            return await entry(turn)
        raise


@router.callback_query(BeginCampaign.filter())
async def begin_campaign(query: CallbackQuery, callback_data: BeginCampaign, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            view = await diagnosis.begin_asked(tx, turn.call, callback_data.campaign_id)
            if view.is_open:
                return await current(tx, turn, view, waiting=True)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        if error.code in _AT_THE_DOOR:
            return await entry(turn)
        if error.code == "diagnosis.not_asked":
            return (await entry(turn)).with_toast(errors.toast(turn, error))
        raise
    return await closed(turn, view)


@router.callback_query(GoOn.filter())
async def go_on(query: CallbackQuery, callback_data: GoOn, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open:
            return await current(tx, turn, view, waiting=True)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(GoOnFrom.filter())
async def go_on_from(query: CallbackQuery, callback_data: GoOnFrom, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open:
            here = view.address(callback_data.key)
            return await current(tx, turn, view, here, waiting=True)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(ShowStatement.filter())
@router.callback_query(ShowStatementFor.filter())
async def show_statement(query: CallbackQuery, callback_data: ShowStatement, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open:
            here = view.address(callback_data.key, code_of(callback_data))
            await await_answer(tx, turn, view, here)
            return question_screens.question(view, here, turn.t)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(GiveAnswer.filter())
@router.callback_query(GiveAnswerFor.filter())
async def give_answer(query: CallbackQuery, callback_data: GiveAnswer, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    code = code_of(callback_data)
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.answer(tx, turn.call, diagnosis_id, key, callback_data.value, code)
        if view.is_open:
            return await current(tx, turn, view, view.address(key, code), waiting=True)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(ChooseOption.filter())
async def choose_option(query: CallbackQuery, callback_data: ChooseOption, turn: Turn) -> Screen:
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
                    return await current(tx, turn, view, here, waiting=True)
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
async def skip_question(query: CallbackQuery, callback_data: SkipQuestion, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.skip(tx, turn.call, diagnosis_id, key)
        if view.is_open:
            return await current(tx, turn, view, view.address(key), waiting=True)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.message(Expects(TEXT), _is_no_command)
async def take_words(message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None or expected.detail is None:
        return await entry(turn)
    diagnosis_id, key = expected.object_id, expected.detail
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.write(tx, turn.call, diagnosis_id, key, turn.text)
            if view.is_open:
                return await current(tx, turn, view, view.address(key), waiting=True)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _retyped(turn, error, diagnosis_id, key, comment=False)
    return await closed(turn, view)


@router.callback_query(ShowOther.filter())
@router.callback_query(ShowOtherFor.filter())
async def show_other(query: CallbackQuery, callback_data: ShowOther, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    here = view.address(callback_data.key, code_of(callback_data))
    return screens.other(view, here, turn.t)


@router.callback_query(ShowHint.filter())
@router.callback_query(ShowHintFor.filter())
async def show_hint(query: CallbackQuery, callback_data: ShowHint, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    here = view.address(callback_data.key, code_of(callback_data))
    return question_screens.question(view, here, turn.t, hint=True)


@router.callback_query(WriteComment.filter())
@router.callback_query(WriteCommentFor.filter())
async def write_comment(query: CallbackQuery, callback_data: WriteComment, turn: Turn) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        here = view.address(callback_data.key, code_of(callback_data))
        if view.is_open:
            await await_words(tx, turn, view, here, COMMENT)
            return screens.ask_comment(view, here, turn.t)
    return await closed(turn, view)


@router.message(Expects(COMMENT), _is_no_command)
async def take_comment(message: Message, turn: Turn) -> Screen:
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
async def remove_comment(query: CallbackQuery, callback_data: RemoveComment, turn: Turn) -> Screen:
    diagnosis_id, key = callback_data.diagnosis_id, callback_data.key
    code = code_of(callback_data)
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.comment(tx, turn.call, diagnosis_id, key, None, code)
        here = view.address(key, code)
        await await_answer(tx, turn, view, here)
    removed = turn.t.plain("diagnosis-comment-removed")
    return question_screens.question(view, here, turn.t).with_toast(removed)


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


@router.callback_query(ShowReview.filter())
async def show_review(query: CallbackQuery, callback_data: ShowReview, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return list_screens.review(view, turn.t, callback_data.page)


@router.callback_query(Pause.filter())
async def pause(query: CallbackQuery, callback_data: Pause, turn: Turn) -> Screen:
    view = await _view(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return door_screens.paused(view, turn.t, result_id=await past_result(turn, view))


async def _view(turn: Turn, diagnosis_id: int) -> DiagnosisView:
    """The diagnosis as it is now. Any press ends the waiting for a text: one that comes after it
    must not land beside a statement that is no longer shown."""
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        await _await_what_is_shown(tx, turn, view)
        return view


async def _await_what_is_shown(tx: Transaction, turn: Turn, view: DiagnosisView) -> None:
    if view.is_open:
        await await_button(tx, turn, view.diagnosis.id)
    else:
        await tx.conversation.expect_nothing(turn.account_id)
