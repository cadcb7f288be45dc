"""What the papers and the table of a school's report have in common: its head, its numbers."""

from datetime import date

from documents.names import initials_first
from documents.route_words import capital
from documents.words import LANGUAGE, long_day
from domain.calendar import school_year
from domain.item import ItemState
from domain.people import Role, vocabulary_for
from domain.plain_paper import Signature
from domain.reports import Figures, LevelCount, ReportHead
from domain.summary import Summary
from domain.summary_filters import Period, PeriodKind, year_period
from locales.translator import Translator, translator

_ROLES = {
    Role.DEPUTY: "place-deputy",
    Role.DIRECTOR: "place-director",
    Role.ROUTE_OFFICER: "report-confirmer-route_officer",
}


def words_at(head: ReportHead) -> Translator:
    """As the institution speaks, and calls its plans."""
    vocabulary = vocabulary_for(head.kind, None)
    return translator(
        LANGUAGE, kind=head.kind.value, words=vocabulary.value, called=head.title.value
    )


def period_of(summary: Summary) -> Period:
    return summary.filters.period or year_period(summary.year[0])


def for_period(t: Translator, period: Period) -> str:
    """«за второе полугодие 2026/2027 учебного года»."""
    first, last = school_year(period.first)
    years = {"first": str(first), "last": str(last)}
    match period.kind:
        case PeriodKind.YEAR:
            return t.plain("report-for-year", **years)
        case PeriodKind.HALF:
            return t.plain("report-for-half", number=period.number, **years)
        case _:
            return t.plain(
                "report-for-days", first=long_day(period.first), last=long_day(period.last)
            )


def subtitle(t: Translator, head: ReportHead, summary: Summary, about: str) -> tuple[str, ...]:
    """What it is about, of whom, for which time, as of which day."""
    period = period_of(summary)
    lines = [t.plain(about)]
    if summary.department is not None:
        lines.append(summary.department)
    elif head.part:
        lines.append(t.plain("report-place-part"))
    lines.append(for_period(t, period))
    lines.append(as_of(t, head, period))
    return tuple(lines)


def as_of(t: Translator, head: ReportHead, period: Period) -> str:
    """The day of the numbers; of a period that is over, which of them are of that day."""
    key = "report-as-of" if head.day <= period.last else "report-states-as-of"
    return t.plain(key, day=long_day(head.day))


def institution(head: ReportHead) -> tuple[str, ...]:
    return (head.school, head.municipality)


def register(t: Translator) -> tuple[str, str]:
    """The places for a date and a number."""
    return t.plain("document-route-blank-day"), t.plain("report-register-number")


def signature(t: Translator, head: ReportHead) -> Signature:
    name = "" if head.author is None else initials_first(head.author)
    return Signature(role=capital(t.plain(_ROLES[head.author_role])), name=name)


def numbers(t: Translator, figures: Figures) -> tuple[tuple[str, int, str], ...]:
    """(figure, value, source), the same in the table and in the papers."""
    people, items = figures.summary.people, figures.summary.items
    values = (
        ("teachers", people.teachers, "teachers"),
        ("diagnosed", people.diagnosed, "diagnosed"),
        ("approved", people.approved, "approved"),
        ("items", items.total, "items"),
        ("finished", items.finished, "finished"),
        ("due", items.due, "due"),
        ("on-time", items.on_time, "on-time"),
        ("later", items.later, "later"),
        *(
            (key, count, key)
            for key, count in (("today", items.today), ("left", items.left))
            if count
        ),
        ("overdue", items.passed, "overdue"),
        ("overdue-people", items.passed_people, "overdue"),
        ("waiting", figures.waiting, "waiting"),
        ("pairs", figures.pairs, "pairs"),
        ("young", people.young_without_mentor, "young"),
        ("courses", figures.courses.in_three_years, "courses"),
    )
    return tuple(
        (t.plain(f"report-figure-{key}"), value, t.plain(f"report-source-{source}"))
        for key, value, source in values
    )


def level_numbers(level: LevelCount) -> tuple[int, int, int, int]:
    return (level.support, level.growth, level.confident, level.strength)


LEVELS = ("support", "growth", "confident", "strength")


def level_words(t: Translator) -> tuple[str, ...]:
    return tuple(t.plain(f"diagnosis-level-{level}") for level in LEVELS)


def item_state(t: Translator, state: ItemState, *, finished: bool) -> str:
    if state is ItemState.DONE and finished:
        return t.plain("report-item-finished")
    return t.plain(f"report-item-{state.value}")


def years_in_name(t: Translator, period: Period) -> str:
    """«2026-2027», for a file."""
    first, last = (str(year) for year in school_year(period.first))
    match period.kind:
        case PeriodKind.YEAR:
            return t.plain("report-file-year", first=first, last=last)
        case PeriodKind.HALF:
            return t.plain("report-file-half", first=first, last=last, number=str(period.number))
        case _:
            return f"{period.first:%d.%m.%Y}-{period.last:%d.%m.%Y}"


def numeric(day: date) -> str:
    return f"{day:%d.%m.%Y}"
