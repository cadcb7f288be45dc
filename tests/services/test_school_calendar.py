"""The calendar of a school is entered, and what is derived from it follows at once."""

import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from domain.access import Actor
from domain.calendar import DayKind, zone_hour
from domain.campaign_term import Term, reminder_days
from domain.errors import DomainError
from domain.item import ItemKind
from domain.school_calendar import Period
from services import calendars, school_calendar
from services.call import Call
from services.notify import BESIDE_LIST
from services.reminders.gather import gather
from services.reminders.schedule import line_of
from storage.tables import AuditRow, CalendarDayRow, OutboxRow
from storage.transaction import Transaction
from tests.cast import MOSCOW, Cast, Player
from tests.counting import counting
from tests.services.asking import LAST, hire, opened
from tests.services.doing import Planned, item_of, plan

VPR = Period(kind=DayKind.VPR, first=date(2027, 4, 12), last=date(2027, 4, 23))


async def enters(
    cast: Cast,
    kind: DayKind,
    first: date,
    last: date,
    *,
    at: date | None = None,
    by: Player | None = None,
    now: datetime | None = None,
) -> tuple[Period, tuple[Period, ...]]:
    async with cast.call(by or cast.vera, now).write() as (tx, call):
        entered = await school_calendar.set_period(
            tx, call, cast.school_id, kind, first, last, at=at
        )
    return entered.period, entered.before


async def takes_out(cast: Cast, kind: DayKind, first: date, last: date) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await school_calendar.remove_period(tx, call, cast.school_id, kind, first, last)


async def calendar_of(cast: Cast, by: Player | None = None) -> tuple[Period, ...]:
    async with cast.call(by or cast.vera).read() as (tx, call):
        return (await school_calendar.get(tx, call, cast.school_id)).periods


async def days(cast: Cast) -> list[tuple[int | None, date, str]]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(CalendarDayRow.school_id, CalendarDayRow.day, CalendarDayRow.kind).order_by(
                CalendarDayRow.day, CalendarDayRow.kind
            )
        )
        return [(row.school_id, row.day, row.kind) for row in rows]


async def reminders(cast: Cast, person_id: int) -> list[datetime]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.due_at)
            .where(OutboxRow.kind == "campaign_reminder", OutboxRow.recipient_id == person_id)
            .order_by(OutboxRow.due_at)
        )
        return list(rows.scalars())


def at_list_time(*wanted: date) -> list[datetime]:
    return [zone_hour(day, 14, 30, MOSCOW) + BESIDE_LIST for day in wanted]


# --- entering -------------------------------------------------------------------------------


async def test_period_is_entered_shown_and_taken_out_again(cast: Cast) -> None:
    period, before = await enters(cast, VPR.kind, VPR.first, VPR.last)
    assert (period, before) == (VPR, ())
    assert await calendar_of(cast) == (VPR,)
    assert len(await days(cast)) == 12
    # Pressed twice, it stands as it stood.
    again, stood = await enters(cast, VPR.kind, VPR.first, VPR.last)
    assert (again, stood) == (VPR, (VPR,))
    assert len(await days(cast)) == 12
    await takes_out(cast, VPR.kind, VPR.first, VPR.last)
    assert await calendar_of(cast) == ()


async def test_overlapping_periods_of_a_kind_become_one(cast: Cast) -> None:
    await enters(cast, DayKind.QUIET, date(2027, 4, 12), date(2027, 4, 14))
    await enters(cast, DayKind.VPR, date(2027, 4, 13), date(2027, 4, 16))
    period, before = await enters(cast, DayKind.QUIET, date(2027, 4, 14), date(2027, 4, 20))
    assert (period.first, period.last) == (date(2027, 4, 12), date(2027, 4, 20))
    assert [one.last for one in before] == [date(2027, 4, 14)]
    assert len(await calendar_of(cast)) == 2


async def test_edges_of_a_period_are_changed_and_changed_back(cast: Cast) -> None:
    await enters(cast, VPR.kind, VPR.first, VPR.last)
    shorter, (was,) = await enters(
        cast, VPR.kind, date(2027, 4, 14), date(2027, 4, 20), at=VPR.first
    )
    assert was == VPR
    assert await calendar_of(cast) == (shorter,)
    longer, _ = await enters(cast, VPR.kind, VPR.first, date(2027, 4, 30), at=shorter.first)
    assert await calendar_of(cast) == (longer,)
    await enters(cast, VPR.kind, VPR.first, VPR.last, at=longer.last)
    assert await calendar_of(cast) == (VPR,)


