"""Buttons of the lists of people, and of who is waited for."""

from aiogram.filters.callback_data import CallbackData

from domain.lists import ListKind


class OpenLists(CallbackData, prefix="lio"):
    """All lists, with how many are on each."""


class OpenList(CallbackData, prefix="lil"):
    """A page of a list; what was looked for in it is forgotten."""

    which: ListKind
    page: int = 0


class ShowFound(CallbackData, prefix="lif"):
    """A page of what was found by the surname typed last."""

    which: ListKind
    page: int = 0


class BackToOpen(CallbackData, prefix="lib"):
    """The page of the list that was open, as far as nothing else was asked since."""


class OpenCase(CallbackData, prefix="lic"):
    """Somebody of a list, and what may be done."""

    which: ListKind
    post_id: int
    page: int = 0


class PrintCard(CallbackData, prefix="lik"):
    """A fresh link as a card for paper; the unused ones die."""

    post_id: int


class OpenWaits(CallbackData, prefix="liw"):
    """Who is waited for."""

    page: int = 0


class OpenThings(CallbackData, prefix="lit"):
    """What waits for those whose group has this key."""

    group_key: int
    page: int = 0
