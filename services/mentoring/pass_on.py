"""A mentor's work handed to another one: proposed to each pair anew, and consent asked of both."""

from collections.abc import Mapping

from domain.access import Action, Subject, allowed, relations, require
from domain.errors import DomainError
from domain.mentoring import Candidates, MentoringState
from domain.notices.mentoring import MentorProposed
from domain.staff import PersonCard
from services.audit import entry
from services.call import Call
from services.mentoring import access
from services.notify import Cause, notify_each
from services.people.candidates import candidates_beside
from services.transaction import Transaction
from storage.repositories.mentoring import Led


async def list_heirs(
    tx: Transaction, call: Call, post_id: int, *, page: int = 0, query: str = ""
) -> tuple[PersonCard, Candidates]:
    """The mentor at the post, and the staff of his school but himself."""
    require(Action.MENTOR_PROPOSE, call.actor, await tx.subjects.of_post(post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None:
        raise DomainError("access.gone")
    found = await candidates_beside(tx, card, call.today, page=page, query=query, as_mentors=True)
    return card, found


async def pass_on(tx: Transaction, call: Call, *, post_id: int, to_post_id: int) -> int:
    """Proposes the new mentor to all mentees of the old one whom the caller may propose to;
    returns how many.

    The old pair works until both of the new one have agreed. Left out: a mentee for whom
    somebody is asked already, and the new mentor himself. Raises DomainError: as `propose`.
    """
    require(Action.MENTOR_PROPOSE, call.actor, await tx.subjects.of_post(post_id))
    posts = await tx.posts.find_many([post_id, to_post_id])
    old, new = posts.get(post_id), posts.get(to_post_id)
    if old is None or new is None or new.until is not None or old.school_id is None:
        raise DomainError("access.gone")
    if new.school_id != old.school_id:
        raise DomainError("mentoring.other_school")
    if new.person_id == old.person_id:
        raise DomainError("mentoring.oneself")
    await access.require_asked(tx, call, new.id)
    own = call.actor.person_id == new.person_id
    led = [
        one
        for one in await tx.mentoring.list_unasked(old.person_id, old.school_id)
        if one.mentee_person_id != new.person_id and _may_propose(call, one)
    ]
    made = await tx.mentoring.add_each(
        [one.mentee_post_id for one in led],
        mentor_person_id=new.person_id,
        school_id=old.school_id,
        proposed_by=call.person_id,
        now=call.now,
        mentor_agreed_at=call.now if own else None,
    )
    if led:
        await _tell(tx, call, {made[one.mentee_post_id]: one for one in led}, new.person_id)
    return len(led)


def _may_propose(call: Call, one: Led) -> bool:
    subject = Subject(
        person_id=one.mentee_person_id, school_id=one.school_id, department_id=one.department_id
    )
    return allowed(Action.MENTOR_PROPOSE, relations(call.actor, subject))


async def _tell(tx: Transaction, call: Call, made: Mapping[int, Led], mentor_id: int) -> None:
    """`made`: the pair that goes on meanwhile, by the proposal that follows it."""
    own = call.actor.person_id == mentor_id
    await notify_each(
        tx,
        call,
        [
            Cause(
                notice=MentorProposed(mentoring_id=mentoring_id),
                recipients=[one.mentee_person_id if own else mentor_id],
                key=f"mentor_proposed:{mentoring_id}",
            )
            for mentoring_id, one in made.items()
        ],
    )
    await tx.audit.add_entries(
        [
            entry(
                call,
                "mentor.pass_on",
                "mentoring",
                mentoring_id,
                before=str(one.id),
                after=MentoringState.PROPOSED.value,
            )
            for mentoring_id, one in made.items()
        ]
    )
