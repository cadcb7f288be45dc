"""Backups and restoring: the database and our copies of evidence, always together.

Kept by itself under the backups folder, in UTC:
    iom-YYYYMMDD-HHMMSS.tar             nightly, the newest seven
    before-REV-YYYYMMDD-HHMMSS.tar      before a migration, two weeks
    replaced-YYYYMMDD-HHMMSS.db | .tar  what a restore replaced, two weeks
Nothing stays longer: whoever is erased is gone from the backups, too, after two weeks.
"""

import asyncio
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.engine import URL

from domain.errors import DomainError
from storage import archive, erasures, pg_tools, sqlite_file
from storage.engine import Database
from storage.revision import KNOWN, NEWEST, current

KEPT = 7
"""Nightly backups."""

ASIDE = timedelta(days=14)
"""How long what was made before a change is kept."""

_STAMP = "%Y%m%d-%H%M%S"
_NIGHTLY = re.compile(r"iom-(\d{8}-\d{6})\.tar")
_REPLACED = "replaced-"
_ASIDE = re.compile(r"(?:before-\w+|replaced)-(\d{8}-\d{6})\.(?:tar|db)(?:-wal|-shm)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the data lives. `url` names its driver; `backups` is made where it is missing."""

    url: URL
    files: Path
    backups: Path

    @property
    def engine(self) -> str:
        return self.url.get_backend_name()

    @property
    def journal(self) -> Path:
        """Of erasures, kept apart from the database: `storage.erasures`."""
        return self.files.parent / erasures.JOURNAL

    @property
    def database(self) -> Path:
        """The SQLite file."""
        if self.engine != "sqlite" or not self.url.database:
            raise LookupError("not a database in a file")
        return Path(self.url.database)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """`size` in bytes, `files` a count of evidence."""

    path: Path
    size: int
    files: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """`skipped`: messages that were due before the restore and will not be sent.

    `migrated_from` is the revision of an older backup; `replaced` is where the former database is.
    `erased`: people erased after the backup was made, and erased again.
    """

    made_at: datetime
    files: int
    skipped: int
    migrated_from: str | None
    replaced: Path | None
    erased: int


async def make(place: Place, target: Path, *, now: datetime) -> Made:
    """DomainError: backup.exists, .no_database, .broken_database, .no_tool, .tool_failed."""
    _make_room(target)
    with TemporaryDirectory(prefix=".backup-", dir=target.parent) as folder:
        copy = Path(folder) / archive.DATABASE
        if place.engine == "sqlite":
            await asyncio.to_thread(sqlite_file.snapshot, place.database, copy)
            revision = await current(_sqlite(copy))
        else:
            revision = await current(place.url)
            await pg_tools.dump(place.url, copy)
        if revision is None:
            raise DomainError("backup.no_database", file=str(place.url.database))
        # Evidence after the database: a file that came meanwhile is a surplus, not a loss.
        manifest = await asyncio.to_thread(
            archive.pack,
            target,
            copy,
            place.files,
            engine=place.engine,
            revision=revision,
            made_at=now,
        )
    return _made(target, manifest)


async def nightly(place: Place, *, now: datetime) -> Made:
    """A new backup; of the nightly ones the seven newest stay."""
    made = await make(place, place.backups / f"iom-{_stamp(now)}.tar", now=now)
    for path in list_nightly(place.backups)[KEPT:]:
        path.unlink(missing_ok=True)
    for path in _named(place.backups, _ASIDE):
        if _moment(path, _ASIDE) < now - ASIDE:
            path.unlink(missing_ok=True)
    return made


async def before_migrating(place: Place, *, now: datetime) -> Made | None:
    """None where there is nothing to lose or nothing to migrate."""
    if place.engine == "sqlite" and not place.database.exists():
        return None
    revision = await current(place.url)
    if revision is None or revision == NEWEST:
        return None
    target = place.backups / f"before-{NEWEST}-{_stamp(now)}.tar"
    return await make(place, target, now=now)


async def restore(source: Path, place: Place, *, now: datetime) -> Restored:
    """The database and the evidence of the backup; messages due before `now` are settled.

    Whoever was erased since the backup was made is erased again. The caller holds the lock that a
    running bot holds. What it replaces is kept aside. On SQLite nothing of the present data is
    touched until the very last step; on PostgreSQL the tables are replaced before they are settled,
    so a restore that is cut short has to be run again before the bot is started.
    DomainError: those of `archive.unpack`; backup.other_engine, .newer, .no_tool, .tool_failed.
    """
    place.backups.mkdir(parents=True, exist_ok=True)
    place.files.mkdir(parents=True, exist_ok=True)
    near = place.database.parent if place.engine == "sqlite" else place.backups
    near.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".restore-", dir=near) as folder:
        manifest = await asyncio.to_thread(archive.unpack, source, Path(folder))
        if manifest.engine != place.engine:
            raise DomainError("backup.other_engine", file=source.name, engine=manifest.engine)
        if manifest.revision not in KNOWN:
            raise DomainError("backup.newer", file=source.name, revision=manifest.revision)
        fresh = Path(folder) / archive.DATABASE
        if place.engine == "sqlite":
            settled, replaced = await _restore_file(source, fresh, Path(folder), place, now)
        else:
            settled, replaced = await _restore_server(fresh, Path(folder), place, now)
    return Restored(
        made_at=manifest.made_at,
        files=manifest.files,
        skipped=settled.skipped,
        erased=settled.erased,
        migrated_from=None if manifest.revision == NEWEST else manifest.revision,
        replaced=replaced,
    )


