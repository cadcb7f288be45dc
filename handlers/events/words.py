"""How an event is called. Pure."""

import re
from datetime import date

from domain import events
from domain.dates import NEEDS_DAY, UNCLEAR, DateProblem, ParsedDate
from domain.events import EVENT_KINDS, Event, EventState
from domain.item import ItemKind
from domain.text import TITLE_LIMIT
from handlers import typed_dates
from handlers.route.words import kind_name, upper
from locales.translator import Translator

_DAY = re.compile(r"\s+(?:[^\WA-Z\u0401\u0410-\u042f]{1,2}\s+)?(?=\d)")
"""A short word before the figures belongs to the day, unless it has capitals: «про ИИ 24 марта»."""


def what(t: Translator, kind: ItemKind, title: str) -> str:
    """«Семинар «Критерии»»; the kind is left out where the title says it, as «Взаимопосещение: …»
    says it of visits."""
    name = kind_name(t, kind)
    said = name.partition(" ")[0] if kind is ItemKind.LESSON_VISIT else name
    if _plain(said) in _plain(title):
        return upper(title)
    return t.plain("event-what", name=upper(name), title=title)


def _plain(text: str) -> str:
    """«Мастер класс» is «мастер-класс», too."""
    return text.casefold().replace("-", " ")


def kind_named(t: Translator, typed: str) -> ItemKind | None:
    """The kind of event that was typed instead of pressed."""
    return events.kind_named(typed, {one: _names(t, one) for one in EVENT_KINDS})


def title_in(t: Translator, kind: ItemKind, typed: str) -> str | None:
    """What was typed for the kind, where it is a name by itself: «Семинар-практикум»; without the
    day behind it."""
    typed = _DAY.split(typed.strip(), maxsplit=1)[0]
    fits = len(typed) <= TITLE_LIMIT and events.says_more(typed, _names(t, kind))
    return upper(typed.strip()) if fits else None


def day_behind(t: Translator, typed: str, today: date) -> date | None:
    """«Семинар по чтению 15 апреля»."""
    rest = _DAY.split(typed.strip(), maxsplit=1)[1:]
    day = day_named(t, rest[0], today) if rest else None
    return None if isinstance(day, DateProblem) else day


def day_named(t: Translator, typed: str, today: date) -> date | DateProblem:
    """«15 марта» is the one nearest to today, behind it or ahead; «март» is no day of an event."""
    found = (
        typed_dates.read_past(typed, t.language, today),
        typed_dates.read(typed, t.language, today),
    )
    read = [one for one in found if isinstance(one, ParsedDate)]
    day = events.nearest([one.day for one in read if one.exact], today)
    if day is not None:
        return day
    problems = [one for one in found if isinstance(one, DateProblem)]
    vague = [one.day for one in read]
    vague += [one.candidate for one in problems if one.code == NEEDS_DAY and one.candidate]
    if vague:
        return DateProblem(code=NEEDS_DAY, candidate=events.nearest(vague, today))
    return next(iter(problems), UNCLEAR)


def _names(t: Translator, kind: ItemKind) -> list[str]:
    in_full = kind is ItemKind.PEDSOVET
    return [kind_name(t, kind), *([t.plain("event-kind-pedsovet-in-full")] if in_full else [])]


def named(t: Translator, event: Event, today: date) -> str:
    """With its date, as far as both are known."""
    said = upper(kind_name(t, event.kind))
    if event.title is not None:
        said = what(t, event.kind, event.title)
    if event.held_on is None:
        return said
    return t.plain("event-on", what=said, day=t.day_short(event.held_on, today))


def ahead(event: Event, today: date) -> bool:
    """Open, and its day has not come."""
    dated = event.held_on is not None and event.held_on > today
    return dated and event.state is EventState.OPEN


def people_key(event: Event, today: date) -> str:
    """Of the button to its people: who is to come, and from its day on who was there."""
    return "event-button-people-ahead" if ahead(event, today) else "event-button-people"
