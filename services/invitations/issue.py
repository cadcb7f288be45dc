"""Issuing links. A token leaves here once and is kept only as a hash."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.invitations import LIFETIME, Standing, Whose
from domain.people import Role
from domain.staff import LinksIssued, PersonalLink, Reach, StaffLine, departments_of
from domain.staff_sheet import SHEET_ROWS
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction
from storage.repositories.posts import PostRecord

TOKEN_BYTES = 24
"""192 bits; 32 characters of a deep link, which carries 64."""

LINKS_AT_ONCE = 50
"""Links for those who have not joined: as many as a person can forward in one go."""


def right_to_invite(role: Role) -> Action:
    """What somebody must be allowed to do to bring in a person with this role."""
    match role:
        case Role.TEACHER:
            return Action.TEACHER_INVITE
        case Role.DEPUTY:
            return Action.DEPUTY_INVITE
        case Role.DIRECTOR | Role.ROUTE_OFFICER | Role.HEAD | Role.METHODIST | Role.ADMIN:
            return Action.POST_APPOINT


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def place_subject(
    tx: Transaction, role: Role, school_id: int | None, municipality_id: int | None
) -> Subject:
    """The place a post of the role belongs to; only it decides who may fill the post.

    Raises DomainError("people.wrong_place") where the role needs another kind of place.
    """
    match role:
        case Role.ADMIN:
            if school_id is None and municipality_id is None:
                return Subject()
        case Role.METHODIST:
            if school_id is None and municipality_id is not None:
                return Subject(municipality_id=municipality_id)
        case Role.TEACHER | Role.DEPUTY | Role.DIRECTOR | Role.ROUTE_OFFICER | Role.HEAD:
            if school_id is not None and municipality_id is None:
                return await tx.subjects.of_school(school_id)
    raise DomainError("people.wrong_place")


async def issue(
    tx: Transaction,
    call: Call,
    *,
    role: Role,
    school_id: int | None = None,
    municipality_id: int | None = None,
    person_id: int | None = None,
) -> str:
    """The token of a new link; unused ones of the same person open nothing any more."""
    subject = await place_subject(tx, role, school_id, municipality_id)
    require(right_to_invite(role), call.actor, subject)
    if person_id is not None:
        if not await tx.posts.has_any(person_id, call.today, school_id=school_id):
            raise DomainError("access.gone")
        await tx.invitations.revoke_of_persons([person_id], call.now)
    token = await _store_one(
        tx,
        role=role,
        school_id=school_id,
        municipality_id=municipality_id,
        person_id=person_id,
        issued_by=call.actor.person_id,
        now=call.now,
    )
    await _audit(tx, call, "person" if person_id else "school", person_id or school_id)
    return token


async def issue_for_post(tx: Transaction, call: Call, post_id: int) -> PersonalLink:
    """A fresh link for somebody on the staff list who has not joined yet."""
    post = await find_awaited(tx, post_id)
    require(right_to_invite(post.role), call.actor, await tx.subjects.of_post(post_id))
    return await issue_to(tx, call, post)


async def find_awaited(tx: Transaction, post_id: int) -> PostRecord:
    """The post of somebody who has not joined yet."""
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None:
        raise DomainError("access.gone")
    if await tx.invitations.has_account(post.person_id):
        raise DomainError("invitation.joined_already")
    return post


async def issue_to(tx: Transaction, call: Call, post: PostRecord) -> PersonalLink:
    """As `issue_for_post`, once somebody has asked for permission."""
    replaces = await tx.invitations.revoke_of_persons([post.person_id], call.now)
    token = await _store_one(
        tx,
        role=post.role,
        school_id=post.school_id,
        municipality_id=post.municipality_id,
        person_id=post.person_id,
        issued_by=call.actor.person_id,
        now=call.now,
    )
    await _audit(tx, call, "person", post.person_id)
    return PersonalLink(
        post_id=post.id,
        name=post.name,
        staff_no=post.staff_no,
        token=token,
        replaces=replaces,
    )


async def issue_many(
    tx: Transaction,
    call: Call,
    lines: Sequence[StaffLine],
    *,
    school_id: int,
    role: Role = Role.TEACHER,
) -> tuple[PersonalLink, ...]:
    """A link for each line, in its order; the number of statements doesn't depend on theirs."""
    require(right_to_invite(role), call.actor, await tx.subjects.of_school(school_id))
    return await issue_to_each(tx, call, lines, school_id=school_id, role=role)


