"""Lists of items of routes under way: an owner's, a post's, those that wait on a confirmer."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.doing import ItemLine
from domain.item import DECISIONS, OPEN_STATES, ItemAction, ItemFact, ItemKind, ItemState
from domain.people import ChannelPolicy, Role
from domain.scopes import Scope
from storage.repositories.conditions import Someone, binding, held, of_now, reminded_of, within
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.tables import (
    EventRow,
    EvidenceRow,
    ItemEventRow,
    ItemRow,
    PersonRow,
    PostRow,
    RouteRow,
    SchoolRow,
)

LISTED = 100
"""Lines of one list that are looked at; nobody has as many."""
OPEN_CODES = tuple(sorted(state.value for state in OPEN_STATES))
DECISION_CODES = tuple(sorted(action.value for action in DECISIONS))


class ItemListRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_of_owner(
        self, person_id: int, today: date, *, limit: int, offset: int = 0
    ) -> tuple[ItemLine, ...]:
        """What is still to be done under the owner's posts of today, by date."""
        return await self._lines(
            and_(
                PostRow.person_id == person_id,
                held(today),
                RouteRow.state.in_(UNDER_WAY_CODES),
                ItemRow.state.in_(OPEN_CODES),
            ),
            limit=limit,
            offset=offset,
        )

    async def count_of_owner(self, person_id: int, today: date) -> int:
        return await self._count(
            and_(
                PostRow.person_id == person_id,
                held(today),
                RouteRow.state.in_(UNDER_WAY_CODES),
                ItemRow.state.in_(OPEN_CODES),
            )
        )

    async def list_reported(self, person_id: int, *, limit: int) -> tuple[ItemLine, ...]:
        """What its owner has handed in and somebody is still to confirm, the latest first."""
        return await self._lines(
            and_(
                PostRow.person_id == person_id,
                RouteRow.state.in_(UNDER_WAY_CODES),
                ItemRow.state == ItemState.DONE.value,
                ItemRow.confirmable.is_(True),
            ),
            limit=limit,
            latest_first=True,
        )

    async def list_listed(self, person_id: int, day: date, today: date) -> tuple[ItemLine, ...]:
        """Lines of the person's list of that day that are still open and reminded of."""
        return await self._lines(
            and_(
                PostRow.person_id == person_id,
                held(today),
                reminded_of(),
                ItemRow.state.in_(OPEN_CODES),
                ItemRow.listed_on == day,
            ),
            limit=LISTED,
        )

    async def list_of_ids(self, ids: Collection[int]) -> tuple[ItemLine, ...]:
        if not ids:
            return ()
        return await self._lines(ItemRow.id.in_(ids), limit=LISTED)

    async def list_of_post(
        self, post_id: int, today: date, *, limit: int, offset: int = 0
    ) -> tuple[ItemLine, ...]:
        """All items of the teacher's plan under way, by date."""
        return await self._lines(
            and_(PostRow.id == post_id, RouteRow.state.in_(UNDER_WAY_CODES), of_now(today)),
            limit=limit,
            offset=offset,
        )

    async def list_passed_of_post(
        self, post_id: int, today: date, *, limit: int, offset: int = 0
    ) -> tuple[ItemLine, ...]:
        return await self._lines(
            and_(PostRow.id == post_id, *passed_conditions(today)), limit=limit, offset=offset
        )

    async def count_of_post(self, post_id: int, today: date, *, only_passed: bool) -> int:
        """Items of the plan under way, or those whose date has passed."""
        condition = and_(RouteRow.state.in_(UNDER_WAY_CODES), of_now(today))
        if only_passed:
            condition = and_(*passed_conditions(today))
        return await self._count(and_(PostRow.id == post_id, condition))

    async def list_facts(self, post_id: int, today: date) -> tuple[ItemFact, ...]:
        """What the progress of the post's plan under way is made of."""
        rows = await self._connection.execute(
            select(ItemRow.state, ItemRow.due_on, ItemRow.confirmable, ItemRow.reported_on)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(
                RouteRow.post_id == post_id,
                RouteRow.state.in_(UNDER_WAY_CODES),
                of_now(today),
                binding(),
                ItemRow.due_on.is_not(None),
            )
        )
        return tuple(
            ItemFact(
                state=ItemState(row.state),
                due_on=row.due_on,
                confirmable=row.confirmable,
                reported_on=row.reported_on,
            )
            for row in rows
        )

    async def facts_of_route(self, route_id: int) -> tuple[ItemFact, ...]:
        """As `list_facts`, of one plan."""
        rows = await self._connection.execute(
            select(ItemRow.state, ItemRow.due_on, ItemRow.confirmable, ItemRow.reported_on).where(
                ItemRow.route_id == route_id, binding(), ItemRow.due_on.is_not(None)
            )
        )
        return tuple(
            ItemFact(
                state=ItemState(row.state),
                due_on=row.due_on,
                confirmable=row.confirmable,
                reported_on=row.reported_on,
            )
            for row in rows
        )

    async def facts_of_posts(
        self, post_ids: Collection[int], today: date
    ) -> dict[int, list[ItemFact]]:
        """As `list_facts`, of many posts; those with a plan under way are there, an empty one
        too."""
        rows = await self._connection.execute(
            select(
                RouteRow.post_id,
                ItemRow.state,
                ItemRow.due_on,
                ItemRow.confirmable,
                ItemRow.reported_on,
            )
            .select_from(RouteRow)
            .outerjoin(
                ItemRow,
                and_(ItemRow.route_id == RouteRow.id, binding(), ItemRow.due_on.is_not(None)),
            )
            .where(
                RouteRow.post_id.in_(post_ids),
                RouteRow.state.in_(UNDER_WAY_CODES),
                of_now(today),
            )
        )
        found: dict[int, list[ItemFact]] = {}
        for row in rows:
            facts = found.setdefault(row.post_id, [])
            if row.state is not None:
                facts.append(
                    ItemFact(
                        state=ItemState(row.state),
                        due_on=row.due_on,
                        confirmable=row.confirmable,
                        reported_on=row.reported_on,
                    )
                )
        return found

    async def count_asked(self, post_ids: Collection[int]) -> dict[tuple[int, int], int]:
        """(post, who is asked to confirm) → reports of that plan that wait for his word."""
        rows = await self._connection.execute(
            select(RouteRow.post_id, ItemRow.confirmer_id, func.count().label("waiting"))
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(
                RouteRow.post_id.in_(post_ids),
                RouteRow.state.in_(UNDER_WAY_CODES),
                ItemRow.state == ItemState.DONE.value,
                ItemRow.confirmable.is_(True),
                ItemRow.confirmer_id.is_not(None),
                binding(),
            )
            .group_by(RouteRow.post_id, ItemRow.confirmer_id)
        )
        return {(row.post_id, row.confirmer_id): row.waiting for row in rows}

    async def next_titles(self, post_ids: Collection[int], today: date) -> dict[int, str]:
        """By post: what is to be done next in its plan under way."""
        rows = await self._connection.execute(
            select(RouteRow.post_id, ItemRow.title)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .where(
                RouteRow.post_id.in_(post_ids),
                RouteRow.state.in_(UNDER_WAY_CODES),
                of_now(today),
                ItemRow.state.in_(OPEN_CODES),
                binding(),
                ItemRow.due_on >= today,
            )
            .order_by(ItemRow.due_on.desc(), ItemRow.id.desc())
        )
        return {row.post_id: row.title for row in rows}

    async def list_waiting(
        self, person_id: int, scopes: Iterable[Scope], *, limit: int, offset: int = 0
    ) -> tuple[ItemLine, ...]:
        """What waits on this person: asked himself, or one of the leaders of his scope is."""
        return await self._lines(
            waits_for(person_id, scopes),
            limit=limit,
            offset=offset,
            by_report=True,
            reader_id=person_id,
        )

    async def count_waiting(self, person_id: int, scopes: Iterable[Scope]) -> int:
        return await self._count(waits_for(person_id, scopes))

    async def titles_of(self, item_ids: Collection[int]) -> tuple[tuple[str, ItemState], ...]:
        """Each with how it stands."""
        if not item_ids:
            return ()
        rows = await self._connection.execute(
            select(ItemRow.title, ItemRow.state)
            .where(ItemRow.id.in_(item_ids))
            .order_by(ItemRow.id)
        )
        return tuple((row.title, ItemState(row.state)) for row in rows)

    async def owners_of(self, item_ids: Collection[int]) -> dict[int, int]:
        """Person by item."""
        rows = await self._connection.execute(
            select(ItemRow.id, PostRow.person_id)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(ItemRow.id.in_(item_ids))
        )
        return {row.id: row.person_id for row in rows}

    async def _lines(
        self,
        condition: ColumnElement[bool],
        *,
        limit: int,
        offset: int = 0,
        by_report: bool = False,
        latest_first: bool = False,
        reader_id: int | None = None,
    ) -> tuple[ItemLine, ...]:
        order = (
            (ItemRow.reported_at, ItemRow.id)
            if by_report
            else (ItemRow.reported_at.desc(), ItemRow.id)
            if latest_first
            else (ItemRow.due_on, ItemRow.id)
        )
        rows = await self._connection.execute(
            _lines_query()
            .where(condition, binding(), ItemRow.due_on.is_not(None))
            .order_by(*order)
            .limit(limit)
            .offset(offset)
        )
        return tuple(_line(row, reader_id) for row in rows)

    async def _count(self, condition: ColumnElement[bool]) -> int:
        counted = await self._connection.execute(_counted(condition))
        return counted.scalar_one()


