"""What whoever decides has written down about single items before he decides."""

from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Exists, Row, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.approval_edits import ApprovalEdit, EditField
from storage.repositories.upsert import upsert
from storage.tables import ApprovalEditRow, RouteRow

_PLACE = ["route_id", "rev", "by", "item_id", "field"]


def written() -> Exists:
    """Of a route: somebody has written something down for its text."""
    return exists().where(
        ApprovalEditRow.route_id == RouteRow.id, ApprovalEditRow.rev == RouteRow.rev
    )


def written_by(actor: int, *, remarks: bool) -> Exists:
    """Of a route: the actor has written remarks down for its text, or edits."""
    remark = EditField.REMARK.value
    found = written().where(ApprovalEditRow.by == actor)
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
        return _by_author(rows)

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

    async def forget(self, route_id: int) -> None:
        """What nobody will use any more: its owner takes the plan back, or sends another text."""
        await self._connection.execute(
            delete(ApprovalEditRow).where(ApprovalEditRow.route_id == route_id)
        )

    async def carry(
        self, route_id: int, *, rev: int, to: int
    ) -> dict[int, tuple[ApprovalEdit, ...]]:
        """What was written down for one text is of the same text at another revision now: by
        author, in the order written."""
        rows = await self._connection.execute(
            update(ApprovalEditRow)
            .where(
                ApprovalEditRow.route_id == route_id,
                ApprovalEditRow.rev == rev,
            )
            .values(rev=to)
            .returning(
                ApprovalEditRow.id,
                ApprovalEditRow.by,
                ApprovalEditRow.item_id,
                ApprovalEditRow.field,
                ApprovalEditRow.value,
            )
        )
        return _by_author(sorted(rows, key=attrgetter("id")))


def _by_author(rows: Iterable[Row[*tuple[Any, ...]]]) -> dict[int, tuple[ApprovalEdit, ...]]:
    found: dict[int, tuple[ApprovalEdit, ...]] = {}
    for row in rows:
        found[row.by] = (*found.get(row.by, ()), _edit(row))
    return found


def _edit(row: Row[*tuple[Any, ...]]) -> ApprovalEdit:
    return ApprovalEdit(item_id=row.item_id, field=EditField(row.field), value=row.value["value"])
