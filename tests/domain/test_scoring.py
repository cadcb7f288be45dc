import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import DomainError
from domain.scoring import (
    AnswerValue,
    GroupLevel,
    GroupScore,
    Score,
    StatementRef,
    Thresholds,
    score,
)

STANDARD = Thresholds()
ORDER = [GroupLevel.SUPPORT, GroupLevel.GROWTH, GroupLevel.CONFIDENT, GroupLevel.STRENGTH]

thresholds_given = st.builds(
    lambda bounds, share: Thresholds(
        support=bounds[0], growth=bounds[1], confident=bounds[2], min_share_percent=share
    ),
    st.lists(st.integers(0, 300), min_size=3, max_size=3).map(sorted),
    st.integers(0, 100),
)
answered_group = st.lists(st.sampled_from([*AnswerValue, None]), min_size=1, max_size=12)


def _one_group(values: Sequence[AnswerValue | None], thresholds: Thresholds = STANDARD) -> Score:
    statements = [StatementRef(key=f"s{no}", group="g") for no in range(len(values))]
    answers = {f"s{no}": value for no, value in enumerate(values) if value is not None}
    return score(statements, answers, thresholds)


def _typed(text: str) -> list[AnswerValue | None]:
    """ "013nx-" → answers, "-" for none."""
    return [None if char == "-" else AnswerValue(char) for char in text]


@pytest.mark.parametrize(
    ("answers", "percent", "level"),
    [
        ("000", 0, GroupLevel.SUPPORT),
        ("0012", 25, GroupLevel.SUPPORT),
        ("111", 33, GroupLevel.GROWTH),
        ("2111", 42, GroupLevel.GROWTH),
        ("2221", 58, GroupLevel.CONFIDENT),
        ("222", 67, GroupLevel.CONFIDENT),
        ("3322", 83, GroupLevel.STRENGTH),
        ("3331", 83, GroupLevel.STRENGTH),
        ("333330", 83, GroupLevel.CONFIDENT),
        ("33333330", 88, GroupLevel.CONFIDENT),
        ("333", 100, GroupLevel.STRENGTH),
        ("1112222n", 52, GroupLevel.GROWTH),
        ("222nn", 67, GroupLevel.CONFIDENT),
        ("22nn", None, GroupLevel.FEW),
        ("22xx", 67, GroupLevel.CONFIDENT),
        ("222--", 67, GroupLevel.CONFIDENT),
        ("22--", None, GroupLevel.FEW),
        ("xxx", None, GroupLevel.FEW),
        ("nnn", None, GroupLevel.FEW),
        ("---", None, GroupLevel.FEW),
    ],
)
def test_group_gets_its_level_when_answers_are(
    answers: str, percent: int | None, level: GroupLevel
) -> None:
    [group] = _one_group(_typed(answers)).groups
    assert (group.percent, group.level) == (percent, level)


def test_zeros_come_before_ones_in_questionnaire_order_when_suggested() -> None:
    statements = [
        StatementRef(key=key, group=group)
        for key, group in [("a1", "a"), ("b1", "b"), ("a2", "a"), ("b2", "b"), ("b3", "b")]
    ]
    answers = {
        "b2": AnswerValue.NOT_YET,
        "a1": AnswerValue.WITH_SUPPORT,
        "a2": AnswerValue.NOT_YET,
        "b1": AnswerValue.STRENGTH,
        "b3": AnswerValue.NO_EXPERIENCE,
        "gone": AnswerValue.NOT_YET,
    }
    result = score(statements, answers, STANDARD)
    assert result.suggestions == ("a2", "b2", "a1")
    assert result.strengths == ("b1",)
    assert result.no_experience == ("b3",)
    assert result.groups == (
        GroupScore(
            group="a",
            total=2,
            not_mine=0,
            answered=2,
            points=1,
            percent=17,
            level=GroupLevel.SUPPORT,
            not_yet=("a2",),
            with_support=("a1",),
            strengths=(),
        ),
        GroupScore(
            group="b",
            total=3,
            not_mine=0,
            answered=2,
            points=3,
            percent=50,
            level=GroupLevel.GROWTH,
            not_yet=("b2",),
            with_support=(),
            strengths=("b1",),
        ),
    )