@pytest.mark.parametrize(
    ("first", "last", "at", "code"),
    [
        (date(2027, 4, 20), date(2027, 4, 12), None, "calendar.backwards"),
        (date(2027, 3, 1), date(2027, 3, 16), None, "calendar.over"),
        (date(2027, 5, 13), date(2027, 6, 20), None, "calendar.too_long"),
        (date(2027, 4, 20), date(2027, 5, 31), None, "calendar.too_long"),
        (date(2028, 5, 1), date(2028, 5, 2), None, "calendar.too_far"),
        (date(2027, 4, 1), date(2027, 4, 2), date(2027, 6, 1), "calendar.gone"),
    ],
)
async def test_nothing_is_kept_when_the_days_are_wrong(
    cast: Cast, first: date, last: date, at: date | None, code: str
) -> None:
    """The third is short enough by itself, but not together with what it would join."""
    quiet = (DayKind.QUIET, date(2027, 5, 11), date(2027, 5, 12))
    await enters(cast, *quiet)
    before = await days(cast)
    with pytest.raises(DomainError) as refused:
        await enters(cast, DayKind.QUIET, first, last, at=at)
    assert refused.value.code == code
    assert await days(cast) == before


async def test_days_of_all_schools_are_shown_and_stay(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(CalendarDayRow).values(school_id=None, day=VPR.first, kind="vpr")
        )
    await enters(cast, VPR.kind, VPR.first, VPR.first)
    await takes_out(cast, VPR.kind, VPR.first, VPR.last)
    async with cast.call(cast.nina).read() as (tx, call):
        view = await school_calendar.get(tx, call, cast.school_id)
    assert view.periods == ()
    assert [one.first for one in view.shared] == [VPR.first]


async def test_every_change_is_in_the_audit(cast: Cast) -> None:
    await enters(cast, VPR.kind, VPR.first, VPR.last)
    await takes_out(cast, VPR.kind, VPR.first, VPR.last)
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(AuditRow.action, AuditRow.actor_id, AuditRow.before, AuditRow.after)
            .where(AuditRow.action.startswith("calendar."))
            .order_by(AuditRow.id)
        )
        found = [tuple(row) for row in rows]
    said = "vpr 2027-04-12..2027-04-23"
    assert found == [
        ("calendar.set", cast.vera.person_id, None, said),
        ("calendar.remove", cast.vera.person_id, said, None),
    ]


# --- who may ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "klim", "lev", "oleg"])
async def test_nobody_but_who_leads_the_school_changes_the_calendar(cast: Cast, name: str) -> None:
    player: Player = getattr(cast, name)
    await enters(cast, VPR.kind, VPR.first, VPR.last, by=cast.galina)
    before = await days(cast)

    async def sets(tx: Transaction, call: Call) -> None:
        await school_calendar.set_period(
            tx, call, cast.school_id, DayKind.QUIET, VPR.first, VPR.last
        )

    async def removes(tx: Transaction, call: Call) -> None:
        await school_calendar.remove_period(tx, call, cast.school_id, VPR.kind, VPR.first, VPR.last)

    async def looks_to_change(tx: Transaction, call: Call) -> None:
        await school_calendar.get(tx, call, cast.school_id, to_change=True)

    acts: list[Callable[[Transaction, Call], Awaitable[None]]] = [sets, removes, looks_to_change]
    for act in acts:
        async with cast.database.write() as tx:
            who = await tx.who.find(player.account_id, date(2027, 3, 17))
            actor = Actor(person_id=None) if who is None else who.actor
            with pytest.raises(DomainError) as refused:
                await act(tx, Call(actor=actor, now=cast.now, zone=MOSCOW))
        assert refused.value.code == "access.denied"
    assert await days(cast) == before


@pytest.mark.parametrize("name", ["anna", "dina", "egor", "klim", "lev", "oleg", "mila"])
async def test_calendar_is_read_by_leaders_of_the_school_alone(cast: Cast, name: str) -> None:
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await school_calendar.get(tx, call, cast.school_id)
    assert refused.value.code == "access.denied"


async def test_other_school_keeps_its_own_days(cast: Cast) -> None:
    await enters(cast, VPR.kind, VPR.first, VPR.last)
    async with cast.call(cast.klim).read() as (tx, call):
        assert (await school_calendar.get(tx, call)).periods == ()
        local = await calendars.of_person(tx, cast.irina.person_id, date(2027, 3, 17))
    assert local.calendar.allowed(VPR.first)


# --- what follows -----------------------------------------------------------------------------


async def test_line_of_an_item_moves_with_the_calendar_and_back(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 4, 14))])
    usual = (await item_of(cast.database, made.items[0])).next_fire_at
    assert usual == datetime(2027, 4, 7, 11, 30, tzinfo=UTC)
    await enters(cast, DayKind.QUIET, date(2027, 4, 7), date(2027, 4, 8))
    moved = (await item_of(cast.database, made.items[0])).next_fire_at
    assert moved == datetime(2027, 4, 6, 11, 30, tzinfo=UTC)
    await takes_out(cast, DayKind.QUIET, date(2027, 4, 7), date(2027, 4, 8))
    assert (await item_of(cast.database, made.items[0])).next_fire_at == usual


