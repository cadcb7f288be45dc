"""Zones, calendars and moments that tests of schedules draw from."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from domain.calendar import WorkCalendar

LONGEST_RUN = 70
"""Days in the longest closed stretch drawn below."""

ZONES = tuple(
    ZoneInfo(name)
    for name in (
        "Europe/Kaliningrad",
        "Europe/Moscow",
        "Europe/Samara",
        "Asia/Yekaterinburg",
        "Asia/Omsk",
        "Asia/Krasnoyarsk",
        "Asia/Irkutsk",
        "Asia/Yakutsk",
        "Asia/Vladivostok",
        "Asia/Magadan",
        "Asia/Kamchatka",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
    )
)

days = st.dates(min_value=date(2026, 9, 1), max_value=date(2028, 6, 30))
moments = st.datetimes(
    min_value=datetime(2026, 7, 1), max_value=datetime(2028, 9, 1), timezones=st.just(UTC)
)
list_times = st.builds(
    lambda minutes: time(14 + minutes // 60, minutes % 60), st.integers(0, 5 * 60 + 30)
)


def _closed(runs: list[tuple[date, int]]) -> frozenset[date]:
    return frozenset(first + timedelta(days=no) for first, length in runs for no in range(length))


calendars = st.builds(
    lambda saturday, runs: WorkCalendar(saturday_works=saturday, closed=_closed(runs)),
    st.booleans(),
    st.lists(st.tuples(days, st.integers(1, LONGEST_RUN)), max_size=4),
)
