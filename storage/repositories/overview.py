"""Numbers of the first screen, each from one statement."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.campaigns import UNTOUCHED, CampaignState
from domain.item import OPEN_STATES, ItemState
from domain.joining import RequestState
from domain.mentoring import REMIND_AHEAD, MentoringState
from domain.municipal import MunicipalState
from domain.people import Role
from domain.route import FINAL_STATES, RouteState
from domain.scopes import QueueScope, Scope
from storage.repositories.approvals import ApprovalRepository
from storage.repositories.closings import ClosingRepository
from storage.repositories.conditions import binding, of_now, outside
from storage.repositories.endorsements import awaits
from storage.repositories.item_lists import waiting_items
from storage.repositories.kept_words import latest_kept
from storage.repositories.measure_lists import MeasureListRepository, count_open
from storage.repositories.offers import leads_next, leads_perhaps
from storage.repositories.pair_words import said
from storage.repositories.record_queue import waiting_number
from storage.repositories.route_changes import still_waits
from storage.repositories.terms import last_course
from storage.tables import (
    CampaignRow,
    CommentRow,
    EventRow,
    ItemRow,
    JoinRequestRow,
    MentoringRow,
    MunicipalCampaignRow,
    OfferRow,
    PostRow,
    RecordRow,
    RouteChangeRow,
    RouteRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID

SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteNumbers:
    """`left` of `items` are still open."""

    route_id: int
    state: RouteState
    first_on: date | None
    last_on: date | None
    left: int
    passed: int
    soon: int
    nearest: date | None
    finished: int
    total: int
    following: RouteState | None = None
    """Of the plan that comes after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    mentees: int
    to_confirm: int
    proposals: int
    to_approve: int
    staff: int
    not_joined: int
    changes: int
    to_endorse: int
    records: int
    course_on: date | None
    unread: int
    pairs_ending: int
    pairs_unordered: int
    to_conclude: int
    to_analyse: int
    requests: int
    lead_asked: int | None
    leads: int | None
    leads_on: date | None
    measures: int
    drafted: int | None
    drafted_of_town: int | None
    unsent: int | None


class OverviewRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def route_numbers(self, post_id: int, today: date) -> RouteNumbers | None:
        """The route under way at the post, or else the newest, with what is due in it."""
        found = await self._connection.execute(_route_numbers(today), {"of_post": post_id})
        rows = found.all()
        if not rows:
            return None
        route_id, state, first_on, last_on, left, items, *dates, finished = rows[0]
        passed, soon, nearest = dates
        after = next((RouteState(row.state) for row in rows[1:] if row.id > route_id), None)
        return RouteNumbers(
            route_id=route_id,
            state=RouteState(state),
            first_on=first_on,
            last_on=last_on,
            left=left or 0,
            passed=passed or 0,
            soon=soon or 0,
            nearest=nearest,
            finished=finished or 0,
            total=items or 0,
            following=None if after in FINAL_STATES else after,
        )

    async def waiting(
        self,
        person_id: int,
        led_schools: Collection[int],
        today: date,
        scopes: Collection[QueueScope] = (),
        endorses: tuple[Collection[int], Collection[int]] = ((), ()),
        keeps: Collection[int] = (),
        led: Collection[Scope] = (),
        towns: Collection[int] = (),
        confirms: Collection[Scope] = (),
        heads: Collection[int] = (),
        schools: Collection[int] = (),
    ) -> Waiting:
        """What waits for the person, and of the teachers of his `scopes`, which are what he leads,
        how many are `outside`. `endorses`: departments and municipalities whose plans he agrees to;
        `keeps`: schools whose staff list he keeps; `led`: where entries of records wait for him;
        `towns`: those in which he is a methodist; `confirms`: where he is asked with the other
        deputies; `heads`: his departments, `schools`: where he works. `course_on`: of his own last
        course."""
        query = _waiting(
            today,
            frozenset(led_schools),
            frozenset(scopes),
            (frozenset(endorses[0]), frozenset(endorses[1])),
            frozenset(keeps),
            frozenset(led),
            frozenset(towns),
            frozenset(confirms),
        )
        place = {"person": person_id, "heads": list(heads), "schools": list(schools)}
        row = (await self._connection.execute(query, place)).one()
        return Waiting(
            mentees=row[0],
            to_confirm=row[1],
            proposals=row[2],
            to_approve=row[3],
            staff=row[4],
            not_joined=row[5],
            changes=row[6],
            to_endorse=row[7],
            records=row[8],
            course_on=row[9],
            unread=row[10],
            pairs_ending=row[11],
            pairs_unordered=row[12],
            to_conclude=row[13],
            to_analyse=row[14],
            requests=row[15],
            lead_asked=row[16],
            leads=row[17],
            leads_on=row[18],
            measures=row[19],
            drafted=row[20],
            drafted_of_town=row[21],
            unsent=row[22],
        )


