"""What people chose to work on, over the plans of a school."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.deficits import Choice, Chooser
from domain.people import LEADING, ChannelPolicy, SchoolKind
from domain.plan import BasisKind
from domain.plan_rules import Standing
from domain.route import RouteState
from domain.scopes import Scope
from storage.repositories.conditions import main_teachers, reaching, within
from storage.repositories.items import label
from storage.repositories.summary import CHOSEN_CODES
from storage.tables import BasisRow, DepartmentRow, ItemRow, PersonRow, PostRow, RouteRow, SchoolRow

_another = PostRow.__table__.alias("another")


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """Today, and the first days of this school year and of the one before."""

    today: date
    first: date
    before: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFacts:
    name: str
    kind: SchoolKind
    teachers: int
    handed_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A plan of somebody who chose the statement. `position`: the last one of its items, `items`:
    how many there are. `leads`: the owner is one of the school's leaders, too."""

    post_id: int
    person_id: int
    department_id: int | None
    route_id: int
    state: RouteState
    first_on: date | None
    last_on: date | None
    basis_id: int
    position: int
    items: int
    leads: bool


class DeficitRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def facts(self, scope: Scope, years: Years) -> SchoolFacts:
        """How many teachers there are, and how many of them have handed in a plan this year."""
        here = and_(within(scope), main_teachers(years.today))
        handed_in = exists().where(
            RouteRow.post_id == PostRow.id,
            RouteRow.state.in_(CHOSEN_CODES),
            reaching(years.first),
        )
        people = func.count(PostRow.person_id.distinct())
        teachers = select(people).where(here).scalar_subquery()
        planned = select(people).where(here, handed_in).scalar_subquery()
        row = (
            await self._connection.execute(
                select(SchoolRow.name, SchoolRow.kind, teachers, planned).where(
                    SchoolRow.id == scope.school_id
                )
            )
        ).one()
        return SchoolFacts(name=row[0], kind=SchoolKind(row[1]), teachers=row[2], handed_in=row[3])

    async def list_choices(
        self, scope: Scope, years: Years, *, year_before: bool = False
    ) -> tuple[Choice, ...]:
        """Of this year, or of plans that had begun before it and reached into the one before."""
        when: ColumnElement[bool] = reaching(years.first)
        if year_before:
            when = and_(RouteRow.first_on < years.first, RouteRow.last_on >= years.before)
        rows = await self._connection.execute(
            select(BasisRow.statement_key, PostRow.person_id, PostRow.department_id)
            .join(RouteRow, RouteRow.id == BasisRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(within(scope), main_teachers(years.today), *_chosen(), when)
            .distinct()
            .order_by(BasisRow.statement_key, PostRow.person_id, PostRow.department_id)
        )
        return tuple(
            Choice(key=row.statement_key, person_id=row.person_id, place_id=row.department_id)
            for row in rows
        )

    async def list_departments(self, scope: Scope) -> tuple[tuple[int, str], ...]:
        """(id, name) of those in the scope, by name."""
        within = (
            () if scope.departments is None else (DepartmentRow.id.in_(sorted(scope.departments)),)
        )
        rows = await self._connection.execute(
            select(DepartmentRow.id, DepartmentRow.name)
            .where(DepartmentRow.school_id == scope.school_id, *within)
            .order_by(DepartmentRow.name, DepartmentRow.id)
        )
        return tuple((row.id, row.name) for row in rows)

    async def list_choosers(
        self, scope: Scope, years: Years, key: str, *, limit: int, offset: int
    ) -> tuple[tuple[Chooser, ...], int]:
        """(people by name, how many in all)."""
        chose = exists().where(
            RouteRow.post_id == PostRow.id,
            BasisRow.route_id == RouteRow.id,
            BasisRow.statement_key == key,
            *_chosen(),
            reaching(years.first),
        )
        here = and_(within(scope), main_teachers(years.today), chose)
        total = await self._connection.execute(
            select(func.count(PostRow.person_id.distinct())).where(here)
        )
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(here)
            .order_by(PersonRow.name_key, PostRow.id)
            .limit(limit)
            .offset(offset)
        )
        lines = tuple(
            Chooser(post_id=row.id, label=label(row, ChannelPolicy(row.channel_policy)))
            for row in rows
        )
        return lines, total.scalar_one()

    async def list_targets(self, scope: Scope, years: Years, key: str) -> tuple[Target, ...]:
        """Plans of those who chose it, a later plan of a post last."""
        position = (
            select(func.coalesce(func.max(ItemRow.position), 0))
            .where(ItemRow.route_id == RouteRow.id)
            .correlate(RouteRow)
            .scalar_subquery()
        )
        items = (
            select(func.count())
            .where(ItemRow.route_id == RouteRow.id)
            .correlate(RouteRow)
            .scalar_subquery()
        )
        leads = exists().where(
            _another.c.person_id == PostRow.person_id,
            _another.c.school_id == PostRow.school_id,
            _another.c.role.in_([role.value for role in LEADING]),
            or_(_another.c.until.is_(None), _another.c.until > years.today),
        )
        rows = await self._connection.execute(
            select(
                PostRow.id.label("post_id"),
                PostRow.person_id,
                PostRow.department_id,
                RouteRow.id.label("route_id"),
                RouteRow.state,
                RouteRow.first_on,
                RouteRow.last_on,
                BasisRow.id.label("basis_id"),
                position.label("position"),
                items.label("items"),
                leads.label("leads"),
            )
            .join(RouteRow, RouteRow.id == BasisRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(
                within(scope),
                main_teachers(years.today),
                BasisRow.statement_key == key,
                *_chosen(),
                reaching(years.first),
            )
            .order_by(PostRow.id, RouteRow.id, BasisRow.id)
        )
        return tuple(
            Target(
                post_id=row.post_id,
                person_id=row.person_id,
                department_id=row.department_id,
                route_id=row.route_id,
                state=RouteState(row.state),
                first_on=row.first_on,
                last_on=row.last_on,
                basis_id=row.basis_id,
                position=row.position,
                items=row.items,
                leads=row.leads,
            )
            for row in rows
        )


def _chosen() -> tuple[ColumnElement[bool], ...]:
    """Difficulties of plans that were handed in; chosen, not merely proposed to somebody."""
    return (
        RouteRow.state.in_(CHOSEN_CODES),
        BasisRow.kind == BasisKind.DEFICIT.value,
        BasisRow.statement_key.is_not(None),
        BasisRow.standing == Standing.ACCEPTED.value,
    )
