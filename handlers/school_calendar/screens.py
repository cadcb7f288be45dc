"""A school's calendar: what is entered, and how a period is entered, changed, taken out. Pure."""

from collections.abc import Callable
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendar import DayKind, add_months
from domain.school_calendar import FURTHEST, PAGE, Period, SchoolCalendar, longest
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.diagnoses.callbacks import AskTerm, OpenDiagnoses
from handlers.diagnoses.words import button, menu
from handlers.paging import pages
from handlers.people.callbacks import OpenPeople
from handlers.school_calendar import words
from handlers.school_calendar.callbacks import (
    FROM_PEOPLE,
    AskEdge,
    AskFirst,
    AskLast,
    ChooseKind,
    Edge,
    OpenCalendar,
    OpenPeriod,
    RemovePeriod,
    SetPeriod,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

SEASONS = {"autumn": 10, "winter": 12, "spring": 3, "summer": 6}
"""The month in which to look for the first day; the days themselves every school sets anew."""


def way_back(back: str) -> CallbackData:
    """To the list of people, to the days of a diagnosis, else to the diagnoses."""
    if back == FROM_PEOPLE:
        return OpenPeople()
    if back[:1] == "c" and back[1:].isdecimal():
        return AskTerm(campaign_id=int(back[1:]))
    return OpenDiagnoses()


def listing(t: Translator, view: SchoolCalendar, back: str, page: int = 0) -> Screen:
    total = max(1, -(-len(view.periods) // PAGE))
    page = max(0, min(page, total - 1))
    shown = view.periods[page * PAGE : (page + 1) * PAGE]
    ahead = [one for one in shown if not view.over(one)]
    over = [one for one in shown if view.over(one)]
    parts = [[t("calendar-title", school=view.school)]]
    if not view.periods:
        parts.append([t("calendar-empty" if view.manages else "calendar-empty-read")])
    parts.append(words.by_kind(t, ahead, view.today))
    if over:
        parts.append([t("calendar-over"), *words.by_kind(t, over, view.today)])
    if view.shared:
        parts.append([t("calendar-shared"), *words.by_kind(t, view.shared, view.today)])
    parts.append([t("calendar-fixed", list=words.fixed(t, view.fixed, view.today))])
    if view.periods:
        parts[-1].append(t("calendar-meaning"))

    def to(number: int) -> CallbackData:
        return OpenCalendar(school_id=view.school_id, back=back, page=number)

    return Screen(
        text=Markup("\n\n".join(t.lines(part) for part in parts if part)),
        rows=rows(
            *(_period_row(view, back, one, t) for one in (ahead if view.manages else ())),
            pages(t, page, total, to),
            row(
                button(t, "calendar-button-add", ChooseKind(school_id=view.school_id, back=back))
                if view.manages
                else None
            ),
            row(button(t, "button-back", way_back(back)), menu(t)),
        ),
    )


def _period_row(
    view: SchoolCalendar, back: str, period: Period, t: Translator
) -> tuple[Button, ...]:
    target = OpenPeriod(
        school_id=view.school_id, back=back, kind=period.kind, at=packed_day(period.first)
    )
    return row(Button(text=words.button(t, period), data=target.pack()))


def choose_kind(t: Translator, school_id: int, back: str) -> Screen:
    return Screen(
        text=t.lines([t("calendar-choose-kind"), t("calendar-kinds-explained")]),
        rows=rows(
            *(
                row(
                    Button(
                        text=words.kind(t, kind),
                        data=AskFirst(school_id=school_id, back=back, kind=kind).pack(),
                    )
                )
                for kind in DayKind
            ),
            row(button(t, "button-back", OpenCalendar(school_id=school_id, back=back)), menu(t)),
        ),
    )


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
        return button(t, key, _set(asked, kind, first, last))

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
            _set(asked, kind, first, first),
            day=t.day_short(first, today),
        )
    return _picking(
        t,
        head=t("calendar-ask-last", kind=words.kind(t, kind), day=t.day_short(first, today)),
        month=asked.month or packed_month(first),
        first=max(first, today),
        last=first + timedelta(days=longest(kind) - 1),
        chosen=None,
        set_day=lambda day: _set(asked, kind, first, day),
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
            return _set(asked, kind, day, period.last, at)
        return _set(asked, kind, period.first, day, at)

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


def period_page(
    t: Translator,
    today: date,
    school_id: int,
    period: Period,
    back: str,
    before: tuple[Period, ...] = (),
) -> Screen:
    """`before`: what stood here until now, where the days have just been changed."""
    kind, at = period.kind, packed_day(period.first)
    lines = [
        t("calendar-period", kind=words.kind(t, kind), days=words.one(t, period, today)),
        t("calendar-length", count=len(period.days)),
    ]
    undo = None
    if len(before) == 1 and before[0] != period and before[0].last >= today:
        undo = SetPeriod(
            school_id=school_id,
            back=back,
            kind=kind,
            first=packed_day(before[0].first),
            last=packed_day(before[0].last),
            at=at,
        )

    def edge(key: str, which: Edge) -> Button:
        return button(t, key, AskEdge(school_id=school_id, back=back, kind=kind, at=at, edge=which))

    remove = RemovePeriod(
        school_id=school_id,
        back=back,
        kind=kind,
        first=packed_day(period.first),
        last=packed_day(period.last),
    )
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(None if undo is None else button(t, "calendar-button-undo", undo)),
            row(
                edge("calendar-button-first", Edge.FIRST),
                edge("calendar-button-last", Edge.LAST),
            ),
            row(button(t, "calendar-button-remove", remove)),
            _foot(t, school_id, back),
        ),
    )


def removed(t: Translator, period: Period, pressed: RemovePeriod, today: date) -> Screen:
    again = _set(pressed, period.kind, period.first, period.last)
    return Screen(
        text=t.lines(
            [
                t(
                    "calendar-removed",
                    kind=words.kind(t, period.kind),
                    days=words.one(t, period, today),
                )
            ]
        ),
        rows=rows(
            row(button(t, "calendar-button-restore", again)),
            _foot(t, pressed.school_id, pressed.back),
        ),
    )


def _foot(t: Translator, school_id: int, back: str) -> tuple[Button, ...]:
    return row(
        button(t, "calendar-button-all", OpenCalendar(school_id=school_id, back=back)), menu(t)
    )


def _set(
    at_place: AskFirst | AskLast | AskEdge | RemovePeriod,
    kind: DayKind,
    first: date,
    last: date,
    at: int = 0,
) -> SetPeriod:
    return SetPeriod(
        school_id=at_place.school_id,
        back=at_place.back,
        kind=kind,
        first=packed_day(first),
        last=packed_day(last),
        at=at,
    )
