"""A plan is summed up: invited in May, reflected in presses, analysed, concluded, answered."""

from datetime import date, timedelta

from domain.closing import Outcome, Verdict
from domain.route import RouteState
from handlers.closing.callbacks import Conclude, HandOver, OpenCase, Recall
from services import closing, routes
from tests.cast import START
from tests.counting import counting
from tests.scenario.costs import costs, typing_costs
from tests.scenario.world import World
from tests.services import closing as ends
from tests.services.planning import DEFICITS

MOST = 20
"""Statements of a press."""


async def state_of(world: World, route_id: int) -> RouteState:
    async with world.database.read() as tx:
        return (await tx.routes.get(route_id)).state


async def test_teacher_sums_up_by_presses_and_the_year_ends_with_a_conclusion(
    world: World,
) -> None:
    cast = world.cast
    made = await ends.running(cast, cast.anna, last_on=date(2027, 4, 18))
    anna, boris, vera = (world.phone(one) for one in (cast.anna, cast.boris, cast.vera))
    await anna.says("/menu")
    await anna.sees_not("Пора подвести итоги")
    await world.passes(days=3)
    await anna.sees_anywhere("Срок плана — 18 апреля", "Пора подвести итоги")
    await anna.says("/menu")
    await anna.sees("Пора подвести итоги плана")
    await anna.taps("🏁 Подвести итоги")
    await anna.sees("Выполнено мероприятий: 2 из 3", "любой вопрос можно пропустить")
    await anna.taps("🏁 Начать подводить итоги")
    await anna.sees("Отмечено: 0 из 2")
    await anna.taps("1. ")
    await anna.sees("Каков результат?")
    await anna.taps("Частично")
    await anna.sees("✅ Частично", "✅ Взять в следующий план")
    await anna.taps("Что помогло")
    await anna.taps("Занятия коллег")
    await anna.sees("Что помешало?")
    await anna.says("Не хватило <времени> & сил")
    await anna.sees("Что дальше?")
    await anna.taps("Пропустить")
    await anna.sees("Помогло: Посещение занятий коллег", "Помешало: Не хватило <времени> & сил")
    await anna.taps("▶️ Дальше")
    await anna.taps("В полном объёме")
    await anna.sees("Взять в следующий план")
    await anna.sees_not("✅ Взять в следующий план")
    await anna.taps("◀️ Итоги")
    await anna.sees("Отмечено: 2 из 2", "достигнут частично", "➡️ в следующий план")
    await anna.taps("✅ Передать на заключение")
    await anna.sees("Ждёт анализа наставника (", "↩️ Вернуть себе")

    await world.passes(minutes=3)
    await boris.sees_anywhere("итоги плана, выполнено 2 из 3", "Нужно ваше слово")
    await boris.taps("✍️ Написать анализ")
    await boris.sees("Ваш анализ.", "Помогло: Посещение занятий коллег")
    await boris.taps("Заметное продвижение")
    assert boris.toast == "Анализ сохранён"
    await anna.says("/menu")
    await anna.taps("🏁 Итоги плана")
    await anna.sees("Наставник", "Продвижение заметное", "Ждёт заключения")
    await anna.sees_not("Вернуть себе")

    await world.passes(minutes=3)
    await vera.sees_anywhere("план ждёт заключения, выполнено 2 из 3")
    await vera.says("/summary")
    await vera.sees("Ждут заключения: 1")
    await vera.taps("🏁 Итоги планов (1)")
    await vera.taps("Смирнова")
    await vera.sees("Продвижение заметное", "выполнен частично. Решаете вы")
    await vera.taps("Выполнен частично")
    await vera.sees(
        "ИОМ на 2026/2027 учебный год выполнен частично.",
        "Мероприятий выполнено: 2 из 3",
        "Результат достигнут частично",
        "рекомендуется продолжить в следующем плане",
    )
    await vera.taps("✏️ Изменить текст")
    await vera.says("План выполнен <частично> & хорошо.")
    await vera.sees("«План выполнен <частично> & хорошо.»")
    await vera.taps("✅ Завершить план")
    assert vera.toast == "План завершён"
    await vera.sees("выполнен частично", "↩️ Отменить заключение")
    assert await state_of(world, made.route_id) is RouteState.COMPLETED

    await world.passes(minutes=3)
    await anna.sees_anywhere("Заключение по вашему плану", "План выполнен <частично> & хорошо.")
    await anna.taps("💬 Ответить")
    await anna.taps("Хочу обсудить")
    assert anna.toast == "Ответ сохранён"
    await anna.sees("Ваш ответ:", "обсудить заключение при встрече")
    await world.passes(minutes=3)
    await vera.sees_anywhere("отвечает на заключение")
    # Somebody acted: the conclusion stays.
    await vera.taps_foreign(
        Recall(route_id=made.route_id, rev=await ends.rev(cast, made.route_id)).pack()
    )
    await vera.sees("Об этих итогах уже сказали своё слово")
    await anna.says("/route")
    await anna.taps("🏁 Итоги прошлого плана")
    await anna.sees("План выполнен <частично> & хорошо.", "📦 Портфолио")
    await anna.taps("🧭 Следующий план")
    async with cast.call(cast.anna).read() as (tx, call):
        found = await routes.find_own(tx, call)
        assert found is not None
        assert found.from_route_id == made.route_id
        bases = await tx.plan_bases.list_bases(found.id)
    assert [one.source for one in bases] == [DEFICITS[0]]
    world.assert_quiet()


