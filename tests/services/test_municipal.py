"""A municipality's diagnosis: opened in many schools at once, ended and lengthened in all."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from domain.campaign_totals import FIRST_WHILE_OPEN
from domain.errors import DomainError
from domain.municipal import Stage, with_school
from domain.municipal_views import MunicipalMap, MunicipalPage
from domain.summary import SMALL_GROUP
from services import campaigns, municipal
from services.campaigns.results import town
from storage import tables
from tests.cast import START, Cast, Player
from tests.services.asking import begins, change_post, hire, row

LAST = date(2027, 4, 15)


async def launched(cast: Cast, *, first: date | None = None, without: int | None = None) -> int:
    """Opened by Egor in all schools, or in all but one."""
    async with cast.call(cast.egor).write() as (tx, call):
        id_ = await municipal.begin(tx, call)
        await municipal.choose_term(tx, call, id_, first or call.today, LAST)
        if without is not None:
            await municipal.set_school(tx, call, id_, without, asked=False)
        draft = await municipal.get_draft(tx, call, id_)
        await municipal.launch(tx, call, id_, draft.campaign.rev)
    return id_


async def page_of(cast: Cast, id_: int, now: datetime | None = None) -> MunicipalPage:
    async with cast.call(cast.egor, now).read() as (tx, call):
        return await municipal.get(tx, call, id_)


async def map_of(cast: Cast, id_: int) -> MunicipalMap:
    async with cast.call(cast.egor).read() as (tx, call):
        return await municipal.map_of(tx, call, id_)


async def told(cast: Cast, kind: str) -> list[int | None]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(tables.OutboxRow.recipient_id)
            .where(tables.OutboxRow.kind == kind)
            .order_by(tables.OutboxRow.recipient_id)
        )
        return list(rows.scalars())


async def move(cast: Cast, school_id: int, zone: str) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(tables.SchoolRow).where(tables.SchoolRow.id == school_id).values(zone=zone)
        )


async def test_each_school_gets_its_own_and_its_leaders_and_teachers_hear_once(
    cast: Cast,
) -> None:
    id_ = await launched(cast)
    page = await page_of(cast, id_)
    assert [(one.name, one.counts.asked) for one in page.schools] == [
        ("Школа № 1", 3),
        ("Школа № 2", 1),
    ]
    assert page.stage is Stage.OPEN
    assert page.undoable
    leaders = (cast.vera, cast.galina, cast.nina, cast.klim)
    assert await told(cast, "municipal_opened") == sorted(one.person_id for one in leaders)
    asked = (cast.anna, cast.boris, cast.zoya, cast.irina)
    assert await told(cast, "campaign_opened") == sorted(one.person_id for one in asked)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).write() as (tx, call):
            await municipal.launch(tx, call, id_, 1)
    assert refused.value.code == "municipal.wrong_state"
    assert len(await told(cast, "municipal_opened")) == len(leaders)


async def test_nothing_opens_when_it_changed_after_it_was_shown(cast: Cast) -> None:
    async with cast.call(cast.egor).write() as (tx, call):
        id_ = await municipal.begin(tx, call)
        shown = await municipal.get_draft(tx, call, id_)
        await municipal.set_school(tx, call, id_, cast.school_id, asked=False)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).write() as (tx, call):
            await municipal.launch(tx, call, id_, shown.campaign.rev)
    assert refused.value.code == "campaign.changed"
    assert await told(cast, "campaign_opened") == []


async def test_school_in_whose_zone_the_day_has_not_come_begins_by_itself(cast: Cast) -> None:
    """14:20 in Moscow of the 17th: in Kamchatka it is 23:20; from the 18th it opens there first."""
    await move(cast, cast.other_school_id, "Asia/Kamchatka")
    id_ = await launched(cast, first=date(2027, 3, 18))
    assert (await page_of(cast, id_)).stage is Stage.PLANNED
    assert len(await told(cast, "municipal_opened")) == 4
    assert await told(cast, "campaign_opened") == []
    async with cast.database.write() as tx:
        later = datetime(2027, 3, 17, 12, 30, tzinfo=UTC)
        assert await campaigns.begin_next(tx, later)
        assert not await campaigns.begin_next(tx, later)
    assert await told(cast, "campaign_opened") == [cast.irina.person_id]
    assert (await page_of(cast, id_)).stage is Stage.OPEN


async def test_launch_is_taken_back_whole_until_somebody_begins(cast: Cast) -> None:
    id_ = await launched(cast)
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.undo(tx, call, id_)
    for kind in ("municipal_opened", "campaign_opened", "campaign_reminder"):
        assert await told(cast, kind) == []
    async with cast.call(cast.egor).write() as (tx, call):
        draft = await municipal.get_draft(tx, call, id_)
        assert len(draft.asked) == 2, "the schools are free for it again"
        await municipal.launch(tx, call, id_, draft.campaign.rev)
    first = (await page_of(cast, id_)).schools[0].campaign.id
    await begins(cast, first, cast.anna.post_id, finished=False)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).write() as (tx, call):
            await municipal.undo(tx, call, id_)
    assert refused.value.code == "campaign.begun"


async def test_more_time_for_all_shortens_nobody_and_moves_the_reminders(cast: Cast) -> None:
    id_ = await launched(cast)
    own = (await page_of(cast, id_)).schools[0].campaign.id
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.extend(tx, call, own, date(2027, 4, 29))
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.extend(tx, call, id_, date(2027, 4, 22))
    page = await page_of(cast, id_)
    assert [one.campaign.closes_on for one in page.schools] == [
        date(2027, 4, 29),
        date(2027, 4, 22),
    ]
    async with cast.database.read() as tx:
        keys = await tx.connection.execute(
            select(tables.OutboxRow.key).where(
                tables.OutboxRow.kind == "campaign_reminder",
                tables.OutboxRow.recipient_id == cast.irina.person_id,
            )
        )
        days = sorted(key.split(":")[3] for key in keys.scalars())
    assert days[-1] == "2027-04-22"
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).write() as (tx, call):
            await municipal.extend(tx, call, id_, date(2027, 4, 20))
    assert refused.value.code == "campaign.only_longer"


async def test_end_for_all_is_taken_back_on_the_same_day_only(cast: Cast) -> None:
    id_ = await launched(cast)
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.close(tx, call, id_)
    assert (await page_of(cast, id_)).stage is Stage.CLOSED
    assert len(await told(cast, "campaign_closed")) == 4
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.reopen(tx, call, id_)
    assert (await page_of(cast, id_)).stage is Stage.OPEN
    assert await told(cast, "campaign_closed") == []
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.close(tx, call, id_)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor, START + timedelta(days=1)).write() as (tx, call):
            await municipal.reopen(tx, call, id_)
    assert refused.value.code == "campaign.too_late"


async def test_methodist_hears_once_that_the_term_is_over_in_the_last_school(cast: Cast) -> None:
    """A school that took more time keeps the others waiting for the word."""
    id_ = await launched(cast)
    longer = (await page_of(cast, id_)).schools[1].campaign.id
    async with cast.database.write() as tx:
        await tx.campaigns.set_last_day([longer], LAST + timedelta(days=7))
    for days, heard in ((31, []), (38, [cast.egor.person_id]), (39, [cast.egor.person_id])):
        async with cast.database.write() as tx:
            while await campaigns.close_next(tx, START + timedelta(days=days)):
                pass
        assert await told(cast, "municipal_closed") == heard


async def test_methodist_who_ends_it_himself_is_told_nothing(cast: Cast) -> None:
    id_ = await launched(cast)
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.close(tx, call, id_)
    assert await told(cast, "municipal_closed") == []


async def test_school_is_added_to_one_that_is_open_and_hears_as_the_others_did(
    cast: Cast,
) -> None:
    id_ = await launched(cast, without=cast.other_school_id)
    assert [school.id for school in (await page_of(cast, id_)).without] == [cast.other_school_id]
    assert cast.irina.person_id not in await told(cast, "campaign_opened")
    for _ in range(2):
        async with cast.call(cast.egor).write() as (tx, call):
            await municipal.add_school(tx, call, id_, cast.other_school_id)
    page = await page_of(cast, id_)
    assert {one.campaign.school_id for one in page.schools} == {
        cast.school_id,
        cast.other_school_id,
    }
    assert page.without == ()
    assert {one.campaign.closes_on for one in page.schools} == {LAST}
    assert (await told(cast, "campaign_opened")).count(cast.irina.person_id) == 1


async def test_no_school_is_added_to_one_that_is_over_or_twice_asked(cast: Cast) -> None:
    id_ = await launched(cast, without=cast.other_school_id)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor, START + timedelta(days=40)).write() as (tx, call):
            await municipal.add_school(tx, call, id_, cast.other_school_id)
    assert refused.value.code == "municipal.over"
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.close(tx, call, id_)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.egor).write() as (tx, call):
            await municipal.add_school(tx, call, id_, cast.other_school_id)
    assert refused.value.code == "municipal.over"
    with pytest.raises(DomainError):
        async with cast.call(cast.vera).write() as (tx, call):
            await municipal.add_school(tx, call, id_, cast.other_school_id)


async def test_holidays_of_most_schools_are_those_of_the_municipality(cast: Cast) -> None:
    """Two schools: what one of them alone has is nobody's in common."""
    both, one = date(2027, 3, 29), date(2027, 4, 12)
    async with cast.database.write() as tx:
        for school_id, first in (
            (cast.school_id, both),
            (cast.other_school_id, both),
            (cast.school_id, one),
        ):
            for shift in range(5):
                await tx.connection.execute(
                    insert(tables.CalendarDayRow).values(
                        school_id=school_id, day=first + timedelta(days=shift), kind="holidays"
                    )
                )
    async with cast.call(cast.egor).read() as (tx, call):
        assert await municipal.holidays(tx, call) == ((both, both + timedelta(days=4)),)


