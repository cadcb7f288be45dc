"""What a school finds hard: statements that people chose to work on, counted, never answers.

People are always counted, and a number speaks of five of them at least, and so does whatever can be
reckoned from the numbers beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.campaign_map import shown_cells
from domain.paging import pages_of
from domain.summary import SMALL_GROUP, enough

PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A person has chosen a statement in a plan that was handed in. `place_id`: his department."""

    key: str
    person_id: int
    place_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`key` of a statement or a group; `before`: of the year before, where it may be told."""

    key: str
    people: int
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFigure:
    """`place_id` None: people of no department."""

    place_id: int | None
    people: int


def counted(choices: Iterable[Choice]) -> dict[str, int]:
    """People by statement, each once; those of fewer than five are left out."""
    return {key: len(people) for key, people in _people(choices).items() if enough(len(people))}


def most_chosen(choices: Iterable[Choice], before: Iterable[Choice] = ()) -> tuple[Figure, ...]:
    """Of statements, the most chosen first."""
    earlier = counted(before)
    return _ordered(
        Figure(key=key, people=people, before=earlier.get(key))
        for key, people in counted(choices).items()
    )


def by_group(choices: Iterable[Choice], group_of: Mapping[str, str]) -> tuple[Figure, ...]:
    """People who chose anything of a group. It is told only where, beside each number of its
    statements, it leaves nobody or five people at least who chose others of the group."""
    choices = tuple(choices)
    statements = counted(choices)
    named: dict[str, list[Choice]] = {}
    for one in choices:
        group = group_of.get(one.key)
        if group is not None:
            named.setdefault(group, []).append(one)
    found = []
    for group, chosen in named.items():
        people = len({one.person_id for one in chosen})
        rests = [people - statements[key] for key in {one.key for one in chosen} & set(statements)]
        if enough(people) and all(rest == 0 or enough(rest) for rest in rests):
            found.append(Figure(key=group, people=people))
    return _ordered(found)


def by_place(
    choices: Iterable[Choice], key: str, places: Sequence[int | None]
) -> tuple[PlaceFigure, ...]:
    """Of a statement, the places of which it may be told, in their order. `places` are all that
    there are: whoever is in none of them counts with those of no department."""
    known = set(places)
    people = _people(choices).get(key, {})
    cells = dict.fromkeys((*places, None), 0)
    for place_id in people.values():
        cells[place_id if place_id in known else None] += 1
    shown = shown_cells(list(cells.values()), len(people))
    return tuple(
        PlaceFigure(place_id=place_id, people=count)
        for number, (place_id, count) in enumerate(cells.items())
        if number in shown
    )


def of_place(
    choices: Iterable[Choice], place_id: int | None, places: Sequence[int | None]
) -> tuple[Figure, ...]:
    """Of one place, the statements of which `by_place` tells there."""
    choices = tuple(choices)
    found = []
    for key in counted(choices):
        for one in by_place(choices, key, places):
            if one.place_id == place_id:
                found.append(Figure(key=key, people=one.people))
    return _ordered(found)


def _people(choices: Iterable[Choice]) -> dict[str, dict[int, int | None]]:
    """Statement → person → place."""
    found: dict[str, dict[int, int | None]] = {}
    for one in choices:
        found.setdefault(one.key, {}).setdefault(one.person_id, one.place_id)
    return found


def _ordered(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda one: (-one.people, one.key)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement, a group or a department with its number; `title` in words of the place."""

    key: str
    title: str
    people: int
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What whoever looks may do besides reading numbers. `school_id` 0 in a button: his own."""

    names: bool = False
    offers: bool = False
    places: bool = False
    groups: bool = False
    foreign: bool = False
    """A methodist, to whom it is one school of many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeficitsView:
    """A page of what is chosen most. `handed_in`: plans; `part`: the department it is of, or the
    group, in words; `map_of`: the newest diagnosis whose map tells anything."""

    school_id: int
    school: str
    year: tuple[int, int]
    reader: Reader
    teachers: int
    handed_in: int
    lines: tuple[Line, ...]
    total: int
    page: int
    compared: bool = False
    part: str | None = None
    map_of: int | None = None
    departments: tuple[tuple[int, str], ...] = ()

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)

    @property
    def small(self) -> bool:
        """There can be no map, whatever is chosen."""
        return self.teachers < SMALL_GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferLine:
    """An event that is offered for a statement, and how those answered to whom it was proposed."""

    event_id: int
    kind: str
    title: str
    held_on: date | None
    proposed: bool
    taken: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """`people` None: fewer than five. `hidden`: there are departments of which nothing is told."""

    key: str
    title: str
    group: str
    school_id: int
    today: date
    year: tuple[int, int]
    reader: Reader
    people: int | None
    before: int | None
    places: tuple[Line, ...] = ()
    hidden: bool = False
    offers: tuple[OfferLine, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """Somebody who chose it."""

    post_id: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosersPage:
    key: str
    title: str
    lines: tuple[Chooser, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolsPage:
    """(id, name) of schools of a municipality."""

    lines: tuple[tuple[int, str], ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)
