"""Plans of the cast at their end."""

from datetime import date

from sqlalchemy import update

from domain.closing import ClosingView, Outcome, Verdict
from domain.item import ItemState
from services import closing
from storage.tables import ItemRow
from storage.transaction import Transaction
from tests.cast import Cast, Player
from tests.services.doing import PlanMade, Planned, plan
from tests.services.planning import DEFICITS

ITEMS = (Planned(), Planned(title="Семинар"), Planned(title="Посетить урок коллеги"))


async def running(
    cast: Cast, player: Player, *, done: int = 2, last_on: date = date(2027, 5, 31)
) -> PlanMade:
    """A plan with two difficulties and three items, so many of which are confirmed."""
    made = await plan(cast, player, ITEMS, deficits=DEFICITS[:2], last_on=last_on)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow)
            .where(ItemRow.id.in_(made.items[:done]))
            .values(state=ItemState.CONFIRMED.value, reported_on=cast.now.date())
        )
    return made


async def view(cast: Cast, player: Player, route_id: int, year: int = 0) -> ClosingView:
    async with cast.call(player).read() as (tx, call):
        return await closing.view(tx, call, route_id, year)


async def rev(cast: Cast, route_id: int) -> int:
    async with cast.database.read() as tx:
        return (await tx.routes.get(route_id)).rev


async def begun(cast: Cast, player: Player, *, done: int = 2) -> PlanMade:
    made = await running(cast, player, done=done)
    async with cast.call(player).write() as (tx, call):
        await closing.begin(tx, call, made.route_id, await rev_in(tx, made.route_id))
    return made


async def rev_in(tx: Transaction, route_id: int) -> int:
    return (await tx.routes.get(route_id)).rev


async def reflected(
    cast: Cast,
    player: Player,
    *outcomes: Outcome,
    done: int = 2,
) -> PlanMade:
    """Handed over, with these outcomes of its bases."""
    made = await begun(cast, player, done=done)
    shown = await view(cast, player, made.route_id)
    for one, outcome in zip(shown.bases, outcomes, strict=False):
        async with cast.call(player).write() as (tx, call):
            await closing.set_outcome(tx, call, one.basis.id, outcome)
    async with cast.call(player).write() as (tx, call):
        await closing.hand_over(tx, call, made.route_id, await rev_in(tx, made.route_id))
    return made


async def concluded(
    cast: Cast, player: Player, by: Player, *outcomes: Outcome, verdict: Verdict = Verdict.PARTLY
) -> PlanMade:
    made = await reflected(cast, player, *outcomes)
    async with cast.call(by).write() as (tx, call):
        await closing.conclude(
            tx, call, made.route_id, await rev_in(tx, made.route_id), verdict, "Заключение"
        )
    return made
