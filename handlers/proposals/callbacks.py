"""Buttons of proposals: a leader proposes, the plan's owner answers. They set and never toggle."""

from aiogram.filters.callback_data import CallbackData

from domain.plan import BasisKind
from domain.plan_rules import Standing
from domain.plan_sections import Answer


class ProposeTo(CallbackData, prefix="pp1o"):
    """To the teacher at the post: what kind of thing."""

    post_id: int


class ShowStatements(CallbackData, prefix="pp1s"):
    post_id: int
    group: str
    page: int = 0


class ShowReady(CallbackData, prefix="pp1r"):
    post_id: int
    kind: BasisKind


class ProposeKey(CallbackData, prefix="pp1k"):
    """`kind` is the first letter of a BasisKind: the whole word leaves no room for the key."""

    post_id: int
    kind: str
    key: str


class AskOwn(CallbackData, prefix="pp1w"):
    post_id: int
    kind: BasisKind


class GiveReason(CallbackData, prefix="pp1y"):
    """A ready one."""

    basis_id: int
    key: str


class SkipReason(CallbackData, prefix="pp1n"):
    post_id: int


class TakeBack(CallbackData, prefix="pp1x"):
    basis_id: int


class OpenProposals(CallbackData, prefix="pp1p"):
    """All that others have added to a plan, one a page."""

    route_id: int
    page: int = 0


class AnswerBasis(CallbackData, prefix="pp1b"):
    basis_id: int
    answer: Answer


class AnswerItem(CallbackData, prefix="pp1i"):
    item_id: int
    answer: Answer


class UndoAnswer(CallbackData, prefix="pp1z"):
    """Of the owner's, given at that second: it stands as it did before."""

    one_id: int
    item: bool
    was: Standing
    second: int


class HandOver(CallbackData, prefix="pp1h"):
    """The plan under way at the post, to the methodist."""

    post_id: int


class TakeBackPlan(CallbackData, prefix="pp1u"):
    post_id: int


class AskConsent(CallbackData, prefix="pp1c"):
    """Of the teacher at the post, to named data at the methodist's."""

    post_id: int
