"""A post more for somebody who is known already."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.people import Role
from domain.staff import PersonCard, StaffPage, effective_day
from services.audit import write_audit
from services.call import Call
from services.invitations import right_to_invite
from services.invitations.issue import place_subject
from services.people.staff import leading
from services.transaction import Transaction

LED_BY_DIRECTOR = frozenset({Role.DEPUTY, Role.ROUTE_OFFICER})
"""Roles that a director fills; the director himself is invited by the administrator."""


async def appoint(
    tx: Transaction,
    call: Call,
    *,
    person_id: int,
    role: Role,
    school_id: int | None = None,
    municipality_id: int | None = None,
) -> int:
    """Id of the post; the same one where the person holds it already."""
    require(
        right_to_invite(role),
        call.actor,
        await place_subject(tx, role, school_id, municipality_id),
    )
    return await _hold(tx, call, person_id, role, school_id, municipality_id, None)


async def appoint_head(tx: Transaction, call: Call, *, department_id: int, person_id: int) -> int:
    """The head of a department is somebody of the school; the former head's post ends."""
    department = await tx.organisation.find_department(department_id)
    if department is None:
        raise DomainError("access.gone")
    school_id = department.school_id
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    if not await tx.posts.has_any(person_id, call.today, school_id=school_id):
        raise DomainError("people.not_of_school")
    await tx.posts.end_heads(
        department_id, besides=person_id, until=effective_day(call.now, call.today), at=call.now
    )
    return await _hold(tx, call, person_id, Role.HEAD, school_id, None, department_id)


async def get_appointee(tx: Transaction, call: Call, post_id: int) -> PersonCard:
    """Somebody of a school for who fills the posts of those who lead it."""
    require(Action.POST_APPOINT, call.actor, await tx.subjects.of_post(post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None or card.until is not None or card.school_id is None:
        raise DomainError("access.gone")
    return card


async def list_leading_to_fill(
    tx: Transaction, call: Call, school_id: int, role: Role
) -> StaffPage:
    """Who leads the school, for who is about to invite somebody into the role."""
    if role not in LED_BY_DIRECTOR:
        raise DomainError("access.gone")
    require(right_to_invite(role), call.actor, await tx.subjects.of_school(school_id))
    return await leading(tx, call, school_id)


async def appoint_at(tx: Transaction, call: Call, *, post_id: int, role: Role) -> int:
    """A further role of leadership in the same school for somebody of its staff list."""
    if role not in LED_BY_DIRECTOR:
        raise DomainError("access.gone")
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None or post.school_id is None:
        raise DomainError("access.gone")
    return await appoint(tx, call, person_id=post.person_id, role=role, school_id=post.school_id)


async def appoint_head_at(tx: Transaction, call: Call, *, department_id: int, post_id: int) -> int:
    """As `appoint_head`, of whom a list shows by his post."""
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None:
        raise DomainError("access.gone")
    return await appoint_head(tx, call, department_id=department_id, person_id=post.person_id)


async def end_head(tx: Transaction, call: Call, department_id: int) -> None:
    """The department is without a head from today."""
    department = await tx.organisation.find_department(department_id)
    if department is None:
        raise DomainError("access.gone")
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(department.school_id))
    await tx.posts.end_heads(
        department_id, besides=0, until=effective_day(call.now, call.today), at=call.now
    )
    await write_audit(tx, call, "people.end_head", "department", department_id)


async def _hold(
    tx: Transaction,
    call: Call,
    person_id: int,
    role: Role,
    school_id: int | None,
    municipality_id: int | None,
    department_id: int | None,
) -> int:
    held = await tx.posts.find_held(
        person_id,
        role,
        school_id=school_id,
        municipality_id=municipality_id,
        department_id=department_id,
        today=call.today,
    )
    if held is not None:
        return held
    number = None if school_id is None else await tx.posts.next_staff_no(school_id)
    (post_id,) = await tx.posts.add_posts(
        [(person_id, number)],
        role=role,
        school_id=school_id,
        municipality_id=municipality_id,
        department_id=department_id,
        since=effective_day(call.now, call.today),
        main=not await tx.posts.has_any(person_id, call.today),
    )
    await write_audit(tx, call, "people.appoint", "post", post_id, after=role.value)
    return post_id
