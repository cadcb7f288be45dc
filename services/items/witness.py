"""What a colleague says who was there: whose lesson was visited, who keeps the list of an event."""

from domain.access import Action, allowed, relations
from domain.doing import ColleagueList, Item, SendBackReason, WitnessView
from domain.errors import DomainError
from domain.item import OPEN_STATES, ItemKind
from services.audit import write_audit
from services.call import Call
from services.items.change import look
from services.items.confirm import accept, may_revoke, refuse, take_back
from services.items.found import found
from services.people.colleagues import list_colleagues
from services.transaction import Transaction


async def choose_visited(
    tx: Transaction, call: Call, item_id: int, rev: int, person_id: int | None
) -> None:
    """Whose lesson it was, told before the report; None: the usual chain confirms.

    DomainError as `look`; item.wrong_state once it is reported; access.gone where the colleague
    doesn't work in the school.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    if item.kind is not ItemKind.LESSON_VISIT or item.state not in OPEN_STATES:
        raise DomainError("item.wrong_state", state=item.state, action="report")
    if person_id is not None:
        here = item.school_id is not None and await tx.posts.has_any(
            person_id, item.today(call.now), school_id=item.school_id
        )
        if person_id == item.owner_id or not here:
            raise DomainError("access.gone")
    await tx.items.set_visited(item_id, person_id)
    await write_audit(tx, call, "item.visited", "item", item_id)


async def list_hosts(
    tx: Transaction, call: Call, item_id: int, rev: int, *, page: int = 0, query: str = ""
) -> ColleagueList:
    """Colleagues whose lesson it may have been. DomainError as `look`."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    return await hosts_of(tx, call, item, page=page, query=query)


async def hosts_of(
    tx: Transaction, call: Call, item: Item, *, page: int = 0, query: str = ""
) -> ColleagueList:
    """As `list_hosts`, of the owner's item that was read to be shown."""
    return await list_colleagues(
        tx,
        item.school_id or 0,
        item.policy,
        call.today,
        besides=item.owner_id,
        page=page,
        query=query,
    )


async def view(tx: Transaction, call: Call, item_id: int) -> WitnessView:
    """That one thing; DomainError("access.denied") for whoever is no witness of it."""
    item, _ = await found(tx, call, item_id, Action.ITEM_WITNESS)
    return WitnessView(
        item_id=item.id,
        rev=item.rev,
        owner=item.owner,
        title=item.title,
        kind=item.kind,
        state=item.state,
        on=item.reported_on or item.due_on,
        today=item.today(call.now),
        may_answer=item.waits,
        may_revoke=may_revoke(item, call.person_id),
    )


async def is_witness_only(tx: Transaction, call: Call, item_id: int) -> bool:
    held = relations(call.actor, await tx.subjects.of_item(item_id))
    return allowed(Action.ITEM_WITNESS, held) and not allowed(Action.ROUTE_ITEMS_READ, held)


async def vouch(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """It took place: confirmed. DomainError as `look`."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_WITNESS)
    return await accept(tx, call, item)


async def deny(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """It didn't: back to its owner, who may name another colleague. DomainError as `look`."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_WITNESS)
    return await refuse(tx, call, item, SendBackReason.NOT_THERE.value)


async def revoke(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes one's own word back while the owner has not acted on it."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_WITNESS)
    return await take_back(tx, call, item)
