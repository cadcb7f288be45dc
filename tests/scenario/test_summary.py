"""The deputy's desk: a school at a glance, narrowed down, and the way from any number and back."""

from datetime import date, timedelta

from sqlalchemy import update

from domain.item import ItemKind, ItemState
from domain.summary import PeopleList
from handlers.summary.callbacks import (
    OpenDepartments,
    OpenFiltered,
    OpenFilters,
    OpenItemFrom,
    OpenItemsFrom,
    OpenOwn,
    OpenPersonFrom,
    OpenPlanFrom,
    OpenWeek,
    OwnItems,
    OwnPeople,
    Place,
    ShowPicture,
)
from storage.tables import ItemRow, PersonRow, RouteRow
from tests.counting import counting
from tests.scenario.world import World
from tests.services.doing import Planned, plan

LATE = Planned(title="Курсы по оцениванию", due_on=date(2027, 3, 12), kind=ItemKind.KPK)


async def _narrowed(world: World) -> None:
    """Boris has a plan approved yesterday and a date that passed on Friday."""
    made = await plan(world.cast, world.cast.boris, [LATE, Planned()])
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.id == made.route_id)
            .values(decided_at=world.cast.now - timedelta(days=1))
        )
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == world.cast.boris.person_id)
            .values(pedagogical_since_year=2026)
        )


async def test_choice_survives_the_way_to_a_person_his_plan_and_back(world: World) -> None:
    await _narrowed(world)
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.sees("Школа № 1 · 2026/27", "0 из 3", "1 из 3 (+1)", "за последние 7 дней")
    await vera.taps("Отбор")
    await vera.taps("Молодые специалисты")
    await vera.sees("🔎 молодые специалисты", "0 из 1", "1 из 1 (+1)")
    await vera.taps("Отбор")
    await vera.taps("2-е полугодие")
    await vera.sees("🔎 молодые специалисты · 2-е полугодие", "Мероприятия: 2")
    await vera.taps("Кто за числами")
    await vera.taps("ИОМ утверждён (1)")
    await vera.sees("ИОМ утверждён: 1", "молодые специалисты · 2-е полугодие", "Кузнецов Б. Л.")
    await vera.taps("Кузнецов")
    await vera.sees("Выполнено 0 из 2")
    await vera.taps("План")
    await vera.sees("Курсы по оцениванию", "Кузнецов Б. Л.")
    await vera.taps("О человеке")
    await vera.taps("Мероприятия")
    await vera.taps("Курсы")
    await vera.sees("Срок прошёл: пт, 12 марта")
    await vera.taps("Мероприятия")
    await vera.taps("О человеке")
    await vera.taps("К списку")
    await vera.sees("ИОМ утверждён: 1", "молодые специалисты · 2-е полугодие")
    await vera.taps("Кто за числами")
    await vera.sees("ИОМ утверждён (1)", "🔎 молодые специалисты · 2-е полугодие")
    await vera.taps("Сводка")
    await vera.sees("🔎 молодые специалисты · 2-е полугодие")
    await vera.taps("Сбросить отбор")
    await vera.sees_not("🔎 молодые")


async def test_department_is_chosen_by_its_name(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Отбор")
    await vera.taps("ШМО и кафедры")
    await vera.taps("ШМО учителей русского")
    await vera.sees("🔎 ШМО учителей русского языка", "0 из 1")
    await vera.taps("Кто за числами")
    await vera.taps("Без диагностики (1)")
    await vera.sees("Смирнова А. И.", "🔎 ШМО учителей русского языка")


async def test_what_waits_for_the_deputys_word_is_opened_from_the_summary(world: World) -> None:
    """Of the whole school: a part of it is looked at, not answered from."""
    await plan(world.cast, world.cast.zoya, [Planned(title="курсы", kind=ItemKind.KPK)])
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).values(
                state=ItemState.DONE.value,
                confirmer_id=world.cast.vera.person_id,
                reported_at=world.now,
                asked_at=world.now,
                reported_on=world.now.date(),
                rev=2,
            )
        )
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("📈 Картинка")
    await vera.taps("✅ Подтвердить (1)")
    await vera.sees("курсы")
    world.assert_quiet()


