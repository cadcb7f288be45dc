"""One link for the whole school. Its token leaves here once and is kept only as a hash."""

from dataclasses import dataclass

from domain.access import Action, require
from domain.errors import DomainError
from domain.joining import COMMON, LINK_LIFETIME, CommonLink
from services.audit import write_audit
from services.call import Call
from services.invitations.issue import hash_of, new_token
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedLink:
    """`payload` goes behind `start=`; nobody can show it again."""

    link: CommonLink
    payload: str


async def issue_link(tx: Transaction, call: Call, school_id: int) -> IssuedLink:
    """A new link; the one before opens nothing any more."""
    await _require(tx, call, school_id)
    await tx.joining.revoke_links(school_id, call.now)
    token = new_token()
    await tx.joining.add_link(
        school_id,
        hash_of(token),
        issued_by=call.person_id,
        now=call.now,
        expires=call.now + LINK_LIFETIME,
    )
    await _audit(tx, call, "common_link.issue", school_id)
    link = await tx.joining.find_link(hash_of(token))
    if link is None:
        raise LookupError("the link just stored is not there")
    return IssuedLink(link=link, payload=COMMON + token)


async def revoke_link(tx: Transaction, call: Call, school_id: int) -> None:
    """Requests that came by it stay: the deputy decides about each."""
    await _require(tx, call, school_id)
    if await tx.joining.revoke_links(school_id, call.now):
        await _audit(tx, call, "common_link.revoke", school_id)


async def get_link(tx: Transaction, call: Call, school_id: int) -> CommonLink | None:
    """The link that works now; None where there is none."""
    await _require(tx, call, school_id)
    return await tx.joining.find_working_link(school_id, call.now)


async def _require(tx: Transaction, call: Call, school_id: int) -> None:
    require(Action.COMMON_LINK, call.actor, await tx.subjects.of_school(school_id))
    if await tx.organisation.find_school(school_id) is None:
        raise DomainError("access.gone")


async def _audit(tx: Transaction, call: Call, action: str, school_id: int) -> None:
    await write_audit(tx, call, action, "school", school_id)
