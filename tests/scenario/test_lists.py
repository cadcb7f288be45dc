"""From any number to the person behind it, and who waits for whom."""

from datetime import date

from sqlalchemy import update

from domain.lists import ListKind
from handlers.lists.callbacks import OpenCase, OpenList, OpenLists, OpenWaits, PrintCard
from storage import tables
from tests.scenario.test_enrolment import links
from tests.scenario.world import World
from tests.services import planning
from tests.services.asking import opened
from tests.services.doing import Planned, plan


async def young(world: World) -> None:
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(tables.PersonRow)
            .where(tables.PersonRow.id == world.cast.zoya.person_id)
            .values(pedagogical_since_year=2026)
        )


async def test_deputy_finds_a_mentor_straight_from_the_list(world: World) -> None:
    await young(world)
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("🗒 Списки")
    await vera.sees("Без наставника (1)", "Кто кого ждёт")
    await vera.taps("Без наставника")
    await vera.sees("Ёлкина З. П. — стаж с 2026 года")
    await vera.taps("Ёлкина")
    await vera.taps("◀️ Назад")
    await vera.sees("Ёлкина З. П. — стаж с 2026 года")
    await vera.taps("Ёлкина")
    await vera.taps("Кузнецов")
    await vera.taps("✉️ Предложить")
    await vera.taps("Меню")
    await vera.taps("🗒 Списки")
    await vera.taps("Без наставника")
    await vera.sees("наставничество предложено")
    await vera.taps("🗒 Списки")
    await vera.taps("Кто кого ждёт")
    await vera.sees("Кузнецов Б. Л.", "1 предложение наставничества, с сегодняшнего дня")
    await vera.taps("Кузнецов")
    await vera.sees("Кто отвечает: Кузнецов Б. Л.", "1. Ёлкина З. П.")
    await vera.taps("1. Ёлкина")
    await vera.sees("Отозвать предложение")
    world.assert_quiet()


