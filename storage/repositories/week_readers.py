"""Who reads the summaries of a week."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.people import Role
from storage.repositories.conditions import held, joined, made_once
from storage.repositories.who import delegation_stands
from storage.tables import DelegationRow, MentoringRow, PostRow
from storage.tables.base import BIG_ID

_lent = aliased(PostRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekReader:
    """A person who gets a summary every week: as a mentor, or of the schools he leads; `decides`:
    something may wait for his word, in his own right or in somebody's stead."""

    person_id: int
    mentors: bool
    schools: tuple[int, ...]
    decides: bool = False


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
        self,
        after_id: int,
        limit: int,
        today: date,
        roles: Sequence[Role],
        deciding: Collection[Role] = (),
    ) -> tuple[WeekReader, ...]:
        """People who can be told, in order of id: mentors, and these roles at posts of today.
        `deciding`: who has such a post decides, and so does whoever stands in for him."""
        rows = await self._connection.execute(
            _readers(today, tuple(roles), tuple(deciding)), {"after_id": after_id, "most": limit}
        )
        found: dict[int, WeekReader] = {}
        for row in rows:
            one = found.get(row.person_id) or WeekReader(
                person_id=row.person_id, mentors=bool(row.mentors), schools=()
            )
            leading = row.leads and row.school_id is not None and row.school_id not in one.schools
            found[row.person_id] = replace(
                one,
                schools=(*one.schools, row.school_id) if leading else one.schools,
                decides=one.decides or bool(row.decides),
            )
        return tuple(found.values())


@made_once
def _readers(
    today: date, roles: tuple[Role, ...], deciding: tuple[Role, ...]
) -> Select[*tuple[Any, ...]]:
    """Posts of the first `most` readers after `after_id`, with what makes them readers."""
    leads = and_(PostRow.role.in_([role.value for role in roles]), held(today))
    decides = or_(
        and_(PostRow.role.in_([role.value for role in deciding]), held(today)),
        _stands_in(deciding, today),
    )
    mentors = exists().where(
        MentoringRow.mentor_person_id == PostRow.person_id, MentoringRow.state == "active"
    )
    people = (
        select(PostRow.person_id)
        .where(
            PostRow.person_id > bindparam("after_id", type_=BIG_ID),
            or_(leads, mentors, decides),
            joined(PostRow.person_id),
        )
        .distinct()
        .order_by(PostRow.person_id)
        .limit(bindparam("most", type_=Integer()))
        .subquery()
    )
    return (
        select(
            PostRow.person_id,
            mentors.label("mentors"),
            leads.label("leads"),
            decides.label("decides"),
            PostRow.school_id,
        )
        .join(people, people.c.person_id == PostRow.person_id)
        .order_by(PostRow.person_id, PostRow.id)
    )


def _stands_in(roles: Collection[Role], today: date) -> ColumnElement[bool]:
    """The holder of the post has another's duties of such a role today."""
    return exists().where(
        DelegationRow.to_person_id == PostRow.person_id,
        DelegationRow.post_id == _lent.id,
        delegation_stands(today),
        _lent.role.in_([role.value for role in roles]),
        _lent.since <= today,
        or_(_lent.until.is_(None), _lent.until > today),
    )
