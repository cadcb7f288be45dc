"""Screens of what is to be done: the list, an item, its date, dropping it. Pure."""

from dataclasses import replace
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendar import QuickDate, add_months, month_grid
from domain.doing import PAGE, DropReason, Item, ItemLine, ItemList, ItemPage, PostponeReason
from domain.evidence import Evidence, ProofForm
from domain.item import OPEN_STATES, ItemState
from handlers.calendar_keyboard import packed_day
from handlers.due import words
from handlers.due.callbacks import (
    AskDate,
    AskDrop,
    AskMore,
    AskProof,
    DropFor,
    FinishBare,
    MoveTo,
    MoveWeek,
    OpenDue,
    OpenItem,
    Recall,
    Restore,
    ShowEvidence,
    ShowMonth,
)
from handlers.home.callbacks import OpenHome
from handlers.paging import pages
from handlers.screen import Button, Kept, Resent, Rows, Screen, row, rows
from locales.translator import Markup, Translator

WHOLE_LIMIT = 3600
"""Characters of a written proof sent whole: what a message holds with room for escapes."""

SENT_AT_ONCE = 10
"""Messages of each kind that one press may bring into a chat: the last ones."""


def due(t: Translator, view: ItemList) -> Screen:
    """What has passed, what is today, what is ahead, what waits for its confirmer.

    Lines are numbered through all of it, and each button begins with the number of its line.
    """
    today = view.today
    reported = view.reported if view.page == 0 else ()
    sections = (
        ("due-head-passed", [one for one in view.lines if one.due_on < today]),
        ("due-head-today", [one for one in view.lines if one.due_on == today]),
        ("due-head-ahead", [one for one in view.lines if one.due_on > today]),
        ("due-head-reported", list(reported)),
    )
    number = view.page * PAGE
    parts, buttons = [t("due-head")], []
    for head, lines in sections:
        if lines:
            parts += [Markup(""), t(head)]
        for one in lines:
            number += 1
            parts.append(words.line(t, one, today, number=number))
            buttons.append(row(_open(t, one, number)))
    if not view.lines:
        parts.insert(1, t("due-empty"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *buttons,
            pages(t, view.page, view.pages, lambda page: OpenDue(page=page)),
            row(_button(t, "button-menu", OpenHome())),
        ),
    )


def item(t: Translator, page: ItemPage) -> Screen:
    """The owner's page of an item."""
    parts = words.head(t, page)
    if page.evidence:
        parts += [Markup(""), t("due-head-evidence"), *words.evidence_lines(t, page.evidence)]
    if page.events:
        parts += [Markup(""), t("due-head-history"), *words.history(t, page)]
    return Screen(
        text=t.lines(parts),
        rows=(
            *_actions(t, page),
            row(_button(t, "due-button-list", OpenDue()), _button(t, "button-menu", OpenHome())),
        ),
    )


def _actions(t: Translator, page: ItemPage) -> Rows:
    one = page.item
    if not page.own:
        return ()
    address = {"item_id": one.id, "rev": one.rev}
    show = None
    if page.evidence:
        show = _button(t, "due-button-evidence", ShowEvidence(item_id=one.id))
    if one.state in OPEN_STATES:
        return rows(
            row(_button(t, "due-button-done", AskProof(**address))),
            row(
                _button(t, "due-button-postpone", AskDate(**address)),
                _button(t, "due-button-drop", AskDrop(**address)),
            ),
            row(show),
        )
    match one.state:
        case ItemState.DONE:
            return rows(
                row(_button(t, "due-button-more", AskMore(**address)), show),
                row(_button(t, "due-button-recall", Recall(**address))),
            )
        case ItemState.DROPPED:
            return rows(row(_button(t, "due-button-restore", Restore(**address))), row(show))
        case _:
            return rows(row(show))


def ask_proof(t: Translator, one: Item, *, more: bool = False) -> Screen:
    """What may be handed in; nothing is a normal answer."""
    bare = None if more else FinishBare(item_id=one.id, rev=one.rev)
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-ask-more" if more else "due-ask-proof"),
                t("due-ask-pupils"),
            ]
        ),
        rows=rows(
            row(None if bare is None else _button(t, "due-button-bare", bare)),
            row(_button(t, "button-back", OpenItem(item_id=one.id))),
        ),
    )


