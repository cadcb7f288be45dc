"""Taking back a decision about a plan: by who took it, until something came of it."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.errors import DomainError
from domain.notices.routes import RouteApproved, RouteReturned, RouteRevoked
from domain.plan import VersionCause
from domain.plan_views import CardView
from domain.route import RouteState
from services import routes
from services.items import plan as item_plan
from services.items import report
from storage.tables import AuditRow, ItemRow, OutboxRow
from tests.cast import START, Cast, Player
from tests.services import planning
from tests.services.doing import outbox_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A plan of Anna's about which Vera decided."""

    route_id: int
    rev: int


async def approved(cast: Cast) -> Decided:
    route = (await planning.approved(cast, cast.anna, cast.vera)).plan.route
    return Decided(route_id=route.id, rev=route.rev)


async def returned(cast: Cast) -> Decided:
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.vera).write() as (tx, call):
        view = await routes.send_back(tx, call, route_id, rev, "Распределите сроки")
    return Decided(route_id=route_id, rev=view.plan.route.rev)


async def revoke(cast: Cast, player: Player, decided: Decided) -> CardView:
    async with cast.call(player).write() as (tx, call):
        return await routes.revoke(tx, call, decided.route_id, decided.rev)


async def refusal(cast: Cast, player: Player, decided: Decided) -> str:
    with pytest.raises(DomainError) as refused:
        await revoke(cast, player, decided)
    return refused.value.code


async def heard(cast: Cast) -> None:
    """All that waits for Anna has been sent."""
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.recipient_id == cast.anna.person_id)
            .values(state="sent")
        )


async def kinds(cast: Cast) -> list[str]:
    return [kind for kind, _, _ in await outbox_of(cast.database, cast.anna)]


async def test_approval_is_undone_and_the_plan_waits_again(cast: Cast) -> None:
    decided = await approved(cast)
    view = await revoke(cast, cast.vera, decided)
    route = view.plan.route
    assert (route.state, route.decided_by, route.first_on) == (RouteState.SUBMITTED, None, None)
    assert view.may_decide
    assert not view.may_revoke
    async with cast.database.read() as tx:
        stored = await tx.routes.get(decided.route_id)
        rows = (
            await tx.connection.execute(
                select(ItemRow.next_fire_at, ItemRow.confirmable).where(
                    ItemRow.route_id == decided.route_id
                )
            )
        ).all()
    assert stored == route
    assert [(row.next_fire_at, row.confirmable) for row in rows] == [(None, True)] * 3
    async with cast.call(cast.nina).read() as (tx, call):
        assert (await routes.queue(tx, call)).total == 1


async def test_undone_approval_stays_in_the_versions_and_in_the_audit(cast: Cast) -> None:
    decided = await approved(cast)
    async with cast.database.read() as tx:
        before = await tx.route_versions.list_of_route(decided.route_id)
    await revoke(cast, cast.vera, decided)
    async with cast.database.read() as tx:
        after = await tx.route_versions.list_of_route(decided.route_id)
        audit = await tx.connection.execute(
            select(AuditRow.action, AuditRow.before, AuditRow.after).where(
                AuditRow.object_kind == "route", AuditRow.action == "route.revoke"
            )
        )
    assert after[: len(before)] == before
    assert [one.cause for one in after] == [
        VersionCause.SUBMIT,
        VersionCause.APPROVE,
        VersionCause.REVOKE,
    ]
    assert [tuple(row) for row in audit] == [("route.revoke", "approved", "submitted")]


async def test_undone_plan_is_approved_again_with_a_period_of_that_day(cast: Cast) -> None:
    decided = await approved(cast)
    view = await revoke(cast, cast.vera, decided)
    later = START + timedelta(days=2)
    async with cast.call(cast.nina, later).write() as (tx, call):
        again = await routes.approve(tx, call, decided.route_id, view.plan.route.rev)
    assert again.plan.route.first_on == later.date()
    assert again.decided_by == "Павлова\u00a0Н.\u00a0И."
    assert await kinds(cast) == [RouteApproved.kind]