async def test_way_back_leads_to_the_list_that_was_searched(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("🗒 Списки")
    await vera.taps("Без диагностики")
    await vera.sees("Кузнецов Б. Л.", "Ёлкина З. П.")
    await vera.says("ёлк")
    await vera.sees("По запросу «ёлк»: 1")
    await vera.sees_not("Кузнецов Б. Л.")
    await vera.taps("Ёлкина")
    await vera.sees("Ёлкина З. П.", "К списку")
    await vera.taps("К списку")
    await vera.sees("По запросу «ёлк»: 1")
    await vera.taps("Показать всех")
    await vera.sees("Кузнецов Б. Л.")
    world.assert_quiet()


async def test_list_opened_from_the_numbers_leads_back_to_them(world: World) -> None:
    """After a search and a person, too; opened anew from the lists it leads to these."""
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("Без диагностики (3)")
    await vera.says("ёлк")
    await vera.taps("Ёлкина")
    await vera.taps("К списку")
    await vera.sees("По запросу «ёлк»: 1")
    await vera.taps("Показать всех")
    await vera.taps("👥 Кто за числами")
    await vera.sees("Без диагностики (3)", "Сводка")
    await vera.taps("Без диагностики (3)")
    await vera.taps("Меню")
    await vera.taps("🗒 Списки")
    await vera.taps("Без диагностики")
    await vera.sees_not("Кто за числами")
    await vera.taps("🗒 Списки")
    await vera.sees("Кто кого ждёт")
    world.assert_quiet()


async def test_reminder_that_was_begun_from_a_list_leads_back_to_it(world: World) -> None:
    """Before it is sent and after; begun from the reminders it leads back to these."""
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("Не утверждён")
    await vera.taps("Напомнить")
    await vera.sees("Напоминание", "Отправить")
    await vera.taps("К списку")
    await vera.sees("Без утверждённого ИОМ", "Кто за числами")
    await vera.taps("Напомнить")
    await vera.taps("Отправить")
    await vera.sees("Напомнить ещё")
    await vera.taps("К списку")
    await vera.sees("Без утверждённого ИОМ", "Кто за числами")
    await vera.says("/remind")
    await vera.taps("1.")
    await vera.sees_not("К списку")
    await vera.taps("◀️ Назад")
    await vera.sees("Каждому придёт личное сообщение")
    world.assert_quiet()


async def test_list_without_a_diagnosis_reminds_of_the_one_that_runs(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await opened(world.cast)
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("Без диагностики")
    await vera.sees("Без диагностики в этом учебном году: 3", "«Диагностиках»")
    await vera.taps("Напомнить")
    await vera.sees("Напоминание", "Диагностика, март 2027", "Отправить")
    await vera.sees("все, кто не прошёл нынешнюю диагностику, даже если проходил прежнюю", "из 3")
    await vera.taps("👥 Выбрать людей")
    await vera.taps("☑️ Ёлкина")
    await vera.says("смирн")
    await vera.taps("✅ Готово")
    await vera.sees("из 2")
    await vera.sees_not("Выбраны все", "◀️ Назад")
    await vera.taps("◀️ К списку")
    await vera.sees("Без диагностики в этом учебном году: 3")
    await vera.says("/remind")
    await vera.taps("Диагностика, март 2027")
    await vera.sees("из 3")
    await vera.sees_not("Выбраны все", "К списку")
    world.assert_quiet()


async def test_where_no_diagnosis_runs_the_list_is_a_press_away_again(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("Без диагностики")
    await vera.taps("Напомнить")
    await vera.sees("Каждому придёт личное сообщение")
    await vera.taps("К списку")
    await vera.sees("Без диагностики в этом учебном году: 3")
    world.assert_quiet()


async def test_where_two_diagnoses_run_which_of_them_is_asked_and_the_list_stays(
    world: World,
) -> None:
    await opened(world.cast)
    await opened(world.cast, questionnaire="objectivity")
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("Без диагностики")
    await vera.taps("Напомнить")
    await vera.sees("Каждому придёт личное сообщение", "Диагностика, март 2027")
    await vera.taps("1.")
    await vera.sees("Отправить", "К списку")
    world.assert_quiet()


async def test_head_walks_from_what_is_late_to_the_item(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    await plan(cast, cast.zoya, [Planned(due_on=date(2027, 3, 1))])
    dina = world.phone(cast.dina)
    await dina.says("/menu")
    await dina.taps("Срок прошёл")
    await dina.sees("Срок прошёл в вашем ШМО: 1 чел.", "Смирнова А. И. — 1 мероприятие, 16 дней")
    await dina.sees_not("Ёлкина", "Списки")
    await dina.taps("Смирнова")
    await dina.sees("вебинар «Критериальное оценивание» (16 дней назад)")
    await dina.sees_not("О человеке")
    await dina.taps("вебинар")
    await dina.sees("Смирнова А. И.", "Срок прошёл: пн, 1 марта")
    await dina.says("/overdue")
    await dina.taps("Смирнова")
    await dina.taps("К списку")
    await dina.sees("Срок прошёл в вашем ШМО")
    world.assert_quiet()


async def test_newcomer_gets_a_card_at_once(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("Пригласить")
    await vera.says("Новикова Ольга Павловна")
    first = links(vera)[-1]
    await vera.says("/menu")
    await vera.taps("🗒 Списки")
    await vera.taps("Вход и согласие")
    await vera.sees("Новикова О. П. — ссылка до")
    await vera.taps("Новикова")
    await vera.sees("Карточка с QR", "одноразовая")
    await vera.taps("Карточка с QR")
    await vera.sees("Карточка готова", "Прежняя ссылка больше не работает")
    assert any(one.from_bot and one.files for one in vera.user.messages)
    stranger = world.newcomer(7901)
    await stranger.opens(first)
    await stranger.sees_not("Ольга Павловна")
    await vera.taps("🔗 Выписать ссылку")
    assert links(vera)[-1] != first
    world.assert_quiet()


async def test_week_says_what_waits_and_leads_there(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await world.passes(days=6)
    await vera.sees("Ждут вас", "1 план на утверждение, 5 дней")
    await vera.taps("✅ Утвердить")
    await vera.sees("Смирнова А. И.")
    world.assert_quiet()


async def test_others_get_nothing_by_forged_buttons(world: World) -> None:
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    for player in (cast.zoya, cast.dina, cast.klim, cast.oleg, cast.lev):
        phone = world.phone(player)
        await phone.says("/menu")
        for data in (
            OpenLists(),
            OpenWaits(),
            OpenList(which=ListKind.WITHOUT_ROUTE),
            OpenCase(which=ListKind.COURSE, post_id=cast.anna.post_id),
            PrintCard(post_id=cast.anna.post_id),
        ):
            await phone.taps_foreign(data.pack())
            await phone.sees_not("Смирнова")
    world.assert_quiet()
