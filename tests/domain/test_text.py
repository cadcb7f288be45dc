"""What is typed is made safe to keep, or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import DomainError
from domain.text import capital, lines_of, one_line, prose, search_key, shortened


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Школа\t№ 1 \n", "Школа № 1"),
        ("<b>жирно</b> & точка", "<b>жирно</b> & точка"),
        ("а\x00б\u202eв\u2066г", "абвг"),
        ("е\u0308лка", "ёлка"),
        ("👩‍🏫 ✍️", "👩‍🏫 ✍️"),
    ],
)
def test_line_is_kept_without_what_hides_or_reorders(typed: str, kept: str) -> None:
    assert one_line(typed, limit=120) == kept


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "\u200b\u200d", "\u202e\n"])
def test_text_without_a_visible_sign_is_refused(typed: str) -> None:
    for gate in (one_line, prose):
        with pytest.raises(DomainError) as caught:
            gate(typed, limit=10)
        assert caught.value.code == "text.empty"


def test_too_long_a_text_is_refused_with_its_length() -> None:
    with pytest.raises(DomainError) as caught:
        one_line("я" * 4096, limit=120)
    assert caught.value == DomainError("text.too_long", limit=120, length=4096)


def test_prose_keeps_paragraphs_but_no_gaps() -> None:
    assert prose(" один \r\n\n\n два\n", limit=100) == "один\n\nдва"


def test_lines_keep_their_numbers_when_blank_ones_are_left_out() -> None:
    assert lines_of("\nа\r\n\n б ") == ((2, "а"), (4, "б"))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("педсовет в среду", "педсовет в среду"),
        ("педсовет в среду, 24 марта", "педсовет в среду…"),
        ("педсовет, урок — 24 марта", "педсовет, урок…"),
        ("—" * 30, "—" * 19 + "…"),
    ],
)
def test_a_text_is_cut_after_a_word_when_it_is_too_long(text: str, short: str) -> None:
    assert shortened(text, 20) == short


@given(st.text())
def test_what_passes_once_passes_again_unchanged(typed: str) -> None:
    try:
        kept = one_line(typed, limit=200)
    except DomainError:
        return
    assert one_line(kept, limit=200) == kept
    assert "\n" not in kept


@given(st.text())
def test_search_key_holds_no_pattern_signs(typed: str) -> None:
    assert not set(search_key(typed)) & set("%_\\<>&")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("давать обратную связь", "Давать обратную связь"),
        ("я и класс", "Я и класс"),
        ("iPad на уроке", "iPad на уроке"),
        ("ёлка", "Ёлка"),
        ("5 уроков", "5 уроков"),
        ("Готово", "Готово"),
    ],
)
def test_a_line_of_a_document_begins_with_a_capital(typed: str, kept: str) -> None:
    assert capital(typed) == kept
