"""A deputy enrols a school in an evening: a table, cards, a common link, newcomers."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

import xlsxwriter
from sqlalchemy import func, select

from bot.renderer import Renderer
from domain.papers import InvitationCards
from storage.tables import (
    CardRow,
    JoinRequestRow,
    OutboxRow,
    PersonRow,
    PostRow,
    StaffImportRow,
)
from tests.counting import counting
from tests.scenario.test_enrolment import links
from tests.scenario.world import Phone, World

V = TypeVar("V")
R = TypeVar("R")

SAMPLE_STATEMENTS = 15
"""The page above the sample is read once; each read of it is six statements."""
HEADING = ("№", "ФИО", "Должность", "ШМО", "Стаж", "Категория", "Телефон")
PEOPLE = (
    (1, "БЕЛОВА АННА ИЛЬИНИЧНА", "учитель химии", "ШМО естественных наук", 1, "нет", "8-911"),
    (2, "Волков Игорь Павлович", "учитель физики", "ШМО естественных наук", 12, "высшая", None),
    (3, "Смирнова Анна Игоревна", "учитель истории", None, 7, "первая", None),
    (4, "Громова", "учитель", None, None, None, None),
    (5, "Дроздова И.О.", "учитель музыки", None, None, None, None),
)


def table(*rows: tuple[object, ...], heading: tuple[object, ...] = HEADING) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Кадры")
        sheet.write(0, 0, "Список педагогических работников")
        sheet.write_row(2, 0, heading)
        for number, row in enumerate(rows, start=3):
            sheet.write_row(number, 0, row)
    return made.getvalue()


@dataclass
class Watched:
    """The renderer, and what it was asked to draw: paper can't be read back in a test."""

    renderer: Renderer
    views: list[object] = field(default_factory=list)

    async def render(self, draw: Callable[[V], bytes], view: V) -> bytes:
        self.views.append(view)
        return await self.renderer.render(draw, view)

    async def run(self, work: Callable[[V], R], given: V) -> R:
        return await self.renderer.run(work, given)


async def count(world: World, entity: type[PersonRow | PostRow | CardRow]) -> int:
    async with world.database.read() as tx:
        found = await tx.connection.execute(select(func.count()).select_from(entity))
        return found.scalar_one()


async def opened_hub(world: World) -> Phone:
    deputy = world.phone(world.cast.vera)
    await deputy.says("/teachers")
    await deputy.taps("Подключение")
    return deputy


async def with_common_link(world: World) -> tuple[Phone, str]:
    deputy = await opened_hub(world)
    await deputy.taps("Общая ссылка")
    await deputy.taps("Выписать ссылку")
    await deputy.sees_anywhere("заместитель директора подтвердит")
    return deputy, links(deputy)[-1]


