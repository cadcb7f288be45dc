"""`doctor`: which invariants of the data do not hold. Exit code 0: all do; 1: some don't."""

import argparse
import json
import sqlite3
from datetime import timedelta

from sqlalchemy.exc import DatabaseError

from bot.clock import clock_from
from bot.maintenance import reason
from bot.settings import Settings
from domain.errors import DomainError
from locales.translator import Translator
from services.doctor import Finding, examine
from storage.engine import Database

_HOUR = timedelta(hours=1)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    """With --json: `{"ok": …, "findings": [{"code", "count", "ok", "age_seconds"}]}`."""
    try:
        findings = await _examine(settings)
    except Exception as error:
        said = reason(t, error)
        if args.json:
            print(json.dumps({"ok": False, "error": said}, ensure_ascii=False))
        else:
            print(t.plain("command-doctor-failed", reason=said))
        return 2
    broken = sum(not finding.ok for finding in findings)
    if args.json:
        rows = [_row(finding) for finding in findings]
        print(json.dumps({"ok": broken == 0, "findings": rows}, indent=2))
    else:
        for finding in findings:
            print(_line(t, finding))
        print(
            t.plain("command-doctor-bad", count=broken) if broken else t.plain("command-doctor-ok")
        )
    return 1 if broken else 0


async def _examine(settings: Settings) -> tuple[Finding, ...]:
    file = settings.database_file
    # Opening a file that is not there would make an empty database of it.
    if file is not None and not file.exists():
        raise DomainError("doctor.no_database", file=str(file))
    database = Database(settings.database)
    try:
        return await _ask(database, settings)
    except DatabaseError as error:
        # Some damage already shows when the file is opened: that is a finding, too.
        if type(error.orig) is sqlite3.DatabaseError:
            return (Finding(code="database.integrity", count=1),)
        raise
    finally:
        await database.close()


async def _ask(database: Database, settings: Settings) -> tuple[Finding, ...]:
    async with database.read() as tx:
        return await examine(
            tx,
            now=clock_from(settings.clock_file).now(),
            files=settings.files_dir,
            backups=settings.backups_dir,
        )


def _row(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "count": finding.count,
        "ok": finding.ok,
        "age_seconds": None if finding.age is None else int(finding.age.total_seconds()),
    }


def _line(t: Translator, finding: Finding) -> str:
    name = finding.code.replace(".", "-").replace("_", "-")
    title = t.plain(f"doctor-{name}")
    if finding.ok:
        return t.plain("command-doctor-line", sign="✓", title=title)
    if finding.age is None:
        return t.plain("command-doctor-line-count", sign="✗", title=title, count=str(finding.count))
    return t.plain(
        "command-doctor-line-age",
        sign="✗",
        title=title,
        count=str(finding.count),
        hours=str(finding.age // _HOUR),
    )
