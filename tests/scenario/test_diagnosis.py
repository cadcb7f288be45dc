"""A teacher's self-diagnosis on her phone: 52 answers, one message, the result in words."""

import pytest

from content.loader import load_questionnaire
from domain.diagnosis import Address
from domain.scoring import AnswerValue
from services import diagnosis
from services.diagnosis import DiagnosisView
from tests.scenario.world import Phone, World

STATEMENTS = load_questionnaire("self").for_variant("soo")
FIRST = STATEMENTS[0].key


@pytest.fixture
async def anna(world: World) -> Phone:
    return world.phone(world.cast.anna)


async def kept(world: World) -> DiagnosisView:
    async with world.cast.call(world.cast.anna).read() as (tx, call):
        found = await diagnosis.find_open(tx, call, world.cast.anna.post_id)
    assert found is not None
    return found


async def test_teacher_gets_her_result_in_words_when_all_52_are_answered(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.sees("В боте ответы видите только вы", "не аттестуют и не начисляют выплаты")
    await anna.taps("Начать")
    live = anna.live
    for number, statement in enumerate(STATEMENTS, start=1):
        await anna.sees(f"{number} из 52", statement.text.of("soo"))
        await anna.taps("Получается с опорой" if statement.group == "method" else "Могу показать")
    await anna.sees("Все ответы есть")
    await anna.taps("Посмотреть результат")
    await anna.sees(
        "Ресурс", "Зона развития", "с опорой 9 из 9", "цель урока как результат", "Составить ИОМ"
    )
    assert anna.toast == "Готово! Результат сохранён."
    assert live is not None
    photos = [one for one in anna.user.messages if one.from_bot and one.files]
    assert [one.message_id > live.message_id for one in photos] == [True]
    assert anna.live is not None
    assert anna.live.message_id > photos[0].message_id
    assert len(anna.user.own_presses) <= 1 + 52 + 4
    await anna.taps("📋 Ответы")
    await anna.sees("Предметные", "●●●")


async def test_menu_offers_to_go_on_when_the_teacher_paused(world: World, anna: Phone) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    for _ in range(3):
        await anna.taps("Делаю самостоятельно")
    await anna.taps("Пауза")
    await anna.sees("Сохранено 3 из 52")
    await anna.taps("Меню")
    await anna.sees("3 из 52")
    await anna.says("/diagnosis")
    await anna.sees("4 из 52")


async def test_last_of_six_quick_presses_stands_and_each_is_answered(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    view = await kept(world)
    for value in "012301":
        await press_stale(anna, f"d1a:{view.diagnosis.id}:{FIRST}:{value}")
    await world.settle()
    view = await kept(world)
    assert (view.value_of(Address(FIRST)), view.answered) == (AnswerValue.WITH_SUPPORT, 1)
    await anna.sees("2 из 52")


async def test_comment_is_kept_beside_its_statement_when_it_is_typed(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.taps("Другое")
    await anna.taps("Комментарий")
    await anna.sees("Напишите комментарий")
    await anna.sends_document(b"%PDF-1.7 x", "a.pdf")
    await anna.sees("Здесь нужен текст")
    await anna.says("<b>Пока & редко</b>")
    await anna.sees("Комментарий сохранён", "<b>Пока & редко</b>")
    assert (await kept(world)).comment_of(Address(FIRST)) == "<b>Пока & редко</b>"
    await anna.says("просто слова")
    await anna.sees("отвечают кнопками")
    assert (await kept(world)).comment_of(Address(FIRST)) == "<b>Пока & редко</b>"


async def test_text_cut_in_two_is_one_comment_with_one_reply_when_it_is_too_long(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.taps("Другое")
    await anna.taps("Комментарий")
    await anna.says("я" * 5000)
    await anna.sees("Знаков получилось 5 000", "3 000")
    await anna.says("короче")
    await anna.sees("Комментарий сохранён")


async def test_commands_work_and_nothing_is_lost_when_a_comment_is_awaited(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.taps("Делаю самостоятельно")
    await anna.taps("Другое")
    await anna.taps("Комментарий")
    await anna.says("/menu")
    await anna.sees("Анна Игоревна")
    assert (await kept(world)).answered == 1


async def test_statement_comes_back_when_text_is_typed_instead_of_an_answer(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.taps("Делаю самостоятельно")
    await anna.says("а что значит с опорой?")
    await anna.sees("отвечают кнопками", "2 из 52")
    await anna.says("/menu")
    await anna.says("/diagnosis")
    await anna.says("на чём остановились?")
    await anna.sees("отвечают кнопками", "2 из 52")
    await anna.says("/menu")
    await anna.says("спасибо")
    await anna.sees("Продолжить диагностику")
    assert (await kept(world)).answered == 1


async def test_outsider_and_deputy_get_no_questionnaire_when_they_ask(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnosis")
    await vera.sees("Самодиагностика — для педагогов")
    lev = world.phone(world.cast.lev)
    await lev.says("/diagnosis")
    await lev.sees_not("Начать")


async def test_stranger_to_the_diagnosis_is_refused_when_he_presses_her_button(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    view = await kept(world)
    boris = world.phone(world.cast.boris)
    await boris.says("/diagnosis")
    for data in (
        f"d1a:{view.diagnosis.id}:{FIRST}:0",
        f"d1q:{view.diagnosis.id}:{FIRST}",
        f"d1l:{view.diagnosis.id}",
    ):
        await press_stale(boris, data)
        await world.settle()
        assert "Это открыто не вам" in boris.toast
        await boris.sees("Самодиагностика", "Начать")
    assert (await kept(world)).answered == 0


async def test_result_is_shown_when_an_answer_is_pressed_after_the_finish(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    view = await kept(world)
    for _ in STATEMENTS:
        await anna.taps("Делаю самостоятельно")
    await press_stale(anna, f"d1a:{view.diagnosis.id}:{FIRST}:0")
    await world.settle()
    await anna.sees("Все ответы есть")
    await anna.taps("Посмотреть результат")
    await anna.sees("Зона развития", STATEMENTS[0].short)
    await press_stale(anna, f"d1a:{view.diagnosis.id}:{FIRST}:3")
    await world.settle()
    assert anna.toast == "Диагностика уже завершена, ответить больше нельзя."
    await anna.sees("Результат самодиагностики", STATEMENTS[0].short)


async def test_answers_are_typed_by_number_and_words_and_what_was_understood_is_said(
    world: World, anna: Phone
) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.sees("Первые два ответа предложим взять в ИОМ", "нажмите «Другое»")
    await anna.says("Тройка")
    await anna.sees("Записано: ●●○ Делаю самостоятельно.", "2 из 52")
    await anna.sees_not("Первые два ответа")
    await anna.says("С опорой")
    await anna.sees("Записано: ●○○ Получается с опорой.", "3 из 52")
    await anna.says("ещё не приходилось")
    await anna.sees("Записано: Ещё не приходилось.", "4 из 52")
    await anna.says("получается")
    await anna.sees("отвечают кнопками", "от 1 до 4", "4 из 52")
    view = await kept(world)
    given = [view.value_of(Address(statement.key)) for statement in STATEMENTS[:4]]
    wanted = [AnswerValue.INDEPENDENT, AnswerValue.WITH_SUPPORT, AnswerValue.NO_EXPERIENCE, None]
    assert given == wanted


async def press_stale(phone: Phone, data: str) -> None:
    """A button that the phone still shows and the chat no longer has."""
    assert phone.live is not None
    await phone.user.presses_stale(data, phone.live.message_id)
