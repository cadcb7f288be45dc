"""Dates that people type, read with the words of their language."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from domain.date_words import DateWords
from domain.dates import Parsed, parse, parse_past
from locales.translator import DEFAULT_LANGUAGE, LANGUAGES


def read(
    text: str, language: str, today: date, holidays: Sequence[tuple[date, date]] = ()
) -> Parsed:
    """`holidays`: first and last days of school holidays, for dates told by them."""
    return parse(
        text, words(language if language in LANGUAGES else DEFAULT_LANGUAGE), today, holidays
    )


def read_past(text: str, language: str, today: date) -> Parsed:
    """For what has happened already: a certificate, a category, a diagnosis."""
    return parse_past(text, words(language if language in LANGUAGES else DEFAULT_LANGUAGE), today)


@cache
def words(language: str) -> DateWords:
    source = files("locales") / language / "dates.toml"
    return DateWords.from_dict(tomllib.loads(source.read_text(encoding="utf-8")))
