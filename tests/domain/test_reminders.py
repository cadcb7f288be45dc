from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar import WorkCalendar
from domain.errors import DomainError
from domain.item import ItemKind
from domain.reminder_rules import USUAL_PREFERENCE, USUAL_REMINDERS, policy_of
from domain.reminders import (
    Line,
    ReminderPolicy,
    next_line,
    passed_step,
)
from tests.domain.schedules import LONGEST_RUN, ZONES, calendars, days, list_times, moments

STANDARD_POLICY = ReminderPolicy(before=(7, 1))
REGISTRATION_POLICY = ReminderPolicy(before=(30, 14, 1))
MOSCOW = ZoneInfo("Europe/Moscow")
OPEN = WorkCalendar()
DUE = date(2027, 3, 17)  # a Wednesday

policies = st.sampled_from([STANDARD_POLICY, REGISTRATION_POLICY]) | st.builds(
    lambda before, after, weekly, once: ReminderPolicy(
        before=tuple(before), after=tuple(after), weekly=weekly, once_a_week=once
    ),
    st.lists(st.integers(1, 60), max_size=4),
    st.lists(st.integers(1, 20), max_size=3),
    st.booleans(),
    st.booleans(),
)


def _msk(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, month, day, hour, minute, tzinfo=MOSCOW)


def _line(
    now: datetime,
    last_step: int | None = None,
    calendar: WorkCalendar = OPEN,
    policy: ReminderPolicy = STANDARD_POLICY,
) -> tuple[int, datetime] | None:
    line = next_line(DUE, policy, calendar, MOSCOW, last_step=last_step, not_before=now)
    return None if line is None else (line.step, line.fire_at)


@pytest.mark.parametrize("kind", ItemKind)
def test_courses_and_contests_are_told_a_month_before(kind: ItemKind) -> None:
    early = kind in ("kpk", "contest", "olympiad", "festival")
    expected = [-30, -14, -1, 0, 1, 7, 14, 21] if early else [-7, -1, 0, 1, 7, 14, 21]
    policy = policy_of(kind, USUAL_REMINDERS, USUAL_PREFERENCE)
    assert list(islice(policy.steps(), len(expected))) == expected


@pytest.mark.parametrize(
    ("last_step", "following"),
    [(None, -7), (-7, -1), (0, 1), (7, 14), (13, 14), (14, 21), (30, 35)],
)
def test_steps_go_on_behind_the_last_one(last_step: int | None, following: int) -> None:
    assert next(STANDARD_POLICY.steps(last_step)) == following


def test_lines_come_on_their_days_when_nothing_is_in_the_way() -> None:
    assert _line(_msk(1, 10, 9)) == (-7, _msk(3, 10, 14, 30))
    assert _line(_msk(3, 10, 15), -7) == (-1, _msk(3, 16, 14, 30))
    assert _line(_msk(3, 16, 15), -1) == (0, _msk(3, 17, 14, 30))
    assert _line(_msk(3, 17, 15), 0) == (1, _msk(3, 18, 14, 30))
    assert _line(_msk(3, 18, 15), 1) == (7, _msk(3, 24, 14, 30))
    assert _line(_msk(3, 24, 15), 7) == (14, _msk(3, 31, 14, 30))


def test_line_goes_before_the_holidays_when_its_step_is_before_the_date() -> None:
    week = WorkCalendar(closed=frozenset(date(2027, 3, day) for day in range(8, 14)))
    assert _line(_msk(2, 1, 9), None, week) == (-7, _msk(3, 6, 14, 30))


def test_line_goes_after_the_holidays_when_the_date_is_in_them() -> None:
    week = WorkCalendar(closed=frozenset(date(2027, 3, day) for day in range(15, 21)))
    assert _line(_msk(3, 10, 15), -7, week) == (-1, _msk(3, 13, 14, 30))
    # The day itself and the day after fall on the same first working day: one line, the later.
    assert _line(_msk(3, 13, 15), -1, week) == (1, _msk(3, 22, 14, 30))


def test_only_the_latest_step_counts_after_downtime() -> None:
    assert _line(_msk(3, 25, 9)) == (7, _msk(3, 25, 14, 30))
    assert _line(_msk(3, 25, 16)) == (7, _msk(3, 25, 16))
    assert _line(_msk(3, 25, 21)) == (7, _msk(3, 26, 14, 30))


def test_missed_step_yields_when_a_later_one_comes_with_the_next_list() -> None:
    assert _line(_msk(3, 16, 21), -7) == (0, _msk(3, 17, 14, 30))


def test_lines_end_when_the_policy_is_not_weekly() -> None:
    once = ReminderPolicy(before=(), after=(1,), weekly=False)
    assert _line(_msk(3, 17, 15), 0, OPEN, once) == (1, _msk(3, 18, 14, 30))
    assert _line(_msk(3, 18, 15), 1, OPEN, once) is None


def test_no_line_is_promised_when_no_day_is_allowed() -> None:
    never = WorkCalendar(
        closed=frozenset(date(2025, 1, 1) + timedelta(days=no) for no in range(2000))
    )
    assert _line(_msk(3, 10, 9), None, never) is None
    assert (
        next_line(date.max, STANDARD_POLICY, OPEN, MOSCOW, last_step=7, not_before=_msk(3, 1, 9))
        is None
    )


def test_steps_already_behind_are_known_when_a_date_has_just_been_chosen() -> None:
    def passed(now: datetime) -> int | None:
        return passed_step(DUE, STANDARD_POLICY, OPEN, MOSCOW, now=now)

    assert passed(_msk(3, 10, 14)) is None
    assert passed(_msk(3, 10, 15)) == -7
    assert _line(_msk(3, 12, 16), passed(_msk(3, 12, 16))) == (-1, _msk(3, 16, 14, 30))


