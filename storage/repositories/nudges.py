"""Nudges: whom a matter concerns, rounds that are being put together, and those that were sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    case,
    cast,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.addressing import Addressee
from domain.errors import DomainError
from domain.nudges import Matter, Round, RoundState
from domain.scopes import Scope
from storage.repositories.addressees import addressee, addressees, teachers
from storage.repositories.conditions import held
from storage.repositories.matters import Days, concerns, fact_in, facts_of
from storage.tables import (
    NudgeRoundRow,
    NudgeRow,
    PersonRow,
    PostRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgedPost:
    id: int
    person_id: int
    post_id: int


class NudgeRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(
        self,
        scope: Scope,
        days: Days,
        campaign_ids: Sequence[int],
        *,
        but: int,
        post_id: int | None,
    ) -> tuple[dict[Matter, int], dict[int, int]]:
        """How many each matter concerns, and each diagnosis; in one statement."""
        asked = {one: concerns(Matter.DIAGNOSIS, days, one) for one in campaign_ids}
        known = {one: concerns(one, days, None) for one in Matter if one is not Matter.DIAGNOSIS}
        query = (
            select(
                *(_sum(condition, f"m_{one.value}") for one, condition in known.items()),
                *(_sum(condition, f"c_{one}") for one, condition in asked.items()),
            )
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(*teachers(scope, days.today), PostRow.person_id != but)
        )
        if post_id is not None:
            query = query.where(PostRow.id == post_id)
        row = (await self._connection.execute(query)).one()._mapping
        return (
            {one: row[f"m_{one.value}"] for one in known},
            {one: row[f"c_{one}"] for one in asked},
        )

    async def list_concerned(
        self,
        scope: Scope,
        days: Days,
        matter: Matter,
        campaign_id: int | None,
        *,
        but: int,
        department_id: int | None = None,
    ) -> tuple[Addressee, ...]:
        """Teachers of the scope whom it concerns now, by name, with the facts of each."""
        conditions = [*teachers(scope, days.today), PostRow.person_id != but]
        if department_id is not None:
            conditions.append(PostRow.department_id == department_id)
        return await self._list(conditions, days, matter, campaign_id)

    async def find_concerned(
        self, post_id: int, days: Days, matter: Matter, campaign_id: int | None
    ) -> Addressee | None:
        """The teacher at the post, if it still concerns him there."""
        here = (PostRow.id == post_id, held(days.today))
        return next(iter(await self._list(here, days, matter, campaign_id)), None)

    async def list_still(
        self, post_ids: Collection[int], days: Days, matter: Matter, campaign_id: int | None
    ) -> frozenset[int]:
        """Of these posts, those of whom it is still so."""
        rows = await self._connection.execute(
            select(PostRow.id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(PostRow.id.in_(post_ids), held(days.today), concerns(matter, days, campaign_id))
        )
        return frozenset(rows.scalars())

    async def _list(
        self,
        conditions: Sequence[ColumnElement[bool]],
        days: Days,
        matter: Matter,
        campaign_id: int | None,
    ) -> tuple[Addressee, ...]:
        facts = facts_of(matter, days)
        rows = await self._connection.execute(
            addressees(days.today, *(value.label(name) for name, value in facts.items())).where(
                *conditions, concerns(matter, days, campaign_id)
            )
        )
        return tuple(addressee(row, fact_in(row, matter)) for row in rows)

    async def add_round(
        self,
        *,
        school_id: int,
        matter: Matter,
        campaign_id: int | None,
        chosen: Collection[int] | None,
        by: int,
        now: datetime,
    ) -> int:
        """A draft; an earlier one of the same person goes."""
        await self._connection.execute(
            delete(NudgeRoundRow).where(
                NudgeRoundRow.by == by, NudgeRoundRow.state == RoundState.DRAFT.value
            )
        )
        made = await self._connection.execute(
            insert(NudgeRoundRow)
            .values(
                school_id=school_id,
                matter=matter.value,
                campaign_id=campaign_id,
                chosen=None if chosen is None else sorted(chosen),
                state=RoundState.DRAFT.value,
                rev=1,
                by=by,
                created_at=now,
            )
            .returning(NudgeRoundRow.id)
        )
        return made.scalar_one()

    async def find_round(self, round_id: int) -> Round | None:
        row = (
            await self._connection.execute(
                select(NudgeRoundRow.__table__).where(NudgeRoundRow.id == round_id)
            )
        ).one_or_none()
        return None if row is None else _round(row)

    async def change_round(self, round_id: int, rev: int, **values: Any) -> None:
        """DomainError("nudge.changed") where the revision is another one."""
        changed = await self._connection.execute(
            update(NudgeRoundRow)
            .where(NudgeRoundRow.id == round_id, NudgeRoundRow.rev == rev)
            .values(rev=NudgeRoundRow.rev + 1, **values)
            .returning(NudgeRoundRow.id)
        )
        if changed.scalar_one_or_none() is None:
            raise DomainError("nudge.changed")

    async def list_rounds(
        self, by: int, *, limit: int, offset: int
    ) -> tuple[tuple[Round, int], ...]:
        """What the person has sent, the latest first, each with how many got it."""
        people = (
            select(func.count())
            .where(NudgeRow.round_id == NudgeRoundRow.id)
            .correlate(NudgeRoundRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(NudgeRoundRow.__table__, people.label("people"))
            .where(NudgeRoundRow.by == by, NudgeRoundRow.state == RoundState.SENT.value)
            .order_by(NudgeRoundRow.sent_at.desc(), NudgeRoundRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return tuple((_round(row), row.people) for row in rows)

    async def last_sent(
        self, by: int, since: datetime
    ) -> dict[tuple[Matter, int | None], datetime]:
        """When the person last reminded of each matter, of a diagnosis by its id; none before
        `since`."""
        rows = await self._connection.execute(
            select(
                NudgeRoundRow.matter,
                NudgeRoundRow.campaign_id,
                func.max(NudgeRoundRow.sent_at).label("sent_at"),
            )
            .where(
                NudgeRoundRow.by == by,
                NudgeRoundRow.state == RoundState.SENT.value,
                NudgeRoundRow.sent_at >= since,
            )
            .group_by(NudgeRoundRow.matter, NudgeRoundRow.campaign_id)
        )
        return {(Matter(row.matter), row.campaign_id): row.sent_at for row in rows}

    async def count_rounds(self, by: int) -> int:
        counted = await self._connection.execute(
            select(func.count()).where(
                NudgeRoundRow.by == by, NudgeRoundRow.state == RoundState.SENT.value
            )
        )
        return counted.scalar_one()

    async def add_people(
        self, round_id: int, people: Sequence[Addressee], now: datetime
    ) -> dict[int, int]:
        """Of each person the id of his nudge."""
        made = await self._connection.execute(
            insert(NudgeRow).returning(NudgeRow.id, NudgeRow.person_id),
            [
                {
                    "round_id": round_id,
                    "person_id": one.person_id,
                    "post_id": one.post_id,
                    "at": now,
                }
                for one in people
            ],
        )
        return {row.person_id: row.id for row in made}

    async def remove_people(self, round_id: int, person_ids: Collection[int]) -> None:
        await self._connection.execute(
            delete(NudgeRow).where(
                NudgeRow.round_id == round_id, NudgeRow.person_id.in_(sorted(person_ids))
            )
        )

    async def find(self, nudge_id: int) -> tuple[NudgedPost, Round] | None:
        row = (
            await self._connection.execute(
                select(
                    NudgeRow.id.label("nudge_id"),
                    NudgeRow.person_id,
                    NudgeRow.post_id,
                    NudgeRoundRow.__table__,
                )
                .join(NudgeRoundRow, NudgeRoundRow.id == NudgeRow.round_id)
                .where(NudgeRow.id == nudge_id)
            )
        ).one_or_none()
        if row is None:
            return None
        one = NudgedPost(id=row.nudge_id, person_id=row.person_id, post_id=row.post_id)
        return one, _round(row)

    async def list_people(self, round_id: int, today: date) -> tuple[Addressee, ...]:
        """Who was nudged, by name; of who has left, too."""
        rows = await self._connection.execute(
            addressees(today)
            .join(NudgeRow, NudgeRow.post_id == PostRow.id)
            .where(NudgeRow.round_id == round_id)
        )
        return tuple(addressee(row) for row in rows)


def _sum(condition: ColumnElement[bool], name: str) -> Any:
    return func.coalesce(func.sum(cast(case((condition, 1), else_=0), Integer)), 0).label(name)


def _round(row: Any) -> Round:
    return Round(
        id=row.id,
        school_id=row.school_id,
        matter=Matter(row.matter),
        campaign_id=row.campaign_id,
        department_id=row.department_id,
        chosen=None if row.chosen is None else frozenset(row.chosen),
        state=RoundState(row.state),
        rev=row.rev,
        by=row.by,
        created_at=row.created_at,
        sent_at=row.sent_at,
    )
