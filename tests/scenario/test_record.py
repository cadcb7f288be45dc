"""The record of a person in the chat: one upload makes evidence and an entry, leaders confirm."""

from datetime import date

from domain.card import CardField
from domain.evidence import Proof, ProofForm
from domain.item import ItemKind
from domain.record import ContestResult, RecordField, RecordKind, RecordLevel, RecordState
from handlers.due.callbacks import AskProof, OpenItem
from handlers.record.callbacks import (
    AddEntry,
    AskField,
    OpenCourses,
    OpenQueue,
    OpenRecord,
    SetChoice,
    SetHours,
    SetReady,
)
from services import people, record
from tests.cast import turn_weekly_lists_off
from tests.counting import counting
from tests.emulator.pictures import png
from tests.scenario.costs import costs, typing_costs
from tests.scenario.world import World
from tests.services.doing import Planned, plan

COURSE = Planned(title="курсы «Обучение детей с ОВЗ»", kind=ItemKind.KPK, due_on=date(2027, 3, 10))


async def test_one_upload_is_evidence_and_an_entry_of_the_record(world: World) -> None:
    """Reported with a photo → the entry is there with it → filled up by taps → the deputy's
    confirmation of the item confirms it."""
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE])
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/menu")
    await anna.taps_foreign(AskProof(item_id=made.items[0], rev=1).pack())
    await anna.sends_photo(png())
    await anna.sees("Принято", "Запись в достижениях")
    await anna.taps("Запись в достижениях")
    await anna.sees(COURSE.title, "Дата: 10 марта", "с ваших слов", "фото")
    await anna.taps("Дополнить")
    await anna.sees("Сколько часов?")
    await anna.says("много")
    await anna.sees("Нужно число часов")
    await anna.taps("72")
    await anna.taps("Дистанционно")
    await anna.taps("Региональный институт")
    await anna.says("Удостоверение № 125")
    await anna.sees("Объём: 72 ч", "Форма: дистанционно", "Документ: Удостоверение № 125")
    await world.passes(minutes=3)
    await vera.taps("Подтвердить")
    await anna.taps_foreign(OpenRecord(post_id=cast.anna.post_id).pack())
    await anna.sees("✅ курсы", "72 ч", "Следующие нужны до 10 марта 2030")
    async with world.database.read() as tx:
        (entry,) = await tx.records.list_of_person(cast.anna.person_id)
    assert entry.state is RecordState.CONFIRMED
    assert entry.decided_by == cast.vera.person_id


async def test_recall_takes_the_untouched_entry_back_and_leaves_a_touched_one(
    world: World,
) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE])
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(AskProof(item_id=made.items[0], rev=1).pack())
    await anna.taps("Без документа")
    await anna.taps("Отменить отметку")
    await anna.taps_foreign(OpenRecord(post_id=cast.anna.post_id).pack())
    await anna.sees("Пока пусто")
    await anna.taps_foreign(OpenItem(item_id=made.items[0]).pack())
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await anna.taps("Запись в достижениях")
    await anna.taps("Дополнить")
    await anna.taps("36")
    await anna.taps_foreign(OpenItem(item_id=made.items[0]).pack())
    await anna.taps("Отменить отметку")
    await anna.taps_foreign(OpenRecord(post_id=cast.anna.post_id).pack())
    await anna.sees(COURSE.title, "36 ч")


async def test_teacher_enters_a_contest_by_taps_and_corrects_it(world: World) -> None:
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.taps("🏅 Достижения")
    await anna.sees("Мои достижения", "Пока пусто")
    await anna.taps("➕ Добавить")
    await anna.says("сертификат")
    await anna.sees("отвечают кнопками", "Что добавить?")
    await anna.taps("Конкурс")
    await anna.sees("Учитель года")
    await anna.says("Конкурс <b>«Мой лучший урок»</b> & другие")
    await anna.sees("Когда это было?")
    await anna.says("завтра")
    await anna.sees("Когда это было?")
    await anna.says("март")
    await anna.sees("Назовите и число, например «15 марта».", "Когда это было?")
    await anna.says("12 февраля")
    await anna.taps("Муниципальный")
    await anna.taps("Призёр")
    await anna.taps("Пропустить")
    await anna.taps("Пропустить")
    await anna.sees("Пришлите документ")
    await anna.sends_document(b"%PDF-1.4 diploma", "Диплом.pdf")
    await anna.sees("Принято", "Диплом.pdf")
    await anna.taps("✅ Готово")
    await anna.sees("Результат: призёр", "Уровень: муниципальный", "<b>«Мой лучший урок»</b>")
    await anna.taps("Изменить")
    await anna.sees("✓ Дата", "Организатор")
    await anna.taps("✓ Результат")
    await anna.taps("Победитель")
    await anna.sees("Результат: победитель")
    await anna.taps("Убрать запись")
    await anna.sees("В течение суток")
    await anna.taps("Вернуть запись")
    await anna.sees("Результат: победитель")
    await anna.taps("Показать материалы")
    assert any(message.files for message in anna.user.messages if message.from_bot)


