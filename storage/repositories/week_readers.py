"""Who reads the summaries of a week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import Role
from storage.repositories.conditions import held, joined
from storage.tables import MentoringRow, PostRow


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekReader:
    """A person who gets a summary every week: as a mentor, or of the schools he leads."""

    person_id: int
    mentors: bool
    schools: tuple[int, ...]


class WeekReaderRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def has_mentees(self, person_id: int, today: date) -> bool:
        found = await self._connection.execute(
            select(
                exists().where(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.state == "active",
                    MentoringRow.mentee_post_id == PostRow.id,
                    held(today),
                )
            )
        )
        return bool(found.scalar_one())

    async def list_after(
        self, after_id: int, limit: int, today: date, roles: Sequence[Role]
    ) -> tuple[WeekReader, ...]:
        """People who can be told, in order of id: mentors, and these roles at posts of today."""
        leads = and_(PostRow.role.in_([role.value for role in roles]), held(today))
        mentors = exists().where(
            MentoringRow.mentor_person_id == PostRow.person_id, MentoringRow.state == "active"
        )
        people = (
            select(PostRow.person_id)
            .where(PostRow.person_id > after_id, or_(leads, mentors), joined(PostRow.person_id))
            .distinct()
            .order_by(PostRow.person_id)
            .limit(limit)
            .subquery()
        )
        rows = await self._connection.execute(
            select(
                PostRow.person_id,
                mentors.label("mentors"),
                leads.label("leads"),
                PostRow.school_id,
            )
            .join(people, people.c.person_id == PostRow.person_id)
            .order_by(PostRow.person_id, PostRow.id)
        )
        found: dict[int, tuple[bool, dict[int, None]]] = {}
        for row in rows:
            _, schools = found.setdefault(row.person_id, (bool(row.mentors), {}))
            if row.leads and row.school_id is not None:
                schools[row.school_id] = None
        return tuple(
            WeekReader(person_id=one, mentors=mentoring, schools=tuple(schools))
            for one, (mentoring, schools) in found.items()
        )
