"""Screens of what is to be done: the list, an item, its report, dropping it. Pure."""

from dataclasses import replace
from datetime import date, timedelta

from domain.doing import (
    PAGE,
    ColleagueList,
    DropReason,
    Item,
    ItemLine,
    ItemList,
    ItemPage,
    Memo,
    TellPhrase,
)
from domain.item import OPEN_STATES, EvidenceKind, ItemKind, ItemState
from domain.plan_rules import ChangeKind
from domain.reminder_rules import Snoozed
from domain.text import shortened
from handlers import colleagues
from handlers.buttons import LABEL, button, menu
from handlers.calendar_keyboard import packed_day
from handlers.changes.callbacks import ChangeItem
from handlers.changes.parts import withdraw_button
from handlers.closing.callbacks import OpenMoves
from handlers.due import words
from handlers.due.callbacks import (
    AskDate,
    AskDrop,
    AskDropReason,
    AskMemo,
    AskMore,
    AskProof,
    AskTell,
    AskVisited,
    DropFor,
    DropSent,
    FinishBare,
    ListMaterials,
    OpenDue,
    OpenItem,
    Recall,
    Restore,
    SetMemo,
    SetVisited,
    ShowEvidence,
    SnoozeItem,
    TellFor,
    UndoMove,
    WakeItem,
    WakeList,
)
from handlers.due.move_screens import moved
from handlers.events.callbacks import Miss
from handlers.paging import pages
from handlers.record.callbacks import OpenEntry
from handlers.roadmap.callbacks import OpenOwn
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

WEEK = 7


def due(t: Translator, view: ItemList) -> Screen:
    """What came back to be put right, what has passed, what is today, what is ahead, what waits
    for its confirmer.

    Lines are numbered through all of it, and each button begins with the number of its line.
    """
    today = view.today
    reported = view.reported if view.page == 0 else ()
    returned = [one for one in view.lines if one.state is ItemState.SENT_BACK]
    planned = [one for one in view.lines if one.state is not ItemState.SENT_BACK]
    present = [one for one in planned if not words.of_past_plan(one, today)]
    present = [one for one in present if not words.of_next_plan(one, today)]
    sections = (
        ("due-head-sent-back", returned),
        ("due-head-past-plan", [one for one in planned if words.of_past_plan(one, today)]),
        ("due-head-passed", [one for one in present if one.due_on < today]),
        ("due-head-today", [one for one in present if one.due_on == today]),
        ("due-head-ahead", [one for one in present if one.due_on > today]),
        ("due-head-next-plan", [one for one in planned if words.of_next_plan(one, today)]),
        ("due-head-reported", list(reported)),
    )
    number = view.page * PAGE
    parts, buttons = [t("due-head")], []
    for head, lines in sections:
        if lines:
            parts += [Markup(""), t(head, **words.plan_bounds(t, lines[0], today))]
        for one in lines:
            number += 1
            parts.append(words.line(t, one, today, number=number))
            buttons.append(row(_open(t, one, number)))
    if not view.lines:
        parts.insert(1, t(_empty(view)))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *buttons,
            pages(t, view.page, view.pages, lambda page: OpenDue(page=page)),
            row(
                button(t, "roadmap-button-own", OpenOwn(), count=view.measures)
                if view.measures
                else None
            ),
            row(
                None
                if view.suspended is None
                else button(t, "closing-button-resume", OpenMoves(route_id=view.suspended))
            ),
            row(menu(t)),
        ),
    )


def _empty(view: ItemList) -> str:
    """Why there is nothing to do: a plan that stands still has dates, but they don't run."""
    if view.suspended is not None:
        return "due-empty-suspended"
    if view.measures:
        return "due-empty-measures"
    return "due-empty-reported" if view.reported else "due-empty"


def item(t: Translator, page: ItemPage) -> Screen:
    """The owner's page of an item."""
    parts = [*words.head(t, page), *words.asked_back(t, page)]
    parts += words.materials(t, page)
    if page.events:
        parts += [Markup(""), t("due-head-history"), *words.history(t, page)]
    return Screen(
        text=t.lines(parts),
        rows=(
            *_actions(t, page),
            row(button(t, "due-button-list", OpenDue()), menu(t)),
        ),
    )


