"""A look at the whole: which invariants of the data do not hold."""

import stat
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from services.reminders.schedule import count_adrift
from services.transaction import Transaction
from storage.backup import newest_at
from storage.revision import NEWEST

APPLY_WITHIN = timedelta(minutes=1)
SEND_WITHIN = timedelta(hours=1)
BACKUP_WITHIN = timedelta(hours=26)
"""A night's backup plus what it may be late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One invariant. `code` is "area.what"; `count` of what breaks it; `age` of the oldest such."""

    code: str
    count: int
    age: timedelta | None = None

    @property
    def ok(self) -> bool:
        return self.count == 0


async def examine(
    tx: Transaction, *, now: datetime, files: Path, backups: Path
) -> tuple[Finding, ...]:
    """All invariants in a fixed order; only the first ones where the rest could not be asked.

    Reads, changes nothing; no actor: whoever may run commands on the server may read its files.
    """
    damaged, dangling = await tx.doctor.damage()
    found = [Finding(code="database.integrity", count=damaged)]
    if damaged:
        return tuple(found)
    found.append(Finding(code="schema.newest", count=int(await tx.doctor.revision() != NEWEST)))
    if not found[-1].ok:
        return tuple(found)
    found.append(Finding(code="database.foreign_keys", count=dangling))
    found += await _queues(tx, now)
    counted = await tx.doctor.orphans() | await tx.doctor.promises() | await tx.doctor.altered()
    found += [Finding(code=code, count=count) for code, count in counted.items()]
    found.append(Finding(code="item.reminder_adrift", count=await count_adrift(tx, now)))
    kept = await tx.doctor.list_kept_files()
    found.append(Finding(code="evidence.no_file", count=_missing(kept, files)))
    found.append(await _backup(tx, now, backups))
    found.append(Finding(code="data.open", count=_open(files.parent, files, backups)))
    return tuple(found)


async def _queues(tx: Transaction, now: datetime) -> list[Finding]:
    unapplied, unanswered, parked = await tx.doctor.inbox(now - APPLY_WITHIN)
    late, oldest = await tx.doctor.outbox(now - SEND_WITHIN)
    return [
        Finding(code="inbox.unapplied", count=unapplied),
        Finding(code="inbox.unanswered", count=unanswered),
        Finding(code="inbox.parked", count=parked),
        Finding(code="outbox.late", count=late, age=None if oldest is None else now - oldest),
    ]


def _missing(kept: tuple[str, ...], files: Path) -> int:
    return sum(not sha256 or not (files / sha256).is_file() for sha256 in kept)


def _open(data: Path, *within: Path) -> int:
    """Files that everybody on the server may read: of an installation of before, or copied in."""
    if not data.is_dir() or not data.stat().st_mode & stat.S_IXOTH:
        return 0
    folders = [data, *(one for one in within if one.is_dir() and one.stat().st_mode & stat.S_IXOTH)]
    entries = [entry for folder in folders for entry in folder.iterdir() if entry.is_file()]
    return sum(bool(entry.stat().st_mode & stat.S_IROTH) for entry in entries)


async def _backup(tx: Transaction, now: datetime, backups: Path) -> Finding:
    """Missed only where the bot has been at work for longer than a backup may be late."""
    made_at = newest_at(backups)
    age = None if made_at is None else now - made_at
    if age is not None and age <= BACKUP_WITHIN:
        return Finding(code="backup.late", count=0, age=age)
    at_work_since = await tx.doctor.oldest_update()
    at_work = at_work_since is not None and now - at_work_since > BACKUP_WITHIN
    return Finding(code="backup.late", count=int(at_work), age=age)
