"""Agreements before the approval: who is asked, who sees what, what is passed over."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.endorsement import PassedOver
from domain.errors import DomainError
from domain.notices.routes import RouteSubmitted, RouteToEndorse
from domain.people import PostStatus, Role
from domain.plan_rules import ApprovalStep
from domain.route import RouteState
from services import routes
from storage.tables import PostRow
from tests.cast import Cast
from tests.scenario.test_approval import asks_for, consents
from tests.services import planning
from tests.services.agreeing import tries
from tests.services.test_routes_decision import appoint, dismiss, told

DEPARTMENT, METHODIST = ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST


async def passed(cast: Cast, route_id: int) -> dict[ApprovalStep, PassedOver | None]:
    view = await planning.view(cast, cast.anna, route_id)
    return {one.step: one.why for one in view.steps}


async def test_deputy_is_asked_once_all_have_agreed_to_this_text(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT, METHODIST)
    await consents(cast, cast.anna)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await told(cast, RouteToEndorse.kind) == [cast.dina.person_id]
    assert await tries(cast, cast.vera, "approve", route_id, rev) == "route.step_first"
    assert await tries(cast, cast.dina, "endorse", route_id, rev) == "done"
    assert await tries(cast, cast.dina, "endorse", route_id, rev) == "done"
    assert await told(cast, RouteToEndorse.kind) == [cast.dina.person_id, cast.egor.person_id]
    assert await told(cast, RouteSubmitted.kind) == []
    assert await tries(cast, cast.egor, "endorse", route_id, rev) == "done"
    assert await told(cast, RouteSubmitted.kind) == [cast.vera.person_id, cast.nina.person_id]
    assert await tries(cast, cast.vera, "approve", route_id, rev) == "done"


async def test_submission_hands_the_plan_over_for_the_methodists_step(cast: Cast) -> None:
    await asks_for(cast, METHODIST)
    await consents(cast, cast.anna)
    route_id, _ = await planning.submitted(cast, cast.anna)
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.handed_over_at == cast.now
    (line,) = view.steps
    assert line.asked == ("Зуев\u00a0Е.\u00a0И.",)
    async with cast.call(cast.egor).read() as (tx, call):
        assert [one.route_id for one in await routes.awaited(tx, call)] == [route_id]
        assert (await routes.card(tx, call, route_id)).may_endorse


async def test_methodist_sees_nothing_that_was_not_handed_over(cast: Cast) -> None:
    await asks_for(cast, METHODIST)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await passed(cast, route_id) == {METHODIST: PassedOver.NO_CONSENT}
    assert await told(cast, RouteSubmitted.kind) == [cast.vera.person_id, cast.nina.person_id]
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).read() as (tx, call):
            await routes.card(tx, call, route_id)
    assert refused.value.code == "access.denied"
    assert await tries(cast, cast.egor, "endorse", route_id, rev) == "access.denied"


async def test_head_sees_items_dates_and_totals_and_nothing_of_the_bases(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT)
    route_id, _ = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.dina).read() as (tx, call):
        card = await routes.card(tx, call, route_id)
    assert card.may_endorse
    assert not card.may_decide
    assert card.plan.bases == ()
    assert card.plan.route.goal is None
    assert all(item.basis_id is None for item in card.plan.items)
    assert card.load
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.dina).read() as (tx, call):
            await routes.history(tx, call, route_id)
    assert refused.value.code == "access.denied"


async def test_step_is_passed_over_when_nobody_can_answer(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == cast.dina.post_id)
            .values(status=PostStatus.LONG_LEAVE.value)
        )
    route_id, _ = await planning.submitted(cast, cast.anna)
    assert await passed(cast, route_id) == {DEPARTMENT: PassedOver.AWAY}
    await dismiss(cast, cast.dina)
    other_id, _ = await planning.submitted(cast, cast.boris)
    async with cast.call(cast.boris).read() as (tx, call):
        view = await routes.view(tx, call, other_id)
    assert [one.why for one in view.steps] == [PassedOver.VACANT]


async def test_leaders_plan_is_not_the_departments_business(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT)
    await appoint(cast, cast.anna, Role.DEPUTY)
    route_id, _ = await planning.submitted(cast, cast.anna)
    assert await passed(cast, route_id) == {DEPARTMENT: PassedOver.LEADER}
    assert await told(cast, RouteSubmitted.kind) == [cast.galina.person_id]


async def test_silence_of_seven_days_asks_the_next_one_once(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    for days in (6, 7, 7, 8):
        async with cast.database.write() as tx:
            await routes.pass_over_due(tx, cast.now + timedelta(days=days))
        waits = (await planning.view(cast, cast.anna, route_id)).plan.route.step
        assert (waits is None) is (days > 6)
    assert await passed(cast, route_id) == {DEPARTMENT: PassedOver.SILENT}
    assert await told(cast, RouteSubmitted.kind) == [cast.vera.person_id, cast.nina.person_id]
    assert await tries(cast, cast.dina, "endorse", route_id, rev) == "route.step_passed"


async def test_agreement_is_taken_back_until_somebody_went_on_from_it(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await tries(cast, cast.dina, "endorse", route_id, rev) == "done"
    assert await tries(cast, cast.dina, "unendorse", route_id, rev) == "done"
    assert await told(cast, RouteSubmitted.kind) == []
    assert await tries(cast, cast.vera, "approve", route_id, rev) == "route.step_first"
    assert await tries(cast, cast.dina, "endorse", route_id, rev) == "done"
    assert await tries(cast, cast.vera, "approve", route_id, rev) == "done"
    assert await tries(cast, cast.dina, "unendorse", route_id, rev) == "route.acted"


async def test_head_returns_with_words_and_undoes_it(cast: Cast) -> None:
    await asks_for(cast, DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await tries(cast, cast.dina, "return", route_id, rev) == "done"
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.state is RouteState.RETURNED
    assert view.comment is not None
    assert view.comment.author == "Фомина\u00a0Д.\u00a0О."
    assert await tries(cast, cast.dina, "revoke", route_id, rev + 1) == "done"
    route = (await planning.view(cast, cast.anna, route_id)).plan.route
    assert (route.state, route.step) == (RouteState.SUBMITTED, DEPARTMENT)
