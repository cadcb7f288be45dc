"""What screens about people share: buttons, and a month for a day ahead."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendar import add_months
from handlers.calendar_keyboard import month_rows, packed_month, unpacked_month
from handlers.home.callbacks import OpenHome
from handlers.people.words import button_text
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
    ready = [
        Button(
            text=t.plain(key, day=t.day_short(day, today)),
            data=set_day(day).pack(),
        )
        for key, day in quick
    ]
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


def two_by_two(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def named(name: str, data: CallbackData) -> Button:
    return Button(text=button_text(name), data=data.pack())


def button(t: Translator, key: str, data: CallbackData, **args: object) -> Button:
    return Button(text=t.plain(key, **args), data=data.pack())


def menu(t: Translator) -> Button:
    return Button(text=t.plain("button-menu"), data=OpenHome().pack())
