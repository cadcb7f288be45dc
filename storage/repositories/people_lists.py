"""People of a list, each with what the lists say of him."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, case, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.card import Category
from domain.item import ItemKind
from domain.lists import Dates, Late, Listed, ListKind
from domain.mentoring import MentoringState, Side
from domain.outbox import OutboxState
from domain.people import ChannelPolicy
from domain.route import FINAL_STATES, RouteState
from domain.staff import Reach, Without
from domain.terms import COURSES
from storage.repositories.conditions import (
    binding,
    found_by,
    held,
    made_once,
    of_now,
    why_unasked,
)
from storage.repositories.item_lists import OPEN_CODES, passed_conditions
from storage.repositories.items import label
from storage.repositories.staff import reach_code
from storage.repositories.terms import last_course
from storage.tables import (
    CardRow,
    DiagnosisRow,
    InvitationRow,
    ItemRow,
    MentoringRow,
    OutboxRow,
    PersonRow,
    PostRow,
    RecordRow,
    RouteRow,
    SchoolRow,
)

_earlier = OutboxRow.__table__.alias("arrived")

_FINAL = tuple(sorted(state.value for state in FINAL_STATES))
_COURSE_KINDS = tuple(sorted(ItemKind(kind.value).value for kind in COURSES))


Posts = Select[int]
"""Ids of posts: who is on a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Somebody of a list and the dates that terms are derived from."""

    one: Listed
    dates: Dates
    route_id: int | None


class PeopleListRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count_each(self, members: Mapping[ListKind, Posts]) -> dict[ListKind, int]:
        """How many posts each selects, in one statement."""
        row = (
            await self._connection.execute(
                select(
                    *(
                        select(func.count())
                        .select_from(posts.subquery())
                        .scalar_subquery()
                        .label(kind.name)
                        for kind, posts in members.items()
                    )
                )
            )
        ).one()
        return {kind: getattr(row, kind.name) for kind in members}

    async def count(self, members: Posts, query: str = "") -> int:
        found = await self._connection.execute(
            select(func.count())
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(*_of(members, query))
        )
        return found.scalar_one()

    async def list_of(
        self,
        members: Posts,
        *,
        now: datetime,
        zone: ZoneInfo,
        query: str = "",
        late_first: bool = False,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Found, ...]:
        """By name, or those first whose date passed longest ago. `query` is folded as name keys
        are; days are those of `zone`."""
        today = now.astimezone(zone).date()
        late_since = _passed(func.min(ItemRow.due_on), today)
        late_count = _passed(func.count(), today)
        order = (late_since, late_count.desc()) if late_first else ()
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                PersonRow.pedagogical_since_year,
                SchoolRow.channel_policy,
                CardRow.attestation_on,
                CardRow.category,
                CardRow.category_on,
                CardRow.fitness_on,
                late_count.label("late_count"),
                late_since.label("late_since"),
                _asked(_whose_word()).label("asked"),
                _asked(why_unasked(today)).label("unasked"),
                RouteRow.id.label("route_id"),
                RouteRow.state.label("route_state"),
                _diagnosed().label("diagnosed_at"),
                last_course(RecordRow.person_id == PostRow.person_id, correlate=True).label(
                    "course_on"
                ),
                _course_planned().label("planned"),
                reach_code().label("reach"),
                PostRow.offline,
                _link(now).label("link_until"),
                _silent_since().label("silent_since"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .outerjoin(CardRow, CardRow.person_id == PostRow.person_id)
            .outerjoin(RouteRow, RouteRow.id == _route_of_now(today))
            .where(*_of(members, query))
            .order_by(*order, PersonRow.name_key, PostRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(_found(row, zone) for row in rows)

    def late_mentees(self, mentor_id: int, today: date) -> Posts:
        """Posts of the mentor's people with dates that have passed."""
        return select(PostRow.id).where(
            held(today),
            exists().where(
                MentoringRow.mentee_post_id == PostRow.id,
                MentoringRow.mentor_person_id == mentor_id,
                MentoringRow.state == MentoringState.ACTIVE.value,
            ),
            _passed(func.count(), today) > 0,
        )

    def one(self, post_id: int) -> Posts:
        return select(PostRow.id).where(PostRow.id == post_id)


def _of(members: Posts, query: str) -> tuple[ColumnElement[bool], ...]:
    here = PostRow.id.in_(members.correlate(None))
    return (here, found_by(query)) if query else (here,)


