"""Screens of whoever confirms: what waits, an item of somebody else, why it goes back. Pure."""

from domain.doing import Item, ItemLine, ItemList, ItemPage, SendBackReason
from domain.text import shortened
from handlers.buttons import LABEL, button, menu
from handlers.confirm.callbacks import (
    AskReturn,
    ConfirmItem,
    OpenCard,
    OpenConfirm,
    ReturnFor,
    RevokeDecision,
    ShowProof,
)
from handlers.due import words
from handlers.paging import pages
from handlers.record.callbacks import OpenEntry
from handlers.screen import Button, Screen, row, rows
from handlers.summary.callbacks import OpenPersonItems
from locales.translator import Markup, Translator


def waiting(t: Translator, view: ItemList) -> Screen:
    """What waits on the reader, the oldest report first."""
    head = t("confirm-head", count=view.total) if view.total else t("confirm-empty")
    return Screen(
        text=t.lines(
            [head, *(_line(t, one, view, n) for n, one in enumerate(view.lines, start=1))]
        ),
        rows=rows(
            *(row(_open(one, n)) for n, one in enumerate(view.lines, start=1)),
            pages(t, view.page, view.pages, lambda page: OpenConfirm(page=page)),
            row(menu(t)),
        ),
    )


def card(t: Translator, page: ItemPage, *, following: ItemLine | None = None) -> Screen:
    """An item as its mentor or a leader sees it, with what the reader may do.

    `following`: what waits next, offered once this one is decided about.
    """
    item = page.item
    address = {"item_id": item.id, "rev": item.rev}
    parts = [t("confirm-owner", owner=item.owner), *words.head(t, page)]
    if page.evidence:
        parts += [t("due-head-evidence"), *words.evidence_lines(t, page.evidence)]
    elif page.may_confirm:
        parts.append(t("confirm-bare"))
    if page.events:
        parts += [t("due-head-history"), *words.history(t, page)]
    confirm = send_back = revoke = show = entry = None
    if page.may_confirm:
        confirm = button(t, "confirm-button-confirm", ConfirmItem(**address))
        send_back = button(t, "confirm-button-return", AskReturn(**address))
    if page.may_revoke:
        revoke = button(t, "confirm-button-revoke", RevokeDecision(**address))
    if page.evidence:
        show = button(t, "due-button-evidence", ShowProof(item_id=item.id))
    if page.record_id is not None:
        entry = button(t, "record-button-entry", OpenEntry(record_id=page.record_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(show),
            row(confirm, send_back),
            row(entry),
            row(revoke),
            row(None if following is None else _next(t, following)),
            row(_back(t, page), menu(t)),
        ),
    )


def _back(t: Translator, page: ItemPage) -> Button:
    """To what waits; to the teacher's items for who leads and has only looked."""
    if page.leads and not page.may_confirm and not page.may_revoke:
        return button(t, "summary-button-items", OpenPersonItems(post_id=page.item.post_id))
    return button(t, "confirm-button-list", OpenConfirm())


def ask_return(t: Translator, item: Item) -> Screen:
    """Why it goes back: ready words, or one's own."""
    return Screen(
        text=t.lines(
            [
                t("confirm-owner", owner=item.owner),
                t("due-item-title", title=item.title),
                t("confirm-ask-return"),
            ]
        ),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"confirm-button-{code.value.replace('_', '-')}",
                        ReturnFor(item_id=item.id, rev=item.rev, reason=code),
                    )
                )
                for code in SendBackReason
            ),
            row(
                button(t, "button-back", OpenCard(item_id=item.id)),
                menu(t),
            ),
        ),
    )


def _line(t: Translator, one: ItemLine, view: ItemList, number: int) -> Markup:
    """Numbered: a button has no room for a title."""
    reported = one.reported_on or one.due_on
    return t(
        "confirm-line",
        number=str(number),
        owner=one.owner,
        title=one.title,
        day=t.day_short(reported, view.today),
        count=one.evidence_count,
    )


def _open(one: ItemLine, number: int) -> Button:
    return Button(
        text=shortened(f"{number}. {one.owner}", LABEL),
        data=OpenCard(item_id=one.id).pack(),
    )


def _next(t: Translator, one: ItemLine) -> Button:
    text = t.plain("confirm-button-next", owner=one.owner)
    return Button(text=shortened(text, LABEL), data=OpenCard(item_id=one.id).pack())
