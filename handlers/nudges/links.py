"""From lists of other flows to a reminder of what the list is about."""

from domain.nudges import Matter
from domain.summary import PeopleList
from handlers.buttons import button
from handlers.nudges.callbacks import BeginNudge, OpenNudges
from handlers.screen import Button
from locales.translator import Translator

_MATTERS = {
    PeopleList.PASSED: Matter.PASSED,
    PeopleList.WITHOUT_ROUTE: Matter.NO_PLAN,
    PeopleList.NOT_DIAGNOSED: None,
}
"""None: what exactly is chosen there."""


def of_list(t: Translator, code: str) -> Button | None:
    """`code` of the list; None where nobody is reminded of what it is about."""
    which = next((one for one in _MATTERS if one.value == code), None)
    if which is None:
        return None
    matter = _MATTERS[which]
    leads_to = OpenNudges() if matter is None else BeginNudge(matter=matter)
    return button(t, "nudge-button-open", leads_to)
