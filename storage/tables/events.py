"""Events that many attend, and who was there."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class EventRow(Table):
    """`title` and `held_on` are empty in a draft. `department_id`: of that department alone."""

    __tablename__ = "event"
    __table_args__ = (Index(None, "school_id", "held_on"),)  # events of a school, the latest first

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    kind: Mapped[str]
    title: Mapped[str | None]
    held_on: Mapped[date | None]
    organiser_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]


class AttendanceRow(Table):
    """Somebody on the list of an event; `item_id`: what of his plan it does.

    `state`: ticked (not told of yet), present, or absent by his own word.
    """

    __tablename__ = "attendance"
    __table_args__ = (Index(None, "post_id"),)  # where somebody was

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"), primary_key=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    state: Mapped[str]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
