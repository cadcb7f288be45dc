"""Meetings to which results of plans were presented, and the plans they heard."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.closing import Presented
from domain.people import ChannelPolicy, PersonName, person_label
from domain.route import RouteState
from domain.scopes import QueueScope
from storage.repositories.approvals import ApprovalRepository
from storage.tables import (
    PersonRow,
    PostRow,
    PresentationRow,
    PresentedRouteRow,
    RouteRow,
    SchoolRow,
)

DRAFT = "draft"
HELD = "held"

READY = (RouteState.CLOSING.value, RouteState.COMPLETED.value)
"""What can be presented: results are summed up, or are being."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    id: int
    school_id: int
    body: str
    held_on: date | None
    protocol_no: str | None
    decision: str | None
    draft: bool
    by: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentable:
    """A plan that may be ticked; `heard`: an earlier meeting heard it."""

    route_id: int
    owner: str
    state: RouteState
    chosen: bool
    heard: bool = False


class PresentationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(self, presentation_id: int) -> Presentation | None:
        return await self._one(PresentationRow.id == presentation_id)

    async def find_draft(self, school_id: int, by: int) -> Presentation | None:
        return await self._one(
            (PresentationRow.school_id == school_id)
            & (PresentationRow.by == by)
            & (PresentationRow.state == DRAFT)
        )

    async def _one(self, condition: ColumnElement[bool]) -> Presentation | None:
        row = (
            await self._connection.execute(
                select(PresentationRow.__table__)
                .where(condition)
                .order_by(PresentationRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        if row is None:
            return None
        return Presentation(
            id=row.id,
            school_id=row.school_id,
            body=row.body,
            held_on=row.held_on,
            protocol_no=row.protocol_no,
            decision=row.decision,
            draft=row.state == DRAFT,
            by=row.by,
            at=row.at,
        )

    async def add(self, school_id: int, body: str, *, by: int, now: datetime) -> int:
        made = await self._connection.execute(
            insert(PresentationRow)
            .values(school_id=school_id, body=body, state=DRAFT, by=by, at=now)
            .returning(PresentationRow.id)
        )
        return made.scalar_one()

    async def set_values(self, presentation_id: int, values: Mapping[str, Any]) -> None:
        await self._connection.execute(
            update(PresentationRow).where(PresentationRow.id == presentation_id).values(**values)
        )

    async def remove(self, presentation_id: int) -> None:
        await self._connection.execute(
            delete(PresentedRouteRow).where(PresentedRouteRow.presentation_id == presentation_id)
        )
        await self._connection.execute(
            delete(PresentationRow).where(PresentationRow.id == presentation_id)
        )

    async def tick(self, presentation_id: int, route_id: int, on: bool) -> None:
        """Whichever way it is pressed, and however often."""
        await self._connection.execute(
            delete(PresentedRouteRow).where(
                PresentedRouteRow.presentation_id == presentation_id,
                PresentedRouteRow.route_id == route_id,
            )
        )
        if on:
            await self._connection.execute(
                insert(PresentedRouteRow).values(presentation_id=presentation_id, route_id=route_id)
            )

    async def tick_all(self, presentation_id: int, route_ids: Collection[int]) -> None:
        await self._connection.execute(
            delete(PresentedRouteRow).where(PresentedRouteRow.presentation_id == presentation_id)
        )
        if route_ids:
            await self._connection.execute(
                insert(PresentedRouteRow),
                [
                    {"presentation_id": presentation_id, "route_id": route_id}
                    for route_id in sorted(route_ids)
                ],
            )

    async def list_presentable(
        self,
        presentation_id: int,
        school_id: int,
        scopes: Collection[QueueScope],
        *,
        actor: int,
        today: date,
        since: datetime,
    ) -> tuple[Presentable, ...]:
        """Plans of the school the actor decides about whose results are summed up since then, by
        name; those of earlier meetings, too: a council hears after a department."""
        decides = ApprovalRepository.decided_by(scopes, actor=actor, today=today)
        chosen = exists().where(
            PresentedRouteRow.presentation_id == presentation_id,
            PresentedRouteRow.route_id == RouteRow.id,
        )
        heard = (
            exists()
            .where(
                PresentedRouteRow.route_id == RouteRow.id,
                PresentedRouteRow.presentation_id == PresentationRow.id,
                PresentationRow.id != presentation_id,
                PresentationRow.state == HELD,
            )
            .correlate(RouteRow)
        )
        rows = await self._connection.execute(
            select(
                RouteRow.id,
                RouteRow.state,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                PostRow.staff_no,
                SchoolRow.channel_policy,
                chosen.label("chosen"),
                heard.label("heard"),
            )
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                PostRow.school_id == school_id,
                RouteRow.state.in_(READY),
                or_(RouteRow.closed_at.is_(None), RouteRow.closed_at >= since),
                decides,
            )
            .order_by(PersonRow.name_key, RouteRow.id)
        )
        return tuple(
            Presentable(
                route_id=row.id,
                owner=person_label(
                    PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                    ChannelPolicy(row.channel_policy),
                    row.staff_no,
                ),
                state=RouteState(row.state),
                chosen=bool(row.chosen),
                heard=bool(row.heard),
            )
            for row in rows
        )

    async def list_held(self, school_id: int, limit: int) -> tuple[tuple[Presentation, int], ...]:
        """The newest meetings of the school, each with how many plans it heard."""
        heard = (
            select(func.count())
            .where(PresentedRouteRow.presentation_id == PresentationRow.id)
            .correlate(PresentationRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(PresentationRow.__table__, heard.label("heard"))
            .where(PresentationRow.school_id == school_id, PresentationRow.state == HELD)
            .order_by(PresentationRow.held_on.desc(), PresentationRow.id.desc())
            .limit(limit)
        )
        return tuple(
            (
                Presentation(
                    id=row.id,
                    school_id=row.school_id,
                    body=row.body,
                    held_on=row.held_on,
                    protocol_no=row.protocol_no,
                    decision=row.decision,
                    draft=False,
                    by=row.by,
                    at=row.at,
                ),
                row.heard,
            )
            for row in rows
        )

    async def list_of_route(self, route_id: int) -> tuple[Presented, ...]:
        """Meetings that heard the plan, in their order."""
        rows = await self._connection.execute(
            select(
                PresentationRow.id,
                PresentationRow.body,
                PresentationRow.held_on,
                PresentationRow.protocol_no,
                PresentationRow.decision,
            )
            .join(PresentedRouteRow, PresentedRouteRow.presentation_id == PresentationRow.id)
            .where(PresentedRouteRow.route_id == route_id, PresentationRow.state == HELD)
            .order_by(PresentationRow.held_on, PresentationRow.id)
        )
        return tuple(
            Presented(
                presentation_id=row.id,
                body=row.body,
                held_on=row.held_on,
                protocol_no=row.protocol_no,
                decision=row.decision,
            )
            for row in rows
        )
