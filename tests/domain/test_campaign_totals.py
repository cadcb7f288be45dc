"""Whose answers are counted: no number and no difference of two speaks of fewer than five."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from domain.campaign_totals import ChoiceQuestion, Choices, count, settled
from domain.summary import SMALL_GROUP

START = datetime(2027, 3, 17, 9, tzinfo=UTC)
QUESTION = ChoiceQuestion(
    key="q", text="Что?", options={"a": "А", "b": "Б", "c": "В"}, several=True
)


def moments(people: int) -> list[datetime]:
    return [START + timedelta(hours=number) for number in range(people)]


@pytest.mark.parametrize("seed", range(60))
def test_no_two_looks_differ_by_less_than_five_people(seed: int) -> None:
    """Somebody looks after every single finish, at the closing and after it."""
    dice = random.Random(seed)
    in_time, late = dice.randint(0, 40), dice.randint(0, 20)
    everybody = moments(in_time + late)
    closed_at = START + timedelta(hours=in_time) - timedelta(minutes=1)
    looks = [settled(everybody[:number], None) for number in range(in_time + 1)]
    looks += [
        settled(everybody[:number], closed_at) for number in range(in_time, in_time + late + 1)
    ]
    seen = [0, *looks]
    for before, after in pairwise(seen):
        assert after == before or after - before >= SMALL_GROUP
    assert looks[in_time + 1] == (in_time if in_time >= SMALL_GROUP else 0)


def test_all_in_time_are_counted_when_it_is_closed() -> None:
    for people in range(5, 30):
        assert settled(moments(people), START + timedelta(days=9)) == people


@pytest.mark.parametrize(("people", "counted"), [(0, 0), (9, 0), (10, 5), (14, 5), (15, 10)])
def test_while_it_goes_on_the_last_five_to_nine_wait(people: int, counted: int) -> None:
    assert settled(moments(people), None) == counted


def test_most_chosen_come_first_and_equal_ones_as_they_are_asked() -> None:
    given = [
        Choices(question="q", options=("b", "c"), people=3),
        Choices(question="q", options=("c",), people=2),
        Choices(question="q", options=("a",), people=3),
        Choices(question="gone", options=("a",), people=9),
    ]
    (one,) = count([QUESTION], given)
    assert one.answered == 8
    assert [(option.title, option.people) for option in one.options] == [
        ("В", 5),
        ("А", 3),
        ("Б", 3),
    ]


def test_question_that_four_answered_has_no_numbers() -> None:
    (one,) = count([QUESTION], [Choices(question="q", options=("a",), people=4)])
    assert (one.answered, one.options) == (None, ())
