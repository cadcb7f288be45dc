"""Who leads a school today, and what waits for the leaders' decision."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.approval import Leader
from domain.people import LEADING, ChannelPolicy, PersonName, Role, person_label
from domain.plan import Route
from domain.plan_views import QueuedDepartment
from domain.route import RouteState
from domain.scopes import QueueScope
from storage.repositories.approval_edits import written, written_by
from storage.repositories.conditions import Someone, away, binding, made_once
from storage.repositories.routes import HEADS, head
from storage.repositories.who import delegation_stands
from storage.tables import (
    DelegationRow,
    DepartmentRow,
    ItemRow,
    PersonRow,
    PostRow,
    RouteRow,
    SchoolRow,
)

_deputy = aliased(PersonRow)
_office = aliased(PostRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedRoute:
    route_id: int
    owner: str
    zone: ZoneInfo
    submitted_at: datetime
    items: int
    edits: bool
    remarks: bool
    """The actor has written these down about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueCounts:
    """`due` for a decision; `asked`: somebody's agreement comes first."""

    due: int
    asked: int


def _of_department(department_id: int | None) -> tuple[ColumnElement[bool], ...]:
    return () if department_id is None else (PostRow.department_id == department_id,)


class ApprovalRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_leaders(self, school_id: int, today: date) -> tuple[Leader, ...]:
        """Deputies, route officers and directors of the school by name, each followed by whoever
        has his duties today."""
        return (await self.list_leaders_of([school_id], today))[school_id]

    async def list_leaders_of(
        self, school_ids: Collection[int], today: date
    ) -> dict[int, tuple[Leader, ...]]:
        """As `list_leaders`, of several schools."""
        rows = await self._connection.execute(_leaders(today), {"of_schools": list(school_ids)})
        found: dict[int, dict[Leader, None]] = {one: {} for one in school_ids}
        for row in rows:
            there = found[row.school_id]
            policy = ChannelPolicy(row.channel_policy)
            name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
            own = Leader(
                person_id=row.person_id,
                role=Role(row.role),
                zone=None if row.departments is None else frozenset(row.departments),
                label=person_label(name, policy, row.staff_no),
                away=bool(row.away),
                name=name,
            )
            there.setdefault(own)
            if row.to_person_id is not None:
                name = PersonName(
                    surname=row.deputy_surname,
                    given=row.deputy_given,
                    patronymic=row.deputy_patronymic,
                )
                lent = replace(
                    own,
                    person_id=row.to_person_id,
                    label=person_label(name, policy, None),
                    lent=True,
                    away=False,
                    name=name,
                )
                there.setdefault(lent)
        return {school_id: tuple(leaders) for school_id, leaders in found.items()}

    async def list_queue(
        self,
        scopes: Collection[QueueScope],
        *,
        actor: int,
        today: date,
        skip: int,
        limit: int,
        department_id: int | None = None,
    ) -> tuple[QueuedRoute, ...]:
        """Submitted plans the actor may decide about, the longest waiting first; those of one
        department, where it is named."""
        items = (
            select(func.count())
            .where(ItemRow.route_id == RouteRow.id, ItemRow.state != "dropped", binding())
            .correlate(RouteRow)
            .scalar_subquery()
        )
        query = self._queue(scopes, actor, today).add_columns(
            RouteRow.submitted_at,
            PostRow.staff_no,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.channel_policy,
            SchoolRow.zone,
            items.label("items"),
            written_by(actor, remarks=False).correlate(RouteRow).label("edits"),
            written_by(actor, remarks=True).correlate(RouteRow).label("remarks"),
        )
        rows = await self._connection.execute(
            query.where(*_of_department(department_id))
            .order_by(RouteRow.submitted_at, RouteRow.id)
            .offset(skip)
            .limit(limit)
        )
        return tuple(
            QueuedRoute(
                route_id=row.id,
                owner=person_label(
                    PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                    ChannelPolicy(row.channel_policy),
                    row.staff_no,
                ),
                zone=ZoneInfo(row.zone),
                submitted_at=row.submitted_at,
                items=row.items,
                edits=row.edits,
                remarks=row.remarks,
            )
            for row in rows
        )

    async def list_queued_routes(
        self, scopes: Collection[QueueScope], *, actor: int, today: date, limit: int
    ) -> tuple[Route, ...]:
        """As `list_queue`, whole heads; without those the owner has objected about and those in
        which anybody has written something down: they are not decided about in passing."""
        rows = await self._connection.execute(
            HEADS.where(
                RouteRow.id.in_(self._queue(scopes, actor, today).correlate(None)),
                RouteRow.objected_at.is_(None),
                ~written(),
            )
            .order_by(RouteRow.submitted_at, RouteRow.id)
            .limit(limit)
        )
        return tuple(head(row) for row in rows)

    @staticmethod
    def decided_by(
        scopes: Collection[QueueScope], *, actor: Someone, today: date
    ) -> ColumnElement[bool]:
        """Of a plan's post: the actor may decide about it. For lists of other repositories."""
        seen = [_within(scope, today) for scope in scopes]
        return and_(PostRow.person_id != actor, or_(*seen) if seen else PostRow.id.is_(None))

    async def count_by_department(
        self, scopes: Collection[QueueScope], *, actor: int, today: date
    ) -> tuple[QueuedDepartment, ...]:
        """Of the plans that wait for the actor's decision, by name of the department; those of
        people without one are left out."""
        due = self._queue(scopes, actor, today).correlate(None)
        rows = await self._connection.execute(
            select(DepartmentRow.id, DepartmentRow.name, func.count().label("plans"))
            .select_from(RouteRow)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .where(RouteRow.id.in_(due))
            .group_by(DepartmentRow.id, DepartmentRow.name)
            .order_by(DepartmentRow.name, DepartmentRow.id)
        )
        return tuple(QueuedDepartment(id=row.id, name=row.name, count=row.plans) for row in rows)

    async def count_queue(
        self, scopes: Collection[QueueScope], *, actor: int, today: date
    ) -> QueueCounts:
        due = self._queue(scopes, actor, today).subquery()
        asked = self._queue(scopes, actor, today, asked=True).subquery()
        row = (
            await self._connection.execute(
                select(
                    select(func.count()).select_from(due).scalar_subquery().label("due"),
                    select(func.count()).select_from(asked).scalar_subquery().label("asked"),
                )
            )
        ).one()
        return QueueCounts(due=row.due, asked=row.asked)

    def _queue(
        self, scopes: Collection[QueueScope], actor: int, today: date, *, asked: bool = False
    ) -> Select[int]:
        """`asked`: those that wait for somebody's agreement first."""
        seen = [_within(scope, today) for scope in scopes]
        return (
            select(RouteRow.id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                RouteRow.state == RouteState.SUBMITTED.value,
                RouteRow.step.is_not(None) if asked else RouteRow.step.is_(None),
                PostRow.person_id != actor,
                or_(*seen) if seen else RouteRow.id.is_(None),
            )
        )


