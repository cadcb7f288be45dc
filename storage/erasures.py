"""The journal of erasures beside the database, and what is cleaned after each.

`DATA_DIR/erasures.jsonl`, a line an erasure: ids and moments, no name. A backup made before an
erasure would bring the person back; `restore` reads the journal and erases again.
"""

import json
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.erasure import Erasure, ErasureKind
from storage.engine import Database
from storage.transaction import Transaction

JOURNAL = "erasures.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`created_at`: when the person was entered; by it a person of another database is told."""

    person_id: int
    created_at: datetime
    kind: ErasureKind
    at: datetime
    until: datetime


async def sweep(database: Database, files: Path, journal: Path, now: datetime) -> int:
    """Ends every erasure whose transaction is over: its line in the journal, files that no row
    speaks of, accounts, and the pages of the database. Returns how many are ended.

    Interrupted anywhere, it is done again from the beginning.
    """
    async with database.read() as tx:
        waiting = await tx.erasures.list_unswept()
        lines = [await _line(tx, one) for one, _ in waiting]
    if not waiting:
        return 0
    write_down(journal, [line for line in lines if line is not None])
    ended = []
    async with database.write() as tx:
        for one, left in waiting:
            remove(files, await tx.erasures.unused_files(left.get("files", ())))
            if await tx.erasures.drop_accounts(left.get("accounts", ())):
                ended.append(one.id)
    if not await database.compact():
        return 0
    async with database.write() as tx:
        await tx.erasures.mark_swept(ended, now)
    return len(ended)


def write_down(journal: Path, lines: Sequence[Line]) -> None:
    """Those that are not there yet, on the disk before it returns."""
    known = {(line.person_id, line.at) for line in read(journal)}
    new = [line for line in lines if (line.person_id, line.at) not in known]
    if not new:
        return
    journal.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(journal, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.writelines(f"{_written(line)}\n" for line in new)
        out.flush()
        os.fsync(out.fileno())


def read(journal: Path) -> tuple[Line, ...]:
    """A line cut short by a lost disk is left out: its erasure is written down again."""
    if not journal.exists():
        return ()
    found = []
    for text in journal.read_text(encoding="utf-8").splitlines():
        try:
            given = json.loads(text)
            found.append(
                Line(
                    person_id=int(given["person_id"]),
                    created_at=datetime.fromisoformat(given["created_at"]),
                    kind=ErasureKind(given["kind"]),
                    at=datetime.fromisoformat(given["at"]),
                    until=datetime.fromisoformat(given["until"]),
                )
            )
        except (ValueError, KeyError, TypeError):
            continue
    return tuple(found)


async def erase_again(database: Database, lines: Sequence[Line]) -> int:
    """Those erasures of the journal that this database, an older one, does not know."""
    done = 0
    async with database.write() as tx:
        known = await tx.erasures.list_known()
        for line in sorted(lines, key=lambda one: one.at):
            if (line.person_id, line.at) in known:
                continue
            if await tx.erasures.created_at(line.person_id) != line.created_at:
                continue
            counts, files = await tx.erasures.count(line.person_id)
            leftovers = await tx.erasures.erase(line.person_id, line.kind, line.at, files=files)
            await tx.erasures.add(
                person_id=line.person_id,
                kind=line.kind,
                by=None,
                at=line.at,
                until=line.until,
                counts=counts,
                leftovers=leftovers,
            )
            done += 1
    return done


def remove(files: Path, hashes: Collection[str]) -> None:
    for name in hashes:
        (files / name).unlink(missing_ok=True)


async def _line(tx: Transaction, one: Erasure) -> Line | None:
    created_at = await tx.erasures.created_at(one.person_id)
    if created_at is None:
        return None
    return Line(
        person_id=one.person_id,
        created_at=created_at,
        kind=one.kind,
        at=one.at,
        until=one.until,
    )


def _written(line: Line) -> str:
    return json.dumps(
        {
            "person_id": line.person_id,
            "created_at": line.created_at.isoformat(),
            "kind": line.kind.value,
            "at": line.at.isoformat(),
            "until": line.until.isoformat(),
        }
    )
