"""Whom a nudge concerns: a condition on a post for each matter, and facts that its text names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    cast,
    exists,
    false,
    func,
    not_,
    null,
    or_,
    select,
)

from domain.addressing import Fact
from domain.calendar import add_months
from domain.card import years_after
from domain.closing import OFFER_DAYS
from domain.item import ItemState
from domain.nudges import COURSE_MONTHS, Matter
from domain.route import RouteState
from domain.terms import COURSE_YEARS, course_due
from storage.repositories.conditions import binding, of_now
from storage.repositories.item_lists import passed_conditions
from storage.repositories.items import UNDER_WAY_CODES
from storage.repositories.terms import last_course
from storage.tables import (
    CampaignMemberRow,
    DiagnosisRow,
    ItemRow,
    PostRow,
    RecordRow,
    RouteRow,
)

_GONE = (RouteState.TERMINATED.value, RouteState.TRANSFERRED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """`year_first`: the first day of the school year."""

    today: date
    year_first: date


def concerns(matter: Matter, days: Days, campaign_id: int | None) -> ColumnElement[bool]:
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
            return _route(RouteRow.state == RouteState.DRAFT.value, today=today)
        case Matter.RETURNED:
            return _route(RouteRow.state == RouteState.RETURNED.value, today=today)
        case Matter.PASSED:
            return _item(*passed_conditions(today), today=today)
        case Matter.SENT_BACK:
            return _item(*_sent_back(), today=today)
        case Matter.CLOSING:
            return _route(*_at_its_end(today), today=today)
        case Matter.COURSE:
            last = years_after(add_months(today, COURSE_MONTHS), -COURSE_YEARS)
            return and_(_last_course() <= last)


def facts_of(matter: Matter, days: Days) -> dict[str, ColumnElement[Any]]:
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


def fact_in(row: Any, matter: Matter) -> Fact:
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
