"""What a turn costs: statements and write transactions, the inbox's own kept apart."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection

from storage.engine import Database

_BEGINS = ("BEGIN", "SAVEPOINT")
"""A writer's part of a shared transaction begins with its savepoint."""
_UNDOES = "ROLLBACK TO"
_MARKS = ("UPDATE live_message", "INSERT INTO live_message", "UPDATE account SET reachable")
_WRITES = ("INSERT", "UPDATE", "DELETE")


def _in_a_turn() -> bool:
    """Whether a lane of the bot is at work: it answers what somebody has pressed or written."""
    task = asyncio.current_task()
    return task is not None and task.get_name().startswith("lane ")


@dataclass(slots=True)
class TransactionSeen:
    """One transaction: its statements, BEGIN left out, and whether it may write."""

    writer: bool
    statements: list[str] = field(default_factory=list)
    undone: bool = False
    """Rolled back: a refused press wrote nothing, and its screen may mark what it awaits."""
    again: list[str] = field(default_factory=list)
    """Read with the values of before, though nothing had been written since."""
    _read: set[tuple[str, str]] = field(default_factory=set)

    def run(self, statement: str, values: object) -> None:
        self.statements.append(statement)
        if statement.startswith(_WRITES):
            self._read.clear()
            return
        if not _in_a_turn():
            # What is due is looked at for each person and each cause alone.
            return
        read = (statement, repr(values))
        if read in self._read:
            self.again.append(f"{' '.join(statement.split())} {values}")
        self._read.add(read)

    @property
    def changed(self) -> bool:
        """Whether anything but the mark of the inbox was written."""
        return any(one.startswith(_WRITES) for one in self.counted)

    @property
    def inbox_own(self) -> bool:
        """Accepting updates, and marking them: answered, and where the live message is."""
        return any(
            one.startswith("INSERT INTO inbox")
            or (one.startswith("UPDATE inbox") and "answered_at=" in one)
            for one in self.statements
        ) or all(one.startswith(_MARKS) for one in self.statements)

    @property
    def counted(self) -> list[str]:
        """The mark in the handler's transaction is the inbox's too."""
        return [one for one in self.statements if not one.startswith("UPDATE inbox")]


@dataclass(slots=True)
class Cost:
    """Transactions seen since the last `clear`."""

    transactions: list[TransactionSeen] = field(default_factory=list)
    ran: bool = False
    """Anything at all, `clear` or not."""

    def clear(self) -> None:
        self.transactions.clear()

    @property
    def statements(self) -> list[str]:
        """Statements of turns; BEGIN, COMMIT and the inbox's own left out."""
        return [
            statement for one in self.transactions if not one.inbox_own for statement in one.counted
        ]

    @property
    def read_twice(self) -> list[str]:
        """Whoever has read it may hand it on: a press whose parts each ask anew grows by each. One
        that would change something and finds it so already costs less than the change anyway."""
        return [
            statement
            for one in self.transactions
            if one.changed or not one.writer
            for statement in one.again
        ]

    @property
    def looked_twice(self) -> list[str]:
        """The same where nothing was to be written at all."""
        return [statement for one in self.transactions if not one.writer for statement in one.again]

    @property
    def write_transactions(self) -> int:
        return sum(
            one.writer and not one.undone and not one.inbox_own and bool(one.statements)
            for one in self.transactions
        )


@contextmanager
def counting(database: Database) -> Iterator[Cost]:
    """Watches both engines of the database; fails where nothing at all ran on them: what was meant
    ran on another database, and no bound on it could ever be broken."""
    with watching(database) as cost:
        yield cost
    assert cost.ran, "nothing ran on the database that was watched"


@contextmanager
def watching(database: Database) -> Iterator[Cost]:
    """As `counting`, of what may never come to run anything."""
    cost = Cost()
    open_ones: dict[int, TransactionSeen] = {}

    def seen(
        connection: Connection,
        _cursor: Any,
        statement: str,
        values: Any,
        _context: Any,
        _many: bool,
    ) -> None:
        cost.ran = True
        key = id(connection.connection.dbapi_connection)
        if statement.startswith(_BEGINS):
            open_ones[key] = TransactionSeen(writer=statement != "BEGIN")
            cost.transactions.append(open_ones[key])
            return
        if statement.startswith(_UNDOES):
            open_ones[key].undone = True
            return
        one = open_ones.get(key)
        if one is None:
            one = open_ones[key] = TransactionSeen(writer=statement.startswith(_WRITES))
            cost.transactions.append(one)
        one.run(statement, values)

    def rolled_back(connection: Connection) -> None:
        one = open_ones.get(id(connection.connection.dbapi_connection))
        if one is not None:
            one.undone = True

    engines = {database.writer.sync_engine, database.reader.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", seen)
        event.listen(engine, "rollback", rolled_back)
    try:
        yield cost
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", seen)
            event.remove(engine, "rollback", rolled_back)
