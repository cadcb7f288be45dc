"""People, their accounts and posts, invitations, consents, mentoring."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class PersonRow(Table):
    __tablename__ = "person"
    __table_args__ = (Index(None, "name_key"),)  # search and order by name

    id: Mapped[int] = mapped_column(primary_key=True)
    surname: Mapped[str]
    given: Mapped[str]
    patronymic: Mapped[str]
    name_key: Mapped[str]
    pedagogical_since_year: Mapped[int | None]
    created_at: Mapped[datetime]


class CardRow(Table):
    """What the school keeps of a person besides the name; each field may be empty."""

    __tablename__ = "card"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    education: Mapped[str | None]
    birth_year: Mapped[int | None]
    working_since_year: Mapped[int | None]
    category: Mapped[str | None]
    category_on: Mapped[date | None]
    extra_categories: Mapped[list[Any] | None]
    fitness_on: Mapped[date | None]
    attestation_on: Mapped[date | None]
    theme: Mapped[str | None]
    theme_since_year: Mapped[int | None]
    theme_until_year: Mapped[int | None]
    theme_report_on: Mapped[date | None]
    associations: Mapped[str | None]
    updated_at: Mapped[datetime]


class PreferenceRow(Table):
    """What a person made of the school's reminders for himself; without a row, nothing."""

    __tablename__ = "preference"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    list_at: Mapped[int | None]
    """Minutes from midnight."""
    steps: Mapped[str | None]
    weekly: Mapped[bool] = mapped_column(default=True)
    updated_at: Mapped[datetime]


