"""Heads of routes: whose, in what state, at which revision."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.people import (
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    PostStatus,
    SchoolKind,
    variant_for,
)
from domain.plan import Route
from domain.plan_rules import ApprovalStep, Term
from domain.route import FINAL_STATES, WITH_PERIOD, RouteState
from domain.route_changes import CHANGEABLE, ChangeState
from domain.staff import Absence
from storage.repositories.plan_rules import rules_of
from storage.repositories.reminder_rules import saturday_works
from storage.tables import (
    ApprovalEditRow,
    AuditRow,
    BasisRow,
    ItemEventRow,
    ItemRow,
    PersonRow,
    PostRow,
    RouteChangeRow,
    RouteRow,
    RouteVersionRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePost:
    """The post a plan hangs on. `school_id` is empty for people of no school."""

    id: int
    person_id: int
    school_id: int | None


_earlier = RouteRow.__table__.alias("earlier")
_followed = (
    select(func.max(_earlier.c.last_on))
    .where(
        _earlier.c.post_id == RouteRow.post_id,
        _earlier.c.id < RouteRow.id,
        _earlier.c.state.in_([state.value for state in WITH_PERIOD]),
    )
    .correlate(RouteRow)
    .scalar_subquery()
)
"""The last day of the plan that a route follows at its post."""
_submitted = exists().where(RouteVersionRow.route_id == RouteRow.id).correlate(RouteRow)

HEADS = (
    select(
        RouteRow.id,
        RouteRow.post_id,
        RouteRow.diagnosis_id,
        RouteRow.state,
        RouteRow.rev,
        RouteRow.goal,
        RouteRow.tasks,
        RouteRow.term,
        RouteRow.objected_at,
        RouteRow.handed_over_at,
        RouteRow.handed_over_by,
        RouteRow.from_route_id,
        RouteRow.closing_since,
        RouteRow.reflected_at,
        RouteRow.concluding_since,
        RouteRow.closed_at,
        RouteRow.suspended_on,
        RouteRow.state_reason,
        RouteRow.step,
        RouteRow.step_since,
        RouteRow.first_on,
        RouteRow.last_on,
        RouteRow.submitted_at,
        RouteRow.decided_at,
        RouteRow.decided_by,
        PostRow.person_id,
        PostRow.department_id,
        PostRow.school_id,
        PostRow.staff_no,
        PostRow.audience,
        PostRow.position,
        PostRow.status,
        PostRow.away_since,
        PostRow.away_until,
        PersonRow.surname,
        PersonRow.given,
        PersonRow.patronymic,
        SchoolRow.zone,
        SchoolRow.channel_policy,
        SchoolRow.kind.label("school_kind"),
        SchoolRow.settings,
        SchoolRow.route_title,
        _followed.label("after"),
        _submitted.label("was_submitted"),
    )
    .join(PostRow, PostRow.id == RouteRow.post_id)
    .join(PersonRow, PersonRow.id == PostRow.person_id)
    .join(SchoolRow, SchoolRow.id == PostRow.school_id)
)
"""Of a route, with its owner and his school: read by `head`."""
_ONE = HEADS.where(RouteRow.id == bindparam("of_id", type_=BIG_ID))
_NEWEST = HEADS.order_by(RouteRow.id.desc()).limit(1)


class RouteRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def lock_post(self, post_id: int) -> RoutePost | None:
        """Whoever else begins a route at this post waits for this transaction."""
        row = (
            await self._connection.execute(
                select(PostRow.id, PostRow.person_id, PostRow.school_id)
                .where(PostRow.id == post_id)
                .with_for_update(of=PostRow)
            )
        ).one_or_none()
        if row is None:
            return None
        return RoutePost(id=row.id, person_id=row.person_id, school_id=row.school_id)

    async def find(self, route_id: int) -> Route | None:
        row = (await self._connection.execute(_ONE, {"of_id": route_id})).one_or_none()
        return None if row is None else head(row)

    async def get(self, route_id: int) -> Route:
        """Raises DomainError("access.gone") where there is no such route."""
        found = await self.find(route_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    async def find_current(self, post_id: int) -> Route | None:
        """The route under way at a post: the newest that is not completed or broken off."""
        return await self._one(
            and_(
                RouteRow.post_id == post_id,
                RouteRow.state.not_in([state.value for state in FINAL_STATES]),
            )
        )

    async def find_beside(self, route: Route) -> Route | None:
        """The other route of the same post that is not completed or broken off, the newest."""
        return await self._one(
            and_(
                RouteRow.post_id == route.post_id,
                RouteRow.id != route.id,
                RouteRow.state.not_in([state.value for state in FINAL_STATES]),
            )
        )

    async def find_previous(self, person_id: int, today: date) -> Route | None:
        """The person's newest plan at any post that was approved once and is over, for itself or
        with the post."""
        return await self._one(
            and_(
                PostRow.person_id == person_id,
                RouteRow.first_on.is_not(None),
                or_(
                    RouteRow.state.in_([state.value for state in FINAL_STATES]),
                    RouteRow.last_on < today,
                    PostRow.until <= today,
                ),
            )
        )

    async def list_of(self, route_ids: Collection[int]) -> tuple[Route, ...]:
        """In the order of their submission."""
        rows = await self._connection.execute(
            HEADS.where(RouteRow.id.in_(route_ids)).order_by(RouteRow.submitted_at, RouteRow.id)
        )
        return tuple(head(row) for row in rows)

    async def _one(self, condition: ColumnElement[bool]) -> Route | None:
        row = (await self._connection.execute(_NEWEST.where(condition))).one_or_none()
        return None if row is None else head(row)

    async def add(
        self,
        *,
        post_id: int,
        diagnosis_id: int | None,
        now: datetime,
        values: Mapping[str, Any] | None = None,
    ) -> int:
        """`values`: further columns of the head by name."""
        made = await self._connection.execute(
            insert(RouteRow)
            .values(
                post_id=post_id,
                diagnosis_id=diagnosis_id,
                state=RouteState.DRAFT.value,
                rev=1,
                created_at=now,
                **(values or {}),
            )
            .returning(RouteRow.id)
        )
        return made.scalar_one()

    async def remove_untouched(self, route_id: int) -> bool:
        """A draft that came with a proposal (the audit says "route.invite" and nothing else of
        it) and is empty again."""
        of_route = and_(AuditRow.object_kind == "route", AuditRow.object_id == RouteRow.id)
        gone = await self._connection.execute(
            delete(RouteRow).where(
                RouteRow.id == route_id,
                RouteRow.state == RouteState.DRAFT.value,
                exists().where(of_route, AuditRow.action == "route.invite"),
                ~exists().where(of_route, AuditRow.action != "route.invite"),
                ~exists().where(BasisRow.route_id == RouteRow.id),
                ~exists().where(ItemRow.route_id == RouteRow.id),
            )
        )
        return gone.rowcount == 1

    async def touch(self, route_id: int, states: Collection[RouteState]) -> int | None:
        """The next revision, taken before an edit so that edits of one plan follow each other.

        None where the route is in another state.
        """
        return (
            await self._connection.execute(
                update(RouteRow)
                .where(
                    RouteRow.id == route_id, RouteRow.state.in_([state.value for state in states])
                )
                .values(rev=RouteRow.rev + 1)
                .returning(RouteRow.rev)
            )
        ).scalar_one_or_none()

    async def touch_all(self, route_ids: Collection[int]) -> dict[int, int]:
        """As `touch`, of plans under way: each with its next revision."""
        rows = await self._connection.execute(
            update(RouteRow)
            .where(
                RouteRow.id.in_(route_ids),
                RouteRow.state.in_([state.value for state in CHANGEABLE]),
            )
            .values(rev=RouteRow.rev + 1)
            .returning(RouteRow.id, RouteRow.rev)
        )
        return {row.id: row.rev for row in rows}

    async def set_goal(self, route_id: int, goal: str | None) -> None:
        await self.set_values(route_id, {"goal": goal})

    async def set_values(self, route_id: int, values: Mapping[str, Any]) -> None:
        """Columns of the head by name; the revision is the caller's (`touch`)."""
        await self._connection.execute(
            update(RouteRow).where(RouteRow.id == route_id).values(**values)
        )

    async def submit(self, route: Route, state: RouteState, now: datetime) -> bool:
        return await self._change(
            route,
            state,
            submitted_at=now,
            decided_at=None,
            decided_by=None,
            objected_at=None,
        )

    async def withdraw(self, route: Route, state: RouteState) -> bool:
        return await self._change(route, state, submitted_at=None)

    async def decide(
        self,
        route: Route,
        state: RouteState,
        *,
        by: int,
        now: datetime,
        period: tuple[date, date] | None = None,
        unwritten: bool = False,
    ) -> bool:
        """`period` is fixed at approval. `unwritten`: only where nobody wrote anything down."""
        first, last = period or (route.first_on, route.last_on)
        written = exists().where(
            ApprovalEditRow.route_id == route.id,
            ApprovalEditRow.rev == route.rev,
        )
        return await self._change(
            route,
            state,
            *((~written,) if unwritten else ()),
            decided_by=by,
            decided_at=now,
            first_on=first,
            last_on=last,
        )

    async def decide_all(
        self, routes: Sequence[Route], state: RouteState, *, by: int, now: datetime
    ) -> frozenset[int]:
        """As `decide` for several plans in one statement, each as it was read, each with the
        period it has here; ids of those that were."""
        if not routes:
            return frozenset()
        decided: set[int] = set()
        for period in {(route.first_on, route.last_on) for route in routes}:
            theirs = [one for one in routes if (one.first_on, one.last_on) == period]
            rows = await self._connection.execute(
                update(RouteRow)
                .where(
                    RouteRow.state == RouteState.SUBMITTED.value,
                    RouteRow.step.is_(None),
                    or_(*(and_(RouteRow.id == one.id, RouteRow.rev == one.rev) for one in theirs)),
                )
                .values(
                    state=state.value,
                    rev=RouteRow.rev + 1,
                    decided_by=by,
                    decided_at=now,
                    first_on=period[0],
                    last_on=period[1],
                )
                .returning(RouteRow.id)
            )
            decided |= set(rows.scalars())
        return frozenset(decided)

    async def reopen(
        self,
        route: Route,
        state: RouteState,
        *,
        objected_at: datetime | None = None,
        untouched: bool = False,
    ) -> bool:
        """Undoes a decision: who decided and the period that came of it are gone.

        `untouched`: only where nothing was done about the plan since.
        """
        return await self._change(
            route,
            state,
            *((~_acted_on(route.id),) if untouched else ()),
            decided_by=None,
            decided_at=None,
            first_on=None,
            last_on=None,
            objected_at=objected_at,
        )

    async def move(self, route: Route, state: RouteState, **values: object) -> bool:
        """Into another state (or the same one at the next revision), with further columns."""
        return await self._change(route, state, **values)

    async def is_followed(self, route_id: int, since: datetime | None = None) -> bool:
        """Whether a next plan was begun from this one; `since`: at that moment or later."""
        conditions = [RouteRow.from_route_id == route_id]
        if since is not None:
            conditions.append(RouteRow.created_at >= since)
        found = await self._connection.execute(select(exists().where(*conditions).correlate(None)))
        return bool(found.scalar_one())

    async def is_acted_on(self, route_id: int) -> bool:
        """Whether anything has been done about an item, or a change was asked for, since the plan
        was approved."""
        found = await self._connection.execute(select(_acted_on(route_id)))
        return bool(found.scalar_one())

    async def _change(
        self,
        route: Route,
        state: RouteState,
        *conditions: ColumnElement[bool],
        **values: object,
    ) -> bool:
        """False where somebody was faster: the route is no longer as it was read."""
        changed = await self._connection.execute(
            update(RouteRow)
            .where(
                RouteRow.id == route.id,
                RouteRow.rev == route.rev,
                RouteRow.state == route.state.value,
                *conditions,
            )
            .values(
                state=state.value,
                rev=RouteRow.rev + 1,
                step=None,
                step_since=None,
                **values,
            )
        )
        return changed.rowcount == 1

    async def list_zones(self) -> tuple[str, ...]:
        """Zones of all schools."""
        rows = await self._connection.execute(
            select(SchoolRow.zone).distinct().order_by(SchoolRow.zone)
        )
        return tuple(rows.scalars())

    async def list_to_begin(
        self, days: Sequence[tuple[date, Sequence[str]]], decided_until: datetime, limit: int
    ) -> tuple[int, ...]:
        """One batch of approved routes whose first day has come, oldest first.

        `days`: a local date and the zones that have it now. What was decided later waits.
        """
        come = [and_(SchoolRow.zone.in_(zones), RouteRow.first_on <= day) for day, zones in days]
        if not come:
            return ()
        rows = await self._connection.execute(
            select(RouteRow.id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                RouteRow.state == RouteState.APPROVED.value,
                or_(RouteRow.decided_at.is_(None), RouteRow.decided_at <= decided_until),
                or_(*come),
            )
            .order_by(RouteRow.first_on, RouteRow.id)
            .limit(limit)
            .with_for_update(of=RouteRow, skip_locked=True)
        )
        return tuple(rows.scalars())

    async def set_state(self, route_ids: Sequence[int], state: RouteState) -> None:
        await self._connection.execute(
            update(RouteRow)
            .where(RouteRow.id.in_(route_ids))
            .values(state=state.value, rev=RouteRow.rev + 1)
        )