async def test_day_that_a_month_with_its_year_is_kept_as_is_shown(world: World) -> None:
    cast = world.cast
    async with cast.call(cast.anna).write() as (tx, call):
        await record.add(tx, call, cast.anna.post_id, RecordKind.PUBLICATION, "Статья в журнале")
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.taps("🏅 Достижения")
    await anna.taps("1")
    await anna.taps("Дополнить")
    await anna.says("март 2026")
    await anna.taps_foreign(OpenRecord(post_id=cast.anna.post_id).pack())
    await anna.sees("31 марта 2026")


async def test_deputy_confirms_a_page_and_takes_it_back(world: World) -> None:
    cast = world.cast
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    for player, title in ((cast.anna, "Статья в журнале"), (cast.zoya, "Сборник заданий")):
        async with cast.call(player).write() as (tx, call):
            await record.add(tx, call, player.post_id, RecordKind.PUBLICATION, title)
    await anna.says("/menu")
    await vera.says("/menu")
    await vera.taps("Достижения коллег (2)")
    await vera.sees("2 записи ждут", "Статья в журнале", "Сборник заданий")
    await vera.taps("Подтвердить показанные (2)")
    await vera.sees("Подтверждено: 2", "Все записи подтверждены")
    await vera.taps("Отменить (2)")
    await vera.sees("2 записи ждут")
    await vera.taps("1. Смирнова")
    await vera.sees("Педагог: Смирнова А. И.", "со слов педагога")
    await vera.taps("Вернуть на уточнение")
    await vera.says("В каком журнале?")
    await vera.sees("В каком журнале?", "Отменить решение")
    await world.passes(minutes=3)
    await anna.sees("Орлова В. П. просит уточнить", "Статья в журнале", "В каком журнале?")
    await anna.taps("Открыть")
    await anna.taps("Дополнить")
    await anna.taps("Пропустить")
    await anna.taps("Региональный")
    await anna.taps("Готово")
    await anna.sees("с ваших слов")


