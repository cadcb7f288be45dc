"""A school's diagnosis, told as it goes: opened, heard of, answered, reminded, drawn."""

import io
import zipfile
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from content.loader import load_questionnaire
from domain.diagnosis import Form
from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import BeginCampaign
from services import campaigns
from storage.tables import OutboxRow
from tests.counting import counting
from tests.scenario.costs import MOST
from tests.scenario.world import Phone, World
from tests.services import campaigning
from tests.services.asking import begins, change_post, department, hire, opened

CANARY = "Канарейка"


async def opens(vera: Phone) -> None:
    """Without typing: what, whom, when, and open."""
    await vera.says("/diagnoses")
    await vera.sees("Диагностик пока не было", "Открыть диагностику")
    await vera.taps("Открыть диагностику")
    await vera.sees("шаг 1 из 3", "Вся самодиагностика", "Краткая")
    await vera.taps("Вся самодиагностика")
    await vera.sees("шаг 2 из 3")
    await vera.taps("Всех педагогов")
    await vera.sees("шаг 3 из 3", "17–31 марта")
    await vera.taps("Две недели")
    await vera.sees("Диагностика, март 2027", "Все педагоги: 3 чел.", "ср, 17 марта, 14:30")
    await vera.taps("✅ Открыть")
    await vera.sees("прошли: 0 из 3", "Вернуть в черновик")


async def test_spring_of_a_school_from_opening_to_the_map(world: World) -> None:
    """One finishes, one begins, one ignores it; a reminder; five more pass and the map is there."""
    cast = world.cast
    anna, boris, zoya, vera = (
        world.phone(one) for one in (cast.anna, cast.boris, cast.zoya, cast.vera)
    )
    for phone in (anna, boris, zoya):
        await phone.says("/menu")
    await opens(vera)
    await world.passes(minutes=9)
    await anna.sees_not("вас просят ответить")
    await world.passes(minutes=2)
    for phone in (anna, boris, zoya):
        await phone.sees(
            "Диагностика, март 2027",
            "около 7 минут",
            "последний день — ср, 31 марта",
            "В боте ответы видите только вы",
            "Начать",
        )

    await anna.taps("▶️ Начать")
    await anna.sees("1 из 52")
    async with world.database.read() as tx:
        asked = await tx.campaigns.list_asked(cast.anna.post_id)
    id_ = asked[0].id
    await begins(cast, id_, cast.boris.post_id)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.sees("прошли: 1 из 3 · начали: 1 · не начали: 1", "ср, 24 марта")
    await vera.sees_not("Вернуть в черновик")
    await vera.taps("Не прошли (2)")
    await vera.sees("Смирнова А. И. — начато", "Ёлкина З. П.")
    await vera.taps("Смирнова")
    await vera.sees("Смирнова А. И., учитель")

    # The middle of the term: those who have not finished hear of it, the others don't.
    heard = len(boris.user.messages)
    await world.passes(days=7)
    await anna.sees("Ваши ответы сохранены", "Продолжить")
    await anna.sees_not("минут")
    await zoya.sees("ответить можно до ср, 31 марта", "Начать")
    assert len(boris.user.messages) == heard

    # One more, at the deputy's word, and not twice in a week.
    await world.passes(days=1)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    with counting(world.app.database) as cost:
        await vera.taps("🔔 Напомнить не прошедшим")
    assert len(cost.statements) <= 20, cost.statements
    await vera.sees("Напоминание", "Диагностика, март 2027", "из 2")
    await vera.taps("📤 Отправить")
    assert "2" in vera.toast
    await vera.taps("◀️ Назад")
    await vera.taps("🔔 Напомнить не прошедшим")
    await vera.sees("уже напоминали на неделе: 2")
    await vera.sees_not("📤 Отправить")

    people = await hire(cast, 6, surname=CANARY)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Добавить новых: 6")
    await vera.sees("прошли: 1 из 9")
    for one in people:
        await begins(cast, id_, one.post_id)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.sees("прошли: 7 из 9")
    await vera.taps("Карта диагностики")
    await vera.sees("Закончили: 7 чел.", "67 % · 7 чел.")
    await vera.sees_not(CANARY, "пока не получается")

    # It closes by itself; the deputy gets one line, the button says what has become of it.
    await world.passes(days=8)
    await vera.sees("срок прошёл", "прошли: 7 из 9", "Открыть")
    await zoya.taps_foreign(BeginCampaign(campaign_id=id_).pack())
    await zoya.sees_not("1 из 52")
    world.assert_quiet()


