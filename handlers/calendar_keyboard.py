"""A month as buttons to pick a day from. Pure."""

from collections.abc import Callable, Container
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendar import QuickDate, add_months, is_named, month_grid
from handlers.screen import Button, Rows, row, rows
from locales.translator import Translator

BLANK = "·"
"""A messenger refuses a button without a visible character."""


def packed_day(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def unpacked_day(value: int) -> date | None:
    """None for a number that is no date: buttons come from outside."""
    try:
        return date(value // 10000, value // 100 % 100, value % 100)
    except (ValueError, OverflowError):
        return None


def packed_month(day: date) -> int:
    return day.year * 100 + day.month


def unpacked_month(value: int, first: date, last: date) -> date:
    """First day of the month, brought into the months of [first, last]."""
    year, month = divmod(value, 100)
    found = date(year, month, 1) if 1 <= month <= 12 and 1 <= year <= 9999 else first
    return min(max(found, first.replace(day=1)), last.replace(day=1))


def month_rows(
    t: Translator,
    month: date,
    *,
    first: date,
    last: date,
    closed: Container[date],
    chosen: date | None,
    set_day: Callable[[date], CallbackData],
    show_month: Callable[[int], CallbackData],
) -> Rows:
    """Weekdays, weeks and the steps to the months beside it.

    Days outside [first, last] and closed ones are blanks that redraw the month.
    """
    here = show_month(packed_month(month)).pack()
    head = tuple(
        Button(text=t.plain(f"date-weekday-{number}"), data=here) for number in range(1, 8)
    )

    def cell(day: date | None) -> Button:
        if day is None or not first <= day <= last or day in closed:
            return Button(text=BLANK, data=here)
        label = f"[{day.day}]" if day == chosen else str(day.day)
        return Button(text=label, data=set_day(day).pack())

    weeks = (tuple(cell(day) for day in week) for week in month_grid(month.year, month.month))
    before, after = add_months(month, -1), add_months(month, 1)
    return rows(
        head,
        *weeks,
        row(
            _step(t, "button-previous-page", show_month, before) if month > first else None,
            _step(t, "button-next-page", show_month, after) if after <= last else None,
        ),
    )


def _step(
    t: Translator, key: str, show_month: Callable[[int], CallbackData], month: date
) -> Button:
    return Button(text=t.plain(key), data=show_month(packed_month(month)).pack())


def quick_label(t: Translator, code: QuickDate, day: date, today: date) -> str:
    """«Через две недели, 31 марта»; the day alone where days off have moved it far from that."""
    if not is_named(code, day, today):
        return t.day(day, today)
    what = t.plain(f"route-quick-{code.value.replace('_', '-')}")
    return t.plain("route-button-quick", what=what, day=t.day_short(day, today))
