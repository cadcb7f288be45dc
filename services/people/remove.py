"""The end of a post, and its undo."""

from collections.abc import Sequence
from datetime import timedelta

from domain.access import Action, require
from domain.errors import DomainError
from domain.mentoring import Pair
from domain.notices.mentoring import PairEnded
from domain.notices.notice import Notice
from domain.notices.people import PostEnded
from domain.people import Role
from domain.staff import LeavingReason, effective_day
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.mentoring.access import leaders_of_each
from services.notify import notify_own
from services.people.leaders import BY_DIRECTOR
from services.transaction import Transaction
from storage.repositories.posts import PostRecord

UNDO = timedelta(days=1)


async def remove(
    tx: Transaction, call: Call, post_id: int, reason: LeavingReason | None = None
) -> None:
    """The post ends today: nothing of the school is open to it from this moment.

    Unused links die, pairs of mentoring and delegations end, what waited to be sent is not sent.
    Who stays of a pair that worked is told, and so is who leads the school: somebody else is to be
    found. Undone by `restore`. A second removal changes nothing.
    """
    post = await find_of_another(tx, call, post_id)
    await _require_right(tx, call, post)
    await end_post(tx, call, post, reason)


async def end_post(
    tx: Transaction, call: Call, post: PostRecord, reason: LeavingReason | None = None
) -> None:
    """As `remove`, once somebody has asked for permission."""
    post_id = post.id
    until = effective_day(call.now, call.today)
    if not await tx.posts.end(post_id, until=until, at=call.now, reason=reason):
        return
    await tx.invitations.revoke_of_place(post.person_id, post.school_id, call.now)
    works = await tx.posts.schools_of(post.person_id, call.today)
    leaves = not works or (post.school_id is not None and post.school_id not in works)
    pairs = await tx.ended_pairs.end_of_post(
        post_id, post.person_id, post.school_id, leaves=leaves, now=call.now
    )
    await tx.delegations.end_of_person(post.person_id, [post_id], call.now)
    if works:
        await tx.posts.keep_main(post.person_id, call.today)
    else:
        await tx.outbox.moot_waiting(post.person_id, call.now)
    await _tell(tx, call, post, pairs)
    await _audit(tx, call, "person.remove", post_id, None if reason is None else reason.value)


async def restore(tx: Transaction, call: Call, post_id: int) -> None:
    """Takes somebody back: the same person at the same post, with all that hangs on it.

    Within a day of the removal working pairs of mentoring work again and what waited to be sent
    is sent; later both would be news, so they stay as they ended. A link that died stays dead,
    a new one is issued from his page.
    """
    post = await find_of_another(tx, call, post_id)
    await _require_right(tx, call, post)
    await give_back(tx, call, post)


async def give_back(tx: Transaction, call: Call, post: PostRecord) -> None:
    """As `restore`, once somebody has asked for permission."""
    post_id = post.id
    if post.until is None:
        return
    held = await tx.posts.find_held(
        post.person_id,
        post.role,
        school_id=post.school_id,
        municipality_id=post.municipality_id,
        department_id=post.department_id,
        today=call.today,
    )
    if held is not None:
        raise DomainError("people.back_already")
    await tx.posts.restore(post_id)
    await tx.posts.keep_main(post.person_id, call.today)
    if post.removed_at is not None and call.now - post.removed_at <= UNDO:
        await tx.ended_pairs.restore(post_id, post.person_id, post.removed_at)
        await tx.outbox.unmoot(post.person_id, post.removed_at)
    await tx.outbox.take_back(f"post_ended:{post_id}:")
    await _audit(tx, call, "person.restore", post_id)


async def _tell(tx: Transaction, call: Call, post: PostRecord, pairs: Sequence[Pair]) -> None:
    """Of pairs: moot in the outbox where the removal is undone and the pair works again."""
    ended: list[tuple[str, int, Notice]] = []
    led = await leaders_of_each(tx, pairs, call.today, known=post) if pairs else {}
    for pair in pairs:
        told = {pair.mentor_person_id, pair.mentee_person_id, *led[pair.id]} - {post.person_id}
        key = f"{PairEnded.kind}:{pair.id}:{call.now.timestamp():.0f}"
        notice = PairEnded(mentoring_id=pair.id)
        ended += [(f"{key}:{one}", one, notice) for one in sorted(told)]
    people = {post.person_id, *(one for _, one, _ in ended)}
    local = await calendars.of_people(tx, people, call.today)
    own = (_key(post, call), post.person_id, PostEnded(post_id=post.id))
    await notify_own(tx, call, [own, *ended], local=local)


def _key(post: PostRecord, call: Call) -> str:
    return f"post_ended:{post.id}:{call.now.timestamp():.0f}"


async def find_of_another(tx: Transaction, call: Call, post_id: int) -> PostRecord:
    """Nobody ends a post of his own, nor takes himself back."""
    post = await tx.posts.find(post_id)
    if post is None:
        raise DomainError("access.gone")
    if post.person_id == call.actor.person_id:
        raise DomainError("people.not_oneself")
    return post


async def _require_right(tx: Transaction, call: Call, post: PostRecord) -> None:
    subject = await tx.subjects.of_post(post.id)
    appointed = BY_DIRECTOR | {Role.METHODIST, Role.ADMIN}
    right = Action.POST_APPOINT if post.role in appointed else Action.PERSON_REMOVE
    require(right, call.actor, subject)


async def _audit(
    tx: Transaction, call: Call, action: str, post_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "post", post_id, after=after)
