"""The emulator's time: real by default, given by a test, or moved and written to a file."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Now = Callable[[], datetime]


def _real_now() -> datetime:
    return datetime.now(UTC)


class Clock:
    """Aware time that can be moved.

    `file` holds one aware ISO 8601 time from which time runs on; it is read at the start when it is
    there, and written (replaced whole) at every move, so that another process can follow.
    """

    def __init__(self, now: Now | None = None, file: Path | None = None) -> None:
        self._base = now or _real_now
        self._given = now is not None
        self._offset = timedelta(0)
        self._file = file
        if file is not None and file.exists():
            self._offset = datetime.fromisoformat(file.read_text().strip()) - self._base()

    def now(self) -> datetime:
        return self._base() + self._offset

    def stamp(self) -> int:
        """Unix time in whole seconds, as the Bot API gives dates."""
        return math.floor(self.now().timestamp())

    def seconds(self) -> float:
        """Seconds for the flood limits: a given clock's own, else monotonic and never moved."""
        return self._base().timestamp() if self._given else time.monotonic()

    def move(self, by: timedelta) -> datetime:
        return self.set(self.now() + by)

    def set(self, to: datetime) -> datetime:
        if to.tzinfo is None:
            raise ValueError("an aware time is needed")
        self._offset = to - self._base()
        if self._file is not None:
            beside = self._file.with_name(f"{self._file.name}.new")
            beside.write_text(f"{to.isoformat()}\n")
            os.replace(beside, self._file)
        return to
