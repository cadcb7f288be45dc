"""Duties of leaders in the hands of colleagues for a time."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.people import ChannelPolicy, PersonName, Role
from domain.staff import DelegationFact
from storage.tables import DelegationRow, PersonRow, PostRow, SchoolRow

_owner = aliased(PersonRow)
_deputy = aliased(PersonRow)
_other = aliased(PostRow)


class DelegationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        post_id: int,
        to_person_id: int,
        since: date,
        until: date,
        given_by: int,
        now: datetime,
    ) -> int:
        made = await self._connection.execute(
            insert(DelegationRow)
            .values(
                post_id=post_id,
                to_person_id=to_person_id,
                since=since,
                until=until,
                given_by=given_by,
                at=now,
            )
            .returning(DelegationRow.id)
        )
        return made.scalar_one()

    async def end(self, delegation_id: int, now: datetime) -> bool:
        """False where it has ended already."""
        changed = await self._connection.execute(
            update(DelegationRow)
            .where(DelegationRow.id == delegation_id, DelegationRow.ended_at.is_(None))
            .values(ended_at=now)
        )
        return changed.rowcount == 1

    async def end_of_person(self, person_id: int, post_ids: Collection[int], now: datetime) -> None:
        """Whoever leaves neither keeps another's duties nor leaves his own in somebody's hands."""
        of_school = select(PostRow.id).where(
            PostRow.school_id.in_(select(PostRow.school_id).where(PostRow.id.in_(post_ids)))
        )
        await self._connection.execute(
            update(DelegationRow)
            .where(
                DelegationRow.ended_at.is_(None),
                or_(
                    DelegationRow.post_id.in_(post_ids),
                    (DelegationRow.to_person_id == person_id)
                    & DelegationRow.post_id.in_(of_school),
                ),
            )
            .values(ended_at=now)
        )

    async def find(self, delegation_id: int) -> DelegationFact | None:
        found = await self._list(DelegationRow.id == delegation_id)
        return found[0] if found else None

    async def list_of_post(self, post_id: int, today: date) -> tuple[DelegationFact, ...]:
        """Those that last or are ahead."""
        return await self._list(DelegationRow.post_id == post_id, _ahead(today))

    async def list_of_person(self, person_id: int, today: date) -> tuple[DelegationFact, ...]:
        """Handed over by the person, or to him; those that last or are ahead."""
        own = select(PostRow.id).where(PostRow.person_id == person_id)
        return await self._list(
            or_(DelegationRow.to_person_id == person_id, DelegationRow.post_id.in_(own)),
            _ahead(today),
        )

    async def _list(self, *conditions: ColumnElement[bool]) -> tuple[DelegationFact, ...]:
        deputy_no = (
            select(_other.staff_no)
            .where(
                _other.person_id == DelegationRow.to_person_id,
                _other.school_id == PostRow.school_id,
            )
            .order_by(_other.id)
            .limit(1)
            .correlate(DelegationRow, PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                DelegationRow.id,
                DelegationRow.post_id,
                DelegationRow.since,
                DelegationRow.until,
                DelegationRow.ended_at,
                DelegationRow.to_person_id,
                PostRow.role,
                PostRow.person_id,
                PostRow.staff_no,
                PostRow.school_id,
                SchoolRow.channel_policy,
                _owner.surname.label("owner_surname"),
                _owner.given.label("owner_given"),
                _owner.patronymic.label("owner_patronymic"),
                _deputy.surname.label("deputy_surname"),
                _deputy.given.label("deputy_given"),
                _deputy.patronymic.label("deputy_patronymic"),
                deputy_no.label("deputy_no"),
            )
            .join(PostRow, PostRow.id == DelegationRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .join(_owner, _owner.id == PostRow.person_id)
            .join(_deputy, _deputy.id == DelegationRow.to_person_id)
            .where(*conditions)
            .order_by(DelegationRow.since, DelegationRow.id)
        )
        return tuple(_fact(row) for row in rows)


def _ahead(today: date) -> ColumnElement[bool]:
    return DelegationRow.ended_at.is_(None) & (DelegationRow.until >= today)


def _fact(row: Any) -> DelegationFact:
    return DelegationFact(
        id=row.id,
        post_id=row.post_id,
        role=Role(row.role),
        owner_id=row.person_id,
        owner=PersonName(
            surname=row.owner_surname, given=row.owner_given, patronymic=row.owner_patronymic
        ),
        owner_no=row.staff_no,
        deputy_id=row.to_person_id,
        deputy=PersonName(
            surname=row.deputy_surname, given=row.deputy_given, patronymic=row.deputy_patronymic
        ),
        deputy_no=row.deputy_no,
        school_id=row.school_id,
        channel_policy=ChannelPolicy(row.channel_policy),
        since=row.since,
        until=row.until,
        ended=row.ended_at is not None,
    )
