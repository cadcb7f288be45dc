"""Links for paper: a card with a QR code for everybody who has not joined."""

from domain.access import Action, require
from domain.invitations import LIFETIME, Whose
from domain.staff import CardsToPrint
from services.call import Call
from services.invitations.issue import (
    find_awaited,
    issue_to,
    issue_to_each,
    list_waiting,
    right_to_invite,
)
from services.transaction import Transaction

CARDS_AT_ONCE = 200
"""A dozen sheets; a larger staff is printed in turns."""


async def issue_cards(
    tx: Transaction, call: Call, school_id: int, whose: Whose = Whose.ALL
) -> CardsToPrint:
    """Fresh links of teachers (of a deputy's departments) who have not joined; their unused ones
    die, on paper and in messages. Where a printing did not arrive, the next one issues anew."""
    require(Action.TEACHER_INVITE, call.actor, await tx.subjects.of_school(school_id))
    lines, alive = await list_waiting(tx, call, school_id, whose)
    school, _ = await tx.organisation.get_school(school_id)
    taken, rest = lines[:CARDS_AT_ONCE], lines[CARDS_AT_ONCE:]
    kept = sum(line.person_id in alive for line in rest)
    return CardsToPrint(
        school_id=school_id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        links=await issue_to_each(tx, call, taken, school_id=school_id),
        until=(call.now + LIFETIME).astimezone(call.zone).date(),
        left=len(rest) - kept,
        kept=kept,
    )


async def issue_card(tx: Transaction, call: Call, post_id: int) -> CardsToPrint:
    """The same for one person. Raises as `issue_for_post` does."""
    post = await find_awaited(tx, post_id)
    require(right_to_invite(post.role), call.actor, await tx.subjects.of_post(post_id))
    link = await issue_to(tx, call, post)
    school, _ = await tx.organisation.get_school(post.school_id or 0)
    return CardsToPrint(
        school_id=school.id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        links=(link,),
        until=(call.now + LIFETIME).astimezone(call.zone).date(),
        left=0,
    )
