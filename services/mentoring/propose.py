"""Proposing a mentor for a teacher, and ending a pair."""

from dataclasses import replace

from domain.access import Action, Subject, allowed, relations, require
from domain.errors import DomainError
from domain.mentoring import (
    TEXT_LIMIT,
    UNTOLD,
    EndReason,
    MentoringAction,
    MentoringState,
    Merit,
    Pair,
    Proposal,
    apply,
)
from domain.notices.mentoring import MentorProposed, PairEnded, TermEnding
from domain.pairs import LedPair
from domain.people import person_label
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.mentoring import access, orders
from services.mentoring.merits import merits_of
from services.mentoring.pairs import told_of
from services.notify import notify, notify_all
from services.transaction import Transaction
from storage.repositories.posts import PostRecord


async def propose(tx: Transaction, call: Call, *, mentee_post_id: int, mentor_post_id: int) -> int:
    """Id of the pair, which works only once both have agreed. The same proposal twice is one.

    The mentor is asked first, and the mentee once he has agreed.

    Raises DomainError: "mentoring.oneself", "mentoring.other_school", "mentoring.has_mentor",
    "mentoring.proposed_already", "mentoring.unasked".
    """
    mentee, mentor, school_id, open_pair, _ = await _checked(
        tx, call, mentee_post_id, mentor_post_id
    )
    if open_pair is not None:
        return open_pair.id
    await access.require_asked(tx, call, mentor_post_id)
    # Who proposes himself has said his own yes with it.
    own = call.actor.person_id == mentor.person_id
    mentoring_id = await tx.mentoring.add(
        mentor_person_id=mentor.person_id,
        mentee_post_id=mentee_post_id,
        school_id=school_id,
        proposed_by=call.person_id,
        now=call.now,
        mentor_agreed_at=call.now if own else None,
    )
    first = mentee.person_id if own else mentor.person_id
    await notify(
        tx,
        call,
        MentorProposed(mentoring_id=mentoring_id),
        recipient_id=first,
        key=f"mentor_proposed:{mentoring_id}:{first}",
    )
    await write_audit(
        tx, call, "mentor.propose", "mentoring", mentoring_id, after=MentoringState.PROPOSED.value
    )
    return mentoring_id


async def proposal(
    tx: Transaction, call: Call, *, mentee_post_id: int, mentor_post_id: int
) -> Proposal:
    """What is to be known before the proposal is sent; refused as `propose` refuses, but for
    somebody whom the bot can't ask: of him it says why."""
    mentee, mentor, school_id, _, of_mentee = await _checked(
        tx, call, mentee_post_id, mentor_post_id
    )
    cards = [await tx.staff.find_card(post.id, call.now) for post in (mentee, mentor)]
    for_whom, whom = cards
    if for_whom is None or whom is None:
        raise DomainError("access.gone")
    merits = await merits_of(
        tx, call, mentee_post_id, of_mentee, school_id, besides=mentee.person_id
    )
    told = await told_of(tx, [mentee.id], mentor.person_id, call.today)
    policy = for_whom.channel_policy
    oneself = call.actor.person_id == mentor.person_id
    subject = Subject(
        person_id=whom.person_id, school_id=whom.school_id, department_id=whom.department_id
    )
    return Proposal(
        mentee_post_id=mentee.id,
        mentor_post_id=mentor.id,
        mentee=person_label(for_whom.name, policy, for_whom.staff_no),
        mentor=person_label(whom.name, policy, whom.staff_no),
        position=whom.position,
        department=whom.department,
        mentees=whom.mentees,
        merit=merits.get(mentor.person_id, Merit()),
        told=told.get(mentee.id, UNTOLD),
        oneself=oneself,
        without=None if oneself else whom.without,
        mentee_without=None if call.actor.person_id == mentee.person_id else for_whom.without,
        may_open=allowed(Action.PERSON_PAGE, relations(call.actor, subject)),
    )


