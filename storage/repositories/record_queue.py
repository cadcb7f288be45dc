"""Entries of people's records that stand by somebody's word."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.item import ItemState
from domain.people import ChannelPolicy
from domain.record import RecordState, WaitingEntry
from domain.scopes import Scope
from storage.repositories.conditions import Someone, held, within
from storage.repositories.items import UNDER_WAY_CODES, label
from storage.repositories.record_rows import KEPT, entry_of
from storage.tables import EvidenceRow, ItemRow, PersonRow, PostRow, RecordRow, RouteRow, SchoolRow


class RecordQueueRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

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
                entry=entry_of(row), owner=label(row, ChannelPolicy(row.policy)), files=row.files
            )
            for row in rows
        )


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
            KEPT,
            held(today),
            *(() if actor is None else (RecordRow.person_id != actor,)),
            ~elsewhere,
            or_(*seen) if seen else RecordRow.id.is_(None),
        )
    )
