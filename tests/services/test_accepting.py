"""What a teacher puts into a section of the methodist's is taken item by item."""

import pytest
from sqlalchemy import insert

from domain.consents import ConsentKind
from domain.errors import DomainError
from domain.item import Section
from domain.plan_rules import PlanRules, SectionPolicy, Standing
from services import handover, routes
from storage import tables
from tests.cast import START, Cast
from tests.services import planning


async def submitted(cast: Cast, policy: SectionPolicy = SectionPolicy.OWNERS) -> tuple[int, int]:
    """Anna's plan in the methodist's hands: an item of consultations, two of her own section.

    Its id and revision."""
    route_id = await planning.drafted(cast, cast.anna)
    first = (await planning.items(cast, cast.anna, route_id))[0]
    async with cast.call(cast.anna).write() as (tx, call):
        await tx.plan_rules.set(cast.school_id, PlanRules(sections=policy))
        await routes.set_section(tx, call, first.id, first.rev, Section.CONSULTATION)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        rev = (await routes.submit(tx, call, route_id, rev)).plan.route.rev
        await tx.connection.execute(
            insert(tables.ConsentRow).values(
                person_id=cast.anna.person_id,
                kind=ConsentKind.NAMED_TO_METHODIST.value,
                text_version=1,
                account_id=cast.anna.account_id,
                given_at=START,
            )
        )
    async with cast.call(cast.vera).write() as (tx, call):
        await handover.hand_over(tx, call, route_id)
    return route_id, rev


async def standings(cast: Cast, route_id: int) -> list[Standing]:
    return [item.standing for item in await planning.items(cast, cast.anna, route_id)]


async def test_methodist_takes_an_item_of_his_section_and_gives_it_back(cast: Cast) -> None:
    route_id, rev = await submitted(cast)
    async with cast.call(cast.egor).read() as (tx, call):
        (item,) = (await handover.view(tx, call, route_id)).acceptable
    assert item.section is Section.CONSULTATION
    assert (await standings(cast, route_id))[0] is Standing.PROPOSED
    for _ in range(2):
        async with cast.call(cast.egor).write() as (tx, call):
            view = await handover.accept(tx, call, item.id, item.rev, True)
    assert [one.accepted_by for one in view.acceptable] == [cast.egor.person_id]
    assert (await standings(cast, route_id))[0] is Standing.ACCEPTED
    async with cast.call(cast.egor).write() as (tx, call):
        await handover.accept(tx, call, item.id, item.rev, False)
    assert (await standings(cast, route_id))[0] is Standing.PROPOSED
    # The deputy's button is about the text, and the text is the same.
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)


async def test_what_was_taken_waits_again_once_its_text_changes(cast: Cast) -> None:
    route_id, rev = await submitted(cast)
    item = (await planning.items(cast, cast.anna, route_id))[0]
    async with cast.call(cast.egor).write() as (tx, call):
        await handover.accept(tx, call, item.id, item.rev, True)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.withdraw(tx, call, route_id, rev)
        await routes.rename(tx, call, item.id, "Другое дело")
    assert (await standings(cast, route_id))[0] is Standing.PROPOSED
    with pytest.raises(DomainError):
        async with cast.call(cast.egor).write() as (tx, call):
            await handover.accept(tx, call, item.id, item.rev, True)


@pytest.mark.parametrize("policy", SectionPolicy)
async def test_what_is_not_the_methodists_he_does_not_take(
    cast: Cast, policy: SectionPolicy
) -> None:
    route_id, _ = await submitted(cast, policy)
    items = await planning.items(cast, cast.anna, route_id)
    item = items[1] if policy is SectionPolicy.OWNERS else items[0]
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).write() as (tx, call):
            await handover.accept(tx, call, item.id, item.rev, True)
    assert refused.value.code == "handover.not_yours"


@pytest.mark.parametrize("name", ["anna", "vera", "mila", "boris"])
async def test_nobody_else_takes_for_the_methodist(cast: Cast, name: str) -> None:
    route_id, _ = await submitted(cast)
    item = (await planning.items(cast, cast.anna, route_id))[0]
    with pytest.raises(DomainError):
        async with cast.call(getattr(cast, name)).write() as (tx, call):
            await handover.accept(tx, call, item.id, item.rev, True)
