"""Periods as people type them: «27 марта – 4 апреля», «с 12 по 23 апреля», «2 ноября».

Either end may borrow the month or the year from the other. A period without a year is the next
one that is not over; but one that ended up to 61 days ago comes back as a problem, as a single
date does. A bare month is its edge («с июня по август»), but alone it is too vague to be kept.
Anything else that names a day («завтра», «следующий понедельник») is read as a single date, the
last day counted from the first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.calendar import month_end
from domain.date_words import (
    MAX_CHARACTERS,
    WEEK,
    DateWords,
    Role,
    Token,
    normalise,
    tokens,
)
from domain.dates import (
    NO_SUCH_DAY,
    RECENT_PAST,
    UNCLEAR,
    YEARS,
    DateProblem,
    ParsedDate,
    parse,
    plain_tokens,
)

BACKWARDS = DateProblem(code="date.backwards")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212-"
_BETWEEN_NUMBERS = re.compile(rf"[0-9]\s*[{_DASHES}]+\s*[0-9]")
"""Else «25-го марта» would be cut at its dash, and «20-5 мая» read as the spoken 25."""
_DASH = re.compile(rf"\s*[{_DASHES}]+\s*|\.\.+|\u2026")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRange:
    """Both days included. ``last`` is None where the text names one day: it may begin a period."""

    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """An end as written. ``day`` None is the whole month."""

    day: int | None
    month: int | None
    year: int | None = None


def parse_range(text: str, words: DateWords, today: date) -> ParsedRange | DateProblem:
    """DateProblem date.unclear, date.no_such_day, date.backwards, or date.past for a period that
    is over, with its first day."""
    if len(text) > MAX_CHARACTERS:
        return UNCLEAR
    text, begun = _without(words.range_from, normalise(text).strip())
    if not begun and not _BETWEEN_NUMBERS.search(text):
        alone = _single(text, words, today)
        if alone != UNCLEAR:
            return alone
    problem: DateProblem = UNCLEAR
    for left, right, until in _splits(text, words):
        found = _between(left, right, until, words, today)
        if isinstance(found, ParsedRange):
            return found
        problem = found if problem == UNCLEAR else problem
    return _single(text, words, today) if problem == UNCLEAR else problem


def parse_last(text: str, words: DateWords, first: date) -> ParsedDate | DateProblem:
    """The last day of a period whose first is known: never before it."""
    text, _ = _without(words.range_to, normalise(text).strip())
    end = _end(text, words)
    if end is None or end.month is None:
        return parse(text, words, first)
    ahead = [_dated(end, year, last=True) for year in _years(end, first)]
    if not any(ahead):
        return NO_SUCH_DAY
    found = next((day for day in ahead if day is not None and day >= first), None)
    return BACKWARDS if found is None else ParsedDate(day=found)


def _without(phrases: Sequence[str], text: str) -> tuple[str, bool]:
    for phrase in sorted(phrases, key=len, reverse=True):
        if text.startswith(f"{phrase} "):
            return text[len(phrase) :].strip(), True
    return text, False


def _splits(text: str, words: DateWords) -> Iterator[tuple[str, str, str]]:
    """Every way to cut the text in two, with the word between («» for a dash)."""
    named = "|".join(map(re.escape, words.range_to))
    for mark in re.finditer(rf"\s+(?P<word>{named})\s+", text):
        yield text[: mark.start()], text[mark.end() :], mark["word"]
    for mark in _DASH.finditer(text):
        if mark.start() and mark.end() < len(text):
            yield text[: mark.start()], text[mark.end() :], ""


def _single(text: str, words: DateWords, today: date) -> ParsedRange | DateProblem:
    end = _end(text, words)
    if end is None:
        week = _week(text, words, today)
        if week is not None:
            return week
        found = _exact(text, words, today)
        return found if isinstance(found, DateProblem) else ParsedRange(first=found.day)
    if end.month is None or end.day is None:
        return UNCLEAR
    known = _resolved(end, end, today)
    return replace(known, last=None) if isinstance(known, ParsedRange) else known


def _between(
    left: str, right: str, until: str, words: DateWords, today: date
) -> ParsedRange | DateProblem:
    one, other = _end(left, words), _end(right, words)
    if one is None:
        begins = _exact(left, words, today)
        if isinstance(begins, DateProblem):
            return begins
        ends = parse_last(right, words, begins.day)
        if isinstance(ends, DateProblem):
            return ends
        return ParsedRange(first=begins.day, last=ends.day)
    if other is None or (other.day is None and _is_until(until, words)):
        if one.day is None or one.month is None:
            return UNCLEAR
        begun = _resolved(one, one, today)
        if isinstance(begun, DateProblem):
            return begun
        named = parse(f"{until} {right}", words, begun.first)
        if isinstance(named, DateProblem):
            return named
        return ParsedRange(first=begun.first, last=named.day)
    if (one.month or other.month) is None:
        return UNCLEAR
    if one.day is not None and one.month is None and other.day is None:
        return UNCLEAR
    return _resolved(
        replace(one, month=one.month or other.month),
        replace(other, month=other.month or one.month),
        today,
        one_month=one.month is None or other.month is None,
    )


def _is_until(word: str, words: DateWords) -> bool:
    """«до мая» is the last of April, «по май» the last of May."""
    token = words.entries.get((word,))
    return token is not None and token.role is Role.UNTIL


def _exact(text: str, words: DateWords, today: date) -> ParsedDate | DateProblem:
    """«The end of March» ends a period, but names no day to begin one."""
    found = parse(text, words, today)
    return UNCLEAR if isinstance(found, ParsedDate) and not found.exact else found


def _week(text: str, words: DateWords, today: date) -> ParsedRange | None:
    """«На следующей неделе»: from Monday to Sunday."""
    match tokens(text, words):
        case [Token(role=Role.THIS | Role.NEXT as which), Token(role=Role.UNIT, value=unit)] if (
            unit == WEEK
        ):
            ahead = 7 if which is Role.NEXT else 0
            monday = today + timedelta(days=ahead - today.weekday())
            return ParsedRange(first=monday, last=monday + timedelta(days=6))
        case _:
            return None


def _end(text: str, words: DateWords) -> _End | None:
    """A day told by its number, or a month; None for everything told otherwise."""
    found = tokens(text, words)
    if not found or any(token.role is Role.UNTIL for token in found):
        return None
    plain = plain_tokens(found)
    if plain and plain[0].role is Role.WEEKDAY and len(plain) > 1:
        plain = plain[1:]
    match "".join(token.role.value for token in plain), [token.value for token in plain]:
        case "n", [day]:
            return _End(day=day, month=None)
        case ("nm", [day, month]) | ("mn", [month, day]) if day < 1000:
            return _End(day=day, month=month)
        case ("nmn", [day, month, year]) | ("mnn", [month, day, year]):
            return _End(day=day, month=month, year=year + 2000 if year < 100 else year)
        case "m", [month]:
            return _End(day=None, month=month)
        case "mn", [month, year]:
            return _End(day=None, month=month, year=year)
        case _:
            return None


def _resolved(
    one: _End, other: _End, today: date, *, one_month: bool = False
) -> ParsedRange | DateProblem:
    """Ends with months get their years. ``one_month``: «с 20 по 5 мая» does not cross a year."""
    wraps = (other.month, other.day or 31) < (one.month, one.day or 1)
    if wraps and one_month:
        return BACKWARDS
    if one.year is not None or other.year is not None:
        first_year = one.year if one.year is not None else (other.year or 0) - wraps
        last_year = other.year if other.year is not None else first_year + wraps
        if first_year not in YEARS or last_year not in YEARS:
            return UNCLEAR
        pairs = [(first_year, last_year)]
    else:
        pairs = [(year, year + wraps) for year in range(today.year - 1, today.year + 3)]
    found = [
        (first, last)
        for begins, ends in pairs
        if (first := _dated(one, begins, last=False)) and (last := _dated(other, ends, last=True))
    ]
    if not found:
        return NO_SUCH_DAY
    if any(last < first for first, last in found):
        return BACKWARDS
    over = [(first, last) for first, last in found if last < today]
    ahead = [(first, last) for first, last in found if last >= today]
    if over and (not ahead or today - over[-1][1] <= RECENT_PAST):
        return DateProblem(code="date.past", candidate=over[-1][0])
    first, last = ahead[0]
    return ParsedRange(first=first, last=last)


def _years(end: _End, first: date) -> range:
    return range(end.year, end.year + 1) if end.year else range(first.year, first.year + 2)


def _dated(end: _End, year: int, *, last: bool) -> date | None:
    """None where the year has no such day."""
    if end.month is None or not 1 <= end.month <= 12 or year not in YEARS:
        return None
    begins = date(year, end.month, 1)
    if end.day is None:
        return month_end(begins) if last else begins
    found = begins + timedelta(days=end.day - 1)
    return found if end.day >= 1 and found.month == begins.month else None
