"""What the summaries of a week are made of: who reads one, and how a mentor's mentees get on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.doing import MenteeLine
from domain.item import ItemState
from domain.people import ChannelPolicy, Role
from storage.repositories.conditions import binding, held, joined
from storage.repositories.item_lists import OPEN_CODES, passed_conditions
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.tables import ItemRow, MentoringRow, PersonRow, PostRow, RouteRow, SchoolRow

_REPORTED = (ItemState.DONE.value, ItemState.CONFIRMED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekReader:
    """A person who gets a summary every week: as a mentor, or of the schools he leads."""

    person_id: int
    mentors: bool
    schools: tuple[int, ...]


class MenteeRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def has_any(self, person_id: int, today: date) -> bool:
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

    async def list_of_mentor(
        self, person_id: int, *, since: date, today: date
    ) -> tuple[MenteeLine, ...]:
        """The mentor's pairs by name; `since`: from which day on what was done is counted."""
        next_one = (
            select(ItemRow.title)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(*_ahead(today))
            .order_by(ItemRow.due_on, ItemRow.id)
            .limit(1)
            .correlate(PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                _count(ItemRow.state.in_(_REPORTED), ItemRow.reported_on >= since).label("done"),
                _count(
                    ItemRow.state == ItemState.DONE.value,
                    ItemRow.confirmable.is_(True),
                    ItemRow.confirmer_id == person_id,
                ).label("waiting"),
                _count(*passed_conditions(today)).label("passed"),
                _of_post(select(func.min(ItemRow.due_on)), *_ahead(today)).label("next_on"),
                next_one.label("next_title"),
            )
            .select_from(MentoringRow)
            .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                MentoringRow.mentor_person_id == person_id,
                MentoringRow.state == "active",
                held(today),
            )
            .order_by(PersonRow.name_key, PostRow.id)
        )
        return tuple(
            MenteeLine(
                post_id=row.id,
                label=label(row, ChannelPolicy(row.channel_policy or "full")),
                done=row.done,
                waiting=row.waiting,
                passed=row.passed,
                next_on=row.next_on,
                next_title=row.next_title,
            )
            for row in rows
        )

    async def list_week_readers(
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


def _ahead(today: date) -> tuple[ColumnElement[bool], ...]:
    return (
        RouteRow.post_id == PostRow.id,
        RouteRow.state.in_(UNDER_WAY_CODES),
        ItemRow.state.in_(OPEN_CODES),
        binding(),
        ItemRow.due_on >= today,
    )


def _count(*conditions: ColumnElement[bool]) -> Any:
    return _of_post(select(func.count()), *conditions)


def _of_post(query: Any, *conditions: ColumnElement[bool]) -> Any:
    return (
        query.select_from(ItemRow)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .where(
            RouteRow.post_id == PostRow.id,
            RouteRow.state.in_(UNDER_WAY_CODES),
            binding(),
            *conditions,
        )
        .correlate(PostRow)
        .scalar_subquery()
    )
