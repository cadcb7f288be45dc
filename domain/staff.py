"""The staff of a school: the list, a person's page, a pasted list of names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from domain.access import Actor
from domain.paging import pages_of
from domain.people import (
    LEADING,
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    PostStatus,
    Role,
    SchoolKind,
    person_label,
)

PAGE = 8
"""Rows of a list that fit a phone; more are paged."""

PASTED_LINES = 200
"""Names taken from one pasted list; a larger staff comes in two."""


class Reach(StrEnum):
    """Whether the bot can talk to somebody, from the staff list to a working chat."""

    NOT_JOINED = "not_joined"
    NO_CONSENT = "no_consent"
    BLOCKED = "blocked"
    OK = "ok"


class Without(StrEnum):
    """Why the bot does not write to the holder of a post; the first that holds is said."""

    OFFLINE = "offline"
    """The school keeps him «без бота»."""
    OUTSIDE = "outside"
    """He has not opened the bot."""
    NO_CONSENT = "no_consent"
    """He has, and has not agreed; or he said no, and seven days later his account was forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine:
    post_id: int
    person_id: int
    name: PersonName
    staff_no: int | None
    role: Role
    reach: Reach
    department_id: int | None = None
    department: str | None = None
    status: PostStatus = PostStatus.WORKS
    offline: bool = False
    zone: frozenset[int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Being away. `since`, `until` are its first and last days; without `until` it has no end yet.

    A status with dates that are over is no absence any more, and nobody has to take it off.
    """

    status: PostStatus
    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        return (
            self.status is not PostStatus.WORKS
            and (self.since is None or self.since <= day)
            and (self.until is None or day <= self.until)
        )

    def is_over(self, day: date) -> bool:
        return self.until is not None and self.until < day


WORKING = Absence(status=PostStatus.WORKS)


class LeavingReason(StrEnum):
    """Why somebody is taken from the staff list; a leave is no reason, it is a status."""

    DISMISSED = "dismissed"
    TRANSFERRED = "transferred"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPage:
    """`page` counts from 0 and always exists: past the end is the last one. `query` as typed."""

    school_id: int
    school_name: str
    channel_policy: ChannelPolicy
    lines: tuple[StaffLine, ...]
    total: int
    page: int
    people: int = 0
    """Whoever has two roles is one of them, and two lines."""
    query: str = ""
    not_joined: int = 0
    former: bool = False
    """Somebody's post has ended here."""
    kind: SchoolKind = SchoolKind.SCHOOL

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)

    def label(self, line: StaffLine) -> str:
        """As the school prints people; namesakes of one page by their numbers, too."""
        label = person_label(line.name, self.channel_policy, line.staff_no)
        told_apart = self.channel_policy is ChannelPolicy.NO_PERSONAL_DATA
        if told_apart or line.staff_no is None or not self.has_namesake(line):
            return label
        return f"{label} №\u00a0{line.staff_no}"

    def is_named_again(self, line: StaffLine) -> bool:
        """The page has the name in another role, too: of the same person or of a namesake."""
        said = person_label(line.name, self.channel_policy, None)
        return any(
            one.role is not line.role and person_label(one.name, self.channel_policy, None) == said
            for one in self.lines
        )

    def has_namesake(self, line: StaffLine) -> bool:
        return any(
            one.person_id != line.person_id and one.name.short == line.name.short
            for one in self.lines
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFact:
    """One who is, or is asked to be, the mentor of the person. `agreed`: he has said yes, so it is
    the person's turn; `unasked`: why the bot can't ask whose turn it is."""

    mentoring_id: int
    name: PersonName
    staff_no: int | None
    active: bool
    agreed: bool = False
    unasked: Without | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationFact:
    """Duties of a post in a colleague's hands; `since`, `until` are the first and last days."""

    id: int
    post_id: int
    role: Role
    owner_id: int
    owner: PersonName
    owner_no: int | None
    deputy_id: int
    deputy: PersonName
    deputy_no: int | None
    school_id: int
    channel_policy: ChannelPolicy
    since: date
    until: date
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """Facts of a post. `link_until`: an unused invitation lives until then. `opened`: the person
    has an account; who refused has none after seven days."""

    post_id: int
    person_id: int
    name: PersonName
    staff_no: int | None
    role: Role
    school_id: int | None
    school_name: str | None
    school_kind: SchoolKind | None
    channel_policy: ChannelPolicy
    department_id: int | None
    department: str | None
    audience: Audience | None
    reach: Reach
    link_until: datetime | None
    until: date | None
    removed_at: datetime | None
    mentor: PairFact | None
    mentees: int
    position: Position | None = None
    absence: Absence = WORKING
    offline: bool = False
    opened: bool = True
    young: bool = False
    ended_reason: LeavingReason | None = None
    zone: frozenset[int] | None = None
    next_mentor: PairFact | None = None
    """Asked to take over from the mentor who is there."""
    other_role: Role | None = None
    """What else he is in the same school: without this post he stays on its list."""

    @property
    def without(self) -> Without | None:
        """Why the bot can't ask him anything; None for whom it can, messages or not."""
        if self.offline:
            return Without.OFFLINE
        if self.reach is Reach.NOT_JOINED:
            return Without.OUTSIDE
        return Without.NO_CONSENT if self.reach is Reach.NO_CONSENT else None

    @property
    def reads(self) -> bool:
        """A message of the bot comes to him."""
        return self.without is None and self.reach is not Reach.BLOCKED


class LineFault(StrEnum):
    """What is wrong with a line of a pasted list."""

    BAD_NAME = "bad_name"
    SURNAME_ALONE = "surname_alone"
    TWICE = "twice"
    EXISTS = "exists"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """`number` counts the lines as pasted, from 1."""

    number: int
    text: str
    fault: LineFault


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalLink:
    """A token is known only to the one who has just issued it; the database keeps a hash."""

    post_id: int | None
    name: PersonName | None
    staff_no: int | None
    token: str
    replaces: bool = False
    """One that was not used yet stopped opening for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksIssued:
    """As many as go out at once; `left`: who has not joined and still has no link that opens."""

    links: tuple[PersonalLink, ...]
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What came of a pasted list: the good lines with their links, the bad ones with a reason."""

    school_id: int
    channel_policy: ChannelPolicy
    links: tuple[PersonalLink, ...]
    bad: tuple[BadLine, ...]
    kind: SchoolKind = SchoolKind.SCHOOL


def departments_of(actor: Actor, school_id: int) -> frozenset[int] | None:
    """The departments an actor's posts give him in the school; None is all of it.

    Somebody who leads nothing there gets the empty set.
    """
    found: set[int] = set()
    for post in actor.posts:
        if post.school_id == school_id and post.role in LEADING:
            if post.zone is None:
                return None
            found |= post.zone
    return frozenset(found)


def effective_day(now: datetime, today: date) -> date:
    """The day from which a post given or ended now counts at once, for whoever looks by his own
    calendar and for whoever looks by UTC."""
    return min(today, now.astimezone(UTC).date())


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentPage:
    """How far a school has come: who is on the list, who is in the bot, what waits.

    `import_id`: a list that the reader sent and has not decided about.
    """

    school_id: int
    school_name: str
    reach: Mapping[Reach, int]
    requests: int
    link_until: datetime | None
    import_id: int | None
    offline: int = 0
    """On the list and kept «без бота»: nobody waits for them to join."""

    @property
    def total(self) -> int:
        """Everybody on the list, as its own screen counts them."""
        return sum(self.reach.values()) + self.offline

    def count(self, reach: Reach) -> int:
        return self.reach.get(reach, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachPage:
    """A page of those whom the bot doesn't reach, for one reason."""

    school_id: int
    channel_policy: ChannelPolicy
    reach: Reach
    lines: tuple[StaffLine, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsToPrint:
    """Fresh links of those who have not joined, for paper: names are whole there.

    Of those whom one printing does not take, `left` have no link, and `kept` have their earlier
    one, which still works.
    """

    school_id: int
    school_name: str
    links: tuple[PersonalLink, ...]
    channel_policy: ChannelPolicy
    until: date
    left: int
    kept: int = 0
