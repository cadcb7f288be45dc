"""A mentor's work handed to another one: proposed to each pair anew, and consent asked of both."""

from domain.access import Action, Subject, allowed, relations, require
from domain.errors import DomainError
from domain.mentoring import Candidates, MentoringState, Pair
from domain.notices.mentoring import MentorProposed
from domain.staff import PersonCard
from services.audit import write_audit
from services.call import Call
from services.mentoring import access
from services.notify import notify_all
from services.people.candidates import candidates_beside
from services.transaction import Transaction


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
    pairs = await tx.mentoring.list_active_of_mentor(old.person_id, old.school_id)
    asked = await tx.mentoring.list_proposed([pair.mentee_post_id for pair in pairs])
    mentees = await tx.posts.find_many([pair.mentee_post_id for pair in pairs])
    made = 0
    for pair in pairs:
        post = mentees[pair.mentee_post_id]
        subject = Subject(
            person_id=post.person_id, school_id=post.school_id, department_id=post.department_id
        )
        if pair.mentee_post_id in asked or pair.mentee_person_id == new.person_id:
            continue
        if allowed(Action.MENTOR_PROPOSE, relations(call.actor, subject)):
            await _propose(tx, call, pair, new.person_id)
            made += 1
    return made


async def _propose(tx: Transaction, call: Call, pair: Pair, mentor_id: int) -> None:
    own = call.actor.person_id == mentor_id
    mentoring_id = await tx.mentoring.add(
        mentor_person_id=mentor_id,
        mentee_post_id=pair.mentee_post_id,
        school_id=pair.school_id,
        proposed_by=call.person_id,
        now=call.now,
        mentor_agreed_at=call.now if own else None,
    )
    await notify_all(
        tx,
        call,
        MentorProposed(mentoring_id=mentoring_id),
        [pair.mentee_person_id if own else mentor_id],
        key=f"mentor_proposed:{mentoring_id}",
    )
    await write_audit(
        tx,
        call,
        "mentor.pass_on",
        "mentoring",
        mentoring_id,
        before=str(pair.id),
        after=MentoringState.PROPOSED.value,
    )