async def test_reminders_of_an_open_diagnosis_move_with_the_calendar_and_back(cast: Cast) -> None:
    await opened(cast, last=LAST)
    usual = at_list_time(date(2027, 3, 31), date(2027, 4, 12), date(2027, 4, 15))
    assert await reminders(cast, cast.anna.person_id) == usual
    await enters(cast, DayKind.HOLIDAYS, date(2027, 3, 27), date(2027, 4, 4))
    assert await reminders(cast, cast.anna.person_id) == at_list_time(
        date(2027, 3, 26), date(2027, 4, 12), date(2027, 4, 15)
    )
    await takes_out(cast, DayKind.HOLIDAYS, date(2027, 3, 27), date(2027, 4, 4))
    assert await reminders(cast, cast.anna.person_id) == usual


async def test_step_that_was_said_is_not_said_again_when_its_day_moves(cast: Cast) -> None:
    """The middle was said on 31 March; that day turns out to be free a day later."""
    await enters(cast, DayKind.QUIET, date(2027, 3, 31), date(2027, 4, 2))
    await opened(cast, last=LAST)
    assert (await reminders(cast, cast.anna.person_id))[0] == at_list_time(date(2027, 3, 30))[0]
    later = datetime(2027, 3, 30, 15, 0, tzinfo=UTC)
    async with cast.call(cast.vera, later).write() as (tx, call):
        await school_calendar.remove_period(
            tx, call, cast.school_id, DayKind.QUIET, date(2027, 3, 31), date(2027, 4, 2)
        )
    assert await reminders(cast, cast.anna.person_id) == at_list_time(
        date(2027, 3, 30), date(2027, 4, 12), date(2027, 4, 15)
    )


@pytest.mark.parametrize("seed", range(6))
async def test_everything_derived_is_what_the_calendar_says_after_any_change(
    cast: Cast, seed: int
) -> None:
    """Of people of this school and of another one, through random entering and taking out."""
    dice = random.Random(seed)
    kinds = (ItemKind.WEBINAR, ItemKind.KPK, ItemKind.READING)
    routes = []
    for player in (cast.anna, cast.zoya, cast.irina):
        items = [
            Planned(
                kind=dice.choice(kinds), due_on=date(2027, 3, 18) + timedelta(dice.randrange(60))
            )
            for _ in range(4)
        ]
        routes.append((player, (await plan(cast, player, items)).route_id))
    await opened(cast, last=LAST)
    now = cast.now
    for _ in range(12):
        now += timedelta(hours=dice.choice((1, 5, 24, 40)))
        while True:
            async with cast.database.write() as tx:
                if not await gather(tx, now):
                    break
        today = now.astimezone(MOSCOW).date()
        planned = await steps_ahead(cast, today)
        first = today + timedelta(dice.randrange(-3, 30))
        last = max(today, first + timedelta(dice.randrange(10)))
        kind = dice.choice(tuple(DayKind))
        async with cast.call(cast.vera, now).write() as (tx, call):
            if dice.random() < 0.6:
                # Joined with its neighbours it may be too long; then nothing changes.
                with suppress(DomainError):
                    await school_calendar.set_period(tx, call, cast.school_id, kind, first, last)
            else:
                await school_calendar.remove_period(tx, call, cast.school_id, kind, first, last)
        async with cast.database.read() as tx:
            for player, route_id in routes:
                local = await calendars.of_person(tx, player.person_id, now.date())
                for clock in await tx.lines.list_of_route(route_id, now.date()):
                    line = line_of(clock, local, now) if clock.heard else None
                    assert clock.next_fire_at == (None if line is None else line.fire_at), clock
        ahead = await steps_ahead(cast, today)
        said = {"middle", "three_days", "last_day"} - {step for step, _ in planned}
        waiting = [due for due in await reminders(cast, cast.anna.person_id) if due.date() > today]
        assert waiting == at_list_time(*(day for step, day in ahead if step not in said))


async def steps_ahead(cast: Cast, today: date) -> list[tuple[str, date]]:
    async with cast.database.read() as tx:
        local = await calendars.of_school(tx, cast.school_id, today)
    found = reminder_days(Term(first=cast.now.date(), last=LAST), local.calendar)
    return [(step.value, day) for step, day in found if day > today]


async def test_statements_do_not_grow_with_people(cast: Cast) -> None:
    async def cost() -> int:
        with counting(cast.database) as seen:
            await enters(cast, DayKind.HOLIDAYS, date(2027, 3, 27), LAST)
            await takes_out(cast, DayKind.HOLIDAYS, date(2027, 3, 27), LAST)
        return len(seen.statements)

    await plan(cast, cast.anna, [Planned(due_on=date(2027, 4, 14))])
    await opened(cast, last=LAST)
    few = await cost()
    await hire(cast, 60)
    for player in (cast.boris, cast.zoya):
        await plan(cast, player, [Planned(due_on=date(2027, 4, 14))] * 20)
    await opened(cast, cast.galina, last=LAST - timedelta(days=1))
    assert await cost() == few
