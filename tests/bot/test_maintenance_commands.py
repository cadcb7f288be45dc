"""`backup`, `restore` and `doctor` as somebody at the server meets them."""

import argparse
import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.engine import URL

from bot.commands import backup, doctor, restore
from bot.lock import RunLock
from bot.maintenance import backup_before_migrating, nightly_backup
from bot.settings import Settings
from locales.translator import translator
from storage.backup import Place, list_nightly
from storage.engine import Database
from storage.tables import MentoringRow
from tests.cast import START
from tests.server import own_database
from tests.storage.places import add_school, execute, kept, populate, rows

T = translator("en")


@pytest.fixture
def clock_file(tmp_path: Path) -> Path:
    path = tmp_path / "clock"
    path.write_text(START.isoformat())
    return path


def settings_for(url: URL, tmp_path: Path, clock_file: Path) -> Settings:
    return Settings(
        data_dir=tmp_path,
        database_url=url.render_as_string(hide_password=False),
        clock_file=clock_file,
        telegram_api_url="http://127.0.0.1:1",
    )


@pytest.fixture
def settings(database_path: Path, tmp_path: Path, clock_file: Path) -> Settings:
    return settings_for(
        URL.create("sqlite+aiosqlite", database=str(database_path)), tmp_path, clock_file
    )


def place_of(settings: Settings) -> Place:
    return Place(url=settings.database, files=settings.files_dir, backups=settings.backups_dir)


def spoil(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 1000)


def named(path: Path) -> argparse.Namespace:
    return argparse.Namespace(file=path)


