"""A plan as the fields of its paper: strings as they are printed, "" where nothing is known.

Both forms, in Word and in PDF, and the templates that schools make themselves are filled in from
these; `content/paper_fields.toml` says what each is called in a template.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from documents.names import NameCase, full_name, initials_first
from documents.typography import typographic
from documents.words import long_day, words
from domain.item import Section
from domain.people import PersonName, Position
from domain.plan import BasisKind
from domain.route_paper import (
    ACTIVE_METHODS,
    Approval,
    CourseRecord,
    DiagnosticMethod,
    OutsideResult,
    PaperBasis,
    PaperItem,
    RoutePaper,
    Signer,
)

Fields = dict[str, object]
"""Strings, flags, and lists of such."""

ROWS_TOGETHER = 4
"""Rows of form 1 under one heading: they stay on one page."""

CELL_SIGNS = 300
"""Characters of a cell of form 2 before its basis goes on in another row: about 60 mm."""

_LINE, _DAY_LINE, _NUMBER_LINE = "_" * 14, "_" * 10, "_" * 5


def fields(view: RoutePaper) -> Fields:
    return {
        **_paper(view),
        **_person(view),
        **_diagnosis(view),
        **_plan(view),
        **_results(view),
        **_stamps(view),
    }


def title(view: RoutePaper, case: str) -> str:
    return words().plain(f"document-route-title-{view.title.value}-{case}")


def numeric(day: date) -> str:
    """«15.05.2027», as tables write it."""
    return f"{day:%d.%m.%Y}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _paper(view: RoutePaper) -> Fields:
    t = words()
    made = t.plain("document-route-made", day=long_day(view.day), version=str(view.version))
    return {
        "institution": _text(view.institution),
        "municipality": _text(view.municipality),
        "place": _text(view.place),
        "year": str(view.day.year),
        "title": title(view, "nominative"),
        "title_genitive": title(view, "genitive"),
        "title_dative": title(view, "dative"),
        "title_instrumental": title(view, "instrumental"),
        "title_prepositional": title(view, "prepositional"),
        "title_short": title(view, "short"),
        "draft": view.draft,
        "version": str(view.version),
        "made": typographic(made),
        "learners": t.plain("document-route-learners", words=view.vocabulary.value),
        "internal_title": _section(view, Section.INTERNAL),
    }


def _person(view: RoutePaper) -> Fields:
    t = words()
    name = view.name
    category = ""
    if view.category is not None:
        category = _joined(
            t.plain(f"document-category-{view.category.value}"),
            _dated("document-route-since", view.category_on),
            _dated("document-route-valid-until", view.category_until),
        )
    education = view.education or ""
    if t.has(f"document-education-{education}"):
        education = t.plain(f"document-education-{education}")
    known = {
        "position": _position(view),
        "subjects": _text(", ".join(view.subjects)),
        "classes": _text(view.classes),
        "department": _text(view.department),
        "education": _text(education),
        "category": category,
        "extra": ", ".join(t.plain(f"card-extra-{one.value}") for one in view.extra),
        "fitness": _day(view.fitness_on),
        "attestation": _day(view.attestation_on),
        "teaching": _experience(view.teaching_years),
        "working": _experience(view.working_years),
        "theme": _text(view.theme),
    }
    facts = {"full_name": name.full, **known}
    return {
        "surname": name.surname,
        "given": name.given,
        "patronymic": name.patronymic,
        "full_name": name.full,
        "full_name_genitive": view.name_genitive or full_name(name, NameCase.GENITIVE),
        "full_name_dative": view.name_dative or full_name(name, NameCase.DATIVE),
        "short_name": name.short,
        "signed_name": initials_first(name),
        "position_genitive": _position(view, of=True),
        **known,
        "facts": [
            {
                "title": t.plain(f"document-fact-{key}", words=view.vocabulary.value),
                "value": capital(value) if key == "position" else value,
            }
            for key, value in facts.items()
            if value
        ],
        "courses": [_course(course) for course in view.courses],
    }


def _position(view: RoutePaper, *, of: bool = False) -> str:
    """Nothing for an unnamed «other position»: no document says that."""
    match view.position:
        case None | Position.OTHER:
            return ""
        case position if of:
            return words().plain(f"document-position-of-{position.value}")
        case position:
            return words().plain(f"document-position-{position.value}")


def _course(course: CourseRecord) -> Fields:
    hours = "" if course.hours is None else words().plain("document-hours", count=str(course.hours))
    parts = {
        "title": _text(course.title),
        "organiser": _text(course.organiser),
        "hours": _text(hours),
        "day": _day(course.finished_on),
    }
    return {"line": _joined(*parts.values()), **parts}


def _diagnosis(view: RoutePaper) -> Fields:
    return {
        "diagnosis": _joined(_text(view.diagnosis), _day(view.diagnosis_on)),
        "results": [
            {
                "title": _text(group.title),
                "level": words().plain(f"diagnosis-level-{group.level.value}"),
            }
            for group in view.results
        ],
        "external": [_outside(result) for result in view.external],
        "passive_methods": _methods(view, active=False),
        "active_methods": _methods(view, active=True),
        "bases": [
            {
                "line": _basis(basis),
                "kind": words().plain(f"document-basis-{basis.kind.value}"),
                "text": _text(basis.text),
                "competency": _text(basis.competency),
            }
            for basis in view.bases
        ],
        "numbers": [
            {
                "title": _text(number.title),
                "values": "; ".join(
                    typographic(f"{year} — {value}") for year, value in number.values
                ),
            }
            for number in view.numbers
        ],
        "analysis": _text(view.analysis),
    }


def _outside(result: OutsideResult) -> Fields:
    t = words()
    percent = "" if result.percent is None else t.plain("document-percent", value=result.percent)
    level = "" if result.level is None else t.plain(f"document-level-{result.level.value}")
    attempt = (
        ""
        if result.attempt is None
        else t.plain("document-route-attempt", number=str(result.attempt))
    )
    certificate = _text(result.certificate)
    parts = {
        "operator": _text(result.operator),
        "kind": _text(result.kind),
        "level": level,
        "day": _day(result.held_on),
        "result": _joined(_text(percent), _text(result.level_name), attempt),
        "certificate": certificate,
        "errors": _text(result.errors),
    }
    line = _joined(
        parts["operator"],
        parts["kind"],
        parts["level"],
        parts["day"],
        parts["result"],
        certificate and t.plain("document-route-certificate", number=certificate),
    )
    return {"line": line, **parts}


def _methods(view: RoutePaper, *, active: bool) -> str:
    chosen = [
        method
        for method in DiagnosticMethod
        if method in view.methods and (method in ACTIVE_METHODS) is active
    ]
    return ", ".join(words().plain(f"document-method-{method.value}") for method in chosen)


def _plan(view: RoutePaper) -> Fields:
    ordered = _ordered(view)
    return {
        "goal": _text(view.goal),
        "tasks": [
            {"number": str(number), "text": _text(task)}
            for number, task in enumerate(view.tasks, start=1)
        ],
        "term": _term(view),
        "first": _day(view.first_on),
        "last": _day(view.last_on),
        "years": _years(view),
        "items": [_item(view, number, item) for number, item in enumerate(ordered, start=1)],
        "competencies": [
            {
                "competency": _text(basis.competency) if basis else "",
                "basis": _basis(basis),
                "heading": "\n".join(
                    part
                    for part in (_text(basis.competency) if basis else "", _basis(basis))
                    if part
                ),
                "items": [_item(view, number, item) for number, item in rows],
            }
            for basis, rows in _together(view, ordered)
        ],
        "plan": list(_rows(view, ordered)),
        "planned_results": [{"text": _text(result)} for result in view.planned_results],
    }


def _ordered(view: RoutePaper) -> tuple[PaperItem, ...]:
    """By basis, as the plan lists them; what serves none comes last."""
    last = len(view.bases)
    return tuple(sorted(view.items, key=lambda item: last if item.basis is None else item.basis))


def _together(
    view: RoutePaper, ordered: Sequence[PaperItem]
) -> Iterable[tuple[PaperBasis | None, list[tuple[int, PaperItem]]]]:
    numbered = enumerate(ordered, start=1)
    for place, rows in groupby(numbered, key=lambda row: row[1].basis):
        basis = None if place is None else view.bases[place]
        whole = list(rows)
        for start in range(0, len(whole), ROWS_TOGETHER):
            yield basis, whole[start : start + ROWS_TOGETHER]


def _item(view: RoutePaper, number: int, item: PaperItem) -> Fields:
    t = words()
    basis = None if item.basis is None else view.bases[item.basis]
    kind = t.plain(f"route-kind-{_code(item.kind.value)}")
    result, direction = _text(item.expected_result), _text(item.direction)
    application = _text(item.application)
    return {
        "number": str(number),
        "competency": _competency(basis),
        "basis": _basis(basis),
        "section": _section(view, item.section),
        "kind": kind,
        "title": _text(item.title),
        "due": _due(item),
        "result": result,
        "direction": direction,
        "application": application,
        "details": _lines(
            capital(kind),
            direction and t.plain("document-route-direction", text=direction),
            result and t.plain("document-route-result", text=result),
            application and t.plain("document-route-application", text=application),
        ),
        "evidence": _lines(
            t.plain(f"route-evidence-{_code(item.evidence.value)}"), _text(item.evidence_detail)
        ),
        "mark": _mark(item),
        "note": _text(item.note),
    }


def _rows(view: RoutePaper, ordered: Sequence[PaperItem]) -> Iterable[Fields]:
    """Rows of form 2. A basis with more than its cells hold goes on in the next row."""
    for place, items in groupby(ordered, key=lambda item: item.basis):
        basis = None if place is None else view.bases[place]
        whole = list(items)
        columns = {key: _cells(whole, sections) for key, sections in _COLUMNS.items()}
        for number in range(max(len(cells) for cells in columns.values())):
            yield {
                "basis": _basis(basis),
                **{
                    key: cells[number] if number < len(cells) else ""
                    for key, cells in columns.items()
                },
                "period": _period(whole),
            }


_COLUMNS = {
    "kpk": {Section.KPK},
    "consultation": {Section.CONSULTATION},
    "municipal": {Section.MUNICIPAL},
    "internal": {Section.INTERNAL, Section.DEFICIT, Section.PERIOD},
    "self_education": {Section.SELF_EDUCATION},
}
"""A deficit and a period are columns of their own, without items; an item that names one of them
is the school's affair."""


