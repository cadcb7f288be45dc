"""The table of a school: by name where its reader may see names, each number as in the summary."""

from collections.abc import Iterator, Sequence

from documents import report_words as shared
from documents.school_xlsx_legend import legend
from documents.workbook import Cell, Sheet, build
from domain.campaign_map import judged
from domain.report_figures import entries_in_period, last_courses, latest_results, plans_of
from domain.reports import (
    DiagnosisFact,
    EntryFact,
    Figures,
    PairFact,
    PlanFact,
    ReportFacts,
    ReportItem,
    ReportRight,
    SchoolTable,
    StaffFact,
)
from locales.translator import Translator

_NAME, _PLACE, _DAY, _NUMBER = 34, 42, 12, 12


def xlsx(view: SchoolTable) -> bytes:
    facts = view.facts
    t = shared.words_at(facts.head)
    sheets = tuple(_sheets(t, view))
    titles = tuple(sheet.title for sheet in sheets)
    period = shared.for_period(t, shared.period_of(facts.summary))
    return build(
        [*sheets, legend(t, view, titles)],
        header=f"{facts.head.school} · {period}",
        day=facts.head.day,
    )


def _sheets(t: Translator, view: SchoolTable) -> Iterator[Sheet]:
    facts = view.facts
    yield _totals(t, view.figures)
    yield _staff(t, facts)
    if ReportRight.STAFF in facts.rights:
        yield _cards(t, facts)
    yield _participation(t, facts)
    if ReportRight.RESULTS in facts.rights:
        yield _results(t, facts)
    yield _levels(t, view.figures)
    yield _plans(t, facts)
    yield _items(t, facts)
    yield _overdue(t, facts)
    yield _record(t, facts)


def _sheet(
    t: Translator,
    key: str,
    columns: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[Cell]],
    *,
    heads: Sequence[str] = (),
) -> Sheet:
    """`heads`: words of columns that have no key of their own."""
    return Sheet(
        title=t.plain(f"report-sheet-{key}"),
        head=(*(t.plain(f"report-column-{column}") for column, _ in columns), *heads),
        widths=(*(width for _, width in columns), *(16 for _ in heads)),
        rows=rows,
    )


def _totals(t: Translator, figures: Figures) -> Sheet:
    rows: list[tuple[Cell, ...]] = list(shared.numbers(t, figures))
    return _sheet(t, "totals", (("figure", 40), ("value", _NUMBER), ("source", 80)), rows)


def _staff(t: Translator, facts: ReportFacts) -> Sheet:
    columns = [("name", _NAME), ("department", _PLACE), ("position", 22), ("status", 16)]
    cards = ReportRight.STAFF in facts.rights
    if cards:
        columns += [("bot", 10), ("subjects", 24), ("employment", 20), ("rate", 8), ("hired", _DAY)]
    rows = [(*_who(t, one), *(_work(t, one) if cards else ())) for one in facts.staff]
    return _sheet(t, "staff", columns, rows)


def _who(t: Translator, one: StaffFact) -> tuple[Cell, ...]:
    position = None if one.position is None else t.plain(f"position-{one.position.value}")
    status = one.status.value if one.away else "works"
    return (one.name, one.department, position, t.plain(f"report-status-{status}"))


def _work(t: Translator, one: StaffFact) -> tuple[Cell, ...]:
    return (
        t.plain("report-offline") if one.offline else None,
        ", ".join(one.subjects) or None,
        None if one.employment is None else t.plain(f"card-employment-{one.employment.value}"),
        None if one.rate_hundredths is None else one.rate_hundredths / 100,
        one.hired_on,
    )


def _cards(t: Translator, facts: ReportFacts) -> Sheet:
    columns = (
        ("name", _NAME),
        ("department", _PLACE),
        ("education", 28),
        ("teaching", 12),
        ("category", _NUMBER),
        ("category-on", _DAY),
        ("fitness", 16),
        ("attestation", 14),
        ("last-course", 14),
    )
    courses = last_courses(facts)
    rows = [
        (one.name, one.department, *_card(t, one), courses.get(one.person_id))
        for one in facts.staff
    ]
    return _sheet(t, "cards", columns, rows)


def _card(t: Translator, one: StaffFact) -> tuple[Cell, ...]:
    education = one.education
    if education is not None and t.has(f"card-education-{education}"):
        education = t.plain(f"card-education-{education}")
    return (
        education,
        one.teaching_since,
        None if one.category is None else t.plain(f"card-category-{one.category.value}"),
        one.category_on,
        one.fitness_on,
        one.attestation_on,
    )


def _participation(t: Translator, facts: ReportFacts) -> Sheet:
    latest = latest_results(facts)
    columns = (
        ("name", _NAME),
        ("department", _PLACE),
        ("diagnosis", 18),
        ("finished", _DAY),
        ("how", 22),
    )
    rows = [(one.name, one.department, *_passed(t, latest.get(one.post_id))) for one in facts.staff]
    return _sheet(t, "participation", columns, rows)


def _passed(t: Translator, result: DiagnosisFact | None) -> tuple[Cell, ...]:
    if result is None:
        return (t.plain("report-passed-no"), None, None)
    how = t.plain("report-how-paper" if result.typed else "report-how-bot")
    return (t.plain("report-passed-yes"), result.on, how)


