"""A name written wrongly in the staff list, corrected by who keeps the list."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.people import corrected
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def correct_name(tx: Transaction, call: Call, post_id: int, typed: str) -> None:
    """Raises DomainError("people.bad_name") for what can't be one."""
    require(Action.NAME_CORRECT, call.actor, await tx.subjects.of_post(post_id))
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None:
        raise DomainError("access.gone")
    name = corrected(post.name, typed)
    if name == post.name:
        return
    await tx.posts.rename(post.person_id, name)
    await write_audit(tx, call, "name.correct", "person", post.person_id)
