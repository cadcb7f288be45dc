"""`seed demo`: an invented school with people at every stage; `seed load`: many schools at once.

Both go into an empty database.
"""

import argparse
import json
from dataclasses import asdict

from bot.clock import SystemClock
from bot.demo.load import Loaded, load
from bot.demo.seed import Row, seed
from bot.failures import CannotRun
from bot.lock import RunLock
from bot.serving import prepare_schema
from bot.settings import Settings
from domain.errors import DomainError
from locales.translator import Translator
from storage.engine import Database

TEACHERS = 1000


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["demo", "load"], metavar="demo|load")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--teachers", type=_count, default=TEACHERS, metavar="NUMBER")
    parser.add_argument("--schools", type=_count, metavar="NUMBER")


def _count(typed: str) -> int:
    """Raises ValueError, which the command line turns into its refusal."""
    count = int(typed)
    if count < 1:
        raise ValueError(typed)
    return count


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    clock = SystemClock()
    async with RunLock(settings.database):
        await prepare_schema(settings, clock)
        database = Database(settings.database)
        try:
            if args.what == "load":
                found = await load(
                    database, clock.now(), teachers=args.teachers, schools=args.schools
                )
            else:
                rows = await seed(database, settings)
        except DomainError as error:
            if error.code != "demo.not_empty":
                raise
            raise CannotRun("demo-not-empty") from error
        finally:
            await database.close()
    if args.what == "load":
        print(json.dumps(asdict(found)) if args.json else _loaded(found, t))
    else:
        print(_as_json(rows) if args.json else _as_text(rows, t))
    return 0


def _loaded(found: Loaded, t: Translator) -> str:
    counts = {"schools": found.schools, "teachers": found.teachers, "rows": str(found.rows)}
    return t.plain("demo-loaded", **counts)


def _as_json(rows: tuple[Row, ...]) -> str:
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2)


def _as_text(rows: tuple[Row, ...], t: Translator) -> str:
    lines = [f"{row.telegram_id}  {row.role:13}  {row.name}" for row in rows]
    return "\n".join([t.plain("demo-seeded", count=len(rows)), *lines])
