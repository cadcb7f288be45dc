"""Changes of approved plans: written, waiting, decided."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy import update as update_rows
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.errors import DomainError
from domain.item import ItemState
from domain.notices.changes import CorrectionOffered
from domain.people import ChannelPolicy, PersonName, person_label
from domain.plan_rules import ChangeKind
from domain.route import RouteState
from domain.route_changes import (
    Before,
    Change,
    ChangeState,
    Wanted,
    before_of,
    correction_days,
    unpacked,
)
from domain.scopes import QueueScope
from storage.repositories.approvals import ApprovalRepository
from storage.repositories.conditions import held
from storage.repositories.item_lists import OPEN_CODES
from storage.repositories.items import UNDER_WAY_CODES
from storage.repositories.wanted import wanted
from storage.tables import (
    ItemRow,
    OutboxRow,
    PersonRow,
    PostRow,
    RouteChangeRow,
    RouteRow,
    SchoolRow,
)

_staff = aliased(PostRow)

TOLD = tuple(
    state.value for state in ChangeState if state not in (ChangeState.DRAFT, ChangeState.WITHDRAWN)
)
"""States in which others know of a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCorrect:
    """A plan whose owner is to be offered its correction."""

    route_id: int
    owner_id: int
    zone: str


class RouteChangeRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        route_id: int,
        item_id: int | None,
        kind: ChangeKind,
        state: ChangeState,
        before: Before,
        wanted: Wanted,
        reason: str | None,
        by: int,
        at: datetime,
    ) -> int:
        made = await self._connection.execute(
            insert(RouteChangeRow)
            .values(
                route_id=route_id,
                item_id=item_id,
                kind=kind.value,
                state=state.value,
                before=before.packed(),
                after=wanted.packed(),
                reason=reason,
                by=by,
                at=at,
                rev=1,
            )
            .returning(RouteChangeRow.id)
        )
        return made.scalar_one()

    async def get(self, change_id: int) -> Change:
        """Raises DomainError("access.gone") where there is no such change."""
        found = await self.find(change_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    async def find(self, change_id: int) -> Change | None:
        return await self._one(RouteChangeRow.id == change_id)

    async def find_draft(self, route_id: int) -> Change | None:
        """The one being written for the plan."""
        return await self._one(
            and_(
                RouteChangeRow.route_id == route_id,
                RouteChangeRow.state == ChangeState.DRAFT.value,
            )
        )

    async def find_waiting(self, item_id: int) -> Change | None:
        """What is asked for the item and waits for its decision."""
        return await self._one(
            and_(
                RouteChangeRow.item_id == item_id,
                RouteChangeRow.state == ChangeState.WAITING.value,
            )
        )

    async def find_joined(self, item_id: int) -> Change | None:
        """The addition that the item stands for, once it is asked for or in the plan."""
        live = (ChangeState.WAITING, ChangeState.SHOWN, ChangeState.ACCEPTED)
        return await self._one(
            and_(
                RouteChangeRow.item_id == item_id,
                RouteChangeRow.kind == ChangeKind.ADD.value,
                RouteChangeRow.state.in_([state.value for state in live]),
            )
        )

    async def find_dropping(self, item_id: int) -> Change | None:
        """The change that took the item out of the plan: a drop, or another that came instead."""
        return await self._one(
            and_(
                RouteChangeRow.item_id == item_id,
                RouteChangeRow.kind.in_([ChangeKind.DROP.value, ChangeKind.REPLACE.value]),
                RouteChangeRow.state.in_([ChangeState.SHOWN.value, ChangeState.ACCEPTED.value]),
            )
        )

    async def write(self, change: Change, values: Mapping[str, Any]) -> None:
        """Columns of a draft by name; another revision than was read raises "change.stale"."""
        if not await self._update(change, values):
            raise DomainError("change.stale")

    async def set_state(
        self, change: Change, state: ChangeState, values: Mapping[str, Any] | None = None
    ) -> bool:
        """False where somebody was faster: the change is no longer as it was read."""
        return await self._update(change, {"state": state.value, **(values or {})})

    async def _update(self, change: Change, values: Mapping[str, Any]) -> bool:
        changed = await self._connection.execute(
            update_rows(RouteChangeRow)
            .where(
                RouteChangeRow.id == change.id,
                RouteChangeRow.rev == change.rev,
                RouteChangeRow.state == change.state.value,
            )
            .values(rev=RouteChangeRow.rev + 1, **values)
        )
        return changed.rowcount == 1

    async def accept_each(
        self, changes: Sequence[tuple[Change, int | None]], *, by: int, at: datetime
    ) -> None:
        """Waiting ones with the item each is about by now, many in as few statements as one.

        Raises DomainError("change.stale") where one of them is no longer as it was read.
        """
        # A server doesn't tell how many rows a statement executed for many has changed.
        columns = RouteChangeRow.__table__.c
        new = wanted(
            {
                "change_id": columns.id.type,
                "seen": columns.rev.type,
                "item_id": columns.item_id.type,
            },
            [(change.id, change.rev, item_id) for change, item_id in changes],
        )
        done = await self._connection.execute(
            update_rows(RouteChangeRow)
            .where(
                RouteChangeRow.id == new.c.change_id,
                RouteChangeRow.rev == new.c.seen,
                RouteChangeRow.state == ChangeState.WAITING.value,
            )
            .values(
                state=ChangeState.ACCEPTED.value,
                # A server takes a column of nothing but NULL for text.
                item_id=cast(new.c.item_id, columns.item_id.type),
                decided_by=by,
                decided_at=at,
                rev=RouteChangeRow.rev + 1,
            )
            .returning(RouteChangeRow.id)
        )
        if len(done.all()) != len(changes):
            raise DomainError("change.stale")

    async def find_for(
        self, change_id: int, scopes: Collection[QueueScope], *, actor: int, today: date
    ) -> Change | None:
        """None where the actor may not decide about it."""
        return await self._one(
            and_(RouteChangeRow.id == change_id, self._seen_by(scopes, actor, today))
        )

    async def withdraw_shown(self, item_id: int, kind: ChangeKind) -> None:
        """The last one of the kind that was only shown: its owner has taken it back."""
        last = select(func.max(RouteChangeRow.id)).where(
            RouteChangeRow.item_id == item_id,
            RouteChangeRow.kind == kind.value,
            RouteChangeRow.state == ChangeState.SHOWN.value,
        )
        await self._connection.execute(
            update_rows(RouteChangeRow)
            .where(RouteChangeRow.id == last.scalar_subquery())
            .values(state=ChangeState.WITHDRAWN.value, rev=RouteChangeRow.rev + 1)
        )

    async def withdraw_joining(self, item_ids: Collection[int]) -> None:
        """Additions that wait for a decision."""
        await self._connection.execute(
            update_rows(RouteChangeRow)
            .where(
                RouteChangeRow.item_id.in_(item_ids),
                RouteChangeRow.kind == ChangeKind.ADD.value,
                RouteChangeRow.state == ChangeState.WAITING.value,
            )
            .values(state=ChangeState.WITHDRAWN.value, rev=RouteChangeRow.rev + 1)
        )

    async def date_joining(self, item_ids: Collection[int], due_on: date) -> None:
        """Additions that wait for a decision, on another day than they were asked for."""
        if not item_ids:
            return
        rows = await self._connection.execute(
            select(RouteChangeRow.id, RouteChangeRow.after).where(
                RouteChangeRow.item_id.in_(item_ids),
                RouteChangeRow.kind == ChangeKind.ADD.value,
                RouteChangeRow.state == ChangeState.WAITING.value,
            )
        )
        dated = [
            {"of_change": row.id, "wanted": {**row.after, "due_on": due_on.isoformat()}}
            for row in rows
        ]
        if dated:
            await self._connection.execute(
                update_rows(RouteChangeRow)
                .where(RouteChangeRow.id == bindparam("of_change"))
                .values(after=bindparam("wanted"), rev=RouteChangeRow.rev + 1),
                dated,
            )

    async def add_drops(
        self,
        rows: Sequence[tuple[int, int, str, date | None]],
        *,
        state: ChangeState,
        reason: str,
        by: int,
        at: datetime,
    ) -> None:
        """(route, item, its title, its date): items that have left their plans."""
        decided = state is ChangeState.ACCEPTED
        await self._connection.execute(
            insert(RouteChangeRow).values(
                [
                    {
                        "route_id": route_id,
                        "item_id": item_id,
                        "kind": ChangeKind.DROP.value,
                        "reason": reason,
                        "before": Before(title=title, due_on=due_on).packed(),
                        "after": Wanted().packed(),
                        "state": state.value,
                        "by": by,
                        "at": at,
                        "decided_by": by if decided else None,
                        "decided_at": at if decided else None,
                        "rev": 1,
                    }
                    for route_id, item_id, title, due_on in rows
                ]
            )
        )

    async def let_go(self, change_id: int) -> None:
        """The item that it brought is about to be removed."""
        await self._connection.execute(
            update_rows(RouteChangeRow).where(RouteChangeRow.id == change_id).values(item_id=None)
        )

    async def list_of_route(self, route_id: int, *, skip: int, limit: int) -> tuple[Change, ...]:
        """What waits first, then the newest."""
        return await self._list(_told_of(route_id), skip=skip, limit=limit)

    async def count_of_route(self, route_id: int) -> int:
        query = select(func.count()).select_from(RouteChangeRow).where(_told_of(route_id))
        return (await self._connection.execute(query)).scalar_one()

    async def list_waiting(
        self, scopes: Collection[QueueScope], *, actor: int, today: date, skip: int, limit: int
    ) -> tuple[tuple[Change, ...], int]:
        """What the actor may decide about, the longest waiting first; how many there are in all,
        0 where none stands beyond `skip`."""
        rows = (
            await self._connection.execute(
                _changes()
                .add_columns(func.count().over().label("total"))
                .where(self._seen_by(scopes, actor, today), still_waits())
                .order_by(RouteChangeRow.id)
                .offset(skip)
                .limit(limit)
            )
        ).all()
        return tuple(_change(row) for row in rows), rows[0].total if rows else 0

    async def with_next(
        self, change_id: int, scopes: Collection[QueueScope], *, actor: int, today: date
    ) -> tuple[Change, ...]:
        """The change that was decided about, then the one that waits longest besides."""
        here = RouteChangeRow.id == change_id
        rows = await self._connection.execute(
            _changes()
            .where(self._seen_by(scopes, actor, today), or_(here, still_waits()))
            .order_by(case((here, 0), else_=1), RouteChangeRow.id)
            .limit(2)
        )
        return tuple(_change(row) for row in rows)

    async def list_told(
        self, scopes: Collection[QueueScope], *, actor: int, today: date, skip: int, limit: int
    ) -> tuple[Change, ...]:
        """What was changed or decided in the plans the actor decides about, the newest first."""
        return await self._list(self._done_in(scopes, actor, today), skip=skip, limit=limit)

    async def count_told(self, scopes: Collection[QueueScope], *, actor: int, today: date) -> int:
        inner = _changes().where(self._done_in(scopes, actor, today)).subquery()
        return (
            await self._connection.execute(select(func.count()).select_from(inner))
        ).scalar_one()

    async def count_waiting(
        self, scopes: Collection[QueueScope], *, actor: int, today: date
    ) -> int:
        return (
            await self._connection.execute(
                select(func.count())
                .select_from(RouteChangeRow)
                .join(RouteRow, RouteRow.id == RouteChangeRow.route_id)
                .join(PostRow, PostRow.id == RouteRow.post_id)
                .outerjoin(ItemRow, ItemRow.id == RouteChangeRow.item_id)
                .where(self._seen_by(scopes, actor, today), still_waits())
            )
        ).scalar_one()

    async def list_to_correct(self, now: datetime, limit: int) -> tuple[ToCorrect, ...]:
        """Plans approved before their days of correction, which have come at UTC and are not over,
        and whose owners were not told yet."""
        first_on = date(now.year, 9, 1)
        days = correction_days(first_on)
        if days is None or not days[0] <= now.date() <= days[1]:
            return ()
        rows = await self._connection.execute(
            select(RouteRow.id, PostRow.person_id, SchoolRow.zone)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                RouteRow.state.in_([RouteState.APPROVED.value, RouteState.ACTIVE.value]),
                RouteRow.first_on == first_on,
                RouteRow.decided_at < _midnight(days[0]),
                _untold(),
            )
            .order_by(RouteRow.id)
            .limit(limit)
        )
        return tuple(
            ToCorrect(route_id=row.id, owner_id=row.person_id, zone=row.zone) for row in rows
        )

    async def next_to_correct(self) -> datetime | None:
        """When the days of correction of a plan begin that has not begun itself."""
        rows = await self._connection.execute(
            select(RouteRow.first_on, func.min(RouteRow.decided_at).label("decided_at"))
            .where(
                RouteRow.state == RouteState.APPROVED.value,
                RouteRow.first_on.is_not(None),
                RouteRow.decided_at.is_not(None),
                _untold(),
            )
            .group_by(RouteRow.first_on)
            .order_by(RouteRow.first_on)
        )
        for row in rows:
            days = correction_days(row.first_on)
            if days is not None and row.decided_at < _midnight(days[0]):
                return _midnight(days[0])
        return None

    def _seen_by(
        self, scopes: Collection[QueueScope], actor: int, today: date
    ) -> ColumnElement[bool]:
        decides = ApprovalRepository.decided_by(scopes, actor=actor, today=today)
        return and_(decides, held(today))

    def _done_in(
        self, scopes: Collection[QueueScope], actor: int, today: date
    ) -> ColumnElement[bool]:
        done = [code for code in TOLD if code != ChangeState.WAITING.value]
        return and_(self._seen_by(scopes, actor, today), RouteChangeRow.state.in_(done))

    async def _one(self, condition: ColumnElement[bool]) -> Change | None:
        query = _changes().where(condition).order_by(RouteChangeRow.id.desc()).limit(1)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else _change(row)

    async def _list(
        self, condition: ColumnElement[bool], *, skip: int, limit: int
    ) -> tuple[Change, ...]:
        """What waits first, then the newest."""
        waiting = case((RouteChangeRow.state == ChangeState.WAITING.value, 0), else_=1)
        rows = await self._connection.execute(
            _changes()
            .where(condition)
            .order_by(waiting, RouteChangeRow.id.desc())
            .offset(skip)
            .limit(limit)
        )
        return tuple(_change(row) for row in rows)


