"""A kind is guessed only where the words leave no doubt."""

import pytest

from content.item_kinds import kind_named_in
from domain.item import ItemKind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Курсы по ИКТ", ItemKind.KPK),
        ("Пройти курсы «Финансовая грамотность»", ItemKind.KPK),
        ("Мастер-класс для коллег", ItemKind.MASTER_CLASS),
        ("Провести открытый урок в 7 «Б»", ItemKind.OPEN_LESSON),
        ("Посетить урок Петровой О. С.", ItemKind.LESSON_VISIT),
        ("Посмотреть вебинар о ФГОС", ItemKind.WEBINAR),
        ("Прочитать статью о критериях", ItemKind.READING),
        ("Написать статью для сборника", ItemKind.PUBLICATION),
        ("Встреча с наставником", ItemKind.MENTOR_MEETING),
    ],
)
def test_kind_is_known_by_obvious_words(title: str, kind: ItemKind) -> None:
    assert kind_named_in(title) is kind


@pytest.mark.parametrize(
    "title",
    [
        "Подготовить учеников к конкурсу чтецов",
        "Олимпиада по физике в 8 классе",
        "Поурочные планы на четверть",
        "Беседовать с родителями",
    ],
)
def test_kind_stays_open_where_words_may_mean_anything(title: str) -> None:
    assert kind_named_in(title) is None
