"""Time. The only place of the bot that asks what time it is."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """`now()` is aware UTC. `movable`: somebody moves it, so that days may pass in a moment."""

    movable: bool

    def now(self) -> datetime: ...


class SystemClock:
    movable = False

    def now(self) -> datetime:
        return datetime.now(UTC)


class FileClock:
    """Begins at the aware ISO 8601 time of a file and runs on from there.

    Read again whenever the file changes: another process moves the clock by writing it. Where the
    file is missing or broken the last good time runs on.
    """

    movable = True

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._offset = timedelta(0)

    def now(self) -> datetime:
        real = datetime.now(UTC)
        try:
            stat = self._path.stat()
        except OSError:
            return real + self._offset
        mark = (stat.st_mtime_ns, stat.st_ino)
        if mark != self._seen:
            self._seen = mark
            given = _read(self._path)
            if given is not None:
                self._offset = given - real
        return real + self._offset


def _read(path: Path) -> datetime | None:
    try:
        given = datetime.fromisoformat(path.read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None
    return None if given.tzinfo is None else given.astimezone(UTC)


class FrozenClock:
    """Stands still until it is moved: for tests and seeds."""

    movable = True

    def __init__(self, at: datetime) -> None:
        if at.tzinfo is None:
            raise ValueError("an aware time is needed")
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        return self._at

    def set(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def move(self, by: timedelta) -> None:
        self._at += by


def clock_from(path: Path | None) -> Clock:
    return SystemClock() if path is None else FileClock(path)
