"""People «без бота»: counted like everybody, told nothing; the school enters for them."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.staff import Reach
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def set_offline(tx: Transaction, call: Call, post_id: int, offline: bool) -> None:
    """Whoever talks with the bot himself is not kept without it: DomainError("people.in_bot").

    Unused links of the person open nothing while he is kept so. Giving consent ends it.
    """
    require(Action.PERSON_OFFLINE, call.actor, await tx.subjects.of_post(post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None or card.until is not None or card.school_id is None:
        raise DomainError("access.gone")
    if offline and card.reach in (Reach.OK, Reach.BLOCKED):
        raise DomainError("people.in_bot")
    if card.offline == offline:
        return
    ids = await tx.posts.ids_in_school(card.person_id, card.school_id, call.today)
    await tx.posts.set_offline(ids, offline)
    if offline:
        await tx.invitations.revoke_of_place(card.person_id, card.school_id, call.now)
    await write_audit(
        tx, call, "person.offline", "post", post_id, after="offline" if offline else "bot"
    )
