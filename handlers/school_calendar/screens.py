"""A school's calendar: what is entered, and how a period is entered, changed, taken out. Pure."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendar import DayKind
from domain.people import SchoolKind
from domain.school_calendar import KINDS, PAGE, Period, SchoolCalendar
from handlers.buttons import button, menu
from handlers.calendar_keyboard import packed_day
from handlers.campaigns.callbacks import AskTerm, OpenDiagnoses
from handlers.paging import pages, piece
from handlers.people.callbacks import OpenPeople
from handlers.reminders.callbacks import OpenReminders
from handlers.school_calendar import words
from handlers.school_calendar.callbacks import (
    FROM_PEOPLE,
    FROM_REMINDERS,
    FROM_SETTINGS,
    AskEdge,
    AskFirst,
    ChooseKind,
    Edge,
    OpenCalendar,
    OpenPeriod,
    RemovePeriod,
    SetPeriod,
)
from handlers.school_calendar.picking import period_set
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator

_EXAMS = frozenset({DayKind.VPR, DayKind.GIA})
"""Weeks in which a school may choose to be written to all the same."""


def way_back(back: str) -> CallbackData:
    """To the settings, the list of people, the reminders, the days of a diagnosis, else to the
    diagnoses."""
    if back == FROM_PEOPLE:
        return OpenPeople()
    if back == FROM_SETTINGS:
        return OpenSettings()
    if back == FROM_REMINDERS:
        return OpenReminders()
    if back[:1] == "c" and back[1:].isdecimal():
        return AskTerm(campaign_id=int(back[1:]))
    return OpenDiagnoses()


def listing(t: Translator, view: SchoolCalendar, back: str, page: int = 0) -> Screen:
    shown, page, total = piece(view.periods, page, PAGE)
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
    if any(one.kind in _EXAMS for one in (*view.periods, *view.shared)):
        parts[-1].append(t("calendar-exams"))

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


def choose_kind(
    t: Translator, school_id: int, back: str, institution: SchoolKind = SchoolKind.SCHOOL
) -> Screen:
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
                for kind in KINDS[institution]
            ),
            row(button(t, "button-back", OpenCalendar(school_id=school_id, back=back)), menu(t)),
        ),
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
    if kind in _EXAMS:
        lines.append(t("calendar-exams"))
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
    again = period_set(pressed, period.kind, period.first, period.last)
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