def list_nightly(backups: Path) -> tuple[Path, ...]:
    """Newest first."""
    return tuple(reversed(_named(backups, _NIGHTLY)))


def newest_at(backups: Path) -> datetime | None:
    """When the newest nightly backup was made."""
    found = list_nightly(backups)
    return _moment(found[0], _NIGHTLY) if found else None


def keeps_replaced(backups: Path) -> bool:
    """Whether what a restore replaced is still there to go back to."""
    return any(path.name.startswith(_REPLACED) for path in _named(backups, _ASIDE))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled:
    skipped: int
    erased: int


async def _restore_file(
    source: Path, fresh: Path, folder: Path, place: Place, now: datetime
) -> tuple[_Settled, Path | None]:
    if not await asyncio.to_thread(sqlite_file.is_sound, fresh):
        raise DomainError("backup.corrupt", file=source.name, member=archive.DATABASE)
    # Loaded only here: a bot that runs needs nothing that migrates.
    from storage.migrate import upgrade_sqlite

    await asyncio.to_thread(upgrade_sqlite, fresh)
    _take_files(folder / archive.FILES, place.files)
    settled = await _settle(_sqlite(fresh), place, now)
    aside = place.backups / f"replaced-{_stamp(now)}.db"
    kept = await asyncio.to_thread(sqlite_file.put_aside, place.database, aside)
    await asyncio.to_thread(sqlite_file.swap_in, fresh, place.database)
    return settled, aside if kept else None


async def _restore_server(
    fresh: Path, folder: Path, place: Place, now: datetime
) -> tuple[_Settled, Path | None]:
    await pg_tools.check(place.url, fresh)
    aside = None
    if await current(place.url) is not None:
        aside = place.backups / f"replaced-{_stamp(now)}.tar"
        await make(place, aside, now=now)
    _take_files(folder / archive.FILES, place.files)
    await pg_tools.load(place.url, fresh)
    from storage.migrate import upgrade

    await upgrade(place.url)
    return await _settle(place.url, place, now), aside


async def _settle(url: URL, place: Place, now: datetime) -> _Settled:
    """What time has settled meanwhile: messages that were due, people who were erased."""
    database = Database(url)
    try:
        async with database.write() as tx:
            skipped = await tx.outbox.skip_due(now)
        erased = await erasures.erase_again(database, erasures.read(place.journal))
        if erased:
            await erasures.sweep(database, place.files, place.journal, now)
        return _Settled(skipped=skipped, erased=erased)
    finally:
        await database.close()


def _take_files(source: Path, target: Path) -> None:
    """A file is named by its hash, so what is there already is the same."""
    for path in archive.evidence_files(source):
        if not (target / path.name).exists():
            # beside the target first: the folders may lie on different disks
            part = target / f".{path.name}.part"
            part.write_bytes(path.read_bytes())
            os.replace(part, target / path.name)
    archive.sync_folder(target)


def _make_room(target: Path) -> None:
    """Before any work: `pack` refuses too, but only after the copy was made."""
    if target.exists():
        raise DomainError("backup.exists", file=target.name)
    target.parent.mkdir(parents=True, exist_ok=True)


def _made(target: Path, manifest: archive.Manifest) -> Made:
    return Made(path=target, size=target.stat().st_size, files=manifest.files)


def _sqlite(path: Path) -> URL:
    return URL.create("sqlite+aiosqlite", database=str(path))


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).strftime(_STAMP)


def _named(folder: Path, pattern: re.Pattern[str]) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if pattern.fullmatch(path.name))


def _moment(path: Path, pattern: re.Pattern[str]) -> datetime:
    found = pattern.fullmatch(path.name)
    if found is None:
        raise ValueError(path.name)
    return datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
