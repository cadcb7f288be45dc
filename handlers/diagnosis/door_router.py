"""The way in: what the school asks, what is open, what can be begun."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.diagnosis import Form
from domain.errors import DomainError
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from handlers import errors
from handlers.diagnosis.callbacks import (
    BeginCampaign,
    BeginDiagnosis,
    BeginForm,
    ListOffers,
    OpenDiagnosis,
    ShowIntro,
    ShowOffer,
)
from handlers.diagnosis.entry import (
    FLOW,
    at_door,
    closed,
    current,
    entry,
    intro,
    offers,
    ready_at,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis

router = Router(name="diagnosis.door")

_AT_THE_DOOR = ("diagnosis.ask_audience", "diagnosis.not_teacher", "diagnosis.not_offered")
"""Why nothing begins: the entry says what to do about it."""


@router.message(Command("diagnosis"))
@router.callback_query(OpenDiagnosis.filter())
async def open_diagnosis(event: Message | CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await at_door(tx, turn)


@router.callback_query(ShowIntro.filter())
async def show_intro(_press: CallbackQuery, callback_data: ShowIntro, turn: Turn) -> Screen:
    return await _promise(turn, callback_data.post_id, SELF_QUESTIONNAIRE)


@router.callback_query(ShowOffer.filter())
async def show_offer(_press: CallbackQuery, callback_data: ShowOffer, turn: Turn) -> Screen:
    return await _promise(turn, callback_data.post_id, callback_data.questionnaire)


async def _promise(turn: Turn, post_id: int, questionnaire: str) -> Screen:
    if not ready_at(turn, post_id):
        return await entry(turn)
    await turn.shows(FLOW, detail=f"{post_id}:{questionnaire}")
    return await intro(turn, post_id, questionnaire)


@router.callback_query(ListOffers.filter())
async def list_offers(_press: CallbackQuery, callback_data: ListOffers, turn: Turn) -> Screen:
    if not ready_at(turn, callback_data.post_id):
        return await entry(turn)
    await turn.shows(FLOW, detail=str(callback_data.post_id))
    return await offers(turn, callback_data.post_id)


@router.callback_query(BeginDiagnosis.filter())
async def begin(_press: CallbackQuery, callback_data: BeginDiagnosis, turn: Turn) -> Screen:
    return await _begun(turn, callback_data.post_id, SELF_QUESTIONNAIRE, Form.FULL)


@router.callback_query(BeginForm.filter())
async def begin_form(_press: CallbackQuery, callback_data: BeginForm, turn: Turn) -> Screen:
    return await _begun(
        turn, callback_data.post_id, callback_data.questionnaire, callback_data.form
    )


async def _begun(turn: Turn, post_id: int, questionnaire: str, form: Form) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            view = await diagnosis.begin(tx, turn.call, post_id, questionnaire, form)
            return await current(tx, turn, view)
    except DomainError as error:
        if error.code in _AT_THE_DOOR:
            return await entry(turn)
        raise


@router.callback_query(BeginCampaign.filter())
async def begin_campaign(_press: CallbackQuery, callback_data: BeginCampaign, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            view = await diagnosis.begin_asked(tx, turn.call, callback_data.campaign_id)
            if view.is_open:
                return await current(tx, turn, view)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        if error.code in _AT_THE_DOOR:
            return await entry(turn)
        if error.code == "diagnosis.not_asked":
            return (await entry(turn)).with_toast(errors.toast(turn, error))
        raise
    return await closed(turn, view)
