"""`backup FILE`: the database and the evidence in one file, also while the bot runs."""

import argparse
from pathlib import Path

from bot.clock import clock_from
from bot.maintenance import place_of, reason
from bot.settings import Settings
from locales.translator import Translator
from storage import backup


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    try:
        made = await backup.make(
            place_of(settings), args.file, now=clock_from(settings.clock_file).now()
        )
    except Exception as error:
        print(t.plain("command-backup-failed", reason=reason(t, error)))
        return 2
    size = f"{made.size / 1024 / 1024:.1f}"
    print(t.plain("command-backup-made", path=str(made.path), size=size, files=str(made.files)))
    return 0
