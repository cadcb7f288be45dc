"""Screens of a plan's goal, tasks and term. Pure."""

from datetime import date

from domain.calendar import school_year_end
from domain.dates import ParsedDate
from domain.plan_changes import Changes
from domain.plan_rules import Term
from domain.plan_views import FrameView, ReadyLine, TermsView
from domain.text import shortened
from domain.typed_choice import typed_choice
from handlers import typed_dates
from handlers.buttons import LABEL, button, menu
from handlers.route import words
from handlers.route.callbacks import (
    RemoveTask,
    SetGoal,
    SetTask,
    SetTerm,
    ShowGoals,
    ShowPlan,
    ShowTasks,
)
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

MOVED_SHOWN = 4
"""Dates told one by one above a plan, which is long enough by itself."""


def goals(t: Translator, view: FrameView) -> Screen:
    """Ready goals, one's own words, or none: a plan without a goal is normal."""
    route = view.plan.route
    parts = [t("route-goals-head")]
    if route.goal:
        parts.append(t("route-current", text=shortened(route.goal, words.EXCERPT)))
    parts += [Markup(""), *(t("route-start-line", text=one.text) for one in view.goals)]
    parts += [Markup(""), t("route-goals-words")]
    leave = "route-button-no-goal" if route.goal else "button-skip"
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "route-chosen" if one.chosen else "route-plain",
                        SetGoal(route_id=route.id, key=one.key or ""),
                        text=one.short,
                    )
                )
                for one in view.goals
            ),
            row(button(t, leave, SetGoal(route_id=route.id))),
            row(button(t, "route-button-tasks", ShowTasks(route_id=route.id)), _plan(t, view)),
            row(menu(t)),
        ),
    )


def tasks(t: Translator, view: FrameView) -> Screen:
    """Ready tasks to tick, those in one's own words behind them; none is normal, too."""
    route = view.plan.route
    parts = [t("route-tasks-head"), Markup("")]
    parts += [
        t("route-task-chosen" if one.chosen else "route-task", number=number, text=one.text)
        for number, one in enumerate(view.tasks, start=1)
    ]
    parts += [Markup(""), t("route-tasks-words")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(_task(t, view, one)) for one in view.tasks),
            row(_look(t, view)),
            row(button(t, "button-back", ShowGoals(route_id=route.id)), menu(t)),
        ),
    )


def _task(t: Translator, view: FrameView, one: ReadyLine) -> Button:
    route_id = view.plan.route.id
    short = shortened(one.short, LABEL - 2)
    if one.key is None:
        left_out = RemoveTask(route_id=route_id, mark=one.mark)
        return button(t, "route-chosen", left_out, text=short)
    return button(
        t,
        "route-chosen" if one.chosen else "route-not-chosen",
        SetTask(route_id=route_id, key=one.key, on=not one.chosen),
        text=short,
    )


def terms(t: Translator, view: FrameView) -> Screen:
    """How long the plan lasts, with the last day of each choice."""
    route = view.plan.route
    chosen = route.term or Term.SCHOOL_YEAR
    return Screen(
        text=t.lines(
            [t("route-terms-head"), words.period(t, route, view.first, view.last, view.today)]
        ),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "route-chosen" if term is chosen else "route-plain",
                        SetTerm(route_id=route.id, term=term),
                        text=t.plain(
                            "route-button-term",
                            term=_term(t, term, last),
                            day=t.day_short(last, last if term is Term.SCHOOL_YEAR else view.today),
                        ),
                    )
                )
                for term, last in view.terms
            ),
            row(_plan(t, view), menu(t)),
        ),
    )


def _term(t: Translator, term: Term, last: date) -> str:
    """The usual one by the year it ends with: what begins in late spring lasts until December."""
    ends = "school" if last == school_year_end(last) else "calendar"
    return t.plain(f"route-term-{term.value.replace('_', '-')}", ends=ends)


def typed_term(t: Translator, view: TermsView, text: str) -> Term | None:
    """The term that a typed text names, by its words or its last day."""
    place = typed_choice(
        text,
        [_term(t, term, last) for term, last in view.terms],
        spoken=[_spoken(t, term) for term, _ in view.terms],
    )
    if place is not None:
        return view.terms[place][0]
    found = typed_dates.read(text, t.language, view.today)
    if not isinstance(found, ParsedDate):
        return None
    return next((term for term, last in view.terms if last == found.day), None)


def _spoken(t: Translator, term: Term) -> list[str]:
    return t.plain(f"route-spoken-{term.value.replace('_', '-')}").split(", ")


def moved(t: Translator, changes: Changes, today: date) -> Markup:
    """Which dates another term has moved, and that they do not go back with it."""
    return t.lines(
        [
            t("route-moved", count=len(changes.moved)),
            *words.change_lines(t, changes, today, MOVED_SHOWN),
            t("route-moved-stay", count=len(changes.moved)),
        ]
    )


def _plan(t: Translator, view: FrameView) -> Button:
    return button(t, "route-button-plan", ShowPlan(route_id=view.plan.route.id))


def _look(t: Translator, view: FrameView) -> Button:
    return button(t, "route-button-look", ShowPlan(route_id=view.plan.route.id))
