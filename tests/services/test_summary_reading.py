"""What the summary of a school reads does not depend on how many other schools there are."""

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.demo.load import load, shares
from domain.summary import PeopleList
from domain.summary_filters import (
    UNFILTERED,
    Filters,
    PeopleGroup,
    PeriodKind,
    month_period,
    part_period,
)
from services.call import Call
from services.summary import school
from services.transaction import Transaction
from storage.engine import Database
from storage.tables import AccountRow, DepartmentRow, PostRow, SchoolRow
from tests.cast import MOSCOW, START
from tests.reading import Asked, plans, reading, steps

A_SCHOOL = 25
FEW, MANY = 2, 60
SLACK = 0.03
"""Of the steps: trees of sixty schools are a little deeper."""

SCANNED = re.compile(r"SCAN (?!counted|plans|changes|CONSTANT ROW)")
"""Of the tables none: what is scanned are one-row aggregates."""

OF_ALL_SCHOOLS = ("ix_route_state_first_on", "ix_item_waiting", "ix_route_change_state")
"""Indexes that gather rows of all schools; statements about one must not begin with them."""

FILTERS = (
    UNFILTERED,
    Filters(department_id=2, group=PeopleGroup.YOUNG),
    Filters(group=PeopleGroup.MENTORED, period=part_period(PeriodKind.HALF, 2026, 2)),
    Filters(group=PeopleGroup.ATTESTATION, period=month_period(2027, 3)),
)


@pytest.fixture
def other_path(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "other.db"
    shutil.copy(template, path)
    return path


async def _call(tx: Transaction) -> Call:
    """Of the deputy of the first school."""
    found = await tx.connection.execute(
        select(AccountRow.id)
        .join(PostRow, PostRow.person_id == AccountRow.person_id)
        .where(PostRow.school_id == 1, PostRow.role == "deputy")
    )
    who = await tx.who.find(found.scalar_one(), START.date())
    assert who is not None
    return Call(actor=who.actor, now=START, zone=MOSCOW)


async def _asked(path: Path, schools: int) -> dict[str, list[Asked]]:
    """Statements of every screen of the summary, by its name."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    found: dict[str, list[Asked]] = {}
    try:
        await load(database, START, teachers=A_SCHOOL * schools, schools=schools)
        with reading(database) as seen:
            async with database.read() as tx:
                call = await _call(tx)
                for filters in FILTERS:
                    seen.clear()
                    await school.school(tx, call, filters)
                    found[f"summary {filters.code}"] = list(seen.asked)
                    for which in PeopleList:
                        seen.clear()
                        await school.people(tx, call, which, 0, filters)
                        found[f"{which.name} {filters.code}"] = list(seen.asked)
                seen.clear()
                await school.months(tx, call)
                found["months"] = list(seen.asked)
    finally:
        await database.close()
    return found


async def test_as_many_steps_in_a_region_as_in_two_schools(
    database_path: Path, other_path: Path
) -> None:
    few, many = await _asked(database_path, FEW), await _asked(other_path, MANY)
    assert few.keys() == many.keys()
    for name, asked in few.items():
        wanted, taken = steps(database_path, asked), steps(other_path, many[name])
        assert len(asked) == len(wanted) == len(taken)
        for before, after in zip(wanted, taken, strict=True):
            assert before > 100, name
            assert abs(after - before) <= SLACK * before, f"{name}: {wanted} and {taken}"
        for lines in plans(other_path, many[name]):
            wrong = [
                line
                for line in lines
                if SCANNED.match(line) or any(o in line for o in OF_ALL_SCHOOLS)
            ]
            assert wrong == [], f"{name}: {lines}"
    assert {len(asked) for name, asked in few.items() if name.startswith("summary")} == {3}


async def test_summary_counts_what_was_loaded(database_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{database_path}")
    try:
        found = await load(database, START, teachers=31, schools=2)
        async with database.read() as tx:
            view = await school.school(tx, await _call(tx))
            names = (await tx.connection.execute(select(SchoolRow.name))).scalars().all()
            departments = (await tx.connection.execute(select(DepartmentRow.id))).scalars().all()
        async with database.write() as tx:
            # Who joins later is counted on from what was loaded.
            added = await tx.organisation.add_department(1, "ШМО")
    finally:
        await database.close()
    assert (found.schools, found.teachers) == (2, 31)
    assert view.people.teachers == 15
    assert 0 < view.people.diagnosed < 15
    assert view.items.total > 0
    assert len(names) == 2
    assert added == max(departments) + 1


async def test_one_school_is_the_same_whatever_else_is_loaded(
    database_path: Path, other_path: Path
) -> None:
    views = []
    for path, schools in ((database_path, 1), (other_path, 3)):
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            await load(database, START, teachers=20 * schools, schools=schools)
            async with database.read() as tx:
                views.append(await school.school(tx, await _call(tx)))
        finally:
            await database.close()
    assert views[0] == views[1]


def test_shares_are_even_and_whole() -> None:
    assert list(shares(7, 3)) == [2, 2, 3]
    assert sum(shares(50_000, 600)) == 50_000
