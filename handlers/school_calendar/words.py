"""How periods of a school's calendar are called, on lines and on buttons."""

from collections.abc import Iterable
from datetime import date

from domain.calendar import DayKind
from domain.campaign_term import Term
from domain.school_calendar import Period
from handlers.campaigns.words import days
from locales.translator import Markup, Translator


def kind(t: Translator, code: DayKind) -> str:
    return t.plain(f"calendar-kind-{_key(code)}")


def one(t: Translator, period: Period, today: date) -> str:
    """«27 марта — 4 апреля», «2 ноября»."""
    return days(t, period.first, period.last, today)


def by_kind(t: Translator, found: Iterable[Period], today: date) -> list[Markup]:
    """«Каникулы: 27 марта — 4 апреля; 1 июня — 31 августа», a line a kind."""
    groups: dict[DayKind, list[str]] = {}
    for period in found:
        groups.setdefault(period.kind, []).append(one(t, period, today))
    return [
        t("calendar-line", kind=kind(t, code), list="; ".join(listed))
        for code, listed in groups.items()
    ]


def fixed(t: Translator, terms: Iterable[Term], today: date) -> str:
    """Days of the law, the same in every year, so without one."""
    here = [
        Term(first=term.first.replace(year=today.year), last=term.last.replace(year=today.year))
        for term in terms
    ]
    return ", ".join(days(t, term.first, term.last, today) for term in here)


def button(t: Translator, period: Period) -> str:
    """«Каникулы 27.03–04.04»: short enough for a button."""
    first, last = _short(t, period.first), _short(t, period.last)
    shown = first if period.first == period.last else f"{first}–{last}"
    return t.plain(f"calendar-short-{_key(period.kind)}", days=shown)


def _short(t: Translator, day: date) -> str:
    return t.plain("calendar-day-short", day=f"{day.day:02}", month=f"{day.month:02}")


def _key(code: DayKind) -> str:
    return code.value.replace("_", "-")
