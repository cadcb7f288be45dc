"""Consents, and the forgetting of those who did not give one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import (
    AccountRow,
    ConsentRow,
    ExpectationRow,
    InboxRow,
    InvitationAttemptRow,
    InvitationRow,
    JoinRequestRow,
    LiveMessageRow,
    OutboxRow,
)
from storage.tables.base import BIG_ID

_LAST = (
    select(
        ConsentRow.id,
        ConsentRow.text_version,
        ConsentRow.given_at,
        ConsentRow.refused_at,
        ConsentRow.withdrawn_at,
    )
    .where(
        ConsentRow.person_id == bindparam("of_person", type_=BIG_ID),
        ConsentRow.kind == bindparam("of_kind"),
    )
    .order_by(ConsentRow.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecord:
    """The latest word of a person about one kind of consent."""

    id: int
    text_version: int
    given_at: datetime | None
    refused_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def stands(self) -> bool:
        return self.given_at is not None and self.withdrawn_at is None


class ConsentRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_last(self, person_id: int, kind: str) -> ConsentRecord | None:
        row = (
            await self._connection.execute(_LAST, {"of_person": person_id, "of_kind": kind})
        ).one_or_none()
        if row is None:
            return None
        return ConsentRecord(
            id=row.id,
            text_version=row.text_version,
            given_at=row.given_at,
            refused_at=row.refused_at,
            withdrawn_at=row.withdrawn_at,
        )

    async def find_joined_at(self, account_id: int) -> datetime | None:
        """When the chat became the person's; None where it is nobody's."""
        found = await self._connection.execute(
            select(AccountRow.joined_at).where(AccountRow.id == account_id)
        )
        return found.scalar_one_or_none()

    async def list_last(self, person_id: int) -> dict[str, ConsentRecord]:
        """The person's latest word on each kind he has ever spoken of."""
        last = (
            select(func.max(ConsentRow.id))
            .where(ConsentRow.person_id == person_id)
            .group_by(ConsentRow.kind)
        )
        rows = await self._connection.execute(
            select(
                ConsentRow.id,
                ConsentRow.kind,
                ConsentRow.text_version,
                ConsentRow.given_at,
                ConsentRow.refused_at,
                ConsentRow.withdrawn_at,
            ).where(ConsentRow.id.in_(last))
        )
        return {
            row.kind: ConsentRecord(
                id=row.id,
                text_version=row.text_version,
                given_at=row.given_at,
                refused_at=row.refused_at,
                withdrawn_at=row.withdrawn_at,
            )
            for row in rows
        }

    async def add(
        self,
        *,
        person_id: int,
        kind: str,
        text_version: int,
        account_id: int | None,
        given_at: datetime | None = None,
        refused_at: datetime | None = None,
    ) -> None:
        await self._connection.execute(
            insert(ConsentRow).values(
                person_id=person_id,
                kind=kind,
                text_version=text_version,
                account_id=account_id,
                given_at=given_at,
                refused_at=refused_at,
            )
        )

    async def withdraw(self, person_id: int, kind: str, now: datetime) -> bool:
        """False where no consent stands."""
        changed = await self._connection.execute(
            update(ConsentRow)
            .where(
                ConsentRow.person_id == person_id,
                ConsentRow.kind == kind,
                ConsentRow.given_at.is_not(None),
                ConsentRow.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=now)
        )
        return changed.rowcount > 0

    async def forget_refusals(self, person_id: int, account_id: int | None) -> None:
        """Refusals in the person's name said from this account."""
        await self._connection.execute(
            delete(ConsentRow).where(
                ConsentRow.person_id == person_id,
                ConsentRow.account_id == account_id,
                ConsentRow.refused_at.is_not(None),
            )
        )

    async def forget_unconsented(self, kind: str, joined_before: datetime) -> int:
        """Deletes accounts that joined before and whose people never consented, with all that
        hangs on an account; the staff-list row stays. Returns how many accounts went."""
        consented = exists().where(
            ConsentRow.person_id == AccountRow.person_id,
            ConsentRow.kind == kind,
            ConsentRow.given_at.is_not(None),
        )
        rows = await self._connection.execute(
            select(AccountRow.id)
            .where(
                AccountRow.person_id.is_not(None),
                AccountRow.joined_at <= joined_before,
                ~consented,
            )
            .order_by(AccountRow.id)
            .limit(100)
        )
        ids = list(rows.scalars())
        if not ids:
            return 0
        # That somebody refused stays in the staff list's history; from where, does not.
        await self._connection.execute(
            update(ConsentRow).where(ConsentRow.account_id.in_(ids)).values(account_id=None)
        )
        for column in (
            InvitationRow.used_by_account,
            InvitationAttemptRow.account_id,
            JoinRequestRow.account_id,
            OutboxRow.account_id,
            ExpectationRow.account_id,
            LiveMessageRow.account_id,
            InboxRow.account_id,
            AccountRow.id,
        ):
            await self._connection.execute(delete(column.class_).where(column.in_(ids)))
        return len(ids)