def _cells(items: Iterable[PaperItem], sections: set[Section]) -> list[str]:
    cells: list[list[str]] = []
    for item in items:
        if item.section not in sections:
            continue
        mark = _mark(item)
        line = _joined(_text(item.title), _until(item), mark[:1].lower() + mark[1:])
        if cells and sum(map(len, cells[-1])) + len(line) <= CELL_SIGNS:
            cells[-1].append(line)
        else:
            cells.append([line])
    return [_listed(cell) for cell in cells]


def _listed(lines: Sequence[str]) -> str:
    return lines[0] if len(lines) == 1 else "\n".join(f"•\u00a0{line}" for line in lines)


def _results(view: RoutePaper) -> Fields:
    return {
        "outcomes": [
            {
                "basis": _basis(view.bases[one.basis]),
                "outcome": words().plain(f"document-outcome-{one.outcome.value}"),
                "comment": _text(one.comment),
            }
            for one in view.outcomes
        ],
        "reflection": _text(view.reflection),
        "mentor_said": _text(view.mentor_said),
        "conclusion": _text(view.conclusion),
    }


def _stamps(view: RoutePaper) -> Fields:
    return {
        "reviewed": "" if view.reviewed is None else _reviewed(view.reviewed, view),
        "agreed": "" if view.agreed is None else _agreed(view.agreed, view),
        "approved": _approved(view.approved or Approval(), view),
        "signers": [
            {
                "position": capital(_text(signer.position)),
                "name": "" if signer.name is None else initials_first(signer.name),
            }
            for signer in (_owner(view), *view.signers)
        ],
    }


