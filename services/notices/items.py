"""Notices about items, looked up when they are sent. None: nothing is left to be said."""

from datetime import datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.doing import UNDER_WAY, DueListView
from domain.errors import DomainError
from domain.evidence import LOST, is_replaced
from domain.item import OPEN_STATES, ItemState
from domain.notice_views import (
    ConfirmedNotice,
    LostFileNotice,
    ReportedNotice,
    SentBackNotice,
    ToldNotice,
    WitnessedNotice,
)
from domain.notices import (
    DueList,
    FileLost,
    ItemConfirmed,
    ItemReported,
    ItemSentBack,
    ItemTold,
    ItemWitnessed,
)
from services.notices.recipient import today_of
from services.transaction import Transaction

SHOWN = 8
"""Lines of one daily list; the rest is behind a button."""


async def reported(
    tx: Transaction, recipient: Who, notice: ItemReported, now: datetime
) -> ReportedNotice | None:
    """Moot once it is decided or taken back, or the recipient may no longer confirm it."""
    if not recipient.consented:
        return None
    item = await tx.items.find(notice.item_id)
    if item is None or item.state is not ItemState.DONE or item.rev != notice.rev:
        return None
    try:
        subject = await tx.subjects.of_item(notice.item_id)
    except DomainError:
        return None
    if not item.confirmable or not allowed(
        Action.ITEM_CONFIRM, relations(recipient.actor, subject)
    ):
        return None
    return ReportedNotice(
        item_id=item.id,
        rev=item.rev,
        owner=item.owner,
        title=item.title,
        evidence_count=len(await tx.evidence.list_of_item(item.id)),
    )


async def witnessed(
    tx: Transaction, recipient: Who, notice: ItemWitnessed, now: datetime
) -> WitnessedNotice | None:
    """Moot once it is answered or taken back, or another colleague was named."""
    item = await tx.items.find(notice.item_id)
    if (
        item is None
        or not recipient.consented
        or item.state is not ItemState.DONE
        or not item.confirmable
        or item.rev != notice.rev
    ):
        return None
    subject = await tx.subjects.of_item(item.id)
    if not allowed(Action.ITEM_WITNESS, relations(recipient.actor, subject)):
        return None
    return WitnessedNotice(
        item_id=item.id,
        rev=item.rev,
        owner=item.owner,
        title=item.title,
        kind=item.kind,
        on=item.reported_on or item.due_on,
        today=today_of(recipient, now),
    )


async def told(
    tx: Transaction, recipient: Who, notice: ItemTold, now: datetime
) -> ToldNotice | None:
    """Moot once the pair has ended."""
    item = await tx.items.find(notice.item_id)
    words = await tx.items.find_pair_word(notice.comment_id)
    if item is None or words is None or not recipient.consented:
        return None
    subject = await tx.subjects.of_item(item.id)
    if recipient.actor.person_id not in subject.mentors:
        return None
    return ToldNotice(item_id=item.id, owner=item.owner, title=item.title, words=words)


async def confirmed(
    tx: Transaction, recipient: Who, notice: ItemConfirmed, now: datetime
) -> ConfirmedNotice | None:
    item = await tx.items.find(notice.item_id)
    if (
        item is None
        or not recipient.consented
        or item.state is not ItemState.CONFIRMED
        or item.owner_id != recipient.actor.person_id
    ):
        return None
    who = item.confirmer_id
    return ConfirmedNotice(
        item_id=item.id,
        title=item.title,
        who=None if who is None else await tx.items.label_of(who, item.school_id),
    )


async def sent_back(
    tx: Transaction, recipient: Who, notice: ItemSentBack, now: datetime
) -> SentBackNotice | None:
    item = await tx.items.find(notice.item_id)
    if (
        item is None
        or not recipient.consented
        or item.state is not ItemState.SENT_BACK
        or item.rev != notice.rev
        or item.owner_id != recipient.actor.person_id
    ):
        return None
    events = await tx.items.list_events(item, item.policy)
    last = events[-1] if events else None
    return SentBackNotice(
        item_id=item.id,
        rev=item.rev,
        title=item.title,
        who=None if last is None else last.by,
        comment=None if last is None else last.reason,
    )


async def file_lost(
    tx: Transaction, recipient: Who, notice: FileLost, now: datetime
) -> LostFileNotice | None:
    """Moot once another file was attached or it was taken back, or the plan is over.

    What is confirmed or dropped is told of, but takes no more files.
    """
    item = await tx.items.find(notice.item_id)
    if (
        item is None
        or not recipient.consented
        or item.owner_id != recipient.actor.person_id
        or item.route_state not in UNDER_WAY
    ):
        return None
    # Whoever has left the school is nobody to his former plan.
    subject = await tx.subjects.of_item(item.id)
    if not allowed(Action.EVIDENCE_READ, relations(recipient.actor, subject)):
        return None
    handed_in = await tx.evidence.list_of_item(item.id)
    lost = next((one for one in handed_in if one.id == notice.evidence_id), None)
    if lost is None or lost.fetch_state not in LOST or is_replaced(lost, handed_in):
        return None
    takes_more = item.state in OPEN_STATES or item.state is ItemState.DONE
    return LostFileNotice(
        item_id=item.id,
        rev=item.rev,
        title=item.title,
        name=lost.proof.file_name,
        state=lost.fetch_state,
        again=item.state if takes_more else None,
    )


async def due_list(
    tx: Transaction, recipient: Who, notice: DueList, now: datetime
) -> DueListView | None:
    """Lines announced on that day that are still open."""
    person_id = recipient.actor.person_id
    if person_id is None or not recipient.consented:
        return None
    today = today_of(recipient, now)
    day = datetime.fromisoformat(notice.day).date()
    lines = await tx.item_lists.list_listed(person_id, day, today)
    if not lines:
        return None
    return DueListView(lines=lines[:SHOWN], hidden=max(0, len(lines) - SHOWN), today=today)
