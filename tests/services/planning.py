"""A teacher of the cast at her plan, up to any stage of it."""

from content.loader import load_questionnaire
from domain.plan import BasisKind, PlanItem
from domain.plan_views import CardView, PlanView
from domain.scoring import AnswerValue
from services import routes
from tests.cast import Cast, Player
from tests.services import answering

DEFICITS = tuple(statement.key for statement in load_questionnaire("self").for_variant("soo")[8:12])
"""Four statements that go badly in the diagnosis of `diagnosed`."""


async def diagnosed(cast: Cast, player: Player) -> None:
    """A finished diagnosis with the four difficulties and everything else done on one's own."""
    opened = await answering.begin(cast, player)
    values = dict.fromkeys(DEFICITS, AnswerValue.NOT_YET)
    await answering.answer_all(cast, player, opened.diagnosis.id, values)
    await answering.finish(cast, player, opened.diagnosis.id)


async def begun(cast: Cast, player: Player, *, from_result: bool = False) -> int:
    async with cast.call(player).write() as (tx, call):
        return await routes.begin(tx, call, player.post_id, from_result=from_result)


async def view(cast: Cast, player: Player, route_id: int) -> PlanView:
    async with cast.call(player).read() as (tx, call):
        return await routes.view(tx, call, route_id)


async def items(cast: Cast, player: Player, route_id: int) -> tuple[PlanItem, ...]:
    return (await view(cast, player, route_id)).plan.items


async def drafted(cast: Cast, player: Player, *, count: int = 3) -> int:
    """A draft that serves one task, with so many items of the person's own."""
    route_id = await begun(cast, player)
    async with cast.call(player).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.attestation", True)
    shown = await view(cast, player, route_id)
    basis_id = shown.plan.bases[0].id
    for number in range(1, count + 1):
        async with cast.call(player).write() as (tx, call):
            await routes.add_own_item(tx, call, basis_id, f"Мероприятие {number}")
    return route_id


async def submitted(cast: Cast, player: Player, *, count: int = 3) -> tuple[int, int]:
    """Id and revision of a plan that waits for its decision."""
    route_id = await drafted(cast, player, count=count)
    rev = (await view(cast, player, route_id)).plan.route.rev
    async with cast.call(player).write() as (tx, call):
        handed = await routes.submit(tx, call, route_id, rev)
    return route_id, handed.plan.route.rev


async def approved(cast: Cast, player: Player, by: Player, *, count: int = 3) -> CardView:
    route_id, rev = await submitted(cast, player, count=count)
    async with cast.call(by).write() as (tx, call):
        return await routes.approve(tx, call, route_id, rev)
