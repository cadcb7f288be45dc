"""Putting off a reminder: the line comes later, the date of the item stays."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.access import Action, require
from domain.errors import DomainError
from domain.item import OPEN_STATES
from domain.reminder_rules import Snoozed
from services import calendars
from services.audit import entry
from services.call import Call
from services.items.found import found
from services.reminders.schedule import derive_again
from services.transaction import Transaction
from storage.repositories.lines import ItemClock

LONGEST = 7
"""Days: whoever wants to hear later moves the date."""


async def snooze_list(tx: Transaction, call: Call, day: date) -> Snoozed:
    """All that stood on the caller's list of that day comes again tomorrow.

    Raises "reminders.nothing_to_snooze" where all of it is done, moved, or was listed again.
    """
    clocks = await _listed(tx, call, day)
    local = await calendars.of_person(tx, call.person_id, call.today)
    until = call.now.astimezone(local.zone).date() + timedelta(days=1)
    return await _put_off(tx, call, clocks, until)


async def wake_list(tx: Transaction, call: Call, day: date) -> None:
    """Takes that back: the lines come at their own days."""
    clocks = await _listed(tx, call, day)
    await derive_again(tx, [replace(one, snoozed_until=None) for one in clocks], call.now)
    await _audit(tx, call, "wake", clocks)


async def snooze_item(tx: Transaction, call: Call, item_id: int, days: int) -> Snoozed:
    """Raises "access.*"; "item.wrong_state" where there is nothing to be reminded of."""
    clocks = await _one(tx, call, item_id)
    local = await calendars.of_person(tx, call.person_id, call.today)
    ahead = max(1, min(days, LONGEST))
    until = call.now.astimezone(local.zone).date() + timedelta(days=ahead)
    return await _put_off(tx, call, clocks, until)


async def wake_item(tx: Transaction, call: Call, item_id: int) -> None:
    clocks = await _one(tx, call, item_id)
    await derive_again(tx, [replace(one, snoozed_until=None) for one in clocks], call.now)
    await _audit(tx, call, "wake", clocks)


async def _listed(tx: Transaction, call: Call, day: date) -> tuple[ItemClock, ...]:
    """One's own list: nobody else has the day's lines."""
    listed = await tx.lines.list_on_list(call.person_id, day, _utc_day(call.now))
    heard = tuple(clock for clock in listed if clock.heard)
    if not heard:
        raise DomainError("reminders.nothing_to_snooze")
    for post_id in sorted({clock.post_id for clock in heard}):
        require(Action.REMINDER_SNOOZE, call.actor, await tx.subjects.of_post(post_id))
    return heard


async def _one(tx: Transaction, call: Call, item_id: int) -> tuple[ItemClock, ...]:
    item, _ = await found(tx, call, item_id, Action.REMINDER_SNOOZE)
    clocks = await tx.lines.list_of_item(item_id, _utc_day(call.now))
    if item.state not in OPEN_STATES or not all(clock.heard for clock in clocks):
        raise DomainError("item.wrong_state", state=item.state, action="snooze")
    return clocks


async def _put_off(
    tx: Transaction, call: Call, clocks: tuple[ItemClock, ...], until: date
) -> Snoozed:
    await derive_again(tx, [replace(one, snoozed_until=until) for one in clocks], call.now)
    await _audit(tx, call, "snooze", clocks)
    local = await calendars.of_person(tx, call.person_id, call.today)
    return Snoozed(day=local.calendar.next_allowed(until) or until, at=local.list_at)


async def _audit(tx: Transaction, call: Call, what: str, clocks: tuple[ItemClock, ...]) -> None:
    await tx.audit.add_entries(
        [entry(call, f"reminder.{what}", "item", clock.id) for clock in clocks]
    )


def _utc_day(now: datetime) -> date:
    return now.astimezone(UTC).date()
