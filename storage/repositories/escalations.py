"""Who was told that a date was missed, and what stands in the message of a day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.escalation import Stage
from domain.outbox import OutboxState
from storage.repositories.conditions import reminded_of
from storage.repositories.item_lists import OPEN_CODES
from storage.tables import ItemRow, ItemToldRow, OutboxRow, RouteRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The person is told of the item in his message of that day, as the stage says."""

    item_id: int
    person_id: int
    stage: Stage
    day: date


class EscalationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, told: Sequence[Told]) -> None:
        if not told:
            return
        await self._connection.execute(
            insert(ItemToldRow),
            [
                {
                    "item_id": one.item_id,
                    "person_id": one.person_id,
                    "step": int(one.stage),
                    "day": one.day,
                }
                for one in told
            ],
        )

    async def list_told_ids(self, person_id: int, day: date) -> tuple[int, ...]:
        """Items of the person's message of that day of which this is still to be said.

        Whatever was moved, opened again, or is done has begun its count anew.
        """
        rows = await self._connection.execute(
            select(ItemToldRow.item_id)
            .join(ItemRow, ItemRow.id == ItemToldRow.item_id)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(
                ItemToldRow.person_id == person_id,
                ItemToldRow.day == day,
                ItemRow.told_step >= ItemToldRow.step,
                ItemRow.state.in_(OPEN_CODES),
                reminded_of(),
            )
            .order_by(ItemToldRow.item_id)
            .distinct()
        )
        return tuple(rows.scalars())

    async def sent_lists(self, keys: Collection[str]) -> dict[str, datetime | None]:
        """Of these daily lists: when they reached their readers; None of those on their way."""
        rows = await self._connection.execute(
            select(OutboxRow.key, OutboxRow.state, OutboxRow.sent_at).where(
                and_(
                    OutboxRow.key.in_(sorted(keys)),
                    OutboxRow.state.in_((OutboxState.SENT.value, OutboxState.WAITING.value)),
                )
            )
        )
        return {row.key: row.sent_at for row in rows}
