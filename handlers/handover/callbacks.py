"""Buttons of a methodist's plans. Days are yyyymmdd."""

from aiogram.filters.callback_data import CallbackData

from domain.item import Section


class OpenHandedList(CallbackData, prefix="ho1o"):
    """The whole list; what was looked for before is forgotten."""

    page: int = 0


class ShowFoundPlans(CallbackData, prefix="ho1s"):
    """A page of what was found by the text typed last."""

    page: int = 0


class OpenHanded(CallbackData, prefix="ho1p"):
    route_id: int
    page: int = 0


class ShowAccepting(CallbackData, prefix="ho2o"):
    """What the teacher put into the methodist's sections."""

    route_id: int
    page: int = 0


class SetAccepted(CallbackData, prefix="ho2s"):
    item_id: int
    rev: int
    on: bool


class ChooseSection(CallbackData, prefix="ho1c"):
    """What to add to: courses, consultations, events of the municipality."""

    route_id: int


class ChooseBasis(CallbackData, prefix="ho1b"):
    route_id: int
    section: Section


class ShowOffers(CallbackData, prefix="ho1f"):
    basis_id: int
    section: Section


class AddSuggested(CallbackData, prefix="ho1a"):
    """`section` is the first letter of one: the whole word leaves no room for the key."""

    basis_id: int
    section: str
    key: str


class OpenAdded(CallbackData, prefix="ho1t"):
    item_id: int


class SetAddedDue(CallbackData, prefix="ho1d"):
    item_id: int
    rev: int
    day: int


class TakeBackComment(CallbackData, prefix="ho1x"):
    """The methodist's own word about the plan."""

    route_id: int
    comment_id: int


class AskComment(CallbackData, prefix="ho1w"):
    route_id: int
