"""Events that many attend, and their lists of who was there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Subquery,
    and_,
    case,
    exists,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.events import (
    NEAR,
    Attendee,
    Event,
    EventState,
    Planned,
    Presence,
    Suggested,
)
from domain.item import OPEN_STATES, ItemKind, ItemState
from domain.people import ChannelPolicy, PersonName, Role, person_label
from storage.repositories.conditions import binding, found_by, held
from storage.repositories.items import UNDER_WAY_CODES
from storage.tables import (
    AttendanceRow,
    EventRow,
    ItemRow,
    OfferRow,
    PersonRow,
    PostRow,
    RouteRow,
    SchoolRow,
)

_REPORTABLE = tuple(sorted(state.value for state in (*OPEN_STATES, ItemState.DONE)))


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


class EventRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        school_id: int,
        department_id: int | None,
        kind: ItemKind,
        by: int,
        now: datetime,
    ) -> int:
        """A draft, its list kept by whoever begins it."""
        made = await self._connection.execute(
            insert(EventRow)
            .values(
                school_id=school_id,
                department_id=department_id,
                kind=kind.value,
                organiser_id=by,
                state=EventState.DRAFT.value,
                rev=1,
                created_by=by,
                created_at=now,
            )
            .returning(EventRow.id)
        )
        return made.scalar_one()

    async def get(self, event_id: int) -> Event:
        """DomainError("access.gone") where there is none."""
        found = await self._list(events_query().where(EventRow.id == event_id))
        if not found:
            raise DomainError("access.gone")
        return found[0]

    async def find(self, event_id: int) -> Event | None:
        return next(iter(await self._list(events_query().where(EventRow.id == event_id))), None)

    async def find_draft(self, school_id: int, by: int) -> int | None:
        """One that has no name yet: what was named is gone on with from the list."""
        found = await self._connection.execute(
            select(EventRow.id)
            .where(
                EventRow.school_id == school_id,
                EventRow.created_by == by,
                EventRow.state == EventState.DRAFT.value,
                EventRow.title.is_(None),
                # What is prepared for a difficulty is gone on with where it was begun.
                ~exists().where(OfferRow.event_id == EventRow.id),
            )
            .order_by(EventRow.id.desc())
            .limit(1)
        )
        return found.scalar_one_or_none()

    async def change(self, event_id: int, rev: int | None, **values: Any) -> int:
        """Sets the columns and the next revision; DomainError("event.changed") if `rev` is old."""
        changed = await self._connection.execute(
            update(EventRow)
            .where(EventRow.id == event_id, *(() if rev is None else (EventRow.rev == rev,)))
            .values(rev=EventRow.rev + 1, **values)
            .returning(EventRow.rev)
        )
        made = changed.scalar_one_or_none()
        if made is None:
            raise DomainError("event.changed")
        return made

    async def list_of_school(
        self, school_id: int, departments: Collection[int] | None, *, limit: int, offset: int
    ) -> tuple[Event, ...]:
        """Drafts first, then the latest. `departments`: of these alone; None: all of the school."""
        draft_first = case((EventRow.held_on.is_(None), 0), else_=1)
        return await self._list(
            events_query()
            .where(*_of_school(school_id, departments))
            .order_by(draft_first, EventRow.held_on.desc(), EventRow.id.desc())
            .limit(limit)
            .offset(offset)
        )

    async def count_of_school(self, school_id: int, departments: Collection[int] | None) -> int:
        counted = await self._connection.execute(
            select(func.count()).select_from(EventRow).where(*_of_school(school_id, departments))
        )
        return counted.scalar_one()

    async def list_titles(
        self,
        school_id: int,
        department_id: int | None,
        kind: ItemKind,
        first: date,
        last: date,
        *,
        limit: int,
    ) -> tuple[Suggested, ...]:
        """Titles of items of the kind in plans under way with these dates, the commonest first."""
        rows = await self._connection.execute(
            select(
                ItemRow.title,
                func.min(ItemRow.id).label("item_id"),
                func.count().label("plans"),
            )
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(
                *_in_plans(school_id, department_id, kind),
                ItemRow.due_on.between(first, last),
            )
            .group_by(ItemRow.title)
            .order_by(func.count().desc(), ItemRow.title)
            .limit(limit)
        )
        return tuple(
            Suggested(item_id=row.item_id, title=row.title, plans=row.plans) for row in rows
        )

    async def find_title(self, event: Event, item_id: int) -> str | None:
        """Of an item of the event's kind in a plan of its school."""
        found = await self._connection.execute(
            select(ItemRow.title)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(
                *_in_plans(event.school_id, event.department_id, event.kind),
                ItemRow.id == item_id,
            )
        )
        return found.scalar_one_or_none()

    async def list_planned(self, event: Event, held_on: date, today: date) -> tuple[Planned, ...]:
        """Items of the event's kind around its date in plans of those who work there today."""
        rows = await self._connection.execute(
            select(ItemRow.id, RouteRow.post_id, PostRow.person_id, ItemRow.title, ItemRow.due_on)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(
                *_in_plans(event.school_id, event.department_id, event.kind),
                held(today),
                ItemRow.due_on.between(held_on - NEAR, held_on + NEAR),
            )
            .order_by(ItemRow.id)
        )
        return tuple(
            Planned(
                item_id=row.id,
                post_id=row.post_id,
                person_id=row.person_id,
                title=row.title,
                due_on=row.due_on,
            )
            for row in rows
            if row.due_on is not None
        )

    async def list_open(
        self, school_id: int, kind: ItemKind, first: date, last: date
    ) -> tuple[Event, ...]:
        """Events of the kind whose list is kept, held on these days."""
        return await self._list(
            events_query()
            .where(
                EventRow.school_id == school_id,
                EventRow.kind == kind.value,
                EventRow.state == EventState.OPEN.value,
                EventRow.held_on.between(first, last),
            )
            .order_by(EventRow.held_on, EventRow.id)
        )

    async def organisers_of(self, event_ids: Collection[int]) -> dict[int, int]:
        if not event_ids:
            return {}
        rows = await self._connection.execute(
            select(EventRow.id, EventRow.organiser_id).where(EventRow.id.in_(event_ids))
        )
        return {row.id: row.organiser_id for row in rows}

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
                label=_label(row, event.policy),
                presence=None if row.state is None else Presence(row.state),
                planned=row.item_id is not None,
            )
            for row in rows
        )
        return found, total.scalar_one()

    async def _list(self, query: Select[*tuple[Any, ...]]) -> tuple[Event, ...]:
        return tuple(event_of(row) for row in await self._connection.execute(query))


