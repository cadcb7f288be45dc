"""Deleting what is kept of a person, by `storage.personal`, and the record of it."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, not_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.erasure import Erasure, ErasureKind, Lost
from domain.people import name_key
from domain.route import RouteState
from domain.staff_import import ImportState
from storage.personal import RULES, TABLES, Fate, acted_by, blanks_of, fate_of, owned
from storage.tables import (
    AccountRow,
    AnswerRow,
    CardRow,
    CommentRow,
    ConsentRow,
    DelegationRow,
    DiagnosisResultRow,
    ErasureRow,
    EvidenceRow,
    ExpectationRow,
    ExternalResultRow,
    InboxRow,
    ItemRow,
    LiveMessageRow,
    MentoringRow,
    OutboxRow,
    PersonRow,
    PostRow,
    RecordRow,
    RouteRow,
    StaffImportRow,
    Table,
)

_COUNTED: Mapping[Lost, tuple[type[Table], ...]] = {
    Lost.ANSWERS: (AnswerRow,),
    Lost.RESULTS: (DiagnosisResultRow, ExternalResultRow),
    Lost.PLANS: (RouteRow,),
    Lost.ITEMS: (ItemRow,),
    Lost.RECORDS: (RecordRow,),
    Lost.COMMENTS: (CommentRow,),
    Lost.EVIDENCE: (EvidenceRow,),
    Lost.CARDS: (CardRow,),
    Lost.MESSAGES: (OutboxRow,),
    Lost.ACCOUNTS: (AccountRow,),
}

_AFTERWARDS = (AccountRow, InboxRow, LiveMessageRow)
"""What still carries the answer to whoever asked: it goes with the sweep."""


_OVER = (
    RouteState.COMPLETED.value,
    RouteState.TRANSFERRED.value,
    RouteState.TERMINATED.value,
)


class ErasureRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, person_id: int) -> tuple[dict[Lost, int], tuple[str, ...]]:
        """What would go, by kind, and the files among it; what is not there is not named."""
        found: dict[Lost, int] = {}
        for lost, sources in _COUNTED.items():
            counted = 0
            for table in sources:
                condition = owned(table, person_id)
                for name in RULES[table].authored:
                    condition = or_(condition, acted_by(table, name, person_id))
                counted += await self._count(table, condition)
            if counted:
                found[lost] = counted
        files = await self._own_files(person_id)
        return found | ({Lost.FILES: len(files)} if files else {}), files

    async def erase(
        self, person_id: int, kind: ErasureKind, now: datetime, *, files: Collection[str]
    ) -> dict[str, Any]:
        """By the rules; returns what is left for `sweep`: {"accounts": [id], "files": [sha256]}.

        `files` are those that `count` found. The accounts are nobody's from now on. Done twice, it
        finds nothing more.
        """
        left = kind is ErasureKind.LEFT
        names = await self._names(person_id)
        accounts = await self._ids(AccountRow.id, owned(AccountRow, person_id))
        await self._forget_typed(names, person_id, accounts)
        await self._end_what_stands(person_id, now)
        await self._take_words(person_id)
        await self._unpoint(person_id, left=left)
        for sql_table in reversed(Table.metadata.sorted_tables):
            table = TABLES[sql_table.name]
            if table in RULES and table not in _AFTERWARDS:
                await self._apply(table, person_id, left=left)
        await self._connection.execute(
            update(AccountRow)
            .where(AccountRow.id.in_(accounts))
            .values(person_id=None, current_post_id=None, joined_at=None)
        )
        return {"accounts": accounts, "files": await self._unused(files)}

    async def add(
        self,
        *,
        person_id: int,
        kind: ErasureKind,
        by: int | None,
        at: datetime,
        until: datetime,
        counts: Mapping[Lost, int],
        leftovers: Mapping[str, Any],
    ) -> int:
        made = await self._connection.execute(
            insert(ErasureRow)
            .values(
                person_id=person_id,
                kind=kind.value,
                by=by,
                at=at,
                until=until,
                counts={lost.value: number for lost, number in counts.items()},
                leftovers=dict(leftovers),
            )
            .returning(ErasureRow.id)
        )
        return made.scalar_one()

    async def find(self, erasure_id: int) -> Erasure | None:
        found = await self._list(ErasureRow.id == erasure_id, limit=1)
        return found[0] if found else None

    async def list_last(self, limit: int, offset: int = 0) -> tuple[Erasure, ...]:
        """Newest first."""
        return await self._list(ErasureRow.id > 0, limit=limit, offset=offset)

    async def list_known(self) -> frozenset[tuple[int, datetime]]:
        """(person, moment) of all: which of a journal's lines this database has."""
        rows = await self._connection.execute(select(ErasureRow.person_id, ErasureRow.at))
        return frozenset((row.person_id, row.at) for row in rows)

    async def created_at(self, person_id: int) -> datetime | None:
        """When the person was entered: tells a person of another database from this one."""
        found: datetime | None = (
            await self._connection.execute(
                select(PersonRow.created_at).where(PersonRow.id == person_id)
            )
        ).scalar_one_or_none()
        return found

    async def list_unswept(self) -> tuple[tuple[Erasure, Mapping[str, Any]], ...]:
        """With what is left to go, oldest first."""
        rows = await self._connection.execute(
            select(ErasureRow.id, ErasureRow.leftovers)
            .where(ErasureRow.swept_at.is_(None))
            .order_by(ErasureRow.id)
        )
        left = {row.id: row.leftovers for row in rows}
        found = await self._list(ErasureRow.id.in_(left), limit=len(left))
        return tuple((one, left[one.id]) for one in reversed(found))

    async def drop_accounts(self, ids: Collection[int]) -> bool:
        """Those that nobody has joined with again meanwhile. False: one is still being answered."""
        talks = exists().where(InboxRow.account_id == AccountRow.id, InboxRow.answered_at.is_(None))
        free = and_(AccountRow.id.in_(ids), AccountRow.person_id.is_(None))
        gone = await self._ids(AccountRow.id, and_(free, ~talks))
        for column in _pointing_at(AccountRow):
            await self._connection.execute(delete(column.table).where(column.in_(gone)))
        await self._connection.execute(delete(AccountRow).where(AccountRow.id.in_(gone)))
        return not await self._ids(AccountRow.id, free)

    async def unused_files(self, hashes: Collection[str]) -> tuple[str, ...]:
        """Those of which no row speaks now: the same file may have come again."""
        return tuple(await self._unused(hashes))

    async def mark_swept(self, ids: Collection[int], now: datetime) -> None:
        await self._connection.execute(
            update(ErasureRow).where(ErasureRow.id.in_(ids)).values(swept_at=now, leftovers={})
        )

    async def is_erased(self, person_id: int) -> bool:
        """Whether nothing is left of somebody who had left."""
        found = await self._connection.execute(
            select(ErasureRow.id)
            .where(ErasureRow.person_id == person_id, ErasureRow.kind == ErasureKind.LEFT.value)
            .limit(1)
        )
        return found.first() is not None

    # Steps of an erasure

    async def _apply(self, table: type[Table], person_id: int, *, left: bool) -> None:
        rule = RULES[table]
        mine = [acted_by(table, name, person_id) for name in rule.authored]
        if mine:
            await self._connection.execute(delete(table).where(or_(*mine)))
        if not rule.through:
            return
        condition = owned(table, person_id)
        blanks = blanks_of(rule, left=left)
        match fate_of(rule, left=left):
            case Fate.DELETED if rule.stays is not None:
                if blanks:
                    await self._connection.execute(
                        update(table).where(condition, rule.stays()).values(dict(blanks))
                    )
                await self._connection.execute(delete(table).where(condition, not_(rule.stays())))
            case Fate.DELETED:
                await self._connection.execute(delete(table).where(condition))
            case Fate.BLANKED if blanks:
                await self._connection.execute(update(table).where(condition).values(dict(blanks)))
            case _:
                return

    async def _take_words(self, person_id: int) -> None:
        """What he wrote in rows of others."""
        for table, rule in RULES.items():
            for name, columns in rule.wrote.items():
                await self._connection.execute(
                    update(table)
                    .where(acted_by(table, name, person_id))
                    .values(
                        {
                            column: None if table.__table__.c[column].nullable else ""
                            for column in columns
                        }
                    )
                )

    async def _unpoint(self, person_id: int, *, left: bool) -> None:
        """Rows that stay point at none that goes."""
        for table, rule in RULES.items():
            if fate_of(rule, left=left) is not Fate.DELETED or table in _AFTERWARDS:
                continue
            key = next(iter(table.__table__.primary_key))
            gone = owned(table, person_id)
            if rule.stays is not None:
                gone = and_(gone, not_(rule.stays()))
            for column in _pointing_at(table):
                # Where it tells whose the row is, the row goes by that.
                tells = _through(column)
                if column.nullable and column.name not in tells:
                    await self._connection.execute(
                        update(column.table)
                        .where(column.in_(select(key).where(gone)))
                        .values({column.name: None})
                    )

    async def _end_what_stands(self, person_id: int, now: datetime) -> None:
        """What has a state says that it is over; consents are withdrawn."""
        await self._connection.execute(
            update(ConsentRow)
            .where(
                owned(ConsentRow, person_id),
                ConsentRow.given_at.is_not(None),
                ConsentRow.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=now)
        )
        await self._connection.execute(
            update(ConsentRow).where(owned(ConsentRow, person_id)).values(account_id=None)
        )
        for table in (MentoringRow, DelegationRow):
            values: dict[str, Any] = {"ended_at": now}
            if table is MentoringRow:
                values |= {"state": "ended", "rev": MentoringRow.rev + 1}
            await self._connection.execute(
                update(table)
                .where(owned(table, person_id), table.__table__.c.ended_at.is_(None))
                .values(values)
            )
        await self._connection.execute(
            update(RouteRow)
            .where(owned(RouteRow, person_id), RouteRow.state.not_in(_OVER))
            .values(
                state=RouteState.TERMINATED.value,
                rev=RouteRow.rev + 1,
                closed_at=now,
                suspended_on=None,
            )
        )

    async def _forget_typed(
        self, names: Collection[str], person_id: int, accounts: Collection[int]
    ) -> None:
        """What others are typing at this moment, and lists that wait to be looked at."""
        schools = select(PostRow.school_id).where(PostRow.person_id == person_id)
        await self._connection.execute(
            update(StaffImportRow)
            .where(
                StaffImportRow.rows.is_not(None),
                or_(StaffImportRow.school_id.in_(schools), StaffImportRow.by == person_id),
            )
            .values(rows=None, file_name="", state=ImportState.CANCELLED.value)
        )
        # Its own updates: the one under way is answered yet, and its words are no longer needed.
        await self._connection.execute(
            delete(InboxRow).where(
                InboxRow.account_id.in_(accounts), InboxRow.answered_at.is_not(None)
            )
        )
        await self._connection.execute(
            update(InboxRow)
            .where(InboxRow.account_id.in_(accounts), InboxRow.applied_at.is_not(None))
            .values(payload=None)
        )
        parked = await self._connection.execute(
            select(InboxRow.id, InboxRow.payload).where(InboxRow.parked, InboxRow.payload != "")
        )
        told = [row.id for row in parked if _speaks_of(_unescaped(row.payload), names)]
        await self._connection.execute(
            update(InboxRow).where(InboxRow.id.in_(told)).values(payload=None)
        )
        waiting = await self._connection.execute(
            select(ExpectationRow.account_id, ExpectationRow.detail).where(
                ExpectationRow.detail.is_not(None)
            )
        )
        told = [row.account_id for row in waiting if _speaks_of(row.detail, names)]
        await self._connection.execute(
            delete(ExpectationRow).where(ExpectationRow.account_id.in_(told))
        )

    # Reading

    async def _names(self, person_id: int) -> tuple[str, ...]:
        surname = (
            await self._connection.execute(
                select(PersonRow.surname).where(PersonRow.id == person_id)
            )
        ).scalar_one_or_none()
        key = name_key(surname or "")
        return (key,) if len(key) > 1 else ()

    async def _own_files(self, person_id: int) -> tuple[str, ...]:
        found = await self._connection.execute(
            select(EvidenceRow.sha256)
            .where(owned(EvidenceRow, person_id), EvidenceRow.sha256.is_not(None))
            .distinct()
            .order_by(EvidenceRow.sha256)
        )
        return tuple(one for one in found.scalars() if one is not None)

    async def _unused(self, hashes: Iterable[str]) -> list[str]:
        wanted = sorted(hashes)
        rows = await self._connection.execute(
            select(EvidenceRow.sha256).where(EvidenceRow.sha256.in_(wanted)).distinct()
        )
        used = set(rows.scalars())
        return [one for one in wanted if one not in used]

    async def _ids(self, key: Any, condition: ColumnElement[bool]) -> list[int]:
        found = await self._connection.execute(select(key).where(condition).order_by(key))
        return list(found.scalars())

    async def _count(self, table: type[Table], condition: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(condition)
        return (await self._connection.execute(query)).scalar_one()

    async def _list(
        self, condition: ColumnElement[bool], *, limit: int, offset: int = 0
    ) -> tuple[Erasure, ...]:
        rows = await self._connection.execute(
            select(
                ErasureRow.id,
                ErasureRow.person_id,
                ErasureRow.kind,
                ErasureRow.by,
                ErasureRow.at,
                ErasureRow.counts,
                ErasureRow.until,
                ErasureRow.swept_at,
            )
            .where(condition)
            .order_by(ErasureRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            Erasure(
                id=row.id,
                person_id=row.person_id,
                kind=ErasureKind(row.kind),
                by=row.by,
                at=row.at,
                counts={Lost(lost): number for lost, number in row.counts.items()},
                until=row.until,
                swept_at=row.swept_at,
            )
            for row in rows
        )


def _pointing_at(table: type[Table]) -> Sequence[Any]:
    """Columns of all tables whose foreign key leads to this one."""
    own = table.__table__
    return [
        column
        for other in Table.metadata.sorted_tables
        for column in other.c
        if any(key.column.table is own for key in column.foreign_keys)
    ]


def _speaks_of(text: str, names: Collection[str]) -> bool:
    said = name_key(text)
    return any(name in said for name in names)


def _unescaped(payload: str) -> str:
    try:
        return json.dumps(json.loads(payload), ensure_ascii=False)
    except ValueError:
        return payload


def _through(column: Any) -> tuple[str, ...]:
    rule = RULES.get(TABLES[column.table.name])
    return () if rule is None else rule.through
