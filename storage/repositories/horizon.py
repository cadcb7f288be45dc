"""When something is due next, for a clock that is moved from event to event."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.route import RouteState
from storage.tables import ItemRow, RouteRow


class HorizonRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def next_line(self) -> datetime | None:
        """When the earliest line of a daily list is due."""
        found: datetime | None = (
            await self._connection.execute(select(func.min(ItemRow.next_fire_at)))
        ).scalar_one_or_none()
        return found

    async def next_beginning(self) -> tuple[date, datetime | None] | None:
        """First day and decision of the approved plan that begins next."""
        row = (
            await self._connection.execute(
                select(RouteRow.first_on, RouteRow.decided_at)
                .where(RouteRow.state == RouteState.APPROVED.value, RouteRow.first_on.is_not(None))
                .order_by(RouteRow.first_on, RouteRow.decided_at)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else (row.first_on, row.decided_at)
