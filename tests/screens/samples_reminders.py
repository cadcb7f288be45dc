"""The rules of a school for its reminders, usual ones and all the others."""

from dataclasses import replace
from datetime import date, time

from domain.people import SchoolKind
from domain.reminder_rules import Moment, ReminderRules, RemindersOfSchool
from handlers.reminders import screens as one
from handlers.screen import Screen
from locales.translator import Translator

USUAL = RemindersOfSchool(
    school_id=10**15,
    school="Школа <№ 1> & сад",
    kind=SchoolKind.SCHOOL,
    rules=ReminderRules(),
    today=date(2027, 3, 17),
)
OTHER = replace(
    USUAL,
    rules=ReminderRules(
        registration=(),
        others=(3,),
        after=(3, 14),
        weekly=False,
        list_at=time(19, 30),
        saturday_works=False,
        exam_weeks=True,
    ),
)
KINDERGARTEN = replace(USUAL, kind=SchoolKind.KINDERGARTEN, school="Детский сад № 14")


def screens(t: Translator) -> dict[str, Screen]:
    return {
        "rules": one.rules(t, USUAL),
        "rules, all others": one.rules(t, OTHER),
        "rules of a kindergarten": one.rules(t, KINDERGARTEN),
        "set": one.rules(t, OTHER).with_toast(t.plain("reminders-toast")),
        **{f"steps, {moment.value}": one.steps(t, USUAL, moment) for moment in Moment},
        "steps, fewer after": one.steps(t, OTHER, Moment.AFTER),
        "hours": one.hours(t, USUAL),
    }
