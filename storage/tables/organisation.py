"""Municipalities, schools, departments and the days they do not work."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class MunicipalityRow(Table):
    __tablename__ = "municipality"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    zone: Mapped[str]
    thresholds: Mapped[dict[str, Any] | None]


class SchoolRow(Table):
    __tablename__ = "school"
    __table_args__ = (Index(None, "municipality_id"),)  # schools of a municipality

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipality.id"))
    name: Mapped[str]
    kind: Mapped[str]
    zone: Mapped[str]
    channel_policy: Mapped[str]
    route_title: Mapped[str] = mapped_column(default="iom")
    settings: Mapped[dict[str, Any] | None]


class DepartmentRow(Table):
    __tablename__ = "department"
    __table_args__ = (Index(None, "school_id"),)  # departments of a school

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    name: Mapped[str]


class CalendarDayRow(Table):
    """A day off the ordinary: of all schools (`school_id` empty) or of one."""

    __tablename__ = "calendar_day"
    __table_args__ = (Index(None, "school_id", "day", "kind", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int | None] = mapped_column(ForeignKey("school.id"))
    day: Mapped[date]
    kind: Mapped[str]
