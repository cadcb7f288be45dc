"""The school's year: its roadmap, what became of each measure, decisions and their effect."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class RoadmapRow(Table):
    """`year`: in which the school year begins. `template`: of which it was made first."""

    __tablename__ = "roadmap"
    __table_args__ = (Index("ix_roadmap_place", "school_id", "year", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    year: Mapped[int]
    template: Mapped[str | None]
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]


class MeasureRow(Table):
    """`who`: responsible by office, `responsible_id` by name. `source`: the line of a template or
    the proposal it was made of; `reason*`: the figure that asked for it."""

    __tablename__ = "measure"
    __table_args__ = (
        Index("ix_measure_source", "roadmap_id", "source", unique=True),
        Index(None, "roadmap_id", "due_on"),  # a page of the roadmap
        Index(None, "responsible_id", "state", "due_on"),  # whom to remind; one's own list
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    roadmap_id: Mapped[int] = mapped_column(ForeignKey("roadmap.id"))
    kind: Mapped[str]
    part: Mapped[str]
    source: Mapped[str | None]
    title: Mapped[str]
    timing: Mapped[str]
    due_on: Mapped[date]
    who: Mapped[str | None]
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    document: Mapped[str | None]
    result: Mapped[str | None]
    reason: Mapped[str | None]
    reason_key: Mapped[str | None]
    reason_people: Mapped[int | None]
    state: Mapped[str]
    done_on: Mapped[date | None]
    note: Mapped[str | None]
    rev: Mapped[int] = mapped_column(default=1)
    changed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[datetime]


class MeasureEventRow(Table):
    """What was done to a measure, with how it stood before, so that it can be taken back."""

    __tablename__ = "measure_event"
    __table_args__ = (Index(None, "measure_id", "id"),)  # the history of one

    id: Mapped[int] = mapped_column(primary_key=True)
    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"))
    action: Mapped[str]
    old_state: Mapped[str]
    old_due_on: Mapped[date]
    old_timing: Mapped[str]
    text: Mapped[str | None]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class DecisionRow(Table):
    """What a measure of the kind `decision` has besides: where it was decided, and its effect.

    `figure_now`: the number of its reason when its effect was told; 0 of a difficulty stands for
    fewer than five people.
    """

    __tablename__ = "decision"
    __table_args__ = (Index(None, "effect_on"),)  # whose effect is to be asked for

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), primary_key=True)
    source: Mapped[str | None]
    effect_on: Mapped[date]
    effect: Mapped[str | None]
    figure_now: Mapped[int | None]
