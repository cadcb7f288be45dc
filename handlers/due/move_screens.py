"""Another date of an item: which, as it was read, and why. Pure."""

from collections.abc import Sequence
from datetime import date

from domain.doing import Item, NewDates, PostponeReason
from domain.plan_rules import ChangeKind
from handlers import typed_press
from handlers.buttons import button, menu
from handlers.calendar_keyboard import (
    month_rows,
    packed_day,
    packed_month,
    quick_label,
    unpacked_month,
)
from handlers.due.callbacks import AskDate, AskMoveReason, MoveTo, OpenItem, ShowMonth
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator


def ask_date(t: Translator, dates: NewDates) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    one, today = dates.item, dates.today
    parts = [
        t("due-item-title", title=one.title),
        t("due-ask-date", day=t.day(one.due_on, today)),
        t("due-ask-date-words"),
    ]
    if ChangeKind.DATE in one.rules.decided:
        parts.append(t("change-ask-date-decided"))
    elif dates.free is not None:
        key = "due-ask-date-free" if dates.free < dates.last else "due-ask-date-free-all"
        parts.append(t(key, day=t.day_short(dates.free, today)))
    else:
        parts.append(t("due-ask-date-reason"))
    buttons = [
        Button(
            text=quick_label(t, code, day, today),
            data=moved(one, day),
        )
        for code, day in dates.quick
    ]
    calendar = _month(one, packed_month(max(dates.first, one.due_on)))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(button) for button in buttons),
            row(button(t, "due-button-calendar", calendar)),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def typed_date(t: Translator, dates: NewDates, day: date) -> Screen:
    """How a typed date was read: the item is moved only by a press."""
    one = dates.item
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-typed-was", day=t.day(one.due_on, dates.today)),
                t("due-typed-date", day=t.day(day, dates.today)),
            ]
        ),
        rows=rows(
            row(Button(text=t.plain("due-button-typed-yes"), data=moved(one, day))),
            row(button(t, "due-button-typed-no", AskDate(item_id=one.id, rev=one.rev)), menu(t)),
        ),
    )


def agreed(t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    """The button that agrees to the date as it was read."""
    return typed_press.named(t, shown, t.plain("due-button-typed-yes"))


def month(t: Translator, dates: NewDates, packed: int) -> Screen:
    """One month to pick a day from; other days, those off and the date it has are blanks."""
    one = dates.item
    shown = unpacked_month(packed, dates.first, dates.last)
    grid = month_rows(
        t,
        shown,
        first=dates.first,
        last=dates.last,
        closed=dates.closed | {one.due_on},
        chosen=None,
        set_day=lambda day: MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day)),
        show_month=lambda number: _month(one, number),
    )
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-ask-date", day=t.day(one.due_on, dates.today)),
                Markup(t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=(*grid, row(button(t, "button-back", AskDate(item_id=one.id, rev=one.rev)), menu(t))),
    )


def ask_reason(t: Translator, one: Item, day: date, today: date) -> Screen:
    """Why the date is moved: a reason from the list, or one's own."""
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
                    button(
                        t,
                        f"due-button-{code.value.replace('_', '-')}",
                        MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day), reason=code),
                    )
                )
                for code in PostponeReason
            ),
            row(
                button(
                    t,
                    "due-button-own-reason",
                    AskMoveReason(item_id=one.id, rev=one.rev, day=packed_day(day)),
                )
            ),
            row(button(t, "button-back", AskDate(item_id=one.id, rev=one.rev)), menu(t)),
        ),
    )


def ask_move_reason(t: Translator, one: Item, day: date, today: date) -> Screen:
    """Why it is moved, in one's own words: the text is awaited."""
    back = MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day))
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.title),
                t("due-ask-own-move-reason", day=t.day(day, today)),
            ]
        ),
        rows=rows(row(button(t, "button-back", back), menu(t))),
    )


def moved(one: Item, day: date) -> str:
    """What the button carries that moves the item to this day."""
    return MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day)).pack()


def _month(one: Item, packed: int) -> ShowMonth:
    return ShowMonth(item_id=one.id, rev=one.rev, month=packed)
