"""The month as buttons: only days that may be chosen lead anywhere."""

from datetime import date

import pytest

from handlers.calendar_keyboard import (
    BLANK,
    month_rows,
    packed_day,
    unpacked_day,
    unpacked_month,
)
from handlers.route.callbacks import SetDue, ShowMonth
from handlers.screen import Rows
from locales.translator import translator

FIRST, LAST = date(2027, 3, 17), date(2027, 5, 31)
HOLIDAY = date(2027, 4, 12)


def rows(month: date) -> Rows:
    return month_rows(
        translator("ru"),
        month,
        first=FIRST,
        last=LAST,
        closed={HOLIDAY},
        chosen=date(2027, 4, 20),
        set_day=lambda day: SetDue(item_id=1, rev=2, day=packed_day(day)),
        show_month=lambda number: ShowMonth(item_id=1, month=number),
    )


def days(month: date) -> list[date]:
    """Days that have a button behind them."""
    found = [
        unpacked_day(SetDue.unpack(button.data).day)
        for line in rows(month)
        for button in line
        if button.data is not None and button.data.startswith("r1f")
    ]
    return [day for day in found if day is not None]


def test_month_offers_days_of_the_period_that_are_not_closed() -> None:
    assert days(date(2027, 3, 1)) == [date(2027, 3, day) for day in range(17, 32)]
    april = days(date(2027, 4, 1))
    assert len(april) == 29
    assert HOLIDAY not in april


def test_month_has_blanks_where_nothing_can_be_chosen_and_marks_the_chosen_day() -> None:
    labels = [button.text for line in rows(date(2027, 4, 1)) for button in line]
    assert "[20]" in labels
    assert "12" not in labels
    assert BLANK in labels


@pytest.mark.parametrize(
    ("month", "steps"),
    [
        (date(2027, 3, 1), [202704]),
        (date(2027, 4, 1), [202703, 202705]),
        (date(2027, 5, 1), [202704]),
    ],
)
def test_steps_stay_inside_the_period(month: date, steps: list[int]) -> None:
    last = rows(month)[-1]
    assert [ShowMonth.unpack(button.data or "").month for button in last] == steps


@pytest.mark.parametrize("packed", [0, -5, 209901, 202713, 10**15, 202701])
def test_month_of_any_number_is_one_of_the_period(packed: int) -> None:
    assert FIRST.replace(day=1) <= unpacked_month(packed, FIRST, LAST) <= LAST


@pytest.mark.parametrize("packed", [0, -1, 20270230, 99999999, 10**15])
def test_day_of_a_wrong_number_is_none(packed: int) -> None:
    assert unpacked_day(packed) is None


def test_day_survives_its_button() -> None:
    assert unpacked_day(packed_day(date(2027, 2, 28))) == date(2027, 2, 28)
