"""Entries of people's records."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    null,
    or_,
    select,
    true,
)
from sqlalchemy import update as sql_update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.card import Category
from domain.item import ItemState
from domain.people import ChannelPolicy
from domain.record import (
    Attendance,
    ContestResult,
    Entry,
    FieldValue,
    RecordField,
    RecordKind,
    RecordLevel,
    RecordRole,
    RecordState,
    StudyForm,
    WaitingEntry,
)
from domain.scopes import Scope
from domain.terms import COURSES, LEAST_HOURS
from storage.repositories.conditions import Someone, held, joined, made_once, within
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.repositories.upsert import upsert
from storage.tables import (
    CardRow,
    EvidenceRow,
    ItemRow,
    PersonRow,
    PostRow,
    RecordRow,
    RouteRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID

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
_KEPT = RecordRow.removed_at.is_(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFacts:
    """What the terms of somebody who can be written to are derived from."""

    person_id: int
    course_on: date | None
    planned_on: date | None
    category: Category | None
    category_on: date | None
    fitness_on: date | None


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
                _KEPT,
            )
        )

    async def _one(self, condition: ColumnElement[bool]) -> Entry | None:
        row = (
            await self._connection.execute(
                _entries().where(condition).order_by(RecordRow.id.desc()).limit(1)
            )
        ).one_or_none()
        return None if row is None else _entry(row)

    async def list_of_person(self, person_id: int) -> tuple[Entry, ...]:
        """The newest first, by when it was; what has no date stands first: it is to be dated."""
        rows = await self._connection.execute(
            _entries()
            .where(RecordRow.person_id == person_id, _KEPT)
            .order_by(RecordRow.on_date.is_not(None), RecordRow.on_date.desc(), RecordRow.id.desc())
        )
        return tuple(_entry(row) for row in rows)

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
            .where(RecordRow.item_id == item_id, _KEPT)
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
            .where(condition, _KEPT)
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
                _KEPT,
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

    # --- what waits for who leads

    async def count_waiting(self, actor: int, scopes: Collection[Scope], today: date) -> int:
        found: int = (
            await self._connection.execute(
                select(func.count()).select_from(queued_entries(actor, scopes, today).subquery())
            )
        ).scalar_one()
        return found

    async def list_waiting(
        self, actor: int, scopes: Collection[Scope], today: date, *, limit: int, offset: int
    ) -> tuple[WaitingEntry, ...]:
        """The oldest first."""
        files = (
            select(func.count())
            .select_from(EvidenceRow)
            .where(
                or_(
                    EvidenceRow.record_id == RecordRow.id,
                    and_(RecordRow.item_id.is_not(None), EvidenceRow.item_id == RecordRow.item_id),
                )
            )
            .correlate(RecordRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                *RecordRow.__table__.columns,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                PostRow.staff_no,
                SchoolRow.channel_policy.label("policy"),
                files.label("files"),
            )
            .join(PostRow, PostRow.id == RecordRow.post_id)
            .join(PersonRow, PersonRow.id == RecordRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(RecordRow.id.in_(queued_entries(actor, scopes, today)))
            .order_by(RecordRow.at, RecordRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            WaitingEntry(
                entry=_entry(row), owner=label(row, ChannelPolicy(row.policy)), files=row.files
            )
            for row in rows
        )

    # --- terms

    async def list_term_facts(
        self, windows: Mapping[str, tuple[date, date]], today: date, *, after_id: int, limit: int
    ) -> tuple[TermFacts, ...]:
        """People at work here who can be written to and one of whose dates is in its window.

        `windows`: first and last days, by `course` (the last one), `planned`, `given` (of a
        category or of fitness).
        """
        query = _with_terms(today, windows["course"], windows["planned"], windows["given"])
        rows = await self._connection.execute(query, {"after_id": after_id, "most": limit})
        return tuple(_term_facts(row) for row in rows)

    async def next_term_days(self, asked: Sequence[tuple[str, date]]) -> tuple[date | None, ...]:
        """In their order, the first such day that is known of anybody: of a `course`, of the
        attestation that is `planned`, of a `category` or of `fitness`."""
        row = (await self._connection.execute(_next_days(tuple(asked)))).one()
        return tuple(row)

    async def term_facts(self, person_id: int) -> TermFacts:
        row = (
            await self._connection.execute(
                select(
                    PersonRow.id,
                    last_course(RecordRow.person_id == PersonRow.id, correlate=True).label(
                        "course_on"
                    ),
                    CardRow.attestation_on,
                    CardRow.category,
                    CardRow.category_on,
                    CardRow.fitness_on,
                )
                .outerjoin(CardRow, CardRow.person_id == PersonRow.id)
                .where(PersonRow.id == person_id)
            )
        ).one()
        return _term_facts(row)


@made_once
def _with_terms(
    today: date,
    course_in: tuple[date, date],
    planned_in: tuple[date, date],
    given_in: tuple[date, date],
) -> Select[*tuple[Any, ...]]:
    """The first `most` after `after_id` of those one of whose dates is in its window."""
    course = last_course(RecordRow.person_id == PersonRow.id, correlate=True)
    works = exists().where(PostRow.person_id == PersonRow.id, held(today))
    return (
        select(
            PersonRow.id,
            course.label("course_on"),
            CardRow.attestation_on,
            CardRow.category,
            CardRow.category_on,
            CardRow.fitness_on,
        )
        .outerjoin(CardRow, CardRow.person_id == PersonRow.id)
        .where(
            PersonRow.id > bindparam("after_id", type_=BIG_ID),
            works,
            joined(PersonRow.id),
            or_(
                CardRow.attestation_on.between(*planned_in),
                CardRow.category_on.between(*given_in),
                CardRow.fitness_on.between(*given_in),
                course.between(*course_in),
            ),
        )
        .order_by(PersonRow.id)
        .limit(bindparam("most", type_=Integer()))
    )


@made_once
def _next_days(asked: tuple[tuple[str, date], ...]) -> Select[*tuple[Any, ...]]:
    known = {
        "course": RecordRow.on_date,
        "planned": CardRow.attestation_on,
        "category": CardRow.category_on,
        "fitness": CardRow.fitness_on,
    }
    return select(
        *(
            select(func.min(known[what]))
            .where(known[what] >= first, _is_course() if what == "course" else true())
            .scalar_subquery()
            for what, first in asked
        )
    )


@made_once
def _is_course() -> ColumnElement[bool]:
    return and_(
        RecordRow.kind.in_(sorted(one.value for one in COURSES)),
        or_(RecordRow.hours.is_(None), RecordRow.hours >= LEAST_HOURS),
        RecordRow.state != RecordState.SENT_BACK.value,
        _KEPT,
    )


def last_course(condition: ColumnElement[bool], *, correlate: bool = False) -> Any:
    """Day of the last course that counts as one, as a subquery; as `domain.terms` has it."""
    query = select(func.max(RecordRow.on_date)).where(condition, _is_course())
    if correlate:
        query = query.correlate(PersonRow, PostRow)
    return query.scalar_subquery()


def waiting_number(actor: Someone, scopes: Collection[Scope], today: date) -> Any:
    """How many wait for somebody, for the statement that counts all that waits for him."""
    queued = queued_entries(actor, scopes, today).subquery()
    return select(func.count()).select_from(queued).scalar_subquery()


def queued_entries(actor: Someone | None, scopes: Collection[Scope], today: date) -> Select[int]:
    """Ids of entries that stand by somebody's word in the scopes; what an item's confirmer is still
    to look at waits there while its plan goes on, and nobody decides about his own."""
    seen = [within(scope) for scope in scopes]
    elsewhere = exists().where(
        ItemRow.id == RecordRow.item_id,
        ItemRow.state == ItemState.DONE.value,
        ItemRow.confirmable.is_(True),
        RouteRow.id == ItemRow.route_id,
        RouteRow.state.in_(UNDER_WAY_CODES),
    )
    return (
        select(RecordRow.id)
        .join(PostRow, PostRow.id == RecordRow.post_id)
        .where(
            RecordRow.state == RecordState.STATED.value,
            _KEPT,
            held(today),
            *(() if actor is None else (RecordRow.person_id != actor,)),
            ~elsewhere,
            or_(*seen) if seen else RecordRow.id.is_(None),
        )
    )


def _entries() -> Select[*tuple[Any, ...]]:
    return select(*RecordRow.__table__.columns)


def _entry(row: Any) -> Entry:
    return Entry(
        id=row.id,
        person_id=row.person_id,
        post_id=row.post_id,
        kind=RecordKind(row.kind),
        title=row.title,
        on_date=row.on_date,
        until=row.until,
        hours=row.hours,
        form=None if row.form is None else StudyForm(row.form),
        level=None if row.level is None else RecordLevel(row.level),
        role=None if row.role is None else RecordRole(row.role),
        result=None if row.result is None else ContestResult(row.result),
        organiser=row.organiser,
        document=row.document_no,
        item_id=row.item_id,
        state=RecordState(row.state),
        reply=row.reply,
        rev=row.rev,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        edited=row.edited_at is not None,
        removed_at=row.removed_at,
        by=row.by,
        at=row.at,
    )


def _term_facts(row: Any) -> TermFacts:
    return TermFacts(
        person_id=row.id,
        course_on=row.course_on,
        planned_on=row.attestation_on,
        category=None if row.category is None else Category(row.category),
        category_on=row.category_on,
        fitness_on=row.fitness_on,
    )
