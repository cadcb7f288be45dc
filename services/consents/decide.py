"""The three words a person can say about a consent of his own. Saying one twice changes nothing.

Each kind is given and withdrawn on its own: none follows from another.
"""

from domain.consents import ConsentKind
from domain.notices.people import ConsentRefused
from domain.people import Role
from services.audit import write_audit
from services.call import Call
from services.consents.standing import KIND, current_version
from services.handover.hand_over import tell_who_asked
from services.mentoring.agree import ask_again
from services.notify import notify_all
from services.transaction import Transaction


async def give(tx: Transaction, call: Call, kind: ConsentKind = KIND) -> None:
    last = await tx.consents.find_last(call.person_id, kind.value)
    if last is not None and last.stands:
        return
    await tx.consents.add(
        person_id=call.person_id,
        kind=kind.value,
        text_version=current_version(kind),
        account_id=call.actor.account_id,
        given_at=call.now,
    )
    if kind is KIND:
        # Whoever talks with the bot himself needs nobody to enter for him.
        await tx.posts.joins_with_bot(call.person_id)
        await ask_again(tx, call)
    if kind is ConsentKind.NAMED_TO_METHODIST:
        await tell_who_asked(tx, call)
    await _audit(tx, call, "consent.give", kind)


async def refuse(tx: Transaction, call: Call, kind: ConsentKind = KIND) -> None:
    """Only of what was never decided: a press on an old «Отказаться» doesn't withdraw what was
    given later, `withdraw` does, and what was withdrawn is refused already."""
    last = await tx.consents.find_last(call.person_id, kind.value)
    if last is not None:
        return
    await tx.consents.add(
        person_id=call.person_id,
        kind=kind.value,
        text_version=current_version(kind),
        account_id=call.actor.account_id,
        refused_at=call.now,
    )
    await _audit(tx, call, "consent.refuse", kind)
    if kind is KIND:
        await _tell_keepers(tx, call)


async def withdraw(tx: Transaction, call: Call, kind: ConsentKind = KIND) -> None:
    """Of the first kind it ends questions and messages at once. The route and the answers stay
    where they are: the school keeps the route without the bot, the answers stay closed to
    everybody else. Of the others it ends what they say, and nothing besides."""
    if not await tx.consents.withdraw(call.person_id, kind.value, call.now):
        return
    await _audit(tx, call, "consent.withdraw", kind)
    if kind is KIND:
        await tx.outbox.moot_waiting(call.person_id)
        await _tell_keepers(tx, call, again=f":{call.now.timestamp():.0f}")


async def _tell_keepers(tx: Transaction, call: Call, again: str = "") -> None:
    """Whoever keeps a staff list with him goes on without the bot; once a school, and nobody is
    told why: to refuse and to withdraw is a right. `again`: what tells one withdrawal from another;
    of several before the hour of the list the last one is told."""
    posts = sorted(call.actor.posts, key=lambda post: post.role is Role.TEACHER)
    places = {post.school_id: post.id for post in posts if post.school_id is not None}
    for school_id, post_id in places.items():
        key = f"{ConsentRefused.kind}:{post_id}"
        await tx.outbox.take_back(f"{key}:")
        await notify_all(
            tx,
            call,
            ConsentRefused(post_id=post_id),
            await tx.joining.list_keepers(school_id, call.today),
            key=f"{key}{again}",
        )


async def _audit(tx: Transaction, call: Call, action: str, kind: ConsentKind) -> None:
    await write_audit(
        tx,
        call,
        action,
        "person",
        call.person_id,
        before=None if kind is KIND else kind.value,
        after=str(current_version(kind)),
    )
