"""The tick that asks the next in the chain when a confirmer keeps silent or is there no more.

Only who is asked now gets a message. The owner and who was asked before find it in the item, which
says whose word it waits for and in its history whose word that is now.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from domain.access import Actor
from domain.confirmation import asked_after_mentor, next_asked
from domain.doing import Item
from domain.item import ItemAction
from services.call import Call
from services.items.asking import tell_asked
from services.items.chain import Chain, beside_chain, chain_among
from services.transaction import Transaction
from storage.repositories.items import Colleague

BATCH = 50

_Where = tuple[int | None, frozenset[int], date]
"""Whose chains are of the same people: one day's, in one school, with the same ones beside it."""


async def ask_next(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Looks at a batch of unanswered reports; the id to go on after, None at the end."""
    waiting = await tx.items.list_unanswered(after_id=after_id, limit=BATCH)
    return await _ask_each(tx, waiting, now)


async def ask_somebody(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """The same of reports that nobody is asked to confirm: their mentor is one no longer."""
    waiting = await tx.items.list_unanswered(after_id=after_id, limit=BATCH, unasked=True)
    return await _ask_each(tx, waiting, now)


async def _ask_each(tx: Transaction, waiting: Sequence[Item], now: datetime) -> int | None:
    subjects = await tx.subjects.of_items([item.id for item in waiting])
    organisers = await tx.events.organisers_of(
        {item.event_id for item in waiting if item.event_id is not None}
    )
    people: dict[_Where, tuple[Colleague, ...]] = {}
    for item in waiting:
        subject, organiser = subjects[item.id], organisers.get(item.event_id or 0)
        where = (item.school_id, beside_chain(item, subject, organiser), item.today(now))
        if where not in people:
            people[where] = await tx.items.list_colleagues(*where)
        chain = chain_among(item, subject, people[where], organiser=organiser)
        await _ask(tx, item, chain, now)
    return waiting[-1].id if len(waiting) == BATCH else None


async def _ask(tx: Transaction, item: Item, chain: Chain, now: datetime) -> None:
    since = item.asked_at or item.reported_at
    if since is None:
        return
    if item.confirmer_id is None and item.asked_at is not None:
        target = asked_after_mentor(chain.steps)
    else:
        target = next_asked(
            chain.steps,
            asked=item.confirmer_id,
            silent_days=(now - since).days,
            whole=chain.whole,
        )
    if target is None or item.confirmer_id in target.people:
        return
    await tx.items.ask(item.id, target.people[0], now)
    stands = {"state": item.state.value, "due_on": item.due_on.isoformat()}
    await tx.items.record(
        item.id,
        ItemAction.ASK,
        before=stands,
        after={**stands, "asked": target.role.value},
        reason=None,
        by=None,
        at=now,
    )
    call = Call(actor=Actor(person_id=None), now=now, zone=item.zone, cause="tick")
    await tell_asked(tx, call, item.id, item.rev, target)
    await tx.audit.add(
        at=now.astimezone(UTC),
        actor_id=None,
        action="item.ask_next",
        object_kind="item",
        object_id=item.id,
        after=target.role.value,
    )
