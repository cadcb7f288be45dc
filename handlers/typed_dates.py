"""Dates that people type, read with the words of their language."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from domain import dates
from domain.date_ranges import ParsedRange, parse_last, parse_range
from domain.date_words import DateWords
from domain.dates import (
    NEEDS_DAY,
    UNCLEAR,
    DateProblem,
    Parsed,
    parse,
    parse_deadline,
    parse_ending,
    parse_past,
    parse_past_ending,
    parse_shift,
)
from domain.errors import DomainError
from locales.translator import DEFAULT_LANGUAGE, LANGUAGES, Translator

EXAMPLE_DAY = 15


def read(
    text: str, language: str, today: date, holidays: Sequence[tuple[date, date]] = ()
) -> Parsed:
    """`holidays`: first and last days of school holidays, for dates told by them."""
    return parse(text, _words(language), today, holidays)


def is_day(text: str, language: str, today: date) -> bool:
    """Whether it says nothing but a day, be it one that there is not: «в апреле», «31 апреля»."""
    return read(text, language, today) != UNCLEAR


def read_shift(text: str, language: str, base: date) -> date | None:
    """By how much the date is to be moved: «на неделю позже»; None where nothing says that."""
    return parse_shift(text, _words(language), base)


def without_refusal(text: str, language: str) -> str:
    """«Нет, 26 марта», typed over a date as it was read, without the no."""
    return dates.without_refusal(text, _words(language))


def is_until(text: str, language: str) -> bool:
    """Whether it says by when, whatever was asked: «до 2 апреля»."""
    return dates.is_until(text, _words(language))


def read_past(text: str, language: str, today: date) -> Parsed:
    """A day of what has happened already; «март 2026» is date.needs_day."""
    return _to_the_day(parse_past(text, _words(language), today))


def read_past_month(text: str, language: str, today: date) -> Parsed:
    """For a certificate or a diagnosis of long ago: «март 2026» is the last day of that month."""
    return parse_past(text, _words(language), today)


def read_held(text: str, language: str, today: date) -> Parsed:
    """The same for what can only have been held already: «в пятницу» is the last Friday."""
    return _to_the_day(parse_past(text, _words(language), today, weekday_is_past=True))


def read_range(text: str, language: str, today: date) -> ParsedRange | DateProblem:
    """A period at once: «27 марта – 4 апреля»."""
    return parse_range(text, _words(language), today)


def read_deadline(text: str, language: str, today: date) -> tuple[str, date] | None:
    """A day at the end of other words, and these: «курсы по ИКТ до 20 мая»."""
    return parse_deadline(text, _words(language), today)


def read_ending(text: str, language: str, today: date) -> tuple[str, date] | None:
    """The same, and with a day that nothing parts from the words: «педсовет 15 мая»."""
    return parse_ending(text, _words(language), today)


def read_past_ending(text: str, language: str, today: date) -> date | None:
    """The day at the end of what has been: «проведено 15 марта»."""
    return parse_past_ending(text, _words(language), today)


def read_last(text: str, language: str, first: date) -> Parsed:
    """The last day of a period that begins on `first`."""
    return parse_last(text, _words(language), first)


def read_period(
    text: str, language: str, today: date, first: date | None
) -> ParsedRange | DateProblem:
    """A period asked about day by day, or as much of it as is said: «с 22 марта», «22.03–31.03»,
    «до пятницы». `first`: the day that is known already. The last one may lie before it."""
    if first is None:
        return read_range(text, language, today)
    last = read(text, language, today)
    return last if isinstance(last, DateProblem) else ParsedRange(first=first, last=last.day)


def refused(t: Translator, problem: DateProblem, today: date) -> DomainError:
    """The error of what was typed; where only a month was, with a day of it for an example."""
    last = problem.candidate
    if problem.code != NEEDS_DAY or last is None:
        return DomainError(problem.code)
    example = last.replace(day=min(EXAMPLE_DAY, last.day))
    return DomainError(problem.code, example=t.day_short(example, today))


def _to_the_day(found: Parsed) -> Parsed:
    if isinstance(found, DateProblem) or found.exact:
        return found
    return DateProblem(code=NEEDS_DAY, candidate=found.day)


def _words(language: str) -> DateWords:
    return words(language if language in LANGUAGES else DEFAULT_LANGUAGE)


@cache
def words(language: str) -> DateWords:
    source = files("locales") / language / "dates.toml"
    return DateWords.from_dict(tomllib.loads(source.read_text(encoding="utf-8")))
