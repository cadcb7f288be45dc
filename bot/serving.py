"""Running the bot for real: lock, schema, the administrator's link, signals."""

import asyncio
import gc
import signal
from collections.abc import Callable

from bot.app import App
from bot.clock import Clock
from bot.failures import CannotRun
from bot.limits import Limiter
from bot.lock import RunLock
from bot.maintenance import backup_before_migrating
from bot.settings import Settings
from locales.translator import Translator
from services.invitations.issue import issue_admin_link
from storage.engine import Database
from storage.revision import NEWEST, current

Say = Callable[[str], None]


async def serve(
    settings: Settings, clock: Clock, t: Translator, say: Say, *, limiter: Limiter | None = None
) -> int:
    """Until SIGTERM or SIGINT; `say` prints what the person at the terminal has to know.

    `limiter`: another than that of Telegram's limits, for measuring.
    """
    if settings.token is None:
        raise CannotRun("command-no-token")
    async with RunLock(settings.database):
        await prepare_schema(settings, clock)
        async with App(settings, clock, limiter=limiter) as app:
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, app.request_stop)
            try:
                link = await admin_link(app.database, clock, app.bot_username)
                if link is not None:
                    say(t.plain("command-admin-link", link=link))
                say(t.plain("command-running", bot=app.bot_username))
                _keep_what_is_loaded()
                await app.serve()
            finally:
                for number in (signal.SIGTERM, signal.SIGINT):
                    loop.remove_signal_handler(number)
    return 0


def _keep_what_is_loaded() -> None:
    """The collector need not look for garbage in what stays until the end: half a million objects,
    a quarter of a second in which nobody is answered. Rarer looks at what comes and goes gave
    nothing that six rounds could tell from noise."""
    gc.collect()
    gc.freeze()


async def prepare_schema(settings: Settings, clock: Clock) -> None:
    """SQLite is backed up and migrated; a server's schema is the business of `migrate`."""
    file = settings.database_file
    if (file is None or file.exists()) and await current(settings.database) == NEWEST:
        return
    if file is None:
        raise CannotRun("command-not-migrated")
    # What migrates weighs as much as a tenth of the bot: it is loaded only where it is needed.
    from storage.migrate import upgrade_sqlite

    await backup_before_migrating(settings, clock.now())
    await asyncio.to_thread(upgrade_sqlite, file)


async def admin_link(database: Database, clock: Clock, bot_username: str) -> str | None:
    """The one-time link of the first administrator; None where there is one already."""
    async with database.write() as tx:
        token = await issue_admin_link(tx, clock.now())
    return None if token is None else f"https://t.me/{bot_username}?start={token}"
