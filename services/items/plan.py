"""The owner's changes of what is still to be done: another date, or not at all."""

from datetime import date, timedelta

from domain.access import Action
from domain.calendar import QuickDate, quick_dates
from domain.doing import DropReason, Item, PostponeReason, check_postponement
from domain.item import ItemAction
from services import calendars
from services.call import Call
from services.items.change import look, step
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction


async def postpone(
    tx: Transaction,
    call: Call,
    item_id: int,
    rev: int,
    new: date,
    reason: PostponeReason | None = None,
) -> int:
    """Moves the item to the new date; returns the new revision.

    DomainError as `look` and `check_postponement`: item.reason_needed asks for a reason with the
    same date.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    check_postponement(
        item.due_on,
        new,
        today=item.today(call.now),
        last_on=item.last_on,
        times=item.postponed_times,
        reason=reason,
    )
    made = await step(
        tx,
        call,
        item,
        ItemAction.POSTPONE,
        due_on=new,
        reason=None if reason is None else reason.value,
        postponed_times=item.postponed_times + 1,
    )
    await reschedule_item(tx, item_id, call.now, moved=True)
    return made


async def week_later(tx: Transaction, call: Call, item: Item) -> date:
    """A working day a week from today; the last day of the plan if that comes sooner."""
    today = item.today(call.now)
    local = await calendars.of_person(tx, call.person_id, today)
    day = local.calendar.next_allowed(today + timedelta(days=7)) or today + timedelta(days=7)
    return day if item.last_on is None or day <= item.last_on else item.last_on


async def choices(tx: Transaction, call: Call, item: Item) -> tuple[tuple[QuickDate, date], ...]:
    """Dates to which the item may be moved, as buttons."""
    today = item.today(call.now)
    first, last = reach(item, today)
    local = await calendars.of_person(tx, call.person_id, today)
    found = quick_dates(today, first, last, local.calendar)
    return tuple((code, day) for code, day in found if day != item.due_on)


def reach(item: Item, today: date) -> tuple[date, date]:
    """First and last day to which the item may be moved: within the plan, a year at most."""
    return today + timedelta(days=1), item.last_on or today + timedelta(days=365)


async def drop(tx: Transaction, call: Call, item_id: int, rev: int, reason: DropReason) -> int:
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    return await step(
        tx, call, item, ItemAction.DROP, reason=reason.value, next_fire_at=None, next_step=None
    )


async def restore(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes a drop back."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    made = await step(tx, call, item, ItemAction.RESTORE)
    await reschedule_item(tx, item_id, call.now)
    return made
