"""Staff lists as schools have them, recognised: headings, rows, cells, and what is said of them."""

from datetime import date

import pytest

from content.staff_sheet import load_sheet_words
from domain.card import Category
from domain.errors import DomainError
from domain.people import Employment, PersonName, Position
from domain.sheet_rows import recognise
from domain.staff_import import ImportPlan, Particulars, StaffFacts, plan_import
from domain.staff_sheet import Cell, Grid, SheetColumn, SheetDraft, SheetRemark

TODAY = date(2027, 3, 17)
WORDS = load_sheet_words()
HEADING = ("№ п/п", "ФИО", "Должность", "Предмет", "ШМО", "Педстаж", "Категория")


def read(*rows: tuple[Cell, ...], title: str = "Лист1") -> SheetDraft:
    return recognise([Grid(title=title, rows=rows)], WORDS, TODAY)


def remarks(draft: SheetDraft) -> list[tuple[int, SheetRemark]]:
    return [(one.row, one.remark) for one in draft.remarks]


def plan(draft: SheetDraft, *staff: StaffFacts, departments: tuple[str, ...] = ()) -> ImportPlan:
    return plan_import(draft, staff, departments)


def test_usual_list_is_read_whole() -> None:
    draft = read(
        ("Муниципальное бюджетное общеобразовательное учреждение", None),
        ("СПИСОК ПЕДАГОГИЧЕСКИХ РАБОТНИКОВ на 2026-2027 учебный год", None),
        HEADING,
        (1.0, "ИВАНОВА МАРИЯ ПЕТРОВНА", "учитель", "Математика, физика", "ШМО точных наук", 12.0,
         "высшая, 12.03.2023"),
        (2.0, "Семёнов  Олег\xa0Ильич", "учитель русского языка и литературы", None, "-",
         "с 2019 года", "СЗД"),
        (None, None, None, None, None, None, None),
        ("Итого: 2", None, None, None, None, None, None),
    )  # fmt: skip
    first, second = draft.people
    assert first.name == PersonName(surname="Иванова", given="Мария", patronymic="Петровна")
    assert (first.position, first.subjects) == (Position.TEACHER, ("математика", "физика"))
    assert (first.department, first.teaching_since) == ("ШМО точных наук", 2015)
    assert (first.category, first.category_on) == (Category.HIGHEST, date(2023, 3, 12))
    assert second.name.full == "Семёнов Олег Ильич"
    assert second.subjects == ("русский язык", "литература")
    assert (second.department, second.teaching_since) == (None, 2019)
    assert second.category is Category.NONE
    assert draft.remarks == ()


def test_columns_in_any_order_and_names_in_three_of_them() -> None:
    draft = read(
        ("Отчество", "Телефон", "Имя", "Ставка", "Фамилия", "E-mail", "Год рождения", "Классы",
         "Основное место / совместитель", "Образование", "Дата приёма", "Курсы ПК"),
        ("Львовна", 79110000000.0, "Анна", "0,5", "Мак-Кинли", "a@b.c", 31472.0, "5-7",
         "внешний совместитель", "высшее", "01.09.2021", "2025"),
    )  # fmt: skip
    (person,) = draft.people
    assert person.name.full == "Мак-Кинли Анна Львовна"
    assert (person.rate_hundredths, person.birth_year) == (50, 1986)
    assert (person.employment, person.hired_on) == (Employment.EXTERNAL, date(2021, 9, 1))
    assert (person.classes, person.education) == ("5-7", "высшее")
    assert draft.not_taken == (SheetColumn.PHONE, SheetColumn.EMAIL)
    assert draft.unknown == ("Курсы ПК",)


def test_heading_of_two_rows_tells_general_experience_from_pedagogical() -> None:
    draft = read(
        ("№", "Фамилия, имя, отчество", "Стаж", None, "Квалификационная категория"),
        (None, None, "общий", "педагогический", None),
        (1.0, "Ёлкина Зоя Петровна", 20.0, 15.0, "первая"),
    )
    (person,) = draft.people
    assert (person.working_since, person.teaching_since) == (2007, 2012)
    assert person.category is Category.FIRST


