"""Announcements: a leader's own text to many, and who has read it."""

from services.announcements.composing import (
    begin,
    begin_with,
    begun,
    departments,
    diagnoses,
    draft,
    drop,
    drop_file,
    edit,
    people,
    set_all,
    set_group,
    set_one,
    set_only,
    settle_last,
    toggle_department,
)
from services.announcements.reading import attached, mark_read, read_by
from services.announcements.results import listing, page, shown
from services.announcements.sending import repeat, send, stop

__all__ = [
    "attached",
    "begin",
    "begin_with",
    "begun",
    "departments",
    "diagnoses",
    "draft",
    "drop",
    "drop_file",
    "edit",
    "listing",
    "mark_read",
    "page",
    "people",
    "read_by",
    "repeat",
    "send",
    "set_all",
    "set_group",
    "set_one",
    "set_only",
    "settle_last",
    "shown",
    "stop",
    "toggle_department",
]