async def test_picture_and_tables_come_as_files_under_their_names(world: World) -> None:
    """And they hold no answer; the map holds no name."""
    cast = world.cast
    maths = await department(cast, "ШМО математики")
    people = await hire(cast, 6, department_id=maths, surname=CANARY)
    id_ = await opened(cast)
    statements = load_questionnaire("self").for_variant("soo")
    for one in people:
        await begins(
            cast, id_, one.post_id, {key.key: AnswerValue.WITH_SUPPORT for key in statements}
        )
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Карта диагностики")
    await vera.sees("Предметные", "33 % · 6 чел.")
    await vera.taps("Картинкой")
    await vera.taps("Таблицей")
    await vera.taps("◀️ Назад")
    await vera.taps("Список в таблице")
    await vera.taps("Участие")
    names = [one.name for message in vera.user.messages for one in message.files]
    assert any("Карта диагностики" in name and name.endswith(".xlsx") for name in names), names
    sheets = {
        one.name: one.content
        for message in vera.user.messages
        for one in message.files
        if one.name.endswith(".xlsx")
    }
    for name, content in sheets.items():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = "".join(
                archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml")
            )
        assert ("Канарейка" in inside) == name.startswith("Участие"), name
        assert "with_support" not in inside
    world.assert_quiet()


async def test_draft_survives_a_restart_and_every_step_back_keeps_the_choice(
    world: World,
) -> None:
    cast = world.cast
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps("Диагностики")
    await vera.taps("Открыть диагностику")
    await vera.taps("Краткая")
    await vera.taps("Выбрать по списку")
    await vera.says("ёлк")
    await vera.taps("Ёлкина")
    await vera.taps("Дальше")
    await vera.says("с 5 по 20 апреля")
    await vera.sees("Краткая диагностика, апрель 2027", "Срок: 5–20 апреля")
    await vera.taps("✏️ Срок")
    await vera.says("с 20 по 5 апреля")
    await vera.sees("5–20 апреля")
    await vera.says("17 марта – 9 апреля")
    await vera.sees("9 апреля")
    await world.stops()
    await world.starts()
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.sees("Краткая диагностика, март 2027", "Педагоги по списку: 1 чел.", "✅ Открыть")
    await vera.taps("✏️ Анкета")
    await vera.sees("✓ Краткая")
    await vera.taps("Дальше")
    await vera.sees("✓ Выбрать по списку")
    await vera.taps("Дальше")
    await vera.sees("17 марта — 9 апреля")
    await vera.taps("◀️ Назад")
    await vera.taps("◀️ Назад")
    await vera.sees("✓ Краткая")
    await vera.taps("Дальше")
    await vera.taps("Дальше")
    await vera.taps("Посмотреть целиком")
    await vera.sees("Краткая диагностика, март 2027", "Педагоги по списку: 1 чел.")
    await vera.taps("Убрать черновик")
    await vera.sees("Черновик убран", "Вернуть")
    await vera.taps("↩️ Вернуть")
    await vera.sees("Педагоги по списку: 1 чел.", "✅ Открыть")
    world.assert_quiet()


