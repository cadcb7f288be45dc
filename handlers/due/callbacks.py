"""Buttons about what is to be done. Those that change an item carry the revision they were drawn
for; dates are yyyymmdd, months yyyymm."""

from aiogram.filters.callback_data import CallbackData

from domain.doing import DropReason, PostponeReason


class OpenDue(CallbackData, prefix="u1o"):
    page: int = 0


class OpenItem(CallbackData, prefix="u1i"):
    item_id: int


class AskProof(CallbackData, prefix="u1d"):
    """Done: shows what may be handed in."""

    item_id: int
    rev: int


class FinishBare(CallbackData, prefix="u1f"):
    """Done, without a document."""

    item_id: int
    rev: int


class AskMore(CallbackData, prefix="u1a"):
    """One more document for what is reported."""

    item_id: int
    rev: int


class Recall(CallbackData, prefix="u1b"):
    item_id: int
    rev: int


class AskDate(CallbackData, prefix="u1p"):
    item_id: int
    rev: int


class ShowMonth(CallbackData, prefix="u1c"):
    item_id: int
    rev: int
    month: int


class MoveTo(CallbackData, prefix="u1t"):
    """`reason` stays empty until one is needed."""

    item_id: int
    rev: int
    day: int
    reason: PostponeReason | None = None


class MoveWeek(CallbackData, prefix="u1w"):
    """A week from the day of the press."""

    item_id: int
    rev: int


class UndoMove(CallbackData, prefix="u1u"):
    """Back to the date before the last move."""

    item_id: int
    rev: int


class AskDrop(CallbackData, prefix="u1x"):
    item_id: int
    rev: int


class DropFor(CallbackData, prefix="u1y"):
    item_id: int
    rev: int
    reason: DropReason


class Restore(CallbackData, prefix="u1z"):
    item_id: int
    rev: int


class SnoozeList(CallbackData, prefix="u1n"):
    """All of the list of that day comes again tomorrow; the dates stay."""

    day: int


class WakeList(CallbackData, prefix="u1v"):
    """Takes that back."""

    day: int


class SnoozeItem(CallbackData, prefix="u1s"):
    item_id: int
    days: int


class WakeItem(CallbackData, prefix="u1k"):
    item_id: int


class ShowEvidence(CallbackData, prefix="u1e"):
    item_id: int
