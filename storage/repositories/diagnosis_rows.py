"""A diagnosis and its owner as they are read from the database."""

from typing import Any

from sqlalchemy import Row, Select, select

from domain.diagnosis import DiagnosisState, Form
from domain.people import ChannelPolicy, PersonName
from domain.self_diagnosis import Diagnosis, DiagnosisOwner
from storage.tables import ContentVersionRow, DiagnosisRow, PersonRow, PostRow, SchoolRow

OWNER = (
    PersonRow.surname,
    PersonRow.given,
    PersonRow.patronymic,
    PostRow.staff_no,
    SchoolRow.name.label("school"),
    SchoolRow.channel_policy,
)


def diagnoses() -> Select[*tuple[Any, ...]]:
    return (
        select(
            DiagnosisRow.id,
            DiagnosisRow.post_id,
            DiagnosisRow.content_version_id,
            ContentVersionRow.sha256,
            DiagnosisRow.questionnaire,
            DiagnosisRow.form,
            DiagnosisRow.variant,
            DiagnosisRow.subjects,
            DiagnosisRow.campaign_id,
            DiagnosisRow.entered_by,
            PostRow.offline,
            DiagnosisRow.state,
            DiagnosisRow.started_at,
            DiagnosisRow.finished_at,
            *OWNER,
        )
        .join(ContentVersionRow, ContentVersionRow.id == DiagnosisRow.content_version_id)
        .join(PostRow, PostRow.id == DiagnosisRow.post_id)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
    )


def diagnosis_of(row: Row[Any] | None) -> Diagnosis | None:
    if row is None:
        return None
    return Diagnosis(
        id=row.id,
        post_id=row.post_id,
        content_version_id=row.content_version_id,
        sha256=row.sha256,
        questionnaire=row.questionnaire,
        form=Form(row.form),
        variant=row.variant,
        subjects=None if row.subjects is None else tuple(row.subjects),
        campaign_id=row.campaign_id,
        entered_by=row.entered_by,
        offline=row.offline,
        state=DiagnosisState(row.state),
        started_at=row.started_at,
        finished_at=row.finished_at,
        owner=owner_of(row) if row.offline and row.entered_by is not None else None,
    )


def owner_of(row: Row[Any]) -> DiagnosisOwner:
    policy = row.channel_policy or ChannelPolicy.NO_PERSONAL_DATA.value
    return DiagnosisOwner(
        name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
        staff_no=row.staff_no,
        school=row.school or "",
        channel_policy=ChannelPolicy(policy),
    )
