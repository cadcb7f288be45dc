from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import (
    SATURDAY,
    SEARCH_DAYS,
    QuickDate,
    SendingKind,
    WorkCalendar,
    add_months,
    is_named,
    month_grid,
    next_sending_moment,
    quick_dates,
    school_year_end,
    shared_school_year,
    term_years,
    zone_hour,
)
from domain.errors import DomainError
from tests.domain.schedules import ZONES, calendars, days, list_times, moments

MOSCOW = ZoneInfo("Europe/Moscow")
EVERY_DAY_OFF = frozenset(date(2026, 1, 1) + timedelta(days=no) for no in range(1500))


def _msk(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2027 in Moscow; the 17th is a Wednesday."""
    return datetime(2027, 3, day, hour, minute, tzinfo=MOSCOW)


def test_sunday_is_never_allowed_and_saturday_by_setting() -> None:
    six, five = WorkCalendar(), WorkCalendar(saturday_works=False)
    saturday, sunday = date(2027, 3, 20), date(2027, 3, 21)
    assert (six.allowed(saturday), five.allowed(saturday)) == (True, False)
    assert not six.allowed(sunday)
    assert six.next_allowed(sunday) == date(2027, 3, 22)
    assert six.previous_allowed(sunday) == saturday
    assert five.previous_allowed(sunday) == date(2027, 3, 19)
    assert not WorkCalendar(closed=frozenset({date(2027, 3, 17)})).allowed(date(2027, 3, 17))


def test_search_gives_up_when_no_day_is_allowed() -> None:
    closed = WorkCalendar(closed=EVERY_DAY_OFF)
    assert closed.next_allowed(date(2027, 3, 17)) is None
    assert closed.previous_allowed(date(2028, 3, 17)) is None
    assert WorkCalendar().next_allowed(date.max) == date.max
    assert WorkCalendar(closed=frozenset({date.max})).next_allowed(date.max) is None
    assert WorkCalendar(closed=frozenset({date.min})).previous_allowed(date.min) is None
    assert next_sending_moment(_msk(17, 9), MOSCOW, closed, SendingKind.AT_ONCE) is None


@given(calendar=calendars, day=days)
def test_found_day_is_the_nearest_allowed_one(calendar: WorkCalendar, day: date) -> None:
    for found, direction in (
        (calendar.next_allowed(day), 1),
        (calendar.previous_allowed(day), -1),
    ):
        assert found is not None
        distance = (found - day).days * direction
        assert 0 <= distance <= SEARCH_DAYS
        assert calendar.allowed(found)
        assert not any(
            calendar.allowed(day + timedelta(days=no * direction)) for no in range(distance)
        )


@given(year=st.integers(1, 9999), month=st.integers(1, 12))
def test_month_is_laid_out_in_weeks_from_monday(year: int, month: int) -> None:
    grid = month_grid(year, month)
    assert all(len(week) == 7 for week in grid)
    shown = [day for week in grid for day in week if day is not None]
    assert shown == [date(year, month, no) for no in range(1, len(shown) + 1)]
    assert len(shown) >= 28
    assert (shown[-1].month, shown[-1].day) != (2, 30)
    for week in grid:
        assert any(week)
        assert all(day is None or day.weekday() == column for column, day in enumerate(week))


def test_month_ends_on_its_last_day_when_laid_out() -> None:
    assert month_grid(2028, 2)[-1] == (date(2028, 2, 28), date(2028, 2, 29), *[None] * 5)
    assert month_grid(9999, 12)[-1][4] == date.max


def test_quick_dates_are_offered_when_the_period_is_running() -> None:
    offered = quick_dates(date(2027, 3, 17), date(2027, 3, 17), date(2027, 12, 31), WorkCalendar())
    assert offered == (
        (QuickDate.WEEK, date(2027, 3, 24)),
        (QuickDate.TWO_WEEKS, date(2027, 3, 31)),
        (QuickDate.MONTH, date(2027, 4, 19)),
        (QuickDate.END_OF_NEXT_MONTH, date(2027, 4, 30)),
        (QuickDate.END_OF_SCHOOL_YEAR, date(2027, 5, 31)),
        (QuickDate.END_OF_PERIOD, date(2027, 12, 31)),
    )


def test_ends_of_autumn_months_are_offered_when_the_period_lies_ahead() -> None:
    offered = quick_dates(date(2027, 5, 20), date(2027, 9, 1), date(2028, 5, 31), WorkCalendar())
    assert offered == (
        (QuickDate.END_OF_MONTH, date(2027, 9, 30)),
        (QuickDate.END_OF_NEXT_MONTH, date(2027, 10, 29)),
        (QuickDate.END_OF_SCHOOL_YEAR, date(2028, 5, 31)),
    )


@given(today=days, begins=st.integers(-100, 150), length=st.integers(0, 400), calendar=calendars)
def test_quick_dates_are_allowed_distinct_and_within_the_period(
    today: date, begins: int, length: int, calendar: WorkCalendar
) -> None:
    first = today + timedelta(days=begins)
    last = first + timedelta(days=length)
    offered = [day for _, day in quick_dates(today, first, last, calendar)]
    assert all(day.weekday() < SATURDAY for day in offered)
    assert offered == sorted(set(offered))
    for day in offered:
        assert calendar.allowed(day)
        assert day > today
        assert first <= day <= last


def test_months_are_added_to_the_last_day_when_the_month_is_shorter() -> None:
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2027, 11, 30), 3) == date(2028, 2, 29)
    assert add_months(date(2027, 1, 15), -1) == date(2026, 12, 15)


@pytest.mark.parametrize(
    ("first", "last", "shared", "named"),
    [
        (date(2026, 9, 1), date(2027, 8, 31), (2026, 2027), (2026, 2027)),
        (date(2027, 1, 11), date(2027, 5, 31), (2026, 2027), (2026, 2027)),
        (date(2026, 8, 31), date(2026, 9, 1), None, (2026, 2026)),
        (date(2027, 2, 1), date(2027, 12, 25), None, (2027, 2027)),
        (date(2026, 9, 1), date(2028, 5, 31), None, (2026, 2028)),
    ],
)
def test_a_term_is_named_by_its_school_year_or_by_its_calendar_years(
    first: date, last: date, shared: tuple[int, int] | None, named: tuple[int, int]
) -> None:
    assert shared_school_year(first, last) == shared
    assert term_years(first, last) == named


@given(day=days)
def test_school_year_ends_on_the_next_last_of_may(day: date) -> None:
    end = school_year_end(day)
    assert (end.month, end.day) == (5, 31)
    assert 0 <= (end - day).days <= 365


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("Europe/Moscow", date(2027, 3, 17), (14, 30), "2027-03-17T11:30"),
        ("Asia/Kamchatka", date(2027, 3, 17), (8, 0), "2027-03-16T20:00"),
        # The clock jumps from 2:00 to 3:00: half past two is half past three.
        ("Europe/Berlin", date(2027, 3, 28), (2, 30), "2027-03-28T01:30"),
        # Half past two comes twice: the first.
        ("Europe/Berlin", date(2027, 10, 31), (2, 30), "2027-10-31T00:30"),
        ("Australia/Lord_Howe", date(2027, 10, 3), (2, 15), "2027-10-02T15:45"),
    ],
)
def test_hour_of_a_zone_is_one_moment_when_clocks_change(
    zone: str, day: date, at: tuple[int, int], expected: str
) -> None:
    moment = zone_hour(day, *at, ZoneInfo(zone))
    assert moment == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("now", "kind", "expected"),
    [
        (_msk(17, 7, 59), SendingKind.AT_ONCE, _msk(17, 8)),
        (_msk(17, 8), SendingKind.AT_ONCE, _msk(17, 8)),
        (_msk(17, 19, 59), SendingKind.AT_ONCE, _msk(17, 19, 59)),
        (_msk(17, 20), SendingKind.AT_ONCE, _msk(18, 8)),
        (_msk(20, 20), SendingKind.AT_ONCE, _msk(22, 8)),
        (_msk(21, 12), SendingKind.AT_ONCE, _msk(22, 8)),
        (_msk(17, 9), SendingKind.LIST, _msk(17, 14, 30)),
        (_msk(17, 16), SendingKind.LIST, _msk(17, 16)),
        (_msk(17, 20), SendingKind.LIST, _msk(18, 14, 30)),
        (_msk(21, 16), SendingKind.LIST, _msk(22, 14, 30)),
    ],
)
def test_message_waits_for_its_hour(now: datetime, kind: SendingKind, expected: datetime) -> None:
    assert next_sending_moment(now, MOSCOW, WorkCalendar(), kind) == expected


def test_message_waits_for_the_end_of_holidays() -> None:
    week = frozenset(date(2027, 3, day) for day in range(22, 28))
    calendar = WorkCalendar(closed=week)
    moment = next_sending_moment(_msk(22, 10), MOSCOW, calendar, SendingKind.AT_ONCE)
    assert moment == datetime(2027, 3, 29, 8, tzinfo=MOSCOW)


@given(
    now=moments,
    zone=st.sampled_from(ZONES),
    calendar=calendars,
    kind=st.sampled_from(SendingKind),
    at=list_times,
)
def test_message_is_never_sent_at_a_forbidden_hour_or_day(
    now: datetime, zone: ZoneInfo, calendar: WorkCalendar, kind: SendingKind, at: time
) -> None:
    moment = next_sending_moment(now, zone, calendar, kind, at)
    assert moment is not None
    assert moment >= now
    local = moment.astimezone(zone)
    assert calendar.allowed(local.date())
    assert (time(8) if kind is SendingKind.AT_ONCE else at) <= local.time() < time(20)
    assert next_sending_moment(moment, zone, calendar, kind, at) == moment


@pytest.mark.parametrize("at", [time(13, 59), time(19, 31), time(20)])
def test_hour_of_the_list_is_refused_when_out_of_the_afternoon(at: time) -> None:
    with pytest.raises(DomainError) as caught:
        next_sending_moment(_msk(17, 9), MOSCOW, WorkCalendar(), SendingKind.LIST, at)
    assert caught.value.code == "reminders.bad_hour"


@pytest.mark.parametrize(
    ("code", "day", "named"),
    [
        (QuickDate.TWO_WEEKS, date(2027, 3, 31), True),
        (QuickDate.TWO_WEEKS, date(2027, 4, 2), True),
        (QuickDate.TWO_WEEKS, date(2027, 4, 5), False),
        (QuickDate.MONTH, date(2027, 4, 26), False),
        (QuickDate.WEEK, date(2027, 3, 24), True),
        (QuickDate.END_OF_MONTH, date(2027, 3, 31), True),
        (QuickDate.END_OF_MONTH, date(2027, 3, 26), False),
        (QuickDate.END_OF_PERIOD, date(2027, 12, 10), True),
    ],
)
def test_choice_is_called_by_its_distance_only_while_it_is_true(
    code: QuickDate, day: date, named: bool
) -> None:
    assert is_named(code, day, date(2027, 3, 17)) is named
