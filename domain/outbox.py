"""A message nobody asked for, on its way to being sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class OutboxState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    MOOT = "moot"
    """Its cause is gone: done, moved, reassigned, no longer permitted."""
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    SKIPPED = "skipped"
    """Was due before a restored backup was taken into use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unasked:
    """A row to be written: `key` is unique to its cause; `kind` and `group` are the notice's."""

    key: str
    recipient_id: int
    kind: str
    payload: dict[str, Any]
    group: str | None
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A claimed row. `payload` is a domain notice, coded by `domain.notices`."""

    id: int
    key: str
    recipient_id: int | None
    kind: str
    payload: Mapping[str, object]
    group: str | None
    created_at: datetime
    due_at: datetime
    attempt: int
    account_id: int | None = None
    """The recipient where he is nobody yet."""