async def test_silent_mentor_is_passed_over_after_a_week_and_silent_owner_reminded_once(
    world: World,
) -> None:
    cast = world.cast
    made = await ends.reflected(cast, cast.anna, Outcome.FULL, Outcome.FULL, done=3)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/menu")
    await vera.sees_not("Ждут заключения")
    await world.passes(days=8)
    await vera.says("/menu")
    await vera.sees("Ждут заключения: 1")
    await vera.taps("🏁 Итоги планов (1)")
    await vera.sees("3 из 3")
    assert await state_of(world, made.route_id) is RouteState.CLOSING
    await anna.says("/route")
    await anna.sees("подводятся итоги")


async def test_reopened_plan_keeps_what_was_written_and_old_buttons_say_what_changed(
    world: World,
) -> None:
    cast = world.cast
    made = await ends.begun(cast, cast.anna)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/route")
    await anna.taps("🏁 Итоги плана")
    await anna.taps("1. ")
    await anna.taps("Не достигнут")
    await anna.taps("◀️ Итоги")
    old = HandOver(route_id=made.route_id, rev=1).pack()
    await anna.taps_foreign(old)
    await anna.sees("Отмечено: 1 из 2")
    await anna.taps("↩️ Вернуться к плану")
    assert anna.toast == "План продолжается"
    assert await state_of(world, made.route_id) is RouteState.ACTIVE
    await anna.sees("не достигнут", "🏁 Начать подводить итоги")
    await vera.says("/menu")
    await vera.taps_foreign(Conclude(route_id=made.route_id, rev=1, verdict=Verdict.FULL).pack())
    await vera.sees("Педагог забрал итоги")


async def test_fulfilled_plans_are_concluded_together_in_few_statements(world: World) -> None:
    cast = world.cast
    for player in (cast.zoya, cast.dina):
        await ends.reflected(cast, player, Outcome.FULL, Outcome.FULL, done=3)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps("🏁 Итоги планов (2)")
    await vera.taps("✅ Выполненные (2)")
    await vera.sees("2 плана выполнены полностью", "3 из 3")
    with counting(world.app.database) as cost:
        await vera.taps("✅ Завершить эти 2")
    assert len(cost.statements) <= MOST, cost
    assert vera.toast == "Завершено: 2"
    await vera.sees("Полностью выполненных планов больше нет")
    await world.passes(minutes=3)
    zoya = world.phone(cast.zoya)
    await zoya.sees_anywhere("Заключение по вашему плану", "выполнен полностью")


async def test_results_are_presented_in_one_entry_for_many_plans(world: World) -> None:
    cast = world.cast
    made = await ends.concluded(cast, cast.zoya, cast.vera, Outcome.FULL)
    await ends.concluded(cast, cast.dina, cast.vera, Outcome.FULL)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign("cl3o")
    await vera.sees("Где слушали результаты?")
    await vera.taps("Методический совет")
    await vera.sees("Планов: 2 из 2", "Дата: 17 марта")
    await vera.taps("№ Протокол")
    await vera.says("5")
    await vera.taps("✏️ Решение")
    await vera.taps("Одобрить результаты")
    await vera.taps("📅 Дата")
    await vera.says("15 марта")
    await vera.sees("Дата: 15 марта", "Протокол: № 5", "Решение: Одобрить результаты")
    await vera.taps("✅ Записать (2)")
    await vera.sees("Планов: 2 из 2", "↩️ Вернуть к правке")
    zoya = world.phone(cast.zoya)
    await zoya.says("/menu")
    await zoya.taps_foreign(f"cl1o:{made.route_id}:0")
    await zoya.sees("Методический совет, 15 марта, протокол № 5: Одобрить результаты")


async def test_suspended_plan_is_silent_and_its_dates_move_by_choice(world: World) -> None:
    cast = world.cast
    made = await ends.running(cast, cast.anna, done=0)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/route")
    await anna.taps("⏸ Приостановить")
    await anna.taps("Длительный отпуск")
    assert anna.toast == "План приостановлен"
    await world.passes(minutes=3)
    await vera.sees_anywhere("план приостановлен (длительный отпуск")
    sent = len(anna.user.messages)
    await world.passes(days=14)
    assert len(anna.user.messages) == sent
    await anna.says("/route")
    await anna.sees_not("⏸ Приостановить")
    await anna.taps("▶️ Продолжить план")
    await anna.sees("План стоял 14 дней", "Осталось 3 мероприятия")
    await anna.taps("Сдвинуть на 14 дней")
    async with world.database.read() as tx:
        items = await tx.plan_items.list_items(made.route_id)
        route = await tx.routes.get(made.route_id)
    assert route.state is RouteState.ACTIVE
    assert route.suspended_on is None
    assert {one.due_on for one in items} == {START.date() + timedelta(days=21)}


