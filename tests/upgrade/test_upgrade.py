"""A database of every release comes to the newest schema with all its data."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from storage import migrate
from storage.revision import NEWEST
from storage.tables import Table
from tests.upgrade import dump

RELEASES = sorted(Path(__file__).parent.glob("v*.sql"))

REBUILD = """
from alembic import op
import sqlalchemy as sa

revision = "test"
down_revision = "{parent}"
branch_labels = depends_on = None


def upgrade():
    with op.batch_alter_table("person", recreate="always") as batch:
        batch.add_column(sa.Column("nickname", sa.Text(), nullable=True))
"""


def load(release: Path, folder: Path) -> Path:
    path = folder / "iom.db"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(release.read_text(encoding="utf-8"))
    return path


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Table → its rows by column."""
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        names = [
            str(row["name"])
            for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')]
            for name in names
            if name != "alembic_version"
        }


def dangling(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("PRAGMA foreign_key_check").fetchall()


def test_every_release_has_a_dump() -> None:
    assert [path.stem.removeprefix("v") for path in RELEASES] == sorted(dump.REVISIONS)


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_a_release_migrates_to_the_newest_schema_with_all_its_rows(
    release: Path, tmp_path: Path
) -> None:
    path = load(release, tmp_path)
    before = rows(path)
    migrate.upgrade_sqlite(path)
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == NEWEST
        assert compare_metadata(context, Table.metadata) == []
    engine.dispose()
    after = rows(path)
    for name, old in before.items():
        assert old, f"{name} is empty in {release.name}: the dump tries nothing there"
        new = after.get(name, [])
        # A migration that moves or recodes data says so here, by an exception of its own.
        shared = old[0].keys() & new[0].keys() if new else set()
        kept = [{key: row[key] for key in shared} for row in new]
        assert kept == [{key: row[key] for key in shared} for row in old], name
    assert dangling(path) == []


def test_rows_that_point_to_a_rebuilt_table_stay_when_a_migration_rebuilds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite changes a table by making another and dropping it: keys must not be enforced then."""
    path = load(RELEASES[0], tmp_path)
    migrate.upgrade_sqlite(path)
    before = rows(path)
    folder = tmp_path / "migrations"
    shutil.copytree(Path(migrate.__file__).parent / "migrations", folder)
    (folder / "versions" / "v_test.py").write_text(REBUILD.format(parent=NEWEST))
    monkeypatch.setattr(migrate, "_FOLDER", folder)
    migrate.upgrade_sqlite(path)
    after = rows(path)
    assert [row.pop("nickname") for row in after["person"]] == [None] * len(before["person"])
    assert after == before
    assert dangling(path) == []


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_migrations_of_a_release_are_as_they_were_released(release: Path, tmp_path: Path) -> None:
    """Before a release goes out: run `python -m tests.upgrade.dump` again. After it, never."""
    fresh = tmp_path / "fresh.db"
    migrate.upgrade_sqlite(fresh, dump.REVISIONS[release.stem.removeprefix("v")])
    assert schema(load(release, tmp_path)) == schema(fresh)


def schema(path: Path) -> set[tuple[str, ...]]:
    """Statements by their lines: a table that was rebuilt has its constraints in any order."""
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {tuple(sorted(_lines(str(row[0])))) for row in found}


def _lines(statement: str) -> list[str]:
    return [line.strip().rstrip(",") for line in statement.splitlines()]


def test_what_waited_beside_an_item_is_kept_with_it(tmp_path: Path) -> None:
    """Until then it stood in the row of what is awaited, and went with it."""
    path = load(next(one for one in RELEASES if one.stem == "v0.8.0"), tmp_path)
    sent = [
        {"form": "photo", "file_id": "AgAC", "size": 17, "mime": "image/jpeg"},
        {"form": "text", "text": "Провела на параллели"},
    ]
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "UPDATE expectation SET expects = 'due.sent', object_id = 1, detail = ?",
            [json.dumps(sent, ensure_ascii=False)],
        )
        database.execute("UPDATE account SET person_id = 1 WHERE id = 1")
        database.commit()
    migrate.upgrade_sqlite(path)
    after = rows(path)
    held = [row for row in after["evidence"] if row["held_item_id"] == 1]
    assert [(row["kind"], row["file_id"], row["text"], row["item_id"]) for row in held] == [
        ("photo", "AgAC", None, None),
        ("text", None, "Провела на параллели", None),
    ]
    assert {row["fetch_state"] for row in held} == {None}
    assert [row["detail"] for row in after["expectation"]] == [None]
    assert dangling(path) == []


def test_what_was_typed_to_the_other_one_of_a_pair_is_kept(tmp_path: Path) -> None:
    path = load(next(one for one in RELEASES if one.stem == "v0.11.0"), tmp_path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("DELETE FROM comment")
        database.execute(
            "UPDATE expectation SET expects = 'mentoring_words.typed', object_id = 1, detail = ?",
            ["Можно на ваш урок?\x1f1"],
        )
        database.execute("UPDATE account SET person_id = 1 WHERE id = 1")
        database.commit()
    migrate.upgrade_sqlite(path)
    after = rows(path)
    kept = [
        (row["text"], row["audience"], row["mentoring_id"], row["item_id"], row["author_id"])
        for row in after["comment"]
    ]
    assert kept == [("Можно на ваш урок?", "kept", 1, 1, 1)]
    assert [row["detail"] for row in after["expectation"]] == [None]
    assert dangling(path) == []
