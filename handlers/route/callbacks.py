"""Buttons of the plan. They set and never toggle: each names its object and the value it sets.

What is chosen by a tick carries no revision: the last press wins for the basis or suggestion it
names. Whatever replaces a text or a date, or hands the plan over, carries the revision it was
drawn for. Dates are yyyymmdd, months yyyymm.
"""

from aiogram.filters.callback_data import CallbackData

from domain.item import EvidenceKind, ItemKind
from domain.plan import BasisKind


class OpenRoute(CallbackData, prefix="r1o"):
    """The person's ИОМ, or the way to compose it."""


class BeginRoute(CallbackData, prefix="r1b"):
    post_id: int
    from_result: bool


class ShowBases(CallbackData, prefix="r1s"):
    route_id: int
    kind: BasisKind
    page: int = 0


class SetBasis(CallbackData, prefix="r1c"):
    """`kind` is the first letter of a BasisKind: the whole word leaves no room for the key."""

    route_id: int
    kind: str
    key: str
    on: bool


class RemoveBasis(CallbackData, prefix="r1q"):
    """One in the person's own words."""

    route_id: int
    basis_id: int


class AskBasis(CallbackData, prefix="r1k"):
    route_id: int
    kind: BasisKind


class ShowItems(CallbackData, prefix="r1i"):
    """Suggestions for one basis."""

    basis_id: int


class SetSuggestion(CallbackData, prefix="r1a"):
    basis_id: int
    key: str
    on: bool


class AskOwnItem(CallbackData, prefix="r1n"):
    basis_id: int


class ShowPlan(CallbackData, prefix="r1p"):
    route_id: int
    page: int = 0


class OpenItem(CallbackData, prefix="r1t"):
    item_id: int


class AskTitle(CallbackData, prefix="r1e"):
    item_id: int


class AskResult(CallbackData, prefix="r1y"):
    item_id: int


class RemoveResult(CallbackData, prefix="r1z"):
    item_id: int


class AskDate(CallbackData, prefix="r1d"):
    item_id: int


class ShowMonth(CallbackData, prefix="r1m"):
    item_id: int
    month: int


class SetDue(CallbackData, prefix="r1f"):
    item_id: int
    rev: int
    day: int


class ShowEvidence(CallbackData, prefix="r1v"):
    item_id: int


class SetEvidence(CallbackData, prefix="r1l"):
    item_id: int
    rev: int
    kind: EvidenceKind


class ShowKinds(CallbackData, prefix="r1j"):
    item_id: int
    page: int = 0


class SetKind(CallbackData, prefix="r1h"):
    item_id: int
    rev: int
    kind: ItemKind


class SetDropped(CallbackData, prefix="r1x"):
    item_id: int
    rev: int
    dropped: bool


class ShowGoals(CallbackData, prefix="r1g"):
    route_id: int


class SetGoal(CallbackData, prefix="r1r"):
    """`key` of a ready goal; empty: without a goal."""

    route_id: int
    key: str = ""


class Submit(CallbackData, prefix="r1u"):
    route_id: int
    rev: int


class Withdraw(CallbackData, prefix="r1w"):
    route_id: int
    rev: int
