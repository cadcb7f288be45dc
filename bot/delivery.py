"""Delivery: what nobody asked for leaves the outbox.

Claimed in batches under a lease, the cause looked at again, rendered in the recipient's language,
sent, settled. At least once: a kill between sending and settling repeats what was in flight, and
no more than IN_FLIGHT messages are.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.api import ONCE, Api, ApiError, BadRequest, Forbidden, Outage, TooManyRequests
from bot.health import DatabaseHealth
from bot.limits import Urgency
from bot.logs import logger
from bot.rendering import held, join
from bot.wire import GONE_CHAT, NO_MARKUP, message_params
from domain.calendar import SendingKind, WorkCalendar, next_sending_moment
from domain.conversation import Who
from domain.notices.coding import decode
from domain.notices.notice import Notice, NoticeGroup
from domain.outbox import OutboxState, Outgoing
from handlers.notifications.registry import Renderings
from handlers.positions import translator_at
from handlers.screen import Kept
from services import calendars
from services.notify import BESIDE_LIST, heard_in
from services.transaction import Transaction
from storage.engine import Database
from storage.outage import is_outage
from storage.repositories.who import utc_day

log = logger("bot.delivery")

BATCH = 100
IN_FLIGHT = 4
LEASE = timedelta(minutes=2)
FRESH = 0.25
"""Seconds for which what was looked up is taken to be so still. Who presses one button after the
other holds his own messages up for longer than that, and may do just what they ask for."""
NEXT_MESSAGE = timedelta(seconds=1)
"""Until what one message could not hold is looked at again."""
MOST_ATTEMPTS = 12
_UNHEARD = (OutboxState.MOOT, OutboxState.UNREACHABLE)
_BACKOFF = (5, 15, 60, 300, 900)
"""Seconds between attempts; the last one repeats. Twelve attempts are about two hours."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of rows: a state, or another attempt at `again`. `failed`: the attempt counts."""

    ids: tuple[int, ...]
    state: OutboxState | None = None
    again: datetime | None = None
    failed: bool = False
    message_id: int | None = None
    unreachable_account: int | None = None


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is to be said to one person now, and the rows that say it."""

    who: Who
    message: Kept
    rows: tuple[Outgoing, ...]


class Moment(Protocol):
    """The rule of hours: when a message of the kind may be sent, not before now."""

    def __call__(
        self,
        now: datetime,
        zone: ZoneInfo,
        calendar: WorkCalendar,
        kind: SendingKind,
        list_at: time,
    ) -> datetime | None: ...


@dataclass(slots=True, kw_only=True)
class Delivery:
    """`on_sent(attempts)` is told of each message that went out, for the log's numbers."""

    database: Database
    api: Api
    renderings: Renderings
    health: DatabaseHealth
    on_sent: Callable[[int], None] = lambda _attempts: None
    moment: Moment = next_sending_moment
    stopping: bool = False
    """Ends with the messages under way; the others keep for the next start."""

    async def run(self, now: datetime) -> int:
        """Settles all that is due at `now`; returns how many rows it took up."""
        taken = 0
        while not self.stopping:
            async with self.database.read() as tx:
                due = await tx.outbox.next_due()
            if due is None or due > now:
                return taken
            async with self.database.write() as tx:
                rows = await tx.outbox.claim(now=now, lease_until=now + LEASE, limit=BATCH)
            if not rows:
                return taken
            taken += len(rows)
            await self._all(rows, now)
        return taken

    async def _all(self, rows: Sequence[Outgoing], now: datetime) -> None:
        bound = asyncio.Semaphore(IN_FLIGHT)

        async def one(group: tuple[Outgoing, ...]) -> None:
            async with bound:
                if not self.stopping:
                    await self._guarded(group, now)

        # One group's trouble must not cancel another one between sending and settling.
        outcomes = await asyncio.gather(
            *(one(group) for group in _grouped(rows)), return_exceptions=True
        )
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome

    async def _guarded(self, group: tuple[Outgoing, ...], now: datetime) -> None:
        """A group that breaks is put off and, in the end, given up: it holds up nobody."""
        try:
            outcomes = await self._deliver(group, now)
        except Exception as error:
            if is_outage(error):
                raise
            log.error("notice broke", rows=[row.id for row in group], exc_info=error)
            # Alone the rows may fare better: only the broken one is given up.
            if len(group) > 1:
                for row in group:
                    await self._guarded((row,), now)
                return
            outcomes = [_later(group, now)]
        async with self.database.write() as tx:
            for outcome in outcomes:
                await _settle(tx, outcome, now)

    async def _deliver(self, group: tuple[Outgoing, ...], now: datetime) -> list[Settled]:
        outcomes, ready = await self._look(group, now)
        if ready is None:
            return outcomes
        if await self.api.turn(ready.who.account.chat_id, Urgency.UNASKED) > FRESH:
            outcomes, ready = await self._look(group, now)
        return outcomes if ready is None else [*outcomes, await self._send(ready, now)]

    async def _look(
        self, group: tuple[Outgoing, ...], now: datetime
    ) -> tuple[list[Settled], _Ready | None]:
        """What became of rows that are not to be sent, and what is."""
        ids = tuple(row.id for row in group)
        outcomes: list[Settled] = []
        parts: list[Kept] = []
        spoken: list[Outgoing] = []
        whole: list[bool] = []
        async with self.database.read() as tx:
            who = await _recipient(tx, group[0], now)
            if who is None or not who.account.reachable:
                return [Settled(ids, OutboxState.UNREACHABLE)], None
            notices = _decoded(group, outcomes)
            if not who.consented:
                early = tuple(row.id for row, one in notices if not one.before_consent)
                if early:
                    outcomes.append(Settled(early, OutboxState.MOOT))
                notices = [(row, one) for row, one in notices if one.before_consent]
            quiet_until = await self._quiet_until(tx, who, notices, now)
            if quiet_until is not None:
                waiting = tuple(row.id for row, _ in notices)
                return [*outcomes, Settled(waiting, again=quiet_until)], None
            t = translator_at(who.account.language, who.main_place)
            for row, notice in notices:
                rendering = self.renderings.get(type(notice))
                if rendering is None:
                    log.error("nobody renders this kind", kind=row.kind)
                    outcomes.append(Settled((row.id,), OutboxState.FAILED))
                    continue
                view = await rendering.load(tx, who, notice, now)
                if view is None:
                    outcomes.append(Settled((row.id,), OutboxState.MOOT))
                    continue
                parts.append(rendering.render(view, t))
                spoken.append(row)
                whole.append(notice.whole)
        first = held(parts)
        left = [number for number in range(first, len(parts)) if whole[number]]
        if left:
            later = now + NEXT_MESSAGE
            outcomes.append(Settled(tuple(spoken[number].id for number in left), again=later))
            kept = [number for number in range(len(parts)) if number not in left]
            parts, spoken = [parts[number] for number in kept], [spoken[number] for number in kept]
        return outcomes, _Ready(who, join(parts, t), tuple(spoken)) if parts else None

    async def _quiet_until(
        self, tx: Transaction, who: Who, notices: Sequence[tuple[Outgoing, Notice]], now: datetime
    ) -> datetime | None:
        """When the person may be written to, if not now: the bot may have been down."""
        if not notices:
            return None
        today, person_id = now.astimezone(UTC).date(), who.account.person_id
        if person_id is None:
            local = await calendars.of_account(tx, who.account.id, today)
        else:
            local = await calendars.of_person(tx, person_id, today)
        moments = [
            self.moment(now, local.zone, heard_in(local, notice), notice.sending, local.list_at)
            or now + timedelta(days=1)
            for _, notice in notices
        ]
        latest = max(moments)
        if latest <= now:
            return None
        own = any(notice.group is NoticeGroup.OWN for _, notice in notices)
        return latest + BESIDE_LIST if own else latest

    async def _send(self, ready: _Ready, now: datetime) -> Settled:
        who, rows = ready.who, ready.rows
        ids = tuple(row.id for row in rows)
        try:
            sent = await self._post(who.account.chat_id, ready.message)
        except TooManyRequests as error:
            log.info("flood limit, waiting", seconds=error.retry_after)
            return Settled(ids, again=now + timedelta(seconds=error.retry_after))
        except Outage:
            return _later(rows, now)
        except Forbidden:
            return Settled(ids, OutboxState.UNREACHABLE, unreachable_account=who.account.id)
        except BadRequest as error:
            if error.description.startswith(GONE_CHAT):
                return Settled(ids, OutboxState.UNREACHABLE, unreachable_account=who.account.id)
            log.error("notice refused", rows=ids, reason=error.description)
            return Settled(ids, OutboxState.FAILED)
        except ApiError as error:
            log.error("notice not sent", rows=ids, reason=error.description)
            return _later(rows, now)
        self.on_sent(rows[0].attempt)
        return Settled(ids, OutboxState.SENT, message_id=sent)

    async def _post(self, chat_id: int, message: Kept) -> int:
        """In its turn, which was waited for; without markup once more where that is refused."""
        for plain in (False, True):
            urgency = Urgency.UNASKED if plain else None
            params = {"chat_id": chat_id} | message_params(message.text, message.rows, plain=plain)
            try:
                sent = await self.api.call("sendMessage", params, urgency=urgency, patience=ONCE)
                return int(sent["message_id"])
            except BadRequest as error:
                if plain or not error.description.startswith(NO_MARKUP):
                    raise
                log.error("markup refused", reason=error.description)
        raise AssertionError("unreachable")


