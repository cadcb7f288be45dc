"""Screens of one item of a plan that is drawn up, and of texts that may be typed. Pure."""

from datetime import date

from content.route_texts import load_route_texts
from domain.item import EvidenceKind, ItemKind
from domain.plan import Basis, BasisKind, Plan
from domain.plan_views import ItemView
from domain.text import shortened
from handlers.buttons import button, menu, two_by_two
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.paging import pages
from handlers.route import words
from handlers.route.callbacks import (
    AskDate,
    AskResult,
    AskTitle,
    OpenItem,
    RemoveResult,
    SetDropped,
    SetDue,
    SetEvidence,
    SetGoal,
    SetKind,
    ShowBases,
    ShowEvidence,
    ShowItems,
    ShowKinds,
    ShowMonth,
    ShowPlan,
)
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

KINDS_A_PAGE = 10

EVIDENCE_ORDER = (EvidenceKind.NONE, *(one for one in EvidenceKind if one is not EvidenceKind.NONE))
"""«Without a document» is as normal as any other and stands first."""


def item(t: Translator, view: ItemView) -> Screen:
    """All of an item, each part of which is one press away from being changed."""
    one = view.item
    basis = view.plan.basis(one.basis_id)
    parts = [t("route-item-title", title=one.title)]
    if basis is not None:
        parts.append(words.basis_line(t, basis))
    parts += [
        t("route-item-kind", kind=words.kind(t, one)),
        t("route-item-due", day=_day(t, one.due_on, view.today)),
        t("route-item-evidence", evidence=words.evidence(t, one)),
    ]
    if one.expected_result:
        parts.append(t("route-item-result", text=one.expected_result))
    if view.remark is not None:
        parts.append(words.said(t, view.remark))
    plan = button(t, "route-button-plan", ShowPlan(route_id=view.plan.route.id))
    if one.dropped or not view.plan.route.editable:
        back = None
        if one.dropped:
            back = button(
                t,
                "route-button-restore",
                SetDropped(item_id=one.id, rev=one.rev, dropped=False),
            )
            parts.append(t("route-item-dropped"))
        return Screen(text=t.lines(parts), rows=rows(row(back), row(plan, menu(t))))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(t, "route-button-date", AskDate(item_id=one.id)),
                button(t, "route-button-evidence", ShowEvidence(item_id=one.id)),
            ),
            row(
                button(t, "route-button-title", AskTitle(item_id=one.id)),
                button(t, "route-button-item-kind", ShowKinds(item_id=one.id)),
            ),
            row(
                button(t, "route-button-result", AskResult(item_id=one.id)),
                button(
                    t,
                    "route-button-drop",
                    SetDropped(item_id=one.id, rev=one.rev, dropped=True),
                ),
            ),
            row(plan, menu(t)),
        ),
    )


def _day(t: Translator, day: date | None, today: date) -> str:
    return t.day(day, today) if day is not None else t.plain("route-no-date")


def dates(t: Translator, view: ItemView) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    one = view.item
    quick = [
        Button(
            text=t.plain(
                "route-button-quick",
                what=t.plain(f"route-quick-{code.value.replace('_', '-')}"),
                day=t.day_short(day, view.today),
            ),
            data=_set(view, day),
        )
        for code, day in view.quick
    ]
    month = min(max(one.due_on or view.first, view.first), view.last)
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-ask-date", day=_day(t, one.due_on, view.today)),
                words.period(t, view.first, view.last, view.today),
                t("route-ask-date-words"),
            ]
        ),
        rows=rows(
            *(row(one_quick) for one_quick in quick),
            row(
                button(
                    t,
                    "route-button-calendar",
                    ShowMonth(item_id=one.id, month=packed_month(month)),
                )
            ),
            row(button(t, "button-back", OpenItem(item_id=one.id))),
        ),
    )


def _set(view: ItemView, day: date) -> str:
    return SetDue(item_id=view.item.id, rev=view.item.rev, day=packed_day(day)).pack()


def month(t: Translator, view: ItemView, packed: int) -> Screen:
    """One month of the period; other days and those off are blanks."""
    one = view.item
    shown = unpacked_month(packed, view.first, view.last)
    grid = month_rows(
        t,
        shown,
        first=view.first,
        last=view.last,
        closed=view.closed,
        chosen=one.due_on,
        set_day=lambda day: SetDue(item_id=one.id, rev=one.rev, day=packed_day(day)),
        show_month=lambda number: ShowMonth(item_id=one.id, month=number),
    )
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-ask-date", day=_day(t, one.due_on, view.today)),
                t("route-month", month=t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=(*grid, row(button(t, "button-back", AskDate(item_id=one.id)))),
    )


