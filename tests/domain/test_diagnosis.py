from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.diagnosis import (
    SUBJECT_GROUP,
    UNDO_WINDOW,
    Address,
    Form,
    Reopening,
    StatementRef,
    addresses,
    minutes_left,
    next_statement,
    score,
    score_addressed,
    why_not_reopen,
    wider,
)
from domain.scoring import AnswerValue, Thresholds

ASKED = tuple("abcd")


@pytest.mark.parametrize(
    ("answered", "after", "expected"),
    [
        ("", None, "a"),
        ("ab", None, "c"),
        ("", "b", "c"),
        ("bd", "c", "a"),
        ("abd", "c", "c"),
        ("ab", "unknown", "c"),
        ("abcd", None, None),
        ("abcd", "b", None),
    ],
)
def test_teacher_gets_the_next_unanswered_statement(
    answered: str, after: str | None, expected: str | None
) -> None:
    assert next_statement(ASKED, set(answered), after) == expected


@given(
    count=st.integers(0, 20),
    answered=st.sets(st.integers(0, 19)),
    after=st.none() | st.integers(0, 25),
)
def test_walk_reaches_every_statement_once_when_each_is_answered(
    count: int, answered: set[int], after: int | None
) -> None:
    asked = [str(no) for no in range(count)]
    done = {str(no) for no in answered}
    missing = [key for key in asked if key not in done]
    seen: list[str] = []
    key = None if after is None else str(after)
    while (key := next_statement(asked, done, key)) is not None:
        seen.append(key)
        done.add(key)
    assert sorted(seen) == sorted(missing)


@pytest.mark.parametrize(("unanswered", "minutes"), [(52, 7), (35, 5), (24, 3), (1, 1), (0, 1)])
def test_minutes_are_about_eight_seconds_a_statement(unanswered: int, minutes: int) -> None:
    assert minutes_left(unanswered) == minutes


def refs(subject: int, other: int) -> list[StatementRef]:
    return [
        *(StatementRef(key=f"s{no}", group=SUBJECT_GROUP) for no in range(subject)),
        *(StatementRef(key=f"m{no}", group="method") for no in range(other)),
    ]


def test_block_of_a_subject_is_asked_whole_before_the_next_subject() -> None:
    asked = addresses(refs(2, 1), ("Физика", "Химия"))
    assert asked == (
        Address("s0", "Физика"),
        Address("s1", "Физика"),
        Address("s0", "Химия"),
        Address("s1", "Химия"),
        Address("m0"),
    )


@given(
    subject=st.integers(0, 4),
    other=st.integers(0, 4),
    subjects=st.lists(st.text(min_size=1, max_size=8), max_size=4, unique=True),
)
def test_each_statement_is_asked_once_for_each_subject_and_never_twice(
    subject: int, other: int, subjects: list[str]
) -> None:
    asked = addresses(refs(subject, other), subjects)
    times = max(1, len(subjects)) if len(subjects) > 1 else 1
    assert len(asked) == len(set(asked)) == subject * times + other
    assert {one.key for one in asked} == {one.key for one in refs(subject, other)}


@given(values=st.lists(st.sampled_from(list(AnswerValue)), min_size=3, max_size=3))
def test_score_of_one_subject_is_the_plain_score(values: list[AnswerValue]) -> None:
    statements = refs(2, 1)
    asked = addresses(statements, ())
    given_ = dict(zip(asked, values, strict=True))
    plain = {address.key: value for address, value in given_.items()}
    assert score_addressed(statements, asked, given_, Thresholds()) == score(
        statements, plain, Thresholds()
    )


def test_answers_of_all_subjects_count_together() -> None:
    statements = refs(2, 0)
    asked = addresses(statements, ("Физика", "Химия"))
    values = (AnswerValue.STRENGTH, AnswerValue.NOT_MINE, AnswerValue.NOT_YET, AnswerValue.NOT_YET)
    scored = score_addressed(statements, asked, dict(zip(asked, values, strict=True)), Thresholds())
    (group,) = scored.groups
    assert (group.total, group.not_mine, group.answered, group.points) == (4, 1, 3, 3)
    # Strong in physics and difficult in chemistry is a difficulty, not both at once.
    assert (scored.suggestions, scored.strengths) == (("s0", "s1"), ())
    assert (group.not_yet, group.strengths) == (("s0", "s1"), ("s0",))


FINISHED = datetime(2027, 3, 17, 12, tzinfo=UTC)
FREE = Reopening(finished_at=FINISHED, built_on=False, campaign_over=False, another_open=False)


@pytest.mark.parametrize(
    ("after", "late"),
    [(timedelta(0), False), (UNDO_WINDOW, False), (timedelta(days=1, seconds=1), True)],
)
def test_finish_is_taken_back_for_a_day(after: timedelta, late: bool) -> None:
    why = why_not_reopen(FREE, FINISHED + after)
    assert why == ("diagnosis.reopen_late" if late else None)


@pytest.mark.parametrize("one", list(Form))
@pytest.mark.parametrize("other", list(Form))
def test_wider_form_asks_what_either_asks(one: Form, other: Form) -> None:
    assert wider(one, other) is (Form.FULL if Form.FULL in {one, other} else Form.EXPRESS)
