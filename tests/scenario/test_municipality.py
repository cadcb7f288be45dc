"""What a municipality does in the spring: one diagnosis for many schools."""

from datetime import date

import pytest
from sqlalchemy import select

from content.loader import load_questionnaire
from domain.diagnosis import Form
from domain.scoring import AnswerValue
from handlers.municipal.callbacks import AddSchool, AskMore
from services import municipal
from storage import tables
from tests.cast import Cast
from tests.counting import counting
from tests.scenario.costs import MOST
from tests.scenario.world import Phone, World
from tests.services.asking import Teacher, begins, hire, opened, row

CANARY = "Канарейка"
THIRD = "Гимназия № 3"


async def third_school(
    cast: Cast, municipality_id: int | None = None, name: str = THIRD, kind: str = "school"
) -> int:
    return await row(
        cast.database,
        tables.SchoolRow,
        municipality_id=municipality_id or cast.municipality_id,
        name=name,
        kind=kind,
        zone="Europe/Moscow",
        channel_policy="full",
        route_title="iom",
    )


async def neighbour(cast: Cast) -> int:
    """Another municipality with a school of its own; Lev becomes its methodist."""
    town = await row(
        cast.database,
        tables.MunicipalityRow,
        name="Соседний район",
        zone="Europe/Moscow",
        thresholds=None,
    )
    await third_school(cast, town, "Соседняя школа")
    await row(
        cast.database,
        tables.PostRow,
        person_id=cast.lev.person_id,
        municipality_id=town,
        role="methodist",
        main=True,
        since=date(2026, 9, 1),
    )
    return town


async def opens_for_all(egor: Phone) -> None:
    await egor.says("/diagnoses")
    await egor.sees("Диагностика школ", "Первый район", "Открыть для школ")
    await egor.taps("➕ Открыть для школ")
    await egor.sees("шаг 1 из 3")
    await egor.taps("Вся самодиагностика")
    await egor.sees("шаг 2 из 3", "Все школы (3)", "Школа № 2", THIRD)
    await egor.taps("Все школы")
    await egor.sees("шаг 3 из 3", "17–31 марта")
    await egor.taps("Две недели")
    await egor.sees("Диагностика, март 2027", "Первый район", "Получат: 3 школы")
    await egor.taps("✅ Открыть")


async def campaign_of(cast: Cast, school_id: int) -> int:
    async with cast.database.read() as tx:
        found = await tx.connection.execute(
            select(tables.CampaignRow.id).where(
                tables.CampaignRow.school_id == school_id,
                tables.CampaignRow.state.in_(("open", "closed")),
            )
        )
        return int(found.scalar_one())


async def passed(cast: Cast, campaign_id: int, people: list[Teacher], value: AnswerValue) -> None:
    statements = load_questionnaire("self").for_variant("soo")
    for one in people:
        await begins(cast, campaign_id, one.post_id, {key.key: value for key in statements})


