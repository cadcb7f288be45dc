"""/settings: the language of the bot."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.people import Role
from handlers.filters import OPEN
from handlers.screen import Screen
from handlers.settings import screens
from handlers.settings.callbacks import OpenSettings, SetLanguage
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


def _screen(turn: Turn) -> Screen:
    who = turn.who
    teaching = next((place for place in who.places if place.role == Role.TEACHER), None)
    return screens.settings(teaching if who.consented else None, turn.t)
