"""The plan itself as fields: goal, term, and the items as each form arranges them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from documents.route_words import (
    Fields,
    basis_line,
    capital,
    competency_of,
    day,
    joined,
    key_of,
    lines,
    numeric,
    section_title,
    typed,
    years,
)
from documents.typography import typographic
from documents.words import long_day, words
from domain.item import Section
from domain.route_paper import PaperBasis, PaperItem, RoutePaper

ROWS_TOGETHER = 4
"""Rows of form 1 under one heading: they stay on one page."""

CELL_SIGNS = 300
"""Characters of a cell of form 2 before its basis goes on in another row: about 60 mm."""

_COLUMNS = {
    "kpk": {Section.KPK},
    "consultation": {Section.CONSULTATION},
    "municipal": {Section.MUNICIPAL},
    "internal": {Section.INTERNAL, Section.DEFICIT, Section.PERIOD},
    "self_education": {Section.SELF_EDUCATION},
}
"""A deficit and a period are columns of their own, without items; an item that names one of them
is the school's affair."""


def plan_fields(view: RoutePaper) -> Fields:
    ordered = _ordered(view)
    return {
        "goal": typed(view.goal),
        "tasks": [
            {"number": str(number), "text": typed(task)}
            for number, task in enumerate(view.tasks, start=1)
        ],
        "term": _term(view),
        "first": day(view.first_on),
        "last": day(view.last_on),
        "years": (
            ""
            if view.first_on is None or view.last_on is None
            else years(view.first_on, view.last_on)
        ),
        "items": [_item(view, number, item) for number, item in enumerate(ordered, start=1)],
        "competencies": [
            {
                "competency": typed(basis.competency) if basis else "",
                "basis": basis_line(basis),
                "heading": lines(
                    f"{typed(basis.competency)}:" if basis and basis.competency else "",
                    basis_line(basis),
                ),
                "items": [_item(view, number, item) for number, item in rows],
            }
            for basis, rows in _together(view, ordered)
        ],
        "plan": list(_rows(view, ordered)),
        "planned_results": [{"text": typed(result)} for result in view.planned_results],
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
    t = words(vocabulary=view.vocabulary)
    basis = None if item.basis is None else view.bases[item.basis]
    kind = t.plain(f"route-kind-{key_of(item.kind.value)}")
    result, direction = typed(item.expected_result), typed(item.direction)
    application = typed(item.application)
    return {
        "number": str(number),
        "competency": competency_of(basis),
        "basis": basis_line(basis),
        "section": section_title(view, item.section),
        "kind": kind,
        "title": typed(item.title),
        "due": _due(item),
        "result": result,
        "direction": direction,
        "application": application,
        "details": lines(
            capital(kind),
            direction and t.plain("document-route-direction", text=direction),
            result and t.plain("document-route-result", text=result),
            application and t.plain("document-route-application", text=application),
        ),
        "evidence": lines(
            t.plain(f"route-evidence-{key_of(item.evidence.value)}"), typed(item.evidence_detail)
        ),
        "mark": _mark(item),
        "note": typed(item.note),
    }


def _rows(view: RoutePaper, ordered: Sequence[PaperItem]) -> Iterable[Fields]:
    """Rows of form 2. A basis with more than its cells hold goes on in the next row."""
    for place, items in groupby(ordered, key=lambda item: item.basis):
        basis = None if place is None else view.bases[place]
        whole = list(items)
        columns = {key: _cells(whole, sections) for key, sections in _COLUMNS.items()}
        for number in range(max(len(cells) for cells in columns.values())):
            yield {
                "basis": basis_line(basis),
                **{
                    key: cells[number] if number < len(cells) else ""
                    for key, cells in columns.items()
                },
                "period": _period(whole),
            }


def _cells(items: Iterable[PaperItem], sections: set[Section]) -> list[str]:
    cells: list[list[str]] = []
    for item in items:
        if item.section not in sections:
            continue
        mark = _mark(item)
        line = joined(typed(item.title), _until(item), mark[:1].lower() + mark[1:])
        if cells and sum(map(len, cells[-1])) + len(line) <= CELL_SIGNS:
            cells[-1].append(line)
        else:
            cells.append([line])
    return [_listed(cell) for cell in cells]


def _listed(lines: Sequence[str]) -> str:
    return lines[0] if len(lines) == 1 else "\n".join(f"•\u00a0{line}" for line in lines)


def _term(view: RoutePaper) -> str:
    if view.first_on is None or view.last_on is None:
        return ""
    t = words()
    first, last = long_day(view.first_on), long_day(view.last_on)
    key = "document-route-term-draft" if view.begins_approved else "document-route-term"
    term = t.plain(key, first=first, last=last)
    if view.stopped_on is not None:
        day, why = long_day(view.stopped_on), view.stopped_why or "none"
        term = t.plain("document-route-stopped", term=term, day=day, why=why)
    return typographic(term)


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
