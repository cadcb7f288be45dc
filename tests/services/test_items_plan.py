"""Moving the date of an item, dropping it, bringing it back."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from domain.doing import DropReason, PostponeReason, SendBackReason
from domain.errors import DomainError
from domain.item import ItemAction, ItemState
from domain.route_changes import REASON_LIMIT
from services.items import confirm, reading, report
from services.items import plan as item_plan
from storage.tables import CalendarDayRow, ItemRow
from tests.cast import Cast
from tests.services.doing import Planned, item_of, plan

DUE = date(2027, 3, 24)


async def test_first_move_needs_no_reason_within_thirty_days(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, DUE + timedelta(days=30))
    item = await item_of(cast.database, made.items[0])
    assert (item.state, item.due_on, item.rev, item.postponed_times) == (
        ItemState.POSTPONED,
        date(2027, 4, 23),
        2,
        1,
    )


async def test_reason_is_asked_when_first_move_goes_beyond_thirty_days(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    far = DUE + timedelta(days=31)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.reason_needed"):
            await item_plan.postpone(tx, call, made.items[0], 1, far)
        await item_plan.postpone(tx, call, made.items[0], 1, far, PostponeReason.ILLNESS)
    assert (await item_of(cast.database, made.items[0])).due_on == far


async def test_reason_is_asked_when_item_is_moved_again(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, DUE + timedelta(days=2))
        with pytest.raises(DomainError, match=r"item\.reason_needed"):
            await item_plan.postpone(tx, call, made.items[0], 2, DUE + timedelta(days=5))
        await item_plan.postpone(
            tx, call, made.items[0], 2, DUE + timedelta(days=5), PostponeReason.LOAD
        )
        page = await reading.item_page(tx, call, made.items[0])
    assert [event.reason for event in page.events] == [None, "load"]
    assert page.events[-1].after["due_on"] == "2027-03-29"


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2027, 3, 17), "item.date_passed"),
        (date(2027, 3, 1), "item.date_passed"),
        (DUE, "item.date_same"),
        (date(2027, 6, 1), "item.date_outside"),
    ],
)
async def test_impossible_date_is_refused(cast: Cast, day: date, code: str) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await item_plan.postpone(tx, call, made.items[0], 1, day, PostponeReason.LOAD)
    assert refused.value.code == code


@pytest.mark.parametrize("name", ["boris", "vera", "zoya", "irina", "lev"])
async def test_nobody_else_moves_or_drops_the_teachers_item(cast: Cast, name: str) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError, match="access"):
            await item_plan.postpone(tx, call, made.items[0], 1, DUE + timedelta(days=1))
        with pytest.raises(DomainError, match="access"):
            await item_plan.drop(tx, call, made.items[0], 1, DropReason.REPLACED)


async def test_reminders_follow_the_new_date(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    before = await item_of(cast.database, made.items[0])
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, date(2027, 4, 14))
    after = await item_of(cast.database, made.items[0])
    assert before.next_fire_at is not None
    assert after.next_fire_at is not None
    assert before.next_fire_at.date() == date(2027, 3, 17)
    assert after.next_fire_at.date() == date(2027, 4, 7)


async def test_dropped_item_is_silent_until_it_is_restored(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.drop(tx, call, made.items[0], 1, DropReason.NOT_RELEVANT)
    dropped = await item_of(cast.database, made.items[0])
    assert dropped.state is ItemState.DROPPED
    assert dropped.next_fire_at is None
    async with cast.call(cast.anna).write() as (tx, call):
        assert (await reading.due(tx, call)).total == 0
        await item_plan.restore(tx, call, made.items[0], 2)
    restored = await item_of(cast.database, made.items[0])
    assert restored.state is ItemState.PLANNED
    assert restored.next_fire_at is not None


@pytest.mark.parametrize("state", [ItemState.SENT_BACK, ItemState.IN_PROGRESS, ItemState.POSTPONED])
async def test_restored_item_is_what_it_was_before_it_was_dropped(
    cast: Cast, state: ItemState
) -> None:
    made = await plan(cast, cast.anna)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.id == made.items[0]).values(state=state.value)
        )
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.drop(tx, call, made.items[0], 1, DropReason.NOT_RELEVANT)
        await item_plan.restore(tx, call, made.items[0], 2)
    assert (await item_of(cast.database, made.items[0])).state is state


async def test_second_move_is_made_for_a_reason_in_the_owner_s_words(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    new = date(2027, 5, 20)
    with pytest.raises(DomainError, match=r"text\.too_long"):
        async with cast.call(cast.anna).write() as (tx, call):
            await item_plan.postpone(tx, call, made.items[0], 1, new, "я" * (REASON_LIMIT + 1))
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, new, " Ремонт  в зале ")
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, made.items[0])
    assert (page.item.due_on, page.events[-1].reason) == (new, "Ремонт в зале")


async def test_week_later_is_a_working_day_inside_the_plan(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 10))])
    short = await plan(cast, cast.boris, last_on=date(2027, 3, 20))
    async with cast.call(cast.anna, now=cast.now + timedelta(days=4)).read() as (tx, call):
        item = await tx.items.get(made.items[0])
        # 21 March is a Sunday; a week from it is the 28th, a Sunday too.
        assert await item_plan.week_later(tx, call, item) == date(2027, 3, 29)
    async with cast.call(cast.boris).read() as (tx, call):
        item = await tx.items.get(short.items[0])
        assert await item_plan.week_later(tx, call, item) == date(2027, 3, 20)


async def test_due_list_is_paged_and_shows_the_owner_only_his_own(cast: Cast) -> None:
    await plan(
        cast,
        cast.anna,
        [Planned(title=f"Мероприятие {day}", due_on=date(2027, 3, day)) for day in range(10, 20)],
    )
    await plan(cast, cast.zoya, [Planned(title="Чужое")])
    async with cast.call(cast.anna).read() as (tx, call):
        first = await reading.due(tx, call)
        second = await reading.due(tx, call, 1)
        beyond = await reading.due(tx, call, 99)
    assert (first.total, first.pages, len(first.lines)) == (10, 2, 8)
    assert [line.title for line in second.lines] == ["Мероприятие 18", "Мероприятие 19"]
    assert beyond == second


async def test_move_is_undone_to_the_date_and_state_before(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    before = await item_of(cast.database, made.items[0])
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, date(2027, 4, 14))
    async with cast.call(cast.anna).write() as (tx, call):
        assert (await reading.item_page(tx, call, made.items[0])).last_move is not None
        await item_plan.undo_postponement(tx, call, made.items[0], 2)
        page = await reading.item_page(tx, call, made.items[0])
    assert (page.item.state, page.item.due_on, page.item.postponed_times) == (
        ItemState.PLANNED,
        DUE,
        0,
    )
    assert page.item.next_fire_at == before.next_fire_at
    assert page.last_move is None
    assert [event.action for event in page.events] == [
        ItemAction.POSTPONE,
        ItemAction.UNPOSTPONE,
    ]


async def test_item_sent_back_is_sent_back_again_when_its_move_is_undone(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    item_id = made.items[0]
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, item_id, 1)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.send_back(tx, call, item_id, 2, SendBackReason.TELL_MORE)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, item_id, 3, date(2027, 4, 14))
        await item_plan.undo_postponement(tx, call, item_id, 4)
    assert (await item_of(cast.database, item_id)).state is ItemState.SENT_BACK


async def test_earlier_date_needs_no_reason_and_puts_nothing_off(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, DUE + timedelta(days=7))
        await item_plan.postpone(tx, call, made.items[0], 2, DUE - timedelta(days=4))
        assert (await tx.items.get(made.items[0])).postponed_times == 1
        with pytest.raises(DomainError, match=r"item\.reason_needed"):
            await item_plan.postpone(tx, call, made.items[0], 3, DUE)
        await item_plan.undo_postponement(tx, call, made.items[0], 3)
        item = await tx.items.get(made.items[0])
    assert (item.due_on, item.postponed_times) == (DUE + timedelta(days=7), 1)


async def test_second_move_is_undone_to_the_first(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, date(2027, 4, 1))
        await item_plan.postpone(tx, call, made.items[0], 2, date(2027, 4, 8), PostponeReason.LOAD)
        await item_plan.undo_postponement(tx, call, made.items[0], 3)
        item = await tx.items.get(made.items[0])
        assert (item.state, item.due_on, item.postponed_times) == (
            ItemState.POSTPONED,
            date(2027, 4, 1),
            1,
        )
        with pytest.raises(DomainError, match=r"item\.changed"):
            await item_plan.undo_postponement(tx, call, made.items[0], 4)


async def test_move_stands_once_anything_else_happened_to_the_item(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    item_id = made.items[0]
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, item_id, 1, date(2027, 4, 1))
        await item_plan.drop(tx, call, item_id, 2, DropReason.REPLACED)
        with pytest.raises(DomainError, match=r"item\.changed"):
            await item_plan.undo_postponement(tx, call, item_id, 2)
        await item_plan.restore(tx, call, item_id, 3)
        with pytest.raises(DomainError, match=r"item\.changed"):
            await item_plan.undo_postponement(tx, call, item_id, 4)
    assert (await item_of(cast.database, item_id)).due_on == date(2027, 4, 1)


@pytest.mark.parametrize("name", ["boris", "vera", "zoya", "irina", "lev"])
async def test_nobody_else_undoes_the_move_or_sees_its_dates(cast: Cast, name: str) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, made.items[0], 1, date(2027, 4, 1))
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError, match="access"):
            await item_plan.undo_postponement(tx, call, made.items[0], 2)
        with pytest.raises(DomainError, match="access"):
            await item_plan.new_dates(tx, call, made.items[0])


async def test_days_off_are_closed_and_quick_dates_are_later_than_the_present_one(
    cast: Cast,
) -> None:
    made = await plan(cast, cast.anna)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(CalendarDayRow).values(
                school_id=cast.school_id, day=date(2027, 3, 30), kind="holiday"
            )
        )
    async with cast.call(cast.anna).read() as (tx, call):
        dates = await item_plan.new_dates(tx, call, made.items[0], 1)
    assert (dates.first, dates.last) == (date(2027, 3, 18), date(2027, 5, 31))
    # A Sunday, a day off of this school, Labour Day; Saturdays work.
    assert {date(2027, 3, 21), date(2027, 3, 30), date(2027, 5, 1)} <= dates.closed
    assert date(2027, 3, 20) not in dates.closed
    assert dates.quick
    assert all(day > DUE for _, day in dates.quick)
    assert not {day for _, day in dates.quick} & dates.closed
