"""From the grids of a file to people and remarks. Pure: the words and the day are arguments."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from domain import sheet_cells as cells
from domain.card import Category
from domain.errors import DomainError
from domain.people import Position
from domain.sheet_cells import text_of
from domain.sheet_headings import Heading, find_heading
from domain.sheet_words import SheetWords
from domain.staff_sheet import (
    SHEET_ROWS,
    TEXT_LIMIT,
    Cell,
    Grid,
    RowRemark,
    SheetColumn,
    SheetDraft,
    SheetPerson,
    SheetRemark,
)
from domain.text import TITLE_LIMIT, words_of

SAID = 40
"""Characters of a cell that are shown back: enough to find it."""

MOST_SUBJECTS = 8

_SPLIT = re.compile(r"[,;/+\n]")
_CATEGORY = (SheetColumn.CATEGORY, SheetColumn.CATEGORY_ON)
_PERSONAL = (
    SheetColumn.POSITION,
    SheetColumn.SUBJECTS,
    SheetColumn.TEACHING_SINCE,
    SheetColumn.CATEGORY,
    SheetColumn.PHONE,
    SheetColumn.EMAIL,
)
"""Where something stands here and no name does, somebody was forgotten."""

V = TypeVar("V")


def recognise(grids: Sequence[Grid], words: SheetWords, today: date) -> SheetDraft:
    """The sheet with most known columns, as people.

    Raises DomainError: "sheet.empty" without any cell, "sheet.no_names" where no column is a name,
    "sheet.nobody" with a heading and nobody under it, "sheet.too_many" (`limit`).
    """
    if not any(cell is not None for grid in grids for row in grid.rows for cell in row):
        raise DomainError("sheet.empty")
    headed = [(grid, heading) for grid in grids if (heading := find_heading(grid, words))]
    if not headed:
        raise DomainError("sheet.no_names")
    grid, heading = max(headed, key=lambda one: (one[1].known, len(one[0].rows)))
    return _Reading(grid, heading, words, today).draft()


class _Reading:
    """One pass over the rows; the department of a section row holds for those under it."""

    def __init__(self, grid: Grid, heading: Heading, words: SheetWords, today: date) -> None:
        self._grid = grid
        self._places = heading.places
        self._heading = heading
        self._words = words
        self._today = today
        self._section: str | None = None
        self._remarks: list[RowRemark] = []
        self._row = 0

    def draft(self) -> SheetDraft:
        people: list[SheetPerson] = []
        below = self._heading.below
        for number, row in enumerate(self._grid.rows[below:], start=below + 1):
            self._row = number
            person = self._person(row)
            if person is not None:
                people.append(person)
            if len(people) + len(self._remarks) > 2 * SHEET_ROWS or len(people) > SHEET_ROWS:
                raise DomainError("sheet.too_many", limit=SHEET_ROWS)
        if not people and not self._remarks:
            raise DomainError("sheet.nobody")
        return SheetDraft(
            title=text_of(self._grid.title),
            columns=tuple(
                one for one in self._places if one not in (SheetColumn.NUMBER, SheetColumn.IGNORED)
            ),
            unknown=self._heading.unknown,
            people=tuple(people),
            remarks=tuple(self._remarks),
        )

    def _person(self, row: tuple[Cell, ...]) -> SheetPerson | None:
        texts = [text_of(cell) for cell in row]
        filled = {text for text in texts if text}
        if not filled or self._is_heading(row) or _numbers_columns(row):
            return None
        if len(filled) == 1:
            # One text over the whole row: the name of a department, a total, a signature.
            (only,) = filled
            if self._words.department.fits(only):
                self._section = only
                return None
            merged = len([text for text in texts if text]) > 2
            if merged or not self._named(row) or self._words.positions.fits(only):
                # «Учителя начальных классов» above its people: no department, no person.
                self._section = None
                return None
        name = self._named(row)
        if self._words.skipped.fits(name) or self._words.skipped.fits(texts[0] if texts else ""):
            return None
        if not name:
            if any(self._text(row, column) for column in _PERSONAL if column in self._places):
                self._remark(SheetRemark.NO_NAME, " ".join(sorted(filled))[:SAID])
            return None
        return self._read(row, name)

    def _read(self, row: tuple[Cell, ...], line: str) -> SheetPerson | None:
        position_said = self._text(row, SheetColumn.POSITION)
        words = self._words
        if not position_said and words.signature.fits(" ".join(line.split()[:2])):
            return None
        if words.vacancy.fits(line):
            self._remark(SheetRemark.VACANCY, line)
            return None
        try:
            name, short = cells.name_of(line)
        except ValueError:
            self._remark(SheetRemark.BAD_NAME, line)
            return None
        position = self._position(position_said)
        if position is None and words.leaders.fits(position_said):
            self._remark(SheetRemark.LEADER, name.short)
            return None
        if position is None and words.others.fits(position_said):
            self._remark(SheetRemark.NOT_TEACHER, position_said)
            return None
        if position is None and position_said:
            self._remark(SheetRemark.BAD_POSITION, position_said)
            position = Position.OTHER
        if short:
            self._remark(SheetRemark.INITIALS, name.short)
        category, category_on, fitness_on = self._category(row)
        since = self._value(
            row,
            SheetColumn.TEACHING_SINCE,
            lambda cell: cells.year_since(cell, words, self._today),
            SheetRemark.BAD_EXPERIENCE,
        )
        return SheetPerson(
            row=self._row,
            name=name,
            initials_only=short,
            position=position,
            department=self._department(row),
            subjects=self._subjects(row, position_said),
            classes=self._joined(row, SheetColumn.CLASSES),
            employment=self._value(
                row,
                SheetColumn.EMPLOYMENT,
                lambda cell: cells.employment_of(cell, words),
                SheetRemark.BAD_EMPLOYMENT,
            ),
            rate_hundredths=self._value(
                row,
                SheetColumn.RATE,
                lambda cell: cells.rate_of(cell, words),
                SheetRemark.BAD_RATE,
            ),
            hired_on=self._value(row, SheetColumn.HIRED_ON, cells.day_of, SheetRemark.BAD_DATE),
            teaching_since=since,
            working_since=self._value(
                row,
                SheetColumn.WORKING_SINCE,
                lambda cell: cells.year_since(cell, words, self._today),
                SheetRemark.BAD_EXPERIENCE,
            ),
            category=category,
            category_on=category_on,
            fitness_on=fitness_on,
            education=self._text(row, SheetColumn.EDUCATION) or None,
            birth_year=self._value(
                row,
                SheetColumn.BIRTH_YEAR,
                lambda cell: cells.birth_year(cell, self._today),
                SheetRemark.BAD_BIRTH_YEAR,
            ),
        )

    def _is_heading(self, row: tuple[Cell, ...]) -> bool:
        """The heading repeated on every printed page."""
        said = {text.casefold() for text in self._heading.cells if text}
        here = {text_of(cell).casefold() for cell in row if text_of(cell)}
        return len(here) > 1 and here <= said

    def _named(self, row: tuple[Cell, ...]) -> str:
        if SheetColumn.FULL_NAME in self._places:
            return self._text(row, SheetColumn.FULL_NAME)
        parts = (SheetColumn.SURNAME, SheetColumn.GIVEN, SheetColumn.PATRONYMIC)
        return " ".join(text for part in parts if (text := self._text(row, part)))

    def _position(self, said: str) -> Position | None:
        """A deputy who teaches («заместитель директора, учитель химии») is a teacher here."""
        key = self._words.positions.find(said) if said else None
        if key is None or self._words.others.fits(said):
            return None
        position = Position(key)
        led = self._words.leaders.fits(said)
        return None if led and position is Position.OTHER else position

    def _department(self, row: tuple[Cell, ...]) -> str | None:
        said = self._text(row, SheetColumn.DEPARTMENT) or self._section or ""
        return said[:TITLE_LIMIT].strip() or None

    def _subjects(self, row: tuple[Cell, ...], position_said: str) -> tuple[str, ...]:
        """As listed; without a column, from «учитель математики»."""
        listed = self._joined(row, SheetColumn.SUBJECTS)
        if listed is None:
            return self._words.subjects.every(position_said) if position_said else ()
        found: list[str] = []
        for part in _SPLIT.split(listed):
            said = part.strip(" .")
            if not words_of(said):
                continue
            known = self._words.subjects.every(said)
            found += known or (said[:TEXT_LIMIT],)
        return tuple(dict.fromkeys(found))[:MOST_SUBJECTS]

    def _category(self, row: tuple[Cell, ...]) -> tuple[Category | None, date | None, date | None]:
        """One cell may hold both the category and its date."""
        column = next((one for one in _CATEGORY if one in self._places), None)
        category, fits = None, False
        if column is not None:
            cell = self._cell(row, column)
            plain_day = column is not SheetColumn.CATEGORY and not _has_letters(cell)
            if not plain_day:
                try:
                    category, fits = cells.category_of(cell, self._words)
                except ValueError:
                    self._remark(SheetRemark.BAD_CATEGORY, text_of(cell))
        dated = SheetColumn.CATEGORY_ON in self._places
        day = None
        if dated:
            day = self._day_or_remark(row, SheetColumn.CATEGORY_ON, strict=category is None)
        elif column is not None:
            day = self._day_or_remark(row, column, strict=False)
        fitness_on = self._day_or_remark(row, SheetColumn.FITNESS_ON, strict=False)
        if fits:
            return category, None, fitness_on or day
        return category, day if category is not Category.NONE else None, fitness_on

    def _day_or_remark(
        self, row: tuple[Cell, ...], column: SheetColumn, *, strict: bool
    ) -> date | None:
        cell = self._cell(row, column)
        try:
            return cells.day_of(cell)
        except ValueError:
            beside = column is SheetColumn.CATEGORY_ON and SheetColumn.CATEGORY in self._places
            if (strict or beside) and not self._words.none.fits(text_of(cell)):
                self._remark(SheetRemark.BAD_DATE, text_of(cell))
            return None

    def _value(
        self,
        row: tuple[Cell, ...],
        column: SheetColumn,
        read: Callable[[Cell], V | None],
        fault: SheetRemark,
    ) -> V | None:
        cell = self._cell(row, column)
        try:
            return read(cell)
        except ValueError:
            self._remark(fault, text_of(cell))
            return None

    def _cell(self, row: tuple[Cell, ...], column: SheetColumn) -> Cell:
        index = self._places.get(column, (-1,))[0]
        return row[index] if 0 <= index < len(row) else None

    def _text(self, row: tuple[Cell, ...], column: SheetColumn) -> str:
        return text_of(self._cell(row, column))

    def _joined(self, row: tuple[Cell, ...], column: SheetColumn) -> str | None:
        texts = [text_of(row[one]) for one in self._places.get(column, ()) if one < len(row)]
        joined = ", ".join(dict.fromkeys(text for text in texts if text))
        return joined[:TEXT_LIMIT] or None

    def _remark(self, remark: SheetRemark, said: str) -> None:
        self._remarks.append(RowRemark(row=self._row, remark=remark, said=said[:SAID]))


def _numbers_columns(row: tuple[Cell, ...]) -> bool:
    """«1 2 3 4» under the heading."""
    numbers = [text for cell in row if (text := text_of(cell))]
    return len(numbers) > 2 and numbers == [str(one + 1) for one in range(len(numbers))]


def _has_letters(cell: Any) -> bool:
    return isinstance(cell, str) and any(char.isalpha() for char in cell)
