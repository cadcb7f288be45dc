"""Links of those who have not joined, and the list they belong to."""

from domain.access import Action, require
from domain.invitations import Whose
from domain.staff import LinksIssued, StaffPage
from services.call import Call
from services.invitations.issue import issue_to_waiting
from services.people.staff import staff_page
from services.transaction import Transaction


async def renew_links(
    tx: Transaction, call: Call, school_id: int, whose: Whose
) -> tuple[LinksIssued, StaffPage]:
    """As `issue_to_not_joined`, with the staff list."""
    subject = await tx.subjects.of_school(school_id)
    require(Action.TEACHER_INVITE, call.actor, subject)
    require(Action.STAFF_LIST, call.actor, subject)
    issued = await issue_to_waiting(tx, call, school_id, whose)
    return issued, await staff_page(tx, call, school_id)
