"""The staff list and the card of one of its people."""

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.paging import page_within
from domain.staff import PAGE, PersonCard, StaffPage, departments_of
from domain.text import search_key
from services.call import Call
from services.people.leaders import BY_DIRECTOR
from services.transaction import Transaction

LEADERS_SHOWN = 20


async def list_staff(
    tx: Transaction, call: Call, school_id: int, *, page: int = 0, query: str = ""
) -> StaffPage:
    """A page of the list, found by a part of the name; only the departments of a deputy's zone."""
    require(Action.STAFF_LIST, call.actor, await tx.subjects.of_school(school_id))
    return await staff_page(tx, call, school_id, page=page, query=query)


async def staff_page(
    tx: Transaction, call: Call, school_id: int, *, page: int = 0, query: str = ""
) -> StaffPage:
    """As `list_staff`, once somebody has asked for permission."""
    school, _ = await tx.organisation.get_school(school_id)
    departments = departments_of(call.actor, school_id)
    key = search_key(query)
    count = await tx.staff.count(school_id, call.today, departments=departments, query=key)
    page = page_within(page, count.lines, PAGE)
    lines = await tx.staff.list_page(
        school_id, call.today, departments=departments, query=key, offset=page * PAGE, limit=PAGE
    )
    return StaffPage(
        school_id=school_id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        kind=school.kind,
        lines=lines,
        total=count.lines,
        people=count.people,
        page=page,
        query=query,
        not_joined=count.not_joined,
        former=count.former,
    )


async def list_former(tx: Transaction, call: Call, school_id: int, *, page: int = 0) -> StaffPage:
    """Those whose posts have ended, the last first; for who keeps the list."""
    require(Action.PERSON_REMOVE, call.actor, await tx.subjects.of_school(school_id))
    school, _ = await tx.organisation.get_school(school_id)
    departments = departments_of(call.actor, school_id)
    total = await tx.staff.count_former(school_id, call.today, departments=departments)
    page = page_within(page, total, PAGE)
    return StaffPage(
        school_id=school_id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        kind=school.kind,
        lines=await tx.staff.list_former(
            school_id, call.today, departments=departments, offset=page * PAGE, limit=PAGE
        ),
        total=total,
        page=page,
    )


async def list_leading(tx: Transaction, call: Call, school_id: int) -> StaffPage:
    """Who leads the school or a part of it: director, deputies, route officers."""
    require(Action.STAFF_LIST, call.actor, await tx.subjects.of_school(school_id))
    return await leading(tx, call, school_id)


async def leading(tx: Transaction, call: Call, school_id: int) -> StaffPage:
    """As `list_leading`, once somebody has asked for permission."""
    school, _ = await tx.organisation.get_school(school_id)
    lines = await tx.staff.list_page(
        school_id, call.today, offset=0, limit=LEADERS_SHOWN, roles=BY_DIRECTOR
    )
    return StaffPage(
        school_id=school_id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        kind=school.kind,
        lines=lines,
        total=len(lines),
        page=0,
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
