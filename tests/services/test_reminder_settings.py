"""What the school and the person set, what is put off, and the summaries of a week."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import insert, select

from domain.calendar import DayKind
from domain.errors import DomainError
from domain.item import ItemKind
from domain.notices.items import DueList
from domain.notices.weeks import MentorWeek, SchoolWeek
from domain.people import PostStatus
from domain.reminder_rules import Moment, Thinning
from domain.route import RouteState
from domain.staff import Absence
from services import school_calendar
from services.items import report
from services.notices import weeks
from services.people.absence import set_absence
from services.reminders import own, rules, snooze
from storage.tables import AuditRow, CalendarDayRow
from tests.cast import MOSCOW, Cast
from tests.counting import counting
from tests.services.doing import Planned, item_of, plan
from tests.services.reminding import clock_of, deliver, keys_to, said, ticks

FAR = date(2027, 4, 28)  # a Wednesday
MONDAY = datetime(2027, 3, 22, 11, 30, tzinfo=UTC)


async def next_of(cast: Cast, item_id: int) -> str | None:
    """The item's next line by the clock of Moscow."""
    at = (await item_of(cast.database, item_id)).next_fire_at
    return None if at is None else at.astimezone(MOSCOW).strftime("%d.%m %H:%M")


async def test_every_rule_of_the_school_moves_the_lines_at_once(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=FAR)])
    (item,) = made.items
    assert await next_of(cast, item) == "21.04 14:30"
    async with cast.call(cast.vera).write() as (tx, call):
        await rules.set_step(tx, call, cast.school_id, Moment.OTHERS, 14, True)
    assert await next_of(cast, item) == "14.04 14:30"
    async with cast.call(cast.nina).write() as (tx, call):
        await rules.set_hour(tx, call, cast.school_id, time(16))
    assert await next_of(cast, item) == "14.04 16:00"
    async with cast.call(cast.galina).write() as (tx, call):
        for step in (14, 7):
            await rules.set_step(tx, call, cast.school_id, Moment.OTHERS, step, False)
    assert await next_of(cast, item) == "27.04 16:00"


async def test_exam_weeks_are_quiet_until_the_school_says_otherwise(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=FAR)])
    async with cast.call(cast.vera).write() as (tx, call):
        await school_calendar.set_period(
            tx, call, cast.school_id, DayKind.VPR, date(2027, 4, 19), date(2027, 4, 23)
        )
    assert await next_of(cast, made.items[0]) == "17.04 14:30"
    async with cast.call(cast.vera).write() as (tx, call):
        await rules.set_saturday(tx, call, cast.school_id, False)
    assert await next_of(cast, made.items[0]) == "16.04 14:30"
    async with cast.call(cast.vera).write() as (tx, call):
        await rules.set_exam_weeks(tx, call, cast.school_id, True)
    assert await next_of(cast, made.items[0]) == "21.04 14:30"


async def test_rules_of_a_school_are_changed_in_few_statements_whatever_its_size(
    cast: Cast,
) -> None:
    await plan(cast, cast.anna, [Planned(due_on=FAR, title=f"№ {at}") for at in range(30)])
    async with cast.call(cast.vera).write() as (tx, call):
        with counting(cast.database) as cost:
            await rules.set_hour(tx, call, cast.school_id, time(17))
    assert len(cost.statements) <= 14


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "klim", "lev"])
async def test_only_leaders_of_the_school_set_its_rules(cast: Cast, name: str) -> None:
    with pytest.raises(DomainError) as caught:
        async with cast.call(getattr(cast, name)).write() as (tx, call):
            await rules.set_weekly(tx, call, cast.school_id, False)
    assert caught.value.code == "access.denied"


