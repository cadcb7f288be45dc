"""Words of a plan on paper, piece by piece: "" where nothing is known."""

from datetime import date

from documents.typography import typographic
from documents.words import long_day, words
from domain.calendar import shared_school_year
from domain.item import Section
from domain.people import Position
from domain.plan import BasisKind
from domain.route_paper import PaperBasis, RoutePaper

Fields = dict[str, object]
"""Strings, flags, and lists of such."""


def title(view: RoutePaper, case: str) -> str:
    return words().plain(f"document-route-title-{view.title.value}-{case}")


def numeric(day: date) -> str:
    """«15.05.2027», as tables write it."""
    return f"{day:%d.%m.%Y}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def typed(text: str | None) -> str:
    return typographic(text or "")


def lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def day(day: date | None) -> str:
    return "" if day is None else typographic(long_day(day))


def dated(key: str, day: date | None) -> str:
    return "" if day is None else typographic(words().plain(key, day=long_day(day)))


def years(first_on: date, last_on: date, what: str = "route") -> str:
    """One school year, else the calendar years from the first to the last: what a plan is for, or
    a "portfolio" is of."""
    t = words()
    within = shared_school_year(first_on, last_on)
    if within is not None:
        first, last = (str(year) for year in within)
        return t.plain(f"document-{what}-school-year", first=first, last=last)
    if first_on.year == last_on.year:
        return t.plain(f"document-{what}-one-year", year=str(first_on.year))
    return t.plain(
        f"document-{what}-several-years", first=str(first_on.year), last=str(last_on.year)
    )


def basis_line(basis: PaperBasis | None) -> str:
    t = words()
    if basis is None:
        return t.plain("document-basis-none")
    if basis.kind is BasisKind.DEFICIT:
        return typed(basis.text)
    kind = t.plain(f"document-basis-{basis.kind.value}")
    return f"{kind}: {typed(basis.text)}"


def competency_of(basis: PaperBasis | None) -> str:
    return "" if basis is None else typed(basis.competency)


def section_title(view: RoutePaper, section: Section) -> str:
    return words().plain(f"document-section-{section.value}", words=view.vocabulary.value)


def position_of(view: RoutePaper, *, of: bool = False) -> str:
    """Nothing for an unnamed «other position»: no document says that."""
    match view.position:
        case None | Position.OTHER:
            return ""
        case position if of:
            return words().plain(f"document-position-of-{position.value}")
        case position:
            return words().plain(f"document-position-{position.value}")


def key_of(code: str) -> str:
    return code.replace("_", "-")
