"""Words typed beside the screens of mentoring that answer them: nobody is told of these."""

import pytest

from domain.errors import DomainError
from domain.mentoring import MentoringState
from domain.people import Position
from handlers.mentoring.callbacks import OpenMentoring
from services import mentoring
from tests.cast import Player
from tests.scenario.costs import costs, typing_costs
from tests.scenario.test_mentoring import has_mentees, says, state_of
from tests.scenario.world import Phone, World
from tests.services.asking import change_post


async def proposed(world: World, mentee: Player, mentor: Player) -> int:
    async with world.cast.call(world.cast.vera, world.now).write() as (tx, call):
        return await mentoring.propose(
            tx, call, mentee_post_id=mentee.post_id, mentor_post_id=mentor.post_id
        )


async def said(world: World, mentoring_id: int = 1) -> list[str]:
    """The oldest first."""
    async with world.database.read() as tx:
        found = await tx.pair_words.list_of_pair(mentoring_id, limit=9)
    return [one.text for one in reversed(found)]


async def beside_conversation(world: World, player: Player) -> Phone:
    phone = world.phone(player)
    await phone.says("/mentor")
    await phone.taps("👤 Смирнова")
    await phone.taps("💬 Переписка")
    return phone


@pytest.mark.parametrize(
    "word", ["да", "Согласна", "нет, не могу сейчас", "Отказываюсь.", "согласиться", "я согласен"]
)
async def test_proposal_is_answered_by_its_buttons_and_words_say_which(
    world: World, word: str
) -> None:
    """Of whoever has a mentee besides, to whom nothing of it is said."""
    asked = await proposed(world, world.cast.zoya, world.cast.boris)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.says(word)
    await boris.sees(
        "Согласие даёт только кнопка «✅ Согласиться», отказ — «↩️ Отказаться».",
        "Вас просят стать наставником",
        "[✅ Согласиться] [↩️ Отказаться]",
    )
    await boris.sees_not("Отправить это сообщение?")
    assert await state_of(world, asked) is MentoringState.PROPOSED
    await costs(world, boris, boris.data_of("✅ Согласиться"))
    await boris.says("Приходите в пятницу на мой урок")
    await boris.sees("Кому: Смирнова А. И.", "Отправить это сообщение?")


async def test_mentee_is_told_of_the_mentor_and_which_button_decides_too(world: World) -> None:
    cast = world.cast
    async with world.database.read() as tx:
        department_id = (await tx.posts.find_many([cast.anna.post_id]))[
            cast.anna.post_id
        ].department_id
    await change_post(
        cast,
        cast.boris.post_id,
        department_id=department_id,
        position=Position.TEACHER.value,
        subjects=["алгебра", "геометрия"],
    )
    asked = await proposed(world, world.cast.zoya, world.cast.boris)
    async with world.cast.call(world.cast.boris, world.now).write() as (tx, call):
        await mentoring.agree(tx, call, asked)
    zoya = world.phone(world.cast.zoya)
    await world.passes(hours=1)
    about = "О наставнике: учитель · алгебра, геометрия · ШМО учителей русского языка"
    await zoya.sees_anywhere("👥 Вам предлагают наставника", about)
    await costs(world, zoya, OpenMentoring().pack())
    await zoya.says("/mentor")
    await zoya.sees(about)
    await zoya.says("согласна")
    await zoya.sees("Согласие даёт только кнопка", "Вам предлагают наставника")
    assert await state_of(world, asked) is MentoringState.PROPOSED
    await zoya.taps("✅ Согласиться")
    assert await state_of(world, asked) is MentoringState.ACTIVE


async def test_no_is_taken_back_until_somebody_has_heard_of_it(world: World) -> None:
    asked = await proposed(world, world.cast.zoya, world.cast.boris)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("↩️ Отказаться")
    await boris.sees("Принято: отказ без объяснений", "[↩️ Отменить отказ]")
    assert await state_of(world, asked) is MentoringState.DECLINED
    undo = boris.data_of("↩️ Отменить отказ")
    await costs(world, boris, undo)
    await boris.sees("Вас просят стать наставником", "[✅ Согласиться] [↩️ Отказаться]")
    # Pressed twice, it is taken back once.
    await boris.taps_foreign(undo)
    assert await state_of(world, asked) is MentoringState.PROPOSED
    await boris.taps("↩️ Отказаться")
    await world.passes(hours=1)
    await world.phone(world.cast.vera).sees_anywhere("Ёлкина")
    await boris.taps_foreign(undo)
    await boris.sees("На это предложение уже ответили")
    await boris.sees_not("Вас просят стать наставником")
    assert await state_of(world, asked) is MentoringState.DECLINED


