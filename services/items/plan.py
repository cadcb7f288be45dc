"""The owner's changes of what is still to be done: another date, or not at all."""

from datetime import date, timedelta

from domain.access import Action
from domain.calendar import quick_dates
from domain.doing import DropReason, Item, NewDates, PostponeReason, check_postponement
from domain.errors import DomainError
from domain.item import ItemAction, ItemState, apply, undone
from domain.plan_rules import ChangeKind
from domain.route_changes import REASON_LIMIT, needs_reason, restorable
from domain.text import prose
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.changes import quick
from services.items.change import SILENT, look, step
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction


async def postpone(
    tx: Transaction,
    call: Call,
    item_id: int,
    rev: int,
    new: date,
    why: PostponeReason | str | None = None,
) -> int | None:
    """Moves the item to the new date, for a reason of the list or in the owner's words; returns the
    new revision, None where the school decides about dates: the move waits, and the item stays as
    it is.

    DomainError as `look` and `check_postponement`: item.reason_needed asks for a reason with the
    same date, as it does for any move that waits; change.asked_already.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    return await _postponed(tx, call, item, new, why)


async def postpone_week(
    tx: Transaction, call: Call, item_id: int, rev: int
) -> tuple[date, int | None]:
    """As `postpone`, to `week_later`; that day, and what `postpone` returns."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    day = await week_later(tx, call, item)
    return day, await _postponed(tx, call, item, day)


async def _postponed(
    tx: Transaction,
    call: Call,
    item: Item,
    new: date,
    why: PostponeReason | str | None = None,
) -> int | None:
    reason = None if why is None else _in_words(why)
    check_postponement(
        item.due_on,
        new,
        today=item.today(call.now),
        last_on=item.last_on,
        times=item.postponed_times,
        reason=reason,
    )
    if needs_reason(ChangeKind.DATE, item.rules):
        if reason is None:
            raise DomainError("item.reason_needed")
        apply(item.state, ItemAction.POSTPONE)
        await quick.ask(tx, call, item, ChangeKind.DATE, due_on=new, reason=reason)
        return None
    made = await step(
        tx,
        call,
        item,
        ItemAction.POSTPONE,
        due_on=new,
        reason=reason,
        # What is done earlier has not been put off.
        postponed_times=item.postponed_times + (new > item.due_on),
    )
    await quick.note(tx, call, item, ChangeKind.DATE, due_on=new, reason=reason)
    await reschedule_item(tx, item.id, call.now, moved=True)
    return made


def _in_words(why: PostponeReason | DropReason | str) -> str:
    """The code of a reason of the list, or what was typed."""
    if isinstance(why, PostponeReason | DropReason):
        return why.value
    return prose(why, limit=REASON_LIMIT)


async def week_later(tx: Transaction, call: Call, item: Item) -> date:
    """A working day a week from today; the last day of the plan if that comes sooner."""
    today = item.today(call.now)
    local = await calendars.of_person(tx, call.person_id, today)
    return week_on(local, today, item.last_on)


def week_on(local: LocalCalendar, today: date, last_on: date | None) -> date:
    """As `week_later`, where the calendar and the plan's last day are known."""
    wanted = today + timedelta(days=7)
    day = local.workdays.weekdays.next_allowed(wanted) or wanted
    return day if last_on is None or day <= last_on else last_on


async def new_dates(tx: Transaction, call: Call, item_id: int, rev: int | None = None) -> NewDates:
    """Dates to which the owner may move the item: within the plan, a year at most.

    Offered at once are the later ones: an earlier day is the calendar's.
    DomainError as `look`; item.wrong_state where the item isn't open. `rev` None: as it is now.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    return await new_dates_of(tx, call, item)


async def new_dates_of(tx: Transaction, call: Call, item: Item) -> NewDates:
    """As `new_dates`, of the owner's item that was read to be shown."""
    apply(item.state, ItemAction.POSTPONE)
    today = item.today(call.now)
    first, last = today + timedelta(days=1), item.last_on or today + timedelta(days=365)
    local = await calendars.of_person(tx, call.person_id, today)
    days = (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
    quick = quick_dates(today, first, last, local.workdays)
    return NewDates(
        item=item,
        today=today,
        first=first,
        last=last,
        closed=frozenset(day for day in days if not local.workdays.allowed(day)),
        quick=tuple((code, day) for code, day in quick if day > item.due_on),
    )


async def undo_postponement(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Back to the date and the state before; possible until anything else happened to the item.

    DomainError as `look`; item.changed where the last change was another one.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    events = await tx.items.list_events(item, item.policy)
    last = events[-1] if events else None
    if last is None or last.action is not ItemAction.POSTPONE or not last.by_owner:
        raise DomainError("item.changed")
    before = ItemState(last.before["state"])
    due_on = date.fromisoformat(last.before["due_on"])
    made = await step(
        tx,
        call,
        item,
        ItemAction.UNPOSTPONE,
        target=undone(item.state, ItemAction.POSTPONE, before),
        due_on=due_on,
        postponed_times=item.postponed_times - (item.due_on > due_on),
    )
    await tx.route_changes.withdraw_shown(item_id, ChangeKind.DATE)
    await reschedule_item(tx, item_id, call.now, moved=True)
    return made


async def drop(
    tx: Transaction, call: Call, item_id: int, rev: int, why: DropReason | str
) -> int | None:
    """Takes the item out of the plan, for a reason of the list or in the owner's words; None where
    the school decides about it: the item stays as it is, and the drop waits. DomainError as
    `look` and `prose`; change.asked_already."""
    reason = _in_words(why)
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    if needs_reason(ChangeKind.DROP, item.rules):
        apply(item.state, ItemAction.DROP)
        await quick.ask(tx, call, item, ChangeKind.DROP, reason=reason)
        return None
    made = await step(tx, call, item, ItemAction.DROP, reason=reason, **SILENT)
    await quick.note(tx, call, item, ChangeKind.DROP, reason=reason)
    return made


async def restore(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes a drop back: what was sent back is to be mended still.

    DomainError("item.left_for_good") where it was decided about, or another item came instead: that
    is undone with the change, or added anew.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_POSTPONE)
    why = await tx.route_changes.find_dropping(item_id)
    if why is not None and not restorable(why):
        raise DomainError("item.left_for_good")
    last = await tx.items.find_last_event(item_id)
    before = None
    if last is not None and last.action is ItemAction.DROP:
        before = undone(item.state, ItemAction.DROP, ItemState(last.before["state"]))
    made = await step(tx, call, item, ItemAction.RESTORE, target=before)
    await tx.route_changes.withdraw_shown(item_id, ChangeKind.DROP)
    await reschedule_item(tx, item_id, call.now)
    return made
