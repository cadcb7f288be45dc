"""`erase NUMBER --protocol FILE`: everything of somebody who has left, and the record of it."""

import argparse
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import clock_from
from bot.commands.export import OPERATOR
from bot.failures import CannotRun
from bot.maintenance import place_of, reason
from bot.settings import Settings
from documents import word
from domain.erasure import Erasure, ErasureProtocol
from domain.errors import DomainError
from handlers.mydata import papers
from locales.translator import Translator
from services import personal_data
from services.call import Call
from storage import erasures
from storage.engine import Database


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", type=int, metavar="NUMBER")
    parser.add_argument("--protocol", type=Path, metavar="FILE")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    """Also while the bot runs. Whoever still works is refused: he deletes his own data himself."""
    if args.protocol is not None and args.protocol.exists():
        raise CannotRun("command-erase-file-exists", path=str(args.protocol))
    file = settings.database_file
    if file is not None and not file.exists():
        raise CannotRun("command-not-migrated")
    database = Database(settings.database)
    try:
        made, protocol = await _erase(database, settings, args.person)
        swept = await _sweep(database, settings)
    except Exception as error:
        if isinstance(error, DomainError) and error.code == "access.gone":
            raise CannotRun("command-erase-nobody", number=str(args.person)) from error
        print(t.plain("command-erase-failed", reason=reason(t, error)))
        return 2
    finally:
        await database.close()
    if args.protocol is not None:
        args.protocol.write_bytes(word.plain(papers.protocol(protocol)))
    until = f"{made.until:%d.%m.%Y}"
    print(t.plain("command-erase-done", number=str(made.id), until=until))
    if not swept:
        print(t.plain("command-erase-later"))
    return 0


async def _erase(
    database: Database, settings: Settings, person_id: int
) -> tuple[Erasure, ErasureProtocol]:
    call = Call(
        actor=OPERATOR,
        now=clock_from(settings.clock_file).now(),
        zone=ZoneInfo("UTC"),
        cause="command",
    )
    async with database.write() as tx:
        made = await personal_data.erase_left(tx, call, person_id)
        return made, await personal_data.protocol(tx, call, made.id)


async def _sweep(database: Database, settings: Settings) -> bool:
    place = place_of(settings)
    now = clock_from(settings.clock_file).now()
    return await erasures.sweep(database, place.files, place.journal, now) > 0
