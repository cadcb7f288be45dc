"""The staff list and the card of one of its people."""

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.staff import PAGE, PersonCard, StaffPage, departments_of
from domain.text import search_key
from services.call import Call
from services.transaction import Transaction


async def list_staff(
    tx: Transaction, call: Call, school_id: int, *, page: int = 0, query: str = ""
) -> StaffPage:
    """A page of the list, found by a part of the name; only the departments of a deputy's zone."""
    require(Action.STAFF_LIST, call.actor, await tx.subjects.of_school(school_id))
    found = await tx.organisation.find_school(school_id)
    if found is None:
        raise DomainError("access.gone")
    school, _ = found
    departments = departments_of(call.actor, school_id)
    key = search_key(query)
    total, not_joined = await tx.staff.count(
        school_id, call.today, departments=departments, query=key
    )
    page = max(0, min(page, max(0, (total - 1) // PAGE)))
    lines = await tx.staff.list_page(
        school_id, call.today, departments=departments, query=key, offset=page * PAGE, limit=PAGE
    )
    return StaffPage(
        school_id=school_id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        lines=lines,
        total=total,
        page=page,
        query=query,
        not_joined=not_joined,
    )


async def get_card(tx: Transaction, call: Call, post_id: int) -> PersonCard:
    """Facts of a post for who leads its school, ended posts included."""
    card = await tx.staff.find_card(post_id, call.now)
    if card is None:
        raise DomainError("access.gone")
    require(
        Action.PERSON_PAGE,
        call.actor,
        Subject(
            person_id=card.person_id, school_id=card.school_id, department_id=card.department_id
        ),
    )
    return card
