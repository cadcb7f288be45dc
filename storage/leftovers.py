"""What nobody takes away where a process was killed, once it was sent, or once it was taken back.

A half-made backup is a whole database, a packed archive a person's evidence: left behind they
would outlive an erasure.
"""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

from storage.archive import evidence_files
from storage.backup import Place, keeps_replaced
from storage.engine import Database

PACKED = "packed"
"""Folder of archives to be sent, within that of the files."""

SENT_WITHIN = 3600.0
WORKED_WITHIN = 86_400.0
"""Seconds after which an archive was sent, and whoever made a copy is gone."""


async def clear(database: Database, place: Place, real_now: float) -> int:
    """Returns how many went. `real_now` is the time of the disk, whatever the bot's clock says."""
    found = await asyncio.to_thread(_stale, place, real_now)
    # Evidence that only the database speaks of which a restore replaced is needed to go back.
    if not keeps_replaced(place.backups):
        found += await _spoken_of_by_nobody(database, place, real_now)
    await asyncio.to_thread(_remove, found)
    return len(found)


async def _spoken_of_by_nobody(database: Database, place: Place, real_now: float) -> list[Path]:
    """Evidence that was taken back with its report, or came after its row was erased."""
    old = await asyncio.to_thread(
        lambda: list(_older(iter(evidence_files(place.files)), real_now - WORKED_WITHIN))
    )
    if not old:
        return []
    async with database.read() as tx:
        kept = await tx.evidence.list_hashes()
    # Once more: the same file may have come again while the database was asked.
    unused = iter([path for path in old if path.name not in kept])
    return await asyncio.to_thread(lambda: list(_older(unused, real_now - WORKED_WITHIN)))


def _stale(place: Place, real_now: float) -> list[Path]:
    return [
        *_older(_archives(place), real_now - SENT_WITHIN),
        *_older(_unfinished(place), real_now - WORKED_WITHIN),
    ]


def _remove(stale: list[Path]) -> None:
    for path in stale:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _archives(place: Place) -> Iterator[Path]:
    yield from (place.files / PACKED).glob("*.zip")


def _unfinished(place: Place) -> Iterator[Path]:
    """By the names that their makers give: `archive`, `backup`, `bot.files`."""
    yield from place.files.glob("*.new")
    yield from place.files.glob(".*.part")
    yield from place.backups.glob(".backup-*")
    yield from place.backups.glob(".*.part")
    yield from place.backups.glob(".restore-*")
    if place.engine == "sqlite":
        yield from place.database.parent.glob(".restore-*")


def _older(paths: Iterator[Path], moment: float) -> Iterator[Path]:
    for path in paths:
        try:
            if path.lstat().st_mtime < moment:
                yield path
        except FileNotFoundError:
            continue
