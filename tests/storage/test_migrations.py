"""Migrations and tables say the same, on both kinds of database."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url, text
from sqlalchemy.engine import URL

from storage import migrate
from storage.engine import Database
from storage.revision import KNOWN, NEWEST, current
from storage.tables import Table


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Table.metadata))


async def test_migrations_make_exactly_the_tables_when_run_on_an_empty_database(
    any_database: Database,
) -> None:
    async with any_database.writer.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_difference_is_seen_when_a_column_is_missing(any_database: Database) -> None:
    """The comparison above would be worth nothing if it saw nothing."""
    async with any_database.writer.begin() as connection:
        await connection.execute(text("ALTER TABLE school DROP COLUMN route_title"))
        assert len(await connection.run_sync(differences)) == 1


async def test_the_revision_is_the_newest_when_all_migrations_ran(any_url: URL) -> None:
    assert await current(any_url) == NEWEST


async def test_an_empty_database_has_no_revision(tmp_path: Path) -> None:
    assert await current(make_url(f"sqlite+aiosqlite:///{tmp_path / 'new.db'}")) is None


def test_known_revisions_are_those_of_the_migrations() -> None:
    folder = Path(migrate.__file__).parent / "migrations"
    script = ScriptDirectory(str(folder))
    assert script.get_current_head() == NEWEST
    assert {one.revision for one in script.walk_revisions()} == set(KNOWN)


async def test_migrating_twice_changes_nothing(any_url: URL, any_database: Database) -> None:
    await migrate.upgrade(any_url)
    async with any_database.writer.connect() as connection:
        assert await connection.run_sync(differences) == []


@pytest.mark.parametrize("name", sorted(Table.metadata.tables))
def test_every_constraint_has_a_name(name: str) -> None:
    """Unnamed ones cannot be dropped by a later migration on SQLite."""
    table = Table.metadata.tables[name]
    assert [one for one in table.constraints if not one.name] == []
    assert [one for one in table.indexes if not one.name] == []
