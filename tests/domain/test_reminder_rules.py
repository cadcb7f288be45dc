"""A person thins out what the school has, and never gets more of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar import WorkCalendar
from domain.errors import DomainError
from domain.item import ItemKind
from domain.reminder_rules import (
    CHOICES,
    HOURS,
    USUAL_REMINDERS,
    Moment,
    Preference,
    ReminderRules,
    Thinning,
    check_step,
    policy_of,
)
from domain.reminders import ReminderPolicy, next_line
from tests.domain.schedules import ZONES, calendars, days, list_times

MOSCOW = ZoneInfo("Europe/Moscow")
DUE = date(2027, 3, 17)  # a Wednesday


def steps(rules: ReminderRules, thinning: Thinning, kind: ItemKind = ItemKind.WEBINAR) -> list[int]:
    policy = policy_of(kind, rules, Preference(steps=thinning))
    return list(islice(policy.steps(), 7))


def test_near_ones_are_the_day_before_and_the_day_where_the_school_has_them() -> None:
    assert steps(USUAL_REMINDERS, Thinning.NEAR) == [-1, 0]
    assert steps(USUAL_REMINDERS, Thinning.NEAR, ItemKind.KPK) == [-1, 0]
    assert steps(ReminderRules(others=(7,)), Thinning.NEAR) == [0]


def test_school_sets_its_own_steps() -> None:
    rules = ReminderRules(others=(3,), after=(), weekly=False)
    assert steps(rules, Thinning.SCHOOL) == [-3, 0]
    assert steps(ReminderRules(after=(3,)), Thinning.SCHOOL) == [-7, -1, 0, 3, 10, 17, 24]


@pytest.mark.parametrize(("moment", "step"), [(Moment.AFTER, 60), (Moment.OTHERS, 0)])
def test_step_that_is_not_offered_is_refused(moment: Moment, step: int) -> None:
    with pytest.raises(DomainError) as caught:
        check_step(moment, step)
    assert caught.value.code == "reminders.bad_policy"
    assert all(check_step(one, step) for one in Moment for step in CHOICES[one])


def test_hours_are_those_of_working_afternoons() -> None:
    assert (HOURS[0], HOURS[-1]) == (time(14), time(19, 30))
    with pytest.raises(DomainError):
        ReminderRules(list_at=time(13, 30))


def fires(thinning: Thinning, calendar: WorkCalendar, until: int = 40) -> list[date]:
    """Days of the lines of one item."""
    policy = policy_of(ItemKind.WEBINAR, USUAL_REMINDERS, Preference(steps=thinning))
    now, last = datetime(2027, 3, 1, tzinfo=UTC), None
    found: list[date] = []
    while True:
        line = next_line(DUE, policy, calendar, MOSCOW, last_step=last, not_before=now)
        if line is None or line.day > DUE + timedelta(days=until):
            return found
        found.append(line.day)
        last, now = line.step, line.fire_at


def test_once_a_week_comes_on_the_first_working_day_and_not_after_the_date() -> None:
    """The date itself, a Wednesday, is told on Monday."""
    march = [date(2027, 3, day) for day in (8, 15, 22, 29)]
    assert fires(Thinning.WEEKLY, WorkCalendar(), until=14) == march
    closed = frozenset({date(2027, 3, 15), date(2027, 3, 22)})
    assert fires(Thinning.WEEKLY, WorkCalendar(closed=closed), until=14) == [
        date(2027, 3, 8),
        date(2027, 3, 16),
        date(2027, 3, 23),
        date(2027, 3, 29),
    ]


@settings(max_examples=80, deadline=None)
@given(calendar=calendars, thinning=st.sampled_from(list(Thinning)))
def test_thinned_out_is_never_more(calendar: WorkCalendar, thinning: Thinning) -> None:
    assert len(fires(thinning, calendar)) <= len(fires(Thinning.SCHOOL, calendar))


snoozes = st.none() | st.integers(-3, 20)


@settings(max_examples=150, deadline=None)
@given(
    due_on=days,
    policy=st.builds(
        lambda after, weekly, once: ReminderPolicy(
            before=(7, 1), after=after, weekly=weekly, once_a_week=once
        ),
        st.sampled_from([(), (1, 7)]),
        st.booleans(),
        st.booleans(),
    ),
    calendar=calendars,
    zone=st.sampled_from(ZONES),
    at=list_times,
    lateness=st.integers(-40, 40),
    snooze=snoozes,
    warn=snoozes,
)
def test_snoozed_line_comes_on_its_day_and_a_warning_is_never_held_back(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    lateness: int,
    snooze: int | None,
    warn: int | None,
) -> None:
    now = datetime.combine(due_on, time(9), tzinfo=zone).astimezone(UTC) + timedelta(days=lateness)
    today = now.astimezone(zone).date()
    until = None if snooze is None else today + timedelta(days=snooze)
    warn_on = None if warn is None else today + timedelta(days=warn)
    line = next_line(
        due_on,
        policy,
        calendar,
        zone,
        at=at,
        last_step=None,
        not_before=now,
        snoozed_until=until,
        warn_on=warn_on,
    )
    own = replace(calendar, once_a_week=policy.once_a_week)
    expected = []
    if until is not None:
        expected.append(calendar.next_allowed(max(until, today)))
    else:
        plain = next_line(due_on, policy, calendar, zone, at=at, last_step=None, not_before=now)
        expected.append(None if plain is None else plain.day)
    if warn_on is not None:
        expected.append(own.next_allowed(max(warn_on, today)))
    wanted = min((day for day in expected if day is not None), default=None)
    assert (None if line is None else line.day) == wanted
    if line is not None:
        assert calendar.allowed(line.day)
        assert at <= line.fire_at.astimezone(zone).time() < time(20)
