"""A school's calendar: read, entered, changed, taken out."""

from dataclasses import replace
from datetime import date

from domain.calendar import DayKind
from domain.campaign_term import Term
from domain.people import SchoolKind
from domain.school_calendar import Period, SchoolCalendar, in_reading_order
from handlers.school_calendar import picking
from handlers.school_calendar import screens as one
from handlers.school_calendar.callbacks import (
    FROM_DIAGNOSES,
    FROM_PEOPLE,
    AskEdge,
    AskFirst,
    AskLast,
    Edge,
    RemovePeriod,
    from_draft,
)
from handlers.screen import Screen
from locales.translator import Translator, translator

TODAY = date(2027, 3, 17)
SPRING = Period(kind=DayKind.HOLIDAYS, first=date(2027, 3, 27), last=date(2027, 4, 4))
PERIODS = (
    Period(kind=DayKind.HOLIDAYS, first=date(2026, 10, 26), last=date(2026, 11, 3)),
    Period(kind=DayKind.HOLIDAYS, first=date(2026, 12, 30), last=date(2027, 1, 10)),
    SPRING,
    Period(kind=DayKind.HOLIDAYS, first=date(2027, 5, 29), last=date(2027, 8, 31)),
    Period(kind=DayKind.DAY_OFF, first=date(2026, 11, 5), last=date(2026, 11, 5)),
    Period(kind=DayKind.DAY_OFF, first=date(2027, 5, 3), last=date(2027, 5, 3)),
    Period(kind=DayKind.VPR, first=date(2027, 4, 12), last=date(2027, 4, 23)),
    Period(kind=DayKind.GIA, first=date(2027, 5, 24), last=date(2027, 6, 30)),
    Period(kind=DayKind.QUIET, first=date(2027, 3, 15), last=date(2027, 3, 21)),
    Period(kind=DayKind.HOLIDAYS, first=date(2027, 12, 30), last=date(2028, 1, 10)),
)
FULL = SchoolCalendar(
    school_id=7,
    school="Школа № 1",
    today=TODAY,
    periods=in_reading_order(PERIODS, TODAY),
    shared=(Period(kind=DayKind.VPR, first=date(2027, 4, 20), last=date(2027, 5, 20)),),
    fixed=(
        Term(first=date(2000, 1, 1), last=date(2000, 1, 8)),
        Term(first=date(2000, 2, 23), last=date(2000, 2, 23)),
        Term(first=date(2000, 11, 4), last=date(2000, 11, 4)),
    ),
    manages=True,
)
EMPTY = replace(FULL, periods=(), shared=())


def screens(t: Translator) -> dict[str, Screen]:
    draft = from_draft(15)

    def first(kind: DayKind, month: int = 0) -> Screen:
        return picking.ask_first(
            t, FULL, AskFirst(school_id=7, back=FROM_DIAGNOSES, kind=kind, month=month)
        )

    def edge(which: Edge) -> Screen:
        asked = AskEdge(school_id=7, back=draft, kind=DayKind.HOLIDAYS, at=20270327, edge=which)
        return picking.ask_edge(t, FULL, asked, SPRING)

    last = AskLast(school_id=7, back=draft, kind=DayKind.HOLIDAYS, first=20270327)
    pressed = RemovePeriod(
        school_id=7, back=FROM_PEOPLE, kind=DayKind.HOLIDAYS, first=20270327, last=20270404
    )
    shorter = replace(SPRING, first=date(2027, 3, 29))
    return {
        "empty": one.listing(t, EMPTY, FROM_DIAGNOSES),
        "empty, only read": one.listing(t, replace(EMPTY, manages=False), FROM_PEOPLE),
        "first page": one.listing(t, FULL, FROM_PEOPLE),
        "last page": one.listing(t, FULL, draft, 9),
        "only read": one.listing(t, replace(FULL, manages=False), FROM_DIAGNOSES),
        "what": one.choose_kind(t, 7, FROM_DIAGNOSES),
        "what in a kindergarten": one.choose_kind(
            translator(t.language, kind="kindergarten"), 7, FROM_DIAGNOSES, SchoolKind.KINDERGARTEN
        ),
        **{f"first day of {kind.value}": first(kind) for kind in DayKind},
        "first day in another month": first(DayKind.HOLIDAYS, 202710),
        "last day": picking.ask_last(t, FULL, last, SPRING.first),
        "last day of what has begun": picking.ask_last(t, FULL, last, date(2027, 3, 15)),
        "another first day": edge(Edge.FIRST),
        "another last day": edge(Edge.LAST),
        "period": one.period_page(t, TODAY, 7, SPRING, draft),
        "one day": one.period_page(t, TODAY, 7, PERIODS[5], FROM_DIAGNOSES),
        "entered": one.period_page(t, TODAY, 7, SPRING, draft).with_toast(
            t.plain("calendar-toast-entered")
        ),
        "joined with what was there": one.period_page(
            t, TODAY, 7, SPRING, draft, (shorter,)
        ).with_toast(t.plain("calendar-toast-joined")),
        "taken out": one.removed(t, SPRING, pressed, TODAY),
    }
