"""Links for paper: a card with a QR code for everybody who has not joined."""

from domain.errors import DomainError
from domain.invitations import LIFETIME, Whose
from domain.staff import CardsToPrint
from services.call import Call
from services.invitations.issue import issue_for_post, issue_many, list_not_joined
from services.transaction import Transaction

CARDS_AT_ONCE = 200
"""A dozen sheets; a larger staff is printed in turns."""


async def issue_cards(
    tx: Transaction, call: Call, school_id: int, whose: Whose = Whose.ALL
) -> CardsToPrint:
    """Fresh links of teachers (of a deputy's departments) who have not joined; their unused ones
    die, on paper and in messages. Where a printing did not arrive, the next one issues anew."""
    lines, alive = await list_not_joined(tx, call, school_id, whose)
    found = await tx.organisation.find_school(school_id)
    if found is None:
        raise DomainError("access.gone")
    taken, rest = lines[:CARDS_AT_ONCE], lines[CARDS_AT_ONCE:]
    kept = sum(line.person_id in alive for line in rest)
    return CardsToPrint(
        school_id=school_id,
        school_name=found[0].name,
        channel_policy=found[0].channel_policy,
        links=await issue_many(tx, call, taken, school_id=school_id),
        until=(call.now + LIFETIME).astimezone(call.zone).date(),
        left=len(rest) - kept,
        kept=kept,
    )


async def issue_card(tx: Transaction, call: Call, post_id: int) -> CardsToPrint:
    """The same for one person. Raises as `issue_for_post` does."""
    link = await issue_for_post(tx, call, post_id)
    subject = await tx.subjects.of_post(post_id)
    found = await tx.organisation.find_school(subject.school_id or 0)
    if found is None:
        raise DomainError("access.gone")
    return CardsToPrint(
        school_id=found[0].id,
        school_name=found[0].name,
        channel_policy=found[0].channel_policy,
        links=(link,),
        until=(call.now + LIFETIME).astimezone(call.zone).date(),
        left=0,
    )
