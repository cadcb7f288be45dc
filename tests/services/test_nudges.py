"""Nudges: whom a matter concerns, one a week a person whoever sends it, undone, moot at sending.

It is Wednesday 17 March 2027, 14:20; lists go out at 14:30.
"""

import asyncio
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, update

from domain.addressing import Delivered, Skip
from domain.calendar import DayKind
from domain.errors import DomainError
from domain.item import ItemState
from domain.notices.outreach import Nudged
from domain.nudges import Matter, NudgeDraft
from domain.route import RouteState
from services import content_versions, nudges
from storage.tables import (
    AccountRow,
    AuditRow,
    CalendarDayRow,
    ContentVersionRow,
    DiagnosisRow,
    ItemRow,
    NudgeMarkRow,
    OutboxRow,
    PostRow,
    RecordRow,
)
from tests.cast import START, Cast, Player
from tests.counting import counting
from tests.services.campaigning import closed, opened
from tests.services.doing import Planned, plan
from tests.services.reminding import deliver

PASSED = (Planned(due_on=date(2027, 3, 1)),)
SEND = START + timedelta(minutes=11)
"""The hour of lists that day, and the minute beside them."""


async def begun(
    cast: Cast,
    by: Player,
    matter: Matter = Matter.PASSED,
    now: datetime = START,
    **about: Any,
) -> int:
    async with cast.call(by, now).write() as (tx, call):
        return await nudges.begin(tx, call, matter, **about)


async def sent(cast: Cast, by: Player, round_id: int, now: datetime = START) -> int:
    async with cast.call(by, now).write() as (tx, call):
        return (await nudges.send(tx, call, round_id, lambda _shown: True))[0].count


async def nudged(
    cast: Cast, by: Player, matter: Matter = Matter.PASSED, now: datetime = START, **about: Any
) -> int:
    return await sent(cast, by, await begun(cast, by, matter, now, **about), now)


async def late(cast: Cast, *players: Player) -> None:
    for one in players:
        await plan(cast, one, PASSED)


async def change(cast: Cast, *statements: Any) -> None:
    async with cast.database.write() as tx:
        for one in statements:
            await tx.connection.execute(one)


async def to(cast: Cast, now: datetime = SEND) -> list[int]:
    return [who for who, one in await deliver(cast.database, now) if isinstance(one, Nudged)]


async def test_each_matter_concerns_those_of_whom_it_is_so(cast: Cast) -> None:
    anna, boris, zoya = cast.anna, cast.boris, cast.zoya
    made = await plan(cast, anna, PASSED)
    await plan(cast, boris, (), state=RouteState.RETURNED)
    asked = await opened(cast, anna, boris, zoya, closes_on=date(2027, 4, 15))
    await change(
        cast,
        insert(DiagnosisRow).values(
            post_id=zoya.post_id,
            assessor_id=zoya.person_id,
            kind="self",
            questionnaire="self",
            campaign_id=asked,
            content_version_id=await _version(cast),
            variant="noo",
            state="finished",
            started_at=START,
        ),
        insert(RecordRow).values(
            person_id=zoya.person_id,
            post_id=zoya.post_id,
            kind="kpk",
            title="Курс",
            on_date=date(2024, 5, 1),
            hours=36,
            state="confirmed",
            rev=1,
            by=zoya.person_id,
            at=START,
        ),
    )
    async with cast.call(cast.vera).read() as (tx, call):
        hub = await nudges.hub(tx, call)
    counts = {(one.matter, one.campaign and one.campaign.id): one.count for one in hub.lines}
    assert counts == {
        (Matter.DIAGNOSIS, asked): 2,
        (Matter.NO_PLAN, None): 1,
        (Matter.RETURNED, None): 1,
        (Matter.PASSED, None): 1,
        (Matter.COURSE, None): 1,
    }
    await change(
        cast,
        update(ItemRow)
        .where(ItemRow.id == made.items[0])
        .values(state=ItemState.SENT_BACK.value, due_on=date(2027, 4, 30)),
    )
    async with cast.call(cast.vera).read() as (tx, call):
        hub = await nudges.hub(tx, call, anna.post_id)
    assert [one.matter for one in hub.lines] == [Matter.DIAGNOSIS, Matter.SENT_BACK]


