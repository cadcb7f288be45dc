"""Spreadsheets, read back by another library: they say what the view said, and blank is blank."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from documents import deficit_map, map_xlsx, participation_xlsx, staff_template_xlsx, totals_xlsx
from domain.campaign_totals import FIRST_WHILE_OPEN
from domain.errors import DomainError
from domain.people import parse_name
from handlers.municipal import papers as municipal_papers
from tests.documents import views
from tests.screens.samples_municipal import MAP

OLEG = "Петров Олег Сергеевич"
OLGA = "Сидорова Ольга Игоревна"

Rows = list[list[object]]


def read(data: bytes) -> dict[str, Rows]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {
        name: [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
        for name in book.sheet_names
    }


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_participation_read_back_equals_the_view() -> None:
    sheets = read(participation_xlsx.xlsx(views.participation_table(views.MARIA, OLEG, OLGA)))
    assert list(sheets) == ["Участие", "Пояснения"]
    head, *rows = sheets["Участие"]
    assert head == [
        "Фамилия, имя, отчество",
        "Подразделение",
        "Должность",
        "Диагностика",
        "Завершена",
        "Напоминание",
    ]
    assert rows == [
        [views.MARIA, "", "учитель", "не начата", "", views.LAST_TIME],
        [OLEG, "ШМО математики", "", "начата", "", ""],
        [OLGA, "", "учитель", "завершена", views.DAY, views.LAST_TIME],
    ]


def test_the_map_read_back_equals_the_view() -> None:
    sheets = read(map_xlsx.xlsx(views.deficit_map()))
    assert list(sheets) == ["Проценты", "Люди", "Уровни", "Пояснения"]
    head = ["Подразделение", *views.GROUPS[:3], "Все группы"]
    assert sheets["Проценты"] == [
        head,
        ["ШМО математики", "", "", "", ""],
        ["Начальные классы", 12, "", 88, 50],
        ["Все вместе", 20, 41, 77, 46],
    ]
    assert sheets["Люди"] == [
        head,
        ["ШМО математики", "", "", "", ""],
        ["Начальные классы", 6, "", 14, 14],
        ["Все вместе", 9, 8, 17, 18],
    ]


def test_levels_add_up_to_the_people_and_blank_stays_blank() -> None:
    head, *rows = read(map_xlsx.xlsx(views.deficit_map()))["Уровни"]
    assert head[2:] == [
        "Человек",
        "Владение, %",
        "нужна поддержка",
        "зона развития",
        "уверенное владение",
        "ресурс",
    ]
    assert rows[:4] == [["ШМО математики", group, *[""] * 6] for group in head_groups()]
    assert rows[4] == ["Начальные классы", "Предметные", 6, 12, 1, 1, 3, 1]
    assert len(rows) == 3 * 4


def head_groups() -> list[str]:
    return [*views.GROUPS[:3], "Все группы"]


def test_the_legend_states_the_rule_of_blank_cells() -> None:
    legend = read(map_xlsx.xlsx(views.deficit_map()))["Пояснения"]
    assert [
        "Пустая ячейка",
        "Пусто, если ответили менее 5 человек или их ответы можно вычислить",
    ] in legend
    assert ["На дату", "17 апреля 2027 г."] in legend
    assert "Учтены ответы" not in [line[0] for line in legend]


def test_map_that_does_not_count_all_who_finished_says_so() -> None:
    view = replace(views.deficit_map(), counted=(18, 24))
    legend = read(map_xlsx.xlsx(view))["Пояснения"]
    assert ["Учтены ответы", "18 чел. из 24 закончивших"] in legend
    assert deficit_map.png(view) != deficit_map.png(views.deficit_map())


def test_map_of_a_diagnosis_that_goes_on_states_the_rule_it_follows() -> None:
    """Where schools come later than usual, the legend says from how many people on."""
    view = replace(views.deficit_map(), first=10)
    legend = read(map_xlsx.xlsx(view))["Пояснения"]
    rule = (
        "Пусто, если ответили менее 5 человек (пока диагностика идёт, менее 10)"
        " или их ответы можно вычислить"
    )
    assert ["Пустая ячейка", rule] in legend
    assert deficit_map.png(view) != deficit_map.png(views.deficit_map())


def test_map_of_the_schools_follows_its_own_rule_and_the_screen() -> None:
    made = municipal_papers.deficit_map(MAP)
    assert made.first == FIRST_WHILE_OPEN
    assert made.titles == ("Оценивание и анализ результатов", "Методические")
    over = municipal_papers.deficit_map(replace(MAP, still_open=frozenset()))
    assert over.first is None


def test_table_names_groups_as_the_screen_does() -> None:
    titles = ("Предметные", "Методические", "Психолого-педагогические")
    sheets = read(map_xlsx.xlsx(replace(views.deficit_map(), titles=titles)))
    for name in ("Проценты", "Люди"):
        assert sheets[name][0][1:4] == list(titles)
    assert {row[1] for row in sheets["Уровни"][1:]} == {*titles, "Все группы"}


def test_choices_read_back_equal_the_view_and_few_answers_stay_blank() -> None:
    made = totals_xlsx.xlsx(views.totals_table(of="Ваши ШМО"))
    sheets = read(made)
    assert list(sheets) == ["Общая картина", "Пояснения"]
    areas = "Какие темы для вас сейчас важнее всего?"
    assert sheets["Общая картина"] == [
        ["Вопрос", "Ответили", "Ответ", "Выбрали"],
        [areas, 41, "Оценивание и диагностика", 22],
        [areas, 41, "=Другая тема", 14],
        [areas, 41, "Одарённые дети, олимпиады", 0],
        ["Когда вам удобно принять коллег?", "", "", ""],
    ]
    legend = sheets["Пояснения"]
    assert ["Учтены ответы", "41 чел. из 44 закончивших"] in legend
    assert ["Кто учтён", "Ваши ШМО"] in legend
    assert ["Пустая ячейка", "На вопрос ответили менее 5 человек"] in legend
    assert 'state="frozen"' in parts(made)["xl/worksheets/sheet1.xml"]
    whole = read(totals_xlsx.xlsx(views.totals_table()))["Пояснения"]
    assert "Кто учтён" not in [line[0] for line in whole]


def test_map_of_another_questionnaire_says_what_its_per_cent_means() -> None:
    view = replace(views.deficit_map(), scale="Чем больше процент, тем чаще")
    legend = read(map_xlsx.xlsx(view))["Пояснения"]
    assert ["Владение, %", "Чем больше процент, тем чаще"] in legend


@pytest.mark.parametrize("departments", [(), ("Кафедра точных наук",), ("Первая", "Вторая", "3")])
def test_examples_of_a_staff_list_are_marked_and_nobody_is_enrolled_by_them(
    departments: tuple[str, ...],
) -> None:
    head, *rows = read(staff_template_xlsx.xlsx(views.staff_template(*departments)))["Список"]
    assert head == ["Фамилия, имя, отчество", "Должность", "Подразделение", "Предметы", "Классы"]
    assert len(rows) == 2
    for row in rows:
        assert str(row[0]).startswith("Пример: ")
        assert not departments or row[2] in departments
        with pytest.raises(DomainError):
            parse_name(str(row[0]))


def test_heads_stay_in_sight_and_filter() -> None:
    made = participation_xlsx.xlsx(views.participation_table(views.MARIA, OLEG))
    sheet = parts(made)["xl/worksheets/sheet1.xml"]
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:F3"' in sheet


def test_an_empty_table_opens_with_its_head_alone() -> None:
    head, *rows = read(participation_xlsx.xlsx(views.participation_table()))["Участие"]
    assert head[0] == "Фамилия, имя, отчество"
    assert all(cell == "" for row in rows for cell in row)


def test_equal_views_give_equal_files() -> None:
    for _ in range(2):
        first, second = (map_xlsx.xlsx(views.deficit_map()) for _ in range(2))
        assert first == second
