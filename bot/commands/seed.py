"""`seed demo`: an invented school with people at every stage, in an empty database."""

import argparse
import json
from dataclasses import asdict

from bot.clock import SystemClock
from bot.demo.seed import Row, seed
from bot.failures import CannotRun
from bot.lock import RunLock
from bot.serving import prepare_schema
from bot.settings import Settings
from domain.errors import DomainError
from locales.translator import Translator
from storage.engine import Database


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["demo"], metavar="demo")
    parser.add_argument("--json", action="store_true")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    async with RunLock(settings.database):
        await prepare_schema(settings, SystemClock())
        database = Database(settings.database)
        try:
            rows = await seed(database, settings)
        except DomainError as error:
            if error.code != "demo.not_empty":
                raise
            raise CannotRun("demo-not-empty") from error
        finally:
            await database.close()
    print(_as_json(rows) if args.json else _as_text(rows, t))
    return 0


def _as_json(rows: tuple[Row, ...]) -> str:
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2)


def _as_text(rows: tuple[Row, ...], t: Translator) -> str:
    lines = [f"{row.telegram_id}  {row.role:13}  {row.name}" for row in rows]
    return "\n".join([t.plain("demo-seeded", count=len(rows)), *lines])
