"""A plan drawn up at the phone: what is left out comes back, a draft survives, the last plan."""

import re

from sqlalchemy import update

from domain.plan import BasisKind
from domain.plan_rules import Term
from services import routes
from storage.tables import RouteRow
from tests.scenario.world import World
from tests.services import planning


async def test_own_words_come_back_when_they_were_left_out(world: World) -> None:
    """Of a basis, of a goal and of a task: a press is enough each time."""
    await planning.drafted(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("✏️ Над чем работать")
    await anna.taps("➕ Своя формулировка")
    await anna.says("Новый кабинет")
    await anna.taps("✅ Новый кабинет")
    await anna.sees("Больше не в плане: «Новый кабинет»")
    await anna.taps("↩️ Вернуть")
    await anna.sees("[✅ Новый кабинет]")
    await anna.taps("🧭 План")
    await anna.taps("🎯 Цель и задачи")
    await anna.says("Своя цель")
    await anna.sees("Задачи плана")
    await anna.says("Своя задача")
    await anna.taps("✅ Своя задача")
    await anna.taps("↩️ Вернуть")
    await anna.sees("[✅ Своя задача]")
    await anna.taps("◀️ Назад")
    await anna.taps("🗑 Без цели")
    await anna.sees("Больше не в плане: «Своя цель»")
    await anna.taps("↩️ Вернуть")
    await anna.sees("Цель: Своя цель", "• Своя задача")


async def test_item_is_filled_in_by_pressing_and_by_typing(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna, count=1)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("✏️ 1")
    await anna.taps("Результат")
    await anna.taps("Готовые материалы")
    await anna.sees("Ожидаемый результат: Готовы материалы")
    await anna.taps("⋯ Ещё")
    await anna.taps("Направление")
    await anna.says("<Своя> тема")
    await anna.sees("Направление: <Своя> тема")
    await anna.taps("↩️ Как было до этого")
    await anna.sees_not("Направление: <Своя> тема")
    await anna.taps("✏️ Название")
    await anna.taps("Взять готовое")
    await anna.sees("Самообразование: подготовка к аттестации")


async def test_draft_is_as_it_was_left_whatever_comes_between(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna, count=2)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("🎯 Цель и задачи")
    await anna.taps("📌 Задачи")
    await anna.says("/start")
    await anna.says("/due")
    await anna.says("/route")
    await anna.sees("черновик", "1. Мероприятие", "2. Мероприятие")
    await anna.taps("🗓 По датам")
    await anna.sees("По датам", "2. Мероприятие")


async def test_dates_that_another_term_moves_are_told_one_by_one(world: World) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna, count=1)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_term(tx, call, route_id, Term.FIVE_YEARS)
    async with cast.call(cast.anna).write() as (tx, call):
        basis_id = (await routes.view(tx, call, route_id)).plan.bases[0].id
        await routes.add_own_item(tx, call, basis_id, "Далеко впереди")
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("⏳ На какой срок")
    await anna.taps("Полгода")
    await anna.sees("У одного мероприятия изменена дата", "Далеко впереди", "сама не вернётся")
    moved = re.search(r"• срок (\d+ \S+) \(был \d+ \S+ 20\d\d\): Далеко впереди", anna.screen)
    assert moved is not None
    # The term ends on 16 September: it is the day of the new period nearest to what it was.
    assert moved[1] == "16 сентября"
    world.assert_quiet()


async def test_term_is_typed_in_words_or_by_its_last_day(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna, count=1)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    for typed, last in (
        ("на два года", "31 мая 2029"),
        ("год", "31 декабря"),
        ("полгода", "16 сентября"),
        ("до конца календарного года", "31 декабря"),
        ("31.05.2030", "31 мая 2030"),
    ):
        await anna.taps("⏳ На какой срок")
        await anna.says(typed)
        await anna.sees(last.replace(" ", "\u00a0"))
    await anna.taps("⏳ На какой срок")
    await anna.says("до мая")
    await anna.sees("Такого срока нет", "До конца года")
    world.assert_quiet()


async def test_last_plan_is_the_beginning_of_the_next_one(world: World) -> None:
    """Its period is over, nobody closed it: it stands in nobody's way."""
    card = await planning.approved(world.cast, world.cast.anna, world.cast.vera)
    async with world.database.write() as tx:
        first, last = card.first.replace(year=2026), card.first.replace(day=1)
        await tx.connection.execute(
            update(RouteRow).values(state="active", first_on=first, last_on=last)
        )
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.sees("Срок этого плана прошёл")
    await anna.taps("▶️ Новый план")
    await anna.sees("прошлый план (2025/26)", "осталось 3 мероприятия")
    await anna.taps("🔁 Взять прошлый план")
    await anna.sees("черновик", "3. Мероприятие", "Задача: подготовка к аттестации")
    await anna.says("/route")
    await anna.sees("черновик")


async def test_plan_with_a_bare_difficulty_is_sent_only_on_a_second_word(world: World) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna, count=1)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.new_class", True)
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("✅ Отправить на утверждение")
    await anna.sees(
        "К «работа в новом классе", "пока ничего не выбрано", "[➕ Подобрать]", "[✅ Отправить так]"
    )
    await anna.sees_not("План отправлен")
    await anna.taps("➕ Подобрать")
    await anna.sees("Что сделать", "Задача: работа в новом классе")
    await anna.says("/route")
    await anna.taps("✅ Отправить на утверждение")
    await anna.taps("✅ Отправить так")
    await anna.sees("ждёт утверждения", "Мероприятий пока нет")
    world.assert_quiet()


async def test_bare_difficulty_is_left_out_before_the_plan_is_sent(world: World) -> None:
    """Of several only the way to all of them is offered; one's own words come back as ever."""
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna, count=1)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.new_class", True)
        await routes.add_own_basis(tx, call, route_id, BasisKind.TASK, "Новый кабинет")
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("✅ Отправить на утверждение")
    await anna.sees("• Работа в новом классе", "• Новый кабинет")
    await anna.sees_not("Убрать из плана")
    await anna.taps("✏️ Над чем работать")
    await anna.taps("✅ Новый кабинет")
    await anna.taps("🧭 План")
    await anna.taps("✅ Отправить на утверждение")
    await anna.taps("🗑 Убрать из плана")
    await anna.sees("[▫️ Новый класс")
    await anna.taps("🧭 План")
    await anna.taps("✅ Отправить на утверждение")
    await anna.sees("План отправлен")
    world.assert_quiet()
