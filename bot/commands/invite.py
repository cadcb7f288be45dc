"""`invite`: the one-time link of the first administrator."""

import argparse

from bot.api import ONCE, Api, Outage
from bot.clock import clock_from
from bot.failures import CannotRun
from bot.serving import admin_link
from bot.settings import Settings
from locales.translator import Translator
from storage.engine import Database
from storage.revision import NEWEST, current


def arguments(_parser: argparse.ArgumentParser) -> None:
    """Everybody but the first administrator is invited in the chat."""


async def run(_args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    file = settings.database_file
    if (file is not None and not file.exists()) or await current(settings.database) != NEWEST:
        raise CannotRun("command-not-migrated")
    username = await _bot_username(settings)
    database = Database(settings.database)
    try:
        link = await admin_link(database, clock_from(settings.clock_file), username)
    finally:
        await database.close()
    if link is None:
        raise CannotRun("command-admin-exists")
    print(t.plain("command-admin-link", link=link))
    return 0


async def _bot_username(settings: Settings) -> str:
    if settings.token is None:
        raise CannotRun("command-no-token")
    api = Api(
        token=settings.token,
        base_url=settings.telegram_api_url,
        proxy=settings.proxy_url.get_secret_value() if settings.proxy_url else None,
    )
    await api.open()
    try:
        return str((await api.call("getMe", patience=ONCE))["username"])
    except Outage as error:
        raise CannotRun("command-telegram-away", reason=error.description) from error
    finally:
        await api.close()
