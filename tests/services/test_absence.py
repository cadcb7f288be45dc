"""Being away: who may say it, and what is not sent meanwhile."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.errors import DomainError
from domain.notices.notice import Notice
from domain.notices.routes import RouteApproved, RouteSubmitted
from domain.people import PostStatus
from domain.staff import WORKING, Absence
from services import calendars, people
from services.items.chain import chain_of
from services.notify import notify
from storage.tables import OutboxRow
from tests.cast import START, Cast, Player
from tests.permissions.exhibits import put_out

LEAVE = Absence(status=PostStatus.ON_LEAVE, since=date(2027, 3, 17), until=date(2027, 3, 30))
BACK = datetime(2027, 3, 31, 5, tzinfo=UTC)
"""8:00 in Moscow on the first day after the leave."""


async def goes_away(
    cast: Cast, whom: Player, by: Player | None = None, absence: Absence = LEAVE
) -> None:
    async with cast.call(by or whom).write() as (tx, call):
        await people.set_absence(tx, call, whom.post_id, absence)


async def due_at(cast: Cast, notice: Notice) -> datetime:
    async with cast.call(cast.vera).write() as (tx, call):
        await notify(tx, call, notice, recipient_id=cast.anna.person_id, key=notice.kind)
        found = await tx.connection.execute(
            select(OutboxRow.due_at).where(OutboxRow.key == notice.kind)
        )
        return found.scalar_one()


async def test_what_waits_for_a_decision_waits_till_the_return_when_one_is_away(
    cast: Cast,
) -> None:
    await goes_away(cast, cast.anna)
    assert await due_at(cast, RouteSubmitted(route_id=1, rev=1)) == BACK


async def test_what_was_decided_about_one_comes_in_the_leave_all_the_same(cast: Cast) -> None:
    await goes_away(cast, cast.anna)
    assert await due_at(cast, RouteApproved(route_id=1)) == START + timedelta(minutes=2)


async def test_calendar_is_closed_in_the_leave_and_open_when_it_is_over(cast: Cast) -> None:
    await goes_away(cast, cast.anna)
    async with cast.database.read() as tx:
        one = await calendars.of_person(tx, cast.anna.person_id, START.date())
        both = await calendars.of_people(
            tx, [cast.anna.person_id, cast.boris.person_id], START.date()
        )
        later = await calendars.of_person(tx, cast.anna.person_id, date(2027, 3, 31))
    assert one == both[cast.anna.person_id]
    assert not one.calendar.allowed(date(2027, 3, 30))
    assert one.calendar.allowed(date(2027, 3, 31))
    assert one.at_work.allowed(date(2027, 3, 30))
    assert both[cast.boris.person_id].calendar.allowed(date(2027, 3, 30))
    assert all(later.calendar.allowed(day) for day in (date(2027, 3, 31), date(2027, 4, 1)))


async def test_what_was_put_off_goes_out_when_one_comes_back_earlier(cast: Cast) -> None:
    await goes_away(cast, cast.anna)
    await due_at(cast, RouteSubmitted(route_id=1, rev=1))
    async with cast.call(cast.anna, START + timedelta(days=2)).write() as (tx, call):
        await people.set_absence(tx, call, cast.anna.post_id, WORKING)
        due = (await tx.connection.execute(select(OutboxRow.due_at))).scalar_one()
    assert due == START + timedelta(days=2)


async def test_dates_of_the_plan_are_announced_after_the_leave(cast: Cast) -> None:
    exhibits = await put_out(cast, "active")
    item = exhibits.ids["item_id"]
    async with cast.database.write() as tx:
        await tx.connection.exec_driver_sql(
            "UPDATE item SET state = 'planned', reported_at = NULL, due_on = '2027-03-26'"
        )
    await goes_away(cast, cast.anna)
    async with cast.database.read() as tx:
        (clock,) = await tx.lines.list_of_item(item, START.date())
    assert clock.next_fire_at is not None
    assert clock.next_fire_at.astimezone(UTC).date() == date(2027, 3, 31)


async def test_confirmation_is_asked_of_the_next_when_the_mentor_is_away(cast: Cast) -> None:
    exhibits = await put_out(cast, "active")
    await goes_away(cast, cast.boris, by=cast.vera)
    async with cast.database.read() as tx:
        item = await tx.items.get(exhibits.ids["item_id"])
        subject = await tx.subjects.of_item(item.id)
        away = await chain_of(tx, item, subject, START.date())
        later = await chain_of(tx, item, subject, date(2027, 3, 31))
    assert away.steps[0].people == (cast.dina.person_id,)
    assert later.steps[0].people == (cast.boris.person_id,)


@pytest.mark.parametrize("status", [PostStatus.PARENTAL, PostStatus.LONG_LEAVE])
async def test_long_leave_is_the_schools_word_and_its_end_too(
    cast: Cast, status: PostStatus
) -> None:
    long = Absence(status=status, since=START.date())
    with pytest.raises(DomainError, match=r"access\.denied"):
        await goes_away(cast, cast.anna, absence=long)
    await goes_away(cast, cast.anna, by=cast.vera, absence=long)
    with pytest.raises(DomainError, match=r"access\.denied"):
        await goes_away(cast, cast.anna, absence=WORKING)


@pytest.mark.parametrize("who", ["boris", "nina", "dina", "klim", "oleg", "lev", "egor", "mila"])
async def test_absence_is_closed_when_one_does_not_keep_the_list(cast: Cast, who: str) -> None:
    with pytest.raises(DomainError, match=r"access\.denied"):
        await goes_away(cast, cast.anna, by=getattr(cast, who))


async def test_fellow_deputy_does_not_send_the_director_on_leave(cast: Cast) -> None:
    with pytest.raises(DomainError, match=r"access\.denied"):
        await goes_away(cast, cast.galina, by=cast.vera)
    await goes_away(cast, cast.vera, by=cast.galina)


@pytest.mark.parametrize(
    ("absence", "code"),
    [
        (
            Absence(status=PostStatus.ON_LEAVE, since=date(2027, 4, 2), until=date(2027, 4, 1)),
            "people.bad_dates",
        ),
        (
            Absence(status=PostStatus.ON_LEAVE, since=date(2027, 3, 1), until=date(2027, 3, 16)),
            "date.past",
        ),
    ],
)
async def test_days_are_refused_when_they_make_no_leave(
    cast: Cast, absence: Absence, code: str
) -> None:
    with pytest.raises(DomainError) as caught:
        await goes_away(cast, cast.anna, absence=absence)
    assert caught.value.code == code
