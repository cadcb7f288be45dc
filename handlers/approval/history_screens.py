"""The history of a plan: who did what, its kept texts, the difference of two. Pure."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.plan_views import CompareView, EditsView, HistoryLine, HistoryView, VersionView
from domain.text import shortened
from handlers.approval.callbacks import (
    AskObjection,
    CompareVersions,
    ObjectTo,
    OpenCard,
    OpenEdits,
    OpenHistory,
    OpenVersion,
)
from handlers.buttons import button, menu
from handlers.paging import pages, piece
from handlers.route import words
from handlers.route.callbacks import OpenRoute
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

LINES_A_PAGE = 8
ITEMS_A_PAGE = 12
CHANGES_A_PAGE = 10
CHOICES = 6
"""Versions to choose from in a row: the newest ones."""
WORDS_SHOWN = 2
WORD_SHOWN = 120


def history(t: Translator, view: HistoryView, page: int = 0) -> Screen:
    """Newest first; each line that made a version opens it."""
    newest = view.lines[::-1]
    shown, page, total = piece(newest, page, LINES_A_PAGE)
    parts = [t("approval-history-head", owner=view.owner)]
    for line in shown:
        parts += [Markup(""), *_line(t, view, line)]
    if not shown:
        parts.append(t("approval-history-empty"))
    versions = [
        Button(
            text=t.plain("approval-button-version", no=line.no),
            data=OpenVersion(route_id=view.route_id, no=line.no).pack(),
        )
        for line in shown
        if line.no is not None
    ]
    compare = None
    if len(view.numbers) > 1:
        compare = button(t, "approval-button-compare", CompareVersions(route_id=view.route_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(compare),
            *(tuple(versions[start : start + 4]) for start in range(0, len(versions), 4)),
            pages(
                t,
                page,
                total,
                lambda number: OpenHistory(route_id=view.route_id, page=number),
            ),
            row(_back(t, view), menu(t)),
        ),
    )


def _back(t: Translator, view: HistoryView) -> Button:
    if view.own:
        return button(t, "route-button-plan", OpenRoute())
    return button(t, "approval-button-plan", OpenCard(route_id=view.route_id))


def _line(t: Translator, view: HistoryView, line: HistoryLine) -> list[Markup]:
    step = "" if line.step is None else t.plain(f"approval-step-{line.step.value}")
    why = ""
    if line.why is not None:
        why = t.plain(f"approval-why-{line.why.value.replace('_', '-')}")
    what = t(
        f"approval-deed-{line.action.replace('_', '-')}",
        step=step,
        why=why,
        no=t.plain("approval-deed-version", no=line.no) if line.no is not None else "",
        about=shortened(line.about or "", words.FIELD_TITLE),
    )
    told = t(
        "approval-deed" if line.who else "approval-deed-bot",
        moment=t.moment(line.at, view.zone, view.today),
        what=what,
        who=line.who or "",
    )
    said = [
        t("approval-deed-word", text=shortened(text, WORD_SHOWN))
        if title is None
        else t(
            "approval-deed-item-word",
            title=shortened(title, 60),
            text=shortened(text, WORD_SHOWN),
        )
        for title, text in line.words[:WORDS_SHOWN]
    ]
    more = len(line.words) - WORDS_SHOWN
    if more > 0:
        said.append(t("route-change-more", count=more))
    return [told, *said]


def version(t: Translator, view: VersionView, page: int = 0) -> Screen:
    """A kept text, as it was."""
    body: Mapping[str, Any] = json.loads(view.body)
    items: Sequence[Mapping[str, Any]] = body["items"]
    shown, page, total = piece(list(enumerate(items, start=1)), page, ITEMS_A_PAGE)
    parts = [
        t(
            "approval-version-head",
            owner=view.owner,
            no=view.no,
            what=t.plain(f"approval-cause-{view.cause.value}"),
            moment=t.moment(view.at, view.zone, view.today),
        )
    ]
    if body["goal"] and page == 0:
        parts.append(t("route-goal", text=shortened(body["goal"], words.EXCERPT)))
    bases = {one["id"]: one for one in body["bases"]}
    basis_id: int | None = -1
    for number, item in shown:
        if item["basis"] != basis_id:
            basis_id = item["basis"]
            basis = bases.get(basis_id or 0)
            parts.append(Markup(""))
            parts.append(
                t("route-basis-line-none")
                if basis is None
                else t(f"route-basis-line-{basis['kind']}", text=words.lower(basis["text"]))
            )
        due = None if item["due_on"] is None else date.fromisoformat(item["due_on"])
        parts.append(
            t(
                "route-item-line",
                number=number,
                title=shortened(item["title"], words.TITLE_SHOWN),
                day=t.day(due, view.today) if due else t.plain("route-no-date"),
                evidence=t.plain(f"route-evidence-{item['evidence'].replace('_', '-')}"),
            )
        )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            pages(
                t,
                page,
                total,
                lambda number: OpenVersion(route_id=view.route_id, no=view.no, page=number),
            ),
            row(
                button(t, "approval-button-history-back", OpenHistory(route_id=view.route_id)),
                menu(t),
            ),
        ),
    )


def compare(t: Translator, view: CompareView, page: int = 0) -> Screen:
    """What differs, on one screen where it fits; the two versions are chosen below."""
    lines = words.change_lines(t, view.changes, view.today, limit=None)
    shown, page, total = piece(lines, page, CHANGES_A_PAGE)
    parts = [
        t("approval-compare-head", owner=view.owner, older=view.older, newer=view.newer),
        Markup(""),
        *shown,
    ]
    if not lines:
        parts.append(t("approval-compare-same"))

    def choice(number: int, *, older: bool) -> Button:
        chosen = number == (view.older if older else view.newer)
        pair = (number, view.newer) if older else (view.older, number)
        return Button(
            text=t.plain("approval-choice-taken" if chosen else "approval-choice", no=number),
            data=CompareVersions(route_id=view.route_id, older=pair[0], newer=pair[1]).pack(),
        )

    older = [one for one in view.numbers if one < view.newer][-CHOICES:]
    newer = [one for one in view.numbers if one > view.older][-CHOICES:]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            pages(
                t,
                page,
                total,
                lambda number: CompareVersions(
                    route_id=view.route_id, older=view.older, newer=view.newer, page=number
                ),
            ),
            *(
                (
                    tuple(choice(one, older=True) for one in older),
                    tuple(choice(one, older=False) for one in newer),
                )
                if len(view.numbers) > 2
                else ()
            ),
            row(
                button(t, "approval-button-history-back", OpenHistory(route_id=view.route_id)),
                menu(t),
            ),
        ),
    )


def edits(t: Translator, view: EditsView | None, today: date) -> Screen:
    """To the owner: exactly what was edited at the approval, old → new, and the way to object."""
    if view is None:
        return Screen(
            text=t("approval-edits-none"),
            rows=rows(row(button(t, "route-button-plan", OpenRoute()), menu(t))),
        )
    parts = [t("approval-edits-head", who=view.by or ""), Markup("")]
    parts += words.change_lines(t, view.changes, today, limit=20)
    parts += [
        Markup(""),
        t("approval-edits-may" if view.may_object else "approval-edits-late"),
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(
                    t, "approval-button-object", AskObjection(route_id=view.route_id, no=view.no)
                )
                if view.may_object
                else None
            ),
            row(button(t, "route-button-plan", OpenRoute()), menu(t)),
        ),
    )


def ask_objection(t: Translator, view: EditsView) -> Screen:
    """What an objection does, before it is made: nothing takes it back."""
    return Screen(
        text=t("approval-ask-objection"),
        rows=rows(
            row(
                button(
                    t, "approval-button-object-yes", ObjectTo(route_id=view.route_id, no=view.no)
                ),
                button(t, "button-back", OpenEdits(route_id=view.route_id)),
            ),
            row(menu(t)),
        ),
    )


def edits_rows(t: Translator, view: EditsView) -> Rows:
    """For the message that tells of the approval."""
    return rows(
        row(
            button(t, "approval-button-object", AskObjection(route_id=view.route_id, no=view.no))
            if view.may_object
            else button(t, "approval-button-edits", OpenEdits(route_id=view.route_id))
        )
    )
