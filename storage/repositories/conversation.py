"""Where a conversation stands: its live message and what text it awaits."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.conversation import Expectation
from storage.repositories.upsert import upsert
from storage.tables import ExpectationRow, LiveMessageRow
from storage.tables.base import BIG_ID

_OF_ACCOUNT = ExpectationRow.account_id == bindparam("of_account", type_=BIG_ID)
_EXPECTED = select(
    ExpectationRow.expects,
    ExpectationRow.object_id,
    ExpectationRow.detail,
    ExpectationRow.asked_at,
).where(_OF_ACCOUNT)
_NOTHING = delete(ExpectationRow).where(_OF_ACCOUNT)


class ConversationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def live_message(self, account_id: int) -> int | None:
        return (
            await self._connection.execute(
                select(LiveMessageRow.message_id).where(LiveMessageRow.account_id == account_id)
            )
        ).scalar_one_or_none()

    async def set_live_message(self, account_id: int, message_id: int) -> None:
        await upsert(
            self._connection,
            LiveMessageRow,
            keys=["account_id"],
            values={"account_id": account_id, "message_id": message_id},
            changed={"message_id": message_id},
        )

    async def expect(
        self,
        account_id: int,
        expects: str,
        *,
        now: datetime,
        object_id: int | None = None,
        detail: str | None = None,
    ) -> None:
        """The next text of this account answers `expects`; replaces what was awaited before."""
        values = {
            "expects": expects,
            "object_id": object_id,
            "detail": detail,
            "asked_at": now,
        }
        await upsert(
            self._connection,
            ExpectationRow,
            keys=["account_id"],
            values={"account_id": account_id, **values},
            changed=values,
        )

    async def find_expectation(self, account_id: int) -> Expectation | None:
        row = (await self._connection.execute(_EXPECTED, {"of_account": account_id})).one_or_none()
        if row is None:
            return None
        return Expectation(
            expects=row.expects, object_id=row.object_id, detail=row.detail, asked_at=row.asked_at
        )

    async def expect_nothing(self, account_id: int) -> None:
        await self._connection.execute(_NOTHING, {"of_account": account_id})
