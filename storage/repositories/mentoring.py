"""Pairs of mentor and mentee."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.mentoring import REMIND_AHEAD, MentoringState, Pair, Side
from domain.pairs import TermNumbers
from domain.scopes import Scope
from storage.repositories.conditions import within
from storage.repositories.pair_rows import OPEN_CODES, read_pairs
from storage.tables import MentoringRow, PostRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """A working pair with what decides who may lead the mentee."""

    id: int
    mentee_post_id: int
    mentee_person_id: int
    school_id: int | None
    department_id: int | None


class MentoringRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        mentor_person_id: int,
        mentee_post_id: int,
        school_id: int,
        proposed_by: int,
        now: datetime,
        mentor_agreed_at: datetime | None = None,
    ) -> int:
        made = await self.add_each(
            [mentee_post_id],
            mentor_person_id=mentor_person_id,
            school_id=school_id,
            proposed_by=proposed_by,
            now=now,
            mentor_agreed_at=mentor_agreed_at,
        )
        return made[mentee_post_id]

    async def add_each(
        self,
        mentee_post_ids: Sequence[int],
        *,
        mentor_person_id: int,
        school_id: int,
        proposed_by: int,
        now: datetime,
        mentor_agreed_at: datetime | None = None,
    ) -> dict[int, int]:
        """Ids of the proposals, by the mentee's post."""
        if not mentee_post_ids:
            return {}
        made = await self._connection.execute(
            insert(MentoringRow).returning(MentoringRow.mentee_post_id, MentoringRow.id),
            [
                {
                    "mentor_person_id": mentor_person_id,
                    "mentee_post_id": post_id,
                    "school_id": school_id,
                    "state": MentoringState.PROPOSED.value,
                    "rev": 1,
                    "proposed_by": proposed_by,
                    "proposed_at": now,
                    "mentor_agreed_at": mentor_agreed_at,
                }
                for post_id in mentee_post_ids
            ],
        )
        return {row.mentee_post_id: row.id for row in made}

    async def find(self, mentoring_id: int) -> Pair | None:
        found = await read_pairs(self._connection, MentoringRow.id == mentoring_id)
        return found[0] if found else None

    async def find_open_of(self, mentee_post_id: int) -> Pair | None:
        """The proposed or working pair of a teacher."""
        found = await read_pairs(
            self._connection,
            and_(MentoringRow.mentee_post_id == mentee_post_id, MentoringRow.state.in_(OPEN_CODES)),
        )
        return found[0] if found else None

    async def list_of_person(self, person_id: int) -> tuple[Pair, ...]:
        """Proposed and working pairs in which the person is one of the two."""
        own = select(PostRow.id).where(PostRow.person_id == person_id)
        return await read_pairs(
            self._connection,
            and_(
                MentoringRow.state.in_(OPEN_CODES),
                or_(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.mentee_post_id.in_(own),
                ),
            ),
        )

    async def set_agreed(self, mentoring_id: int, side: Side, now: datetime) -> None:
        column = (
            MentoringRow.mentor_agreed_at if side is Side.MENTOR else MentoringRow.mentee_agreed_at
        )
        await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id == mentoring_id)
            .values({column: now, MentoringRow.rev: MentoringRow.rev + 1})
        )

    async def change(
        self,
        mentoring_id: int,
        before: MentoringState,
        after: MentoringState,
        *,
        ended_at: datetime | None,
        reason: str | None = None,
    ) -> bool:
        """False where the pair is no longer in the state it was read in."""
        changed = await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id == mentoring_id, MentoringRow.state == before.value)
            .values(
                state=after.value,
                ended_at=ended_at,
                end_reason=reason,
                rev=MentoringRow.rev + 1,
            )
        )
        return changed.rowcount == 1

    async def set_order(self, mentoring_id: int, **values: str | date | None) -> None:
        """Of `order_no`, `order_on`, `since_on`, `until_on`, `pay` what is given."""
        await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id == mentoring_id)
            .values({**values, "rev": MentoringRow.rev + 1})
        )

    async def set_term_told(self, mentoring_ids: Collection[int]) -> None:
        """Whoever leads has been reminded of these last days."""
        await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id.in_(mentoring_ids))
            .values(term_told=MentoringRow.until_on)
        )

    async def list_with_mentee_in(
        self, scopes: Collection[Scope], *, limit: int, offset: int = 0
    ) -> tuple[Pair, ...]:
        """Working pairs whose mentee is in one of the scopes: those whose term ends first, then
        those without one."""
        return await read_pairs(
            self._connection,
            _in_scopes(scopes),
            order=(MentoringRow.until_on.is_(None), MentoringRow.until_on),
            limit=limit,
            offset=offset,
        )

    async def term_numbers(self, scopes: Collection[Scope], today: date) -> TermNumbers:
        """Of the working pairs with a mentee in one of the scopes."""
        soon = MentoringRow.until_on <= today + REMIND_AHEAD
        row = (
            await self._connection.execute(
                select(
                    func.count().label("pairs"),
                    func.coalesce(func.sum(case((soon, 1), else_=0)), 0).label("ending"),
                    func.coalesce(
                        func.sum(case((MentoringRow.order_no.is_(None), 1), else_=0)), 0
                    ).label("unordered"),
                )
                .select_from(MentoringRow)
                .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
                .where(_in_scopes(scopes))
            )
        ).one()
        return TermNumbers(pairs=row.pairs, ending=row.ending, unordered=row.unordered)

    async def list_ending(self, until: date, *, limit: int) -> tuple[Pair, ...]:
        """Working pairs whose last day is not after `until` and was not told of."""
        return await read_pairs(
            self._connection,
            and_(
                MentoringRow.state == MentoringState.ACTIVE.value,
                MentoringRow.until_on <= until,
                _untold(),
            ),
            limit=limit,
        )

    async def list_over(self, today: date, *, limit: int) -> tuple[Pair, ...]:
        """Working pairs whose last day is before this one."""
        return await read_pairs(
            self._connection,
            and_(MentoringRow.state == MentoringState.ACTIVE.value, MentoringRow.until_on < today),
            limit=limit,
        )

    async def next_last_day(self) -> date | None:
        """The earliest last day of a working pair."""
        found: date | None = (await self._connection.execute(_next_last_day())).scalar_one_or_none()
        return found

    async def next_untold_day(self) -> date | None:
        """As `next_last_day`, of those that nobody was told of."""
        found: date | None = (
            await self._connection.execute(_next_last_day().where(_untold()))
        ).scalar_one_or_none()
        return found

    async def list_active_of_mentor(self, person_id: int) -> tuple[Pair, ...]:
        """His working pairs, by the mentee's name."""
        return await read_pairs(
            self._connection,
            and_(
                MentoringRow.mentor_person_id == person_id,
                MentoringRow.state == MentoringState.ACTIVE.value,
            ),
        )

    async def list_unasked(self, person_id: int, school_id: int) -> tuple[Led, ...]:
        """His working pairs in the school, but for mentees for whom another one is asked already;
        by id."""
        other = aliased(MentoringRow)
        asked = exists().where(
            other.mentee_post_id == MentoringRow.mentee_post_id,
            other.state == MentoringState.PROPOSED.value,
        )
        rows = await self._connection.execute(
            select(
                MentoringRow.id,
                MentoringRow.mentee_post_id,
                PostRow.person_id,
                PostRow.school_id,
                PostRow.department_id,
            )
            .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
            .where(
                MentoringRow.mentor_person_id == person_id,
                MentoringRow.school_id == school_id,
                MentoringRow.state == MentoringState.ACTIVE.value,
                ~asked,
            )
            .order_by(MentoringRow.id)
        )
        return tuple(
            Led(
                id=row.id,
                mentee_post_id=row.mentee_post_id,
                mentee_person_id=row.person_id,
                school_id=row.school_id,
                department_id=row.department_id,
            )
            for row in rows
        )


def _in_scopes(scopes: Collection[Scope]) -> ColumnElement[bool]:
    """Needs the post of the mentee in the query."""
    return and_(
        MentoringRow.state == MentoringState.ACTIVE.value,
        or_(false(), *(within(scope) for scope in scopes)),
    )


@cache
def _next_last_day() -> Select[*tuple[Any, ...]]:
    return select(func.min(MentoringRow.until_on)).where(
        MentoringRow.state == MentoringState.ACTIVE.value
    )


@cache
def _untold() -> ColumnElement[bool]:
    """Nobody was told of this last day."""
    return or_(MentoringRow.term_told.is_(None), MentoringRow.term_told != MentoringRow.until_on)