async def issue_to_each(
    tx: Transaction,
    call: Call,
    lines: Sequence[StaffLine],
    *,
    school_id: int,
    role: Role = Role.TEACHER,
) -> tuple[PersonalLink, ...]:
    """As `issue_many`, once somebody has asked for permission."""
    if not lines:
        return ()
    await tx.invitations.revoke_of_persons([line.person_id for line in lines], call.now)
    links = tuple(
        PersonalLink(
            post_id=line.post_id, name=line.name, staff_no=line.staff_no, token=new_token()
        )
        for line in lines
    )
    await tx.invitations.add(
        [(hash_of(link.token), line.person_id) for link, line in zip(links, lines, strict=True)],
        role=role,
        school_id=school_id,
        municipality_id=None,
        issued_by=call.actor.person_id,
        now=call.now,
        expires_at=call.now + LIFETIME,
    )
    await _audit(tx, call, "school", school_id)
    return links


async def issue_to_not_joined(
    tx: Transaction, call: Call, school_id: int, whose: Whose = Whose.ALL
) -> LinksIssued:
    """Fresh links for teachers (of a deputy's departments) who have not joined."""
    require(Action.TEACHER_INVITE, call.actor, await tx.subjects.of_school(school_id))
    return await issue_to_waiting(tx, call, school_id, whose)


async def issue_to_waiting(
    tx: Transaction, call: Call, school_id: int, whose: Whose
) -> LinksIssued:
    """As `issue_to_not_joined`, once somebody has asked for permission."""
    lines, alive = await list_waiting(tx, call, school_id, whose)
    links = await issue_to_each(tx, call, lines[:LINKS_AT_ONCE], school_id=school_id)
    left = sum(line.person_id not in alive for line in lines[LINKS_AT_ONCE:])
    return LinksIssued(links=links, left=left)


async def list_waiting(
    tx: Transaction, call: Call, school_id: int, whose: Whose
) -> tuple[tuple[StaffLine, ...], frozenset[int]]:
    """Teachers (of a deputy's departments) who have not joined, as many as a staff has; and the
    people whose link still works. For whoever may invite them."""
    lines, alive = await _not_joined(tx, call, school_id)
    if whose is Whose.ALL:
        return lines, alive
    return tuple(line for line in lines if line.person_id not in alive), alive


async def standing(tx: Transaction, call: Call, school_id: int) -> Standing:
    """What new links would replace."""
    require(Action.TEACHER_INVITE, call.actor, await tx.subjects.of_school(school_id))
    lines, alive = await _not_joined(tx, call, school_id)
    return Standing(alive=len(alive), without=len(lines) - len(alive))


async def _not_joined(
    tx: Transaction, call: Call, school_id: int
) -> tuple[tuple[StaffLine, ...], frozenset[int]]:
    lines = await tx.staff.list_not_joined(
        school_id,
        call.today,
        departments=departments_of(call.actor, school_id),
        limit=SHEET_ROWS,
    )
    return lines, await tx.invitations.list_holders([line.person_id for line in lines], call.now)


async def reissue_last(tx: Transaction, call: Call, school_id: int) -> tuple[PersonalLink, ...]:
    """The links the actor issued last for the school, drawn again: new ones instead of those that
    are still unused; nothing where all of them have joined meanwhile."""
    person_ids = await tx.invitations.list_last_batch(school_id, call.person_id)
    lines = await tx.staff.list_posts_of(school_id, person_ids, call.today)
    fresh = {line.person_id: line for line in reversed(lines) if line.reach is Reach.NOT_JOINED}
    chosen = [fresh[person_id] for person_id in person_ids if person_id in fresh]
    if not chosen:
        return ()
    return await issue_many(tx, call, chosen, school_id=school_id, role=chosen[0].role)


async def issue_admin_link(tx: Transaction, now: datetime) -> str | None:
    """The token of the first administrator's link; None where somebody administers already.

    Called from the command line of the server, not by a person of the bot.
    """
    if await tx.posts.admin_joined(now.date()):
        return None
    await tx.invitations.revoke_nameless(Role.ADMIN, now)
    token = await _store_one(
        tx,
        role=Role.ADMIN,
        school_id=None,
        municipality_id=None,
        person_id=None,
        issued_by=None,
        now=now,
    )
    await tx.audit.add(
        at=now, actor_id=None, action="invitation.issue", object_kind="bot", object_id=None
    )
    return token


async def _store_one(
    tx: Transaction,
    *,
    role: Role,
    school_id: int | None,
    municipality_id: int | None,
    person_id: int | None,
    issued_by: int | None,
    now: datetime,
) -> str:
    token = new_token()
    await tx.invitations.add(
        [(hash_of(token), person_id)],
        role=role,
        school_id=school_id,
        municipality_id=municipality_id,
        issued_by=issued_by,
        now=now,
        expires_at=now + LIFETIME,
    )
    return token


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


async def _audit(tx: Transaction, call: Call, kind: str, object_id: int | None) -> None:
    await write_audit(tx, call, "invitation.issue", kind, object_id)
