"""/settings: the language of the bot, the place of work the menu is about."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from handlers.filters import OPEN
from handlers.home.entrance import entrance
from handlers.screen import Screen
from handlers.settings import screens
from handlers.settings.callbacks import OpenPlaces, OpenSettings, SetLanguage, SetPlace
from handlers.turn import Turn
from locales.translator import LANGUAGES

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
async def set_language(query: CallbackQuery, callback_data: SetLanguage, turn: Turn) -> Screen:
    language = callback_data.language
    if language in LANGUAGES:
        async with turn.write(FLOW) as tx:
            await tx.who.set_language(turn.account_id, language)
        turn.who = replace(turn.who, account=replace(turn.who.account, language=language))
    return _screen(turn).with_toast(turn.t.plain("settings-language-set"))


@router.callback_query(OpenPlaces.filter())
async def open_places(query: CallbackQuery, turn: Turn) -> Screen:
    return screens.places(turn.who, turn.t)


@router.callback_query(SetPlace.filter())
async def set_place(query: CallbackQuery, callback_data: SetPlace, turn: Turn) -> Screen:
    """Picks the menu, the zone and the lists; rights come from all posts as before."""
    if turn.who.place_of(callback_data.post_id) is None:
        raise DomainError("access.gone")
    async with turn.write(FLOW) as tx:
        await tx.who.set_current_post(turn.account_id, callback_data.post_id)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
    return await entrance(turn)


def _screen(turn: Turn) -> Screen:
    return screens.settings(turn.who, turn.t)
