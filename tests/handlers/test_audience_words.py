"""Whom somebody teaches, as it is typed."""

import pytest

from domain.people import Audience
from handlers.audience_words import audience_in
from locales.translator import translator

T = translator("ru")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("начальные классы", Audience.NOO),
        ("Начальная школа", Audience.NOO),
        ("1–4", Audience.NOO),
        ("с 1 по 4 класс", Audience.NOO),
        ("3 класс", Audience.NOO),
        ("5-11", Audience.SOO),
        ("5, 7, 9 классы", Audience.SOO),
        ("средняя и старшая", Audience.SOO),
        ("всех", Audience.BOTH),
        ("Все", Audience.BOTH),
        ("и те, и другие", Audience.BOTH),
        ("1-11", Audience.BOTH),
        ("ни тех, ни других", Audience.OTHER),
    ],
)
def test_whom_one_teaches_is_understood(said: str, meant: Audience) -> None:
    assert audience_in(T, said) is meant


@pytest.mark.parametrize(
    "said", ["2", "5", "5-12", "0-4", "классы", "7 мая", "не все", "5-9 литература", "", "!"]
)
def test_anything_else_chooses_nothing(said: str) -> None:
    assert audience_in(T, said) is None