def test_tariff_list_with_merged_headings_column_numbers_and_signatures() -> None:
    """As the accountants keep it: each of these lines once became a person or a remark."""
    draft = read(
        ("Тарификационный список на 01.09.2026", None, None, None, None, None),
        (
            "№\nп/п",
            "Фамилия, имя,\nотчество работника",
            "Занимаемая\nдолжность",
            "Стаж работы",
            "Стаж работы",
            "Условия работы (осн./совм.)",
        ),
        (
            "№\nп/п",
            "Фамилия, имя,\nотчество работника",
            "Занимаемая\nдолжность",
            "общий",
            "педаго-\nгический",
            "Условия работы (осн./совм.)",
        ),
        (1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
        (1.0, "ДИРЕКТОРЕНКО АННА ИЛЬИНИЧНА", "учитель", 20.0, 15.0, "осн."),
        (2.0, "Ёлкина Зоя Петровна", "учитель", 10.0, 5.0, "внешний совместитель"),
        (None, "ИТОГО", None, 30.0, None, None),
        (None, "Директор школы", None, None, "Кабинетова Г. Ю.", None),
        (None, "Главный бухгалтер", None, None, "Счётова А. А.", None),
    )
    assert draft.remarks == ()
    assert draft.unknown == ()
    assert [(one.name.surname, one.working_since, one.teaching_since) for one in draft.people] == [
        ("Директоренко", 2007, 2012),
        ("Ёлкина", 2017, 2022),
    ]
    assert [one.employment for one in draft.people] == [Employment.MAIN, Employment.EXTERNAL]


@pytest.mark.parametrize("heading", ["Общий стаж работы", "Стаж работы (общий)"])
def test_general_experience_alone_is_not_taken_for_pedagogical(heading: str) -> None:
    draft = read(("ФИО", "Должность", heading), ("Ёлкина Зоя Петровна", "учитель", 20.0))
    (person,) = draft.people
    assert (person.working_since, person.teaching_since) == (2007, None)


def test_names_beside_unknown_columns_only_are_read() -> None:
    draft = read(
        ("Учителя нашей школы", "утверждаю"),
        ("Учитель", "Курсы"),
        ("Белова Анна Ильинична", "2025"),
    )
    assert [one.name.surname for one in draft.people] == ["Белова"]
    assert draft.unknown == ("Курсы",)


def test_rows_of_departments_hold_for_the_people_below() -> None:
    draft = read(
        ("ФИО", "Должность", "Стаж"),
        ("ШМО учителей математики",) * 3,
        ("Белова Анна Ильинична", "учитель математики", 3.0),
        ("Кафедра иностранных языков", None, None),
        ("Волков Игорь Павлович", "учитель английского языка", 4.0),
        ("Учителя начальных классов", None, None),
        ("Громова Ия Олеговна", "учитель начальных классов", 5.0),
    )
    assert [one.department for one in draft.people] == [
        "ШМО учителей математики", "Кафедра иностранных языков", None
    ]  # fmt: skip
    assert draft.remarks == ()


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        (None, SheetRemark.NO_NAME),
        ("Иванова", SheetRemark.BAD_NAME),
        ("=cmd|'/C calc'!A0", SheetRemark.BAD_NAME),
        ("<b>Иванова</b> Мария", SheetRemark.BAD_NAME),
        ("🙂 🙂", SheetRemark.BAD_NAME),
        ("Я" * 4096, SheetRemark.BAD_NAME),
        ("вакансия", SheetRemark.VACANCY),
    ],
)
def test_row_without_a_name_is_listed_and_the_others_are_kept(
    name: str | None, remark: SheetRemark
) -> None:
    draft = read(
        HEADING,
        (1.0, name, "учитель", "химия", None, 3.0, None),
        (2.0, "Белова Анна Ильинична", "учитель", "химия", None, 3.0, None),
    )
    assert [one.name.surname for one in draft.people] == ["Белова"]
    assert remarks(draft) == [(2, remark)]


def test_nul_and_marks_of_direction_do_not_get_into_a_name() -> None:
    draft = read(HEADING, (1.0, "Бел\0ова \u202eАнна\u202c Ильинична"))
    assert draft.people[0].name.full == "Белова Анна Ильинична"


def test_leaders_and_other_staff_stay_outside_but_a_deputy_who_teaches_is_taken() -> None:
    draft = read(
        ("ФИО", "Должность"),
        ("Лебедева Галина Юрьевна", "Директор"),
        ("Орлова Вера Павловна", "заместитель директора по УВР"),
        ("Чернов Иван Ильич", "зам. директора, учитель истории"),
        ("Котова Ада Львовна", "повар"),
        ("Сомова Ева Львовна", "старший куратор"),
        ("Ломова Ева Львовна", "учитель-логопед"),
        ("Дёмина Ева Львовна", "помощник воспитателя"),
    )
    assert [(one.name.surname, one.position) for one in draft.people] == [
        ("Чернов", Position.TEACHER),
        ("Сомова", Position.OTHER),
        ("Ломова", Position.SPEECH_THERAPIST),
    ]
    assert remarks(draft) == [
        (2, SheetRemark.LEADER),
        (3, SheetRemark.LEADER),
        (5, SheetRemark.NOT_TEACHER),
        (6, SheetRemark.BAD_POSITION),
        (8, SheetRemark.NOT_TEACHER),
    ]


@pytest.mark.parametrize(
    ("said", "since"),
    [
        (7.0, 2020),
        ("7 лет 5 мес.", 2020),
        ("8 мес.", 2027),
        ("менее года", 2027),
        ("2019", 2019),
        (2019.0, 2019),
        ("с 01.09.2019", 2019),
        (date(2019, 9, 1), 2019),
        ("нет", None),
        ("—", None),
    ],
)
def test_experience_is_a_year_whatever_way_it_is_written(said: Cell, since: int | None) -> None:
    draft = read(("ФИО", "Стаж"), ("Белова Анна Ильинична", said))
    assert draft.people[0].teaching_since == since
    assert draft.remarks == ()


