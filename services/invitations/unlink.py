"""The way back for who has lost a messenger: his chat is nobody's again, his data stay his.

It takes two: who keeps the staff list asks, an administrator unlinks. Alone the first could open
somebody's answers with a link of his own making, and the second knows nobody of the school.
"""

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.notices.people import AccountUnlinked, UnlinkAsked, Unlinked
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.invitations.issue import right_to_invite
from services.notify import notify, notify_account, notify_all
from services.transaction import Transaction
from storage.repositories.posts import PostRecord


async def ask_unlink(tx: Transaction, call: Call, post_id: int) -> None:
    """Asks the administrators, once a day. Raises "invitation.not_joined" where there is no
    chat; nobody asks for his own."""
    post = await _joined(tx, call, post_id)
    require(right_to_invite(post.role), call.actor, await tx.subjects.of_post(post_id))
    await _audit(tx, call, "account.ask_unlink", post.person_id)
    await notify_all(
        tx,
        call,
        UnlinkAsked(post_id=post_id, asked_by=call.person_id),
        await tx.data_subjects.list_admins(call.today),
        key=f"unlink_asked:{post.person_id}:{call.today.isoformat()}",
    )


async def unlink(tx: Transaction, call: Call, post_id: int, asked_by: int | None = None) -> None:
    """The person is on the staff list as one who has not joined: with a new link he finds
    everything as he left it.

    The old chat is told: should this be somebody's trick, its owner learns of it. So is the person
    who asked. Raises as `ask_unlink`.
    """
    require(Action.ACCOUNT_UNLINK, call.actor, Subject())
    post = await _joined(tx, call, post_id)
    local = await calendars.of_person(tx, post.person_id, call.today)
    said = f"{post.person_id}:{call.now.isoformat()}"
    for account_id in await tx.invitations.detach(post.person_id):
        key = f"account_unlinked:{account_id}:{said}"
        await notify_account(
            tx, call, AccountUnlinked(), account_id=account_id, local=local, key=key
        )
    await _audit(tx, call, Action.ACCOUNT_UNLINK.value, post.person_id)
    if asked_by is not None:
        told = Unlinked(post_id=post_id)
        await notify(tx, call, told, recipient_id=asked_by, key=f"unlinked:{said}")


async def _joined(tx: Transaction, call: Call, post_id: int) -> PostRecord:
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None:
        raise DomainError("access.gone")
    if post.person_id == call.person_id:
        raise DomainError("access.denied")
    if not await tx.invitations.has_account(post.person_id):
        raise DomainError("invitation.not_joined")
    return post


async def _audit(tx: Transaction, call: Call, action: str, person_id: int) -> None:
    await write_audit(tx, call, action, "person", person_id)
