"""The deputy's word about newcomers: who each of them is, or that the school doesn't know him."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.joining import JoinRequest, RequestCard, RequestPage, RequestState, alike
from domain.notices.people import JoinDecided
from domain.paging import page_within, pages_of
from domain.people import Role
from domain.staff import PAGE, departments_of, effective_day
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.notify import notify_account
from services.transaction import Transaction


async def list_requests(
    tx: Transaction, call: Call, school_id: int, *, page: int = 0
) -> RequestPage:
    """Who waits, the longest first."""
    await _require(tx, call, school_id)
    return await _page(tx, school_id, page)


async def _page(tx: Transaction, school_id: int, page: int = 0) -> RequestPage:
    school, _ = await tx.organisation.get_school(school_id)
    total = await tx.joining.count_waiting(school_id)
    pages = pages_of(total, PAGE)
    page = page_within(page, total, PAGE)
    return RequestPage(
        school_id=school_id,
        channel_policy=school.channel_policy,
        requests=await tx.joining.list_waiting(school_id, offset=page * PAGE, limit=PAGE),
        total=total,
        page=page,
        pages=pages,
    )


async def get_card(tx: Transaction, call: Call, request_id: int) -> RequestCard:
    """A waiting request and whom it may be about. DomainError("join.decided") once it is over."""
    request = await _waiting(tx, call, request_id)
    outside = await tx.joining.list_outside(
        request.school_id, call.today, departments_of(call.actor, request.school_id)
    )
    return RequestCard(request=request, candidates=alike(request.name, outside))


async def accept(
    tx: Transaction, call: Call, request_id: int, rev: int, *, post_id: int | None
) -> RequestPage:
    """The newcomer is the person at `post_id` of the staff list; None adds a new person.

    Returns who else waits. Raises DomainError: "join.decided" for the second of two deputies,
    "join.changed" where the name was corrected meanwhile, "invitation.joined_already" where that
    person has come in.
    """
    request = await _waiting(tx, call, request_id)
    if request.rev != rev:
        raise DomainError("join.changed")
    known = await tx.invitations.person_of_account(request.account_id)
    closed = await tx.joining.close_request(
        request_id, RequestState.ACCEPTED, rev=rev, now=call.now, by=call.person_id
    )
    if not closed:
        raise DomainError("join.decided")
    if post_id is None:
        post_id = await _add(tx, call, request, known)
    else:
        await _link(tx, call, request, known, post_id)
    await tx.joining.set_post(request_id, post_id)
    await _audit(tx, call, "join.accept", request_id, after=str(post_id))
    await _tell(tx, call, request)
    return await _page(tx, request.school_id)


async def decline(tx: Transaction, call: Call, request_id: int, rev: int) -> RequestPage:
    """Who else waits. Raises as `accept` does."""
    request = await _waiting(tx, call, request_id)
    if request.rev != rev:
        raise DomainError("join.changed")
    closed = await tx.joining.close_request(
        request_id, RequestState.DECLINED, rev=rev, now=call.now, by=call.person_id
    )
    if not closed:
        raise DomainError("join.decided")
    await _audit(tx, call, "join.decline", request_id)
    await _tell(tx, call, request)
    return await _page(tx, request.school_id)


async def _link(
    tx: Transaction, call: Call, request: JoinRequest, known: int | None, post_id: int
) -> None:
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None or post.school_id != request.school_id:
        raise DomainError("access.gone")
    require(Action.TEACHER_INVITE, call.actor, await tx.subjects.of_post(post_id))
    if await tx.invitations.has_account(post.person_id):
        raise DomainError("invitation.joined_already")
    await tx.invitations.revoke_of_persons([post.person_id], call.now)
    if known is None:
        await tx.invitations.attach(request.account_id, post.person_id, call.now)
    else:
        await tx.posts.merge(post.person_id, known)
        await tx.posts.keep_main(known, call.today)


async def _add(tx: Transaction, call: Call, request: JoinRequest, known: int | None) -> int:
    number = await tx.posts.next_staff_no(request.school_id)
    person_id = known
    if person_id is None:
        (person_id,) = await tx.posts.add_persons([request.name], call.now)
        await tx.invitations.attach(request.account_id, person_id, call.now)
    here = await tx.staff.list_posts_of(request.school_id, [person_id], call.today)
    if here:
        # He came onto the list while he waited.
        return here[0].post_id
    (post_id,) = await tx.posts.add_posts(
        [(person_id, number)],
        role=Role.TEACHER,
        school_id=request.school_id,
        municipality_id=None,
        since=effective_day(call.now, call.today),
        main=not await tx.posts.has_any(person_id, call.today),
    )
    return post_id


async def _waiting(tx: Transaction, call: Call, request_id: int) -> JoinRequest:
    request = await tx.joining.find_request(request_id)
    if request is None:
        raise DomainError("access.gone")
    await _require(tx, call, request.school_id)
    if request.state is not RequestState.WAITING:
        raise DomainError("join.decided")
    return request


async def _require(tx: Transaction, call: Call, school_id: int) -> None:
    require(Action.REQUEST_DECIDE, call.actor, await tx.subjects.of_school(school_id))


async def _tell(tx: Transaction, call: Call, request: JoinRequest) -> None:
    await notify_account(
        tx,
        call,
        JoinDecided(request_id=request.id),
        account_id=request.account_id,
        local=await calendars.of_school(tx, request.school_id, call.today),
        key=f"join_decided:{request.id}",
    )


async def _audit(
    tx: Transaction, call: Call, action: str, request_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "join_request", request_id, after=after)
