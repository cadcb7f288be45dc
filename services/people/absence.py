"""Being away: leave, parental leave, long leave; and coming back."""

from dataclasses import replace

from domain.access import Action, require
from domain.errors import DomainError
from domain.people import PostStatus
from domain.staff import WORKING, Absence, PersonCard
from services.audit import write_audit
from services.call import Call
from services.people.leaders import BY_DIRECTOR
from services.reminders.schedule import reschedule_person
from services.transaction import Transaction
from storage.repositories.posts import PostRecord

_OWN_WORD = frozenset({PostStatus.WORKS, PostStatus.ON_LEAVE})
"""What one may say of oneself; the long ones are orders of the school."""


async def set_absence(tx: Transaction, call: Call, post_id: int, absence: Absence) -> None:
    """Counts for all that the person holds in the school. From now on, and until it is over, he
    hears only what was decided about him; what waited for him comes when he is back.

    Raises DomainError "people.bad_dates" where it would end before it begins, "date.past" where
    it is over already.
    """
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None or post.school_id is None:
        raise DomainError("access.gone")
    await _require_right(tx, call, post, absence)
    if absence.status is PostStatus.WORKS:
        absence = WORKING
    elif absence.since is None:
        absence = replace(absence, since=call.today)
    if absence.since and absence.until and absence.until < absence.since:
        raise DomainError("people.bad_dates")
    if absence.is_over(call.today):
        raise DomainError("date.past")
    ids = await tx.posts.ids_in_school(post.person_id, post.school_id, call.today)
    await tx.posts.set_absence(ids, absence)
    await reschedule_person(tx, post.person_id, call.now)
    await tx.outbox.wake(post.person_id, call.now)
    await write_audit(
        tx,
        call,
        "person.status",
        "post",
        post_id,
        before=post.absence.status.value,
        after=absence.status.value,
    )


async def get_absence(tx: Transaction, call: Call, post_id: int) -> PersonCard:
    """The post for who may say that its holder is away: himself or who keeps the list."""
    require(Action.LEAVE_TAKE, call.actor, await tx.subjects.of_post(post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None or card.until is not None or card.school_id is None:
        raise DomainError("access.gone")
    return card


async def _require_right(tx: Transaction, call: Call, post: PostRecord, absence: Absence) -> None:
    subject = await tx.subjects.of_post(post.id)
    before = WORKING if post.absence.is_over(call.today) else post.absence
    if {before.status, absence.status} <= _OWN_WORD and post.person_id == call.actor.person_id:
        require(Action.LEAVE_TAKE, call.actor, subject)
    elif post.role in BY_DIRECTOR:
        require(Action.POST_APPOINT, call.actor, subject)
    else:
        require(Action.PERSON_STATUS, call.actor, subject)
