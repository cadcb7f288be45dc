"""Plans whose owners are to hear that they may be summed up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Text, and_, cast, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.closing import OFFER_DAYS, REMIND_DAYS, review_year
from domain.item import ItemState
from domain.notices.closing import ClosingOffered
from domain.route import RouteState
from storage.repositories.conditions import binding
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
        open_items = exists().where(
            ItemRow.route_id == RouteRow.id, ItemRow.state.in_(OPEN_CODES), binding()
        )
        reported = exists().where(
            ItemRow.route_id == RouteRow.id,
            ItemRow.state.in_((ItemState.DONE.value, ItemState.CONFIRMED.value)),
        )
        moment = or_(*due) if again else or_(*due, and_(reported, ~open_items))
        key = literal(f"{ClosingOffered.kind}:").concat(cast(RouteRow.id, Text))
        said = key.concat(literal(":1" if again else ":0"))
        rows = await self._connection.execute(
            select(RouteRow.id, PostRow.person_id, SchoolRow.zone)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                RouteRow.state == RouteState.ACTIVE.value,
                moment,
                ~exists().where(OutboxRow.key == said),
            )
            .order_by(RouteRow.id)
            .limit(limit)
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
            key = literal(f"{ClosingOffered.kind}:").concat(cast(RouteRow.id, Text))
            rows = await self._connection.execute(
                select(RouteRow.id, PostRow.person_id, SchoolRow.zone)
                .join(PostRow, PostRow.id == RouteRow.post_id)
                .join(SchoolRow, SchoolRow.id == PostRow.school_id)
                .where(
                    SchoolRow.zone.in_(zones),
                    RouteRow.state == RouteState.ACTIVE.value,
                    RouteRow.first_on < date(day.year, 3, 1),
                    RouteRow.last_on > date(day.year, 8, 31),
                    ~exists().where(OutboxRow.key == key.concat(literal(f":year:{year}"))),
                )
                .order_by(RouteRow.id)
                .limit(limit)
            )
            found += [
                (year, ToOffer(route_id=row.id, owner_id=row.person_id, zone=row.zone))
                for row in rows
            ]
        return tuple(found)

    async def next_offer(self) -> date | None:
        """The last day of the active plan that ends next and is still to be offered."""
        key = literal(f"{ClosingOffered.kind}:").concat(cast(RouteRow.id, Text))
        found: date | None = (
            await self._connection.execute(
                select(func.min(RouteRow.last_on)).where(
                    RouteRow.state == RouteState.ACTIVE.value,
                    ~exists().where(OutboxRow.key == key.concat(literal(":0"))),
                )
            )
        ).scalar_one_or_none()
        return found
