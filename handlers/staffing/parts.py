"""What screens about people share: buttons, and a month for a day ahead."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendar import add_months
from handlers.buttons import button, two_by_two
from handlers.calendar_keyboard import month_rows, packed_month, unpacked_month
from handlers.screen import Button, Rows, row, rows
from locales.translator import Translator

BACK = timedelta(days=366)
"""How far back an absence may have begun."""

AHEAD_MONTHS = 42
"""Parental leave lasts till the child is three."""


def days(
    t: Translator,
    today: date,
    month: int,
    *,
    first: date,
    set_day: Callable[[date], CallbackData],
    show_month: Callable[[int], CallbackData],
    quick: Sequence[tuple[str, date]] = (),
) -> Rows:
    """Ready days, then a month to choose any other from."""
    last = add_months(today, AHEAD_MONTHS)
    shown = unpacked_month(month or packed_month(max(first, today)), first, last)
    ready = [button(t, key, set_day(day), day=t.day_short(day, today)) for key, day in quick]
    title = Button(
        text=t.month_title(shown.year, shown.month), data=show_month(packed_month(shown)).pack()
    )
    return rows(
        *two_by_two(ready),
        row(title),
        *month_rows(
            t,
            shown,
            first=first,
            last=last,
            closed=(),
            chosen=None,
            set_day=set_day,
            show_month=show_month,
        ),
    )
