"""What stood in an item of a draft before its last change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import ItemEventRow, ItemRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEdit:
    """The last change of an item of a draft. `before`: columns by name; `rev`: the revision the
    change led to."""

    before: Mapping[str, Any]
    rev: int


EDIT = "edit"
"""Action of an event of a draft: what stood there before, until the plan is submitted."""


class PlanEditRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add_edit(
        self, item_id: int, before: Mapping[str, Any], *, rev: int, by: int | None, at: datetime
    ) -> None:
        """`rev`: the one the change led to."""
        await self._connection.execute(
            insert(ItemEventRow).values(
                item_id=item_id,
                action=EDIT,
                before=_plain(before),
                after={"rev": rev},
                by=by,
                at=at,
            )
        )

    async def find_edit(self, item_id: int) -> ItemEdit | None:
        """The last one."""
        row = (
            await self._connection.execute(
                select(ItemEventRow.before, ItemEventRow.after)
                .where(ItemEventRow.item_id == item_id, ItemEventRow.action == EDIT)
                .order_by(ItemEventRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else ItemEdit(before=_typed(row.before), rev=row.after["rev"])

    async def forget_edits(self, route_id: int) -> None:
        """What was written and changed while the plan was drawn up is nobody's business later."""
        items = select(ItemRow.id).where(ItemRow.route_id == route_id)
        await self._connection.execute(
            delete(ItemEventRow).where(ItemEventRow.item_id.in_(items), ItemEventRow.action == EDIT)
        )


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
    }


def _typed(values: Mapping[str, Any]) -> dict[str, Any]:
    due_on = values.get("due_on")
    return {**values, "due_on": date.fromisoformat(due_on)} if due_on else dict(values)
