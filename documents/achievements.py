"""Words of «Мои достижения» on paper, shared by Word and PDF: what stands in which column."""

from collections.abc import Callable
from dataclasses import dataclass

from documents.names import NameCase, full_name, initials_first
from documents.route_words import joined, lines, numeric, typed
from documents.typography import typographic
from documents.words import long_day, words
from domain.achievements import (
    Achievement,
    AchievementPeriod,
    Achievements,
    ProofName,
    hours_of,
)
from domain.calendar import school_year
from domain.people import Position
from domain.record import RecordGroup, RecordKind

_PLAIN = frozenset(
    {
        RecordKind.KPK,
        RecordKind.CONTEST,
        RecordKind.PUBLICATION,
        RecordKind.EVENT,
        RecordKind.EXPERT_WORK,
        RecordKind.ASSOCIATION,
    }
)
"""Kinds that the heading of their section names already."""

_NOTE = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`width` in millimetres; `wide` takes what is left."""

    key: str
    width: int
    told: Callable[[Achievement], str]
    centred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """`total`: the line under the table; "" where nothing is summed."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    centred: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Strings as they are printed, "" where nothing is known."""

    institution: str
    municipality: str
    title: str
    name: str
    place: str
    period: str
    sections: tuple[Section, ...]
    note: str
    signers: tuple[tuple[str, str], ...]
    """Who signs, and his name where it is known."""
    made: str


WIDTH = 175
"""Millimetres of text on the sheet."""


def sheet(view: Achievements) -> Sheet:
    t = words(vocabulary=view.vocabulary)
    return Sheet(
        institution=typed(view.institution),
        municipality=typed(view.municipality),
        title=t.plain("document-achievements-title"),
        name=view.name_genitive or full_name(view.name, NameCase.GENITIVE),
        place=_place(view),
        period=_period(view),
        sections=tuple(_section(group, rows) for group, rows in view.sections),
        note=t.plain("document-achievements-note") if view.by_word else "",
        signers=(
            (t.plain("document-route-teacher"), initials_first(view.name)),
            (t.plain("document-achievements-checked"), ""),
        ),
        made=typographic(t.plain("document-made", day=long_day(view.day))),
    )


def _place(view: Achievements) -> str:
    """«учителя (математика)»: whose record it is, in the genitive as his name is."""
    subjects = typed(", ".join(view.subjects))
    if view.position is None or view.position is Position.OTHER:
        return subjects
    position = words().plain(f"document-position-of-{view.position.value}")
    return f"{position} ({subjects})" if subjects else position


def _period(view: Achievements) -> str:
    t = words()
    match view.period, view.first:
        case AchievementPeriod.YEAR, _:
            first, last = school_year(view.day)
            key = "document-achievements-year"
            return typographic(t.plain(key, first=str(first), last=str(last)))
        case _, None:
            return t.plain("document-achievements-all")
        case _, first_on:
            key = "document-achievements-period"
            return typographic(t.plain(key, first=long_day(first_on), last=long_day(view.day)))


def _section(group: RecordGroup, rows: tuple[Achievement, ...]) -> Section:
    """Without columns in which nobody has told anything."""
    t = words()
    cells = {one.key: tuple(one.told(row) for row in rows) for one in _COLUMNS[group]}
    shown = [one for one in _COLUMNS[group] if any(cells[one.key])]
    spare = WIDTH - sum(one.width for one in shown)
    hours = hours_of(rows) if group is RecordGroup.COURSES else 0
    return Section(
        title=t.plain(f"document-achievements-{group.value}"),
        heads=tuple(t.plain(f"document-achievements-column-{one.key}") for one in shown),
        widths=tuple(one.width or spare for one in shown),
        centred=tuple(one.centred for one in shown),
        rows=tuple(
            tuple(cells[one.key][place] or "—" for one in shown) for place in range(len(rows))
        ),
        total=typographic(t.plain("document-achievements-hours", count=hours)) if hours else "",
    )


