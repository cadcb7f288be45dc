"""A line of a pasted list read as a name."""

import pytest

from domain.errors import DomainError
from domain.people import PersonName, corrected, parse_name


@pytest.mark.parametrize(
    ("line", "full"),
    [
        ("2)\tсидоров пётр иванович", "Сидоров Пётр Иванович"),
        ("Иванова Мария Петровна, учитель химии", "Иванова Мария Петровна"),
        ("Иванова Мария Петровна (7А)", "Иванова Мария Петровна"),
        ("Иванова;Мария;Петровна", "Иванова Мария Петровна"),
        ("алиев мамед рашид оглы", "Алиев Мамед Рашид оглы"),
        ("• Ким Ирина", "Ким Ирина"),
        ("Ольга Петровна Сидорова", "Сидорова Ольга Петровна"),
        ("ольга петровна сидорова", "Сидорова Ольга Петровна"),
        ("Петрович Анна Ивановна", "Петрович Анна Ивановна"),
    ],
)
def test_name_is_read_when_something_stands_around_it(line: str, full: str) -> None:
    assert parse_name(line).full == full


@pytest.mark.parametrize(
    "line",
    [
        "Иванова Мария Петровна 12.05",
        "иванова мария петровна 12.05.1980",
        "3. Иванова 7А Мария Петровна",
    ],
)
def test_name_with_digits_beside_it_is_offered_without_them(line: str) -> None:
    with pytest.raises(DomainError) as refused:
        parse_name(line)
    assert refused.value == DomainError("people.name_digits", name="Иванова Мария Петровна")


@pytest.mark.parametrize(
    "line",
    [
        "Петров",
        "Морозов Алексей Сергеевич математика",
        "6 Б класс 7А",
    ],
)
def test_line_is_refused_when_it_is_no_name(line: str) -> None:
    with pytest.raises(DomainError, match=r"people\.bad_name"):
        parse_name(line)


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("ивановская", "Ивановская Мария Петровна"),
        ("Павловна", "Иванова Мария Павловна"),
        ("Иванова Марина Петровна", "Иванова Марина Петровна"),
    ],
)
def test_one_wrong_word_of_a_name_is_enough_to_correct_it(typed: str, full: str) -> None:
    name = PersonName(surname="Иванова", given="Мария", patronymic="Петровна")
    assert corrected(name, typed).full == full


def test_lone_word_like_no_part_of_the_name_corrects_nothing() -> None:
    name = PersonName(surname="Иванова", given="Мария", patronymic="Петровна")
    with pytest.raises(DomainError, match=r"people\.bad_name"):
        corrected(name, "Марина")
