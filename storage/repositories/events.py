"""Events that many attend; who was there is in `attendance`."""

from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
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
    Event,
    EventState,
    Planned,
    Presence,
    Suggested,
)
from domain.item import OPEN_STATES, ItemKind, ItemState
from domain.people import ChannelPolicy
from storage.repositories.conditions import binding, held
from storage.repositories.items import UNDER_WAY_CODES, label
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
        organiser=label(row, ChannelPolicy(row.channel_policy)),
        state=EventState(row.state),
        rev=row.rev,
        policy=ChannelPolicy(row.channel_policy),
        ticked=row.ticked,
        present=row.present,
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