def ask_date(
    t: Translator, one: Item, today: date, quick: tuple[tuple[QuickDate, date], ...], free: date
) -> Screen:
    """`free`: up to which day no reason is asked; in the past where one always is."""
    parts = [
        t("due-item-title", title=one.title),
        t("due-ask-date", day=t.day(one.due_on, today)),
    ]
    if one.postponed_times == 0:
        parts.append(t("due-ask-date-free", day=t.day_short(free, today)))
    else:
        parts.append(t("due-ask-date-reason"))
    buttons = [
        Button(
            text=t.plain(
                "due-button-quick",
                what=t.plain(f"due-quick-{code.value.replace('_', '-')}"),
                day=t.day_short(day, today),
            ),
            data=MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day)).pack(),
        )
        for code, day in quick
    ]
    month = max(today, one.due_on)
    calendar = ShowMonth(item_id=one.id, rev=one.rev, month=month.year * 100 + month.month)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(button) for button in buttons),
            row(_button(t, "due-button-calendar", calendar)),
            row(_button(t, "button-back", OpenItem(item_id=one.id))),
        ),
    )


def month(
    t: Translator, one: Item, year: int, number: int, *, first: date, last: date, today: date
) -> Screen:
    """A month to pick a day from; days outside [first, last] have no button behind them."""
    weekdays = row(
        *(
            Button(text=t.plain(f"date-weekday-{day}"), data=_month(one, year, number))
            for day in range(1, 8)
        )
    )
    weeks = [
        row(
            *(
                Button(text=str(day.day), data=_move(one, day))
                if day is not None and first <= day <= last and day != one.due_on
                else Button(text="·", data=_month(one, year, number))
                for day in week
            )
        )
        for week in month_grid(year, number)
    ]
    middle = date(year, number, 1)
    before, after = add_months(middle, -1), add_months(middle, 1)
    steps = row(
        Button(text=t.plain("button-previous-page"), data=_month(one, before.year, before.month))
        if middle > first
        else None,
        Button(text=t.plain("button-next-page"), data=_month(one, after.year, after.month))
        if after <= last
        else None,
    )
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-ask-date", day=t.day(one.due_on, today)),
                Markup(t.month_title(year, number)),
            ]
        ),
        rows=rows(
            weekdays,
            *weeks,
            steps,
            row(_button(t, "button-back", AskDate(item_id=one.id, rev=one.rev))),
        ),
    )


def ask_reason(t: Translator, one: Item, day: date, today: date) -> Screen:
    """Why the date is moved: a reason from the list."""
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-ask-reason", day=t.day(day, today)),
            ]
        ),
        rows=rows(
            *(
                row(
                    _button(
                        t,
                        f"due-button-{code.value.replace('_', '-')}",
                        MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day), reason=code),
                    )
                )
                for code in PostponeReason
            ),
            row(_button(t, "button-back", AskDate(item_id=one.id, rev=one.rev))),
        ),
    )


def ask_drop(t: Translator, one: Item) -> Screen:
    return Screen(
        text=t.lines([t("due-item-title", title=one.title), t("due-ask-drop")]),
        rows=rows(
            *(
                row(
                    _button(
                        t,
                        f"due-button-{code.value.replace('_', '-')}",
                        DropFor(item_id=one.id, rev=one.rev, reason=code),
                    )
                )
                for code in DropReason
            ),
            row(_button(t, "due-button-week", MoveWeek(item_id=one.id, rev=one.rev))),
            row(_button(t, "button-back", OpenItem(item_id=one.id))),
        ),
    )


def with_evidence(t: Translator, screen: Screen, found: tuple[Evidence, ...]) -> Screen:
    """The screen below the evidence itself: texts, links and files as messages of their own."""
    kept = tuple(Kept(text=text) for text in texts(t, found))
    return replace(screen, kept=kept, files=resent(t, found))


def resent(t: Translator, found: tuple[Evidence, ...]) -> tuple[Resent, ...]:
    """Files of the evidence, each as a message of its own."""
    return tuple(
        Resent(
            file_id=one.proof.file_id,
            path=one.sha256,
            name=one.proof.file_name or t.plain("due-photo-name", number=str(one.id)),
            is_photo=one.proof.form is ProofForm.PHOTO,
            caption=words.proof(t, one),
        )
        for one in [one for one in found if one.proof.file_id is not None][-SENT_AT_ONCE:]
    )


def texts(t: Translator, found: tuple[Evidence, ...]) -> tuple[Markup, ...]:
    """Written proofs and links whole, each for a message of its own."""
    return tuple(
        t("due-proof-whole", text=(one.proof.text or one.proof.url or "")[:WHOLE_LIMIT])
        for one in [one for one in found if one.proof.file_id is None][-SENT_AT_ONCE:]
    )


def _open(t: Translator, one: ItemLine, number: int) -> Button:
    said = t.plain("due-button-item", number=str(number), title=one.title)
    return Button(
        text=words.shortened(said, words.BUTTON_LIMIT), data=OpenItem(item_id=one.id).pack()
    )


def _move(one: Item, day: date) -> str:
    return MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day)).pack()


def _month(one: Item, year: int, number: int) -> str:
    return ShowMonth(item_id=one.id, rev=one.rev, month=year * 100 + number).pack()


def _button(t: Translator, key: str, target: CallbackData) -> Button:
    return Button(text=t.plain(key), data=target.pack())
