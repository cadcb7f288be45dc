"""What a person makes of the school's reminders for himself: later, or fewer of them."""

from dataclasses import replace
from datetime import time
from typing import Any

from domain.calendar import check_list_time
from domain.people import LEADING, Role
from domain.reminder_rules import OwnReminders, Thinning
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.reminders.schedule import reschedule_person
from services.transaction import Transaction

SUMMED_UP = LEADING
"""Who gets the summary of the school every week."""

DECIDING = (*SUMMED_UP, Role.HEAD, Role.METHODIST)
"""Whose word others wait for: the week tells them what waits."""


async def get_own(tx: Transaction, call: Call) -> OwnReminders:
    """The caller's, with what the school of his main post has."""
    local = await calendars.of_person(tx, call.person_id, call.today)
    decides = any(post.role in DECIDING for post in call.actor.posts)
    return OwnReminders(
        rules=local.rules,
        own=await tx.reminder_rules.preference_of(call.person_id),
        sums_up=decides or await tx.week_readers.has_mentees(call.person_id, call.today),
    )


async def set_hour(tx: Transaction, call: Call, at: time | None) -> OwnReminders:
    """None: the school's. Raises "reminders.bad_hour"."""
    return await _kept(tx, call, list_at=None if at is None else check_list_time(at))


async def set_thinning(tx: Transaction, call: Call, steps: Thinning) -> OwnReminders:
    return await _kept(tx, call, steps=steps)


async def set_weekly(tx: Transaction, call: Call, on: bool) -> OwnReminders:
    return await _kept(tx, call, weekly=on)


async def _kept(tx: Transaction, call: Call, **values: Any) -> OwnReminders:
    before = await tx.reminder_rules.preference_of(call.person_id)
    own = replace(before, **values)
    if own != before:
        await tx.reminder_rules.set_preference(call.person_id, own, call.now)
        await reschedule_person(tx, call.person_id, call.now)
        await write_audit(
            tx, call, "preference.set", "person", call.person_id, after=",".join(sorted(values))
        )
    return await get_own(tx, call)
