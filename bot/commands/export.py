"""`export --account ID --json`: a person's answers, at this person's own request."""

import argparse
import json
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import clock_from
from bot.maintenance import reason
from bot.settings import Settings
from domain.access import Actor, Post
from domain.errors import DomainError
from domain.people import Role
from locales.translator import Translator
from services.call import Call
from services.export import answers_of_account
from storage.engine import Database

_OPERATOR = Actor(
    person_id=None, posts=(Post(id=0, role=Role.ADMIN, municipality_id=None, school_id=None),)
)
"""Whoever may start commands on the server is the administrator; the audit notes no person."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", type=int, required=True, metavar="ID")
    parser.add_argument("--json", action="store_true")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    """Prints `{"account", "answers": […]}`, or a line an answer. The person is told by the bot."""
    try:
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
    file = settings.database_file
    # Opening a file that is not there would make an empty database of it.
    if file is not None and not file.exists():
        raise DomainError("doctor.no_database", file=str(file))
    database = Database(settings.database)
    try:
        async with database.write() as tx:
            call = Call(
                actor=_OPERATOR,
                now=clock_from(settings.clock_file).now(),
                zone=ZoneInfo("UTC"),
                cause="command",
            )
            return await answers_of_account(tx, call, chat_id)
    finally:
        await database.close()
