"""A staff list taken: 2,000 rows in a few statements, and the rights of who takes it."""

from datetime import date

import pytest
from sqlalchemy import func, select, update

from domain.errors import DomainError
from domain.people import Position
from domain.staff_import import Imported
from domain.staff_sheet import Cell, Grid, SheetDraft, SheetRemark
from services import people
from storage.tables import CardRow, DepartmentRow, PersonRow, PostRow
from tests.cast import Cast, Player
from tests.counting import counting

HEADING: tuple[Cell, ...] = (
    "ФИО",
    "Должность",
    "Предмет",
    "ШМО",
    "Стаж",
    "Категория",
    "Дата категории",
    "Образование",
)
LETTERS = "абвгдежзик"
ROWS = 2000
BROKEN = 300


def word(number: int) -> str:
    return "".join(LETTERS[int(digit)] for digit in f"{number:04}")


def row(number: int, *, broken: bool = False) -> tuple[Cell, ...]:
    name = f"Фамилия{number}" if broken else f"Ы{word(number)} Анна Ильинична"
    return (
        name,
        "учитель",
        "химия",
        f"ШМО № {number % 20}",
        float(number % 40),
        "первая",
        date(2024, 3, 1),
        "высшее",
    )


def draft(*rows: tuple[Cell, ...]) -> SheetDraft:
    return people.read_staff([Grid(title="", rows=(HEADING, *rows))], date(2027, 3, 17))


async def kept(cast: Cast, player: Player, sheet: SheetDraft) -> int:
    async with cast.call(player).write() as (tx, call):
        return await people.keep_sheet(
            tx, call, cast.school_id, file_name="Список.xlsx", draft=sheet
        )


async def applied(cast: Cast, player: Player, sheet: SheetDraft) -> Imported:
    import_id = await kept(cast, player, sheet)
    async with cast.call(player).write() as (tx, call):
        return await people.apply_sheet(tx, call, import_id, 1)


async def test_two_thousand_rows_are_taken_but_for_the_three_hundred_broken(cast: Cast) -> None:
    sheet = draft(*[row(number, broken=number < BROKEN) for number in range(ROWS)])
    import_id = await kept(cast, cast.vera, sheet)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await people.preview_sheet(tx, call, import_id, page=2)
    assert (len(view.plan.added), view.plan.kept_out, view.page) == (ROWS - BROKEN, BROKEN, 2)
    bad = [one for one in view.plan.remarks if one.remark.keeps_out]
    assert {one.remark for one in bad} == {SheetRemark.BAD_NAME}
    assert [one.row for one in bad] == list(range(2, BROKEN + 2))
    with counting(cast.database) as cost:
        async with cast.call(cast.vera).write() as (tx, call):
            made = await people.apply_sheet(tx, call, import_id, 1)
    assert (made.added, made.kept_out, made.departments) == (ROWS - BROKEN, BROKEN, 20)
    large = len(cost.statements)

    small_id = await kept(cast, cast.vera, draft(*[row(number) for number in range(3000, 3050)]))
    with counting(cast.database) as cost:
        async with cast.call(cast.vera).write() as (tx, call):
            await people.apply_sheet(tx, call, small_id, 1)
    # Batches of a thousand rows or so, never a statement a row.
    assert large - len(cost.statements) < 20
    assert large < 50
    async with cast.database.read() as tx:
        cards = await tx.connection.execute(select(func.count()).select_from(CardRow))
        assert cards.scalar_one() == ROWS - BROKEN + 50
        numbers = await tx.connection.execute(
            select(func.count(), func.count(PostRow.staff_no.distinct())).where(
                PostRow.school_id == cast.school_id
            )
        )
        posts, different = numbers.one()
        assert posts == different