def typed_date(t: Translator, view: ItemView, day: date) -> Screen:
    """How a typed date was read: set only by a press."""
    one = view.item
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-typed-date", day=t.day(day, view.today)),
            ]
        ),
        rows=rows(
            row(Button(text=t.plain("route-button-typed-yes"), data=_set(view, day))),
            row(button(t, "route-button-typed-no", AskDate(item_id=one.id))),
        ),
    )


def evidence(t: Translator, view: ItemView) -> Screen:
    one = view.item
    found = [
        button(
            t,
            "route-chosen" if kind is one.evidence else "route-plain",
            SetEvidence(item_id=one.id, rev=one.rev, kind=kind),
            text=words.upper(t.plain(f"route-evidence-{kind.value.replace('_', '-')}")),
        )
        for kind in EVIDENCE_ORDER
    ]
    return Screen(
        text=t.lines([t("route-item-title", title=one.title), t("route-ask-evidence")]),
        rows=rows(
            row(found[0]),
            *two_by_two(found[1:]),
            row(button(t, "button-back", OpenItem(item_id=one.id))),
        ),
    )


def kinds(t: Translator, view: ItemView, page: int = 0) -> Screen:
    one = view.item
    every = tuple(ItemKind)
    total = -(-len(every) // KINDS_A_PAGE)
    page = min(max(page, 0), total - 1)
    found = [
        button(
            t,
            "route-chosen" if kind is one.kind else "route-plain",
            SetKind(item_id=one.id, rev=one.rev, kind=kind),
            text=words.upper(t.plain(f"route-kind-{kind.value.replace('_', '-')}")),
        )
        for kind in every[page * KINDS_A_PAGE : (page + 1) * KINDS_A_PAGE]
    ]
    return Screen(
        text=t.lines([t("route-item-title", title=one.title), t("route-ask-kind")]),
        rows=rows(
            *two_by_two(found),
            pages(t, page, total, lambda number: ShowKinds(item_id=one.id, page=number)),
            row(button(t, "button-back", OpenItem(item_id=one.id))),
        ),
    )


def ask_title(t: Translator, view: ItemView) -> Screen:
    return Screen(
        text=t.lines([t("route-ask-title"), t("route-current", text=view.item.title)]),
        rows=rows(row(button(t, "button-back", OpenItem(item_id=view.item.id)))),
    )


def ask_result(t: Translator, view: ItemView) -> Screen:
    one = view.item
    parts = [t("route-item-title", title=one.title), t("route-ask-result")]
    remove = None
    if one.expected_result:
        parts.append(t("route-current", text=one.expected_result))
        remove = button(t, "route-button-no-result", RemoveResult(item_id=one.id))
    return Screen(
        text=t.lines(parts),
        rows=rows(row(remove), row(button(t, "button-back", OpenItem(item_id=one.id)))),
    )


def ask_own_item(t: Translator, basis: Basis) -> Screen:
    return Screen(
        text=t.lines([words.basis_line(t, basis), t("route-ask-own-item")]),
        rows=rows(row(button(t, "button-back", ShowItems(basis_id=basis.id)))),
    )


def ask_basis(t: Translator, plan: Plan, kind: BasisKind) -> Screen:
    return Screen(
        text=t(f"route-ask-basis-{kind.value}"),
        rows=rows(row(button(t, "button-back", ShowBases(route_id=plan.route.id, kind=kind)))),
    )


def goals(t: Translator, plan: Plan) -> Screen:
    """Ready goals, one's own words, or none: a plan without a goal is normal."""
    route = plan.route
    ready = load_route_texts().goal
    parts = [t("route-goals-head")]
    if route.goal:
        parts.append(t("route-current", text=shortened(route.goal, words.EXCERPT)))
    parts += [Markup(""), *(t("route-start-line", text=one.text) for one in ready)]
    parts += [Markup(""), t("route-goals-words")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "route-chosen" if one.text == route.goal else "route-plain",
                        SetGoal(route_id=route.id, key=one.key),
                        text=one.short,
                    )
                )
                for one in ready
            ),
            row(button(t, "button-skip", SetGoal(route_id=route.id))),
            row(button(t, "route-button-plan", ShowPlan(route_id=route.id)), menu(t)),
        ),
    )
