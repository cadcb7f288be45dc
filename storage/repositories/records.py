"""Entries of people's records."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, case, delete, exists, insert, null, or_, select
from sqlalchemy import update as sql_update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.record import (
    Attendance,
    Entry,
    FieldValue,
    RecordField,
    RecordKind,
    RecordRole,
    RecordState,
)
from domain.scopes import Scope
from storage.repositories.conditions import within
from storage.repositories.record_rows import KEPT, all_entries, entry_of
from storage.repositories.upsert import upsert
from storage.tables import EvidenceRow, PostRow, RecordRow

_COLUMNS = {
    RecordField.TITLE: "title",
    RecordField.ON_DATE: "on_date",
    RecordField.UNTIL: "until",
    RecordField.HOURS: "hours",
    RecordField.FORM: "form",
    RecordField.ROLE: "role",
    RecordField.LEVEL: "level",
    RecordField.RESULT: "result",
    RecordField.ORGANISER: "organiser",
    RecordField.DOCUMENT: "document_no",
}


class RecordRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        person_id: int,
        post_id: int,
        kind: RecordKind,
        title: str,
        by: int | None,
        now: datetime,
        on_date: date | None = None,
        confirmed_by: int | None = None,
        **told: FieldValue,
    ) -> int:
        """`told`: columns of other fields. With `confirmed_by`, somebody who leads says it."""
        state = RecordState.STATED if confirmed_by is None else RecordState.CONFIRMED
        made = await self._connection.execute(
            insert(RecordRow)
            .values(
                person_id=person_id,
                post_id=post_id,
                kind=kind.value,
                title=title,
                on_date=on_date,
                state=state.value,
                rev=1,
                decided_by=confirmed_by,
                decided_at=None if confirmed_by is None else now,
                by=by,
                at=now,
                **told,
            )
            .returning(RecordRow.id)
        )
        return made.scalar_one()

    async def put_of_item(
        self,
        item_id: int,
        *,
        person_id: int,
        post_id: int,
        kind: RecordKind,
        title: str,
        by: int,
        now: datetime,
        on_date: date,
        role: str | None,
    ) -> None:
        """The entry that an item leaves, in one statement; one that was sent back stands again."""
        sent_back = RecordRow.state == RecordState.SENT_BACK.value
        stated = RecordState.STATED.value
        await upsert(
            self._connection,
            RecordRow,
            keys=["item_id"],
            values={
                "person_id": person_id,
                "post_id": post_id,
                "kind": kind.value,
                "title": title,
                "on_date": on_date,
                "role": role,
                "item_id": item_id,
                "state": stated,
                "rev": 1,
                "by": by,
                "at": now,
            },
            changed={
                "state": case((sent_back, stated), else_=RecordRow.state),
                "decided_by": case((sent_back, null()), else_=RecordRow.decided_by),
                "decided_at": case((sent_back, null()), else_=RecordRow.decided_at),
                "reply": case((sent_back, null()), else_=RecordRow.reply),
                "rev": RecordRow.rev + 1,
            },
        )

    async def find(self, record_id: int) -> Entry | None:
        return await self._one(RecordRow.id == record_id)

    async def find_of_item(self, item_id: int) -> Entry | None:
        return await self._one(RecordRow.item_id == item_id)

    async def find_same(
        self, person_id: int, kind: RecordKind, title: str, since: datetime
    ) -> Entry | None:
        """Begun a moment ago with the same words: two quick presses make one entry."""
        return await self._one(
            and_(
                RecordRow.person_id == person_id,
                RecordRow.kind == kind.value,
                RecordRow.title == title,
                RecordRow.item_id.is_(None),
                RecordRow.on_date.is_(None),
                RecordRow.at >= since,
                KEPT,
            )
        )

    async def _one(self, condition: ColumnElement[bool]) -> Entry | None:
        row = (
            await self._connection.execute(
                all_entries().where(condition).order_by(RecordRow.id.desc()).limit(1)
            )
        ).one_or_none()
        return None if row is None else entry_of(row)

    async def list_of_person(self, person_id: int) -> tuple[Entry, ...]:
        """The newest first, by when it was; what has no date stands first: it is to be dated."""
        rows = await self._connection.execute(
            all_entries()
            .where(RecordRow.person_id == person_id, KEPT)
            .order_by(RecordRow.on_date.is_not(None), RecordRow.on_date.desc(), RecordRow.id.desc())
        )
        return tuple(entry_of(row) for row in rows)

    async def set_fields(
        self, record_id: int, values: Mapping[RecordField, FieldValue], now: datetime
    ) -> None:
        told = {_COLUMNS[field]: value for field, value in values.items()}
        await self.change(record_id, edited_at=now, **told)

    async def change(self, record_id: int, **values: object) -> None:
        """Columns of one entry, and its next revision."""
        await self._connection.execute(
            sql_update(RecordRow)
            .where(RecordRow.id == record_id)
            .values(rev=RecordRow.rev + 1, **values)
        )

    async def change_of_item(self, item_id: int, **values: object) -> None:
        """As `change`, of the entry that the item left, if it is still there."""
        await self._connection.execute(
            sql_update(RecordRow)
            .where(RecordRow.item_id == item_id, KEPT)
            .values(rev=RecordRow.rev + 1, **values)
        )

    async def confirm_of_items(
        self, item_ids: Collection[int], by: int | None, now: datetime
    ) -> None:
        """Entries that these items left, in one statement."""
        await self._confirm(RecordRow.item_id.in_(sorted(item_ids)), by, now)

    async def confirm_of_event(
        self, event_id: int, post_ids: Collection[int], by: int, now: datetime
    ) -> None:
        """Entries of taking part in it, in one statement."""
        guests = and_(RecordRow.event_id == event_id, RecordRow.post_id.in_(sorted(post_ids)))
        await self._confirm(guests, by, now)

    async def confirm_each(
        self, record_ids: Collection[int], by: int, now: datetime
    ) -> tuple[int, ...]:
        """Those that still stand by their owner's word; which."""
        stated = RecordRow.state == RecordState.STATED.value
        return await self._confirm(and_(RecordRow.id.in_(sorted(record_ids)), stated), by, now)

    async def _confirm(
        self, condition: ColumnElement[bool], by: int | None, now: datetime
    ) -> tuple[int, ...]:
        changed = await self._connection.execute(
            sql_update(RecordRow)
            .where(condition, KEPT)
            .values(
                state=RecordState.CONFIRMED.value,
                decided_by=by,
                decided_at=now,
                reply=None,
                rev=RecordRow.rev + 1,
            )
            .returning(RecordRow.id)
        )
        return tuple(sorted(changed.scalars()))

    # --- from lists of events

    async def find_of_event(self, event_id: int, post_id: int) -> Entry | None:
        """Of taking part in it."""
        return await self._one(and_(RecordRow.event_id == event_id, RecordRow.post_id == post_id))

    async def known_of_event(
        self, event_id: int, item_ids: Collection[int], post_ids: Collection[int]
    ) -> tuple[frozenset[int], frozenset[int]]:
        """Which of these items, and of these posts for taking part, have an entry already, even a
        removed one."""
        rows = (
            await self._connection.execute(
                select(RecordRow.item_id, RecordRow.post_id).where(
                    or_(
                        RecordRow.item_id.in_(sorted(item_ids)),
                        and_(
                            RecordRow.event_id == event_id,
                            RecordRow.post_id.in_(sorted(post_ids)),
                        ),
                    )
                )
            )
        ).all()
        return (
            frozenset(row.item_id for row in rows if row.item_id is not None),
            frozenset(row.post_id for row in rows if row.item_id is None),
        )

    async def add_attended(
        self,
        event_id: int,
        kind: RecordKind,
        held_on: date,
        there: Sequence[Attendance],
        *,
        by: int,
        now: datetime,
    ) -> tuple[int, ...]:
        """Ids of the new entries, made in one statement and confirmed by whoever marks them; his
        own waits. Without an item: he took part in an event."""
        if not there:
            return ()
        made = await self._connection.execute(
            insert(RecordRow).returning(RecordRow.id),
            [
                {
                    "person_id": one.person_id,
                    "post_id": one.post_id,
                    "kind": (kind if one.item_id is not None else RecordKind.EVENT).value,
                    "role": None if one.item_id is not None else RecordRole.PARTICIPANT.value,
                    "title": one.title,
                    "on_date": held_on,
                    "item_id": one.item_id,
                    "event_id": event_id if one.item_id is None else None,
                    "state": (
                        RecordState.STATED if one.person_id == by else RecordState.CONFIRMED
                    ).value,
                    "rev": 1,
                    "decided_by": None if one.person_id == by else by,
                    "decided_at": None if one.person_id == by else now,
                    "by": by,
                    "at": now,
                }
                for one in there
            ],
        )
        return tuple(made.scalars())

    async def take_back_at(
        self, by: int, moment: datetime, scopes: Collection[Scope]
    ) -> tuple[int, ...]:
        """All that this person confirmed in one press in these scopes; which. What was edited since
        stays."""
        seen = [within(scope) for scope in scopes]
        places = select(PostRow.id).where(or_(*seen) if seen else PostRow.id.is_(None))
        changed = await self._connection.execute(
            sql_update(RecordRow)
            .where(
                RecordRow.decided_by == by,
                RecordRow.decided_at == moment,
                RecordRow.state == RecordState.CONFIRMED.value,
                RecordRow.post_id.in_(places),
                KEPT,
            )
            .values(
                state=RecordState.STATED.value,
                decided_by=None,
                decided_at=None,
                rev=RecordRow.rev + 1,
            )
            .returning(RecordRow.id)
        )
        return tuple(sorted(changed.scalars()))

    async def delete_untouched(self, record_id: int) -> None:
        """An entry that came by itself, where nobody has changed or decided it since."""
        await self._delete_untouched(RecordRow.id == record_id)

    async def delete_untouched_of_item(self, item_id: int) -> None:
        await self._delete_untouched(RecordRow.item_id == item_id)

    async def _delete_untouched(self, condition: ColumnElement[bool]) -> None:
        files = exists().where(EvidenceRow.record_id == RecordRow.id)
        await self._connection.execute(
            delete(RecordRow).where(
                condition,
                RecordRow.edited_at.is_(None),
                RecordRow.removed_at.is_(None),
                RecordRow.state != RecordState.CONFIRMED.value,
                ~files,
            )
        )
