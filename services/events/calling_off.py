"""What becomes of an event that was put into plans, or before people, once it isn't held."""

from domain.doing import UNDER_WAY, DropReason
from domain.item import OPEN_STATES, ItemAction, apply
from domain.notices.events import EventCalledOff, EventOffered
from domain.offers import Offer, Placed
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import ChangeState
from services import calendars
from services.call import Call
from services.notify import notify_own
from services.transaction import Transaction
from storage.repositories.items import ItemChanged

_OPEN = frozenset({Standing.PROPOSED, Standing.DISCUSS, Standing.ASKED})


async def call_off(tx: Transaction, call: Call, offer: Offer) -> None:
    """Proposals go, open items leave plans under way as a change does, and each is told once.

    Nothing stands for the event in a plan any more: held after all, it is put before people anew.
    As many statements for a hundred people as for one.
    """
    event_id = offer.event.id
    placed = await tx.offers.list_placed(event_id)
    unheard = await tx.outbox.take_back_waiting(f"{EventOffered.kind}:{event_id}:", call.now)
    await tx.offers.let_go(event_id)
    await tx.plan_items.remove_all([one.item_id for one in placed if _is_untouched(one)])
    declined = [one for one in placed if _is_declined(one)]
    dropped = [one for one in placed if _is_dropped(one)]
    await tx.plan_items.take_out(
        dropped=[(one.item_id, one.rev) for one in dropped],
        declined=[(one.item_id, one.rev) for one in declined],
    )
    await _withdraw(tx, declined)
    await _record(tx, call, offer, dropped)
    await _tell(tx, call, offer, placed, unheard)


def _is_untouched(one: Placed) -> bool:
    return one.standing is Standing.PROPOSED and not one.touched


def _is_declined(one: Placed) -> bool:
    """Talked about, or in a plan that isn't under way yet: that is answered without a change."""
    if one.standing in _OPEN:
        return not _is_untouched(one)
    waits = one.route_state not in UNDER_WAY
    return waits and one.standing is Standing.ACCEPTED and one.state in OPEN_STATES


def _is_dropped(one: Placed) -> bool:
    accepted = one.standing is Standing.ACCEPTED and one.due_on is not None
    return accepted and one.state in OPEN_STATES and one.route_state in UNDER_WAY


async def _withdraw(tx: Transaction, declined: list[Placed]) -> None:
    """What waits to be decided about waits no more."""
    asked = [one.item_id for one in declined if one.standing is Standing.ASKED]
    if asked:
        await tx.route_changes.withdraw_joining(asked)


async def _record(tx: Transaction, call: Call, offer: Offer, dropped: list[Placed]) -> None:
    """Where the school decides about drops, who calls the event off has decided."""
    if not dropped:
        return
    await tx.routes.touch_all(sorted({one.route_id for one in dropped}))
    steps = [
        ItemChanged(
            item_id=one.item_id,
            rev=one.rev,
            action=ItemAction.DROP,
            old_state=one.state,
            state=apply(one.state, ItemAction.DROP),
            old_due_on=one.due_on,
            due_on=one.due_on,
            reason=DropReason.CANCELLED.value,
        )
        for one in dropped
        if one.due_on is not None
    ]
    await tx.items.record_each(steps, by=call.person_id, at=call.now)
    decided = ChangeKind.DROP in offer.rules.decided
    await tx.route_changes.add_drops(
        [(one.route_id, one.item_id, one.title, one.due_on) for one in dropped],
        state=ChangeState.ACCEPTED if decided else ChangeState.SHOWN,
        reason=DropReason.CANCELLED.value,
        by=call.person_id,
        at=call.now,
    )


async def _tell(
    tx: Transaction,
    call: Call,
    offer: Offer,
    placed: tuple[Placed, ...],
    unheard: frozenset[int],
) -> None:
    """Whoever expects it, and who leads; not those who said no or have not heard of it yet."""
    told: dict[int, int | None] = {}
    if offer.leader_id is not None:
        told[offer.leader_id] = None
    for one in placed:
        if _is_dropped(one):
            told[one.person_id] = one.item_id
        elif (_is_untouched(one) or _is_declined(one)) and one.person_id not in unheard:
            told.setdefault(one.person_id, None)
    told.pop(call.person_id, None)
    if not told:
        return
    key = f"{EventCalledOff.kind}:{offer.event.id}:{call.now.timestamp():.0f}"
    await notify_own(
        tx,
        call,
        [
            (f"{key}:{who}", who, EventCalledOff(event_id=offer.event.id, item_id=item_id))
            for who, item_id in sorted(told.items())
        ],
        local=await calendars.of_people(tx, told.keys(), call.today),
    )
