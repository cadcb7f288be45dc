"""A diagnosis of a school: what is asked, of whom, from when to when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from domain.diagnosis import Form


class CampaignState(StrEnum):
    DRAFT = "draft"
    """Being put together; nobody has been told."""
    PLANNED = "planned"
    """Opens by itself on its first day."""
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class AudienceKind(StrEnum):
    ALL = "all"
    DEPARTMENTS = "departments"
    YOUNG = "young"
    """Young specialists: pedagogical experience under three years."""
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignAudience:
    """`ids` are departments or posts, by the kind."""

    kind: AudienceKind
    ids: frozenset[int] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        return {"kind": self.kind.value, "ids": sorted(self.ids)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        return cls(kind=AudienceKind(data["kind"]), ids=frozenset(data["ids"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """`opens_on`, `closes_on` are dates in the school's zone, both days included."""

    id: int
    school_id: int
    questionnaire: str
    form: Form
    audience: CampaignAudience
    opens_on: date | None
    closes_on: date | None
    state: CampaignState
    rev: int
