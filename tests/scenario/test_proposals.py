"""The school proposes, the teacher answers; the methodist adds to what was handed over."""

from datetime import timedelta

from sqlalchemy import select

from domain.consents import ConsentKind
from domain.plan_rules import SectionPolicy, Standing
from domain.route import RouteState
from services import plan_rules
from services.consents import give
from storage.tables import AuditRow
from tests.cast import Player
from tests.counting import counting
from tests.scenario.costs import costs, typing_costs
from tests.scenario.world import Phone, World
from tests.services import changing, planning

METHODIST = ConsentKind.NAMED_TO_METHODIST


async def agrees(world: World, player: Player) -> None:
    async with world.cast.call(player, world.now).write() as (tx, call):
        await give(tx, call, METHODIST)


async def sections(world: World, policy: SectionPolicy) -> None:
    async with world.cast.call(world.cast.vera).write() as (tx, call):
        await plan_rules.set_sections(tx, call, world.cast.school_id, policy)


async def opens_anna(vera: Phone) -> None:
    await vera.says("/teachers")
    await vera.taps("Смирнова")


async def proposes(vera: Phone, group: str = "Оценивание") -> None:
    await opens_anna(vera)
    await vera.taps("💬 Предложить в ИОМ")
    await vera.taps(group)
    await vera.taps("Критерии")


async def bases(world: World, player: Player) -> dict[str, Standing]:
    async with world.database.read() as tx:
        route = await tx.routes.find_current(player.post_id)
        assert route is not None
        return {one.text: one.standing for one in await tx.plan_bases.list_bases(route.id)}


async def test_proposal_invites_a_teacher_without_a_plan_and_both_words_are_shown(
    world: World,
) -> None:
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await proposes(vera)
    await vera.sees("Смирнова А. И.: предложено", "Почему именно это?")
    await vera.says("Заметила на открытом уроке")
    await vera.sees("Предложено:", "ждёт ответа")
    await world.passes(minutes=5)
    await anna.sees(
        "Вам предлагают составить ИОМ (Орлова В. П.)",
        "критерии до начала работы",
        "Причина: Заметила на открытом уроке",
    )
    await anna.taps("💬 Ответить")
    await anna.sees("Предлагает: Орлова В. П.", "Ждёт вашего ответа", "[✅ Беру]", "[Не беру]")
    await anna.taps("💬 Обсудить")
    await anna.sees("Ваш ответ: обсудить", "Можно добавить слова")
    await anna.says("Давайте посмотрим урок вместе")
    await anna.sees("Ваши слова: «Давайте посмотрим урок вместе»")
    await anna.says("/route")
    await anna.sees_not("ждёт вашего ответа", "Ждёт вашего ответа")
    await anna.taps("💬 Предложенное")
    await world.passes(minutes=5)
    await vera.sees(
        "Смирнова А. И. о предложенном", "нужно обсудить", "Давайте посмотрим урок вместе"
    )
    await opens_anna(vera)
    await vera.sees("нужно обсудить: «Давайте посмотрим урок вместе»")
    await anna.taps("✅ Беру")
    await anna.sees("Это в плане")
    await anna.taps("🧭 План")
    await anna.sees("ИОМ · черновик", "[💬 Предложенное]")
    await anna.sees_not("ждёт вашего ответа")
    await anna.taps("➕ Мероприятия")
    await anna.sees("критерии до начала работы")


async def test_teacher_refuses_and_the_deputy_sees_why_while_the_plan_stays_without_it(
    world: World,
) -> None:
    route_id = await planning.drafted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await proposes(vera)
    await vera.taps("Посещённые уроки")
    assert vera.toast == "Предложено"
    await anna.says("/route")
    await anna.sees("Предложено и ждёт вашего ответа: 1", "критерии до начала работы · предложено")
    await anna.taps("✏️ Над чем работать")
    await anna.taps("Затруднения")
    await anna.taps("✅ Критерии")
    await anna.sees("вам предложили. Ответьте кнопкой")
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.sees("Причина: Об этом говорят посещённые уроки")
    await anna.taps("Не беру")
    await anna.taps("Пропустить")
    await anna.taps("🧭 План")
    await anna.sees_not("критерии до начала работы")
    await anna.taps("✅ Отправить на утверждение")
    await opens_anna(vera)
    await vera.sees("критерии до начала работы — не взято")
    view = await planning.view(world.cast, world.cast.anna, route_id)
    assert [one.standing for one in view.plan.declined] == [Standing.DECLINED]
    assert len(view.plan.bases) == 1


