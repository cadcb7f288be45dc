"""A list of people to choose from by ticks: one, all who were found, none. Pure."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from domain.addressing import ChoiceLine, ChoiceList, Skip
from handlers.buttons import button, menu, named
from handlers.paging import pages, search_hint
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator

ON, OFF, DEAF = "☑️", "▫️", "🔕"
_MANY = 2


def people(
    t: Translator,
    view: ChoiceList,
    head: Markup,
    *,
    one: Callable[[ChoiceLine], CallbackData],
    every: Callable[[bool], CallbackData],
    to: Callable[[int], CallbackData],
    back: CallbackData,
    whole: CallbackData,
    only: CallbackData | None = None,
) -> Screen:
    """`one` sets or takes off a tick; `every` does so for all who were found; `whole` is the list
    without what was looked for, `only` leaves none but those found, `back` where it was opened
    from and where the choice is seen."""
    counts = {"picked": view.picked, "reached": view.reached, "whole": view.whole}
    parts = [head, t("choosing-picked", lost=view.picked - view.reached, **counts)]
    reasons = {line.skip for line in view.lines if line.skip is not None}
    if reasons:
        listed = ", ".join(t("choosing-why", why=why.value) for why in Skip if why in reasons)
        parts.append(t("choosing-deaf", list=Markup(listed)))
    if view.query:
        parts.append(t("people-found", query=view.query, n=view.total))
    parts += search_hint(t, view)
    many = view.total >= _MANY
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(t, "choosing-button-all", every(True)) if many else None,
                button(t, "choosing-button-none", every(False)) if many and view.picked else None,
            ),
            row(
                button(t, "choosing-button-only", only, count=view.total)
                if only is not None and view.query and 0 < view.total < view.whole
                else None
            ),
            # A row each: beside another name, a second sign breaks the surname on a phone.
            *(row(named(f"{_sign(line)} {line.label}", one(line))) for line in view.lines),
            pages(t, view.page, view.pages, to),
            row(button(t, "choosing-button-whole", whole) if view.query else None),
            row(button(t, "choosing-button-done", back), menu(t)),
        ),
    )


def _sign(line: ChoiceLine) -> str:
    """Whom it does not reach is told from the others with a tick and without one."""
    return (ON if line.on else OFF) + ("" if line.skip is None else DEAF)


def skipped_lines(t: Translator, reasons: tuple[tuple[Skip, int], ...]) -> list[Markup]:
    """Who does not get it, by why: «на этой неделе уже напоминали: 2»."""
    if not reasons:
        return []
    listed = "; ".join(
        t("choosing-skip", what=t("choosing-why", why=why.value), count=count)
        for why, count in reasons
    )
    return [t("choosing-skipped", count=sum(n for _, n in reasons), list=Markup(listed))]
