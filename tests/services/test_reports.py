"""Reports of a school carry the summary's numbers, and nothing that is not for their reader."""

import random
from collections.abc import AsyncIterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import Row, insert, select, update

from content.loader import load_questionnaire
from documents import plain_docx, plain_pdf, school_audit, school_review, school_xlsx
from domain.errors import DomainError
from domain.item import ItemAction
from domain.report_figures import APPROVED
from domain.reports import Confirmer, ReportRight
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from domain.summary import Summary
from domain.summary_filters import Filters, PeriodKind, part_period, year_period
from services import reports
from services.summary import school
from storage.tables import (
    DiagnosisResultRow,
    DiagnosisRow,
    ItemRow,
    PersonRow,
    PostRow,
    RecordRow,
    Table,
)
from tests.cast import START, Cast, Player
from tests.documents import docxs, pdfs
from tests.services.doing import Planned, plan
from tests.services.summing import Facts, RandomSchool, slow

ALL = Filters()
SELF = load_questionnaire("self")


def numbers_of_table(data: bytes) -> dict[str, int]:
    """The first sheet as it is read by another program."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    _, *rows = book.get_sheet_by_name(book.sheet_names[0]).to_python()
    return {str(name): int(str(value).partition(".")[0]) for name, value, *_ in rows}


def sheet(data: bytes, title: str) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return [list(row) for row in book.get_sheet_by_name(title).to_python()]


def numbers_of_paper(content: bytes) -> dict[str, int]:
    """Rows of the table of figures in the note for inspections."""
    found = {}
    for line in docxs.body(content):
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if line.startswith("|") and len(cells) == 3 and cells[1].isdecimal():
            found[cells[0].replace("\u00a0", " ")] = int(cells[1])
    return found


def told(summary: Summary) -> dict[str, int]:
    people, items = summary.people, summary.items
    return {
        "Педагогов": people.teachers,
        "Прошли самодиагностику": people.diagnosed,
        "С утверждённым планом": people.approved,
        "Мероприятий в планах": items.total,
        "Выполнено мероприятий": items.finished,
        "Срок наступил": items.due,
        "Выполнено в срок": items.on_time,
        "Выполнено позже срока": items.later,
        "Просрочено мероприятий": items.passed,
        "Просрочено у педагогов": items.passed_people,
        "Молодых специалистов без наставника": people.young_without_mentor,
    }


async def rows_of(cast: Cast, table: type[Table]) -> Sequence[Row[*tuple[Any, ...]]]:
    async with cast.database.read() as tx:
        return (await tx.connection.execute(select(*table.__table__.c))).all()


async def scored(cast: Cast, seed: int) -> None:
    """Results for every finished diagnosis, so that there are levels."""
    dice = random.Random(seed)
    refs = [StatementRef(key=one.key, group=one.group) for one in SELF.for_variant("soo")]
    async with cast.database.write() as tx:
        ids = (
            await tx.connection.execute(
                select(DiagnosisRow.id).where(DiagnosisRow.state == "finished")
            )
        ).scalars()
        for id_ in list(ids):
            values = {one.key: AnswerValue(str(dice.randrange(4))) for one in refs}
            made = score(refs, values, Thresholds())
            await tx.connection.execute(
                insert(DiagnosisResultRow).values(
                    diagnosis_id=id_,
                    score=made.to_dict(),
                    thresholds=Thresholds().to_dict(),
                    at=START,
                )
            )


PERIODS = (
    None,
    part_period(PeriodKind.HALF, 2026, 1),
    part_period(PeriodKind.HALF, 2026, 2),
    year_period(2025),
)


@pytest.mark.parametrize("seed", range(2))
async def test_table_and_papers_carry_the_numbers_of_the_summary(cast: Cast, seed: int) -> None:
    await RandomSchool(cast, seed).add(40)
    await scored(cast, seed)
    for period in PERIODS:
        filters = Filters(period=period)
        async with cast.call(cast.vera).read() as (tx, call):
            summary = await school.school(tx, call, filters)
            table = await reports.table(tx, call, filters)
            figures = await reports.figures(tx, call, filters)
            origins = await reports.origins(tx, call, filters)
        assert table.figures == figures == origins.figures
        assert figures.summary == summary
        book = school_xlsx.xlsx(table)
        expected = told(summary)
        read = numbers_of_table(book)
        assert {key: read[key] for key in expected} == expected
        audit = numbers_of_paper(plain_docx.docx(school_audit.paper(origins)))
        assert audit == read
        # Rows of the sheets add up to the same numbers.
        assert len(sheet(book, "Педагоги")) - 1 == summary.people.teachers
        passed = [row for row in sheet(book, "Участие")[1:] if row[2] == "завершена"]
        assert len(passed) == summary.people.diagnosed
        assert len(sheet(book, "Мероприятия")) - 1 == summary.items.total
        assert len(sheet(book, "Просрочено")) - 1 == summary.items.passed
        assert len({row[0] for row in sheet(book, "Просрочено")[1:]}) <= summary.items.passed_people
        approved = sum(count for state, count in figures.plans if state in APPROVED)
        assert approved == summary.people.approved
        assert sum(count for _, count in figures.plans) == summary.people.teachers
        assert sum(one.total for one in figures.months) == summary.items.total
        assert sum(one.passed for one in figures.months) == summary.items.passed
        chosen = [people for _, people in figures.chosen[:3]]
        assert chosen == [one.people for one in summary.difficulties]


@pytest.mark.parametrize("department_id", [None, 1])
async def test_numbers_equal_a_count_over_raw_rows(cast: Cast, department_id: int | None) -> None:
    """Without the summary's queries and without the report's."""
    await RandomSchool(cast, 3).add(40)
    facts = await Facts.read(cast)
    for period in PERIODS:
        filters = Filters(department_id=department_id, period=period)
        async with cast.call(cast.vera).read() as (tx, call):
            table = await reports.table(tx, call, filters)
        book = school_xlsx.xlsx(table)
        read = numbers_of_table(book)
        counted = slow(facts, filters)
        people, items = counted.people, counted.items
        assert read["Педагогов"] == people.teachers == len(sheet(book, "Педагоги")) - 1
        assert read["Прошли самодиагностику"] == people.diagnosed
        assert read["С утверждённым планом"] == people.approved
        assert read["Мероприятий в планах"] == items.total == len(sheet(book, "Мероприятия")) - 1
        assert read["Выполнено мероприятий"] == items.finished
        assert read["Выполнено в срок"] == items.on_time
        assert read["Просрочено мероприятий"] == items.passed == len(sheet(book, "Просрочено")) - 1
        assert read["Молодых специалистов без наставника"] == people.young_without_mentor


async def test_a_paper_for_everybody_names_nobody(cast: Cast) -> None:
    await RandomSchool(cast, 1).add(30)
    await scored(cast, 1)
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    async with cast.call(cast.galina).read() as (tx, call):
        review = school_review.paper(await reports.figures(tx, call, ALL))
        audit = school_audit.paper(await reports.origins(tx, call, ALL))
    surnames = {row.surname for row in await rows_of(cast, PersonRow)}
    surnames -= {cast.galina.name.surname}
    for paper in (review, audit):
        text = docxs.text(plain_docx.docx(paper)) + pdfs.text(plain_pdf.pdf(paper))
        assert [name for name in surnames if name in text] == []
        assert "вебинар" not in text
        assert "Г. Ю. Лебедева" in text.replace("\u00a0", " ")


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "lev", "mila", "oleg"])
async def test_report_is_denied_to_whoever_leads_nothing(cast: Cast, name: str) -> None:
    """A head and a methodist, too: see the package."""
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        for make in (reports.table, reports.figures, reports.origins, reports.choices):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await make(tx, call, ALL)


async def test_neighbour_deputy_gets_his_own_school_alone(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(title="Канарейка", due_on=date(2027, 3, 1))])
    for text in [one async for one in every_file(cast, cast.klim)]:
        assert "Канарейка" not in text
        assert "Смирнова" not in text
        assert "Школа № 1" not in text


async def every_file(cast: Cast, player: Player) -> AsyncIterator[str]:
    async with cast.call(player).read() as (tx, call):
        table = await reports.table(tx, call, ALL)
        figures = await reports.figures(tx, call, ALL)
        origins = await reports.origins(tx, call, ALL)
    book = CalamineWorkbook.from_filelike(BytesIO(school_xlsx.xlsx(table)))
    yield "\n".join(
        str(row) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
    ).replace("\u00a0", " ")
    for paper in (school_review.paper(figures), school_audit.paper(origins)):
        yield docxs.text(plain_docx.docx(paper))


async def test_zone_of_a_deputy_limits_the_table_and_another_department_is_denied(
    cast: Cast,
) -> None:
    await plan(cast, cast.zoya, [Planned(title="Канарейка", due_on=date(2027, 3, 1))])
    async with cast.database.write() as tx:
        department = select(PostRow.department_id).where(PostRow.id == cast.anna.post_id)
        zone = (await tx.connection.execute(department)).scalar_one()
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[zone])
        )
    assert zone is not None
    for text in [one async for one in every_file(cast, cast.vera)]:
        assert "Канарейка" not in text
        assert "Ёлкина" not in text
    async with cast.call(cast.vera).read() as (tx, call):
        table = await reports.table(tx, call, ALL)
        assert [one.post_id for one in table.facts.staff] == [cast.anna.post_id]
        with pytest.raises(DomainError, match=r"access\."):
            await reports.table(tx, call, Filters(department_id=zone + 100))


async def test_route_officer_has_neither_cards_nor_levels_by_name(cast: Cast) -> None:
    await RandomSchool(cast, 2).add(12)
    await scored(cast, 2)
    async with cast.call(cast.nina).read() as (tx, call):
        table = await reports.table(tx, call, ALL)
    assert table.facts.rights == frozenset()
    book = CalamineWorkbook.from_filelike(BytesIO(school_xlsx.xlsx(table)))
    assert "Результаты" not in book.sheet_names
    head = book.get_sheet_by_name("Педагоги").to_python()[0]
    assert head == ["Фамилия, имя, отчество", "Подразделение", "Должность", "Сейчас"]
    async with cast.call(cast.vera).read() as (tx, call):
        whole = await reports.table(tx, call, ALL)
    assert whole.facts.rights == frozenset(ReportRight)
    assert (
        "Результаты" in CalamineWorkbook.from_filelike(BytesIO(school_xlsx.xlsx(whole))).sheet_names
    )


async def test_results_of_four_are_told_to_nobody(cast: Cast) -> None:
    await RandomSchool(cast, 4).add(40)
    await scored(cast, 4)
    async with cast.call(cast.vera).read() as (tx, call):
        table = await reports.table(tx, call, ALL)
    judged = [one for one in table.figures.levels if one.people is not None]
    assert judged
    assert all(one.people is not None and one.people >= 5 for one in judged)
    assert all(people >= 5 for _, people in table.figures.chosen)
    async with cast.call(cast.klim).read() as (tx, call):
        small = await reports.figures(tx, call, ALL)
    assert small.levels == ()
    assert small.chosen == ()


async def test_who_confirmed_is_told_by_post(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1 + n)) for n in range(3)])
    async with cast.database.write() as tx:
        for item_id, by in zip(
            made.items, (cast.boris.person_id, cast.vera.person_id, None), strict=True
        ):
            await tx.connection.execute(
                update(ItemRow)
                .where(ItemRow.id == item_id)
                .values(state="confirmed", reported_on=date(2027, 3, 5), reported_at=START)
            )
            await tx.items.record(
                item_id,
                ItemAction.CONFIRM,
                before={"state": "done"},
                after={"state": "confirmed"},
                reason=None,
                by=by,
                at=START,
            )
    async with cast.call(cast.vera).read() as (tx, call):
        origins = await reports.origins(tx, call, ALL)
    assert dict(origins.confirmed) == {
        Confirmer.DEPUTY: 1,
        Confirmer.MENTOR: 1,
        Confirmer.DOCUMENT: 1,
    }
    assert origins.told_late == 3
    assert origins.reported_late == 3


async def test_entries_tell_who_wrote_them_and_when(cast: Cast) -> None:
    async with cast.database.write() as tx:
        for on, by in (
            (date(2027, 3, 10), cast.anna.person_id),
            (date(2026, 10, 1), cast.vera.person_id),
            (date(2024, 1, 1), cast.anna.person_id),
        ):
            await tx.connection.execute(
                insert(RecordRow).values(
                    person_id=cast.anna.person_id,
                    post_id=cast.anna.post_id,
                    kind="kpk",
                    title="курсы",
                    on_date=on,
                    state="stated",
                    rev=1,
                    by=by,
                    at=START,
                )
            )
    async with cast.call(cast.vera).read() as (tx, call):
        origins = await reports.origins(tx, call, ALL)
    assert (origins.entries, origins.entries_own, origins.entries_by_leaders) == (2, 1, 1)
    assert origins.entries_late == 1
    assert origins.figures.courses.in_three_years == 1
    assert origins.figures.courses.in_period == 1