async def test_person_chooses_his_hour_and_thins_out_what_the_school_has(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=FAR)])
    async with cast.call(cast.anna).write() as (tx, call):
        await own.set_hour(tx, call, time(18, 30))
    assert await next_of(cast, made.items[0]) == "21.04 18:30"
    async with cast.call(cast.anna).write() as (tx, call):
        await own.set_thinning(tx, call, Thinning.NEAR)
    assert await next_of(cast, made.items[0]) == "27.04 18:30"
    async with cast.call(cast.anna).write() as (tx, call):
        await own.set_thinning(tx, call, Thinning.WEEKLY)
        view = await own.set_hour(tx, call, None)
    assert await next_of(cast, made.items[0]) == "19.04 14:30"
    assert view.list_at == time(14, 30)
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(AuditRow.action).where(AuditRow.actor_id == cast.anna.person_id)
        )
        assert list(rows.scalars()) == ["preference.set"] * 4


async def test_list_put_off_till_tomorrow_comes_with_the_dates_as_they_were(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 24)), Planned(title="Второе")])
    now = datetime(2027, 3, 17, 11, 30, tzinfo=UTC)
    await ticks(cast.database, now)
    await deliver(cast.database, now)
    async with cast.call(cast.anna, now).write() as (tx, call):
        until = await snooze.snooze_list(tx, call, date(2027, 3, 17))
    assert (until.day, until.at) == (date(2027, 3, 18), time(14, 30))
    assert [await next_of(cast, one) for one in made.items] == ["18.03 14:30"] * 2
    assert (await item_of(cast.database, made.items[0])).due_on == date(2027, 3, 24)
    later = now + timedelta(days=1)
    await ticks(cast.database, later)
    sent = await deliver(cast.database, later)
    assert (cast.anna.person_id, DueList(day="2027-03-18")) in sent
    found = await clock_of(cast.database, made.items[0], later.date())
    assert found.snoozed_until is None
    assert await next_of(cast, made.items[0]) == "23.03 14:30"
    with pytest.raises(DomainError) as caught:
        async with cast.call(cast.anna, later).write() as (tx, call):
            await snooze.snooze_list(tx, call, date(2027, 3, 17))
    assert caught.value.code == "reminders.nothing_to_snooze"


async def test_snooze_is_taken_back_and_ends_with_the_report(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 24))])
    (item,) = made.items
    async with cast.call(cast.anna).write() as (tx, call):
        await snooze.snooze_item(tx, call, item, 7)
    assert await next_of(cast, item) == "24.03 14:30"
    async with cast.call(cast.anna).write() as (tx, call):
        await snooze.wake_item(tx, call, item)
    assert await next_of(cast, item) == "17.03 14:30"
    async with cast.call(cast.anna).write() as (tx, call):
        await snooze.snooze_item(tx, call, item, 7)
        await report.report(tx, call, item, 1)
    assert (await item_of(cast.database, item)).snoozed_until is None


@pytest.mark.parametrize("name", ["boris", "vera", "zoya", "lev"])
async def test_nobody_puts_off_what_another_is_reminded_of(cast: Cast, name: str) -> None:
    made = await plan(cast, cast.anna)
    with pytest.raises(DomainError) as caught:
        async with cast.call(getattr(cast, name)).write() as (tx, call):
            await snooze.snooze_item(tx, call, made.items[0], 1)
    assert caught.value.code == "access.denied"


# --- summaries of a week


async def test_mentor_and_leaders_are_summed_up_on_the_first_working_day_once(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=FAR)])
    told = await said(cast.database, datetime(2027, 3, 20, 6, 0, tzinfo=UTC), 12)
    weekly = [(day.day, who, kind) for day, who, kind in told if kind in (MentorWeek, SchoolWeek)]
    assert sorted(weekly, key=str) == sorted(
        [
            (day, who, kind)
            for day in (22, 29)
            for who, kind in (
                (cast.boris.person_id, MentorWeek),
                (cast.vera.person_id, SchoolWeek),
                (cast.nina.person_id, SchoolWeek),
                (cast.galina.person_id, SchoolWeek),
            )
        ],
        key=str,
    )