async def test_week_opens_the_people_behind_its_numbers(world: World) -> None:
    await _narrowed(world)
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("За неделю")
    await vera.sees("ИОМ утверждён: 1", "прошёл срок мероприятий: 1")
    await vera.taps("Срок прошёл")
    await vera.sees("Срок прошёл за 7 дней: 1 чел.", "Кузнецов Б. Л.")
    await vera.taps("За неделю")
    await vera.sees("прошёл срок мероприятий: 1")
    await vera.taps("Срок прошёл")
    await vera.taps("Кузнецов")
    await vera.sees("Курсы по оцениванию")


async def test_page_opened_from_a_number_keeps_what_is_rarely_done(world: World) -> None:
    """The way back to that list stands in place of the one to the staff list, not of «Другое»."""
    await _narrowed(world)
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("ИОМ утверждён (1)")
    await vera.taps("Кузнецов")
    assert vera.buttons[-3:] == ["⋯ Другое", "👥 К списку", "🏠 Меню"]
    await vera.taps("👥 К списку")
    await vera.sees("ИОМ утверждён: 1")


async def test_picture_stays_above_the_summary(world: World) -> None:
    await _narrowed(world)
    vera = world.phone(world.cast.vera)
    await vera.says("/summary")
    await vera.taps("Картинка")
    photos = [one for one in vera.user.messages if one.from_bot and one.files]
    assert len(photos) == 1
    await vera.sees("Школа № 1 · 2026/27")
    assert vera.live is not None
    assert vera.live.message_id > photos[0].message_id


async def test_presses_cost_as_much_with_many_people(world: World) -> None:
    await _narrowed(world)
    cast, vera = world.cast, world.phone(world.cast.vera)
    await vera.says("/menu")
    async with world.database.read() as tx:
        today = date(2027, 3, 17)
        (item,) = await tx.item_lists.list_of_post(cast.boris.post_id, today, limit=1)
    at = {"which": PeopleList.APPROVED, "chosen": "-y"}
    with counting(world.app.database) as cost:
        for data in (
            OpenFiltered(chosen="-y"),
            OpenFilters(chosen="-y"),
            OpenDepartments(chosen="-y"),
            OpenWeek(chosen="-y"),
            ShowPicture(chosen="-y"),
            Place(**at),
            OpenPersonFrom(post_id=cast.boris.post_id, **at),
            OpenPlanFrom(post_id=cast.boris.post_id, shown=0, **at),
            OpenItemsFrom(post_id=cast.boris.post_id, passed=False, shown=0, **at),
            OpenItemFrom(item_id=item.id, passed=False, **at),
        ):
            cost.clear()
            await vera.taps_foreign(data.pack())
            assert len(cost.statements) <= 20, (data, cost.statements)
            assert cost.write_transactions <= 1, data


async def test_head_sees_items_and_dates_of_his_department_and_no_small_totals(
    world: World,
) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [LATE])
    await plan(cast, cast.boris, [Planned(title="Канарейка", due_on=date(2027, 3, 1))])
    dina = world.phone(cast.dina)
    await dina.says("/menu")
    await dina.taps("Сводка")
    await dina.sees("ШМО учителей русского языка", "меньше пяти педагогов", "Мероприятия: 1")
    await dina.sees_not("Диагностика  ", "ИОМ утверждён  ")
    await dina.taps("Срок прошёл: 1")
    await dina.sees("Смирнова А. И. — 1 мероприятие")
    await dina.taps("Смирнова")
    await dina.sees("Курсы по оцениванию")
    await dina.taps("К списку")
    await dina.taps("Сводка")
    await dina.taps("Март 2027")
    await dina.sees("🔎 Март 2027", "Мероприятия: 1")
    await dina.says("/summary")
    await dina.sees("ШМО учителей русского языка")
    for stranger in (cast.zoya, cast.klim, cast.lev):
        phone = world.phone(stranger)
        await phone.says("/menu")
        for data in (
            OpenOwn(department_id=1),
            OwnPeople(department_id=1, which=PeopleList.PASSED),
            OwnItems(post_id=cast.anna.post_id, passed=True, shown=0, department_id=1),
        ):
            await phone.taps_foreign(data.pack())
            await phone.sees_not("Смирнова", "Курсы по оцениванию")
    await dina.taps_foreign(
        OwnItems(post_id=cast.boris.post_id, passed=True, shown=0, department_id=1).pack()
    )
    await dina.sees_not("Канарейка")
