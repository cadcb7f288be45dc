"""Buttons of a school's rules of reminders. Hours are minutes from midnight."""

from aiogram.filters.callback_data import CallbackData

from domain.reminder_rules import Moment


class OpenReminders(CallbackData, prefix="rm1o"):
    """0: the school that the reader leads."""

    school_id: int = 0


class ShowSteps(CallbackData, prefix="rm1s"):
    school_id: int
    moment: Moment


class SetStep(CallbackData, prefix="rm1p"):
    school_id: int
    moment: Moment
    step: int
    on: bool


class SetWeekly(CallbackData, prefix="rm1w"):
    school_id: int
    on: bool


class ShowHours(CallbackData, prefix="rm1h"):
    school_id: int


class SetHour(CallbackData, prefix="rm1t"):
    school_id: int
    minutes: int


class SetSaturday(CallbackData, prefix="rm1d"):
    school_id: int
    on: bool


class SetExamWeeks(CallbackData, prefix="rm1e"):
    school_id: int
    on: bool
