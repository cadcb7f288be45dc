"""Putting a notice into the outbox, in the transaction of its cause."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import SEARCH_DAYS, SendingKind, WorkCalendar, next_sending_moment
from domain.notices.coding import encode
from domain.notices.notice import Notice, NoticeGroup
from domain.outbox import Unasked
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.transaction import Transaction

GROUPING = timedelta(minutes=2)
"""Rows of one recipient and group wait this long and go as one message; an undo inside this
time deletes them."""

BESIDE_LIST = timedelta(minutes=1)
"""What comes at the hour of the list waits until the list is gathered, and goes with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A notice to several people; each row's key is `key` and the recipient's id behind a colon."""

    notice: Notice
    recipients: Collection[int]
    key: str


async def notify(
    tx: Transaction, call: Call, notice: Notice, *, recipient_id: int, key: str
) -> bool:
    """Sends `notice` to the person when his hours allow. `key` is unique to the cause.

    False where this cause has spoken already. Nobody is told of what he did himself.
    """
    if recipient_id == call.actor.person_id:
        return False
    local = await calendars.of_person(tx, recipient_id, call.today)
    due_at = _moment(local, notice, call.now)
    return await tx.outbox.put(
        key=key,
        recipient_id=recipient_id,
        kind=notice.kind,
        payload=encode(notice),
        group=None if notice.group is None else notice.group.value,
        now=call.now,
        due_at=due_at,
    )


async def notify_all(
    tx: Transaction,
    call: Call,
    notice: Notice,
    recipient_ids: Collection[int],
    *,
    key: str,
    local: Mapping[int, LocalCalendar] | None = None,
) -> None:
    """As `notify`, to several; each row's key is `key` and the recipient's id behind a colon."""
    await notify_each(tx, call, [Cause(notice=notice, recipients=recipient_ids, key=key)], local)


async def notify_each(
    tx: Transaction,
    call: Call,
    causes: Sequence[Cause],
    local: Mapping[int, LocalCalendar] | None = None,
) -> None:
    """As `notify_all`, of several causes.

    `local`: calendars of at least these people, where the caller has read them already.
    """
    if local is None:
        people = {one for cause in causes for one in cause.recipients} - {call.actor.person_id}
        local = await calendars.of_people(tx, people, call.today) if people else {}
    await tx.outbox.put_each(rows_of(call, causes, local), now=call.now)


def rows_of(
    call: Call, causes: Sequence[Cause], local: Mapping[int, LocalCalendar]
) -> list[Unasked]:
    """What `notify_each` puts, for whoever puts more beside it in the same statement."""
    return _rows(
        call,
        [
            (f"{cause.key}:{one}", one, cause.notice)
            for cause in causes
            for one in cause.recipients
            if one != call.actor.person_id
        ],
        local,
    )


async def notify_own(
    tx: Transaction,
    call: Call,
    told: Sequence[tuple[str, int, Notice]],
    *,
    local: Mapping[int, LocalCalendar],
) -> None:
    """As `notify`, a notice of his own to each: (key, recipient, notice), in one statement."""
    others = [one for one in told if one[1] != call.actor.person_id]
    await tx.outbox.put_each(_rows(call, others, local), now=call.now)


async def notify_speaker(tx: Transaction, call: Call, told: Sequence[tuple[str, Notice]]) -> None:
    """To the speaker himself: what others have asked him while the bot could not tell him.
    (key, notice), in one statement."""
    if told:
        local = {call.person_id: await calendars.of_person(tx, call.person_id, call.today)}
        own = [(key, call.person_id, notice) for key, notice in told]
        await tx.outbox.put_each(_rows(call, own, local), now=call.now)


def _rows(
    call: Call, told: Sequence[tuple[str, int, Notice]], local: Mapping[int, LocalCalendar]
) -> list[Unasked]:
    return [
        unasked(notice, recipient_id, key, _moment(local[recipient_id], notice, call.now))
        for key, recipient_id, notice in told
    ]


def unasked(notice: Notice, recipient_id: int, key: str, due_at: datetime) -> Unasked:
    """The row in which the notice waits."""
    return Unasked(
        key=key,
        recipient_id=recipient_id,
        kind=notice.kind,
        payload=encode(notice),
        group=None if notice.group is None else notice.group.value,
        due_at=due_at,
    )


async def notify_account(
    tx: Transaction, call: Call, notice: Notice, *, account_id: int, local: LocalCalendar, key: str
) -> None:
    """As `notify`, to an account that may be nobody yet, or any more: by the hours of `local`."""
    await tx.outbox.put(
        key=key,
        recipient_id=None,
        account_id=account_id,
        kind=notice.kind,
        payload=encode(notice),
        group=None if notice.group is None else notice.group.value,
        now=call.now,
        due_at=_moment(local, notice, call.now),
    )


def heard_in(local: LocalCalendar, notice: Notice) -> WorkCalendar:
    """The days on which the person hears of this: what was decided about him reaches him in his
    leave, whatever else waits until he is back."""
    return local.at_work if notice.group is NoticeGroup.DECIDED else local.calendar


def arrival(local: LocalCalendar, notice: Notice, now: datetime) -> datetime:
    """When it would reach somebody who is told now."""
    return _moment(local, notice, now)


def _moment(local: LocalCalendar, notice: Notice, now: datetime) -> datetime:
    at_once = notice.sending is SendingKind.AT_ONCE
    earliest = now + GROUPING if at_once else now
    moment = next_sending_moment(
        earliest, local.zone, heard_in(local, notice), notice.sending, local.list_at
    )
    if moment is None:
        # Nobody is closed for longer than the domain searches; if it happens, look again then.
        return earliest + timedelta(days=SEARCH_DAYS)
    beside = notice.group is NoticeGroup.OWN and moment > earliest
    return moment + BESIDE_LIST if beside else moment
