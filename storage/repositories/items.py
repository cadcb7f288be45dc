"""Items of routes under way: read with their owners, changed under their revision."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    case,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.doing import UNDER_WAY, Item, ItemEvent
from domain.errors import DomainError
from domain.item import EvidenceKind, ItemAction, ItemKind, ItemState
from domain.people import ChannelPolicy, PersonName, Role, person_label
from domain.route import RouteState
from storage.repositories.conditions import as_seen, away, binding, held, joined
from storage.repositories.plan_rules import rules_of
from storage.repositories.wanted import wanted
from storage.repositories.who import delegation_stands
from storage.tables import (
    DelegationRow,
    ItemEventRow,
    ItemRow,
    PersonRow,
    PostRow,
    RecordRow,
    RouteRow,
    SchoolRow,
)

_staff = PostRow.__table__.alias("staff")

UNDER_WAY_CODES = tuple(sorted(state.value for state in UNDER_WAY))
OFFICIAL_ZONE = "Europe/Moscow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """A person who may be asked to confirm: his post or the one whose duties he has, and whether
    he can answer in the bot today."""

    person_id: int
    role: Role
    department_id: int | None
    zone: frozenset[int] | None
    joined: bool
    away: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChanged:
    """A step of an item of revision `rev`; `more_times`: by how much it was postponed oftener."""

    item_id: int
    rev: int
    action: ItemAction
    old_state: ItemState
    state: ItemState
    old_due_on: date
    due_on: date
    reason: str | None
    more_times: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LastEvent:
    """`before` holds `state` and `due_on` (ISO)."""

    action: ItemAction
    before: Mapping[str, str]


class ItemRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, item_id: int) -> Item:
        """DomainError("access.gone") where there is none, or its plan isn't under way yet."""
        found = (
            await self._connection.execute(_items().where(ItemRow.id == item_id))
        ).one_or_none()
        if found is None:
            raise DomainError("access.gone")
        return doing_item(found)

    async def find(self, item_id: int) -> Item | None:
        found = (
            await self._connection.execute(_items().where(ItemRow.id == item_id))
        ).one_or_none()
        return None if found is None else doing_item(found)

    async def change(self, item_id: int, rev: int, values: Mapping[str, Any]) -> int:
        """Sets the columns and the next revision; DomainError("item.changed") if `rev` is old."""
        changed = await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id == item_id, ItemRow.rev == rev)
            .values(**values, rev=rev + 1)
        )
        if changed.rowcount == 0:
            raise DomainError("item.changed")
        return rev + 1

    async def change_each(self, changed: Sequence[ItemChanged]) -> None:
        """Each item's next state and date, in one statement; its line of reminders is taken away.

        DomainError("item.changed") where the revision of one of them is old.
        """
        if not changed:
            return
        columns = ItemRow.__table__.c
        new = wanted(
            {
                "item_id": columns.id.type,
                "seen": columns.rev.type,
                "state": columns.state.type,
                "due_on": columns.due_on.type,
                "more": columns.postponed_times.type,
            },
            [
                (one.item_id, one.rev, one.state.value, one.due_on, one.more_times)
                for one in changed
            ],
        )
        done = await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id == new.c.item_id, ItemRow.rev == new.c.seen)
            .values(
                state=new.c.state,
                due_on=new.c.due_on,
                postponed_times=ItemRow.postponed_times + new.c.more,
                next_fire_at=None,
                next_step=None,
                snoozed_until=None,
                rev=ItemRow.rev + 1,
            )
            .returning(ItemRow.id)
        )
        if len(done.all()) != len(changed):
            raise DomainError("item.changed")

    async def record_each(
        self, changed: Sequence[ItemChanged], *, by: int | None, at: datetime
    ) -> None:
        """The history of what `change_each` did."""
        if not changed:
            return
        await self._connection.execute(
            insert(ItemEventRow),
            [
                {
                    "item_id": one.item_id,
                    "action": one.action.value,
                    "before": {
                        "state": one.old_state.value,
                        "due_on": one.old_due_on.isoformat(),
                    },
                    "after": {"state": one.state.value, "due_on": one.due_on.isoformat()},
                    "reason": one.reason,
                    "by": by,
                    "at": at,
                }
                for one in changed
            ],
        )

    async def ask(self, item_id: int, confirmer_id: int, at: datetime) -> None:
        """Another confirmer; the revision stays, for nothing was changed in the item itself."""
        await self._connection.execute(
            update(ItemRow)
            .where(ItemRow.id == item_id)
            .values(confirmer_id=confirmer_id, asked_at=at)
        )

    async def ask_nobody(self, post_id: int, confirmers: Collection[int], at: datetime) -> None:
        """Reports of the post that wait on these wait for whoever is asked instead: `asked_at`
        tells them from those about which nobody has been asked."""
        await self._connection.execute(
            update(ItemRow)
            .where(
                ItemRow.state == ItemState.DONE.value,
                ItemRow.confirmer_id.in_(confirmers),
                ItemRow.route_id.in_(select(RouteRow.id).where(RouteRow.post_id == post_id)),
            )
            .values(confirmer_id=None, asked_at=at)
        )

    async def set_visited(self, item_id: int, person_id: int | None) -> None:
        """Whose lesson it will have been; the plan is the same, so the revision stays."""
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id == item_id).values(visited_id=person_id)
        )

    async def set_memo(self, item_id: int, memo: str | None) -> None:
        await self._connection.execute(
            update(ItemRow).where(ItemRow.id == item_id).values(memo=memo)
        )

    async def attend_each(
        self,
        changed: Sequence[ItemChanged],
        *,
        event_id: int,
        held_on: date,
        by: int,
        at: datetime,
    ) -> None:
        """Reported and confirmed by the list of an event, in one statement; what was reported
        before keeps its day. DomainError("item.changed") where a revision is old."""
        if not changed:
            return
        reported = ItemRow.state == ItemState.DONE.value
        done = await self._connection.execute(
            update(ItemRow)
            .where(_as_seen(changed))
            .values(
                state=ItemState.CONFIRMED.value,
                confirmable=True,
                confirmer_id=by,
                event_id=event_id,
                reported_at=case((reported, ItemRow.reported_at), else_=at),
                reported_on=case((reported, ItemRow.reported_on), else_=held_on),
                finished_at=at,
                next_fire_at=None,
                next_step=None,
                rev=ItemRow.rev + 1,
            )
        )
        if done.rowcount != len(changed):
            raise DomainError("item.changed")

    async def confirm_each(
        self, changed: Sequence[ItemChanged], *, by: int | None, at: datetime
    ) -> None:
        """Confirmed, in one statement. DomainError("item.changed") where a revision is old."""
        if not changed:
            return
        done = await self._connection.execute(
            update(ItemRow)
            .where(_as_seen(changed))
            .values(
                state=ItemState.CONFIRMED.value,
                confirmer_id=by,
                finished_at=at,
                rev=ItemRow.rev + 1,
            )
        )
        if done.rowcount != len(changed):
            raise DomainError("item.changed")

    async def record(
        self,
        item_id: int,
        action: ItemAction,
        *,
        before: Mapping[str, str],
        after: Mapping[str, str],
        reason: str | None,
        by: int | None,
        at: datetime,
    ) -> None:
        await self._connection.execute(
            insert(ItemEventRow).values(
                item_id=item_id,
                action=action.value,
                before=dict(before),
                after=dict(after),
                reason=reason,
                by=by,
                at=at,
            )
        )

    async def find_last_event(self, item_id: int) -> LastEvent | None:
        row = (
            await self._connection.execute(
                select(ItemEventRow.action, ItemEventRow.before)
                .where(ItemEventRow.item_id == item_id)
                .order_by(ItemEventRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        if row is None:
            return None
        return LastEvent(action=ItemAction(row.action), before=row.before)

    async def list_events(self, item: Item, policy: ChannelPolicy) -> tuple[ItemEvent, ...]:
        """Oldest first."""
        rows = await self._connection.execute(
            select(
                ItemEventRow.action,
                ItemEventRow.before,
                ItemEventRow.after,
                ItemEventRow.reason,
                ItemEventRow.by,
                ItemEventRow.at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                _staff_no(item.school_id).label("staff_no"),
            )
            .outerjoin(PersonRow, PersonRow.id == ItemEventRow.by)
            .where(ItemEventRow.item_id == item.id)
            .order_by(ItemEventRow.id)
        )
        return tuple(
            ItemEvent(
                action=ItemAction(row.action),
                before=row.before,
                after=row.after,
                reason=row.reason,
                by=None if row.by is None else label(row, policy),
                by_owner=row.by == item.owner_id,
                at=row.at,
            )
            for row in rows
        )

    async def label_of(self, person_id: int, school_id: int | None) -> str | None:
        """The person as the school's chat prints him."""
        row = (
            await self._connection.execute(
                select(
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    _staff_no(school_id).label("staff_no"),
                    select(SchoolRow.channel_policy)
                    .where(SchoolRow.id == school_id)
                    .scalar_subquery()
                    .label("policy"),
                ).where(PersonRow.id == person_id)
            )
        ).one_or_none()
        return None if row is None else label(row, ChannelPolicy(row.policy or "full"))

    async def list_unanswered(
        self, *, after_id: int, limit: int, unasked: bool = False
    ) -> tuple[Item, ...]:
        """Reports that wait to be confirmed, a batch by id. `unasked`: those alone for which
        nobody is asked since their mentor is one no longer."""
        rows = await self._connection.execute(
            _items()
            .where(
                ItemRow.state == ItemState.DONE.value,
                ItemRow.confirmable.is_(True),
                _unasked() if unasked else true(),
                RouteRow.state.in_(UNDER_WAY_CODES),
                ItemRow.id > after_id,
            )
            .order_by(ItemRow.id)
            .limit(limit)
        )
        return tuple(doing_item(row) for row in rows)

    async def list_colleagues(
        self, school_id: int | None, people: Iterable[int], today: date
    ) -> tuple[Colleague, ...]:
        """Heads, deputies and directors of the school with those who have their duties today,
        and these people, at posts of today."""
        asked = (Role.HEAD.value, Role.DEPUTY.value, Role.DIRECTOR.value)
        rows = await self._connection.execute(
            select(
                PostRow.person_id,
                PostRow.role,
                PostRow.department_id,
                PostRow.zone,
                joined(PostRow.person_id).label("joined"),
                away(today).label("away"),
                DelegationRow.to_person_id,
                joined(DelegationRow.to_person_id).label("lent_joined"),
            )
            .outerjoin(
                DelegationRow,
                and_(DelegationRow.post_id == PostRow.id, delegation_stands(today)),
            )
            .where(
                held(today),
                or_(
                    and_(PostRow.school_id == school_id, PostRow.role.in_(asked)),
                    PostRow.person_id.in_(sorted(people)),
                ),
            )
            .order_by(PostRow.id)
        )
        found: dict[Colleague, None] = {}
        for row in rows:
            own = Colleague(
                person_id=row.person_id,
                role=Role(row.role),
                department_id=row.department_id,
                zone=None if row.zone is None else frozenset(row.zone),
                joined=bool(row.joined),
                away=bool(row.away),
            )
            found.setdefault(own)
            if row.to_person_id is not None:
                lent = replace(
                    own, person_id=row.to_person_id, joined=bool(row.lent_joined), away=False
                )
                found.setdefault(lent)
        return tuple(found)


def _unasked() -> ColumnElement[bool]:
    return ItemRow.confirmer_id.is_(None) & ItemRow.asked_at.is_not(None)


def _as_seen(changed: Sequence[ItemChanged]) -> ColumnElement[bool]:
    return as_seen([(one.item_id, one.rev) for one in changed])


def label(row: Row[*tuple[Any, ...]], policy: ChannelPolicy) -> str:
    """A row with name parts and `staff_no` as the chat prints the person."""
    name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    return person_label(name, policy, row.staff_no)


def _staff_no(school_id: int | None) -> ColumnElement[Any]:
    return (
        select(func.min(_staff.c.staff_no))
        .where(_staff.c.person_id == PersonRow.id, _staff.c.school_id == school_id)
        .correlate(PersonRow)
        .scalar_subquery()
    )


@cache
def of_any_plan() -> Select[*tuple[Any, ...]]:
    """What `doing_item` reads, of plans that aren't under way yet, too."""
    return (
        select(
            ItemRow.id,
            ItemRow.route_id,
            RouteRow.state.label("route_state"),
            RouteRow.last_on,
            RouteRow.post_id,
            PostRow.person_id.label("owner_id"),
            PostRow.school_id,
            PostRow.staff_no,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.channel_policy,
            SchoolRow.zone,
            SchoolRow.settings,
            SchoolRow.route_title,
            ItemRow.title,
            ItemRow.kind,
            ItemRow.due_on,
            ItemRow.expected_result,
            ItemRow.evidence_kind,
            ItemRow.state,
            ItemRow.rev,
            ItemRow.confirmable,
            ItemRow.confirmer_id,
            ItemRow.reported_at,
            ItemRow.reported_on,
            ItemRow.asked_at,
            ItemRow.visited_id,
            ItemRow.event_id,
            ItemRow.postponed_times,
            ItemRow.last_step,
            ItemRow.next_fire_at,
            ItemRow.snoozed_until,
            ItemRow.memo,
            RecordRow.id.label("record_id"),
        )
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(RecordRow, and_(RecordRow.item_id == ItemRow.id, RecordRow.removed_at.is_(None)))
    )


def under_way() -> ColumnElement[bool]:
    """Items of these alone are done, moved, confirmed."""
    return and_(ItemRow.due_on.is_not(None), binding())


def _items() -> Select[*tuple[Any, ...]]:
    return of_any_plan().where(under_way())


def doing_item(row: Row[*tuple[Any, ...]]) -> Item:
    return Item(
        id=row.id,
        route_id=row.route_id,
        route_state=RouteState(row.route_state),
        last_on=row.last_on,
        post_id=row.post_id,
        owner_id=row.owner_id,
        owner=label(row, ChannelPolicy(row.channel_policy or "full")),
        policy=ChannelPolicy(row.channel_policy or "full"),
        school_id=row.school_id,
        zone=ZoneInfo(row.zone or OFFICIAL_ZONE),
        title=row.title,
        kind=ItemKind(row.kind),
        due_on=row.due_on,
        expected_result=row.expected_result,
        evidence_kind=EvidenceKind(row.evidence_kind),
        state=ItemState(row.state),
        rev=row.rev,
        confirmable=row.confirmable,
        confirmer_id=row.confirmer_id,
        reported_at=row.reported_at,
        reported_on=row.reported_on,
        asked_at=row.asked_at,
        visited_id=row.visited_id,
        event_id=row.event_id,
        postponed_times=row.postponed_times,
        last_step=row.last_step,
        next_fire_at=row.next_fire_at,
        snoozed_until=row.snoozed_until,
        memo=row.memo,
        record_id=row.record_id,
        rules=rules_of(row.settings, row.route_title),
    )
