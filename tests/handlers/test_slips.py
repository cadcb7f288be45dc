"""What is a slip of the finger, or a refusal of what is asked, and what is a text all the same."""

import pytest

from handlers.typed_press import is_slip
from locales.translator import translator


@pytest.mark.parametrize(
    "text",
    [
        "нет, не завершать",
        "ой я не туда нажала",
        "ой, случайно нажала",
        "случайно нажал, извините",
        "нет, оставить",
        "ой не туда нажал",
        "ой не туда",
        "Нажала не то, простите",
        "по ошибке нажала",
        "ошибся кнопкой",
        "ой, нет, передумала",
        "нет, не надо завершать",
        "не снимать",
        "нет, отмена",
        "я не туда нажала, хотела вернуться",
        "погоди, не надо",
        "нет, подожди",
        "Ой, нет, не буду писать",
        "не буду",
        "а, забыла, это не сюда",
    ],
)
def test_slip_is_no_text(text: str) -> None:
    assert is_slip(translator("ru"), text)


@pytest.mark.parametrize(
    "text",
    [
        "нет, нужна ссылка на публикацию",
        "нет возможности посещать курсы",
        "случайно задвоилось мероприятие",
        "не туда приложен файл, нужен протокол",
        "передумала участвовать в конкурсе",
        "Ошибка в дате",
        "Забыла приложить конспект",
        "Подожди с курсами до осени",
        "Наставничество",
        "не то мероприятие",
        "Ученик случайно нажал на экран, и запись открытого урока прервалась",
    ],
)
def test_reason_that_sounds_alike_is_one(text: str) -> None:
    assert not is_slip(translator("ru"), text)
