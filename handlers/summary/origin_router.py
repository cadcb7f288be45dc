"""From a number of the summary to a person, his plan and his items, and back to the same list."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers.approval import entry as approval
from handlers.confirm import screens as confirm_screens
from handlers.people import entry as people
from handlers.screen import Screen
from handlers.summary import origin, screens
from handlers.summary.callbacks import (
    OpenItemFrom,
    OpenItemsFrom,
    OpenPersonFrom,
    OpenPlanFrom,
)
from handlers.turn import Turn
from services.items import reading
from services.summary import person

router = Router(name="summary_origin")


@router.callback_query(OpenPersonFrom.filter())
async def open_person(_press: CallbackQuery, callback_data: OpenPersonFrom, turn: Turn) -> Screen:
    shown = await people.person(turn, callback_data.post_id)
    place = origin.place_of(callback_data)
    return origin.of_person(shown, place, callback_data.post_id, turn.t.plain("people-button-list"))


@router.callback_query(OpenPlanFrom.filter())
async def open_plan(_press: CallbackQuery, callback_data: OpenPlanFrom, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.read() as tx:
        work = await person.person(tx, turn.call, post_id)
    if work.route_id is None:
        raise DomainError("access.gone")
    shown = await approval.card(turn, work.route_id, page=callback_data.shown)
    back = turn.t.plain("summary-button-person")
    place = origin.place_of(callback_data)
    return origin.of_plan(shown, place, post_id, work.route_id, back)


@router.callback_query(OpenItemsFrom.filter())
async def open_items(_press: CallbackQuery, callback_data: OpenItemsFrom, turn: Turn) -> Screen:
    post_id, passed = callback_data.post_id, callback_data.passed
    async with turn.read() as tx:
        view, owner, _ = await person.items_of(
            tx, turn.call, post_id, callback_data.shown, only_passed=passed
        )
    shown = screens.items(turn.t, view, post_id, owner, passed=passed)
    back = turn.t.plain("summary-button-person")
    return origin.of_items(shown, origin.place_of(callback_data), post_id, back, passed=passed)


@router.callback_query(OpenItemFrom.filter())
async def open_item(_press: CallbackQuery, callback_data: OpenItemFrom, turn: Turn) -> Screen:
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, callback_data.item_id)
    shown = confirm_screens.card(turn.t, page)
    back = turn.t.plain("summary-button-items")
    place = origin.place_of(callback_data)
    return origin.of_item(shown, place, page.item.post_id, back, passed=callback_data.passed)
