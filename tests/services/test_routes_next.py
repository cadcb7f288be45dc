"""A plan for the next year, drawn up and approved while this year's is still under way."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update

from domain.errors import DomainError
from domain.plan import BasisKind
from domain.route import RouteState
from services import overview, routes
from services.items import reading
from services.summary import person
from storage.tables import RouteRow
from tests.cast import START, Cast
from tests.services import planning

FIRST, LAST = date(2026, 9, 1), date(2027, 5, 31)
MAY = START + timedelta(days=60)
"""16 May."""
AUTUMN = START.replace(month=9, day=3)


async def this_years(cast: Cast) -> int:
    """Anna's plan of a school year, under way until 31 May."""
    card = await planning.approved(cast, cast.anna, cast.vera)
    route_id = card.plan.route.id
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.id == route_id)
            .values(state="active", first_on=FIRST, last_on=LAST)
        )
    return route_id


async def next_years(cast: Cast, running_id: int, now: datetime = START) -> int:
    async with cast.call(cast.anna, now).write() as (tx, call):
        return await routes.begin_next(tx, call, running_id, from_result=False)


async def handed_in(cast: Cast, route_id: int) -> int:
    """The revision of the draft with one item, sent to the deputy."""
    view = await planning.view(cast, cast.anna, route_id)
    async with cast.call(cast.anna, MAY).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.attestation", True)
    view = await planning.view(cast, cast.anna, route_id)
    async with cast.call(cast.anna, MAY).write() as (tx, call):
        await routes.add_own_item(tx, call, view.plan.bases[0].id, "Дело нового года")
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna, MAY).write() as (tx, call):
        return (await routes.submit(tx, call, route_id, rev)).plan.route.rev


async def test_next_plan_is_drawn_up_once_and_begins_behind_the_one_under_way(cast: Cast) -> None:
    running_id = await this_years(cast)
    next_id = await next_years(cast, running_id)
    assert next_id != running_id
    assert await next_years(cast, running_id) == next_id
    drafted = await planning.view(cast, cast.anna, next_id)
    assert (drafted.first, drafted.last) == (date(2027, 9, 1), date(2028, 5, 31))
    assert drafted.beside is not None
    assert (drafted.beside.route_id, drafted.beside.follows) == (running_id, False)
    running = await planning.view(cast, cast.anna, running_id)
    assert running.beside is not None
    assert (running.beside.route_id, running.beside.state) == (next_id, RouteState.DRAFT)
    assert not running.may_follow
    async with cast.call(cast.anna).read() as (tx, call):
        own, latest = await routes.find_own(tx, call), await routes.find_latest(tx, call)
    assert own is not None
    assert latest is not None
    assert (own.id, latest.id) == (running_id, next_id)


async def test_no_next_plan_is_begun_while_the_end_is_far(cast: Cast) -> None:
    running_id = await this_years(cast)
    assert await next_years(cast, running_id, START - timedelta(days=30)) == running_id
    async with cast.call(cast.anna).write() as (tx, call):
        assert await routes.begin(tx, call, cast.anna.post_id, from_result=False) == running_id


async def test_nobody_begins_anothers_next_plan(cast: Cast) -> None:
    running_id = await this_years(cast)
    with pytest.raises(DomainError):
        async with cast.call(cast.mila).write() as (tx, call):
            await routes.begin_next(tx, call, running_id, from_result=False)


async def test_approval_in_may_leaves_the_plan_under_way_as_it_was(cast: Cast) -> None:
    running_id = await this_years(cast)
    before = await planning.view(cast, cast.anna, running_id)
    next_id = await next_years(cast, running_id)
    rev = await handed_in(cast, next_id)
    async with cast.call(cast.vera, MAY).write() as (tx, call):
        card = await routes.approve(tx, call, next_id, rev)
    assert (card.first, card.last) == (date(2027, 9, 1), date(2028, 5, 31))
    running = await planning.view(cast, cast.anna, running_id)
    assert running.plan == before.plan
    assert running.beside is not None
    assert running.beside.state is RouteState.APPROVED
    async with cast.call(cast.anna, MAY).read() as (tx, call):
        found = await reading.due(tx, call)
    of_next = [one.title for one in found.lines if one.plan_first == date(2027, 9, 1)]
    assert of_next == ["Дело нового года"]
    assert found.total == len(before.plan.items) + 1