async def _version(cast: Cast) -> int:
    async with cast.database.write() as tx:
        await content_versions.ensure_published(tx)
        found = await tx.connection.execute(
            select(ContentVersionRow.id).where(ContentVersionRow.key == "self").limit(1)
        )
        return found.scalar_one()


async def test_deputy_sees_who_does_not_get_it_and_why(cast: Cast) -> None:
    await late(cast, cast.anna, cast.boris, cast.zoya)
    await change(
        cast,
        update(AccountRow)
        .where(AccountRow.person_id == cast.anna.person_id)
        .values(reachable=False),
        update(PostRow).where(PostRow.id == cast.boris.post_id).values(offline=True),
        update(PostRow).where(PostRow.id == cast.zoya.post_id).values(status="on_leave"),
    )
    round_id = await begun(cast, cast.vera)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await nudges.draft(tx, call, round_id)
    assert dict(view.outreach.reasons) == {Skip.UNREACHABLE: 1, Skip.OFFLINE: 1, Skip.AWAY: 1}
    assert view.sample is None
    with pytest.raises(DomainError, match=r"nudge\.nobody"):
        await sent(cast, cast.vera, round_id)


async def test_in_a_quiet_week_nobody_is_nudged(cast: Cast) -> None:
    await late(cast, cast.anna)
    await change(
        cast,
        insert(CalendarDayRow).values(
            school_id=cast.school_id, day=START.date(), kind=DayKind.QUIET.value
        ),
    )
    round_id = await begun(cast, cast.vera)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await nudges.draft(tx, call, round_id)
    assert view.quiet
    assert dict(view.outreach.reasons) == {Skip.QUIET: 1}


async def test_a_second_nudge_of_the_week_is_refused_whoever_sends_it_and_about_what(
    cast: Cast,
) -> None:
    await late(cast, cast.anna)
    await opened(cast, cast.anna, opens_on=date(2027, 3, 1), closes_on=date(2027, 4, 29))
    assert await nudged(cast, cast.vera) == 1
    with pytest.raises(DomainError, match=r"nudge\.nobody"):
        await nudged(cast, cast.galina)
    with pytest.raises(DomainError, match=r"nudge\.nobody"):
        await nudged(cast, cast.galina, Matter.DIAGNOSIS)
    assert await to(cast) == [cast.anna.person_id]
    week = START + timedelta(days=7)
    early = await begun(cast, cast.nina, now=week - timedelta(days=1))
    async with cast.call(cast.nina, week - timedelta(days=1)).read() as (tx, call):
        view = await nudges.draft(tx, call, early)
    assert dict(view.outreach.reasons) == {Skip.RECENT: 1}
    assert await nudged(cast, cast.nina, now=week) == 1


async def test_leader_of_two_schools_reminds_of_a_diagnosis_of_either(cast: Cast) -> None:
    """The page of a diagnosis offers it in each school that one leads."""
    asked = await opened(cast, cast.anna, opens_on=date(2027, 3, 1), closes_on=date(2027, 4, 29))
    with pytest.raises(DomainError, match=r"nudge\.over"):
        await begun(cast, cast.klim, Matter.DIAGNOSIS, campaign_id=asked)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(PostRow).values(
                person_id=cast.klim.person_id,
                school_id=cast.school_id,
                role="deputy",
                main=False,
                since=date(2026, 9, 1),
            )
        )
    round_id = await begun(cast, cast.klim, Matter.DIAGNOSIS, campaign_id=asked)
    async with cast.call(cast.klim).read() as (tx, call):
        view = await nudges.draft(tx, call, round_id)
    assert [one.post_id for one in view.outreach.to] == [cast.anna.post_id]
    assert await sent(cast, cast.klim, round_id) == 1


async def test_of_two_who_press_at_once_one_reaches_the_person(cast: Cast) -> None:
    """The week is taken by the write itself, not by what was read before it."""
    await late(cast, cast.anna)
    rounds = [(by, await begun(cast, by)) for by in (cast.vera, cast.galina, cast.nina)]

    async def press(by: Player, round_id: int) -> int:
        try:
            return await sent(cast, by, round_id)
        except DomainError:
            return 0

    told = await asyncio.gather(*(press(by, round_id) for by, round_id in rounds))
    assert sorted(told) == [0, 0, 1]
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(select(OutboxRow.id).where(OutboxRow.kind == "nudged"))
        assert len(rows.all()) == 1


