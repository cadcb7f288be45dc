"""A difficulty that six share: seen by the deputy, shown by a strong colleague, held for all."""

from datetime import date

from emulator.people import User
from tests.cast import Player
from tests.counting import counting
from tests.scenario.world import Phone, World
from tests.services.asking import begins, hire, opened
from tests.services.campaigning import closed
from tests.services.sharing import KEY, choose, sharing, strong_in

SHARED = "критерии до начала работы"
MOST = 20


def phone(world: World, player: Player) -> Phone:
    """Of somebody who joined the cast later."""
    user: User = world.emulator.add_user(
        id=player.chat_id, first_name="Имя", last_name="Учитель", started=True
    )
    return Phone(world, user)


async def opens(vera: Phone) -> None:
    await vera.says("/deficits")
    await vera.taps("Критерии до начала")


async def prepares(vera: Phone) -> None:
    await opens(vera)
    await vera.taps("🎤 Предложить событие")
    await vera.taps("Мастер-класс")


async def test_six_share_a_difficulty_and_the_school_does_something_about_it(
    world: World,
) -> None:
    cast = world.cast
    vera, zoya = world.phone(cast.vera), world.phone(cast.zoya)
    people = await sharing(cast, 6)
    phones = [phone(world, one) for one in people]
    await strong_in(cast, cast.zoya)
    await choose(cast, cast.zoya, "method.group_work")

    await vera.says("/summary")
    await vera.taps("🗺 Карта затруднений")
    await vera.sees("Карта затруднений", f"{SHARED} — 6 чел.")
    await vera.sees_not("Учитель000", "Совместная")
    await vera.taps("Критерии до начала")
    await vera.sees("Выбрали для работы: 6 чел.")
    await vera.taps("👥 Кто выбрал")
    await vera.sees("Учитель000", "Учитель005", "выбрали 6 чел.")
    await vera.taps("Учитель000")
    await vera.sees("Учитель000")

    await prepares(vera)
    await vera.sees("Мастер-класс: критерии до начала работы", "Сначала назначьте день")
    await vera.taps("⭐ Спросить, кто проведёт")
    await vera.sees("⭐ Ёлкина")
    await vera.taps("⭐ Ёлкина")
    await vera.sees("вопрос задан, ответа пока нет", "[↩️ Не просить: Ёлкина З. П.]")

    await world.passes(minutes=5)
    await zoya.sees(f"Готовы показать коллегам: {SHARED}?", "[✅ Да, покажу]")
    await zoya.sees_not("Учитель", "Орлова", "чел.")
    await zoya.taps("⏰ Отвечу позже")
    await zoya.says("/menu")
    await zoya.sees("Ждёт вашего ответа: провести мероприятие для коллег")
    await zoya.taps("⭐ Ответить на просьбу")
    await zoya.taps("✅ Да, покажу")
    await zoya.sees("Ваш ответ: да")
    await world.passes(minutes=5)
    await vera.sees("Ёлкина З. П.: «Да, покажу»")
    await vera.taps("Открыть")
    await vera.sees("Проведёт: Ёлкина З. П.")

    await vera.taps("📅 Назначить день")
    await vera.says("14 апреля")
    await vera.sees("14 апреля", "[📨 Предложить · 6 чел.]")
    await vera.taps("📨 Предложить · 6 чел.")
    await vera.sees("Предложено: 6 чел. Берут: 0", "ещё не ответили: 6", "[↩️ Отменить]")

    await world.passes(minutes=5)
    await zoya.sees("Вы ведёте: Мастер-класс: критерии до начала работы")
    await zoya.says("/menu")
    await zoya.sees("Вы проводите мероприятие для коллег: 14 апреля")
    await zoya.taps("⭐ Провожу для коллег")
    await zoya.taps("➕ Добавить в ИОМ")
    await zoya.sees("Это есть в вашем плане")
    for one in phones:
        await one.sees("Вам предлагают: Мастер-класс", SHARED, "Проведёт: Ёлкина З. П.")
        await one.sees("[✅ Беру]", "[💬 Обсудить]", "[Не беру]")
        await one.taps("✅ Беру")
        await one.sees("Это в плане")
    await world.passes(minutes=5)
    await vera.sees_not("о предложенном")
    await opens(vera)
    await vera.sees("берут 6 из 6")
    await vera.taps("🎤 Мастер-класс")
    await vera.sees("Берут: 6")
    await vera.sees_not("Отменить")
    await vera.taps("👥 Кто что ответил")
    await vera.sees("✅ Учитель000")

    await world.passes(days=28)
    await opens(vera)
    await vera.taps("🎤 Мастер-класс")
    await vera.taps("🎤 Отметить участников")
    await vera.taps("🎤 Отметить участников")
    await vera.sees("Выбрано, но ещё не отмечено: 7 чел.")
    await vera.taps("✅ Отметить")
    await world.passes(minutes=5)
    async with world.database.read() as tx:
        for player in (*people, cast.zoya):
            route = await tx.routes.find_current(player.post_id)
            assert route is not None
            (item,) = await tx.plan_items.list_items(route.id)
            assert item.state == "confirmed"


