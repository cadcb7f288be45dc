"""What the trial believes: the phones' presses and chats on one side, the database on the other.

A trigger notes every write of an answer, so that a press applied twice, or one lost and another
doubled, can't hide behind a final state that looks right.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from emulator import Emulator
from emulator.model import Message
from handlers.diagnosis.callbacks import GiveAnswer
from tests.kill.stage import Stage

Write = tuple[str, str]
"""A statement's key and the value set."""

_LATEST = 60

_NOTED = """
CREATE TABLE IF NOT EXISTS trial_write (
    id INTEGER PRIMARY KEY, diagnosis_id INTEGER, statement_key TEXT, value TEXT
);
CREATE TRIGGER IF NOT EXISTS trial_inserted AFTER INSERT ON answer BEGIN
    INSERT INTO trial_write (diagnosis_id, statement_key, value)
    VALUES (new.diagnosis_id, new.statement_key, new.value);
END;
CREATE TRIGGER IF NOT EXISTS trial_updated AFTER UPDATE ON answer BEGIN
    INSERT INTO trial_write (diagnosis_id, statement_key, value)
    VALUES (new.diagnosis_id, new.statement_key, new.value);
END;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """An answer press: whom it is from, what it sets, and how far Telegram's part came.

    What was delivered and never confirmed may have been stored before a kill: Telegram then gives
    it up as too old to be pressed, and the bot, which has it, does what was asked.
    """

    diagnosis_id: int
    write: Write
    delivered: bool
    accepted: bool
    answered: bool

    @property
    def perhaps(self) -> bool:
        return self.delivered and not self.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is wrong, counted. `lost`: accepted and without effect. `duplicates`: messages sent
    unasked more than once; `unsent`: rows that claim to be sent and no message came."""

    accepted: int
    lost: int
    doubled: int
    reordered: int
    wrong: int
    unaudited: int
    unanswered: int
    open_updates: int
    parked: int
    unsettled: int
    unsent: int
    duplicates: int

    @property
    def broken(self) -> dict[str, int]:
        """What must be nothing. Duplicates are judged against the kills."""
        return {
            name: count
            for name in self.__slots__
            if name not in ("accepted", "duplicates") and (count := getattr(self, name))
        }


