"""Names pasted one a line become people with posts, numbers and links."""

from domain.access import require
from domain.errors import DomainError
from domain.organisation import School
from domain.people import PersonName, Role, is_lone_word, parse_name
from domain.staff import (
    PASTED_LINES,
    BadLine,
    Enrolment,
    LineFault,
    Reach,
    StaffLine,
    effective_day,
)
from domain.text import lines_of, shortened
from services.audit import write_audit
from services.call import Call
from services.invitations import issue_to_each, right_to_invite
from services.transaction import Transaction

SHOWN_OF_LINE = 40
"""Characters of a bad line that are shown back: enough to find it."""


async def enrol_teachers(tx: Transaction, call: Call, school_id: int, pasted: str) -> Enrolment:
    return await enrol(tx, call, school_id, pasted, role=Role.TEACHER)


async def enrol(
    tx: Transaction, call: Call, school_id: int, pasted: str, *, role: Role
) -> Enrolment:
    """Takes the good lines and reports the bad ones; nobody is doubled.

    Raises DomainError("text.empty") where there was no line at all.
    """
    require(right_to_invite(role), call.actor, await tx.subjects.of_school(school_id))
    school, _ = await tx.organisation.get_school(school_id)
    # Before the names: whoever pastes the same list at this moment waits here, then knows them.
    first_no = await tx.posts.next_staff_no(school.id)
    known = await tx.posts.list_name_keys(school_id, call.today)
    names, bad = _sorted_out(pasted, known)
    lines = await _add(tx, call, school, names, role, first_no)
    return Enrolment(
        school_id=school_id,
        channel_policy=school.channel_policy,
        links=await issue_to_each(tx, call, lines, school_id=school_id, role=role),
        bad=bad,
        kind=school.kind,
    )


async def _add(
    tx: Transaction,
    call: Call,
    school: School,
    names: tuple[PersonName, ...],
    role: Role,
    first_no: int,
) -> tuple[StaffLine, ...]:
    if not names:
        return ()
    person_ids = await tx.posts.add_persons(names, call.now)
    numbered = [(person_id, first_no + shift) for shift, person_id in enumerate(person_ids)]
    post_ids = await tx.posts.add_posts(
        numbered,
        role=role,
        school_id=school.id,
        municipality_id=None,
        since=effective_day(call.now, call.today),
    )
    await write_audit(
        tx,
        call,
        "people.enrol",
        "school",
        school.id,
        after=f"{role.value}:{post_ids[0]}-{post_ids[-1]}",
    )
    return tuple(
        StaffLine(
            post_id=post_id,
            person_id=person_id,
            name=name,
            staff_no=number,
            role=role,
            reach=Reach.NOT_JOINED,
        )
        for post_id, (person_id, number), name in zip(post_ids, numbered, names, strict=True)
    )


def _sorted_out(
    pasted: str, known: frozenset[str]
) -> tuple[tuple[PersonName, ...], tuple[BadLine, ...]]:
    """Names that can be added, in order; lines that can't, with what is wrong."""
    lines = lines_of(pasted)
    if not lines:
        raise DomainError("text.empty")
    names: list[PersonName] = []
    bad: list[BadLine] = []
    seen: set[str] = set()
    for number, line in lines:
        fault: LineFault | None = None
        name: PersonName | None = None
        try:
            name = parse_name(line)
        except DomainError:
            fault = LineFault.SURNAME_ALONE if is_lone_word(line) else LineFault.BAD_NAME
        if name is not None:
            if name.key in known:
                fault = LineFault.EXISTS
            elif name.key in seen:
                fault = LineFault.TWICE
            elif len(names) >= PASTED_LINES:
                fault = LineFault.TOO_MANY
        if fault is not None:
            bad.append(BadLine(number=number, text=shortened(line, SHOWN_OF_LINE), fault=fault))
        elif name is not None:
            seen.add(name.key)
            names.append(name)
    return tuple(names), tuple(bad)
