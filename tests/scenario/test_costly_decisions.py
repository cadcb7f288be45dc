"""A decision about a plan in which everything has to be put right costs no more than any press."""

from datetime import date

from sqlalchemy import update

from domain.approval_edits import stamp
from domain.item import EvidenceKind
from domain.outbox import OutboxState
from domain.plan_rules import ApprovalStep
from domain.route import RouteState
from handlers.approval.callbacks import Approve, ApproveEdited, ObjectTo, Revoke
from services import routes
from storage.tables import OutboxRow
from tests.scenario.costs import costs, works_elsewhere
from tests.scenario.test_approval import asks_for, consents
from tests.scenario.world import Phone, World
from tests.services import planning
from tests.services.test_approval_edits import edits

PASSED = date(2027, 3, 9)


async def waiting(world: World) -> tuple[int, int]:
    """Days that have passed, an item that was dropped, others that nobody confirms; the owner's
    calendar is that of another school."""
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna, count=5)
    dropped, *rest = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, dropped.id, dropped.rev, True)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, rev)
        await tx.plan_items.set_days({item.id: PASSED for item in rest})
    await works_elsewhere(cast, cast.anna.person_id, cast.anna.post_id)
    return route_id, rev + 1


async def at_work(world: World) -> Phone:
    """Another plan waits, which the answer names."""
    await planning.submitted(world.cast, world.cast.zoya)
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    return vera


async def stands(world: World, route_id: int, state: RouteState) -> None:
    view = await planning.view(world.cast, world.cast.anna, route_id)
    assert view.plan.route.state is state


async def test_approval_that_moves_days_costs_no_more_than_any_press(world: World) -> None:
    route_id, rev = await waiting(world)
    vera = await at_work(world)
    await costs(world, vera, Approve(route_id=route_id, rev=rev).pack())
    await stands(world, route_id, RouteState.APPROVED)
    made = await planning.items(world.cast, world.cast.anna, route_id)
    assert not any(one.confirmable for one in made)
    assert min(one.due_on for one in made if one.due_on) > PASSED
    await costs(world, vera, Revoke(route_id=route_id, rev=rev + 1).pack())
    await stands(world, route_id, RouteState.SUBMITTED)


async def approved_with_edits(world: World, vera: Phone) -> int:
    """The day that was edited lies outside the period, too; another's remark is left out."""
    cast = world.cast
    route_id, rev = await waiting(world)
    await edits(cast, cast.vera, route_id, rev)
    remarked, *_ = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.nina).write() as (tx, call):
        await routes.set_remark(tx, call, remarked.id, rev, "Какой именно курс?")
    async with cast.database.read() as tx:
        seen = stamp(await tx.approval_edits.list_of_text(route_id, rev))
    before = await planning.items(cast, cast.anna, route_id)
    await costs(world, vera, ApproveEdited(route_id=route_id, rev=rev, seen=seen).pack())
    await stands(world, route_id, RouteState.APPROVED)
    made = await planning.items(cast, cast.anna, route_id)
    assert len(made) == len(before) - 1
    assert any(one.evidence is EvidenceKind.CERTIFICATE for one in made)
    return route_id


async def test_approval_with_edits_is_taken_back_for_no_more_than_any_press(world: World) -> None:
    vera = await at_work(world)
    route_id = await approved_with_edits(world, vera)
    rev = (await planning.view(world.cast, world.cast.anna, route_id)).plan.route.rev
    async with world.cast.database.write() as tx:
        # He has heard of it, and will hear that it is undone.
        await tx.connection.execute(update(OutboxRow).values(state=OutboxState.SENT.value))
    await costs(world, vera, Revoke(route_id=route_id, rev=rev).pack())
    await stands(world, route_id, RouteState.SUBMITTED)
    items = await planning.items(world.cast, world.cast.anna, route_id)
    assert len(items) == 4
    assert all(one.confirmable for one in items)


async def test_objection_costs_no_more_than_any_press(world: World) -> None:
    vera = await at_work(world)
    route_id = await approved_with_edits(world, vera)
    await world.passes(minutes=3)
    async with world.cast.database.read() as tx:
        pair = await tx.route_versions.find_last_approval(route_id)
    assert pair is not None
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await costs(world, anna, ObjectTo(route_id=route_id, no=pair[1].no).pack())
    await stands(world, route_id, RouteState.SUBMITTED)
    assert len(await planning.items(world.cast, world.cast.anna, route_id)) == 4


async def test_return_by_the_head_is_taken_back_for_no_more_than_any_press(world: World) -> None:
    """The methodist is asked behind her; the owner has read what she wrote about an item."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    route_id, rev = await planning.submitted(cast, cast.anna)
    (first, *_) = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.dina).write() as (tx, call):
        await routes.set_remark(tx, call, first.id, rev, "Какой именно курс?")
        await routes.send_back(tx, call, route_id, rev, "Уточните, пожалуйста, сроки")
        await tx.connection.execute(update(OutboxRow).values(state=OutboxState.SENT.value))
    await works_elsewhere(cast, cast.anna.person_id, cast.anna.post_id)
    dina = world.phone(cast.dina)
    await dina.says("/menu")
    await costs(world, dina, Revoke(route_id=route_id, rev=rev + 1).pack())
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.step is ApprovalStep.DEPARTMENT


async def test_return_by_the_methodist_is_taken_back_for_no_more_than_any_press(
    world: World,
) -> None:
    """The head has agreed before."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.dina).write() as (tx, call):
        await routes.endorse(tx, call, route_id, rev)
    async with cast.call(cast.egor).write() as (tx, call):
        await routes.send_back(tx, call, route_id, rev, "Уточните, пожалуйста, сроки")
        await tx.connection.execute(update(OutboxRow).values(state=OutboxState.SENT.value))
    await works_elsewhere(cast, cast.anna.person_id, cast.anna.post_id)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await costs(world, egor, Revoke(route_id=route_id, rev=rev + 1).pack())
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.step is ApprovalStep.METHODIST
    await egor.sees("Согласовано (ШМО)", "Согласовать")
