"""Meetings of the two of a mentoring."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.item import ItemState
from domain.meetings import MEETING_KINDS, Meeting, MeetingItem
from storage.repositories.conditions import binding
from storage.repositories.item_lists import OPEN_CODES
from storage.repositories.items import UNDER_WAY_CODES
from storage.tables import ItemRow, MeetingRow, RouteRow


class MeetingRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, *, mentoring_id: int, held_on: date, topic: str, by: int, now: datetime
    ) -> int:
        made = await self._connection.execute(
            insert(MeetingRow)
            .values(mentoring_id=mentoring_id, held_on=held_on, topic=topic, by=by, at=now)
            .returning(MeetingRow.id)
        )
        return made.scalar_one()

    async def find(self, meeting_id: int) -> tuple[int, Meeting] | None:
        """(id of the pair, the meeting)."""
        found = await self._meetings(MeetingRow.id == meeting_id)
        return found[0] if found else None

    async def find_same(self, mentoring_id: int, held_on: date, topic: str) -> int | None:
        """One of this day and topic that is noted already."""
        rows = await self._connection.execute(
            select(MeetingRow.id)
            .where(
                MeetingRow.mentoring_id == mentoring_id,
                MeetingRow.held_on == held_on,
                MeetingRow.topic == topic,
            )
            .limit(1)
        )
        return rows.scalar_one_or_none()

    async def list_of_pair(
        self, mentoring_id: int, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Meeting, ...]:
        """The newest first."""
        found = await self._meetings(
            MeetingRow.mentoring_id == mentoring_id, limit=limit, offset=offset
        )
        return tuple(one for _, one in found)

    async def count_of_pair(self, mentoring_id: int) -> int:
        counted = await self._connection.execute(
            select(func.count())
            .select_from(MeetingRow)
            .where(MeetingRow.mentoring_id == mentoring_id)
        )
        return counted.scalar_one()

    async def last_days(self, mentoring_ids: Collection[int]) -> dict[int, date]:
        """The last meeting of each pair that has met."""
        rows = await self._connection.execute(
            select(MeetingRow.mentoring_id, func.max(MeetingRow.held_on).label("last_on"))
            .where(MeetingRow.mentoring_id.in_(mentoring_ids))
            .group_by(MeetingRow.mentoring_id)
        )
        return {row.mentoring_id: row.last_on for row in rows}

    async def set_values(self, meeting_id: int, **values: str | int | None) -> None:
        """Of `topic`, `note`, `item_id` what is given."""
        await self._connection.execute(
            update(MeetingRow).where(MeetingRow.id == meeting_id).values(**values)
        )

    async def remove(self, meeting_id: int) -> None:
        await self._connection.execute(delete(MeetingRow).where(MeetingRow.id == meeting_id))

    async def list_items(self, post_id: int) -> tuple[MeetingItem, ...]:
        """Items of the plan under way that a meeting may be the doing of, by date."""
        waiting = and_(
            ItemRow.state == ItemState.DONE.value,
            ItemRow.confirmable.is_(True),
        )
        return await self._items(
            and_(
                RouteRow.post_id == post_id,
                RouteRow.state.in_(UNDER_WAY_CODES),
                ItemRow.kind.in_([kind.value for kind in MEETING_KINDS]),
                or_(ItemRow.state.in_(OPEN_CODES), waiting),
                binding(),
            )
        )

    async def find_item(self, item_id: int) -> MeetingItem | None:
        found = await self._items(ItemRow.id == item_id)
        return found[0] if found else None

    async def _items(self, condition: ColumnElement[bool]) -> tuple[MeetingItem, ...]:
        rows = await self._connection.execute(
            select(ItemRow.id, ItemRow.rev, ItemRow.title, ItemRow.state, ItemRow.confirmable)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(condition)
            .order_by(ItemRow.due_on, ItemRow.id)
        )
        return tuple(
            MeetingItem(
                id=row.id,
                rev=row.rev,
                title=row.title,
                state=ItemState(row.state),
                confirmable=row.confirmable,
            )
            for row in rows
        )

    async def _meetings(
        self, condition: ColumnElement[bool], *, limit: int | None = None, offset: int = 0
    ) -> list[tuple[int, Meeting]]:
        rows: Any = await self._connection.execute(
            select(
                MeetingRow.id,
                MeetingRow.mentoring_id,
                MeetingRow.held_on,
                MeetingRow.topic,
                MeetingRow.note,
                MeetingRow.item_id,
                MeetingRow.by,
                ItemRow.title,
            )
            .outerjoin(ItemRow, ItemRow.id == MeetingRow.item_id)
            .where(condition)
            .order_by(MeetingRow.held_on.desc(), MeetingRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return [
            (
                row.mentoring_id,
                Meeting(
                    id=row.id,
                    held_on=row.held_on,
                    topic=row.topic,
                    by=row.by,
                    note=row.note,
                    item_id=row.item_id,
                    item=row.title,
                ),
            )
            for row in rows
        ]