async def test_mentor_reads_how_each_mentee_gets_on(cast: Cast) -> None:
    made = await plan(
        cast,
        cast.anna,
        [
            Planned(title="Ждёт"),
            Planned(title="Сделано", kind=ItemKind.READING),
            Planned(title="Прошло", due_on=date(2027, 3, 19)),
            Planned(title="Впереди", due_on=FAR),
        ],
    )
    async with cast.call(cast.anna).write() as (tx, call):
        for item in made.items[:2]:
            await report.report(tx, call, item, 1)
    async with cast.database.read() as tx:
        who = await tx.who.find(cast.boris.account_id, MONDAY.date())
        assert who is not None
        view = await weeks.mentor_week(tx, who, MentorWeek(week="2027-03-22"), MONDAY)
    assert view is not None
    (line,) = view.lines
    assert (line.done, line.waiting, line.passed) == (2, 1, 1)
    assert (line.next_on, line.next_title) == (FAR, "Впереди")


async def test_leaders_read_what_waits_for_their_word(cast: Cast) -> None:
    made = await plan(cast, cast.zoya, [Planned(title="Ждёт")])
    async with cast.call(cast.zoya).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
    await plan(cast, cast.anna, state=RouteState.SUBMITTED)
    told = {}
    for player in (cast.vera, cast.galina):
        async with cast.database.read() as tx:
            who = await tx.who.find(player.account_id, MONDAY.date())
            assert who is not None
            notice = SchoolWeek(school_id=cast.school_id, week="2027-03-22")
            view = await weeks.school_week(tx, who, notice, MONDAY)
        assert view is not None
        told[player.person_id] = (view.summary.people.waiting, view.to_confirm)
    assert told == {cast.vera.person_id: (1, 1), cast.galina.person_id: (1, 0)}


async def test_director_who_wants_no_summary_of_the_school_gets_none(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=FAR)])
    async with cast.call(cast.galina).write() as (tx, call):
        view = await own.set_weekly(tx, call, False)
    assert view.sums_up
    told = await said(cast.database, datetime(2027, 3, 22, 6, 0, tzinfo=UTC), 1)
    assert cast.galina.person_id not in {who for _, who, _ in told}


async def test_nothing_to_say_is_not_said(cast: Cast) -> None:
    told = await said(cast.database, datetime(2027, 3, 22, 6, 0, tzinfo=UTC), 1)
    assert told == []
    assert [key for key in await keys_to(cast, cast.zoya) if key.startswith("week:")] == []


async def test_who_wants_no_summaries_gets_none(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=FAR)])
    async with cast.call(cast.boris).write() as (tx, call):
        view = await own.set_weekly(tx, call, False)
    assert view.sums_up
    told = await said(cast.database, datetime(2027, 3, 22, 6, 0, tzinfo=UTC), 1)
    assert cast.boris.person_id not in {who for _, who, _ in told}


async def test_whoever_was_away_on_monday_reads_it_when_he_is_back(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=FAR)])
    async with cast.call(cast.galina).write() as (tx, call):
        leave = Absence(
            status=PostStatus.ON_LEAVE, since=date(2027, 3, 20), until=date(2027, 3, 24)
        )
        await set_absence(tx, call, cast.boris.post_id, leave)
    told = await said(cast.database, datetime(2027, 3, 22, 6, 0, tzinfo=UTC), 7)
    days = [day.day for day, who, kind in told if kind is MentorWeek]
    assert days == [25]


async def test_week_begins_on_the_first_day_that_is_no_day_off(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=FAR)])
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(CalendarDayRow).values(
                school_id=cast.school_id, day=date(2027, 3, 22), kind="day_off"
            )
        )
    told = await said(cast.database, datetime(2027, 3, 22, 6, 0, tzinfo=UTC), 3)
    assert {day.day for day, _, kind in told if kind in (MentorWeek, SchoolWeek)} == {23}