async def test_filling_two_thousand_people_is_a_few_statements_too(cast: Cast) -> None:
    bare = draft(*[(*row(number)[:1], *[None] * 7) for number in range(ROWS)])
    await applied(cast, cast.vera, bare)
    import_id = await kept(cast, cast.vera, draft(*[row(number) for number in range(ROWS)]))
    with counting(cast.database) as cost:
        async with cast.call(cast.vera).write() as (tx, call):
            made = await people.apply_sheet(tx, call, import_id, 1)
    assert (made.added, made.filled) == (0, ROWS)
    assert len(cost.statements) < 30
    again = await applied(cast, cast.vera, draft(*[row(number) for number in range(ROWS)]))
    assert (again.added, again.filled, again.unchanged) == (0, 0, ROWS)


async def test_what_stands_is_never_overwritten(cast: Cast) -> None:
    anna = f"{cast.anna.name.full}"
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == cast.anna.person_id)
            .values(pedagogical_since_year=2000)
        )
    made = await applied(cast, cast.vera, draft((anna, *row(5)[1:])))
    assert (made.added, made.filled) == (0, 1)
    async with cast.database.read() as tx:
        found = (
            await tx.connection.execute(
                select(
                    PersonRow.pedagogical_since_year,
                    PostRow.position,
                    DepartmentRow.name,
                    CardRow.category,
                    CardRow.category_on,
                )
                .join(PostRow, PostRow.person_id == PersonRow.id)
                .join(CardRow, CardRow.person_id == PersonRow.id)
                .join(DepartmentRow, DepartmentRow.id == PostRow.department_id)
                .where(PersonRow.id == cast.anna.person_id)
            )
        ).one()
    assert tuple(found) == (
        2000,
        Position.TEACHER,
        "ШМО учителей русского языка",
        "first",
        date(2024, 3, 1),
    )


@pytest.mark.parametrize("name", ["nina", "klim", "boris", "dina", "egor", "mila", "lev", "oleg"])
async def test_only_who_keeps_the_list_may_import_look_and_take(cast: Cast, name: str) -> None:
    player: Player = getattr(cast, name)
    import_id = await kept(cast, cast.vera, draft(row(1)))
    async with cast.call(player).write() as (tx, call):
        for attempt in (
            people.keep_sheet(tx, call, cast.school_id, file_name="x", draft=draft(row(1))),
            people.preview_sheet(tx, call, import_id),
            people.take_namesakes(tx, call, import_id, 1, namesakes=True),
            people.apply_sheet(tx, call, import_id, 1),
            people.cancel_sheet(tx, call, import_id),
            people.get_enrolment(tx, call, cast.school_id),
        ):
            with pytest.raises(DomainError) as refused:
                await attempt
            assert refused.value.code == "access.denied"


async def test_hostile_file_names_and_headings_are_kept_clean(cast: Cast) -> None:
    rows = (("ФИО", "Кур\0сы \u202eПК" + "!" * 40), ("Белова Анна Ильинична", "x"))
    sheet = people.read_staff([Grid(title="\0\u202e", rows=rows)], date(2027, 3, 17))
    async with cast.call(cast.vera).write() as (tx, call):
        import_id = await people.keep_sheet(
            tx, call, cast.school_id, file_name="\0\u202eфыв.xlsx" * 900, draft=sheet
        )
        view = await people.preview_sheet(tx, call, import_id)
    assert len(view.file_name) <= 80
    assert not {"\0", "\u202e"} & set(view.file_name + "".join(view.unknown))


async def test_deputy_of_some_departments_neither_sees_nor_fills_the_others(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[1])
        )
    sheet = draft((cast.zoya.name.full, *row(5)[1:]), (cast.anna.name.full, *row(6)[1:]))
    import_id = await kept(cast, cast.vera, sheet)
    async with cast.call(cast.vera).read() as (tx, call):
        plan = (await people.preview_sheet(tx, call, import_id)).plan
    assert [one.post_id for one in plan.fillings] == [cast.anna.post_id]
    assert plan.unchanged == 1
