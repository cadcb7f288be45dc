"""Updates waiting for the bot: delivered again until confirmed, dropped when old."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from emulator.clock import Clock
from emulator.faults import Faults
from emulator.model import Json

MESSAGE_LIFE = timedelta(hours=24)
PRESS_LIFE = timedelta(seconds=150)
# Telegram sends these only to bots that ask for them by name.
_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, kw_only=True)
class Update:
    """An update and how far it came: delivered `deliveries` times, confirmed, or expired."""

    update_id: int
    kind: str
    chat_id: int
    payload: Json
    body: bytes = field(repr=False)
    at: datetime
    expires_at: datetime
    deliveries: int = 0
    confirmed_at: datetime | None = None
    expired: bool = False

    @property
    def pending(self) -> bool:
        return self.confirmed_at is None and not self.expired


class UpdateQueue:
    """The queue of one bot. `on_new` wakes its poll or webhook, `on_change` the watchers."""

    def __init__(self, clock: Clock, faults: Faults, *, first_id: int) -> None:
        self.log: list[Update] = []
        self.allowed: frozenset[str] | None = None
        self.on_new: Callable[[Update], None] = lambda update: None
        self.on_change: Callable[[], None] = lambda: None
        self._clock = clock
        self._faults = faults
        self._next_id = first_id
        self._pending: deque[Update] = deque()
        self._again: list[Update] = []
        self._soonest: datetime | None = None

    def allow(self, kinds: Iterable[str] | None) -> None:
        """What kinds the bot wants from now on; an empty list means the default."""
        self.allowed = frozenset(kinds or ()) or None

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in _UNASKED

    def add(self, kind: str, chat_id: int, content: Json, *, life: timedelta) -> Update | None:
        """Queues an update, or returns None when the bot doesn't want its kind."""
        if not self.wants(kind):
            return None
        now = self._clock.now()
        update_id = self._next_id
        self._next_id += 1
        payload: Json = {"update_id": update_id, kind: content}
        update = Update(
            update_id=update_id,
            kind=kind,
            chat_id=chat_id,
            payload=payload,
            body=json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode(),
            at=now,
            expires_at=now + life,
        )
        self.log.append(update)
        self._pending.append(update)
        if self._soonest is None or update.expires_at < self._soonest:
            self._soonest = update.expires_at
        self.on_new(update)
        return update

    @property
    def next_id(self) -> int:
        return self._next_id

    def restart_ids(self, first_id: int) -> None:
        """Begins the numbering anew, as Telegram may after a quiet week."""
        self._next_id = first_id

    @property
    def pending(self) -> list[Update]:
        self._expire()
        return list(self._pending)

    @property
    def idle(self) -> bool:
        """Nothing waits to be delivered or confirmed."""
        self._expire()
        return not self._pending and not self._again

    def batch(self, limit: int) -> list[Update]:
        """The oldest updates to deliver now, each counted as delivered once more."""
        self._expire()
        again, self._again = self._again[:limit], self._again[limit:]
        fresh = min(limit - len(again), len(self._pending))
        chosen = [*again, *(self._pending[index] for index in range(fresh))]
        for update in chosen:
            update.deliveries += 1
        return chosen

    def confirm_below(self, offset: int) -> None:
        """What getUpdates does with its offset; a negative one keeps only the last updates."""
        if offset < 0:
            while len(self._pending) > -offset:
                self._confirm(self._pending.popleft())
            return
        if offset > self._next_id:
            return  # An offset from before the ids began anew: Telegram gives what it has.
        confirmed = False
        while self._pending and self._pending[0].update_id < offset:
            self._confirm(self._pending.popleft())
            confirmed = True
        if confirmed:
            self.on_change()

    def confirm(self, update: Update) -> None:
        """What a webhook's 200 does, the first time and for a repetition made by a fault."""
        if update.pending:
            self._pending.remove(update)
            self._confirm(update)
        elif update in self._again:
            self._again.remove(update)
        self.on_change()

    def drop_all(self) -> None:
        while self._pending:
            self._pending.popleft().expired = True
        self._again.clear()
        self.on_change()

    def _confirm(self, update: Update) -> None:
        update.confirmed_at = self._clock.now()
        if self._faults.strikes_update():
            self._again.append(update)
            self.on_new(update)

    def _expire(self) -> None:
        now = self._clock.now()
        if self._soonest is None or now < self._soonest:
            return
        for update in self._pending:
            update.expired = update.expires_at <= now
        self._pending = deque(update for update in self._pending if not update.expired)
        self._soonest = min((update.expires_at for update in self._pending), default=None)
