"""A school's own templates of the forms a plan is printed by."""

from dataclasses import dataclass
from datetime import datetime

from domain.plan_rules import RouteForm

NAME_LIMIT = 120
"""Characters of a template's file name that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplate:
    """What is known of a template without opening it."""

    form: RouteForm
    file_name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatesView:
    """The templates of a school by form; a form without one is printed by the shipped template."""

    school_id: int
    school_name: str
    form: RouteForm
    """The one the school prints by."""
    own: tuple[OwnTemplate, ...]

    def find(self, form: RouteForm) -> OwnTemplate | None:
        return next((one for one in self.own if one.form is form), None)
