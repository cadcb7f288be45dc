"""The end of a plan: what its owner, mentor, methodist and deputy say, and where it was shown."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class ReflectionRow(Table):
    """The owner's word about a basis. `year`: of a review inside a longer plan, by the year the
    school year begins in; 0: at the end."""

    __tablename__ = "reflection"
    __table_args__ = (
        Index("ix_reflection_place", "route_id", "year", "basis_id", unique=True),
        Index(None, "basis_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    basis_id: Mapped[int] = mapped_column(ForeignKey("basis.id"))
    year: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[str | None]
    helped: Mapped[str | None]
    hindered: Mapped[str | None]
    next: Mapped[str | None]
    carry: Mapped[bool] = mapped_column(default=False)
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class ConclusionRow(Table):
    """The word of mentor, methodist or deputy about a closing plan; without a text whoever was
    asked passed it on. `reply`: the owner's answer. `year` as in a reflection."""

    __tablename__ = "conclusion"
    __table_args__ = (Index("ix_conclusion_place", "route_id", "year", "part", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"))
    year: Mapped[int] = mapped_column(default=0)
    part: Mapped[str]
    verdict: Mapped[str | None]
    text: Mapped[str | None]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    reply: Mapped[str | None]
    replied_at: Mapped[datetime | None]


class PresentationRow(Table):
    """A meeting to which results were presented. While `state` is "draft" it is being written."""

    __tablename__ = "presentation"
    __table_args__ = (Index(None, "school_id", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    body: Mapped[str]
    held_on: Mapped[date | None]
    protocol_no: Mapped[str | None]
    decision: Mapped[str | None]
    state: Mapped[str]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class PresentedRouteRow(Table):
    """A plan whose results a meeting has heard."""

    __tablename__ = "presented_route"
    __table_args__ = (Index(None, "route_id"),)

    presentation_id: Mapped[int] = mapped_column(ForeignKey("presentation.id"), primary_key=True)
    route_id: Mapped[int] = mapped_column(ForeignKey("route.id"), primary_key=True)
