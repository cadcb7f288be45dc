"""Days of courses and attestations, of which terms are derived."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.card import Category
from domain.record import RecordState
from domain.terms import COURSES, LEAST_HOURS
from storage.repositories.conditions import held, joined, made_once
from storage.repositories.record_rows import KEPT
from storage.tables import CardRow, PersonRow, PostRow, RecordRow
from storage.tables.base import BIG_ID


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFacts:
    """What the terms of somebody who can be written to are derived from."""

    person_id: int
    course_on: date | None
    planned_on: date | None
    category: Category | None
    category_on: date | None
    fitness_on: date | None


class TermRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_facts(
        self, windows: Mapping[str, tuple[date, date]], today: date, *, after_id: int, limit: int
    ) -> tuple[TermFacts, ...]:
        """People at work here who can be written to and one of whose dates is in its window.

        `windows`: first and last days, by `course` (the last one), `planned`, `given` (of a
        category or of fitness).
        """
        query = _with_terms(today, windows["course"], windows["planned"], windows["given"])
        rows = await self._connection.execute(query, {"after_id": after_id, "most": limit})
        return tuple(_term_facts(row) for row in rows)

    async def next_days(self, asked: Sequence[tuple[str, date]]) -> tuple[date | None, ...]:
        """In their order, the first such day that is known of anybody: of a `course`, of the
        attestation that is `planned`, of a `category` or of `fitness`."""
        row = (await self._connection.execute(_next_days(tuple(asked)))).one()
        return tuple(row)

    async def facts(self, person_id: int) -> TermFacts:
        row = (
            await self._connection.execute(
                select(
                    PersonRow.id,
                    last_course(RecordRow.person_id == PersonRow.id, correlate=True).label(
                        "course_on"
                    ),
                    CardRow.attestation_on,
                    CardRow.category,
                    CardRow.category_on,
                    CardRow.fitness_on,
                )
                .outerjoin(CardRow, CardRow.person_id == PersonRow.id)
                .where(PersonRow.id == person_id)
            )
        ).one()
        return _term_facts(row)


@made_once
def _with_terms(
    today: date,
    course_in: tuple[date, date],
    planned_in: tuple[date, date],
    given_in: tuple[date, date],
) -> Select[*tuple[Any, ...]]:
    """The first `most` after `after_id` of those one of whose dates is in its window."""
    course = last_course(RecordRow.person_id == PersonRow.id, correlate=True)
    works = exists().where(PostRow.person_id == PersonRow.id, held(today))
    return (
        select(
            PersonRow.id,
            course.label("course_on"),
            CardRow.attestation_on,
            CardRow.category,
            CardRow.category_on,
            CardRow.fitness_on,
        )
        .outerjoin(CardRow, CardRow.person_id == PersonRow.id)
        .where(
            PersonRow.id > bindparam("after_id", type_=BIG_ID),
            works,
            joined(PersonRow.id),
            or_(
                CardRow.attestation_on.between(*planned_in),
                CardRow.category_on.between(*given_in),
                CardRow.fitness_on.between(*given_in),
                course.between(*course_in),
            ),
        )
        .order_by(PersonRow.id)
        .limit(bindparam("most", type_=Integer()))
    )


@made_once
def _next_days(asked: tuple[tuple[str, date], ...]) -> Select[*tuple[Any, ...]]:
    known = {
        "course": RecordRow.on_date,
        "planned": CardRow.attestation_on,
        "category": CardRow.category_on,
        "fitness": CardRow.fitness_on,
    }
    return select(
        *(
            select(func.min(known[what]))
            .where(known[what] >= first, _is_course() if what == "course" else true())
            .scalar_subquery()
            for what, first in asked
        )
    )


@made_once
def _is_course() -> ColumnElement[bool]:
    return and_(
        RecordRow.kind.in_(sorted(one.value for one in COURSES)),
        or_(RecordRow.hours.is_(None), RecordRow.hours >= LEAST_HOURS),
        RecordRow.state != RecordState.SENT_BACK.value,
        KEPT,
    )


def last_course(condition: ColumnElement[bool], *, correlate: bool = False) -> Any:
    """Day of the last course that counts as one, as a subquery; as `domain.terms` has it."""
    query = select(func.max(RecordRow.on_date)).where(condition, _is_course())
    if correlate:
        query = query.correlate(PersonRow, PostRow)
    return query.scalar_subquery()


def _term_facts(row: Any) -> TermFacts:
    return TermFacts(
        person_id=row.id,
        course_on=row.course_on,
        planned_on=row.attestation_on,
        category=None if row.category is None else Category(row.category),
        category_on=row.category_on,
        fitness_on=row.fitness_on,
    )
