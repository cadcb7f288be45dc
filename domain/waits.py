"""Who is waited for: everything in a school that stands until somebody says his word."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from zlib import crc32
from zoneinfo import ZoneInfo

from domain.approval import Leader, deciders
from domain.people import Role

PAGE = 8
WAITED_PAGE = 5
"""Each of them takes as many lines as there are kinds of things that wait for him."""


class Wait(StrEnum):
    """What is waited for, in the order in which it is said."""

    APPROVAL = "a"
    AGREEMENT = "g"
    METHODIST = "t"
    """An agreement, too: of the methodist to whom the plan was handed over."""
    CHANGE = "c"
    CONCLUSION = "o"
    ANALYSIS = "n"
    """The mentor's, of a plan whose results were handed in."""
    REPORT = "r"
    RECORD = "e"
    PROPOSAL = "p"
    """Something that was proposed to a teacher's plan."""
    MENTOR = "m"
    """A yes to a mentorship, of either side."""
    REQUEST = "q"
    """A newcomer by the common link."""


_OWNERS = frozenset({Wait.PROPOSAL, Wait.MENTOR})
"""Those that may wait for the very person they are about; nobody decides about himself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One thing that waits, as the database has it. `object_id` is what its button opens; `asked`:
    the person it names itself. Of a newcomer `owner_id`, `post_id` are None."""

    kind: Wait
    object_id: int
    since: datetime
    owner_id: int | None = None
    post_id: int | None = None
    department_id: int | None = None
    asked: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerers:
    """Who answers in a school today, those who stand in for somebody included. `heads` by
    department."""

    leaders: tuple[Leader, ...] = ()
    heads: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    methodists: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """What waits, and on whom: each of `on` may answer. Empty: there is nobody who could."""

    asking: Asking
    on: frozenset[int]


def pending(one: Asking, answerers: Answerers) -> Pending:
    """By the same rules by which people are told when it begins to wait."""
    asked = frozenset(_asked(one, answerers))
    if one.kind in _OWNERS:
        return Pending(asking=one, on=asked)
    return Pending(asking=one, on=asked - {one.owner_id})


def _asked(one: Asking, answerers: Answerers) -> Iterable[int]:
    match one.kind:
        case Wait.APPROVAL | Wait.CHANGE | Wait.CONCLUSION | Wait.RECORD:
            told = deciders(
                answerers.leaders, owner=one.owner_id or 0, department_id=one.department_id
            )
            return [leader.person_id for leader in told]
        case Wait.AGREEMENT:
            return answerers.heads.get(one.department_id or 0, ())
        case Wait.METHODIST:
            return answerers.methodists
        case Wait.REPORT:
            return _confirmers(one, answerers.leaders)
        case Wait.REQUEST:
            return _keepers(answerers.leaders)
        case Wait.ANALYSIS | Wait.MENTOR | Wait.PROPOSAL:
            return () if one.asked is None else (one.asked,)


def _confirmers(one: Asking, leaders: Sequence[Leader]) -> Iterable[int]:
    """Deputies of one zone are asked together: what waits on one waits on the other."""
    deputies = [leader for leader in leaders if leader.role is Role.DEPUTY]
    if one.asked in {leader.person_id for leader in deputies}:
        return [leader.person_id for leader in deputies if leader.covers(one.department_id)] or [
            one.asked or 0
        ]
    return () if one.asked is None else (one.asked,)


def _keepers(leaders: Sequence[Leader]) -> Iterable[int]:
    """Of the staff list: deputies of the whole school, else whoever else keeps it."""
    deputies = [one for one in leaders if one.role is Role.DEPUTY]
    whole = [one for one in deputies if one.zone is None]
    directors = [one for one in leaders if one.role is Role.DIRECTOR]
    return [one.person_id for one in whole or deputies or directors]


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """Those who are waited for together: any of them may answer."""

    people: tuple[int, ...]
    pending: tuple[Pending, ...]

    @property
    def key(self) -> int:
        """The address of the group in a button."""
        return crc32(",".join(map(str, self.people)).encode())

    @property
    def oldest(self) -> datetime:
        return min(one.asking.since for one in self.pending)

    @property
    def kinds(self) -> tuple[tuple[Wait, int, datetime], ...]:
        """(what, how many, since when the oldest), in the order of `Wait`."""
        counts = Counter(one.asking.kind for one in self.pending)
        return tuple(
            (
                kind,
                counts[kind],
                min(one.asking.since for one in self.pending if one.asking.kind is kind),
            )
            for kind in Wait
            if counts[kind]
        )


def once(found: Iterable[Asking]) -> tuple[Asking, ...]:
    """What is answered together is one thing, as old as its oldest part."""
    kept: dict[tuple[Wait, int], Asking] = {}
    for one in sorted(found, key=lambda asking: asking.since):
        kept.setdefault((one.kind, one.object_id), one)
    return tuple(kept.values())


def grouped(found: Iterable[Pending], reader: int | None = None) -> tuple[Awaited, ...]:
    """By those who are waited for: the reader first, then whoever has been waited for longest."""
    by_people: dict[tuple[int, ...], list[Pending]] = {}
    for one in found:
        people = (reader,) if reader is not None and reader in one.on else tuple(sorted(one.on))
        by_people.setdefault(people, []).append(one)
    groups = [
        Awaited(people=people, pending=tuple(sorted(things, key=_age)))
        for people, things in by_people.items()
    ]
    mine = () if reader is None else (reader,)
    return tuple(
        sorted(groups, key=lambda group: (group.people != mine, group.oldest, group.people))
    )


def _age(one: Pending) -> tuple[datetime, str, int]:
    return one.asking.since, one.asking.kind.value, one.asking.object_id


def waiting_for(found: Iterable[Pending], person_id: int) -> Awaited | None:
    """All that waits for this person; None where nothing does."""
    mine = sorted((one for one in found if person_id in one.on), key=_age)
    return Awaited(people=(person_id,), pending=tuple(mine)) if mine else None


def days_waited(since: datetime, today: date, zone: ZoneInfo) -> int:
    return max(0, (today - since.astimezone(zone).date()).days)


# --- views


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitedFor:
    """`people` are labels; `mine`: it is the reader who is waited for. No people: there is nobody
    who could answer."""

    key: int
    people: tuple[str, ...]
    mine: bool
    kinds: tuple[tuple[Wait, int, int], ...]
    """(what, how many, days of the oldest)."""

    @property
    def count(self) -> int:
        return sum(count for _, count, _ in self.kinds)

    @property
    def days(self) -> int:
        return max((days for *_, days in self.kinds), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitsView:
    """A page of them; `total` things wait for all of them together."""

    school: str
    lines: tuple[WaitedFor, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingLine:
    """`owner` is whose it is; None of a newcomer, who is nobody here yet."""

    kind: Wait
    object_id: int
    post_id: int | None
    owner: str | None
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingsView:
    """What waits for some of them, the longest waiting first."""

    group: WaitedFor
    lines: tuple[ThingLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWaits:
    """What waits for the reader of a weekly list: (what, how many, days of the oldest)."""

    kinds: tuple[tuple[Wait, int, int], ...]
