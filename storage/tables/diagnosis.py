"""Published content, diagnoses, answers and their frozen results."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class ContentVersionRow(Table):
    """Append-only: an answered questionnaire keeps the version it was answered in."""

    __tablename__ = "content_version"
    __table_args__ = (Index(None, "kind", "key", "version", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    key: Mapped[str]
    version: Mapped[int]
    sha256: Mapped[str]
    body: Mapped[str]


class DiagnosisRow(Table):
    __tablename__ = "diagnosis"
    __table_args__ = (Index(None, "post_id", "kind", "state"),)  # a teacher's open or last one

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    assessor_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    content_version_id: Mapped[int] = mapped_column(ForeignKey("content_version.id"))
    variant: Mapped[str]
    state: Mapped[str]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AnswerRow(Table):
    """`scope` is the subject of the предметные block; empty for all others."""

    __tablename__ = "answer"

    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), primary_key=True)
    statement_key: Mapped[str] = mapped_column(primary_key=True)
    scope: Mapped[str] = mapped_column(primary_key=True, default="")
    value: Mapped[str | None]
    comment: Mapped[str | None]
    at: Mapped[datetime]


class DiagnosisResultRow(Table):
    """Frozen at the finish, with the thresholds used."""

    __tablename__ = "diagnosis_result"

    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), primary_key=True)
    score: Mapped[dict[str, Any]]
    thresholds: Mapped[dict[str, Any]]
    at: Mapped[datetime]
