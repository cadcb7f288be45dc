"""Plans under way of the cast, written as approval leaves them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select, update

from domain.confirmation import UNCONFIRMED
from domain.doing import Item
from domain.item import ItemKind, ItemState
from domain.route import RouteState
from services.reminders.schedule import reschedule_route
from storage.engine import Database
from storage.tables import BasisRow, ItemRow, OutboxRow, RouteRow
from tests.cast import Cast, Player


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An item to be put into a plan."""

    title: str = "вебинар «Критериальное оценивание»"
    kind: ItemKind = ItemKind.WEBINAR
    due_on: date = date(2027, 3, 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMade:
    route_id: int
    items: tuple[int, ...]


async def plan(
    cast: Cast,
    player: Player,
    items: Sequence[Planned] = (Planned(),),
    *,
    state: RouteState = RouteState.ACTIVE,
    last_on: date | None = date(2027, 5, 31),
    deficits: Sequence[str] = (),
    now: datetime | None = None,
) -> PlanMade:
    """An approved plan of the player with its reminders set at `now`."""
    moment = now or cast.now
    async with cast.database.write() as tx:
        made = await tx.connection.execute(
            insert(RouteRow)
            .values(
                post_id=player.post_id,
                state=state.value,
                rev=2,
                first_on=date(2026, 9, 1),
                last_on=last_on,
                created_at=moment,
            )
            .returning(RouteRow.id)
        )
        route_id = made.scalar_one()
        for position, key in enumerate(deficits):
            await tx.connection.execute(
                insert(BasisRow).values(
                    route_id=route_id,
                    position=position,
                    kind="deficit",
                    statement_key=key,
                    text=key,
                )
            )
        ids = [
            (
                await tx.connection.execute(
                    insert(ItemRow)
                    .values(
                        route_id=route_id,
                        position=position,
                        section="internal",
                        kind=one.kind.value,
                        title=one.title,
                        due_on=one.due_on,
                        evidence_kind="none",
                        state=ItemState.PLANNED.value,
                        rev=1,
                        confirmable=one.kind not in UNCONFIRMED,
                        postponed_times=0,
                    )
                    .returning(ItemRow.id)
                )
            ).scalar_one()
            for position, one in enumerate(items)
        ]
        await reschedule_route(tx, route_id, moment)
    return PlanMade(route_id=route_id, items=tuple(ids))


async def item_of(database: Database, item_id: int) -> Item:
    async with database.read() as tx:
        return await tx.items.get(item_id)


async def outbox_of(database: Database, player: Player) -> list[tuple[str, str, str]]:
    """(kind, key, state) of every row to the player, oldest first."""
    async with database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.kind, OutboxRow.key, OutboxRow.state)
            .where(OutboxRow.recipient_id == player.person_id)
            .order_by(OutboxRow.id)
        )
        return [(row.kind, row.key, row.state) for row in rows]


async def set_outbox_state(database: Database, key: str, state: str) -> None:
    async with database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.key == key)
            .values(state=state, sent_at=OutboxRow.due_at if state == "sent" else None)
        )