def test_values_that_make_no_sense_are_left_out_and_named() -> None:
    draft = read(
        ("ФИО", "Стаж", "Категория", "Дата категории", "Ставка", "Совместитель", "Год рождения"),
        ("Белова Анна Ильинична", "много", "лучшая", "весной", "18 ч", "совместитель", "давно"),
        ("Волкова Анна Ильинична", 300.0, "первая", "31.02.2024", 9.0, "основное место", 2020.0),
    )
    assert remarks(draft) == [
        (2, SheetRemark.BAD_CATEGORY),
        (2, SheetRemark.BAD_DATE),
        (2, SheetRemark.BAD_EXPERIENCE),
        (2, SheetRemark.BAD_EMPLOYMENT),
        (2, SheetRemark.BAD_RATE),
        (2, SheetRemark.BAD_BIRTH_YEAR),
        (3, SheetRemark.BAD_DATE),
        (3, SheetRemark.BAD_EXPERIENCE),
        (3, SheetRemark.BAD_RATE),
        (3, SheetRemark.BAD_BIRTH_YEAR),
    ]
    assert [one.name.surname for one in draft.people] == ["Белова", "Волкова"]
    assert draft.people[1].employment is Employment.MAIN


def test_sheet_with_most_known_columns_is_taken() -> None:
    short = Grid(title="Телефоны", rows=(("ФИО", "Телефон"), ("Белова Анна Ильинична", "1")))
    long = Grid(title="Кадры", rows=(HEADING, (1.0, "Волков Игорь Павлович", "учитель")))
    assert recognise([short, long], WORDS, TODAY).title == "Кадры"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ((), "sheet.empty"),
        (((None, None),), "sheet.empty"),
        ((("Расписание", "Понедельник"), ("1", "Алгебра")), "sheet.no_names"),
        ((HEADING,), "sheet.nobody"),
    ],
)
def test_what_is_no_staff_list_is_refused_with_a_reason(
    rows: tuple[tuple[Cell, ...], ...], code: str
) -> None:
    with pytest.raises(DomainError) as refused:
        read(*rows)
    assert refused.value.code == code


def facts(full: str, post_id: int = 1, **held: object) -> StaffFacts:
    surname, given, patronymic = full.split()
    return StaffFacts(
        post_id=post_id,
        person_id=post_id,
        name=PersonName(surname=surname, given=given, patronymic=patronymic),
        held=Particulars(**held),  # type: ignore[arg-type]  # a test's own words
    )


def test_known_people_get_only_what_they_lack_and_what_differs_is_named() -> None:
    draft = read(
        HEADING,
        (1.0, "Белова Анна Ильинична", "учитель", "химия", "ШМО химии", 3.0, "первая"),
        (2.0, "Волков Игорь Павлович", "учитель", None, None, None, None),
    )
    made = plan(
        draft,
        facts("Белова Анна Ильинична", 1, subjects=("физика",), teaching_since=2024),
        facts("Волков Игорь Павлович", 2, position=Position.TEACHER),
        departments=("шмо  Химии",),
    )
    (filling,) = made.fillings
    assert filling.values == Particulars(
        position=Position.TEACHER, department="ШМО химии", category=Category.FIRST
    )
    assert (made.added, made.unchanged, made.new_departments) == ((), 1, ())
    assert [(one.row, one.remark, one.said) for one in made.remarks] == [
        (2, SheetRemark.DIFFERS, "subjects")
    ]


def test_namesakes_are_doubled_only_by_the_deputys_word() -> None:
    draft = read(HEADING, *[(n, "Белова Анна Ильинична", "учитель") for n in (1.0, 2.0)])
    made = plan(draft)
    assert (len(made.added), made.doubled) == (1, 1)
    assert made.remarks[0].other == 2
    two = SheetDraft(
        title="", columns=(), unknown=(), people=draft.people, remarks=(), namesakes=True
    )
    assert len(plan(two).added) == 2
    again = plan(draft, facts("Белова Анна Ильинична", 1), facts("Белова Анна Ильинична", 2))
    assert (again.added, again.doubled, again.known) == ((), 0, 2)


def test_initials_never_meet_a_whole_name_by_themselves() -> None:
    draft = read(
        HEADING,
        (1.0, "Белова А.И.", "учитель"),
        (2.0, "Волков Игорь Павлович", "учитель"),
        (3.0, "Волков И. П.", "учитель"),
        (4.0, "Громова И.О.", "учитель"),
    )
    made = plan(draft, facts("Белова Анна Ильинична"))
    assert [one.name.full for one in made.added] == ["Волков Игорь Павлович", "Громова И. О."]
    assert [(one.row, one.remark) for one in made.remarks if one.remark.keeps_out] == [
        (2, SheetRemark.LIKE_KNOWN),
        (4, SheetRemark.LIKE_ANOTHER),
    ]


def test_label_of_initials_is_what_was_written() -> None:
    draft = read(HEADING, (4.0, "Громова И.О.", "учитель"))
    assert draft.people[0].name.short.replace("\xa0", " ") == "Громова И. О."
