"""Accepted updates: stored once, applied once, answered."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Update, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.inbox import Incoming, Progress
from storage.repositories.upsert import insert_new
from storage.tables import InboxRow


class InboxRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def store(
        self,
        *,
        platform: str,
        update_id: int,
        account_id: int | None,
        payload: str,
        received_at: datetime,
    ) -> int | None:
        """Id of the new row; None where this update is known already."""
        row = {"update_id": update_id, "account_id": account_id, "payload": payload}
        stored = await self.store_batch([row], platform=platform, received_at=received_at)
        return stored.get(update_id)

    async def store_batch(
        self, rows: Sequence[Mapping[str, Any]], *, platform: str, received_at: datetime
    ) -> dict[int, int]:
        """Row ids by update id of those that are new; rows hold update_id, account_id, payload."""
        made = await insert_new(
            self._connection,
            InboxRow,
            keys=["platform", "update_id"],
            rows=[
                {
                    "platform": platform,
                    "received_at": received_at,
                    "attempts": 0,
                    "parked": False,
                    **row,
                }
                for row in rows
            ],
            returning=[InboxRow.update_id, InboxRow.id],
        )
        return {row.update_id: row.id for row in made}

    async def find_progress(self, row_id: int) -> Progress | None:
        """How far a row came; None where it is gone."""
        row = (
            await self._connection.execute(
                select(
                    InboxRow.applied_at, InboxRow.flow, InboxRow.object_id, InboxRow.attempts
                ).where(InboxRow.id == row_id)
            )
        ).one_or_none()
        if row is None:
            return None
        return Progress(
            applied=row.applied_at is not None,
            flow=row.flow,
            object_id=row.object_id,
            attempts=row.attempts,
        )

    async def list_open(self, limit: int | None = None) -> tuple[Incoming, ...]:
        """Rows still to be answered, oldest first."""
        rows = await self._connection.execute(
            select(
                InboxRow.id,
                InboxRow.update_id,
                InboxRow.account_id,
                InboxRow.payload,
                InboxRow.received_at,
                InboxRow.applied_at,
                InboxRow.flow,
                InboxRow.object_id,
                InboxRow.attempts,
            )
            .where(InboxRow.answered_at.is_(None))
            .order_by(InboxRow.id)
            .limit(limit)
        )
        return tuple(
            Incoming(
                id=row.id,
                update_id=row.update_id,
                account_id=row.account_id,
                payload=row.payload or "",
                received_at=row.received_at,
                applied=row.applied_at is not None,
                flow=row.flow,
                object_id=row.object_id,
                attempts=row.attempts,
            )
            for row in rows
        )

    async def mark_applied(
        self, ids: Sequence[int], *, now: datetime, flow: str, object_id: int | None
    ) -> bool:
        """Joins the effect's transaction. False: another run applied one of them first."""
        changed = await self._connection.execute(
            _applying(), {"ids": ids, "now": now, "of_flow": flow, "of_object": object_id}
        )
        return changed.rowcount == len(ids)

    async def mark_answered(self, ids: Sequence[int], *, now: datetime) -> None:
        """The reply reached the person; what he wrote is no longer kept here."""
        await self._connection.execute(_answering(), {"ids": ids, "now": now})

    async def count_failure(self, ids: Sequence[int]) -> None:
        await self._connection.execute(
            update(InboxRow).where(InboxRow.id.in_(ids)).values(attempts=InboxRow.attempts + 1)
        )

    async def park(self, ids: Sequence[int], *, now: datetime) -> None:
        """Given up after repeated failures; the payload stays for whoever looks into it."""
        await self._connection.execute(
            update(InboxRow).where(InboxRow.id.in_(ids)).values(answered_at=now, parked=True)
        )

    async def forget_before(self, moment: datetime) -> int:
        """Deletes answered rows received before; returns how many."""
        gone = await self._connection.execute(
            delete(InboxRow).where(InboxRow.received_at < moment, InboxRow.answered_at.is_not(None))
        )
        return gone.rowcount


@cache
def _applying() -> Update:
    """Built once: every press asks it. So below."""
    return (
        update(InboxRow)
        .where(InboxRow.id.in_(bindparam("ids", expanding=True)), InboxRow.applied_at.is_(None))
        .values(
            applied_at=bindparam("now"),
            flow=bindparam("of_flow"),
            object_id=bindparam("of_object"),
        )
    )


@cache
def _answering() -> Update:
    now = bindparam("now", type_=InboxRow.answered_at.type)
    return (
        update(InboxRow)
        .where(InboxRow.id.in_(bindparam("ids", expanding=True)))
        .values(answered_at=now, applied_at=func.coalesce(InboxRow.applied_at, now), payload=None)
    )
