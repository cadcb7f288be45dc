"""Buttons of whoever decides about plans. Those that decide carry the revision that was read."""

from aiogram.filters.callback_data import CallbackData


class OpenApproval(CallbackData, prefix="a1o"):
    page: int = 0


class OpenCard(CallbackData, prefix="a1c"):
    """`rev`: the revision that was told of, so that what changed since can be said."""

    route_id: int
    rev: int = 0
    page: int = 0


class Approve(CallbackData, prefix="a1y"):
    route_id: int
    rev: int


class Revoke(CallbackData, prefix="a1u"):
    """Takes one's own decision back."""

    route_id: int
    rev: int


class AskReturn(CallbackData, prefix="a1n"):
    route_id: int
    rev: int


class ReturnWith(CallbackData, prefix="a1r"):
    """With a ready comment."""

    route_id: int
    rev: int
    key: str
