"""Where parts of the plan meet: what one of them does is seen in the others."""

from domain.plan_rules import ApprovalStep
from handlers.approval.callbacks import OpenCard
from services import changes, routes
from services.consents import give, withdraw
from tests.scenario.test_approval import asks_for, consents
from tests.scenario.test_proposals import METHODIST
from tests.scenario.world import World
from tests.services import changing, planning


async def test_changes_that_wait_stand_beside_the_queue_as_the_menu_counts_them(
    world: World,
) -> None:
    route_id, items = await changing.approved(world.cast)
    await changing.proposed(world.cast, await changing.replacement(world.cast, items[0].id))
    vera = world.phone(world.cast.vera)
    async with world.cast.call(world.cast.vera).read() as (tx, call):
        assert (await changes.numbers(tx, call)).waiting == 1
    await vera.says("/menu")
    await vera.sees("Изменения планов ждут решения: 1", "[✏️ Изменения (1)]")
    await vera.says("/approve")
    await vera.sees("Изменения планов ждут решения: 1", "[✏️ Изменения (1)]")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("1")
    await vera.taps("✅ Принять")
    await vera.says("/approve")
    await vera.sees_not("Изменения")
    await vera.taps_foreign(OpenCard(route_id=route_id).pack())
    await vera.sees("[📄 Документ]")


async def test_whoever_decides_reads_the_tasks_as_their_owner_wrote_them(world: World) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.add_own_task(tx, call, route_id, "Освоить критерии")
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/route")
    await anna.sees("Освоить критерии", "[📄 Документ]")
    await anna.taps("✅ Отправить на утверждение")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("Освоить критерии", "[📄 Документ]")
    await vera.taps("📄 Документ")
    await vera.sees("план на бумаге", "Пока это проект")


async def test_methodist_is_asked_again_under_a_consent_given_again(world: World) -> None:
    """What was handed over under a withdrawn consent stays closed; handing in hands it over."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    route_id, rev = await planning.submitted(cast, cast.anna)
    await world.passes(minutes=5)
    async with cast.call(cast.anna, world.now).write() as (tx, call):
        await withdraw(tx, call, METHODIST)
    egor = world.phone(cast.egor)
    await egor.says("/approve")
    await egor.sees_not("Смирнова")
    await world.passes(minutes=5)
    async with cast.call(cast.anna, world.now).write() as (tx, call):
        await give(tx, call, METHODIST)
        taken = await routes.withdraw(tx, call, route_id, rev)
        await routes.submit(tx, call, route_id, taken.plan.route.rev)
    await egor.says("/approve")
    await egor.taps("🧭 Смирнова")
    await egor.taps("✅ Согласовать")
    assert egor.toast == "Согласовано"
