"""Methodists of a municipality and administrators of the bot: people outside any school."""

from dataclasses import replace

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.organisation import Leader
from domain.people import Role, parse_name
from domain.staff import PersonalLink, effective_day
from services.audit import write_audit
from services.call import Call
from services.invitations import issue, right_to_invite
from services.invitations.issue import find_awaited, issue_to, place_subject
from services.people.leaders import BY_DIRECTOR
from services.people.remove import end_post, find_of_another, give_back
from services.transaction import Transaction

OFFICES = frozenset({Role.METHODIST, Role.ADMIN})


async def invite_to_office(
    tx: Transaction, call: Call, *, role: Role, municipality_id: int | None, typed: str
) -> PersonalLink:
    """A person with the post and a personal link to it.

    Raises DomainError("people.bad_name"), or "people.known_there" where somebody of this name
    holds the office already.
    """
    if role not in OFFICES:
        raise DomainError("access.gone")
    subject = await place_subject(tx, role, None, municipality_id)
    require(right_to_invite(role), call.actor, subject)
    name = parse_name(typed)
    known = await tx.organisation.list_office(role, municipality_id, call.today)
    if any(one.name.key == name.key for one in known):
        raise DomainError("people.known_there")
    (person_id,) = await tx.posts.add_persons([name], call.now)
    (post_id,) = await tx.posts.add_posts(
        [(person_id, None)],
        role=role,
        school_id=None,
        municipality_id=municipality_id,
        since=effective_day(call.now, call.today),
    )
    await write_audit(tx, call, "people.invite", "post", post_id, after=role.value)
    token = await issue(tx, call, role=role, municipality_id=municipality_id, person_id=person_id)
    return PersonalLink(post_id=post_id, name=name, staff_no=None, token=token)


async def list_office(
    tx: Transaction, call: Call, role: Role, municipality_id: int | None
) -> tuple[Leader, ...]:
    """Who holds the office today, in the order of posts."""
    require(
        right_to_invite(role),
        call.actor,
        await place_subject(tx, role, None, municipality_id),
    )
    return await tx.organisation.list_office(role, municipality_id, call.today)


async def list_former_leaders(
    tx: Transaction, call: Call, *, school_id: int | None, municipality_id: int | None
) -> tuple[Leader, ...]:
    """Who led the school, or held the office of the municipality (of the bot where neither is
    named), and does so no more: `restore` gives the post back."""
    roles: frozenset[Role] = BY_DIRECTOR
    one = Role.DIRECTOR
    if school_id is None:
        one = Role.ADMIN if municipality_id is None else Role.METHODIST
        roles = frozenset({one})
    # Of all these roles the place is the same.
    require(
        Action.POST_APPOINT, call.actor, await place_subject(tx, one, school_id, municipality_id)
    )
    return await tx.organisation.list_former(
        roles, school_id=school_id, municipality_id=municipality_id, today=call.today
    )


async def get_leader(tx: Transaction, call: Call, post_id: int) -> Leader:
    """A post of leadership or of an office, for who fills it; ended ones included."""
    leader, _ = await _led(tx, call, post_id)
    return leader


async def link_leader(tx: Transaction, call: Call, post_id: int) -> tuple[Leader, PersonalLink]:
    """As `get_leader`, with a fresh link of his. Raises as `issue_for_post` does."""
    leader, subject = await _led(tx, call, post_id)
    post = await find_awaited(tx, post_id)
    require(right_to_invite(post.role), call.actor, subject)
    return leader, await issue_to(tx, call, post)


async def end_leader(tx: Transaction, call: Call, post_id: int) -> Leader:
    """As `remove`, of whom `get_leader` gives; he as he is then."""
    leader, _ = await _led(tx, call, post_id)
    await end_post(tx, call, await find_of_another(tx, call, post_id))
    return replace(leader, ended=True)


async def restore_leader(tx: Transaction, call: Call, post_id: int) -> Leader:
    """As `restore`, of whom `get_leader` gives; he as he is then."""
    leader, _ = await _led(tx, call, post_id)
    await give_back(tx, call, await find_of_another(tx, call, post_id))
    return replace(leader, ended=False)


async def _led(tx: Transaction, call: Call, post_id: int) -> tuple[Leader, Subject]:
    subject = await tx.subjects.of_post(post_id)
    require(Action.POST_APPOINT, call.actor, subject)
    leader = await tx.organisation.find_leader(post_id)
    if leader is None or leader.role not in OFFICES | BY_DIRECTOR:
        raise DomainError("access.gone")
    return replace(leader, oneself=subject.person_id == call.actor.person_id), subject
