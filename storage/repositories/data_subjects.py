"""Whose data are to be deleted: how he is called, where he works, who is told of it."""

from datetime import date
from typing import Any

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.access import Subject
from domain.erasure import Former
from domain.people import ChannelPolicy, PersonName, Role, person_label
from storage.repositories.conditions import held
from storage.tables import (
    AccountRow,
    PersonRow,
    PostRow,
    SchoolRow,
)

_own = aliased(PostRow)
_post = aliased(PostRow)
_still = aliased(PostRow)
_LONG_AGO = date(1900, 1, 1)


class DataSubjectRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def works(self, person_id: int, today: date) -> bool:
        """Whether the person works anywhere, or will: a post ended today is no more."""
        found = await self._connection.execute(
            select(PostRow.id)
            .where(
                PostRow.person_id == person_id,
                or_(PostRow.until.is_(None), PostRow.until > today),
            )
            .limit(1)
        )
        return found.first() is not None

    async def is_last_admin(self, person_id: int, today: date) -> bool:
        """The only one with an account who administers the bot: nobody could let others in."""
        joined = exists().where(AccountRow.person_id == PostRow.person_id)
        found = await self._connection.execute(
            select(PostRow.person_id)
            .where(PostRow.role == Role.ADMIN.value, held(today), joined)
            .distinct()
        )
        return list(found.scalars()) == [person_id]

    async def list_admins(self, today: date) -> frozenset[int]:
        found = await self._connection.execute(
            select(PostRow.person_id).where(PostRow.role == Role.ADMIN.value, held(today))
        )
        return frozenset(found.scalars())

    async def list_told(self, person_id: int, today: date) -> frozenset[int]:
        """Administrators, and who keeps the staff lists of the places where the person works."""
        schools = select(_own.school_id).where(
            _own.person_id == person_id, or_(_own.until.is_(None), _own.until > today)
        )
        found = await self._connection.execute(
            select(PostRow.person_id).where(
                held(today),
                or_(
                    PostRow.role == Role.ADMIN.value,
                    and_(
                        PostRow.role.in_([Role.DEPUTY.value, Role.DIRECTOR.value]),
                        PostRow.school_id.in_(schools),
                    ),
                ),
            )
        )
        return frozenset(found.scalars())

    async def list_subjects(self, person_id: int) -> tuple[Subject, ...]:
        """The person at each of his places, of now and of before."""
        rows = await self._connection.execute(
            select(PostRow.school_id, PostRow.municipality_id, PostRow.department_id).where(
                PostRow.person_id == person_id
            )
        )
        return tuple(
            Subject(
                person_id=person_id,
                school_id=row.school_id,
                municipality_id=row.municipality_id,
                department_id=row.department_id,
            )
            for row in rows
        )

    async def label_of(self, person_id: int) -> str:
        """As his last school prints him."""
        row = (
            await self._connection.execute(
                select(
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    PostRow.staff_no,
                    SchoolRow.channel_policy,
                )
                .select_from(PersonRow)
                .outerjoin(PostRow, PostRow.person_id == PersonRow.id)
                .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
                .where(PersonRow.id == person_id)
                .order_by(PostRow.until.is_not(None), PostRow.id.desc())
                .limit(1)
            )
        ).one()
        return _label(row)

    async def list_schools(self, person_id: int) -> tuple[str, ...]:
        """Names of his schools, that of the main post first."""
        rows = await self._connection.execute(
            select(SchoolRow.name)
            .join(PostRow, PostRow.school_id == SchoolRow.id)
            .where(PostRow.person_id == person_id)
            .order_by(PostRow.until.is_not(None), PostRow.main.desc(), PostRow.id)
        )
        return tuple(dict.fromkeys(rows.scalars()))

    async def list_former(self, today: date, *, limit: int, offset: int) -> tuple[Former, ...]:
        """People without a post, those who left last first; who is erased is not there."""
        working = exists().where(
            _still.person_id == PersonRow.id, or_(_still.until.is_(None), _still.until > today)
        )
        last = (
            select(_post.id)
            .where(_post.person_id == PersonRow.id)
            .order_by(_post.until.desc(), _post.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                PersonRow.id,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                PostRow.until,
                PostRow.staff_no,
                SchoolRow.name,
                SchoolRow.channel_policy,
            )
            .select_from(PersonRow)
            .outerjoin(PostRow, PostRow.id == last)
            .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(~working, PersonRow.name_key != "")
            .order_by(func.coalesce(PostRow.until, _LONG_AGO).desc(), PersonRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            Former(
                person_id=row.id,
                label=_label(row),
                school=row.name,
                left_on=row.until,
            )
            for row in rows
        )


def _label(row: Any) -> str:
    return person_label(
        PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
        ChannelPolicy(row.channel_policy or ChannelPolicy.FULL),
        row.staff_no,
    )
