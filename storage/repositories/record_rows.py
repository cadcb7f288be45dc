"""A row of somebody's record as an entry."""

from typing import Any

from sqlalchemy import Select, select

from domain.record import (
    ContestResult,
    Entry,
    RecordKind,
    RecordLevel,
    RecordRole,
    RecordState,
    StudyForm,
)
from storage.tables import RecordRow

KEPT = RecordRow.removed_at.is_(None)


def all_entries() -> Select[*tuple[Any, ...]]:
    return select(*RecordRow.__table__.columns)


def entry_of(row: Any) -> Entry:
    return Entry(
        id=row.id,
        person_id=row.person_id,
        post_id=row.post_id,
        kind=RecordKind(row.kind),
        title=row.title,
        on_date=row.on_date,
        until=row.until,
        hours=row.hours,
        form=None if row.form is None else StudyForm(row.form),
        level=None if row.level is None else RecordLevel(row.level),
        role=None if row.role is None else RecordRole(row.role),
        result=None if row.result is None else ContestResult(row.result),
        organiser=row.organiser,
        document=row.document_no,
        item_id=row.item_id,
        state=RecordState(row.state),
        reply=row.reply,
        rev=row.rev,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        edited=row.edited_at is not None,
        removed_at=row.removed_at,
        by=row.by,
        at=row.at,
    )
