"""Agreements before the approval: who may give them, who gave them, what waits for them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.endorsement import Endorsement, Endorser
from domain.people import ChannelPolicy, PersonName, Role, person_label
from domain.plan import Route
from domain.plan_rules import ApprovalStep
from domain.route import RouteState
from storage.repositories.approval_edits import written_by
from storage.repositories.conditions import Someone, away, handed_over, held, joined
from storage.repositories.who import delegation_stands
from storage.tables import (
    DelegationRow,
    EndorsementRow,
    ItemRow,
    PersonRow,
    PostRow,
    RouteRow,
    SchoolRow,
)

_stand_in = aliased(PersonRow)
_there = aliased(PostRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitedRoute:
    """A plan that waits for an agreement."""

    route_id: int
    rev: int
    owner: str
    zone: ZoneInfo
    since: datetime
    items: int
    remarks: bool
    """The actor has written some down about it."""


def awaits(
    departments: Collection[int], municipalities: Collection[int], actor: Someone
) -> ColumnElement[bool]:
    """Plans that wait for heads of these departments and methodists of these municipalities; of
    routes with their posts and schools."""
    return and_(
        RouteRow.state == RouteState.SUBMITTED.value,
        PostRow.person_id != actor,
        or_(
            and_(
                RouteRow.step == ApprovalStep.DEPARTMENT.value,
                PostRow.department_id.in_(list(departments)),
            ),
            and_(
                RouteRow.step == ApprovalStep.METHODIST.value,
                handed_over(),
                SchoolRow.municipality_id.in_(list(municipalities)),
            ),
        ),
    )


class EndorsementRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_endorsers(self, route: Route, today: date) -> tuple[Endorser, ...]:
        """Heads of the owner's department and methodists of his municipality, by name, each
        followed by whoever has his duties today."""
        town = (
            select(SchoolRow.municipality_id)
            .where(SchoolRow.id == route.school_id)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                PostRow.person_id,
                PostRow.role,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                away(today).label("away"),
                joined(PostRow.person_id).label("joined"),
                DelegationRow.to_person_id,
                _stand_in.surname.label("lent_surname"),
                _stand_in.given.label("lent_given"),
                _stand_in.patronymic.label("lent_patronymic"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(
                DelegationRow, and_(DelegationRow.post_id == PostRow.id, delegation_stands(today))
            )
            .outerjoin(_stand_in, _stand_in.id == DelegationRow.to_person_id)
            .where(
                or_(
                    and_(
                        PostRow.role == Role.HEAD.value,
                        PostRow.school_id == route.school_id,
                        PostRow.department_id == route.department_id,
                    ),
                    and_(PostRow.role == Role.METHODIST.value, PostRow.municipality_id == town),
                ),
                held(today),
            )
            .order_by(PersonRow.name_key, PostRow.id)
        )
        found: dict[Endorser, None] = {}
        for row in rows:
            head = row.role == Role.HEAD.value
            name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
            own = Endorser(
                person_id=row.person_id,
                step=ApprovalStep.DEPARTMENT if head else ApprovalStep.METHODIST,
                label=person_label(name, route.policy, row.staff_no),
                away=bool(row.away),
                joined=bool(row.joined),
            )
            found.setdefault(own)
            if row.to_person_id is not None:
                lent = PersonName(
                    surname=row.lent_surname,
                    given=row.lent_given,
                    patronymic=row.lent_patronymic,
                )
                found.setdefault(
                    replace(
                        own,
                        person_id=row.to_person_id,
                        label=person_label(lent, route.policy, None),
                        away=False,
                        joined=True,
                    )
                )
        return tuple(found)

    async def add(
        self, *, route_id: int, rev: int, step: ApprovalStep, by: int, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(EndorsementRow).values(
                route_id=route_id, rev=rev, step=step.value, by=by, at=now
            )
        )

    async def list_of_text(self, route_id: int, rev: int) -> tuple[Endorsement, ...]:
        """Of the text at this revision, in the order given."""
        staff_no = (
            select(func.min(_there.staff_no))
            .where(_there.person_id == EndorsementRow.by, _there.school_id == PostRow.school_id)
            .correlate(EndorsementRow, PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                EndorsementRow.step,
                EndorsementRow.by,
                EndorsementRow.at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                staff_no.label("staff_no"),
            )
            .join(PersonRow, PersonRow.id == EndorsementRow.by)
            .join(RouteRow, RouteRow.id == EndorsementRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(EndorsementRow.route_id == route_id, EndorsementRow.rev == rev)
            .order_by(EndorsementRow.id)
        )
        found: list[Endorsement] = []
        for row in rows:
            name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
            found.append(
                Endorsement(
                    step=ApprovalStep(row.step),
                    by=row.by,
                    name=name,
                    label=person_label(name, ChannelPolicy(row.channel_policy), row.staff_no),
                    at=row.at,
                )
            )
        return tuple(found)

    async def take_back(self, *, route_id: int, rev: int, step: ApprovalStep) -> None:
        await self._connection.execute(
            delete(EndorsementRow).where(
                EndorsementRow.route_id == route_id,
                EndorsementRow.rev == rev,
                EndorsementRow.step == step.value,
            )
        )

    async def move(
        self,
        route: Route,
        step: ApprovalStep | None,
        *,
        since: datetime | None,
        handed_over_by: int | None = None,
    ) -> bool:
        """Whose turn it is now; False where somebody was faster. The text and its revision stay.

        `handed_over_by`: who hands the plan over to the methodist with it.
        """
        handed = {} if handed_over_by is None else _handed(handed_over_by, since)
        moved = await self._connection.execute(
            update(RouteRow)
            .where(
                RouteRow.id == route.id,
                RouteRow.rev == route.rev,
                RouteRow.state == RouteState.SUBMITTED.value,
                RouteRow.step.is_(None)
                if route.step is None
                else RouteRow.step == route.step.value,
            )
            .values(step=None if step is None else step.value, step_since=since, **handed)
        )
        return moved.rowcount == 1

    async def list_pending(self, after_id: int, limit: int) -> tuple[int, ...]:
        """Submitted plans that wait for an agreement, a batch by id."""
        rows = await self._connection.execute(
            select(RouteRow.id)
            .where(
                RouteRow.state == RouteState.SUBMITTED.value,
                RouteRow.step.is_not(None),
                RouteRow.id > after_id,
            )
            .order_by(RouteRow.id)
            .limit(limit)
        )
        return tuple(rows.scalars())

    async def list_awaited(
        self,
        *,
        departments: Collection[int],
        municipalities: Collection[int],
        actor: int,
        limit: int,
    ) -> tuple[AwaitedRoute, ...]:
        """What waits for heads of these departments and methodists of these municipalities, the
        longest waiting first."""
        items = (
            select(func.count())
            .where(ItemRow.route_id == RouteRow.id, ItemRow.state != "dropped")
            .correlate(RouteRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                RouteRow.id,
                RouteRow.rev,
                RouteRow.step_since,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                SchoolRow.zone,
                items.label("items"),
                written_by(actor, remarks=True).correlate(RouteRow).label("remarks"),
            )
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(awaits(departments, municipalities, actor))
            .order_by(RouteRow.step_since, RouteRow.id)
            .limit(limit)
        )
        return tuple(
            AwaitedRoute(
                route_id=row.id,
                rev=row.rev,
                owner=person_label(
                    PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                    ChannelPolicy(row.channel_policy),
                    row.staff_no,
                ),
                zone=ZoneInfo(row.zone),
                since=row.step_since,
                items=row.items,
                remarks=row.remarks,
            )
            for row in rows
        )


def _handed(by: int, at: datetime | None) -> dict[str, object]:
    return {"handed_over_at": at, "handed_over_by": by}
