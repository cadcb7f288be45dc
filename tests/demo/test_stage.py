"""The demonstration over real HTTP: phones, clock, reset."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.cast import CAST, NOT_JOINED, PHONES, START, player
from bot.demo.stage import Stage
from bot.failures import CannotRun
from emulator.people import User


def phone(stage: Stage, key: str) -> User:
    return stage.emulator.user(player(key).telegram_id)


def shown(user: User) -> str:
    return "\n".join(
        message.text.replace("\u00a0", " ") for message in user.messages if message.from_bot
    )


def buttons(user: User) -> list[str]:
    return [button.text for row in user.last.buttons for button in row]


async def test_three_phones_show_menus_when_the_demonstration_begins(stage: Stage) -> None:
    for key in PHONES:
        user = phone(stage, key)
        assert player(key).name.polite in shown(user)
        assert any("Помощь" in button for button in buttons(user))
    assert "⏰ Сроки" in buttons(phone(stage, "anna"))
    assert "✅ Подтвердить (1)" in buttons(phone(stage, "boris"))
    assert "✅ Утвердить (2)" in buttons(phone(stage, "vera"))
    assert stage.emulator.now() - START < timedelta(minutes=2)
    assert all(
        stage.emulator.user(one.telegram_id).person.started == (one.key not in NOT_JOINED)
        for one in CAST
    )


async def test_daily_list_comes_when_the_clock_goes_on_an_hour(stage: Stage) -> None:
    await stage.move("hour")
    lists = [message for message in phone(stage, "anna").messages if "⏰" in message.text]
    assert lists
    assert "задания трёх уровней" in lists[-1].text
    assert lists[-1].at - START < timedelta(minutes=12)


async def test_next_event_is_the_word_to_the_teacher_when_the_deputy_has_approved(
    stage: Stage,
) -> None:
    """A plan that may begin only in two minutes does not hold the clock where it is."""
    vera, pavel = phone(stage, "vera"), phone(stage, "pavel")
    await vera.says("/approve")
    await stage.settle()
    for button in ("Указкин", "✅ Утвердить"):
        await vera.presses(button)
        await stage.settle()
    await stage.move("next")
    await stage.move("next")
    assert "ИОМ утверждён" in shown(pavel)


async def test_clock_stops_at_the_next_message_when_asked_for_the_next_event(stage: Stage) -> None:
    before = len(stage.emulator.calls)
    await stage.move("next")
    assert stage.emulator.now() - START < timedelta(minutes=15)
    assert any(call.method == "sendMessage" for call in stage.emulator.calls[before:])


async def test_everything_is_as_at_the_beginning_when_reset(stage: Stage) -> None:
    deputy = phone(stage, "vera")
    await deputy.presses("✅ Утвердить (2)")
    await stage.settle()
    await deputy.presses("🧭 Звонкова")
    await stage.settle()
    await deputy.presses("✅ Утвердить")
    await stage.settle()
    await stage.move("week")
    await stage.reset()
    assert "✅ Утвердить (2)" in buttons(phone(stage, "vera"))
    assert stage.emulator.now() - START < timedelta(minutes=2)
    assert len([message for message in phone(stage, "anna").messages if message.from_bot]) == 1


async def test_photo_of_the_past_opens_when_the_mentor_asks_for_it(stage: Stage) -> None:
    mentor = phone(stage, "boris")
    for button in ("✅ Подтвердить (1)", "Примерова", "Показать материалы"):
        await mentor.presses(button)
        await stage.settle()
    assert any(message.files for message in mentor.messages)


async def test_one_line_says_so_when_the_port_is_taken(stage: Stage, tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as refused:
        async with Stage(tmp_path / "second", stage.emulator.port):
            pass
    assert refused.value.key == "demo-port-taken"


async def test_words_answer_what_was_told_here_and_nothing_that_was_told_before(
    stage: Stage,
) -> None:
    """The phones begin empty: messages of the past are on none of them, whatever their numbers."""
    boris, anna = phone(stage, "boris"), phone(stage, "anna")
    await boris.says("Хороший план")
    await stage.settle()
    assert "никуда не записаны" in boris.last.text
    await anna.says("/mentor")
    await stage.settle()
    await anna.presses("Написать")
    await stage.settle()
    await anna.says("Борис Львович, давайте в пятницу после 5 урока")
    await stage.move("hour")
    await boris.says("Да, в пятницу подойдёт")
    await stage.settle()
    assert "Кому: Примерова А. С." in shown(boris)
    assert "✉️ Отправить" in buttons(boris)