async def test_undo_frees_the_week_until_it_has_gone_out(cast: Cast) -> None:
    await late(cast, cast.anna)
    round_id = await begun(cast, cast.vera)
    await sent(cast, cast.vera, round_id)
    async with cast.call(cast.vera).write() as (tx, call):
        assert (await nudges.undo(tx, call, round_id))[0] == 1
        assert isinstance(await nudges.shown(tx, call, round_id), NudgeDraft)
    assert await to(cast) == []
    assert await nudged(cast, cast.galina) == 1
    assert await to(cast) == [cast.anna.person_id]
    async with cast.database.read() as tx:
        found = await tx.connection.execute(
            select(AuditRow.action, AuditRow.after).where(AuditRow.object_kind == "nudge_round")
        )
        assert [tuple(row) for row in found] == [
            ("nudge.send", "1"),
            ("nudge.undo", "1"),
            ("nudge.send", "1"),
        ]


async def test_what_has_gone_out_can_not_be_undone(cast: Cast) -> None:
    await late(cast, cast.anna)
    round_id = await begun(cast, cast.vera)
    await sent(cast, cast.vera, round_id)
    await to(cast)
    async with cast.call(cast.vera, SEND).write() as (tx, call):
        with pytest.raises(DomainError, match=r"nudge\.gone_out"):
            await nudges.undo(tx, call, round_id)


async def test_what_was_done_meanwhile_is_not_spoken_of_and_the_sender_sees_it(cast: Cast) -> None:
    await late(cast, cast.anna, cast.zoya)
    round_id = await begun(cast, cast.vera)
    assert await sent(cast, cast.vera, round_id) == 2
    done = select(ItemRow.id).where(ItemRow.title == PASSED[0].title).order_by(ItemRow.id).limit(1)
    await change(
        cast,
        update(ItemRow)
        .where(ItemRow.id == done.scalar_subquery())
        .values(state=ItemState.DONE.value),
    )
    assert await to(cast) == [cast.zoya.person_id]
    async with cast.call(cast.vera, SEND).read() as (tx, call):
        page = await nudges.page(tx, call, round_id)
    assert {one.post_id: (one.delivered, one.open) for one in page.people} == {
        cast.anna.post_id: (Delivered.MOOT, False),
        cast.zoya.post_id: (Delivered.SENT, True),
    }
    assert page.done == 1


async def test_only_those_shown_are_told(cast: Cast) -> None:
    await late(cast, cast.anna)
    round_id = await begun(cast, cast.vera)
    async with cast.call(cast.vera).read() as (tx, call):
        shown = (await nudges.draft(tx, call, round_id)).shown
    await late(cast, cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"nudge\.changed"):
            await nudges.send(tx, call, round_id, lambda those: those == shown)


async def test_all_some_one_and_a_department(cast: Cast) -> None:
    await late(cast, cast.anna, cast.boris, cast.zoya)
    round_id = await begun(cast, cast.vera)

    async def gets() -> set[int]:
        async with cast.call(cast.vera).read() as (tx, call):
            view = await nudges.draft(tx, call, round_id)
            return {one.post_id for one in view.outreach.to}

    async with cast.call(cast.vera).write() as (tx, call):
        await nudges.set_one(tx, call, round_id, cast.anna.post_id, on=False)
    assert await gets() == {cast.boris.post_id, cast.zoya.post_id}
    async with cast.call(cast.vera).write() as (tx, call):
        await nudges.set_all(tx, call, round_id, on=False)
        await nudges.set_all(tx, call, round_id, on=True, query="елк")
    assert await gets() == {cast.zoya.post_id}
    async with cast.call(cast.vera).write() as (tx, call):
        (known,) = await nudges.departments(tx, call, round_id)
        await nudges.choose_department(tx, call, round_id, known.id)
    assert await gets() == {cast.anna.post_id}


