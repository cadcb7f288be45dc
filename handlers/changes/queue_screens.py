"""Screens of whoever decides about plans: what waits, what was changed, a decline. Pure."""

from domain.change_views import ChangeList, ChangePage
from domain.route_changes import DeclineReason
from handlers.buttons import button, menu
from handlers.changes import words
from handlers.changes.callbacks import (
    AcceptSeen,
    DeclineFor,
    OpenChange,
    OpenQueue,
    OpenTold,
)
from handlers.changes.screens import numbers
from handlers.paging import pages
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator


def changes(t: Translator, view: ChangeList, *, seen: str = "") -> Screen:
    """One part of «Изменения планов»; the other is a press away. `seen`: of the page shown."""
    waits = not view.told and view.total > 0
    parts = [t("change-queue-head", count=view.total) if waits else t("change-told-head")]
    if not view.changes:
        parts.append(t("change-told-none" if view.told else "change-queue-none"))
    for number, change in enumerate(view.changes, start=1):
        parts += [Markup(""), *words.told(t, change, view.today, number=number, owner=True)]
    accept = other = None
    if not view.told and len(view.changes) > 1:
        accept = button(
            t,
            "change-button-accept-seen",
            AcceptSeen(page=view.page, seen=seen),
            count=len(view.changes),
        )
    if not view.told:
        other = button(t, "change-button-told", OpenTold())
    elif view.waiting:
        other = button(t, "change-button-waiting", OpenQueue(), count=view.waiting)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *numbers(view.changes),
            row(accept),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenTold(page=page) if view.told else OpenQueue(page=page),
            ),
            row(other),
            row(menu(t)),
        ),
    )


def ask_decline(t: Translator, page: ChangePage) -> Screen:
    """Why not: ready or typed; there is no decline without a word."""
    one = page.change
    return Screen(
        text=t.lines(
            [
                t("change-card-head", owner=one.owner, kind=words.kind(t, one)),
                *words.body(t, one, page.today),
                Markup(""),
                t("change-ask-decline"),
            ]
        ),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"change-button-decline-{code.value.replace('_', '-')}",
                        DeclineFor(change_id=one.id, rev=one.rev, reason=code),
                    )
                )
                for code in DeclineReason
            ),
            row(button(t, "button-back", OpenChange(change_id=one.id)), menu(t)),
        ),
    )
