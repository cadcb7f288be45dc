"""Pairs as they are shown: one's own, and who may be asked."""

from collections.abc import Collection
from datetime import date

from domain.access import Action, require
from domain.errors import DomainError
from domain.mentoring import Candidates, Colleague, Pair, Side, described
from services.call import Call
from services.mentoring import access
from services.mentoring.merits import merits_of
from services.people.candidates import candidates_beside
from services.transaction import Transaction


async def list_own(tx: Transaction, call: Call) -> tuple[Pair, ...]:
    """Proposed and working pairs of the caller, as a mentor and as a mentee."""
    return await tx.mentoring.list_of_person(call.person_id)


async def list_working(tx: Transaction, call: Call) -> tuple[Pair, ...]:
    """Those of the caller that work: what he says, he says in one of these."""
    return tuple(pair for pair in await list_own(tx, call) if pair.works)


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
    """The staff of the teacher's school but himself, found by a part of the name: those for whom
    something speaks come first, whom the bot can't ask last."""
    subject = await tx.subjects.of_post(mentee_post_id)
    require(Action.MENTOR_PROPOSE, call.actor, subject)
    card = await tx.staff.find_card(mentee_post_id, call.now)
    if card is None or card.school_id is None:
        raise DomainError("access.gone")
    merits = await merits_of(
        tx, call, mentee_post_id, subject, card.school_id, besides=card.person_id
    )
    return await candidates_beside(
        tx, card, call.today, page=page, query=query, as_mentors=True, merits=merits
    )


async def told_of_mentors(
    tx: Transaction, pairs: Collection[Pair], today: date
) -> dict[int, Colleague]:
    """By the mentee's post, what any colleague knows of who would be his mentor."""
    if not pairs:
        return {}
    return await tx.candidates.describe_mentors([pair.id for pair in pairs], today)


async def told_of(
    tx: Transaction, mentee_post_ids: Collection[int], mentor_id: int, today: date
) -> dict[int, Colleague]:
    """By the mentee's post, what this person may know of him before both have agreed."""
    if not mentee_post_ids:
        return {}
    facts = await tx.candidates.describe_mentees(mentee_post_ids, today, besides=mentor_id)
    return {
        post_id: described(position, department, alike=alike)
        for post_id, (position, department, alike) in facts.items()
    }
