"""The school hands a plan over to the methodist, its owner agreeing; or takes it back."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.notices.proposals import ConsentAsked, ConsentGiven, RouteHandedOver
from domain.proposals import LedTeacher
from services.audit import write_audit
from services.call import Call
from services.notify import notify, notify_all
from services.transaction import Transaction

ASKED = "handover.ask_consent"
"""In the audit: who asked is told of the answer."""


async def hand_over(tx: Transaction, call: Call, post_id: int) -> None:
    """The plan under way at the post. Its owner is told, and so are the methodists.

    Pressed twice, it is handed over once. Raises "handover.no_consent" without the owner's
    consent, "handover.no_plan" where no plan waits for a decision or is approved.
    """
    teacher = await _teacher(tx, call, post_id)
    if teacher.handed_over:
        return
    if teacher.route_id is None or not teacher.may_hand_over:
        raise DomainError("handover.no_plan")
    if not teacher.agrees:
        raise DomainError("handover.no_consent")
    await tx.proposals.set_handed_over(teacher.route_id, call.person_id, call.now)
    await _record(tx, call, "route.hand_over", teacher.route_id)
    notice = RouteHandedOver(route_id=teacher.route_id)
    key = f"{_key(teacher.route_id)}{call.now.timestamp():.0f}"
    people = [teacher.person_id]
    if teacher.municipality_id is not None:
        people += await tx.proposals.list_methodists(teacher.municipality_id, call.today)
    await notify_all(tx, call, notice, list(dict.fromkeys(people)), key=key)


async def take_back(tx: Transaction, call: Call, post_id: int) -> None:
    """Possible until the methodist has added something or said a word: then "handover.acted"."""
    teacher = await _teacher(tx, call, post_id)
    if teacher.route_id is None or not teacher.handed_over:
        return
    if teacher.acted:
        raise DomainError("handover.acted")
    await tx.proposals.set_handed_over(teacher.route_id, None, None)
    await tx.outbox.take_back(_key(teacher.route_id))
    await _record(tx, call, "route.take_back", teacher.route_id)


async def ask_consent(tx: Transaction, call: Call, post_id: int) -> bool:
    """Asks the teacher, at most once a day; False where he was asked today already."""
    teacher = await _teacher(tx, call, post_id)
    if teacher.agrees:
        return True
    if teacher.route_id is None:
        raise DomainError("handover.no_plan")
    asked = await notify(
        tx,
        call,
        ConsentAsked(route_id=teacher.route_id),
        recipient_id=teacher.person_id,
        key=f"{ConsentAsked.kind}:{teacher.route_id}:{call.today.isoformat()}",
    )
    await _record(tx, call, ASKED, teacher.route_id)
    return asked


async def tell_who_asked(tx: Transaction, call: Call) -> None:
    """The speaker has agreed: whoever asked for it may hand his plan over now."""
    for asked in await tx.proposals.list_asked(call.person_id, ASKED):
        await notify(
            tx,
            call,
            ConsentGiven(route_id=asked.route_id),
            recipient_id=asked.by,
            key=f"{ConsentGiven.kind}:{asked.route_id}:{call.now.timestamp():.0f}",
        )


async def _teacher(tx: Transaction, call: Call, post_id: int) -> LedTeacher:
    require(Action.ROUTE_HAND_OVER, call.actor, await tx.subjects.of_post(post_id))
    return await tx.proposals.get_teacher(post_id)


def _key(route_id: int) -> str:
    return f"{RouteHandedOver.kind}:{route_id}:"


async def _record(tx: Transaction, call: Call, action: str, route_id: int) -> None:
    await write_audit(tx, call, action, "route", route_id)
