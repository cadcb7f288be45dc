"""Periods typed by people. Today is Wednesday 17 March 2027 unless a test says otherwise."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.date_ranges import ParsedRange, parse_last, parse_range
from domain.dates import DateProblem, ParsedDate
from tests.domain.test_dates import EN, RU, TODAY

SPRING = (date(2027, 3, 27), date(2027, 4, 4))
VPR = (date(2027, 4, 12), date(2027, 4, 23))

RUSSIAN = [
    ("27 марта – 4 апреля", *SPRING),
    ("27 марта — 4 апреля", *SPRING),
    ("27 марта-4 апреля", *SPRING),
    ("с 27 марта по 4 апреля", *SPRING),
    ("с 27 марта до 4 апреля", *SPRING),
    ("С 27 марта по 4 апреля 2027 года", *SPRING),
    ("27.03–04.04", *SPRING),
    ("27.03 - 4.04.2027", *SPRING),
    ("27.03.27 по 04.04.27", *SPRING),
    ("2027-03-27 – 2027-04-04", *SPRING),
    ("сб 27 марта – вс 4 апреля", *SPRING),
    ("с 12 по 23 апреля", *VPR),
    ("12–23 апреля", *VPR),
    ("12-го по 23-е апреля", *VPR),
    ("с двенадцатого по двадцать третье апреля", *VPR),
    ("1-10 ноября", date(2027, 11, 1), date(2027, 11, 10)),
    ("26 октября – 3 ноября 2027", date(2027, 10, 26), date(2027, 11, 3)),
    ("30 декабря – 10 января", date(2027, 12, 30), date(2028, 1, 10)),
    ("30.12.2027 – 10.01", date(2027, 12, 30), date(2028, 1, 10)),
    ("30.12 – 10.01.2028", date(2027, 12, 30), date(2028, 1, 10)),
    ("15–20 марта", date(2027, 3, 15), date(2027, 3, 20)),
    ("с июня по август", date(2027, 6, 1), date(2027, 8, 31)),
    ("с 1 июня до сентября", date(2027, 6, 1), date(2027, 8, 31)),
    ("с понедельника по пятницу", date(2027, 3, 22), date(2027, 3, 26)),
    ("завтра – 20 марта", date(2027, 3, 18), date(2027, 3, 20)),
    ("с завтра до конца месяца", date(2027, 3, 18), date(2027, 3, 31)),
    ("на следующей неделе", date(2027, 3, 22), date(2027, 3, 28)),
    ("28–29 февраля 2028", date(2028, 2, 28), date(2028, 2, 29)),
]
ENGLISH = [
    ("27 March – 4 April", *SPRING),
    ("from 27 March to 4 April", *SPRING),
    ("March 27 - April 4", *SPRING),
    ("from the 12th to the 23rd of April", *VPR),
    ("April 12–23", *VPR),
    ("12 through 23 April", *VPR),
    ("between 12 and 23 April", *VPR),
    ("next week", date(2027, 3, 22), date(2027, 3, 28)),
]
ONE_DAY = [
    ("2 ноября", date(2027, 11, 2)),
    ("с 27 марта", date(2027, 3, 27)),
    ("25-го марта", date(2027, 3, 25)),
    ("завтра", date(2027, 3, 18)),
    ("25.03", date(2027, 3, 25)),
    ("2027-03-25", date(2027, 3, 25)),
]
WRONG = [
    ("", "date.unclear"),
    ("каникулы весной", "date.unclear"),
    ("с 12 по 23", "date.unclear"),
    ("конец марта", "date.unclear"),
    ("в апреле", "date.unclear"),
    ("31 апреля – 5 мая", "date.no_such_day"),
    ("с 20 по 5 мая", "date.backwards"),
    ("20-5 мая", "date.backwards"),
    ("4 апреля 2027 – 27 марта 2027", "date.backwards"),
    ("1–8 марта", "date.past"),
    ("26.10.2026 – 03.11.2026", "date.past"),
    ("1" * 101, "date.unclear"),
]


@pytest.mark.parametrize(("text", "first", "last"), RUSSIAN)
def test_range_in_russian_is_read(text: str, first: date, last: date) -> None:
    assert parse_range(text, RU, TODAY) == ParsedRange(first=first, last=last)


@pytest.mark.parametrize(("text", "first", "last"), ENGLISH)
def test_range_in_english_is_read(text: str, first: date, last: date) -> None:
    assert parse_range(text, EN, TODAY) == ParsedRange(first=first, last=last)


@pytest.mark.parametrize(("text", "day"), ONE_DAY)
def test_one_day_begins_a_range_whose_end_is_to_be_asked(text: str, day: date) -> None:
    assert parse_range(text, RU, TODAY) == ParsedRange(first=day)


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_names_no_period_says_why(text: str, code: str) -> None:
    found = parse_range(text, RU, TODAY)
    assert isinstance(found, DateProblem)
    assert found.code == code


def test_period_that_is_over_says_when_it_began() -> None:
    assert parse_range("1–8 марта", RU, TODAY) == DateProblem(
        code="date.past", candidate=date(2027, 3, 1)
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 апреля", date(2027, 4, 4)),
        ("по 4 апреля", date(2027, 4, 4)),
        ("до 4.04", date(2027, 4, 4)),
        ("10 января", date(2028, 1, 10)),
        ("послезавтра", date(2027, 3, 29)),
        ("до конца месяца", date(2027, 3, 31)),
    ],
)
def test_last_day_is_counted_from_the_first(text: str, day: date) -> None:
    found = parse_last(text, RU, date(2027, 3, 27))
    assert isinstance(found, ParsedDate)
    assert found.day == day


def test_last_day_before_the_first_is_refused() -> None:
    found = parse_last("20.03.2027", RU, date(2027, 3, 27))
    assert found == DateProblem(code="date.backwards")


DAYS = st.dates(min_value=date(2027, 3, 17), max_value=date(2027, 9, 25))
"""Later ones end in the spring of which the last one is not 61 days over."""


@given(DAYS, st.integers(0, 110))
def test_range_written_with_its_months_is_read_as_written(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    found = parse_range(f"{first:%d.%m}-{last:%d.%m}", RU, TODAY)
    assert found == ParsedRange(first=first, last=last)


@given(st.text(max_size=120))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(parse_range(text, RU, TODAY), ParsedRange | DateProblem)
    assert isinstance(parse_last(text, RU, TODAY), ParsedDate | DateProblem)
