"""Names in cases, as a clerk would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.names import Gender, NameCase, full_name, gender, initials_first
from domain.people import PersonName


def name(full: str) -> PersonName:
    surname, given, patronymic = (*full.split(" ", 2), "", "")[:3]
    return PersonName(surname=surname, given=given, patronymic=patronymic)


@pytest.mark.parametrize(
    ("nominative", "genitive", "dative"),
    [
        ("Иванова Мария Петровна", "Ивановой Марии Петровны", "Ивановой Марии Петровне"),
        ("Шевченко Ольга Юрьевна", "Шевченко Ольги Юрьевны", "Шевченко Ольге Юрьевне"),
        ("Черных Илья Ильич", "Черных Ильи Ильича", "Черных Илье Ильичу"),
        ("Белая Любовь Игоревна", "Белой Любови Игоревны", "Белой Любови Игоревне"),
        ("Сидорук Павел Львович", "Сидорука Павла Львовича", "Сидоруку Павлу Львовичу"),
        ("Сидорук Ирина Львовна", "Сидорук Ирины Львовны", "Сидорук Ирине Львовне"),
        ("Цой Виктор Робертович", "Цоя Виктора Робертовича", "Цою Виктору Робертовичу"),
        ("Цой Вера Робертовна", "Цой Веры Робертовны", "Цой Вере Робертовне"),
        ("Щука Нина Ивановна", "Щуки Нины Ивановны", "Щуке Нине Ивановне"),
        ("Гоголь Нинель Фоминична", "Гоголь Нинель Фоминичны", "Гоголь Нинель Фоминичне"),
        ("Кузнецов Никита", "Кузнецова Никиты", "Кузнецову Никите"),
        ("Иванова М. П.", "Ивановой М. П.", "Ивановой М. П."),
        ("ИВАНОВА АННА ИВАНОВНА", "ИВАНОВОЙ АННЫ ИВАНОВНЫ", "ИВАНОВОЙ АННЕ ИВАНОВНЕ"),
    ],
)
def test_a_name_is_declined(nominative: str, genitive: str, dative: str) -> None:
    assert full_name(name(nominative), NameCase.GENITIVE) == genitive
    assert full_name(name(nominative), NameCase.DATIVE) == dative


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("Петров-Водкин Кузьма Сергеевич", "Петрова-Водкина Кузьмы Сергеевича"),
        ("Крылова-Ким Нина Павловна", "Крыловой-Ким Нины Павловны"),
        ("Гусейн-заде Лейла Рашид кызы", "Гусейн-заде Лейлы Рашид кызы"),
        ("Мамедов Али Гусейн оглы", "Мамедова Али Гусейн оглы"),
        ("Ондар Кара-оол Иванович", "Ондара Кара-оол Ивановича"),
    ],
)
def test_parts_of_a_name_are_declined_each_by_itself(nominative: str, genitive: str) -> None:
    assert full_name(name(nominative), NameCase.GENITIVE) == genitive


@pytest.mark.parametrize(
    "foreign", ["Smith John", "Нгуен Тхи Хонг", "Ли Мин", "Ким", "Дзюба Артём"]
)
def test_a_name_whose_gender_nothing_tells_stays_as_it_is(foreign: str) -> None:
    assert gender(name(foreign)) is None
    assert {full_name(name(foreign), case) for case in NameCase} == {foreign}


def test_the_patronymic_decides_before_the_surname() -> None:
    assert gender(name("Ким Женя Олеговна")) is Gender.FEMALE
    assert gender(name("Иванов Женя")) is Gender.MALE


def test_one_signs_with_initials_before_the_surname() -> None:
    assert initials_first(name("Иванова Мария Петровна")) == "М.\u00a0П.\u00a0Иванова"
    assert initials_first(name("Ким")) == "Ким"


@given(st.builds(PersonName, surname=st.text(min_size=1), given=st.text(), patronymic=st.text()))
def test_whatever_the_name_it_is_declined_without_a_fault(odd: PersonName) -> None:
    for case in NameCase:
        assert isinstance(full_name(odd, case), str)