async def test_words_beside_the_questions_of_an_entry_answer_them(world: World) -> None:
    """A yes is no date and closes nothing; a level is called as people call it."""
    cast = world.cast
    anna = world.phone(cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        record_id = await record.add(
            tx, call, cast.anna.post_id, RecordKind.CONTEST, "Мой лучший урок"
        )
    await anna.says("/menu")
    await anna.taps_foreign(
        AskField(record_id=record_id, field=RecordField.ON_DATE, guided=True).pack()
    )
    await anna.says("да")
    await anna.sees("Когда", "[Готово]")
    await anna.says("вчера")
    await anna.sees("Какой уровень?")
    await anna.says("важный")
    await anna.sees("Какой уровень?")
    await typing_costs(world, anna, "школьный")
    await anna.sees("результат")
    await anna.says("победителем")
    await anna.says("да")
    async with world.database.read() as tx:
        entry = await tx.records.find(record_id)
    assert entry is not None
    assert (entry.level, entry.result) == (RecordLevel.SCHOOL, ContestResult.WINNER)
    assert (entry.on_date, entry.organiser) == (date(2027, 3, 16), None)
    await anna.says("готово")
    await anna.sees("с ваших слов", "16 марта")


async def test_batch_confirms_only_what_was_on_the_screen(world: World) -> None:
    cast = world.cast
    vera = world.phone(cast.vera)
    async with cast.call(cast.anna).write() as (tx, call):
        first = await record.add(
            tx, call, cast.anna.post_id, RecordKind.CONTEST, "Педагогический дебют"
        )
    await vera.says("/menu")
    await vera.taps_foreign(OpenQueue().pack())
    async with cast.call(cast.anna).write() as (tx, call):
        await record.set_field(tx, call, first, RecordField.TITLE, "Учитель года")
    await vera.taps("Подтвердить показанные (1)")
    await vera.sees("Список за это время изменился", "Учитель года")
    async with world.database.read() as tx:
        entry = await tx.records.find(first)
    assert entry is not None
    assert entry.state is RecordState.STATED


async def test_teacher_is_told_of_what_the_deputy_entered_for_her(world: World) -> None:
    cast = world.cast
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/menu")
    await vera.says("/teachers")
    await vera.says("смирн")
    await vera.taps("Смирнова")
    await vera.taps("🏅 Достижения")
    await vera.sees("Достижения: Смирнова А. И.")
    await vera.taps("➕ Добавить")
    await vera.taps("🎓 Курсы (КПК)")
    await vera.taps("Обновлённые ФГОС")
    await vera.taps("Сегодня")
    await vera.taps("72")
    await vera.taps("Готово")
    await vera.sees("✅ Подтверждено — Орлова В. П.")
    await world.passes(minutes=3)
    await anna.sees("новая запись (Орлова В. П.)", "Обновлённые ФГОС")
    await anna.taps("Открыть")
    await anna.sees("Если что-то изменить, запись подтвердят заново")
    await anna.taps("Изменить")
    await anna.taps("✓ Часы")
    await anna.says("108 часов")
    await anna.sees("с ваших слов", "Объём: 108 ч")
    await vera.taps_foreign(OpenQueue().pack())
    await vera.sees("1 запись ждёт", "108 ч")


async def test_person_hears_of_a_course_and_of_an_attestation_once(world: World) -> None:
    """Half a year before the three years are over; six and two months before what is planned."""
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    async with cast.call(cast.anna).write() as (tx, call):
        entry = await record.add(tx, call, cast.anna.post_id, RecordKind.KPK, "Оценивание")
        await record.set_field(tx, call, entry, RecordField.ON_DATE, date(2024, 9, 20))
        await people.set_date(tx, call, cast.anna.post_id, CardField.ATTESTATION, date(2027, 9, 20))
    await world.passes(days=2, hours=8)
    await anna.sees_not("скоро пройдёт три года")
    await world.passes(days=4)
    await world.passes(days=1)
    await anna.sees_anywhere("20 сентября 2024) скоро пройдёт три года", "до 20 сентября")
    await anna.sees_anywhere("Аттестация, которую вы планируете: 20 сентября")
    told = [
        message
        for message in anna.user.messages
        if "скоро пройдёт три года" in message.text or "которую вы планируете" in message.text
    ]
    assert len(told) == 1, "both are the recipient's own, and go as one message"
    await anna.says("/menu")
    await anna.sees("Курсы: следующие до 20 сентября")
    await turn_weekly_lists_off(world.cast)
    await world.passes(days=130)
    await world.passes(days=2)
    again = [one for one in anna.user.messages if "которую вы планируете" in one.text]
    assert len(again) == 2


async def test_methodist_reads_facts_and_sees_no_files_and_a_mentor_sees_nothing(
    world: World,
) -> None:
    cast = world.cast
    anna, egor, boris = (world.phone(one) for one in (cast.anna, cast.egor, cast.boris))
    await anna.says("/menu")
    await anna.taps_foreign(AddEntry(post_id=cast.anna.post_id).pack())
    await anna.taps("Публикация")
    await anna.says("Как мы спорим на уроках")
    await anna.taps("Сегодня")
    await anna.taps("Готово")
    await anna.taps("➕ Файл")
    await anna.sends_document(b"%PDF-1.4 text", "Статья.pdf")
    await egor.says("/menu")
    await egor.taps_foreign(OpenRecord(post_id=cast.anna.post_id).pack())
    await egor.sees("Достижения: Смирнова А. И.", "Как мы спорим")
    await egor.sees_not("Добавить", "Документ")
    await egor.taps("1")
    await egor.sees("со слов педагога")
    await egor.sees_not("Статья.pdf", "Изменить", "Подтвердить")
    await boris.says("/menu")
    await boris.taps_foreign(OpenRecord(post_id=cast.anna.post_id).pack())
    await boris.sees_not("Как мы спорим")


async def test_paper_of_a_period_is_sent_in_both_forms(world: World) -> None:
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    async with cast.call(cast.anna).write() as (tx, call):
        entry = await record.add(tx, call, cast.anna.post_id, RecordKind.TALK, "О критериях")
        await record.set_field(tx, call, entry, RecordField.ON_DATE, date(2025, 3, 1))
    await anna.taps("🏅 Достижения")
    await anna.taps("📄 Документ")
    await anna.taps("Учебный год")
    await anna.sees("За это время записей нет")
    await anna.taps("Назад")
    await anna.taps("5 лет")
    await anna.sees("За пять лет: 1 запись")
    await anna.taps("📄 PDF")
    await anna.taps("📄 Word")
    names = [file.name for one in anna.user.messages if one.from_bot for file in one.files]
    assert names == [
        "Достижения Смирнова А. И. за 5 лет.pdf",
        "Достижения Смирнова А. И. за 5 лет.docx",
    ]


async def test_question_stays_where_it_was_when_the_bot_was_stopped(world: World) -> None:
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(AddEntry(post_id=cast.anna.post_id).pack())
    await anna.taps("Выступление")
    await world.stops()
    await anna.user.says("О взаимооценке")
    await world.starts()
    await world.settle()
    await anna.sees("О взаимооценке", "Когда это было?")
    await anna.taps("Сегодня")
    await anna.taps("Докладчик")
    await anna.sees("Какой уровень?")


async def test_file_with_macros_beside_an_entry_is_refused_in_words(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(AddEntry(post_id=world.cast.anna.post_id).pack())
    await anna.taps("Выступление")
    await anna.says("О взаимооценке")
    await anna.taps("Сегодня")
    await anna.taps("Докладчик")
    await anna.taps("Готово")
    await anna.taps("Файл")
    content = b"PK\x03\x04" + bytes(40) + b"word/vbaProject.bin" + bytes(200)
    await anna.sends_document(content, "Статья.docx")
    await world.passes(minutes=3)
    await anna.sees_anywhere("Файл «Статья.docx»", "внутри макросы", "Прикрепить снова")


async def test_presses_cost_little(world: World) -> None:
    cast = world.cast
    vera = world.phone(cast.vera)
    for number in range(12):
        async with cast.call(cast.anna).write() as (tx, call):
            await record.add(
                tx, call, cast.anna.post_id, RecordKind.PUBLICATION, f"Статья {number}"
            )
    await vera.says("/menu")
    for data in (
        OpenQueue(),
        OpenCourses(),
        OpenRecord(post_id=cast.anna.post_id),
    ):
        with counting(world.app.database) as counted:
            await vera.taps_foreign(data.pack())
        assert len(counted.statements) <= 20
    await vera.taps_foreign(OpenQueue().pack())
    await costs(world, vera, vera.data_of("Подтвердить показанные (5)"))
    await vera.sees("Подтверждено: 5")


async def test_what_a_leader_changes_in_what_was_confirmed_costs_no_more_than_any_press(
    world: World,
) -> None:
    """It stays confirmed, by whoever has changed it; with a file, and by the deputy's name."""
    cast = world.cast
    async with cast.call(cast.anna).write() as (tx, call):
        id_ = await record.add(tx, call, cast.anna.post_id, RecordKind.KPK, "Курсы")
        await record.attach(tx, call, id_, (Proof(form=ProofForm.LINK, url="https://e.org/1"),))
    async with cast.call(cast.vera).write() as (tx, call):
        await record.confirm(tx, call, id_, (await record.page(tx, call, id_)).entry.rev)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    form = RecordField.FORM
    for press in (
        SetChoice(record_id=id_, field=form, value="mixed", guided=True),
        SetReady(record_id=id_, index=1, guided=True),
        SetHours(record_id=id_, hours=36, guided=True),
    ):
        await costs(world, vera, press.pack())
    async with cast.call(cast.vera).read() as (tx, call):
        entry = (await record.page(tx, call, id_)).entry
    assert (entry.state, entry.hours) == (RecordState.CONFIRMED, 36)
