"""One-time links. Only hashes of their tokens are here."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.invitations import Invitation, Reopened
from domain.people import Role
from storage.tables import (
    AccountRow,
    ConsentRow,
    ExpectationRow,
    InvitationAttemptRow,
    InvitationRow,
)


class InvitationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        links: Sequence[tuple[str, int | None]],
        *,
        role: Role,
        school_id: int | None,
        municipality_id: int | None,
        issued_by: int | None,
        now: datetime,
        expires_at: datetime,
    ) -> None:
        """A row for each (hash of a token, person); one statement for all."""
        await self._connection.execute(
            insert(InvitationRow),
            [
                {
                    "token_hash": token_hash,
                    "person_id": person_id,
                    "role": role.value,
                    "school_id": school_id,
                    "municipality_id": municipality_id,
                    "issued_by": issued_by,
                    "issued_at": now,
                    "expires_at": expires_at,
                }
                for token_hash, person_id in links
            ],
        )

    async def find(self, token_hash: str) -> Invitation | None:
        """Locked until the transaction ends: who opens the same link meanwhile finds it used."""
        row = (
            await self._connection.execute(
                select(
                    InvitationRow.id,
                    InvitationRow.role,
                    InvitationRow.municipality_id,
                    InvitationRow.school_id,
                    InvitationRow.person_id,
                    InvitationRow.expires_at,
                    InvitationRow.used_at,
                    InvitationRow.used_by_account,
                    InvitationRow.revoked_at,
                )
                .where(InvitationRow.token_hash == token_hash)
                .with_for_update()
            )
        ).one_or_none()
        if row is None:
            return None
        return Invitation(
            id=row.id,
            role=Role(row.role),
            municipality_id=row.municipality_id,
            school_id=row.school_id,
            person_id=row.person_id,
            expires_at=row.expires_at,
            used_at=row.used_at,
            used_by_account=row.used_by_account,
            revoked_at=row.revoked_at,
        )

    async def take(self, invitation_id: int, account_id: int, now: datetime) -> bool:
        """Of many who try at once, exactly one gets True."""
        changed = await self._connection.execute(
            update(InvitationRow)
            .where(
                InvitationRow.id == invitation_id,
                InvitationRow.used_at.is_(None),
                InvitationRow.revoked_at.is_(None),
                InvitationRow.expires_at > now,
            )
            .values(used_at=now, used_by_account=account_id)
        )
        return changed.rowcount == 1

    async def revoke_of_persons(self, person_ids: Sequence[int], now: datetime) -> bool:
        """Unused links of these people open nothing any more. Whether there were any."""
        done = await self._connection.execute(
            update(InvitationRow)
            .where(
                InvitationRow.person_id.in_(person_ids),
                InvitationRow.used_at.is_(None),
                InvitationRow.revoked_at.is_(None),
            )
            .values(revoked_at=now)
        )
        return done.rowcount > 0

    async def revoke_of_place(self, person_id: int, school_id: int | None, now: datetime) -> None:
        """Unused links of the person into this school (or into none)."""
        await self._connection.execute(
            update(InvitationRow)
            .where(
                InvitationRow.person_id == person_id,
                InvitationRow.school_id.is_not_distinct_from(school_id),
                InvitationRow.used_at.is_(None),
                InvitationRow.revoked_at.is_(None),
            )
            .values(revoked_at=now)
        )

    async def revoke_nameless(self, role: Role, now: datetime) -> None:
        """Unused links of a role that are made out to nobody by name."""
        await self._connection.execute(
            update(InvitationRow)
            .where(
                InvitationRow.role == role.value,
                InvitationRow.person_id.is_(None),
                InvitationRow.used_at.is_(None),
                InvitationRow.revoked_at.is_(None),
            )
            .values(revoked_at=now)
        )

    async def list_holders(self, person_ids: Sequence[int], now: datetime) -> frozenset[int]:
        """Those of the persons who have a link that still opens."""
        rows = await self._connection.execute(
            select(InvitationRow.person_id).where(
                InvitationRow.person_id.in_(person_ids),
                InvitationRow.used_at.is_(None),
                InvitationRow.revoked_at.is_(None),
                InvitationRow.expires_at > now,
            )
        )
        return frozenset(one for one in rows.scalars() if one is not None)

    async def list_last_batch(self, school_id: int, issued_by: int) -> tuple[int, ...]:
        """Persons whose unused links this person issued last for the school."""
        mine = (
            InvitationRow.school_id == school_id,
            InvitationRow.issued_by == issued_by,
            InvitationRow.person_id.is_not(None),
        )
        last = select(func.max(InvitationRow.issued_at)).where(*mine).scalar_subquery()
        rows = await self._connection.execute(
            select(InvitationRow.person_id)
            .where(
                *mine,
                InvitationRow.issued_at == last,
                InvitationRow.used_at.is_(None),
                InvitationRow.revoked_at.is_(None),
            )
            .order_by(InvitationRow.id)
        )
        return tuple(int(person_id) for person_id in rows.scalars() if person_id is not None)

    async def count_guesses(self, account_id: int, since: datetime) -> int:
        found = await self._connection.execute(
            select(func.count()).where(
                InvitationAttemptRow.account_id == account_id, InvitationAttemptRow.at > since
            )
        )
        return found.scalar_one()

    async def add_guess(self, account_id: int, now: datetime) -> None:
        await self._connection.execute(
            insert(InvitationAttemptRow).values(account_id=account_id, at=now)
        )

    async def person_of_account(self, account_id: int) -> int | None:
        return (
            await self._connection.execute(
                select(AccountRow.person_id).where(AccountRow.id == account_id)
            )
        ).scalar_one()

    async def has_account(self, person_id: int) -> bool:
        found = await self._connection.execute(
            select(AccountRow.id).where(AccountRow.person_id == person_id).limit(1)
        )
        return found.scalar_one_or_none() is not None

    async def opened_unconsented(self, account_id: int | None, person_id: int) -> bool:
        """The account opened a link made out to the person, and never consented as him."""
        consented = exists().where(
            ConsentRow.account_id == account_id,
            ConsentRow.person_id == person_id,
            ConsentRow.given_at.is_not(None),
        )
        found = await self._connection.execute(
            select(InvitationRow.id)
            .where(
                InvitationRow.used_by_account == account_id,
                InvitationRow.person_id == person_id,
                ~consented,
            )
            .limit(1)
        )
        return found.scalar_one_or_none() is not None

    async def reopen(self, account_id: int | None, person_id: int) -> tuple[Reopened, ...]:
        """Links of the person that the account has used open again, until their own day."""
        rows = await self._connection.execute(
            update(InvitationRow)
            .where(
                InvitationRow.used_by_account == account_id,
                InvitationRow.person_id == person_id,
            )
            .values(used_at=None, used_by_account=None)
            .returning(
                InvitationRow.id,
                InvitationRow.role,
                InvitationRow.school_id,
                InvitationRow.issued_by,
            )
        )
        return tuple(
            Reopened(
                id=row.id, role=Role(row.role), school_id=row.school_id, issued_by=row.issued_by
            )
            for row in rows
        )

    async def is_replaced(self, invitation_id: int) -> bool:
        """Whether another link was issued instead of it."""
        found = await self._connection.execute(
            select(InvitationRow.id).where(
                InvitationRow.id == invitation_id, InvitationRow.revoked_at.is_not(None)
            )
        )
        return found.scalar_one_or_none() is not None

    async def detach(self, person_id: int) -> tuple[int, ...]:
        """Nobody speaks from the person's chats any more; what was awaited from them is forgotten.

        Returns the accounts.
        """
        found = await self._connection.execute(
            update(AccountRow)
            .where(AccountRow.person_id == person_id)
            .values(person_id=None, joined_at=None)
            .returning(AccountRow.id)
        )
        accounts = tuple(found.scalars())
        await self._connection.execute(
            delete(ExpectationRow).where(ExpectationRow.account_id.in_(accounts))
        )
        return accounts

    async def attach(self, account_id: int, person_id: int, now: datetime) -> None:
        await self._connection.execute(
            update(AccountRow)
            .where(AccountRow.id == account_id)
            .values(person_id=person_id, joined_at=now)
        )
