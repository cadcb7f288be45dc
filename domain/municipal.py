"""One diagnosis for many schools: what a methodist asks of whom, and what becomes of it.

Each school gets a diagnosis of its own (`domain.campaigns`) with the dates of this one; where it
stands is told by theirs, so it is never stored.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.campaigns import AudienceKind, CampaignAudience, CampaignState
from domain.diagnosis import Form
from domain.errors import DomainError


class MunicipalState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    """Schools have it; it may wait for its first day, go on, or be over."""
    CANCELLED = "cancelled"
    """A draft that was thrown away."""


class Stage(StrEnum):
    """Where an opened one stands, by its schools."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


def stage_of(states: Collection[CampaignState]) -> Stage:
    """It goes on while it goes on anywhere."""
    if CampaignState.OPEN in states:
        return Stage.OPEN
    return Stage.PLANNED if CampaignState.PLANNED in states else Stage.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalCampaign:
    """`schools` are ids of those that are asked; None is all of the municipality.

    `opens_on`, `closes_on` hold in every school by its own clock, both days included.
    """

    id: int
    municipality_id: int
    questionnaire: str
    form: Form
    schools: frozenset[int] | None
    opens_on: date
    closes_on: date
    state: MunicipalState
    rev: int
    created_by: int

    @property
    def audience(self) -> CampaignAudience:
        """Whom each school asks: the questionnaire says it."""
        young = self.questionnaire == "young"
        return CampaignAudience(kind=AudienceKind.YOUNG if young else AudienceKind.ALL)

    def asks(self, school_id: int) -> bool:
        return self.schools is None or school_id in self.schools

    def require(self, state: MunicipalState) -> None:
        """DomainError("municipal.wrong_state", state) in any other state."""
        if self.state is not state:
            raise DomainError("municipal.wrong_state", state=self.state)


def with_school(
    chosen: frozenset[int] | None, every: Collection[int], school_id: int, *, asked: bool
) -> frozenset[int] | None:
    """One school more or less; None again once all are chosen, so that a new one is asked, too."""
    known = frozenset(every) if chosen is None else chosen & frozenset(every)
    known = known | {school_id} if asked else known - {school_id}
    return None if known == frozenset(every) else known
