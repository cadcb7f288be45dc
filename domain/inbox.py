"""An accepted update on its way to being answered."""

from dataclasses import dataclass
from datetime import datetime

MAX_ATTEMPTS = 5
"""Failures after which a row is parked and the person is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A row of the inbox. `applied` means its effect is committed: never handle it again."""

    id: int
    update_id: int
    account_id: int | None
    payload: str
    received_at: datetime
    applied: bool = False
    flow: str | None = None
    object_id: int | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an accepted update came."""

    applied: bool
    flow: str | None
    object_id: int | None
    attempts: int
