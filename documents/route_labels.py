"""Headings of a plan on paper: the same in PDF and in the shipped templates for Word."""

from documents.words import words
from domain.item import Section
from domain.people import Vocabulary
from domain.plan_rules import RouteForm


def labels(form: RouteForm) -> dict[str, str]:
    t = words()
    own = {
        RouteForm.FORM_1: {
            "facts": "document-route-facts-form1",
            "diagnosed": "document-route-accompanying",
            "bases": "document-route-field",
            "plan": "document-route-plan-form1",
        },
        RouteForm.FORM_2: {
            "facts": "document-route-facts-form2",
            "diagnosed": "document-route-diagnosed",
            "bases": "document-route-deficits",
            "plan": "document-route-plan-form2",
        },
    }
    shared = {
        "draft": "document-stamp-draft",
        "reviewed": "document-stamp-reviewed",
        "agreed": "document-stamp-agreed",
        "approved": "document-stamp-approved",
        "courses": "document-route-courses",
        "group": "document-route-group",
        "level": "document-route-level",
        "external": "document-route-external",
        "passive": "document-route-passive",
        "active": "document-route-active",
        "goal": "document-route-goal",
        "tasks": "document-route-tasks",
        "term": "document-route-dates",
        "self_analysis": "document-route-self-analysis",
        "number": "document-route-number",
        "values": "document-route-values",
        "planned": "document-route-planned",
        "review_said": "document-route-review-said",
        "reflection": "document-route-reflection",
        "outcome_basis": "document-route-outcome-basis",
        "outcome": "document-route-outcome",
        "comment": "document-route-outcome-comment",
        "mentor_said": "document-route-mentor-said",
        "methodist_said": "document-route-methodist-said",
        "reached": "document-route-reached",
        "reached_text": "document-route-reached-text",
        "reached_mark": "document-route-reached-mark",
        "conclusion": "document-route-conclusion",
        "reply": "document-route-reply",
        "presented": "document-route-presented",
        "signatures": "document-route-signatures",
        "day": "document-route-blank-day",
        "page": "document-page",
        "of": "document-page-of",
    }
    return {key: t.plain(words_key) for key, words_key in {**shared, **own[form]}.items()}


def columns(form: RouteForm) -> list[tuple[str, str]]:
    """(key of the field, its heading), from left to right as the form has them."""
    t = words()
    match form:
        case RouteForm.FORM_1:
            return [
                ("heading", t.plain("document-route-column-competency")),
                ("due", t.plain("document-route-column-due")),
                ("title", t.plain("document-route-column-item")),
                ("evidence", t.plain("document-route-column-evidence")),
                ("mark", t.plain("document-route-column-mark")),
                ("note", t.plain("document-route-column-note")),
            ]
        case RouteForm.FORM_2:
            return [
                ("basis", t.plain("document-route-column-basis")),
                *((section.value, _section(section)) for section in SECTIONS),
                ("period", t.plain("document-route-column-period")),
            ]


SECTIONS = (
    Section.KPK,
    Section.CONSULTATION,
    Section.MUNICIPAL,
    Section.INTERNAL,
    Section.SELF_EDUCATION,
)
"""Columns of form 2 that hold items, in the order of the regulation."""


def _section(section: Section) -> str:
    """In a school's words: the one heading that differs is a field of its own."""
    return words().plain(f"document-section-{section.value}", words=Vocabulary.SCHOOL.value)
