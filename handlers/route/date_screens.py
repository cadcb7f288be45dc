"""Screens on which the date of an item is chosen. Pure."""

from datetime import date

from domain.plan_views import ItemView
from handlers.buttons import button, menu
from handlers.calendar_keyboard import (
    month_rows,
    packed_day,
    packed_month,
    quick_label,
    unpacked_month,
)
from handlers.route import words
from handlers.route.callbacks import AskDate, OpenItem, SetDue, ShowMonth
from handlers.screen import Button, Screen, row, rows
from locales.translator import Translator


def dates(t: Translator, view: ItemView) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    one = view.item
    quick = [
        Button(
            text=quick_label(t, code, day, view.today),
            data=_set(view, day),
        )
        for code, day in view.quick
    ]
    month = min(max(one.due_on or view.first, view.first), view.last)
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-ask-date", day=words.due(t, one.due_on, view.today)),
                words.period(t, view.plan.route, view.first, view.last, view.today),
                t("route-ask-date-words"),
            ]
        ),
        rows=rows(
            *(row(one_quick) for one_quick in quick),
            row(
                button(
                    t,
                    "route-button-calendar",
                    ShowMonth(item_id=one.id, month=packed_month(month)),
                )
            ),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def _set(view: ItemView, day: date) -> str:
    return SetDue(item_id=view.item.id, rev=view.item.rev, day=packed_day(day)).pack()


def month(t: Translator, view: ItemView, packed: int) -> Screen:
    """One month of the period; other days and those off are blanks."""
    one = view.item
    shown = unpacked_month(packed, view.first, view.last)
    grid = month_rows(
        t,
        shown,
        first=view.first,
        last=view.last,
        closed=view.closed,
        chosen=one.due_on,
        set_day=lambda day: SetDue(item_id=one.id, rev=one.rev, day=packed_day(day)),
        show_month=lambda number: ShowMonth(item_id=one.id, month=number),
    )
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-ask-date", day=words.due(t, one.due_on, view.today)),
                t("route-month", month=t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=(*grid, row(button(t, "button-back", AskDate(item_id=one.id)), menu(t))),
    )


def typed_date(t: Translator, view: ItemView, day: date) -> Screen:
    """How a typed date was read: set only by a press."""
    one = view.item
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-typed-date", day=t.day(day, view.today)),
            ]
        ),
        rows=rows(
            row(Button(text=t.plain("route-button-typed-yes"), data=_set(view, day))),
            row(button(t, "route-button-typed-no", AskDate(item_id=one.id))),
            row(menu(t)),
        ),
    )
