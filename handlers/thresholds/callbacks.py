"""Buttons of the thresholds of a municipality."""

from aiogram.filters.callback_data import CallbackData

from domain.thresholds import Bound


class OpenThresholds(CallbackData, prefix="th1o"):
    municipality_id: int


class AskBound(CallbackData, prefix="th1a"):
    municipality_id: int
    bound: Bound


class SetBound(CallbackData, prefix="th1s"):
    """`value`: hundredths of a point; per cent of the answers for the share."""

    municipality_id: int
    bound: Bound
    value: int


class RestoreUsual(CallbackData, prefix="th1r"):
    municipality_id: int
