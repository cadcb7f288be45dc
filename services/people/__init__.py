"""The staff of a school: enrolled by name, appointed, found, removed."""

from services.people.appoint import appoint, appoint_head
from services.people.audience import choose_audience
from services.people.enrol import enrol, enrol_teachers
from services.people.particulars import set_department, set_teaching_since
from services.people.reach import get_enrolment, list_reach
from services.people.remove import remove, restore
from services.people.sheets import (
    apply_sheet,
    cancel_sheet,
    forget_sheets,
    keep_sheet,
    preview_sheet,
    read_staff,
    take_namesakes,
)
from services.people.staff import get_card, list_staff

__all__ = [
    "apply_sheet",
    "appoint",
    "appoint_head",
    "cancel_sheet",
    "choose_audience",
    "enrol",
    "enrol_teachers",
    "forget_sheets",
    "get_card",
    "get_enrolment",
    "keep_sheet",
    "list_reach",
    "list_staff",
    "preview_sheet",
    "read_staff",
    "remove",
    "restore",
    "set_department",
    "set_teaching_since",
    "take_namesakes",
]