async def test_plan_is_terminated_with_a_reason_and_its_owner_is_told(world: World) -> None:
    cast = world.cast
    made = await ends.running(cast, cast.anna)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(f"a1c:{made.route_id}:0:0")
    await vera.taps("⏸ Приостановить, закрыть")
    await vera.taps("🛑 Прекратить план")
    await vera.sees("Вернуть его будет нельзя", "1 мероприятие останется невыполненным")
    await vera.taps("По просьбе педагога")
    await vera.sees("причину: «По просьбе педагога»", "[🛑 Прекратить]")
    await vera.taps("◀️ Назад")
    await vera.says("увольнение")
    await vera.sees("причину: «Увольнение»", "[🛑 Прекратить]")
    await vera.says("/menu")
    await vera.taps_foreign(f"cl4e:{made.route_id}")
    await vera.says("Перевод на другую работу")
    await vera.sees("причину: «Перевод на другую должность", "[🛑 Прекратить]")
    await vera.says("прекратить")
    assert await state_of(world, made.route_id) is RouteState.ACTIVE
    await vera.sees("причину: «Перевод на другую должность", "[🛑 Прекратить]")
    await vera.taps("🛑 Прекратить")
    assert vera.toast == "План прекращён"
    assert await state_of(world, made.route_id) is RouteState.TERMINATED
    await world.passes(minutes=3)
    await anna.sees_anywhere("Ваш план прекращён. Причина: перевод на другую должность")


async def test_ready_reason_gives_way_to_a_typed_one_and_an_old_button_acts_at_once(
    world: World,
) -> None:
    cast = world.cast
    made = await ends.running(cast, cast.anna)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(f"cl4e:{made.route_id}")
    await costs(world, vera, vera.data_of("Увольнение"))
    for yes in ("да", "ладно прекращай"):
        await vera.says(yes)
        await vera.sees("нажмите саму кнопку", "причину: «Увольнение»", "[🛑 Прекратить]")
    await typing_costs(world, vera, "Переходит в другую школу")
    await vera.sees("«Переходит в другую школу» никуда не записаны", "причину: «Увольнение»")
    old = vera.data_of("🛑 Прекратить")
    await typing_costs(world, vera, "ой, не туда нажала")
    await vera.sees("выберите причину или напишите её")
    assert await state_of(world, made.route_id) is RouteState.ACTIVE
    await costs(world, vera, old)
    assert await state_of(world, made.route_id) is RouteState.TERMINATED


async def test_typed_reason_to_end_a_plan_is_asked_about_first(world: World) -> None:
    cast = world.cast
    made = await ends.running(cast, cast.anna)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(f"cl4e:{made.route_id}")
    await vera.says("ой, не туда нажала")
    await vera.sees("Вернуть его будет нельзя")
    await vera.says("Переходит в другую школу")
    await vera.sees("причину: «Переходит в другую школу»", "[🛑 Прекратить]")
    await vera.says("да прекращай")
    await vera.sees("нажмите саму кнопку", "причину: «Переходит в другую школу»")
    await vera.says("Переезжает <далеко> & надолго")
    await vera.sees("надолго» никуда не записаны", "причину: «Переходит в другую школу»")
    assert await state_of(world, made.route_id) is RouteState.ACTIVE
    await vera.says("а может не надо")
    await vera.sees("выберите причину или напишите её")
    await vera.says("Переезжает <далеко> & надолго")
    await vera.sees("причину: «Переезжает <далеко> & надолго»")
    await vera.taps("◀️ Назад")
    await vera.sees("выберите причину или напишите её")
    await vera.taps_foreign(f"cl4z:{made.route_id}")
    await vera.sees("выберите причину или напишите её")
    await vera.says("Переезжает <далеко> & надолго")
    await vera.taps("🛑 Прекратить")
    assert vera.toast == "План прекращён"
    assert await state_of(world, made.route_id) is RouteState.TERMINATED
    await world.passes(minutes=3)
    await anna.sees_anywhere("Ваш план прекращён. Причина: переезжает <далеко> & надолго")


async def test_transferred_plan_is_where_the_next_one_begins(world: World) -> None:
    cast = world.cast
    made = await ends.running(cast, cast.anna)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(f"cl4t:{made.route_id}")
    await vera.sees("План целиком останется")
    await vera.taps("➡️ Передать")
    await world.passes(minutes=3)
    await anna.sees_anywhere("Ваш план передан")
    await anna.taps("🧭 Открыть")
    await anna.taps("🧭 Следующий план")
    async with cast.call(cast.anna).read() as (tx, call):
        found = await routes.find_own(tx, call)
    assert found is not None
    assert found.from_route_id == made.route_id


async def test_stranger_sees_nothing_of_an_ending(world: World) -> None:
    cast = world.cast
    made = await ends.reflected(cast, cast.anna, Outcome.FULL)
    klim = world.phone(cast.klim)
    await klim.says("/menu")
    await klim.taps_foreign(OpenCase(route_id=made.route_id).pack())
    await klim.sees_not("Итоги", "Смирнова")
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await closing.cases(tx, call)).total == 0
