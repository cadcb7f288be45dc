"""Where the heading of a staff list stands and what its columns are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.sheet_cells import name_of, text_of
from domain.sheet_words import SheetWords
from domain.staff_sheet import Cell, Grid, SheetColumn
from domain.text import words_of

HEADING_WITHIN = 15
"""Rows above the table: titles, the school, «утверждаю»."""

HEADING_LENGTH = 80
"""A longer text is a sentence, not a heading."""

_CUT = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")

SEVERAL = frozenset({SheetColumn.SUBJECTS, SheetColumn.CLASSES})
"""Columns that may stand twice («предмет 1», «предмет 2»): their values are joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`below`: index of the first row under it; `places`: columns of the grid by what they are."""

    below: int
    places: dict[SheetColumn, tuple[int, ...]]
    unknown: tuple[str, ...]
    cells: tuple[str, ...]

    @property
    def known(self) -> int:
        return len(self.places)


def find_heading(grid: Grid, words: SheetWords) -> Heading | None:
    """The row with most known columns, a name among them; two rows one under another where they
    say more than one does."""
    best: Heading | None = None
    most = (0, 0)
    for index in range(min(HEADING_WITHIN, len(grid.rows))):
        for texts, below in _candidates(grid, index):
            found = _heading(texts, below, words)
            if found is None or (found.known == 1 and not _names_below(grid, found)):
                continue
            rank = (found.known, index - below)
            if best is None or rank > most:
                best, most = found, rank
    return best


def _names_below(grid: Grid, heading: Heading) -> bool:
    """One known word may stand in a title, too: a heading has names under it."""
    ((index,),) = (heading.places[one][:1] for one in heading.places)
    for row in grid.rows[heading.below : heading.below + HEADING_WITHIN]:
        if index < len(row):
            try:
                name_of(text_of(row[index]))
            except ValueError:
                continue
            return True
    return False


def _candidates(grid: Grid, index: int) -> list[tuple[tuple[str, ...], int]]:
    upper = _texts(grid.rows[index])
    found = [(upper, index + 1)]
    if index + 1 < len(grid.rows):
        found.append((_joined(upper, _texts(grid.rows[index + 1])), index + 2))
    return found


def _texts(cells: Sequence[Cell]) -> tuple[str, ...]:
    """A word cut at the end of a narrow column's line («педаго-», «гический») is whole again."""
    return tuple(text_of(_CUT.sub("", cell)) if isinstance(cell, str) else "" for cell in cells)


def _joined(upper: tuple[str, ...], lower: tuple[str, ...]) -> tuple[str, ...]:
    """«Стаж» over «общий» and «педагогический»: a group's heading belongs to all under it."""
    found: list[str] = []
    group = ""
    for index in range(max(len(upper), len(lower))):
        over = upper[index] if index < len(upper) else ""
        under = lower[index] if index < len(lower) else ""
        group = over or group
        if not under or under == over:
            found.append(over)
        else:
            found.append(f"{group} {under}")
    return tuple(found)


def _heading(texts: tuple[str, ...], below: int, words: SheetWords) -> Heading | None:
    places: dict[SheetColumn, tuple[int, ...]] = {}
    unknown: list[str] = []
    for index, text in enumerate(texts):
        if not text or len(text) > HEADING_LENGTH or not words_of(text):
            continue
        key = words.columns.find(text)
        column = None if key is None else SheetColumn(key)
        if column is None or (column in places and column not in SEVERAL):
            unknown.append(text)
        else:
            places[column] = (*places.get(column, ()), index)
    if not places.keys() & {SheetColumn.FULL_NAME, SheetColumn.SURNAME}:
        return None
    return Heading(
        below=below, places=_settled(places), unknown=tuple(dict.fromkeys(unknown)), cells=texts
    )


def _settled(places: dict[SheetColumn, tuple[int, ...]]) -> dict[SheetColumn, tuple[int, ...]]:
    """«Стаж» is pedagogical, unless another column is; surnames beside a whole name are left."""
    settled = dict(places)
    experience = settled.pop(SheetColumn.EXPERIENCE, None)
    if experience is not None:
        taken = SheetColumn.TEACHING_SINCE in settled
        column = SheetColumn.WORKING_SINCE if taken else SheetColumn.TEACHING_SINCE
        settled.setdefault(column, experience)
    if SheetColumn.SURNAME in settled and SheetColumn.GIVEN not in settled:
        # «Фамилия» over whole names.
        settled[SheetColumn.FULL_NAME] = settled.pop(SheetColumn.SURNAME)
    elif SheetColumn.SURNAME in settled:
        settled.pop(SheetColumn.FULL_NAME, None)
    return {key: settled[key] for key in sorted(settled, key=lambda one: settled[one][0])}
