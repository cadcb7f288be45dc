"""The card's own rules: terms of categories, typed years, the order of its questions."""

from dataclasses import replace
from datetime import date

import pytest

from domain.card import (
    CardField,
    Category,
    after,
    category_until,
    parse_birth,
    parse_rate,
    parse_since,
    parse_subjects,
    parse_years,
    positions_for,
    steps,
)
from domain.errors import DomainError
from domain.people import Position, Role, SchoolKind
from tests.screens.samples_card import EMPTY, FULL

TODAY = date(2027, 3, 17)


@pytest.mark.parametrize(
    ("category", "on", "until"),
    [
        (Category.FIRST, date(2023, 8, 31), date(2028, 8, 31)),
        (Category.FIRST, date(2023, 9, 1), None),
        (Category.HIGHEST, date(2020, 2, 29), date(2025, 2, 28)),
        (Category.NONE, date(2020, 2, 29), None),
        (None, date(2020, 2, 29), None),
        (Category.FIRST, None, None),
    ],
)
def test_category_has_an_end_when_it_was_given_before_september_of_2023(
    category: Category | None, on: date | None, until: date | None
) -> None:
    assert category_until(category, on) == until


@pytest.mark.parametrize(
    ("typed", "hundredths"), [("1", 100), ("0,5", 50), ("1.25", 125), ("0,75 ставки", 75)]
)
def test_rate_is_read_when_a_number_is_typed(typed: str, hundredths: int) -> None:
    assert parse_rate(typed) == hundredths


@pytest.mark.parametrize("typed", ["", "0", "3", "полторы", "1,234", "12"])
def test_rate_is_refused_when_it_is_none(typed: str) -> None:
    with pytest.raises(DomainError, match=r"card\.bad_rate"):
        parse_rate(typed)


@pytest.mark.parametrize(
    ("typed", "year"),
    [("2015", 2015), ("с 2015 года", 2015), ("12 лет", 2015), ("0", 2027), ("стаж 1 год", 2026)],
)
def test_experience_is_read_when_a_year_or_a_number_of_years_is_typed(
    typed: str, year: int
) -> None:
    assert parse_since(typed, TODAY) == year


@pytest.mark.parametrize("typed", ["давно", "2030", "71", "1950", "с 2010 по 2015", "300"])
def test_experience_is_refused_when_it_can_not_be_one(typed: str) -> None:
    with pytest.raises(DomainError, match=r"card\.bad_experience"):
        parse_since(typed, TODAY)


@pytest.mark.parametrize(("typed", "year"), [("1985", 1985), ("12.03.1985", 1985)])
def test_birth_is_a_year_whatever_is_typed_around_it(typed: str, year: int) -> None:
    assert parse_birth(typed, TODAY) == year


@pytest.mark.parametrize("typed", ["85", "2020", "1850", "1985 1986", "нет"])
def test_birth_is_refused_when_nobody_who_works_was_born_then(typed: str) -> None:
    with pytest.raises(DomainError, match=r"card\.bad_birth"):
        parse_birth(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "years"),
    [("2026-2028", (2026, 2028)), ("2026/27", (2026, 2027)), ("2026", (2026, 2026))],
)
def test_years_of_a_theme_are_read(typed: str, years: tuple[int, int]) -> None:
    assert parse_years(typed) == years


@pytest.mark.parametrize("typed", ["", "скоро", "2028-2026", "26-28", "2026-2050", "1 2 3"])
def test_years_of_a_theme_are_refused_when_unclear(typed: str) -> None:
    with pytest.raises(DomainError, match=r"card\.bad_years"):
        parse_years(typed)


def test_subjects_are_told_apart_by_commas_and_lines() -> None:
    assert parse_subjects("физика, химия\nфизика; ") == ("физика", "химия")
    with pytest.raises(DomainError, match=r"text\.empty"):
        parse_subjects(" , ")
    with pytest.raises(DomainError, match=r"card\.too_many_subjects"):
        parse_subjects(",".join(str(number) for number in range(9)))


def test_whom_one_teaches_is_asked_of_teachers_of_schools_alone() -> None:
    def asks(**changes: object) -> bool:
        return CardField.AUDIENCE in steps(
            replace(EMPTY, **changes),  # type: ignore[arg-type]  # of several types
            oneself=True,
        )

    assert asks()
    assert asks(position=Position.TEACHER)
    assert not asks(position=Position.PSYCHOLOGIST)
    assert not asks(school_kind=SchoolKind.KINDERGARTEN)
    assert not asks(role=Role.DEPUTY)


def test_whom_one_teaches_is_asked_of_the_school_only_for_who_is_without_the_bot() -> None:
    assert CardField.AUDIENCE not in steps(EMPTY, oneself=False)
    assert CardField.AUDIENCE in steps(replace(EMPTY, offline=True), oneself=False)


def test_steps_lead_through_the_whole_card_and_end() -> None:
    for card in (EMPTY, FULL, replace(EMPTY, role=Role.DIRECTOR)):
        order = steps(card, oneself=True)
        walked = [order[0]]
        while (following := after(card, walked[-1], oneself=True)) is not None:
            walked.append(following)
        assert tuple(walked) == order


def test_step_that_is_asked_no_more_still_leads_on() -> None:
    """An old button of the date of a category that has been taken off meanwhile."""
    assert after(EMPTY, CardField.CATEGORY_ON, oneself=True) is CardField.EXTRA


@pytest.mark.parametrize("kind", list(SchoolKind))
def test_every_position_is_offered_once_in_every_institution(kind: SchoolKind) -> None:
    offered = positions_for(kind)
    assert sorted(offered) == sorted(Position)
