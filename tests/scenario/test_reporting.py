"""The afternoon before a pedsovet: from the summary to the files, and what each of them says."""

from datetime import date
from io import BytesIO

from python_calamine import CalamineWorkbook

from domain.reports import PaperForm
from domain.summary_filters import Filters, year_period
from handlers.reports.callbacks import MakeReview
from tests.documents import docxs
from tests.scenario.world import Phone, World
from tests.services.doing import Planned, plan
from tests.services.summing import RandomSchool


def sent(phone: Phone, name: str) -> bytes:
    """The file of this name among those in the chat."""
    found = [
        file.content
        for message in phone.user.messages
        for file in message.files
        if file.name == name
    ]
    assert found, [file.name for message in phone.user.messages for file in message.files]
    return found[-1]


async def test_deputy_takes_the_numbers_of_the_summary_to_the_pedsovet(world: World) -> None:
    cast = world.cast
    await RandomSchool(cast, 6).add(20)
    await plan(cast, cast.anna, [Planned(title="Канарейка", due_on=date(2027, 3, 1))])
    vera = world.phone(cast.vera)
    await vera.says("/summary")
    await vera.taps("Отчёт")
    await vera.sees("Отчёт · Школа № 1", "Этот учебный год · все педагоги", "Справка к педсовету")
    await vera.taps("Excel")
    assert vera.toast == "Файл отправлен"
    book = CalamineWorkbook.from_filelike(BytesIO(sent(vera, "Отчёт, Школа № 1, 2026-2027.xlsx")))
    totals: dict[object, object] = {
        row[0]: row[1] for row in book.get_sheet_by_name("Итоги").to_python()[1:]
    }
    late = book.get_sheet_by_name("Просрочено").to_python()[1:]
    assert len(late) == totals["Просрочено мероприятий"]
    assert "Канарейка" in {row[2] for row in late}

    await vera.taps("Педсовет: Word")
    paper = docxs.text(sent(vera, "Справка к педсовету, Школа № 1, 2026-2027.docx"))
    assert f"из {int(str(totals['Педагогов']).partition('.')[0])}." in paper
    assert "Канарейка" not in paper
    assert "Смирнова" not in paper
    await vera.taps("Проверка: PDF")
    assert sent(vera, "Справка для проверки, Школа № 1, 2026-2027.pdf").startswith(b"%PDF")

    await vera.says("/summary")
    people = str(totals["Педагогов"]).partition(".")[0]
    await vera.sees(f"из {people}")
    await vera.says("/report")
    await vera.taps("1-е полугодие")
    await vera.sees("полугодие", "Этот год")


async def test_year_of_which_nothing_is_kept_has_no_numbers_and_no_papers(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [Planned(title="Канарейка", due_on=date(2027, 3, 1))])
    vera = world.phone(cast.vera)
    await vera.says("/summary")
    await vera.sees("срок прошёл")
    await vera.taps("Отбор")
    await vera.taps("2025/26 учебный год")
    await vera.sees("За 2025/26 учебный год данных нет", "Сбросить отбор", "Отбор")
    await vera.sees_not("из 3", "Кто за числами", "За неделю", "Срок прошёл", "ждут вас")
    await vera.taps("Отчёт")
    await vera.sees("За 2025/26 учебный год данных нет", "Справки за это время", "Excel")
    await vera.sees_not("Педсовет", "Проверка")
    old = MakeReview(form=PaperForm.DOCX, code=Filters(period=year_period(2025)).code)
    await vera.taps_foreign(old.pack())
    await vera.sees("данных нет")
    assert not any(message.files for message in vera.user.messages)


async def test_teacher_and_head_who_type_the_command_are_told_that_it_is_not_theirs(
    world: World,
) -> None:
    for player in (world.cast.anna, world.cast.dina):
        phone = world.phone(player)
        await phone.says("/report")
        await phone.sees_not("Excel")
        assert not any(message.files for message in phone.user.messages)