def _grouped(rows: Sequence[Outgoing]) -> list[tuple[Outgoing, ...]]:
    """Rows of one recipient and group together, in the order in which they are due."""

    def key(row: Outgoing) -> tuple[int, int, str]:
        to = (row.recipient_id or 0, row.account_id or 0)
        return *to, f"group {row.group}" if row.group else f"row {row.id}"

    groups = [tuple(found) for _, found in groupby(sorted(rows, key=key), key=key)]
    return sorted(groups, key=lambda group: (group[0].due_at, group[0].id))


async def _recipient(tx: Transaction, row: Outgoing, now: datetime) -> Who | None:
    if row.recipient_id is not None:
        return await tx.who.find_by_person(row.recipient_id, utc_day(now))
    return None if row.account_id is None else await tx.who.find(row.account_id, utc_day(now))


def _decoded(group: Sequence[Outgoing], outcomes: list[Settled]) -> list[tuple[Outgoing, Notice]]:
    """Rows with their notices; what no release can read any more is given up at once."""
    found: list[tuple[Outgoing, Notice]] = []
    for row in group:
        try:
            found.append((row, decode(row.kind, row.payload)))
        except (ValueError, TypeError) as error:
            log.error("notice not readable", row=row.id, kind=row.kind, reason=str(error))
            outcomes.append(Settled((row.id,), OutboxState.FAILED))
    return found


def _later(rows: Sequence[Outgoing], now: datetime) -> Settled:
    ids = tuple(row.id for row in rows)
    attempt = max(row.attempt for row in rows)
    if attempt >= MOST_ATTEMPTS:
        return Settled(ids, OutboxState.FAILED)
    seconds = _BACKOFF[min(attempt, len(_BACKOFF)) - 1]
    return Settled(ids, again=now + timedelta(seconds=seconds), failed=True)


async def _settle(tx: Transaction, outcome: Settled, now: datetime) -> None:
    if not outcome.ids:
        return
    if outcome.state is not None:
        await tx.outbox.settle(outcome.ids, outcome.state, now=now, message_id=outcome.message_id)
        if outcome.state in _UNHEARD:
            await tx.nudge_marks.release_unsent(outcome.ids)
    elif outcome.again is not None:
        await tx.outbox.retry_at(outcome.ids, outcome.again, failed=outcome.failed)
    if outcome.unreachable_account is not None:
        await tx.who.set_reachable(outcome.unreachable_account, reachable=False)
