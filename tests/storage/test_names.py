"""Names are found and ordered as Russian readers expect, on databases that know no Cyrillic."""

from datetime import date

import pytest
from sqlalchemy import insert

from domain.people import PersonName, Role, name_key
from storage.engine import Database
from storage.tables import PersonRow, PostRow
from tests.cast import START, Cast

TODAY = date(2027, 3, 17)


async def names(database: Database, cast: Cast, query: str = "") -> list[str]:
    async with database.read() as tx:
        lines = await tx.staff.list_page(
            cast.school_id, TODAY, query=name_key(query), offset=0, limit=20
        )
        count = await tx.staff.count(cast.school_id, TODAY, query=name_key(query))
    assert count.lines == len(lines)
    return [line.name.surname for line in lines]


async def test_a_surname_with_a_dotted_letter_stands_at_its_place(
    any_database: Database, any_cast: Cast
) -> None:
    """By code points Ё would come before А and ё after я."""
    async with any_database.write() as tx:
        for surname in ("Авдеева", "Яшина", "Еланская", "Елпатова"):
            name = PersonName(surname=surname, given="Ия")
            person = await tx.connection.execute(
                insert(PersonRow)
                .values(
                    surname=surname, given="Ия", patronymic="", name_key=name.key, created_at=START
                )
                .returning(PersonRow.id)
            )
            await tx.connection.execute(
                insert(PostRow).values(
                    person_id=person.scalar_one(),
                    school_id=any_cast.school_id,
                    role=Role.TEACHER.value,
                    since=TODAY,
                )
            )
    found = await names(any_database, any_cast)
    assert found[0] == "Авдеева"
    assert [one for one in found if name_key(one).startswith("ел")] == [
        "Еланская", "Ёлкина", "Елпатова",
    ]  # fmt: skip
    assert found[-1] == "Яшина"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ЁЛК", ["Ёлкина"]),
        ("елкина", ["Ёлкина"]),
        ("СМИРНОВА анна", ["Смирнова"]),
        ("лова вера", ["Орлова"]),
        ("%", []),
        ("_", []),
        ("Соколова", []),
    ],
)
async def test_a_name_is_found_by_any_part_in_any_case(
    any_database: Database, any_cast: Cast, query: str, found: list[str]
) -> None:
    assert await names(any_database, any_cast, query) == found


async def test_surnames_that_begin_so_come_first(any_database: Database, any_cast: Cast) -> None:
    """Борис and Игоревна hold the letters, too."""
    found = await names(any_database, any_cast, "ор")
    assert found[0] == "Орлова"
    assert {"Кузнецов", "Смирнова"} <= set(found[1:])
