"""A plan that is begun from the one before it, or sent, costs no more than any press."""

from datetime import date

from sqlalchemy import select, update

from domain.endorsement import PassedOver
from domain.item import ItemKind
from domain.plan import BasisKind
from domain.plan_rules import ApprovalStep
from domain.route import RouteState
from handlers.diagnosis.callbacks import Finish
from handlers.route.callbacks import AddOfKind, BeginFrom, Submit, SubmitBare
from services import routes
from storage.tables import DiagnosisRow, ItemRow
from tests.scenario.costs import change_route, costs, typing_costs, works_elsewhere
from tests.scenario.test_approval import asks_for, consents
from tests.scenario.test_costly_closing import summed_up
from tests.scenario.world import World
from tests.services import answering, planning
from tests.services.test_routes_decision import dismiss

PASSED = [date(2027, 3, day) for day in (9, 10, 11)]


async def test_plan_begun_from_one_that_is_over_costs_no_more_than_any_press(world: World) -> None:
    cast = world.cast
    previous = await summed_up(cast, cast.zoya)
    await change_route(cast, previous, state=RouteState.COMPLETED.value, closed_at=cast.now)
    zoya = world.phone(cast.zoya)
    await zoya.says("/menu")
    await costs(world, zoya, BeginFrom(post_id=cast.zoya.post_id, route_id=previous).pack())
    async with cast.database.read() as tx:
        current = await tx.routes.find_current(cast.zoya.post_id)
    assert current is not None
    assert current.state is RouteState.DRAFT
    assert current.id != previous


async def test_plan_is_sent_past_a_vacant_post_with_dates_that_have_passed(world: World) -> None:
    """The department has no head, the methodist is asked, each item moves to a day of its own."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    await dismiss(cast, cast.dina)
    route_id = await planning.drafted(cast, cast.anna)
    items = await planning.items(cast, cast.anna, route_id)
    async with cast.database.write() as tx:
        await tx.plan_items.set_days(
            {item.id: day for item, day in zip(items, PASSED, strict=True)}
        )
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await costs(world, anna, Submit(route_id=route_id, rev=rev).pack())
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.state is RouteState.SUBMITTED
    assert view.plan.route.handed_over_at is not None
    assert [one.why for one in view.steps] == [PassedOver.VACANT, None]
    assert min(view.plan.days) >= view.first
    await anna.sees("методист")


async def test_question_about_what_is_bare_costs_no_more_than_any_press(world: World) -> None:
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    route_id = await planning.drafted(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.new_class", True)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await costs(world, anna, Submit(route_id=route_id, rev=rev).pack())
    await anna.sees("пока ничего не выбрано")
    await costs(world, anna, SubmitBare(route_id=route_id, rev=rev).pack())
    await anna.sees("ждёт утверждения")


async def test_all_that_a_page_offers_is_chosen_by_its_numbers(world: World) -> None:
    """What to work on, then what to do for the first of it, also what was left out before."""
    cast = world.cast
    await planning.diagnosed(cast, cast.anna)
    await planning.begun(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("Над чем работать")
    few = await typing_costs(world, anna, "первое")
    await anna.sees("Выбрано: 1")
    assert await typing_costs(world, anna, "1, 2, 3, 4") == few
    await anna.sees("Выбрано: 4")
    await typing_costs(world, anna, "1 и 90")
    await anna.sees("Выбрано: 4")
    await anna.taps("Дальше")
    await anna.sees("Что сделать")
    few = await typing_costs(world, anna, "1, 2")
    await anna.sees("[✅ 1]", "[✅ 2]", "[▫️ 3]", "[▫️ 4]")
    assert await typing_costs(world, anna, "1, 2, 3, 4") == few
    await anna.sees("[✅ 3]", "[✅ 4]", "В плане 4 мероприятия")
    await anna.taps("✅ 2")
    await anna.taps("✅ 4")
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.state == "dropped").values(due_on=date(2027, 3, 1))
        )
    await typing_costs(world, anna, "2, 4, 3")
    await anna.sees("[✅ 1]", "[✅ 2]", "[✅ 3]", "[✅ 4]")
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(select(ItemRow.due_on, ItemRow.position))
        found = rows.all()
    assert len({day for day, _ in found}) == len({place for _, place in found}) == 4
    assert all(day is not None and day > world.now.date() for day, _ in found)
    world.assert_quiet()


async def test_item_is_added_to_a_draft_that_was_returned_and_withdrawn(world: World) -> None:
    """What was said at the return is read besides."""
    cast = world.cast
    route_id, rev = await planning.submitted(cast, cast.anna)
    (item, *_) = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.set_remark(tx, call, item.id, rev, "Какой именно курс?")
        await routes.send_back(tx, call, route_id, rev, "Уточните сроки")
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, rev + 1)
        await routes.withdraw(tx, call, route_id, rev + 2)
    await works_elsewhere(cast, cast.anna.person_id, cast.anna.post_id)
    basis = (await planning.view(cast, cast.anna, route_id)).plan.bases[0]
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await costs(world, anna, AddOfKind(basis_id=basis.id, kind=ItemKind.DEVELOPMENT).pack())
    await anna.sees("Разработка")


async def test_second_diagnosis_is_finished_beside_the_first_by_who_took_it_over(
    world: World,
) -> None:
    """The picture has last time's outline; the deputy had begun to type this one in."""
    cast = world.cast
    for _ in range(2):
        began = await answering.begin(cast, cast.anna)
        await answering.answer_all(cast, cast.anna, began.diagnosis.id)
        if began.diagnosis.id == 1:
            await answering.finish(cast, cast.anna, began.diagnosis.id)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == began.diagnosis.id)
            .values(entered_by=cast.vera.person_id)
        )
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await costs(world, anna, Finish(diagnosis_id=began.diagnosis.id).pack())
    await anna.sees_anywhere("Результат")
    assert any(file for message in anna.user.messages for file in message.files)
    world.assert_quiet()
