"""How far a school has come with joining, and whom the bot doesn't reach."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.paging import page_within
from domain.staff import PAGE, EnrolmentPage, Reach, ReachPage, departments_of
from services.call import Call
from services.transaction import Transaction


async def get_enrolment(tx: Transaction, call: Call, school_id: int) -> EnrolmentPage:
    require(Action.STAFF_IMPORT, call.actor, await tx.subjects.of_school(school_id))
    found = await tx.organisation.find_school(school_id)
    if found is None:
        raise DomainError("access.gone")
    link = await tx.joining.find_working_link(school_id, call.now)
    departments = departments_of(call.actor, school_id)
    reach = await tx.staff.count_by_reach(school_id, call.today, departments=departments)
    listed = await tx.staff.count(school_id, call.today, departments=departments)
    return EnrolmentPage(
        school_id=school_id,
        school_name=found[0].name,
        reach=reach,
        offline=listed.people - sum(reach.values()),
        requests=await tx.joining.count_waiting(school_id),
        link_until=None if link is None else link.expires_at,
        import_id=await tx.staff_imports.find_ready(school_id, call.person_id),
    )


async def list_reach(
    tx: Transaction, call: Call, school_id: int, reach: Reach, *, page: int = 0
) -> ReachPage:
    """Those of one reach, of the departments of a deputy's zone."""
    require(Action.STAFF_IMPORT, call.actor, await tx.subjects.of_school(school_id))
    found = await tx.organisation.find_school(school_id)
    if found is None:
        raise DomainError("access.gone")
    departments = departments_of(call.actor, school_id)
    counts = await tx.staff.count_by_reach(school_id, call.today, departments=departments)
    total = counts.get(reach, 0)
    page = page_within(page, total, PAGE)
    return ReachPage(
        school_id=school_id,
        channel_policy=found[0].channel_policy,
        reach=reach,
        lines=await tx.staff.list_reach(
            school_id,
            call.today,
            reach,
            departments=departments,
            offset=page * PAGE,
            limit=PAGE,
        ),
        total=total,
        page=page,
    )