class Ledger:
    def __init__(self, stage: Stage, emulator: Emulator) -> None:
        self._stage = stage
        self._emulator = emulator
        with closing(sqlite3.connect(stage.path)) as connection:
            connection.executescript(_NOTED)

    # --- the phones' side

    def pressed(self) -> Iterator[Pressed]:
        """Answer presses in the order in which they were made."""
        updates = {
            update.payload["callback_query"]["id"]: update
            for update in self._emulator.updates
            if update.kind == "callback_query"
        }
        for press in self._emulator.presses:
            given = GiveAnswer.unpack(press.data)
            update = updates[press.id]
            yield Pressed(
                diagnosis_id=given.diagnosis_id,
                write=(given.key, given.value.value),
                delivered=update.deliveries > 0,
                accepted=update.confirmed_at is not None,
                answered=not self._emulator.world.press_open(press),
            )

    def owes(self) -> bool:
        """Whether a press is accepted and not answered. Asked after every change: only the latest
        updates are looked at."""
        owed = self._emulator.world.unanswered
        return any(
            update.confirmed_at is not None
            and update.payload.get("callback_query", {}).get("id") in owed
            for update in self._emulator.updates[-_LATEST:]
        )

    def told_since(self, calls: int) -> bool:
        """Whether a message unasked came after so many calls of the bot."""
        chats = {str(one.chat_id) for one in self._stage.listeners}
        return any(
            call.method == "sendMessage" and str(call.params.get("chat_id")) in chats
            for call in islice(self._emulator.calls, calls, None)
        )

    def heard(self, chat_id: int) -> list[Message]:
        return [message for message in self._emulator.chat(chat_id) if message.from_bot]

    # --- the database's side

    def _rows(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self._stage.path, timeout=30)) as connection:
            return connection.execute(query).fetchall()

    def _count(self, query: str) -> int:
        return int(str(self._rows(query)[0][0]))

    def writes(self) -> dict[int, list[Write]]:
        """Every write of an answer by diagnosis, in order."""
        found: dict[int, list[Write]] = defaultdict(list)
        for diagnosis_id, key, value in self._rows(
            "SELECT diagnosis_id, statement_key, value FROM trial_write ORDER BY id"
        ):
            found[int(str(diagnosis_id))].append((str(key), str(value)))
        return found

    def waiting(self) -> int:
        """Rows of the outbox that are not settled."""
        return self._count("SELECT count(*) FROM outbox WHERE state = 'waiting'")

    def next_attempt(self) -> datetime | None:
        """When the first of the rows that are not settled is due; None where all are settled."""
        found = self._rows("SELECT min(due_at) FROM outbox WHERE state = 'waiting'")[0][0]
        return None if found is None else datetime.fromisoformat(str(found)).replace(tzinfo=UTC)

    def claimed(self) -> int:
        return self._count(
            "SELECT count(*) FROM outbox WHERE state = 'waiting' AND lease_until IS NOT NULL"
        )

    def open_updates(self) -> int:
        return self._count("SELECT count(*) FROM inbox WHERE answered_at IS NULL")

    # --- both

    def unwritten(self) -> int:
        """Presses that were delivered to the bot and have no effect (yet)."""
        missing, _ = self._compared(lambda press: press.delivered)
        return missing

    def unanswered(self) -> int:
        return sum(press.delivered and not press.answered for press in self.pressed())

    def excess(self) -> int:
        """Messages sent unasked beyond the rows that are settled as sent: duplicates, and what was
        sent and not settled."""
        return sum(max(0, count) for count in self._surplus().values())

    def findings(self) -> Findings:
        presses = list(self.pressed())
        lost, _ = self._compared(lambda press: press.accepted)
        _, doubled = self._compared(lambda press: press.delivered)
        return Findings(
            accepted=sum(press.accepted for press in presses),
            lost=lost,
            doubled=doubled,
            reordered=self._reordered(presses),
            wrong=self._wrong(presses),
            unaudited=abs(
                self._count("SELECT count(*) FROM audit WHERE action = 'diagnosis.answer'")
                - self._count("SELECT count(*) FROM trial_write")
            ),
            unanswered=sum(press.accepted and not press.answered for press in presses),
            open_updates=self.open_updates(),
            parked=self._count("SELECT count(*) FROM inbox WHERE parked"),
            unsettled=self.waiting(),
            unsent=sum(max(0, -count) for count in self._surplus().values()),
            duplicates=self.excess(),
        )

    def _compared(self, among: Callable[[Pressed], bool]) -> tuple[int, int]:
        """(presses without a write, writes without a press)."""
        made: dict[int, Counter[Write]] = defaultdict(Counter)
        for press in self.pressed():
            if among(press):
                made[press.diagnosis_id][press.write] += 1
        written = {key: Counter(values) for key, values in self.writes().items()}
        ids = made.keys() | written.keys()
        missing = sum((made[id] - written.get(id, Counter())).total() for id in ids)
        beyond = sum((written.get(id, Counter()) - made[id]).total() for id in ids)
        return missing, beyond

    def _reordered(self, presses: list[Pressed]) -> int:
        """Teachers whose answers were written in another order than they were pressed."""
        accepted: dict[int, list[Write]] = defaultdict(list)
        delivered: dict[int, list[Write]] = defaultdict(list)
        for press in presses:
            if press.delivered:
                delivered[press.diagnosis_id].append(press.write)
            if press.accepted:
                accepted[press.diagnosis_id].append(press.write)
        return sum(
            not (_runs_through(accepted[id], written) and _runs_through(written, delivered[id]))
            for id, written in self.writes().items()
        )

    def _wrong(self, presses: list[Pressed]) -> int:
        """Statements whose stored answer is not that of the last accepted press, nor of one after
        it that may have been stored."""
        last: dict[tuple[int, str], set[str]] = {}
        for press in presses:
            name, value = (press.diagnosis_id, press.write[0]), press.write[1]
            if press.accepted:
                last[name] = {value}
            elif press.perhaps and name in last:
                last[name].add(value)
        stored = {
            (int(str(diagnosis_id)), str(key)): str(value)
            for diagnosis_id, key, value in self._rows(
                "SELECT diagnosis_id, statement_key, value FROM answer WHERE value IS NOT NULL"
            )
        }
        return sum(stored.get(name) not in values for name, values in last.items())

    def _surplus(self) -> dict[int, int]:
        """By listener: messages received minus rows settled as sent."""
        sent = {
            int(str(person_id)): int(str(count))
            for person_id, count in self._rows(
                "SELECT recipient_id, count(*) FROM outbox WHERE state = 'sent' "
                "GROUP BY recipient_id"
            )
        }
        return {
            one.person_id: len(self.heard(one.chat_id)) - sent.get(one.person_id, 0)
            for one in self._stage.listeners
        }


def _runs_through(part: Sequence[Write], whole: Sequence[Write]) -> bool:
    """Whether all of `part` is in `whole`, in this order."""
    rest = iter(whole)
    return all(one in rest for one in part)
