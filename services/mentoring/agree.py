"""The word of each of the two. Until both have said yes nobody is a mentor."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.mentoring import MentoringAction, MentoringState, Pair, Side, apply
from domain.notices.mentoring import MentorDecided, MentorProposed, MentorReplaced
from services import calendars
from services.audit import write_audit
from services.calendars import LocalCalendar
from services.call import Call
from services.notify import notify, notify_all, notify_own, notify_speaker
from services.transaction import Transaction


async def agree(tx: Transaction, call: Call, mentoring_id: int) -> Pair:
    """The pair after the caller's yes: working if it was the second one.

    A mentor who was there before ends with it. A yes said twice is one;
    DomainError("mentoring.settled") where nothing waits any more.
    """
    pair, side = await _own_side(tx, call, mentoring_id)
    if pair.state is MentoringState.ACTIVE:
        return pair
    after = apply(pair.state, MentoringAction.AGREE)
    if not pair.waits_for(call.person_id):
        return pair
    await tx.mentoring.set_agreed(pair.id, side, call.now)
    other = pair.mentee_agreed_at if side is Side.MENTOR else pair.mentor_agreed_at
    said = _said(pair, side, call.now)
    if other is not None and await tx.mentoring.change(pair.id, pair.state, after, ended_at=None):
        said = replace(said, state=after, rev=said.rev + 1)
        replaced = await tx.ended_pairs.end_others(
            pair.mentee_post_id, besides=pair.id, now=call.now
        )
        former = [mentor_id for _, mentor_id in replaced]
        if replaced:
            await tx.items.ask_nobody(pair.mentee_post_id, former, call.now)
        two = (pair.mentor_person_id, pair.mentee_person_id)
        local = await calendars.of_people(tx, {*former, *two, pair.proposed_by}, call.today)
        await notify_own(
            tx,
            call,
            [
                (
                    f"mentor_replaced:{former_id}",
                    mentor_id,
                    MentorReplaced(mentoring_id=former_id),
                )
                for former_id, mentor_id in replaced
            ],
            local=local,
        )
        await _tell(tx, call, pair, two, local)
    elif other is None:
        # The strong one is asked first; only now the other one hears of it.
        await notify(
            tx,
            call,
            MentorProposed(mentoring_id=pair.id),
            recipient_id=pair.mentee_person_id,
            key=f"mentor_proposed:{pair.id}:{pair.mentee_person_id}",
        )
    await _audit(tx, call, "mentor.agree", pair.id, side.value)
    return said


def _said(pair: Pair, side: Side, now: datetime) -> Pair:
    if side is Side.MENTOR:
        return replace(pair, mentor_agreed_at=now, rev=pair.rev + 1)
    return replace(pair, mentee_agreed_at=now, rev=pair.rev + 1)


async def decline(tx: Transaction, call: Call, mentoring_id: int) -> Pair:
    """A no needs no reason; of a mentor's the mentee never hears.

    DomainError("mentoring.settled") once the pair works or has ended.
    """
    pair, side = await _own_side(tx, call, mentoring_id)
    if pair.state is MentoringState.DECLINED:
        return pair
    after = apply(pair.state, MentoringAction.DECLINE)
    if await tx.mentoring.change(pair.id, pair.state, after, ended_at=call.now):
        await tx.outbox.take_back(f"mentor_proposed:{pair.id}:")
        await _tell(tx, call, pair, () if side is Side.MENTOR else (pair.mentor_person_id,))
        await _audit(tx, call, "mentor.decline", pair.id, side.value)
    return await _again(tx, pair.id)


async def take_back_no(tx: Transaction, call: Call, mentoring_id: int) -> Pair:
    """The proposal waits again for who said no, as long as nobody has heard of it and the teacher
    was not proposed another mentor; DomainError("mentoring.settled") otherwise. Pressed twice, it
    is taken back once."""
    pair, side = await _own_side(tx, call, mentoring_id)
    if pair.waits_for(call.person_id):
        return pair
    after = apply(pair.state, MentoringAction.TAKE_BACK_NO)
    # Who is asked second can only have said no once the first had agreed.
    decliner = Side.MENTOR if pair.mentor_agreed_at is None else Side.MENTEE
    if side is not decliner or await tx.mentoring.find_open_of(pair.mentee_post_id) is not None:
        raise DomainError("mentoring.settled", state=pair.state.value)
    cause = f"mentor_decided:{pair.id}:"
    await tx.outbox.take_back_waiting(cause, call.now)
    if await tx.outbox.states_of(cause):
        raise DomainError("mentoring.settled", state=pair.state.value)
    if await tx.mentoring.change(pair.id, pair.state, after, ended_at=None):
        await _audit(tx, call, "mentor.take_back_no", pair.id, side.value)
    return await _again(tx, pair.id)


async def ask_again(tx: Transaction, call: Call) -> None:
    """Asks the caller what he was proposed while the bot could not ask him: before he came in, or
    without his consent to messages. Whatever of it still waits to be sent is replaced."""
    waiting = [
        pair
        for pair in await tx.mentoring.list_of_person(call.person_id)
        if pair.waits_for(call.person_id)
    ]
    await tx.outbox.take_back(*(f"mentor_proposed:{pair.id}:" for pair in waiting))
    await notify_speaker(
        tx,
        call,
        [
            (
                f"mentor_proposed:{pair.id}:{call.person_id}:{call.now.timestamp():.0f}",
                MentorProposed(mentoring_id=pair.id),
            )
            for pair in waiting
        ],
    )


async def _own_side(tx: Transaction, call: Call, mentoring_id: int) -> tuple[Pair, Side]:
    pair = await tx.mentoring.find(mentoring_id)
    if pair is None:
        raise DomainError("access.gone")
    side = Side.MENTOR if call.actor.person_id == pair.mentor_person_id else Side.MENTEE
    whose = pair.mentor_person_id if side is Side.MENTOR else pair.mentee_person_id
    require(Action.MENTOR_AGREE, call.actor, Subject(person_id=whose))
    return pair, side


async def _tell(
    tx: Transaction,
    call: Call,
    pair: Pair,
    two: tuple[int, ...],
    local: Mapping[int, LocalCalendar] | None = None,
) -> None:
    """Those of the two, and who proposed, hear of it, each once."""
    await notify_all(
        tx,
        call,
        MentorDecided(mentoring_id=pair.id),
        sorted({*two, pair.proposed_by}),
        key=f"mentor_decided:{pair.id}",
        local=local,
    )


async def _again(tx: Transaction, mentoring_id: int) -> Pair:
    pair = await tx.mentoring.find(mentoring_id)
    if pair is None:
        raise DomainError("access.gone")
    return pair


async def _audit(tx: Transaction, call: Call, action: str, mentoring_id: int, side: str) -> None:
    await write_audit(tx, call, action, "mentoring", mentoring_id, after=side)
