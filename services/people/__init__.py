"""The staff of a school: enrolled by name, appointed, found, removed."""

from services.people.appoint import appoint, appoint_head
from services.people.audience import choose_audience
from services.people.enrol import enrol, enrol_teachers
from services.people.particulars import set_department, set_teaching_since
from services.people.remove import remove, restore
from services.people.staff import get_card, list_staff

__all__ = [
    "appoint",
    "appoint_head",
    "choose_audience",
    "enrol",
    "enrol_teachers",
    "get_card",
    "list_staff",
    "remove",
    "restore",
    "set_department",
    "set_teaching_since",
]