_leader = PostRow.__table__.alias("leader")


def waits_for(person_id: Someone, scopes: Iterable[Scope]) -> ColumnElement[bool]:
    """Of an item with its plan and post: this person is to confirm it, asked himself or with the
    leaders of his scope. Once its plan is over nobody is."""
    mine: ColumnElement[bool] = ItemRow.confirmer_id == person_id
    for scope in scopes:
        # Deputies of one zone are asked together: what waits on one waits on the other.
        leaders = select(_leader.c.person_id).where(
            _leader.c.school_id == scope.school_id, _leader.c.role == Role.DEPUTY.value
        )
        mine = or_(mine, and_(within(scope), ItemRow.confirmer_id.in_(leaders)))
    return and_(
        mine,
        ItemRow.state == ItemState.DONE.value,
        ItemRow.confirmable.is_(True),
        RouteRow.state.in_(UNDER_WAY_CODES),
        PostRow.person_id != person_id,
    )


def waiting_items(person_id: Someone, scopes: Iterable[Scope]) -> Select[int]:
    """How many they are, for the statement that counts all that waits for somebody."""
    return _counted(waits_for(person_id, scopes))


def _counted(condition: ColumnElement[bool]) -> Select[int]:
    return (
        select(func.count())
        .select_from(ItemRow)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .where(condition, binding(), ItemRow.due_on.is_not(None))
    )


