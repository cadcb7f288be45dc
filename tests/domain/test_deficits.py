"""No number of what is chosen speaks of fewer than five people, nor lets them be reckoned."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from domain.deficits import Choice, by_group, by_place, counted, most_chosen, of_place
from domain.summary import SMALL_GROUP

KEYS = ("a1", "a2", "b1")
GROUP_OF = {"a1": "a", "a2": "a", "b1": "b"}
PLACES = (1, 2, 3)

people = st.lists(
    st.tuples(st.sets(st.sampled_from(KEYS)), st.sampled_from((1, 2, 3, None, 9))), max_size=40
)


def made(found: list[tuple[set[str], int | None]]) -> list[Choice]:
    return [
        Choice(key=key, person_id=number, place_id=place)
        for number, (keys, place) in enumerate(found)
        for key in sorted(keys)
    ]


def fine(people: int) -> bool:
    return people == 0 or people >= SMALL_GROUP


@given(found=people)
def test_figures_are_those_of_the_people_or_are_not_told(
    found: list[tuple[set[str], int | None]],
) -> None:
    choices = made(found)
    real = Counter(key for keys, _ in found for key in keys)
    assert counted(choices) == {key: n for key, n in real.items() if n >= SMALL_GROUP}
    told = most_chosen(choices)
    assert [one.people for one in told] == sorted((one.people for one in told), reverse=True)


@given(found=people)
def test_departments_give_nobody_away_by_subtraction(
    found: list[tuple[set[str], int | None]],
) -> None:
    choices = made(found)
    for key in KEYS:
        inside = [place if place in PLACES else None for keys, place in found if key in keys]
        real = Counter(inside)
        told = by_place(choices, key, PLACES)
        assert all(one.people == real[one.place_id] >= SMALL_GROUP for one in told)
        if told:
            assert fine(len(inside) - sum(one.people for one in told))
        shown = {one.place_id: one.people for one in told}
        for place in PLACES:
            figures = {one.key: one.people for one in of_place(choices, place, PLACES)}
            assert figures.get(key) == shown.get(place)


@given(found=people)
def test_groups_give_nobody_away_beside_their_statements(
    found: list[tuple[set[str], int | None]],
) -> None:
    choices = made(found)
    statements = counted(choices)
    for one in by_group(choices, GROUP_OF):
        inside = [keys for keys, _ in found if any(GROUP_OF[key] == one.key for key in keys)]
        assert one.people == len(inside) >= SMALL_GROUP
        for key, number in statements.items():
            if GROUP_OF[key] == one.key:
                assert fine(one.people - number)


def test_the_year_before_is_told_of_five_people_at_least() -> None:
    now = made([({"a1", "b1"}, 1)] * 6)
    before = made([({"a1"}, 1)] * 5)
    few = made([({"b1"}, 1)] * 4)
    told = {one.key: one.before for one in most_chosen(now, [*before, *few])}
    assert told == {"a1": 5, "b1": None}
