"""What a cell of a staff list says: names, years, dates, rates, categories.

Each reader gives the value, None for an empty cell, and raises ValueError for what it can't read.
"""

import re
import unicodedata
from datetime import date, timedelta

from domain.card import Category
from domain.errors import DomainError
from domain.people import NAME_LIMIT, Employment, PersonName, parse_name
from domain.sheet_words import SheetWords
from domain.staff_sheet import TEXT_LIMIT, Cell
from domain.text import one_line

OLDEST_YEAR = 1940
MOST_YEARS = 65
"""Of experience; more is a mistake or a year."""

MOST_RATE = 300
"""Hundredths of a rate."""

_EMPTY = re.compile(r"[\s\-–—_.,/\\]*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_DAY = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_EXCEL_DAYS = (20_000, 60_000)
"""Numbers that a spreadsheet keeps for days of the years 1954 to 2064."""
_EXCEL_ZERO = date(1899, 12, 30)
_INITIAL = re.compile(r"^[^\W\d_]\.?$")


def text_of(cell: Cell) -> str:
    """The cell as one clean line; "" where it is empty or a dash."""
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        cell = int(cell) if cell.is_integer() else cell
    if isinstance(cell, date):
        return cell.isoformat()
    try:
        line = one_line(str(cell)[:2000], limit=2000)
    except DomainError:
        return ""
    return "" if _EMPTY.fullmatch(line) else line[:TEXT_LIMIT].strip()


def name_of(line: str) -> tuple[PersonName, bool]:
    """The name, and whether initials stand for its given part. ValueError where it is none."""
    spaced = re.sub(r"\.(?=\S)", ". ", unicodedata.normalize("NFC", line))
    if len(spaced) > NAME_LIMIT:
        raise ValueError(line)
    try:
        name = parse_name(spaced)
    except DomainError as error:
        raise ValueError(line) from error
    short = bool(_INITIAL.match(name.given))
    if short:
        name = PersonName(
            surname=name.surname, given=_dotted(name.given), patronymic=_dotted(name.patronymic)
        )
    return name, short


def _dotted(part: str) -> str:
    return f"{part[0].upper()}." if _INITIAL.match(part) else part


def year_since(cell: Cell, words: SheetWords, today: date) -> int | None:
    """The year in which experience began: from a year, a date, or a number of years."""
    if isinstance(cell, date):
        return _sane_year(cell.year, today)
    text = text_of(cell)
    if not text or words.none.fits(text):
        return None
    if words.under_a_year.fits(text):
        return today.year
    if (found := _YEAR.search(text)) is not None:
        return _sane_year(int(found.group()), today)
    number = _NUMBER.search(text)
    if number is None:
        raise ValueError(text)
    years = int(float(number.group().replace(",", ".")))
    if words.months.fits(text) and not words.many_years.fits(text):
        years = years // 12
    if years > MOST_YEARS:
        raise ValueError(text)
    return today.year - years


def birth_year(cell: Cell, today: date) -> int | None:
    """Only the year is kept of a date of birth."""
    if (day := _serial(cell)) is not None:
        return _born(day.year, today)
    if isinstance(cell, date):
        return _born(cell.year, today)
    text = text_of(cell)
    if not text:
        return None
    try:
        whole = day_of(cell)
    except ValueError:
        whole = None
    if whole is not None:
        return _born(whole.year, today)
    found = _YEAR.search(text)
    if found is None:
        raise ValueError(text)
    return _born(int(found.group()), today)


def day_of(cell: Cell) -> date | None:
    """A day from a date, a spreadsheet's number of one, or «17.03.2021» in a text."""
    if isinstance(cell, date):
        return cell
    if (serial := _serial(cell)) is not None:
        return serial
    text = text_of(cell)
    if not text:
        return None
    if (found := _ISO.search(text)) is not None:
        year, month, day = (int(part) for part in found.groups())
    elif (found := _DAY.search(text)) is not None:
        day, month, year = (int(part) for part in found.groups())
        if year < 100:
            year += 2000 if year < 70 else 1900
    else:
        raise ValueError(text)
    return date(year, month, day)


def rate_of(cell: Cell, words: SheetWords) -> int | None:
    """Hundredths of a rate. Hours say nothing about it: the norm differs by position."""
    text = text_of(cell)
    if not text:
        return None
    number = _NUMBER.search(text)
    if number is None or words.hours.fits(text):
        if number is None and words.rate_words.fits(text):
            return 100
        raise ValueError(text)
    hundredths = round(float(number.group().replace(",", ".")) * 100)
    if not 0 < hundredths <= MOST_RATE:
        raise ValueError(text)
    return hundredths


def employment_of(cell: Cell, words: SheetWords) -> Employment | None:
    """«Совместитель» alone doesn't tell which: only the external one counts elsewhere."""
    text = text_of(cell)
    if not text:
        return None
    if words.employment_external.fits(text):
        return Employment.EXTERNAL
    if words.employment_internal.fits(text):
        return Employment.INTERNAL
    if words.employment_main.fits(text) and not words.part_time.fits(text):
        return Employment.MAIN
    raise ValueError(text)


def category_of(cell: Cell, words: SheetWords) -> tuple[Category | None, bool]:
    """The category, and whether the cell speaks of соответствие занимаемой должности instead."""
    text = text_of(cell)
    if not text:
        return None, False
    if words.category_fitness.fits(text):
        return Category.NONE, True
    if words.category_highest.fits(text):
        return Category.HIGHEST, False
    if words.none.fits(text):
        return Category.NONE, False
    if words.category_first.fits(text):
        return Category.FIRST, False
    raise ValueError(text)


def _serial(cell: Cell) -> date | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        first, last = _EXCEL_DAYS
        if first < cell < last:
            return _EXCEL_ZERO + timedelta(days=int(cell))
    return None


def _sane_year(year: int, today: date) -> int:
    if not OLDEST_YEAR <= year <= today.year:
        raise ValueError(year)
    return year


def _born(year: int, today: date) -> int:
    if not today.year - 95 <= year <= today.year - 15:
        raise ValueError(year)
    return year
