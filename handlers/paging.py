"""The row under a list that leads to its other pages."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from handlers.screen import Button, row
from locales.translator import Translator


def pages(
    t: Translator, page: int, total: int, to: Callable[[int], CallbackData]
) -> tuple[Button, ...]:
    """«◀️ 2 / 5 ▶️», pages counted from 0; nothing where one page is all."""
    if total < 2:
        return ()
    previous, following = None, None
    if page > 0:
        previous = Button(text=t.plain("button-previous-page"), data=to(page - 1).pack())
    if page + 1 < total:
        following = Button(text=t.plain("button-next-page"), data=to(page + 1).pack())
    here = Button(text=f"{page + 1} / {total}", data=to(page).pack())
    return row(previous, here, following)