async def test_data_come_back_when_backed_up_changed_and_restored(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await populate(place_of(settings))
    data = await rows(place_of(settings))
    assert await backup.run(named(tmp_path / "copy.tar"), settings, T) == 0
    assert "evidence files: 2" in capsys.readouterr().out
    await add_school(place_of(settings), "later")
    assert await restore.run(named(tmp_path / "copy.tar"), settings, T) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("The database is restored from the backup of 17.03.2027 11:20 UTC")
    assert said[1].startswith("The former database is kept: ")
    assert await rows(place_of(settings)) == data
    assert len(kept(place_of(settings))) == 2


async def test_restoring_is_refused_while_a_bot_runs(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await populate(place_of(settings))
    await backup.run(named(tmp_path / "copy.tar"), settings, T)
    await add_school(place_of(settings), "later")
    data = await rows(place_of(settings))
    capsys.readouterr()
    async with RunLock(settings.database):
        assert await restore.run(named(tmp_path / "copy.tar"), settings, T) == 2
    assert capsys.readouterr().out == (
        "Nothing was restored. A bot is running on this database. "
        "Stop it and run the command again.\n"
    )
    assert await rows(place_of(settings)) == data


async def test_restoring_is_refused_while_a_bot_runs_on_a_server(
    server_url: str, tmp_path: Path, clock_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with own_database() as url:
        on_server = settings_for(url, tmp_path, clock_file)
        async with RunLock(on_server.database):
            assert await restore.run(named(tmp_path / "any.tar"), on_server, T) == 2
    assert "A bot is running" in capsys.readouterr().out


async def test_a_damaged_backup_is_refused_in_one_line_and_nothing_is_touched(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await populate(place_of(settings))
    copy = tmp_path / "copy.tar"
    await backup.run(named(copy), settings, T)
    data = await rows(place_of(settings))
    body = copy.read_bytes()
    copy.write_bytes(body[:5000] + b"\xff" * 100 + body[5100:])
    capsys.readouterr()
    assert await restore.run(named(copy), settings, T) == 2
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "copy.tar is damaged" in said
    assert await rows(place_of(settings)) == data


async def test_the_missing_tool_is_named_when_there_is_no_client_of_the_server(
    server_url: str,
    tmp_path: Path,
    clock_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with own_database() as url:
        on_server = settings_for(url, tmp_path, clock_file)
        assert await backup.run(named(tmp_path / "copy.tar"), on_server, T) == 2
    assert "pg_dump was not found. Install" in capsys.readouterr().out


async def test_a_server_that_does_not_answer_is_said_in_one_line_without_its_password(
    tmp_path: Path, clock_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = URL.create(
        "postgresql+asyncpg", "u", "c4n4ry", host="127.0.0.1", port=1, database="none"
    )
    on_server = settings_for(away, tmp_path, clock_file)
    for code in (
        await backup.run(named(tmp_path / "copy.tar"), on_server, T),
        await restore.run(named(tmp_path / "copy.tar"), on_server, T),
        await doctor.run(argparse.Namespace(json=False), on_server, T),
    ):
        assert code == 2
    said = capsys.readouterr().out
    assert said.count("\n") == 3
    assert "c4n4ry" not in said


async def test_a_folder_that_cannot_be_written_is_said_in_one_line(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await populate(place_of(settings))
    (tmp_path / "file").touch()
    assert await backup.run(named(tmp_path / "file" / "copy.tar"), settings, T) == 2
    assert re.fullmatch(r"No backup was made\. .+\n", capsys.readouterr().out)


async def test_doctor_says_all_is_well_with_code_0_and_what_is_broken_with_code_1(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    await populate(place_of(settings))
    assert await doctor.run(argparse.Namespace(json=False), settings, T) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All is well."
    database = Database(settings.database)
    async with database.write() as tx:
        await tx.connection.execute(update(MentoringRow).values(mentor_agreed_at=None))
    await database.close()
    assert await doctor.run(argparse.Namespace(json=False), settings, T) == 1
    said = capsys.readouterr().out
    assert "✗ Both agreed to every mentoring: 1\n" in said
    assert said.endswith("1 invariant is broken.\n")
    assert await doctor.run(argparse.Namespace(json=True), settings, T) == 1
    read = json.loads(capsys.readouterr().out)
    assert read["ok"] is False
    assert [row["code"] for row in read["findings"] if not row["ok"]] == ["mentoring.not_agreed"]


async def test_doctor_says_in_every_language_what_is_broken(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    await populate(place_of(settings))
    for language in ("ru", "en"):
        assert await doctor.run(argparse.Namespace(json=False), settings, translator(language)) == 0
        assert capsys.readouterr().out.count("✓") == 20


async def test_doctor_makes_no_database_where_there_is_none(
    settings: Settings, database_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.data_dir = database_path.with_name("elsewhere")
    settings.database_url = None
    assert await doctor.run(argparse.Namespace(json=True), settings, T) == 2
    assert "error" in json.loads(capsys.readouterr().out)
    assert not settings.data_dir.exists()


async def test_doctor_finds_a_file_that_cannot_even_be_opened(
    settings: Settings, database_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(database_path)
    assert await doctor.run(argparse.Namespace(json=True), settings, T) == 1
    (row,) = json.loads(capsys.readouterr().out)["findings"]
    assert (row["code"], row["ok"]) == ("database.integrity", False)


async def test_a_tick_makes_one_backup_a_night_however_often_it_comes(settings: Settings) -> None:
    await populate(place_of(settings))
    assert await nightly_backup(settings, START) is not None
    assert await nightly_backup(settings, START + timedelta(hours=1)) is None
    assert await nightly_backup(settings, START + timedelta(hours=24)) is not None
    assert len(list(settings.backups_dir.iterdir())) == 2


async def test_a_tick_goes_on_when_the_backup_fails(
    settings: Settings, database_path: Path
) -> None:
    settings.data_dir = database_path.with_name("elsewhere")
    settings.database_url = None
    assert await nightly_backup(settings, START) is None
    assert list_nightly(settings.backups_dir) == ()


async def test_an_older_schema_is_backed_up_before_it_is_migrated(settings: Settings) -> None:
    await populate(place_of(settings))
    assert await backup_before_migrating(settings, START) is None
    await execute(place_of(settings), "UPDATE alembic_version SET version_num = '0000'")
    made = await backup_before_migrating(settings, START)
    assert made is not None
    assert made.files == 2
