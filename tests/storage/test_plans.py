"""Many rows of plans in one statement, on either database."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from domain.closing import WHOLE, Outcome, Part, Verdict
from domain.errors import DomainError
from domain.plan_rules import Standing
from domain.route import RouteState
from storage.tables import ItemRow
from tests.cast import Cast
from tests.counting import counting
from tests.services import closing as ends
from tests.services.doing import Planned, plan
from tests.services.planning import DEFICITS


async def test_items_leave_their_plans_in_one_statement_unless_one_of_them_is_another_by_now(
    any_cast: Cast,
) -> None:
    cast = any_cast
    made = await plan(cast, cast.anna, [Planned(), Planned(), Planned()])
    dropped, declined, kept = made.items
    async with cast.database.write() as tx:
        with counting(cast.database) as cost:
            await tx.plan_items.take_out(dropped=[(dropped, 1)], declined=[(declined, 1)])
    assert len(cost.statements) == 1
    with pytest.raises(DomainError, match=r"item\.changed"):
        async with cast.database.write() as tx:
            await tx.plan_items.take_out(dropped=[(kept, 1), (declined, 1)], declined=[])
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(ItemRow.state, ItemRow.standing, ItemRow.next_fire_at, ItemRow.rev).order_by(
                ItemRow.id
            )
        )
        left = [(row.state, row.standing, row.next_fire_at is None, row.rev) for row in rows]
    accepted = Standing.ACCEPTED.value
    assert left == [
        ("dropped", accepted, True, 2),
        ("planned", Standing.DECLINED.value, True, 2),
        ("planned", accepted, False, 1),
    ]


async def test_several_plans_are_concluded_in_two_statements(any_cast: Cast) -> None:
    cast = any_cast
    routes = []
    for player in (cast.anna, cast.zoya, cast.dina):
        made = await plan(cast, player, state=RouteState.CLOSING)
        async with cast.database.write() as tx:
            routes.append(await tx.routes.get(made.route_id))
            # Said before it was recalled: the conclusion takes its place.
            await tx.closings.put_word(
                made.route_id, WHOLE, Part.DEPUTY, by=cast.nina.person_id, now=cast.now, text="Раз"
            )
            await tx.closings.set_reply(made.route_id, "Ответ", cast.now)
    texts = {one.id: (Verdict.FULL, f"Выполнен {one.id}") for one in routes}
    *asked, lost = routes
    async with cast.database.write() as tx:
        with counting(cast.database) as cost:
            done = await tx.closings.conclude_all(
                [*asked, replace(lost, rev=lost.rev - 1)],
                texts,
                by=cast.vera.person_id,
                now=cast.now,
            )
    assert len(cost.statements) == 2
    assert done == {one.id for one in asked}
    async with cast.database.read() as tx:
        words = await tx.closings.list_words([one.id for one in routes])
    said = {id_: (one.text, one.verdict, one.reply) for id_, (one,) in words.items()}
    assert said == {
        **{one.id: (f"Выполнен {one.id}", Verdict.FULL, None) for one in asked},
        lost.id: ("Раз", None, "Ответ"),
    }


async def test_bases_come_with_what_is_said_of_them_in_that_year(any_cast: Cast) -> None:
    cast = any_cast
    made = await plan(cast, cast.anna, deficits=DEFICITS[:2])
    other = await plan(cast, cast.zoya, deficits=DEFICITS[:1])
    async with cast.database.write() as tx:
        (first, second) = await tx.plan_bases.list_bases(made.route_id)
        for year, outcome in ((WHOLE, Outcome.PARTLY), (2026, Outcome.FULL)):
            await tx.closings.put_reflection(
                made.route_id,
                second.id,
                year,
                {"outcome": outcome.value},
                by=cast.anna.person_id,
                now=cast.now,
            )
    ids = [made.route_id, other.route_id]
    async with cast.database.read() as tx:
        found = await tx.closings.list_summed_up(ids)
        of_year = await tx.closings.list_summed_up(ids, 2026)
        bases = await tx.plan_bases.list_bases_of(ids)
    assert {id_: [basis for basis, _ in lines] for id_, lines in found.items()} == bases
    outcomes = [said and said.outcome for _, said in found[made.route_id]]
    assert outcomes == [None, Outcome.PARTLY]
    (_, reviewed) = of_year[made.route_id][1]
    assert reviewed is not None
    assert reviewed.outcome is Outcome.FULL
    assert [said for _, said in of_year[other.route_id]] == [None]
    assert first.id != second.id


async def test_subject_and_head_of_a_plan_are_read_together_as_apart(any_cast: Cast) -> None:
    cast = any_cast
    for player in (cast.anna, cast.zoya, cast.irina):
        made = await ends.running(cast, player)
        async with cast.database.read() as tx:
            subject, route = await tx.subjects.of_plan(made.route_id)
            assert subject == await tx.subjects.of_route(made.route_id)
            assert route == await tx.routes.get(made.route_id)
    async with cast.database.read() as tx:
        with pytest.raises(DomainError, match=r"access\.gone"):
            await tx.subjects.of_plan(0)
        schools = [cast.school_id, cast.other_school_id]
        leaders = await tx.approvals.list_leaders_of(schools, cast.now.date())
        for one in schools:
            assert leaders[one] == await tx.approvals.list_leaders(one, cast.now.date())
            assert leaders[one]
