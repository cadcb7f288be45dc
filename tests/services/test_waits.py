"""Who is waited for in a school, who may look, and how the week reminds of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, update

from domain.errors import DomainError
from domain.joining import RequestState
from domain.notices.weeks import WaitsWeek
from domain.plan_rules import ApprovalStep
from domain.waits import OwnWaits, Wait, WaitsView
from services import mentoring, routes, waits
from services.items import report
from services.notices.waits import waits_week
from storage.tables import AccountRow, JoinRequestRow, PostRow, RouteRow
from tests.cast import START, Cast, Player
from tests.counting import counting
from tests.scenario.test_approval import asks_for, colleague
from tests.services import planning
from tests.services.doing import Planned, plan
from tests.services.reminding import said
from tests.services.sharing import sharing
from tests.services.test_delegation import handed
from tests.services.test_offers import proposed

LATER = START + timedelta(days=12)
MONDAY = datetime(2027, 3, 29, 11, 30, tzinfo=UTC)


async def seen(cast: Cast, player: Player, now: datetime = LATER) -> WaitsView:
    async with cast.call(player, now).read() as (tx, call):
        return await waits.waits(tx, call)


async def told(cast: Cast, player: Player, now: datetime = MONDAY) -> OwnWaits | None:
    async with cast.database.read() as tx:
        who = await tx.who.find(player.account_id, now.date())
        assert who is not None
        return await waits_week(tx, who, WaitsWeek(week="2027-03-29"), now)


async def limit_zone(cast: Cast) -> None:
    """Vera is left with Anna's department."""
    async with cast.database.write() as tx:
        anna = await tx.posts.find(cast.anna.post_id)
        assert anna is not None
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[anna.department_id])
        )


async def ask_to_join(cast: Cast) -> None:
    async with cast.database.write() as tx:
        made = await tx.connection.execute(
            insert(AccountRow)
            .values(
                platform="telegram", chat_id=9001, language="ru", reachable=True, created_at=START
            )
            .returning(AccountRow.id)
        )
        await tx.connection.execute(
            insert(JoinRequestRow).values(
                school_id=cast.school_id,
                account_id=made.scalar_one(),
                surname="Новиков",
                given="Олег",
                patronymic="",
                name_key="новиков олег",
                state=RequestState.WAITING.value,
                at=START,
            )
        )


async def test_plan_waits_on_its_deciders_with_its_age(cast: Cast) -> None:
    await planning.submitted(cast, cast.zoya)
    mine = await seen(cast, cast.vera)
    assert [(line.mine, line.kinds) for line in mine.lines] == [(True, ((Wait.APPROVAL, 1, 12),))]
    director = await seen(cast, cast.galina)
    (line,) = director.lines
    assert not line.mine
    assert sorted(line.people) == sorted(("Орлова\u00a0В.\u00a0П.", "Павлова\u00a0Н.\u00a0И."))


async def test_press_on_a_group_opens_what_is_in_it(cast: Cast) -> None:
    route_id, _ = await planning.submitted(cast, cast.zoya)
    made = await plan(cast, cast.anna, [Planned(title="Отчёт")])
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
    view = await seen(cast, cast.galina)
    opened: dict[tuple[Wait, int], str | None] = {}
    async with cast.call(cast.galina, LATER).read() as (tx, call):
        for line in view.lines:
            found = await waits.things(tx, call, line.key)
            assert found is not None
            opened |= {(one.kind, one.object_id): one.owner for one in found.lines}
        assert await waits.things(tx, call, 1) is None
    assert opened == {
        (Wait.APPROVAL, route_id): "Ёлкина\u00a0З.\u00a0П.",
        (Wait.REPORT, made.items[0]): "Смирнова\u00a0А.\u00a0И.",
    }


async def test_agreement_waits_on_the_head_and_then_on_who_approves(cast: Cast) -> None:
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    (line,) = (await seen(cast, cast.galina)).lines
    assert [kind for kind, *_ in line.kinds] == [Wait.AGREEMENT]
    assert await told(cast, cast.dina) == OwnWaits(kinds=((Wait.AGREEMENT, 1, 12),))
    async with cast.call(cast.dina).write() as (tx, call):
        await routes.endorse(tx, call, route_id, rev)
    (line,) = (await seen(cast, cast.galina)).lines
    assert [kind for kind, *_ in line.kinds] == [Wait.APPROVAL]
    assert await told(cast, cast.dina) is None