async def test_new_hires_and_who_is_away_follow_the_rules_of_a_school(cast: Cast) -> None:
    """An external part-timer is asked at his main place, somebody on leave not at all."""
    await change_post(cast, cast.zoya.post_id, status="parental_leave")
    await hire(cast, 1, school_id=cast.other_school_id, employment="external")
    page = await page_of(cast, await launched(cast))
    assert [one.counts.asked for one in page.schools] == [2, 1]


async def test_two_looks_at_the_map_differ_by_five_people_at_least(cast: Cast) -> None:
    """The methodist sees by name who has passed: no look may tell what one of them got."""
    people = await hire(cast, 17)
    id_ = await launched(cast, without=cast.other_school_id)
    page = await page_of(cast, id_)
    campaign_id = page.schools[0].campaign.id
    seen = [0]
    for number, one in enumerate(people, start=1):
        await begins(cast, campaign_id, one.post_id, at=START + timedelta(minutes=number))
        seen.append((await map_of(cast, id_)).map.people)
    async with cast.call(cast.egor, START + timedelta(hours=1)).write() as (tx, call):
        await municipal.close(tx, call, id_)
    seen.append((await map_of(cast, id_)).map.people)
    steps = {after - before for before, after in pairwise(seen)} - {0}
    assert all(step >= SMALL_GROUP for step in steps)
    assert seen[FIRST_WHILE_OPEN - 1] == 0
    assert seen[-1] == len(people)


