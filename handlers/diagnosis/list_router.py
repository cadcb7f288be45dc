"""Lists of answers, the review, the pause."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from handlers.diagnosis import door_screens, list_screens
from handlers.diagnosis.callbacks import (
    ListGroup,
    ListGroups,
    Pause,
    ShowReview,
)
from handlers.diagnosis.entry import (
    ANSWER,
    LEVEL,
    OTHER,
    SUBJECTS,
    TEXT,
    closed,
    past_result,
    viewed,
)
from handlers.filters import Expects, PutsOff
from handlers.registry import Resumes, awaited
from handlers.screen import Button, Screen
from handlers.stray import stray
from handlers.turn import Turn
from handlers.typed_press import TypedPress, led_to_menu, of_kind, opens
from locales.translator import Translator

router = Router(name="diagnosis.lists")


@router.callback_query(ListGroups.filter())
async def list_groups(_press: CallbackQuery, callback_data: ListGroups, turn: Turn) -> Screen:
    view = await viewed(turn, callback_data.diagnosis_id)
    return list_screens.groups(view, turn.t) if view.is_open else await closed(turn, view)


@router.callback_query(ListGroup.filter())
async def list_group(_press: CallbackQuery, callback_data: ListGroup, turn: Turn) -> Screen:
    view = await viewed(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    if not view.in_group(callback_data.group):
        return list_screens.groups(view, turn.t)
    return list_screens.group(view, callback_data.group, turn.t)


@router.callback_query(ShowReview.filter())
async def show_review(_press: CallbackQuery, callback_data: ShowReview, turn: Turn) -> Screen:
    view = await viewed(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return list_screens.review(view, turn.t, callback_data.page)


@router.message(Expects(ANSWER, LEVEL, OTHER, TEXT, SUBJECTS), PutsOff())
async def put_off(_message: Message, turn: Turn, resumes: Resumes, press: TypedPress) -> Screen:
    """«Потом» is a pause, and where there is nothing to pause the menu. «Пока» says goodbye as
    often as it begins «Пока не получается»: neither."""
    shown = turn.shown or (await awaited(turn, resumes)).buttons
    if opens(turn.t, shown, turn.text) is not None:
        return await stray(turn, resumes)
    pressed = await press(shown, _pause) or await press(shown, led_to_menu)
    if pressed is None:
        raise SkipHandler
    return pressed


def _pause(_t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    return next(iter(of_kind(shown, Pause)), None)


@router.callback_query(Pause.filter())
async def pause(_press: CallbackQuery, callback_data: Pause, turn: Turn) -> Screen:
    view = await viewed(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return door_screens.paused(view, turn.t, result_id=await past_result(turn, view))