def _actions(t: Translator, page: ItemPage) -> Rows:
    one = page.item
    if not page.own:
        return ()
    address = {"item_id": one.id, "rev": one.rev}
    show = remove = unwanted = None
    if page.materials:
        show = button(t, "due-button-evidence", ShowEvidence(item_id=one.id))
        remove = button(t, "due-button-remove", ListMaterials(item_id=one.id))
    if page.held:
        unwanted = button(t, "due-button-sent-drop", DropSent(item_id=one.id))
    if one.state in OPEN_STATES:
        return rows(
            row(button(t, _done(one.state), AskProof(**address))),
            row(
                button(t, "due-button-postpone", AskDate(**address)),
                button(t, "due-button-drop", AskDrop(**address)),
            ),
            row(
                None
                if page.last_move is None
                else button(t, "due-button-undo-move", UndoMove(**address))
            ),
            row(_snooze(t, page)),
            row(_change(t, page), show),
            row(remove),
            *_words(t, page),
        )
    match one.state:
        case ItemState.DONE:
            return rows(
                row(button(t, "due-button-more", AskMore(**address)), show),
                row(remove),
                row(_entry(t, page)),
                row(button(t, "due-button-recall", Recall(**address))),
                *_words(t, page),
            )
        case ItemState.CONFIRMED if page.attended and one.event_id is not None:
            missed = Miss(event_id=one.event_id, post_id=one.post_id)
            return rows(row(button(t, "event-button-miss", missed)), row(show), row(unwanted))
        case ItemState.CONFIRMED if one.confirmer_id is None:
            recall = button(t, "due-button-recall", Recall(**address))
            return rows(row(show), row(recall), row(unwanted))
        case ItemState.DROPPED if page.left_for_good:
            return rows(row(show), row(unwanted))
        case ItemState.DROPPED:
            restore = button(t, "due-button-restore", Restore(**address))
            return rows(row(restore), row(show), row(unwanted))
        case _:
            return rows(row(show), row(_entry(t, page)), row(unwanted))


def _done(state: ItemState) -> str:
    return "due-button-again" if state is ItemState.SENT_BACK else "due-button-done"


def _entry(t: Translator, page: ItemPage) -> Button | None:
    """The way to what the report left in its owner's record."""
    if page.record_id is None:
        return None
    return button(t, "record-button-entry", OpenEntry(record_id=page.record_id))


def _words(t: Translator, page: ItemPage) -> Rows:
    """A note to oneself, and a word to the mentor where there is one."""
    item_id = page.item.id
    tell = AskTell(item_id=item_id)
    return (
        row(button(t, "due-button-memo", AskMemo(item_id=item_id))),
        row(button(t, "due-button-tell", tell) if page.mentored else None),
    )


def _snooze(t: Translator, page: ItemPage) -> Button:
    """In a week, or tomorrow where the date comes sooner than that."""
    one = page.item
    if words.is_snoozed(page):
        return button(t, "due-button-wake", WakeItem(item_id=one.id))
    near = page.today <= one.due_on <= page.today + timedelta(days=WEEK)
    days = 1 if near else WEEK
    key = "due-button-snooze-day" if near else "due-button-snooze-week"
    return button(t, key, SnoozeItem(item_id=one.id, days=days))


def snoozed(t: Translator, view: ItemList, day: date, until: Snoozed) -> Screen:
    """The list after its reminder was put off, and the way to take that back."""
    shown = due(t, view)
    said = t(
        "due-snoozed",
        day=t.day(until.day, view.today),
        at=f"{until.at.hour}:{until.at.minute:02}",
    )
    back = row(button(t, "due-button-wake", WakeList(day=packed_day(day))))
    return replace(shown, rows=(back, *shown.rows)).headed(said)


def _change(t: Translator, page: ItemPage) -> Button:
    """What waits is taken back first; else anything about the item may be changed."""
    if page.asked_change is not None:
        return withdraw_button(t, page.asked_change)
    return button(t, "change-button-item", ChangeItem(item_id=page.item.id))


