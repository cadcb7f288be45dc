"""What statements read: their plans on SQLite, and how many steps its machine takes for them."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection

from storage.engine import Database


@dataclass(frozen=True, slots=True)
class Asked:
    statement: str
    parameters: Sequence[Any]


@dataclass(slots=True)
class Reading:
    """Statements of readers since the last `clear`, BEGIN left out."""

    asked: list[Asked] = field(default_factory=list)

    def clear(self) -> None:
        self.asked.clear()


@contextmanager
def reading(database: Database) -> Iterator[Reading]:
    seen = Reading()

    def keep(
        _connection: Connection,
        _cursor: Any,
        statement: str,
        parameters: Any,
        _context: Any,
        _many: bool,
    ) -> None:
        if not statement.startswith("BEGIN"):
            seen.asked.append(Asked(statement, parameters))

    engine = database.reader.sync_engine
    event.listen(engine, "before_cursor_execute", keep)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", keep)


def plans(path: Path, asked: Sequence[Asked]) -> list[list[str]]:
    """Of each statement the lines of its plan."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            [
                row[3]
                for row in connection.execute(f"EXPLAIN QUERY PLAN {one.statement}", one.parameters)
            ]
            for one in asked
        ]


def steps(path: Path, asked: Sequence[Asked]) -> list[int]:
    """Of each statement how many instructions SQLite executes for it: they grow with the rows that
    are read, and with nothing else."""
    counted = 0

    def step() -> int:
        nonlocal counted
        counted += 1
        return 0

    found = []
    with closing(sqlite3.connect(path)) as connection:
        connection.set_progress_handler(step, 1)
        for one in asked:
            counted = 0
            connection.execute(one.statement, one.parameters).fetchall()
            found.append(counted)
    return found