def _owner(view: RoutePaper) -> Signer:
    position = _position(view)
    return Signer(position=position or words().plain("document-route-teacher"), name=view.name)


def _reviewed(stamp: Approval, view: RoutePaper) -> str:
    return _lines(_text(stamp.body), _numbered("document-route-protocol", stamp, view))


def _agreed(stamp: Approval, view: RoutePaper) -> str:
    day = None if view.draft else stamp.on
    return _lines(
        capital(_text(stamp.position)),
        _signature(stamp.name),
        long_day(day) if day else _blank_day(),
    )


def _approved(stamp: Approval, view: RoutePaper) -> str:
    return _lines(
        _numbered("document-route-order", stamp, view),
        capital(_text(stamp.position)),
        _signature(stamp.name),
    )


def _numbered(key: str, stamp: Approval, view: RoutePaper) -> str:
    """«Приказ № 45 от 1 сентября 2026 г.» with lines for what a hand will write."""
    number = None if view.draft else stamp.number
    day = None if view.draft else stamp.on
    return typographic(
        words().plain(key, number=number or _NUMBER_LINE, day=long_day(day) if day else _DAY_LINE)
    )


def _signature(name: PersonName | None) -> str:
    return _LINE if name is None else f"{_LINE}\u00a0{initials_first(name)}"


