"""Confirming several reports at once: those that were shown, as they were shown."""

from collections.abc import Collection, Sequence

from domain.access import Action, allowed, relations
from domain.doing import BatchLine, ConfirmBatch, ConfirmOutcome, ItemLine
from domain.item import ItemAction, ItemState
from domain.notices.items import ItemConfirmed
from domain.people import Role
from services import calendars
from services.call import Call
from services.items.change import decided_key
from services.notify import notify_own
from services.record import from_items
from services.scopes import scopes_of
from services.transaction import Transaction
from storage.repositories.item_lists import LISTED
from storage.repositories.items import ItemChanged

SHOWN = 5
"""Reports on a screen: read in one go, and confirmed with one press."""

Seen = tuple[int, int]
"""An item and the revision at which it was shown."""


async def batch(tx: Transaction, call: Call, skipped: Collection[Seen] = ()) -> ConfirmBatch:
    """The oldest reports that wait for the caller, but those he has put off."""
    return await _view(tx, call, await _waiting(tx, call), skipped)


async def confirm_shown(
    tx: Transaction, call: Call, shown: Sequence[Seen], skipped: Collection[Seen] = ()
) -> tuple[ConfirmOutcome, ConfirmBatch]:
    """Confirms those of `shown` that still wait as they were shown; and what comes next.

    What changed meanwhile is left out and named. As many statements for many as for one.
    """
    waiting = await _waiting(tx, call)
    chosen = set(shown)
    asked = [line for line in waiting if _seen(line) in chosen]
    changed = [
        ItemChanged(
            item_id=line.id,
            rev=line.rev,
            action=ItemAction.CONFIRM,
            old_state=ItemState.DONE,
            state=ItemState.CONFIRMED,
            old_due_on=line.due_on,
            due_on=line.due_on,
            reason=None,
        )
        for line in asked
    ]
    await tx.items.confirm_each(changed, by=call.person_id, at=call.now)
    await tx.items.record_each(changed, by=call.person_id, at=call.now)
    await from_items.confirmed_each(tx, call, [line.id for line in asked])
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action=f"item.{ItemAction.CONFIRM.value}",
        object_kind="item",
        object_ids=[line.id for line in asked],
        before=ItemState.DONE.value,
        after=ItemState.CONFIRMED.value,
    )
    await _tell(tx, call, asked)
    done = {line.id for line in asked}
    lost = [item_id for item_id, _ in shown if item_id not in done]
    left = await tx.item_lists.titles_of(lost)
    outcome = ConfirmOutcome(
        confirmed=tuple(asked),
        left=tuple(title for title, state in left if state is not ItemState.CONFIRMED),
        before=tuple(title for title, state in left if state is ItemState.CONFIRMED),
    )
    rest = [line for line in waiting if line.id not in done]
    return outcome, await _view(tx, call, rest, skipped)


async def _waiting(tx: Transaction, call: Call) -> list[ItemLine]:
    """What waits for the caller and he may confirm having seen it whole."""
    scopes = scopes_of(call.actor, (Role.DEPUTY,))
    lines = await tx.item_lists.list_waiting(call.person_id, scopes, limit=LISTED)
    subjects = await tx.subjects.of_items([line.id for line in lines])
    return [
        line
        for line in lines
        if allowed(Action.ITEM_CONFIRM, relations(call.actor, subjects[line.id]))
    ]


async def _view(
    tx: Transaction, call: Call, lines: Sequence[ItemLine], skipped: Collection[Seen]
) -> ConfirmBatch:
    put_off = set(skipped)
    waiting = [line for line in lines if _seen(line) not in put_off]
    shown = waiting[:SHOWN]
    evidence = await tx.evidence.list_of_items([line.id for line in shown])
    return ConfirmBatch(
        shown=tuple(BatchLine(line=line, evidence=evidence.get(line.id, ())) for line in shown),
        more=max(0, len(waiting) - SHOWN),
        skipped=len(lines) - len(waiting),
        today=call.today,
    )


async def _tell(tx: Transaction, call: Call, asked: Sequence[ItemLine]) -> None:
    owners = await tx.item_lists.owners_of([line.id for line in asked])
    local = await calendars.of_people(tx, set(owners.values()), call.today)
    await notify_own(
        tx,
        call,
        [
            (
                decided_key(line.id, line.rev + 1),
                owners[line.id],
                ItemConfirmed(item_id=line.id),
            )
            for line in asked
        ],
        local=local,
    )


def _seen(line: ItemLine) -> Seen:
    return line.id, line.rev