@pytest.mark.parametrize("wrong", [{"before": (0,)}, {"before": (7,), "after": (-1,)}])
def test_policy_is_refused_when_a_step_is_on_the_wrong_side(
    wrong: dict[str, tuple[int, ...]],
) -> None:
    with pytest.raises(DomainError) as caught:
        ReminderPolicy(**wrong)  # type: ignore[arg-type]  # the cases name only tuple fields
    assert caught.value.code == "reminders.bad_policy"


def _own_day(due_on: date, step: int, policy: ReminderPolicy, calendar: WorkCalendar) -> date:
    day = due_on + timedelta(days=step)
    early = step < 0 or (step == 0 and policy.once_a_week)
    while not _open(day, policy, calendar):
        day += timedelta(days=-1 if early else 1)
    return day


def _open(day: date, policy: ReminderPolicy, calendar: WorkCalendar) -> bool:
    """Of whoever wants one list a week: the first open day after the last Sunday."""
    if not calendar.allowed(day):
        return False
    before = [day - timedelta(days=back) for back in range(1, day.isoweekday())]
    return not policy.once_a_week or not any(calendar.allowed(one) for one in before)


def _slow_next(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    last_step: int | None,
    now: datetime,
) -> Line | None:
    """The rule told by days: the first allowed day with an open window on which a step has come."""
    steps = [-days_before for days_before in policy.before] + [0, *policy.after]
    if policy.weekly:
        steps += range(max(steps) + 7, 2000, 7)
    own = {
        step: _own_day(due_on, step, policy, calendar)
        for step in steps
        if last_step is None or step > last_step
    }
    local = now.astimezone(zone)
    for ahead in range(1000 if own else 0):
        day = local.date() + timedelta(days=ahead)
        closed = ahead == 0 and local.time() >= time(20)
        come = [step for step, own_day in own.items() if own_day <= day]
        if come and _open(day, policy, calendar) and not closed:
            opens = datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
            return Line(step=max(come), day=day, fire_at=max(opens, now))
    return None


@settings(max_examples=150, deadline=None)
@given(
    due_on=days,
    policy=policies,
    calendar=calendars,
    zone=st.sampled_from(ZONES),
    at=list_times,
    last_step=st.none() | st.integers(-40, 100),
    now=moments,
)
def test_line_equals_the_slow_walk_over_days(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    last_step: int | None,
    now: datetime,
) -> None:
    line = next_line(due_on, policy, calendar, zone, at=at, last_step=last_step, not_before=now)
    assert line == _slow_next(due_on, policy, calendar, zone, at, last_step, now)


@settings(max_examples=150, deadline=None)
@given(
    due_on=days,
    policy=st.sampled_from([STANDARD_POLICY, REGISTRATION_POLICY]),
    calendar=calendars,
    zone=st.sampled_from(ZONES),
    at=list_times,
    created_days_before=st.integers(-5, 60),
    outages_minutes=st.lists(st.integers(0, 90 * 24 * 60), min_size=5, max_size=12),
)
def test_open_item_is_told_again_and_again_but_never_twice_or_at_a_forbidden_hour(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    created_days_before: int,
    outages_minutes: list[int],
) -> None:
    """The life of an item: at each line the bot is down for a while and comes up late."""
    now = datetime.combine(due_on, time(9, 17), tzinfo=zone) - timedelta(days=created_days_before)
    now = now.astimezone(UTC)
    last_step: int | None = None
    told_on: list[date] = []
    for outage in outages_minutes:
        planned = next_line(
            due_on, policy, calendar, zone, at=at, last_step=last_step, not_before=now
        )
        # Never lost: the first remaining step, or the present, and the longest closed stretch
        # drawn (four runs, each with a weekend on either side) bound the wait.
        assert planned is not None
        first_step = next(policy.steps(last_step))
        expected = max(due_on + timedelta(days=first_step), now.astimezone(zone).date())
        assert planned.day <= expected + timedelta(days=4 * (LONGEST_RUN + 2) + 3)
        assert planned.fire_at >= now

        now = planned.fire_at + timedelta(minutes=outage)
        line = next_line(due_on, policy, calendar, zone, at=at, last_step=last_step, not_before=now)
        assert line is not None
        now = max(now, line.fire_at)
        again = next_line(
            due_on, policy, calendar, zone, at=at, last_step=last_step, not_before=now
        )
        assert again == line
        local = line.fire_at.astimezone(zone)
        assert line.day == local.date()
        assert calendar.allowed(local.date())
        assert at <= local.time() < time(20)
        assert last_step is None or line.step > last_step
        assert line.step >= planned.step
        assert local.date() not in told_on
        # Only the latest: the step that follows has not come yet.
        following = next(policy.steps(line.step))
        assert _own_day(due_on, following, policy, calendar) > local.date()
        told_on.append(local.date())
        last_step = line.step


@given(
    due_on=days,
    policy=policies,
    calendar=calendars,
    zone=st.sampled_from(ZONES),
    at=list_times,
    now=moments,
)
def test_step_behind_is_not_announced_when_it_counts_as_passed(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    now: datetime,
) -> None:
    step = passed_step(due_on, policy, calendar, zone, at=at, now=now)
    line = next_line(due_on, policy, calendar, zone, at=at, last_step=step, not_before=now)
    if line is not None:
        assert line.fire_at > now
        assert line.day == _own_day(due_on, line.step, policy, calendar)
