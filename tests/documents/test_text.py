"""How text is made ready for print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.text import brief, clean, printed
from documents.words import long_day, short_day
from tests.documents import views

TIE = "\u00a0"


@pytest.mark.parametrize(
    ("written", "tied"),
    [
        ("17 марта 2027 г.", "17~марта 2027~г."),
        ("14 чел., 78 %", "14~чел., 78~%"),
        ("№ 12 имени А. С. Пушкина", "№~12~имени А.~С.~Пушкина"),
        ("в классе и на уроке", "в~классе и~на~уроке"),
        ("центр — дальше", "центр~— дальше"),
        ("кое-что из-за них", "кое-что из-за них"),
    ],
)
def test_what_belongs_together_stays_on_a_line(written: str, tied: str) -> None:
    assert printed(written) == tied.replace("~", TIE)


def test_what_is_longer_than_a_word_may_break() -> None:
    assert printed("профессионально-личностные") == "профессионально-личностные"
    pieces = printed("Q" * 45).split("\u200b")
    assert [len(piece) for piece in pieces] == [10, 10, 10, 10, 5]


@given(st.text())
def test_nothing_but_control_characters_is_cleaned_away(text: str) -> None:
    kept = clean(text)
    kept.encode()  # whole characters only
    assert "\x00" not in kept
    visible = [c for c in text if c.isprintable() and c not in "\r\t"]
    assert [c for c in kept if c.isprintable() and c != " "] == [c for c in visible if c != " "]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\t")))
def test_tying_changes_spaces_alone(text: str) -> None:
    def letters(value: str) -> list[str]:
        return [c for c in value if not c.isspace() and c != "\u200b"]

    assert letters(printed(text)) == letters(printed(clean(text)))
    assert len(letters(printed(text))) <= len(letters(clean(text)))


@given(st.text(), st.integers(2, 50))
def test_brief_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = brief(text, limit)
    assert len(line) <= limit
    assert "\n" not in line


def test_dates_are_written_as_documents_write_them() -> None:
    assert long_day(views.DAY) == "17 апреля 2027 г."
    assert short_day(views.DAY).replace(TIE, " ") == "17 апреля"
