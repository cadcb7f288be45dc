"""What becomes of the plans in which an event stands, once it is held on another day."""

from datetime import date

from domain.doing import UNDER_WAY, PostponeReason
from domain.item import OPEN_STATES, ItemAction
from domain.notices.events import EventMoved
from domain.offers import Offer, Placed
from domain.plan_rules import Standing
from domain.route import FINAL_STATES
from services import calendars
from services.call import Call
from services.notify import notify_own
from services.reminders.schedule import reschedule_items
from services.transaction import Transaction
from storage.repositories.items import ItemChanged


async def follow(tx: Transaction, call: Call, offer: Offer, day: date) -> None:
    """Items that stood on the old day stand on the new one, and their owners and whoever leads are
    told. A date that its owner has chosen himself stays his, and so does that of a plan which is
    over by the new day. As many statements for a hundred people as for one.
    """
    was = offer.event.held_on
    if was is None or was == day or day < call.today:
        return
    placed = [one for one in await tx.offers.list_placed(offer.event.id) if _expects(one)]
    moved = [one for one in placed if one.due_on == was and _has(one, day)]
    told: dict[int, int | None] = {one.person_id: None for one in placed}
    told |= {one.person_id: one.item_id for one in moved}
    if offer.leader_id is not None:
        told.setdefault(offer.leader_id, None)
    local = await calendars.of_people(tx, told.keys(), call.today)
    await tx.plan_items.set_days({one.item_id: day for one in moved})
    await tx.route_changes.date_joining(
        [one.item_id for one in moved if one.standing is Standing.ASKED], day
    )
    parts = [one for one in moved if one.standing is Standing.ACCEPTED]
    await _record(tx, call, [one for one in parts if one.route_state in UNDER_WAY], was, day)
    await reschedule_items(tx, [one.item_id for one in parts], call.now, local)
    told.pop(call.person_id, None)
    key = f"{EventMoved.kind}:{offer.event.id}:{call.now.timestamp():.0f}"
    await notify_own(
        tx,
        call,
        [
            (
                f"{key}:{who}",
                who,
                EventMoved(event_id=offer.event.id, was=was.isoformat(), item_id=item_id),
            )
            for who, item_id in sorted(told.items())
        ],
        local=local,
    )


def _expects(one: Placed) -> bool:
    """Not those who said no, have done it or whose plans are closed."""
    open_still = one.state in OPEN_STATES and one.route_state not in FINAL_STATES
    return open_still and one.standing is not Standing.DECLINED


def _has(one: Placed, day: date) -> bool:
    return one.last_on is None or day <= one.last_on


async def _record(tx: Transaction, call: Call, moved: list[Placed], was: date, day: date) -> None:
    """In the history of the items: the state and the count of postponements are the owner's."""
    if not moved:
        return
    await tx.routes.touch_all(sorted({one.route_id for one in moved}))
    steps = [
        ItemChanged(
            item_id=one.item_id,
            rev=one.rev,
            action=ItemAction.POSTPONE,
            old_state=one.state,
            state=one.state,
            old_due_on=was,
            due_on=day,
            reason=PostponeReason.MOVED_BY_ORGANISER.value,
        )
        for one in moved
    ]
    await tx.items.record_each(steps, by=call.person_id, at=call.now)
