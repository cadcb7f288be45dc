"""«Это не я»: somebody has opened a link that was made out to another person."""

from domain.errors import DomainError
from domain.invitations import Reopened
from domain.notices.people import LinkDenied
from services.audit import write_audit
from services.call import Call
from services.notify import notify
from services.transaction import Transaction


async def may_deny(tx: Transaction, call: Call) -> bool:
    """Whether the chat came in by a link made out to a person, and has never consented as him.

    Whoever has consented once was the right one: what he has lost is a telephone (`unlink`).
    """
    return await tx.invitations.opened_unconsented(call.actor.account_id, call.person_id)


async def deny(tx: Transaction, call: Call) -> None:
    """The chat is nobody's again, and the link opens for the one whom it was meant for.

    A refusal said from this chat was nobody's word and goes; who issued the link is told. Raises
    DomainError("access.gone") where the chat may not say so.
    """
    if not await may_deny(tx, call):
        raise DomainError("access.gone")
    await write_audit(tx, call, "invitation.deny", "person", call.person_id)
    await tx.consents.forget_refusals(call.person_id, call.actor.account_id)
    reopened = await tx.invitations.reopen(call.actor.account_id, call.person_id)
    await tx.invitations.detach(call.person_id)
    for link in reopened:
        await _tell_issuer(tx, call, link)


async def _tell_issuer(tx: Transaction, call: Call, link: Reopened) -> None:
    """Whoever issued the link hears once that another holds it, and not who: he gave no consent."""
    places = [post for post in call.actor.posts if post.school_id == link.school_id]
    places.sort(key=lambda post: post.role is not link.role)
    if link.issued_by is None or link.school_id is None or not places:
        return
    await notify(
        tx,
        call,
        LinkDenied(invitation_id=link.id, post_id=places[0].id),
        recipient_id=link.issued_by,
        key=f"{LinkDenied.kind}:{link.id}",
    )
