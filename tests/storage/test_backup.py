"""A backup restores: data, evidence, and nothing of what should not come back."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, make_url, select, text
from sqlalchemy.engine import URL

from domain.erasure import ErasureKind
from domain.errors import DomainError
from storage import backup, erasures
from storage.backup import Place
from storage.engine import Database
from storage.revision import NEWEST
from storage.tables import AuditRow, OutboxRow, PersonRow
from tests.cast import START
from tests.storage.places import add_school, execute, keep, kept, populate, rows

NIGHT = timedelta(days=1)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def log_and_database(place: Place) -> dict[Path, bytes]:
    paths = (Path(f"{place.database}-wal"), place.database)
    return {path: path.read_bytes() for path in paths}


@pytest.fixture
async def place(any_url: URL, tmp_path: Path) -> Place:
    made = Place(url=any_url, files=tmp_path / "files", backups=tmp_path / "backups")
    await populate(made)
    return made


@pytest.fixture
async def lite(database_path: Path, tmp_path: Path) -> Place:
    """A place on SQLite, for what concerns the file."""
    made = Place(
        url=make_url(f"sqlite+aiosqlite:///{database_path}"),
        files=tmp_path / "files",
        backups=tmp_path / "backups",
    )
    await populate(made)
    return made


async def test_data_and_evidence_are_equal_when_restored(place: Place, tmp_path: Path) -> None:
    data, evidence = await rows(place), kept(place)
    made = await backup.make(place, tmp_path / "copy.tar", now=START)
    await add_school(place, "Школа после копии")
    for path in place.files.iterdir():
        path.unlink()
    restored = await backup.restore(made.path, place, now=START)
    assert await rows(place) == data
    assert kept(place) == evidence
    assert (made.files, restored.files, restored.made_at) == (2, 2, START)
    assert restored.migrated_from is None


async def test_new_rows_get_new_ids_when_restored(place: Place, tmp_path: Path) -> None:
    """Sequences of PostgreSQL are part of the data."""
    made = await backup.make(place, tmp_path / "copy.tar", now=START)
    await backup.restore(made.path, place, now=START)
    await add_school(place, "Школа № 4")


async def test_the_former_database_is_kept_and_restores_when_one_is_restored(
    place: Place, tmp_path: Path
) -> None:
    made = await backup.make(place, tmp_path / "copy.tar", now=START)
    await add_school(place, "Школа после копии")
    data = await rows(place)
    first = await backup.restore(made.path, place, now=START)
    assert first.replaced is not None
    if place.engine == "sqlite":
        with closing(sqlite3.connect(first.replaced)) as former:
            names = former.execute("SELECT name FROM school").fetchall()
        assert ("Школа после копии",) in names
    else:
        await backup.restore(first.replaced, place, now=START + NIGHT)
        assert await rows(place) == data


async def test_due_messages_are_skipped_and_later_ones_wait_when_restored(
    place: Place, tmp_path: Path
) -> None:
    database = Database(place.url)
    async with database.write() as tx:
        for key, hours in (("old", -5), ("due", 0), ("later", 5)):
            await tx.outbox.put(
                key=key, recipient_id=1, kind="k", payload={}, group=None, now=START,
                due_at=START + timedelta(hours=hours),
            )  # fmt: skip
        await tx.outbox.claim(now=START, lease_until=START + NIGHT, limit=1)
    await database.close()
    made = await backup.make(place, tmp_path / "copy.tar", now=START - timedelta(hours=9))
    restored = await backup.restore(made.path, place, now=START)
    database = Database(place.url)
    async with database.read() as tx:
        found = await tx.connection.execute(select(OutboxRow.key, OutboxRow.state))
        states = {row.key: row.state for row in found}
    await database.close()
    assert states == {"old": "skipped", "due": "skipped", "later": "waiting"}
    assert restored.skipped == 2


async def test_a_backup_is_whole_when_somebody_writes_meanwhile(
    lite: Place, tmp_path: Path
) -> None:
    """Each transaction writes a pair: a copy with half a pair was torn."""
    database = Database(lite.url)
    stop, wrote = asyncio.Event(), asyncio.Event()
    written = 0

    async def write_on() -> None:
        nonlocal written
        while not stop.is_set():
            async with database.write() as tx:
                for half in ("a", "b"):
                    await tx.connection.execute(
                        insert(AuditRow).values(
                            at=START, action=half, object_kind="x" * 3000, object_id=written
                        )
                    )
            written += 1
            wrote.set()

    writer = asyncio.create_task(write_on())
    counts = []
    for number in range(5):
        before = written
        for _ in range(5):
            wrote.clear()
            await wrote.wait()
        made = await backup.make(lite, tmp_path / f"copy{number}.tar", now=START)
        restored = Place(
            url=make_url(f"sqlite+aiosqlite:///{tmp_path / f'new{number}.db'}"),
            files=tmp_path / f"files{number}",
            backups=tmp_path / "backups",
        )
        await backup.restore(made.path, restored, now=START)
        with closing(sqlite3.connect(restored.database)) as copy:
            halves = dict(copy.execute("SELECT action, count(*) FROM audit GROUP BY action"))
        assert halves["a"] == halves["b"] >= before
        counts.append(halves["a"])
    stop.set()
    await writer
    await database.close()
    assert counts == sorted(counts)
    assert counts[-1] <= written


async def test_the_eighth_nightly_backup_deletes_the_oldest(lite: Place) -> None:
    own = lite.backups / "before-the-move.tar"
    for day in range(8):
        await backup.nightly(lite, now=START + NIGHT * day)
        own.touch()
    names = names_in(lite.backups)
    assert names[0] == own.name
    assert names[1:] == [f"iom-202703{18 + day}-112000.tar" for day in range(7)]
    assert backup.newest_at(lite.backups) == START + NIGHT * 7


async def test_what_was_put_aside_goes_after_two_weeks(lite: Place) -> None:
    made = await backup.nightly(lite, now=START)
    restored = await backup.restore(made.path, lite, now=START)
    assert restored.replaced is not None
    await backup.nightly(lite, now=START + backup.ASIDE)
    assert restored.replaced.exists()
    await backup.nightly(lite, now=START + backup.ASIDE + timedelta(seconds=1))
    assert not restored.replaced.exists()


async def test_a_backup_is_readable_by_its_owner_alone(lite: Place, tmp_path: Path) -> None:
    made = await backup.make(lite, tmp_path / "copy.tar", now=START)
    restored = await backup.restore(made.path, lite, now=START)
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert lite.database.stat().st_mode & 0o077 == 0
    assert restored.replaced is not None
    assert restored.replaced.stat().st_mode & 0o777 == 0o600


async def test_an_existing_file_is_never_overwritten(lite: Place, tmp_path: Path) -> None:
    target = tmp_path / "thesis.docx"
    target.write_text("years of work")
    with pytest.raises(DomainError, match=r"backup\.exists"):
        await backup.make(lite, target, now=START)
    assert target.read_text() == "years of work"


async def test_a_missing_database_is_not_made_by_backing_it_up(tmp_path: Path) -> None:
    missing = tmp_path / "iom.db"
    place = Place(
        url=make_url(f"sqlite+aiosqlite:///{missing}"), files=tmp_path, backups=tmp_path / "b"
    )
    with pytest.raises(DomainError, match=r"backup\.no_database"):
        await backup.make(place, tmp_path / "copy.tar", now=START)
    assert not missing.exists()
    assert names_in(tmp_path) == []


async def test_a_backup_of_a_newer_version_is_refused_and_nothing_is_touched(
    place: Place, tmp_path: Path
) -> None:
    await execute(place, "UPDATE alembic_version SET version_num = '9999'")
    made = await backup.make(place, tmp_path / "copy.tar", now=START)
    await execute(place, f"UPDATE alembic_version SET version_num = '{NEWEST}'")
    await add_school(place, "Школа после копии")
    data = await rows(place)
    with pytest.raises(DomainError, match=r"backup\.newer.*9999"):
        await backup.restore(made.path, place, now=START)
    assert await rows(place) == data


async def test_a_backup_of_the_other_engine_is_refused(lite: Place, tmp_path: Path) -> None:
    made = await backup.make(lite, tmp_path / "copy.tar", now=START)
    server = Place(
        url=make_url("postgresql+asyncpg://nobody@localhost/none"),
        files=lite.files,
        backups=lite.backups,
    )
    with pytest.raises(DomainError, match=r"backup\.other_engine"):
        await backup.restore(made.path, server, now=START)


async def test_a_missing_tool_is_named_when_a_server_is_backed_up(
    server_copy: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    place = Place(url=server_copy, files=tmp_path, backups=tmp_path)
    with pytest.raises(DomainError, match=r"backup\.no_tool.*pg_dump"):
        await backup.make(place, tmp_path / "copy.tar", now=START)


async def test_evidence_that_came_after_the_backup_stays_when_restored(
    lite: Place, tmp_path: Path
) -> None:
    """A copy costs nothing and may be asked for; only erasure deletes files."""
    made = await backup.make(lite, tmp_path / "copy.tar", now=START)
    name = keep(lite, b"came later")
    await backup.restore(made.path, lite, now=START)
    assert name in kept(lite)


async def test_a_log_of_the_former_database_does_not_spoil_the_restored_one(
    lite: Place, tmp_path: Path
) -> None:
    """As a kill leaves it: the last commits are in the -wal file only."""
    made = await backup.make(lite, tmp_path / "copy.tar", now=START)
    data = await rows(lite)
    database = Database(lite.url)
    async with database.write() as tx:
        await tx.connection.execute(text("UPDATE school SET name = 'after'"))
    left = log_and_database(lite)
    await database.close()
    for path, content in left.items():
        path.write_bytes(content)
    restored = await backup.restore(made.path, lite, now=START)
    assert await rows(lite) == data
    assert restored.replaced is not None
    with closing(sqlite3.connect(restored.replaced)) as former:
        assert former.execute("SELECT DISTINCT name FROM school").fetchall() == [("after",)]


async def test_a_migration_is_preceded_by_a_backup_only_where_there_is_something_to_migrate(
    lite: Place, tmp_path: Path
) -> None:
    assert await backup.before_migrating(lite, now=START) is None
    await execute(lite, "UPDATE alembic_version SET version_num = '0000'")
    made = await backup.before_migrating(lite, now=START)
    assert made is not None
    assert made.path.name == f"before-{NEWEST}-20270317-112000.tar"
    fresh = Place(
        url=make_url(f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"),
        files=lite.files,
        backups=lite.backups,
    )
    assert await backup.before_migrating(fresh, now=START) is None
    assert not fresh.database.exists()


async def erased_since(place: Place, tmp_path: Path) -> Path:
    """A backup with everybody in it, and Anna erased after it."""
    made = await backup.make(place, tmp_path / "copy.tar", now=START)
    database = Database(place.url)
    try:
        async with database.write() as tx:
            found = await tx.connection.execute(
                select(PersonRow.id).where(PersonRow.surname == "Смирнова")
            )
            person_id = found.scalar_one()
            counts, files = await tx.erasures.count(person_id)
            leftovers = await tx.erasures.erase(
                person_id, ErasureKind.LEFT, START + NIGHT, files=files
            )
            await tx.erasures.add(
                person_id=person_id,
                kind=ErasureKind.LEFT,
                by=None,
                at=START + NIGHT,
                until=START + 15 * NIGHT,
                counts=counts,
                leftovers=leftovers,
            )
        await erasures.sweep(database, place.files, place.journal, START + NIGHT)
    finally:
        await database.close()
    return made.path


async def test_who_was_erased_since_stays_erased_when_an_older_backup_is_restored(
    place: Place, tmp_path: Path
) -> None:
    copy = await erased_since(place, tmp_path)
    restored = await backup.restore(copy, place, now=START + 2 * NIGHT)
    assert restored.erased == 1
    data = await rows(place)
    assert not any("Смирнова" in row for table in data.values() for row in table)
    assert [row for row in data["account"] if "1001" in row] == []
    if place.engine == "sqlite":
        assert "Смирнова".encode() not in place.database.read_bytes()


async def test_nobody_of_another_database_is_erased_when_the_journal_is_not_its_own(
    place: Place, tmp_path: Path
) -> None:
    copy = await erased_since(place, tmp_path)
    line = place.journal.read_text(encoding="utf-8")
    place.journal.write_text(line.replace("2027-03-17", "2020-01-01"), encoding="utf-8")
    assert (await backup.restore(copy, place, now=START + 2 * NIGHT)).erased == 0
