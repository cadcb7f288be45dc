"""Which item of a plan is the event: by its words and its date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import NEAR, Planned, fits, kind_named, nearest, planned_of
from domain.item import ItemKind

DAY = date(2027, 3, 17)


def planned(item_id: int, person_id: int, title: str, due_on: date) -> Planned:
    return Planned(
        item_id=item_id, post_id=person_id, person_id=person_id, title=title, due_on=due_on
    )


@pytest.mark.parametrize(
    ("event", "item"),
    [
        ("Семинар «Критериальное оценивание»", "семинар: критериального оценивания"),
        ("Педсовет «Объективность оценивания»", "Педсовет"),
        ("Педагогические чтения «Учить учиться»", "педагогических чтений"),
    ],
)
def test_event_is_known_by_most_of_its_words(event: str, item: str) -> None:
    assert fits(event, item)
    assert fits(item, event)


NAMES = {
    ItemKind.SEMINAR: ("семинар",),
    ItemKind.PEDSOVET: ("педсовет", "педагогический совет"),
    ItemKind.MASTER_CLASS: ("мастер-класс", ""),
    ItemKind.READINGS: ("педагогические чтения",),
    ItemKind.ROUND_TABLE: ("круглый стол",),
    ItemKind.OPEN_LESSON: ("открытый урок",),
}


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Семинар", ItemKind.SEMINAR),
        ("семинары по критериям", ItemKind.SEMINAR),
        ("сем", ItemKind.SEMINAR),
        ("Мастер класс!", ItemKind.MASTER_CLASS),
        ("мастер", ItemKind.MASTER_CLASS),
        ("за круглым столом", ItemKind.ROUND_TABLE),
        ("открытый урок 5 апреля", ItemKind.OPEN_LESSON),
        ("чтения", ItemKind.READINGS),
        ("в четверг открытые уроки в 5 «А»", ItemKind.OPEN_LESSON),
        ("педагогический", ItemKind.PEDSOVET),
        ("педагогический совет", ItemKind.PEDSOVET),
        ("пед", None),
        ("семинар и мастер-класс", None),
        ("экскурсия", None),
        ("5", None),
        ("…", None),
    ],
)
def test_kind_is_named_by_words_that_fit_no_other(typed: str, kind: ItemKind | None) -> None:
    assert kind_named(typed, NAMES) is kind


@pytest.mark.parametrize(
    ("event", "item"),
    [
        ("Семинар «Критериальное оценивание»", "Семинар «Функциональная грамотность»"),
        ("Вебинар по ИКТ", "Вебинар «Критериальное оценивание»"),
        ("…", "Семинар"),
    ],
)
def test_other_things_of_the_kind_are_left_alone(event: str, item: str) -> None:
    assert not fits(event, item)


def test_nearest_in_date_is_taken_once_a_person() -> None:
    found = planned_of(
        "Семинар",
        DAY,
        [
            planned(1, 7, "Семинар", DAY + timedelta(days=20)),
            planned(2, 7, "Семинар", DAY - timedelta(days=3)),
            planned(3, 8, "Семинар", DAY + NEAR + timedelta(days=1)),
        ],
    )
    assert {person: one.item_id for person, one in found.items()} == {7: 2}


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(-60, 60)), max_size=12))
def test_everybody_near_has_exactly_one_item(rows: list[tuple[int, int]]) -> None:
    made = [
        planned(number, person, "Семинар", DAY + timedelta(days=days))
        for number, (person, days) in enumerate(rows)
    ]
    found = planned_of("Семинар", DAY, made)
    near = {person for person, days in rows if abs(days) <= NEAR.days}
    assert set(found) == near
    for person, one in found.items():
        assert all(
            abs(one.due_on - DAY) <= abs(other.due_on - DAY)
            for other in made
            if other.person_id == person
        )


def test_date_without_a_year_is_the_nearest_one() -> None:
    last, coming = date(2026, 9, 1), date(2027, 9, 1)
    assert nearest([last, coming], DAY) == coming
    assert nearest([date(2027, 3, 15), date(2028, 3, 15)], DAY) == date(2027, 3, 15)
    assert nearest([], DAY) is None