def passed_conditions(today: date) -> tuple[ColumnElement[bool], ...]:
    """Срок прошёл: the next step is the owner's, and the date is behind."""
    return (
        RouteRow.state.in_(UNDER_WAY_CODES),
        ItemRow.state.in_(OPEN_CODES),
        binding(),
        ItemRow.due_on < today,
    )


def _lines_query() -> Select[*tuple[Any, ...]]:
    evidence = (
        select(func.count())
        .select_from(EvidenceRow)
        .where(EvidenceRow.item_id == ItemRow.id)
        .correlate(ItemRow)
        .scalar_subquery()
    )
    held = exists().where(EvidenceRow.held_item_id == ItemRow.id).correlate(ItemRow)
    decided = (
        select(ItemEventRow.action)
        .where(ItemEventRow.item_id == ItemRow.id, ItemEventRow.action.in_(DECISION_CODES))
        .order_by(ItemEventRow.id.desc())
        .limit(1)
        .correlate(ItemRow)
        .scalar_subquery()
    )
    return (
        select(
            ItemRow.id,
            ItemRow.rev,
            ItemRow.title,
            ItemRow.kind,
            ItemRow.due_on,
            ItemRow.state,
            ItemRow.confirmable,
            ItemRow.postponed_times,
            ItemRow.reported_on,
            RouteRow.post_id,
            RouteRow.first_on,
            RouteRow.last_on,
            PostRow.staff_no,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.channel_policy,
            evidence.label("evidence_count"),
            held.label("holds"),
            decided.label("decided"),
            ItemRow.visited_id,
            EventRow.organiser_id,
        )
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(EventRow, EventRow.id == ItemRow.event_id)
    )


def _line(row: Row[*tuple[Any, ...]], reader_id: int | None) -> ItemLine:
    return ItemLine(
        id=row.id,
        rev=row.rev,
        title=row.title,
        kind=ItemKind(row.kind),
        due_on=row.due_on,
        state=ItemState(row.state),
        confirmable=row.confirmable,
        postponed_times=row.postponed_times,
        owner=label(row, ChannelPolicy(row.channel_policy or "full")),
        post_id=row.post_id,
        reported_on=row.reported_on,
        evidence_count=row.evidence_count,
        witnessed=reader_id is not None and reader_id in (row.visited_id, row.organiser_id),
        plan_first=row.first_on,
        plan_last=row.last_on,
        holds=row.holds,
        asked_back=row.state in OPEN_CODES and row.decided == ItemAction.SEND_BACK.value,
    )
