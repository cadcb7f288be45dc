"""Whom a word goes to: everybody it may concern, who of them is chosen, who can't hear it and why.

Pure: what the database and the calendars know comes in as facts.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.name_search import typed_names
from domain.paging import page_within, pages_of
from domain.people import PersonName, name_key
from domain.staff import Without

PAGE = 8
WEEK = timedelta(days=7)
"""A nudge a person in so many days, whoever sends it (ux.md, «Notifications»)."""


class Skip(StrEnum):
    """Why somebody does not get it; the first that holds is said."""

    OUTSIDE = "outside"
    NO_CONSENT = "no_consent"
    OFFLINE = "offline"
    """These three as `domain.staff.Without`: nobody writes to him here."""
    UNREACHABLE = "unreachable"
    AWAY = "away"
    QUIET = "quiet"
    RECENT = "recent"
    """Got a nudge in the seven days before this one would come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a word is about, of one person: a day, how many, the name of one, his plan."""

    day: date | None = None
    count: int = 0
    title: str | None = None
    route_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody at a post. `label` as the chat of his school prints him, `polite` None where it
    writes no names; `free_on`: the first day on which another nudge may reach him."""

    post_id: int
    person_id: int
    label: str
    name: PersonName
    polite: str | None = None
    department_id: int | None = None
    without: Without | None = None
    reachable: bool = True
    away: bool = False
    free_on: date | None = None
    fact: Fact = Fact()

    def skip(self, *, arrives_on: date | None, quiet: bool, weekly: bool) -> Skip | None:
        """`arrives_on`: the day on which it would reach him; `weekly`: it counts as a nudge."""
        if self.without is not None:
            return Skip(self.without.value)
        if not self.reachable:
            return Skip.UNREACHABLE
        if self.away:
            return Skip.AWAY
        if quiet:
            return Skip.QUIET
        if weekly and self.free_on is not None and (arrives_on or date.min) < self.free_on:
            return Skip.RECENT
        return None


Chosen = frozenset[int] | None
"""Posts; None is everybody, those who come later too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """`everybody` it may concern, by name; `to` who of the chosen gets it; `skipped`: the others
    of the chosen, with why; `deaf`: those who are not chosen and would not get it, with why."""

    everybody: tuple[Addressee, ...]
    to: tuple[Addressee, ...]
    skipped: tuple[tuple[Addressee, Skip], ...]
    chosen: Chosen
    deaf: tuple[tuple[Addressee, Skip], ...] = ()

    @property
    def reasons(self) -> tuple[tuple[Skip, int], ...]:
        counted = Counter(why for _, why in self.skipped)
        return tuple((why, counted[why]) for why in Skip if counted[why])

    @property
    def picked(self) -> int:
        return len(self.to) + len(self.skipped)

    @property
    def left_out(self) -> tuple[Addressee, ...]:
        """Whose tick was taken off; nobody where everybody is chosen."""
        chosen = self.chosen
        if chosen is None:
            return ()
        return tuple(one for one in self.everybody if one.post_id not in chosen)


def outreach(
    everybody: Sequence[Addressee],
    chosen: Chosen,
    arrivals: Mapping[int, date],
    *,
    quiet: bool = False,
    weekly: bool = False,
) -> Outreach:
    """One message a person, however many posts he has. `arrivals`: the day by person."""
    people = {one.person_id: one for one in reversed(everybody)}
    known = tuple(one for one in everybody if people[one.person_id] is one)
    to: list[Addressee] = []
    skipped: list[tuple[Addressee, Skip]] = []
    deaf: list[tuple[Addressee, Skip]] = []
    for one in known:
        picked = chosen is None or one.post_id in chosen
        day = arrivals.get(one.person_id)
        why = one.skip(arrives_on=day, quiet=quiet, weekly=weekly)
        if why is not None:
            (skipped if picked else deaf).append((one, why))
        elif picked:
            to.append(one)
    return Outreach(
        everybody=known, to=tuple(to), skipped=tuple(skipped), chosen=chosen, deaf=tuple(deaf)
    )


def chosen_with(
    everybody: Collection[int], chosen: Chosen, posts: Collection[int], *, on: bool
) -> Chosen:
    """The choice with these posts in it, or out of it; a choice of everybody is None again."""
    whole = frozenset(everybody)
    before = whole if chosen is None else chosen & whole
    after = before | (whole & frozenset(posts)) if on else before - frozenset(posts)
    return None if after == whole and whole else after


def chosen_only(everybody: Collection[int], posts: Collection[int]) -> Chosen:
    """These posts and nobody else."""
    return chosen_with(everybody, frozenset(), posts, on=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceLine:
    post_id: int
    label: str
    on: bool
    skip: Skip | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceList:
    """A page of those to choose from. `total`: found by `query`; `picked` of all `whole`, and
    `reached` of the picked."""

    lines: tuple[ChoiceLine, ...]
    total: int
    page: int
    pages: int
    query: str
    picked: int
    reached: int
    whole: int


def found_in(everybody: Sequence[Addressee], query: str) -> tuple[Addressee, ...]:
    """Those whose name, or number as the chat prints it, has the typed part, or is what
    `domain.name_search` reads."""
    key = name_key(query)
    if not key:
        return tuple(everybody)
    names = typed_names(key)
    return tuple(
        one
        for one in everybody
        if key in one.name.key
        or key in name_key(one.label).split()
        or any(name.is_of(one.name.key) for name in names)
    )


def choices(view: Outreach, page: int, query: str) -> ChoiceList:
    found = found_in(view.everybody, query)
    why = {one.post_id: skip for one, skip in (*view.skipped, *view.deaf)}
    pages = pages_of(len(found), PAGE)
    page = page_within(page, len(found), PAGE)
    return ChoiceList(
        lines=tuple(
            ChoiceLine(
                post_id=one.post_id,
                label=one.label,
                on=view.chosen is None or one.post_id in view.chosen,
                skip=why.get(one.post_id),
            )
            for one in found[page * PAGE : (page + 1) * PAGE]
        ),
        total=len(found),
        page=page,
        pages=pages,
        query=query,
        picked=view.picked,
        reached=len(view.to),
        whole=len(view.everybody),
    )


class Delivered(StrEnum):
    """What became of a message to somebody."""

    WAITING = "waiting"
    SENT = "sent"
    MOOT = "moot"
    """Done, or no longer so, before it went out."""
    LOST = "lost"
    """He does not receive messages, or the messenger refused."""
