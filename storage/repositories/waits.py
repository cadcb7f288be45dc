"""What waits in a school until somebody says his word, and who may say it."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.closing import WHOLE, Part
from domain.item import ItemState
from domain.joining import RequestState
from domain.mentoring import MentoringState
from domain.people import Role
from domain.plan_rules import ApprovalStep, Standing
from domain.route import FINAL_STATES, RouteState
from domain.scopes import Scope
from domain.waits import Answerers, Asking, Wait
from storage.repositories.approvals import ApprovalRepository
from storage.repositories.conditions import binding, held, made_once, within
from storage.repositories.items import UNDER_WAY_CODES
from storage.repositories.record_queue import queued_entries
from storage.repositories.route_changes import still_waits
from storage.repositories.who import delegation_stands
from storage.tables import (
    AuditRow,
    BasisRow,
    ConclusionRow,
    DelegationRow,
    ItemRow,
    JoinRequestRow,
    MentoringRow,
    OfferedItemRow,
    OfferRow,
    PostRow,
    RecordRow,
    RouteChangeRow,
    RouteRow,
)
from storage.tables.base import BIG_ID

LISTED = 2000
"""Things that are looked at, the longest waiting: no school has as many."""

_NOBODY = cast(null(), BigInteger)
_FINAL = tuple(sorted(state.value for state in FINAL_STATES))


class WaitRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_asking(
        self, scope: Scope, today: date, *, newcomers: bool
    ) -> tuple[Asking, ...]:
        """All that waits for somebody's word about people of the scope, the longest waiting first,
        in one statement. `newcomers`: those of the common link, too."""
        rows = await self._connection.execute(_all_asking(scope, today, newcomers=newcomers))
        return tuple(
            Asking(
                kind=Wait(row.kind),
                object_id=row.object_id,
                since=row.since,
                owner_id=row.owner_id,
                post_id=row.post_id,
                department_id=row.department_id,
                asked=row.asked,
            )
            for row in rows
        )

    async def answerers(
        self, school_id: int, municipality_id: int | None, today: date
    ) -> Answerers:
        """Leaders, heads of departments and methodists of today, with whoever stands in."""
        leaders = await ApprovalRepository(self._connection).list_leaders(school_id, today)
        rows = await self._connection.execute(
            _answering(today), {"of_school": school_id, "of_municipality": municipality_id}
        )
        heads: dict[int, tuple[int, ...]] = {}
        found = Answerers(leaders=leaders)
        for row in rows:
            people = tuple(one for one in (row.person_id, row.to_person_id) if one is not None)
            if row.role == Role.HEAD.value:
                heads[row.department_id] = (*heads.get(row.department_id, ()), *people)
            else:
                found = replace(found, methodists=(*found.methodists, *people))
        return replace(found, heads=heads)


@made_once
def _answering(today: date) -> Select[*tuple[Any, ...]]:
    """Heads of departments and methodists of today; no municipality has none."""
    head = and_(
        PostRow.role == Role.HEAD.value,
        PostRow.school_id == bindparam("of_school", type_=BIG_ID),
        PostRow.department_id.is_not(None),
    )
    methodist = and_(
        PostRow.role == Role.METHODIST.value,
        PostRow.municipality_id == bindparam("of_municipality", type_=BIG_ID),
    )
    return (
        select(PostRow.role, PostRow.department_id, PostRow.person_id, DelegationRow.to_person_id)
        .outerjoin(
            DelegationRow, and_(DelegationRow.post_id == PostRow.id, delegation_stands(today))
        )
        .where(held(today), or_(head, methodist))
        .order_by(PostRow.id)
    )


@made_once
def _all_asking(scope: Scope, today: date, *, newcomers: bool) -> Select[*tuple[Any, ...]]:
    parts = [
        _plans(),
        _changes(),
        _closings(),
        _analyses(),
        _reports(),
        _records(scope, today),
        *_proposals(),
        _mentorships(),
    ]
    here = [part.where(within(scope), held(today)) for part in parts]
    if newcomers:
        here.append(_requests(scope.school_id))
    found = union_all(*here).subquery()
    return select(found).order_by(found.c.since, found.c.kind, found.c.object_id).limit(LISTED)


def _asking(
    kind: Any, object_id: Any, since: Any, asked: Any = _NOBODY
) -> Select[*tuple[Any, ...]]:
    """Of something at a post; the tables are joined by whoever calls."""
    return select(
        (literal(kind.value) if isinstance(kind, Wait) else kind).label("kind"),
        object_id.label("object_id"),
        since.label("since"),
        PostRow.person_id.label("owner_id"),
        PostRow.id.label("post_id"),
        PostRow.department_id.label("department_id"),
        asked.label("asked"),
    )


@cache
def _plans() -> Select[*tuple[Any, ...]]:
    kind = case(
        (RouteRow.step == ApprovalStep.DEPARTMENT.value, Wait.AGREEMENT.value),
        (RouteRow.step == ApprovalStep.METHODIST.value, Wait.METHODIST.value),
        else_=Wait.APPROVAL.value,
    )
    since = func.coalesce(RouteRow.step_since, RouteRow.submitted_at)
    return (
        _asking(kind, RouteRow.id, since)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .where(RouteRow.state == RouteState.SUBMITTED.value, since.is_not(None))
    )


@cache
def _changes() -> Select[*tuple[Any, ...]]:
    return (
        _asking(Wait.CHANGE, RouteChangeRow.id, RouteChangeRow.at)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .join(RouteChangeRow, RouteChangeRow.route_id == RouteRow.id)
        .outerjoin(ItemRow, ItemRow.id == RouteChangeRow.item_id)
        .where(still_waits())
    )


@cache
def _closings() -> Select[*tuple[Any, ...]]:
    return (
        _asking(Wait.CONCLUSION, RouteRow.id, RouteRow.concluding_since)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .where(
            RouteRow.state == RouteState.CLOSING.value,
            RouteRow.concluding_since.is_not(None),
        )
    )


@cache
def _analyses() -> Select[*tuple[Any, ...]]:
    said = exists().where(
        ConclusionRow.route_id == RouteRow.id,
        ConclusionRow.year == WHOLE,
        ConclusionRow.part == Part.MENTOR.value,
    )
    return (
        _asking(Wait.ANALYSIS, RouteRow.id, RouteRow.reflected_at, MentoringRow.mentor_person_id)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .join(
            MentoringRow,
            and_(
                MentoringRow.mentee_post_id == PostRow.id,
                MentoringRow.state == MentoringState.ACTIVE.value,
            ),
        )
        .where(
            RouteRow.state == RouteState.CLOSING.value,
            RouteRow.reflected_at.is_not(None),
            RouteRow.concluding_since.is_(None),
            ~said,
        )
    )


@cache
def _reports() -> Select[*tuple[Any, ...]]:
    since = func.coalesce(ItemRow.asked_at, ItemRow.reported_at)
    return (
        _asking(Wait.REPORT, ItemRow.id, since, ItemRow.confirmer_id)
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .join(ItemRow, ItemRow.route_id == RouteRow.id)
        .where(
            ItemRow.state == ItemState.DONE.value,
            ItemRow.confirmable.is_(True),
            ItemRow.due_on.is_not(None),
            binding(),
            RouteRow.state.in_(UNDER_WAY_CODES),
            since.is_not(None),
        )
    )


def _records(scope: Scope, today: date) -> Select[*tuple[Any, ...]]:
    return (
        _asking(Wait.RECORD, RecordRow.id, RecordRow.at)
        .join(RecordRow, RecordRow.post_id == PostRow.id)
        .where(RecordRow.id.in_(queued_entries(None, (scope,), today)))
    )


@cache
def _proposals() -> tuple[Select[*tuple[Any, ...]], ...]:
    """One a plan and kind of part: those of a plan are answered together."""
    return tuple(
        _asking(
            Wait.PROPOSAL,
            RouteRow.id,
            func.min(func.coalesce(*_proposed_at(kind, part), RouteRow.created_at)),
            PostRow.person_id,
        )
        .join(RouteRow, RouteRow.post_id == PostRow.id)
        .join(part, part.route_id == RouteRow.id)
        .where(
            part.standing == Standing.PROPOSED.value,
            part.added_by.is_not(None),
            part.added_by != PostRow.person_id,
            RouteRow.state.not_in(_FINAL),
            *((ItemRow.state == ItemState.PLANNED.value,) if part is ItemRow else ()),
        )
        .group_by(RouteRow.id, PostRow.person_id, PostRow.id, PostRow.department_id)
        for kind, part in (("basis", BasisRow), ("item", ItemRow))
    )


def _journalled(kind: str, object_id: Any) -> ColumnElement[Any]:
    """When it was proposed: a plan's parts carry no time of their own."""
    return (
        select(func.max(AuditRow.at))
        .where(AuditRow.object_kind == kind, AuditRow.object_id == object_id)
        .scalar_subquery()
    )