async def test_numbers_are_those_of_the_plan_under_way(cast: Cast) -> None:
    """The menu names both plans; the deputy's page counts what is of this year."""
    running_id = await this_years(cast)
    next_id = await next_years(cast, running_id)
    rev = await handed_in(cast, next_id)
    async with cast.call(cast.vera, MAY).write() as (tx, call):
        await routes.approve(tx, call, next_id, rev)
    async with cast.call(cast.vera, MAY).read() as (tx, call):
        page = await person.person(tx, call, cast.anna.post_id)
        items, _, _ = await person.items_of(tx, call, cast.anna.post_id)
    assert (page.route_id, page.route_state) == (running_id, RouteState.ACTIVE)
    assert page.progress is not None
    assert page.progress.total == items.total == 3
    async with cast.call(cast.anna, MAY).read() as (tx, call):
        who = await tx.who.find_by_person(cast.anna.person_id, MAY.date())
        assert who is not None
        facts = (await overview.of_person(tx, call, who)).teacher
    assert facts is not None
    assert (facts.route, facts.following) == (RouteState.ACTIVE, RouteState.APPROVED)


async def test_next_plan_begins_on_its_day_and_the_old_one_is_not_ended_for_anybody(
    cast: Cast,
) -> None:
    running_id = await this_years(cast)
    next_id = await next_years(cast, running_id)
    rev = await handed_in(cast, next_id)
    async with cast.call(cast.vera, MAY).write() as (tx, call):
        await routes.approve(tx, call, next_id, rev)
    async with cast.database.write() as tx:
        assert await routes.begin_due(tx, AUTUMN) == 1
    async with cast.call(cast.anna, AUTUMN).read() as (tx, call):
        own = await routes.find_own(tx, call)
        assert own is not None
        view = await routes.view(tx, call, own.id)
    assert (own.id, own.state) == (next_id, RouteState.ACTIVE)
    assert view.beside is not None
    assert (view.beside.route_id, view.beside.state) == (running_id, RouteState.ACTIVE)
    assert view.beside.last == LAST


async def test_plan_approved_before_the_other_ends_waits_for_its_end(cast: Cast) -> None:
    """In April a plan would begin at once; beside another it begins behind it."""
    running_id = await this_years(cast)
    next_id = await next_years(cast, running_id)
    april = START + timedelta(days=20)
    rev = await handed_in(cast, next_id)
    async with cast.call(cast.vera, april).write() as (tx, call):
        card = await routes.approve(tx, call, next_id, rev)
    assert card.first == date(2027, 9, 1)
    async with cast.database.write() as tx:
        assert await routes.begin_due(tx, april + timedelta(days=1)) == 0


async def test_what_comes_back_every_year_comes_into_the_next_plan(cast: Cast) -> None:
    running_id = await this_years(cast)
    async with cast.call(cast.anna).read() as (tx, call):
        start = await routes.start(tx, call, cast.anna.post_id)
    assert start.follows is not None
    assert (start.follows.route_id, start.follows.begins_on) == (running_id, date(2027, 9, 1))
    coming = 0 if start.previous is None else start.previous.items
    async with cast.call(cast.anna).write() as (tx, call):
        next_id = (await routes.begin_from(tx, call, cast.anna.post_id, running_id)).id
    drafted = await planning.view(cast, cast.anna, next_id)
    assert drafted.plan.route.from_route_id == running_id
    assert len(drafted.plan.items) == coming
    assert all(date(2027, 9, 1) <= day <= date(2028, 5, 31) for day in drafted.plan.days)
