"""The schema of a release with a little data, as SQL text: `python -m tests.upgrade.dump`.

Writes `v<version>.sql` from the migrations as they are, the last thing before that release. From
then on its migrations are never edited, and its dump is never written again.
"""

import asyncio
import sqlite3
import tomllib
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    LargeBinary,
    Table,
    func,
    insert,
    make_url,
    select,
)

from storage.engine import Database
from storage.migrate import upgrade_sqlite
from storage.revision import NEWEST
from storage.tables import Table as Tables
from storage.types import Json, UtcDateTime
from tests.cast import START, invite_everybody

FOLDER = Path(__file__).parent
REVISIONS = {
    "0.1.0": "0001",
    "0.2.0": "0002",
    "0.3.0": "0003",
    "0.4.0": "0004",
    "0.5.0": "0005",
    "0.6.0": "0005",
    "0.7.0": "0005",
    "0.8.0": "0005",
    "0.9.0": "0006",
    "0.10.0": "0006",
    "0.11.0": "0006",
    "0.12.0": "0007",
    "0.13.0": "0007",
    "0.14.0": "0007",
    "0.15.0": "0007",
    "0.16.0": "0007",
    "0.17.0": "0008",
}
"""The newest migration of each release."""

TELLING = {
    "calendar_day.kind": "holiday",
    "campaign.form": "full",
    "campaign.questionnaire": "self",
    "campaign.state": "open",
    "diagnosis.form": "full",
    "diagnosis.kind": "self",
    "diagnosis.questionnaire": "self",
    "diagnosis.state": "finished",
    "diagnosis.variant": "soo",
    "answer.value": "2",
    "approval_edit.field": "title",
    "attendance.state": "present",
    "basis.kind": "deficit",
    "basis.standing": "accepted",
    "comment.audience": "pair",
    "conclusion.part": "mentor",
    "conclusion.verdict": "partly",
    "document_template.form": "1",
    "endorsement.step": "department",
    "erasure.kind": "left",
    "event.kind": "seminar",
    "event.state": "open",
    "item.standing": "accepted",
    "route.state": "active",
    "route.term": "school_year",
    "route_change.kind": "date",
    "route_change.state": "shown",
    "route_version.cause": "approve",
    "item.state": "postponed",
    "evidence.kind": "file",
    "evidence.fetch_state": "kept",
    "external_result.level": "regional",
    "external_result.state": "kept",
    "join_request.state": "waiting",
    "announcement.state": "sent",
    "announcement.file_kind": "file",
    "measure.kind": "roadmap",
    "measure.part": "plans",
    "measure.state": "done",
    "measure.timing": "day",
    "measure.who": "deputy",
    "measure.reason": "deficit",
    "measure_event.action": "finish",
    "measure_event.old_state": "planned",
    "measure_event.old_timing": "day",
    "offer_ask.answer": "y",
    "offered_item.standing": "proposed",
    "nudge_mark.cause": "nudge:1:",
    "municipal_campaign.form": "full",
    "municipal_campaign.questionnaire": "self",
    "municipal_campaign.state": "open",
    "outbox.state": "waiting",
    "preference.steps": "weekly",
    "presentation.state": "kept",
    "record.form": "distance",
    "record.kind": "kpk",
    "record.level": "regional",
    "record.result": "winner",
    "record.role": "speaker",
    "record.state": "confirmed",
    "reflection.outcome": "partly",
    "staff_import.state": "ready",
}
"""Codes that a later migration may have to look at; other texts are their column's name."""


def main() -> None:
    project = tomllib.loads((FOLDER.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    version = str(project["project"]["version"])
    target = FOLDER / f"v{version}.sql"
    if REVISIONS.get(version) != NEWEST:
        raise SystemExit(f"{version} has other migrations: give the next release its version.")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "iom.db"
        upgrade_sqlite(path)
        asyncio.run(fill(path))
        with closing(sqlite3.connect(path)) as database:
            target.write_text("\n".join(database.iterdump()) + "\n", encoding="utf-8")
    print(target.name)


async def fill(path: Path) -> None:
    """The cast, and one row with every column set in each table that is still empty."""
    database = Database(make_url(f"sqlite+aiosqlite:///{path}"))
    try:
        await invite_everybody(database)
        async with database.write() as tx:
            for table in Tables.metadata.sorted_tables:
                count = select(func.count()).select_from(table)
                if await tx.connection.scalar(count) == 0:
                    row = {column.key: _value(table, column) for column in table.columns}
                    await tx.connection.execute(insert(table).values(row))
    finally:
        await database.close()


def _value(table: Table, column: Column[Any]) -> object:
    """Ids are 1, and so is what points to them: every table has such a row."""
    match column.type:
        case BigInteger():
            return 1
        case Boolean():
            return True
        case Date():
            return date(2027, 4, 1)
        case UtcDateTime():
            return START
        case Json():
            return {"ключ": 1}
        case LargeBinary():
            return b"PK"
        case _:
            return TELLING.get(f"{table.name}.{column.key}", column.key)


if __name__ == "__main__":
    main()
