"""From lists of other flows to a reminder of what the list is about."""

from domain.nudges import Matter
from domain.summary import PeopleList
from handlers.buttons import button
from handlers.nudges.callbacks import BeginNudge
from handlers.screen import Button
from locales.translator import Translator

_MATTERS = {
    PeopleList.PASSED: Matter.PASSED,
    PeopleList.WITHOUT_ROUTE: Matter.NO_PLAN,
    PeopleList.NOT_DIAGNOSED: Matter.DIAGNOSIS,
}


def of_list(t: Translator, code: str) -> Button | None:
    """`code` of the list; None where nobody is reminded of what it is about."""
    which = next((one for one in _MATTERS if one.value == code), None)
    if which is None:
        return None
    return button(t, "nudge-button-open", BeginNudge(matter=_MATTERS[which]))