async def test_deputy_nudges_only_his_zone(cast: Cast) -> None:
    await late(cast, cast.anna, cast.zoya)
    async with cast.database.read() as tx:
        anna = await tx.subjects.of_post(cast.anna.post_id)
    await change(
        cast,
        update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[anna.department_id]),
    )
    assert await nudged(cast, cast.vera) == 1
    with pytest.raises(DomainError, match=r"access\.denied"):
        await begun(cast, cast.vera, post_id=cast.zoya.post_id)


async def test_diagnosis_that_is_not_named_is_the_only_one_that_is_open(cast: Cast) -> None:
    """It is looked for once, and with none or two of them no draft is made."""

    with pytest.raises(DomainError, match=r"nudge\.which"):
        await begun(cast, cast.vera, Matter.DIAGNOSIS)
    asked = await opened(cast, cast.anna, closes_on=date(2027, 4, 15))
    with counting(cast.database) as cost:
        round_id = await begun(cast, cast.vera, Matter.DIAGNOSIS)
    read = [one for one in cost.statements if one.startswith("SELECT campaign.")]
    assert len(read) == 1, cost.statements
    async with cast.database.read() as tx:
        found = await tx.nudges.find_round(round_id)
    assert found is not None
    assert found.campaign_id == asked
    await opened(cast, cast.boris, closes_on=date(2027, 4, 20))
    with pytest.raises(DomainError, match=r"nudge\.which"):
        await begun(cast, cast.vera, Matter.DIAGNOSIS)
    assert await begun(cast, cast.vera, Matter.DIAGNOSIS, campaign_id=asked)


async def test_diagnosis_of_another_school_or_one_that_is_over_is_not_reminded_of(
    cast: Cast,
) -> None:
    asked = await opened(cast, cast.anna, closes_on=date(2027, 4, 15))
    with pytest.raises(DomainError, match=r"nudge\.over"):
        await begun(cast, cast.klim, Matter.DIAGNOSIS, campaign_id=asked)
    await closed(cast, asked)
    with pytest.raises(DomainError, match=r"nudge\.over"):
        await begun(cast, cast.vera, Matter.DIAGNOSIS, campaign_id=asked)


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "mila", "lev", "oleg"])
async def test_nobody_else_nudges(cast: Cast, name: str) -> None:
    await late(cast, cast.anna)
    with pytest.raises(DomainError, match=r"access\.denied"):
        await begun(cast, getattr(cast, name))


async def test_another_leader_does_not_open_a_draft_that_is_not_his(cast: Cast) -> None:
    await late(cast, cast.anna)
    round_id = await begun(cast, cast.vera)
    for other in (cast.galina, cast.klim):
        with pytest.raises(DomainError, match=r"access\.gone"):
            await sent(cast, other, round_id)


async def test_as_many_statements_for_many_as_for_one(cast: Cast) -> None:
    await late(cast, cast.anna)
    alone = await begun(cast, cast.vera)
    with counting(cast.database) as one:
        await sent(cast, cast.vera, alone)
    async with cast.database.write() as tx:
        await tx.connection.execute(delete(NudgeMarkRow))
    await late(cast, cast.boris, cast.zoya)
    several = await begun(cast, cast.galina)
    with counting(cast.database) as three:
        assert await sent(cast, cast.galina, several) == 3
    assert len(three.statements) == len(one.statements)


async def test_killed_between_sending_and_settling_it_comes_again_and_takes_no_second_week(
    cast: Cast,
) -> None:
    """What was in flight at a kill may come twice; it can not be undone meanwhile."""
    await late(cast, cast.anna, cast.zoya)
    round_id = await begun(cast, cast.vera)
    await sent(cast, cast.vera, round_id)
    async with cast.database.write() as tx:
        lease = SEND + timedelta(minutes=2)
        (flying,) = await tx.outbox.claim(now=SEND, lease_until=lease, limit=1)
    async with cast.call(cast.vera, SEND).write() as (tx, call):
        assert (await nudges.undo(tx, call, round_id))[0] == 1
    async with cast.database.write() as tx:
        assert await tx.outbox.release_leases() == 1
    assert await to(cast, SEND + timedelta(minutes=3)) == [flying.recipient_id]
    async with cast.call(cast.vera, SEND + timedelta(minutes=4)).read() as (tx, call):
        page = await nudges.page(tx, call, round_id)
    assert [one.delivered for one in page.people] == [Delivered.SENT]
