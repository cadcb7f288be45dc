"""From the administrator's printed link to a mentor who has agreed."""

import re
from collections.abc import Awaitable

from services import invitations
from tests.cast import START
from tests.counting import counting
from tests.scenario.world import Phone, World

LINK = re.compile(r"start=([A-Za-z0-9_-]+)")


async def admin_token(world: World) -> str:
    """The link that `run` prints while nobody administers; here it replaces Mila."""
    async with world.database.write() as tx:
        await tx.posts.end(world.cast.mila.post_id, until=START.date(), at=START)
        token = await invitations.issue_admin_link(tx, START)
    assert token is not None
    return token


def links(phone: Phone) -> list[str]:
    """Tokens in the order in which they stand in the chat."""
    return [
        token
        for message in phone.user.messages
        if message.from_bot
        for token in LINK.findall(message.text)
    ]


async def joined(world: World, chat_id: int, token: str) -> Phone:
    phone = world.newcomer(chat_id)
    await phone.opens(token)
    await phone.taps("Даю согласие")
    return phone


async def test_school_comes_to_life_from_the_administrators_link(world: World) -> None:
    admin = await joined(world, 7001, await admin_token(world))
    await admin.sees("Школы")
    await admin.taps("Школы")
    await admin.taps("➕ Муниципалитет")
    await admin.says("Городской округ Северный")
    await admin.sees("какой часовой пояс")
    await admin.taps("Омск")
    await admin.sees("Городской округ Северный", "Омск")
    await admin.taps("➕ Школа")
    await admin.says("Гимназия <№ 7>")
    await admin.sees("Гимназия <№ 7>", "что это?")
    await admin.taps("Школа")
    await admin.sees("что бот пишет о людях")
    await admin.taps("Назад")
    await admin.sees("что это?")
    await admin.taps("Школа")
    await admin.sees("что бот пишет о людях")
    await admin.taps("Имена")
    await admin.sees("Гимназия <№ 7>", "Учителей в списке: 0")
    await admin.taps("➕ Заместитель")
    await admin.says("Павлова")
    await admin.sees("«Павлова»: допишите имя и отчество")
    await admin.says("Павлова Нина Олеговна")
    invited = len(links(admin))
    await admin.says("Сомова Ольга Ивановна")
    await admin.sees("[➕ Заместитель]")
    assert len(links(admin)) == invited
    await admin.taps("➕ Заместитель")
    await admin.says("Павлова Нина Олеговна")
    await admin.sees(
        "«Павлова Нина Олеговна»: этот человек уже в списке", "директор", "Ещё одна роль"
    )
    await admin.sees_not("Строка 1", "Исправленные строки")
    assert len(links(admin)) == invited
    deputy = await joined(world, 7002, links(admin)[-1])

    await deputy.sees("Нина Олеговна", "Учителей в списке: 0")
    await deputy.taps("Учителя")
    await deputy.taps("➕ Пригласить")
    await deputy.says("1. Белова Анна Ильинична\nкто-то\n2. Волков Игорь Павлович")
    await deputy.sees("2 учителя в списке", "Строка 2", "кто-то")
    first, second = links(deputy)
    assert first != second

    belova = world.newcomer(7003)
    await belova.opens(first)
    await belova.sees("Анна Ильинична", "Согласие на самодиагностику")
    await belova.taps("Кто что видит")
    await belova.sees("только вы")
    await belova.taps("Назад")
    await belova.taps("Даю согласие")
    await belova.sees(
        "Кого вы учите?", "«Другое» — анкета о занятиях с детьми, без вопросов о пред"
    )
    await belova.taps("5–11 классы")
    await belova.sees("Анна Ильинична", "Пройти диагностику")
    volkov = await joined(world, 7004, second)
    await volkov.says("сложно сказать")
    await volkov.sees("отвечают кнопками", "Кого вы учите?")
    await volkov.says("начальные классы")
    await volkov.says("/settings")
    await volkov.sees("Кого учу: 1–4 классы")
    await volkov.taps("Меню")
    await volkov.sees("Пройти диагностику")

    await deputy.taps("К списку")
    await deputy.says("бел")
    await deputy.sees("По запросу", "Белова А. И.")
    await deputy.taps("Белова")
    await deputy.sees("Наставник: не назначен", "В боте, согласие на обработку данных дано")
    await deputy.taps("Предложить наставника")
    await deputy.says("волк")
    await deputy.taps("Волков")
    await deputy.sees("Предложить наставником: Волков И. П.", "Для кого: Белова А. И.")
    await deputy.sees("не называя имени")
    await deputy.taps("Предложить")
    await deputy.sees("ждём согласия")
    await world.passes(minutes=3)
    await world.delivers()
    await volkov.sees("Вас просят стать наставником", "Предлагает: ", "Что делать: встречаться")
    await volkov.sees("Откажетесь — объяснять не нужно, коллега об этом не узнает")
    await volkov.sees_not("Белова")
    await volkov.taps("Согласиться")
    await world.passes(minutes=3)
    await belova.sees("Волков И. П.")
    await belova.taps("Согласиться")
    await belova.says("/mentor")
    await belova.sees("Ваш наставник: Волков И. П.")
    await volkov.says("/mentor")
    await volkov.sees("Ваши наставляемые", "Белова А. И.")