async def test_table_becomes_a_school_and_cards_bring_a_teacher_in(world: World) -> None:
    deputy = await opened_hub(world)
    with counting(world.app.database) as cost:
        await deputy.taps("Образец таблицы")
    assert 1 < len(cost.statements) <= SAMPLE_STATEMENTS
    assert deputy.user.messages[-2].files[0].name.startswith("Список учителей Школа № 1")
    await deputy.sends_document(table(*PEOPLE), "Педагоги 2027.xlsx")
    await deputy.sees(
        "Педагоги 2027.xlsx",
        "Добавим 3 · уже есть 1 · не войдут 1",
        "У 1 человека дополним",
        "ШМО естественных наук",
        "Не берём: телефон",
        "Строка 7, «Громова»: нужны фамилия, имя и отчество",
        "Строка 8, «Дроздова И. О.»: вместо имени инициалы",
    )
    before = await count(world, PersonRow)
    await world.stops()
    await world.starts()
    assert await count(world, PersonRow) == before
    await deputy.taps("Добавить 3")
    await deputy.sees("3 учителя добавлены", "Новых объединений: 1", "Ещё не в боте: 3")
    async with world.database.read() as tx:
        post = (
            await tx.connection.execute(
                select(PostRow.position, PostRow.subjects, PersonRow.pedagogical_since_year)
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .where(PersonRow.surname == "Белова")
            )
        ).one()
        assert tuple(post) == ("teacher", ["химия"], 2026)
        categories = await tx.connection.execute(
            select(CardRow.category).order_by(CardRow.person_id)
        )
        assert sorted(str(one) for one in categories.scalars()) == ["first", "highest", "none"]
        left = await tx.connection.execute(select(StaffImportRow.rows, StaffImportRow.state))
        assert [tuple(row) for row in left] == [(None, "applied")]

    watched = Watched(world.app.renderer)
    world.app.turns.renderer = watched
    await deputy.taps("Карточки с QR")
    await deputy.sees("3 карточки в файле выше")
    await deputy.sees_not("больше не действуют")
    file = next(f for m in deputy.user.messages for f in m.files if f.name.endswith(".pdf"))
    assert file.name == "Приглашения Школа № 1 17.03.2027.pdf"
    (printed,) = watched.views
    assert isinstance(printed, InvitationCards)
    card = printed.cards[0]
    assert card.name == "Белова Анна Ильинична"

    teacher = world.newcomer(7003)
    await teacher.opens(card.link)
    taps = 1
    for button in ("Даю согласие", "5–11 классы", "Пройти диагностику"):
        await teacher.taps(button)
        taps += 1
    await teacher.taps("Начать")
    await teacher.sees("1 из")
    assert taps + 1 <= 6
    await deputy.taps("Назад")
    await deputy.sees("Не в боте (2)")
    await deputy.taps("Карточки с QR")
    await deputy.sees("Ещё действуют 2 ссылки", "На карточке ссылка всегда новая", "не откроется")
    await deputy.taps("Назад")
    still = world.newcomer(7005)
    await still.opens(printed.cards[2].link)
    await still.sees("Даю согласие")
    await deputy.taps("Карточки с QR")
    await deputy.taps("Всем заново")
    await deputy.sees("ещё не открытые, больше не действуют")
    again = watched.views[-1]
    assert isinstance(again, InvitationCards)
    late = world.newcomer(7004)
    await late.opens(printed.cards[1].link)
    await late.sees("её отозвали или выписали вместо неё новую")
    await late.opens(again.cards[0].link)
    await late.sees("Даю согласие")


async def test_links_that_were_sent_live_on_when_others_get_theirs(world: World) -> None:
    """The deputy sends links to three, adds a fourth later, and asks for links again."""
    deputy = await opened_hub(world)
    await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    await deputy.taps("Добавить 3")
    await deputy.taps("🔗 Выписать ссылки")
    await deputy.sees("✅ Ссылки (3) — выше.", "всё сообщение не пересылайте")
    await deputy.sees_not("больше не действ")
    sent = links(deputy)
    deputy = await opened_hub(world)
    later = (6, "Поздняя Ольга Петровна", "учитель химии", None, 3, "нет", None)
    await deputy.sends_document(table(later), "Ещё.xlsx")
    await deputy.taps("Добавить 1")
    await deputy.taps("🔗 Выписать ссылки")
    await deputy.sees("Ссылки уже выписаны", "перестанут")
    await deputy.taps("Только тем, у кого нет (1)")
    await deputy.sees("✅ Ссылка — в сообщении выше, перешлите её.")
    await deputy.sees_not("больше не действует")
    first = world.newcomer(7010)
    await first.opens(sent[0])
    await first.sees("Даю согласие")


async def test_same_table_again_changes_nothing(world: World) -> None:
    deputy = await opened_hub(world)
    await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    await deputy.taps("Добавить 3")
    people, cards = await count(world, PersonRow), await count(world, CardRow)
    await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    await deputy.sees("Новых учителей нет · уже есть 4 · не войдут 1")
    await deputy.sees_not("Дополнить", "✅")
    assert (await count(world, PersonRow), await count(world, CardRow)) == (people, cards)


async def test_second_press_and_an_old_preview_add_nobody_twice(world: World) -> None:
    deputy = await opened_hub(world)
    await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    press = await deputy.taps("Добавить 3")
    people = await count(world, PersonRow)
    await deputy.taps_foreign(press.data)
    assert "уже всё решено" in deputy.toast
    assert await count(world, PersonRow) == people


async def test_namesakes_are_added_by_one_tap(world: World) -> None:
    deputy = await opened_hub(world)
    two = [(n, "Белова Анна Ильинична", "учитель", None, None, None, None) for n in (1, 2)]
    await deputy.sends_document(table(*two), "Тёзки.xlsx")
    await deputy.sees("Добавим 1", "то же имя, что в строке 4")
    await deputy.taps("Это тёзки")
    await deputy.taps("Добавить 2")
    await deputy.sends_document(table(*two), "Тёзки.xlsx")
    await deputy.sees("Новых учителей нет · уже есть 2")


