"""A choice typed instead of pressed."""

import pytest

from domain.typed_choice import typed_choice

LABELS = (
    "○○○ Пока не получается",
    "●○○ Получается с опорой",
    "●●○ Делаю самостоятельно",
    "●●● Могу показать коллегам",
    "Ещё не приходилось",
    "Не относится к моей работе",
)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("1", 0),
        (" 3. ", 2),
        ("4)", 3),
        ("●●○ Делаю самостоятельно", 2),
        ("ДЕЛАЮ САМОСТОЯТЕЛЬНО!", 2),
        ("пока", 0),
        ("не получается", 0),
        ("с опорой", 1),
        ("получается с оп", 1),
        ("могу показать", 3),
        ("самост", 2),
        ("еще не приходилось", 4),
        ("не приходилось", 4),
        ("не относится", 5),
    ],
)
def test_choice_is_known_by_its_number_its_words_or_their_beginning(typed: str, place: int) -> None:
    assert typed_choice(typed, LABELS, numbered=4) == place


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "🙂",
        "0",
        "5",  # the fifth has no place in the order shown
        "33",
        "9" * 5000,
        "²",
        "часто",
        "не",
        "получается",  # «не получается» or «получается с опорой»
        "по",
        "ой",
        "не могу показать",
        "не делаю самостоятельно",
        "3 или 4",
        "а что значит с опорой?",
    ],
)
def test_nothing_is_chosen_by_what_fits_none_or_several(typed: str) -> None:
    assert typed_choice(typed, LABELS, numbered=4) is None


@pytest.mark.parametrize("typed", ["", "🙂", "__"])
def test_text_without_words_chooses_no_label_without_words(typed: str) -> None:
    assert typed_choice(typed, ("Иногда", "…")) is None


def test_whole_label_is_chosen_though_another_one_holds_it() -> None:
    assert typed_choice("иногда", ("Почти иногда", "Иногда")) == 1


@pytest.mark.parametrize(
    ("typed", "place"),
    [("Два", 1), ("первый!", 0), ("ПЕРВЫЙ", 0), ("два три", None), ("пер", None), ("один", 2)],
)
def test_number_is_known_by_a_word_for_it_unless_a_label_is_that_word(
    typed: str, place: int | None
) -> None:
    spoken = (("один", "первый"), ("два",))
    assert typed_choice(typed, ("Да", "Нет", "Один"), numbered=2, spoken=spoken) == place
