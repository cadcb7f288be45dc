"""Buttons of a card. `guided`: step by step, each answer leads to the next question."""

from aiogram.filters.callback_data import CallbackData

from domain.card import CardField


class OpenCard(CallbackData, prefix="cd1o"):
    """Of the post; 0 is the speaker's own."""

    post_id: int = 0


class ListSteps(CallbackData, prefix="cd1l"):
    """Every step as a button."""

    post_id: int


class AskField(CallbackData, prefix="cd1a"):
    post_id: int
    field: CardField
    guided: bool = False
    month: int = 0


class SetField(CallbackData, prefix="cd1s"):
    """A ready value; of several `on` says whether it is among them."""

    post_id: int
    field: CardField
    value: str
    on: bool = True
    guided: bool = False


class SetDay(CallbackData, prefix="cd1d"):
    post_id: int
    field: CardField
    day: int
    guided: bool = False


class ClearField(CallbackData, prefix="cd1x"):
    post_id: int
    field: CardField
    guided: bool = False


class CorrectName(CallbackData, prefix="cd1n"):
    """The name, by who keeps the staff list."""

    post_id: int


class SkipField(CallbackData, prefix="cd1k"):
    """On to the next step; what was there stays."""

    post_id: int
    field: CardField
