"""Whom a teacher teaches: his own word, it picks his questionnaire."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.people import Audience, Role
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def choose_audience(tx: Transaction, call: Call, post_id: int, audience: Audience) -> None:
    require(Action.AUDIENCE_CHOOSE, call.actor, await tx.subjects.of_post(post_id))
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None or post.role is not Role.TEACHER:
        raise DomainError("access.gone")
    await tx.posts.set_audience(post_id, audience)
    await write_audit(tx, call, "audience.choose", "post", post_id, after=audience.value)
