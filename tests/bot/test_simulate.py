"""A simulated year says what must not have been sent, and can say that it was."""

import json
import shutil
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.__main__ import main
from bot.simulation.findings import Findings, find
from bot.simulation.year import Year
from domain.calendar import SendingKind, WorkCalendar, next_sending_moment
from storage.engine import Database

PEOPLE, DAYS = 6, 32


def at_any_hour(
    now: datetime, zone: ZoneInfo, calendar: WorkCalendar, kind: SendingKind, list_at: time
) -> datetime | None:
    """A rule of hours that has no night and no Sunday."""
    return now


async def simulated(path: Path, *, days: int = DAYS, sabotaged: bool = False) -> Findings:
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        moment = at_any_hour if sabotaged else next_sending_moment
        year = Year(database, people=PEOPLE, days=days, seed=3, outages=0.5, moment=moment)
        return find(await year.play())
    finally:
        await database.close()


async def test_nothing_forbidden_is_sent_though_the_bot_is_down_every_other_day(
    database_path: Path,
) -> None:
    found = await simulated(database_path)
    assert found.messages > 10
    assert dict(found.forbidden) == dict.fromkeys(dict(found.forbidden), 0)
    assert found.right


async def test_messages_at_night_are_found_where_the_rule_of_hours_is_broken(
    database_path: Path,
) -> None:
    found = await simulated(database_path, sabotaged=True)
    assert dict(found.forbidden)["night"] > 0
    assert not found.right


@pytest.fixture
def other_path(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "other.db"
    shutil.copy(template, path)
    return path


async def test_same_seed_plays_the_same_year(database_path: Path, other_path: Path) -> None:
    assert await simulated(database_path, days=10) == await simulated(other_path, days=10)


def test_command_prints_the_table_and_ends_well(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["simulate", "--days", "6", "--people", "3", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["right"]
    assert {what for what, _ in told["forbidden"]} == {
        "night", "sunday", "closed", "leave", "settled", "twice"
    }  # fmt: skip
