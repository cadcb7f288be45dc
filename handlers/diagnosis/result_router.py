"""The finish and what comes after it: the result in words, as a picture, as a file."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers import errors
from handlers.diagnosis import answer_screens, list_screens, papers
from handlers.diagnosis.callbacks import (
    Compare,
    Finish,
    Reopen,
    SendReport,
    ShowAnswers,
    ShowDetails,
    ShowPicture,
    ShowResult,
)
from handlers.diagnosis.entry import FLOW, await_button, drawn, result, resume
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis
from services.diagnosis import DiagnosisView

router = Router(name="diagnosis.results")


@router.callback_query(Finish.filter())
async def finish(_press: CallbackQuery, callback_data: Finish, turn: Turn) -> Screen:
    """Of a diagnosis that is still incomplete the button leads to what is left."""
    diagnosis_id = callback_data.diagnosis_id
    async with turn.write(FLOW, diagnosis_id) as tx:
        try:
            outcome = await diagnosis.finish(tx, turn.call, diagnosis_id)
        except DomainError as error:
            if error.code != "diagnosis.incomplete":
                raise
            await await_button(tx, turn, diagnosis_id)
            view = await diagnosis.get(tx, turn.call, diagnosis_id)
            return list_screens.review(view, turn.t).with_toast(errors.toast(turn, error))
        await turn.awaits_button(tx)
        shown = await drawn(tx, turn, outcome)
    if not outcome.own:
        return shown.with_toast(turn.t.plain("diagnosis-entered"))
    if not outcome.questionnaire.scored:
        return shown.with_toast(turn.t.plain("diagnosis-handed-in"))
    pictures = await papers.picture_if_drawn(turn, outcome)
    return replace(shown, files=pictures).with_toast(turn.t.plain("diagnosis-finished"))


@router.callback_query(Reopen.filter())
async def reopen(_press: CallbackQuery, callback_data: Reopen, turn: Turn) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.reopen(tx, turn.call, diagnosis_id)
            await await_button(tx, turn, diagnosis_id)
    except DomainError as error:
        if not error.code.startswith("diagnosis.reopen_"):
            raise
        return (await resume(turn, diagnosis_id)).with_toast(errors.toast(turn, error))
    shown = list_screens.reopened(view, turn.t)
    return shown.with_toast(turn.t.plain("diagnosis-reopened"))


@router.callback_query(ShowResult.filter())
async def show_result(_press: CallbackQuery, callback_data: ShowResult, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.diagnosis_id)
    return await result(turn, callback_data.diagnosis_id)


@router.callback_query(ShowDetails.filter())
async def show_details(_press: CallbackQuery, callback_data: ShowDetails, turn: Turn) -> Screen:
    view = await _read(turn, callback_data.diagnosis_id)
    async with turn.read() as tx:
        outcome = await diagnosis.result(tx, turn.call, callback_data.diagnosis_id)
    if not outcome.questionnaire.scored:
        return answer_screens.answers(view, turn.t, 0)
    return answer_screens.details(view, outcome, callback_data.group, turn.t)


@router.callback_query(ShowAnswers.filter())
async def show_answers(_press: CallbackQuery, callback_data: ShowAnswers, turn: Turn) -> Screen:
    view = await _read(turn, callback_data.diagnosis_id)
    if view.is_open:
        return list_screens.groups(view, turn.t)
    return answer_screens.answers(view, turn.t, callback_data.page)


@router.callback_query(Compare.filter())
async def compare(_press: CallbackQuery, callback_data: Compare, turn: Turn) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    await turn.shows(FLOW, diagnosis_id)
    async with turn.read() as tx:
        before = await diagnosis.outcome_before(tx, turn.call, diagnosis_id)
        outcome = await diagnosis.result(tx, turn.call, diagnosis_id)
        if before is None:
            return await drawn(tx, turn, outcome)
    return answer_screens.comparison(outcome, before, turn.t, turn.zone, turn.today)


@router.callback_query(ShowPicture.filter())
async def show_picture(_press: CallbackQuery, callback_data: ShowPicture, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.diagnosis_id)
    picture = await papers.picture(turn, callback_data.diagnosis_id)
    shown = await result(turn, callback_data.diagnosis_id)
    return replace(shown, files=() if picture is None else (picture,))


@router.callback_query(SendReport.filter())
async def send_report(_press: CallbackQuery, callback_data: SendReport, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.diagnosis_id)
    made = await papers.report(turn, callback_data.diagnosis_id)
    shown = await result(turn, callback_data.diagnosis_id)
    return replace(shown, files=(made,)).with_toast(turn.t.plain("diagnosis-report-sent"))


async def _read(turn: Turn, diagnosis_id: int) -> DiagnosisView:
    """One's own answers, to be looked at; no text is awaited beside them."""
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        if view.is_open:
            await await_button(tx, turn, diagnosis_id)
        else:
            await turn.awaits_button(tx)
        return view
