"""Counts and lists of people for the leaders of a school, limited to their scope."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    ScalarSelect,
    and_,
    case,
    cast,
    exists,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.item import OPEN_STATES, ItemState
from domain.people import ChannelPolicy
from domain.plan_rules import Standing
from domain.route import RouteState
from domain.scoring import Score
from domain.summary import SMALL_GROUP, ItemCounts, PeopleCounts, PeopleList, PersonLine
from storage.repositories.conditions import (
    binding,
    joined,
    main_teachers,
    of_now,
    reachable,
    reaching,
)
from storage.repositories.item_lists import Scope, passed_conditions
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.tables import (
    BasisRow,
    DiagnosisResultRow,
    DiagnosisRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    RouteRow,
    SchoolRow,
)

APPROVED_CODES = tuple(
    state.value
    for state in (
        RouteState.APPROVED,
        RouteState.ACTIVE,
        RouteState.CLOSING,
        RouteState.SUSPENDED,
        RouteState.COMPLETED,
    )
)
CHOSEN_CODES = (RouteState.SUBMITTED.value, *APPROVED_CODES)
"""Plans whose difficulties are counted: a draft is nobody's business yet."""
_OPEN_CODES = tuple(sorted(state.value for state in OPEN_STATES))
_YOUNG_YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Where and when counts are taken: the scope, today, the first day of the school year."""

    scope: Scope
    today: date
    year_first: date
    year_start: datetime
    """The same first day as a moment in the school's zone."""


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


class SummaryRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count_people(self, window: Window, reader_id: int) -> PeopleCounts:
        conditions = _conditions(window)
        waiting = self._waiting(
            window,
            reader_id,
            RouteRow.state == RouteState.SUBMITTED.value,
            RouteRow.step.is_(None),
        )
        concluding = self._waiting(
            window,
            reader_id,
            RouteRow.state == RouteState.CLOSING.value,
            RouteRow.concluding_since.is_not(None),
        )
        row = (
            await self._connection.execute(
                select(
                    func.count().label("teachers"),
                    *(_sum(condition, which.name) for which, condition in conditions.items()),
                    waiting.label("waiting"),
                    concluding.label("concluding"),
                )
                .select_from(PostRow)
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .where(_teachers(window))
            )
        ).one()
        return PeopleCounts(
            teachers=row.teachers,
            diagnosed=row.teachers - row.NOT_DIAGNOSED,
            approved=row.teachers - row.WITHOUT_ROUTE,
            waiting=row.waiting,
            concluding=row.concluding,
            young_without_mentor=row.YOUNG,
            not_joined=row.NOT_JOINED,
            unreachable=row.UNREACHABLE,
        )

    def _waiting(
        self, window: Window, reader_id: int, *conditions: ColumnElement[bool]
    ) -> ScalarSelect[int]:
        """Plans of the scope, without the reader's own."""
        return (
            select(func.count())
            .select_from(RouteRow)
            .join(_waiting, _waiting.c.id == RouteRow.post_id)
            .where(
                *conditions,
                _waiting.c.school_id == window.scope.school_id,
                *(
                    ()
                    if window.scope.departments is None
                    else (_waiting.c.department_id.in_(sorted(window.scope.departments)),)
                ),
                _waiting.c.person_id != reader_id,
            )
            .scalar_subquery()
        )

    async def count_items(self, window: Window) -> ItemCounts:
        today = window.today
        is_open = ItemRow.state.in_(_OPEN_CODES)
        passed = and_(*passed_conditions(today))
        row = (
            await self._connection.execute(
                select(
                    func.count().label("total"),
                    _sum(
                        (ItemRow.state == ItemState.CONFIRMED.value)
                        | (
                            (ItemRow.state == ItemState.DONE.value) & ItemRow.confirmable.is_(False)
                        ),
                        "finished",
                    ),
                    _sum(ItemRow.due_on <= today, "due"),
                    _sum(
                        and_(
                            ItemRow.due_on <= today,
                            not_(is_open),
                            ItemRow.reported_on <= ItemRow.due_on,
                        ),
                        "on_time",
                    ),
                    _sum(passed, "passed"),
                    func.count(case((passed, PostRow.person_id)).distinct()).label("people"),
                )
                .select_from(ItemRow)
                .join(RouteRow, RouteRow.id == ItemRow.route_id)
                .join(PostRow, PostRow.id == RouteRow.post_id)
                .where(
                    _teachers(window),
                    or_(
                        RouteRow.state.in_(UNDER_WAY_CODES),
                        and_(RouteRow.state == RouteState.COMPLETED.value, _this_year(window)),
                    ),
                    of_now(today),
                    ItemRow.state != ItemState.DROPPED.value,
                    binding(),
                    ItemRow.due_on.is_not(None),
                )
            )
        ).one()
        return ItemCounts(
            total=row.total,
            finished=row.finished,
            due=row.due,
            on_time=row.on_time,
            passed=row.passed,
            passed_people=row.people,
        )

    async def list_difficulties(self, window: Window, limit: int) -> tuple[tuple[str, int], ...]:
        """Keys of the statements chosen most often, with how many people chose each."""
        people = func.count(PostRow.person_id.distinct())
        rows = await self._connection.execute(
            select(BasisRow.statement_key, people.label("people"))
            .join(RouteRow, RouteRow.id == BasisRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(
                _teachers(window),
                RouteRow.state.in_(CHOSEN_CODES),
                _this_year(window),
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

    async def list_people(
        self, window: Window, which: PeopleList, *, limit: int, offset: int
    ) -> tuple[PersonLine, ...]:
        """By name; those with passed dates by how many."""
        passed = _passed_count(window.today)
        order = (passed.desc(),) if which is PeopleList.PASSED else ()
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                passed.label("passed"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(_teachers(window), _conditions(window)[which])
            .order_by(*order, PersonRow.name_key, PostRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            PersonLine(
                post_id=row.id,
                label=label(row, ChannelPolicy(row.channel_policy)),
                passed=row.passed,
            )
            for row in rows
        )

    async def count_list(self, window: Window, which: PeopleList) -> int:
        counted = await self._connection.execute(
            select(func.count())
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(_teachers(window), _conditions(window)[which])
        )
        return counted.scalar_one()

    async def school_name(self, school_id: int) -> str:
        found = await self._connection.execute(
            select(SchoolRow.name).where(SchoolRow.id == school_id)
        )
        return found.scalar_one()

    async def facts_of_post(self, post_id: int, today: date) -> PersonFacts:
        """The last finished diagnosis and the current route of a post that exists: the one under
        way, even where the next is being drawn up."""
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
        route = (
            select(func.max(RouteRow.id))
            .where(
                RouteRow.post_id == PostRow.id,
                RouteRow.state.not_in((RouteState.TERMINATED.value, RouteState.TRANSFERRED.value)),
                of_now(today),
            )
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
        )


_waiting = PostRow.__table__.alias("waiting_post")


def _teachers(window: Window) -> ColumnElement[bool]:
    """Teachers of the scope at their main place, at posts of today."""
    return and_(window.scope.condition(), main_teachers(window.today))


def _this_year(window: Window) -> ColumnElement[bool]:
    """Plans that reach into the school year; one without dates yet is of this year."""
    return reaching(window.year_first)


def _conditions(window: Window) -> Mapping[PeopleList, ColumnElement[bool]]:
    """One condition a list: counts and lists are made of the same ones."""
    diagnosed = exists().where(
        DiagnosisRow.post_id == PostRow.id,
        DiagnosisRow.kind == "self",
        DiagnosisRow.questionnaire == "self",
        DiagnosisRow.state == "finished",
        DiagnosisRow.finished_at >= window.year_start,
    )
    approved = exists().where(
        RouteRow.post_id == PostRow.id, RouteRow.state.in_(APPROVED_CODES), _this_year(window)
    )
    mentored = exists().where(
        MentoringRow.mentee_post_id == PostRow.id, MentoringRow.state == "active"
    )
    has_joined = joined(PostRow.person_id)
    return {
        PeopleList.NOT_DIAGNOSED: not_(diagnosed),
        PeopleList.WITHOUT_ROUTE: not_(approved),
        PeopleList.PASSED: _passed_count(window.today) > 0,
        PeopleList.YOUNG: and_(
            PersonRow.pedagogical_since_year.is_not(None),
            PersonRow.pedagogical_since_year > window.today.year - _YOUNG_YEARS,
            not_(mentored),
        ),
        PeopleList.NOT_JOINED: not_(has_joined),
        PeopleList.UNREACHABLE: and_(has_joined, not_(reachable(PostRow.person_id))),
    }


def _passed_count(today: date) -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(ItemRow)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .where(RouteRow.post_id == PostRow.id, *passed_conditions(today))
        .correlate(PostRow)
        .scalar_subquery()
    )


def _sum(condition: ColumnElement[bool], name: str) -> Any:
    return func.coalesce(func.sum(cast(case((condition, 1), else_=0), Integer)), 0).label(name)