async def test_words_of_a_refusal_are_gone_once_it_is_taken_after_all(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await proposes(vera)
    await vera.taps("Посещённые уроки")
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("Не беру")
    await anna.says("Сейчас не до этого")
    await opens_anna(vera)
    await vera.sees("критерии до начала работы — не взято", "Сейчас не до этого")
    await anna.sees("Сейчас не до этого", "[✅ Беру]")
    await anna.taps("✅ Беру")
    await anna.sees_not("Сейчас не до этого")
    await opens_anna(vera)
    await vera.sees("критерии до начала работы — в плане")
    await vera.sees_not("Сейчас не до этого")


async def test_words_of_a_refused_item_are_gone_once_it_is_taken_after_all(world: World) -> None:
    """Of a plan under way."""
    cast = world.cast
    await changing.rules(cast)
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    await world.passes(minutes=5)
    await handed(world, cast.anna)
    anna, egor = world.phone(cast.anna), world.phone(cast.egor)
    await egor.says("/menu")
    await egor.taps("📤 Переданные планы")
    await egor.taps("Смирнова")
    await egor.taps("➕ Мероприятие")
    await egor.taps("🗓 Консультация")
    await egor.taps("Подготовка к аттестации")
    await egor.says("Разбор критериев аттестации")
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("Не беру")
    await anna.says("Сейчас не до этого")
    await anna.sees("Сейчас не до этого", "[✅ Беру]")
    await anna.taps("✅ Беру")
    async with world.database.read() as tx:
        assert await tx.proposals.list_item_words(route_id, cast.anna.person_id) == {}


async def test_deputy_takes_a_proposal_back_before_the_teacher_hears_of_it(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/menu")
    await proposes(vera)
    await vera.taps("↩️ Отменить")
    assert vera.toast == "Предложение отменено"
    await world.passes(minutes=5)
    await anna.sees_not("Предложено")
    assert "критерии до начала работы" not in await bases(world, world.cast.anna)
    await vera.taps("💬 Предложить в ИОМ")
    await vera.taps("Задача")
    await vera.taps("✏️ Своими словами")
    await vera.says("Подготовить открытый урок")
    await vera.taps("Пропустить")
    await world.passes(minutes=5)
    await anna.sees("Предложено в ваш ИОМ (Орлова В. П.)", "Задача: Подготовить открытый урок")
    await anna.taps("💬 Ответить")
    await anna.taps("✅ Беру")
    await opens_anna(vera)
    await vera.sees("подготовить открытый урок — в плане")


async def test_deputy_chooses_from_the_questionnaire_and_never_meets_an_answer(
    world: World,
) -> None:
    """Levels of groups, every statement of a group, nothing of what was answered."""
    await planning.diagnosed(world.cast, world.cast.anna)
    vera = world.phone(world.cast.vera)
    await opens_anna(vera)
    await vera.taps("💬 Предложить в ИОМ")
    before = vera.screen
    await vera.taps("Методические")
    await vera.sees("ответы педагога не показаны")
    await vera.sees_not("Пока не получается", "с опорой", "○○○")
    assert "Пока не получается" not in before
    async with world.cast.call(world.cast.anna).read() as (tx, _):
        assert await tx.routes.find_current(world.cast.anna.post_id) is None


async def test_sections_with_owners_mark_what_the_teacher_adds_until_it_is_approved(
    world: World,
) -> None:
    await sections(world, SectionPolicy.OWNERS)
    await planning.drafted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/route")
    await anna.sees("Задача: подготовка к аттестации · предложено", "Не в ваших разделах: 1")
    await anna.sees_not("Мероприятие 1 — ср, 31 марта, без документа · предложено")
    await anna.taps("✅ Отправить на утверждение")
    await anna.sees("В разделах других ответственных: 1")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("Предложено в ваши разделы: 1", "· предложено")
    await vera.taps("✅ Утвердить")
    await vera.sees_not("предложено")
    assert set((await bases(world, world.cast.anna)).values()) == {Standing.ACCEPTED}


async def test_deputy_owns_a_difficulty_and_the_teacher_may_only_discuss_it(world: World) -> None:
    await sections(world, SectionPolicy.OWNERS)
    await planning.drafted(world.cast, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await proposes(vera)
    await vera.taps("Пропустить")
    await vera.sees("критерии до начала работы — в плане")
    await world.passes(minutes=5)
    await anna.taps("💬 Ответить")
    await anna.sees("Это в плане", "[💬 Обсудить]")
    await anna.sees_not("[Не беру]", "[✅ Беру]")
    await anna.taps("💬 Обсудить")
    await anna.says("Уже прошла такие курсы")
    await anna.taps("🧭 План")
    await anna.taps("✅ Отправить на утверждение")
    await opens_anna(vera)
    await vera.sees("нужно обсудить: «Уже прошла такие курсы»")
    await vera.taps("💬 Предложенное")
    await vera.sees("Педагог хочет обсудить", "Слова педагога", "взять предложенное можно после")
    await vera.taps("Не принимать")
    await vera.sees("Не взято в план")


async def test_plan_is_handed_over_only_with_consent_and_closes_with_it(world: World) -> None:
    await planning.approved(world.cast, world.cast.anna, world.cast.vera)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    egor = world.phone(world.cast.egor)
    await world.passes(minutes=5)
    await opens_anna(vera)
    await vera.sees("нужно согласие педагога")
    await vera.taps("✉️ Попросить согласие")
    assert vera.toast == "Педагогу придёт сообщение"
    await vera.taps("✉️ Попросить согласие")
    assert vera.toast == "Сегодня уже спрашивали"
    await world.passes(minutes=5)
    await anna.sees("Администрация хочет передать ваш ИОМ методисту")
    await anna.taps("📄 Прочитать согласие")
    await anna.taps("✅ Даю согласие")
    await world.passes(minutes=5)
    await vera.sees_anywhere("Смирнова А. И.: согласие есть, план можно передать методисту")
    await egor.says("/menu")
    await egor.taps("📤 Переданные планы")
    await egor.sees("Школы пока ничего не передали")
    await opens_anna(vera)
    await vera.taps("📤 Передать методисту")
    await vera.sees("ИОМ передан методисту", "[↩️ Отменить передачу]")
    await vera.taps("↩️ Отменить передачу")
    await world.passes(minutes=5)
    await anna.sees_not("передан методисту")
    await vera.taps("📤 Передать методисту")
    await world.passes(minutes=5)
    await anna.sees("Ваш ИОМ передан методисту")
    await egor.sees("Смирнова А. И. (Школа № 1): ИОМ передан вам")
    await egor.taps("🧭 Открыть")
    await egor.sees("Смирнова А. И.", "Школа № 1", "Мероприятие 1")
    await anna.taps("🔒 Мои данные")
    await anna.taps("Отозвать согласие")
    await egor.taps("💬 Комментарий")
    await egor.sees("Этот план больше не открыт")
    await egor.taps("◀️ Переданные планы")
    await egor.sees("Школы пока ничего не передали")


async def handed(world: World, player: Player) -> None:
    await agrees(world, player)
    vera = world.phone(world.cast.vera)
    await opens_anna(vera)
    await vera.taps("📤 Передать методисту")
    await world.passes(minutes=5)


async def test_methodist_proposes_a_consultation_and_it_is_reminded_of_once_taken(
    world: World,
) -> None:
    await changing.rules(world.cast)
    await planning.approved(world.cast, world.cast.anna, world.cast.vera)
    await world.passes(minutes=5)
    await handed(world, world.cast.anna)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    egor = world.phone(world.cast.egor)
    await egor.says("/menu")
    await egor.taps("📤 Переданные планы")
    await egor.sees("Школа № 1", "Смирнова А. И. — выполняется, 3 мероприятия")
    await egor.says("смир")
    await egor.sees("Найдено по «смир»: 1")
    await egor.taps("Смирнова")
    await egor.taps("➕ Мероприятие")
    await egor.sees("в план, когда он согласится")
    await egor.taps("🗓 Консультация")
    await egor.taps("Подготовка к аттестации")
    await egor.says("в апреле")
    await egor.sees("Эти слова никуда не записаны", "Задача: подготовка к аттестации")
    await egor.says("Разбор критериев аттестации")
    await egor.sees("Разбор критериев аттестации", "Предложено")
    await egor.says("через две недели")
    await egor.taps("✅ Да, поставить")
    await egor.sees("Срок: ср, 31 марта")
    assert await next_lines(world, world.cast.anna) == 3
    await world.passes(minutes=5)
    await anna.sees("Предложено в ваш ИОМ (Зуев Е. И.)", "Разбор критериев аттестации", "31 марта")
    await anna.says("/due")
    await anna.sees_not("Разбор критериев")
    await anna.says("/route")
    await anna.sees("Разбор критериев аттестации — ср, 31 марта", "· предложено")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("✅ Беру")
    assert await next_lines(world, world.cast.anna) == 4
    await anna.says("/due")
    await anna.sees("Разбор критериев")
    await world.passes(minutes=5)
    await egor.sees("Смирнова А. И. о предложенном", "в плане")
    await opens_anna(vera)
    await vera.sees_not("[↩️ Отменить передачу]")


async def next_lines(world: World, player: Player) -> int:
    """Items of the plan that will be reminded of."""
    async with world.database.read() as tx:
        route = await tx.routes.find_current(player.post_id)
        assert route is not None
        clocks = await tx.lines.list_of_route(route.id, world.now.date())
    return sum(clock.next_fire_at is not None for clock in clocks)


async def test_methodist_who_owns_the_section_adds_to_an_approved_plan_at_once(
    world: World,
) -> None:
    await changing.rules(world.cast)
    await sections(world, SectionPolicy.OWNERS)
    await planning.approved(world.cast, world.cast.anna, world.cast.vera)
    await world.passes(minutes=5)
    await handed(world, world.cast.anna)
    anna, egor = world.phone(world.cast.anna), world.phone(world.cast.egor)
    await egor.taps("🧭 Открыть")
    await egor.taps("➕ Мероприятие")
    await egor.sees("сразу входит в план")
    await egor.taps("🎓 Курсы")
    await egor.taps("Подготовка к аттестации")
    await egor.says("Курсы ПК «Оценивание»")
    await egor.sees("Добавлено в план")
    assert await next_lines(world, world.cast.anna) == 4
    await egor.taps("🧭 План")
    await egor.taps("💬 Комментарий")
    await egor.says("Хороший план")
    await egor.sees("Комментарий отправлен", "Комментарий (Зуев Е. И.): «Хороший план»")
    await world.passes(minutes=5)
    await anna.sees_anywhere("В ваш ИОМ добавлено (Зуев Е. И.): Курсы ПК «Оценивание»")
    await anna.sees_anywhere("Комментарий к вашему ИОМ (Зуев Е. И.): «Хороший план»")


async def test_what_is_added_while_the_plan_waits_is_no_part_of_what_is_approved(
    world: World,
) -> None:
    """Nobody approves a text he has not seen."""
    await sections(world, SectionPolicy.OWNERS)
    await planning.submitted(world.cast, world.cast.anna)
    vera, egor = world.phone(world.cast.vera), world.phone(world.cast.egor)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await agrees(world, world.cast.anna)
    nina = world.phone(world.cast.nina)
    await opens_anna(nina)
    await nina.taps("📤 Передать методисту")
    await world.passes(minutes=5)
    await egor.taps("🧭 Открыть")
    await egor.taps("➕ Мероприятие")
    await egor.taps("🏙 Событие муниципалитета")
    await egor.taps("Подготовка к аттестации")
    await egor.says("Семинар района")
    await egor.sees("Предложено. Педагогу придёт сообщение")
    await vera.taps("✅ Утвердить")
    await vera.sees("Утверждено: Орлова В. П.", "Семинар района", "· предложено")
    await vera.taps("💬 Предложенное · ждёт ответа: 1")
    await vera.taps("✅ Принять")
    await vera.sees("Это в плане")
    async with world.database.read() as tx:
        route = await tx.routes.find_current(world.cast.anna.post_id)
        assert route is not None
        assert route.state in (RouteState.APPROVED, RouteState.ACTIVE)
        items = await tx.plan_items.list_items(route.id)
    assert all(one.standing is Standing.ACCEPTED for one in items)


async def test_methodist_sees_no_answer_and_others_see_nothing(world: World) -> None:
    cast = world.cast
    await planning.diagnosed(cast, cast.anna)
    await planning.approved(cast, cast.anna, cast.vera)
    await world.passes(minutes=5)
    await handed(world, cast.anna)
    egor = world.phone(cast.egor)
    await egor.taps("🧭 Открыть")
    await egor.sees_not("Пока не получается", "с опорой", "○○○", "Нужна поддержка")
    async with world.database.read() as tx:
        route = await tx.routes.find_current(cast.anna.post_id)
    assert route is not None
    for player in (cast.lev, cast.irina, cast.klim, cast.mila):
        phone = world.phone(player)
        await phone.says("/menu")
        await phone.taps_foreign(f"ho1p:{route.id}:0")
        await phone.sees_not("Смирнова", "Мероприятие 1")
        await phone.taps_foreign(f"pp1p:{route.id}:0")
        await phone.sees_not("Смирнова", "Мероприятие 1")


async def test_press_about_proposals_costs_at_most_twenty_statements(world: World) -> None:
    cast = world.cast
    await planning.diagnosed(cast, cast.anna)
    await planning.approved(cast, cast.anna, cast.vera, count=40)
    await agrees(world, cast.anna)
    await world.passes(minutes=5)
    anna, vera, egor = world.phone(cast.anna), world.phone(cast.vera), world.phone(cast.egor)
    await vera.says("/settings")
    await egor.says("/menu")
    await anna.says("/route")
    ways = (
        (vera, "🧭 Правила ИОМ"),
        (vera, "Разделы"),
        (vera, "Разделы с ответственными"),
        (vera, "Педагог заполняет всё"),
        (vera, "/teachers"),
        (vera, "Смирнова"),
        (vera, "💬 Предложить в ИОМ"),
        (vera, "Оценивание"),
        (vera, "Критерии"),
        (vera, "Задача школы"),
        (vera, "📤 Передать методисту"),
        (vera, "↩️ Отменить передачу"),
        (vera, "📤 Передать методисту"),
        (egor, "📤 Переданные планы"),
        (egor, "Смирнова"),
        (egor, "➕ Мероприятие"),
        (egor, "🎓 Курсы"),
        (egor, "Подготовка к аттестации"),
        (egor, "Курсы о новом"),
        (egor, "Через неделю"),
        (egor, "🧭 План"),
        (anna, "/route"),
        (anna, "💬 Предложенное · ждёт ответа: 2"),
        (anna, "💬 Обсудить"),
        (anna, "Подойду завтра"),
        (anna, "✅ Беру"),
        (anna, "🧭 План"),
        (anna, "💬 Предложенное · ждёт ответа: 1"),
        (anna, "✅ Беру"),
    )
    with counting(world.app.database) as cost:
        for phone, what in ways:
            cost.clear()
            typed = what.startswith("/") or what in ("Курсы о новом", "Подойду завтра")
            await (phone.says(what) if typed else phone.taps(what))
            assert len(cost.statements) <= 20, (what, len(cost.statements), cost.statements)
            assert cost.write_transactions <= 1, what


async def test_rules_are_set_by_the_deputy_and_by_the_administrator(world: World) -> None:
    vera, mila = world.phone(world.cast.vera), world.phone(world.cast.mila)
    anna = world.phone(world.cast.anna)
    await planning.drafted(world.cast, world.cast.anna)
    await vera.says("/settings")
    await vera.taps("🧭 Правила ИОМ")
    await vera.sees("все заполняет педагог", "не требуется", "замена, новое мероприятие")
    await vera.taps("Название")
    await vera.taps("ИППР")
    await vera.sees("[✅ ИППР]")
    await vera.taps("◀️ Назад")
    await vera.taps("Согласование")
    await vera.taps("ШМО: руководитель")
    await vera.sees("[✅ ШМО: руководитель]", "[Методист]")
    await vera.taps("◀️ Назад")
    await vera.taps("Населённый пункт")
    await vera.says("г" * 100)
    await vera.sees("Слишком длинно")
    await vera.says("г. Киржач")
    await vera.sees("г. Киржач", "ИППР", "руководитель ШМО")
    await anna.says("/route")
    await anna.sees("ИППР · черновик")
    await anna.taps_foreign(f"pr1o:{world.cast.school_id}:p")
    await anna.sees_not("Правила ИОМ")
    await mila.says("/menu")
    await mila.taps_foreign(f"pr1g:{world.cast.school_id}:a:2")
    await mila.taps("◀️ Назад")
    await mila.sees("Форма: 2", "г. Киржач")


async def test_button_says_that_it_counts_what_waits_and_the_pages_are_of_all(
    world: World,
) -> None:
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await planning.drafted(world.cast, world.cast.anna)
    await proposes(vera)
    await opens_anna(vera)
    await vera.taps("💬 Предложить в ИОМ")
    await vera.taps("Задача")
    await vera.taps("✏️ Своими словами")
    await vera.says("Освоить взаимное оценивание")
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 2")
    await anna.taps("✅ Беру")
    await anna.says("/route")
    await anna.sees("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("💬 Предложенное")
    await anna.sees("Предложено · 1 из 2")
    world.assert_quiet()


async def speaks(world: World, *texts: str, minutes: int = 0) -> None:
    """The methodist, from the plan he has before him."""
    egor = world.phone(world.cast.egor)
    for text in texts:
        await egor.taps("💬 Комментарий")
        await egor.says(text)
        await egor.sees("Комментарий отправлен")
        if minutes:
            await world.passes(minutes=minutes)


async def commented_plan(world: World) -> tuple[Phone, Phone]:
    """The teacher's phone and the methodist's, who has opened the plan handed over to him."""
    await planning.approved(world.cast, world.cast.anna, world.cast.vera)
    await world.passes(minutes=5)
    await handed(world, world.cast.anna)
    anna, egor = world.phone(world.cast.anna), world.phone(world.cast.egor)
    await egor.taps("🧭 Открыть")
    return anna, egor


async def test_every_comment_reaches_the_teacher_and_stays_beside_the_plan(world: World) -> None:
    anna, egor = await commented_plan(world)
    await speaks(world, "Хороший план", "Добавьте открытый урок")
    await egor.sees("«Добавьте открытый урок»", "«Хороший план»")
    await egor.taps("💬 Комментарий")
    await egor.sees("Уже отправлено", "«Добавьте открытый урок»", "«Хороший план»")
    await egor.taps("◀️ Назад")
    await world.passes(minutes=5)
    await anna.sees_anywhere("Комментарий к вашему ИОМ (Зуев Е. И.): «Хороший план»")
    await anna.sees_anywhere("Комментарий к вашему ИОМ (Зуев Е. И.): «Добавьте открытый урок»")
    await anna.says("/route")
    await anna.sees("«Добавьте открытый урок»", "«Хороший план»")
    vera = world.phone(world.cast.vera)
    async with world.database.read() as tx:
        route = await tx.routes.find_current(world.cast.anna.post_id)
    assert route is not None
    await vera.says("/menu")
    await vera.taps_foreign(f"a1c:{route.id}:0:0")
    await vera.sees("«Добавьте открытый урок»", "«Хороший план»")


async def test_comment_is_taken_back_and_told_to_nobody_who_has_not_heard_of_it(
    world: World,
) -> None:
    anna, egor = await commented_plan(world)
    await speaks(world, "Первый")
    await world.passes(minutes=5)
    await anna.sees_anywhere("(Зуев Е. И.): «Первый»")
    await speaks(world, "Ошибка")
    await egor.says("и что теперь")
    await egor.sees("«Ошибка»", "[↩️ Убрать комментарий]")
    await egor.says("удали")
    await egor.sees("Комментарий убран", "«Первый»")
    await egor.sees_not("«Ошибка»", "Убрать комментарий")
    await speaks(world, "Снова ошибка")
    await egor.says("отмени")
    await egor.sees("Комментарий убран", "«Первый»")
    await world.passes(minutes=5)
    await anna.sees_not("«Ошибка»", "«Снова ошибка»")
    await egor.taps("💬 Комментарий")
    await egor.sees("«Первый»", "[↩️ Убрать комментарий]")
    await egor.says("удали комментарий")
    await egor.sees("Комментарий убран")
    await egor.sees_not("«Первый»")
    await anna.says("/route")
    await anna.sees_not("«Первый»")
    async with world.database.read() as tx:
        told = await tx.connection.execute(
            select(AuditRow.id).where(AuditRow.action == "route.comment_take_back")
        )
        assert len(told.all()) == 3


async def test_of_many_comments_the_newest_stand_beside_the_plan(world: World) -> None:
    anna, egor = await commented_plan(world)
    await speaks(world, *(f"Слово {number}" for number in range(1, 6)))
    await egor.sees("«Слово 5»", "«Слово 4»", "«Слово 3»", "…и ещё раньше: 2")
    await egor.sees_not("«Слово 2»", "«Слово 1»")
    await world.passes(minutes=5)
    for number in range(1, 6):
        await anna.sees_anywhere(f"«Слово {number}»")


async def test_long_comments_that_one_message_cannot_hold_come_in_the_next(world: World) -> None:
    """Nothing that was said as sent is left out."""
    anna, _ = await commented_plan(world)
    await speaks(world, *(f"{number} {'долго ' * 160}конец {number}" for number in range(1, 7)))
    await world.passes(minutes=5)
    await world.passes(minutes=1)
    for number in range(1, 7):
        await anna.sees_anywhere(f"конец {number}»")


async def test_comment_that_waits_since_before_is_not_lost_to_the_next(world: World) -> None:
    """A row of the former kind names no comment: it told whatever was said last."""
    cast = world.cast
    anna, _ = await commented_plan(world)
    async with world.database.write() as tx:
        route = await tx.routes.find_current(cast.anna.post_id)
        assert route is not None
        egor_id = cast.egor.person_id
        await tx.route_versions.comment(
            route_id=route.id, author_id=egor_id, text="Прежний", now=world.now
        )
        await tx.outbox.put(
            key=f"route_commented:{route.id}:1",
            recipient_id=cast.anna.person_id,
            kind="route_commented",
            payload={"route_id": route.id},
            group="decided",
            now=world.now,
            due_at=world.now + timedelta(minutes=2),
        )
    await speaks(world, "Новый")
    await world.passes(minutes=5)
    await anna.sees_anywhere("(Зуев Е. И.): «Прежний»")
    await anna.sees_anywhere("(Зуев Е. И.): «Новый»")


async def test_comment_waiting_since_before_is_told(world: World) -> None:
    cast = world.cast
    anna, _ = await commented_plan(world)
    async with world.database.write() as tx:
        route = await tx.routes.find_current(cast.anna.post_id)
        assert route is not None
        await tx.route_versions.comment(
            route_id=route.id, author_id=cast.egor.person_id, text="Прежний", now=world.now
        )
        await tx.outbox.put(
            key=f"route_commented:{route.id}:1",
            recipient_id=cast.anna.person_id,
            kind="route_commented",
            payload={"route_id": route.id},
            group="decided",
            now=world.now,
            due_at=world.now + timedelta(minutes=2),
        )
    await world.passes(minutes=5)
    await anna.sees_anywhere("(Зуев Е. И.): «Прежний»")


async def test_words_that_are_no_comment_are_not_sent(world: World) -> None:
    anna, egor = await commented_plan(world)
    await egor.taps("💬 Комментарий")
    for text in ("ой, случайно нажал", "ок", "не знаю", "не буду", "удалить комментарий"):
        await egor.says(text)
        await egor.sees("Здесь нужны слова")
    await world.passes(minutes=5)
    await anna.says("/route")
    await anna.sees_not("Комментарий (")


async def test_comment_costs_no_more_than_another_press(world: World) -> None:
    _, egor = await commented_plan(world)
    await speaks(world, "Раз", "Два", "Три", "Четыре")
    await egor.taps("💬 Комментарий")
    await typing_costs(world, egor, "Пять")
    async with world.database.read() as tx:
        route = await tx.routes.find_current(world.cast.anna.post_id)
    assert route is not None
    await costs(world, egor, f"ho1p:{route.id}:0")
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await typing_costs(world, anna, "/route")
