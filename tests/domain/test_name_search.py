"""Names that were typed to find people by."""

import pytest

from domain.addressing import Addressee, found_in
from domain.name_search import typed_names
from domain.people import PersonName, name_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("азбукину", "азбукин илья львович"),
        ("азбукиной", "азбукина юлия максимовна"),
        ("примерову анну", "примерова анна сергеевна"),
        ("анну примерову", "примерова анна сергеевна"),
        ("примеровой анны сергеевны", "примерова анна сергеевна"),
        ("указкин п.д.", "указкин павел дмитриевич"),
        ("указкин п. д.", "указкин павел дмитриевич"),
        ("п. д. указкина", "указкин павел дмитриевич"),
        ("п.д. указкину", "указкин павел дмитриевич"),
        ("римский-корсаков н", "римский-корсаков николай андреевич"),
    ],
)
def test_name_is_read_in_any_case_and_with_the_others_in_any_order(typed: str, key: str) -> None:
    assert any(name.is_of(key) for name in typed_names(typed))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("азбукин", "азбукина юлия максимовна"),
        ("кузьмину", "кузнецов олег львович"),
        ("примерову анну", "примеров антон сергеевич"),
        ("указкин п.д.", "указкин олег дмитриевич"),
        ("п.о. указкин", "указкин павел дмитриевич"),
        ("ли", "линейкин сергей иванович"),
        ("и о", "иванов олег львович"),
        ("12 б", "иванов борис львович"),
        ("", "иванов борис львович"),
    ],
)
def test_somebody_else_is_not_meant(typed: str, key: str) -> None:
    assert not any(name.is_of(key) for name in typed_names(typed))


def test_whoever_is_written_to_is_found_by_the_same_reading() -> None:
    everybody = [
        _addressee(1, "Примерова Анна Сергеевна"),
        _addressee(2, "Примеров Олег Львович"),
        _addressee(3, "Указкин Павел Дмитриевич"),
    ]
    for typed, found in (
        ("Примерову Анну", [1]),
        ("павел указкин", [3]),
        ("Указкин П. Д.", [3]),
        ("ПРИМЕР", [1, 2]),
        ("Примерову", [1, 2]),
    ):
        assert [one.post_id for one in found_in(everybody, typed)] == found, typed


def _addressee(number: int, full: str) -> Addressee:
    surname, given, patronymic = full.split()
    name = PersonName(surname=surname, given=given, patronymic=patronymic)
    assert name.key == name_key(full)
    return Addressee(post_id=number, person_id=number, label=name.short, name=name)