async def test_no_is_not_taken_back_beside_another_proposal_or_by_the_other_one(
    world: World,
) -> None:
    cast = world.cast
    asked = await proposed(world, cast.zoya, cast.boris)
    for who in (cast.boris, cast.zoya):
        async with cast.call(who, world.now).write() as (tx, call):
            answer = mentoring.agree if who is cast.boris else mentoring.decline
            await answer(tx, call, asked)
    async with cast.call(cast.boris, world.now).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await mentoring.take_back_no(tx, call, asked)
    assert caught.value.code == "mentoring.settled"
    await proposed(world, cast.zoya, cast.anna)
    async with cast.call(cast.zoya, world.now).write() as (tx, call):
        with pytest.raises(DomainError) as beside:
            await mentoring.take_back_no(tx, call, asked)
    assert beside.value.code == "mentoring.settled"
    assert await state_of(world, asked) is MentoringState.DECLINED


@pytest.mark.parametrize("word", ["да", "нет", "1"])
async def test_answer_to_nothing_is_no_word_to_the_one_mentee(world: World, word: str) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.says(word)
    await boris.sees("Наставничество", "Смирнова А. И.")
    await boris.sees_not("Отправить это сообщение?")
    await boris.taps("👤 Смирнова")
    await boris.says(word)
    await boris.sees("Смирнова А. И.")
    await boris.sees_not("Отправить это сообщение?")