def event_of(row: Row[*tuple[Any, ...]]) -> Event:
    """Of a row of `events_query`."""
    return Event(
        id=row.id,
        school_id=row.school_id,
        municipality_id=row.municipality_id,
        department_id=row.department_id,
        kind=ItemKind(row.kind),
        title=row.title,
        held_on=row.held_on,
        organiser_id=row.organiser_id,
        organiser=_label(row, ChannelPolicy(row.channel_policy)),
        state=EventState(row.state),
        rev=row.rev,
        policy=ChannelPolicy(row.channel_policy),
        ticked=row.ticked,
        present=row.present,
    )


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


@cache
def events_query() -> Select[*tuple[Any, ...]]:
    number = (
        select(func.min(PostRow.staff_no))
        .where(PostRow.person_id == EventRow.organiser_id, PostRow.school_id == EventRow.school_id)
        .correlate(EventRow)
        .scalar_subquery()
    )
    return (
        select(
            EventRow.id,
            EventRow.school_id,
            SchoolRow.municipality_id,
            EventRow.department_id,
            EventRow.kind,
            EventRow.title,
            EventRow.held_on,
            EventRow.organiser_id,
            EventRow.state,
            EventRow.rev,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            number.label("staff_no"),
            SchoolRow.channel_policy,
            _counted(Presence.TICKED).label("ticked"),
            _counted(Presence.PRESENT).label("present"),
        )
        .join(PersonRow, PersonRow.id == EventRow.organiser_id)
        .join(SchoolRow, SchoolRow.id == EventRow.school_id)
    )


def _counted(presence: Presence) -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(AttendanceRow)
        .where(AttendanceRow.event_id == EventRow.id, AttendanceRow.state == presence.value)
        .correlate(EventRow)
        .scalar_subquery()
    )


def _of_school(
    school_id: int, departments: Collection[int] | None
) -> tuple[ColumnElement[bool], ...]:
    """Without those nobody has named: they are taken up again where the next one is begun."""
    here = (EventRow.school_id == school_id, EventRow.title.is_not(None))
    if departments is None:
        return here
    return (*here, EventRow.department_id.in_(sorted(departments)))


def _in_plans(
    school_id: int, department_id: int | None, kind: ItemKind
) -> tuple[ColumnElement[bool], ...]:
    """Items of the kind that are still to be done, or wait to be confirmed."""
    return (
        PostRow.school_id == school_id,
        true() if department_id is None else PostRow.department_id == department_id,
        RouteRow.state.in_(UNDER_WAY_CODES),
        ItemRow.kind == kind.value,
        ItemRow.state.in_(_REPORTABLE),
        binding(),
    )


def _label(row: Row[*tuple[Any, ...]], policy: ChannelPolicy) -> str:
    name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    return person_label(name, policy, row.staff_no)
