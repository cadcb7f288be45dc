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


class ShowProof(CallbackData, prefix="c1e"):
    item_id: int