# A statement of the first screen is built once a day for all who have nobody in their care, and
# once for each set of schools and departments that somebody leads: building it costs ten times as
# much as asking it.
_PERSON = bindparam("person", type_=BIG_ID)
_HEADS = bindparam("heads", expanding=True, type_=BIG_ID)
_SCHOOLS = bindparam("schools", expanding=True, type_=BIG_ID)
_DAYS, _CARES = 16, 64
"""Kept at once: days of other zones, and sets of what is led."""


@lru_cache(maxsize=_CARES)
def _waiting(
    today: date,
    led_schools: frozenset[int],
    scopes: frozenset[QueueScope],
    endorses: tuple[frozenset[int], frozenset[int]],
    keeps: frozenset[int],
    led: frozenset[Scope],
    towns: frozenset[int],
    confirms: frozenset[Scope],
) -> Select[*tuple[Any, ...]]:
    own_posts = select(PostRow.id).where(PostRow.person_id == _PERSON)
    held = (PostRow.since <= today) & or_(PostRow.until.is_(None), PostRow.until > today)
    staff = (
        or_(false(), *(_led(scope) for scope in scopes))
        & held
        & (PostRow.role == Role.TEACHER.value)
    )
    people = func.count(PostRow.person_id.distinct())
    mentees = select(func.count()).where(
        MentoringRow.mentor_person_id == _PERSON,
        MentoringRow.state == MentoringState.ACTIVE.value,
    )
    to_confirm = waiting_items(_PERSON, confirms)
    proposals = select(func.count()).where(
        MentoringRow.state == MentoringState.PROPOSED.value,
        or_(
            (MentoringRow.mentor_person_id == _PERSON) & MentoringRow.mentor_agreed_at.is_(None),
            MentoringRow.mentee_post_id.in_(own_posts)
            & MentoringRow.mentor_agreed_at.is_not(None)
            & MentoringRow.mentee_agreed_at.is_(None),
        ),
    )
    decides = ApprovalRepository.decided_by(scopes, actor=_PERSON, today=today)
    to_approve = (
        select(func.count())
        .select_from(RouteRow)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .where(
            RouteRow.state == RouteState.SUBMITTED.value,
            RouteRow.step.is_(None),
            held,
            decides,
        )
    )
    changes = (
        select(func.count())
        .select_from(RouteChangeRow)
        .join(RouteRow, RouteRow.id == RouteChangeRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .outerjoin(ItemRow, ItemRow.id == RouteChangeRow.item_id)
        .where(still_waits(), held, decides)
    )
    to_endorse = (
        select(func.count())
        .select_from(RouteRow)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
        .where(awaits(*endorses, _PERSON))
    )
    unread = (
        select(func.count())
        .select_from(CommentRow)
        .join(MentoringRow, said())
        .where(
            CommentRow.read_at.is_(None),
            CommentRow.author_id != _PERSON,
            or_(
                MentoringRow.mentor_person_id == _PERSON,
                MentoringRow.mentee_post_id.in_(own_posts),
            ),
        )
    )
    pairs = (
        select(func.count())
        .select_from(MentoringRow)
        .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
        .where(
            MentoringRow.state == MentoringState.ACTIVE.value,
            or_(false(), *(_led(scope) for scope in scopes)),
        )
    )
    to_conclude = ClosingRepository.counted_to_conclude(scopes, _PERSON, today)
    to_analyse = ClosingRepository.counted_to_analyse(_PERSON, towns)
    requests = select(func.count()).where(
        JoinRequestRow.school_id.in_(keeps),
        JoinRequestRow.state == RequestState.WAITING.value,
    )
    leads = leads_next(_PERSON, today)
    measures = MeasureListRepository.of_people(_PERSON, _HEADS, _SCHOOLS, today)
    drafted = select(func.max(CampaignRow.id)).where(
        CampaignRow.school_id.in_(led_schools),
        CampaignRow.state == CampaignState.DRAFT.value,
        CampaignRow.created_by == _PERSON,
        CampaignRow.rev > UNTOUCHED,
    )
    drafted_of_town = select(func.max(MunicipalCampaignRow.id)).where(
        MunicipalCampaignRow.municipality_id.in_(towns),
        MunicipalCampaignRow.state == MunicipalState.DRAFT.value,
        MunicipalCampaignRow.created_by == _PERSON,
        MunicipalCampaignRow.rev > UNTOUCHED,
    )
    return select(
        mentees.scalar_subquery(),
        to_confirm.scalar_subquery(),
        proposals.scalar_subquery(),
        to_approve.scalar_subquery(),
        select(people).where(staff).scalar_subquery(),
        select(people).where(staff, outside()).scalar_subquery(),
        changes.scalar_subquery(),
        to_endorse.scalar_subquery(),
        waiting_number(_PERSON, led, today),
        last_course(RecordRow.person_id == _PERSON),
        unread.scalar_subquery(),
        pairs.where(MentoringRow.until_on <= today + REMIND_AHEAD).scalar_subquery(),
        pairs.where(MentoringRow.order_no.is_(None)).scalar_subquery(),
        to_conclude.scalar_subquery(),
        to_analyse.scalar_subquery(),
        requests.scalar_subquery(),
        leads_perhaps(_PERSON, today).scalar_subquery(),
        leads.with_only_columns(OfferRow.event_id).scalar_subquery(),
        leads.with_only_columns(EventRow.held_on).scalar_subquery(),
        count_open(measures).scalar_subquery(),
        drafted.scalar_subquery(),
        drafted_of_town.scalar_subquery(),
        latest_kept(_PERSON).scalar_subquery(),
    )


@lru_cache(maxsize=_DAYS)
def _route_numbers(today: date) -> Select[*tuple[Any, ...]]:
    running = ItemRow.state.in_([state.value for state in OPEN_STATES]) & binding()
    counted = (ItemRow.state != ItemState.DROPPED.value) & binding()
    unasked = (ItemRow.state == ItemState.DONE.value) & ItemRow.confirmable.is_(False)
    done = counted & ((ItemRow.state == ItemState.CONFIRMED.value) | unasked)
    return (
        select(
            RouteRow.id,
            RouteRow.state,
            RouteRow.first_on,
            RouteRow.last_on,
            func.sum(case((running, 1), else_=0)),
            func.sum(case((counted, 1), else_=0)),
            func.sum(case((running & (ItemRow.due_on < today), 1), else_=0)),
            func.sum(case((running & ItemRow.due_on.between(today, today + SOON), 1), else_=0)),
            func.min(case((running & (ItemRow.due_on >= today), ItemRow.due_on))),
            func.sum(case((done, 1), else_=0)),
        )
        .outerjoin(ItemRow, ItemRow.route_id == RouteRow.id)
        .where(RouteRow.post_id == bindparam("of_post", type_=BIG_ID))
        .group_by(RouteRow.id, RouteRow.state, RouteRow.first_on, RouteRow.last_on)
        .order_by(
            case((RouteRow.state.in_([state.value for state in FINAL_STATES]), 1), else_=0),
            case((of_now(today), 0), else_=1),
            RouteRow.id.desc(),
        )
        .limit(2)
    )


def _led(scope: QueueScope) -> ColumnElement[bool]:
    here = PostRow.school_id == scope.school_id
    if scope.departments is None:
        return here
    return here & PostRow.department_id.in_(sorted(scope.departments))
