"""The school's year: its roadmap and the measures of it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.calendar import month_end
from domain.errors import DomainError
from domain.people import ChannelPolicy, PersonName, Role, SchoolKind, person_label
from domain.plan_rules import RouteTitle
from domain.roadmap import (
    Course,
    Measure,
    MeasureAction,
    MeasureEvent,
    MeasureKind,
    MeasureState,
    NewMeasure,
    Part,
    Reason,
    ReasonKind,
    Responsible,
    Roadmap,
    School,
    Shown,
    StaffCounts,
    Timing,
)
from storage.repositories.conditions import held, joined
from storage.repositories.items import label
from storage.repositories.upsert import insert_new
from storage.tables import (
    CardRow,
    MeasureEventRow,
    MeasureRow,
    PersonRow,
    PostRow,
    RoadmapRow,
    SchoolRow,
)

Condition = ColumnElement[bool]
_YOUNG_YEARS = 3
_OPEN = MeasureRow.state == MeasureState.PLANNED.value
_DATED = MeasureRow.timing.in_([Timing.MONTH.value, Timing.DAY.value])
_RANK = case(
    (MeasureRow.timing == Timing.YEAR.value, 1),
    (MeasureRow.timing == Timing.NEEDED.value, 2),
    else_=0,
)


class RoadmapRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # --- roadmaps

    async def school(self, school_id: int) -> School:
        row = (
            await self._connection.execute(
                select(
                    SchoolRow.name,
                    SchoolRow.kind,
                    SchoolRow.channel_policy,
                    SchoolRow.route_title,
                ).where(SchoolRow.id == school_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return School(
            id=school_id,
            name=row.name,
            kind=SchoolKind(row.kind),
            policy=ChannelPolicy(row.channel_policy),
            called=RouteTitle(row.route_title),
        )

    async def find(self, school_id: int, year: int) -> Roadmap | None:
        return await self._one(RoadmapRow.school_id == school_id, RoadmapRow.year == year)

    async def get(self, roadmap_id: int) -> Roadmap:
        """DomainError("access.gone") where there is none."""
        found = await self._one(RoadmapRow.id == roadmap_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    async def list_years(self, school_id: int) -> tuple[Roadmap, ...]:
        """The latest first."""
        rows = await self._connection.execute(
            _roadmaps().where(RoadmapRow.school_id == school_id).order_by(RoadmapRow.year.desc())
        )
        return tuple(_roadmap(row) for row in rows)

    async def _one(self, *conditions: Condition) -> Roadmap | None:
        row = (await self._connection.execute(_roadmaps().where(*conditions))).one_or_none()
        return None if row is None else _roadmap(row)

    async def begin(
        self, school_id: int, year: int, template: str | None, *, by: int, now: datetime
    ) -> int:
        """The roadmap of the year, made where there is none. Returns its id."""
        await insert_new(
            self._connection,
            RoadmapRow,
            keys=["school_id", "year"],
            rows=[
                {
                    "school_id": school_id,
                    "year": year,
                    "template": template,
                    "created_by": by,
                    "created_at": now,
                }
            ],
            returning=[RoadmapRow.id],
        )
        found = await self.find(school_id, year)
        if found is None:
            raise DomainError("access.gone")
        return found.id

    async def remove_untouched(self, roadmap_id: int, kind: MeasureKind) -> bool:
        """Its measures of the kind, if nobody has changed one; the roadmap, once it is empty."""
        touched = await self._connection.execute(
            select(func.count()).where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.kind == kind.value,
                MeasureRow.rev > 1,
            )
        )
        if touched.scalar_one():
            return False
        await self._connection.execute(
            delete(MeasureRow).where(
                MeasureRow.roadmap_id == roadmap_id, MeasureRow.kind == kind.value
            )
        )
        left = select(MeasureRow.id).where(MeasureRow.roadmap_id == roadmap_id).exists()
        await self._connection.execute(delete(RoadmapRow).where(RoadmapRow.id == roadmap_id, ~left))
        return True

    # --- measures

    async def add(
        self, roadmap_id: int, measures: Sequence[NewMeasure], *, by: int, now: datetime
    ) -> tuple[int, ...]:
        """In one statement; those whose `source` is there already are left out."""
        if not measures:
            return ()
        made = await insert_new(
            self._connection,
            MeasureRow,
            keys=["roadmap_id", "source"],
            rows=[_values(roadmap_id, one, by, now) for one in measures],
            returning=[MeasureRow.id],
        )
        return tuple(row.id for row in made)

    async def sources_of(self, roadmap_id: int) -> frozenset[str]:
        rows = await self._connection.execute(
            select(MeasureRow.source).where(
                MeasureRow.roadmap_id == roadmap_id, MeasureRow.source.is_not(None)
            )
        )
        return frozenset(one for one in rows.scalars() if one is not None)

    async def measure(self, measure_id: int) -> Measure:
        """DomainError("access.gone") where there is none."""
        found = await self._list(_measures().where(MeasureRow.id == measure_id))
        if not found:
            raise DomainError("access.gone")
        return found[0]

    async def change(
        self, measure_id: int, rev: int, *, by: int, now: datetime, **values: object
    ) -> int:
        """DomainError("roadmap.changed") if `rev` is old. Returns the next one."""
        made = (
            await self._connection.execute(
                update(MeasureRow)
                .where(MeasureRow.id == measure_id, MeasureRow.rev == rev)
                .values(rev=MeasureRow.rev + 1, changed_by=by, changed_at=now, **values)
                .returning(MeasureRow.rev)
            )
        ).scalar_one_or_none()
        if made is None:
            raise DomainError("roadmap.changed")
        return made

    async def assign(
        self, roadmap_id: int, who: Responsible, person_id: int, *, by: int, now: datetime
    ) -> int:
        """Whoever is named for all open measures of the office that nobody is named for."""
        changed = await self._connection.execute(
            update(MeasureRow)
            .where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.who == who.value,
                MeasureRow.responsible_id.is_(None),
                _OPEN,
            )
            .values(responsible_id=person_id, rev=MeasureRow.rev + 1, changed_by=by, changed_at=now)
        )
        return changed.rowcount

    async def unassigned(self, roadmap_id: int) -> Mapping[Responsible, int]:
        """Open measures that nobody is named for, by office."""
        rows = await self._connection.execute(
            select(MeasureRow.who, func.count().label("number"))
            .where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.who.is_not(None),
                MeasureRow.responsible_id.is_(None),
                _OPEN,
            )
            .group_by(MeasureRow.who)
        )
        return {Responsible(row.who): row.number for row in rows}

    async def record(
        self, measure: Measure, action: MeasureAction, text: str | None, *, by: int, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(MeasureEventRow).values(
                measure_id=measure.id,
                action=action.value,
                old_state=measure.state.value,
                old_due_on=measure.due_on,
                old_timing=measure.timing.value,
                text=text,
                by=by,
                at=now,
            )
        )

    async def events_of(self, measure: Measure, policy: ChannelPolicy) -> tuple[MeasureEvent, ...]:
        """The latest first."""
        rows = await self._connection.execute(
            select(
                MeasureEventRow.action,
                MeasureEventRow.old_state,
                MeasureEventRow.old_due_on,
                MeasureEventRow.old_timing,
                MeasureEventRow.text,
                MeasureEventRow.at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                _staff_no(MeasureEventRow.by, measure.school_id).label("staff_no"),
            )
            .join(PersonRow, PersonRow.id == MeasureEventRow.by)
            .where(MeasureEventRow.measure_id == measure.id)
            .order_by(MeasureEventRow.id.desc())
        )
        return tuple(
            MeasureEvent(
                action=MeasureAction(row.action),
                old_state=MeasureState(row.old_state),
                old_due_on=row.old_due_on,
                old_timing=Timing(row.old_timing),
                text=row.text,
                by=label(row, policy),
                at=row.at,
            )
            for row in rows
        )

    # --- lists: of a roadmap, of a person, of a department

    @staticmethod
    def of_roadmap(roadmap_id: int, kind: MeasureKind | None) -> Condition:
        here = MeasureRow.roadmap_id == roadmap_id
        return here if kind is None else and_(here, MeasureRow.kind == kind.value)

    @staticmethod
    def of_people(
        person_id: int, departments: Collection[int], schools: Collection[int], today: date
    ) -> Condition:
        """One's own in the schools one works at, and those of the departments one heads."""
        of_department = (
            select(PostRow.id)
            .where(
                PostRow.person_id == MeasureRow.responsible_id,
                PostRow.department_id.in_(sorted(departments)),
                PostRow.school_id == RoadmapRow.school_id,
                held(today),
            )
            .exists()
        )
        own = MeasureRow.responsible_id == person_id
        return and_(RoadmapRow.school_id.in_(sorted(schools)), own | of_department)

    async def course(self, condition: Condition, today: date) -> Course:
        there = MeasureRow.state != MeasureState.DROPPED.value

        def number(*also: Condition) -> ColumnElement[int]:
            return func.coalesce(func.sum(case((and_(there, *also), 1), else_=0)), 0)

        row = (
            await self._connection.execute(
                select(
                    number().label("total"),
                    number(MeasureRow.state == MeasureState.DONE.value).label("done"),
                    number(*_passed(today)).label("passed"),
                    number(*_current(today)).label("current"),
                    number(_OPEN, MeasureRow.responsible_id.is_(None)).label("unassigned"),
                )
                .select_from(MeasureRow)
                .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
                .where(condition)
            )
        ).one()
        return Course(
            total=row.total,
            done=row.done,
            passed=row.passed,
            current=row.current,
            unassigned=row.unassigned,
        )

    async def count(self, condition: Condition, shown: Shown, today: date) -> int:
        found = await self._connection.execute(
            select(func.count())
            .select_from(MeasureRow)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(condition, *_shown(shown, today))
        )
        return found.scalar_one()

    async def count_before(self, condition: Condition, day: date, today: date) -> int:
        """Dated measures of the whole list that come before the day: on which page it begins."""
        found = await self._connection.execute(
            select(func.count())
            .select_from(MeasureRow)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(condition, *_shown(Shown.ALL, today), _DATED, MeasureRow.due_on < day)
        )
        return found.scalar_one()

    async def list_page(
        self, condition: Condition, shown: Shown, today: date, *, limit: int, offset: int
    ) -> tuple[Measure, ...]:
        return await self._list(
            _measures()
            .where(condition, *_shown(shown, today))
            .order_by(_RANK, MeasureRow.due_on, MeasureRow.id)
            .limit(limit)
            .offset(offset)
        )

    async def list_of_ids(self, ids: Collection[int]) -> tuple[Measure, ...]:
        if not ids:
            return ()
        return await self._list(
            _measures()
            .where(MeasureRow.id.in_(sorted(ids)))
            .order_by(MeasureRow.due_on, MeasureRow.id)
        )

    async def list_all(self, condition: Condition) -> tuple[Measure, ...]:
        """For a paper, as lists have them."""
        return await self._list(
            _measures()
            .where(condition, MeasureRow.state != MeasureState.DROPPED.value)
            .order_by(_RANK, MeasureRow.due_on, MeasureRow.id)
        )

    # --- reminders

    async def list_open_of(
        self, person_ids: Collection[int], until: date, today: date
    ) -> tuple[Measure, ...]:
        """Open dated measures of people who still work there, due up to the day."""
        works = (
            select(PostRow.id)
            .where(
                PostRow.person_id == MeasureRow.responsible_id,
                PostRow.school_id == RoadmapRow.school_id,
                held(today),
            )
            .exists()
        )
        return await self._list(
            _measures()
            .where(
                MeasureRow.responsible_id.in_(sorted(person_ids)),
                _OPEN,
                MeasureRow.timing != Timing.NEEDED.value,
                MeasureRow.due_on <= until,
                works,
            )
            .order_by(MeasureRow.due_on, MeasureRow.id)
        )

    async def list_responsible_after(
        self, after_id: int, limit: int, until: date
    ) -> tuple[int, ...]:
        """People who can be told, with an open dated measure due up to the day; in order of id."""
        rows = await self._connection.execute(
            select(MeasureRow.responsible_id)
            .where(
                MeasureRow.responsible_id > after_id,
                joined(MeasureRow.responsible_id),
                _OPEN,
                MeasureRow.timing != Timing.NEEDED.value,
                MeasureRow.due_on <= until,
            )
            .distinct()
            .order_by(MeasureRow.responsible_id)
            .limit(limit)
        )
        return tuple(one for one in rows.scalars() if one is not None)

    async def _list(self, query: Select[*tuple[Any, ...]]) -> tuple[Measure, ...]:
        return tuple(_measure(row) for row in await self._connection.execute(query))

    async def count_staff(self, school_id: int, today: date, until: date) -> StaffCounts:
        """Of teachers at their main place: whose planned attestation comes up to that day, who
        is in the first three years."""
        young = PersonRow.pedagogical_since_year > today.year - _YOUNG_YEARS
        ahead = CardRow.attestation_on.between(today, until)
        row = (
            await self._connection.execute(
                select(
                    func.coalesce(func.sum(case((ahead, 1), else_=0)), 0).label("attestation"),
                    func.coalesce(func.sum(case((young, 1), else_=0)), 0).label("young"),
                )
                .select_from(PostRow)
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .outerjoin(CardRow, CardRow.person_id == PersonRow.id)
                .where(
                    PostRow.school_id == school_id,
                    PostRow.role == Role.TEACHER.value,
                    PostRow.main.is_(True),
                    held(today),
                )
            )
        ).one()
        return StaffCounts(attestation=row.attestation, young=row.young)


