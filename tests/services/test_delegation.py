"""Duties in a colleague's hands for a time: what he may do, when, and who hears of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.access import Action, allowed, relations
from domain.errors import DomainError
from domain.people import Role
from domain.staff import LeavingReason
from services import people, routes
from services.routes.read import own_post
from tests.cast import START, Cast, Player
from tests.permissions.exhibits import put_out

SINCE, UNTIL = date(2027, 3, 18), date(2027, 3, 25)
IN_TIME = START + timedelta(days=1)
AFTER = START + timedelta(days=9)


async def handed(
    cast: Cast,
    to: Player,
    *,
    whose: Player | None = None,
    by: Player | None = None,
    since: date = SINCE,
    until: date = UNTIL,
) -> int:
    whose = whose or cast.vera
    async with cast.call(by or whose).write() as (tx, call):
        return await people.hand_over(
            tx, call, post_id=whose.post_id, to_post_id=to.post_id, since=since, until=until
        )


async def roles(cast: Cast, player: Player, day: date) -> list[tuple[Role, bool]]:
    async with cast.database.read() as tx:
        who = await tx.who.find(player.account_id, day)
    assert who is not None
    return [(post.role, post.delegated) for post in who.actor.posts]


async def test_colleague_has_the_rights_on_the_days_and_on_no_other(cast: Cast) -> None:
    await handed(cast, cast.zoya)
    own, lent = (Role.TEACHER, False), (Role.DEPUTY, True)
    assert await roles(cast, cast.zoya, SINCE - timedelta(days=1)) == [own]
    assert await roles(cast, cast.zoya, SINCE) == [own, lent]
    assert await roles(cast, cast.zoya, UNTIL) == [own, lent]
    assert await roles(cast, cast.zoya, UNTIL + timedelta(days=1)) == [own]


async def test_colleague_approves_in_the_deputys_stead_and_never_his_own(cast: Cast) -> None:
    exhibits = await put_out(cast, "submitted")
    await handed(cast, cast.zoya)
    async with cast.call(cast.zoya, IN_TIME).read() as (tx, call):
        queue = await routes.queue(tx, call, 0)
        own = await tx.subjects.of_post(cast.zoya.post_id)
        held = relations(call.actor, own)
        about_anna = relations(call.actor, await tx.subjects.of_post(cast.anna.post_id))
    assert [line.route_id for line in queue.lines] == [exhibits.ids["route_id"]]
    assert allowed(Action.ROUTE_APPROVE, about_anna)
    assert not allowed(Action.ROUTE_APPROVE, held)
    async with cast.call(cast.zoya, AFTER).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await routes.queue(tx, call, 0)


async def test_leaders_are_the_deputy_and_who_stands_in_for_her(cast: Cast) -> None:
    await handed(cast, cast.zoya)
    async with cast.database.read() as tx:
        before = await tx.approvals.list_leaders(cast.school_id, START.date())
        during = await tx.approvals.list_leaders(cast.school_id, SINCE)
    added = [one for one in during if one.person_id == cast.zoya.person_id]
    assert [(one.role, one.lent) for one in added] == [(Role.DEPUTY, True)]
    assert len(during) == len(before) + 1


async def test_lent_zone_is_the_deputys_zone(cast: Cast) -> None:
    async with cast.call(cast.galina).write() as (tx, call):
        await people.set_zone(tx, call, cast.vera.post_id, frozenset({1}))
    await handed(cast, cast.boris)
    async with cast.call(cast.boris, IN_TIME).read() as (tx, call):
        page = await people.list_staff(tx, call, cast.school_id)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.get_card(tx, call, cast.zoya.post_id)
    assert cast.zoya.post_id not in [line.post_id for line in page.lines]


async def test_lent_duties_are_not_handed_on(cast: Cast) -> None:
    await handed(cast, cast.zoya)
    async with cast.call(cast.zoya, IN_TIME).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.hand_over(
                tx,
                call,
                post_id=cast.vera.post_id,
                to_post_id=cast.boris.post_id,
                since=SINCE,
                until=UNTIL,
            )


async def test_both_are_told_once_and_nobody_of_what_was_taken_back_at_once(cast: Cast) -> None:
    made = await handed(cast, cast.zoya, by=cast.galina)
    assert await handed(cast, cast.zoya, by=cast.galina) == made
    async with cast.database.read() as tx:
        rows = await tx.connection.exec_driver_sql("SELECT kind, recipient_id FROM outbox")
        told = sorted(tuple(row) for row in rows)
    assert told == sorted(
        [("duty_handed", cast.zoya.person_id), ("duty_handed", cast.vera.person_id)]
    )
    async with cast.call(cast.galina).write() as (tx, call):
        await people.end_delegation(tx, call, made)
        left = (await tx.connection.exec_driver_sql("SELECT kind FROM outbox")).all()
    assert left == []


@pytest.mark.parametrize("by", ["vera", "zoya", "galina"])
async def test_duties_end_before_their_time_when_either_says_so(cast: Cast, by: str) -> None:
    made = await handed(cast, cast.zoya)
    async with cast.call(getattr(cast, by), IN_TIME).write() as (tx, call):
        await people.end_delegation(tx, call, made)
    assert await roles(cast, cast.zoya, SINCE) == [(Role.TEACHER, False)]


@pytest.mark.parametrize("who", ["boris", "nina", "dina", "klim", "oleg", "lev", "egor", "mila"])
async def test_duties_are_closed_to_everybody_else(cast: Cast, who: str) -> None:
    made = await handed(cast, cast.zoya)
    stranger: Player = getattr(cast, who)
    with pytest.raises(DomainError, match=r"access\.denied"):
        await handed(cast, cast.irina, by=stranger)
    async with cast.call(stranger, IN_TIME).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.end_delegation(tx, call, made)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.get_duties(tx, call, cast.vera.post_id)


async def test_other_days_take_the_place_of_those_that_cross_them(cast: Cast) -> None:
    await handed(cast, cast.zoya)
    await handed(cast, cast.boris, since=date(2027, 3, 20), until=date(2027, 3, 30))
    async with cast.database.read() as tx:
        facts = await tx.delegations.list_of_post(cast.vera.post_id, START.date())
    assert [fact.deputy_id for fact in facts] == [cast.boris.person_id]


@pytest.mark.parametrize(
    ("to", "since", "until", "code"),
    [
        ("irina", SINCE, UNTIL, "people.not_of_school"),
        ("vera", SINCE, UNTIL, "people.not_to_oneself"),
        ("zoya", UNTIL, SINCE, "people.bad_dates"),
        ("zoya", date(2027, 3, 1), date(2027, 3, 16), "date.past"),
        ("zoya", SINCE, date(2028, 9, 1), "people.too_long"),
    ],
)
async def test_duties_are_refused_when_it_can_not_be(
    cast: Cast, to: str, since: date, until: date, code: str
) -> None:
    with pytest.raises(DomainError) as caught:
        await handed(cast, getattr(cast, to), since=since, until=until)
    assert caught.value.code == code


@pytest.mark.parametrize("leaver", ["zoya", "vera"])
async def test_duties_are_back_when_one_of_the_two_leaves(cast: Cast, leaver: str) -> None:
    await handed(cast, cast.zoya)
    gone: Player = getattr(cast, leaver)
    async with cast.call(cast.galina).write() as (tx, call):
        # A director keeps the staff list, too.
        await people.remove(tx, call, gone.post_id, LeavingReason.DISMISSED)
    assert (Role.DEPUTY, True) not in await roles(cast, cast.zoya, SINCE)
    async with cast.database.read() as tx:
        assert await tx.delegations.list_of_post(cast.vera.post_id, START.date()) == ()


async def test_plan_and_diagnosis_of_who_stands_in_hang_on_his_own_post(cast: Cast) -> None:
    await handed(cast, cast.dina)
    async with cast.call(cast.dina, IN_TIME).read() as (_, call):
        post = own_post(call.actor)
    assert post is not None
    assert post.id == cast.dina.post_id


async def test_teachers_post_is_nobodys_to_hand_over(cast: Cast) -> None:
    with pytest.raises(DomainError, match=r"access\.gone"):
        await handed(cast, cast.zoya, whose=replace(cast.anna))
