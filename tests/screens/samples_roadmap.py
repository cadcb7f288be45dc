"""Screens of the school's year."""

from dataclasses import replace
from datetime import UTC, date, datetime

from content.roadmaps import load_template, load_templates
from domain.people import SchoolKind
from domain.roadmap import (
    Course,
    Measure,
    MeasureAction,
    MeasureEvent,
    MeasureKind,
    MeasureList,
    MeasurePage,
    MeasureState,
    NewMeasure,
    Part,
    Proposal,
    Proposals,
    Reason,
    ReasonKind,
    Responsible,
    Roadmap,
    Shown,
    Timing,
    numbered,
)
from handlers.roadmap import decision_screens, measure_screens, plan_screens
from handlers.roadmap import screens as roadmap
from handlers.screen import Screen
from locales.translator import Translator
from tests.documents.roadmap_views import (
    AHEAD,
    DECIDED,
    DECISION,
    DONE,
    MEASURES,
    NEEDED,
    PASSED,
    SCHOOL,
    YEAR,
)
from tests.documents.roadmap_views import METHODICAL as PLANNED
from tests.screens.samples_due import ID, TODAY, colleagues

ROADMAP = Roadmap(id=ID, school_id=ID, year=2026, template="help")
COURSE = Course(total=14, done=5, passed=1, current=2, unassigned=6)
EVENTS = tuple(
    MeasureEvent(
        action=action,
        old_state=MeasureState.PLANNED,
        old_due_on=date(2027, 3, 31),
        old_timing=Timing.MONTH,
        text=text,
        by="Смирнова\u00a0А.\u00a0И.",
        at=datetime(2027, 3, 17, 9, tzinfo=UTC),
    )
    for action, text in (
        (MeasureAction.MOVE, "Не готовы <материалы> & списки"),
        (MeasureAction.UNDO, None),
        (MeasureAction.DROP, None),
        (MeasureAction.FINISH, "Проведено"),
    )
)
LONG = tuple(
    replace(measure, id=ID + number, title="Ж" * 200)
    for number, measure in enumerate((*MEASURES, AHEAD, AHEAD, YEAR))
)


def listed(
    *lines: Measure,
    shown: Shown = Shown.ALL,
    kind: MeasureKind = MeasureKind.ROADMAP,
    course: Course = COURSE,
) -> MeasureList:
    return MeasureList(
        roadmap=ROADMAP,
        kind=kind,
        shown=shown,
        course=course,
        lines=lines,
        page=0,
        pages=2 if len(lines) > 1 else 1,
        today=TODAY,
        school=SCHOOL,
        numbers=numbered((one.id, one.part) for one in lines) if shown is not Shown.DROPPED else {},
    )


def page(
    measure: Measure, *events: MeasureEvent, edit: bool = True, mark: bool = True
) -> MeasurePage:
    return MeasurePage(
        measure=replace(measure, id=ID, rev=7),
        events=events,
        today=TODAY,
        may_edit=edit,
        may_mark=mark,
    )


def proposals(count: int = 9, *, taken: int = 1) -> Proposals:
    lines = tuple(
        Proposal(
            measure=NewMeasure(
                kind=MeasureKind.METHODICAL,
                part=Part.LEARNING,
                title=f"Семинар-практикум № {number}: критерии до начала работы",
                timing=Timing.MONTH,
                due_on=date(2027, 10, 31),
                who=Responsible.DEPUTY,
                result="Материалы семинара",
                reason=Reason(kind=kind, people=14, key="assessment.criteria_before"),
                source=f"m.seminar.{number}",
            ),
            taken=number < taken,
            dropped=number == 1 < taken,
        )
        for number, kind in zip(range(count), [*ReasonKind, *ReasonKind], strict=False)
    )
    return Proposals(school=SCHOOL, year=2027, today=TODAY, roadmap_id=ID, lines=lines)