async def test_refusal_is_respected_and_can_be_changed_on_any_day(world: World) -> None:
    deputy = world.phone(world.cast.vera)
    await deputy.says("/teachers")
    await deputy.taps("➕ Пригласить")
    await deputy.says("Белова Анна Ильинична")
    teacher = world.newcomer(7003)
    await teacher.opens(links(deputy)[-1])
    await teacher.taps("Отказаться")
    await teacher.sees("Хорошо, бот не будет спрашивать")
    await teacher.says("/diagnosis")
    await teacher.sees("Хорошо, бот не будет спрашивать")
    await teacher.says("/privacy")
    await teacher.sees("Самодиагностика и сообщения: отказ")
    await teacher.taps("Диагностика и сообщения")
    await teacher.taps("Текст согласия")
    await teacher.taps("Даю согласие")
    await teacher.sees("Кого вы учите?")
    await teacher.says("/privacy")
    await teacher.taps("Публикация материалов")
    await teacher.sees("Публикация ваших материалов: не дано", "Авторство")
    await teacher.taps("Даю согласие")
    await teacher.sees("Публикация ваших материалов: дано ср, 17 марта (редакция 2)")
    await teacher.taps("Публикация материалов")
    await teacher.taps("Отозвать согласие")
    await teacher.sees("больше не публикуются", "сообщения: дано", "материалов: отозвано")
    await teacher.taps("Диагностика и сообщения")
    await teacher.taps("Отозвать согласие")
    await teacher.sees("План остаётся на вашем месте работы")
    await teacher.taps("🗑 Отозвать")
    await teacher.sees("Согласие отозвано")
    await teacher.says("/due")
    await teacher.sees("Согласие отозвано")


async def test_consent_is_read_in_another_language_by_one_press(world: World) -> None:
    deputy = world.phone(world.cast.vera)
    await deputy.says("/teachers")
    await deputy.taps("➕ Пригласить")
    await deputy.says("Белова Анна Ильинична")
    teacher = world.newcomer(7003)
    await teacher.opens(links(deputy)[-1])
    await teacher.taps("🌐 English")
    await teacher.sees("Consent to self-diagnosis and messages")
    await teacher.taps("🌐 Русский")
    await teacher.taps("Кто что видит")
    await teacher.taps("Назад")
    await teacher.taps("Даю согласие")
    await teacher.sees("Кого вы учите?")
    await teacher.says("/privacy")
    assert "7 дней после входа" not in teacher.screen
    await teacher.taps("Кто что видит")
    await teacher.taps("Назад")
    await teacher.sees("Ваши согласия")


async def test_forwarded_and_used_links_let_nobody_in(world: World) -> None:
    deputy = world.phone(world.cast.vera)
    await deputy.says("/teachers")
    await deputy.taps("➕ Пригласить")
    await deputy.says("Белова Анна Ильинична")
    token = links(deputy)[-1]
    zoya = world.phone(world.cast.zoya)
    await zoya.opens(token)
    await zoya.sees("выписана на другого человека", "Зоя Петровна")
    first, second = world.newcomer(7003), world.newcomer(7004)
    await first.opens(token)
    await second.opens(token)
    await first.sees("Даю согласие")
    await second.sees("уже использована", "нужна личная ссылка")


