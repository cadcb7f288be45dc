"""Pairs as they are shown: one's own, and who may be asked."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.mentoring import Candidates, Pair, Side
from domain.people import ChannelPolicy
from domain.staff import PAGE
from domain.text import search_key
from services.call import Call
from services.mentoring import access
from services.transaction import Transaction


async def list_own(tx: Transaction, call: Call) -> tuple[Pair, ...]:
    """Proposed and working pairs of the caller, as a mentor and as a mentee."""
    return await tx.mentoring.list_of_person(call.person_id)


async def get_pair(tx: Transaction, call: Call, mentoring_id: int) -> Pair:
    """A pair for one of the two."""
    pair = await tx.mentoring.find(mentoring_id)
    if pair is None or not pair.sides_of(call.actor.person_id):
        raise DomainError("access.gone")
    return pair


async def get_led(tx: Transaction, call: Call, mentoring_id: int) -> tuple[Pair, Side | None]:
    """A pair for whoever may end it: which of the two he is, None where he leads the school."""
    pair = await access.found(tx, mentoring_id)
    if pair.sides_of(call.actor.person_id):
        return pair, access.side_of(pair, call)
    require(Action.MENTOR_PROPOSE, call.actor, await access.subject_of(tx, pair))
    return pair, None


async def list_candidates(
    tx: Transaction, call: Call, mentee_post_id: int, *, page: int = 0, query: str = ""
) -> Candidates:
    """The staff of the teacher's school but himself, found by a part of the name."""
    require(Action.MENTOR_PROPOSE, call.actor, await tx.subjects.of_post(mentee_post_id))
    card = await tx.staff.find_card(mentee_post_id, call.now)
    if card is None or card.school_id is None:
        raise DomainError("access.gone")
    key = search_key(query)
    page = max(0, page)
    found, total = await tx.mentoring.list_candidates(
        card.school_id,
        besides=card.person_id,
        today=call.today,
        query=key,
        offset=page * PAGE,
        limit=PAGE,
    )
    return Candidates(
        mentee_post_id=mentee_post_id,
        mentee=card.name,
        mentee_no=card.staff_no,
        channel_policy=card.channel_policy or ChannelPolicy.NO_PERSONAL_DATA,
        found=found,
        total=total,
        page=page,
        pages=max(1, -(-total // PAGE)),
        query=query,
    )
