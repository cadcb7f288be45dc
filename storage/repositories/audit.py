"""The audit trail."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import AuditRow

_ADDING = insert(AuditRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Ids and codes only: `before` and `after` are states, never texts. `actor_id` None: a tick."""

    at: datetime
    actor_id: int | None
    action: str
    object_kind: str
    object_id: int | None
    before: str | None = None
    after: str | None = None


class AuditRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        at: datetime,
        actor_id: int | None,
        action: str,
        object_kind: str,
        object_id: int | None,
        before: str | None = None,
        after: str | None = None,
    ) -> None:
        """As an `Entry`."""
        await self.add_all(
            at=at,
            actor_id=actor_id,
            action=action,
            object_kind=object_kind,
            object_ids=[object_id],
            before=before,
            after=after,
        )

    async def add_all(
        self,
        *,
        at: datetime,
        actor_id: int | None,
        action: str,
        object_kind: str,
        object_ids: Collection[int | None],
        before: str | None = None,
        after: str | None = None,
    ) -> None:
        """As `add`, the same done to several objects, in one statement."""
        await self.add_entries(
            [
                Entry(
                    at=at,
                    actor_id=actor_id,
                    action=action,
                    object_kind=object_kind,
                    object_id=object_id,
                    before=before,
                    after=after,
                )
                for object_id in object_ids
            ]
        )

    async def add_entries(self, entries: Sequence[Entry]) -> None:
        """Different ones, in one statement."""
        if entries:
            await self._connection.execute(_ADDING, [asdict(entry) for entry in entries])

    async def last_at(self, action: str, object_kind: str, object_id: int) -> datetime | None:
        """When this was last done to the object."""
        found: datetime | None = (
            await self._connection.execute(
                select(func.max(AuditRow.at)).where(
                    AuditRow.object_kind == object_kind,
                    AuditRow.object_id == object_id,
                    AuditRow.action == action,
                )
            )
        ).scalar_one_or_none()
        return found
