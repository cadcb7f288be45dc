"""Nudges: whom a matter concerns, rounds that are being put together, and those that were sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    case,
    cast,
    delete,
    exists,
    false,
    func,
    insert,
    not_,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.addressing import Addressee, Fact
from domain.calendar import add_months
from domain.card import years_after
from domain.closing import OFFER_DAYS
from domain.errors import DomainError
from domain.item import ItemState
from domain.nudges import COURSE_MONTHS, Matter, Round, RoundState
from domain.route import RouteState
from domain.terms import COURSE_YEARS, course_due
from storage.repositories.addressees import addressee, addressees, teachers
from storage.repositories.conditions import binding, held, of_now
from storage.repositories.item_lists import Scope, passed_conditions
from storage.repositories.items import UNDER_WAY_CODES
from storage.repositories.records import last_course
from storage.tables import (
    CampaignMemberRow,
    DiagnosisRow,
    ItemRow,
    NudgeRoundRow,
    NudgeRow,
    PersonRow,
    PostRow,
    RecordRow,
    RouteRow,
)

_GONE = (RouteState.TERMINATED.value, RouteState.TRANSFERRED.value)
_UNFINISHED = (RouteState.DRAFT.value, RouteState.RETURNED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """`year_first`: the first day of the school year."""

    today: date
    year_first: date


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
        asked = {one: _concerns(Matter.DIAGNOSIS, days, one) for one in campaign_ids}
        known = {one: _concerns(one, days, None) for one in Matter if one is not Matter.DIAGNOSIS}
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
            .where(PostRow.id.in_(post_ids), held(days.today), _concerns(matter, days, campaign_id))
        )
        return frozenset(rows.scalars())

    async def _list(
        self,
        conditions: Sequence[ColumnElement[bool]],
        days: Days,
        matter: Matter,
        campaign_id: int | None,
    ) -> tuple[Addressee, ...]:
        facts = _facts(matter, days)
        rows = await self._connection.execute(
            addressees(days.today, *(value.label(name) for name, value in facts.items())).where(
                *conditions, _concerns(matter, days, campaign_id)
            )
        )
        return tuple(addressee(row, _fact(row, matter)) for row in rows)

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


def _concerns(matter: Matter, days: Days, campaign_id: int | None) -> ColumnElement[bool]:
    """Of a post with its person: whether it is about him now."""
    today = days.today
    match matter:
        case Matter.DIAGNOSIS:
            if campaign_id is None:
                return false()
            asked = exists().where(
                CampaignMemberRow.post_id == PostRow.id,
                CampaignMemberRow.campaign_id == campaign_id,
            )
            passed = exists().where(
                DiagnosisRow.post_id == PostRow.id,
                DiagnosisRow.campaign_id == campaign_id,
                DiagnosisRow.state == "finished",
            )
            return and_(asked, not_(passed))
        case Matter.NO_PLAN:
            return not_(
                exists().where(
                    RouteRow.post_id == PostRow.id,
                    RouteRow.state.not_in(_GONE),
                    or_(RouteRow.last_on.is_(None), RouteRow.last_on >= days.year_first),
                )
            )
        case Matter.NOT_HANDED_IN:
            return _route(RouteRow.state.in_(_UNFINISHED), today=today)
        case Matter.PASSED:
            return _item(*passed_conditions(today), today=today)
        case Matter.SENT_BACK:
            return _item(*_sent_back(), today=today)
        case Matter.CLOSING:
            return _route(*_at_its_end(today), today=today)
        case Matter.COURSE:
            last = years_after(add_months(today, COURSE_MONTHS), -COURSE_YEARS)
            return and_(_last_course() <= last)


def _facts(matter: Matter, days: Days) -> dict[str, ColumnElement[Any]]:
    """`day`, `how_many`, `title`, `route_id` of the one it concerns."""
    today = days.today
    day: ColumnElement[Any] = null()
    count: ColumnElement[Any] = cast(0, Integer)
    title: ColumnElement[Any] = null()
    route_id: ColumnElement[Any] = null()
    if matter is Matter.PASSED:
        conditions = passed_conditions(today)
        day = _of_items(func.min(ItemRow.due_on), conditions, today)
        count = _of_items(func.count(), conditions, today)
        title = _of_items(func.min(ItemRow.title), conditions, today)
    elif matter is Matter.SENT_BACK:
        count = _of_items(func.count(), _sent_back(), today)
        title = _of_items(func.min(ItemRow.title), _sent_back(), today)
    elif matter is Matter.CLOSING:
        day = _of_routes(func.max(RouteRow.last_on), today)
        route_id = _of_routes(func.max(RouteRow.id), today)
    elif matter is Matter.COURSE:
        day = _last_course()
    return {"day": day, "how_many": count, "title": title, "route_id": route_id}


def _fact(row: Any, matter: Matter) -> Fact:
    return Fact(
        day=course_due(row.day) if matter is Matter.COURSE else row.day,
        count=row.how_many,
        title=row.title,
        route_id=row.route_id,
    )


def _sent_back() -> tuple[ColumnElement[bool], ...]:
    return (
        RouteRow.state.in_(UNDER_WAY_CODES),
        ItemRow.state == ItemState.SENT_BACK.value,
        binding(),
    )


def _at_its_end(today: date) -> tuple[ColumnElement[bool], ...]:
    near = today + timedelta(days=OFFER_DAYS)
    return (
        or_(
            and_(RouteRow.state == RouteState.CLOSING.value, RouteRow.reflected_at.is_(None)),
            and_(RouteRow.state == RouteState.ACTIVE.value, RouteRow.last_on <= near),
        ),
    )


def _last_course() -> Any:
    return last_course(RecordRow.person_id == PostRow.person_id, correlate=True)


def _route(*conditions: ColumnElement[bool], today: date) -> ColumnElement[bool]:
    return exists().where(RouteRow.post_id == PostRow.id, *conditions, of_now(today))


def _item(*conditions: ColumnElement[bool], today: date) -> ColumnElement[bool]:
    return exists().where(
        ItemRow.route_id == RouteRow.id,
        RouteRow.post_id == PostRow.id,
        *conditions,
        of_now(today),
    )


def _of_items(value: Any, conditions: Sequence[ColumnElement[bool]], today: date) -> Any:
    return (
        select(value)
        .select_from(ItemRow)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .where(RouteRow.post_id == PostRow.id, *conditions, of_now(today))
        .correlate(PostRow)
        .scalar_subquery()
    )


def _of_routes(value: Any, today: date) -> Any:
    return (
        select(value)
        .select_from(RouteRow)
        .where(RouteRow.post_id == PostRow.id, *_at_its_end(today), of_now(today))
        .correlate(PostRow)
        .scalar_subquery()
    )


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