class AccountRow(Table):
    """A chat of a messenger. It exists before a person does: an inbox row needs it."""

    __tablename__ = "account"
    __table_args__ = (
        Index(None, "platform", "chat_id", unique=True),
        Index(None, "person_id"),  # accounts of a person, to send to
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    platform: Mapped[str]
    chat_id: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    language: Mapped[str]
    reachable: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    joined_at: Mapped[datetime | None]
    current_post_id: Mapped[int | None]
    """Whose menu is shown; rights come from all posts. No foreign key: an ended post is no error,
    the main one is shown then."""


class PostRow(Table):
    __tablename__ = "post"
    __table_args__ = (
        Index(None, "person_id"),  # who is acting
        Index(None, "school_id", "role", "until"),  # staff of a school
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    municipality_id: Mapped[int | None] = mapped_column(ForeignKey("municipality.id"))
    school_id: Mapped[int | None] = mapped_column(ForeignKey("school.id"))
    role: Mapped[str]
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    zone: Mapped[list[Any] | None]
    main: Mapped[bool] = mapped_column(default=True)
    audience: Mapped[str | None]
    staff_no: Mapped[int | None]
    since: Mapped[date]
    until: Mapped[date | None]
    removed_at: Mapped[datetime | None]
    ended_reason: Mapped[str | None]
    position: Mapped[str | None]
    subjects: Mapped[list[Any] | None]
    classes: Mapped[str | None]
    employment: Mapped[str | None]
    rate_hundredths: Mapped[int | None]
    hired_on: Mapped[date | None]
    status: Mapped[str] = mapped_column(default="works", server_default="works")
    away_since: Mapped[date | None]
    away_until: Mapped[date | None]
    offline: Mapped[bool] = mapped_column(default=False, server_default=false())
    """«без бота»: the deputy enters for the person, who is counted everywhere and never told."""


class InvitationRow(Table):
    """A one-time link. Only a hash of its token is kept."""

    __tablename__ = "invitation"
    __table_args__ = (
        Index(None, "token_hash", unique=True),
        Index(None, "person_id"),  # unused links of a person, to revoke when a new one is issued
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str]
    role: Mapped[str]
    municipality_id: Mapped[int | None] = mapped_column(ForeignKey("municipality.id"))
    school_id: Mapped[int | None] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    issued_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_account: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    revoked_at: Mapped[datetime | None]


class InvitationAttemptRow(Table):
    """A wrong token typed by an account: five an hour are answered, more are not looked at."""

    __tablename__ = "invitation_attempt"
    __table_args__ = (Index(None, "account_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime]


class ConsentRow(Table):
    __tablename__ = "consent"
    __table_args__ = (Index(None, "person_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    text_version: Mapped[int]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    given_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class MentoringRow(Table):
    """proposed → agreed by each of the two → active → completed or ended.

    `since_on`, `until_on`: first and last day of the term. `pay` and `end_reason` are codes or
    what was typed. `term_told`: the last day of which whoever leads has been reminded.
    """

    __tablename__ = "mentoring"
    __table_args__ = (
        Index(None, "mentee_post_id", "state"),  # the mentor of a teacher
        Index(None, "mentor_person_id", "state"),  # the mentees of a mentor
        Index(None, "school_id", "state"),  # the pairs of a school
        Index(None, "state", "until_on"),  # whose term comes to its end
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    mentee_post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    proposed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    mentor_agreed_at: Mapped[datetime | None]
    mentee_agreed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    order_no: Mapped[str | None]
    order_on: Mapped[date | None]
    since_on: Mapped[date | None]
    until_on: Mapped[date | None]
    pay: Mapped[str | None]
    end_reason: Mapped[str | None]
    term_told: Mapped[date | None]


class MeetingRow(Table):
    """The two of a mentoring have met. The note is theirs alone."""

    __tablename__ = "meeting"
    __table_args__ = (Index(None, "mentoring_id", "held_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    mentoring_id: Mapped[int] = mapped_column(ForeignKey("mentoring.id"))
    held_on: Mapped[date]
    topic: Mapped[str]
    note: Mapped[str | None]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class CommonLinkRow(Table):
    """One link for the whole school: whoever opens it types his name and waits for a yes."""

    __tablename__ = "common_link"
    __table_args__ = (
        Index(None, "token_hash", unique=True),
        Index(None, "school_id"),  # the link that works now
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    token_hash: Mapped[str]
    issued_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class JoinRequestRow(Table):
    """A newcomer by the common link. The typed name goes when it is declined or forgotten."""

    __tablename__ = "join_request"
    __table_args__ = (
        Index(None, "school_id", "state"),  # what waits for the deputy
        Index(None, "account_id"),  # where the newcomer's request stands
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    surname: Mapped[str]
    given: Mapped[str]
    patronymic: Mapped[str]
    name_key: Mapped[str]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    post_id: Mapped[int | None] = mapped_column(ForeignKey("post.id"))


class StaffImportRow(Table):
    """A staff list that was read and is looked at before it is taken.

    `rows` and the file's name go once it is taken, cancelled or forgotten.
    """

    __tablename__ = "staff_import"
    __table_args__ = (Index(None, "school_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    file_name: Mapped[str]
    rows: Mapped[dict[str, Any] | None]
    state: Mapped[str]
    rev: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime]
    applied_at: Mapped[datetime | None]


class DelegationRow(Table):
    """A leader's duties handed to a colleague for a time; the colleague acts by his own name."""

    __tablename__ = "delegation"
    __table_args__ = (
        Index(None, "to_person_id"),  # who is acting
        Index(None, "post_id"),  # what of this post is handed over
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    to_person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    since: Mapped[date]
    until: Mapped[date]
    given_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class RecordRow(Table):
    """An entry of a person's record: a course, a contest, a publication, an event.

    `item_id`: the reported item it was made from, one entry each; `event_id`: the event whose list
    names somebody without such an item. What is removed is kept for a day's undo and for the audit;
    `edited_at`: its words are no longer those it was made with.
    """

    __tablename__ = "record"
    __table_args__ = (
        Index(None, "person_id", "on_date"),  # a person's record, his last course
        Index(None, "post_id", "state"),  # what waits for the leaders of a school
        Index(None, "item_id", unique=True),
        Index(None, "event_id", "post_id", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"))
    kind: Mapped[str]
    title: Mapped[str]
    on_date: Mapped[date | None]
    until: Mapped[date | None]
    hours: Mapped[int | None]
    form: Mapped[str | None]
    level: Mapped[str | None]
    role: Mapped[str | None]
    result: Mapped[str | None]
    organiser: Mapped[str | None]
    document_no: Mapped[str | None]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"))
    state: Mapped[str]
    reply: Mapped[str | None]
    rev: Mapped[int] = mapped_column(default=1)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
    removed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class ErasureRow(Table):
    """That somebody's data were deleted: how much, at whose word, how long backups hold them.

    `leftovers` are the accounts and files still to go after the transaction; empty once swept.
    """

    __tablename__ = "erasure"
    __table_args__ = (
        Index(None, "person_id"),
        Index(
            "ix_erasure_unswept",
            "id",
            sqlite_where=text("swept_at IS NULL"),
            postgresql_where=text("swept_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    counts: Mapped[dict[str, Any]]
    until: Mapped[datetime]
    leftovers: Mapped[dict[str, Any]]
    swept_at: Mapped[datetime | None]
