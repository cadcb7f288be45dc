"""Files of a school are made in one press, in as few statements for a hundred people as for ten."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select

from domain.errors import DomainError
from domain.reports import PaperForm
from handlers.reports.callbacks import MakeAudit, MakeReview, MakeTable, OpenPlaces, OpenReport
from handlers.screen import Made
from storage.tables import ItemRow, RouteRow
from tests.cast import Cast
from tests.counting import counting
from tests.handlers.pressing import Chat
from tests.services.summing import RandomSchool

PRESSES = (
    OpenReport(),
    OpenPlaces(),
    MakeTable(),
    MakeReview(form=PaperForm.DOCX),
    MakeReview(form=PaperForm.PDF),
    MakeAudit(form=PaperForm.DOCX),
    MakeAudit(form=PaperForm.PDF),
)
MOST = 20
"""Statements of one press."""


async def grow(cast: Cast, people: int, items: int) -> None:
    await RandomSchool(cast, people).add(people)
    async with cast.database.write() as tx:
        routes = list((await tx.connection.execute(select(RouteRow.id))).scalars())
        await tx.connection.execute(
            insert(ItemRow),
            [
                {
                    "route_id": routes[number % len(routes)],
                    "position": 10 + number,
                    "section": "internal",
                    "kind": "webinar",
                    "title": f"Вебинар {number}",
                    "due_on": date(2027, 3, 17) + timedelta(days=number % 90 - 60),
                    "evidence_kind": "none",
                    "state": "planned",
                    "rev": 1,
                    "confirmable": True,
                    "postponed_times": 0,
                }
                for number in range(items)
            ],
        )


async def cost(cast: Cast) -> list[int]:
    found = []
    for data in PRESSES:
        chat = Chat(cast, cast.vera)
        with counting(cast.database) as seen:
            await chat.presses(data)
        found.append(len(seen.statements))
    return found


async def test_a_press_costs_the_same_for_many_people_as_for_few(cast: Cast) -> None:
    await grow(cast, 10, 20)
    few = await cost(cast)
    await grow(cast, 90, 980)
    many = await cost(cast)
    assert many == few
    assert max(many) <= MOST


async def test_files_have_names_that_can_be_filed(cast: Cast) -> None:
    await RandomSchool(cast, 5).add(10)
    chat = Chat(cast, cast.vera)
    names = []
    for data in PRESSES[2:]:
        screen = await chat.presses(data)
        (file,) = screen.files
        assert isinstance(file, Made)
        assert file.content[:4] in (b"PK\x03\x04", b"%PDF")
        assert screen.toast == "Файл отправлен"
        names.append(file.name)
    assert names == [
        "Отчёт, Школа № 1, 2026-2027.xlsx",
        "Справка к педсовету, Школа № 1, 2026-2027.docx",
        "Справка к педсовету, Школа № 1, 2026-2027.pdf",
        "Справка для проверки, Школа № 1, 2026-2027.docx",
        "Справка для проверки, Школа № 1, 2026-2027.pdf",
    ]
    half = await chat.presses(MakeTable(code="--h20261"))
    assert half.files[0].name == "Отчёт, Школа № 1, 2026-2027 1-е полугодие.xlsx"


async def test_department_and_time_are_chosen_by_buttons(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.organisation.add_department(cast.school_id, "ШМО математики")
    chat = Chat(cast, cast.galina)
    shown = await chat.presses(OpenReport())
    assert "Этот учебный год · все педагоги" in shown.text
    await chat.taps("Одно ШМО")
    shown = await chat.taps("русского")
    assert "ШМО учителей русского языка" in shown.text
    assert "В отчёте 1 педагог." in shown.text
    shown = await chat.taps("1-е полугодие")
    assert "1-е полугодие · ШМО учителей русского языка" in shown.text
    shown = await chat.taps("Excel")
    assert "русского языка" in shown.files[0].name
    shown = await chat.taps("Все педагоги")
    assert "1-е полугодие · все педагоги" in shown.text


async def test_nothing_is_made_of_nobody(cast: Cast) -> None:
    """The school of a department in which nobody works."""
    async with cast.database.write() as tx:
        empty = await tx.organisation.add_department(cast.school_id, "Кафедра")
    chat = Chat(cast, cast.vera)
    for data in (MakeTable, lambda code: MakeReview(form=PaperForm.PDF, code=code)):
        shown = await chat.presses(data(code=str(empty)))
        assert shown.files == ()
        assert "пока нет педагогов" in shown.text


@pytest.mark.parametrize("name", ["anna", "dina", "egor", "oleg", "lev"])
async def test_nobody_else_gets_a_file(cast: Cast, name: str) -> None:
    chat = Chat(cast, getattr(cast, name))
    for data in PRESSES:
        with pytest.raises(DomainError, match=r"access\."):
            await chat.presses(data)
