"""Periods are entered, changed and taken out; what is derived from them follows at once."""

from collections.abc import Iterable
from datetime import date

from domain.access import Action, require
from domain.calendar import DayKind
from domain.errors import DomainError
from domain.notices.campaigns import CampaignReminder
from domain.school_calendar import Entered, Period, check_period, find, joined, touching
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.campaigns import follow_calendar
from services.notify import GROUPING
from services.reminders.schedule import reschedule_school
from services.school_calendar.read import entered
from services.transaction import Transaction


async def set_period(
    tx: Transaction,
    call: Call,
    school_id: int,
    kind: DayKind,
    first: date,
    last: date,
    *,
    at: date | None = None,
) -> Entered:
    """Enters a period, or gives other days to the one that holds the day `at`.

    What it touches of its kind becomes one with it. Raises "calendar.gone" where there is nothing
    at `at` any more, and what is wrong with its days.
    """
    before = await _managed(tx, call, school_id)
    today = call.now.astimezone(before.zone).date()
    period = Period(kind=kind, first=first, last=last)
    check_period(period, today)
    own, _ = await entered(tx, school_id, today)
    replaced = None if at is None else find(own, kind, at)
    if at is not None and replaced is None:
        raise DomainError("calendar.gone")
    others = touching(period, (one for one in own if one != replaced))
    whole = joined(period, others)
    check_period(whole, today)
    gone = _days([] if replaced is None else [replaced]) - set(whole.days)
    if gone:
        await tx.calendar.remove_days(school_id, kind.value, min(gone), max(gone), keep=whole.days)
    new = set(whole.days) - _days(own, kind)
    await tx.calendar.add_days(school_id, kind.value, new)
    stood = others if replaced is None else (replaced, *others)
    await _audit(tx, call, school_id, "set", stood, [whole])
    if gone or new:
        await _follow(tx, call, school_id, before, freed=bool(gone))
    return Entered(period=whole, before=stood)


async def remove_period(
    tx: Transaction, call: Call, school_id: int, kind: DayKind, first: date, last: date
) -> None:
    """Takes out the school's own days of the kind between the two; what is gone stays gone."""
    before = await _managed(tx, call, school_id)
    await tx.calendar.remove_days(school_id, kind.value, first, last)
    await _audit(tx, call, school_id, "remove", [Period(kind=kind, first=first, last=last)], [])
    await _follow(tx, call, school_id, before, freed=True)


async def _managed(tx: Transaction, call: Call, school_id: int) -> calendars.LocalCalendar:
    subject = await tx.subjects.of_school(school_id)
    require(Action.CALENDAR_MANAGE, call.actor, subject)
    return await calendars.of_school(tx, school_id, call.today)


async def _follow(
    tx: Transaction,
    call: Call,
    school_id: int,
    before: calendars.LocalCalendar,
    *,
    freed: bool,
) -> None:
    """Lines of items and reminders of open diagnoses, in the same transaction.

    `freed`: days were taken out. News that waits for the end of them need not wait any longer;
    what must wait for days just entered is held back by delivery itself.
    """
    await reschedule_school(tx, school_id, call.now)
    await follow_calendar(tx, call, school_id, before)
    if freed:
        await tx.outbox.hasten(school_id, call.now + GROUPING, but=CampaignReminder.kind)


def _days(periods: Iterable[Period], kind: DayKind | None = None) -> set[date]:
    return {day for one in periods if kind in (None, one.kind) for day in one.days}


async def _audit(
    tx: Transaction,
    call: Call,
    school_id: int,
    what: str,
    before: Iterable[Period],
    after: Iterable[Period],
) -> None:
    await write_audit(
        tx,
        call,
        f"calendar.{what}",
        "school",
        school_id,
        before=_named(before),
        after=_named(after),
    )


def _named(periods: Iterable[Period]) -> str | None:
    named = (f"{one.kind.value} {one.first}..{one.last}" for one in periods)
    return "; ".join(named) or None
