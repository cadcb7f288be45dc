"""How a school wants its people reminded: read and set by whoever leads it."""

from dataclasses import replace
from datetime import time
from typing import Any

from domain.access import Action, require
from domain.notices.campaigns import CampaignReminder
from domain.reminder_rules import CHOICES, Moment, RemindersOfSchool, check_step
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.campaigns import follow_calendar
from services.notify import GROUPING
from services.reminders.schedule import reschedule_school
from services.transaction import Transaction


async def get_rules(tx: Transaction, call: Call, school_id: int) -> RemindersOfSchool:
    await _require(tx, call, school_id)
    return await tx.reminder_rules.of_school(school_id, call.now)


async def set_step(
    tx: Transaction, call: Call, school_id: int, moment: Moment, step: int, on: bool
) -> RemindersOfSchool:
    """So many days before or after the date, or not. Raises "reminders.bad_policy"."""
    check_step(moment, step)
    found = await _to_change(tx, call, school_id)
    chosen = set(found.rules.steps(moment)) - {step}
    if on:
        chosen.add(step)
    steps = tuple(one for one in CHOICES[moment] if one in chosen)
    return await _kept(tx, call, found, **{moment.value: steps})


async def set_weekly(tx: Transaction, call: Call, school_id: int, on: bool) -> RemindersOfSchool:
    return await _kept(tx, call, await _to_change(tx, call, school_id), weekly=on)


async def set_hour(tx: Transaction, call: Call, school_id: int, at: time) -> RemindersOfSchool:
    """Of the daily list. Raises "reminders.bad_hour"."""
    return await _kept(tx, call, await _to_change(tx, call, school_id), list_at=at)


async def set_saturday(tx: Transaction, call: Call, school_id: int, on: bool) -> RemindersOfSchool:
    return await _kept(tx, call, await _to_change(tx, call, school_id), saturday_works=on)


async def set_exam_weeks(
    tx: Transaction, call: Call, school_id: int, on: bool
) -> RemindersOfSchool:
    """Whether what can wait is written in the weeks of ВПР and exams."""
    return await _kept(tx, call, await _to_change(tx, call, school_id), exam_weeks=on)


async def _to_change(tx: Transaction, call: Call, school_id: int) -> RemindersOfSchool:
    await _require(tx, call, school_id)
    return await tx.reminder_rules.of_school(school_id, call.now, to_change=True)


async def _kept(
    tx: Transaction, call: Call, found: RemindersOfSchool, **values: Any
) -> RemindersOfSchool:
    """Kept, with all that is derived from it, in the same transaction."""
    rules = replace(found.rules, **values)
    if rules == found.rules:
        return found
    school_id = found.school_id
    before = await calendars.of_school(tx, school_id, call.today)
    await tx.reminder_rules.set(school_id, rules)
    tx.calendar.forget()
    await reschedule_school(tx, school_id, call.now)
    days = (rules.saturday_works, rules.exam_weeks)
    if days != (found.rules.saturday_works, found.rules.exam_weeks):
        await follow_calendar(tx, call, school_id, before)
        # What waited for days that are open now need not wait longer; delivery itself holds back
        # what must wait for days that are closed now.
        await tx.outbox.hasten(school_id, call.now + GROUPING, but=CampaignReminder.kind)
    await write_audit(
        tx, call, "reminder_rules.set", "school", school_id, after=",".join(sorted(values))
    )
    return replace(found, rules=rules)


async def _require(tx: Transaction, call: Call, school_id: int) -> None:
    require(Action.REMINDER_RULES_MANAGE, call.actor, await tx.subjects.of_school(school_id))
