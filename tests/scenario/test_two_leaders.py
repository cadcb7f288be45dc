"""Two leaders about one plan: neither decides about what he has not seen."""

from domain.plan_rules import ApprovalStep
from domain.route import RouteState
from services import routes
from tests.cast import Cast, Player
from tests.scenario.costs import costs
from tests.scenario.test_approval import asks_for
from tests.scenario.world import Phone, World
from tests.services import planning

CHANGED = "правки или замечания к плану изменились"
WRITES = "Павлова Н. И. пишет замечания: 1."


async def opens(phone: Phone) -> None:
    await phone.says("/approve")
    await phone.taps("🧭 Смирнова")


async def opens_item(phone: Phone, number: int = 1) -> None:
    await opens(phone)
    await phone.taps("✏️ Правки и замечания")
    await phone.taps(f"✏️ {number}")


async def remarks(cast: Cast, player: Player, route_id: int, text: str | None) -> None:
    """About the first item; None takes it away."""
    plan = (await planning.view(cast, cast.anna, route_id)).plan
    async with cast.call(player).write() as (tx, call):
        await routes.set_remark(tx, call, plan.items[0].id, plan.route.rev, text)


async def state(world: World, route_id: int) -> RouteState:
    async with world.database.read() as tx:
        return (await tx.routes.get(route_id)).state


async def test_first_remark_of_another_is_told_before_an_approval(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await opens(vera)
    await opens_item(nina)
    await nina.taps("💬 Написать замечание")
    await nina.says("Уточните тему")
    await costs(world, vera, vera.data_of("✅ Утвердить"))
    await vera.sees(CHANGED, WRITES, "до педагога это не дойдёт", "[✅ Утвердить]")
    assert await state(world, route_id) is RouteState.SUBMITTED
    # What is seen may be decided over; and it may change once more.
    await remarks(cast, cast.nina, route_id, "Уточните тему и класс")
    await vera.taps("✅ Утвердить")
    await vera.sees(CHANGED, WRITES)
    await costs(world, vera, vera.data_of("✅ Утвердить"))
    await vera.sees("Утверждено: Орлова В. П.")
    assert await state(world, route_id) is RouteState.APPROVED


async def test_remark_taken_back_is_told_before_an_approval(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    vera = world.phone(cast.vera)
    await opens(vera)
    await vera.sees(WRITES)
    await remarks(cast, cast.nina, route_id, None)
    await vera.taps("✅ Утвердить")
    await vera.sees(CHANGED)
    await vera.sees_not("пишет замечания")
    await vera.taps("✅ Утвердить")
    assert await state(world, route_id) is RouteState.APPROVED


async def test_remark_of_another_is_told_before_an_approval_with_edits(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera = world.phone(cast.vera)
    await opens_item(vera, 2)
    await vera.taps("✏️ Название")
    await vera.says("Новое название")
    await vera.taps("◀️ Мероприятия")
    await vera.sees_not("пишет замечания")
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await costs(world, vera, vera.data_of("✅ Утвердить с правками"))
    await vera.sees(CHANGED, WRITES, "Новое название")
    await vera.taps("✏️ Правки и замечания")
    await vera.sees(WRITES)
    await vera.taps("✅ Утвердить с правками")
    await vera.sees("Утверждено: Орлова В. П.")
    _, second, *_ = await planning.items(cast, cast.anna, route_id)
    assert second.title == "Новое название"


async def test_remark_of_another_is_told_before_a_return_with_remarks(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    await remarks(cast, cast.vera, route_id, "Уточните класс")
    vera = world.phone(cast.vera)
    await opens(vera)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await costs(world, vera, vera.data_of("↩️ Вернуть, замечаний: 1"))
    await vera.sees(CHANGED, WRITES)
    await vera.taps("💬 Вернуть с комментарием")
    await vera.sees(WRITES)
    await vera.taps("↩️ Вернуть, замечаний: 1")
    await vera.sees("Возвращено: Орлова В. П.")
    assert await state(world, route_id) is RouteState.RETURNED


async def test_remarks_of_two_who_agree_do_not_hold_each_other_up(world: World) -> None:
    """Whoever agrees is told of nobody else's remarks, and is not asked about them."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    item, *_ = await planning.items(cast, cast.anna, route_id)
    dina = world.phone(cast.dina)
    await dina.says("/approve")
    await dina.taps("🧭 Смирнова")
    await dina.taps("💬 Замечания")
    await dina.taps("✏️ 1")
    await dina.taps("💬 Написать замечание")
    await dina.says("Уточните тему")
    async with cast.database.write() as tx:
        (edit,) = await tx.approval_edits.list_of(route_id, rev, cast.dina.person_id)
        place = {"route_id": route_id, "rev": rev, "by": cast.egor.person_id}
        await tx.approval_edits.set(**place, edit=edit, now=cast.now)
    assert edit.item_id == item.id
    await dina.taps("◀️ Мероприятия")
    await dina.taps("↩️ Вернуть, замечаний: 1")
    assert await state(world, route_id) is RouteState.RETURNED
