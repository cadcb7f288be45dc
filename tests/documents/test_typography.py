"""What people typed, as Russian typography wants it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.text import clean
from documents.typography import typographic

TIE = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('курс "Оценивание"', "курс «Оценивание»"),
        ('"Урок "Дроби" в 5А"', "«Урок „Дроби“ в~5А»"),
        ('«Урок "Дроби"»', "«Урок „Дроби“»"),
        ("ВПР - это проверка", "ВПР~— это проверка"),
        ("ВПР – это проверка", "ВПР~— это проверка"),
        ("кое-что из-за них", "кое-что из-за них"),
        ("приказ №5", "приказ №~5"),
        ("до 17 марта 2027 г.", "до~17~марта 2027~г."),
        ("урок  в   классе", "урок в~классе"),
        ('монитор 24"', 'монитор 24"'),
        ("https://example.org/a - b", "https://example.org/a~— b"),
        ('https://example.org/№5-"x"', 'https://example.org/№5-"x"'),
    ],
)
def test_quotes_dashes_and_spaces_are_those_of_a_book(typed: str, set_: str) -> None:
    assert typographic(typed) == set_.replace("~", TIE)


@given(st.text())
def test_letters_and_digits_stay_as_they_were_typed(text: str) -> None:
    def letters(value: str) -> list[str]:
        return [sign for sign in value if sign.isalnum()]

    assert letters(typographic(text)) == letters(clean(text))


@given(st.text(alphabet='аб "«»'))
def test_pairs_of_quotes_are_all_turned(text: str) -> None:
    made = typographic(text)
    assert ('"' in made) == (text.count('"') % 2 == 1)
