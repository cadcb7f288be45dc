"""A second diagnosis of the same: nobody is asked twice in the same days."""

from datetime import date

from services import campaigns
from storage import tables
from tests.counting import counting
from tests.scenario.costs import MOST
from tests.scenario.world import Phone, World
from tests.services.asking import begins, change_post, department, hire, opened, row

LAST = date(2027, 3, 26)


async def drafts(vera: Phone) -> None:
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")


async def asked(world: World, campaign_id: int) -> frozenset[int]:
    async with world.database.read() as tx:
        return (await tx.campaign_audience.list_people_of([campaign_id]))[campaign_id]


async def test_deputy_is_told_at_every_step_and_nobody_is_asked_twice(world: World) -> None:
    cast = world.cast
    first = await opened(cast, last=LAST)
    await begins(cast, first, cast.boris.post_id)
    vera = world.phone(cast.vera)
    told = "Такая диагностика уже идёт: до 26 марта, прошли: 1 из 3."
    await drafts(vera)
    await vera.sees("шаг 1 из 3", told)
    await vera.taps("Вся самодиагностика")
    await vera.sees("шаг 2 из 3", told)
    await vera.taps("Всех педагогов")
    await vera.sees("шаг 3 из 3", told)
    with counting(world.app.database) as cost:
        await vera.taps("Две недели")
    assert len(cost.statements) <= MOST
    await vera.sees(told, "Больше спрашивать некого", "первый день после 26 марта")
    await vera.sees("Их уже спрашивает другая диагностика: 3 чел.")
    await vera.sees_not("✅ Открыть")
    await vera.taps("Та, что уже идёт")
    await vera.sees("прошли: 1 из 3", "Продлить")

    # Of another questionnaire, and after its last day, people may be asked.
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.taps("✏️ Анкета")
    await vera.taps("Объективность")
    await vera.sees_not("уже идёт")
    world.assert_quiet()


async def test_those_alone_are_asked_whom_the_first_leaves_out(world: World) -> None:
    cast = world.cast
    await opened(cast, last=LAST)
    people = await hire(cast, 2)
    vera = world.phone(cast.vera)
    await drafts(vera)
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.taps("Две недели")
    await vera.sees("Все педагоги: 2 чел.", "уже идёт: до 26 марта, прошли: 0 из 3")
    with counting(world.app.database) as cost:
        await vera.taps("✅ Открыть")
    assert len(cost.statements) <= MOST
    await vera.sees("прошли: 0 из 2")
    await vera.sees_not("Добавить новых")

    # Both of one month: each is called by its days.
    await vera.taps("Все диагностики")
    await vera.sees("[До 26 марта: Диагностика]", "[До 31 марта: Диагностика]")
    async with world.database.read() as tx:
        second = (await tx.campaigns.list_asked(people[0].post_id))[0].id
    assert await asked(world, second) == {one.person_id for one in people}
    world.assert_quiet()


async def test_the_same_people_are_asked_again_after_the_last_day(world: World) -> None:
    cast = world.cast
    await opened(cast, last=LAST)
    vera = world.phone(cast.vera)
    await drafts(vera)
    await vera.taps("Краткая")
    await vera.taps("Всех педагогов")
    await vera.sees("Полная диагностика уже идёт")
    await vera.says("с 29 марта по 9 апреля")
    await vera.sees("Все педагоги: 3 чел.", "✅ Запланировать")
    await vera.sees_not("уже идёт", "уже запланирована")
    await vera.taps("✅ Запланировать")

    # What waits for its day holds its people, too.
    await drafts(vera)
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.says("с 5 по 20 апреля")
    await vera.sees("уже запланирована: 29 марта — 9 апреля", "после 9 апреля")
    await vera.sees_not("✅ Запланировать")
    world.assert_quiet()


async def test_one_that_waited_leaves_out_whom_a_longer_one_still_asks(world: World) -> None:
    cast = world.cast
    first = await opened(cast, last=LAST)
    waits = await opened(cast, first=date(2027, 3, 29), last=date(2027, 4, 9))
    new = await hire(cast, 1, joined=False)
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.extend(tx, call, first, date(2027, 4, 2))
    await world.passes(days=13)
    assert await asked(world, waits) == {new[0].person_id}
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, апрель 2027")
    await vera.sees("прошли: 0 из 1")
    await vera.sees_not("Добавить новых")
    world.assert_quiet()


async def test_departments_of_two_deputies_do_not_stand_in_each_others_way(world: World) -> None:
    cast = world.cast
    mine, theirs = await department(cast, "Моё ШМО"), await department(cast, "Чужое ШМО")
    await hire(cast, 3, department_id=mine)
    await hire(cast, 2, department_id=theirs)
    await change_post(cast, cast.vera.post_id, zone=[theirs])
    await opened(cast, last=LAST)
    await change_post(cast, cast.vera.post_id, zone=[mine])
    vera = world.phone(cast.vera)
    await drafts(vera)
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.taps("Две недели")
    await vera.sees("Все педагоги: 3 чел.", "✅ Открыть")
    await vera.sees_not("уже идёт")
    world.assert_quiet()


async def test_two_of_the_municipality_in_one_month_are_called_by_their_days(
    world: World,
) -> None:
    cast = world.cast
    for first, last in ((1, 12), (15, 26)):
        await row(
            cast.database,
            tables.MunicipalCampaignRow,
            municipality_id=cast.municipality_id,
            questionnaire="self",
            form="full",
            audience={"schools": None},
            opens_on=date(2027, 3, first),
            closes_on=date(2027, 3, last),
            state="open",
            rev=1,
            created_by=cast.egor.person_id,
            created_at=cast.now,
        )
    egor = world.phone(cast.egor)
    await egor.says("/diagnoses")
    await egor.sees("[До 12 марта: Диагностика]", "• Диагностика, 15–26 марта")
    world.assert_quiet()
