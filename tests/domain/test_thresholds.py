"""Whatever a municipality sets, levels keep their order and no answer that is better lowers one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import DomainError
from domain.scoring import AnswerValue, GroupLevel, Score, StatementRef, Thresholds, score
from domain.thresholds import (
    READY,
    TOP,
    Bound,
    changed,
    command_percent,
    parse,
    room,
    value_of,
)

ORDER = [GroupLevel.SUPPORT, GroupLevel.GROWTH, GroupLevel.CONFIDENT, GroupLevel.STRENGTH]
PRESSES = st.lists(st.tuples(st.sampled_from(Bound), st.integers(-5, 320)), max_size=12)
ANSWERS = st.lists(st.sampled_from("0123"), min_size=1, max_size=10)


def set_by(presses: list[tuple[Bound, int]]) -> Thresholds:
    """What a municipality has after these presses; a refused one leaves everything as it is."""
    known = Thresholds()
    for bound, value in presses:
        try:
            known = changed(known, bound, value)
        except DomainError:
            continue
    return known


def scored(values: list[str], thresholds: Thresholds) -> Score:
    refs = [StatementRef(key=f"s{number}", group="g") for number in range(len(values))]
    answers = {f"s{number}": AnswerValue(value) for number, value in enumerate(values)}
    return score(refs, answers, thresholds)


def level(values: list[str], thresholds: Thresholds) -> GroupLevel:
    return scored(values, thresholds).groups[0].level


@given(PRESSES)
def test_levels_keep_their_order_whatever_is_pressed(presses: list[tuple[Bound, int]]) -> None:
    known = set_by(presses)
    assert 0 < known.support < known.growth < known.confident <= TOP
    assert 0 < known.min_share_percent <= 100


@given(PRESSES, ANSWERS, st.data())
def test_better_answer_never_lowers_a_level(
    presses: list[tuple[Bound, int]], values: list[str], data: st.DataObject
) -> None:
    known = set_by(presses)
    place = data.draw(st.integers(0, len(values) - 1))
    better = data.draw(st.integers(int(values[place]), 3))
    raised = [*values[:place], str(better), *values[place + 1 :]]
    assert ORDER.index(level(values, known)) <= ORDER.index(level(raised, known))


@given(PRESSES, PRESSES, ANSWERS)
def test_frozen_result_is_read_as_it_was_whatever_is_set_later(
    before: list[tuple[Bound, int]], after: list[tuple[Bound, int]], values: list[str]
) -> None:
    known = set_by(before)
    frozen = scored(values, known).to_dict()
    later = set_by([*before, *after])
    read = Score.from_dict(frozen)
    assert read.thresholds == known
    assert read == scored(values, known)
    assert scored(values, later).thresholds == later


@given(PRESSES, st.sampled_from(Bound))
def test_what_has_room_is_taken_and_what_has_none_is_refused_with_the_room(
    presses: list[tuple[Bound, int]], bound: Bound
) -> None:
    known = set_by(presses)
    fits = room(known, bound)
    for value in (fits.least, fits.most):
        assert value_of(changed(known, bound, value), bound) == value
    for value in (fits.least - 1, fits.most + 1):
        with pytest.raises(DomainError) as refused:
            changed(known, bound, value)
        assert refused.value.params["least"] == fits.least
        assert refused.value.params["most"] == fits.most


def test_usual_values_are_among_the_ready_ones_and_all_of_these_fit_beside_them() -> None:
    for bound, choices in READY.items():
        assert value_of(Thresholds(), bound) in choices
        fits = room(Thresholds(), bound)
        assert all(fits.least <= value <= fits.most for value in choices)


@pytest.mark.parametrize(
    ("text", "bound", "value"),
    [
        ("1,25", Bound.SUPPORT, 125),
        ("1.25", Bound.GROWTH, 125),
        (" 2,5 ", Bound.CONFIDENT, 250),
        ("2", Bound.CONFIDENT, 200),
        ("0,05", Bound.SUPPORT, 5),
        ("60", Bound.SHARE, 60),
        ("60 %", Bound.SHARE, 60),
    ],
)
def test_number_is_read_with_a_comma_and_with_a_dot(text: str, bound: Bound, value: int) -> None:
    assert parse(text, bound) == value


@pytest.mark.parametrize("text", ["", "много", "1,255", "-1", "1,2,3", "33 %", "١", "12"])
def test_what_is_no_mean_is_asked_again(text: str) -> None:
    with pytest.raises(DomainError) as refused:
        parse(text, Bound.SUPPORT)
    assert refused.value.code == "thresholds.not_a_number"


def test_per_cent_of_command_is_a_third_of_the_mean_rounded_half_up() -> None:
    assert [command_percent(value) for value in (100, 175, 250, 300, 0)] == [33, 58, 83, 100, 0]
