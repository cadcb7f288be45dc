"""The same on PostgreSQL: the schema of each release with its rows comes to the newest one.

A dump is SQLite's text. Its rows are put into the tables that the migrations up to its revision
make on the server: released migrations are never edited, so these are the tables of the release.
"""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Boolean, Column, Connection, Date, DateTime, MetaData, insert, select, text
from sqlalchemy.engine import URL

from storage import migrate
from storage.engine import Database
from storage.revision import NEWEST, current
from storage.tables import Table
from tests.server import own_database
from tests.upgrade.test_upgrade import REBUILD, RELEASES, load, rows

Rows = Mapping[str, list[dict[str, object]]]
"""Table → its rows by column."""


@pytest.fixture
def server_url() -> Iterator[URL]:
    """An empty database of the test's own."""
    with own_database() as url:
        yield url


def revision_of(dumped: Path) -> str:
    with closing(sqlite3.connect(dumped)) as database:
        return str(database.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def tables(connection: Connection) -> MetaData:
    """As they are on the server, whatever this code says of them."""
    found = MetaData()
    found.reflect(connection)
    return found


def converted(column: Column[object], value: object) -> object:
    """A value of SQLite as the server's column takes it."""
    if value is None:
        return None
    match column.type:
        case DateTime():
            return datetime.fromisoformat(str(value)).replace(tzinfo=UTC)
        case Date():
            return date.fromisoformat(str(value))
        case Boolean():
            return bool(value)
        case _:
            return value


def put(connection: Connection, dumped: Rows) -> None:
    """All rows with their ids; counters go on after them, as in a database that was in use."""
    for table in tables(connection).sorted_tables:
        if not dumped.get(table.name):
            continue
        connection.execute(
            insert(table),
            [
                {name: converted(table.columns[name], value) for name, value in row.items()}
                for row in dumped[table.name]
            ],
        )
        counter = text("SELECT pg_get_serial_sequence(:table, 'id')")
        if "id" in table.columns and connection.scalar(counter, {"table": table.name}):
            connection.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id))"
                    f" FROM {table.name}"
                )
            )


def read(connection: Connection) -> Rows:
    return {
        table.name: sorted(
            (dict(row._mapping) for row in connection.execute(select(table))), key=repr
        )
        for table in tables(connection).sorted_tables
        if table.name != "alembic_version"
    }


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), Table.metadata))


async def released(release: Path, url: URL, folder: Path) -> Rows:
    """The server's database as the release left it; its rows."""
    path = load(release, folder)
    await migrate.upgrade(url, revision_of(path))
    database = Database(url)
    try:
        async with database.writer.begin() as connection:
            await connection.run_sync(put, rows(path))
            return await connection.run_sync(read)
    finally:
        await database.close()


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
async def test_a_release_migrates_to_the_newest_schema_with_all_its_rows_on_a_server(
    release: Path, server_url: URL, tmp_path: Path
) -> None:
    before = await released(release, server_url, tmp_path)
    await migrate.upgrade(server_url)
    assert await current(server_url) == NEWEST
    database = Database(server_url)
    try:
        async with database.writer.connect() as connection:
            assert await connection.run_sync(differences) == []
            after = await connection.run_sync(read)
    finally:
        await database.close()
    for name, old in before.items():
        assert old, f"{name} is empty in {release.name}: the dump tries nothing there"
        new = after.get(name, [])
        shared = old[0].keys() & new[0].keys() if new else set()
        kept = sorted(({key: row[key] for key in sorted(shared)} for row in new), key=repr)
        assert kept == sorted(({key: row[key] for key in sorted(shared)} for row in old), key=repr)


async def test_a_new_column_leaves_the_rows_of_a_server_as_they_were(
    server_url: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migration after the newest one, so that rows pass through one even before the second."""
    await released(RELEASES[0], server_url, tmp_path)
    await migrate.upgrade(server_url)
    database = Database(server_url)
    try:
        async with database.writer.connect() as connection:
            before = await connection.run_sync(read)
        folder = tmp_path / "migrations"
        shutil.copytree(Path(migrate.__file__).parent / "migrations", folder)
        # Only SQLite has to make the table anew for a column.
        changed = REBUILD.format(parent=NEWEST).replace(', recreate="always"', "")
        (folder / "versions" / "v_test.py").write_text(changed)
        monkeypatch.setattr(migrate, "_FOLDER", folder)
        await migrate.upgrade(server_url)
        async with database.writer.connect() as connection:
            after = await connection.run_sync(read)
    finally:
        await database.close()
    assert [row.pop("nickname") for row in after["person"]] == [None] * len(before["person"])
    assert after == before
