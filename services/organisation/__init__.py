"""Municipalities, schools, departments: made by the administrator and kept by the school."""

from services.organisation.departments import (
    add_department,
    delete_department,
    get_departments,
    get_departments_beside,
    list_departments,
    list_members,
    list_names,
    move_everybody,
    rename_department,
)
from services.organisation.municipalities import (
    create_municipality,
    get_municipality,
    list_municipalities,
    rename_municipality,
    set_municipality_zone,
)
from services.organisation.schools import (
    change_school,
    create_school,
    get_school_page,
    list_schools,
    remove_school,
    rename_school,
)
from services.organisation.thresholds import (
    get_thresholds,
    own_municipality,
    restore_thresholds,
    set_threshold,
)

__all__ = [
    "add_department",
    "change_school",
    "create_municipality",
    "create_school",
    "delete_department",
    "get_departments",
    "get_departments_beside",
    "get_municipality",
    "get_school_page",
    "get_thresholds",
    "list_departments",
    "list_members",
    "list_municipalities",
    "list_names",
    "list_schools",
    "move_everybody",
    "own_municipality",
    "remove_school",
    "rename_department",
    "rename_municipality",
    "rename_school",
    "restore_thresholds",
    "set_municipality_zone",
    "set_threshold",
]
