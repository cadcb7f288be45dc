"""A leader's duties in a colleague's hands for a time."""

from datetime import date, timedelta

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.mentoring import Candidates
from domain.notices.people import DutyEnded, DutyHanded
from domain.staff import DelegationFact, PersonCard
from services.audit import write_audit
from services.call import Call
from services.notify import notify
from services.people.candidates import candidates_beside
from services.people.leaders import BY_DIRECTOR
from services.transaction import Transaction
from storage.repositories.posts import PostRecord

LONGEST = timedelta(days=366)


async def hand_over(
    tx: Transaction, call: Call, *, post_id: int, to_post_id: int, since: date, until: date
) -> int:
    """Id of the delegation. On these days, both included, the colleague has the rights of the
    post beside his own; he acts by his own name, and nobody decides about himself.

    Said again with other days it replaces what stood. Raises DomainError: "people.bad_dates",
    "date.past", "people.too_long", "people.not_of_school", "people.not_to_oneself",
    "people.lent_duties" for duties that are somebody else's.
    """
    require(Action.DUTY_DELEGATE, call.actor, await _subject(tx, post_id))
    posts = await tx.posts.find_many([post_id, to_post_id])
    post, other = posts.get(post_id), posts.get(to_post_id)
    if post is None or post.until is not None or post.role not in BY_DIRECTOR:
        raise DomainError("access.gone")
    if other is None or other.until is not None or other.school_id != post.school_id:
        raise DomainError("people.not_of_school")
    if other.person_id == post.person_id:
        raise DomainError("people.not_to_oneself")
    _check_days(call, since, until)
    for known in await tx.delegations.list_of_post(post_id, call.today):
        if (known.deputy_id, known.since, known.until) == (other.person_id, since, until):
            return known.id
        if known.since <= until and since <= known.until:
            await _end(tx, call, known)
    made = await tx.delegations.add(
        post_id=post_id,
        to_person_id=other.person_id,
        since=since,
        until=until,
        given_by=call.person_id,
        now=call.now,
    )
    for person_id in (other.person_id, post.person_id):
        await notify(
            tx,
            call,
            DutyHanded(delegation_id=made),
            recipient_id=person_id,
            key=f"duty_handed:{made}:{person_id}",
        )
    await _audit(tx, call, "duty.delegate", made)
    return made


async def end_delegation(tx: Transaction, call: Call, delegation_id: int) -> DelegationFact:
    """Before its time: by who handed over, by who took over, or by the director."""
    fact = await tx.delegations.find(delegation_id)
    if fact is None:
        raise DomainError("access.gone")
    if call.actor.person_id != fact.deputy_id:
        require(Action.DUTY_DELEGATE, call.actor, await _subject(tx, fact.post_id))
    await _end(tx, call, fact)
    return fact


async def list_colleagues(
    tx: Transaction, call: Call, post_id: int, *, page: int = 0, query: str = ""
) -> tuple[PersonCard, Candidates]:
    """The leading post, and who of its school could have its duties: those who use the bot."""
    require(Action.DUTY_DELEGATE, call.actor, await _subject(tx, post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None or card.school_id is None or card.role not in BY_DIRECTOR:
        raise DomainError("access.gone")
    return card, await candidates_beside(tx, card, call.today, page=page, query=query, in_bot=True)


async def get_two(
    tx: Transaction, call: Call, post_id: int, to_post_id: int
) -> tuple[PersonCard, PostRecord]:
    """The leading post, and the colleague of its school to whom its duties are about to go."""
    card, _ = await get_duties(tx, call, post_id)
    other = await tx.posts.find(to_post_id)
    if other is None or other.until is not None or other.school_id != card.school_id:
        raise DomainError("people.not_of_school")
    return card, other


async def get_duties(
    tx: Transaction, call: Call, post_id: int
) -> tuple[PersonCard, tuple[DelegationFact, ...]]:
    """A leading post and whose hands its duties are in."""
    require(Action.DUTY_DELEGATE, call.actor, await _subject(tx, post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None or card.until is not None or card.role not in BY_DIRECTOR:
        raise DomainError("access.gone")
    return card, await tx.delegations.list_of_post(post_id, call.today)


async def list_own_delegations(tx: Transaction, call: Call) -> tuple[DelegationFact, ...]:
    """What the caller handed over, and what was handed to him."""
    return await tx.delegations.list_of_person(call.person_id, call.today)


async def _subject(tx: Transaction, post_id: int) -> Subject:
    return await tx.subjects.of_post(post_id)


async def _end(tx: Transaction, call: Call, fact: DelegationFact) -> None:
    if not await tx.delegations.end(fact.id, call.now):
        return
    unheard = await tx.outbox.take_back(f"duty_handed:{fact.id}:{fact.deputy_id}")
    await tx.outbox.take_back(f"duty_handed:{fact.id}:")
    if not unheard:
        for person_id in (fact.deputy_id, fact.owner_id):
            await notify(
                tx,
                call,
                DutyEnded(delegation_id=fact.id),
                recipient_id=person_id,
                key=f"duty_ended:{fact.id}:{person_id}",
            )
    await _audit(tx, call, "duty.end", fact.id)


def _check_days(call: Call, since: date, until: date) -> None:
    if until < since:
        raise DomainError("people.bad_dates")
    if until < call.today:
        raise DomainError("date.past")
    if until - since > LONGEST:
        raise DomainError("people.too_long")


async def _audit(tx: Transaction, call: Call, action: str, delegation_id: int) -> None:
    await write_audit(tx, call, action, "delegation", delegation_id)
