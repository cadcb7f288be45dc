"""Words to people: nudges about what waits, announcements, and who has read them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class NudgeRoundRow(Table):
    """A nudge to several people. `chosen`: post ids; empty is everybody it concerns.

    `department_id` has no foreign key: of a department that is gone there is nobody.
    """

    __tablename__ = "nudge_round"
    __table_args__ = (Index(None, "by", "state"),)  # what somebody has sent

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    matter: Mapped[str]
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaign.id"))
    department_id: Mapped[int | None]
    chosen: Mapped[list[Any] | None]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class NudgeRow(Table):
    """Somebody to whom a nudge was sent."""

    __tablename__ = "nudge"
    __table_args__ = (
        Index(None, "round_id", "person_id", unique=True),
        Index(None, "person_id"),  # for his own data
        Index(None, "post_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("nudge_round.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    at: Mapped[datetime]


class NudgeMarkRow(Table):
    """The last nudge of a person, whoever sent it: one row a person is what holds the rule of one
    a week, also where two press at once. `cause` begins the key of its message; `before_…` is what
    stood here before, for an undo."""

    __tablename__ = "nudge_mark"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    day: Mapped[date]
    free_on: Mapped[date]
    cause: Mapped[str]
    before_day: Mapped[date | None]
    before_free_on: Mapped[date | None]


class AnnouncementRow(Table):
    """A text to many. `audience` is the group and its ids, `within` the departments its author
    answers for, `chosen` post ids; empty is everybody of the group."""

    __tablename__ = "announcement"
    __table_args__ = (Index(None, "by", "state"),)  # what somebody has written

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    within: Mapped[list[Any] | None]
    audience: Mapped[dict[str, Any]]
    chosen: Mapped[list[Any] | None]
    text: Mapped[str | None]
    file_kind: Mapped[str | None]
    file_id: Mapped[str | None]
    file_name: Mapped[str | None]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class AnnouncementRecipientRow(Table):
    """Somebody an announcement is sent to; `read_at`: when he said that he has read it."""

    __tablename__ = "announcement_recipient"
    __table_args__ = (Index(None, "person_id"), Index(None, "post_id"))

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcement.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    read_at: Mapped[datetime | None]