def _midnight(day: date) -> datetime:
    """It has come in every zone of the country by then."""
    return datetime.combine(day, time(0), tzinfo=UTC)


@cache
def _untold() -> ColumnElement[bool]:
    key = literal(f"{CorrectionOffered.kind}:").concat(cast(RouteRow.id, Text))
    return ~exists().where(OutboxRow.key == key)


def _told_of(route_id: int) -> ColumnElement[bool]:
    return and_(RouteChangeRow.route_id == route_id, RouteChangeRow.state.in_(TOLD))


@cache
def still_waits() -> ColumnElement[bool]:
    """It can still be decided: the plan is under way, and so is the item it is about."""
    return and_(
        RouteChangeRow.state == ChangeState.WAITING.value,
        RouteRow.state.in_(UNDER_WAY_CODES),
        or_(RouteChangeRow.item_id.is_(None), ItemRow.state.in_(OPEN_CODES)),
    )


_decider = aliased(PersonRow)


@cache
def _changes() -> Select[*tuple[Any, ...]]:
    decider_no = (
        select(func.min(_staff.staff_no))
        .where(_staff.person_id == _decider.id, _staff.school_id == PostRow.school_id)
        .correlate(_decider, PostRow)
        .scalar_subquery()
    )
    return (
        select(
            RouteChangeRow.id,
            RouteChangeRow.route_id,
            RouteChangeRow.item_id,
            RouteChangeRow.kind,
            RouteChangeRow.state,
            RouteChangeRow.rev,
            RouteChangeRow.reason,
            RouteChangeRow.reply,
            RouteChangeRow.before,
            RouteChangeRow.after,
            RouteChangeRow.by,
            RouteChangeRow.at,
            RouteChangeRow.decided_by,
            RouteChangeRow.decided_at,
            RouteRow.state.label("route_state"),
            PostRow.person_id.label("owner_id"),
            PostRow.school_id,
            PostRow.staff_no,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.channel_policy,
            SchoolRow.zone,
            ItemRow.state.label("item_state"),
            _decider.surname.label("decider_surname"),
            _decider.given.label("decider_given"),
            _decider.patronymic.label("decider_patronymic"),
            decider_no.label("decider_no"),
        )
        .join(RouteRow, RouteRow.id == RouteChangeRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(ItemRow, ItemRow.id == RouteChangeRow.item_id)
        .outerjoin(_decider, _decider.id == RouteChangeRow.decided_by)
    )


def _change(row: Row[*tuple[Any, ...]]) -> Change:
    policy = ChannelPolicy(row.channel_policy)
    owner = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    decider = None
    if row.decider_surname is not None:
        name = PersonName(
            surname=row.decider_surname,
            given=row.decider_given,
            patronymic=row.decider_patronymic,
        )
        decider = person_label(name, policy, row.decider_no)
    return Change(
        id=row.id,
        route_id=row.route_id,
        item_id=row.item_id,
        kind=ChangeKind(row.kind),
        state=ChangeState(row.state),
        rev=row.rev,
        reason=row.reason,
        reply=row.reply,
        before=before_of(row.before),
        wanted=unpacked(row.after),
        by=row.by,
        at=row.at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        owner_id=row.owner_id,
        school_id=row.school_id,
        owner=person_label(owner, policy, row.staff_no),
        decider=decider,
        route_state=RouteState(row.route_state),
        zone=ZoneInfo(row.zone),
        item_state=None if row.item_state is None else ItemState(row.item_state),
    )
