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

    async def next_first_day(self) -> date | None:
        """The earliest first day of an approved plan that has not begun."""
        found: date | None = (
            await self._connection.execute(
                select(func.min(RouteRow.first_on)).where(
                    RouteRow.state == RouteState.APPROVED.value
                )
            )
        ).scalar_one_or_none()
        return found
