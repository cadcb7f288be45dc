"""Whose people are on the list of those whose dates have passed."""

from domain.access import Action, Actor, Subject, require
from domain.errors import DomainError
from domain.lists import Whose
from domain.people import LEADING, Role
from domain.scopes import Scope
from domain.summary import PeopleList
from domain.summary_filters import UNFILTERED
from services.call import Call
from services.summary.school import led_window, window_of
from services.transaction import Transaction
from storage.repositories.people_lists import Posts


async def late_people(tx: Transaction, call: Call) -> tuple[Posts, Whose | None]:
    """Of a leader those of his zone, of the head of a department its people, of a mentor his
    mentees, whose items they may read by the table; anybody else is refused."""
    actor = call.actor
    headed = headed_by(actor)
    if any(post.role in LEADING for post in actor.posts):
        window = led_window(call, Action.SCHOOL_OVERDUE)
        return tx.summary.members(window, PeopleList.PASSED), None
    if headed is not None:
        for department in headed.departments or ():
            require(Action.DEPARTMENT_OVERDUE, actor, Subject(department_id=department))
        return tx.summary.members(
            window_of(headed, UNFILTERED, call.today, call), PeopleList.PASSED
        ), Whose.DEPARTMENT
    person_id = actor.person_id
    if person_id is None or not await tx.week_readers.has_mentees(person_id, call.today):
        raise DomainError("access.denied", action=Action.SCHOOL_OVERDUE.value)
    return tx.people_lists.late_mentees(person_id, call.today), Whose.MENTEES


def headed_by(actor: Actor) -> Scope | None:
    """The departments that he heads in the first school where he does."""
    posts = [
        (post.school_id, post.department_id)
        for post in actor.posts
        if post.role is Role.HEAD and post.school_id is not None and post.department_id is not None
    ]
    if not posts:
        return None
    school_id = posts[0][0]
    return Scope(
        school_id=school_id,
        departments=frozenset(department for school, department in posts if school == school_id),
    )
