"""Who was at an event: its list, and the item of a plan each row does."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Subquery, and_, case, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.events import Attendee, Event, Planned, Presence
from domain.item import ItemState
from domain.people import Role
from storage.repositories.conditions import found_by, held
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.tables import AttendanceRow, ItemRow, PersonRow, PostRow, RouteRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A row of a list with the item it does, as that stands; `under_way`: its plan is."""

    post_id: int
    person_id: int
    presence: Presence
    item_id: int | None
    item_title: str | None
    item_rev: int
    item_state: ItemState | None
    due_on: date | None
    under_way: bool


class AttendanceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_known(self, event_id: int) -> frozenset[int]:
        """People on the list, however they stand on it."""
        rows = await self._connection.execute(
            select(PostRow.person_id)
            .join(AttendanceRow, AttendanceRow.post_id == PostRow.id)
            .where(AttendanceRow.event_id == event_id)
        )
        return frozenset(rows.scalars())

    async def put(self, event_id: int, found: Sequence[Planned], *, by: int, now: datetime) -> None:
        """Ticked, each with the item of his plan, in one statement."""
        if not found:
            return
        await self._connection.execute(
            insert(AttendanceRow),
            [
                {
                    "event_id": event_id,
                    "post_id": one.post_id,
                    "item_id": one.item_id,
                    "state": Presence.TICKED.value,
                    "by": by,
                    "at": now,
                }
                for one in found
            ],
        )

    async def tick(
        self, event_id: int, post_id: int, presence: Presence, *, by: int, now: datetime
    ) -> None:
        """One row, made where there is none."""
        place = (AttendanceRow.event_id == event_id, AttendanceRow.post_id == post_id)
        changed = await self._connection.execute(
            update(AttendanceRow).where(*place).values(state=presence.value, by=by, at=now)
        )
        if changed.rowcount == 0:
            await self._connection.execute(
                insert(AttendanceRow).values(
                    event_id=event_id,
                    post_id=post_id,
                    item_id=None,
                    state=presence.value,
                    by=by,
                    at=now,
                )
            )

    async def tick_all(
        self, event: Event, today: date, *, query: str, by: int, now: datetime
    ) -> int:
        """Everybody found who is not on the list yet, or was taken off it by who keeps it; whoever
        said himself that he was not there stays off. How many; as many statements for any."""
        one = _found(event, today, query)
        rows = await self._connection.execute(
            select(one.c.post_id, AttendanceRow.state).outerjoin(
                AttendanceRow,
                and_(AttendanceRow.post_id == one.c.post_id, AttendanceRow.event_id == event.id),
            )
        )
        fresh, left = [], []
        for row in rows:
            if row.state is None:
                fresh.append(row.post_id)
            elif row.state == Presence.LEFT.value:
                left.append(row.post_id)
        await self._restate(event.id, left, Presence.TICKED, by=by, now=now)
        if fresh:
            await self._connection.execute(
                insert(AttendanceRow),
                [
                    {
                        "event_id": event.id,
                        "post_id": post_id,
                        "item_id": None,
                        "state": Presence.TICKED.value,
                        "by": by,
                        "at": now,
                    }
                    for post_id in fresh
                ],
            )
        return len(fresh) + len(left)

    async def untick_all(
        self, event: Event, today: date, *, query: str, by: int, now: datetime
    ) -> int:
        """Everybody found who is ticked and was not told. How many."""
        one = _found(event, today, query)
        rows = await self._connection.execute(
            select(one.c.post_id)
            .join(AttendanceRow, AttendanceRow.post_id == one.c.post_id)
            .where(
                AttendanceRow.event_id == event.id,
                AttendanceRow.state == Presence.TICKED.value,
            )
        )
        ticked = list(rows.scalars())
        await self._restate(event.id, ticked, Presence.LEFT, by=by, now=now)
        return len(ticked)

    async def set_present(
        self, event_id: int, post_ids: Collection[int], *, by: int, now: datetime
    ) -> None:
        await self._restate(event_id, post_ids, Presence.PRESENT, by=by, now=now)

    async def _restate(
        self,
        event_id: int,
        post_ids: Collection[int],
        presence: Presence,
        *,
        by: int,
        now: datetime,
    ) -> None:
        if not post_ids:
            return
        await self._connection.execute(
            update(AttendanceRow)
            .where(AttendanceRow.event_id == event_id, AttendanceRow.post_id.in_(post_ids))
            .values(state=presence.value, by=by, at=now)
        )

    async def list_marked(self, event_id: int, *presences: Presence) -> tuple[Marked, ...]:
        """Rows of the list that stand so."""
        return await self._marked(
            AttendanceRow.event_id == event_id,
            AttendanceRow.state.in_([one.value for one in presences]),
        )

    async def find_marked(self, event_id: int, post_id: int) -> Marked | None:
        rows = await self._marked(
            AttendanceRow.event_id == event_id, AttendanceRow.post_id == post_id
        )
        return next(iter(rows), None)

    async def _marked(self, *conditions: ColumnElement[bool]) -> tuple[Marked, ...]:
        rows = await self._connection.execute(
            select(
                AttendanceRow.post_id,
                PostRow.person_id,
                AttendanceRow.state,
                AttendanceRow.item_id,
                ItemRow.title,
                ItemRow.rev,
                ItemRow.state.label("item_state"),
                ItemRow.due_on,
                RouteRow.state.label("route_state"),
            )
            .join(PostRow, PostRow.id == AttendanceRow.post_id)
            .outerjoin(ItemRow, ItemRow.id == AttendanceRow.item_id)
            .outerjoin(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(*conditions)
            .order_by(AttendanceRow.post_id)
        )
        return tuple(
            Marked(
                post_id=row.post_id,
                person_id=row.person_id,
                presence=Presence(row.state),
                item_id=row.item_id,
                item_title=row.title,
                item_rev=row.rev or 0,
                item_state=None if row.item_state is None else ItemState(row.item_state),
                due_on=row.due_on,
                under_way=row.route_state in UNDER_WAY_CODES,
            )
            for row in rows
        )

    async def list_people(
        self, event: Event, today: date, *, query: str, limit: int, offset: int
    ) -> tuple[tuple[Attendee, ...], int]:
        """(people of the school or the department, those on the list first; how many in all)."""
        one = _found(event, today, query)
        listed = _listed(event)
        total = await self._connection.execute(select(func.count()).select_from(one))
        unlisted = case((AttendanceRow.post_id.is_(None), 1), else_=0)
        rows = await self._connection.execute(
            select(
                PostRow.id,
                one.c.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                AttendanceRow.state,
                AttendanceRow.item_id,
            )
            .join(one, one.c.post_id == PostRow.id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(AttendanceRow, listed)
            .order_by(unlisted, PersonRow.name_key, PostRow.id)
            .limit(limit)
            .offset(offset)
        )
        found = tuple(
            Attendee(
                post_id=row.id,
                label=label(row, event.policy),
                presence=None if row.state is None else Presence(row.state),
                planned=row.item_id is not None,
            )
            for row in rows
        )
        return found, total.scalar_one()


def _listed(event: Event) -> ColumnElement[bool]:
    return and_(AttendanceRow.post_id == PostRow.id, AttendanceRow.event_id == event.id)


def _found(event: Event, today: date, query: str) -> Subquery:
    """One post a person of the school or the department: the one on the list, else the one he
    teaches at."""
    teaches = case((PostRow.role == Role.TEACHER.value, PostRow.id))
    here = [PostRow.school_id == event.school_id, held(today)]
    if event.department_id is not None:
        here.append(PostRow.department_id == event.department_id)
    if query:
        here.append(found_by(query))
    return (
        select(
            func.coalesce(
                func.min(AttendanceRow.post_id), func.min(teaches), func.min(PostRow.id)
            ).label("post_id"),
            func.min(PostRow.staff_no).label("staff_no"),
        )
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(AttendanceRow, _listed(event))
        .where(*here)
        .group_by(PostRow.person_id)
        .subquery()
    )