async def test_methodist_opens_for_three_schools_and_sees_numbers_and_the_map(
    world: World,
) -> None:
    """Teachers of two schools pass; their deputies follow; it ends for all; the map is right."""
    cast = world.cast
    third = await third_school(cast)
    await hire(cast, 4, school_id=third, surname=CANARY)
    firsts = await hire(cast, 5, surname=CANARY)
    seconds = await hire(cast, 5, school_id=cast.other_school_id, surname=CANARY)
    egor, vera, klim = (world.phone(one) for one in (cast.egor, cast.vera, cast.klim))
    await egor.says("/menu")
    await egor.sees("🗓 Диагностика школ")
    await opens_for_all(egor)
    await egor.sees("Школа № 1: 0 из 8", "Школа № 2: 0 из 6", f"{THIRD}: 0 из 4")
    await egor.sees("прошли: 0 из 18", "Вернуть в черновик", "Завершить везде")

    await world.passes(minutes=3)
    for deputy in (vera, klim):
        await deputy.sees("диагностику у вас открыл муниципалитет", "17–31 марта")
    await vera.taps("🗓 Открыть")
    await vera.sees("Открыл муниципалитет", "прошли: 0 из 8", "Продлить")
    await vera.sees_not("Завершить", "Отменить диагностику", "Вернуть в черновик")

    one = await campaign_of(cast, cast.school_id)
    two = await campaign_of(cast, cast.other_school_id)
    await passed(cast, one, firsts, AnswerValue.WITH_SUPPORT)
    await passed(cast, two, seconds, AnswerValue.STRENGTH)
    await egor.says("/diagnoses")
    await egor.sees("прошли: 10 из 18")
    await egor.taps("Диагностика, март 2027")
    await egor.sees("Школа № 1: 5 из 8", "Школа № 2: 5 из 6", f"{THIRD}: 0 из 4")
    await egor.sees_not("Вернуть в черновик", CANARY)
    await egor.taps("Карта диагностики")
    await egor.sees("появляется на карте, когда в ней закончили 10 чел.")
    await egor.sees_not("67 %", "33 %")

    # Facts of participation are the methodist's by name, a result is not.
    await egor.taps("◀️ Назад")
    await egor.taps("Школа № 2")
    await egor.taps("👥 Прошли (5)")
    await egor.sees(CANARY)
    await egor.says("/diagnoses")
    await egor.taps("Диагностика, март 2027")
    await egor.taps("✅ Завершить везде")
    await egor.sees("Завершена во всех школах", "↩️ Вернуть")
    await egor.taps("Карта диагностики")
    await egor.sees("Закончили: 10 чел.", "Предметные — 67 % · 10 чел.")
    await egor.taps("Школа № 1")
    await egor.sees("33 % · 5 чел.")
    await egor.sees_not(CANARY)
    await egor.taps("◀️ Назад")
    await egor.taps(THIRD)
    await egor.sees("пусто")
    await egor.taps("◀️ Назад")
    await egor.taps("Таблицей")
    await egor.taps("Картинкой")
    files = [file for message in egor.user.messages for file in message.files]
    assert [file.name for file in files] == [
        "Карта диагностики, Первый район, Диагностика, март 2027.xlsx",
        "Карта диагностики, Первый район, Диагностика, март 2027.png",
    ]
    world.assert_quiet()


