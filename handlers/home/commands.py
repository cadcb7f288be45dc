"""The menu of commands: each person sees those of his own posts."""

from domain.conversation import Who
from domain.people import Role
from locales.translator import Translator

OPEN = ("start", "help", "settings", "privacy")
"""What answers a stranger, and somebody who has not consented."""

_LEADING = (Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER)


def commands_for(who: Who) -> tuple[str, ...]:
    """Names of commands, without the slash, in the order in which they are listed."""
    if who.account.person_id is None or not who.consented:
        return OPEN if who.account.person_id is None else (*OPEN, "mydata")
    found = ["menu"]
    if who.actor.has(Role.TEACHER):
        found += ["diagnosis", "route", "due"]
    if who.is_mentor or who.actor.has(Role.TEACHER):
        found.append("mentor")
    if who.actor.has(*_LEADING):
        found += ["summary", "diagnoses", "deficits", "overdue", "approve", "teachers"]
    elif who.actor.has(Role.METHODIST, Role.HEAD):
        found += ["diagnoses", "deficits", "approve"]
    if who.actor.has(Role.ADMIN):
        found.append("schools")
    return (*found, "mydata", "settings", "help", "privacy", "cancel")


def described(who: Who, t: Translator) -> tuple[tuple[str, str], ...]:
    """(name, what it does) of each command, in the language of `t`."""
    return tuple((name, t.plain(_key(name, who))) for name in commands_for(who))


def _key(name: str, who: Who) -> str:
    """A methodist's diagnoses are those of many schools."""
    if name == "diagnoses" and who.actor.has(Role.METHODIST) and not who.actor.has(*_LEADING):
        return "home-command-diagnoses-town"
    return f"home-command-{name}"
