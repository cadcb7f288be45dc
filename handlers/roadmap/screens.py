"""Screens of the school's year: the roadmap by months, its making, one's own part of it. Pure."""

from collections.abc import Sequence

from content.roadmaps import RoadmapTemplate, TemplateMeasure
from domain.doing import ColleagueList
from domain.paging import pages_of
from domain.roadmap import (
    MONTHS,
    PAGE,
    Measure,
    MeasureKind,
    MeasureList,
    Responsible,
    Roadmap,
    School,
    Shown,
    Timing,
)
from handlers import colleagues
from handlers.buttons import button, menu, named
from handlers.paging import pages
from handlers.roadmap import words
from handlers.roadmap.callbacks import (
    AddMeasure,
    AddReady,
    AskOffice,
    AssignOffice,
    ChooseTemplate,
    NewDecision,
    OpenEffects,
    OpenMeasure,
    OpenOwn,
    OpenProposals,
    OpenRoadmap,
    PaperForm,
    SendPaper,
    ShowOffices,
    ShowTemplate,
    TakeTemplate,
    WithdrawRoadmap,
)
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.summary.callbacks import OpenSummary
from locales.translator import Markup, Translator

TITLE_SHOWN = 160


def listing(t: Translator, view: MeasureList, years: Sequence[int]) -> Screen:
    """A page of the roadmap of a year, its course above, what can be done with it below."""
    roadmap, school = view.roadmap, view.school
    if roadmap is None or school is None:
        raise LookupError("one's own measures have a screen of their own")
    head = t(
        f"roadmap-head-{(view.kind or MeasureKind.ROADMAP).value}",
        school=school.name,
        **words.years(roadmap.year),
    )
    return Screen(
        text=t.lines([head, words.course(t, view.course), *_lines(t, view)]),
        rows=(
            *_measures(view),
            *rows(
                pages(t, view.page, view.pages, lambda page: _at(view, page=page)),
                *_filters(t, view),
                *(_managing(t, view, roadmap) if view.shown is Shown.ALL else ()),
                _years(t, view, years),
                row(button(t, "summary-button-back", OpenSummary()), menu(t)),
            ),
        ),
    )


def own(t: Translator, view: MeasureList) -> Screen:
    """What the reader is responsible for, whatever the year."""
    parts = [t("roadmap-own-head")]
    if view.course.total:
        parts.append(words.course(t, view.course))
    return Screen(
        text=t.lines([*parts, *_lines(t, view)]),
        rows=(
            *_measures(view),
            *rows(
                pages(t, view.page, view.pages, lambda page: OpenOwn(shown=view.shown, page=page)),
                row(menu(t)),
            ),
        ),
    )


def _lines(t: Translator, view: MeasureList) -> list[Markup]:
    if not view.lines:
        return [Markup(""), t(f"roadmap-none-{view.shown.name.lower()}")]
    said: list[Markup] = []
    before = ""
    for number, one in _numbered(view):
        heading = words.heading(t, one)
        if heading != before:
            said += [Markup(""), t("roadmap-heading", what=heading)]
            before = heading
        day = t.day_short(one.due_on, view.today) if one.timing is Timing.DAY else "none"
        said.append(
            t(
                "roadmap-line",
                number=number,
                sign=words.sign(one, view.today),
                title=one.title[:TITLE_SHOWN],
                who=words.responsible(t, one),
                day=day,
            )
        )
    return said


def _measures(view: MeasureList) -> Rows:
    """Numbers of the lines, four in a row: titles stand above."""
    numbered = [
        Button(text=f"№ {number}", data=OpenMeasure(measure_id=one.id).pack())
        for number, one in _numbered(view)
    ]
    return tuple(tuple(numbered[start : start + 4]) for start in range(0, len(numbered), 4))


