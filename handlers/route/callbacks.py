"""Buttons of the plan. They set and never toggle: each names its object and the value it sets.

What is chosen by a tick carries no revision: the last press wins for the basis or suggestion it
names. Whatever replaces a text or a date, or hands the plan over, carries the revision it was
drawn for. Dates are yyyymmdd, months yyyymm.
"""

from aiogram.filters.callback_data import CallbackData

from domain.item import EvidenceKind, ItemKind, Section
from domain.plan import BasisKind
from domain.plan_rules import Term
from domain.plan_texts import ItemText


class OpenRoute(CallbackData, prefix="r1o"):
    """The person's ИОМ, or the way to compose it."""


class BeginRoute(CallbackData, prefix="r1b"):
    post_id: int
    from_result: bool


class BeginNext(CallbackData, prefix="r2b"):
    """`route_id`: the plan under way that the new one follows."""

    route_id: int
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
    """This and the next two are of the first release; `AskText`, `SetText` came instead."""

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


class SubmitBare(CallbackData, prefix="r3u"):
    """Though nothing serves something it is to work on: its owner was asked."""

    route_id: int
    rev: int


class Withdraw(CallbackData, prefix="r1w"):
    route_id: int
    rev: int


class StartAgain(CallbackData, prefix="r2n"):
    """The way to a new plan beside one that is over, or ends soon."""

    post_id: int


class BeginFrom(CallbackData, prefix="r2o"):
    """`route_id`: the plan that is over, or ends soon."""

    post_id: int
    route_id: int


class RestoreBasis(CallbackData, prefix="r2v"):
    """The one in the person's own words that was left out last: see `entry.LEFT_OUT`."""

    route_id: int
    kind: BasisKind


class ShowItemsPage(CallbackData, prefix="r2i"):
    basis_id: int
    page: int


class ShowOwnKinds(CallbackData, prefix="r2k"):
    """A further page of kinds for an item of one's own."""

    basis_id: int
    page: int


class AddOfKind(CallbackData, prefix="r2a"):
    """An item named by its kind and basis."""

    basis_id: int
    kind: ItemKind


class ShowByDate(CallbackData, prefix="r2p"):
    route_id: int
    page: int = 0


class ShowDropped(CallbackData, prefix="r2x"):
    route_id: int
    page: int = 0


class ShowMore(CallbackData, prefix="r2m"):
    """What of an item is seldom filled in."""

    item_id: int


class AskText(CallbackData, prefix="r2t"):
    item_id: int
    field: ItemText


class SetText(CallbackData, prefix="r2s"):
    """`key` of a ready text; empty: none, of a title the one by kind and basis."""

    item_id: int
    rev: int
    field: ItemText
    key: str = ""


class ShowSections(CallbackData, prefix="r2c"):
    item_id: int


class SetSection(CallbackData, prefix="r2d"):
    item_id: int
    rev: int
    section: Section


class UndoEdit(CallbackData, prefix="r2u"):
    item_id: int
    rev: int


class ShowTerms(CallbackData, prefix="r2y"):
    route_id: int


class SetTerm(CallbackData, prefix="r2z"):
    route_id: int
    term: Term


class RestoreGoal(CallbackData, prefix="r2q"):
    """The goal that stood there before the last change."""

    route_id: int


class ShowTasks(CallbackData, prefix="r2g"):
    route_id: int


class SetTask(CallbackData, prefix="r2h"):
    route_id: int
    key: str
    on: bool


class RemoveTask(CallbackData, prefix="r2j"):
    """One in the person's own words, by the mark of its text."""

    route_id: int
    mark: int


class RestoreTask(CallbackData, prefix="r2w"):
    route_id: int


class ShowCourse(CallbackData, prefix="r3c"):
    """A picture of the plan's course by month."""

    route_id: int
