"""What the draft of a school's diagnosis and that of many schools draw alike. Pure: where a press
leads is given by each."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import reduce

from aiogram.filters.callback_data import CallbackData

from domain.calendar import SUNDAY, DayKind
from domain.campaign_term import Term, TermChoice
from domain.campaign_views import Choice, Fitting
from domain.campaigns import LONGEST_DAYS
from handlers.buttons import button, menu
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.campaigns import words
from handlers.campaigns.words import marked
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

LONGER = {"days": 3, "week": 7, "two-weeks": 14}
"""Days by which an open diagnosis is made longer at once, and what that is called."""


def questionnaires(
    t: Translator,
    choices: Iterable[Choice],
    chosen: Choice | None,
    set_choice: Callable[[Choice], CallbackData],
) -> list[tuple[Button, ...]]:
    """A row each, with the minutes it takes."""
    return [
        row(
            marked(
                t,
                t.plain(
                    f"campaigns-choice-{one.questionnaire}-{one.form.value}", minutes=one.minutes
                ),
                set_choice(one),
                chosen=one == chosen,
            )
        )
        for one in choices
    ]


def ready_terms(
    t: Translator,
    terms: Iterable[tuple[TermChoice, Term]],
    chosen: Term,
    today: date,
    set_term: Callable[[int, int], CallbackData],
) -> list[tuple[Button, ...]]:
    """A row each; `set_term` takes the packed first and last day."""
    return [
        row(
            marked(
                t,
                t.plain(
                    f"campaigns-term-{choice.value.replace('_', '-')}",
                    day=t.day_short(term.last, today),
                ),
                set_term(packed_day(term.first), packed_day(term.last)),
                chosen=term == chosen,
            )
        )
        for choice, term in terms
    ]


def put_off_line(t: Translator, kinds: Iterable[DayKind]) -> list[Markup]:
    """Why some of the ready terms are longer than they are called."""
    said = [t.plain(f"campaigns-term-in-{kind.value.replace('_', '-')}") for kind in kinds]
    if not said:
        return []
    listed = reduce(lambda one, other: t.plain("campaigns-term-either", one=one, other=other), said)
    return [t("campaigns-term-put-off", list=listed)]


def days_of_term(t: Translator, term: Term, today: date) -> str:
    """Of a draft that was left for a while: it can't begin before today."""
    return words.days(t, min(max(term.first, today), term.last), term.last, today)


def not_reached(t: Translator, fitting: Fitting) -> list[Markup]:
    """To whom the bot won't write, and who is not asked at all."""
    lines = words.without_lines(t, fitting)
    if fitting.away:
        lines.append(t("campaigns-preview-away", count=fitting.away))
    if fitting.other_work:
        lines.append(t("campaigns-preview-other-work", count=fitting.other_work))
    return lines


def with_later_days(
    t: Translator, shown: Screen, last: date, today: date, set_day: Callable[[date], CallbackData]
) -> Screen:
    """Three quick last days above the month of all of them."""
    quick: list[tuple[Button, ...]] = []
    for name, more in LONGER.items():
        day = last + timedelta(days=more)
        # Nobody ends anything on a Sunday.
        day += timedelta(days=day.weekday() == SUNDAY)
        key, count = f"campaigns-button-till-{name}", (day - last).days
        quick.append(row(button(t, key, set_day(day), day=t.day_short(day, today), count=count)))
    return Screen(text=shown.text, rows=(*quick, *shown.rows))


def ask_longer(
    t: Translator, head: Markup, yes: CallbackData, other: CallbackData, *, free: bool = False
) -> Screen:
    """More time until the day that `head` names is given only by a press. `free`: that day is in
    the holidays."""
    lines = [head]
    if free:
        lines.append(t("campaigns-ends-in-holidays"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, "campaigns-button-typed-longer-yes", yes)),
            row(button(t, "campaigns-button-typed-longer-no", other), menu(t)),
        ),
    )


def pick_day(
    t: Translator,
    packed: int,
    *,
    set_day: Callable[[date], CallbackData],
    show_month: Callable[[int], CallbackData],
    head: Markup,
    chosen: date,
    today: date,
    back: CallbackData,
) -> Screen:
    """A month to pick a day from, between today and as far as a diagnosis may last."""
    furthest = today + timedelta(days=2 * LONGEST_DAYS)
    shown = unpacked_month(packed or packed_month(chosen), today, furthest)
    grid = month_rows(
        t,
        shown,
        first=today,
        last=furthest,
        closed=(),
        chosen=chosen,
        set_day=set_day,
        show_month=show_month,
    )
    return Screen(
        text=t.lines(
            [
                head,
                t("campaigns-month-shown", month=t.month_title(shown.year, shown.month)),
                t("campaigns-pick-day"),
            ]
        ),
        rows=(*grid, row(button(t, "button-back", back), menu(t))),
    )
