"""A moving clock, the people at it, and what the bot does by itself meanwhile."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from bot.api import Api
from bot.clock import FrozenClock
from bot.demo.cast import MOSCOW, Player
from services.call import Call
from services.transaction import Transaction
from storage.engine import Database
from storage.repositories.who import utc_day


class SilentApi(Api):
    """Takes what delivery sends and shows it to nobody: the past of the demonstration."""

    def __init__(self) -> None:
        super().__init__(token="0:silent", base_url="http://127.0.0.1")
        self.sent = 0

    async def call(self, method: str, params: Mapping[str, Any] | None = None, **_: Any) -> Any:
        self.sent += 1
        return {"message_id": self.sent}


class Story:
    """Who has which account, post and person id; `by(player)` speaks as that player."""

    def __init__(self, database: Database, clock: FrozenClock) -> None:
        self.database = database
        self.clock = clock
        self.accounts: dict[str, int] = {}
        self.persons: dict[str, int] = {}
        self.posts: dict[str, int] = {}

    @asynccontextmanager
    async def by(self, player: str) -> AsyncIterator[tuple[Transaction, Call]]:
        """One transaction with the call of somebody who has joined."""
        async with self.database.write() as tx:
            now = self.clock.now()
            who = await tx.who.find(self.accounts[player], utc_day(now))
            if who is None:
                raise LookupError(player)
            yield tx, Call(actor=who.actor, now=now, zone=MOSCOW, cause="demo")

    async def first_word(self, player: Player) -> int:
        """The account that anybody gets who writes to the bot."""
        async with self.database.write() as tx:
            account_id = await tx.who.account_for_chat(
                player.telegram_id, language="ru", now=self.clock.now()
            )
        self.accounts[player.key] = account_id
        return account_id
