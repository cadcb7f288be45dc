"""The tick that asks the next in the chain when a confirmer keeps silent."""

from datetime import UTC, datetime

from domain.access import Actor
from domain.confirmation import Confirmer, confirmer_at
from domain.doing import Item
from domain.notices import ItemReported
from services.call import Call
from services.items.chain import chain_of
from services.items.change import reported_key
from services.notify import notify
from services.transaction import Transaction

BATCH = 50


async def ask_next(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Looks at a batch of unanswered reports; the id to go on after, None at the end."""
    waiting = await tx.items.list_unanswered(after_id=after_id, limit=BATCH)
    for item in waiting:
        await _ask(tx, item, now)
    return waiting[-1].id if len(waiting) == BATCH else None


async def _ask(tx: Transaction, item: Item, now: datetime) -> None:
    if item.reported_at is None:
        return
    subject = await tx.subjects.of_item(item.id)
    chain = await chain_of(tx, item, subject, item.today(now))
    target = confirmer_at(chain, (now - item.reported_at).days)
    if target is None or _place(chain, item.confirmer_id) >= chain.index(target):
        return
    await tx.items.ask(item.id, target.people[0])
    call = Call(actor=Actor(person_id=None), now=now, zone=item.zone, cause="tick")
    for person_id in target.people:
        await notify(
            tx,
            call,
            ItemReported(item_id=item.id, rev=item.rev),
            recipient_id=person_id,
            key=f"{reported_key(item.id, item.rev)}:{person_id}",
        )
    await tx.audit.add(
        at=now.astimezone(UTC),
        actor_id=None,
        action="item.ask_next",
        object_kind="item",
        object_id=item.id,
        after=target.role.value,
    )


def _place(chain: tuple[Confirmer, ...], person_id: int | None) -> int:
    """Where in the chain the person is; -1 if he has left it, so that somebody is asked again."""
    places = [index for index, one in enumerate(chain) if person_id in one.people]
    return places[0] if places else -1