async def test_files_that_are_no_list_are_refused_in_words_and_another_one_is_awaited(
    world: World,
) -> None:
    deputy = await opened_hub(world)
    await deputy.sends_document(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Список.xls")
    await deputy.sees("старого Excel", "пришлите сюда таблицу")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * (30 << 20))
    await deputy.sends_document(packed.getvalue(), "Бомба.xlsx")
    await deputy.sees("открывать небезопасно")
    await deputy.says("Иванова Мария Петровна")
    await deputy.sees("нужен файл")
    await deputy.sends_document("ФИО;Стаж\nБелова Анна Ильинична;3".encode("cp1251"), "Список.csv")
    await deputy.sees("Добавим 1")
    await deputy.taps("Отмена")
    await deputy.sees("подключение")
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(StaffImportRow.state, StaffImportRow.rows))
        assert [tuple(row) for row in rows] == [("cancelled", None)]


async def test_list_left_undecided_is_forgotten_after_a_day(world: World) -> None:
    deputy = await opened_hub(world)
    await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    await world.passes(days=1, hours=2)
    await deputy.taps("Добавить 3")
    assert "уже всё решено" in deputy.toast
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(StaffImportRow.rows))
        assert rows.scalars().all() == [None]


async def test_newcomer_by_the_common_link_is_recognised_by_one_of_two_deputies(
    world: World,
) -> None:
    vera = await opened_hub(world)
    await vera.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    await vera.taps("Добавить 3")
    _, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    await newcomer.opens(token)
    await newcomer.sees("Школа № 1", "Напишите фамилию, имя и отчество")
    await newcomer.says("Белова")
    await newcomer.sees("Нужны фамилия, имя и отчество")
    await newcomer.says("Беллова Анна Ильинична")
    await newcomer.sees("Заявка отправлена: Беллова Анна Ильинична")
    await newcomer.taps("Исправить имя")
    await newcomer.says("Белова Анна Ильинишна")
    await newcomer.sees("Белова Анна Ильинишна")
    await newcomer.sees_not("Волков", "Громова", "Белова Анна Ильинична")
    await world.passes(minutes=3)
    galina = world.phone(world.cast.galina)
    for deputy in (vera, galina):
        await deputy.sees("Заявка по общей ссылке: Белова А. И.")
        await deputy.taps("Заявки")
        await deputy.taps("Белова")
        await deputy.sees("Кто это?", "1. Белова Анна Ильинична")
        await deputy.sees_not("Волков")
    await vera.taps("1. Белова")
    await vera.sees("Заявок нет")
    await galina.taps("Новый человек")
    assert "уже есть" in galina.toast
    await newcomer.taps("Проверить")
    await newcomer.sees("Согласие на самодиагностику", "Анна Ильинична")
    await world.passes(minutes=3)
    await newcomer.sees("вы в списке")
    await newcomer.taps("Войти")
    await newcomer.taps("Даю согласие")
    await newcomer.sees("Кого вы учите?")
    async with world.database.read() as tx:
        same = await tx.connection.execute(
            select(func.count()).where(PersonRow.name_key == "белова анна ильинична")
        )
        assert same.scalar_one() == 1
        request = await tx.connection.execute(select(JoinRequestRow.name_key, JoinRequestRow.state))
        assert [tuple(row) for row in request] == [("", "accepted")]


async def test_corrected_name_is_looked_at_again_before_it_is_decided(world: World) -> None:
    deputy, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    await newcomer.opens(token)
    await newcomer.says("Белова Анна Ильинична")
    await world.passes(minutes=3)
    await deputy.taps("Заявки")
    await deputy.taps("Белова")
    await newcomer.taps("Исправить имя")
    await newcomer.sees("Сейчас в заявке: Белова Анна Ильинична")
    await newcomer.taps("Назад")
    await newcomer.says("Орлова Вера Петровна")
    await newcomer.sees("Заявка отправлена: Белова Анна Ильинична")
    await newcomer.taps("Исправить имя")
    await newcomer.says("Орлова Вера Павловна")
    await deputy.taps("Новый человек")
    assert "Имя в заявке исправили" in deputy.toast
    await deputy.sees("Орлова Вера Павловна")
    await newcomer.taps("Отозвать заявку")
    await newcomer.sees("нужна личная ссылка")
    await deputy.taps("Новый человек")
    await deputy.sees("Заявок нет")
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(JoinRequestRow.surname, JoinRequestRow.state))
        assert [tuple(row) for row in rows] == [("", "withdrawn")]


