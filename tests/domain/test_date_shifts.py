"""By how much a date is to be moved, in words."""

from datetime import date

import pytest

from domain.dates import parse_shift
from tests.domain.test_dates import EN, RU

WORDS = {"ru": RU, "en": EN}
BASE = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ru", "на неделю", date(2027, 4, 7)),
        ("ru", "ещё на две недели", date(2027, 4, 14)),
        ("ru", "недели на две", date(2027, 4, 14)),
        ("ru", "3 дня позже", date(2027, 4, 3)),
        ("ru", "на месяц", date(2027, 4, 30)),
        ("ru", "на месяц раньше", date(2027, 2, 28)),
        ("en", "by a week", date(2027, 4, 7)),
        ("en", "two weeks later", date(2027, 4, 14)),
        ("en", "for a month", date(2027, 4, 30)),
        ("en", "3 days earlier", date(2027, 3, 28)),
    ],
)
def test_date_is_moved_by_a_span(language: str, text: str, day: date) -> None:
    assert parse_shift(text, WORDS[language], BASE) == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "через неделю"),
        ("ru", "на следующую неделю"),
        ("ru", "на 15 мая"),
        ("ru", "на 20"),
        ("ru", "неделя"),
        ("ru", "позже"),
        ("ru", "на 2-3 недели"),
        ("ru", "на 0 дней"),
        ("ru", "на 9999 дней"),
        ("ru", "не позже недели"),
        ("ru", "на день раньше и позже"),
        ("ru", "урок на неделю позже"),
        ("en", "in a week"),
        ("en", "by May"),
        ("en", "later"),
    ],
)
def test_anything_else_is_no_shift(language: str, text: str) -> None:
    assert parse_shift(text, WORDS[language], BASE) is None