def head(row: Row[*tuple[Any, ...]]) -> Route:
    return Route(
        id=row.id,
        post_id=row.post_id,
        person_id=row.person_id,
        owner_name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
        owner_staff_no=row.staff_no,
        department_id=row.department_id,
        school_id=row.school_id,
        zone=row.zone,
        policy=ChannelPolicy(row.channel_policy),
        diagnosis_id=row.diagnosis_id,
        state=RouteState(row.state),
        rev=row.rev,
        goal=row.goal,
        first_on=row.first_on,
        last_on=row.last_on,
        submitted_at=row.submitted_at,
        was_submitted=row.was_submitted,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        tasks=tuple(row.tasks or ()),
        term=None if row.term is None else Term(row.term),
        objected_at=row.objected_at,
        handed_over_at=row.handed_over_at,
        handed_over_by=row.handed_over_by,
        from_route_id=row.from_route_id,
        closing_since=row.closing_since,
        reflected_at=row.reflected_at,
        concluding_since=row.concluding_since,
        closed_at=row.closed_at,
        suspended_on=row.suspended_on,
        state_reason=row.state_reason,
        after=row.after,
        rules=rules_of(row.settings, row.route_title),
        saturday_works=saturday_works(row.settings),
        away=Absence(status=PostStatus(row.status), since=row.away_since, until=row.away_until),
        step=None if row.step is None else ApprovalStep(row.step),
        step_since=row.step_since,
        variant=variant_for(
            SchoolKind(row.school_kind),
            None if row.audience is None else Audience(row.audience),
            None if row.position is None else Position(row.position),
        ),
    )


def _acted_on(route_id: int) -> ColumnElement[bool]:
    events = (
        exists()
        .where(ItemRow.id == ItemEventRow.item_id, ItemRow.route_id == route_id)
        .correlate(None)
    )
    unseen = (ChangeState.DRAFT.value, ChangeState.WITHDRAWN.value)
    changes = exists().where(
        RouteChangeRow.route_id == route_id, RouteChangeRow.state.not_in(unseen)
    )
    return or_(events, changes)
