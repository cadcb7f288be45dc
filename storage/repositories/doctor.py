"""Invariants of the data as counts of the rows that break them."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.diagnosis import DiagnosisState
from domain.erasure import TOMBSTONE
from domain.evidence import FetchState
from domain.outbox import OutboxState
from domain.plan import VersionCause
from domain.route import RouteState
from storage.revision import revision_of
from storage.tables import (
    AccountRow,
    AnswerRow,
    ContentVersionRow,
    DiagnosisResultRow,
    DiagnosisRow,
    ErasureRow,
    EvidenceRow,
    InboxRow,
    InvitationRow,
    ItemRow,
    MentoringRow,
    OutboxRow,
    PersonRow,
    PostRow,
    RouteRow,
    RouteVersionRow,
)

APPROVED_ONCE = (RouteState.APPROVED, RouteState.ACTIVE, RouteState.CLOSING, RouteState.COMPLETED)


class DoctorRepository:
    """Reads whole tables: for a command, never for an answer to a person."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def revision(self) -> str | None:
        """Revision of the schema; None where there is none."""
        return await self._connection.run_sync(revision_of)

    async def is_empty(self) -> bool:
        """Whether nobody is known yet: no person, no account."""
        known = select(or_(exists(select(PersonRow.id)), exists(select(AccountRow.id))))
        return not (await self._connection.execute(known)).scalar_one()

    async def damage(self) -> tuple[int, int]:
        """(complaints of the engine about its file, rows whose foreign key points nowhere).

        PostgreSQL looks after both itself. A file too broken to be read counts as one complaint.
        """
        if self._connection.dialect.name != "sqlite":
            return 0, 0
        try:
            said = (await self._connection.execute(text("PRAGMA integrity_check"))).scalars().all()
            dangling = (await self._connection.execute(text("PRAGMA foreign_key_check"))).all()
        except DBAPIError:
            return 1, 0
        return sum(line != "ok" for line in said), len(dangling)

    async def inbox(self, before: datetime) -> tuple[int, int, int]:
        """(unapplied, applied but unanswered, parked) rows; the first two received before."""
        late = InboxRow.received_at < before
        return (
            await self._count(InboxRow.applied_at.is_(None), InboxRow.parked.is_(False), late),
            await self._count(
                InboxRow.applied_at.is_not(None), InboxRow.answered_at.is_(None), late
            ),
            await self._count(InboxRow.parked.is_(True)),
        )

    async def outbox(self, before: datetime) -> tuple[int, datetime | None]:
        """Rows that should have gone before, and when the oldest of them should."""
        row = (
            await self._connection.execute(
                select(func.count(), func.min(OutboxRow.due_at)).where(
                    OutboxRow.state == OutboxState.WAITING.value, OutboxRow.due_at < before
                )
            )
        ).one()
        return row[0], row[1]

    async def oldest_update(self) -> datetime | None:
        """When the oldest update still known was received; they are kept for 48 hours."""
        found: datetime | None = (
            await self._connection.execute(select(func.min(InboxRow.received_at)))
        ).scalar_one_or_none()
        return found

    async def orphans(self) -> dict[str, int]:
        """Code → rows that hang on nothing."""
        post = exists().where(PostRow.id == RouteRow.post_id)
        whole_route = exists().where(RouteRow.id == ItemRow.route_id, post)
        return {
            "answer.no_diagnosis": await self._count(
                ~exists().where(DiagnosisRow.id == AnswerRow.diagnosis_id), of=AnswerRow
            ),
            "item.no_post": await self._count(~whole_route, of=ItemRow),
            "post.no_person": await self._count(
                ~exists().where(PersonRow.id == PostRow.person_id), of=PostRow
            ),
            "mentoring.not_agreed": await self._count(
                MentoringRow.state == "active",
                or_(
                    MentoringRow.mentor_agreed_at.is_(None),
                    MentoringRow.mentee_agreed_at.is_(None),
                ),
            ),
            "invitation.no_account": await self._count(
                InvitationRow.used_at.is_not(None), InvitationRow.used_by_account.is_(None)
            ),
        }

    async def promises(self) -> dict[str, int]:
        """Code → objects that lack what their state promises."""
        frozen = exists().where(DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
        version = exists().where(
            RouteVersionRow.route_id == RouteRow.id,
            RouteVersionRow.cause == VersionCause.APPROVE.value,
        )
        return {
            "diagnosis.no_result": await self._count(
                DiagnosisRow.state == DiagnosisState.FINISHED.value, ~frozen, of=DiagnosisRow
            ),
            "route.no_version": await self._count(
                RouteRow.state.in_([state.value for state in APPROVED_ONCE]), ~version, of=RouteRow
            ),
        }

    async def altered(self) -> dict[str, int]:
        """Code → texts that are no longer what their hash was taken of."""
        return {
            "content_version.altered": await self._altered(
                select(ContentVersionRow.body, ContentVersionRow.sha256)
            ),
            "route_version.altered": await self._altered(
                select(RouteVersionRow.body, RouteVersionRow.sha256).where(
                    or_(RouteVersionRow.body != TOMBSTONE, ~_erased())
                )
            ),
        }

    async def list_kept_files(self) -> tuple[str, ...]:
        """sha256 of every copy that should be there; empty text where a row names none."""
        rows = await self._connection.execute(
            select(func.coalesce(EvidenceRow.sha256, ""))
            .where(EvidenceRow.fetch_state == FetchState.KEPT.value)
            .order_by(EvidenceRow.id)
        )
        return tuple(rows.scalars())

    async def _count(self, *conditions: ColumnElement[bool], of: Any = None) -> int:
        """`of` names the table where the conditions alone would not."""
        query = select(func.count()).where(and_(*conditions))
        if of is not None:
            query = query.select_from(of)
        return (await self._connection.execute(query)).scalar_one()

    async def _altered(self, query: Select[str, str]) -> int:
        rows = await self._connection.stream(query)
        return len(
            [
                None
                async for body, sha256 in rows
                if hashlib.sha256(body.encode()).hexdigest() != sha256
            ]
        )


def _erased() -> ColumnElement[bool]:
    """The text of the version was deleted with its owner's data: its hash alone stays."""
    return exists().where(
        ErasureRow.person_id == PostRow.person_id,
        PostRow.id == RouteRow.post_id,
        RouteRow.id == RouteVersionRow.route_id,
    )
