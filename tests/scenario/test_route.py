"""A plan on its way: from the result to the deputy, back, approved, begun."""

from domain.plan import ITEM_LIMIT
from domain.route import RouteState
from services import routes
from tests.cast import turn_weekly_lists_off
from tests.counting import counting
from tests.emulator.pictures import png
from tests.scenario.world import Phone, World
from tests.services import planning

PICTURE = png()
FEWEST = 14
"""Taps from the result to a submitted plan of four items for three bases, no word typed."""


async def state_of(world: World) -> RouteState:
    async with world.database.read() as tx:
        route = await tx.routes.find_current(world.cast.anna.post_id)
    assert route is not None
    return route.state


async def draws_up(anna: Phone) -> int:
    """From the result of the diagnosis to the plan's list with four items; how many taps."""
    taps = 0

    async def tap(button: str) -> None:
        nonlocal taps
        await anna.taps(button)
        taps += 1

    await tap("🧭 Составить ИОМ")
    await anna.sees("предлагаем начать с этого")
    await tap("▶️ Начать с этого")
    for number in (1, 2, 3):
        await anna.sees(f"{number} из 3")
        await tap("▫️ 1")
        if number == 3:
            await tap("▫️ 2")
        await anna.sees("✓ 1.")
        await tap("Дальше ▶️")
    await anna.sees("Цель плана")
    await tap("Применять в работе")
    await anna.sees("Задачи плана")
    await tap("▫️ ")
    await tap("Посмотреть план ▶️")
    return taps


