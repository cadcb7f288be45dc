"""Screens on which a text is awaited, each with ready ones to press. Pure."""

from content.item_texts import load_item_texts
from domain.item import ItemKind
from domain.plan import Basis, BasisKind, Plan
from domain.plan_texts import ItemText
from domain.plan_views import ItemView
from handlers.buttons import button, menu, two_by_two
from handlers.paging import pages, piece
from handlers.route import words
from handlers.route.callbacks import (
    AddOfKind,
    OpenItem,
    SetText,
    ShowBases,
    ShowItems,
    ShowMore,
    ShowOwnKinds,
)
from handlers.screen import Screen, row, rows
from locales.translator import Translator

KINDS_A_PAGE = 10

OFTEN = (
    ItemKind.KPK,
    ItemKind.WEBINAR,
    ItemKind.SEMINAR,
    ItemKind.LESSON_VISIT,
    ItemKind.OPEN_LESSON,
    ItemKind.TALK,
    ItemKind.READING,
    ItemKind.DEVELOPMENT,
    ItemKind.MENTOR_MEETING,
    ItemKind.CONTEST,
)
"""Kinds that teachers plan most; the others follow on further pages."""

OWN_KINDS = (*OFTEN, *(kind for kind in ItemKind if kind not in OFTEN))


def ask_text(t: Translator, view: ItemView, field: ItemText) -> Screen:
    """A ready text, one's own words, or none; a title only gives way to another one."""
    one = view.item
    current = field.of(one)
    parts = [t("route-item-title", title=one.title), t(f"route-ask-{field.value}", ready="yes")]
    if current and field is not ItemText.TITLE:
        parts.append(t("route-current", text=current))
    ready = [
        button(
            t,
            "route-chosen" if text.text == current else "route-plain",
            SetText(item_id=one.id, rev=one.rev, field=field, key=text.key),
            text=text.short,
        )
        for text in load_item_texts().of(field.value)
    ]
    none = SetText(item_id=one.id, rev=one.rev, field=field)
    leave = button(t, "route-button-no-text" if current else "button-skip", none)
    if field is ItemText.TITLE:
        composed = words.title_of_kind(one.kind, view.plan.basis(one.basis_id))
        parts.append(t("route-ready-title", text=composed))
        leave = button(t, "route-button-ready-title", none)
    back = OpenItem(item_id=one.id)
    if field in MORE:
        return Screen(
            text=t.lines(parts),
            rows=rows(
                *two_by_two(ready),
                row(leave),
                row(button(t, "button-back", ShowMore(item_id=one.id)), menu(t)),
            ),
        )
    return Screen(
        text=t.lines(parts),
        rows=rows(*two_by_two(ready), row(leave), row(button(t, "button-back", back), menu(t))),
    )


MORE = (ItemText.PRACTICE, ItemText.DIRECTION, ItemText.NOTE)
"""Texts that stand on the second screen of an item."""


def ask_own_item(t: Translator, basis: Basis, page: int = 0) -> Screen:
    """A title in one's own words, or a kind: the item is then named by it and the basis."""
    shown, page, total = piece(OWN_KINDS, page, KINDS_A_PAGE)
    kinds = [
        button(
            t,
            "route-plain",
            AddOfKind(basis_id=basis.id, kind=kind),
            text=words.upper(words.kind_name(t, kind)),
        )
        for kind in shown
    ]
    return Screen(
        text=t.lines([words.basis_line(t, basis), t("route-ask-own-item")]),
        rows=rows(
            *two_by_two(kinds),
            pages(t, page, total, lambda number: ShowOwnKinds(basis_id=basis.id, page=number)),
            row(button(t, "button-back", ShowItems(basis_id=basis.id)), menu(t)),
        ),
    )


def ask_basis(t: Translator, plan: Plan, kind: BasisKind) -> Screen:
    return Screen(
        text=t(f"route-ask-basis-{kind.value}"),
        rows=rows(row(button(t, "button-back", ShowBases(route_id=plan.route.id, kind=kind)))),
    )
