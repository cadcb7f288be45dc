"""A list of colleagues to pick one from: two in a row, pages, a part of the name to type. Pure."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from domain.doing import ColleagueLine, ColleagueList
from handlers.buttons import named, two_by_two
from handlers.paging import pages, search_hint
from handlers.screen import Rows, rows
from locales.translator import Markup, Translator

QUERY_LIMIT = 60
"""Characters of a typed part of a name."""


def lines(t: Translator, view: ColleagueList) -> list[Markup]:
    """What was looked for, and how to look."""
    said = []
    if view.query:
        said.append(t("people-found", query=view.query[:QUERY_LIMIT], n=view.total))
    said += search_hint(t, view)
    return said


def buttons(
    t: Translator,
    view: ColleagueList,
    choose: Callable[[ColleagueLine], CallbackData],
    to: Callable[[int], CallbackData],
) -> Rows:
    return rows(
        *two_by_two([named(one.label, choose(one)) for one in view.lines]),
        pages(t, view.page, view.pages, to),
    )
