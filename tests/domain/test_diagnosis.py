import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.diagnosis import minutes_left, next_statement

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