async def test_plan_goes_from_result_to_active_through_a_return(world: World) -> None:
    await planning.diagnosed(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/diagnosis")
    taps = await draws_up(anna)
    await anna.taps("✅ Отправить на утверждение")
    taps += 1
    assert taps <= FEWEST
    await anna.sees("ждёт утверждения", "Орлова В. П.")
    async with world.database.read() as tx:
        route = await tx.routes.find_current(world.cast.anna.post_id)
        assert route is not None
        items = await tx.plan_items.list_items(route.id)
    assert len(items) == 4
    assert all(item.title and item.due_on and item.evidence for item in items)
    assert route.goal is not None
    assert len(route.tasks) == 1

    await vera.says("/approve")
    await vera.sees("Ждёт утверждения: 1 план", "Смирнова А. И. — 4 мероприятия")
    await vera.taps("🧭 Смирнова")
    await vera.sees("По месяцам:")
    await vera.taps("↩️ Вернуть")
    await vera.says("Начните, пожалуйста, с посещения урока")
    await vera.sees("возвращён с комментарием")

    await anna.says("/route")
    await anna.sees("Начните, пожалуйста, с посещения урока")
    await anna.taps("✏️ 1")
    await anna.taps("📅 Срок")
    await anna.says("через две недели")
    await anna.sees("Понято так: ср, 31 марта")
    await anna.taps("✅ Да, поставить")
    await anna.sees("Срок: ср, 31 марта")
    await anna.taps("🧭 План")
    await anna.taps("✅ Отправить на утверждение")

    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("ср, 31 марта")
    await vera.taps("✅ Утвердить")
    assert vera.toast == "Утверждено"
    await vera.sees("Утверждено: Орлова В. П.")
    assert await state_of(world) is RouteState.APPROVED
    await world.passes(minutes=5)
    assert await state_of(world) is RouteState.ACTIVE
    await anna.says("/route")
    await anna.sees("выполняется", "Период: 17 марта – 31 декабря")


async def test_second_decider_sees_who_was_first_when_his_button_is_late(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    vera, nina = world.phone(world.cast.vera), world.phone(world.cast.nina)
    for phone in (vera, nina):
        await phone.says("/approve")
        await phone.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await nina.taps("✅ Утвердить")
    await nina.sees("Решение уже принято", "Утверждено: Орлова В. П.")
    await nina.sees_not("[✅ Утвердить]")


async def test_nobody_approves_a_text_he_has_not_seen(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await anna.says("/route")
    await anna.taps("↩️ Отозвать")
    await anna.taps("✏️ 3")
    await anna.taps("🗑 Убрать")
    await anna.sees("Убрано: «Мероприятие")
    await anna.taps("✅ Отправить на утверждение")
    await vera.taps("✅ Утвердить")
    await vera.sees("За это время план изменился", "убрано: Мероприятие")
    assert await state_of(world) is RouteState.SUBMITTED
    await vera.taps("✅ Утвердить")
    assert await state_of(world) is RouteState.APPROVED


async def test_plan_without_a_diagnosis_takes_typed_words_and_bad_ones(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("▶️ Составить ИОМ")
    await anna.taps("➕ Своя формулировка")
    await anna.says("<b>Новый</b> предмет & 🙂")
    await anna.sees("Выбрано: 1.")
    await anna.taps("Дальше ▶️")
    await anna.taps("➕ Своё мероприятие")
    await anna.says("я" * 4096)
    await anna.sees("Слишком длинно")
    await anna.taps("➕ Своё мероприятие")
    await anna.says("Прочитать <i>программу</i>")
    await anna.sees("Прочитать <i>программу</i>", "без документа")
    await anna.taps("📅 Срок")
    await anna.says("когда-нибудь")
    await anna.sees("Не получилось понять дату")
    await anna.taps("📅 Календарь")
    await anna.taps("▶️")
    await anna.taps("20")
    await anna.sees("Срок: ")
    await anna.says("/route")
    await anna.sees("Прочитать <i>программу</i>")


async def test_own_item_is_understood_with_its_kind_and_its_day(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna, count=0)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("➕ Мероприятия")
    await anna.taps("➕ Своё мероприятие")
    await anna.sees("курсы по ИКТ до 20 мая")
    await anna.says("курсы по ИКТ до 20 мая")
    await anna.sees("Курсы по ИКТ", "Вид: курсы ПК", "20 мая", "удостоверение о ПК")
    await anna.sees_not("до 20 мая")


async def test_quick_presses_lose_nothing_when_each_ticks_another_suggestion(
    world: World,
) -> None:
    route_id = await planning.drafted(world.cast, world.cast.anna, count=0)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("➕ Мероприятия")
    for number in (1, 2, 3, 4, 5, 6):
        await anna.user.presses(f"▫️ {number}")
    await world.settle()
    async with world.cast.call(world.cast.anna).read() as (tx, call):
        view = await routes.view(tx, call, route_id)
    assert len(view.plan.items) == 6
    await anna.sees("В плане 6 мероприятий")


async def test_plan_that_begins_with_something_else_offers_every_difficulty(world: World) -> None:
    await planning.diagnosed(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("Начать с другого")
    await anna.sees("Затруднения по итогам диагностики", "▫️", "Задачи", "Запросы")
    await anna.sees_not("✅")


async def test_beginning_costs_at_most_twenty_statements(world: World) -> None:
    await planning.diagnosed(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    with counting(world.app.database) as cost:
        await anna.taps("▶️ Начать с этого")
    assert len(cost.statements) <= 20, cost.statements
    await anna.sees("Что сделать", "1 из 3")
    await anna.taps("Назад")
    await anna.sees("Над чем работать", "Выбрано: 3.")


async def test_press_costs_at_most_twenty_statements_with_a_full_plan(
    world: World,
) -> None:
    await planning.diagnosed(world.cast, world.cast.anna)
    await planning.drafted(world.cast, world.cast.anna, count=ITEM_LIMIT - 2)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/route")
    await vera.says("/menu")
    ways = (
        (anna, "✏️ Над чем работать"),
        (anna, "Затруднения"),
        (anna, "▫️ "),
        (anna, "🧭 План"),
        (anna, "➕ Мероприятия"),
        (anna, "▫️ 1"),
        (anna, "➕ Своё мероприятие"),
        (anna, "◀️ Назад"),
        (anna, "➕ Своё мероприятие"),
        (anna, "Семинар"),
        (anna, "🧭 План"),
        (anna, "➕ Мероприятия"),
        (anna, "▶️"),
        (anna, "Дальше ▶️"),
        (anna, "Дальше ▶️"),
        (anna, "Применять в работе"),
        (anna, "▫️ "),
        (anna, "Посмотреть план ▶️"),
        (anna, "🗓 По датам"),
        (anna, "✏️ 1"),
        (anna, "📅 Срок"),
        (anna, "📅 Календарь"),
        (anna, "◀️ Назад"),
        (anna, "Через месяц"),
        (anna, "↩️ Как было до этого"),
        (anna, "⋯ Ещё"),
        (anna, "Применение"),
        (anna, "На ближайших занятиях"),
        (anna, "⋯ Ещё"),
        (anna, "Раздел плана"),
        (anna, "Внутри школы"),
        (anna, "🗑 Убрать"),
        (anna, "🗑 Убранное"),
        (anna, "↩️ 1"),
        (anna, "🎯 Цель"),
        (anna, "🗑 Без цели"),
        (anna, "↩️ Вернуть"),
        (anna, "⏳ На какой срок"),
        (anna, "Полгода"),
        (anna, "✅ Отправить на утверждение"),
        (vera, "/approve"),
        (vera, "🧭 Смирнова"),
        (vera, "↩️ Вернуть"),
        (vera, "◀️ Назад"),
        (vera, "✅ Утвердить"),
        (vera, "↩️ Отменить решение"),
        (vera, "✅ Утвердить"),
    )
    with counting(world.app.database) as cost:
        for phone, what in ways:
            cost.clear()
            await (phone.says(what) if what.startswith("/") else phone.taps(what))
            assert len(cost.statements) <= 20, (what, cost.statements)
            assert cost.write_transactions <= 1, what
    await vera.sees("Утверждено: Орлова В. П.")


async def test_approval_is_undone_before_its_owner_hears_of_it(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/route")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await vera.taps("↩️ Отменить решение")
    assert vera.toast == "Решение отменено"
    await vera.sees("ждёт утверждения", "[✅ Утвердить]")
    await world.passes(minutes=5)
    assert await state_of(world) is RouteState.SUBMITTED
    await anna.sees_not("утверждён")
    await vera.taps("↩️ Вернуть")
    await vera.says("Начните с посещения урока")
    await world.passes(minutes=5)
    await anna.sees("вернулся на доработку", "Начните с посещения урока")
    await vera.taps("↩️ Отменить решение")
    await world.passes(minutes=5)
    await anna.sees("Решение по вашему ИОМ отменено")
    await vera.sees_not("Начните с посещения урока")


async def test_undoing_says_what_happened_when_it_comes_too_late(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    vera = world.phone(world.cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await world.passes(minutes=5)
    await vera.taps("↩️ Отменить решение")
    await vera.sees("Отменить решение уже нельзя", "выполняется")
    await vera.sees_not("[↩️ Отменить решение]")


async def test_text_beside_buttons_leads_back_to_the_screen_of_the_plan(world: World) -> None:
    """A plan, an item of it, what is offered, what may be worked on: none ends in the menu."""
    await planning.drafted(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    for button, seen in (
        ("✏️ Над чем работать", "Выбрано:"),
        ("🧭 План", "Отправить на утверждение"),
        ("➕ Мероприятия", "В плане 3 мероприятия"),
        ("🧭 План", "Отправить на утверждение"),
        ("✏️ 1", "📅 Срок"),
        ("📄 Подтверждение", "Чем подтвердить?"),
        ("◀️ Назад", "📅 Срок"),
        ("Вид", "Какого вида"),
        ("▶️", "2 / 4"),
        ("◀️ Назад", "📅 Срок"),
        ("⋯ Ещё", "заполняют реже"),
        ("Раздел плана", "В каком разделе"),
        ("◀️ Назад", "заполняют реже"),
        ("◀️ Назад", "📅 Срок"),
        ("🧭 План", "Отправить на утверждение"),
        ("🗓 По датам", "По датам"),
        ("🧭 План", "Отправить на утверждение"),
        ("✏️ 1", "📅 Срок"),
        ("🗑 Убрать", "Убранное · 1"),
        ("🗑 Убранное", "Кнопка с номером"),
    ):
        await anna.taps(button)
        await anna.says("что дальше?")
        await anna.sees("отвечают кнопками", seen)
    await anna.says("/route")
    await anna.taps("✏️ 1")
    await anna.taps("📅 Срок")
    await anna.user.sends_photo(PICTURE)
    await world.settle()
    await anna.sees("Не получилось понять дату", "напишите словами")
    await anna.taps("Через месяц")
    await anna.says("хорошо")
    await anna.sees("отвечают кнопками", "📅 Срок")


async def test_deputy_who_types_beside_a_plan_comes_back_to_it(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    vera = world.phone(world.cast.vera)
    await vera.says("/approve")
    await vera.says("посмотрю")
    await vera.sees("отвечают кнопками", "Ждёт утверждения: 1 план")
    await vera.taps("🧭 Смирнова")
    await vera.says("хороший план")
    await vera.sees("отвечают кнопками", "[✅ Утвердить]")
    assert await state_of(world) is RouteState.SUBMITTED


async def test_school_that_calls_plans_programmes_is_spoken_to_in_its_word(world: World) -> None:
    """On the next screen of everybody, in the notices, and in the menus of commands."""
    vera, anna = world.phone(world.cast.vera), world.phone(world.cast.anna)
    await vera.says("/settings")
    await vera.taps("Правила ИОМ")
    await vera.taps("Название")
    await vera.taps("Программа развития")
    await vera.taps("◀️ Назад")
    await vera.sees("Правила программы развития")
    await anna.says("/menu")
    await anna.sees("Программа развития: ", "🧭 Программа")
    await anna.sees_not("ИОМ")
    await planning.submitted(world.cast, world.cast.anna)
    await world.passes(minutes=5)
    await vera.sees_anywhere("программа развития на утверждение")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await vera.sees("программа развития утверждена")
    await world.passes(minutes=5)
    await anna.sees_anywhere("Ваша программа развития утверждена")
    menu = {one["command"]: one["description"] for one in anna.user.commands}
    assert menu["route"] == "моя программа развития"


async def test_teacher_draws_up_the_next_plan_beside_the_one_under_way(world: World) -> None:
    """Each screen says which of the two it is; the deputy sees that the present one stays."""
    await planning.approved(world.cast, world.cast.anna, world.cast.vera)
    await turn_weekly_lists_off(world.cast)
    await world.passes(days=200)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/route")
    await anna.sees("выполняется", "до", "31 декабря")
    await anna.taps("▶️ Следующий план")
    await anna.sees("Следующий план начнётся 1 января 2028", "в нём ничего не меняется")
    await anna.taps("▶️ Составить ИОМ")
    await anna.taps("➕ Своя формулировка")
    await anna.says("Новый класс")
    await anna.taps("Дальше ▶️")
    await anna.taps("➕ Своё мероприятие")
    await anna.says("Посмотреть уроки в пятых классах")
    await anna.says("/route")
    await anna.sees("Следующий план, с 1 января 2028: черновик", "выполняется")
    await anna.says("/menu")
    await anna.sees("ИОМ: выполняется", "Следующий план: черновик")
    await anna.says("/route")
    await anna.taps("🧭 Следующий план")
    await anna.sees("Нынешний план, до 31 декабря: выполняется", "черновик")
    await anna.taps("✅ Отправить на утверждение")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("Это следующий план", "31 декабря")
    await vera.taps("✅ Утвердить")
    await anna.says("/due")
    await anna.sees("По плану с 1 января 2028", "Посмотреть уроки")
    await world.passes(days=100)
    await anna.says("/route")
    await anna.sees("Срок прошлого плана прошёл 31 декабря", "🧭 Прошлый план")
    await anna.taps("🧭 Прошлый план")
    await anna.sees("выполняется", "🧭 Следующий план")
    world.assert_quiet()
