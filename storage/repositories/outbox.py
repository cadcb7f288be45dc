"""The outbox: written with its cause, claimed in batches, settled once."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningUpdate

from domain.outbox import OutboxState, Outgoing, Unasked
from storage.repositories.sent import begins, went_out
from storage.repositories.upsert import insert_new
from storage.tables import LiveMessageRow, OutboxRow, PostRow
from storage.types import UtcDateTime

FAR = timedelta(minutes=2)
"""Rows due sooner are only being grouped; nobody put them off."""


ROWS = 2000
"""Rows of one statement; a database binds 32,767 values at most."""


class OutboxRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put(
        self,
        *,
        key: str,
        recipient_id: int | None,
        kind: str,
        payload: dict[str, Any],
        group: str | None,
        now: datetime,
        due_at: datetime,
        account_id: int | None = None,
    ) -> bool:
        """False where a row with this key exists already: a cause speaks once.

        `account_id` instead of a person: a newcomer who is nobody yet.
        """
        row = _row(key, recipient_id, kind, payload, group, now, due_at)
        return await self._insert_new([row | {"account_id": account_id}])

    async def put_each(self, rows: Sequence[Unasked], *, now: datetime) -> None:
        """Of any kinds, one statement for 2000 rows; keys that exist are left alone."""
        for start in range(0, len(rows), ROWS):
            await self._insert_new(
                [
                    _row(
                        one.key,
                        one.recipient_id,
                        one.kind,
                        one.payload,
                        one.group,
                        now,
                        one.due_at,
                    )
                    for one in rows[start : start + ROWS]
                ]
            )

    async def _insert_new(self, rows: list[dict[str, Any]]) -> bool:
        made = await insert_new(
            self._connection, OutboxRow, keys=["key"], rows=rows, returning=[OutboxRow.id]
        )
        return bool(made)

    async def take_back(self, *key_prefixes: str) -> int:
        """Deletes unsent rows whose key begins so: the cause was undone before anybody heard."""
        if not key_prefixes:
            return 0
        gone = await self._connection.execute(
            delete(OutboxRow).where(
                or_(*(begins(one) for one in key_prefixes)),
                OutboxRow.state == OutboxState.WAITING.value,
            )
        )
        return gone.rowcount

    async def take_back_waiting(self, key_prefix: str, now: datetime) -> frozenset[int]:
        """As `take_back`, but what is just being sent stays; whose rows are gone."""
        gone = await self._connection.execute(
            delete(OutboxRow)
            .where(
                begins(key_prefix),
                _unsent(now),
            )
            .returning(OutboxRow.recipient_id)
        )
        return frozenset(one for one in gone.scalars() if one is not None)

    async def take_back_one(self, key: str, now: datetime) -> OutboxState | None:
        """As `take_back_waiting`, of the row with just this key. WAITING: it is gone unsent; SENT:
        it has gone out, or is just going; None: there is none."""
        row = OutboxRow.key == key
        gone = await self._connection.execute(delete(OutboxRow).where(row, _unsent(now)))
        if gone.rowcount:
            return OutboxState.WAITING
        found = (
            await self._connection.execute(select(OutboxRow.state).where(row))
        ).scalar_one_or_none()
        if found is None:
            return None
        return OutboxState.SENT if found == OutboxState.WAITING.value else OutboxState(found)

    async def has_spoken(self, account_id: int, person_id: int | None, *, since: datetime) -> bool:
        """Whether anything that nobody asked for has reached the account since."""
        told = exists().where(
            or_(OutboxRow.account_id == account_id, OutboxRow.recipient_id == person_id),
            OutboxRow.sent_at > since,
        )
        return bool((await self._connection.execute(select(told))).scalar_one())

    async def told_below(
        self,
        account_id: int,
        person_id: int,
        *,
        since: datetime | None,
        message_id: int | None = None,
    ) -> tuple[tuple[str, dict[str, Any]], ...]:
        """(kind, payload) of what the last message under the live one told, of those sent since;
        of `message_id` alone, where it is given."""
        mine = (
            OutboxRow.recipient_id == person_id,
            OutboxRow.state == OutboxState.SENT.value,
        )
        told: int | ScalarSelect[int | None]
        if message_id is None:
            live = select(LiveMessageRow.message_id).where(LiveMessageRow.account_id == account_id)
            below = [OutboxRow.message_id > func.coalesce(live.scalar_subquery(), 0)]
            if since is not None:
                below.append(OutboxRow.sent_at > since)
            told = (
                select(OutboxRow.message_id)
                .where(*mine, *below)
                .order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc())
                .limit(1)
                .scalar_subquery()
            )
        else:
            told = message_id
        rows = await self._connection.execute(
            select(OutboxRow.kind, OutboxRow.payload).where(*mine, OutboxRow.message_id == told)
        )
        return tuple((row.kind, row.payload) for row in rows)

    async def states_of(self, key_prefix: str) -> dict[int, OutboxState]:
        """By recipient: what became of the message whose key begins so."""
        rows = await self._connection.execute(
            select(OutboxRow.recipient_id, OutboxRow.state).where(
                begins(key_prefix),
                OutboxRow.recipient_id.is_not(None),
            )
        )
        return {row.recipient_id: OutboxState(row.state) for row in rows}

    async def sent_of(self, *key_prefixes: str) -> tuple[tuple[int, dict[str, Any]], ...]:
        """Recipients and payloads of what has gone out under keys that begin so."""
        rows = await self._connection.execute(
            select(OutboxRow.recipient_id, OutboxRow.payload).where(
                or_(*(begins(one) for one in key_prefixes)),
                OutboxRow.recipient_id.is_not(None),
                went_out(),
            )
        )
        return tuple((row.recipient_id, row.payload) for row in rows)

    async def next_of(self, key_prefix: str, after: datetime) -> datetime | None:
        """When the first of what waits under keys that begin so is due, later than `after`."""
        first = (
            select(OutboxRow.due_at)
            .where(
                OutboxRow.state == OutboxState.WAITING.value,
                OutboxRow.due_at > after,
                begins(key_prefix),
            )
            .order_by(OutboxRow.due_at)
            .limit(1)
        )
        found: datetime | None = (await self._connection.execute(first)).scalar_one_or_none()
        return found

    async def hasten(self, school_id: int, at: datetime, *, but: str) -> None:
        """What waits longer than till `at`, for people with a post at the school, is due then.

        Not of the kind `but`, whose moments are chosen. Whether that is an hour to write is seen
        by delivery, as ever.
        """
        people = select(PostRow.person_id).where(PostRow.school_id == school_id)
        await self._connection.execute(
            update(OutboxRow)
            .where(
                OutboxRow.state == OutboxState.WAITING.value,
                OutboxRow.due_at > at,
                OutboxRow.kind != but,
                OutboxRow.recipient_id.in_(people),
            )
            .values(due_at=at)
        )

    async def due_of_group(
        self, group: str, people: Collection[int], first: datetime, last: datetime
    ) -> dict[int, datetime]:
        """Of these people, when what waits for each in this group is due between the two."""
        rows = await self._connection.execute(
            select(OutboxRow.recipient_id, func.max(OutboxRow.due_at).label("due_at"))
            .where(
                OutboxRow.recipient_id.in_(people),
                OutboxRow.group == group,
                OutboxRow.state == OutboxState.WAITING.value,
                OutboxRow.due_at.between(first, last),
            )
            .group_by(OutboxRow.recipient_id)
        )
        return {row.recipient_id: row.due_at for row in rows}

    async def moot_waiting(self, recipient_id: int, at: datetime | None = None) -> int:
        """Nothing that still waits for this person is sent: he may not hear it any more. A lease
        that ends at this moment marks what `unmoot` gives back."""
        gone = await self._connection.execute(
            update(OutboxRow)
            .where(
                OutboxRow.recipient_id == recipient_id,
                OutboxRow.state == OutboxState.WAITING.value,
            )
            .values(state=OutboxState.MOOT.value, lease_until=at)
        )
        return gone.rowcount

    async def unmoot(self, recipient_id: int, at: datetime) -> None:
        """What `moot_waiting` stopped at that moment waits again; judged anew when it is due."""
        await self._connection.execute(
            update(OutboxRow)
            .where(
                OutboxRow.recipient_id == recipient_id,
                OutboxRow.state == OutboxState.MOOT.value,
                OutboxRow.lease_until == at,
            )
            .values(state=OutboxState.WAITING.value, lease_until=None)
        )

    async def wake(self, recipient_id: int, now: datetime) -> None:
        """What was put off for this person is looked at again: his days have changed."""
        await self._connection.execute(
            update(OutboxRow)
            .where(
                OutboxRow.recipient_id == recipient_id,
                OutboxRow.state == OutboxState.WAITING.value,
                OutboxRow.lease_until.is_(None),
                OutboxRow.due_at > now + FAR,
            )
            .values(due_at=now)
        )

    async def claim(
        self, *, now: datetime, lease_until: datetime, limit: int
    ) -> tuple[Outgoing, ...]:
        """The rows longest due, at most `limit` of them, under a lease."""
        claimed = await self._connection.execute(
            _claim(), {"now": now, "until": lease_until, "most": limit}
        )
        found = [
            Outgoing(
                id=row.id,
                key=row.key,
                recipient_id=row.recipient_id,
                account_id=row.account_id,
                kind=row.kind,
                payload=row.payload,
                group=row.group,
                created_at=row.created_at,
                due_at=row.due_at,
                attempt=row.attempt,
            )
            for row in claimed
        ]
        return tuple(sorted(found, key=lambda row: (row.due_at, row.id)))

    async def settle(
        self,
        ids: Sequence[int],
        state: OutboxState,
        *,
        now: datetime,
        message_id: int | None = None,
    ) -> None:
        await self._connection.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_(ids))
            .values(
                state=state.value,
                sent_at=now if state is OutboxState.SENT else None,
                message_id=message_id,
                lease_until=None,
            )
        )

    async def forget_messages(self) -> None:
        """Of all that was sent, which message it went as: for a database whose chats are gone."""
        await self._connection.execute(update(OutboxRow).values(message_id=None))

    async def skip_due(self, now: datetime) -> int:
        """Settles everything due until now without sending it; returns how many.

        For a database taken from a backup: what was due before may have been sent by the former
        one, and old news would come twice.
        """
        skipped = await self._connection.execute(
            update(OutboxRow)
            .where(OutboxRow.state == OutboxState.WAITING.value, OutboxRow.due_at <= now)
            .values(state=OutboxState.SKIPPED.value, lease_until=None)
        )
        return skipped.rowcount

    async def release_leases(self) -> int:
        """After a start: whoever held them is gone, there is one bot a database."""
        freed = await self._connection.execute(
            update(OutboxRow)
            .where(OutboxRow.state == OutboxState.WAITING.value, OutboxRow.lease_until.is_not(None))
            .values(lease_until=None)
        )
        return freed.rowcount

    async def retry_at(self, ids: Sequence[int], moment: datetime, *, failed: bool) -> None:
        """Back into the queue: claimed again once the moment has come. What only waits (for quiet
        hours to end, for a flood to pass) has used up no attempt."""
        attempt = OutboxRow.attempt if failed else OutboxRow.attempt - 1
        await self._connection.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_(ids))
            .values(lease_until=None, due_at=moment, attempt=attempt)
        )

    async def kinds_sent(self) -> dict[int, tuple[str, ...]]:
        """By message: of which kinds the rows were that went as it."""
        rows = await self._connection.execute(
            select(OutboxRow.message_id, OutboxRow.kind)
            .where(OutboxRow.message_id.is_not(None))
            .order_by(OutboxRow.id)
        )
        found: dict[int, tuple[str, ...]] = {}
        for row in rows:
            found[row.message_id] = (*found.get(row.message_id, ()), row.kind)
        return found

    async def next_due(self) -> datetime | None:
        """When the earliest waiting row is due; None where nothing waits."""
        found: datetime | None = (await self._connection.execute(_next_due())).scalar_one_or_none()
        return found


def _unsent(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """It waits, and nobody is just sending it."""
    return and_(
        OutboxRow.state == OutboxState.WAITING.value,
        or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= now),
    )


@cache
def _claim() -> ReturningUpdate[*tuple[Any, ...]]:
    """Puts the first `most` rows due at `now` under a lease that ends at `until`."""
    now = bindparam("now", type_=UtcDateTime())
    free = _unsent(now), OutboxRow.due_at <= now
    first = select(OutboxRow.id).where(*free).order_by(OutboxRow.due_at, OutboxRow.id)
    chosen = first.limit(bindparam("most", type_=Integer())).scalar_subquery()
    return (
        update(OutboxRow)
        .where(OutboxRow.id.in_(chosen))
        .values(lease_until=bindparam("until", type_=UtcDateTime()), attempt=OutboxRow.attempt + 1)
        .returning(
            OutboxRow.id,
            OutboxRow.key,
            OutboxRow.recipient_id,
            OutboxRow.account_id,
            OutboxRow.kind,
            OutboxRow.payload,
            OutboxRow.group,
            OutboxRow.created_at,
            OutboxRow.due_at,
            OutboxRow.attempt,
        )
    )


@cache
def _next_due() -> Select[*tuple[Any, ...]]:
    return select(func.min(OutboxRow.due_at)).where(OutboxRow.state == OutboxState.WAITING.value)


def _row(
    key: str,
    recipient_id: int | None,
    kind: str,
    payload: dict[str, Any],
    group: str | None,
    now: datetime,
    due_at: datetime,
) -> dict[str, Any]:
    return {
        "key": key,
        "recipient_id": recipient_id,
        "kind": kind,
        "payload": payload,
        "group": group,
        "created_at": now,
        "due_at": due_at,
        "state": OutboxState.WAITING.value,
        "attempt": 0,
    }
