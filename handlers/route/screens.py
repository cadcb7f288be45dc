"""Screens of the plan as a whole: nothing yet, being drawn up, waiting, approved. Pure."""

from domain.plan import BasisKind
from domain.plan_rules import ApprovalStep
from domain.plan_views import PlanView, StartView
from domain.route import RouteState
from domain.text import shortened
from handlers.approval import step_words
from handlers.approval.callbacks import OpenEdits, OpenHistory
from handlers.buttons import button, menu
from handlers.due.callbacks import OpenDue
from handlers.paging import pages
from handlers.route import words
from handlers.route.callbacks import (
    BeginRoute,
    OpenItem,
    OpenRoute,
    SetDropped,
    ShowBases,
    ShowGoals,
    ShowItems,
    ShowPlan,
    Submit,
    Withdraw,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

NUMBERS_A_ROW = 6


def no_post(t: Translator) -> Screen:
    """A plan hangs on a post in a school; the speaker has none."""
    return Screen(text=t("route-no-post"), rows=rows(row(menu(t))))


def start(t: Translator, view: StartView) -> Screen:
    """No plan yet: what it may be begun with."""
    parts = [t("route-start-head")]
    if view.suggested:
        parts += [Markup(""), t("route-start-suggested")]
        parts += [t("route-start-line", text=words.upper(text)) for text in view.suggested]
        if view.more:
            parts.append(t("route-start-more", count=view.more))
        begin = button(t, "route-button-begin", BeginRoute(post_id=view.post_id, from_result=True))
        other = button(
            t, "route-button-begin-other", BeginRoute(post_id=view.post_id, from_result=False)
        )
        return Screen(text=t.lines(parts), rows=rows(row(begin), row(other), row(menu(t))))
    key = "route-start-without" if view.suggested is None else "route-start-no-difficulties"
    begin = button(t, "route-button-begin", BeginRoute(post_id=view.post_id, from_result=False))
    return Screen(text=t.lines([*parts, Markup(""), t(key)]), rows=rows(row(begin), row(menu(t))))


def plan(t: Translator, view: PlanView, page: int = 0) -> Screen:
    """The whole plan with what can be done with it in its state."""
    match view.plan.route.state:
        case RouteState.DRAFT | RouteState.RETURNED:
            return _draft(t, view, page)
        case RouteState.SUBMITTED:
            return _submitted(t, view, page)
        case _:
            return _approved(t, view, page)


def _draft(t: Translator, view: PlanView, page: int) -> Screen:
    one = view.plan
    route = one.route
    page = words.page_of(one, page)
    parts = [t("route-head", state=words.state(t, route.state))]
    if view.comment is not None:
        parts.append(words.said(t, view.comment))
    if route.goal:
        parts.append(t("route-goal", text=shortened(route.goal, words.EXCERPT)))
    if one.items:
        said = {item_id: remark.text for item_id, remark in view.remarks.items()}
        parts += words.plan_lines(t, one, view.today, page, said)
    else:
        parts += [Markup(""), t("route-no-items")]
    hints = words.hint_lines(t, view.hints)
    if hints:
        parts += [Markup(""), *hints]
    send = None
    if one.items:
        send = button(t, "route-button-submit", Submit(route_id=route.id, rev=route.rev))
    add = None
    if one.bases:
        add = button(t, "route-button-add", ShowItems(basis_id=one.bases[0].id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(send),
            *_numbers(view, page),
            _pages(t, view, page),
            row(
                add,
                button(
                    t, "route-button-bases", ShowBases(route_id=route.id, kind=_first_kind(view))
                ),
            ),
            row(button(t, "route-button-goal", ShowGoals(route_id=route.id)), menu(t)),
        ),
    )


def _first_kind(view: PlanView) -> BasisKind:
    bases = view.plan.bases
    return bases[0].kind if bases else BasisKind.DEFICIT


def _numbers(view: PlanView, page: int) -> Rows:
    """Buttons «1», «2», … of the items on the page."""
    shown = list(words.numbered(view.plan))[
        page * words.ITEMS_A_PAGE : (page + 1) * words.ITEMS_A_PAGE
    ]
    found = [
        Button(text=f"✏️ {number}", data=OpenItem(item_id=item.id).pack()) for number, item in shown
    ]
    return tuple(
        tuple(found[index : index + NUMBERS_A_ROW]) for index in range(0, len(found), NUMBERS_A_ROW)
    )


def _pages(t: Translator, view: PlanView, page: int) -> tuple[Button, ...]:
    route_id = view.plan.route.id
    return pages(
        t,
        page,
        words.page_count(view.plan),
        lambda number: ShowPlan(route_id=route_id, page=number),
    )


def _submitted(t: Translator, view: PlanView, page: int) -> Screen:
    route = view.plan.route
    page = words.page_of(view.plan, page)
    parts = [t("route-head", state=words.state(t, route.state))]
    parts += step_words.step_lines(t, view.steps, view.zone, view.today)
    if any(one.step is ApprovalStep.METHODIST and one.why is None for one in view.steps):
        parts.append(t("approval-handed-over"))
    if route.objected_at is not None:
        parts.append(t("approval-objected-own"))
    if route.step is None:
        parts.append(_waits(t, view))
    if view.moved:
        parts.append(t("route-moved", count=view.moved))
    if route.goal:
        parts.append(t("route-goal", text=shortened(route.goal, words.EXCERPT)))
    parts += words.plan_lines(t, view.plan, view.today, page)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            _pages(t, view, page),
            row(button(t, "route-button-withdraw", Withdraw(route_id=route.id, rev=route.rev))),
            row(button(t, "approval-button-history", OpenHistory(route_id=route.id)), menu(t)),
        ),
    )


