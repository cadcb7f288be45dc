"""Screens of one item of a plan that is drawn up. Pure."""

from domain.item import EvidenceKind, ItemKind, Section
from domain.plan_texts import ItemText
from domain.plan_views import ItemView
from handlers.buttons import button, menu, two_by_two
from handlers.paging import pages, piece
from handlers.route import words
from handlers.route.callbacks import (
    AskDate,
    AskText,
    OpenItem,
    SetDropped,
    SetEvidence,
    SetKind,
    SetSection,
    ShowEvidence,
    ShowKinds,
    ShowMore,
    ShowPlan,
    ShowSections,
    UndoEdit,
)
from handlers.route.text_screens import MORE
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

KINDS_A_PAGE = 10

EVIDENCE_ORDER = (EvidenceKind.NONE, *(one for one in EvidenceKind if one is not EvidenceKind.NONE))
"""«Without a document» is as normal as any other and stands first."""

SECTIONS = (
    Section.KPK,
    Section.CONSULTATION,
    Section.MUNICIPAL,
    Section.INTERNAL,
    Section.SELF_EDUCATION,
)
"""Columns in which an item stands; the difficulty and the period are columns of form 2, too."""


def item(t: Translator, view: ItemView) -> Screen:
    """All of an item, each part of which is one press away from being changed."""
    one = view.item
    parts = _told(t, view)
    if view.remark is not None:
        parts.append(words.said(t, view.remark))
    plan = button(
        t,
        "route-button-plan",
        ShowPlan(route_id=view.plan.route.id, page=words.page_with(view.plan, one)),
    )
    if one.dropped or not view.plan.route.editable:
        back = None
        if one.dropped and view.plan.route.editable:
            back = button(
                t,
                "route-button-restore",
                SetDropped(item_id=one.id, rev=one.rev, dropped=False),
            )
        if one.dropped:
            parts.append(t("route-item-dropped"))
        if not view.plan.route.editable:
            parts += [Markup(""), t("route-item-fixed", state=view.plan.route.state.value)]
        return Screen(text=t.lines(parts), rows=rows(row(back), row(plan, menu(t))))
    undo = None
    if view.undo:
        undo = button(t, "route-button-undo", UndoEdit(item_id=one.id, rev=one.rev))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(t, "route-button-date", AskDate(item_id=one.id)),
                button(t, "route-button-evidence", ShowEvidence(item_id=one.id)),
            ),
            row(
                _ask(t, view, ItemText.TITLE),
                button(t, "route-button-item-kind", ShowKinds(item_id=one.id)),
            ),
            row(
                _ask(t, view, ItemText.RESULT),
                button(t, "route-button-more", ShowMore(item_id=one.id)),
            ),
            row(undo),
            row(
                button(
                    t,
                    "route-button-drop",
                    SetDropped(item_id=one.id, rev=one.rev, dropped=True),
                ),
                plan,
            ),
            row(menu(t)),
        ),
    )


def more(t: Translator, view: ItemView) -> Screen:
    """What is seldom filled in: nobody misses what is left out here."""
    one = view.item
    return Screen(
        text=t.lines([*_told(t, view), Markup(""), t("route-more-about")]),
        rows=rows(
            *two_by_two(
                [
                    *(_ask(t, view, field) for field in MORE),
                    button(t, "route-button-section", ShowSections(item_id=one.id)),
                ]
            ),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def _ask(t: Translator, view: ItemView, field: ItemText) -> Button:
    return button(t, f"route-button-{field.value}", AskText(item_id=view.item.id, field=field))


def _told(t: Translator, view: ItemView) -> list[Markup]:
    one = view.item
    basis = view.plan.basis(one.basis_id)
    parts = [t("route-item-title", title=one.title)]
    if basis is not None:
        parts.append(words.basis_line(t, basis))
    parts += [
        t("route-item-kind", kind=words.kind(t, one)),
        t("route-item-section", section=words.section(t, one.section)),
        t("route-item-due", day=words.due(t, one.due_on, view.today)),
    ]
    if view.bad_day is not None and not one.dropped:
        parts.append(t("route-item-bad-day", why=words.why(t, view.bad_day)))
    parts.append(t("route-item-evidence", evidence=words.evidence(t, one)))
    for field in ItemText:
        text = field.of(one)
        if text and field is not ItemText.TITLE:
            parts.append(t(f"route-item-{field.value}", text=text))
    return parts


def sections(t: Translator, view: ItemView) -> Screen:
    one = view.item
    found = [
        button(
            t,
            "route-chosen" if section is one.section else "route-plain",
            SetSection(item_id=one.id, rev=one.rev, section=section),
            text=words.upper(words.section(t, section)),
        )
        for section in SECTIONS
    ]
    return Screen(
        text=t.lines([t("route-item-title", title=one.title), t("route-ask-section")]),
        rows=rows(
            *(row(one_section) for one_section in found),
            row(button(t, "button-back", ShowMore(item_id=one.id)), menu(t)),
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
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def kinds(t: Translator, view: ItemView, page: int = 0) -> Screen:
    one = view.item
    every = tuple(ItemKind)
    shown, page, total = piece(every, page, KINDS_A_PAGE)
    found = [
        button(
            t,
            "route-chosen" if kind is one.kind else "route-plain",
            SetKind(item_id=one.id, rev=one.rev, kind=kind),
            text=words.upper(t.plain(f"route-kind-{kind.value.replace('_', '-')}")),
        )
        for kind in shown
    ]
    return Screen(
        text=t.lines([t("route-item-title", title=one.title), t("route-ask-kind")]),
        rows=rows(
            *two_by_two(found),
            pages(t, page, total, lambda number: ShowKinds(item_id=one.id, page=number)),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )
