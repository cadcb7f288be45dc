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
        "хотя нет всё нормально оставим",
        "подождите, потом",
        "позже отмечу",
        "нет стоп, подтвердить хочу",
        "ой щас не то",
        "а может не надо",
        "нет стоп, лучше оставить как было",
        "нет, оставлю как есть",
        "да ну их",
        "ой, не сегодня",
        "жалко",
        "стоп, не надо",
        "ладно, пусть остаётся",
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
        "Подождите меня у кабинета",
        "Стоп ВИЧ/СПИД",
        "Стоп, буллинг!",
        "нет, нужно другое мероприятие",
        "Ой, как хорошо получилось",
        "Хотя бы один открытый урок",
        "ой нет в плане ни одного мероприятия по вашей теме",
        "Может, перенести на май?",
        "Лучше в мае",
        "Сейчас отпуск",
        "Жаль, нет программы",
        "Ученик случайно нажал на экран, и запись открытого урока прервалась",
    ],
)
def test_reason_that_sounds_alike_is_one(text: str) -> None:
    assert not is_slip(translator("ru"), text)


@pytest.mark.parametrize("text", ["oh no, not that", "maybe not", "wait, later", "no, leave it"])
def test_change_of_mind_is_no_text_in_english(text: str) -> None:
    assert is_slip(translator("en"), text)


@pytest.mark.parametrize("text", ["Wait for me at the door", "No programme is attached"])
def test_words_of_ones_own_are_a_text_in_english(text: str) -> None:
    assert not is_slip(translator("en"), text)
