"""What a plan serves: its bases."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.plan import Basis, BasisKind
from domain.plan_rules import Standing
from storage.tables import BasisRow, ItemRow
from storage.tables.base import BIG_ID

BASIS = (
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
"""Columns of a basis: read by `basis_of`."""
_BASES = select(BasisRow.route_id, *BASIS).order_by(BasisRow.position, BasisRow.id)
_BASES_OF = _BASES.where(BasisRow.route_id == bindparam("of_route", type_=BIG_ID))


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


class PlanBasisRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_bases(self, route_id: int) -> tuple[Basis, ...]:
        rows = await self._connection.execute(_BASES_OF, {"of_route": route_id})
        return tuple(basis_of(row) for row in rows)

    async def list_bases_of(self, route_ids: Collection[int]) -> dict[int, list[Basis]]:
        """By route, in their order."""
        rows = await self._connection.execute(_BASES.where(BasisRow.route_id.in_(route_ids)))
        found: dict[int, list[Basis]] = {}
        for row in rows:
            found.setdefault(row.route_id, []).append(basis_of(row))
        return found

    async def add_bases(
        self, route_id: int, bases: Sequence[NewBasis], *, after: int
    ) -> tuple[int, ...]:
        """Their ids, in their order. Positions follow `after`."""
        if not bases:
            return ()
        made = await self._connection.execute(
            insert(BasisRow).returning(BasisRow.position, BasisRow.id),
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
        return tuple(row.id for row in sorted(made.all(), key=lambda row: row.position))

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

    async def last_positions(self, route_ids: Collection[int]) -> dict[int, int]:
        """Of their bases, by route; without those that have none."""
        rows = await self._connection.execute(
            select(BasisRow.route_id, func.max(BasisRow.position).label("position"))
            .where(BasisRow.route_id.in_(route_ids))
            .group_by(BasisRow.route_id)
        )
        return {row.route_id: row.position for row in rows}

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

    async def add_accepted_bases(self, bases: Sequence[tuple[int, int, NewBasis]]) -> list[int]:
        """(route, position, basis) each, in one statement; their ids in the same order. Positions
        within a route differ."""
        made = await self._connection.execute(
            insert(BasisRow)
            .values(
                [
                    {
                        "route_id": route_id,
                        "position": position,
                        "kind": basis.kind.value,
                        "statement_key": basis.statement,
                        "ready_key": basis.ready,
                        "text": basis.text,
                        "standing": basis.standing.value,
                    }
                    for route_id, position, basis in bases
                ]
            )
            .returning(BasisRow.id, BasisRow.route_id, BasisRow.position)
        )
        ids = {(row.route_id, row.position): row.id for row in made}
        return [ids[route_id, position] for route_id, position, _ in bases]


def basis_of(row: Row[*tuple[Any, ...]]) -> Basis:
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