async def test_declined_newcomer_is_told_politely_and_waits_a_day(world: World) -> None:
    deputy, token = await with_common_link(world)
    stranger = world.newcomer(7003)
    await stranger.opens(token)
    await stranger.says("Чужак Пётр Ильич")
    await world.passes(minutes=3)
    await deputy.taps("Заявки")
    await deputy.taps("Чужак")
    await deputy.taps("Отклонить")
    await world.passes(minutes=3)
    await stranger.sees_anywhere("заявку не подтвердили")
    await stranger.opens(token)
    await stranger.sees("снова попросить можно завтра")
    await world.passes(days=1, hours=1)
    await stranger.opens(token)
    await stranger.sees("Напишите фамилию, имя и отчество")


async def test_newcomer_is_told_at_a_decent_hour_only(world: World) -> None:
    """Decided late in the evening, and the bot comes back at night: said in the morning."""
    deputy, token = await with_common_link(world)
    stranger = world.newcomer(7003)
    await stranger.opens(token)
    await stranger.says("Чужак Пётр Ильич")
    await world.passes(minutes=3)
    await deputy.taps("Заявки")
    await deputy.taps("Чужак")
    await deputy.taps("Отклонить")
    await world.stops()
    world.clock.set(world.now + timedelta(hours=10))
    await world.starts()
    await world.delivers()
    assert "не подтвердили" not in stranger.screen
    await world.passes(hours=8)
    await stranger.sees_anywhere("заявку не подтвердили")


async def test_teacher_of_another_school_gets_one_more_post(world: World) -> None:
    deputy, token = await with_common_link(world)
    irina = world.phone(world.cast.irina)
    await irina.opens(token)
    await irina.sees("Заявка отправлена: Соколова Ирина Марковна")
    await irina.says("/menu")
    await irina.sees("Ирина Марковна, добрый день")
    await world.passes(minutes=3)
    await deputy.taps("Заявки")
    await deputy.taps("Соколова")
    await deputy.taps("Новый человек")
    await world.passes(minutes=3)
    await irina.sees_anywhere("вы теперь в списке и здесь")
    async with world.database.read() as tx:
        posts = await tx.connection.execute(
            select(PostRow.school_id, PostRow.main)
            .where(PostRow.person_id == world.cast.irina.person_id)
            .order_by(PostRow.id)
        )
        assert [tuple(row) for row in posts] == [
            (world.cast.other_school_id, True),
            (world.cast.school_id, False),
        ]


async def test_common_link_opens_nothing_for_those_who_need_none_or_come_late(
    world: World,
) -> None:
    deputy, first = await with_common_link(world)
    anna = world.phone(world.cast.anna)
    await anna.opens(first)
    await anna.sees("Вы уже в списке", "Анна Игоревна")
    await deputy.taps("Выписать новую")
    second = links(deputy)[-1]
    late = world.newcomer(7003)
    await late.opens(first)
    await late.sees("больше не открывается")
    await deputy.taps("Закрыть ссылку")
    await late.opens(second)
    await late.sees("больше не открывается")
    await deputy.taps("Выписать ссылку")
    third = links(deputy)[-1]
    await world.passes(days=14)
    await late.opens(third)
    await late.sees("больше не открывается")


async def test_forgotten_request_leaves_no_name(world: World) -> None:
    _, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    await newcomer.opens(token)
    await newcomer.says("Белова Анна Ильинична")
    await world.passes(days=14, hours=2)
    async with world.database.read() as tx:
        rows = await tx.connection.execute(
            select(JoinRequestRow.surname, JoinRequestRow.name_key, JoinRequestRow.state)
        )
        assert [tuple(row) for row in rows] == [("", "", "forgotten")]
    await newcomer.says("/start")
    await newcomer.sees("нужна личная ссылка")


async def test_wrong_common_links_are_counted_as_guesses(world: World) -> None:
    guesser = world.newcomer(7003)
    _, token = await with_common_link(world)
    for number in range(5):
        await guesser.opens(f"c_guess{number}")
        await guesser.sees("Такой ссылки нет")
    await guesser.opens(token)
    await guesser.sees("Слишком много неверных ссылок")


async def test_hostile_names_are_refused_and_kept_nowhere(world: World) -> None:
    _, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    await newcomer.opens(token)
    for typed in ("<b>Белова</b> Анна", "🙂 🙂 🙂", "Б" * 4096, "1 2 3"):
        await newcomer.says(typed)
        await newcomer.sees("Напишите фамилию, имя и отчество")
    await newcomer.says("Бел\u202eова Ан\u200bна Ильинична")
    await newcomer.sees("Белова Анна Ильинична")
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(JoinRequestRow.surname))
        assert rows.scalars().all() == ["Белова"]