def _passed(today: date) -> tuple[Condition, ...]:
    return (_OPEN, MeasureRow.timing != Timing.NEEDED.value, MeasureRow.due_on < today)


def _current(today: date) -> tuple[Condition, ...]:
    return (_OPEN, _DATED, MeasureRow.due_on.between(today, month_end(today)))


def _shown(shown: Shown, today: date) -> tuple[Condition, ...]:
    match shown:
        case Shown.ALL:
            return (MeasureRow.state != MeasureState.DROPPED.value,)
        case Shown.PASSED:
            return _passed(today)
        case Shown.DONE:
            return (MeasureRow.state == MeasureState.DONE.value,)
        case Shown.DROPPED:
            return (MeasureRow.state == MeasureState.DROPPED.value,)


def _roadmaps() -> Select[*tuple[Any, ...]]:
    return select(RoadmapRow.id, RoadmapRow.school_id, RoadmapRow.year, RoadmapRow.template)


def _roadmap(row: Row[*tuple[Any, ...]]) -> Roadmap:
    return Roadmap(id=row.id, school_id=row.school_id, year=row.year, template=row.template)


def _staff_no(person: Any, school: Any) -> ColumnElement[Any]:
    inner = PostRow.__table__.alias("staff")
    return (
        select(func.min(inner.c.staff_no))
        .where(inner.c.person_id == person, inner.c.school_id == school)
        .correlate(MeasureRow, MeasureEventRow, RoadmapRow)
        .scalar_subquery()
    )


