"""What a newcomer does: opens the common link, writes his name, waits, corrects, goes back.

He is nobody yet, so nothing here asks for rights: each acts on his own account's request.
"""

from domain.errors import DomainError
from domain.invitations import TOKEN, Joined, Refused
from domain.joining import ASK_AGAIN, COMMON, REQUESTS_A_DAY, CommonLink, JoinRequest, RequestState
from domain.notices.people import JoinAsked
from domain.people import PersonName, parse_name
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.invitations.claim import guessing, take
from services.invitations.issue import hash_of
from services.notify import notify_all
from services.transaction import Transaction

NAME_TYPED = 120


async def open_link(
    tx: Transaction,
    call: Call,
    account_id: int,
    payload: str,
    name: PersonName | None,
    *,
    spoken: PersonName,
) -> JoinRequest | Joined | Refused:
    """What a link opens: a common one the request that it begins or finds open, a personal one the
    post it is for. `name`: of who is known to the bot; `spoken`: what the messenger calls him.

    Refused is not raised, because guesses are counted in the same transaction.
    """
    refused = await guessing(tx, account_id, call.now)
    if refused is not None:
        return refused
    return await _begun(tx, call, account_id, payload, name) or await take(
        tx, account_id=account_id, token=payload, now=call.now, today=call.today, name=spoken
    )


async def _begun(
    tx: Transaction, call: Call, account_id: int, payload: str, name: PersonName | None
) -> JoinRequest | Refused | None:
    """None where the payload is no common link: it may be a personal one."""
    if not payload.startswith(COMMON):
        return None
    token = payload.removeprefix(COMMON)
    link = await tx.joining.find_link(hash_of(token)) if TOKEN.fullmatch(token) else None
    if link is None:
        return None
    waiting = await tx.joining.find_open_request(account_id)
    if waiting is not None:
        # One open request an account: whoever chose the wrong school takes it back first.
        return waiting
    refused = await _refusal(tx, call, account_id, link)
    if refused is not None:
        return Refused(error=refused)
    request_id = await tx.joining.add_request(link.school_id, account_id, name, call.now)
    await _audit(tx, call, "join.open", request_id)
    if name is not None:
        await _tell_keepers(tx, call, link.school_id, request_id)
    return await tx.joining.find_request(request_id)


async def _refusal(
    tx: Transaction, call: Call, account_id: int, link: CommonLink
) -> DomainError | None:
    if any(post.school_id == link.school_id for post in call.actor.posts):
        return DomainError("join.already_here", school=link.school_name)
    if not link.works(call.now):
        return DomainError("join.link_over")
    if await tx.joining.was_declined(account_id, link.school_id, call.now - ASK_AGAIN):
        return DomainError("join.declined", school=link.school_name)
    asked = await tx.joining.count_requests(account_id, call.now - ASK_AGAIN)
    return DomainError("join.too_often") if asked >= REQUESTS_A_DAY else None


async def name_oneself(tx: Transaction, call: Call, account_id: int, typed: str) -> None:
    """Writes or corrects the name of the open request; the keepers are told of it once.

    Raises DomainError("people.bad_name"), "text.empty", "text.too_long", or "access.gone" where
    no request is open, "join.own_name" where the speaker is known by name already.
    """
    request = await _open(tx, account_id)
    if call.actor.person_id is not None:
        raise DomainError("join.own_name")
    name = parse_name(one_line(typed, limit=NAME_TYPED))
    if not await tx.joining.name_request(request.id, name):
        raise DomainError("access.gone")
    await _audit(tx, call, "join.name", request.id)
    await _tell_keepers(tx, call, request.school_id, request.id)


async def withdraw(tx: Transaction, call: Call, account_id: int) -> None:
    """The typed name goes. Nothing open: nothing to do."""
    request = await tx.joining.find_open_request(account_id)
    if request is None:
        return
    await tx.joining.close_request(request.id, RequestState.WITHDRAWN, now=call.now)
    await tx.outbox.take_back(f"join_asked:{request.id}:")
    await _audit(tx, call, "join.withdraw", request.id)


async def find_request_of(tx: Transaction, account_id: int) -> JoinRequest | None:
    """The newest request of the account, whatever became of it."""
    return await tx.joining.find_last_request(account_id)


async def _open(tx: Transaction, account_id: int) -> JoinRequest:
    request = await tx.joining.find_open_request(account_id)
    if request is None:
        raise DomainError("access.gone")
    return request


async def _tell_keepers(tx: Transaction, call: Call, school_id: int, request_id: int) -> None:
    keepers = await tx.joining.list_keepers(school_id, call.today)
    await notify_all(
        tx, call, JoinAsked(request_id=request_id), keepers, key=f"join_asked:{request_id}"
    )


async def _audit(tx: Transaction, call: Call, action: str, request_id: int) -> None:
    await write_audit(tx, call, action, "join_request", request_id)
