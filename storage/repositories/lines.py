"""Lines of the daily lists: which items are due to be announced, and when the next ones are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.escalation import NOTICE_DAYS, QUIET, WARNINGS, Escalation, Stage, warning_day
from domain.item import ItemKind
from domain.outbox import OutboxState
from storage.repositories.conditions import binding, held, joined, made_once, reminded_of
from storage.repositories.item_lists import OPEN_CODES
from storage.repositories.items import UNDER_WAY_CODES
from storage.tables import ItemRow, OutboxRow, PostRow, RouteRow
from storage.types import UtcDateTime


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemClock:
    """What the next line of an item depends on, and what is stored of it.

    `under_way`: the plan is, and its results are not handed over; `heard`: besides, the item is
    open and a part of the plan, its owner holds the post and gets messages.
    """

    id: int
    person_id: int
    post_id: int
    kind: ItemKind
    due_on: date
    last_step: int | None
    next_fire_at: datetime | None
    snoozed_until: date | None
    escalation: Escalation
    under_way: bool
    heard: bool

    @property
    def warn_on(self) -> date | None:
        """The day from which the owner is to hear who will see that the date was missed."""
        return warning_day(self.kind, self.due_on, self.escalation)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLine:
    """What is to be stored of an item's line; `listed_on` None leaves the column as it is."""

    id: int
    last_step: int | None
    next_fire_at: datetime | None
    next_step: int | None
    snoozed_until: date | None = None
    escalation: Escalation = QUIET
    listed_on: date | None = None


class LineRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_of_route(self, route_id: int, today: date) -> tuple[ItemClock, ...]:
        return await self._list(ItemRow.route_id == route_id, today)

    async def list_of_routes(
        self, route_ids: Collection[int], today: date
    ) -> tuple[ItemClock, ...]:
        return await self._list(ItemRow.route_id.in_(route_ids), today)

    async def list_of_item(self, item_id: int, today: date) -> tuple[ItemClock, ...]:
        return await self.list_of_items([item_id], today)

    async def list_of_items(self, item_ids: Collection[int], today: date) -> tuple[ItemClock, ...]:
        return await self._list(ItemRow.id.in_(item_ids), today)

    async def list_of_person(self, person_id: int, today: date) -> tuple[ItemClock, ...]:
        """Of the person's plans under way."""
        return await self._list(and_(PostRow.person_id == person_id, _under_way()), today)

    async def list_due(self, now: datetime, today: date, limit: int) -> tuple[ItemClock, ...]:
        """All due lines of the people to whom the first `limit` due lines belong.

        A person's lines are taken together: taken apart, his list could go out in halves.
        """
        found = await self._connection.execute(_due(today), {"now": now, "most": limit})
        return tuple(_clock(row) for row in found)

    async def list_from(self, after_id: int, limit: int, today: date) -> tuple[ItemClock, ...]:
        """Items of plans under way in order of id, for the nightly repair."""
        return await self._list(and_(ItemRow.id > after_id, _under_way()), today, limit=limit)

    async def list_of_school(
        self, school_id: int, after_id: int, limit: int, today: date
    ) -> tuple[ItemClock, ...]:
        """As `list_from`, of people who have a post at the school: its calendar may be theirs."""
        people = select(PostRow.person_id).where(PostRow.school_id == school_id)
        return await self._list(
            and_(
                ItemRow.id > after_id,
                _under_way(),
                PostRow.person_id.in_(people),
            ),
            today,
            limit=limit,
        )

    async def list_on_list(self, person_id: int, day: date, today: date) -> tuple[ItemClock, ...]:
        """What stood on the person's list of that day and on none since."""
        return await self._list(
            and_(PostRow.person_id == person_id, ItemRow.listed_on == day), today
        )

    async def list_warned(self, after_id: int, limit: int, today: date) -> tuple[ItemClock, ...]:
        """Items whose owners know who will see them, and have known for two days at least; by id.

        Open ones of plans that are reminded of. Two days are fewer than three in every zone.
        """
        return await self._list(
            and_(
                ItemRow.id > after_id,
                _warned(),
                ItemRow.told_on <= today - timedelta(days=NOTICE_DAYS - 1),
            ),
            today,
            limit=limit,
        )

    async def oldest_warning(self) -> date | None:
        """The day of the oldest warning after which somebody is still to be told."""
        found: date | None = (
            await self._connection.execute(
                select(func.min(ItemRow.told_on))
                .join(RouteRow, RouteRow.id == ItemRow.route_id)
                .where(_warned())
            )
        ).scalar_one_or_none()
        return found

    async def store(self, lines: Sequence[NextLine]) -> None:
        """One statement, executed for many rows."""
        if not lines:
            return
        for listed in (True, False):
            rows = [
                {
                    "of_item": line.id,
                    "new_last_step": line.last_step,
                    "new_fire_at": line.next_fire_at,
                    "new_next_step": line.next_step,
                    "new_snoozed_until": line.snoozed_until,
                    "new_told_step": line.escalation.stage,
                    "new_told_on": line.escalation.on,
                    "new_told_to": line.escalation.to,
                    **({"new_listed_on": line.listed_on} if listed else {}),
                }
                for line in lines
                if (line.listed_on is not None) is listed
            ]
            if not rows:
                continue
            await self._connection.execute(_stored(listed=listed), rows)

    async def silence(self, *route_ids: int) -> None:
        """Lines of all items of plans that are reminded of no more."""
        await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.route_id.in_(route_ids))
            .values(
                last_step=None,
                next_fire_at=None,
                next_step=None,
                snoozed_until=None,
                told_step=QUIET.stage,
                told_on=QUIET.on,
                told_to=QUIET.to,
            )
        )

    async def closed_lists(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of the lists that were sent, settled or are being sent now: nothing joins them."""
        rows = await self._connection.execute(
            select(OutboxRow.key).where(
                OutboxRow.key.in_(keys),
                or_(
                    OutboxRow.state != OutboxState.WAITING.value,
                    OutboxRow.lease_until.is_not(None),
                ),
            )
        )
        return frozenset(rows.scalars())

    async def _list(
        self, condition: ColumnElement[bool], today: date, *, limit: int | None = None
    ) -> tuple[ItemClock, ...]:
        rows = await self._connection.execute(_clocks(today).where(condition).limit(limit))
        return tuple(_clock(row) for row in rows)


def _clock(row: Row[*tuple[Any, ...]]) -> ItemClock:
    return ItemClock(
        id=row.id,
        person_id=row.person_id,
        post_id=row.post_id,
        kind=ItemKind(row.kind),
        due_on=row.due_on,
        last_step=row.last_step,
        next_fire_at=row.next_fire_at,
        snoozed_until=row.snoozed_until,
        escalation=Escalation(
            stage=None if row.told_step is None else Stage(row.told_step),
            on=row.told_on,
            to=row.told_to,
        ),
        under_way=bool(row.under_way),
        heard=bool(row.heard),
    )


@made_once
def _due(today: date) -> Select[*tuple[Any, ...]]:
    """All due lines at `now` of the people to whom the first `most` of them belong."""
    now = bindparam("now", type_=UtcDateTime())
    first = (
        select(ItemRow.id, PostRow.person_id)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .where(ItemRow.next_fire_at <= now)
        .order_by(ItemRow.next_fire_at, ItemRow.id)
        .limit(bindparam("most", type_=Integer()))
        .subquery()
    )
    return _clocks(today).where(
        ItemRow.next_fire_at <= now, PostRow.person_id.in_(select(first.c.person_id))
    )


@made_once
def _under_way() -> ColumnElement[bool]:
    return RouteRow.state.in_(UNDER_WAY_CODES)


@made_once
def _warned() -> ColumnElement[bool]:
    """Open items of plans that are reminded of, whose owners know who will see them."""
    return and_(ItemRow.told_step.in_(WARNINGS), ItemRow.state.in_(OPEN_CODES), reminded_of())


@made_once
def _stored(*, listed: bool) -> Update:
    values: dict[str, ColumnElement[object]] = {
        "last_step": bindparam("new_last_step"),
        "next_fire_at": bindparam("new_fire_at"),
        "next_step": bindparam("new_next_step"),
        "snoozed_until": bindparam("new_snoozed_until"),
        "told_step": bindparam("new_told_step"),
        "told_on": bindparam("new_told_on"),
        "told_to": bindparam("new_told_to"),
    }
    if listed:
        values["listed_on"] = bindparam("new_listed_on")
    return update(ItemRow).where(ItemRow.id == bindparam("of_item")).values(**values)


@made_once
def _clocks(today: date) -> Select[*tuple[Any, ...]]:
    """Items with a day, by id, with what their lines are derived from."""
    heard = and_(
        ItemRow.state.in_(OPEN_CODES),
        binding(),
        reminded_of(),
        held(today),
        joined(PostRow.person_id),
    )
    return (
        select(
            ItemRow.id,
            PostRow.person_id,
            RouteRow.post_id,
            ItemRow.kind,
            ItemRow.due_on,
            ItemRow.last_step,
            ItemRow.next_fire_at,
            ItemRow.snoozed_until,
            ItemRow.told_step,
            ItemRow.told_on,
            ItemRow.told_to,
            reminded_of().label("under_way"),
            heard.label("heard"),
        )
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .where(ItemRow.due_on.is_not(None))
        .order_by(ItemRow.id)
    )
