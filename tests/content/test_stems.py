"""The stemmer has to bring forms of a word together, and keep different words apart."""

import pytest

from content.stems import likeness, stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        ("ученик", "ученика", "ученики", "учеников", "учениками"),
        ("критерии", "критериям", "критериями"),
        ("проверяю", "проверяет", "проверяют"),
        ("занимаюсь", "занимаю"),
        ("ребёнка", "ребенка"),
    ],
)
def test_forms_of_one_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms} | {stem(forms[0])}) == 1


def test_different_words_keep_different_stems() -> None:
    assert len({stem(word) for word in ("урок", "оценка", "ученик", "родители")}) == 4


def test_function_words_do_not_count() -> None:
    assert stems("и в на критерии") == stems("критерии")


def test_likeness_is_whole_for_a_paraphrase_and_nothing_for_strangers() -> None:
    assert likeness("Проверяю работы учеников.", "Проверяет работу ученика") == 1.0
    assert likeness("Проверяю работы.", "Говорю с родителями.") == 0.0
    assert likeness("", "") == 1.0
    assert likeness("и", "урок") == 0.0
