"""The ИОМ: routes, bases, items, their history and evidence."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class RouteRow(Table):
    __tablename__ = "route"
    __table_args__ = (
        Index(None, "post_id", "state"),  # a teacher's route
        Index(None, "state", "first_on"),  # approved routes whose period begins
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    diagnosis_id: Mapped[int | None] = mapped_column(ForeignKey("diagnosis.id"))
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    goal: Mapped[str | None]
    tasks: Mapped[list[Any] | None]
    term: Mapped[str | None]
    first_on: Mapped[date | None]
    last_on: Mapped[date | None]
    created_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    objected_at: Mapped[datetime | None]
    step: Mapped[str | None]
    step_since: Mapped[datetime | None]
    handed_over_at: Mapped[datetime | None]
    handed_over_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    from_route_id: Mapped[int | None] = mapped_column(ForeignKey("route.id"))
    closing_since: Mapped[datetime | None]
    reflected_at: Mapped[datetime | None]
    concluding_since: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    suspended_on: Mapped[date | None]
    state_reason: Mapped[str | None]


class BasisRow(Table):
    """What an item serves: a difficulty, a strength, a task or a request.

    `added_by` where it was not the owner, with the `reason`; `reply`: the owner's word about it.
    """

    __tablename__ = "basis"
    __table_args__ = (Index(None, "route_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    position: Mapped[int]
    kind: Mapped[str]
    statement_key: Mapped[str | None]
    ready_key: Mapped[str | None]
    text: Mapped[str]
    standing: Mapped[str] = mapped_column(default="accepted", server_default="accepted")
    added_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str | None]
    reply: Mapped[str | None]


class ItemRow(Table):
    """`confirmer_id` is asked since `asked_at`. `visited_id`: whose lesson was visited; `memo`: a
    note of the owner, for nobody else's eyes (`note` is a part of the plan)."""

    __tablename__ = "item"
    __table_args__ = (
        Index(None, "route_id"),
        # lines due for the daily list, claimed by the tick
        Index(
            "ix_item_fire",
            "next_fire_at",
            sqlite_where=text("next_fire_at IS NOT NULL"),
            postgresql_where=text("next_fire_at IS NOT NULL"),
        ),
        # owners who were told who will see that the date was missed
        Index(
            "ix_item_told",
            "told_on",
            sqlite_where=text("told_step IN (7, 18)"),
            postgresql_where=text("told_step IN (7, 18)"),
        ),
        # what waits to be confirmed
        Index("ix_item_waiting", "state", "confirmer_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    basis_id: Mapped[int | None] = mapped_column(ForeignKey("basis.id"))
    position: Mapped[int]
    section: Mapped[str]
    kind: Mapped[str]
    title: Mapped[str]
    due_on: Mapped[date | None]
    expected_result: Mapped[str | None]
    practice: Mapped[str | None]
    direction: Mapped[str | None]
    note: Mapped[str | None]
    evidence_kind: Mapped[str]
    suggestion_key: Mapped[str | None]
    standing: Mapped[str] = mapped_column(default="accepted", server_default="accepted")
    added_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    accepted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who took it into his section before the approval; `accepted_rev`: the text he took."""
    accepted_rev: Mapped[int | None]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    confirmable: Mapped[bool] = mapped_column(default=True)
    confirmer_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime | None]
    visited_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"))
    memo: Mapped[str | None]
    reported_at: Mapped[datetime | None]
    reported_on: Mapped[date | None]
    finished_at: Mapped[datetime | None]
    postponed_times: Mapped[int] = mapped_column(default=0)
    next_fire_at: Mapped[datetime | None]
    next_step: Mapped[int | None]
    last_step: Mapped[int | None]
    listed_on: Mapped[date | None]
    snoozed_until: Mapped[date | None]
    """The owner wants no line before this day; the date of the item is what it was."""
    told_step: Mapped[int | None]
    """How far it has gone round that the date was missed: domain/escalation.Stage."""
    told_on: Mapped[date | None]
    told_to: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class ItemToldRow(Table):
    """Somebody else is told on this day that an item's date was missed."""

    __tablename__ = "item_told"
    __table_args__ = (
        Index(None, "person_id", "day"),  # what a person is told of that day
        Index(None, "item_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    step: Mapped[int]
    day: Mapped[date]


class ItemEventRow(Table):
    """History of an item: codes before and after, a reason, who and when."""

    __tablename__ = "item_event"
    __table_args__ = (Index(None, "item_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    action: Mapped[str]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    reason: Mapped[str | None]
    by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class RouteVersionRow(Table):
    """An immutable snapshot at each submit and approval. `body` holds person ids, no names."""

    __tablename__ = "route_version"
    __table_args__ = (Index(None, "route_id", "no", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    no: Mapped[int]
    cause: Mapped[str]
    rev: Mapped[int]
    body: Mapped[str]
    sha256: Mapped[str]
    by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class CommentRow(Table):
    """A word about a route or one of its items, or between the two of a mentoring.

    `audience`: see `domain.pair_words.WordAudience`. What the two say to each other may name no
    route: a mentee without a plan has a mentor, too; what is kept may name no pair yet.
    `read_at`: the other one has read it, `seen_at`: who leads the school has read what he was
    shown.
    """

    __tablename__ = "comment"
    __table_args__ = (
        Index(None, "route_id"),
        Index(None, "item_id"),  # whether anything was said about it
        Index(None, "mentoring_id"),  # what two people said to each other
        # what somebody has typed and not sent
        Index(
            "ix_comment_kept",
            "author_id",
            sqlite_where=text("audience = 'kept'"),
            postgresql_where=text("audience = 'kept'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int | None] = mapped_column(ForeignKey("route.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    mentoring_id: Mapped[int | None] = mapped_column(ForeignKey("mentoring.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    at: Mapped[datetime]
    audience: Mapped[str] = mapped_column(default="plan", server_default="plan")
    read_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]


class EndorsementRow(Table):
    """An agreement before the approval, where the school asks for one: of the text at `rev`."""

    __tablename__ = "endorsement"
    __table_args__ = (Index(None, "route_id", "rev", "step", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    rev: Mapped[int]
    step: Mapped[str]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class ApprovalEditRow(Table):
    """A small edit that whoever decides has written down for the text at `rev`, not applied yet.

    `value` is JSON of one field of the item; it enters the plan with the approval alone.
    """

    __tablename__ = "approval_edit"
    __table_args__ = (
        Index("ix_approval_edit_place", "route_id", "rev", "by", "item_id", "field", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    rev: Mapped[int]
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    field: Mapped[str]
    value: Mapped[dict[str, Any]]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class RouteChangeRow(Table):
    """A change of an approved plan: shown at once, or waiting for a decision.

    `item_id` is empty for an addition that is not accepted yet; `after` holds its fields. `reply`:
    what whoever decided said about it.
    """

    __tablename__ = "route_change"
    __table_args__ = (
        Index(None, "route_id"),
        Index(None, "item_id"),  # what is asked for an item
        Index(None, "state"),  # what waits for a decision
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    kind: Mapped[str]
    reason: Mapped[str | None]
    reply: Mapped[str | None]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class DocumentTemplateRow(Table):
    """A school's own template of a form. It is content, so it lives where content lives: here."""

    __tablename__ = "document_template"

    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    sha256: Mapped[str]
    body: Mapped[bytes]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class EvidenceRow(Table):
    """Of an item of a plan, of an independent result or of an entry of a person's record. `file_id`
    is only a cache for resending; our copy is `sha256` under the files folder.

    `held_item_id` alone: sent beside that item, and its owner has not said yet that it is handed
    in. Only he sees it, and nothing that reads what was handed in finds it.
    """

    __tablename__ = "evidence"
    __table_args__ = (
        Index(None, "item_id"),
        Index(None, "held_item_id"),
        Index(None, "external_result_id"),
        Index(None, "record_id"),
        Index("ix_evidence_fetch", "fetch_state", "fetch_at"),  # copies still to be fetched
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    external_result_id: Mapped[int | None] = mapped_column(ForeignKey("external_result.id"))
    record_id: Mapped[int | None] = mapped_column(ForeignKey("record.id"))
    held_item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    kind: Mapped[str]
    text: Mapped[str | None]
    url: Mapped[str | None]
    file_id: Mapped[str | None]
    file_name: Mapped[str | None]
    size: Mapped[int | None]
    mime: Mapped[str | None]
    sha256: Mapped[str | None]
    fetch_state: Mapped[str | None]
    fetch_at: Mapped[datetime | None]
    fetch_attempts: Mapped[int] = mapped_column(default=0)
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