def _slow_level_and_percent(
    values: Sequence[AnswerValue | None], thresholds: Thresholds
) -> tuple[GroupLevel, int | None]:
    """The rule once more, with exact fractions and decimal rounding."""
    points = [int(value) for value in values if value is not None and value in "0123"]
    applicable = len([value for value in values if value != AnswerValue.NOT_MINE])
    if not points or Fraction(len(points), applicable) < Fraction(
        thresholds.min_share_percent, 100
    ):
        return GroupLevel.FEW, None
    mean = Fraction(sum(points), len(points))
    share = Decimal(sum(points) * 100) / Decimal(len(points) * 3)
    percent = int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if mean < Fraction(thresholds.support, 100):
        return GroupLevel.SUPPORT, percent
    if mean < Fraction(thresholds.growth, 100):
        return GroupLevel.GROWTH, percent
    if mean >= Fraction(thresholds.confident, 100) and min(points) > 0:
        return GroupLevel.STRENGTH, percent
    return GroupLevel.CONFIDENT, percent


@given(values=answered_group, thresholds=thresholds_given)
def test_score_equals_the_slow_computation(
    values: list[AnswerValue | None], thresholds: Thresholds
) -> None:
    [group] = _one_group(values, thresholds).groups
    assert (group.level, group.percent) == _slow_level_and_percent(values, thresholds)


@given(groups=st.lists(answered_group, max_size=8), thresholds=thresholds_given)
def test_score_is_bounded_and_accounts_for_every_answer(
    groups: list[list[AnswerValue | None]], thresholds: Thresholds
) -> None:
    refs: list[StatementRef] = []
    answers: dict[str, AnswerValue] = {}
    for group_no, values in enumerate(groups):
        for no, value in enumerate(values):
            refs.append(StatementRef(key=f"{group_no}.{no}", group=f"g{group_no}"))
            if value is not None:
                answers[f"{group_no}.{no}"] = value
    result = score(refs, answers, thresholds)
    assert [group.group for group in result.groups] == [f"g{no}" for no in range(len(groups))]
    for group in result.groups:
        assert group.percent is None or 0 <= group.percent <= 100
        assert (group.percent is None) == (group.level is GroupLevel.FEW)
        assert 0 <= group.points <= 3 * group.answered
        assert group.answered + group.not_mine <= group.total
    counted = {value: list(answers.values()).count(value) for value in AnswerValue}
    assert len(result.suggestions) == len(set(result.suggestions))
    assert (
        len(result.suggestions) == counted[AnswerValue.NOT_YET] + counted[AnswerValue.WITH_SUPPORT]
    )
    assert len(result.strengths) == counted[AnswerValue.STRENGTH]
    assert len(result.no_experience) == counted[AnswerValue.NO_EXPERIENCE]


@given(values=answered_group, thresholds=thresholds_given, data=st.data())
def test_group_never_falls_when_one_answer_rises(
    values: list[AnswerValue | None], thresholds: Thresholds, data: st.DataObject
) -> None:
    raisable = [no for no, value in enumerate(values) if value is not None and value in "012"]
    if not raisable:
        return
    no = data.draw(st.sampled_from(raisable))
    raised = list(values)
    raised[no] = AnswerValue(str(int(values[no] or "0") + 1))
    [before], [after] = (
        _one_group(values, thresholds).groups,
        _one_group(raised, thresholds).groups,
    )
    if before.percent is None or after.percent is None:
        assert before.percent is after.percent
        return
    assert after.percent >= before.percent
    assert ORDER.index(after.level) >= ORDER.index(before.level)


@given(values=answered_group, thresholds=thresholds_given)
def test_score_is_the_same_when_it_comes_back_from_json(
    values: list[AnswerValue | None], thresholds: Thresholds
) -> None:
    result = _one_group(values, thresholds)
    restored = Score.from_dict(json.loads(json.dumps(result.to_dict())))
    assert restored == result
    assert all(isinstance(group.level, GroupLevel) for group in restored.groups)


@pytest.mark.parametrize(
    "wrong",
    [
        {"support": 200},
        {"support": -1},
        {"growth": 260},
        {"confident": 301},
        {"min_share_percent": 101},
        {"min_share_percent": -1},
    ],
)
def test_thresholds_are_refused_when_out_of_order_or_range(wrong: dict[str, int]) -> None:
    with pytest.raises(DomainError) as caught:
        replace(STANDARD, **wrong)
    assert caught.value.code == "thresholds.invalid"
    assert Thresholds.from_dict(STANDARD.to_dict()) == STANDARD
