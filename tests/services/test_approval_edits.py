"""Edits, remarks and the objection, on a real database."""

from datetime import date

import pytest

from domain.approval_edits import stamp
from domain.errors import DomainError
from domain.item import EvidenceKind, ItemAction
from domain.notices.routes import RouteApproved, RouteObjected
from domain.plan import VersionCause
from domain.route import RouteState
from services import routes
from tests.cast import Cast, Player
from tests.services import planning
from tests.services.agreeing import tries
from tests.services.test_routes_decision import told, versions

DAY = date(2027, 10, 5)


async def seen(cast: Cast, route_id: int, rev: int) -> int:
    async with cast.database.read() as tx:
        return stamp(await tx.approval_edits.list_of_text(route_id, rev))


async def edits(cast: Cast, player: Player, route_id: int, rev: int) -> None:
    """The first item later and with a certificate, the last one out."""
    first, *_, last = await planning.items(cast, cast.anna, route_id)
    async with cast.call(player).write() as (tx, call):
        await routes.edit_due(tx, call, first.id, rev, DAY)
        await routes.edit_evidence(tx, call, first.id, rev, EvidenceKind.CERTIFICATE)
        await routes.edit_dropped(tx, call, last.id, rev, True)


async def approved_with_edits(cast: Cast) -> int:
    route_id, rev = await planning.submitted(cast, cast.anna)
    await edits(cast, cast.vera, route_id, rev)
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev, await seen(cast, route_id, rev))
    return route_id


async def test_edits_enter_the_plan_with_the_approval_and_not_before(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    before = await planning.items(cast, cast.anna, route_id)
    await edits(cast, cast.vera, route_id, rev)
    assert await planning.items(cast, cast.anna, route_id) == before
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev, await seen(cast, route_id, rev))
    after = await planning.items(cast, cast.anna, route_id)
    assert len(after) == len(before) - 1
    first = next(one for one in after if one.id == before[0].id)
    assert (first.due_on, first.evidence) == (DAY, EvidenceKind.CERTIFICATE)
    view = await planning.view(cast, cast.anna, route_id)
    assert view.edits is not None
    assert view.edits.may_object
    assert view.edits.changes.removed == (before[-1].title,)
    assert view.edits.changes.moved == ((before[0].title, before[0].due_on, DAY),)


async def test_approval_is_refused_when_other_edits_were_seen(cast: Cast) -> None:
    """A button drawn before the edits, their author's or the other deputy's; hers leaves them."""
    route_id, rev = await planning.submitted(cast, cast.anna)
    await edits(cast, cast.vera, route_id, rev)
    for player in (cast.vera, cast.nina):
        with pytest.raises(DomainError) as refused:
            async with cast.call(player).write() as (tx, call):
                await routes.approve(tx, call, route_id, rev)
        assert refused.value.code == "route.edits_changed"
    async with cast.call(cast.nina).write() as (tx, call):
        card = await routes.approve(tx, call, route_id, rev, await seen(cast, route_id, rev))
    assert len(card.plan.items) == 3


async def test_last_item_cannot_be_left_out(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna, count=1)
    (item,) = await planning.items(cast, cast.anna, route_id)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.vera).write() as (tx, call):
            await routes.edit_dropped(tx, call, item.id, rev, True)
    assert refused.value.code == "route.last_item"


async def test_objection_returns_the_text_as_submitted_and_tells_the_deputies(
    cast: Cast,
) -> None:
    route_id = await approved_with_edits(cast)
    view = await planning.view(cast, cast.anna, route_id)
    assert view.edits is not None
    for _ in range(2):
        async with cast.call(cast.anna).write() as (tx, call):
            again = await routes.object_to_edits(tx, call, route_id, view.edits.no)
    assert again.plan.route.state is RouteState.SUBMITTED
    assert again.plan.route.objected_at is not None
    submitted, approved, objected = await versions(cast, route_id)
    assert [submitted.cause, approved.cause, objected.cause] == [
        VersionCause.SUBMIT,
        VersionCause.APPROVE,
        VersionCause.OBJECT,
    ]
    assert objected.body == submitted.body
    assert await told(cast, RouteApproved.kind) == []
    assert await told(cast, RouteObjected.kind) == [cast.vera.person_id, cast.nina.person_id]


async def test_objection_is_refused_when_something_was_done_about_the_plan(cast: Cast) -> None:
    route_id = await approved_with_edits(cast)
    view = await planning.view(cast, cast.anna, route_id)
    assert view.edits is not None
    async with cast.database.write() as tx:
        await tx.items.record(
            view.plan.items[0].id,
            ItemAction.START,
            before={},
            after={},
            reason=None,
            by=cast.anna.person_id,
            at=cast.now,
        )
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.object_to_edits(tx, call, route_id, view.edits.no)
    assert refused.value.code == "route.begun"


async def test_undone_approval_leaves_the_edits_for_the_next_decision(cast: Cast) -> None:
    route_id = await approved_with_edits(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        route = await tx.routes.get(route_id)
        card = await routes.revoke(tx, call, route_id, route.rev)
    assert len(card.plan.items) == 3
    assert len(card.notes) == 3
    submitted, _, revoked = await versions(cast, route_id)
    assert revoked.body == submitted.body
    rev = card.plan.route.rev
    assert await tries(cast, cast.vera, "approve", route_id, rev) == "done"
    assert len(await planning.items(cast, cast.anna, route_id)) == 2


async def test_remarks_go_with_a_return_and_never_with_an_approval(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    first, *_ = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.set_remark(tx, call, first.id, rev, "Уточните тему")
    assert await tries(cast, cast.vera, "approve", route_id, rev) == "route.remarks_pending"
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.send_back(tx, call, route_id, rev, None, await seen(cast, route_id, rev))
    view = await planning.view(cast, cast.anna, route_id)
    assert view.comment is None
    assert {item_id: said.text for item_id, said in view.remarks.items()} == {
        first.id: "Уточните тему"
    }
    rev = view.plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, first.id, first.rev, True)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    assert await tries(cast, cast.anna, "submit", route_id, rev) == "done"
    assert (await planning.view(cast, cast.anna, route_id)).remarks == {}
    # The item that was spoken of stays in the history of the plan that is approved without it.
    assert await tries(cast, cast.vera, "approve", route_id, rev + 1) == "done"
    async with cast.call(cast.anna).read() as (tx, call):
        told_of = await routes.history(tx, call, route_id)
    assert (first.title, "Уточните тему") in [word for one in told_of.lines for word in one.words]
