"""What is to be done by a plan while it is drawn up: its items."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute

from domain.confirmation import UNCONFIRMED
from domain.errors import DomainError
from domain.item import EvidenceKind, ItemKind, ItemState, Section
from domain.plan import PlanItem
from domain.plan_rules import Standing
from storage.repositories.conditions import as_seen
from storage.tables import (
    ApprovalEditRow,
    CommentRow,
    EvidenceRow,
    ItemRow,
    MeetingRow,
    OfferAskRow,
    OfferedItemRow,
    RouteChangeRow,
)
from storage.tables.base import BIG_ID

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
    ItemRow.accepted_by,
    ItemRow.accepted_rev,
    ItemRow.replaces_id,
    ItemRow.confirmable,
    ItemRow.reported_on,
)
_ITEMS = select(ItemRow.route_id, *_ITEM).order_by(ItemRow.id)
_ITEMS_OF = _ITEMS.where(ItemRow.route_id == bindparam("of_route", type_=BIG_ID))
_ROUTE_OF = select(ItemRow.route_id).where(ItemRow.id == bindparam("of_item", type_=BIG_ID))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    basis_id: int | None
    section: Section
    kind: ItemKind
    title: str
    due_on: date
    evidence: EvidenceKind
    expected_result: str | None = None
    practice: str | None = None
    direction: str | None = None
    note: str | None = None
    suggestion: str | None = None


class PlanItemRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_item_route(self, item_id: int) -> int | None:
        return (
            await self._connection.execute(_ROUTE_OF, {"of_item": item_id})
        ).scalar_one_or_none()

    async def list_items(self, route_id: int) -> tuple[PlanItem, ...]:
        rows = await self._connection.execute(_ITEMS_OF, {"of_route": route_id})
        return tuple(_item(row) for row in rows)

    async def list_items_of(self, route_ids: Collection[int]) -> dict[int, list[PlanItem]]:
        """By route, the dropped ones too."""
        rows = await self._connection.execute(_ITEMS.where(ItemRow.route_id.in_(route_ids)))
        found: dict[int, list[PlanItem]] = {}
        for row in rows:
            found.setdefault(row.route_id, []).append(_item(row))
        return found

    async def add_accepted_items(self, items: Sequence[tuple[int, int, PlanItem]]) -> list[int]:
        """(route, position, item) each, into plans under way, in one statement; their ids in the
        same order. Positions within a route differ; an item's own id is not looked at."""
        made = await self._connection.execute(
            insert(ItemRow)
            .values(
                [
                    {
                        "route_id": route_id,
                        "position": position,
                        "basis_id": item.basis_id,
                        "section": item.section.value,
                        "kind": item.kind.value,
                        "title": item.title,
                        "due_on": item.due_on,
                        "expected_result": item.expected_result,
                        "evidence_kind": item.evidence.value,
                        "suggestion_key": item.suggestion,
                        "standing": item.standing.value,
                        "replaces_id": item.replaces,
                        "state": item.state.value,
                        "rev": item.rev,
                        "confirmable": item.kind not in UNCONFIRMED,
                        "postponed_times": 0,
                    }
                    for route_id, position, item in items
                ]
            )
            .returning(ItemRow.id, ItemRow.route_id, ItemRow.position)
        )
        ids = {(row.route_id, row.position): row.id for row in made}
        return [ids[route_id, position] for route_id, position, _ in items]

    async def remove_unnamed(self, item_id: int) -> bool:
        """One that came with a change which is undone; False where another change, a word, a
        meeting or a material names it."""
        named = or_(
            _has_materials(item_id),
            exists().where(RouteChangeRow.item_id == item_id),
            exists().where(CommentRow.item_id == item_id),
            exists().where(MeetingRow.item_id == item_id),
            exists().where(OfferedItemRow.item_id == item_id),
            exists().where(OfferAskRow.item_id == item_id),
        )
        gone = await self._connection.execute(delete(ItemRow).where(ItemRow.id == item_id, ~named))
        return gone.rowcount == 1

    async def remove_all(self, item_ids: Collection[int]) -> None:
        """Proposals to which nobody has said or done anything."""
        if item_ids:
            await self._connection.execute(delete(ItemRow).where(ItemRow.id.in_(item_ids)))

    async def take_out(
        self, *, dropped: Collection[tuple[int, int]], declined: Collection[tuple[int, int]]
    ) -> None:
        """(item, its revision) each: they leave their plans in one statement, the ones as what was
        not done, the others as what was not wanted; nothing reminds of them.

        DomainError("item.changed") where one of them reads otherwise by now.
        """
        seen = [*dropped, *declined]
        if not seen:
            return
        drop = ItemRow.id.in_([item_id for item_id, _ in dropped])
        decline = ItemRow.id.in_([item_id for item_id, _ in declined])
        done = await self._connection.execute(
            update(ItemRow)
            .where(as_seen(seen))
            .values(
                state=case((drop, ItemState.DROPPED.value), else_=ItemRow.state),
                standing=case((decline, Standing.DECLINED.value), else_=ItemRow.standing),
                next_fire_at=None,
                next_step=None,
                snoozed_until=None,
                rev=ItemRow.rev + 1,
            )
        )
        if done.rowcount != len(seen):
            raise DomainError("item.changed")

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

    async def last_position(self, route_id: int) -> int:
        last = select(func.coalesce(func.max(ItemRow.position), 0))
        found = await self._connection.execute(last.where(ItemRow.route_id == route_id))
        return found.scalar_one()

    async def add_items(self, route_id: int, items: Sequence[NewItem], *, after: int = 0) -> None:
        """Many at once. Positions follow `after`."""
        if not items:
            return
        await self._connection.execute(
            insert(ItemRow),
            [
                {
                    "route_id": route_id,
                    "basis_id": item.basis_id,
                    "position": number,
                    "section": item.section.value,
                    "kind": item.kind.value,
                    "title": item.title,
                    "due_on": item.due_on,
                    "expected_result": item.expected_result,
                    "practice": item.practice,
                    "direction": item.direction,
                    "note": item.note,
                    "evidence_kind": item.evidence.value,
                    "suggestion_key": item.suggestion,
                    "state": ItemState.PLANNED.value,
                    "rev": 1,
                    "confirmable": True,
                    "postponed_times": 0,
                }
                for number, item in enumerate(items, start=after + 1)
            ],
        )

    async def set_accepted(self, item_id: int, rev: int, by: int | None) -> bool:
        """False where it reads otherwise by now. Nothing of the item itself changes by it."""
        changed = await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id == item_id, ItemRow.rev == rev)
            .values(accepted_by=by, accepted_rev=None if by is None else rev)
        )
        return changed.rowcount == 1

    async def set_values(self, item_id: int, values: Mapping[str, Any]) -> None:
        """Columns of the item by name, with the next revision."""
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id == item_id).values(rev=ItemRow.rev + 1, **values)
        )

    async def set_days(self, days: Mapping[int, date]) -> None:
        """Due dates by the ids of the items, in one statement."""
        await self._date(days)

    async def restore(self, days: Mapping[int, date | None]) -> None:
        """Dropped items are planned again, each for its day, in one statement."""
        await self._date(days, state=ItemState.PLANNED.value)

    async def accept_on(self, days: Mapping[int, date]) -> None:
        """Proposed items become parts of their plans, each due on its day, in one statement."""
        await self._date(days, standing=Standing.ACCEPTED.value)

    async def _date(self, days: Mapping[int, date | None], **also: str) -> None:
        if not days:
            return
        await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id == bindparam("of_item"))
            .values(due_on=bindparam("new_day"), rev=ItemRow.rev + 1, **also),
            [{"of_item": item_id, "new_day": day} for item_id, day in days.items()],
        )

    async def set_confirmable(self, item_ids: Sequence[int], confirmable: bool) -> None:
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id.in_(item_ids)).values(confirmable=confirmable)
        )

    async def remove_dropped(self, *route_ids: int) -> None:
        """What was dropped before approval was never part of the plan.

        What somebody has spoken of, sent something to, or was asked about, stays for the history
        of the plan.
        """
        spoken_of = or_(
            _has_materials(ItemRow.id),
            exists().where(CommentRow.item_id == ItemRow.id),
            exists().where(ApprovalEditRow.item_id == ItemRow.id),
            exists().where(MeetingRow.item_id == ItemRow.id),
            exists().where(OfferedItemRow.item_id == ItemRow.id),
            exists().where(OfferAskRow.item_id == ItemRow.id),
        )
        await self._connection.execute(
            delete(ItemRow).where(
                ItemRow.route_id.in_(route_ids),
                ItemRow.state == ItemState.DROPPED.value,
                ~spoken_of,
            )
        )

    async def store(self, items: Sequence[PlanItem]) -> None:
        """What sending and deciding change of each of them, its revision too, in one statement
        executed for many rows."""
        if not items:
            return
        fields: dict[str, ColumnElement[object]] = {
            "due_on": bindparam("new_due_on"),
            "title": bindparam("new_title"),
            "evidence_kind": bindparam("new_evidence"),
            "section": bindparam("new_section"),
            "state": bindparam("new_state"),
            "confirmable": bindparam("new_confirmable"),
            "rev": bindparam("new_rev"),
        }
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id == bindparam("of_item")).values(**fields),
            [
                {
                    "of_item": item.id,
                    "new_due_on": item.due_on,
                    "new_title": item.title,
                    "new_evidence": item.evidence.value,
                    "new_section": item.section.value,
                    "new_state": item.state.value,
                    "new_confirmable": item.confirmable,
                    "new_rev": item.rev,
                }
                for item in items
            ],
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
        accepted_by=row.accepted_by if row.accepted_rev == row.rev else None,
        replaces=row.replaces_id,
        confirmable=row.confirmable,
        reported_on=row.reported_on,
    )


def _has_materials(item_id: int | InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """Something was handed in for the item, or sent beside it."""
    return exists().where(or_(EvidenceRow.item_id == item_id, EvidenceRow.held_item_id == item_id))
