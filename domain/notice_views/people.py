"""What notices about people, their accounts and their data say."""

from dataclasses import dataclass
from datetime import date

from domain.mentoring import UNTOLD, Colleague
from domain.people import SchoolKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PairNotice:
    """A proposed pair as one of the two is asked about it. `other` is the other one; whoever is
    asked to be a mentor is not told for whom before both have agreed: None, but what many share.
    `told`: of the other one. `by` proposes it."""

    mentoring_id: int
    other: str | None
    as_mentor: bool
    by: str | None = None
    told: Colleague = UNTOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDecidedNotice:
    """Both flags false: the reader proposed the pair and is told of both."""

    mentor: str
    mentee: str
    mentee_post_id: int
    agreed: bool
    as_mentor: bool
    as_mentee: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEndedNotice:
    """`school` is None for a post in a municipality."""

    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyNotice:
    """Duties of `role` between two people; `as_deputy`: the reader has taken them over."""

    owner: str
    deputy: str
    role: str
    school_kind: SchoolKind | None
    as_deputy: bool
    since: date
    until: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAskedNotice:
    """A newcomer by the common link waits for the reader's yes."""

    request_id: int
    school_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinDecidedNotice:
    """To the newcomer. `consented`: he was with the bot before and needs no door."""

    school: str
    accepted: bool
    consented: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DataAskedNotice:
    """`chat_id` is what the administrator's command asks for."""

    who: str
    chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataErasedNotice:
    """`who` is None where nothing of the name is left."""

    erasure_id: int
    who: str | None
    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedNotice:
    """The person's data were exported at his own request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkAskedNotice:
    """`who`, `by` as their school prints them; `asked_by` is a person."""

    post_id: int
    asked_by: int
    who: str
    by: str
    school: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkedNotice:
    post_id: int
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDeniedNotice:
    """`who`, at the post, is whom the link was made out to; of who opened it nothing is known."""

    post_id: int
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRefusedNotice:
    """`who` as the school prints him; he is not yet kept «без бота». `withdrawn`: he had given the
    consent before."""

    post_id: int
    who: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountUnlinkedNotice:
    """A chat from which nobody speaks any more."""