def _results(t: Translator, facts: ReportFacts) -> Sheet:
    """Levels alone: what was answered is nobody's business."""
    latest = latest_results(facts)
    rows = []
    for one in facts.staff:
        result = latest.get(one.post_id)
        if result is None or result.score is None:
            continue
        levels = judged(result.score)
        rows.append(
            (
                one.name,
                one.department,
                result.on,
                *(
                    t.plain(f"diagnosis-level-{levels[key].level.value}") if key in levels else "—"
                    for key, _ in facts.groups
                ),
            )
        )
    columns = (("name", _NAME), ("department", _PLACE), ("finished", _DAY))
    heads = [title for _, title in facts.groups]
    return _sheet(t, "results", columns, rows, heads=heads)


def _levels(t: Translator, figures: Figures) -> Sheet:
    rows = [
        (one.title, one.people, *shared.level_numbers(one))
        if one.people is not None
        else (one.title, *(None,) * 5)
        for one in figures.levels
    ]
    return _sheet(
        t, "levels", (("group", 46), ("people", _NUMBER)), rows, heads=shared.level_words(t)
    )


def _plans(t: Translator, facts: ReportFacts) -> Sheet:
    plans = plans_of(facts)
    mentors: dict[int, PairFact] = {one.mentee_post_id: one for one in facts.pairs}
    items: dict[int, list[ReportItem]] = {}
    for item in facts.items:
        items.setdefault(item.post_id, []).append(item)
    columns = (
        ("name", _NAME),
        ("department", _PLACE),
        ("state", 24),
        ("first", _DAY),
        ("last", _DAY),
        ("submitted", _DAY),
        ("decided", _DAY),
        ("all-items", _NUMBER),
        ("done-items", _NUMBER),
        ("overdue-items", _NUMBER),
        ("mentor", _NAME),
        ("order", 24),
    )
    rows = []
    for one in facts.staff:
        own = items.get(one.post_id, [])
        counts: tuple[Cell, ...] = (None, None, None)
        if own:
            counts = (len(own), sum(i.finished for i in own), sum(i.passed for i in own))
        rows.append(
            (
                one.name,
                one.department,
                *_plan(t, plans.get(one.post_id)),
                *counts,
                *_mentor(t, mentors.get(one.post_id)),
            )
        )
    return _sheet(t, "plans", columns, rows)


def _plan(t: Translator, plan: PlanFact | None) -> tuple[Cell, ...]:
    if plan is None:
        return (t.plain("report-plan-none"), None, None, None, None)
    state = t.plain(f"report-plan-{plan.state.value}")
    return (state, plan.first_on, plan.last_on, plan.submitted_on, plan.decided_on)


def _mentor(t: Translator, pair: PairFact | None) -> tuple[Cell, ...]:
    if pair is None:
        return (None, None)
    if pair.order_no is None:
        return (pair.mentor, None)
    if pair.order_on is None:
        return (pair.mentor, t.plain("report-order-bare", number=pair.order_no))
    day = shared.numeric(pair.order_on)
    return (pair.mentor, t.plain("report-order", number=pair.order_no, day=day))


def _items(t: Translator, facts: ReportFacts) -> Sheet:
    people = {one.post_id: one for one in facts.staff}
    columns = (
        ("name", _NAME),
        ("department", _PLACE),
        ("item", 54),
        ("kind", 22),
        ("due", _DAY),
        ("state", 22),
        ("reported", _DAY),
        ("moved", _NUMBER),
    )
    rows = [
        (
            people[one.post_id].name,
            people[one.post_id].department,
            one.title,
            t.plain(f"route-kind-{one.kind.value.replace('_', '-')}"),
            one.due_on,
            shared.item_state(t, one.state, finished=one.finished),
            one.reported_on,
            one.postponed or None,
        )
        for one in facts.items
    ]
    return _sheet(t, "items", columns, rows)


def _overdue(t: Translator, facts: ReportFacts) -> Sheet:
    people = {one.post_id: one for one in facts.staff}
    columns = (
        ("name", _NAME),
        ("department", _PLACE),
        ("item", 54),
        ("kind", 22),
        ("due", _DAY),
        ("late-days", _NUMBER),
        ("state", 22),
    )
    rows = [
        (
            people[one.post_id].name,
            people[one.post_id].department,
            one.title,
            t.plain(f"route-kind-{one.kind.value.replace('_', '-')}"),
            one.due_on,
            (facts.head.day - one.due_on).days,
            shared.item_state(t, one.state, finished=False),
        )
        for one in facts.items
        if one.passed
    ]
    return _sheet(t, "overdue", columns, rows)


def _record(t: Translator, facts: ReportFacts) -> Sheet:
    people = {one.person_id: one for one in facts.staff}
    columns = (
        ("name", _NAME),
        ("department", _PLACE),
        ("kind", 24),
        ("title", 54),
        ("on", _DAY),
        ("hours", 9),
        ("form", 14),
        ("level", 18),
        ("result", 18),
        ("organiser", 30),
        ("confirmed", 18),
    )
    rows = [
        _entry(t, one, people[one.person_id])
        for one in entries_in_period(facts)
        if one.person_id in people
    ]
    return _sheet(t, "record", columns, rows)


def _entry(t: Translator, one: EntryFact, who: StaffFact) -> tuple[Cell, ...]:
    result = None
    if one.result is not None:
        result = t.plain(f"document-record-result-{one.result.value}")
    elif one.role is not None:
        result = t.plain(f"document-record-role-{one.role.value}")
    return (
        who.name,
        who.department,
        t.plain(f"document-record-{one.kind.value}"),
        one.title,
        one.on_date,
        one.hours,
        None if one.form is None else t.plain(f"document-record-form-{one.form.value}"),
        None if one.level is None else t.plain(f"document-record-level-{one.level.value}"),
        result,
        one.organiser,
        t.plain(f"report-confirmed-{'yes' if one.state.value == 'confirmed' else 'no'}"),
    )
