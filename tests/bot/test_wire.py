"""Where a line of a message may break."""

import pytest

from bot.wire import message_params


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Срок — пятница", "Срок\u00a0— пятница"),
        ("Прошли 40 % и 12 чел. из школы", "Прошли 40\u00a0% и 12\u00a0чел. из школы"),
        ("Школа № 2, приказ № 14", "Школа №\u00a02, приказ №\u00a014"),
        ("прошли: 0 из 12 · не начали: 11", "прошли:\u00a00 из 12 · не начали:\u00a011"),
        ("Все педагоги: <b>2 чел.</b>", "Все педагоги:\u00a0<b>2\u00a0чел.</b>"),
        ("без «✉️ Отправить» не уйдёт", "без «✉️\u00a0Отправить» не уйдёт"),
        ("нажмите «➕ Добавить школу»", "нажмите «➕\u00a0Добавить школу»"),
        ("дело: в пятницу «Новый год»", "дело: в пятницу «Новый год»"),
    ],
)
def test_number_sign_and_dash_stay_with_their_word(text: str, sent: str) -> None:
    assert message_params(text, ())["text"] == sent
