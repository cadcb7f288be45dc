"""Short words beside the buttons of a screen."""

import pytest

from handlers.screen import Button
from handlers.typed_press import begun, is_unclear, meant, named, only_leads_back
from locales.translator import translator

RU = translator("ru")
BACK, MENU = Button(text="◀️ Очередь", data="b"), Button(text="🏠 Меню", data="m")
UNDO = Button(text="↩️ Отменить решение", data="u")
UNDO_THREE = Button(text="↩️ Отменить (3)", data="t")
RETURN = Button(text="↩️ Вернуть", data="r")
WORDS = ["отменить", "Отмени", "отмена!", "отмените"]


@pytest.mark.parametrize("word", WORDS)
def test_word_of_cancelling_undoes_the_one_decision(word: str) -> None:
    assert named(RU, [UNDO, RETURN, BACK, MENU], word) == "u"
    assert named(RU, [UNDO_THREE, BACK, MENU], word) == "t"


@pytest.mark.parametrize(
    "words", ["ой не то отмени", "ой нет отмени", "ой, не то, отмени", "нет, отмените, пожалуйста"]
)
def test_slip_beside_a_word_of_cancelling_undoes_as_that_does(words: str) -> None:
    assert named(RU, [UNDO, RETURN, BACK, MENU], words) == "u"
    assert meant(RU, [BACK, MENU], words) == "b"


@pytest.mark.parametrize("words", ["ой нет, верни", "верни как было", "ой, верните, пожалуйста"])
def test_slip_beside_a_word_of_putting_back_undoes_as_that_does(words: str) -> None:
    assert meant(RU, [UNDO, BACK, MENU], words) == "u"
    assert meant(RU, [BACK, MENU], words) is None


@pytest.mark.parametrize("words", ["отмени", "ой нет", "ой нет не надо", "ой, не надо"])
def test_regret_that_leads_back_is_told_from_a_no(words: str) -> None:
    shown = [Button(text="✏️ Изменить", data="e"), Button(text="🔎", data="s"), BACK, MENU]
    assert meant(RU, shown, words) == "b"
    assert only_leads_back(RU, shown, words, "b")
    assert not only_leads_back(RU, shown, "нет, не надо", "b")


@pytest.mark.parametrize("word", WORDS)
def test_word_of_cancelling_beside_several_decisions_leads_nowhere(word: str) -> None:
    shown = [UNDO, UNDO_THREE, BACK, MENU]
    assert is_unclear(RU, shown, word)
    assert meant(RU, shown, word) is None


@pytest.mark.parametrize("word", WORDS)
def test_word_of_cancelling_goes_back_where_nothing_is_decided(word: str) -> None:
    assert not is_unclear(RU, [RETURN, BACK, MENU], word)
    assert meant(RU, [RETURN, BACK, MENU], word) == "b"


@pytest.mark.parametrize("reads", [begun, meant])
def test_onward_is_the_one_step_whatever_it_is_called(reads: object) -> None:
    assert callable(reads)
    look, page = Button(text="Посмотреть целиком ▶️", data="l"), Button(text="▶️", data="p")
    assert reads(RU, [page, look, BACK], "Дальше") == "l"
    assert reads(RU, [page, BACK], "дальше") is None
    resume = Button(text="▶️ Продолжить план", data="c")
    assert reads(RU, [resume, BACK], "дальше") is None
