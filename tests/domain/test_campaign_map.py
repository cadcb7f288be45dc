"""The map: each figure equals an independent count, and small groups never show through."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.campaign_map import ALL_GROUPS, LEVELS, Judged, PersonResult, deficit_map, shown_cells
from domain.summary import SMALL_GROUP

counts = st.lists(st.integers(0, 12), max_size=8)


@given(counts)
def test_total_minus_what_is_shown_never_speaks_of_few_people(cells: list[int]) -> None:
    total = sum(cells)
    shown = shown_cells(cells, total)
    if total < SMALL_GROUP:
        assert shown == frozenset(), "there is no total either"
        return
    rest = total - sum(cells[number] for number in shown)
    assert all(cells[number] >= SMALL_GROUP for number in shown)
    assert rest == 0 or rest >= SMALL_GROUP


@given(counts)
def test_no_smaller_set_of_hidden_cells_would_do_by_hiding_one_less(cells: list[int]) -> None:
    """Cells are hidden only where they must be: showing all large ones would give a few away."""
    total = sum(cells)
    large = {number for number, count in enumerate(cells) if count >= SMALL_GROUP}
    rest = total - sum(cells[number] for number in large)
    if total >= SMALL_GROUP and (rest == 0 or rest >= SMALL_GROUP):
        assert shown_cells(cells, total) == large
    elif total >= SMALL_GROUP and large:
        # one more hidden cell, the smallest, is enough: it has five people itself
        assert len(shown_cells(cells, total)) == len(large) - 1


def test_smallest_large_cell_is_hidden_beside_a_small_one() -> None:
    assert shown_cells([9, 4, 6], 19) == {0}
    assert shown_cells([9, 5, 6], 20) == {0, 1, 2}
    assert shown_cells([4], 4) == frozenset()
    assert shown_cells([9, 3, 3], 15) == {0}, "three and three are six together"


people = st.lists(
    st.builds(
        lambda department, groups, variant: PersonResult(
            place_id=department,
            variant=variant,
            judged={
                key: Judged(command=Fraction(points, 3 * answered), level=level)
                for key, (points, answered, level) in groups.items()
            },
        ),
        st.sampled_from([1, 2, 3, None]),
        st.dictionaries(
            st.sampled_from(["a", "b", ALL_GROUPS]),
            st.integers(1, 9).flatmap(
                lambda answered: st.tuples(
                    st.integers(0, 3 * answered), st.just(answered), st.sampled_from(LEVELS)
                )
            ),
        ),
        st.sampled_from(["noo", "soo"]),
    ),
    max_size=40,
)


@settings(max_examples=150)
@given(people)
def test_every_shown_figure_equals_a_count_over_the_people(results: list[PersonResult]) -> None:
    departments = [1, 2, 3, None]
    found = deficit_map(results, ["a", "b"], departments)
    assert found.people == len(results)
    for row in (*found.rows, found.whole):
        sets = [[one for one in results if row.group in one.judged]]
        sets += [[one for one in sets[0] if one.place_id == name] for name in departments]
        for cell, members in zip((row.total, *row.cells), sets, strict=True):
            if not cell.shown:
                assert (cell.people, cell.levels) == (None, None)
                continue
            assert len(members) >= SMALL_GROUP
            assert cell.people == len(members)
            mean = sum(one.judged[row.group].command for one in members) / len(members)
            assert cell.percent is not None
            assert cell.percent - Fraction(1, 2) <= 100 * mean < cell.percent + Fraction(1, 2)
            assert cell.levels == tuple(
                [one.judged[row.group].level for one in members].count(level) for level in LEVELS
            )


@settings(max_examples=150)
@given(people)
def test_no_difference_of_shown_cells_is_a_small_group(results: list[PersonResult]) -> None:
    """Whatever shown departments are taken off the total, no 1-4 people are left."""
    for row in deficit_map(results, ["a", "b"], [1, 2, 3, None]).rows:
        if row.total.people is None:
            continue
        shown = [cell.people for cell in row.cells if cell.people is not None]
        for size in range(len(shown) + 1):
            for taken in combinations(shown, size):
                left = row.total.people - sum(taken)
                assert left == 0 or left >= SMALL_GROUP