def screens(t: Translator) -> dict[str, Screen]:
    moved, undone, dropped, finished = EVENTS
    own = replace(listed(AHEAD, PASSED), roadmap=None, kind=None, numbers={})
    kindergarten = replace(SCHOOL, kind=SchoolKind.KINDERGARTEN, name="Детский сад № 2")
    return {
        "roadmap": roadmap.listing(t, listed(DONE, PASSED, AHEAD, YEAR, NEEDED), (2027, 2026)),
        "roadmap_long": roadmap.listing(t, listed(*LONG), (2026,)),
        "roadmap_passed": roadmap.listing(t, listed(PASSED, shown=Shown.PASSED), (2026,)),
        "roadmap_done": roadmap.listing(t, listed(DONE, shown=Shown.DONE), (2026,)),
        "roadmap_dropped": roadmap.listing(t, listed(shown=Shown.DROPPED), (2026,)),
        "roadmap_none_passed": roadmap.listing(t, listed(shown=Shown.PASSED), (2026,)),
        "roadmap_none_done": roadmap.listing(t, listed(shown=Shown.DONE), (2026,)),
        "methodical": roadmap.listing(
            t, listed(*PLANNED, kind=MeasureKind.METHODICAL), (2027, 2026)
        ),
        "own": roadmap.own(t, own),
        "own_none": roadmap.own(
            t, replace(own, lines=(), course=Course(total=0, done=0, passed=0, current=0))
        ),
        "choose": roadmap.choose_template(t, SCHOOL, load_templates("school"), 2026),
        "choose_kindergarten": roadmap.choose_template(
            t, kindergarten, load_templates("kindergarten"), 2026
        ),
        "template": roadmap.template(t, SCHOOL, load_template("help"), 2026),
        "template_kindergarten": roadmap.template(
            t, kindergarten, load_template("mentoring"), 2026
        ),
        "taken": roadmap.taken(t, roadmap.listing(t, listed(AHEAD), (2026,)), ID, 12),
        "taken_none": roadmap.taken(t, roadmap.listing(t, listed(AHEAD), (2026,)), ID, 0),
        "offices": roadmap.offices(t, ID, [(who, 3) for who in Responsible]),
        "offices_none": roadmap.offices(t, ID, []),
        "ask_office": roadmap.ask_office(t, ID, Responsible.HEADS, colleagues()),
        "add": roadmap.add(
            t,
            ID,
            MeasureKind.ROADMAP,
            [(f"growth.{number}", f"Мероприятие <{number}>") for number in range(9)],
            0,
        ),
        "add_own": roadmap.add(t, ID, MeasureKind.ROADMAP, [], 0),
        "add_plan": roadmap.add(t, ID, MeasureKind.METHODICAL, [], 0),
        "measure": measure_screens.page(t, page(AHEAD, moved)),
        "measure_passed": measure_screens.page(t, page(PASSED, undone, moved)),
        "measure_done": measure_screens.page(t, page(DONE, finished)),
        "measure_done_bare": measure_screens.page(t, page(replace(DONE, note=None))),
        "measure_dropped": measure_screens.page(
            t, page(replace(NEEDED, state=MeasureState.DROPPED), dropped)
        ),
        "measure_own": measure_screens.page(t, page(AHEAD, edit=False)),
        "measure_seen": measure_screens.page(t, page(YEAR, moved, edit=False, mark=False)),
        "measure_methodical": measure_screens.page(t, page(PLANNED[0])),
        "measure_nobody": measure_screens.page(t, page(replace(NEEDED, who=None))),
        "ask_finish": measure_screens.ask_finish(t, AHEAD),
        "ask_move": measure_screens.ask_move(t, AHEAD, TODAY),
        "ask_reason": measure_screens.ask_reason(t, AHEAD, date(2027, 4, 30), TODAY),
        "ask_title": measure_screens.ask_title(t, AHEAD),
        "ask_due": measure_screens.ask_due(t, AHEAD),
        "ask_document": measure_screens.ask_document(t, AHEAD),
        "ask_person": measure_screens.ask_person(t, AHEAD, colleagues()),
        "decisions": roadmap.listing(t, listed(DECISION, kind=MeasureKind.DECISION), (2027, 2026)),
        "decision_new": decision_screens.ask(t),
        "decision": measure_screens.page(
            t,
            replace(
                page(replace(DECISION, state=MeasureState.PLANNED)),
                decision=replace(DECIDED, effect=None, figure_now=None),
            ),
        ),
        "decision_effect": measure_screens.page(t, replace(page(DECISION), decision=DECIDED)),
        "decision_effect_few": measure_screens.page(
            t, replace(page(DECISION), decision=replace(DECIDED, figure_now=0))
        ),
        "ask_figure": decision_screens.ask_figure(
            t, DECISION, [Reason(kind=kind, people=3) for kind in ReasonKind][1:]
        ),
        "ask_figure_none": decision_screens.ask_figure(t, DECISION, []),
        "ask_source": decision_screens.ask_source(t, DECISION),
        "ask_effect": decision_screens.ask_effect(t, DECISION, 6),
        "ask_effect_bare": decision_screens.ask_effect(t, replace(DECISION, reason=None), None),
        "effects": decision_screens.effects(t, [DECISION] * 8),
        "effects_none": decision_screens.effects(t, []),
        "proposals": plan_screens.proposals(t, proposals(), 0),
        "proposals_taken": plan_screens.proposals(t, proposals(3, taken=3), 0),
        "proposals_none": plan_screens.proposals(t, proposals(0), 0),
    }
