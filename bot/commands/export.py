"""`export --account ID`: a person's answers, or with --file everything, at his own request."""

import argparse
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import clock_from
from bot.failures import CannotRun
from bot.maintenance import reason
from bot.settings import Settings
from documents import word
from domain.access import Actor, Post
from domain.errors import DomainError
from domain.people import Role
from handlers.mydata import papers
from locales.translator import Translator
from services import personal_data
from services.call import Call
from services.export import answers_of_account, person_of_account
from services.transaction import Transaction
from storage.engine import Database

OPERATOR = Actor(
    person_id=None, posts=(Post(id=0, role=Role.ADMIN, municipality_id=None, school_id=None),)
)
"""Whoever may start commands on the server is the administrator; the audit notes no person."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", type=int, required=True, metavar="NUMBER")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--file", type=Path, metavar="FILE", dest="target")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    """Prints `{"account", "answers": […]}`, or a line an answer. The person is told by the bot.

    With --file everything goes there: as a document for FILE.docx, as JSON otherwise.
    """
    if args.target is not None and args.target.exists():
        raise CannotRun("command-erase-file-exists", path=str(args.target))
    try:
        if args.target is not None:
            args.target.write_bytes(await _whole(args.account, args.target, settings))
            print(t.plain("command-export-file", path=str(args.target)))
            return 0
        exported = await _export(args.account, settings)
    except Exception as error:
        print(t.plain("command-export-failed", reason=reason(t, error)))
        return 2
    if args.json:
        print(json.dumps(exported, ensure_ascii=False, indent=2))
        return 0
    for answer in exported["answers"]:
        values = {name: str(value) for name, value in answer.items()}
        print(t.plain("command-export-line", **values))
    print(t.plain("command-export-done", count=len(exported["answers"])))
    return 0


async def _export(chat_id: int, settings: Settings) -> dict[str, Any]:
    async with _at_work(settings) as (tx, call):
        return await answers_of_account(tx, call, chat_id)


async def _whole(chat_id: int, target: Path, settings: Settings) -> bytes:
    async with _at_work(settings) as (tx, call):
        person_id = await person_of_account(tx, call, chat_id)
        if target.suffix.lower() != ".docx":
            found = await personal_data.everything_of(tx, person_id, call.now)
            return json.dumps(found, ensure_ascii=False, indent=2).encode()
        read = await personal_data.read_of(tx, call, person_id)
    return word.plain(papers.own_data(read))


@asynccontextmanager
async def _at_work(settings: Settings) -> AsyncIterator[tuple[Transaction, Call]]:
    file = settings.database_file
    # Opening a file that is not there would make an empty database of it.
    if file is not None and not file.exists():
        raise DomainError("doctor.no_database", file=str(file))
    database = Database(settings.database)
    try:
        async with database.write() as tx:
            yield (
                tx,
                Call(
                    actor=OPERATOR,
                    now=clock_from(settings.clock_file).now(),
                    zone=ZoneInfo("UTC"),
                    cause="command",
                ),
            )
    finally:
        await database.close()
