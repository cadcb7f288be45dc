"""/settings: the language of the bot, the place of work the menu is about, one's reminders."""

from collections.abc import Awaitable, Callable
from datetime import time

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.people import Role
from domain.reminder_rules import OwnReminders
from handlers.filters import OPEN
from handlers.home.entrance import entrance
from handlers.screen import Screen
from handlers.settings import reminder_screens, screens
from handlers.settings.callbacks import (
    OpenOwnReminders,
    OpenPlaces,
    OpenSettings,
    SetLanguage,
    SetOwnHour,
    SetPlace,
    SetSummaries,
    SetThinning,
)
from handlers.settings.language import speak
from handlers.turn import Turn
from services.reminders import own
from services.transaction import Transaction

FLOW = "settings"

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    return _screen(turn)


@router.message(Command("settings"), flags=OPEN)
@router.callback_query(OpenSettings.filter(), flags=OPEN)
async def open_settings(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return _screen(turn)


@router.callback_query(SetLanguage.filter(), flags=OPEN)
async def set_language(_press: CallbackQuery, callback_data: SetLanguage, turn: Turn) -> Screen:
    await speak(turn, FLOW, callback_data.language)
    return _screen(turn).with_toast(turn.t.plain("settings-language-set"))


@router.callback_query(OpenPlaces.filter())
async def open_places(_press: CallbackQuery, turn: Turn) -> Screen:
    return screens.places(turn.who, turn.t)


@router.callback_query(SetPlace.filter())
async def set_place(_press: CallbackQuery, callback_data: SetPlace, turn: Turn) -> Screen:
    """Picks the menu, the zone and the lists; rights come from all posts as before."""
    if turn.who.place_of(callback_data.post_id) is None:
        raise DomainError("access.gone")
    async with turn.write(FLOW) as tx:
        await tx.who.set_current_post(turn.account_id, callback_data.post_id)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
    return await entrance(turn)


@router.callback_query(OpenOwnReminders.filter())
async def open_reminders(_press: CallbackQuery, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    async with turn.read() as tx:
        return _own(turn, await own.get_own(tx, turn.call))


@router.callback_query(SetOwnHour.filter())
async def set_hour(_press: CallbackQuery, callback_data: SetOwnHour, turn: Turn) -> Screen:
    minutes = callback_data.minutes
    at = time(minutes // 60 % 24, minutes % 60) if minutes else None
    return await _set(turn, lambda tx: own.set_hour(tx, turn.call, at))


@router.callback_query(SetThinning.filter())
async def set_thinning(_press: CallbackQuery, callback_data: SetThinning, turn: Turn) -> Screen:
    return await _set(turn, lambda tx: own.set_thinning(tx, turn.call, callback_data.steps))


@router.callback_query(SetSummaries.filter())
async def set_summaries(_press: CallbackQuery, callback_data: SetSummaries, turn: Turn) -> Screen:
    return await _set(turn, lambda tx: own.set_weekly(tx, turn.call, callback_data.on))


async def _set(turn: Turn, act: Callable[[Transaction], Awaitable[OwnReminders]]) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await act(tx)
    return _own(turn, view).with_toast(turn.t.plain("reminders-toast"))


def _own(turn: Turn, view: OwnReminders) -> Screen:
    plans = any(place.role == Role.TEACHER for place in turn.who.places)
    return reminder_screens.own(turn.t, view, plans=plans)


def _screen(turn: Turn) -> Screen:
    return screens.settings(turn.who, turn.t)
