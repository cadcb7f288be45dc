"""The rule of one nudge a week: a row a person, taken by one conditional write."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.addressing import WEEK
from domain.outbox import OutboxState
from storage.tables import NudgeMarkRow, OutboxRow

NUDGE_KINDS = ("nudged", "campaign_nudged", "announcement_again")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    day: date
    free_on: date
    cause: str


class NudgeMarkRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def claim(self, arrivals: Mapping[int, date], cause: str) -> frozenset[int]:
        """Of these people, each with the day on which the nudge comes, those whose week is free.

        One statement: of two that press at once the second waits for the first, and finds the week
        taken.
        """
        if not arrivals:
            return frozenset()
        rows = [
            {
                "person_id": person_id,
                "day": day,
                "free_on": day + WEEK,
                "cause": cause,
                "before_day": None,
                "before_free_on": None,
            }
            for person_id, day in sorted(arrivals.items())
        ]
        insert: Any = (
            sqlite.insert if self._connection.dialect.name == "sqlite" else postgresql.insert
        )
        made = insert(NudgeMarkRow).values(rows)
        claimed = await self._connection.execute(
            made.on_conflict_do_update(
                index_elements=["person_id"],
                set_={
                    "day": made.excluded.day,
                    "free_on": made.excluded.free_on,
                    "cause": made.excluded.cause,
                    "before_day": NudgeMarkRow.day,
                    "before_free_on": NudgeMarkRow.free_on,
                },
                where=NudgeMarkRow.free_on <= made.excluded.day,
            ).returning(NudgeMarkRow.person_id)
        )
        return frozenset(claimed.scalars())

    async def release(self, person_ids: Collection[int], cause: str) -> None:
        """The cause was undone before it reached them: what stood before stands again."""
        if not person_ids:
            return
        await self._release(
            NudgeMarkRow.person_id.in_(sorted(person_ids)), NudgeMarkRow.cause == cause
        )

    async def release_unsent(self, row_ids: Collection[int]) -> None:
        """The same of rows of the outbox that were settled without a word to anybody. A row that
        was taken up before may have gone out then, and holds its week."""
        heard_nothing = exists().where(
            OutboxRow.id.in_(sorted(row_ids)),
            OutboxRow.kind.in_(NUDGE_KINDS),
            OutboxRow.attempt <= 1,
            OutboxRow.recipient_id == NudgeMarkRow.person_id,
            func.substr(OutboxRow.key, 1, func.length(NudgeMarkRow.cause)) == NudgeMarkRow.cause,
        )
        await self._release(NudgeMarkRow.cause != "", heard_nothing)

    async def _release(self, *mine: ColumnElement[bool]) -> None:
        await self._connection.execute(
            delete(NudgeMarkRow).where(*mine, NudgeMarkRow.before_day.is_(None))
        )
        await self._connection.execute(
            update(NudgeMarkRow)
            .where(*mine)
            .values(
                day=NudgeMarkRow.before_day,
                free_on=NudgeMarkRow.before_free_on,
                cause="",
                before_day=None,
                before_free_on=None,
            )
        )

    async def find(self, person_id: int) -> Mark | None:
        row = (
            await self._connection.execute(
                select(NudgeMarkRow.day, NudgeMarkRow.free_on, NudgeMarkRow.cause).where(
                    NudgeMarkRow.person_id == person_id
                )
            )
        ).one_or_none()
        return None if row is None else Mark(day=row.day, free_on=row.free_on, cause=row.cause)

    async def last_heard(self, person_id: int, since: datetime) -> datetime | None:
        """When a nudge of any kind reached the person last, not before `since`."""
        found: datetime | None = (
            await self._connection.execute(
                select(OutboxRow.sent_at)
                .where(
                    OutboxRow.recipient_id == person_id,
                    OutboxRow.kind.in_(NUDGE_KINDS),
                    OutboxRow.state == OutboxState.SENT.value,
                    OutboxRow.sent_at >= since,
                )
                .order_by(OutboxRow.sent_at.desc())
                .limit(1)
            )
        ).scalar_one_or_none()
        return found