async def test_offer_is_taken_back_before_anybody_answers(world: World) -> None:
    people = await sharing(world.cast, 5)
    first = phone(world, people[0])
    vera = world.phone(world.cast.vera)
    await first.says("/menu")
    await prepares(vera)
    await vera.taps("📅 Назначить день")
    await vera.says("вчера")
    await vera.sees("Когда?")
    await vera.says("14 апреля")
    await vera.taps("📨 Предложить · 5 чел.")
    await vera.taps("↩️ Отменить")
    await vera.sees("[📨 Предложить · 5 чел.]")
    await world.passes(minutes=5)
    await first.sees_not("Вам предлагают")


async def test_event_called_off_leaves_the_plans_and_nobody_is_reminded_of_it(
    world: World,
) -> None:
    cast = world.cast
    people = await sharing(cast, 5)
    phones = [phone(world, one) for one in people]
    vera, zoya = world.phone(cast.vera), world.phone(cast.zoya)
    await strong_in(cast, cast.zoya)
    await choose(cast, cast.zoya, "method.group_work")
    await prepares(vera)
    await vera.taps("⭐ Спросить, кто проведёт")
    await vera.taps("⭐ Ёлкина")
    await world.passes(minutes=5)
    await zoya.taps("✅ Да, покажу")
    await opens(vera)
    await vera.taps("🎤 Мастер-класс")
    await vera.taps("📅 Назначить день")
    await vera.says("14 апреля")
    await vera.taps("📨 Предложить · 5 чел.")
    await world.passes(minutes=5)
    await zoya.taps("➕ Добавить в ИОМ")
    takes, discusses, declines, silent, _ = phones
    await takes.taps("✅ Беру")
    await discusses.taps("💬 Обсудить")
    await declines.taps("Не беру")
    await world.passes(minutes=5)

    await vera.says("/menu")
    await vera.taps("🎤 События")
    await vera.sees("14 апреля")
    await vera.sees_not("отмечено: 0")
    await vera.taps("1. Мастер-класс")
    await vera.sees("[🎤 Список участников]")
    await vera.sees_not("Отмечено: 0")
    with counting(world.app.database) as cost:
        await vera.taps("🗑 Отменить событие")
        assert len(cost.statements) <= MOST, (len(cost.statements), cost.statements)
    await vera.sees("Событие отменено", "[↩️ Вернуть событие]")
    await world.passes(minutes=5)
    for who in (takes, zoya):
        await who.sees("Отменено: Мастер-класс", "14 апреля", "мероприятие снято")
    for who in (discusses, silent):
        await who.sees("Отменено: Мастер-класс")
        await who.sees_not("снято")
    await declines.sees_not("Отменено")
    await takes.taps("Открыть")
    await takes.sees("Мастер-класс", "мероприятие отменили")
    await zoya.says("/menu")
    await zoya.sees_not("Вы проводите")
    async with world.database.read() as tx:
        left = []
        for player in (*people, cast.zoya):
            route = await tx.routes.find_current(player.post_id)
            assert route is not None
            items = await tx.plan_items.list_items(route.id)
            left.append([(one.state.value, one.standing.value) for one in items])
    gone = [("dropped", "accepted")]
    declined = [("planned", "declined")]
    assert left == [gone, declined, declined, [], [], gone]
    before = len(takes.user.messages)
    await world.passes(days=30)
    told = [one.text for one in takes.user.messages[before:] if one.from_bot]
    assert not any("Мастер-класс" in text for text in told)


