"""Approval as its people live it: forty plans in an evening, agreements, edits, remarks."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, insert, select

from domain.consents import ConsentKind
from domain.people import Audience, PersonName, Role
from domain.plan import BasisKind
from domain.plan_rules import ApprovalStep, PlanRules
from domain.route import RouteState
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.people.callbacks import OpenPerson
from services import routes
from storage import tables
from tests.cast import START, Cast, Player
from tests.counting import counting
from tests.scenario.costs import typing_costs
from tests.scenario.world import Phone, World
from tests.services import planning

PLANS = 40
FEWEST = 10
"""Presses for forty plans: the queue, the list, and one for each five."""


async def asks_for(cast: Cast, *steps: ApprovalStep) -> None:
    async with cast.database.write() as tx:
        await tx.plan_rules.set(cast.school_id, PlanRules(steps=frozenset(steps)))


async def consents(cast: Cast, player: Player) -> None:
    """To being shown to the methodist by name."""
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(tables.ConsentRow).values(
                person_id=player.person_id,
                kind=ConsentKind.NAMED_TO_METHODIST.value,
                text_version=1,
                account_id=player.account_id,
                given_at=START,
            )
        )


async def colleague(cast: Cast, number: int) -> Player:
    """One more teacher of school 1, who has joined."""
    name = PersonName(surname=f"Педагог{number:02}", given="Ия", patronymic="Ильинична")
    async with cast.database.write() as tx:

        async def row(table: type[tables.Table], **values: object) -> int:
            made = await tx.connection.execute(
                insert(table).values(**values).returning(table.__table__.c.id)
            )
            return int(made.scalar_one())

        person_id = await row(
            tables.PersonRow,
            surname=name.surname,
            given=name.given,
            patronymic=name.patronymic,
            name_key=name.key,
            created_at=START,
        )
        account_id = await row(
            tables.AccountRow,
            platform="telegram",
            chat_id=7000 + number,
            person_id=person_id,
            language="ru",
            reachable=True,
            created_at=START,
            joined_at=START,
        )
        await row(
            tables.ConsentRow,
            person_id=person_id,
            kind="diagnosis_messages",
            text_version=1,
            account_id=account_id,
            given_at=START,
        )
        post_id = await row(
            tables.PostRow,
            person_id=person_id,
            school_id=cast.school_id,
            role=Role.TEACHER.value,
            main=True,
            audience=Audience.SOO.value,
            staff_no=person_id,
            since=START.date(),
        )
    return Player(
        person_id=person_id,
        account_id=account_id,
        chat_id=7000 + number,
        post_id=post_id,
        name=name,
    )


async def hands_in(cast: Cast, player: Player) -> int:
    """A submitted plan without remarks, in one transaction: there are many of them."""
    async with cast.call(player).write() as (tx, call):
        route_id = await routes.begin(tx, call, player.post_id, from_result=False)
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.attestation", True)
        (basis,) = await tx.plan_bases.list_bases(route_id)
        for number in (1, 2):
            await routes.add_own_item(tx, call, basis.id, f"Мероприятие {number}")
        await routes.submit(tx, call, route_id, (await tx.routes.get(route_id)).rev)
    return route_id


async def states(world: World, route_ids: list[int]) -> list[RouteState]:
    async with world.database.read() as tx:
        return [(await tx.routes.get(one)).state for one in route_ids]


async def test_forty_plans_are_approved_in_an_evening_and_each_is_seen(world: World) -> None:
    cast = world.cast
    people = [await colleague(cast, number) for number in range(PLANS)]
    waiting = [await hands_in(cast, one) for one in people]
    vera = world.phone(cast.vera)
    taps = 0
    seen: set[str] = set()
    with counting(world.app.database) as cost:
        await vera.says("/approve")
        await vera.sees(f"Ждут утверждения: {PLANS} планов")
        await vera.taps(f"🔎 Планы без замечаний ({PLANS})")
        taps += 2
        while any("✅ Утвердить эт" in one for one in vera.buttons):
            seen |= {one.name.surname for one in people if one.name.surname in vera.screen}
            cost.clear()
            await vera.taps("✅ Утвердить эт")
            taps += 1
            assert len(cost.statements) <= 20, cost.statements
            assert cost.write_transactions == 1
    assert taps <= FEWEST
    await vera.sees("Планов без замечаний больше нет")
    assert seen == {one.name.surname for one in people}
    assert set(await states(world, waiting)) == {RouteState.APPROVED}


async def test_plan_that_changed_is_left_out_of_the_page_and_named(world: World) -> None:
    cast = world.cast
    anna_id, anna_rev = await planning.submitted(cast, cast.anna)
    boris_id, _ = await planning.submitted(cast, cast.boris)
    zoya_id, _ = await planning.submitted(cast, cast.zoya)
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🔎 Планы без замечаний (3)")
    await vera.taps("⏭ 3")
    await vera.sees_not("Ёлкина")
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.withdraw(tx, call, anna_id, anna_rev)
    await vera.taps("✅ Утвердить эти (2)")
    await vera.sees("Утверждено (1): Кузнецов Б. Л.", "изменились: Смирнова А. И.")
    assert await states(world, [anna_id, boris_id, zoya_id]) == [
        RouteState.DRAFT,
        RouteState.APPROVED,
        RouteState.SUBMITTED,
    ]


async def test_plan_approved_with_others_is_opened_and_taken_back(world: World) -> None:
    cast = world.cast
    waiting = [(await planning.submitted(cast, one))[0] for one in (cast.anna, cast.boris)]
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🔎 Планы без замечаний (2)")
    await vera.taps("✅ Утвердить эти (2)")
    await vera.sees("Утверждено (2)", "Отменить решение можно в самом плане")
    await vera.says("верни план Кузнецова")
    await vera.sees("отвечают кнопками", "Утверждено (2)", "🧭 Кузнецов")
    await vera.taps("🧭 Кузнецов")
    await vera.sees_not("Что изменилось")
    await vera.taps("↩️ Отменить решение")
    assert await states(world, waiting) == [RouteState.APPROVED, RouteState.SUBMITTED]


@pytest.mark.parametrize("words", ["отмени", "ой нет, верни", "ой не то отмени", "ой нет"])
async def test_word_of_cancelling_keeps_the_names_of_who_was_approved_together(
    world: World, words: str
) -> None:
    cast = world.cast
    waiting = [(await planning.submitted(cast, one))[0] for one in (cast.anna, cast.boris)]
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🔎 Планы без замечаний (2)")
    await vera.taps("✅ Утвердить эти (2)")
    for _ in range(2):
        await typing_costs(world, vera, words)
        await vera.sees("по одному", "↩️ Отменить решение", "🧭 Кузнецов", "🧭 Смирнова")
        await vera.sees_not("Это шаг назад")
    await vera.taps("🧭 Кузнецов")
    await vera.says(words if words != "ой нет" else "отмени")
    assert await states(world, waiting) == [RouteState.APPROVED, RouteState.SUBMITTED]


async def test_plan_opened_from_the_page_leads_back_to_it(world: World) -> None:
    """What was put off stays so; a decider who comes later is told in a line."""
    cast = world.cast
    for player in (cast.anna, cast.boris, cast.zoya):
        await planning.submitted(cast, player)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await world.passes(minutes=5)
    invited = next(
        button.callback_data
        for message in nina.user.messages
        for line in message.buttons
        for button in line
        if "Посмотреть" in button.text
    )
    await vera.says("/approve")
    await vera.taps("🔎 Планы без замечаний (3)")
    await vera.taps("⏭ 3")
    await vera.taps("🔎 1")
    await vera.sees("По месяцам:", "Смирнова")
    await vera.says("что дальше?")
    await vera.sees("По месяцам:", "[◀️ Назад]")
    await vera.taps("◀️ Назад")
    await vera.sees("[✅ Утвердить эти (2)]")
    await vera.sees_not("Ёлкина")
    await vera.taps("✅ Утвердить эти (2)")
    await vera.sees("Утверждено (2)")
    assert invited is not None
    await nina.taps(data=invited)
    await nina.sees("Решение уже принято, вот оно", "Утверждено: Орлова В. П.")


async def test_page_of_before_approves_nothing_and_shows_the_list_of_now(world: World) -> None:
    cast = world.cast
    boris_id, _ = await planning.submitted(cast, cast.boris)
    zoya_id, _ = await planning.submitted(cast, cast.zoya)
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🔎 Планы без замечаний (2)")
    assert vera.live is not None
    old = next(
        button.callback_data
        for line in vera.live.buttons
        for button in line
        if "Утвердить" in button.text
    )
    assert old is not None
    await vera.taps("⏭ 1")
    await vera.taps_foreign(old)
    await vera.sees("Список за это время изменился", "[✅ Утвердить этот]")
    assert set(await states(world, [boris_id, zoya_id])) == {RouteState.SUBMITTED}


async def test_edits_of_another_are_told_and_outlive_a_decision_that_is_undone(
    world: World,
) -> None:
    cast = world.cast
    route_id, rev = await planning.submitted(cast, cast.anna)
    await planning.submitted(cast, cast.boris)
    await planning.submitted(cast, cast.zoya)
    first, second, *_ = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.nina).write() as (tx, call):
        await routes.edit_title(tx, call, first.id, rev, "Курсы по оцениванию")
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    told = ("Павлова Н. И. готовит правки: 1.", "Если утвердить сейчас, они не войдут.")
    await vera.says("/approve")
    await vera.taps("🔎 Планы без замечаний (2)")
    await vera.sees_not("Смирнова")
    await vera.taps("◀️ Очередь")
    await vera.taps("🧭 Смирнова")
    await vera.sees(*told)
    await vera.taps("✅ Утвердить")
    await vera.sees_not("готовит правки")
    await vera.taps("↩️ Отменить решение")
    await vera.sees(*told)
    await vera.taps("↩️ Вернуть")
    await vera.says("Уточните сроки")
    await vera.taps("↩️ Отменить решение")
    await vera.sees(*told)
    await nina.says("/approve")
    await nina.taps("🧭 Смирнова")
    await nina.sees("Ваши правки", "Курсы по оцениванию")
    await nina.sees_not("готовит правки")
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.nina).write() as (tx, call):
        await routes.set_remark(tx, call, second.id, rev, "Какой именно?")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("готовит правки (1) и замечания (1).", "до педагога это не дойдёт")


async def test_what_nobody_needs_any_more_is_forgotten_with_the_next_text(world: World) -> None:
    cast = world.cast
    route_id, rev = await planning.submitted(cast, cast.anna)
    first, *_ = await planning.items(cast, cast.anna, route_id)

    async def kept() -> int:
        async with cast.database.read() as tx:
            found = await tx.connection.execute(select(func.count(tables.ApprovalEditRow.id)))
            return int(found.scalar_one())

    async with cast.call(cast.nina).write() as (tx, call):
        await routes.edit_title(tx, call, first.id, rev, "Курсы по оцениванию")
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.send_back(tx, call, route_id, rev, "Уточните сроки")
    assert await kept() == 1
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, rev + 1)
    assert await kept() == 0
    async with cast.call(cast.nina).write() as (tx, call):
        await routes.edit_title(tx, call, first.id, rev + 2, "Курсы по оцениванию")
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.withdraw(tx, call, route_id, rev + 2)
    assert await kept() == 0


async def test_head_and_methodist_agree_before_the_deputy_is_asked(world: World) -> None:
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    route_id = await planning.drafted(cast, cast.anna)
    anna, dina, egor, vera = (
        world.phone(one) for one in (cast.anna, cast.dina, cast.egor, cast.vera)
    )
    await anna.says("/route")
    await anna.taps("✅ Отправить на утверждение")
    await anna.sees("Согласование (ШМО): Фомина Д. О., ждём до 24 марта")
    await world.passes(minutes=5)
    await dina.sees("ИОМ на согласование")
    await dina.taps("Посмотреть")
    await dina.sees("Мероприятие 1", "[✅ Согласовать]")
    await dina.sees_not("аттестаци")
    await dina.says("/menu")
    await dina.sees("Ждут вашего согласования: 1")
    await dina.taps("🤝 Согласовать (1)")
    await dina.taps("🧭 Смирнова")
    await vera.says("/approve")
    await vera.sees("Планов на утверждении нет", "На согласовании до утверждения: 1")
    await dina.taps("✅ Согласовать")
    await world.passes(minutes=5)
    await egor.sees("ИОМ на согласование")
    await egor.taps("Посмотреть")
    await egor.sees("Согласовано (ШМО): Фомина Д. О.")
    await egor.taps("✅ Согласовать")
    await egor.taps("↩️ Отменить согласование")
    await egor.taps("✅ Согласовать")
    await world.passes(minutes=5)
    await vera.sees("ИОМ на утверждение")
    await vera.taps("Посмотреть")
    await vera.sees("Согласовано (ШМО): Фомина Д. О.", "Согласовано (методист): Зуев Е. И.")
    await vera.taps("✅ Утвердить")
    assert await states(world, [route_id]) == [RouteState.APPROVED]
    await vera.taps("🕘 История")
    await vera.sees("план отправлен", "согласовано, ШМО", "план утверждён → версия 2")


async def test_head_returns_a_plan_with_words_about_what_she_sees(world: World) -> None:
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, _ = await planning.submitted(cast, cast.anna)
    dina, vera = world.phone(cast.dina), world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenPlan(route_id=route_id).pack())
    await vera.sees("Смирнова А. И. · ИОМ ждёт согласования")
    await dina.says("/approve")
    await dina.taps("🧭 Смирнова")
    await dina.sees("Смирнова А. И. · ИОМ ждёт вашего согласования")
    await dina.taps("💬 Замечания")
    await dina.taps("✏️ 1")
    await dina.taps("💬 Написать замечание")
    await dina.says("Уточните тему")
    await dina.says("/approve")
    await dina.sees("✏️ есть ваши замечания")
    await dina.taps("🧭 Смирнова")
    await dina.taps("💬 Вернуть с комментарием")
    await dina.sees("[Распределить сроки]", "[Больше на месте]", "[Обсудить лично]")
    await dina.sees_not("Уточнить цель", "Уточнить результаты", "по всем основаниям")
    await dina.taps("Распределить сроки")
    assert await states(world, [route_id]) == [RouteState.RETURNED]
    await planning.submitted(cast, cast.boris)
    await vera.says("/approve")
    await vera.taps("🧭 Кузнецов")
    await vera.taps("↩️ Вернуть")
    await vera.sees("[Уточнить цель]", "[Уточнить результаты]", "[Добавить мероприятие]")


async def test_silent_head_is_passed_over_after_seven_days_and_it_is_said(world: World) -> None:
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    await planning.submitted(cast, cast.anna)
    await world.passes(days=8)
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("Согласование (ШМО) пропущено: семь дней без ответа", "[✅ Утвердить]")


async def test_plan_that_begins_on_the_day_of_its_approval_is_told_so(world: World) -> None:
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await vera.taps_foreign(OpenPerson(post_id=cast.anna.post_id).pack())
    await vera.sees("ИОМ: утверждён, начинается сегодня")
    await anna.says("/menu")
    await anna.sees("ИОМ: утверждён, начинается сегодня")
    await world.passes(minutes=5)
    await vera.taps_foreign(OpenPerson(post_id=cast.anna.post_id).pack())
    await vera.sees("ИОМ: выполняется")


async def test_plan_of_summer_has_not_begun_on_the_day_of_its_approval(world: World) -> None:
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    world.clock.set(datetime(2027, 6, 15, 9, 0, tzinfo=UTC))
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await vera.taps_foreign(OpenPerson(post_id=cast.anna.post_id).pack())
    await vera.sees("ИОМ: утверждён, ещё не начался")


async def test_edits_are_told_old_and_new_and_the_teacher_objects_once_asked(
    world: World,
) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    before = await planning.items(cast, cast.anna, route_id)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✏️ Правки и замечания")
    await vera.taps("✏️ 1")
    await vera.taps("📅 Срок")
    await vera.says("5 октября")
    await vera.taps("✅ Да, поставить")
    await vera.taps("✏️ Название")
    await vera.says("Новое название")
    await vera.taps("📄 Подтверждение")
    await vera.taps("Сертификат")
    await vera.taps("Раздел")
    await vera.taps("Внутри школы")
    await vera.sees("название: Мероприятие", "→ Новое название", "раздел: самообразование")
    await vera.taps("◀️ Мероприятия")
    await vera.taps("✏️ 2")
    await vera.taps("🗑 Убрать из плана")
    await vera.sees("Будет убрано из плана")
    await vera.taps("◀️ Мероприятия")
    await vera.taps("✅ Утвердить с правками")
    await vera.sees("Утверждено: Орлова В. П.", "Новое название")
    await world.passes(minutes=5)
    await anna.sees("утвердили с правками", "→ «Новое название»", "[✋ Не согласиться]")
    await anna.taps("✋ Не согласиться")
    await anna.sees("снова ждёт утверждения", "[✋ Да]")
    await anna.says("а что тут")
    await anna.sees("снова ждёт утверждения", "[✋ Да]")
    await anna.says("ой нет")
    await anna.sees("План утверждён с правками", "[✋ Не согласиться]")
    assert await states(world, [route_id]) == [RouteState.ACTIVE]
    await anna.taps("✋ Не согласиться")
    await anna.taps("✋ Да")
    await anna.sees("Возражение отправлено", "Мероприятие 2")
    await anna.says("ой нет")
    await anna.sees("Возражение отправлено", "[↩️ Отозвать]")
    await anna.sees_not("Наставляемые", "🧭 Смирнова")
    await anna.sees("Возражение отправлено", "Мероприятие 2")
    assert await states(world, [route_id]) == [RouteState.SUBMITTED]
    after = await planning.items(cast, cast.anna, route_id)
    assert [(one.id, one.title, one.due_on, one.evidence, one.section) for one in after] == [
        (one.id, one.title, one.due_on, one.evidence, one.section) for one in before
    ]
    await world.passes(minutes=5)
    await vera.sees("несогласие с правками")
    await vera.taps("Посмотреть")
    await vera.sees("Есть возражение против прежних правок", "[✅ Утвердить]")


async def test_edits_that_leave_nothing_to_do_for_a_basis_say_so_before_the_approval(
    world: World,
) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna, count=2)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.REQUEST, "request.digital", True)
        basis = next(
            one for one in await tx.plan_bases.list_bases(route_id) if one.kind is BasisKind.REQUEST
        )
        await routes.add_own_item(tx, call, basis.id, "Единственное дело")
        await routes.submit(tx, call, route_id, (await tx.routes.get(route_id)).rev)
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✏️ Правки и замечания")
    told = f"Для «{basis.text}» мероприятий не останется."
    for number, bares in ((1, False), (3, True)):
        await vera.taps(f"✏️ {number}")
        await vera.taps("🗑 Убрать из плана")
        await vera.sees("Будет убрано из плана")
        await (vera.sees(told) if bares else vera.sees_not("не останется"))
        await vera.taps("◀️ Мероприятия")
    await vera.sees(told, "[✅ Утвердить с правками]")
    await vera.taps("◀️ План")
    await vera.sees(told, "[✅ Утвердить с правками]")


async def test_remark_is_taken_back_alone_and_the_edit_beside_it_stays(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✏️ Правки и замечания")
    await vera.taps("✏️ 1")
    await vera.taps("✏️ Название")
    await vera.says("Новое название")
    await vera.sees("[↩️ Снять правки]")
    await vera.sees_not("Снять замечание")
    await vera.taps("💬 Написать замечание")
    await vera.says("Уточните тему")
    await vera.sees("Уточните тему", "[↩️ Снять правки и замечание]")
    await vera.says("/approve")
    await vera.sees("✏️ есть ваши правки и замечания")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✏️ Правки и замечания")
    await vera.taps("✓ 1")
    await vera.taps("↩️ Снять замечание")
    await vera.sees("→ Новое название")
    await vera.sees_not("Уточните тему")
    nina = world.phone(cast.nina)
    for phone, told in ((vera, "✏️ есть ваши правки"), (nina, None)):
        await phone.says("/approve")
        await phone.sees("Смирнова А. И.")
        await (phone.sees(told) if told else phone.sees_not("✏️ есть ваши"))
        await phone.sees_not("правки и замечания")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить с правками")
    assert await states(world, [route_id]) == [RouteState.APPROVED]
    first, *_ = await planning.items(cast, cast.anna, route_id)
    assert first.title == "Новое название"


async def test_remarks_stand_beside_their_items_until_the_plan_is_sent_again(
    world: World,
) -> None:
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✏️ Правки и замечания")
    for number in (1, 2):
        await vera.taps(f"✏️ {number}")
        await vera.taps("💬 Написать замечание")
        await vera.says(f"Уточните номер {number}")
        await vera.taps("◀️ Мероприятия")
    await vera.taps("↩️ Вернуть, замечаний: 2")
    await world.passes(minutes=5)
    await anna.sees("Замечания есть к 2 мероприятиям")
    await anna.says("/route")
    await anna.sees("💬 Уточните номер 1", "💬 Уточните номер 2")
    await anna.taps("✏️ 1")
    await anna.sees("Уточните номер 1")
    await anna.taps("🗑 Убрать")
    await anna.taps("✅ Отправить на утверждение")
    await anna.sees_not("Уточните")
    await anna.taps("🕘 История")
    await anna.sees("Уточните номер 1")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("Что изменилось с прошлой отправки", "убрано")
    await vera.taps("✅ Утвердить")
    await vera.sees("Утверждено: Орлова В. П.")


async def returned_with_words(world: World) -> Phone:
    """About the whole, and about the first item."""
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    vera = world.phone(cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✏️ Правки и замечания")
    await vera.taps("✏️ 1")
    await vera.taps("💬 Написать замечание")
    await vera.says("Уточните тему")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("💬 Вернуть с комментарием")
    await vera.says("Распределите сроки по четвертям")
    await vera.sees("возвращён с комментарием")
    return vera


async def test_words_of_a_return_stay_when_the_plan_is_sent_too_early_and_withdrawn(
    world: World,
) -> None:
    """Until the next decision: what was approved since has no open remarks."""
    vera, anna = await returned_with_words(world), world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.sees("[🕘 История]")
    await anna.says("отправить")
    await anna.sees("ждёт утверждения")
    await world.passes(minutes=1)
    async with world.database.write() as tx:
        route = await tx.routes.find_current(world.cast.anna.post_id)
        assert route is not None
        await tx.route_versions.comment(
            route_id=route.id,
            author_id=world.cast.nina.person_id,
            text="Хороший план",
            now=world.now,
        )
    with counting(world.app.database) as cost:
        for press in ("↩️ Отозвать", "✏️ 1", "📅 Срок", "Через месяц", "🧭 План"):
            cost.clear()
            await anna.taps(press)
            assert len(cost.statements) <= 20, (press, cost.statements)
            assert cost.write_transactions <= 1
            if press in ("↩️ Отозвать", "🧭 План"):
                await anna.sees(
                    "черновик",
                    "Комментарий (Орлова В. П.): «Распределите сроки по четвертям»",
                    "💬 Уточните тему",
                )
            elif press == "✏️ 1":
                await anna.sees("Уточните тему")
    await anna.taps("🕘 История")
    await anna.sees("Распределите сроки по четвертям", "Уточните тему")
    await anna.says("/route")
    await anna.taps("✅ Отправить на утверждение")
    await world.passes(minutes=5)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.taps("✅ Утвердить")
    await vera.taps("↩️ Отменить решение")
    await anna.says("/route")
    await anna.taps("↩️ Отозвать")
    await anna.sees("черновик", "[🕘 История]")
    await anna.sees_not("Распределите сроки", "Уточните тему")


async def test_draft_that_nobody_has_seen_has_no_history(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.sees("черновик")
    await anna.sees_not("История")


async def test_surname_in_another_case_opens_the_plan_of_that_person(world: World) -> None:
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    await planning.submitted(cast, cast.boris)
    vera = world.phone(cast.vera)
    for typed, name in (("Кузнецову", "Кузнецов Б. Л."), ("смирновой", "Смирнова А. И.")):
        await vera.says("/approve")
        await vera.sees("[🧭 Кузнецов Б. Л.]", "[🧭 Смирнова А. И.]")
        await vera.says(typed)
        await vera.sees(name, "Утвердить")
    await vera.says("/approve")
    await vera.says("Кузьмину")
    await vera.sees("[🧭 Кузнецов Б. Л.]", "[🧭 Смирнова А. И.]")
    world.assert_quiet()