async def test_removed_teacher_loses_everything_and_gets_it_back_by_the_undo(
    world: World,
) -> None:
    deputy, zoya = world.phone(world.cast.vera), world.phone(world.cast.zoya)
    await zoya.says("/menu")
    await deputy.says("/teachers")
    await deputy.says("елк")
    await deputy.taps("Ёлкина")
    await deputy.taps("⋯ Другое")
    await deputy.taps("Убрать из списка")
    await deputy.sees("почему убрать", "Кто в отпуске", "Остаётся: длительный отпуск")
    await deputy.taps("Увольнение")
    await deputy.sees("больше не в списке")
    await zoya.says("/due")
    await zoya.says("/menu")
    await zoya.sees("нет в списке ни одного места")
    await deputy.sees_not("Прежняя ссылка")
    await deputy.taps("Вернуть в список")
    await deputy.sees("Снова в списке", "Ёлкина З. П.", "⋯ Другое")
    await deputy.sees_not("Прежняя ссылка")
    await zoya.says("/menu")
    await zoya.sees("Зоя Петровна", "Сроки")


async def test_unused_link_dies_with_the_removal_and_the_screens_say_so(world: World) -> None:
    deputy = world.phone(world.cast.vera)
    await deputy.says("/teachers")
    await deputy.taps("➕ Пригласить")
    await deputy.says("Звонкова Ирина Марковна")
    await deputy.says("/teachers")
    await deputy.says("звонк")
    await deputy.taps("Звонкова")
    await deputy.taps("⋯ Другое")
    await deputy.taps("Убрать из списка")
    await deputy.taps("Запись по ошибке")
    await deputy.sees("больше не в списке", "Прежняя ссылка в бота больше не открывается")
    await deputy.taps("Вернуть в список")
    await deputy.sees("Снова в списке", "Прежняя ссылка в бота не действует")
    await deputy.taps("🔗 Выписать ссылку")
    await deputy.sees("ссылка действует до")
    world.assert_quiet()


async def test_language_changes_at_once_and_everywhere(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/settings")
    await anna.taps("English")
    await anna.sees("Settings", "Language: English")
    await anna.says("/menu")
    await anna.sees("Good day", "Help")
    await anna.says("/cancel")
    await anna.sees("nothing to cancel")


async def test_enrolment_of_many_costs_what_enrolment_of_one_costs(world: World) -> None:
    deputy = world.phone(world.cast.vera)
    letters = "абвгдежзиклмнопрст"
    names = [f"Учитель{first}{second} Имя" for first in letters for second in letters[:5]]
    await deputy.says("/teachers")
    await deputy.taps("➕ Пригласить")
    costs: dict[str, int] = {}
    with counting(world.app.database) as cost:

        async def measured(what: str, act: Awaitable[object], *, moves: bool = False) -> None:
            """`moves`: the live message goes below what was said: one more write."""
            cost.clear()
            await act
            costs[what] = len(cost.statements)
            assert cost.write_transactions <= (2 if moves else 1), what

        await measured("one name", deputy.says("Одна Анна"), moves=True)
        await world.passes(minutes=1)
        await measured("ninety names", deputy.says("\n".join(names)), moves=True)
        await measured("links again", deputy.taps("Выписать ссылки заново"), moves=True)
        await measured("list", deputy.taps("К списку"))
        await measured("search", deputy.says("учитель"), moves=True)
        await measured("next page", deputy.taps("▶️"))
        await measured("person", deputy.taps("Учитель"))
        await measured("mentor", deputy.taps("Предложить наставника"))
        await measured("proposal asked", deputy.taps("Кузнецов"))
        await measured("proposal", deputy.taps("✉️ Предложить"))
        await measured("more", deputy.taps("⋯ Другое"))
        await measured("removal asked", deputy.taps("Убрать из списка"))
        await measured("removal", deputy.taps("Увольнение"))
        await measured("undo", deputy.taps("Вернуть в список"))
        await measured("menu", deputy.taps("Меню"))
    assert costs["ninety names"] == costs["one name"]
    assert max(costs.values()) <= 20, costs
    assert len(set(links(deputy))) == 1 + 2 * len(names)
