"""Messages of one cause by the beginning of their keys, read by the index of the keys."""

from sqlalchemy import ColumnElement, and_

from storage.tables import OutboxRow

_AFTER = "~"
"""Comes after all that keys are made of: letters of codes, digits, colons and hyphens."""


def begins(beginning: str | ColumnElement[str]) -> ColumnElement[bool]:
    """Keys that begin so. As a stretch: for LIKE with a parameter every row would be read."""
    return and_(OutboxRow.key >= beginning, OutboxRow.key < beginning + _AFTER)


def went_out() -> ColumnElement[bool]:
    """Asked of its moment: the state has an index of its own, which leads to all that was ever
    sent."""
    return OutboxRow.sent_at.is_not(None)
