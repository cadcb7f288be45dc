"""Accepting updates: stored with their accounts in one transaction, then handed to the worker."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.exc import IntegrityError

from bot.clock import Clock
from bot.jobs import Job
from bot.logs import logger
from bot.recent import Recent
from bot.updates import Envelope, as_payload, open_envelope
from domain.people import Platform
from storage.engine import Database

log = logger("bot.inbox")


class Inbox:
    """`accept` returns once the updates are on disk: only then may they be confirmed."""

    def __init__(self, database: Database, clock: Clock, hand_over: Callable[[Job], None]) -> None:
        self._database = database
        self._clock = clock
        self._hand_over = hand_over
        self._accounts: Recent[int, int] = Recent()

    async def accept(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Stores a batch and hands over what is new. Raises what the database raises."""
        envelopes: dict[int, Envelope] = {}
        payloads: dict[int, str] = {}
        for body in updates:
            cleaned, payload = as_payload(body)
            opened = _opened(cleaned)
            if opened is not None:
                envelopes.setdefault(opened.update_id, opened)
                payloads.setdefault(opened.update_id, payload)
        if not envelopes:
            return
        try:
            stored = await self._store(list(envelopes.values()), payloads)
        except IntegrityError:
            # An account that was remembered here has been erased meanwhile.
            self._accounts.clear()
            stored = await self._store(list(envelopes.values()), payloads)
        for update_id, (row_id, account_id) in stored.items():
            self._hand_over(
                Job(row_id=row_id, account_id=account_id, envelope=envelopes[update_id])
            )

    async def load_open(self) -> int:
        """Hands over what was accepted before the last stop and not answered; returns how many."""
        async with self._database.read() as tx:
            rows = await tx.inbox.list_open()
        found = 0
        for row in rows:
            opened = _opened(json.loads(row.payload)) if row.payload else None
            if opened is None:
                continue
            found += 1
            self._hand_over(
                Job(
                    row_id=row.id,
                    account_id=row.account_id,
                    envelope=opened,
                    applied=row.applied,
                    flow=row.flow,
                    object_id=row.object_id,
                    attempts=row.attempts,
                )
            )
        return found

    async def _store(
        self, envelopes: list[Envelope], payloads: Mapping[int, str]
    ) -> dict[int, tuple[int, int | None]]:
        """(row id, account id) by update id, of the new ones only, in their order."""
        now = self._clock.now()
        made: dict[int, int] = {}
        accounts: dict[int, int | None] = {}
        async with self._database.write() as tx:
            for envelope in envelopes:
                chat_id = envelope.chat_id
                if not envelope.private:
                    accounts[envelope.update_id] = None
                    continue
                account_id = self._accounts.get(chat_id) or made.get(chat_id)
                if account_id is None:
                    account_id = await tx.who.account_for_chat(
                        chat_id, language=envelope.language, now=now
                    )
                    made[chat_id] = account_id
                accounts[envelope.update_id] = account_id
            new = await tx.inbox.store_batch(
                [
                    {
                        "update_id": envelope.update_id,
                        "account_id": accounts[envelope.update_id],
                        "payload": payloads[envelope.update_id],
                    }
                    for envelope in envelopes
                ],
                platform=Platform.TELEGRAM.value,
                received_at=now,
            )
        # Only a committed account may be remembered.
        for chat_id, account_id in made.items():
            self._accounts[chat_id] = account_id
        return {
            update_id: (new[update_id], account_id)
            for update_id, account_id in accounts.items()
            if update_id in new
        }


def _opened(body: Mapping[str, Any]) -> Envelope | None:
    try:
        return open_envelope(body)
    except (KeyError, TypeError, ValueError, AttributeError):
        # Telegram does not send such; dropping it beats stopping at it for ever.
        log.exception("update not understood", update_id=body.get("update_id"))
        return None
