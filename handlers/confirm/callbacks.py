"""Buttons of whoever confirms."""

from aiogram.filters.callback_data import CallbackData

from domain.doing import SendBackReason


class OpenConfirm(CallbackData, prefix="c1o"):
    page: int = 0


class OpenCard(CallbackData, prefix="c1i"):
    """An item of somebody else."""

    item_id: int


class ConfirmItem(CallbackData, prefix="c1y"):
    item_id: int
    rev: int


class AskReturn(CallbackData, prefix="c1n"):
    item_id: int
    rev: int


class ReturnFor(CallbackData, prefix="c1r"):
    item_id: int
    rev: int
    reason: SendBackReason


class RevokeDecision(CallbackData, prefix="c1u"):
    item_id: int
    rev: int


class OpenBatch(CallbackData, prefix="c1b"):
    """Several at once, page by page; what was put off before is shown again."""


class ConfirmShown(CallbackData, prefix="c1s"):
    """`seen`: a stamp of what was on the screen."""

    seen: int


class PutOff(CallbackData, prefix="c1p"):
    item_id: int
    rev: int


class OpenWitness(CallbackData, prefix="c1w"):
    """One thing of a colleague's plan, for who was there."""

    item_id: int


class Vouch(CallbackData, prefix="c1v"):
    item_id: int
    rev: int


class Deny(CallbackData, prefix="c1d"):
    item_id: int
    rev: int


class TakeBackWord(CallbackData, prefix="c1x"):
    item_id: int
    rev: int


class ShowProof(CallbackData, prefix="c1e"):
    item_id: int