def _blank_day() -> str:
    return typographic(words().plain("document-route-blank-day"))


def _basis(basis: PaperBasis | None) -> str:
    t = words()
    if basis is None:
        return t.plain("document-basis-none")
    if basis.kind is BasisKind.DEFICIT:
        return _text(basis.text)
    kind = t.plain(f"document-basis-{basis.kind.value}")
    return f"{kind}: {_text(basis.text)}"


def _competency(basis: PaperBasis | None) -> str:
    return "" if basis is None else _text(basis.competency)


def _section(view: RoutePaper, section: Section) -> str:
    return words().plain(f"document-section-{section.value}", words=view.vocabulary.value)


def _term(view: RoutePaper) -> str:
    if view.first_on is None or view.last_on is None:
        return ""
    return typographic(
        words().plain(
            "document-route-term", first=long_day(view.first_on), last=long_day(view.last_on)
        )
    )


def _years(view: RoutePaper) -> str:
    """One school year, else the calendar years from the first to the last."""
    t = words()
    if view.years is None or view.first_on is None or view.last_on is None:
        return ""
    first, last = view.years
    if last - first == 1:
        return t.plain("document-route-school-year", first=str(first), last=str(last))
    first, last = view.first_on.year, view.last_on.year
    if first == last:
        return t.plain("document-route-one-year", year=str(first))
    return t.plain("document-route-several-years", first=str(first), last=str(last))


def _period(items: Sequence[PaperItem]) -> str:
    days = [day for item in items for day in (item.from_on, item.due_on) if day is not None]
    if not days:
        return ""
    first, last = min(days), max(days)
    return numeric(first) if first == last else f"{numeric(first)}–{numeric(last)}"


def _due(item: PaperItem) -> str:
    return _period([item])


def _until(item: PaperItem) -> str:
    if item.due_on is None:
        return ""
    if item.from_on is not None:
        return _due(item)
    return typographic(words().plain("document-route-until", day=numeric(item.due_on)))


def _mark(item: PaperItem) -> str:
    if item.mark is None:
        return ""
    day = "" if item.marked_on is None else numeric(item.marked_on)
    return f"{words().plain(f'document-mark-{item.mark.value}')} {day}".strip()


def _day(day: date | None) -> str:
    return "" if day is None else typographic(long_day(day))


def _dated(key: str, day: date | None) -> str:
    return "" if day is None else typographic(words().plain(key, day=long_day(day)))


def _experience(years: int | None) -> str:
    return "" if years is None else typographic(words().plain("document-years", count=years))


def _text(text: str | None) -> str:
    return typographic(text or "")


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _code(code: str) -> str:
    return code.replace("_", "-")