def _numbered(view: MeasureList) -> list[tuple[int, Measure]]:
    """By the numbers of the paper; what no paper has, by its place in the list."""
    return [
        (view.numbers.get(one.id, place), one)
        for place, one in enumerate(view.lines, start=view.page * PAGE + 1)
    ]


def _at(view: MeasureList, **other: object) -> OpenRoadmap:
    values: dict[str, object] = {
        "year": 0 if view.roadmap is None else view.roadmap.year,
        "kind": view.kind or MeasureKind.ROADMAP,
        "shown": view.shown,
    }
    return OpenRoadmap.model_validate({**values, **other})


def _filters(t: Translator, view: MeasureList) -> Rows:
    """Other parts of the same list, where they hold anything; two in a row, to be read whole."""
    counts = {Shown.PASSED: view.course.passed, Shown.DONE: view.course.done}
    found = [
        button(t, f"roadmap-button-{one.name.lower()}", _at(view, shown=one), count=count)
        for one, count in counts.items()
        if count and view.shown is not one
    ]
    back = None
    if view.shown is not Shown.ALL:
        back = button(t, "roadmap-button-all", _at(view, shown=Shown.ALL))
    dropped = None
    if view.shown is Shown.DONE:
        dropped = button(t, "roadmap-button-dropped", _at(view, shown=Shown.DROPPED))
    return rows(row(back, *found), row(dropped))


def _managing(t: Translator, view: MeasureList, roadmap: Roadmap) -> Rows:
    assign = None
    if view.course.unassigned:
        assign = button(
            t,
            "roadmap-button-assign",
            ShowOffices(roadmap_id=roadmap.id),
            count=view.course.unassigned,
        )
    kind = view.kind or MeasureKind.ROADMAP
    here = {"roadmap_id": roadmap.id, "kind": kind}
    add = button(t, "roadmap-button-add", AddMeasure(**here))
    if kind is MeasureKind.DECISION:
        return rows(
            row(button(t, "roadmap-button-new-decision", NewDecision())),
            row(button(t, "roadmap-button-effects", OpenEffects())),
            row(assign, _roadmap(t, roadmap)),
        )
    papers = [
        button(
            t,
            f"roadmap-button-{form.name.lower()}-{kind.value}",
            SendPaper(roadmap_id=roadmap.id, kind=kind, form=form),
        )
        for form in PaperForm
    ]
    if kind is MeasureKind.METHODICAL:
        more = button(t, "roadmap-button-more-proposals", OpenProposals())
        return rows(row(assign), row(add), row(*papers), row(more, _roadmap(t, roadmap)))
    decided = OpenRoadmap(year=roadmap.year, kind=MeasureKind.DECISION)
    others = row(
        button(t, "roadmap-button-proposals", OpenProposals()),
        button(t, "roadmap-button-decisions", decided),
    )
    return rows(row(assign), row(add), row(*papers), others)


def _roadmap(t: Translator, roadmap: Roadmap) -> Button:
    return button(t, "roadmap-button-open", OpenRoadmap(year=roadmap.year))


def _years(t: Translator, view: MeasureList, years: Sequence[int]) -> tuple[Button, ...]:
    here = None if view.roadmap is None else view.roadmap.year
    return tuple(
        button(t, "roadmap-button-year", OpenRoadmap(year=one), **words.years(one))
        for one in years[:3]
        if one != here
    )


# --- making


def choose_template(
    t: Translator, school: School, offered: Sequence[RoadmapTemplate], year: int
) -> Screen:
    parts = [t("roadmap-choose", school=school.name, **words.years(year))]
    parts += [
        t("roadmap-template", title=one.short, about=one.about, count=len(one.measure))
        for one in offered
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(named(one.short, ShowTemplate(key=one.key, year=year))) for one in offered),
            row(button(t, "summary-button-back", OpenSummary()), menu(t)),
        ),
    )


