"""The file clock begins where it is told and runs on."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import FileClock, FrozenClock

GIVEN = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)


def test_file_clock_runs_on_from_the_time_in_its_file(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    file.write_text("2027-03-17T14:20:00+03:00\n")
    clock = FileClock(file)
    first = clock.now()
    assert timedelta(0) <= first - GIVEN < timedelta(minutes=5)
    assert clock.now() >= first


def test_file_clock_follows_when_the_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    file.write_text(GIVEN.isoformat())
    clock = FileClock(file)
    clock.now()
    beside = tmp_path / "new"
    beside.write_text((GIVEN + timedelta(days=7)).isoformat())
    beside.replace(file)
    assert clock.now() >= GIVEN + timedelta(days=7)


@pytest.mark.parametrize("broken", ["", "soon", "2027-03-17T14:20:00"])
def test_file_clock_keeps_its_time_when_the_file_is_broken(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "clock"
    file.write_text(GIVEN.isoformat())
    clock = FileClock(file)
    clock.now()
    file.unlink()
    file.write_text(broken)
    assert timedelta(0) <= clock.now() - GIVEN < timedelta(minutes=5)


def test_frozen_clock_refuses_a_naive_time() -> None:
    with pytest.raises(ValueError, match="aware"):
        FrozenClock(datetime(2027, 3, 17))