def _proposed_at(kind: str, part: Any) -> tuple[ColumnElement[Any], ...]:
    """An event that was put before many is journalled once, as the event."""
    if part is not ItemRow:
        return (_journalled(kind, part.id),)
    offered = (
        select(OfferRow.proposed_at)
        .join(OfferedItemRow, OfferedItemRow.event_id == OfferRow.event_id)
        .where(OfferedItemRow.item_id == ItemRow.id)
        .correlate(ItemRow)
        .scalar_subquery()
    )
    return (_journalled(kind, part.id), offered)


@cache
def _mentorships() -> Select[*tuple[Any, ...]]:
    agreed = MentoringRow.mentor_agreed_at
    return (
        _asking(
            Wait.MENTOR,
            MentoringRow.id,
            func.coalesce(agreed, MentoringRow.proposed_at),
            case((agreed.is_(None), MentoringRow.mentor_person_id), else_=PostRow.person_id),
        )
        .join(MentoringRow, MentoringRow.mentee_post_id == PostRow.id)
        .where(MentoringRow.state == MentoringState.PROPOSED.value)
    )


def _requests(school_id: int) -> Select[*tuple[Any, ...]]:
    return select(
        literal(Wait.REQUEST.value),
        JoinRequestRow.id,
        JoinRequestRow.at,
        _NOBODY,
        _NOBODY,
        _NOBODY,
        _NOBODY,
    ).where(
        JoinRequestRow.school_id == school_id,
        JoinRequestRow.state == RequestState.WAITING.value,
    )
