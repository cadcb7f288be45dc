"""How screens of a plan show what was proposed to it and by whom it is to be accepted. Pure."""

from domain.plan import EDITABLE, Plan
from domain.plan_sections import (
    added_by_others,
    awaiting_approval,
    awaiting_owner,
    unanswered,
)
from handlers.buttons import button
from handlers.proposals.callbacks import OpenProposals
from handlers.screen import Button, Screen, row
from locales.translator import Markup, Translator


def on_own_plan(t: Translator, plan: Plan, screen: Screen) -> Screen:
    """The owner's plan with what waits for his answer, and the way to it."""
    lines = own_lines(t, plan)
    found = opener(t, plan)
    rows = screen.rows if found is None else (row(found), *screen.rows)
    if not lines:
        return Screen(text=screen.text, rows=rows)
    return Screen(text=t.lines([screen.text, Markup(""), *lines]), rows=rows)


def own_lines(t: Translator, plan: Plan) -> list[Markup]:
    """Counted apart from the plan: what others propose to it, what waits for the approval."""
    lines = []
    waiting = len(awaiting_owner(plan))
    if waiting:
        lines.append(t("proposals-waiting-own", count=waiting))
    handed_in = awaiting_approval(plan)
    if handed_in:
        key = "draft" if plan.route.state in EDITABLE else "submitted"
        lines.append(t(f"proposals-awaiting-{key}", count=handed_in))
    return lines


def others_lines(t: Translator, plan: Plan) -> list[Markup]:
    """The same for whoever decides."""
    lines = []
    waiting = len(unanswered(plan))
    if waiting:
        lines.append(t("proposals-waiting", count=waiting))
    handed_in = awaiting_approval(plan)
    if handed_in:
        lines.append(t("proposals-awaiting-yours", count=handed_in))
    return lines


def opener(t: Translator, plan: Plan) -> Button | None:
    """Nothing where nobody else has added anything."""
    found = added_by_others(plan)
    if not found:
        return None
    return button(
        t,
        "proposals-button-open",
        OpenProposals(route_id=plan.route.id),
        count=len(unanswered(plan)),
    )
