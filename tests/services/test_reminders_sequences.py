"""Whatever changes, in whatever order: lines are where the rules put them, never lost, never twice.

Dates, rules, preferences, snoozes, the calendar, leaves; a clock that jumps and a bot that is down.
"""

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from domain.calendar import DayKind
from domain.doing import PostponeReason
from domain.errors import DomainError
from domain.item import ItemKind
from domain.notices.items import DueList
from domain.people import PostStatus
from domain.reminder_rules import CHOICES, HOURS, Moment, Thinning
from domain.staff import WORKING, Absence
from services import calendars, school_calendar
from services.call import Call
from services.items import plan as item_plan
from services.people.absence import set_absence
from services.reminders import own, rules, snooze
from services.reminders.schedule import count_adrift
from services.transaction import Transaction
from storage.tables import ItemRow, OutboxRow, SchoolRow
from tests.cast import MOSCOW, Cast
from tests.services.doing import Planned, plan
from tests.services.reminding import deliver, ticks

ZONES = ("Europe/Kaliningrad", "Europe/Berlin", "Asia/Yekaterinburg", "Asia/Kamchatka")
MOVES = 28


@pytest.mark.parametrize(("seed", "zone"), list(enumerate(ZONES)))
async def test_lines_follow_every_change_and_are_sent_once_at_a_right_hour(
    cast: Cast, seed: int, zone: str
) -> None:
    dice, here = random.Random(seed), ZoneInfo(zone)
    async with cast.database.write() as tx:
        await tx.connection.execute(update(SchoolRow).values(zone=zone))
    kinds = (ItemKind.WEBINAR, ItemKind.KPK, ItemKind.READING)
    await plan(
        cast,
        cast.anna,
        [
            Planned(title=f"№ {at}", kind=kind, due_on=date(2027, 3, 15) + timedelta(days=9 * at))
            for at, kind in enumerate(kinds)
        ],
        last_on=date(2028, 5, 31),
    )
    now, lists = cast.now, Counter[date]()
    for _ in range(MOVES):
        await _change(cast, dice, now)
        now += dice.choice(
            (
                timedelta(minutes=20),
                timedelta(hours=dice.randint(1, 26)),
                timedelta(days=2, hours=3),
                timedelta(hours=-1),
                timedelta(days=dice.randint(3, 30)),
            )
        )
        await ticks(cast.database, now)
        async with cast.database.read() as tx:
            assert await count_adrift(tx, now) == 0
            local = await calendars.of_person(tx, cast.anna.person_id, now.date())
        for person_id, notice in await deliver(cast.database, now):
            if person_id != cast.anna.person_id or not isinstance(notice, DueList):
                continue
            there = now.astimezone(here)
            lists[there.date()] += 1
            assert notice.day == there.date().isoformat()
            assert local.calendar.allowed(there.date())
            assert local.list_at <= there.time() < time(20)
    assert max(lists.values(), default=0) <= 1
    assert lists, "a sequence without a list proves nothing"


async def _change(cast: Cast, dice: random.Random, now: datetime) -> None:
    """Something that lines depend on; what may not be done at this moment is not done."""
    who = dice.choice((cast.anna, cast.vera))
    try:
        async with cast.call(who, now).write() as (tx, call):
            await (_by_anna if who is cast.anna else _by_vera)(cast, tx, call, dice)
    except DomainError:
        return


async def _by_anna(cast: Cast, tx: Transaction, call: Call, dice: random.Random) -> None:
    ids = (await tx.connection.execute(select(ItemRow.id))).scalars().all()
    item = await tx.items.get(dice.choice(ids))
    match dice.randrange(6):
        case 0:
            day = call.today + timedelta(days=dice.randint(1, 40))
            await item_plan.postpone(tx, call, item.id, item.rev, day, PostponeReason.LOAD)
        case 1:
            await own.set_thinning(tx, call, dice.choice(list(Thinning)))
        case 2:
            await own.set_hour(tx, call, dice.choice((None, *HOURS)))
        case 3:
            await snooze.snooze_item(tx, call, item.id, dice.choice((1, 7)))
        case 4:
            await snooze.wake_item(tx, call, item.id)
        case _:
            absence = Absence(
                status=PostStatus.ON_LEAVE,
                since=call.today,
                until=call.today + timedelta(days=dice.randint(0, 12)),
            )
            absence = dice.choice((absence, WORKING))
            await set_absence(tx, call, cast.anna.post_id, absence)


async def _by_vera(cast: Cast, tx: Transaction, call: Call, dice: random.Random) -> None:
    school = cast.school_id
    match dice.randrange(5):
        case 0:
            moment = dice.choice(list(Moment))
            step = dice.choice(CHOICES[moment])
            await rules.set_step(tx, call, school, moment, step, dice.random() < 0.5)
        case 1:
            await rules.set_hour(tx, call, school, dice.choice(HOURS))
        case 2:
            await rules.set_saturday(tx, call, school, dice.random() < 0.5)
        case 3:
            await rules.set_exam_weeks(tx, call, school, dice.random() < 0.5)
        case _:
            first = call.today + timedelta(days=dice.randint(0, 20))
            kind = dice.choice((DayKind.VPR, DayKind.QUIET, DayKind.HOLIDAYS))
            last = first + timedelta(days=dice.randint(0, 9))
            await school_calendar.set_period(tx, call, school, kind, first, last)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=2)])
async def test_a_clock_that_jumps_repeats_nothing_and_says_the_latest_alone(
    cast: Cast, jump: timedelta
) -> None:
    """The list of Wednesday is out; the clock jumps; every list that follows is of another day."""
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 18)), Planned(title="Второе")])
    now = datetime(2027, 3, 17, 11, 30, tzinfo=UTC)
    days = []
    for moment in (now, now + jump, now + jump + timedelta(minutes=1), now + timedelta(days=3)):
        await ticks(cast.database, moment)
        days += [
            notice.day
            for _, notice in await deliver(cast.database, moment)
            if isinstance(notice, DueList)
        ]
    assert days == sorted(set(days))
    assert days[0] == "2027-03-17"
    async with cast.database.read() as tx:
        steps = (
            (await tx.connection.execute(select(ItemRow.last_step).order_by(ItemRow.id)))
            .scalars()
            .all()
        )
        rows = await tx.connection.execute(
            select(OutboxRow.key).where(OutboxRow.kind == DueList.kind)
        )
        keys = list(rows.scalars())
    assert len(keys) == len(set(keys))
    # 20 March, a Saturday: of the item of the 18th the latest step is the day after.
    assert steps[0] == 1
    assert now.astimezone(MOSCOW).time() == time(14, 30)
