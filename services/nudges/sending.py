"""A nudge goes on its way, and is taken back while nobody has it."""

from dataclasses import replace
from datetime import datetime

from domain.errors import DomainError
from domain.notices.outreach import Nudged
from domain.nudges import RoundState
from services.audit import write_audit
from services.call import Call
from services.notify import notify_own
from services.nudges.reading import Held, held_round, reached_by
from services.outreach import Going, IsShown, going
from services.transaction import Transaction


def cause_of(round_id: int) -> str:
    """What the keys of its messages begin with."""
    return f"nudge:{round_id}:"


async def send(tx: Transaction, call: Call, round_id: int, is_shown: IsShown) -> tuple[Going, Held]:
    """`is_shown`: whether the press was of a screen with these people, at this revision.

    To those who were shown and whose week is still free; returns how many, and the round as it is.

    The week of each is taken in the same write. As many statements for a hundred people as for
    one. DomainError "nudge.sent", "nudge.changed" where others would get it by now than were
    shown, "nudge.nobody".
    """
    one = await held_round(tx, call, round_id)
    if one.round.state is not RoundState.DRAFT:
        raise DomainError("nudge.sent")
    found = await reached_by(tx, call, one)
    to = found.outreach.to
    if not is_shown(tuple((each.post_id, one.round.rev) for each in to)):
        raise DomainError("nudge.changed")
    cause = cause_of(round_id)
    free = await tx.nudge_marks.claim(
        {each.person_id: found.arrivals[each.person_id] for each in to}, cause
    )
    told = [each for each in to if each.person_id in free]
    if not told:
        raise DomainError("nudge.nobody")
    await tx.nudges.change_round(
        round_id, one.round.rev, state=RoundState.SENT.value, sent_at=call.now
    )
    ids = await tx.nudges.add_people(round_id, told, call.now)
    await notify_own(
        tx,
        call,
        [
            (f"{cause}{person_id}", person_id, Nudged(nudge_id=nudge_id))
            for person_id, nudge_id in ids.items()
        ],
        local=found.local,
    )
    await _audit(tx, call, round_id, "nudge.send", str(len(told)))
    return going(len(told), found.goes_at, call.now), _now(one, RoundState.SENT, call.now)


async def undo(tx: Transaction, call: Call, round_id: int) -> tuple[int, Held]:
    """Whoever has not got it yet won't, and his week is free again. Returns how many these are,
    and the round as it is.

    Where nobody has it, it is a draft again. DomainError("nudge.gone_out").
    """
    one = await held_round(tx, call, round_id)
    if one.round.state is not RoundState.SENT:
        raise DomainError("nudge.gone_out")
    cause = cause_of(round_id)
    back = await tx.outbox.take_back_waiting(cause, call.now)
    if not back:
        raise DomainError("nudge.gone_out")
    await tx.nudge_marks.release(back, cause)
    await tx.nudges.remove_people(round_id, back)
    if not await tx.outbox.states_of(cause):
        await tx.nudges.change_round(
            round_id, one.round.rev, state=RoundState.DRAFT.value, sent_at=None
        )
        one = _now(one, RoundState.DRAFT, None)
    await _audit(tx, call, round_id, "nudge.undo", str(len(back)))
    return len(back), one


def _now(one: Held, state: RoundState, sent_at: datetime | None) -> Held:
    changed = replace(one.round, state=state, sent_at=sent_at, rev=one.round.rev + 1)
    return replace(one, round=changed)


async def _audit(tx: Transaction, call: Call, round_id: int, action: str, after: str) -> None:
    await write_audit(tx, call, action, "nudge_round", round_id, after=after)
