"""What keeps the conversation going: inbox, outbox, live messages, expectations, audit."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import BYTEWISE, Table


class InboxRow(Table):
    """An update accepted from a messenger, stored before it is confirmed there.

    `applied_at` is set in the transaction of its effect, `answered_at` once the person got the
    reply; `flow`, `object_id` say which screen to show if the second never came.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index(None, "platform", "update_id", unique=True),
        # what is still to be answered, in order of arrival within an account
        Index(
            "ix_inbox_open",
            "account_id",
            "id",
            sqlite_where=text("answered_at IS NULL"),
            postgresql_where=text("answered_at IS NULL"),
        ),
        Index(None, "received_at"),  # rows older than 48 h go
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    platform: Mapped[str]
    update_id: Mapped[int]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    payload: Mapped[str | None]
    received_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    parked: Mapped[bool] = mapped_column(default=False)
    flow: Mapped[str | None]
    object_id: Mapped[int | None]


class LiveMessageRow(Table):
    """The one message of a chat that the conversation redraws."""

    __tablename__ = "live_message"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    message_id: Mapped[int]


class ExpectationRow(Table):
    """The next text, photo or file of this account is the answer to `expects` about `object_id`."""

    __tablename__ = "expectation"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    expects: Mapped[str]
    object_id: Mapped[int | None]
    detail: Mapped[str | None]
    asked_at: Mapped[datetime]


class OutboxRow(Table):
    """A message nobody asked for; written in the transaction of its cause.

    It goes to a person, or to an account that is nobody yet: a newcomer who waits for a yes.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(None, "key", unique=True),
        # what may be sent now
        Index("ix_outbox_open", "state", "due_at"),
        Index(None, "recipient_id", "group"),  # rows that go as one message
        Index(None, "account_id"),  # rows of a newcomer, to forget them with him
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    # Keys that begin alike stand together, whatever the server's language (`begins`).
    key: Mapped[str] = mapped_column(BYTEWISE)
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]]
    group: Mapped[str | None]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[str]
    lease_until: Mapped[datetime | None]
    attempt: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    message_id: Mapped[int | None]


class AuditRow(Table):
    """Who did what to which object: ids and codes only, never a name or a text."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "object_kind", "object_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None]
    action: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[int | None]
    before: Mapped[str | None]
    after: Mapped[str | None]
