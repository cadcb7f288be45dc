"""Screens of the plan of methodical work that the totals of a year ask for. Pure."""

from datetime import date

from domain.paging import pages_of
from domain.roadmap import PAGE, MeasureKind, NewMeasure, Proposal, Proposals
from handlers.buttons import button, menu
from handlers.paging import pages
from handlers.roadmap import words
from handlers.roadmap.callbacks import (
    OpenProposals,
    OpenRoadmap,
    TakeProposal,
    TakeProposals,
)
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator


def proposals(t: Translator, view: Proposals, page: int) -> Screen:
    """Each with its reason in numbers; taken ones keep their places."""
    total = pages_of(len(view.lines), PAGE)
    page = max(0, min(page, total - 1))
    first = page * PAGE
    shown = list(enumerate(view.lines, start=1))[first : first + PAGE]
    head = "roadmap-proposals" if view.lines else "roadmap-proposals-none"
    parts = [t(head, school=view.school.name, **words.years(view.year))]
    for number, one in shown:
        parts += [Markup(""), _line(t, number, one, view.today)]
    buttons = [
        Button(text=f"➕ {number}", data=TakeProposal(key=_key(one), page=page).pack())
        for number, one in shown
        if not one.taken
    ]
    left = sum(not one.taken for one in view.lines)
    taken = sum(one.taken and not one.dropped for one in view.lines)
    plan = OpenRoadmap(year=view.year, kind=MeasureKind.METHODICAL)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            tuple(buttons[:4]),
            tuple(buttons[4:]),
            pages(t, page, total, lambda one: OpenProposals(page=one)),
            row(
                button(t, "roadmap-button-take-all", TakeProposals(), count=left) if left else None
            ),
            row(button(t, "roadmap-button-plan", plan, count=taken) if taken else None),
            row(button(t, "roadmap-button-open", OpenRoadmap()), menu(t)),
        ),
    )


def _line(t: Translator, number: int, one: Proposal, today: date) -> Markup:
    measure: NewMeasure = one.measure
    # What was taken keeps the number of the day on which it was.
    reason = words.reason_then if one.taken else words.reason
    state = "-dropped" if one.dropped else "-taken" if one.taken else ""
    return t(
        f"roadmap-proposal{state}",
        number=number,
        title=measure.title,
        due=words.due(t, measure.timing, measure.due_on, today),
        reason="" if measure.reason is None else reason(t, measure.reason),
    )


def _key(one: Proposal) -> str:
    return one.measure.source or ""
