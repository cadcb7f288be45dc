"""«Это не я»: somebody has opened a link that was made out to another person."""

from domain.errors import DomainError
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def may_deny(tx: Transaction, call: Call) -> bool:
    """Whether the chat came in by a link made out to a person, and has never consented as him.

    Whoever has consented once was the right one: what he has lost is a telephone (`unlink`).
    """
    return await tx.invitations.opened_unconsented(call.actor.account_id, call.person_id)


async def deny(tx: Transaction, call: Call) -> None:
    """The chat is nobody's again, and the link opens for the one whom it was meant for.

    A refusal said from this chat was nobody's word and goes. Raises DomainError("access.gone")
    where the chat may not say so.
    """
    if not await may_deny(tx, call):
        raise DomainError("access.gone")
    await write_audit(tx, call, "invitation.deny", "person", call.person_id)
    await tx.consents.forget_refusals(call.person_id, call.actor.account_id)
    await tx.invitations.reopen(call.actor.account_id, call.person_id)
    await tx.invitations.detach(call.person_id)
