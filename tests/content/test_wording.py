"""Each rule of wording finds what it is for and leaves good Russian alone."""

import pytest

from content.wording import forbidden, gendered, negation_prefixed, past_tense

GOOD = "За неделю провожу беседу о безопасности, и дела класса идут по плану и правилам школы."


@pytest.mark.parametrize("word", ["не", "ни", "нет", "без", "нельзя"])
def test_negation_is_found_as_a_word(word: str) -> None:
    assert forbidden(f"Урок {word.upper()} задание.") == [word]


@pytest.mark.parametrize("word", ["непонятный", "безрезультатно", "бесполезный", "неуспевающий"])
def test_negation_is_found_in_a_prefix(word: str) -> None:
    assert negation_prefixed(f"Задание {word} для класса") == [word]


@pytest.mark.parametrize(
    "word", ["провёл", "проверила", "научились", "удалось", "смог", "помог", "освоила"]
)
def test_past_tense_is_found(word: str) -> None:
    assert past_tense(f"На уроке {word} тема") == [word]


@pytest.mark.parametrize(
    "word", ["готов", "уверена", "знаком", "сама", "обучена", "подготовлен", "рад", "способна"]
)
def test_gender_of_the_speaker_is_found(word: str) -> None:
    assert gendered(f"К уроку {word} заранее") == [word]


def test_good_sentence_passes_every_rule() -> None:
    for rule in (forbidden, negation_prefixed, past_tense, gendered):
        assert rule(GOOD) == []
