"""The rows behind a school's reports, under the conditions that the summary counts by."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.card import Category
from domain.item import ItemAction, ItemKind, ItemState, Section
from domain.item import finished as item_finished
from domain.people import ChannelPolicy, Employment, PersonName, Position, PostStatus, Role
from domain.plan_rules import Standing
from domain.record import (
    ContestResult,
    RecordKind,
    RecordLevel,
    RecordRole,
    RecordState,
    StudyForm,
)
from domain.reports import DiagnosisFact, EntryFact, PairFact, PlanFact, ReportItem, StaffFact
from domain.route import RouteState
from domain.scopes import Scope
from domain.scoring import Score
from storage.repositories.conditions import away, held
from storage.repositories.items import label
from storage.repositories.summary_window import (
    APPROVED_CODES,
    Window,
    counted_items,
    in_period,
    is_young,
    passed,
    teachers,
)
from storage.tables import (
    BasisRow,
    CardRow,
    ContentVersionRow,
    DepartmentRow,
    DiagnosisResultRow,
    DiagnosisRow,
    ItemEventRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    RecordRow,
    RouteRow,
    SchoolRow,
)

_mentor = PersonRow.__table__.alias("mentor")
_number = PostRow.__table__.alias("mentor_post")

CHOSEN_CODES = (RouteState.SUBMITTED.value, *APPROVED_CODES)
_DECIDING = (ItemAction.CONFIRM.value, ItemAction.ATTEND.value)


class ReportRepository:
    """Every list is of the teachers of the window, in as many statements as there are lists."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_staff(self, window: Window) -> tuple[StaffFact, ...]:
        """By name."""
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.staff_no,
                PostRow.department_id,
                PostRow.position,
                PostRow.subjects,
                PostRow.employment,
                PostRow.rate_hundredths,
                PostRow.hired_on,
                PostRow.status,
                PostRow.offline,
                away(window.today).label("away"),
                is_young(window).label("young"),
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                PersonRow.pedagogical_since_year,
                DepartmentRow.name.label("department"),
                SchoolRow.channel_policy,
                CardRow.education,
                CardRow.category,
                CardRow.category_on,
                CardRow.fitness_on,
                CardRow.attestation_on,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .outerjoin(CardRow, CardRow.person_id == PostRow.person_id)
            .where(teachers(window))
            .order_by(PersonRow.name_key, PostRow.id)
        )
        return tuple(
            StaffFact(
                post_id=row.id,
                person_id=row.person_id,
                name=printed(row),
                department_id=row.department_id,
                department=row.department,
                position=None if row.position is None else Position(row.position),
                subjects=tuple(row.subjects or ()),
                employment=None if row.employment is None else Employment(row.employment),
                rate_hundredths=row.rate_hundredths,
                hired_on=row.hired_on,
                status=PostStatus(row.status),
                away=bool(row.away),
                offline=row.offline,
                education=row.education,
                teaching_since=row.pedagogical_since_year,
                category=None if row.category is None else Category(row.category),
                category_on=row.category_on,
                fitness_on=row.fitness_on,
                attestation_on=row.attestation_on,
                young=bool(row.young),
            )
            for row in rows
        )

    async def list_diagnoses(
        self, window: Window, since: datetime, zone: ZoneInfo
    ) -> tuple[DiagnosisFact, ...]:
        """Finished self-diagnoses from `since` on, in the order of their ends."""
        rows = await self._connection.execute(
            select(
                DiagnosisRow.post_id,
                DiagnosisRow.finished_at,
                DiagnosisRow.variant,
                DiagnosisRow.entered_by,
                DiagnosisRow.campaign_id,
                ContentVersionRow.version,
                DiagnosisResultRow.score,
            )
            .join(PostRow, PostRow.id == DiagnosisRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(ContentVersionRow, ContentVersionRow.id == DiagnosisRow.content_version_id)
            .outerjoin(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
            .where(
                teachers(window),
                DiagnosisRow.kind == "self",
                DiagnosisRow.questionnaire == "self",
                DiagnosisRow.state == "finished",
                DiagnosisRow.finished_at >= since,
            )
            .order_by(DiagnosisRow.finished_at, DiagnosisRow.id)
        )
        return tuple(
            DiagnosisFact(
                post_id=row.post_id,
                on=row.finished_at.astimezone(zone).date(),
                variant=row.variant,
                version=row.version,
                typed=row.entered_by is not None,
                invited=row.campaign_id is not None,
                score=None if row.score is None else Score.from_dict(row.score),
            )
            for row in rows
        )

    async def list_plans(self, window: Window, zone: ZoneInfo) -> tuple[PlanFact, ...]:
        counts = and_(RouteRow.state.in_(APPROVED_CODES), in_period(window))
        rows = await self._connection.execute(
            select(
                RouteRow.id,
                RouteRow.post_id,
                RouteRow.state,
                RouteRow.first_on,
                RouteRow.last_on,
                RouteRow.submitted_at,
                RouteRow.decided_at,
                counts.label("counts"),
            )
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(teachers(window))
            .order_by(RouteRow.id)
        )
        return tuple(
            PlanFact(
                route_id=row.id,
                post_id=row.post_id,
                state=RouteState(row.state),
                first_on=row.first_on,
                last_on=row.last_on,
                submitted_on=_day(row.submitted_at, zone),
                decided_on=_day(row.decided_at, zone),
                counts=bool(row.counts),
            )
            for row in rows
        )

    async def list_items(self, window: Window, zone: ZoneInfo) -> tuple[ReportItem, ...]:
        """Those that the summary counts, by their dates."""
        rows = await self._connection.execute(
            select(
                RouteRow.post_id,
                ItemRow.kind,
                ItemRow.section,
                ItemRow.title,
                ItemRow.due_on,
                ItemRow.state,
                ItemRow.confirmable,
                ItemRow.postponed_times,
                ItemRow.reported_on,
                ItemRow.reported_at,
                passed(window).label("passed"),
            )
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(teachers(window), counted_items(window))
            .order_by(ItemRow.due_on, PersonRow.name_key, ItemRow.id)
        )
        return tuple(_item(row, zone) for row in rows)

    async def list_chosen(self, window: Window) -> tuple[tuple[int, str], ...]:
        """(post, statement) of the difficulties that the summary counts."""
        rows = await self._connection.execute(
            select(PostRow.id, BasisRow.statement_key)
            .distinct()
            .select_from(BasisRow)
            .join(RouteRow, RouteRow.id == BasisRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(
                teachers(window),
                RouteRow.state.in_(CHOSEN_CODES),
                in_period(window),
                BasisRow.kind == "deficit",
                BasisRow.statement_key.is_not(None),
                BasisRow.standing == Standing.ACCEPTED.value,
            )
            .order_by(PostRow.id, BasisRow.statement_key)
        )
        return tuple((row.id, row.statement_key) for row in rows)

    async def list_pairs(self, window: Window) -> tuple[PairFact, ...]:
        """Working pairs of the window's teachers."""
        staff_no = (
            select(func.min(_number.c.staff_no))
            .where(
                _number.c.person_id == _mentor.c.id, _number.c.school_id == MentoringRow.school_id
            )
            .correlate(_mentor, MentoringRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                MentoringRow.mentee_post_id,
                MentoringRow.mentor_person_id,
                MentoringRow.since_on,
                MentoringRow.until_on,
                MentoringRow.order_no,
                MentoringRow.order_on,
                _mentor.c.surname,
                _mentor.c.given,
                _mentor.c.patronymic,
                staff_no.label("staff_no"),
                SchoolRow.channel_policy,
            )
            .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == MentoringRow.school_id)
            .join(_mentor, _mentor.c.id == MentoringRow.mentor_person_id)
            .where(teachers(window), MentoringRow.state == "active")
            .order_by(_mentor.c.name_key, MentoringRow.id)
        )
        return tuple(
            PairFact(
                mentee_post_id=row.mentee_post_id,
                mentor_id=row.mentor_person_id,
                mentor=printed(row),
                since_on=row.since_on,
                until_on=row.until_on,
                order_no=row.order_no,
                order_on=row.order_on,
            )
            for row in rows
        )

    async def list_entries(self, window: Window, zone: ZoneInfo) -> tuple[EntryFact, ...]:
        """Of the records of the window's people, without what was sent back or removed."""
        people = (
            select(PostRow.person_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(teachers(window))
        )
        rows = await self._connection.execute(
            select(*RecordRow.__table__.columns)
            .where(
                RecordRow.person_id.in_(people),
                RecordRow.removed_at.is_(None),
                RecordRow.state != RecordState.SENT_BACK.value,
            )
            .order_by(RecordRow.on_date, RecordRow.id)
        )
        return tuple(
            EntryFact(
                person_id=row.person_id,
                kind=RecordKind(row.kind),
                title=row.title,
                on_date=row.on_date,
                hours=row.hours,
                form=None if row.form is None else StudyForm(row.form),
                level=None if row.level is None else RecordLevel(row.level),
                role=None if row.role is None else RecordRole(row.role),
                result=None if row.result is None else ContestResult(row.result),
                organiser=row.organiser,
                state=RecordState(row.state),
                own=row.by == row.person_id,
                of_item=row.item_id is not None,
                of_event=row.event_id is not None,
                entered_on=row.at.astimezone(zone).date(),
            )
            for row in rows
        )

    async def list_decisions(self, window: Window) -> tuple[tuple[int, str, int | None, int], ...]:
        """(post, action, who, how many) of confirmed items: whose word stands is the last one."""
        last = (
            select(func.max(ItemEventRow.id))
            .where(ItemEventRow.item_id == ItemRow.id, ItemEventRow.action.in_(_DECIDING))
            .correlate(ItemRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                RouteRow.post_id,
                ItemEventRow.action,
                ItemEventRow.by,
                func.count().label("items"),
            )
            .select_from(ItemRow)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(ItemEventRow, ItemEventRow.id == last)
            .where(
                teachers(window),
                counted_items(window),
                ItemRow.state == ItemState.CONFIRMED.value,
            )
            .group_by(RouteRow.post_id, ItemEventRow.action, ItemEventRow.by)
        )
        return tuple((row.post_id, row.action or "", row.by, row.items) for row in rows)

    async def roles_at(
        self, school_id: int, people: Collection[int], today: date
    ) -> dict[int, frozenset[Role]]:
        """By person: the roles held in the school today."""
        if not people:
            return {}
        rows = await self._connection.execute(
            select(PostRow.person_id, PostRow.role).where(
                PostRow.school_id == school_id, PostRow.person_id.in_(people), held(today)
            )
        )
        found: dict[int, frozenset[Role]] = {}
        for row in rows:
            found[row.person_id] = found.get(row.person_id, frozenset()) | {Role(row.role)}
        return found

    async def list_places(self, scope: Scope) -> tuple[tuple[int, str], ...]:
        """(id, name) of the departments of the scope, by name."""
        here = DepartmentRow.school_id == scope.school_id
        if scope.departments is not None:
            here = and_(here, DepartmentRow.id.in_(sorted(scope.departments)))
        rows = await self._connection.execute(
            select(DepartmentRow.id, DepartmentRow.name)
            .where(here)
            .order_by(DepartmentRow.name, DepartmentRow.id)
        )
        return tuple((row.id, row.name) for row in rows)

    async def title_of(self, school_id: int) -> str:
        """What plans are called there."""
        found = await self._connection.execute(
            select(SchoolRow.route_title).where(SchoolRow.id == school_id)
        )
        return str(found.scalar_one())


def printed(row: Row[*tuple[Any, ...]]) -> str:
    """A person in a file: whole where the school lets the bot write names."""
    policy = ChannelPolicy(row.channel_policy)
    if policy is ChannelPolicy.FULL:
        return PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic).full
    return label(row, policy)


def _day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    return None if moment is None else moment.astimezone(zone).date()


def _item(row: Row[*tuple[Any, ...]], zone: ZoneInfo) -> ReportItem:
    state = ItemState(row.state)
    return ReportItem(
        post_id=row.post_id,
        kind=ItemKind(row.kind),
        section=Section(row.section),
        title=row.title,
        due_on=row.due_on,
        state=state,
        confirmable=row.confirmable,
        postponed=row.postponed_times,
        reported_on=row.reported_on,
        told_on=_day(row.reported_at, zone),
        passed=bool(row.passed),
        finished=item_finished(state, confirmable=row.confirmable),
    )
