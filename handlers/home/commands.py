"""The menu of commands: each person sees those of his own posts."""

from domain.access import Actor
from domain.conversation import Who
from domain.people import LEADING, Role
from locales.translator import Translator

OPEN = ("start", "help", "settings", "privacy")
"""What answers a stranger, and somebody who has not consented."""


def commands_for(who: Who) -> tuple[str, ...]:
    """Names of commands, without the slash, in the order in which they are listed."""
    if who.account.person_id is None or not who.consented:
        return OPEN if who.account.person_id is None else (*OPEN, "mydata")
    found = ["menu"]
    if who.actor.has(Role.TEACHER):
        found += ["diagnosis", "route", "due"]
    if who.is_mentor or who.actor.has(Role.TEACHER):
        found.append("mentor")
    if who.actor.has(*LEADING):
        found += ["summary", "diagnoses", "deficits", "overdue", "approve", "teachers"]
        found += ["remind", "announce", "report"]
    elif who.actor.has(Role.METHODIST, Role.HEAD):
        heads = heads_department(who.actor)
        if heads or who.actor.has(Role.METHODIST):
            found.append("summary")
        found += ["diagnoses", "deficits", *(["overdue"] if heads else []), "approve"]
        if heads:
            found.append("announce")
    if who.actor.has(Role.ADMIN):
        found.append("schools")
    return (*found, "mydata", "settings", "help", "privacy", "cancel")


def heads_department(actor: Actor) -> bool:
    """A head on the staff list leads nothing until he is given a department."""
    return any(post.role is Role.HEAD and post.department_id is not None for post in actor.posts)


def described(who: Who, t: Translator) -> tuple[tuple[str, str], ...]:
    """(name, what it does) of each command, in the language of `t`."""
    return tuple((name, t.plain(_key(name, who))) for name in commands_for(who))


def _key(name: str, who: Who) -> str:
    """A methodist's diagnoses are those of many schools."""
    if name == "diagnoses" and who.actor.has(Role.METHODIST) and not who.actor.has(*LEADING):
        return "home-command-diagnoses-town"
    if name == "summary" and not who.actor.has(*LEADING):
        town = who.actor.has(Role.METHODIST) and not who.actor.has(Role.HEAD)
        return "home-command-summary-town" if town else "home-command-summary-own"
    return f"home-command-{name}"
