"""`migrate`: brings the database to the newest schema, with a backup before it.

On PostgreSQL that needs pg_dump: without it nothing is migrated, and the line says what to do.
"""

import argparse
import asyncio

from bot.clock import clock_from
from bot.lock import RunLock
from bot.maintenance import backup_before_migrating
from bot.settings import Settings
from locales.translator import Translator
from storage.migrate import upgrade, upgrade_sqlite
from storage.revision import NEWEST, current


def arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose: there is one newest schema."""


async def run(_args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    async with RunLock(settings.database):
        file = settings.database_file
        before = await current(settings.database) if file is None or file.exists() else None
        if before == NEWEST:
            print(t.plain("command-migrate-nothing", revision=NEWEST))
            return 0
        if before is not None:
            await backup_before_migrating(settings, clock_from(settings.clock_file).now())
        if file is not None:
            await asyncio.to_thread(upgrade_sqlite, file)
        else:
            await upgrade(settings.database)
    print(t.plain("command-migrate-done", revision=NEWEST))
    return 0
