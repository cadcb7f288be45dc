"""Buttons about changes of an approved plan.

Those that hand a change over or decide about it carry the revision they were drawn for; a page that
is accepted at once carries what it showed. Dates are yyyymmdd, months yyyymm.
"""

from aiogram.filters.callback_data import CallbackData

from domain.route_changes import DeclineReason


class OpenPlanChanges(CallbackData, prefix="ch1o"):
    """Of one plan: for its owner, and for whoever decides about it."""

    route_id: int
    page: int = 0


class PickItem(CallbackData, prefix="ch1p"):
    """Which item is to be changed."""

    route_id: int
    page: int = 0


class ChangeItem(CallbackData, prefix="ch1i"):
    item_id: int


class AddTo(CallbackData, prefix="ch1a"):
    """What an added item is to serve."""

    route_id: int
    page: int = 0


class AddFor(CallbackData, prefix="ch1b"):
    """A basis of the plan."""

    basis_id: int


class AddWith(CallbackData, prefix="ch1n"):
    """One that the plan has not. `kind` is the first letter of a BasisKind: the whole word leaves
    no room for the key."""

    route_id: int
    kind: str
    key: str


class Replace(CallbackData, prefix="ch1r"):
    item_id: int


class ShowOffers(CallbackData, prefix="ch1s"):
    change_id: int
    page: int = 0


class Choose(CallbackData, prefix="ch1c"):
    """A suggestion of the catalogue."""

    change_id: int
    key: str


class AskOwn(CallbackData, prefix="ch1w"):
    change_id: int


class AskDay(CallbackData, prefix="ch1d"):
    change_id: int


class ShowMonth(CallbackData, prefix="ch1m"):
    change_id: int
    month: int


class SetDay(CallbackData, prefix="ch1f"):
    change_id: int
    rev: int
    day: int


class AskReason(CallbackData, prefix="ch1y"):
    change_id: int


class SetReason(CallbackData, prefix="ch1k"):
    """`key` of a ready reason; empty: without one."""

    change_id: int
    key: str = ""


class OpenDraft(CallbackData, prefix="ch1v"):
    change_id: int


class Propose(CallbackData, prefix="ch1t"):
    change_id: int
    rev: int


class Withdraw(CallbackData, prefix="ch1u"):
    change_id: int
    rev: int


class OpenQueue(CallbackData, prefix="ch1q"):
    """What waits for the speaker's decision."""

    page: int = 0


class OpenTold(CallbackData, prefix="ch1l"):
    """What was changed in the plans he decides about."""

    page: int = 0


class OpenChange(CallbackData, prefix="ch1e"):
    change_id: int


class Accept(CallbackData, prefix="ch1g"):
    change_id: int
    rev: int


class AcceptSeen(CallbackData, prefix="ch1h"):
    page: int
    seen: str


class AskDecline(CallbackData, prefix="ch1j"):
    change_id: int
    rev: int


class DeclineFor(CallbackData, prefix="ch1x"):
    change_id: int
    rev: int
    reason: DeclineReason


class Revoke(CallbackData, prefix="ch1z"):
    """Takes one's own decision back."""

    change_id: int
    rev: int