def ask_proof(t: Translator, page: ItemPage, *, more: bool = False) -> Screen:
    """What the plan names and what may be handed in; nothing is a normal answer."""
    one = page.item
    bare = None if more else FinishBare(item_id=one.id, rev=one.rev)
    parts = [t("due-item-title", title=one.title), *words.asked_back(t, page)]
    visit = one.kind is ItemKind.LESSON_VISIT and not more
    if visit and page.visited is not None:
        parts.append(t("due-ask-proof-visited", who=page.visited))
    if not more and one.evidence_kind is not EvidenceKind.NONE:
        parts.append(t("due-ask-evidence", evidence=words.evidence_kind(t, one.evidence_kind)))
    parts += [t(_asks(page, more=more)), t("due-ask-pupils")]
    other = AskVisited(item_id=one.id, rev=one.rev)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(None if bare is None else button(t, _bare(page), bare)),
            row(button(t, "due-button-visited", other) if visit else None),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def _asks(page: ItemPage, *, more: bool) -> str:
    """Where something is to be put right, nobody says that nothing is as good."""
    if more:
        return "due-ask-more"
    return "due-ask-proof-again" if page.sent_back or page.evidence else "due-ask-proof"


def _bare(page: ItemPage) -> str:
    """What was handed in before stays with the item."""
    return "due-button-bare-again" if page.evidence else "due-button-bare"


def ask_visited(t: Translator, one: Item, view: ColleagueList) -> Screen:
    """Whose lesson it was: he confirms it with one press. It may be passed over."""
    skip = SetVisited(item_id=one.id, rev=one.rev)
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-ask-visited"),
                *colleagues.lines(t, view),
            ]
        ),
        rows=(
            *colleagues.buttons(
                t,
                view,
                lambda who: SetVisited(item_id=one.id, rev=one.rev, person_id=who.person_id),
                lambda page: AskVisited(
                    item_id=one.id, rev=one.rev, page=page, found=bool(view.query)
                ),
            ),
            row(button(t, "button-skip", skip)),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def ask_memo(t: Translator, page: ItemPage) -> Screen:
    """Ready words, one's own, or none."""
    item_id = page.item.id
    parts = [t("due-item-title", title=page.item.title), t("due-ask-memo")]
    if page.memo is not None:
        parts.append(t("due-memo", text=words.memo(t, page.memo)))
    gone = None if page.memo is None else SetMemo(item_id=item_id)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(button(t, f"due-memo-{_dashed(one.value)}", SetMemo(item_id=item_id, memo=one)))
                for one in Memo
            ),
            row(None if gone is None else button(t, "due-button-memo-gone", gone)),
            row(button(t, "button-back", OpenItem(item_id=item_id)), menu(t)),
        ),
    )


def ask_tell(t: Translator, one: Item) -> Screen:
    """A word to the mentor: ready or one's own."""
    return Screen(
        text=t.lines([t("due-item-title", title=one.title), t("due-ask-tell")]),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"due-tell-{phrase.value}",
                        TellFor(item_id=one.id, phrase=phrase),
                    )
                )
                for phrase in TellPhrase
            ),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def _dashed(code: str) -> str:
    return code.replace("_", "-")


def ask_drop(t: Translator, one: Item, later: date | None, today: date) -> Screen:
    """`later`: the day to which it can be moved instead."""
    ask = "change-ask-drop-decided" if ChangeKind.DROP in one.rules.decided else "due-ask-drop"
    return Screen(
        text=t.lines([t("due-item-title", title=one.title), t(ask)]),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"due-button-{code.value.replace('_', '-')}",
                        DropFor(item_id=one.id, rev=one.rev, reason=code),
                    )
                )
                for code in DropReason
            ),
            row(button(t, "due-button-own-reason", AskDropReason(item_id=one.id, rev=one.rev))),
            row(
                Button(
                    text=t.plain("due-button-later", day=t.day_short(later, today)),
                    data=moved(one, later),
                )
                if later
                else None
            ),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def ask_drop_reason(t: Translator, one: Item) -> Screen:
    """Why it is dropped, in one's own words: the text is awaited."""
    return Screen(
        text=t.lines([t("due-item-title", title=one.title), t("due-ask-own-reason")]),
        rows=rows(row(button(t, "button-back", AskDrop(item_id=one.id, rev=one.rev)), menu(t))),
    )


def _open(t: Translator, one: ItemLine, number: int) -> Button:
    said = t.plain("due-button-item", number=str(number), title=one.title)
    return Button(text=shortened(said, LABEL), data=OpenItem(item_id=one.id).pack())
