"""What is to be done, what waits for confirmation, one item with its history."""

from dataclasses import replace

from domain.access import Action, allowed, relations, require
from domain.doing import PAGE, UNDER_WAY, ItemLine, ItemList, ItemPage
from domain.errors import DomainError
from domain.evidence import Evidence
from domain.item import OPEN_STATES, ItemState
from domain.paging import page_within
from domain.people import Role
from domain.route import RouteState
from services.call import Call
from services.items.confirm import may_revoke
from services.items.found import found
from services.roadmap.reading import count_own
from services.routes.read import find_own
from services.scopes import scopes_of
from services.transaction import Transaction

REPORTED_SHOWN = 3


async def due(tx: Transaction, call: Call, page: int = 0) -> ItemList:
    """The caller's own open items by date, and the last ones that wait for confirmation."""
    total = await tx.item_lists.count_of_owner(call.person_id, call.today)
    page = page_within(page, total, PAGE)
    return ItemList(
        lines=await tx.item_lists.list_of_owner(
            call.person_id, call.today, limit=PAGE, offset=page * PAGE
        ),
        total=total,
        page=page,
        today=call.today,
        reported=await tx.item_lists.list_reported(call.person_id, limit=REPORTED_SHOWN),
        measures=await count_own(tx, call),
        suspended=None if total else await _suspended(tx, call),
    )


async def _suspended(tx: Transaction, call: Call) -> int | None:
    own = await find_own(tx, call)
    return own.id if own is not None and own.state is RouteState.SUSPENDED else None


async def waiting(tx: Transaction, call: Call, page: int = 0) -> ItemList:
    """What waits on the caller's confirmation, the oldest report first."""
    scopes = scopes_of(call.actor, (Role.DEPUTY,))
    total = await tx.item_lists.count_waiting(call.person_id, scopes)
    page = page_within(page, total, PAGE)
    lines = await tx.item_lists.list_waiting(call.person_id, scopes, limit=PAGE, offset=page * PAGE)
    return ItemList(
        lines=await _as_seen(tx, call, lines),
        total=total,
        page=page,
        today=call.today,
    )


async def following(tx: Transaction, call: Call) -> ItemLine | None:
    """The report that waits longest for the caller."""
    scopes = scopes_of(call.actor, (Role.DEPUTY,))
    lines = await tx.item_lists.list_waiting(call.person_id, scopes, limit=1)
    return next(iter(await _as_seen(tx, call, lines)), None)


async def count_waiting(tx: Transaction, call: Call) -> int:
    return await tx.item_lists.count_waiting(call.person_id, scopes_of(call.actor, (Role.DEPUTY,)))


async def item_page(
    tx: Transaction,
    call: Call,
    item_id: int,
    *,
    brief: bool = False,
    materials_too: bool = False,
) -> ItemPage:
    """The item for its owner, mentor, head and leaders; evidence where the policy allows it.

    `brief`: how it stands, without what is behind it: history, evidence, asked changes, a visit;
    `materials_too`: but with evidence.
    """
    item, subject = await found(tx, call, item_id, Action.ROUTE_ITEMS_READ)
    held = relations(call.actor, subject)
    own = item.owner_id == call.person_id
    materials: tuple[Evidence, ...] = ()
    if allowed(Action.EVIDENCE_READ, held) and (materials_too or not brief):
        materials = await tx.evidence.list_with_held(item_id)
    asked = None
    if item.confirmer_id is not None and item.waits:
        asked = await tx.items.label_of(item.confirmer_id, item.school_id)
    visited = None
    if item.visited_id is not None and not brief:
        # Whose lesson it was is whom the report asks first.
        named = asked is not None and item.visited_id == item.confirmer_id
        visited = asked if named else await tx.items.label_of(item.visited_id, item.school_id)
    may_confirm = allowed(Action.ITEM_CONFIRM, held)
    return ItemPage(
        item=item,
        events=() if brief else await tx.items.list_events(item, item.policy),
        evidence=tuple(one for one in materials if not one.is_held),
        asked=asked,
        today=item.today(call.now),
        own=own,
        held=tuple(one for one in materials if own and one.is_held),
        may_confirm=may_confirm and item.waits,
        leads=allowed(Action.PERSON_PAGE, held),
        may_revoke=may_confirm and may_revoke(item, call.person_id),
        asked_change=None if brief else await tx.route_changes.find_waiting(item_id),
        record_id=item.record_id if allowed(Action.RECORD_READ, held) else None,
        memo=item.memo if own else None,
        visited=visited,
        mentored=bool(subject.mentors - {item.owner_id}),
    )


async def evidence_of(tx: Transaction, call: Call, item_id: int) -> tuple[Evidence, ...]:
    """What is handed in, and for its owner what he has sent beside it, as `ItemPage.materials`.

    DomainError("access.denied") for whoever may not see it.
    """
    subject = await tx.subjects.of_item(item_id)
    require(Action.EVIDENCE_READ, call.actor, subject)
    own = allowed(Action.ITEM_REPORT, relations(call.actor, subject))
    listing = tx.evidence.list_with_held if own else tx.evidence.list_of_item
    materials = await listing(item_id)
    if not materials:
        raise DomainError("access.gone")
    return materials


async def _as_seen(
    tx: Transaction, call: Call, lines: tuple[ItemLine, ...]
) -> tuple[ItemLine, ...]:
    """Whoever may see the whole of it confirms it as such, though he was there himself."""
    own = [line.id for line in lines if line.witnessed]
    if not own:
        return lines
    subjects = await tx.subjects.of_items(own)
    whole = {
        item_id
        for item_id, subject in subjects.items()
        if allowed(Action.ITEM_CONFIRM, relations(call.actor, subject))
    }
    return tuple(replace(line, witnessed=line.witnessed and line.id not in whole) for line in lines)


def awaits_report(page: ItemPage) -> bool:
    return page.own and page.item.state in OPEN_STATES and page.item.route_state in UNDER_WAY


def awaits_more(page: ItemPage) -> bool:
    under_way = page.item.route_state in UNDER_WAY
    return page.own and under_way and page.item.state is ItemState.DONE


def takes_materials(page: ItemPage) -> bool:
    """To be done, or done and confirmed by nobody yet."""
    return awaits_report(page) or awaits_more(page)
