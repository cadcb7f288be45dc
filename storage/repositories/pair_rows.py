"""A pair of mentor and mentee as queries read it."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute, aliased

from domain.mentoring import MentoringState, Pair
from domain.people import ChannelPolicy, PersonName
from storage.tables import MentoringRow, PersonRow, PostRow, SchoolRow

_mentor = aliased(PersonRow)
_mentee = aliased(PersonRow)
_own = aliased(PostRow)

OPEN_CODES = (MentoringState.PROPOSED.value, MentoringState.ACTIVE.value)


async def read_pairs(
    connection: AsyncConnection,
    condition: ColumnElement[bool],
    *,
    order: tuple[ColumnElement[Any] | InstrumentedAttribute[Any], ...] = (),
    limit: int | None = None,
    offset: int = 0,
) -> tuple[Pair, ...]:
    """In this order, by the mentee's name among equals."""
    rows = await connection.execute(
        _pairs()
        .where(condition)
        .order_by(*order, _mentee.name_key, MentoringRow.id)
        .limit(limit)
        .offset(offset)
    )
    return tuple(
        Pair(
            id=row.id,
            state=MentoringState(row.state),
            rev=row.rev,
            school_id=row.school_id,
            channel_policy=ChannelPolicy(row.channel_policy),
            proposed_by=row.proposed_by,
            mentor_person_id=row.mentor_person_id,
            mentor=PersonName(
                surname=row.mentor_surname,
                given=row.mentor_given,
                patronymic=row.mentor_patronymic,
            ),
            mentor_no=row.mentor_no,
            mentor_agreed_at=row.mentor_agreed_at,
            mentee_post_id=row.mentee_post_id,
            mentee_person_id=row.mentee_person_id,
            mentee=PersonName(
                surname=row.mentee_surname,
                given=row.mentee_given,
                patronymic=row.mentee_patronymic,
            ),
            mentee_no=row.mentee_no,
            mentee_agreed_at=row.mentee_agreed_at,
            ended_at=row.ended_at,
            order_no=row.order_no,
            order_on=row.order_on,
            since_on=row.since_on,
            until_on=row.until_on,
            pay=row.pay,
            end_reason=row.end_reason,
        )
        for row in rows
    )


@cache
def _pairs() -> Select[*tuple[Any, ...]]:
    mentor_no = (
        select(func.min(_own.staff_no))
        .where(
            _own.person_id == MentoringRow.mentor_person_id,
            _own.school_id == MentoringRow.school_id,
        )
        .correlate(MentoringRow)
        .scalar_subquery()
    )
    return (
        select(
            MentoringRow.id,
            MentoringRow.state,
            MentoringRow.rev,
            MentoringRow.school_id,
            SchoolRow.channel_policy,
            MentoringRow.proposed_by,
            MentoringRow.mentor_person_id,
            _mentor.surname.label("mentor_surname"),
            _mentor.given.label("mentor_given"),
            _mentor.patronymic.label("mentor_patronymic"),
            mentor_no.label("mentor_no"),
            MentoringRow.mentor_agreed_at,
            MentoringRow.mentee_post_id,
            PostRow.person_id.label("mentee_person_id"),
            _mentee.surname.label("mentee_surname"),
            _mentee.given.label("mentee_given"),
            _mentee.patronymic.label("mentee_patronymic"),
            PostRow.staff_no.label("mentee_no"),
            MentoringRow.mentee_agreed_at,
            MentoringRow.ended_at,
            MentoringRow.order_no,
            MentoringRow.order_on,
            MentoringRow.since_on,
            MentoringRow.until_on,
            MentoringRow.pay,
            MentoringRow.end_reason,
        )
        .join(SchoolRow, SchoolRow.id == MentoringRow.school_id)
        .join(_mentor, _mentor.id == MentoringRow.mentor_person_id)
        .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
        .join(_mentee, _mentee.id == PostRow.person_id)
    )