async def test_by_when_is_never_read_as_a_diagnosis_of_one_day(world: World) -> None:
    """It is Wednesday 17 March. Whatever day gave way is said."""
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Краткая")
    await vera.taps("Всех педагогов")
    await vera.says("с 5 апреля")
    await vera.sees("Первый день — пн, 5 апреля, поэтому последний теперь позже", "5 апреля")
    await vera.says("до 2 апреля")
    await vera.sees(
        "Последний день — пт, 2 апреля, поэтому первый теперь раньше: ср, 17 марта.",
        "Сейчас выбрано: 17 марта — 2 апреля",
    )
    await vera.says("до 9 апреля")
    await vera.sees("Сейчас выбрано: 17 марта — 9 апреля")
    await vera.sees_not("поэтому")
    await vera.taps("Первый день")
    await vera.says("до 12 апреля")
    await vera.sees("Сейчас выбрано: 17 марта — 12 апреля")
    await vera.taps("Первый день")
    await vera.says("5 апреля")
    await vera.sees("Сейчас выбрано: 5–12 апреля")
    world.assert_quiet()


async def test_draft_goes_on_at_the_step_that_lacks_something(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.sees("шаг 1 из 3", "Что спросить?")
    await vera.taps("Вся самодиагностика")
    await vera.taps("Выбрать по списку")
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.sees("шаг 2 из 3", "✓ Выбрать по списку")
    await vera.taps("Выбрать по списку")
    await vera.taps("Ёлкина")
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.sees("Педагоги по списку: 1 чел.", "✅ Открыть")
    await vera.says("что дальше?")
    await vera.sees("отвечают кнопками", "Педагоги по списку: 1 чел.", "✅ Открыть")
    world.assert_quiet()


async def test_menu_offers_the_draft_that_was_left_until_it_is_opened_or_thrown_away(
    world: World,
) -> None:
    """One in which nothing was chosen is not spoken of, and nobody else hears of any."""
    vera, galina = world.phone(world.cast.vera), world.phone(world.cast.galina)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.says("/menu")
    await vera.sees_not("черновик")
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.taps("Краткая")
    await vera.taps("Выбрать по списку")
    await galina.says("/menu")
    await galina.sees_not("черновик")
    with counting(world.app.database) as cost:
        await vera.says("/menu")
    assert len(cost.statements) <= MOST
    await vera.sees("Вы готовите диагностику, она ещё не открыта")
    await vera.taps("▶️ Черновик диагностики")
    await vera.sees("шаг 2 из 3", "✓ Выбрать по списку", "🗑 Убрать черновик")
    await vera.taps("Всех педагогов")
    await vera.says("/menu")
    await vera.taps("▶️ Черновик диагностики")
    await vera.taps("✅ Открыть")
    await vera.says("/menu")
    await vera.sees_not("черновик")
    world.assert_quiet()


async def test_menu_offers_the_draft_whose_first_step_was_passed(world: World) -> None:
    """With what was suggested, as well; the way is to the next step, from wherever one comes."""
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Дальше")
    await vera.says("/menu")
    await vera.sees("Вы готовите диагностику, она ещё не открыта")
    await vera.taps("▶️ Черновик диагностики")
    await vera.sees("шаг 2 из 3", "✓ Всех педагогов")
    await vera.says("что дальше?")
    await vera.sees("шаг 2 из 3")
    await vera.says("/diagnoses")
    await vera.taps("Продолжить черновик")
    await vera.sees("шаг 2 из 3", "✓ Всех педагогов")
    await vera.taps("Дальше")
    await vera.says("/menu")
    await vera.taps("▶️ Черновик диагностики")
    await vera.sees("✏️ Анкета", "✅ Открыть")
    world.assert_quiet()


@pytest.mark.parametrize(
    "presses",
    [
        [],
        ["Краткая"],
        ["Краткая", "Одно или несколько ШМО"],
        ["Краткая", "Выбрать по списку"],
        ["Краткая", "Всех педагогов"],
    ],
)
async def test_draft_is_thrown_away_from_any_step(world: World, presses: list[str]) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    for one in presses:
        await vera.taps(one)
    await vera.sees("шаг")
    await vera.taps("🗑 Убрать черновик")
    await vera.sees("Черновик убран, его никто не видел.", "↩️ Вернуть")
    await vera.sees_not("отменена")
    await vera.says("/menu")
    await vera.sees_not("черновик")
    world.assert_quiet()


async def test_those_who_have_not_passed_are_reminded_from_their_list(world: World) -> None:
    """The way back is there before it is sent and after, also when people were picked."""
    vera = world.phone(world.cast.vera)
    await opened(world.cast)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март")
    await vera.taps("👥 Не прошли (3)")
    await vera.taps("🔔 Напомнить")
    await vera.sees("Напоминание", "Диагностика, март 2027", "из 3")
    await vera.taps("◀️ К списку")
    await vera.sees("не прошли: 3")
    await vera.taps("🔔 Напомнить")
    await vera.taps("👥 Выбрать людей")
    await vera.taps("☑️ Ёлкина")
    await vera.taps("✅ Готово")
    await vera.taps("📤 Отправить")
    await vera.taps("◀️ К списку")
    await vera.sees("не прошли: 3")
    world.assert_quiet()


async def test_reminder_begun_on_the_page_shows_whom_and_leads_back(world: World) -> None:
    """The button of an earlier release, which sent at the press, opens the same draft."""
    vera = world.phone(world.cast.vera)
    id_ = await opened(world.cast)
    for press in ("🔔 Напомнить не прошедшим", None):
        await vera.says("/diagnoses")
        await vera.taps("Диагностика, март")
        if press is None:
            await vera.taps_foreign(f"q2c:{id_}")
        else:
            await vera.taps(press)
        await vera.sees("Напоминание", "Диагностика, март 2027", "из 3", "📤 Отправить: 3")
        await vera.taps("👥 Выбрать людей")
        await vera.taps("✅ Готово")
        await vera.taps("◀️ Назад")
        await vera.sees("прошли: 0 из 3")
    async with world.database.read() as tx:
        kinds = await tx.connection.execute(select(OutboxRow.kind))
        assert not {"nudged", "campaign_nudged"} & set(kinds.scalars())
    world.assert_quiet()


async def test_deputy_with_a_zone_reminds_from_the_page_and_the_list(world: World) -> None:
    """Of what was opened for the whole school: her own people; of a closed one nobody."""
    cast = world.cast
    mine = await department(cast, "Моё ШМО")
    theirs = await department(cast, "Чужое ШМО")
    await hire(cast, 2, department_id=mine, surname="Своя")
    await hire(cast, 2, department_id=theirs, surname=CANARY)
    id_ = await opened(cast, cast.galina)
    await change_post(cast, cast.vera.post_id, zone=[mine])
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март")
    await vera.taps("🔔 Напомнить не прошедшим")
    await vera.sees("из 2")
    await vera.sees_not(CANARY)
    await vera.taps("◀️ Назад")
    await vera.taps("👥 Не прошли (2)")
    await vera.taps("🔔 Напомнить")
    await vera.sees("из 2")
    async with cast.call(cast.galina).write() as (tx, call):
        await campaigns.close(tx, call, id_)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март")
    await vera.sees_not("🔔 Напомнить")
    await vera.taps("👥 Не прошли (2)")
    await vera.sees_not("🔔 Напомнить")
    world.assert_quiet()


async def test_what_an_earlier_release_awaited_leads_back_to_the_draft(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Краткая")
    await vera.taps("Выбрать по списку")
    account = world.cast.vera.account_id
    async with world.database.write() as tx:
        awaited = await tx.conversation.find_expectation(account)
        assert awaited is not None
        before = awaited.expects.replace("campaigns", "diagnoses")
        assert before != awaited.expects
        await tx.conversation.expect(
            account, before, now=world.cast.now, object_id=awaited.object_id, detail=""
        )
    await vera.says("кто тут?")
    await vera.sees("отвечают кнопками", "шаг 2 из 3", "✓ Выбрать по списку")
    world.assert_quiet()


async def test_it_is_told_in_english_to_who_reads_english(world: World) -> None:
    cast = world.cast
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    for player in (cast.anna, cast.vera):
        async with world.database.write() as tx:
            await tx.who.set_language(player.account_id, "en")
    await anna.says("/menu")
    await vera.says("/diagnoses")
    await vera.taps("Open a diagnosis")
    await vera.taps("Whole diagnosis")
    await vera.taps("All teachers")
    await vera.taps("Two weeks")
    await vera.sees("Diagnosis, March 2027", "All teachers: 3", "Open")
    await vera.taps("✅ Open")
    await vera.sees("Taken by 0 of 3")
    await world.passes(minutes=12)
    await anna.sees("you are asked for your answers", "about 7 minutes", "Begin")
    await vera.taps("Not taken yet (3)")
    await vera.sees("Смирнова А. И.")
    world.assert_quiet()


@pytest.mark.parametrize("name", ["klim", "lev", "oleg", "irina"])
async def test_neighbours_and_strangers_see_nothing_of_it(world: World, name: str) -> None:
    """The other school's deputy, an outsider, a removed deputy, a teacher of the other school."""
    cast = world.cast
    people = await hire(cast, 5, surname=CANARY)
    id_ = await opened(cast)
    for one in people:
        await begins(cast, id_, one.post_id)
    phone = world.phone(getattr(cast, name))
    await phone.says("/menu")
    await phone.says("/diagnoses")
    for data in (
        f"q1c:{id_}",
        f"q1s:{cast.school_id}:0",
        f"q2e:{id_}:a:0",
        f"q2h:{id_}:0",
        f"q2i:{id_}:0",
        f"q2k:{id_}",
        f"q2l:{id_}",
        f"q2m:{id_}",
        f"q2n:{id_}",
        f"q1f:{id_}:0:0",
        f"q1p:{id_}:1",
        f"q2c:{id_}",
        f"d2b:{id_}",
    ):
        await phone.taps_foreign(data)
        await phone.sees_not(CANARY, "прошли 5", "5 чел.", "Школа № 1")
    await world.passes(days=20)
    for message in phone.user.messages:
        assert CANARY not in message.text
        assert "Диагностика, март 2027" not in message.text
        assert not message.files
    world.assert_quiet()


async def test_deputy_with_a_zone_sees_her_people_only(world: World) -> None:
    cast = world.cast
    mine = await department(cast, "Моё ШМО")
    theirs = await department(cast, "Чужое ШМО")
    inside = await hire(cast, 5, department_id=mine, surname="Своя")
    outside = await hire(cast, 5, department_id=theirs, surname=CANARY)
    id_ = await opened(cast, cast.galina)
    for one in (*inside, *outside):
        await begins(cast, id_, one.post_id)
    await change_post(cast, cast.vera.post_id, zone=[mine])
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.sees("Показаны только те, за кого вы отвечаете", "прошли: 5 из 5")
    for button in ("Прошли (5)", "По ШМО", "Карта диагностики", "Список в таблице", "Участие"):
        await vera.taps(button)
        await vera.sees_not(CANARY, "Чужое ШМО")
        await vera.taps_foreign(f"q1c:{id_}")
    for message in vera.user.messages:
        for file in message.files:
            if file.name.endswith(".xlsx"):
                with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
                    inside_ = "".join(archive.read(part).decode() for part in archive.namelist())
                assert CANARY not in inside_
                assert "Чужое ШМО" not in inside_
    world.assert_quiet()


async def test_head_and_methodist_find_theirs_in_the_menu(world: World) -> None:
    cast = world.cast
    async with world.database.read() as tx:
        head = await tx.posts.find(cast.dina.post_id)
    assert head is not None
    await hire(cast, 5, department_id=head.department_id, surname=CANARY)
    id_ = await opened(cast)
    dina, egor = world.phone(cast.dina), world.phone(cast.egor)
    await dina.says("/menu")
    await dina.taps("Моё ШМО")
    await dina.sees("ШМО учителей русского языка", "прошли: 0 из 6")
    await dina.sees_not(CANARY)
    await dina.taps_foreign(f"q2e:{id_}:a:0")
    await dina.sees_not(CANARY)
    await egor.says("/menu")
    await egor.taps("Диагностика школ")
    await egor.taps("По школам")
    await egor.sees("Школа № 1 — Диагностика, март 2027 · прошли: 0 из 8", "Школа № 2")
    await egor.taps("Школа № 1")
    await egor.taps("Диагностика, март 2027")
    await egor.taps("Не прошли (8)")
    await egor.sees(CANARY)
    await egor.taps_foreign(f"q2i:{id_}:0")
    await egor.sees_not("67 %", "Закончили")
    world.assert_quiet()


async def test_presses_cost_few_statements_however_many_people(world: World) -> None:
    cast = world.cast
    await hire(cast, 120, surname="Учитель")
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    with counting(world.app.database) as cost:
        for button in (
            "Открыть диагностику",
            "Вся самодиагностика",
            "Выбрать по списку",
            "Ёлкина",
            "▶️",
            "Дальше",
            "◀️ Назад",
            "Всех педагогов",
            "Последний день",
            "◀️ Назад",
            "Две недели",
            "✅ Открыть",
            "Не прошли",
            "◀️ Назад",
            "По ШМО",
            "◀️ Назад",
            "Кого не спрашивать",
            "Ёлкина",
            "◀️ Назад",
            "Продлить",
            "На неделю, до ",
            "Список в таблице",
            "Завершить",
            "↩️ Вернуть",
            "Все диагностики",
        ):
            cost.clear()
            await vera.taps(button)
            assert len(cost.statements) <= 20, (button, cost.statements)
            assert cost.write_transactions <= 1, button
    world.assert_quiet()


@pytest.mark.parametrize(
    ("says", "last"),
    [
        ("на неделю", "ср, 7 апреля"),
        ("на 2 недели", "ср, 14 апреля"),
        ("ещё на неделю", "ср, 7 апреля"),
        ("На 3 дня, до 3 апреля", "сб, 3 апреля"),
        ("12 апреля", "пн, 12 апреля"),
    ],
)
async def test_more_time_is_given_by_words_of_a_button_or_a_day(
    world: World, says: str, last: str
) -> None:
    """Counted from the last day, as the button is, and not from today."""
    await opened(world.cast, last=date(2027, 3, 31))
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Продлить")
    await vera.sees("На 3 дня, до 3 апреля", "На неделю, до 7 апреля", "На 2 недели, до 14 апреля")
    await vera.says(says)
    await vera.sees(f"последний день — {last}")
    world.assert_quiet()


async def test_reminder_of_today_is_not_lost_when_more_time_is_given_before_the_list(
    world: World,
) -> None:
    """The page names the day on which it then comes; what was said is not said again."""
    await opened(world.cast, last=date(2027, 3, 31))
    vera, zoya = world.phone(world.cast.vera), world.phone(world.cast.zoya)
    await world.passes(days=7)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.sees("напомнит тем, кто не закончил: ср, 24 марта")
    await vera.taps("Продлить")
    await vera.taps("На 2 недели")
    await vera.sees("напомнит тем, кто не закончил: ср, 31 марта")
    heard = len(zoya.user.messages)
    await world.passes(days=6)
    assert len(zoya.user.messages) == heard
    await world.passes(days=1, minutes=20)
    await zoya.sees("ответить можно до ср, 14 апреля")
    heard = len(zoya.user.messages)
    for last in ("20 апреля", "27 апреля"):
        await vera.says("/diagnoses")
        await vera.taps("Диагностика, март 2027")
        await vera.taps("Продлить")
        await vera.says(last)
        await vera.sees(f"последний день — вт, {last}")
    await vera.sees("напомнит тем, кто не закончил: сб, 24 апреля")
    await world.passes(days=23)
    assert len(zoya.user.messages) == heard, "the middle was said before"
    world.assert_quiet()


async def test_vague_words_for_more_time_are_asked_about_first(world: World) -> None:
    """People are told of the new day at once, and nothing takes that back."""
    await opened(world.cast, last=date(2027, 3, 24))
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Продлить")
    await vera.says("март")
    await vera.sees("Понято так: ср, 31 марта. Продлить?", "[✅ Да, продлить]")
    await vera.says("нет")
    await vera.sees("До какого дня продлить? Сейчас: ср, 24 марта")
    await vera.says("конец апреля")
    await vera.sees("Понято так: пт, 30 апреля. Продлить?")
    await vera.says("март")
    await vera.sees("Понято так: ср, 31 марта. Продлить?")
    await vera.says("да")
    await vera.sees("последний день — ср, 31 марта")
    await vera.taps("Продлить")
    await vera.says("1 апреля")
    await vera.sees("последний день — чт, 1 апреля")
    world.assert_quiet()


async def test_name_typed_at_the_list_of_people_is_looked_for_there(world: World) -> None:
    await opened(world.cast)
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Не прошли")
    await vera.sees("не прошли: 3", "Смирнова", "Кузнецов")
    await vera.says("кузнецова")
    await vera.sees("По запросу «кузнецова»: 1", "Кузнецов Б. Л.")
    await vera.sees_not("Смирнова")
    await vera.says("смирн")
    await vera.sees("Смирнова А. И.")
    await vera.says("абракадабра какая-то")
    await vera.sees("не прошли: 3", "Смирнова", "Кузнецов")
    await vera.says("смирн")
    await vera.taps("Весь список")
    await vera.sees("не прошли: 3", "Кузнецов")
    await vera.taps("Назад")
    await vera.sees("📅 Продлить")
    world.assert_quiet()


async def test_typed_day_that_could_be_a_slip_is_asked_about_first(world: World) -> None:
    """A Sunday, and a day far away; the page says nothing new before the yes."""
    await opened(world.cast, last=date(2027, 3, 24))
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Продлить")
    await vera.says("18 апреля")
    await vera.sees("Понято так: вс, 18 апреля. Продлить?")
    await vera.taps("Другая дата")
    await vera.sees("Сейчас: ср, 24 марта")
    await vera.says("26 мая")
    await vera.sees("Понято так: ср, 26 мая. Продлить?")
    await vera.taps("Да, продлить")
    await vera.sees("последний день — ср, 26 мая")
    world.assert_quiet()


async def test_planned_one_is_told_on_its_first_day(world: World) -> None:
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await opened(cast, first=date(2027, 3, 22), last=date(2027, 4, 2))
    await world.passes(days=4)
    await anna.sees_not("вас просят ответить")
    await world.passes(days=1, minutes=11)
    await anna.sees("вас просят ответить", "последний день — пт, 2 апреля")
    after = datetime(2027, 4, 2, 21, 1, tzinfo=UTC)
    async with world.database.write() as tx:
        assert not await campaigns.begin_next(tx, after)
    world.assert_quiet()


async def test_word_that_several_diagnoses_are_called_by_begins_no_other_one(world: World) -> None:
    cast = world.cast
    first, last = date(2027, 3, 10), date(2027, 4, 14)
    for player, form in ((cast.anna, Form.FULL), (cast.boris, Form.EXPRESS)):
        await campaigning.opened(cast, player, form=form, opens_on=first, closes_on=last)
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.sees("[Диагностика, март 2027", "[Краткая диагностика, март", "Открыть диагн")
    for typed in ("диагностика", "Диагностика!"):
        await vera.says(typed)
        await vera.sees("отвечают кнопками", "[➕ Открыть диагностику]")
    await vera.says("Краткая диагностика")
    await vera.sees_not("Открыть диагностику")
    await vera.says("/diagnoses")
    await vera.says("открыть диагностику")
    await vera.says("/diagnoses")
    await vera.sees("Продолжить черновик")
    world.assert_quiet()
