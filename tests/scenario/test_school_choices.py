"""What a deputy gets out of questionnaires that have no levels, and out of «Объективность»."""

import io
import zipfile
from datetime import timedelta

from sqlalchemy import update

from content.loader import load_questionnaire
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from storage import tables
from tests.cast import START
from tests.counting import counting
from tests.scenario.world import World
from tests.services.asking import change_post, department, hire
from tests.services.campaigning import opened
from tests.services.choosing import AREAS, CANARY, answers

LAW, ASSESS = "Документы и аттестация", "Оценивание и диагностика"
FIRST, LAST = START.date(), START.date() + timedelta(days=14)


async def asks(world: World, questionnaire: str) -> int:
    return await opened(world.cast, questionnaire=questionnaire, opens_on=FIRST, closes_on=LAST)


async def test_deputy_sees_what_people_ask_for_and_takes_it_as_a_table(world: World) -> None:
    """Nine wait, ten open the picture, the closing counts everybody; no name, no typed word."""
    cast = world.cast
    id_ = await asks(world, "requests")
    people = await hire(cast, 12, surname="Фамильная")
    for one in people[:9]:
        given = {AREAS: "assess", "themes.course": "known"}
        await answers(cast, id_, one.post_id, given, at=START - timedelta(hours=3))
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Образовательные запросы")
    await vera.sees("прошли: 9 из 9", "Общая картина")
    await vera.sees_not("Карта диагностики", "Итоги по группам")
    await vera.taps("Общая картина")
    await vera.sees("Закончили: 9 чел.", "нужно 10 чел., после завершения — 5")
    await vera.sees_not(ASSESS, "Таблицей")

    await answers(cast, id_, people[9].post_id, {AREAS: "law"}, at=START - timedelta(hours=2))
    await vera.taps("◀️ Назад")
    await vera.taps("Общая картина")
    await vera.sees("Учтены ответы первых 5", "важнее всего?", f"{ASSESS} — 5 чел.", "1 / 9")
    await vera.sees_not(f"{LAW} — ")
    for one in people[10:]:
        last = START - timedelta(hours=1)
        await answers(cast, id_, one.post_id, {AREAS: "assess,law"}, at=last)
    await vera.taps("◀️ Назад")
    await vera.taps("Завершить")
    with counting(world.app.database) as cost:
        await vera.taps("Общая картина")
        assert len(cost.statements) <= 20
    await vera.sees("Учтены ответы всех", f"{ASSESS} — 11 чел.")
    await vera.sees(f"{LAW} — 3 чел.", "Никто не выбрал: Содержание и программы;")
    await vera.taps("▶️")
    await vera.sees("Что стоит за вашим выбором?", "Ответили меньше 5 чел.")
    await vera.taps("▶️")
    await vera.sees("Да, тему знаю — 9 чел.", "3 / 9")
    await vera.taps("Таблицей")
    (file,) = (file for message in vera.user.messages for file in message.files)
    assert file.name.startswith("Общая картина, Школа № 1, Образовательные запросы, март 2027")
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        inside = "".join(archive.read(part).decode() for part in archive.namelist())
    assert ASSESS in inside
    for word in (CANARY, "Фамильная"):
        assert word not in inside
        assert all(word not in message.text for message in vera.user.messages)
    world.assert_quiet()


async def test_deputy_of_a_part_counts_her_own_and_neighbours_count_nobody(world: World) -> None:
    cast = world.cast
    mine, theirs = await department(cast, "Моё ШМО"), await department(cast, "Чужое ШМО")
    id_ = await asks(world, "young")
    for place, option in ((mine, "plan"), (theirs, "order")):
        for one in await hire(cast, 6, department_id=place):
            young = load_questionnaire("young")
            given = {"help.now": option, "start.timing": "not_yet"}
            await answers(cast, id_, one.post_id, given, questionnaire=young)
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(tables.CampaignRow).values(state="closed", closed_at=START)
        )
    await change_post(cast, cast.vera.post_id, zone=[mine])
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика молодых")
    await vera.taps("Общая картина")
    await vera.sees(
        "только те, за кого вы отвечаете",
        "Планирование и подготовка — 6 чел.",
        "видит только сам педагог",
    )
    await vera.sees("Никто не выбрал: Порядок и внимание детей")
    await vera.sees_not("Пока трудно", "12 чел.")
    for name in ("egor", "dina", "klim", "lev", "oleg", "irina"):
        phone = world.phone(getattr(cast, name))
        await phone.says("/menu")
        for data in (f"q2o:{id_}:0", f"q2p:{id_}"):
            await phone.taps_foreign(data)
            await phone.sees_not("6 чел.", "12 чел.", "Планирование и подготовка")
        assert not any(message.files for message in phone.user.messages)
    world.assert_quiet()


async def test_objectivity_has_its_groups_by_department(world: World) -> None:
    cast = world.cast
    maths = await department(cast, "ШМО математики")
    id_ = await asks(world, "objectivity")
    asked = load_questionnaire("objectivity")
    statements = asked.for_variant("soo")
    levels = {one.key: AnswerValue.INDEPENDENT for one in statements}
    given = {key: level.value for key, level in levels.items()}
    for one in await hire(cast, 6, department_id=maths, surname=CANARY):
        await answers(cast, id_, one.post_id, given, questionnaire=asked)
    refs = [StatementRef(key=one.key, group=one.group) for one in statements]
    frozen = score(refs, levels, Thresholds()).to_dict()
    async with world.database.write() as tx:
        await tx.connection.execute(update(tables.DiagnosisResultRow).values(score=frozen))
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Объективность оценивания")
    await vera.sees_not("Общая картина", "Карта диагностики")
    await vera.taps("Итоги по группам")
    await vera.sees("итоги по группам", "тем чаще так бывает", "Олимпиады — 67 % · 6 чел.")
    await vera.taps("ШМО математики")
    await vera.sees("Проверка работ — 67 % · 6 чел.")
    await vera.taps("◀️ Назад")
    await vera.taps("Картинкой")
    await vera.taps("Таблицей")
    names = [file.name for message in vera.user.messages for file in message.files]
    assert len(names) == 2
    assert all(name.startswith("Итоги по группам, Школа № 1") for name in names), names
    await vera.taps_foreign(f"q2o:{id_}:0")
    await vera.sees("считаются уровни по группам", "прошли: 6 из 6")
    world.assert_quiet()