async def _checked(
    tx: Transaction, call: Call, mentee_post_id: int, mentor_post_id: int
) -> tuple[PostRecord, PostRecord, int, Pair | None, Subject]:
    """The two posts, their school, an open pair of just these two, and whom it is about."""
    subject = await tx.subjects.of_post(mentee_post_id)
    require(Action.MENTOR_PROPOSE, call.actor, subject)
    posts = await tx.posts.find_many([mentee_post_id, mentor_post_id])
    mentee, mentor = posts.get(mentee_post_id), posts.get(mentor_post_id)
    if mentee is None or mentor is None or mentee.until is not None or mentor.until is not None:
        raise DomainError("access.gone")
    if mentee.school_id is None or mentor.school_id != mentee.school_id:
        raise DomainError("mentoring.other_school")
    if mentor.person_id == mentee.person_id:
        raise DomainError("mentoring.oneself")
    open_pair = await tx.mentoring.find_open_of(mentee_post_id)
    if open_pair is not None and open_pair.mentor_person_id != mentor.person_id:
        working = open_pair.state is MentoringState.ACTIVE
        raise DomainError("mentoring.has_mentor" if working else "mentoring.proposed_already")
    return mentee, mentor, mentee.school_id, open_pair, subject


async def end(
    tx: Transaction, call: Call, mentoring_id: int, reason: EndReason | str | None = None
) -> Pair:
    """Takes a proposal back or ends a working pair: who leads the school, or either of the two.

    Of a working pair the two and who leads are told, and what waited for the mentor's word waits
    for whoever is asked instead. One that has ended stays as it is.
    """
    return (await _end(tx, call, mentoring_id, reason))[0]


async def end_and_show(
    tx: Transaction, call: Call, mentoring_id: int, reason: EndReason | str | None = None
) -> LedPair | None:
    """As `end`: the pair as whoever leads the school sees it then; None for one of the two."""
    pair, of_mentee = await _end(tx, call, mentoring_id, reason)
    if pair.sides_of(call.person_id):
        return None
    subject = replace(of_mentee, mentors=frozenset({pair.mentor_person_id}))
    return await orders.page_of(tx, call, pair, subject)


async def _end(
    tx: Transaction, call: Call, mentoring_id: int, reason: EndReason | str | None
) -> tuple[Pair, Subject]:
    """The pair as it then is, and whom it is about."""
    said = one_line(reason, limit=TEXT_LIMIT) if type(reason) is str else reason
    pair = await tx.mentoring.find(mentoring_id)
    if pair is None:
        raise DomainError("access.gone")
    of_mentee = await tx.subjects.of_post(pair.mentee_post_id)
    of_mentor = Subject(person_id=pair.mentor_person_id)
    if not allowed(Action.MENTOR_END, relations(call.actor, of_mentor)):
        require(Action.MENTOR_END, call.actor, of_mentee)
    if pair.state in (
        MentoringState.ENDED,
        MentoringState.DECLINED,
        MentoringState.COMPLETED,
    ):
        return pair, of_mentee
    after = apply(pair.state, MentoringAction.END)
    why = None if said is None else str(said)
    ended = pair
    if await tx.mentoring.change(pair.id, pair.state, after, ended_at=call.now, reason=why):
        ended = replace(pair, state=after, ended_at=call.now, end_reason=why, rev=pair.rev + 1)
        await tx.outbox.take_back(f"mentor_proposed:{pair.id}:", f"{TermEnding.kind}:{pair.id}:")
        if pair.works:
            await tx.items.ask_nobody(pair.mentee_post_id, [pair.mentor_person_id], call.now)
            led = await access.leaders_of(tx, pair, call.today, subject=of_mentee)
            await notify_all(
                tx,
                call,
                PairEnded(mentoring_id=pair.id),
                sorted({pair.mentor_person_id, pair.mentee_person_id, *led}),
                key=f"{PairEnded.kind}:{pair.id}",
            )
        await write_audit(
            tx, call, "mentor.end", "mentoring", pair.id, before=pair.state.value, after=after.value
        )
    return ended, of_mentee
