"""Buttons of whoever decides about plans. Those that decide carry the revision that was read."""

from aiogram.filters.callback_data import CallbackData

from domain.item import EvidenceKind, Section


class OpenApproval(CallbackData, prefix="a1o"):
    page: int = 0


class FilterQueue(CallbackData, prefix="a1h"):
    """The queue of one department; 0 shows which there are."""

    department_id: int = 0
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


class ApproveEdited(CallbackData, prefix="a1z"):
    """Where somebody has written something down; one's own edits go with it. `seen` is the stamp
    of all that was shown."""

    route_id: int
    rev: int
    seen: int


class ReturnRemarks(CallbackData, prefix="a1w"):
    """With words about single items alone; `seen` as in `ApproveEdited`."""

    route_id: int
    rev: int
    seen: int


class OpenEditing(CallbackData, prefix="a1d"):
    """The items of a plan, to write down edits and remarks."""

    route_id: int
    rev: int
    page: int = 0


class OpenEditedItem(CallbackData, prefix="a1i"):
    """`rev` here and below is the plan's."""

    item_id: int
    rev: int


class AskRemark(CallbackData, prefix="a1m"):
    item_id: int
    rev: int


class AskNewTitle(CallbackData, prefix="a1t"):
    item_id: int
    rev: int


class AskNewDate(CallbackData, prefix="a1k"):
    item_id: int
    rev: int


class ShowNewMonth(CallbackData, prefix="a1l"):
    item_id: int
    rev: int
    month: int


class SetNewDate(CallbackData, prefix="a1f"):
    item_id: int
    rev: int
    day: int


class ShowNewEvidence(CallbackData, prefix="a1v"):
    item_id: int
    rev: int


class SetNewEvidence(CallbackData, prefix="a1e"):
    item_id: int
    rev: int
    kind: EvidenceKind


class ShowNewSections(CallbackData, prefix="a1g"):
    item_id: int
    rev: int


class SetNewSection(CallbackData, prefix="a1s"):
    item_id: int
    rev: int
    section: Section


class SetLeftOut(CallbackData, prefix="a1x"):
    """The item is not approved with the plan, or is again."""

    item_id: int
    rev: int
    out: bool


class ForgetNotes(CallbackData, prefix="a1j"):
    """All that was written down about the item."""

    item_id: int
    rev: int


class ForgetRemark(CallbackData, prefix="a2m"):
    """The remark about the item alone; its edits stay."""

    item_id: int
    rev: int


class OpenBatch(CallbackData, prefix="a1b"):
    """Plans without remarks, from the longest waiting."""


class OpenOfBatch(CallbackData, prefix="a2k"):
    """A plan of the page whole, with the way back to the page; `rev`: the one that is shown."""

    route_id: int
    rev: int


class BackToBatch(CallbackData, prefix="a2l"):
    """The page as it was left: what was put off stays so."""


class ApproveShown(CallbackData, prefix="a1a"):
    """`seen` is the stamp of the plans, with their revisions, that are on the screen."""

    seen: int


class PutOff(CallbackData, prefix="a1p"):
    """Leaves a plan of the screen for later."""

    route_id: int
    rev: int


class OpenAwaited(CallbackData, prefix="a1q"):
    """What waits for one's agreement."""


class Endorse(CallbackData, prefix="a2y"):
    route_id: int
    rev: int


class Unendorse(CallbackData, prefix="a2u"):
    route_id: int
    rev: int


class OpenHistory(CallbackData, prefix="a2h"):
    route_id: int
    page: int = 0


class OpenVersion(CallbackData, prefix="a2v"):
    route_id: int
    no: int
    page: int = 0


class CompareVersions(CallbackData, prefix="a2c"):
    """Zeros: the last two."""

    route_id: int
    older: int = 0
    newer: int = 0
    page: int = 0


class OpenEdits(CallbackData, prefix="a2e"):
    """To the owner: what his plan was approved with."""

    route_id: int


class AskObjection(CallbackData, prefix="a2q"):
    """Whether the owner means it: the plan waits again, and nothing takes that back."""

    route_id: int
    no: int


class ObjectTo(CallbackData, prefix="a2o"):
    """The owner does not agree to the edits of the approved version `no`."""

    route_id: int
    no: int