async def test_return_is_undone_with_its_words(cast: Cast) -> None:
    decided = await returned(cast)
    view = await revoke(cast, cast.vera, decided)
    assert view.plan.route.state is RouteState.SUBMITTED
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await routes.card(tx, call, decided.route_id)).comment is None
    assert await kinds(cast) == []


@pytest.mark.parametrize("decide", [approved, returned])
async def test_teacher_hears_nothing_when_the_decision_is_undone_in_time(
    cast: Cast, decide: object
) -> None:
    decided = await (approved if decide is approved else returned)(cast)
    await revoke(cast, cast.vera, decided)
    assert await kinds(cast) == []


@pytest.mark.parametrize("kind", [RouteApproved.kind, RouteReturned.kind])
async def test_teacher_who_has_heard_of_the_decision_hears_of_its_undoing(
    cast: Cast, kind: str
) -> None:
    decided = await (approved if kind == RouteApproved.kind else returned)(cast)
    await heard(cast)
    await revoke(cast, cast.vera, decided)
    assert await kinds(cast) == [kind, RouteRevoked.kind]


async def test_second_press_changes_nothing(cast: Cast) -> None:
    decided = await approved(cast)
    first = await revoke(cast, cast.vera, decided)
    second = await revoke(cast, cast.vera, decided)
    assert second.plan.route == first.plan.route


@pytest.mark.parametrize("name", ["nina", "galina"])
async def test_another_leader_undoes_no_decision_but_his_own(cast: Cast, name: str) -> None:
    decided = await approved(cast)
    assert await refusal(cast, getattr(cast, name), decided) == "route.not_your_decision"
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        assert not (await routes.card(tx, call, decided.route_id)).may_revoke


@pytest.mark.parametrize(
    "name", ["anna", "boris", "dina", "egor", "zoya", "irina", "klim", "lev", "mila", "oleg"]
)
async def test_undoing_is_refused_to_whoever_does_not_lead_the_school(
    cast: Cast, name: str
) -> None:
    decided = await approved(cast)
    assert await refusal(cast, getattr(cast, name), decided) == "access.denied"


async def test_approval_stands_once_an_item_was_reported(cast: Cast) -> None:
    decided = await approved(cast)
    (item, *_) = await planning.items(cast, cast.anna, decided.route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, item.id, item.rev)
    assert await refusal(cast, cast.vera, decided) == "route.acted"
    async with cast.call(cast.vera).read() as (tx, call):
        assert not (await routes.card(tx, call, decided.route_id)).may_revoke


async def test_approval_stands_once_an_item_was_moved(cast: Cast) -> None:
    decided = await approved(cast)
    (item, *_) = await planning.items(cast, cast.anna, decided.route_id)
    assert item.due_on is not None
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, item.id, item.rev, item.due_on + timedelta(days=1))
    assert await refusal(cast, cast.vera, decided) == "route.acted"


async def test_approval_can_be_undone_until_its_owner_is_told_and_the_plan_begins(
    cast: Cast,
) -> None:
    decided = await approved(cast)
    async with cast.database.write() as tx:
        assert await routes.begin_due(tx, START + timedelta(seconds=119)) == 0
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await routes.card(tx, call, decided.route_id)).may_revoke
    async with cast.database.write() as tx:
        assert await routes.begin_due(tx, START + timedelta(seconds=120)) == 1
    assert await refusal(cast, cast.vera, decided) == "route.acted"
    async with cast.call(cast.vera).read() as (tx, call):
        assert not (await routes.card(tx, call, decided.route_id)).may_revoke


async def test_return_stands_once_the_owner_edits_the_plan(cast: Cast) -> None:
    decided = await returned(cast)
    (item, *_) = await planning.items(cast, cast.anna, decided.route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.rename(tx, call, item.id, "Иначе")
    assert await refusal(cast, cast.vera, decided) == "route.acted"


async def test_return_stands_once_the_plan_was_handed_in_again(cast: Cast) -> None:
    decided = await returned(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, decided.route_id, decided.rev)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.withdraw(tx, call, decided.route_id, decided.rev + 1)
    assert await refusal(cast, cast.vera, decided) == "route.withdrawn"
