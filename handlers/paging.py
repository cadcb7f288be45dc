"""What stands under a list: the row that leads to its other pages, how to look in it."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from aiogram.filters.callback_data import CallbackData

from domain.paging import pages_of
from handlers.buttons import button
from handlers.screen import Button, row
from locales.translator import Markup, Translator

T = TypeVar("T")


def piece(every: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int, int]:
    """What of them stands on a page, which page that is (an old button may name one that is gone:
    then the nearest), and how many there are."""
    total = pages_of(len(every), size)
    page = min(max(page, 0), total - 1)
    return every[page * size : (page + 1) * size], page, total


def pages(
    t: Translator, page: int, total: int, to: Callable[[int], CallbackData]
) -> tuple[Button, ...]:
    """«◀️ 2 / 5 ▶️», pages counted from 0; nothing where one page is all."""
    if total < 2:
        return ()
    previous, following = None, None
    if page > 0:
        previous = button(t, "button-previous-page", to(page - 1))
    if page + 1 < total:
        following = button(t, "button-next-page", to(page + 1))
    here = Button(text=f"{page + 1} / {total}", data=to(page).pack())
    return row(previous, here, following)


class Searched(Protocol):
    """A page of those who were found by `query`, or of all."""

    @property
    def lines(self) -> Sequence[object]: ...
    @property
    def pages(self) -> int: ...
    @property
    def query(self) -> str: ...


def search_hint(t: Translator, view: Searched) -> list[Markup]:
    """That nobody was found, or how to look; nothing where all who were found are on the screen."""
    if not view.lines:
        return [t("people-nobody-found")]
    return [t("people-search")] if not view.query or view.pages > 1 else []
