"""Dates of items inside a period: proposed ones, and those that must move when it is fixed."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.calendar import WorkCalendar
from domain.errors import DomainError

LEAD = timedelta(days=14)
"""Nothing is proposed earlier than this after the beginning: there must be time to do it."""

SOON = timedelta(days=21)
"""About when the first item is proposed: the plan is approved by then, the month is not over."""

FIRST_MONTH = timedelta(days=31)
"""Where nothing is due so soon after the beginning, what is proposed comes first of all."""

BREAK = ((5, 25), (9, 14))
"""Month and day: the end of the year, exams, teachers' long leave, the first weeks of school.
A person may choose these days, we do not propose them."""


def proposed_days(
    count: int, taken: Iterable[date], first: date, last: date, calendar: WorkCalendar
) -> tuple[date, ...]:
    """Days for `count` new items: one in the first month where it has none, so that the plan
    begins with something at hand; each further one as far as can be from all that is taken.

    Only days on which the school works, no Saturdays and outside the long break where the period
    has any other.
    Of equal distances the earlier one. Fewer than `count` only where no day is open.
    """
    open_days = _open_days(first, last, calendar)
    if not open_days:
        return ()
    taken = tuple(taken)
    opening = _opening(open_days, taken, first)[:count]
    settled = {day.toordinal() for day in (first, last, *taken, *opening)}
    # A plan may last five years and hold a hundred items: distances are kept, not counted anew.
    distances = [min(abs(day.toordinal() - other) for other in settled) for day in open_days]
    found = [*opening]
    for _ in range(count - len(opening)):
        best = open_days[max(range(len(open_days)), key=distances.__getitem__)]
        found.append(best)
        distances = [
            min(distance, abs((day - best).days))
            for day, distance in zip(open_days, distances, strict=True)
        ]
    return tuple(found)


def latest_days(
    count: int, taken: Iterable[date], first: date, last: date, calendar: WorkCalendar
) -> tuple[date, ...]:
    """Days for `count` items that came after `last`: the latest inside, in their order.

    The same days are open as for `proposed_days`; a day each while any is free, and what is left
    over shares the last one.
    """
    settled = set(taken)
    open_days = _open_days(first, last, calendar) or [last]
    free = [day for day in open_days if day not in settled][-count:] if count else []
    return (*free, *(open_days[-1] for _ in range(count - len(free))))


def moved_inside(
    days: Sequence[date | None], today: date, first: date, last: date, calendar: WorkCalendar
) -> tuple[date, ...]:
    """Each day kept if it lies in [max(first, today), last], else the nearest sensible one in it.

    What is too early moves to two weeks after the beginning, not to its first day: the plan has
    only just been approved.
    """
    start = max(first, today)
    early = _not_later(start + LEAD, start, last, calendar)
    late = _not_later(last, start, last, calendar)
    return tuple(
        early if day is None or day < start else late if day > last else day for day in days
    )


def check_due(day: date, today: date, first: date, last: date) -> date:
    """The day; DomainError("route.date_past" | "route.date_outside") where an item can't end."""
    if day < today:
        raise DomainError("route.date_past")
    if not first <= day <= last:
        raise DomainError("route.date_outside", first=first, last=last)
    return day


def _opening(open_days: Sequence[date], taken: Sequence[date], first: date) -> tuple[date, ...]:
    """The day of a plan's first item; none where something is due as early as that.

    A first month that is all break or holidays puts it off to the first days after them.
    """
    soon = min(open_days, key=lambda day: abs(day - (first + SOON)))
    until = max(first + FIRST_MONTH, soon)
    return () if any(first <= day <= until for day in taken) else (soon,)


def _open_days(first: date, last: date, calendar: WorkCalendar) -> list[date]:
    start = first + LEAD if first + LEAD <= last else first
    days = [start + timedelta(days=offset) for offset in range((last - start).days + 1)]
    allowed = [day for day in days if calendar.weekdays.allowed(day)]
    allowed = allowed or [day for day in days if calendar.allowed(day)]
    return [day for day in allowed if not BREAK[0] <= (day.month, day.day) <= BREAK[1]] or allowed


def _not_later(day: date, first: date, last: date, calendar: WorkCalendar) -> date:
    """The last working day not after this one and inside; the day itself where there is none."""
    bounded = min(day, last)
    found = calendar.weekdays.previous_allowed(bounded)
    return found if found is not None and found >= first else bounded