@made_once
def _leaders(today: date) -> Select[*tuple[Any, ...]]:
    """Of the schools `of_schools`."""
    return (
        select(
            PostRow.school_id,
            PostRow.person_id,
            PostRow.role,
            PostRow.zone.label("departments"),
            PostRow.staff_no,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.channel_policy,
            away(today).label("away"),
            DelegationRow.to_person_id,
            _deputy.surname.label("deputy_surname"),
            _deputy.given.label("deputy_given"),
            _deputy.patronymic.label("deputy_patronymic"),
        )
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(
            DelegationRow,
            and_(DelegationRow.post_id == PostRow.id, delegation_stands(today)),
        )
        .outerjoin(_deputy, _deputy.id == DelegationRow.to_person_id)
        .where(
            PostRow.school_id.in_(bindparam("of_schools", expanding=True)),
            PostRow.role.in_([role.value for role in LEADING]),
            _held(PostRow, today),
        )
        .order_by(PersonRow.name_key, PostRow.id)
    )


def _within(scope: QueueScope, today: date) -> ColumnElement[bool]:
    """The same rule as `domain.approval.may_decide`, for a list."""
    owner_leads = _leads(LEADING, today)
    owner_directs = _leads((Role.DIRECTOR,), today)
    conditions = [PostRow.school_id == scope.school_id]
    if scope.departments is not None:
        conditions.append(PostRow.department_id.in_(scope.departments))
    match scope.role:
        case Role.DIRECTOR:
            conditions.append(~owner_directs)
        case Role.DEPUTY:
            directed = _directed(scope.school_id, today)
            conditions.append(or_(~owner_leads, and_(~owner_directs, ~directed)))
        case _:
            conditions.append(~owner_leads)
    return and_(*conditions)


@made_once
def _leads(roles: tuple[Role, ...], today: date) -> ColumnElement[bool]:
    """The owner of the post leads the same school."""
    return exists().where(
        _office.person_id == PostRow.person_id,
        _office.school_id == PostRow.school_id,
        _office.role.in_([role.value for role in roles]),
        _held(_office, today),
    )


def _directed(school_id: int, today: date) -> ColumnElement[bool]:
    return exists().where(
        _office.school_id == school_id,
        _office.role == Role.DIRECTOR.value,
        _held(_office, today),
    )


@made_once
def _held(post: type[PostRow], today: date) -> ColumnElement[bool]:
    return and_(post.since <= today, or_(post.until.is_(None), post.until > today))
