"""Subjects of actions: whose, in which school, under whose eyes."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Text, cast, false, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.access import Subject
from domain.errors import DomainError
from storage.repositories.conditions import handed_over
from storage.tables import (
    DiagnosisRow,
    ExternalResultRow,
    ItemRow,
    MentoringRow,
    PostRow,
    RouteRow,
    SchoolRow,
)


class SubjectRepository:
    """Each `of_*` raises DomainError("access.gone") where the object does not exist."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_post(self, post_id: int) -> Subject:
        return await self._post(PostRow.id == post_id)

    async def of_diagnosis(self, diagnosis_id: int) -> Subject:
        post = select(DiagnosisRow.post_id).where(DiagnosisRow.id == diagnosis_id)
        return await self._post(PostRow.id == post.scalar_subquery())

    async def of_route(self, route_id: int) -> Subject:
        return await self._post(RouteRow.id == route_id, of_plan=True)

    async def of_item(self, item_id: int) -> Subject:
        route = select(ItemRow.route_id).where(ItemRow.id == item_id)
        return await self._post(RouteRow.id == route.scalar_subquery(), of_plan=True)

    async def of_external_result(self, result_id: int) -> Subject:
        post = select(ExternalResultRow.post_id).where(ExternalResultRow.id == result_id)
        return await self._post(PostRow.id == post.scalar_subquery())

    async def of_school(self, school_id: int) -> Subject:
        """The school itself, nobody in it: what concerns all of its staff."""
        row = (
            await self._connection.execute(
                select(SchoolRow.id, SchoolRow.municipality_id).where(SchoolRow.id == school_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return Subject(school_id=row.id, municipality_id=row.municipality_id)

    async def of_posts(self, post_ids: Collection[int]) -> dict[int, Subject]:
        """As `of_post`, of several; those that do not exist are left out."""
        rows = await self._connection.execute(
            _query(of_plan=False).where(PostRow.id.in_(sorted(post_ids)))
        )
        return {row.post_id: _subject(row) for row in rows}

    async def _post(self, condition: ColumnElement[bool], *, of_plan: bool = False) -> Subject:
        """`of_plan`: the condition names a route at the post, which may be handed over."""
        row = (
            await self._connection.execute(_query(of_plan=of_plan).where(condition))
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return _subject(row)


def _query(*, of_plan: bool) -> Select[*tuple[Any, ...]]:
    mentors = select(func.aggregate_strings(cast(MentoringRow.mentor_person_id, Text), ","))
    query = select(
        PostRow.id.label("post_id"),
        PostRow.person_id,
        PostRow.school_id,
        PostRow.department_id,
        PostRow.municipality_id,
        SchoolRow.municipality_id.label("school_municipality_id"),
        mentors.where(MentoringRow.mentee_post_id == PostRow.id, MentoringRow.state == "active")
        .correlate(PostRow)
        .scalar_subquery()
        .label("mentors"),
        (handed_over() if of_plan else false()).label("handed_over"),
    ).outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
    return query.join(RouteRow, RouteRow.post_id == PostRow.id) if of_plan else query


def _subject(row: Row[*tuple[Any, ...]]) -> Subject:
    return Subject(
        person_id=row.person_id,
        school_id=row.school_id,
        municipality_id=row.municipality_id or row.school_municipality_id,
        department_id=row.department_id,
        mentors=frozenset(int(one) for one in str(row.mentors or "").split(",") if one),
        handed_over=bool(row.handed_over),
    )