async def test_blocked_and_not_joined_are_listed_with_what_can_be_done(world: World) -> None:
    async with world.database.write() as tx:
        await tx.who.set_reachable(world.cast.zoya.account_id, reachable=False)
    deputy = await opened_hub(world)
    await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
    await deputy.taps("Добавить 3")
    await deputy.taps("Назад")
    await deputy.sees("Не в боте (3)", "Не получают сообщения (1)")
    await deputy.taps("Не получают сообщения")
    await deputy.sees("Ёлкина З. П.", "Запустить")
    await deputy.taps("Назад")
    await deputy.taps("Не в боте")
    await deputy.sees("Белова А. И.", "Волков И. П.")
    await deputy.taps("Волков")
    await deputy.sees("Ссылка — в сообщении выше")
    await deputy.sees_not("Прежняя")
    await deputy.taps("🔗 Выписать ссылку")
    await deputy.sees("Новая ссылка — в сообщении выше", "Прежняя больше не действует")


async def test_request_of_a_newcomer_reaches_nobody_of_another_school(world: World) -> None:
    _, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    await newcomer.opens(token)
    await newcomer.says("Белова Анна Ильинична")
    await world.passes(minutes=3)
    async with world.database.read() as tx:
        told = await tx.connection.execute(
            select(OutboxRow.recipient_id).where(OutboxRow.kind == "join_asked")
        )
        assert set(told.scalars()) == {world.cast.vera.person_id, world.cast.galina.person_id}
    klim = world.phone(world.cast.klim)
    await klim.says("/teachers")
    await klim.taps_foreign(f"n1q:{world.cast.school_id}:0")
    await klim.sees_not("Белова")
    await klim.taps_foreign("n1u:1")
    await klim.sees_not("Белова")


async def test_every_press_of_enrolment_stays_within_twenty_statements(world: World) -> None:
    _, token = await with_common_link(world)
    with counting(world.app.database) as cost:

        async def costs(what: str, *, most: int = 20) -> None:
            await world.settle()
            assert len(cost.statements) <= most, f"{what}: {len(cost.statements)}"
            assert cost.write_transactions <= 1, what
            cost.clear()

        newcomer = world.newcomer(7003)
        await world.settle()
        cost.clear()
        await newcomer.opens(token)
        await costs("link opened")
        await newcomer.says("Белова Анна Ильинична")
        await costs("name written")
        deputy = await opened_hub(world)
        cost.clear()
        await deputy.sends_document(table(*PEOPLE), "Педагоги.xlsx")
        await costs("table sent")
        await deputy.taps("Добавить 3")
        await costs("table taken")
        await deputy.taps("Карточки с QR")
        await costs("cards printed")
        await deputy.taps("Назад")
        await costs("school opened")
        await deputy.taps("Заявки (1)")
        await costs("requests opened")
        await deputy.taps("Белова")
        await costs("request opened")
        await deputy.taps("1. Белова")
        await costs("request accepted")


async def test_card_typed_for_the_list_goes_over_to_who_is_known_already(world: World) -> None:
    """Irina of school 2 is on the list of school 1 as well, and comes by the common link."""
    deputy = await opened_hub(world)
    row = (1, "Соколова Ирина Марковна", "учитель химии", None, 5, "высшая", None)
    await deputy.sends_document(table(row), "Педагоги.xlsx")
    await deputy.taps("Добавить 1")
    _, token = await with_common_link(world)
    irina = world.phone(world.cast.irina)
    await irina.opens(token)
    await world.passes(minutes=3)
    await deputy.taps("Заявки")
    await deputy.taps("Соколова")
    await deputy.taps("1. Соколова")
    async with world.database.read() as tx:
        card = await tx.connection.execute(select(CardRow.person_id, CardRow.category))
        assert [tuple(row) for row in card] == [(world.cast.irina.person_id, "highest")]


async def test_opening_and_taking_back_again_and_again_comes_to_an_end(world: World) -> None:
    _, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    for _ in range(5):
        await newcomer.opens(token)
        assert "Отозвать заявку" not in newcomer.buttons
        await newcomer.taps("Не сейчас")
        assert "Войти можно и потом" in newcomer.toast
    await newcomer.opens(token)
    await newcomer.sees("заявок было уже много")
