"""Which days: the first, the last, or another edge of a period that is there. Pure."""

from collections.abc import Callable
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendar import DayKind, add_months
from domain.school_calendar import FURTHEST, Period, SchoolCalendar, longest
from handlers.buttons import button, menu
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.school_calendar import words
from handlers.school_calendar.callbacks import (
    AskEdge,
    AskFirst,
    AskLast,
    ChooseKind,
    Edge,
    OpenPeriod,
    RemovePeriod,
    SetPeriod,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

SEASONS = {"autumn": 10, "winter": 12, "spring": 3, "summer": 6}
"""The month in which to look for the first day; the days themselves every school sets anew."""


def ask_first(t: Translator, view: SchoolCalendar, asked: AskFirst) -> Screen:
    """Days of the running month stand open too: a period may have begun."""
    today, kind = view.today, asked.kind
    first, last = today.replace(day=1), today + FURTHEST
    month = unpacked_month(asked.month or packed_month(today), first, last)
    grid = month_rows(
        t,
        month,
        first=first,
        last=last,
        closed=(),
        chosen=None,
        set_day=lambda day: AskLast(
            school_id=asked.school_id, back=asked.back, kind=kind, first=packed_day(day)
        ),
        show_month=lambda number: asked.model_copy(update={"month": number}),
    )
    return Screen(
        text=t.lines(
            [
                t("calendar-ask-first", kind=words.kind(t, kind)),
                t(f"calendar-type-{kind.value.replace('_', '-')}"),
                t("calendar-month", month=t.month_title(month.year, month.month)),
            ]
        ),
        rows=rows(
            *(_quick(t, view, asked) if not asked.month else ()),
            *grid,
            row(
                button(t, "button-back", ChooseKind(school_id=asked.school_id, back=asked.back)),
                menu(t),
            ),
        ),
    )


def _quick(t: Translator, view: SchoolCalendar, asked: AskFirst) -> Rows:
    today, kind = view.today, asked.kind

    def entered(key: str, first: date, last: date) -> Button:
        return button(t, key, period_set(asked, kind, first, last))

    match kind:
        case DayKind.HOLIDAYS:
            seasons = [
                button(
                    t,
                    f"calendar-button-{name}",
                    asked.model_copy(update={"month": packed_month(_month_ahead(today, number))}),
                )
                for name, number in SEASONS.items()
            ]
            return (tuple(seasons[:2]), tuple(seasons[2:]))
        case DayKind.QUIET:
            sunday = today + timedelta(days=6 - today.weekday())
            monday = sunday + timedelta(days=1)
            return (
                row(
                    entered("calendar-button-this-week", today, sunday),
                    entered("calendar-button-next-week", monday, monday + timedelta(days=6)),
                ),
            )
        case DayKind.DAY_OFF:
            tomorrow = today + timedelta(days=1)
            return (
                row(
                    entered("calendar-button-today", today, today),
                    entered("calendar-button-tomorrow", tomorrow, tomorrow),
                ),
            )
        case DayKind.VPR | DayKind.GIA:
            return ()


def _month_ahead(today: date, month: int) -> date:
    """This month or the next one of the number."""
    return add_months(today.replace(day=1), (month - today.month) % 12)


def ask_last(t: Translator, view: SchoolCalendar, asked: AskLast, first: date) -> Screen:
    kind, today = asked.kind, view.today
    only = None
    if first >= today:
        only = button(
            t,
            "calendar-button-only",
            period_set(asked, kind, first, first),
            day=t.day_short(first, today),
        )
    return _picking(
        t,
        head=t("calendar-ask-last", kind=words.kind(t, kind), day=t.day_short(first, today)),
        month=asked.month or packed_month(first),
        first=max(first, today),
        last=first + timedelta(days=longest(kind) - 1),
        chosen=None,
        set_day=lambda day: period_set(asked, kind, first, day),
        show_month=lambda number: asked.model_copy(update={"month": number}),
        above=rows(row(only)),
        back=AskFirst(school_id=asked.school_id, back=asked.back, kind=kind),
    )


def ask_edge(t: Translator, view: SchoolCalendar, asked: AskEdge, period: Period) -> Screen:
    """Another first day, or another last one; the other end stays."""
    kind, today = period.kind, view.today
    reach = timedelta(days=longest(kind) - 1)
    at = packed_day(period.first)
    if asked.edge is Edge.FIRST:
        key, chosen = "calendar-edge-first", period.first
        first, last = period.last - reach, period.last
    else:
        key, chosen = "calendar-edge-last", period.last
        first, last = max(period.first, today), period.first + reach

    def given(day: date) -> CallbackData:
        if asked.edge is Edge.FIRST:
            return period_set(asked, kind, day, period.last, at)
        return period_set(asked, kind, period.first, day, at)

    return _picking(
        t,
        head=t(key, kind=words.kind(t, kind), days=words.one(t, period, today)),
        month=asked.month or packed_month(chosen),
        first=first,
        last=last,
        chosen=chosen,
        set_day=given,
        show_month=lambda number: asked.model_copy(update={"month": number}),
        above=(),
        back=OpenPeriod(school_id=asked.school_id, back=asked.back, kind=kind, at=at),
    )


def _picking(
    t: Translator,
    *,
    head: Markup,
    month: int,
    first: date,
    last: date,
    chosen: date | None,
    set_day: Callable[[date], CallbackData],
    show_month: Callable[[int], CallbackData],
    above: Rows,
    back: CallbackData,
) -> Screen:
    shown = unpacked_month(month, first, last)
    grid = month_rows(
        t,
        shown,
        first=first,
        last=last,
        closed=(),
        chosen=chosen,
        set_day=set_day,
        show_month=show_month,
    )
    return Screen(
        text=t.lines(
            [
                head,
                t("calendar-type-day"),
                t("calendar-month", month=t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=rows(*above, *grid, row(button(t, "button-back", back), menu(t))),
    )


def period_set(
    place: AskFirst | AskLast | AskEdge | RemovePeriod,
    kind: DayKind,
    first: date,
    last: date,
    at: int = 0,
) -> SetPeriod:
    """The button that enters these days; with `at`, instead of the period that holds that day."""
    return SetPeriod(
        school_id=place.school_id,
        back=place.back,
        kind=kind,
        first=packed_day(first),
        last=packed_day(last),
        at=at,
    )
