"""Approved plans of the cast whose owners want them otherwise."""

from dataclasses import replace

from domain.plan import PlanItem
from domain.plan_rules import USUAL_RULES, ChangeKind
from domain.route_changes import Change, ChangeState
from services import changes
from tests.cast import Cast, Player
from tests.services import planning

REASON = "Курсы перенесли"


async def rules(cast: Cast, *decided: ChangeKind) -> None:
    """What needs a decision in school 1 from now on."""
    async with cast.database.write() as tx:
        await tx.plan_rules.set(cast.school_id, replace(USUAL_RULES, decided=frozenset(decided)))


async def approved(cast: Cast, *, count: int = 2) -> tuple[int, tuple[PlanItem, ...]]:
    """Anna's plan, approved by Vera: its route and items."""
    card = await planning.approved(cast, cast.anna, cast.vera, count=count)
    return card.plan.route.id, card.plan.items


async def replacement(
    cast: Cast, item_id: int, *, title: str = "Посетить урок коллеги", reason: str = REASON
) -> Change:
    """A draft of Anna's, whole."""
    async with cast.call(cast.anna).write() as (tx, call):
        change_id = await changes.begin_replacement(tx, call, item_id)
        await changes.write_own(tx, call, change_id, title)
        if reason:
            await changes.set_reason(tx, call, change_id, typed=reason)
        return await tx.route_changes.get(change_id)


async def addition(
    cast: Cast, basis_id: int, *, title: str = "Выступить на ШМО", reason: str = REASON
) -> Change:
    async with cast.call(cast.anna).write() as (tx, call):
        change_id = await changes.begin_addition(tx, call, basis_id)
        await changes.write_own(tx, call, change_id, title)
        if reason:
            await changes.set_reason(tx, call, change_id, typed=reason)
        return await tx.route_changes.get(change_id)


async def proposed(cast: Cast, draft: Change) -> Change:
    async with cast.call(cast.anna).write() as (tx, call):
        await changes.propose(tx, call, draft.id, draft.rev)
        return await tx.route_changes.get(draft.id)


async def accepted(cast: Cast, change: Change, by: Player) -> Change:
    async with cast.call(by).write() as (tx, call):
        await changes.accept(tx, call, change.id, change.rev)
        return await tx.route_changes.get(change.id)


async def again(cast: Cast, change: Change) -> Change:
    async with cast.database.read() as tx:
        return await tx.route_changes.get(change.id)


async def plan_items(cast: Cast, route_id: int) -> dict[str, PlanItem]:
    """By title; dropped ones too."""
    async with cast.database.read() as tx:
        return {item.title: item for item in await tx.plan_items.list_items(route_id)}


async def states(cast: Cast, route_id: int) -> list[tuple[ChangeKind, ChangeState]]:
    async with cast.call(cast.anna).read() as (tx, call):
        view = await changes.of_plan(tx, call, route_id)
    return [(one.kind, one.state) for one in view.changes]