async def test_school_that_asks_by_itself_is_named_and_left_alone(world: World) -> None:
    cast = world.cast
    await third_school(cast)
    own = await opened(cast)
    egor = world.phone(cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Вся самодиагностика")
    await egor.sees("✓ Все школы (1)", "✓ Школа № 2", "идёт, эти школы пропустим: Школа № 1")
    await egor.sees(f"Спрашивать пока некого: {THIRD}")
    await egor.sees_not(f"✓ {THIRD}", "✓ Школа № 1")
    await egor.taps("Все школы")
    await egor.taps("Две недели")
    await egor.sees("эти школы пропустим: Школа № 1", f"некого: {THIRD}", "1 школа, 1 чел.")
    await egor.taps("✅ Открыть")
    await egor.sees(
        "Школа № 2: 0 из 1",
        "Без этой диагностики: Школа № 1 (там уже идёт такая же); "
        f"{THIRD} (в списке нет педагогов).",
    )
    assert await campaign_of(cast, cast.school_id) == own
    world.assert_quiet()


async def test_kindergarten_is_told_apart_from_a_school_without_people(world: World) -> None:
    """The questionnaire is not about their work: before it opens, after, and when it is added."""
    cast = world.cast
    garden = await third_school(cast, name="Детский сад № 3", kind="kindergarten")
    await hire(cast, 3, school_id=garden, audience=None)
    empty = await third_school(cast)
    egor = world.phone(cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Объективность")
    await egor.sees("Анкета не об их работе, пропустим: Детский сад № 3.")
    await egor.sees(f"Спрашивать пока некого: {THIRD}. В списке нет педагогов, для которых")
    await egor.taps("Все школы")
    await egor.taps("Две недели")
    with counting(world.app.database) as cost:
        await egor.taps("✅ Открыть")
    assert len(cost.statements) <= MOST
    told = "Детский сад № 3 (анкета не об их работе)"
    await egor.sees(f"Без этой диагностики: {told}; {THIRD} (в списке нет педагогов).")
    await egor.says("/diagnoses")
    await egor.taps("Объективность оценивания")
    await egor.sees(told)
    await egor.taps("➕ Добавить школу")
    await egor.taps("Детский сад № 3")
    await egor.sees("не о работе педагогов этого учреждения")
    await hire(cast, 1, school_id=empty, joined=False)
    await egor.says("/diagnoses")
    await egor.taps("Объективность оценивания")
    await egor.sees(f"{told}; {THIRD}.")
    await egor.taps("✅ Завершить везде")
    await egor.sees(f"Без этой диагностики: Детский сад № 3, {THIRD}.")
    world.assert_quiet()


async def test_leader_reminds_from_the_card_of_what_the_municipality_opened(
    world: World,
) -> None:
    """The same as from the list of those who have not passed; the methodist reminds nobody."""
    cast = world.cast
    await hire(cast, 2, school_id=await third_school(cast))
    egor, vera = world.phone(cast.egor), world.phone(cast.vera)
    await opens_for_all(egor)
    await egor.taps("Школа № 1")
    await egor.sees_not("🔔 Напомнить")
    await world.passes(minutes=3)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.sees("Напоминать и продлевать у себя можете вы")
    await vera.taps("🔔 Напомнить")
    await vera.sees("Напоминание", "Получат")
    world.assert_quiet()


async def test_page_of_a_school_leads_back_to_the_diagnosis_of_all(world: World) -> None:
    """The methodist; to whoever leads the school the way is closed and not offered."""
    cast = world.cast
    await hire(cast, 2, school_id=await third_school(cast))
    egor, vera = world.phone(cast.egor), world.phone(cast.vera)
    await opens_for_all(egor)
    await egor.taps("Школа № 2")
    await egor.taps("Не прошли")
    await egor.taps("◀️ Назад")
    await egor.taps("◀️ Ко всем школам")
    await egor.sees("Первый район", "Школа № 1: 0 из 3", "Завершить везде")
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.sees_not("Ко всем школам")
    world.assert_quiet()


async def test_deputy_lengthens_her_own_and_cannot_end_what_the_municipality_opened(
    world: World,
) -> None:
    cast = world.cast
    await hire(cast, 2, school_id=await third_school(cast))
    egor, vera = world.phone(cast.egor), world.phone(cast.vera)
    await opens_for_all(egor)
    id_ = await campaign_of(cast, cast.school_id)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Продлить")
    await vera.says("25 марта")
    await vera.sees("только продлить", "[◀️ Назад]")
    await vera.sees_not("Прошли")
    await vera.says("5 апреля")
    await vera.sees("5 апреля")
    for data in (f"q1y:{id_}", f"q1u:{id_}", f"q2b:{id_}"):
        await vera.taps_foreign(data)
        await vera.sees("может методист", "Идёт с 17 марта")
    await egor.says("/diagnoses")
    await egor.taps("Диагностика, март 2027")
    await egor.sees("Школа № 1: 0 из 3, до 5 апреля", "Школа № 2: 0 из 1")
    world.assert_quiet()


@pytest.mark.parametrize("name", ["lev", "anna", "vera", "klim", "oleg", "mila"])
async def test_neighbours_and_everybody_else_see_and_change_nothing(
    world: World, name: str
) -> None:
    """Lev is the methodist of a neighbour municipality; the others are no methodists at all."""
    cast = world.cast
    await hire(cast, 5, surname=CANARY)
    await neighbour(cast)
    async with cast.call(cast.egor).write() as (tx, call):
        id_ = await municipal.begin(tx, call)
        draft = await municipal.get_draft(tx, call, id_)
        await municipal.launch(tx, call, id_, draft.campaign.rev)
    one = await campaign_of(cast, cast.school_id)
    for player in ("anna", "boris", "zoya"):
        await begins(cast, one, getattr(cast, player).post_id)
    phone = world.phone(getattr(cast, name))
    await phone.says("/menu")
    for data in (
        f"w1c:{id_}:0",
        f"w1m:{id_}:0",
        f"w1s:{id_}:{cast.school_id}:0",
        f"w1f:{id_}",
        f"w1g:{id_}",
        f"w1k:{id_}:x:0",
        f"w1l:{id_}:x:20270430",
        f"w1y:{id_}",
        f"w1u:{id_}",
        f"w1p:{id_}:1",
        f"w1e:{id_}:{cast.school_id}:0:0",
        "w1n",
        "w1o:0",
    ):
        await phone.taps_foreign(data)
        await phone.sees_not(CANARY, "из 8", "Первый район")
        assert not [file for message in phone.user.messages for file in message.files]
    async with cast.database.read() as tx:
        states = (await tx.connection.execute(select(tables.CampaignRow.state))).scalars().all()
    assert set(states) == {"open"}
    world.assert_quiet()


async def test_many_schools_cost_no_more_statements_than_one(world: World) -> None:
    """Each press, the opening too, within twenty statements."""
    cast = world.cast
    for number in range(11):
        school = await third_school(cast, name=f"Школа № {number + 10}")
        await hire(cast, 6, school_id=school)
    await third_school(cast, name="Школа без педагогов")
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    with counting(world.app.database) as cost:
        for press in (
            "Диагностика школ",
            "Открыть для школ",
            "Вся самодиагностика",
            "Все школы",
            "Две недели",
            "✅ Открыть",
            "📅 Продлить везде",
            "◀️ Назад",
            "✅ Завершить везде",
            "↩️ Вернуть",
        ):
            cost.clear()
            await egor.taps(press)
            assert len(cost.statements) <= 20, (press, len(cost.statements), cost.statements)
    world.assert_quiet()


async def launched_in(
    cast: Cast, school_id: int, *, first: date | None = None, last: date = date(2027, 4, 15)
) -> int:
    """Opened by the methodist in one school of the district."""
    async with cast.call(cast.egor).write() as (tx, call):
        id_ = await municipal.begin(tx, call)
        await municipal.choose_questionnaire(tx, call, id_, "self", Form.FULL)
        for other in await tx.organisation.list_schools(cast.municipality_id):
            if other.id != school_id:
                await municipal.set_school(tx, call, id_, other.id, asked=False)
        await municipal.choose_term(tx, call, id_, first or call.today, last)
        draft = await municipal.get_draft(tx, call, id_)
        await municipal.launch(tx, call, id_, draft.campaign.rev)
        return id_


async def test_school_that_has_another_of_the_district_is_not_offered_once_more(
    world: World,
) -> None:
    cast = world.cast
    await third_school(cast)
    await launched_in(cast, cast.school_id)
    id_ = await launched_in(cast, cast.other_school_id, last=date(2027, 4, 20))
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await egor.taps_foreign(AskMore(municipal_id=id_).pack())
    await egor.sees(f"[{THIRD}]", "не предлагаем: Школа № 1")
    await egor.sees_not("[Школа № 1]")
    with counting(world.app.database) as cost:
        await egor.taps_foreign(AddSchool(municipal_id=id_, school_id=cast.school_id).pack())
    assert len(cost.statements) <= MOST
    await egor.sees_anywhere("В этой школе уже идёт такая же диагностика")
    world.assert_quiet()


async def test_what_only_waits_for_its_day_is_told_as_planned(world: World) -> None:
    cast = world.cast
    await launched_in(cast, cast.school_id, first=date(2027, 4, 5), last=date(2027, 4, 23))
    id_ = await launched_in(cast, cast.other_school_id)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await egor.taps_foreign(AddSchool(municipal_id=id_, school_id=cast.school_id).pack())
    await egor.sees_anywhere("В этой школе такая же диагностика уже запланирована")
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.close(tx, call, id_)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Вся самодиагностика")
    await egor.sees("уже запланирована (5–23 апреля), эти школы пропустим: Школа № 1")
    await egor.sees_not("уже идёт")
    await egor.taps("Все школы")
    await egor.taps("Две недели")
    await egor.taps("✅ Открыть")
    await egor.sees("Без этой диагностики: Школа № 1 (там уже запланирована такая же)")
    world.assert_quiet()
