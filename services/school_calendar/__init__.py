"""A school's calendar: holidays, days off, exam weeks and quiet weeks, entered by its leaders."""

from services.school_calendar.change import remove_period, set_period
from services.school_calendar.read import get, holidays

__all__ = ["get", "holidays", "remove_period", "set_period"]