def _waits(t: Translator, view: PlanView) -> Markup:
    if not view.deciders:
        return t("route-waits-for-nobody")
    return t("route-waits-with", who=t.plain("route-or").join(view.deciders))


def _approved(t: Translator, view: PlanView, page: int) -> Screen:
    route = view.plan.route
    page = words.page_of(view.plan, page)
    parts = [
        t("route-head", state=words.state(t, route.state)),
        words.period(t, view.first, view.last, view.today),
    ]
    if view.decided_by is not None and route.decided_at is not None:
        parts.append(
            t(
                "route-approved-by",
                who=view.decided_by,
                day=t.day_short(route.decided_at.astimezone(view.zone).date(), view.today),
            )
        )
    if view.edits is not None:
        parts.append(t("approval-approved-with-edits"))
    if route.goal:
        parts.append(t("route-goal", text=shortened(route.goal, words.EXCERPT)))
    parts += words.plan_lines(t, view.plan, view.today, page)
    edits = None
    if view.edits is not None:
        edits = button(t, "approval-button-edits", OpenEdits(route_id=route.id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(edits),
            _pages(t, view, page),
            row(button(t, "route-button-due", OpenDue())),
            row(button(t, "approval-button-history", OpenHistory(route_id=route.id)), menu(t)),
        ),
    )


def dropped(t: Translator, view: PlanView, item_id: int) -> Screen:
    """The plan after an item was taken out, with the way to take it back."""
    shown = plan(t, view)
    item = view.plan.item(item_id)
    if item is None or not item.dropped:
        return shown
    back = button(
        t,
        "route-button-restore",
        SetDropped(item_id=item.id, rev=item.rev, dropped=False),
    )
    return Screen(text=shown.text, rows=(row(back), *shown.rows)).headed(
        t("route-dropped", title=item.title)
    )


def submitted_now(t: Translator, view: PlanView) -> Screen:
    """The answer to the press that handed the plan over."""
    return plan(t, view).with_toast(t.plain("route-toast-submitted"))


def gone(t: Translator) -> Screen:
    """A button of a plan that is no longer there."""
    return Screen(
        text=t("route-gone"),
        rows=rows(row(button(t, "route-button-open", OpenRoute())), row(menu(t))),
    )
