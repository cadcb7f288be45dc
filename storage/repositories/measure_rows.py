"""A measure of the school's year as queries read it."""

from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from domain.people import ChannelPolicy, PersonName, person_label
from domain.roadmap import (
    Measure,
    MeasureKind,
    MeasureState,
    Part,
    Reason,
    ReasonKind,
    Responsible,
    Timing,
)
from storage.tables import (
    MeasureEventRow,
    MeasureRow,
    PersonRow,
    PostRow,
    RoadmapRow,
    SchoolRow,
)

_staff = PostRow.__table__.alias("staff")


def staff_no(person: Any, school: Any) -> ColumnElement[Any]:
    return (
        select(func.min(_staff.c.staff_no))
        .where(_staff.c.person_id == person, _staff.c.school_id == school)
        .correlate(MeasureRow, MeasureEventRow, RoadmapRow)
        .scalar_subquery()
    )


def measures() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *MeasureRow.__table__.c,
            RoadmapRow.school_id,
            RoadmapRow.year,
            SchoolRow.channel_policy,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            staff_no(MeasureRow.responsible_id, RoadmapRow.school_id).label("staff_no"),
        )
        .select_from(MeasureRow)
        .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
        .join(SchoolRow, SchoolRow.id == RoadmapRow.school_id)
        .outerjoin(PersonRow, PersonRow.id == MeasureRow.responsible_id)
    )


def measure_of(row: Row[*tuple[Any, ...]]) -> Measure:
    name = None
    if row.surname is not None:
        name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    policy = ChannelPolicy(row.channel_policy)
    reason = None
    if row.reason is not None:
        reason = Reason(
            kind=ReasonKind(row.reason), key=row.reason_key, people=row.reason_people or 0
        )
    return Measure(
        id=row.id,
        roadmap_id=row.roadmap_id,
        school_id=row.school_id,
        year=row.year,
        kind=MeasureKind(row.kind),
        part=Part(row.part),
        title=row.title,
        timing=Timing(row.timing),
        due_on=row.due_on,
        who=None if row.who is None else Responsible(row.who),
        responsible_id=row.responsible_id,
        responsible=None if name is None else person_label(name, policy, row.staff_no),
        responsible_name=name,
        document=row.document,
        result=row.result,
        reason=reason,
        state=MeasureState(row.state),
        done_on=row.done_on,
        note=row.note,
        rev=row.rev,
    )
