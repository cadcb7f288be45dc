"""A school's rules of reminders: all at a glance, each changed on its own. Pure."""

from collections.abc import Callable, Iterable
from datetime import time, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendar import DayKind
from domain.people import SchoolKind
from domain.reminder_rules import CHOICES, HOURS, Moment, RemindersOfSchool
from handlers.buttons import button, menu
from handlers.calendar_keyboard import packed_day
from handlers.reminders.callbacks import (
    OpenReminders,
    SetExamWeeks,
    SetHour,
    SetSaturday,
    SetStep,
    SetWeekly,
    ShowHours,
    ShowSteps,
)
from handlers.school_calendar.callbacks import FROM_REMINDERS, OpenCalendar, SetPeriod
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator

_HOURS_IN_ROW = 4


def rules(t: Translator, view: RemindersOfSchool) -> Screen:
    found, school_id = view.rules, view.school_id
    exams = view.kind is SchoolKind.SCHOOL
    lines = [
        t("reminders-head", school=view.school),
        t("reminders-registration", days=_days(t, found.registration)),
        t("reminders-others", days=_days(t, found.others)),
        t(
            "reminders-after",
            days=_days(t, found.after),
            weekly="yes" if found.weekly else "no",
        ),
        t("reminders-hour", at=clock(found.list_at)),
        t("reminders-days", saturday="yes" if found.saturday_works else "no"),
    ]
    if exams:
        lines.append(t("reminders-gia", on="yes" if found.exam_weeks else "no"))
    lines.append(t("reminders-meaning"))
    other = "no" if found.saturday_works else "yes"
    saturday = SetSaturday(school_id=school_id, on=not found.saturday_works)
    written = "no" if found.exam_weeks else "yes"
    exam_weeks = SetExamWeeks(school_id=school_id, on=not found.exam_weeks)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"reminders-button-{moment.value}",
                        ShowSteps(school_id=school_id, moment=moment),
                    )
                )
                for moment in Moment
            ),
            row(
                button(t, "reminders-button-hour", ShowHours(school_id=school_id)),
                button(t, f"reminders-button-saturday-{other}", saturday),
            ),
            row(button(t, f"reminders-button-{written}-gia", exam_weeks) if exams else None),
            row(
                button(t, "reminders-button-quiet", _quiet(view)),
                button(
                    t,
                    "calendar-button-open",
                    OpenCalendar(school_id=school_id, back=FROM_REMINDERS),
                ),
            ),
            row(button(t, "button-back", OpenSettings()), menu(t)),
        ),
    )


def _quiet(view: RemindersOfSchool) -> SetPeriod:
    """Seven days from today: the page that comes has its days, and takes it out again."""
    return SetPeriod(
        school_id=view.school_id,
        back=FROM_REMINDERS,
        kind=DayKind.QUIET,
        first=packed_day(view.today),
        last=packed_day(view.today + timedelta(days=6)),
    )


def steps(t: Translator, view: RemindersOfSchool, moment: Moment) -> Screen:
    """Each number of days on its own; the date itself always counts."""
    chosen = view.rules.steps(moment)
    options = [
        _option(
            t.plain(
                f"reminders-choice-{'after' if moment is Moment.AFTER else 'before'}", days=one
            ),
            SetStep(school_id=view.school_id, moment=moment, step=one, on=one not in chosen),
            one in chosen,
        )
        for one in CHOICES[moment]
    ]
    if moment is Moment.AFTER:
        weekly = SetWeekly(school_id=view.school_id, on=not view.rules.weekly)
        options.append(_option(t.plain("reminders-choice-weekly"), weekly, view.rules.weekly))
    pairs = [tuple(options[at : at + 2]) for at in range(0, len(options), 2)]
    return Screen(
        text=t.lines([t(f"reminders-about-{moment.value}"), t(f"reminders-ask-{moment.value}")]),
        rows=rows(*pairs, _foot(t, view)),
    )


def hours(t: Translator, view: RemindersOfSchool) -> Screen:
    return Screen(
        text=t("reminders-about-hour"),
        rows=rows(
            *hour_rows(
                HOURS,
                view.rules.list_at,
                lambda at: SetHour(school_id=view.school_id, minutes=minutes(at)),
            ),
            _foot(t, view),
        ),
    )


def hour_rows(
    hours: Iterable[time], chosen: time | None, leads_to: Callable[[time], CallbackData]
) -> list[tuple[Button, ...]]:
    """The hours that a list may have, the chosen one marked."""
    found = [_option(clock(at), leads_to(at), at == chosen) for at in hours]
    return [tuple(found[at : at + _HOURS_IN_ROW]) for at in range(0, len(found), _HOURS_IN_ROW)]


def clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _days(t: Translator, chosen: tuple[int, ...]) -> Markup:
    if not chosen:
        return t("reminders-days-none")
    return Markup(", ".join(str(one) for one in chosen))


def _option(text: str, data: CallbackData, chosen: bool) -> Button:
    return Button(text=f"✅ {text}" if chosen else text, data=data.pack())


def _foot(t: Translator, view: RemindersOfSchool) -> tuple[Button, ...]:
    return row(button(t, "button-back", OpenReminders(school_id=view.school_id)), menu(t))