async def test_back_typed_beside_a_pair_is_no_word_to_the_other_one(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.says("назад")
    await boris.sees("Ваши наставляемые")
    phone = await beside_conversation(world, world.cast.boris)
    await phone.says("назад")
    await phone.sees("вы наставник")


@pytest.mark.parametrize("word", ["да", "Отправить", "отправь", "да, отправляйте", "Ок"])
async def test_kept_word_is_sent_by_a_yes(world: World, word: str) -> None:
    boris = await beside_conversation(world, world.cast.boris)
    await boris.says("Спасибо, можно в 15?")
    await boris.sees("Отправить это сообщение?")
    await typing_costs(world, boris, word)
    await boris.sees("Отправлено", "1. Вы", "Спасибо, можно в 15?")
    assert await said(world) == ["Спасибо, можно в 15?"]


@pytest.mark.parametrize("word", ["нет", "не надо", "не отправлять", "отмена", "нет, не отправляй"])
async def test_kept_word_is_not_sent_by_a_no(world: World, word: str) -> None:
    boris = await beside_conversation(world, world.cast.boris)
    await boris.says("Спасибо, можно в 15?")
    await boris.says(word)
    await boris.sees("Переписка: Смирнова А. И.", "Пока ничего не написано")
    await boris.says("Лучше завтра")
    await boris.says("15")
    await boris.sees("отвечают кнопками", "Отправить это сообщение?")
    await boris.says("в 15")
    await boris.says("да")
    assert await said(world) == ["Лучше завтра\nв 15"]


async def test_no_beside_for_whom_it_is_keeps_nothing(world: World) -> None:
    await has_mentees(world, world.cast.boris, world.cast.zoya)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.says("Как идут дела?")
    await boris.sees("Кому вы пишете?")
    await boris.says("не надо")
    await boris.sees("Ваши наставляемые")
    await boris.says("Жду вас")
    await boris.sees("Кому вы пишете?", "Жду вас")
    await boris.sees_not("Как идут дела?")


async def test_the_one_word_that_can_be_is_taken_back_by_words(world: World) -> None:
    await says(world, world.cast.boris, "Первое")
    boris = await beside_conversation(world, world.cast.boris)
    await boris.says("отозвать")
    await boris.sees("Сообщение отозвано", "Пока ничего не написано")
    assert await said(world) == []
    await boris.says("отозвать")
    await boris.sees("Доставленное и прочитанное уже не отозвать")
    for text in ("Второе", "Третье"):
        await says(world, world.cast.boris, text)
    boris = await beside_conversation(world, world.cast.boris)
    await boris.says("отозвать сообщение")
    await boris.sees("Отозвать можно то, у чего есть кнопка", "Отозвать сообщение 2")
    assert await said(world) == ["Второе", "Третье"]


@pytest.mark.parametrize(
    "words", ["ой не то, отмени", "ой нет, верни", "удали последнее", "ой нет"]
)
async def test_word_just_said_is_taken_back_by_words_of_regret(world: World, words: str) -> None:
    await says(world, world.cast.boris, "Первое")
    boris = await beside_conversation(world, world.cast.boris)
    await boris.says(words)
    await boris.sees("Сообщение отозвано", "Пока ничего не написано")
    assert await said(world) == []


@pytest.mark.parametrize("words", ["ой нет, верни", "верни", "отмени"])
async def test_no_to_a_proposal_is_taken_back_by_words_of_regret(world: World, words: str) -> None:
    asked = await proposed(world, world.cast.zoya, world.cast.boris)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("↩️ Отказаться")
    await boris.says(words)
    await boris.sees("Вас просят стать наставником", "[✅ Согласиться] [↩️ Отказаться]")
    assert await state_of(world, asked) is MentoringState.PROPOSED


GIVEN_UP = ["ой нет не надо", "стоп", "отмена", "не надо", "ой не туда нажала", "нет, не надо"]


@pytest.mark.parametrize("words", GIVEN_UP)
async def test_change_of_mind_is_no_word_to_the_other_one(world: World, words: str) -> None:
    boris = await beside_conversation(world, world.cast.boris)
    await boris.taps("✍️ Написать")
    await typing_costs(world, boris, words)
    await boris.sees("ничего не отправлено", "Пока ничего не написано", "[✍️ Написать]")
    await typing_costs(world, boris, words)
    await boris.sees("[✍️ Написать")
    await boris.sees_not("Отправить это сообщение?")
    await boris.says("Жду вас в пятницу")
    await boris.sees("Отправить это сообщение?")
    await typing_costs(world, boris, words)
    await boris.sees("Пока ничего не написано", "[✍️ Написать]")
    assert await said(world) == []


@pytest.mark.parametrize("words", ["Подождите меня у кабинета", "нет, подождите", "Извините"])
async def test_word_that_only_begins_so_is_said(world: World, words: str) -> None:
    boris = await beside_conversation(world, world.cast.boris)
    await boris.taps("✍️ Написать")
    await boris.says(words)
    assert await said(world) == [words]


async def test_what_was_left_unsent_is_no_part_of_a_new_word(world: World) -> None:
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await boris.says("/mentor")
    await boris.says("Принесите план")
    await boris.sees("Отправить это сообщение?")
    await boris.says("/mentor")
    await typing_costs(world, boris, "Жду вас в пятницу")
    await boris.sees("Отправить это сообщение?", "Жду вас в пятницу")
    await boris.sees_not("Принесите план")
    await boris.says("В кабинете 5")
    sending = boris.data_of("✉️ Отправить")
    await costs(world, boris, sending)
    await boris.sees("Жду вас в пятницу\nВ кабинете 5", "[✍️ Вернуться к неотправленному]")
    # Pressed twice, it says nothing of what else is kept.
    await costs(world, boris, sending)
    await boris.sees("Отправить это сообщение?", "Принесите план")
    assert await said(world) == ["Жду вас в пятницу\nВ кабинете 5"]
    await boris.says("/menu")
    await says(world, world.cast.anna, "Можно в четверг?")
    await world.passes(minutes=5)
    await boris.taps("💬 Ответить")
    await boris.says("Да, можно")
    assert await said(world) == ["Жду вас в пятницу\nВ кабинете 5", "Можно в четверг?", "Да, можно"]
    await boris.taps("✍️ Вернуться к неотправленному")
    giving_up = boris.data_of("◀️ Не отправлять")
    await costs(world, boris, giving_up)
    await boris.sees("[✍️ Написать]")
    await world.passes(minutes=5)
    await anna.sees_anywhere("Да, можно")


async def test_answer_to_what_has_come_since_is_no_part_of_what_is_asked_about(
    world: World,
) -> None:
    boris = await beside_conversation(world, world.cast.boris)
    await boris.says("Принесите план")
    await boris.sees("Отправить это сообщение?")
    await says(world, world.cast.anna, "Можно в четверг?")
    await world.passes(minutes=5)
    await typing_costs(world, boris, "Да, в четверг удобно")
    await boris.sees("Отправить это сообщение?", "Да, в четверг удобно")
    await boris.sees_not("Принесите план")
    old = boris.data_of("Не отправлять")
    await boris.taps("Не отправлять")
    await boris.taps_foreign(old)
    await boris.taps("✍️ Вернуться к неотправленному")
    await boris.sees("Принесите план")
