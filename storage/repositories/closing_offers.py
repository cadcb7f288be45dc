"""Plans whose owners are to hear that they may be summed up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, cast, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.closing import OFFER_DAYS, REMIND_DAYS, review_year
from domain.item import ItemState
from domain.notices.closing import ClosingOffered
from domain.route import RouteState
from storage.repositories.conditions import binding, made_once
from storage.repositories.item_lists import OPEN_CODES
from storage.tables import ItemRow, OutboxRow, PostRow, RouteRow, SchoolRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ToOffer:
    route_id: int
    owner_id: int
    zone: str


class ClosingOfferRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_to_offer(
        self, days: Sequence[tuple[date, Sequence[str]]], limit: int, *, again: bool
    ) -> tuple[ToOffer, ...]:
        """Active plans whose end is near, or of which all is done, and whose owners were not told.

        `days`: a local date and the zones that have it now. `again`: of the one reminder.
        """
        ahead = REMIND_DAYS if again else OFFER_DAYS
        due = [
            and_(
                SchoolRow.zone.in_(zones),
                RouteRow.last_on <= date.fromordinal(day.toordinal() + ahead),
                # What is over by now is offered once, too, and not reminded of.
                *((RouteRow.last_on >= day,) if again else ()),
            )
            for day, zones in days
        ]
        if not due:
            return ()
        moment = or_(*due) if again else or_(*due, _all_done())
        rows = await self._connection.execute(
            _active().where(moment, _unsaid(f":{again:d}")).limit(limit)
        )
        return tuple(
            ToOffer(route_id=row.id, owner_id=row.person_id, zone=row.zone) for row in rows
        )

    async def list_to_review(
        self, days: Sequence[tuple[date, Sequence[str]]], limit: int
    ) -> tuple[tuple[int, ToOffer], ...]:
        """Long plans whose year is over, with that year, and whose owners were not told of it."""
        found: list[tuple[int, ToOffer]] = []
        for day, zones in days:
            year = review_year(date(day.year - 1, 9, 1), date.max, day)
            if year is None:
                continue
            rows = await self._connection.execute(
                _active()
                .where(
                    SchoolRow.zone.in_(zones),
                    RouteRow.first_on < date(day.year, 3, 1),
                    RouteRow.last_on > date(day.year, 8, 31),
                    _unsaid(f":year:{year}"),
                )
                .limit(limit)
            )
            found += [
                (year, ToOffer(route_id=row.id, owner_id=row.person_id, zone=row.zone))
                for row in rows
            ]
        return tuple(found)

    async def next_offer(self) -> date | None:
        """The last day of the active plan that ends next and is still to be offered."""
        found: date | None = (await self._connection.execute(_next_end())).scalar_one_or_none()
        return found


@made_once
def _active() -> Select[*tuple[Any, ...]]:
    return (
        select(RouteRow.id, PostRow.person_id, SchoolRow.zone)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
        .where(RouteRow.state == RouteState.ACTIVE.value)
        .order_by(RouteRow.id)
    )


@made_once
def _all_done() -> ColumnElement[bool]:
    open_items = exists().where(
        ItemRow.route_id == RouteRow.id, ItemRow.state.in_(OPEN_CODES), binding()
    )
    reported = exists().where(
        ItemRow.route_id == RouteRow.id,
        ItemRow.state.in_((ItemState.DONE.value, ItemState.CONFIRMED.value)),
    )
    return and_(reported, ~open_items)


@made_once
def _unsaid(ending: str) -> ColumnElement[bool]:
    """No message about the plan has a key that ends so."""
    key = literal(f"{ClosingOffered.kind}:").concat(cast(RouteRow.id, Text))
    return ~exists().where(OutboxRow.key == key.concat(literal(ending)))


@made_once
def _next_end() -> Select[*tuple[Any, ...]]:
    return select(func.min(RouteRow.last_on)).where(
        RouteRow.state == RouteState.ACTIVE.value, _unsaid(":0")
    )
