"""A pair of mentor and mentee: proposed, agreed to by each, ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from domain.errors import DomainError
from domain.people import ChannelPolicy, PersonName


class MentoringState(StrEnum):
    """Only ACTIVE makes a mentor: both have agreed (Labour Code 351.8)."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    DECLINED = "declined"
    ENDED = "ended"


class MentoringAction(StrEnum):
    """AGREE is the second of the two consents; the first leaves the proposal as it is."""

    AGREE = "agree"
    DECLINE = "decline"
    END = "end"
    RESTORE = "restore"


TRANSITIONS: Mapping[MentoringAction, Mapping[MentoringState, MentoringState]] = MappingProxyType(
    {
        MentoringAction.AGREE: {MentoringState.PROPOSED: MentoringState.ACTIVE},
        MentoringAction.DECLINE: {MentoringState.PROPOSED: MentoringState.DECLINED},
        MentoringAction.END: {
            MentoringState.PROPOSED: MentoringState.ENDED,
            MentoringState.ACTIVE: MentoringState.ENDED,
        },
        MentoringAction.RESTORE: {MentoringState.ENDED: MentoringState.ACTIVE},
    }
)


def apply(state: MentoringState, action: MentoringAction) -> MentoringState:
    """The state after the action; DomainError("mentoring.settled", state) otherwise."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise DomainError("mentoring.settled", state=state.value)
    return target


class Side(StrEnum):
    MENTOR = "mentor"
    MENTEE = "mentee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A mentoring with the names of the two, as one school prints them."""

    id: int
    state: MentoringState
    rev: int
    school_id: int
    channel_policy: ChannelPolicy
    proposed_by: int
    mentor_person_id: int
    mentor: PersonName
    mentor_no: int | None
    mentor_agreed_at: datetime | None
    mentee_post_id: int
    mentee_person_id: int
    mentee: PersonName
    mentee_no: int | None
    mentee_agreed_at: datetime | None

    def sides_of(self, person_id: int | None) -> frozenset[Side]:
        """Which of the two this person is; nobody of them for all others."""
        found: set[Side] = set()
        if person_id == self.mentor_person_id:
            found.add(Side.MENTOR)
        if person_id == self.mentee_person_id:
            found.add(Side.MENTEE)
        return frozenset(found)

    def waits_for(self, person_id: int | None) -> bool:
        """Whether this person's word is still missing."""
        if self.state is not MentoringState.PROPOSED:
            return False
        sides = self.sides_of(person_id)
        return (Side.MENTOR in sides and self.mentor_agreed_at is None) or (
            Side.MENTEE in sides and self.mentee_agreed_at is None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    post_id: int
    person_id: int
    name: PersonName
    staff_no: int | None
    mentees: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Who may be asked to be the mentor of the teacher at `mentee_post_id`."""

    mentee_post_id: int
    mentee: PersonName
    mentee_no: int | None
    channel_policy: ChannelPolicy
    found: tuple[Candidate, ...]
    total: int
    page: int
    pages: int
    query: str = ""
