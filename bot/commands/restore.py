"""`restore FILE`: what `backup` and the nightly tick made becomes the data again."""

import argparse
from datetime import UTC
from pathlib import Path

from bot.clock import clock_from
from bot.lock import LockHeld, RunLock
from bot.maintenance import place_of, reason
from bot.settings import Settings
from domain.errors import DomainError
from locales.translator import Translator
from storage import backup


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    """Holds the bot's own lock meanwhile, so none can start on half a database."""
    try:
        restored = await _restore(args.file, settings)
    except Exception as error:
        print(t.plain("command-restore-failed", reason=reason(t, error)))
        return 2
    made_at = f"{restored.made_at.astimezone(UTC):%d.%m.%Y %H:%M} UTC"
    print(t.plain("command-restore-done", made=made_at, files=str(restored.files)))
    if restored.migrated_from is not None:
        print(t.plain("command-restore-migrated", revision=restored.migrated_from))
    if restored.skipped:
        print(t.plain("command-restore-skipped", count=restored.skipped))
    if restored.erased:
        print(t.plain("command-restore-erased", count=restored.erased))
    if restored.replaced is not None:
        print(t.plain("command-restore-replaced", path=str(restored.replaced)))
    return 0


async def _restore(source: Path, settings: Settings) -> backup.Restored:
    try:
        async with RunLock(settings.database):
            return await backup.restore(
                source, place_of(settings), now=clock_from(settings.clock_file).now()
            )
    except LockHeld as held:
        raise DomainError("backup.bot_runs") from held
