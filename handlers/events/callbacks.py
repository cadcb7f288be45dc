"""Buttons of events that many attend. Days are yyyymmdd."""

from aiogram.filters.callback_data import CallbackData

from domain.item import ItemKind


class OpenEvents(CallbackData, prefix="ev1o"):
    page: int = 0


class NewEvent(CallbackData, prefix="ev1n"):
    """Shows the kinds."""


class BeginEvent(CallbackData, prefix="ev1k"):
    kind: ItemKind


class OpenEvent(CallbackData, prefix="ev1e"):
    """The next thing that is not known yet, else the event."""

    event_id: int


class AskTitle(CallbackData, prefix="ev1t"):
    event_id: int


class TitleOf(CallbackData, prefix="ev1i"):
    """As an item of a plan is called."""

    event_id: int
    rev: int
    item_id: int


class TitleReady(CallbackData, prefix="ev1w"):
    """As such events are usually called."""

    event_id: int
    rev: int
    key: str


class AskDay(CallbackData, prefix="ev1d"):
    event_id: int


class SetDay(CallbackData, prefix="ev1s"):
    event_id: int
    rev: int
    day: int


class AskOrganiser(CallbackData, prefix="ev1a"):
    """`found`: of those found by the text typed last."""

    event_id: int
    page: int = 0
    found: bool = False


class Entrust(CallbackData, prefix="ev1g"):
    event_id: int
    rev: int
    person_id: int


class CancelEvent(CallbackData, prefix="ev1x"):
    event_id: int
    rev: int


class ReopenEvent(CallbackData, prefix="ev1z"):
    event_id: int
    rev: int


class ShowPeople(CallbackData, prefix="ev1p"):
    event_id: int
    page: int = 0
    found: bool = False


class SetPresence(CallbackData, prefix="ev1r"):
    """`on`: on the list, or off it."""

    event_id: int
    post_id: int
    on: bool
    page: int = 0
    found: bool = False


class SetAll(CallbackData, prefix="ev1b"):
    """`on`: everybody of those shown onto the list, or everybody not told yet off it."""

    event_id: int
    on: bool
    found: bool = False


class MarkTicked(CallbackData, prefix="ev1y"):
    """All who are ticked were there."""

    event_id: int
    rev: int


class Miss(CallbackData, prefix="ev1m"):
    """«I was not there», of the person at the post."""

    event_id: int
    post_id: int
