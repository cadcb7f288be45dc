"""Screens of whoever decides about plans: the queue, a plan's card, the words of a return. Pure."""

from content.route_texts import load_route_texts
from domain.doing import UNDER_WAY
from domain.plan_views import CardView, QueueLine, QueueView
from domain.route import RouteState
from domain.text import shortened
from handlers.approval.callbacks import (
    Approve,
    AskReturn,
    OpenApproval,
    OpenCard,
    ReturnWith,
    Revoke,
)
from handlers.buttons import LABEL, button, menu
from handlers.changes.callbacks import OpenPlanChanges
from handlers.paging import pages
from handlers.proposals import marks
from handlers.route import words
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

LOAD_SHOWN = 12


def queue(t: Translator, view: QueueView) -> Screen:
    """What waits for the speaker's decision, the longest waiting first."""
    if not view.lines:
        return Screen(text=t("approval-empty"), rows=rows(row(menu(t))))
    parts = [t("approval-head", count=view.total), Markup("")]
    for line in view.lines:
        parts.append(
            t(
                "approval-line" if line.waiting_days else "approval-line-today",
                owner=line.owner,
                items=line.items,
                days=line.waiting_days,
            )
        )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "approval-button-card",
                        OpenCard(route_id=line.route_id),
                        owner=shortened(line.owner, LABEL - 3),
                    )
                )
                for line in view.lines
            ),
            pages(t, view.page, view.pages, lambda page: OpenApproval(page=page)),
            row(menu(t)),
        ),
    )


def card_text(t: Translator, view: CardView, page: int = 0) -> Markup:
    plan = view.plan
    route = plan.route
    page = words.page_of(plan, page)
    parts = [t("approval-card-head", owner=route.owner, state=words.state(t, route.state))]
    parts += _decision(t, view)
    if view.changes is not None:
        parts += [t("approval-changed"), *words.change_lines(t, view.changes, view.today)]
        parts.append(Markup(""))
    parts.append(words.period(t, view.first, view.last, view.today))
    if route.goal:
        parts.append(t("route-goal", text=shortened(route.goal, words.EXCERPT)))
    parts += words.plan_lines(t, plan, view.today, page)
    if view.load:
        parts += [Markup(""), t("approval-load", months=_load(t, view))]
    hints = words.hint_lines(t, view.hints)
    if hints:
        parts += [Markup(""), *hints]
    proposed = marks.others_lines(t, plan)
    if proposed:
        parts += [Markup(""), *proposed]
    return t.lines(parts)


def card(
    t: Translator, view: CardView, page: int = 0, *, following: QueueLine | None = None
) -> Screen:
    """A plan as a whole: bases, items with dates, the load by month; buttons if it is ours.

    `following`: the plan that waits next, offered once this one is decided about.
    """
    route = view.plan.route
    page = words.page_of(view.plan, page)
    return Screen(
        text=card_text(t, view, page),
        rows=rows(
            *decide_rows(t, view),
            pages(
                t,
                page,
                words.page_count(view.plan),
                lambda number: OpenCard(route_id=route.id, rev=route.rev, page=number),
            ),
            row(
                button(t, "approval-button-revoke", Revoke(route_id=route.id, rev=route.rev))
                if view.may_revoke
                else None
            ),
            row(
                button(t, "change-button-list", OpenPlanChanges(route_id=route.id))
                if route.state in UNDER_WAY
                else None
            ),
            row(marks.opener(t, view.plan)),
            row(None if following is None else _next(t, following)),
            row(button(t, "approval-button-queue", OpenApproval()), menu(t)),
        ),
    )


def _next(t: Translator, line: QueueLine) -> Button:
    """Cut to what a button holds: the surname is what matters."""
    text = t.plain("approval-button-next", owner=line.owner)
    return Button(text=shortened(text, LABEL), data=OpenCard(route_id=line.route_id).pack())


def decide_rows(t: Translator, view: CardView) -> Rows:
    """«Approve» and «return» for the revision that is shown; nothing where it is not ours."""
    if not view.may_decide:
        return ()
    route = view.plan.route
    return rows(
        row(
            button(t, "approval-button-approve", Approve(route_id=route.id, rev=route.rev)),
            button(t, "approval-button-return", AskReturn(route_id=route.id, rev=route.rev)),
        )
    )


def _decision(t: Translator, view: CardView) -> list[Markup]:
    route = view.plan.route
    parts: list[Markup] = []
    if view.decided_by is not None and route.decided_at is not None:
        key = "returned" if route.state is RouteState.RETURNED else "approved"
        parts.append(
            t(
                f"approval-decided-{key}",
                who=view.decided_by,
                moment=t.moment(route.decided_at, view.zone, view.today),
            )
        )
    if view.comment is not None:
        parts.append(words.said(t, view.comment))
    if view.moved:
        parts.append(t("route-moved", count=view.moved))
    return parts


def _load(t: Translator, view: CardView) -> str:
    """«март 2 · апрель 3»."""
    shown = [
        t.plain(
            "approval-load-month", month=t.plain(f"date-month-name-{month}").lower(), count=count
        )
        for _, month, count in view.load[:LOAD_SHOWN]
    ]
    return t.plain("approval-load-dot").join(shown)


def withdrawn(t: Translator) -> Screen:
    """The owner took the plan back before anybody decided."""
    return Screen(
        text=t("approval-withdrawn"),
        rows=rows(row(button(t, "approval-button-queue", OpenApproval()), menu(t))),
    )


def ask_return(t: Translator, view: CardView) -> Screen:
    """The comment of a return: ready or typed; there is none without words."""
    route = view.plan.route
    ready = load_route_texts().reply
    parts = [t("approval-ask-return", owner=route.owner), Markup("")]
    parts += [t("route-start-line", text=one.text) for one in ready]
    parts += [Markup(""), t("approval-ask-return-words")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    Button(
                        text=one.short,
                        data=ReturnWith(route_id=route.id, rev=route.rev, key=one.key).pack(),
                    )
                )
                for one in ready
            ),
            row(button(t, "button-back", OpenCard(route_id=route.id, rev=route.rev)), menu(t)),
        ),
    )