def _day(one: Achievement) -> str:
    return "" if one.on_date is None else numeric(one.on_date)


def _dates(one: Achievement) -> str:
    """Of an association: since when, and until when where it has ended."""
    t = words()
    if one.on_date is None:
        return "" if one.until is None else t.plain("document-until", day=numeric(one.until))
    if one.until is None:
        return t.plain("document-since", day=numeric(one.on_date))
    return f"{numeric(one.on_date)} – {numeric(one.until)}"


def _title(one: Achievement) -> str:
    """What it is called, what kind it is where the section holds several, and the mark of what
    stands by its owner's word."""
    name, note = typed(one.title), "" if one.confirmed else _NOTE
    kind = words().plain(f"document-record-{one.kind.value}")
    # A title that says its kind itself is not told it again.
    if one.kind in _PLAIN or kind.casefold() in name.casefold():
        return f"{name}{note}"
    return f"{name} ({kind}){note}"


def _where(one: Achievement) -> str:
    form = "" if one.form is None else words().plain(f"document-record-form-{one.form.value}")
    return joined(typed(one.organiser), form)


def _hours(one: Achievement) -> str:
    return "" if one.hours is None else str(one.hours)


def _level(one: Achievement) -> str:
    return "" if one.level is None else words().plain(f"document-record-level-{one.level.value}")


def _role(one: Achievement) -> str:
    return "" if one.role is None else words().plain(f"document-record-role-{one.role.value}")


def _result(one: Achievement) -> str:
    if one.result is None:
        return ""
    return words().plain(f"document-record-result-{one.result.value}")


def _organiser(one: Achievement) -> str:
    return typed(one.organiser)


def _proof(one: Achievement) -> str:
    """The document's number and what was handed in, each on a line."""
    named = [_named(proof) for proof in one.proofs]
    return lines(typed(one.document), *dict.fromkeys(named))


def _named(proof: str) -> str:
    if proof in set(ProofName):
        return words().plain(f"document-proof-{proof}")
    return proof


_DAY = Column(key="day", width=22, told=_day, centred=True)
_NAME = Column(key="title", width=0, told=_title)
_AT = Column(key="level", width=31, told=_level)
_PAPER = Column(key="proof", width=34, told=_proof)

_COLUMNS: dict[RecordGroup, tuple[Column, ...]] = {
    RecordGroup.COURSES: (
        _DAY,
        Column(key="course", width=0, told=_title),
        Column(key="where", width=36, told=_where),
        Column(key="hours", width=15, told=_hours, centred=True),
        _PAPER,
    ),
    RecordGroup.CONTESTS: (
        _DAY,
        _NAME,
        _AT,
        Column(key="result", width=21, told=_result),
        Column(key="organiser", width=29, told=_organiser),
        _PAPER,
    ),
    RecordGroup.PUBLICATIONS: (
        _DAY,
        _NAME,
        _AT,
        Column(key="published", width=34, told=_organiser),
        _PAPER,
    ),
    RecordGroup.EVENTS: (
        _DAY,
        _NAME,
        _AT,
        Column(key="role", width=25, told=_role),
        Column(key="organiser", width=29, told=_organiser),
        _PAPER,
    ),
    RecordGroup.EXPERT: (
        _DAY,
        Column(key="work", width=0, told=_title),
        _AT,
        Column(key="organiser", width=34, told=_organiser),
        _PAPER,
    ),
    RecordGroup.ASSOCIATIONS: (
        Column(key="dates", width=34, told=_dates),
        Column(key="association", width=0, told=_title),
        _AT,
        Column(key="role", width=30, told=_role),
        _PAPER,
    ),
}


def period_words(view: Achievements) -> str:
    """«2026-2027», «за 3 года»: what the file's name says of the period."""
    if view.period is AchievementPeriod.YEAR:
        first, last = school_year(view.day)
        return f"{first}-{last}"
    return words().plain(f"document-achievements-file-{view.period.value}")
