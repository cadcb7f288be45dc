"""How papers name the time of a plan."""

from datetime import date

import pytest

from documents.route_words import years


@pytest.mark.parametrize(
    ("first", "last", "plan", "portfolio"),
    [
        (
            date(2026, 9, 1),
            date(2027, 5, 31),
            "на 2026/2027 учебный год",
            "за 2026/2027 учебный год",
        ),
        (date(2026, 9, 1), date(2029, 5, 31), "на 2026–2029 годы", "за 2026–2029 годы"),
        (date(2027, 1, 11), date(2027, 12, 20), "на 2027 год", "за 2027 год"),
    ],
)
def test_a_school_year_is_named_as_one_and_several_by_their_ends(
    first: date, last: date, plan: str, portfolio: str
) -> None:
    assert years(first, last) == plan
    assert years(first, last, "portfolio") == portfolio
