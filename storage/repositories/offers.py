"""Events offered to those who chose the same: to whom, what they answered, who leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.confirmation import UNCONFIRMED
from domain.deficits import OfferLine
from domain.errors import DomainError
from domain.events import EventState
from domain.item import ItemState
from domain.offers import Ask, Lead, Offer, Offered, Placed, reply_of
from domain.people import ChannelPolicy, PersonName, SchoolKind, person_label
from domain.plan import PlanItem
from domain.plan_rules import ChangeKind, Standing
from domain.route import RouteState
from domain.route_changes import Before, ChangeState, Wanted
from storage.repositories.conditions import Someone
from storage.repositories.events import event_of, events_query
from storage.repositories.items import label
from storage.repositories.plan_rules import rules_of
from storage.tables import (
    AttendanceRow,
    CommentRow,
    EventRow,
    EvidenceRow,
    ItemEventRow,
    ItemRow,
    OfferAskRow,
    OfferedItemRow,
    OfferRow,
    PersonRow,
    PostRow,
    RouteChangeRow,
    RouteRow,
    SchoolRow,
)

_leading_person = PersonRow.__table__.alias("leader")

_PERSON = (
    PostRow.id.label("post_id"),
    PostRow.person_id,
    PostRow.staff_no,
    PersonRow.surname,
    PersonRow.given,
    PersonRow.patronymic,
    SchoolRow.channel_policy,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffered:
    """An item of a plan that stands for the event."""

    post_id: int
    route_id: int
    position: int
    item: PlanItem


class OfferRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, event_id: int, statement: str, suggestion: str | None, *, by: int, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(OfferRow).values(
                event_id=event_id,
                statement_key=statement,
                suggestion_key=suggestion,
                by=by,
                at=now,
            )
        )

    async def get(self, event_id: int) -> Offer:
        """DomainError("access.gone") where the event is no such one."""
        found = await self.find(event_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    async def find(self, event_id: int) -> Offer | None:
        row = (
            await self._connection.execute(
                events_query()
                .join(OfferRow, OfferRow.event_id == EventRow.id)
                .outerjoin(_leading_person, _leading_person.c.id == OfferRow.leader_id)
                .add_columns(
                    OfferRow.statement_key,
                    OfferRow.suggestion_key,
                    OfferRow.leader_id,
                    OfferRow.by,
                    OfferRow.proposed_at,
                    SchoolRow.kind.label("school_kind"),
                    SchoolRow.settings,
                    SchoolRow.route_title,
                    _leading_person.c.surname.label("leader_surname"),
                    _leading_person.c.given.label("leader_given"),
                    _leading_person.c.patronymic.label("leader_patronymic"),
                    _number().label("leader_no"),
                )
                .where(OfferRow.event_id == event_id)
            )
        ).one_or_none()
        if row is None:
            return None
        event = event_of(row)
        return Offer(
            event=event,
            school_kind=SchoolKind(row.school_kind),
            rules=rules_of(row.settings, row.route_title),
            statement=row.statement_key,
            suggestion=row.suggestion_key,
            leader_id=row.leader_id,
            leader=None if row.leader_id is None else _leader(row, event.policy),
            by=row.by,
            proposed_at=row.proposed_at,
        )

    async def find_unproposed(self, school_id: int, statement: str, by: int) -> int | None:
        """What this person prepares for the statement."""
        found = await self._connection.execute(
            select(OfferRow.event_id)
            .join(EventRow, EventRow.id == OfferRow.event_id)
            .where(
                EventRow.school_id == school_id,
                EventRow.state != EventState.CANCELLED.value,
                OfferRow.statement_key == statement,
                OfferRow.by == by,
                OfferRow.proposed_at.is_(None),
            )
            .order_by(OfferRow.event_id.desc())
            .limit(1)
        )
        return found.scalar_one_or_none()

    async def list_of_statement(
        self, school_id: int, statement: str, *, limit: int
    ) -> tuple[OfferLine, ...]:
        """The latest first, with how many take it; those of cancelled events are left out."""
        taken = and_(
            ItemRow.standing.in_([Standing.ACCEPTED.value, Standing.ASKED.value]),
            ItemRow.state != ItemState.DROPPED.value,
        )
        rows = await self._connection.execute(
            select(
                EventRow.id,
                EventRow.kind,
                EventRow.title,
                EventRow.held_on,
                OfferRow.proposed_at,
                func.count(OfferedItemRow.item_id).label("asked"),
                func.count(case((taken, ItemRow.id))).label("taken"),
            )
            .join(OfferRow, OfferRow.event_id == EventRow.id)
            .outerjoin(OfferedItemRow, OfferedItemRow.event_id == OfferRow.event_id)
            .outerjoin(ItemRow, ItemRow.id == OfferedItemRow.item_id)
            .where(
                EventRow.school_id == school_id,
                EventRow.state != EventState.CANCELLED.value,
                OfferRow.statement_key == statement,
            )
            .group_by(
                EventRow.id,
                EventRow.kind,
                EventRow.title,
                EventRow.held_on,
                OfferRow.proposed_at,
            )
            .order_by(EventRow.id.desc())
            .limit(limit)
        )
        return tuple(
            OfferLine(
                event_id=row.id,
                kind=row.kind,
                title=row.title or "",
                held_on=row.held_on,
                proposed=row.proposed_at is not None,
                taken=row.taken,
                asked=row.asked,
            )
            for row in rows
        )

    async def set_values(self, event_id: int, **values: Any) -> None:
        await self._connection.execute(
            update(OfferRow).where(OfferRow.event_id == event_id).values(**values)
        )

    async def claim(self, event_id: int, now: datetime) -> bool:
        """Proposed from now on; False where it was already."""
        changed = await self._connection.execute(
            update(OfferRow)
            .where(OfferRow.event_id == event_id, OfferRow.proposed_at.is_(None))
            .values(proposed_at=now)
        )
        return changed.rowcount == 1

    async def add_items(self, event_id: int, rows: Sequence[NewOffered], by: int) -> list[int]:
        """Into the plans, in two statements; the ids of the items in the same order."""
        if not rows:
            return []
        made = await self._connection.execute(
            insert(ItemRow)
            .values([_values(one, by) for one in rows])
            .returning(ItemRow.id, ItemRow.route_id)
        )
        ids = {row.route_id: row.id for row in made}
        found = [ids[one.route_id] for one in rows]
        await self._connection.execute(
            insert(OfferedItemRow),
            [
                {
                    "event_id": event_id,
                    "post_id": one.post_id,
                    "item_id": item_id,
                    "standing": one.item.standing.value,
                }
                for one, item_id in zip(rows, found, strict=True)
            ],
        )
        return found

    async def show_additions(
        self, rows: Sequence[tuple[int, int, Wanted]], *, by: int, at: datetime
    ) -> list[int]:
        """(route, item, what it is): items that came into plans under way at once, told of as
        changes, in one statement; the ids of the changes."""
        if not rows:
            return []
        made = await self._connection.execute(
            insert(RouteChangeRow)
            .values(
                [
                    {
                        "route_id": route_id,
                        "item_id": item_id,
                        "kind": ChangeKind.ADD.value,
                        "state": ChangeState.SHOWN.value,
                        "before": Before().packed(),
                        "after": wanted.packed(),
                        "by": by,
                        "at": at,
                        "rev": 1,
                    }
                    for route_id, item_id, wanted in rows
                ]
            )
            .returning(RouteChangeRow.id)
        )
        return list(made.scalars())

    async def list_offered(self, event_id: int) -> tuple[Offered, ...]:
        """By name."""
        rows = await self._connection.execute(
            select(*_PERSON, ItemRow.id.label("item_id"), ItemRow.standing, ItemRow.state)
            .select_from(OfferedItemRow)
            .join(PostRow, PostRow.id == OfferedItemRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .join(ItemRow, ItemRow.id == OfferedItemRow.item_id)
            .where(OfferedItemRow.event_id == event_id)
            .order_by(PersonRow.name_key, PostRow.id)
        )
        return tuple(
            Offered(
                post_id=row.post_id,
                label=label(row, ChannelPolicy(row.channel_policy)),
                item_id=row.item_id,
                reply=reply_of(Standing(row.standing), ItemState(row.state)),
            )
            for row in rows
        )

    async def find_of_item(self, item_id: int) -> int | None:
        """The event that an item was proposed for."""
        found = await self._connection.execute(
            select(OfferedItemRow.event_id).where(OfferedItemRow.item_id == item_id)
        )
        return found.scalar_one_or_none()

    async def has_answer(self, event_id: int) -> bool:
        """Somebody has answered, said a word, or done something with what was proposed."""
        acted = (ItemRow.standing != OfferedItemRow.standing) | _acted()
        found = await self._connection.execute(
            select(func.count())
            .select_from(OfferedItemRow)
            .join(ItemRow, ItemRow.id == OfferedItemRow.item_id)
            .where(OfferedItemRow.event_id == event_id, acted)
        )
        return found.scalar_one() > 0

    async def remove_items(self, event_id: int) -> list[int]:
        """Out of the plans again; their ids."""
        rows = await self._connection.execute(
            delete(OfferedItemRow)
            .where(OfferedItemRow.event_id == event_id)
            .returning(OfferedItemRow.item_id)
        )
        ids = list(rows.scalars())
        if ids:
            await self._connection.execute(
                delete(RouteChangeRow).where(RouteChangeRow.item_id.in_(ids))
            )
            await self._connection.execute(delete(ItemRow).where(ItemRow.id.in_(ids)))
        await self.set_values(event_id, proposed_at=None)
        return ids

    async def list_placed(self, event_id: int) -> tuple[Placed, ...]:
        """Items that stand for the event: of those to whom it was proposed, and of who leads."""
        offered = select(OfferedItemRow.item_id).where(OfferedItemRow.event_id == event_id)
        joined = select(OfferAskRow.item_id).where(
            OfferAskRow.event_id == event_id, OfferAskRow.item_id.is_not(None)
        )
        rows = await self._connection.execute(
            select(
                ItemRow.id,
                ItemRow.route_id,
                PostRow.person_id,
                RouteRow.state.label("route_state"),
                ItemRow.standing,
                ItemRow.state,
                ItemRow.rev,
                ItemRow.title,
                ItemRow.due_on,
                RouteRow.last_on,
                _acted().label("touched"),
            )
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(or_(ItemRow.id.in_(offered), ItemRow.id.in_(joined)))
            .order_by(ItemRow.id)
        )
        return tuple(
            Placed(
                item_id=row.id,
                route_id=row.route_id,
                person_id=row.person_id,
                route_state=RouteState(row.route_state),
                standing=Standing(row.standing),
                state=ItemState(row.state),
                rev=row.rev,
                title=row.title,
                due_on=row.due_on,
                last_on=row.last_on,
                touched=bool(row.touched),
            )
            for row in rows
        )

    async def let_go(self, event_id: int) -> None:
        """No item stands for the event any more; it may be put before people anew."""
        await self._connection.execute(
            delete(OfferedItemRow).where(OfferedItemRow.event_id == event_id)
        )
        await self._connection.execute(
            update(OfferAskRow)
            .where(OfferAskRow.event_id == event_id, OfferAskRow.item_id.is_not(None))
            .values(item_id=None)
        )
        await self.set_values(event_id, proposed_at=None)

    async def add_ask(self, event_id: int, post_id: int, *, by: int, now: datetime) -> None:
        await self._connection.execute(
            insert(OfferAskRow).values(event_id=event_id, post_id=post_id, by=by, at=now)
        )

    async def list_asks(self, event_id: int) -> tuple[Ask, ...]:
        """In the order in which they were asked."""
        rows = await self._connection.execute(
            _asks().where(OfferAskRow.event_id == event_id).order_by(OfferAskRow.at, PostRow.id)
        )
        return tuple(_ask(row) for row in rows)

    async def find_own_ask(self, event_id: int, person_id: int) -> Ask | None:
        row = (
            await self._connection.execute(
                _asks()
                .where(OfferAskRow.event_id == event_id, PostRow.person_id == person_id)
                .order_by(PostRow.id)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else _ask(row)

    async def set_ask(self, event_id: int, post_id: int, **values: Any) -> None:
        await self._connection.execute(
            update(OfferAskRow)
            .where(OfferAskRow.event_id == event_id, OfferAskRow.post_id == post_id)
            .values(**values)
        )

    async def remove_ask(self, event_id: int, post_id: int) -> bool:
        """False where it is answered."""
        gone = await self._connection.execute(
            delete(OfferAskRow).where(
                OfferAskRow.event_id == event_id,
                OfferAskRow.post_id == post_id,
                OfferAskRow.answer.is_(None),
            )
        )
        return gone.rowcount == 1


def _acted() -> ColumnElement[bool]:
    """Something was said about the item, or done with it."""
    item = ItemRow.id
    return (
        (ItemRow.state != ItemState.PLANNED.value)
        | exists().where(CommentRow.item_id == item)
        | exists().where(or_(EvidenceRow.item_id == item, EvidenceRow.held_item_id == item))
        | exists().where(ItemEventRow.item_id == item)
        | exists().where(AttendanceRow.item_id == item)
        | exists().where(
            RouteChangeRow.item_id == item, RouteChangeRow.state != ChangeState.SHOWN.value
        )
    )


def leads_perhaps(person_id: Someone, today: date) -> Select[int]:
    """The event ahead about which the person was asked first and has not said yes or no."""
    return (
        select(OfferAskRow.event_id)
        .join(PostRow, PostRow.id == OfferAskRow.post_id)
        .join(OfferRow, OfferRow.event_id == OfferAskRow.event_id)
        .join(EventRow, EventRow.id == OfferAskRow.event_id)
        .where(
            PostRow.person_id == person_id,
            OfferRow.leader_id.is_(None),
            or_(OfferAskRow.answer.is_(None), OfferAskRow.answer == Lead.LATER.value),
            _ahead(today),
        )
        .order_by(OfferAskRow.at, OfferAskRow.event_id)
        .limit(1)
    )


def leads_next(person_id: Someone, today: date) -> Select[*tuple[Any, ...]]:
    """The next event that the person leads; those without a day come last."""
    return (
        select(OfferRow.event_id, EventRow.held_on)
        .join(EventRow, EventRow.id == OfferRow.event_id)
        .where(OfferRow.leader_id == person_id, _ahead(today))
        .order_by(EventRow.held_on.is_(None), EventRow.held_on, OfferRow.event_id)
        .limit(1)
    )


def _ahead(today: date) -> ColumnElement[bool]:
    not_past = or_(EventRow.held_on.is_(None), EventRow.held_on >= today)
    return and_(EventRow.state != EventState.CANCELLED.value, not_past)


def _values(one: NewOffered, by: int) -> dict[str, Any]:
    item = one.item
    return {
        "route_id": one.route_id,
        "position": one.position,
        "basis_id": item.basis_id,
        "section": item.section.value,
        "kind": item.kind.value,
        "title": item.title,
        "due_on": item.due_on,
        "expected_result": item.expected_result,
        "evidence_kind": item.evidence.value,
        "suggestion_key": item.suggestion,
        "standing": item.standing.value,
        "added_by": by,
        "state": item.state.value,
        "rev": item.rev,
        "confirmable": item.kind not in UNCONFIRMED,
        "postponed_times": 0,
    }


def _asks() -> Select[*tuple[Any, ...]]:
    return (
        select(*_PERSON, OfferAskRow.event_id, OfferAskRow.answer, OfferAskRow.item_id)
        .select_from(OfferAskRow)
        .join(PostRow, PostRow.id == OfferAskRow.post_id)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
    )


def _ask(row: Row[*tuple[Any, ...]]) -> Ask:
    return Ask(
        event_id=row.event_id,
        post_id=row.post_id,
        person_id=row.person_id,
        label=label(row, ChannelPolicy(row.channel_policy)),
        answer=None if row.answer is None else Lead(row.answer),
        item_id=row.item_id,
    )


def _leader(row: Row[*tuple[Any, ...]], policy: ChannelPolicy) -> str:
    name = PersonName(
        surname=row.leader_surname, given=row.leader_given, patronymic=row.leader_patronymic
    )
    return person_label(name, policy, row.leader_no)


def _number() -> Any:
    """On the staff list of the event's school."""
    return (
        select(func.min(PostRow.staff_no))
        .where(PostRow.person_id == OfferRow.leader_id, PostRow.school_id == EventRow.school_id)
        .correlate(OfferRow, EventRow)
        .scalar_subquery()
    )
