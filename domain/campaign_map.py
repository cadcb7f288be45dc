"""The map of a diagnosis: groups of statements by places, and what of it may be seen.

Places are departments of a school, or schools of a municipality.

Per cent is command, m / 3: more is better. Results of fewer than five people are never shown, nor
what would give them away by subtraction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.scoring import TOP_POINTS, GroupLevel, Score, level_of_mean
from domain.summary import SMALL_GROUP, enough

ALL_GROUPS = ""
"""Key of the row that is about the whole questionnaire."""

LEVELS = (GroupLevel.SUPPORT, GroupLevel.GROWTH, GroupLevel.CONFIDENT, GroupLevel.STRENGTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One person in one group: the share of the highest possible, 0 to 1, and its level."""

    command: Fraction
    level: GroupLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonResult:
    """One finished diagnosis by group; groups with too few answers to judge are left out."""

    place_id: int | None
    variant: str
    judged: Mapping[str, Judged]


def judged(score: Score) -> dict[str, Judged]:
    """Groups that can be judged and, under ALL_GROUPS, all of their answers together."""
    groups = [one for one in score.groups if one.level is not GroupLevel.FEW and one.answered]
    found = {
        one.group: Judged(command=Fraction(one.points, TOP_POINTS * one.answered), level=one.level)
        for one in groups
    }
    if groups:
        points, answered = sum(one.points for one in groups), sum(one.answered for one in groups)
        found[ALL_GROUPS] = Judged(
            command=Fraction(points, TOP_POINTS * answered),
            level=level_of_mean(
                points, answered, score.thresholds, zero=any(one.not_yet for one in groups)
            ),
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What is known of a group in a place, or in all of them; all None where hidden.

    `levels`: how many people are on each of LEVELS.
    """

    people: int | None = None
    percent: int | None = None
    levels: tuple[int, ...] | None = None

    @property
    def shown(self) -> bool:
        return self.percent is not None


HIDDEN = Cell()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A group of statements: over everybody, and by place in the order of the map's."""

    group: str
    total: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeficitMap:
    """`places` are ids, None for people of no department; `people` have finished.

    `whole` is the row of all groups together.
    """

    places: tuple[int | None, ...]
    rows: tuple[MapRow, ...]
    whole: MapRow
    people: int
    variants: int

    @property
    def empty(self) -> bool:
        return not any(row.total.shown for row in self.rows)


def deficit_map(
    results: Sequence[PersonResult], groups: Iterable[str], places: Sequence[int | None]
) -> DeficitMap:
    """Groups as given, then any others that the results name (an older version's)."""
    named = dict.fromkeys(groups)
    for one in results:
        named.update(dict.fromkeys(one.judged))
    named.pop(ALL_GROUPS, None)
    return DeficitMap(
        places=tuple(places),
        whole=_row(ALL_GROUPS, results, places),
        rows=tuple(_row(group, results, places) for group in named),
        people=len(results),
        variants=len({one.variant for one in results}),
    )


def _row(group: str, results: Sequence[PersonResult], places: Sequence[int | None]) -> MapRow:
    answered = [one for one in results if group in one.judged]
    by_place = [
        [one.judged[group] for one in answered if one.place_id == place] for place in places
    ]
    everybody = [one.judged[group] for one in answered]
    open_cells = shown_cells([len(people) for people in by_place], len(everybody))
    return MapRow(
        group=group,
        total=_cell(everybody) if enough(len(everybody)) else HIDDEN,
        cells=tuple(
            _cell(people) if number in open_cells else HIDDEN
            for number, people in enumerate(by_place)
        ),
    )


def shown_cells(counts: Sequence[int], total: int, least: int = SMALL_GROUP) -> frozenset[int]:
    """Indices of the cells that may be shown beside a total.

    A cell of fewer than `least` people is hidden. If the total minus what is shown would then
    speak of 1 to `least` - 1 people, the smallest shown cells are hidden as well, one by one.
    """
    if total < least:
        return frozenset()
    shown = {number for number, count in enumerate(counts) if count >= least}
    rest = total - sum(counts[number] for number in shown)
    for number in sorted(shown, key=lambda index: (counts[index], index)):
        if rest == 0 or rest >= least:
            break
        shown.discard(number)
        rest += counts[number]
    return frozenset(shown)


def _cell(people: Sequence[Judged]) -> Cell:
    """Everybody weighs the same, however many statements were his; rounded half up."""
    mean = sum((one.command for one in people), Fraction(0)) / len(people)
    return Cell(
        people=len(people),
        percent=int(100 * mean + Fraction(1, 2)),
        levels=tuple(sum(one.level is level for one in people) for level in LEVELS),
    )