def _passed(what: Any, today: date) -> ColumnElement[Any]:
    return (
        select(what)
        .select_from(ItemRow)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .where(RouteRow.post_id == PostRow.id, *passed_conditions(today))
        .correlate(PostRow)
        .scalar_subquery()
    )


def _asked(what: ColumnElement[Any]) -> ColumnElement[Any]:
    """Of the proposed pair."""
    return (
        select(what)
        .where(
            MentoringRow.mentee_post_id == PostRow.id,
            MentoringRow.state == MentoringState.PROPOSED.value,
        )
        .order_by(MentoringRow.id.desc())
        .limit(1)
        .correlate(PostRow)
        .scalar_subquery()
    )


def _whose_word() -> ColumnElement[str]:
    mentor = MentoringRow.mentor_agreed_at.is_(None)
    return case((mentor, literal(Side.MENTOR.value)), else_=literal(Side.MENTEE.value))


@made_once
def _route_of_now(today: date) -> Any:
    """The plan under way, or else the newest that goes on."""
    return (
        select(func.max(RouteRow.id))
        .where(
            RouteRow.post_id == PostRow.id,
            RouteRow.state.not_in((RouteState.TERMINATED.value, RouteState.TRANSFERRED.value)),
            of_now(today),
        )
        .correlate(PostRow)
        .scalar_subquery()
    )


@cache
def _diagnosed() -> ColumnElement[Any]:
    return (
        select(func.max(DiagnosisRow.finished_at))
        .where(
            DiagnosisRow.post_id == PostRow.id,
            DiagnosisRow.kind == "self",
            DiagnosisRow.questionnaire == "self",
            DiagnosisRow.state == "finished",
        )
        .correlate(PostRow)
        .scalar_subquery()
    )


@cache
def _course_planned() -> ColumnElement[bool]:
    return (
        exists()
        .where(
            ItemRow.route_id == RouteRow.id,
            RouteRow.post_id == PostRow.id,
            RouteRow.state.not_in(_FINAL),
            ItemRow.kind.in_(_COURSE_KINDS),
            ItemRow.state.in_(OPEN_CODES),
            binding(),
        )
        .correlate(PostRow)
    )


def _link(now: datetime) -> ColumnElement[Any]:
    return (
        select(func.max(InvitationRow.expires_at))
        .where(
            InvitationRow.person_id == PostRow.person_id,
            InvitationRow.used_at.is_(None),
            InvitationRow.revoked_at.is_(None),
            InvitationRow.expires_at > now,
        )
        .correlate(PostRow)
        .scalar_subquery()
    )


@cache
def _silent_since() -> ColumnElement[Any]:
    """The first message that did not arrive after the last that did; none where the messenger said
    it by itself and nothing was to be sent yet."""
    arrived = (
        select(func.max(_earlier.c.id))
        .where(
            _earlier.c.recipient_id == PostRow.person_id,
            _earlier.c.state == OutboxState.SENT.value,
        )
        .correlate(PostRow)
        .scalar_subquery()
    )
    return (
        select(func.min(OutboxRow.due_at))
        .where(
            OutboxRow.recipient_id == PostRow.person_id,
            OutboxRow.state == OutboxState.UNREACHABLE.value,
            or_(arrived.is_(None), OutboxRow.id > arrived),
        )
        .correlate(PostRow)
        .scalar_subquery()
    )


def _found(row: Any, zone: ZoneInfo) -> Found:
    def day(moment: datetime | None) -> date | None:
        return None if moment is None else moment.astimezone(zone).date()

    return Found(
        one=Listed(
            post_id=row.id,
            label=label(row, ChannelPolicy(row.channel_policy)),
            late=Late(count=row.late_count, since=row.late_since) if row.late_count else None,
            asked=None if row.asked is None else Side(row.asked),
            unasked=None if row.unasked is None else Without(row.unasked),
            teaches_since=row.pedagogical_since_year,
            route=None if row.route_state is None else RouteState(row.route_state),
            last_on=day(row.diagnosed_at),
            planned=bool(row.planned),
            reach=Reach(row.reach),
            offline=bool(row.offline),
            link_until=day(row.link_until),
            since=day(row.silent_since),
        ),
        dates=Dates(
            course_on=row.course_on,
            planned_on=row.attestation_on,
            category=None if row.category is None else Category(row.category),
            category_on=row.category_on,
            fitness_on=row.fitness_on,
        ),
        route_id=row.route_id,
    )
