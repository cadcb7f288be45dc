"""Subjects of actions: whose, in which school, under whose eyes."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    false,
    func,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.access import Subject
from domain.doing import Item
from domain.errors import DomainError
from domain.plan import Route
from domain.roadmap import Measure
from storage.repositories.conditions import handed_over, held, made_once
from storage.repositories.items import doing_item, of_any_plan, under_way
from storage.repositories.measure_rows import measure_of, measures
from storage.repositories.routes import HEADS, head
from storage.tables import (
    DiagnosisRow,
    EventRow,
    ExternalResultRow,
    ItemRow,
    MeasureRow,
    MentoringRow,
    PostRow,
    RecordRow,
    RoadmapRow,
    RouteRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID


class SubjectRepository:
    """Each `of_*` raises DomainError("access.gone") where the object does not exist."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_post(self, post_id: int) -> Subject:
        return await self._post(_of_post(), post_id)

    async def of_diagnosis(self, diagnosis_id: int) -> Subject:
        return await self._post(_of_diagnosis(), diagnosis_id)

    async def of_route(self, route_id: int) -> Subject:
        return await self._post(_of_route(), route_id)

    async def of_plan(self, route_id: int) -> tuple[Subject, Route]:
        """As `of_route`, with the head of the plan."""
        row = (await self._connection.execute(_of_plan(), {"of_id": route_id})).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return _subject(row), head(row)

    async def of_item(self, item_id: int) -> Subject:
        return next(iter((await self.of_items([item_id])).values()))

    async def of_doing(self, item_id: int) -> tuple[Subject, Item | None]:
        """As `of_item`, with the item; None while its plan isn't under way yet."""
        row = (await self._connection.execute(_of_doing(), {"of_id": item_id})).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return _of_item(row), doing_item(row) if row.under_way else None

    async def of_items(self, item_ids: Collection[int]) -> dict[int, Subject]:
        """By item, in one statement; DomainError where one of them does not exist."""
        rows = await self._connection.execute(_of_items(), {"of_items": list(item_ids)})
        found = {row.id: _of_item(row) for row in rows}
        if len(found) != len(set(item_ids)):
            raise DomainError("access.gone")
        return found

    async def of_event(self, event_id: int) -> Subject:
        """The school, or the department it is an event of; nobody in particular."""
        row = (
            await self._connection.execute(
                select(
                    EventRow.school_id,
                    EventRow.department_id,
                    EventRow.organiser_id,
                    SchoolRow.municipality_id,
                )
                .join(SchoolRow, SchoolRow.id == EventRow.school_id)
                .where(EventRow.id == event_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return Subject(
            school_id=row.school_id,
            municipality_id=row.municipality_id,
            department_id=row.department_id,
            organiser_id=row.organiser_id,
        )

    async def of_measure(self, measure_id: int, today: date) -> tuple[Subject, Measure]:
        """The school, whatever anybody's zone; the department is that of who is responsible. With
        the measure itself."""
        row = (
            await self._connection.execute(_of_measure(today), {"of_id": measure_id})
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        subject = Subject(
            school_id=row.school_id,
            municipality_id=row.municipality_id,
            department_id=row.department_id,
            responsible_id=row.responsible_id,
        )
        return subject, measure_of(row)

    async def of_external_result(self, result_id: int) -> Subject:
        return await self._post(_of_external_result(), result_id)

    async def of_record(self, record_id: int) -> tuple[Subject, ...]:
        """Its person at every post he holds; at the one it was entered at, where he holds none.

        A person takes his record with him: whoever leads one of his schools is its leader.
        """
        entry = select(RecordRow.person_id).where(RecordRow.id == record_id).scalar_subquery()
        here = select(RecordRow.post_id).where(RecordRow.id == record_id).scalar_subquery()
        found = await self._list(
            or_(and_(PostRow.person_id == entry, PostRow.until.is_(None)), PostRow.id == here)
        )
        held = tuple(subject for _, subject, ended in found if not ended)
        if not found:
            raise DomainError("access.gone")
        return held or tuple(subject for _, subject, _ in found)

    async def of_school(self, school_id: int) -> Subject:
        """The school itself, nobody in it: what concerns all of its staff."""
        row = (await self._connection.execute(_of_school(), {"of_id": school_id})).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return Subject(school_id=row.id, municipality_id=row.municipality_id)

    async def of_posts(self, post_ids: Collection[int]) -> dict[int, Subject]:
        """As `of_post`, of several; those that do not exist are left out."""
        found = await self._list(PostRow.id.in_(sorted(post_ids)))
        return {post_id: subject for post_id, subject, _ in found}

    async def _post(self, query: Select[*tuple[Any, ...]], of_id: int) -> Subject:
        row = (await self._connection.execute(query, {"of_id": of_id})).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return _subject(row)

    async def _list(self, condition: ColumnElement[bool]) -> list[tuple[int, Subject, bool]]:
        """Each with its post, and whether that has ended."""
        rows = await self._connection.execute(_each_post().where(condition))
        return [(row.post_id, _subject(row), row.until is not None) for row in rows]


def _posts(*, of_plan: bool) -> Select[*tuple[Any, ...]]:
    query = select(
        PostRow.person_id,
        PostRow.school_id,
        PostRow.department_id,
        *_around(handed_over() if of_plan else false()),
    ).outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
    return query.join(RouteRow, RouteRow.post_id == PostRow.id) if of_plan else query


def _around(passed_on: ColumnElement[bool]) -> tuple[ColumnElement[Any], ...]:
    """Columns of a subject besides its person, school and department."""
    mentors = select(func.aggregate_strings(cast(MentoringRow.mentor_person_id, Text), ","))
    return (
        PostRow.municipality_id.expression,
        SchoolRow.municipality_id.label("school_municipality_id"),
        mentors.where(MentoringRow.mentee_post_id == PostRow.id, MentoringRow.state == "active")
        .correlate(PostRow)
        .scalar_subquery()
        .label("mentors"),
        passed_on.label("handed_over"),
    )


# Built once each: every press that changes anything asks one of them.
_ID = bindparam("of_id", type_=BIG_ID)


@cache
def _of_school() -> Select[*tuple[Any, ...]]:
    return select(SchoolRow.id, SchoolRow.municipality_id).where(SchoolRow.id == _ID)


@cache
def _of_post() -> Select[*tuple[Any, ...]]:
    return _posts(of_plan=False).where(PostRow.id == _ID)


@cache
def _of_diagnosis() -> Select[*tuple[Any, ...]]:
    post = select(DiagnosisRow.post_id).where(DiagnosisRow.id == _ID)
    return _posts(of_plan=False).where(PostRow.id == post.scalar_subquery())


@cache
def _of_route() -> Select[*tuple[Any, ...]]:
    """The plan may be handed over."""
    return _posts(of_plan=True).where(RouteRow.id == _ID)


@cache
def _of_plan() -> Select[*tuple[Any, ...]]:
    return HEADS.add_columns(*_around(handed_over())).where(RouteRow.id == _ID)


@cache
def _of_items() -> Select[*tuple[Any, ...]]:
    return (
        _posts(of_plan=True)
        .add_columns(ItemRow.id, ItemRow.visited_id, EventRow.organiser_id)
        .join(ItemRow, ItemRow.route_id == RouteRow.id)
        .outerjoin(EventRow, EventRow.id == ItemRow.event_id)
        .where(ItemRow.id.in_(bindparam("of_items", expanding=True)))
    )


@cache
def _of_doing() -> Select[*tuple[Any, ...]]:
    return (
        of_any_plan()
        .add_columns(
            PostRow.person_id,
            PostRow.department_id,
            *_around(handed_over()),
            EventRow.organiser_id,
            under_way().label("under_way"),
        )
        .outerjoin(EventRow, EventRow.id == ItemRow.event_id)
        .where(ItemRow.id == _ID)
    )


@made_once
def _of_measure(today: date) -> Select[*tuple[Any, ...]]:
    department = (
        select(func.min(PostRow.department_id))
        .where(
            PostRow.person_id == MeasureRow.responsible_id,
            PostRow.school_id == RoadmapRow.school_id,
            held(today),
        )
        .correlate(MeasureRow, RoadmapRow)
        .scalar_subquery()
    )
    return (
        measures()
        .add_columns(SchoolRow.municipality_id, department.label("department_id"))
        .where(MeasureRow.id == _ID)
    )


@cache
def _each_post() -> Select[*tuple[Any, ...]]:
    return _posts(of_plan=False).add_columns(PostRow.id.label("post_id"), PostRow.until)


@cache
def _of_external_result() -> Select[*tuple[Any, ...]]:
    post = select(ExternalResultRow.post_id).where(ExternalResultRow.id == _ID)
    return _posts(of_plan=False).where(PostRow.id == post.scalar_subquery())


def _of_item(row: Row[*tuple[Any, ...]]) -> Subject:
    witnesses = frozenset({row.visited_id, row.organiser_id} - {None})
    return replace(_subject(row), witnesses=witnesses)


def _subject(row: Row[*tuple[Any, ...]]) -> Subject:
    return Subject(
        person_id=row.person_id,
        school_id=row.school_id,
        municipality_id=row.municipality_id or row.school_municipality_id,
        department_id=row.department_id,
        mentors=frozenset(int(one) for one in str(row.mentors or "").split(",") if one),
        handed_over=bool(row.handed_over),
    )
