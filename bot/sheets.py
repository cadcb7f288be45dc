"""Tables that people send, opened in a process of their own: limits of memory and of time."""

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot.logs import logger
from domain.errors import DomainError
from domain.staff_sheet import SHEET_BYTES, SHEET_ROWS, Cell, Grid

log = logger("bot.sheets")

WALL = 5.0
"""Seconds for one file, the start of the process included."""

AT_ONCE = 2

_CHILD = Path(__file__).with_name("sheet_child.py")


@dataclass(slots=True)
class SheetReader:
    """`handlers.turn.Sheets`. Two files at a time; the rest wait."""

    wall: float = WALL
    _free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def read_sheet(self, content: bytes) -> tuple[Grid, ...]:
        """Raises DomainError "sheet.<why>": old_xls, password, not_table, broken, bomb, active,
        too_heavy, too_slow, too_many (`limit`), empty; "upload.too_big" above what is read."""
        if len(content) > SHEET_BYTES:
            raise DomainError("upload.too_big", megabytes=SHEET_BYTES >> 20)
        async with self._free:
            answer = await self._answer(content)
        if "refused" in answer:
            raise DomainError(answer["refused"], limit=SHEET_ROWS)
        return tuple(
            Grid(
                title=one["title"],
                rows=tuple(tuple(_cell(cell) for cell in row) for row in one["rows"]),
            )
            for one in answer["grids"]
        )

    async def _answer(self, content: bytes) -> dict[str, Any]:
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-I",
            str(_CHILD),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            # Nothing of ours, a token least of all, is in the environment of a file's reader.
            env={},
        )
        try:
            said, _ = await asyncio.wait_for(child.communicate(content), self.wall)
        except TimeoutError as error:
            raise DomainError("sheet.too_slow") from error
        finally:
            if child.returncode is None:
                with suppress(ProcessLookupError):
                    child.kill()
                await child.wait()
        if child.returncode != 0:
            # Out of memory or of processor time: the file's doing, not ours.
            log.warning("a table could not be opened", code=child.returncode, bytes=len(content))
            raise DomainError("sheet.too_heavy")
        answer: dict[str, Any] = json.loads(said)
        return answer


def _cell(cell: Any) -> Cell:
    if isinstance(cell, dict):
        return date.fromisoformat(cell["day"])
    assert cell is None or isinstance(cell, str | int | float)
    return cell
