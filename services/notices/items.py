"""Notices about items, looked up when they are sent. None: nothing is left to be said."""

from collections.abc import Collection
from datetime import date, datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.doing import UNDER_WAY, DueListView, Item, ItemLine, PassedView, Warned
from domain.errors import DomainError
from domain.escalation import WARNINGS, named, telling_day
from domain.evidence import LOST, is_replaced
from domain.item import OPEN_STATES, ItemState
from domain.notice_views.items import (
    ConfirmedNotice,
    ItemRevokedNotice,
    LostFileNotice,
    ReportedNotice,
    SentBackNotice,
    WitnessedNotice,
)
from domain.notices.items import (
    DueList,
    FileLost,
    ItemConfirmed,
    ItemReported,
    ItemRevoked,
    ItemSentBack,
    ItemWitnessed,
    PassedSeen,
)
from services import calendars
from services.items.chain import chains_of
from services.items.plan import week_on
from services.notices.recipient import today_of
from services.roadmap import reminding
from services.transaction import Transaction

SHOWN = 8
"""Lines of one daily list; the rest is behind a button."""


async def _found(tx: Transaction, recipient: Who, item_id: int, action: Action) -> Item | None:
    """The item, where it is there still and the recipient may do that with it."""
    try:
        subject, item = await tx.subjects.of_doing(item_id)
    except DomainError:
        return None
    return item if allowed(action, relations(recipient.actor, subject)) else None


async def reported(
    tx: Transaction, recipient: Who, notice: ItemReported, now: datetime
) -> ReportedNotice | None:
    """Moot once it is decided or taken back, its plan is over, or the recipient may no longer
    confirm it."""
    if not recipient.consented:
        return None
    item = await _found(tx, recipient, notice.item_id, Action.ITEM_CONFIRM)
    if item is None or not item.waits or item.rev != notice.rev:
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
    """Moot once it is answered or taken back, its plan is over, or another colleague was named."""
    item = await _found(tx, recipient, notice.item_id, Action.ITEM_WITNESS)
    if item is None or not recipient.consented or not item.waits or item.rev != notice.rev:
        return None
    return WitnessedNotice(
        item_id=item.id,
        rev=item.rev,
        owner=item.owner,
        title=item.title,
        kind=item.kind,
        on=item.reported_on or item.due_on,
        held_on=None if item.event_id is None else item.due_on,
        today=today_of(recipient, now),
    )


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


async def revoked(
    tx: Transaction, recipient: Who, notice: ItemRevoked, now: datetime
) -> ItemRevokedNotice | None:
    """Moot once it is decided again or taken back, or its plan is over."""
    item = await tx.items.find(notice.item_id)
    if item is None or not recipient.consented or not item.waits or item.rev != notice.rev:
        return None
    if item.owner_id != recipient.actor.person_id:
        return None
    return ItemRevokedNotice(item_id=item.id, title=item.title)


async def file_lost(
    tx: Transaction, recipient: Who, notice: FileLost, now: datetime
) -> LostFileNotice | None:
    """Moot once another file was attached or it was taken back, or the plan is over.

    What is confirmed or dropped is told of, but takes no more files.
    """
    # Whoever has left the school is nobody to his former plan.
    item = await _found(tx, recipient, notice.item_id, Action.EVIDENCE_READ)
    if (
        item is None
        or not recipient.consented
        or item.owner_id != recipient.actor.person_id
        or item.route_state not in UNDER_WAY
    ):
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
    """Lines announced on that day that are still open, and measures that speak on it."""
    person_id = recipient.actor.person_id
    if person_id is None or not recipient.consented:
        return None
    today = today_of(recipient, now)
    day = date.fromisoformat(notice.day)
    lines = await tx.item_lists.list_listed(person_id, day, today)
    measures = await reminding.of_day(tx, person_id, day, today)
    if not lines and not measures:
        return None
    shown = lines[:SHOWN]
    return DueListView(
        lines=shown,
        hidden=max(0, len(lines) - SHOWN),
        today=today,
        day=day,
        warned=await _warned(tx, person_id, day, {line.id for line in lines}, today),
        measures=measures,
        later=await _later(tx, person_id, shown, today),
    )


async def _later(
    tx: Transaction, person_id: int, lines: Collection[ItemLine], today: date
) -> dict[int, date]:
    """To which day each missed one moves by a press; those whose plan is over are left out."""
    late = [line for line in lines if line.due_on < today]
    if not late:
        return {}
    local = await calendars.of_person(tx, person_id, today)
    days = {line.id: week_on(local, today, line.plan_last) for line in late}
    return {line_id: day for line_id, day in days.items() if day > today}


async def _warned(
    tx: Transaction, person_id: int, day: date, ids: Collection[int], today: date
) -> dict[int, Warned]:
    """Who will see that a date was missed, of those lines whose owner is told so in this list."""
    clocks = [
        clock
        for clock in await tx.lines.list_on_list(person_id, day, today)
        if clock.id in ids and clock.escalation.stage in WARNINGS and clock.escalation.on == day
    ]
    if not clocks:
        return {}
    chains = await chains_of(tx, clocks, today)
    subjects = await tx.subjects.of_posts({clock.post_id for clock in clocks})
    labels: dict[tuple[int, int | None], str | None] = {}
    found: dict[int, Warned] = {}
    for clock in clocks:
        target = named(clock.escalation, chains[clock.id])
        seen = telling_day(clock.due_on, clock.escalation)
        if target is None or seen is None:
            continue
        school_id = subjects[clock.post_id].school_id
        for one in target.people:
            if (one, school_id) not in labels:
                labels[one, school_id] = await tx.items.label_of(one, school_id)
        who = tuple(labels[one, school_id] or "" for one in target.people)
        found[clock.id] = Warned(day=seen, who=who)
    return found


async def passed_seen(
    tx: Transaction, recipient: Who, notice: PassedSeen, now: datetime
) -> PassedView | None:
    """Of what the reader is told of on that day, what is still so and still his to know."""
    person_id = recipient.actor.person_id
    if person_id is None or not recipient.consented:
        return None
    today = today_of(recipient, now)
    ids = await tx.escalations.list_told_ids(person_id, date.fromisoformat(notice.day))
    lines = await tx.item_lists.list_of_ids(ids)
    subjects = await tx.subjects.of_posts({line.post_id for line in lines})
    known = tuple(
        line
        for line in lines
        if allowed(Action.ROUTE_ITEMS_READ, relations(recipient.actor, subjects[line.post_id]))
    )
    if not known:
        return None
    return PassedView(lines=known[:SHOWN], hidden=max(0, len(known) - SHOWN), today=today)