def _measures() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *MeasureRow.__table__.c,
            RoadmapRow.school_id,
            RoadmapRow.year,
            SchoolRow.channel_policy,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            _staff_no(MeasureRow.responsible_id, RoadmapRow.school_id).label("staff_no"),
        )
        .select_from(MeasureRow)
        .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
        .join(SchoolRow, SchoolRow.id == RoadmapRow.school_id)
        .outerjoin(PersonRow, PersonRow.id == MeasureRow.responsible_id)
    )


def _measure(row: Row[*tuple[Any, ...]]) -> Measure:
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


def _values(roadmap_id: int, one: NewMeasure, by: int, now: datetime) -> dict[str, object]:
    reason = one.reason
    return {
        "roadmap_id": roadmap_id,
        "kind": one.kind.value,
        "part": one.part.value,
        "source": one.source,
        "title": one.title,
        "timing": one.timing.value,
        "due_on": one.due_on,
        "who": None if one.who is None else one.who.value,
        "document": one.document,
        "result": one.result,
        "reason": None if reason is None else reason.kind.value,
        "reason_key": None if reason is None else reason.key,
        "reason_people": None if reason is None else reason.people,
        "state": MeasureState.PLANNED.value,
        "rev": 1,
        "changed_by": by,
        "changed_at": now,
    }
