"""Buttons about what is to be done. Those that change an item carry the revision they were drawn
for; dates are yyyymmdd, months yyyymm."""

from aiogram.filters.callback_data import CallbackData

from domain.doing import DropReason, Memo, PostponeReason, TellPhrase


class OpenDue(CallbackData, prefix="u1o"):
    page: int = 0


class OpenItem(CallbackData, prefix="u1i"):
    item_id: int


class AskProof(CallbackData, prefix="u1d"):
    """Done: shows what may be handed in."""

    item_id: int
    rev: int


class AskVisited(CallbackData, prefix="u1v"):
    """Whose lesson it was; `found`: of those found by the text typed last."""

    item_id: int
    rev: int
    page: int = 0
    found: bool = False


class SetVisited(CallbackData, prefix="u1g"):
    """`person_id` None: not said, the usual chain confirms."""

    item_id: int
    rev: int
    person_id: int | None = None


class AskMemo(CallbackData, prefix="u1m"):
    item_id: int


class SetMemo(CallbackData, prefix="u1n"):
    """`memo` None: without a note."""

    item_id: int
    memo: Memo | None = None


class AskTell(CallbackData, prefix="u1h"):
    """A word to the mentor."""

    item_id: int


class TellFor(CallbackData, prefix="u1j"):
    item_id: int
    phrase: TellPhrase


class FinishBare(CallbackData, prefix="u1f"):
    """Done, without a document."""

    item_id: int
    rev: int


class AskMore(CallbackData, prefix="u1a"):
    """One more document for what is reported."""

    item_id: int
    rev: int


class AddSent(CallbackData, prefix="u3a"):
    """What was sent beside the item is its proof; done with it where it was not yet."""

    item_id: int
    rev: int


class DropSent(CallbackData, prefix="u3d"):
    """What was sent beside the item is not wanted."""

    item_id: int


class NoteSent(CallbackData, prefix="u3n"):
    """What was typed beside the item is a note to oneself."""

    item_id: int


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


class AskMoveReason(CallbackData, prefix="u3w"):
    """For a reason in one's own words; the new day stays."""

    item_id: int
    rev: int
    day: int


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


class AskDropReason(CallbackData, prefix="u2w"):
    """For a reason in one's own words."""

    item_id: int
    rev: int


class DropFor(CallbackData, prefix="u1y"):
    item_id: int
    rev: int
    reason: DropReason


class Restore(CallbackData, prefix="u1z"):
    item_id: int
    rev: int


class SnoozeList(CallbackData, prefix="u1q"):
    """All of the list of that day comes again tomorrow; the dates stay."""

    day: int


class WakeList(CallbackData, prefix="u1r"):
    """Takes that back."""

    day: int


class SnoozeItem(CallbackData, prefix="u1s"):
    item_id: int
    days: int


class WakeItem(CallbackData, prefix="u1k"):
    item_id: int


class ShowEvidence(CallbackData, prefix="u1e"):
    item_id: int


class ListMaterials(CallbackData, prefix="u3l"):
    """What is kept with the item, to take one of it away."""

    item_id: int
    page: int = 0


class RemoveMaterial(CallbackData, prefix="u3r"):
    """`at`: the second of the material, for its id may be given again once its row is gone."""

    item_id: int
    evidence_id: int
    at: int


class PutBack(CallbackData, prefix="u3b"):
    """What was taken away last comes back."""

    item_id: int
