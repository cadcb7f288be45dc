"""Whoever of a school may be asked, what speaks for him, and what is told of the other one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.card import Category
from domain.diagnosis import DiagnosisState
from domain.mentoring import Candidate, Colleague, MentoringState, Merit
from domain.people import PersonName, Position
from domain.scoring import Score
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from domain.staff import Without
from storage.repositories.conditions import found_by, held, joined, why_without_bot
from storage.tables import (
    CardRow,
    DepartmentRow,
    DiagnosisResultRow,
    DiagnosisRow,
    MentoringRow,
    PersonRow,
    PostRow,
)

_alike = aliased(PostRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateFacts:
    """What may speak for somebody at his post; `score` of his last self-diagnosis there."""

    post_id: int
    person_id: int
    department_id: int | None
    teaching_since: int | None
    category: Category | None
    score: Score | None


class CandidateRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_of_school(
        self,
        school_id: int,
        *,
        besides: int,
        today: date,
        query: str,
        offset: int,
        limit: int,
        in_bot: bool = False,
        as_mentors: bool = False,
        merits: Mapping[int, Merit] = MappingProxyType({}),
    ) -> tuple[tuple[Candidate, ...], int]:
        """(people of the school but `besides`, by name; how many in all). One line a person: his
        first post in the school. `in_bot`: only who can answer there. `as_mentors`: whom the bot
        can't ask come last, and among equals whoever has fewer mentees comes first. `merits`: of
        people who come before the others, or after them."""
        conditions: list[ColumnElement[bool]] = [
            PostRow.school_id == school_id,
            held(today),
            PostRow.person_id != besides,
        ]
        if query:
            conditions.append(found_by(query))
        if in_bot:
            conditions.append(joined(PostRow.person_id))
        first = (
            select(
                func.min(PostRow.id).label("post_id"), func.min(PostRow.staff_no).label("staff_no")
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(*conditions)
            .group_by(PostRow.person_id)
            .subquery()
        )
        total = await self._connection.execute(select(func.count()).select_from(first))
        mentees = (
            select(func.count())
            .where(
                MentoringRow.mentor_person_id == PostRow.person_id,
                MentoringRow.school_id == school_id,
                MentoringRow.state == MentoringState.ACTIVE.value,
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        why = why_without_bot()
        order: list[ColumnElement[Any]] = list(_by_merit(merits))
        if as_mentors:
            order = [why.is_not(None), *order, mentees]
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                why.label("without"),
                first.c.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                mentees.label("mentees"),
            )
            .join(first, first.c.post_id == PostRow.id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .order_by(*order, PersonRow.name_key, PostRow.id)
            .offset(offset)
            .limit(limit)
        )
        found = tuple(
            Candidate(
                post_id=row.id,
                person_id=row.person_id,
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                staff_no=row.staff_no,
                mentees=row.mentees,
                merit=merits.get(row.person_id, Merit()),
                without=None if row.without is None else Without(row.without),
            )
            for row in rows
        )
        return found, total.scalar_one()

    async def list_facts(
        self, school_id: int, *, besides: int, today: date
    ) -> tuple[CandidateFacts, ...]:
        """What may speak for each at the school, by post."""
        last = (
            select(func.max(DiagnosisRow.id))
            .where(
                DiagnosisRow.post_id == PostRow.id,
                DiagnosisRow.kind == "self",
                DiagnosisRow.questionnaire == SELF_QUESTIONNAIRE,
                DiagnosisRow.state == DiagnosisState.FINISHED.value,
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.department_id,
                PersonRow.pedagogical_since_year,
                CardRow.category,
                DiagnosisResultRow.score,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(CardRow, CardRow.person_id == PostRow.person_id)
            .outerjoin(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == last)
            .where(PostRow.school_id == school_id, held(today), PostRow.person_id != besides)
            .order_by(PostRow.id)
        )
        return tuple(
            CandidateFacts(
                post_id=row.id,
                person_id=row.person_id,
                department_id=row.department_id,
                teaching_since=row.pedagogical_since_year,
                category=None if row.category is None else Category(row.category),
                score=None if row.score is None else Score.from_dict(row.score),
            )
            for row in rows
        )

    async def describe_mentees(
        self, post_ids: Collection[int], today: date, *, besides: int
    ) -> dict[int, tuple[Position | None, str | None, int]]:
        """By post: the position, the department, and how many but `besides` hold it there."""
        alike = (
            select(func.count(func.distinct(_alike.person_id)))
            .where(
                _alike.department_id == PostRow.department_id,
                _alike.role == PostRow.role,
                _alike.position.is_not_distinct_from(PostRow.position),
                _alike.since <= today,
                or_(_alike.until.is_(None), _alike.until > today),
                _alike.person_id != besides,
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(PostRow.id, PostRow.position, DepartmentRow.name, alike.label("alike"))
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .where(PostRow.id.in_(post_ids))
        )
        return {
            row.id: (
                None if row.position is None else Position(row.position),
                row.name,
                row.alike,
            )
            for row in rows
        }

    async def describe_mentors(
        self, mentoring_ids: Collection[int], today: date
    ) -> dict[int, Colleague]:
        """By the mentee's post: the mentor at his main place in the school of the pair."""
        rows = await self._connection.execute(
            select(
                MentoringRow.mentee_post_id,
                PostRow.position,
                PostRow.subjects,
                DepartmentRow.name,
            )
            .join(
                PostRow,
                and_(
                    PostRow.person_id == MentoringRow.mentor_person_id,
                    PostRow.school_id == MentoringRow.school_id,
                    held(today),
                ),
            )
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .where(MentoringRow.id.in_(mentoring_ids))
            .order_by(PostRow.main, PostRow.id.desc())
        )
        # The last of several is the main one.
        return {
            row.mentee_post_id: Colleague(
                position=None if row.position is None else Position(row.position),
                department=row.name,
                subjects=tuple(row.subjects or ()),
            )
            for row in rows
        }


def _by_merit(merits: Mapping[int, Merit]) -> tuple[ColumnElement[int], ...]:
    if not merits:
        return ()
    ranks = sorted({Merit().rank, *(one.rank for one in merits.values())})
    places = {person_id: ranks.index(one.rank) for person_id, one in merits.items()}
    return (case(places, value=PostRow.person_id, else_=ranks.index(Merit().rank)),)