async def test_mentorship_waits_on_the_mentor_asked(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    (line,) = (await seen(cast, cast.vera)).lines
    assert (line.mine, line.people) == (False, ("Кузнецов\u00a0Б.\u00a0Л.",))
    assert line.kinds == ((Wait.MENTOR, 1, 12),)


async def test_newcomers_are_shown_to_who_keeps_the_staff_list_alone(cast: Cast) -> None:
    await ask_to_join(cast)
    (line,) = (await seen(cast, cast.vera)).lines
    assert line.kinds == ((Wait.REQUEST, 1, 12),)
    assert (await seen(cast, cast.nina)).total == 0


async def test_deputy_with_a_zone_sees_what_is_about_its_people(cast: Cast) -> None:
    await planning.submitted(cast, cast.zoya)
    await planning.submitted(cast, cast.anna)
    await limit_zone(cast)
    assert (await seen(cast, cast.vera)).total == 1
    assert (await seen(cast, cast.galina)).total == 2


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "zoya", "egor", "mila", "lev", "oleg"])
async def test_whoever_leads_nothing_is_refused(cast: Cast, name: str) -> None:
    await planning.submitted(cast, cast.anna)
    with pytest.raises(DomainError, match=r"access\.denied"):
        await seen(cast, getattr(cast, name))
    with pytest.raises(DomainError, match=r"access\.denied"):
        async with cast.call(getattr(cast, name)).read() as (tx, call):
            await waits.things(tx, call, 1)


async def test_deputy_of_the_neighbour_school_sees_only_his_own(cast: Cast) -> None:
    await planning.submitted(cast, cast.anna)
    assert (await seen(cast, cast.klim)).lines == ()


async def test_statements_do_not_grow_with_people(cast: Cast) -> None:
    counts = []
    for number in range(3):
        if number:
            for one in range(4 * number):
                await planning.submitted(cast, await colleague(cast, 10 * number + one))
        with counting(cast.database) as cost:
            view = await seen(cast, cast.vera)
        counts.append(len(cost.statements))
        assert view.total == (0, 4, 12)[number]
    assert len(set(counts[1:])) == 1
    assert max(counts) <= 12


async def test_stand_in_sees_what_waits_and_hears_of_it(cast: Cast) -> None:
    await planning.submitted(cast, cast.anna)
    await handed(cast, cast.zoya, since=date(2027, 3, 28), until=date(2027, 3, 30))
    (line,) = (await seen(cast, cast.zoya, MONDAY)).lines
    assert line.mine
    assert await told(cast, cast.zoya) == OwnWaits(kinds=((Wait.APPROVAL, 1, 12),))
    heard = await said(cast.database, datetime(2027, 3, 29, 6, 0, tzinfo=UTC), 1)
    assert cast.zoya.person_id in {who for _, who, kind in heard if kind is WaitsWeek}


async def test_week_reminds_whoever_is_waited_for_and_nobody_else(cast: Cast) -> None:
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    await planning.submitted(cast, cast.anna)
    await planning.submitted(cast, cast.zoya)
    heard = await said(cast.database, datetime(2027, 3, 22, 5, 0, tzinfo=UTC), 1)
    people = {who for _, who, kind in heard if kind is WaitsWeek}
    # Zoya is of no department: nobody could agree, so her plan waits for the deputies.
    assert people == {cast.dina.person_id, cast.vera.person_id, cast.nina.person_id}


async def test_what_was_decided_meanwhile_is_not_said(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await told(cast, cast.vera) == OwnWaits(kinds=((Wait.APPROVAL, 1, 12),))
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)
    assert await told(cast, cast.vera) is None


async def test_queue_of_a_department_is_its_people_alone(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    await planning.submitted(cast, cast.zoya)
    async with cast.call(cast.vera, LATER).read() as (tx, call):
        (department,) = await routes.queue_departments(tx, call)
        assert department.count == 1
        view = await routes.queue_of(tx, call, department.id)
        assert view is not None
        assert [(one.route_id, one.waiting_days) for one in view.lines] == [(route_id, 12)]
        assert (await routes.queue(tx, call)).total == 2
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)
        assert await routes.queue_of(tx, call, department.id) is None
    with pytest.raises(DomainError, match=r"access\.denied"):
        async with cast.call(cast.dina).read() as (tx, call):
            await routes.queue_of(tx, call, department.id)
    async with cast.call(cast.klim).read() as (tx, call):
        assert await routes.queue_of(tx, call, department.id) is None


async def test_event_put_before_many_waits_since_it_was_put_before_them(cast: Cast) -> None:
    """Not since the plan was made."""
    people = await sharing(cast, 5)
    async with cast.database.write() as tx:
        await tx.connection.execute(update(RouteRow).values(created_at=START - timedelta(days=130)))
    await proposed(cast)
    view = await seen(cast, cast.vera, cast.now + timedelta(days=2))
    ages = [age for line in view.lines for kind, _, age in line.kinds if kind is Wait.PROPOSAL]
    assert ages == [2] * len(people)
