"""The people behind the numbers of a summary."""

from sqlalchemy import ColumnElement, and_, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import ChannelPolicy
from domain.summary import PeopleList, PersonLine
from storage.repositories.conditions import held
from storage.repositories.items import label
from storage.repositories.summary_window import (
    Window,
    condition,
    count_of,
    counted_items,
    decided,
    department_name,
    finished,
    finished_this_week,
    passed,
    passed_this_week,
    teachers,
)
from storage.tables import PersonRow, PostRow, SchoolRow

_WITH_PASSED = (PeopleList.PASSED, PeopleList.PASSED_WEEK)
_OF_PLANS = (PeopleList.WAITING, PeopleList.CONCLUDING, PeopleList.CHANGED)
"""Lists of whoever has a plan the reader decides about, not of main places alone."""


class SummaryListRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_people(
        self, window: Window, which: PeopleList, *, limit: int, offset: int
    ) -> tuple[PersonLine, ...]:
        """By name; those with passed dates by how many."""
        late, done, items = _line_counts(window, which)
        order = (late.desc(),) if which in _WITH_PASSED else ()
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                late.label("passed"),
                done.label("finished"),
                items.label("items"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(self._listed(window, which))
            .order_by(*order, PersonRow.name_key, PostRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            PersonLine(
                post_id=row.id,
                label=label(row, ChannelPolicy(row.channel_policy)),
                passed=row.passed,
                finished=row.finished,
                items=row.items,
            )
            for row in rows
        )

    async def count_list(self, window: Window, which: PeopleList) -> tuple[int, str | None]:
        """With the name of the department that was chosen."""
        counted = select(func.count()).select_from(PostRow)
        counted = counted.join(PersonRow, PersonRow.id == PostRow.person_id)
        counted = counted.where(self._listed(window, which))
        department = department_name(window)
        row = (await self._connection.execute(select(counted.scalar_subquery(), department))).one()
        return row[0], row[1]

    def _listed(self, window: Window, which: PeopleList) -> ColumnElement[bool]:
        if which not in _OF_PLANS:
            return and_(teachers(window), condition(window, which))
        here = () if which is PeopleList.WAITING else (held(window.today),)
        return and_(decided(window), condition(window, which), *here)


def _line_counts(
    window: Window, which: PeopleList
) -> tuple[ColumnElement[int], ColumnElement[int], ColumnElement[int]]:
    """(passed, finished, items) of a person, as far as the list is about them."""
    none = literal(0)
    match which:
        case PeopleList.PASSED:
            return count_of(passed(window)), none, none
        case PeopleList.PASSED_WEEK:
            return count_of(passed_this_week(window)), none, none
        case PeopleList.FINISHED_WEEK:
            lately = finished_this_week(window)
            return none, count_of(counted_items(window), lately), none
        case PeopleList.WITH_ITEMS:
            every = counted_items(window)
            return none, count_of(every, finished()), count_of(every)
        case _:
            return none, none, none
