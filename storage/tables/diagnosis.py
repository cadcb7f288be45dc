"""Published content, diagnoses, answers and their frozen results."""

from datetime import date, datetime
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


class MunicipalCampaignRow(Table):
    """A diagnosis that a municipality opens in its schools: each of them has one of its own."""

    __tablename__ = "municipal_campaign"
    __table_args__ = (Index(None, "municipality_id", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipality.id"))
    questionnaire: Mapped[str]
    form: Mapped[str]
    audience: Mapped[dict[str, Any]]
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]


class CampaignRow(Table):
    """A diagnosis of a school: what is asked, of whom, from when to when."""

    __tablename__ = "campaign"
    __table_args__ = (
        Index(None, "school_id", "state"),  # diagnoses of a school
        Index(None, "state", "opens_on"),  # those that begin or end today
        Index(None, "municipal_id"),  # a municipality's diagnosis in its schools
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    municipal_id: Mapped[int | None] = mapped_column(ForeignKey("municipal_campaign.id"))
    questionnaire: Mapped[str]
    form: Mapped[str]
    audience: Mapped[dict[str, Any]]
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class CampaignMemberRow(Table):
    """Somebody who is asked. Who leaves the school stays here with what he answered."""

    __tablename__ = "campaign_member"
    __table_args__ = (Index(None, "post_id"),)  # what a teacher is asked now

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"), primary_key=True)
    added_at: Mapped[datetime]
    reminded_at: Mapped[datetime | None]  # of releases up to 0.13.0: nobody reads it


class DiagnosisRow(Table):
    """`questionnaire` is the key of the content version, `subjects` are the scopes of its
    предметные statements; `entered_by` typed a paper blank in for somebody without the bot."""

    __tablename__ = "diagnosis"
    __table_args__ = (
        # a teacher's open or last one
        Index(None, "post_id", "kind", "questionnaire", "state"),
        Index(None, "campaign_id", "state"),  # participation
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    assessor_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    content_version_id: Mapped[int] = mapped_column(ForeignKey("content_version.id"))
    questionnaire: Mapped[str] = mapped_column(default="self", server_default="self")
    form: Mapped[str] = mapped_column(default="full", server_default="full")
    variant: Mapped[str]
    subjects: Mapped[list[Any] | None]
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaign.id"))
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AnswerRow(Table):
    """`scope` is the subject of the предметные block; empty for all others.

    `value` is a code: a place on the scale, an option, several options joined by commas; `text`
    is what was typed where the question asks for words.
    """

    __tablename__ = "answer"

    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), primary_key=True)
    statement_key: Mapped[str] = mapped_column(primary_key=True)
    scope: Mapped[str] = mapped_column(primary_key=True, default="")
    value: Mapped[str | None]
    text: Mapped[str | None]
    comment: Mapped[str | None]
    at: Mapped[datetime]


class DiagnosisResultRow(Table):
    """Frozen at the finish, with the thresholds used."""

    __tablename__ = "diagnosis_result"

    diagnosis_id: Mapped[int] = mapped_column(ForeignKey("diagnosis.id"), primary_key=True)
    score: Mapped[dict[str, Any]]
    thresholds: Mapped[dict[str, Any]]
    at: Mapped[datetime]


class ExternalResultRow(Table):
    """An independent diagnosis by its operator; shown beside our own, never averaged with it."""

    __tablename__ = "external_result"
    __table_args__ = (Index(None, "post_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    operator: Mapped[str]
    level: Mapped[str | None]
    kind: Mapped[str | None]
    held_on: Mapped[date | None]
    percent: Mapped[int | None]
    level_name: Mapped[str | None]
    attempt: Mapped[int | None]
    certificate: Mapped[str | None]
    typical_errors: Mapped[str | None]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    entered_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
