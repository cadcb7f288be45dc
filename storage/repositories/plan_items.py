"""What a plan consists of while it is drawn up: bases and items."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.item import EvidenceKind, ItemKind, ItemState, Section
from domain.plan import Basis, BasisKind, PlanItem
from domain.plan_rules import Standing
from storage.tables import ApprovalEditRow, BasisRow, CommentRow, ItemRow

_ITEM = (
    ItemRow.id,
    ItemRow.basis_id,
    ItemRow.section,
    ItemRow.kind,
    ItemRow.title,
    ItemRow.due_on,
    ItemRow.expected_result,
    ItemRow.evidence_kind,
    ItemRow.suggestion_key,
    ItemRow.state,
    ItemRow.rev,
    ItemRow.practice,
    ItemRow.direction,
    ItemRow.note,
    ItemRow.standing,
    ItemRow.added_by,
    ItemRow.replaces_id,
)

_BASIS = (
    BasisRow.id,
    BasisRow.kind,
    BasisRow.statement_key,
    BasisRow.ready_key,
    BasisRow.text,
    BasisRow.standing,
    BasisRow.added_by,
    BasisRow.reason,
    BasisRow.reply,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBasis:
    """`statement`: its key in the questionnaire, `ready`: that of a ready text; own words: none.

    `added_by` and `reason` where it is not the owner who adds it.
    """

    kind: BasisKind
    text: str
    statement: str | None = None
    ready: str | None = None
    standing: Standing = Standing.ACCEPTED
    added_by: int | None = None
    reason: str | None = None


class PlanItemRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_bases(self, route_id: int) -> tuple[Basis, ...]:
        rows = await self._connection.execute(
            select(*_BASIS)
            .where(BasisRow.route_id == route_id)
            .order_by(BasisRow.position, BasisRow.id)
        )
        return tuple(_basis(row) for row in rows)

    async def list_bases_of(self, route_ids: Collection[int]) -> dict[int, list[Basis]]:
        """By route, in their order."""
        rows = await self._connection.execute(
            select(BasisRow.route_id, *_BASIS)
            .where(BasisRow.route_id.in_(route_ids))
            .order_by(BasisRow.position, BasisRow.id)
        )
        found: dict[int, list[Basis]] = {}
        for row in rows:
            found.setdefault(row.route_id, []).append(_basis(row))
        return found

    async def add_bases(self, route_id: int, bases: Sequence[NewBasis], *, after: int) -> None:
        """Positions follow `after`."""
        if not bases:
            return
        await self._connection.execute(
            insert(BasisRow),
            [
                {
                    "route_id": route_id,
                    "position": after + number,
                    "kind": basis.kind.value,
                    "statement_key": basis.statement,
                    "ready_key": basis.ready,
                    "text": basis.text,
                    "standing": basis.standing.value,
                    "added_by": basis.added_by,
                    "reason": basis.reason,
                }
                for number, basis in enumerate(bases, start=1)
            ],
        )

    async def set_basis_values(self, basis_id: int, values: Mapping[str, Any]) -> None:
        """Columns of the basis by name."""
        await self._connection.execute(
            update(BasisRow).where(BasisRow.id == basis_id).values(**values)
        )

    async def last_position(self, route_id: int) -> int:
        found = await self._connection.execute(
            select(func.max(BasisRow.position)).where(BasisRow.route_id == route_id)
        )
        return found.scalar_one_or_none() or 0

    async def remove_basis(self, basis_id: int) -> None:
        """Dropped items that served it stay, without a basis."""
        await self._connection.execute(
            update(ItemRow).where(ItemRow.basis_id == basis_id).values(basis_id=None)
        )
        await self._connection.execute(delete(BasisRow).where(BasisRow.id == basis_id))

    async def find_basis_route(self, basis_id: int) -> int | None:
        return (
            await self._connection.execute(select(BasisRow.route_id).where(BasisRow.id == basis_id))
        ).scalar_one_or_none()

    async def find_item_route(self, item_id: int) -> int | None:
        return (
            await self._connection.execute(select(ItemRow.route_id).where(ItemRow.id == item_id))
        ).scalar_one_or_none()

    async def list_items(self, route_id: int) -> tuple[PlanItem, ...]:
        rows = await self._connection.execute(
            select(*_ITEM).where(ItemRow.route_id == route_id).order_by(ItemRow.id)
        )
        return tuple(_item(row) for row in rows)

    async def list_items_of(self, route_ids: Collection[int]) -> dict[int, list[PlanItem]]:
        """By route, the dropped ones too."""
        rows = await self._connection.execute(
            select(ItemRow.route_id, *_ITEM)
            .where(ItemRow.route_id.in_(route_ids))
            .order_by(ItemRow.id)
        )
        found: dict[int, list[PlanItem]] = {}
        for row in rows:
            found.setdefault(row.route_id, []).append(_item(row))
        return found

    async def add_item(
        self,
        *,
        route_id: int,
        basis_id: int,
        section: Section,
        kind: ItemKind,
        title: str,
        due_on: date | None,
        expected_result: str | None,
        evidence: EvidenceKind,
        suggestion: str | None,
        standing: Standing = Standing.ACCEPTED,
        added_by: int | None = None,
        replaces: int | None = None,
    ) -> int:
        position = select(func.coalesce(func.max(ItemRow.position), 0) + 1).where(
            ItemRow.route_id == route_id
        )
        made = await self._connection.execute(
            insert(ItemRow)
            .values(
                route_id=route_id,
                basis_id=basis_id,
                position=position.scalar_subquery(),
                section=section.value,
                kind=kind.value,
                title=title,
                due_on=due_on,
                expected_result=expected_result,
                evidence_kind=evidence.value,
                suggestion_key=suggestion,
                standing=standing.value,
                added_by=added_by,
                replaces_id=replaces,
                state=ItemState.PLANNED.value,
                rev=1,
                confirmable=True,
                postponed_times=0,
            )
            .returning(ItemRow.id)
        )
        return made.scalar_one()

    async def set_values(self, item_id: int, values: Mapping[str, Any]) -> None:
        """Columns of the item by name, with the next revision."""
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id == item_id).values(rev=ItemRow.rev + 1, **values)
        )

    async def set_due(self, item_ids: Sequence[int], due_on: date | None) -> None:
        await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id.in_(item_ids))
            .values(due_on=due_on, rev=ItemRow.rev + 1)
        )

    async def set_confirmable(self, item_ids: Sequence[int], confirmable: bool) -> None:
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id.in_(item_ids)).values(confirmable=confirmable)
        )

    async def remove_dropped(self, *route_ids: int) -> None:
        """What was dropped before approval was never part of the plan.

        What somebody has spoken of stays, for the history of the plan.
        """
        spoken_of = or_(
            exists().where(CommentRow.item_id == ItemRow.id),
            exists().where(ApprovalEditRow.item_id == ItemRow.id),
        )
        await self._connection.execute(
            delete(ItemRow).where(
                ItemRow.route_id.in_(route_ids),
                ItemRow.state == ItemState.DROPPED.value,
                ~spoken_of,
            )
        )

    async def store(self, items: Sequence[PlanItem]) -> None:
        """What an approval edits of each of them, in one statement executed for many rows."""
        if not items:
            return
        fields: dict[str, ColumnElement[object]] = {
            "due_on": bindparam("new_due_on"),
            "title": bindparam("new_title"),
            "evidence_kind": bindparam("new_evidence"),
            "section": bindparam("new_section"),
            "state": bindparam("new_state"),
        }
        await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id == bindparam("of_item"))
            .values(rev=ItemRow.rev + 1, **fields),
            [
                {
                    "of_item": item.id,
                    "new_due_on": item.due_on,
                    "new_title": item.title,
                    "new_evidence": item.evidence.value,
                    "new_section": item.section.value,
                    "new_state": item.state.value,
                }
                for item in items
            ],
        )


def _basis(row: Row[*tuple[Any, ...]]) -> Basis:
    return Basis(
        id=row.id,
        kind=BasisKind(row.kind),
        source=row.statement_key or row.ready_key,
        text=row.text,
        standing=Standing(row.standing),
        added_by=row.added_by,
        reason=row.reason,
        reply=row.reply,
    )


def _item(row: Row[*tuple[Any, ...]]) -> PlanItem:
    return PlanItem(
        id=row.id,
        basis_id=row.basis_id,
        section=Section(row.section),
        kind=ItemKind(row.kind),
        title=row.title,
        due_on=row.due_on,
        expected_result=row.expected_result,
        evidence=EvidenceKind(row.evidence_kind),
        suggestion=row.suggestion_key,
        state=ItemState(row.state),
        rev=row.rev,
        practice=row.practice,
        direction=row.direction,
        note=row.note,
        standing=Standing(row.standing),
        added_by=row.added_by,
        replaces=row.replaces_id,
    )
