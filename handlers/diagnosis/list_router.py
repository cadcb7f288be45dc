"""Lists of answers, the review, the pause."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.diagnosis import door_screens, list_screens
from handlers.diagnosis.callbacks import (
    ListGroup,
    ListGroups,
    Pause,
    ShowReview,
)
from handlers.diagnosis.entry import (
    closed,
    past_result,
    viewed,
)
from handlers.screen import Screen
from handlers.turn import Turn

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


@router.callback_query(Pause.filter())
async def pause(_press: CallbackQuery, callback_data: Pause, turn: Turn) -> Screen:
    view = await viewed(turn, callback_data.diagnosis_id)
    if not view.is_open:
        return await closed(turn, view)
    return door_screens.paused(view, turn.t, result_id=await past_result(turn, view))