@given(st.frozensets(st.integers(1, 6)), st.integers(1, 6), st.booleans())
def test_choice_of_schools_sets_and_never_toggles(
    chosen: frozenset[int], school: int, asked: bool
) -> None:
    every = range(1, 7)
    once = with_school(chosen, every, school, asked=asked)
    assert with_school(once, every, school, asked=asked) == once
    assert (once is None or school in once) == asked
    assert once != frozenset(every), "all of them is «all», whoever comes later"


@pytest.mark.parametrize("name", ["vera", "galina", "klim", "anna", "mila", "lev"])
async def test_nobody_but_the_methodist_of_the_municipality_opens_or_reads_it(
    cast: Cast, name: str
) -> None:
    id_ = await launched(cast)
    player: Player = getattr(cast, name)
    uses = (
        lambda tx, call: municipal.begin(tx, call),
        lambda tx, call: municipal.get(tx, call, id_),
        lambda tx, call: municipal.map_of(tx, call, id_),
        lambda tx, call: municipal.undo(tx, call, id_),
        lambda tx, call: municipal.close(tx, call, id_),
        lambda tx, call: municipal.extend(tx, call, id_, date(2027, 4, 30)),
    )
    for use in uses:
        with pytest.raises(DomainError) as refused:
            async with cast.call(player).write() as (tx, call):
                await use(tx, call)
        assert refused.value.code == "access.denied"


async def test_methodist_of_a_neighbour_municipality_reads_none_of_it(cast: Cast) -> None:
    id_ = await launched(cast)
    other = await row(
        cast.database,
        tables.MunicipalityRow,
        name="Соседний район",
        zone="Europe/Moscow",
        thresholds=None,
    )
    await change_post(cast, cast.egor.post_id, municipality_id=other)
    async with cast.call(cast.egor).read() as (tx, call):
        assert (await municipal.list_opened(tx, call)).lines == ()
        assert (await town(tx, call)).lines == ()
        with pytest.raises(DomainError) as refused:
            await municipal.get(tx, call, id_)
    assert refused.value.code == "access.denied"
