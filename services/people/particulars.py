"""What the school keeps of a teacher besides his name: his department and his experience."""

from domain.access import Action, require
from domain.errors import DomainError
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction
from storage.repositories.posts import PostRecord


async def set_department(
    tx: Transaction, call: Call, post_id: int, department_id: int | None
) -> None:
    """Puts a post into a department of its school; None takes it out."""
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_post(post_id))
    post = await _held(tx, post_id)
    if department_id is not None:
        department = await tx.organisation.find_department(department_id)
        if department is None or department.school_id != post.school_id:
            raise DomainError("access.gone")
    await tx.posts.set_department(post_id, department_id)
    after = None if department_id is None else str(department_id)
    await _audit(tx, call, "people.department", post_id, after)


async def set_teaching_since(tx: Transaction, call: Call, post_id: int, year: int | None) -> None:
    """The year pedagogical experience began in: whoever has under three years is a young
    specialist. DomainError("people.bad_year") for a year that can't be one."""
    require(Action.TEACHER_INVITE, call.actor, await tx.subjects.of_post(post_id))
    post = await _held(tx, post_id)
    if year is not None and not call.today.year - 80 <= year <= call.today.year:
        raise DomainError("people.bad_year", year=year)
    await tx.posts.set_teaching_since(post.person_id, year)
    await _audit(tx, call, "people.experience", post_id, None if year is None else str(year))


async def _held(tx: Transaction, post_id: int) -> PostRecord:
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None:
        raise DomainError("access.gone")
    return post


async def _audit(tx: Transaction, call: Call, action: str, post_id: int, after: str | None) -> None:
    await write_audit(tx, call, action, "post", post_id, after=after)
