"""How far a school has come with joining, and whom the bot doesn't reach."""

from domain.access import Action, require
from domain.organisation import School
from domain.paging import page_within
from domain.staff import PAGE, EnrolmentPage, Reach, ReachPage, departments_of
from domain.tables import StaffTemplate
from services.call import Call
from services.transaction import Transaction


async def get_enrolment(tx: Transaction, call: Call, school_id: int) -> EnrolmentPage:
    require(Action.STAFF_IMPORT, call.actor, await tx.subjects.of_school(school_id))
    school, _ = await tx.organisation.get_school(school_id)
    return await _enrolment(tx, call, school)


async def get_template(
    tx: Transaction, call: Call, school_id: int
) -> tuple[EnrolmentPage, StaffTemplate]:
    """As `get_enrolment`, with an empty list whose headings are surely known."""
    subject = await tx.subjects.of_school(school_id)
    require(Action.STAFF_IMPORT, call.actor, subject)
    require(Action.DEPARTMENT_MANAGE, call.actor, subject)
    school, _ = await tx.organisation.get_school(school_id)
    departments = await tx.organisation.list_departments(school_id, call.today)
    return await _enrolment(tx, call, school), StaffTemplate(
        school=school.name,
        day=call.today,
        departments=tuple(one.name for one in departments),
        kind=school.kind,
    )


async def _enrolment(tx: Transaction, call: Call, school: School) -> EnrolmentPage:
    school_id = school.id
    link = await tx.joining.find_working_link(school_id, call.now)
    departments = departments_of(call.actor, school_id)
    reach = await tx.staff.count_by_reach(school_id, call.today, departments=departments)
    listed = await tx.staff.count(school_id, call.today, departments=departments)
    return EnrolmentPage(
        school_id=school_id,
        school_name=school.name,
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
    school, _ = await tx.organisation.get_school(school_id)
    departments = departments_of(call.actor, school_id)
    counts = await tx.staff.count_by_reach(school_id, call.today, departments=departments)
    total = counts.get(reach, 0)
    page = page_within(page, total, PAGE)
    return ReachPage(
        school_id=school_id,
        channel_policy=school.channel_policy,
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