def template(t: Translator, school: School, found: RoadmapTemplate, year: int) -> Screen:
    """What is in it, by months, before it is taken."""
    parts = [t("roadmap-template-head", title=found.short, **words.years(year))]
    before = ""
    for one in sorted(found.measure, key=_place):
        heading = words.template_heading(t, one)
        if heading != before:
            parts += [Markup(""), t("roadmap-heading", what=heading)]
            before = heading
        office = words.office(t, Responsible(one.who))
        parts.append(t("roadmap-template-line", title=one.title_of(school.kind.value), who=office))
    take = TakeTemplate(key=found.key, year=year)
    return Screen(
        text=t.lines(parts),
        rows=(
            row(button(t, "roadmap-button-take", take, count=len(found.measure))),
            row(button(t, "button-back", ChooseTemplate(year=year)), menu(t)),
        ),
    )


def _place(one: TemplateMeasure) -> tuple[int, int]:
    """Months first, in their order, then the year, then what is done as needed."""
    if one.month is not None:
        return 0, MONTHS.index(one.month)
    return (1, 0) if one.when == Timing.YEAR.value else (2, 0)


def taken(t: Translator, screen: Screen, roadmap_id: int, count: int) -> Screen:
    """The roadmap as it begins, under what was done; it can be thrown away again."""
    undo = row(button(t, "roadmap-button-withdraw", WithdrawRoadmap(roadmap_id=roadmap_id)))
    shown = screen.headed(t("roadmap-taken", count=count))
    return Screen(text=shown.text, rows=(undo, *shown.rows))


def offices(t: Translator, roadmap_id: int, found: Sequence[tuple[Responsible, int]]) -> Screen:
    parts = [t("roadmap-offices" if found else "roadmap-offices-none")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "roadmap-button-office",
                        AskOffice(roadmap_id=roadmap_id, who=who),
                        who=t.plain(f"roadmap-office-{who.value}"),
                        count=count,
                    )
                )
                for who, count in found
            ),
            row(button(t, "roadmap-button-open", OpenRoadmap()), menu(t)),
        ),
    )


def ask_office(t: Translator, roadmap_id: int, who: Responsible, view: ColleagueList) -> Screen:
    return Screen(
        text=t.lines(
            [t("roadmap-ask-office", who=words.office(t, who)), *colleagues.lines(t, view)]
        ),
        rows=(
            *colleagues.buttons(
                t,
                view,
                lambda one: AssignOffice(roadmap_id=roadmap_id, who=who, person_id=one.person_id),
                lambda page: AskOffice(
                    roadmap_id=roadmap_id, who=who, page=page, found=bool(view.query)
                ),
            ),
            row(button(t, "button-back", ShowOffices(roadmap_id=roadmap_id)), menu(t)),
        ),
    )


def add(
    t: Translator,
    roadmap_id: int,
    kind: MeasureKind,
    ready: Sequence[tuple[str, str]],
    page: int,
) -> Screen:
    """Lines of the templates that are not there yet; one's own words may be typed."""
    total = pages_of(len(ready), PAGE)
    page = max(0, min(page, total - 1))
    shown = ready[page * PAGE : (page + 1) * PAGE]
    methodical = kind is MeasureKind.METHODICAL
    parts = [t("roadmap-add-plan" if methodical else "roadmap-add" if ready else "roadmap-add-own")]
    parts += [
        t("roadmap-ready", number=number, title=title)
        for number, (_, title) in enumerate(shown, start=page * PAGE + 1)
    ]
    buttons = [
        Button(text=f"➕ {number}", data=AddReady(roadmap_id=roadmap_id, key=source).pack())
        for number, (source, _) in enumerate(shown, start=page * PAGE + 1)
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            tuple(buttons[:4]),
            tuple(buttons[4:]),
            pages(t, page, total, lambda one: AddMeasure(roadmap_id=roadmap_id, page=one)),
            row(button(t, "roadmap-button-open", OpenRoadmap()), menu(t)),
        ),
    )
