"""The staff of a school: enrolled by name, appointed, found, removed."""

from services.people.absence import get_absence, set_absence
from services.people.appoint import (
    appoint,
    appoint_at,
    appoint_head,
    appoint_head_at,
    end_head,
    get_appointee,
    list_leading_to_fill,
)
from services.people.audience import choose_audience
from services.people.card import choose, clear, read_card, set_date, write
from services.people.delegate import (
    end_delegation,
    get_duties,
    get_two,
    hand_over,
    list_colleagues,
    list_own_delegations,
)
from services.people.enrol import enrol, enrol_teachers
from services.people.links import renew_links
from services.people.names import correct_name
from services.people.office import (
    end_leader,
    get_leader,
    invite_to_office,
    link_leader,
    list_former_leaders,
    list_office,
    restore_leader,
)
from services.people.offline import set_offline
from services.people.particulars import set_department, set_teaching_since
from services.people.reach import get_enrolment, get_template, list_reach
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
from services.people.staff import get_card, list_former, list_leading, list_staff
from services.people.zones import ZONED, get_zone, put_into_zone, set_zone

__all__ = [
    "ZONED",
    "apply_sheet",
    "appoint",
    "appoint_at",
    "appoint_head",
    "appoint_head_at",
    "cancel_sheet",
    "choose",
    "choose_audience",
    "clear",
    "correct_name",
    "end_delegation",
    "end_head",
    "end_leader",
    "enrol",
    "enrol_teachers",
    "forget_sheets",
    "get_absence",
    "get_appointee",
    "get_card",
    "get_duties",
    "get_enrolment",
    "get_leader",
    "get_template",
    "get_two",
    "get_zone",
    "hand_over",
    "invite_to_office",
    "keep_sheet",
    "link_leader",
    "list_colleagues",
    "list_former",
    "list_former_leaders",
    "list_leading",
    "list_leading_to_fill",
    "list_office",
    "list_own_delegations",
    "list_reach",
    "list_staff",
    "preview_sheet",
    "put_into_zone",
    "read_card",
    "read_staff",
    "remove",
    "renew_links",
    "restore",
    "restore_leader",
    "set_absence",
    "set_date",
    "set_department",
    "set_offline",
    "set_teaching_since",
    "set_zone",
    "take_namesakes",
    "write",
]