async def test_event_held_after_all_is_put_before_people_anew(world: World) -> None:
    people = await sharing(world.cast, 5)
    first, *_ = [phone(world, one) for one in people]
    vera = world.phone(world.cast.vera)
    await prepares(vera)
    await vera.taps("📅 Назначить день")
    await vera.says("14 апреля")
    await vera.taps("📨 Предложить · 5 чел.")
    await world.passes(minutes=5)
    await first.taps("✅ Беру")
    await vera.says("/menu")
    await vera.taps("🎤 События")
    await vera.taps("1. Мастер-класс")
    await vera.taps("🗑 Отменить событие")
    await vera.taps("↩️ Вернуть событие")
    await world.passes(minutes=5)
    await first.sees_not("Отменено")
    await opens(vera)
    await vera.taps("🎤 Мастер-класс")
    await vera.taps("📨 Предложить · 5 чел.")
    await world.passes(minutes=5)
    await first.sees("Вам предлагают: Мастер-класс", "[✅ Беру]")


async def test_head_and_methodist_see_numbers_and_no_names(world: World) -> None:
    await sharing(world.cast, 6)
    dina, egor = world.phone(world.cast.dina), world.phone(world.cast.egor)
    await dina.says("/deficits")
    await dina.sees("Карта затруднений")
    await dina.sees_not(SHARED)
    await egor.says("/deficits")
    await egor.taps("Школа № 1")
    await egor.sees(f"{SHARED} — 6 чел.")
    await egor.taps("Критерии до начала")
    await egor.sees_not("Кто выбрал", "Предложить")


async def test_small_school_is_told_why_there_is_no_map(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await choose(world.cast, world.cast.anna)
    await vera.says("/deficits")
    await vera.sees("Здесь 3 педагога, поэтому карты нет")
    await vera.sees_not(SHARED)


async def test_presses_cost_little_whoever_they_are_about(world: World) -> None:
    cast = world.cast
    for one in await sharing(cast, 40, KEY, "method.group_work"):
        phone(world, one)
    await strong_in(cast, cast.zoya)
    await choose(cast, cast.zoya, "digital.ai_answers")
    vera, zoya = world.phone(cast.vera), world.phone(cast.zoya)
    ways: list[tuple[Phone, str]] = [
        (vera, "/deficits"),
        (vera, "🧩 По группам"),
        (vera, "Назад"),
        (vera, "Критерии до начала"),
        (vera, "👥 Кто выбрал"),
        (vera, "Назад"),
        (vera, "🎤 Предложить событие"),
        (vera, "Круглый стол"),
        (vera, "⭐ Спросить, кто проведёт"),
        (vera, "⭐ Ёлкина"),
        (zoya, "✅ Да, покажу"),
        (vera, "📅 Назначить день"),
        (vera, "14 апреля"),
        (vera, "📨 Предложить · 40 чел."),
        (vera, "👥 Кто что ответил"),
        (zoya, "➕ Добавить в ИОМ"),
    ]
    with counting(world.app.database) as cost:
        for who, what in ways:
            if who is zoya:
                await world.passes(minutes=5)
            cost.clear()
            typed = what.startswith("/") or what == "14 апреля"
            await (who.says(what) if typed else who.taps(what))
            assert len(cost.statements) <= MOST, (what, len(cost.statements), cost.statements)
            assert cost.write_transactions <= 1, what


async def test_map_is_that_of_the_newest_diagnosis_with_results(world: World) -> None:
    """One that nobody has finished yet has none; with none at all there is no button to it."""
    cast = world.cast
    vera = world.phone(cast.vera)
    people = await hire(cast, 5)
    before = await opened(cast, last=date(2027, 3, 26))
    for one in people[:4]:
        await begins(cast, before, one.post_id)
    await vera.says("/deficits")
    await vera.sees_not("Карта диагностики")
    await begins(cast, before, people[4].post_id)
    await closed(cast, before)
    await opened(cast)
    with counting(world.app.database) as cost:
        await vera.says("/deficits")
    assert len(cost.statements) <= MOST
    await vera.taps("Карта диагностики")
    await vera.sees("Закончили: 5 чел.", "67 % · 5 чел.")
    world.assert_quiet()
