"""What whoever decides has written down about single items before he decides."""

from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Exists, Row, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval_edits import ApprovalEdit, EditField
from storage.repositories.upsert import upsert
from storage.tables import ApprovalEditRow, RouteRow

_PLACE = ["route_id", "rev", "by", "item_id", "field"]


def written_by(actor: int, *, remarks: bool | None = None) -> Exists:
    """Of a route: the actor has written something down for its text; `remarks`: these alone, or
    edits alone."""
    remark = EditField.REMARK.value
    found = exists().where(
        ApprovalEditRow.route_id == RouteRow.id,
        ApprovalEditRow.rev == RouteRow.rev,
        ApprovalEditRow.by == actor,
    )
    if remarks is None:
        return found
    field = ApprovalEditRow.field
    return found.where(field == remark if remarks else field != remark)


class ApprovalEditRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_of(self, route_id: int, rev: int, by: int) -> tuple[ApprovalEdit, ...]:
        """Of one decider for one text, in the order written."""
        rows = await self._connection.execute(
            select(ApprovalEditRow.item_id, ApprovalEditRow.field, ApprovalEditRow.value)
            .where(
                ApprovalEditRow.route_id == route_id,
                ApprovalEditRow.rev == rev,
                ApprovalEditRow.by == by,
            )
            .order_by(ApprovalEditRow.id)
        )
        return tuple(_edit(row) for row in rows)

    async def list_of_text(self, route_id: int, rev: int) -> dict[int, tuple[ApprovalEdit, ...]]:
        """Of everybody for one text, by author."""
        rows = await self._connection.execute(
            select(
                ApprovalEditRow.by,
                ApprovalEditRow.item_id,
                ApprovalEditRow.field,
                ApprovalEditRow.value,
            )
            .where(ApprovalEditRow.route_id == route_id, ApprovalEditRow.rev == rev)
            .order_by(ApprovalEditRow.id)
        )
        found: dict[int, tuple[ApprovalEdit, ...]] = {}
        for row in rows:
            found[row.by] = (*found.get(row.by, ()), _edit(row))
        return found

    async def set(
        self, *, route_id: int, rev: int, by: int, edit: ApprovalEdit, now: datetime
    ) -> None:
        """The last word about this field of the item stands."""
        changed = {"value": {"value": edit.value}, "at": now}
        await upsert(
            self._connection,
            ApprovalEditRow,
            keys=_PLACE,
            values={
                "route_id": route_id,
                "rev": rev,
                "by": by,
                "item_id": edit.item_id,
                "field": edit.field.value,
                **changed,
            },
            changed=changed,
        )

    async def remove(
        self, *, route_id: int, rev: int, by: int, item_id: int, field: EditField | None = None
    ) -> None:
        """`field` None: all that he wrote about the item."""
        await self._connection.execute(
            delete(ApprovalEditRow).where(
                ApprovalEditRow.route_id == route_id,
                ApprovalEditRow.rev == rev,
                ApprovalEditRow.by == by,
                ApprovalEditRow.item_id == item_id,
                *(() if field is None else (ApprovalEditRow.field == field.value,)),
            )
        )

    async def forget(self, route_id: int, rev: int, *, but: int | None = None) -> None:
        """What nobody will use any more: the text was decided about or taken back."""
        await self._connection.execute(
            delete(ApprovalEditRow).where(
                ApprovalEditRow.route_id == route_id,
                ApprovalEditRow.rev == rev,
                *(() if but is None else (ApprovalEditRow.by != but,)),
            )
        )

    async def carry(self, route_id: int, *, rev: int, to: int, by: int) -> tuple[ApprovalEdit, ...]:
        """What was written down for one text is of another now; in the order written."""
        rows = await self._connection.execute(
            update(ApprovalEditRow)
            .where(
                ApprovalEditRow.route_id == route_id,
                ApprovalEditRow.rev == rev,
                ApprovalEditRow.by == by,
            )
            .values(rev=to)
            .returning(
                ApprovalEditRow.id,
                ApprovalEditRow.item_id,
                ApprovalEditRow.field,
                ApprovalEditRow.value,
            )
        )
        return tuple(_edit(row) for row in sorted(rows, key=attrgetter("id")))


def _edit(row: Row[*tuple[Any, ...]]) -> ApprovalEdit:
    return ApprovalEdit(item_id=row.item_id, field=EditField(row.field), value=row.value["value"])
