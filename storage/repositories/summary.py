"""Counts and lists of people for the leaders of a school, limited to their scope."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    cast,
    extract,
    false,
    func,
    not_,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.item import ItemState
from domain.people import ChannelPolicy
from domain.plan_rules import Standing
from domain.progress import Month
from domain.route import RouteState
from domain.scoring import Score
from domain.summary import SMALL_GROUP, ItemCounts, PeopleCounts, PeopleList
from storage.repositories.conditions import held, made_once, of_now
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.repositories.route_changes import still_waits
from storage.repositories.summary_window import (
    APPROVED_CODES,
    Window,
    condition,
    counted_items,
    decided,
    department_name,
    finished,
    finished_this_week,
    in_period,
    is_open,
    is_young,
    passed,
    passed_this_week,
    shown_lately,
    teachers,
    to_conclude,
    to_decide,
)
from storage.tables import (
    BasisRow,
    DiagnosisResultRow,
    DiagnosisRow,
    ItemRow,
    PersonRow,
    PostRow,
    RouteChangeRow,
    RouteRow,
    SchoolRow,
)

CHOSEN_CODES = (RouteState.SUBMITTED.value, *APPROVED_CODES)
"""Plans whose difficulties are counted: a draft is nobody's business yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFound:
    """One row of the first statement."""

    school: str
    department: str | None
    people: PeopleCounts
    diagnosed_week: int
    approved_week: int
    changes_waiting: int
    changes_recent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsFound:
    items: ItemCounts
    finished_week: int
    passed_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """What the database knows of a teacher for his leaders; names are labels."""

    person_id: int
    label: str
    policy: ChannelPolicy
    school_id: int | None
    diagnosed_at: datetime | None
    score: Score | None
    route_id: int | None
    route_state: RouteState | None
    route_first_on: date | None


class SummaryRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count_people(self, window: Window) -> PeopleFound:
        """All that is counted of people, what waits for the reader, and names: one statement."""
        row = (await self._connection.execute(_people_counted(window))).one()
        return PeopleFound(
            school=row.school,
            department=row.department,
            people=PeopleCounts(
                teachers=row.teachers,
                diagnosed=row.DIAGNOSED,
                approved=row.APPROVED,
                waiting=row.waiting,
                concluding=row.concluding,
                young_without_mentor=row.YOUNG,
                not_joined=row.NOT_JOINED,
                unreachable=row.UNREACHABLE,
                young=row.young_all,
                suspended=row.SUSPENDED,
            ),
            diagnosed_week=row.DIAGNOSED_WEEK,
            approved_week=row.APPROVED_WEEK,
            changes_waiting=row.changes_waiting,
            changes_recent=row.changes_recent,
        )

    async def count_items(self, window: Window) -> ItemsFound:
        row = (await self._connection.execute(_items_counted(window))).one()
        return ItemsFound(
            items=ItemCounts(
                total=row.total,
                finished=row.finished,
                due=row.due,
                on_time=row.on_time,
                passed=row.passed,
                passed_people=row.passed_people,
                people=row.people,
                later=row.later,
                today=row.due_today,
                waiting=row.awaits,
            ),
            finished_week=row.finished_week,
            passed_week=row.passed_week,
        )

    async def count_months(self, window: Window) -> tuple[Month, ...]:
        """Items by the month of their date: of `count_items`, each counted once."""
        year, month = extract("year", ItemRow.due_on), extract("month", ItemRow.due_on)
        late = and_(is_open(), ItemRow.due_on < window.today)
        rows = await self._connection.execute(
            select(
                year.label("year"),
                month.label("month"),
                sum_of(finished(), "confirmed"),
                sum_of(and_(not_(is_open()), not_(finished())), "done"),
                sum_of(late, "passed"),
                sum_of(and_(is_open(), ItemRow.due_on >= window.today), "planned"),
            )
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(RouteRow, RouteRow.post_id == PostRow.id)
            .join(ItemRow, ItemRow.route_id == RouteRow.id)
            .where(teachers(window), counted_items(window))
            .group_by(year, month)
            .order_by(year, month)
        )
        return tuple(
            Month(
                first=date(int(row.year), int(row.month), 1),
                confirmed=row.confirmed,
                done=row.done,
                passed=row.passed,
                planned=row.planned,
            )
            for row in rows
        )

    async def list_difficulties(self, window: Window, limit: int) -> tuple[tuple[str, int], ...]:
        """Keys of the statements chosen most often, with how many people chose each."""
        people = func.count(PostRow.person_id.distinct())
        rows = await self._connection.execute(
            select(BasisRow.statement_key, people.label("people"))
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(RouteRow, RouteRow.post_id == PostRow.id)
            .join(BasisRow, BasisRow.route_id == RouteRow.id)
            .where(
                teachers(window),
                RouteRow.state.in_(CHOSEN_CODES),
                in_period(window),
                BasisRow.kind == "deficit",
                BasisRow.statement_key.is_not(None),
                # Chosen, not merely proposed to somebody.
                BasisRow.standing == Standing.ACCEPTED.value,
            )
            .group_by(BasisRow.statement_key)
            .having(people >= SMALL_GROUP)
            .order_by(people.desc(), BasisRow.statement_key)
            .limit(limit)
        )
        return tuple((row.statement_key, row.people) for row in rows)

    def members(self, window: Window, which: PeopleList) -> Select[int]:
        """Posts of the people behind a number, for lists that say more of them."""
        return (
            select(PostRow.id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(teachers(window), condition(window, which))
        )

    def teachers(self, window: Window) -> Select[int]:
        """Posts of all the people that are counted."""
        return select(PostRow.id).where(teachers(window))

    async def school_name(self, school_id: int) -> str:
        found = await self._connection.execute(
            select(SchoolRow.name).where(SchoolRow.id == school_id)
        )
        return found.scalar_one()

    async def facts_of_post(self, post_id: int, today: date) -> PersonFacts:
        """The last finished diagnosis and the current route of a post that exists: the one under
        way, even where the next is being drawn up; else the last that was broken off."""
        last = (
            select(func.max(DiagnosisRow.id))
            .where(
                DiagnosisRow.post_id == PostRow.id,
                DiagnosisRow.kind == "self",
                DiagnosisRow.questionnaire == "self",
                DiagnosisRow.state == "finished",
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        broken_off = RouteRow.state.in_((RouteState.TERMINATED.value, RouteState.TRANSFERRED.value))
        route = (
            select(RouteRow.id)
            .where(RouteRow.post_id == PostRow.id, of_now(today))
            .order_by(broken_off, RouteRow.id.desc())
            .limit(1)
            .correlate(PostRow)
            .scalar_subquery()
        )
        row = (
            await self._connection.execute(
                select(
                    PostRow.person_id,
                    PostRow.staff_no,
                    PostRow.school_id,
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    SchoolRow.channel_policy,
                    DiagnosisRow.finished_at,
                    DiagnosisResultRow.score,
                    RouteRow.id.label("route_id"),
                    RouteRow.state.label("route_state"),
                    RouteRow.first_on,
                )
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
                .outerjoin(DiagnosisRow, DiagnosisRow.id == last)
                .outerjoin(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
                .outerjoin(RouteRow, RouteRow.id == route)
                .where(PostRow.id == post_id)
            )
        ).one()
        policy = ChannelPolicy(row.channel_policy or ChannelPolicy.FULL.value)
        return PersonFacts(
            person_id=row.person_id,
            label=label(row, policy),
            policy=policy,
            school_id=row.school_id,
            diagnosed_at=row.finished_at,
            score=None if row.score is None else Score.from_dict(row.score),
            route_id=row.route_id,
            route_state=None if row.route_state is None else RouteState(row.route_state),
            route_first_on=row.first_on,
        )


_COUNTED = (
    PeopleList.DIAGNOSED,
    PeopleList.APPROVED,
    PeopleList.YOUNG,
    PeopleList.NOT_JOINED,
    PeopleList.UNREACHABLE,
    PeopleList.DIAGNOSED_WEEK,
    PeopleList.APPROVED_WEEK,
    PeopleList.SUSPENDED,
)
"""Of items, people are counted where items are."""


@made_once
def _people_counted(window: Window) -> Select[*tuple[Any, ...]]:
    counted = (
        select(
            func.count().label("teachers"),
            *(sum_of(condition(window, which), which.name) for which in _COUNTED),
            sum_of(is_young(window), "young_all"),
        )
        .select_from(PostRow)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .where(teachers(window))
        .subquery("counted")
    )
    plans = _plans_counted(window).subquery("plans")
    changes = _changes_counted(window).subquery("changes")
    school = window.scope.school_id
    name = select(SchoolRow.name).where(SchoolRow.id == school).scalar_subquery()
    return select(
        counted,
        plans,
        changes,
        name.label("school"),
        department_name(window).label("department"),
    ).select_from(counted.join(plans, true()).join(changes, true()))


def _plans_counted(window: Window) -> Select[int, int]:
    """Those that wait for the reader's decision and for his conclusion."""
    concluded = and_(*to_conclude(), held(window.today))
    return (
        select(sum_of(and_(*to_decide()), "waiting"), sum_of(concluded, "concluding"))
        .select_from(PostRow)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        # An inner join lets SQLite begin with the waiting plans of all schools.
        .outerjoin(RouteRow, RouteRow.post_id == PostRow.id)
        .where(decided(window))
    )


def _changes_counted(window: Window) -> Select[int, int]:
    return (
        select(
            sum_of(still_waits(), "changes_waiting"),
            sum_of(shown_lately(window), "changes_recent"),
        )
        .select_from(PostRow)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .join(RouteChangeRow, RouteChangeRow.route_id == RouteRow.id)
        .outerjoin(ItemRow, ItemRow.id == RouteChangeRow.item_id)
        .where(decided(window), held(window.today))
    )


@made_once
def _items_counted(window: Window) -> Select[*tuple[Any, ...]]:
    due = ItemRow.due_on <= window.today
    in_time = func.coalesce(ItemRow.reported_on <= ItemRow.due_on, false())
    today = and_(is_open(), RouteRow.state.in_(UNDER_WAY_CODES), ItemRow.due_on == window.today)
    late_people = func.count(case((passed(window), PostRow.person_id)).distinct())
    return (
        select(
            func.count().label("total"),
            sum_of(finished(), "finished"),
            sum_of(
                and_(ItemRow.state == ItemState.DONE.value, ItemRow.confirmable.is_(True)), "awaits"
            ),
            sum_of(due, "due"),
            sum_of(and_(due, not_(is_open()), in_time), "on_time"),
            sum_of(and_(due, not_(is_open()), not_(in_time)), "later"),
            sum_of(today, "due_today"),
            sum_of(passed(window), "passed"),
            late_people.label("passed_people"),
            func.count(PostRow.person_id.distinct()).label("people"),
            sum_of(finished_this_week(window), "finished_week"),
            sum_of(passed_this_week(window), "passed_week"),
        )
        .select_from(PostRow)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .join(ItemRow, ItemRow.route_id == RouteRow.id)
        .where(teachers(window), counted_items(window))
    )


def sum_of(condition: ColumnElement[bool], name: str) -> Any:
    return func.coalesce(func.sum(cast(case((condition, 1), else_=0), Integer)), 0).label(name)
