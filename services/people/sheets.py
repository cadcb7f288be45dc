"""A staff list that was sent as a table: looked at, then taken in one go or left."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from content.staff_sheet import load_sheet_words
from domain.access import Action, require
from domain.errors import DomainError
from domain.people import ChannelPolicy, name_key
from domain.sheet_rows import recognise
from domain.staff import Reach, departments_of, effective_day
from domain.staff_import import (
    REMARKS_PAGE,
    Imported,
    ImportPlan,
    ImportPreview,
    ImportState,
    plan_import,
)
from domain.staff_sheet import Grid, SheetDraft, SheetPerson
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction
from storage.repositories.staff_imports import StaffImport

STAYS = timedelta(hours=24)
"""A list that nobody has decided about: its rows are personal data of people not yet asked."""

FILE_NAME = 80
"""Characters of a file's name that are shown back."""


def read_staff(grids: Sequence[Grid], today: date) -> SheetDraft:
    """What the file says of people. Raises DomainError as `recognise` does."""
    return recognise(grids, load_sheet_words(), today)


async def keep_sheet(
    tx: Transaction, call: Call, school_id: int, *, file_name: str, draft: SheetDraft
) -> int:
    """Keeps a list to be looked at; the one sent before and not taken is given up."""
    require(Action.STAFF_IMPORT, call.actor, await tx.subjects.of_school(school_id))
    await tx.staff_imports.cancel_others(school_id, call.person_id)
    import_id = await tx.staff_imports.add(
        school_id, call.person_id, _shown(file_name), draft, call.now
    )
    await _audit(tx, call, "staff.import_read", import_id)
    return import_id


async def preview_sheet(
    tx: Transaction, call: Call, import_id: int, *, page: int = 0
) -> ImportPreview:
    """What taking the list would do now. DomainError("sheet.decided") where it is over."""
    found, draft = await _ready(tx, call, import_id)
    school = await tx.organisation.find_school(found.school_id)
    known = await tx.staff_imports.department_ids(found.school_id)
    plan = await _plan(tx, call, found.school_id, draft, tuple(known))
    last = max(0, (len(plan.remarks) - 1) // REMARKS_PAGE)
    return ImportPreview(
        import_id=found.id,
        rev=found.rev,
        school_id=found.school_id,
        file_name=found.file_name,
        channel_policy=ChannelPolicy.FULL if school is None else school[0].channel_policy,
        columns=draft.columns,
        not_taken=draft.not_taken,
        unknown=draft.unknown,
        plan=plan,
        page=max(0, min(page, last)),
    )


async def take_namesakes(
    tx: Transaction, call: Call, import_id: int, rev: int, *, namesakes: bool
) -> None:
    """People of one name in the list are different people, by the deputy's word."""
    _, draft = await _ready(tx, call, import_id)
    if not await tx.staff_imports.set_namesakes(
        import_id, rev, replace(draft, namesakes=namesakes)
    ):
        raise DomainError("sheet.changed")


async def apply_sheet(tx: Transaction, call: Call, import_id: int, rev: int) -> Imported:
    """Adds the new, fills what is empty, and empties the kept rows.

    A second press, or a second deputy, gets "sheet.decided"; another `rev`, "sheet.changed".
    """
    found, draft = await _ready(tx, call, import_id)
    school_id = found.school_id
    # Before the staff: whoever enrols people at this moment waits here, then knows them.
    number = await tx.posts.next_staff_no(school_id)
    if not await tx.staff_imports.close(import_id, ImportState.APPLIED, rev=rev, now=call.now):
        raise DomainError("sheet.changed")
    departments = await tx.staff_imports.department_ids(school_id)
    plan = await _plan(tx, call, school_id, draft, tuple(departments))
    departments |= await tx.staff_imports.add_departments(school_id, plan.new_departments)
    for group in _by_turns(plan.added):
        numbered = [
            (
                person,
                None if person.department is None else departments[name_key(person.department)],
                number + shift,
            )
            for shift, person in enumerate(group)
        ]
        number += len(group)
        await tx.staff_imports.enrol(
            school_id, numbered, since=effective_day(call.now, call.today), now=call.now
        )
    await tx.staff_imports.fill(plan.fillings, departments, call.now)
    await _audit(
        tx, call, "staff.import_apply", import_id, f"{len(plan.added)}+{len(plan.fillings)}"
    )
    reach = await tx.staff.count_by_reach(
        school_id, call.today, departments=departments_of(call.actor, school_id)
    )
    return Imported(
        school_id=school_id,
        added=len(plan.added),
        filled=len(plan.fillings),
        unchanged=plan.unchanged,
        kept_out=plan.kept_out,
        departments=len(plan.new_departments),
        not_joined=reach.get(Reach.NOT_JOINED, 0),
    )


async def cancel_sheet(tx: Transaction, call: Call, import_id: int) -> int:
    """Id of the school. A list that is over already stays as it is."""
    found = await tx.staff_imports.find(import_id)
    if found is None:
        raise DomainError("access.gone")
    require(Action.STAFF_IMPORT, call.actor, await tx.subjects.of_school(found.school_id))
    if await tx.staff_imports.close(import_id, ImportState.CANCELLED, rev=None, now=call.now):
        await _audit(tx, call, "staff.import_cancel", import_id)
    return found.school_id


async def forget_sheets(tx: Transaction, now: datetime) -> int:
    """A tick: rows that were looked at and left go after a day."""
    return await tx.staff_imports.forget_before(now - STAYS)


def _shown(file_name: str) -> str:
    """A file's name as it can be kept and shown; "" where nothing of it can."""
    try:
        return one_line(file_name, limit=len(file_name) + 1)[:FILE_NAME]
    except DomainError:
        return ""


async def _ready(tx: Transaction, call: Call, import_id: int) -> tuple[StaffImport, SheetDraft]:
    found = await tx.staff_imports.find(import_id)
    if found is None:
        raise DomainError("access.gone")
    require(Action.STAFF_IMPORT, call.actor, await tx.subjects.of_school(found.school_id))
    if found.draft is None or found.state is not ImportState.READY:
        raise DomainError("sheet.decided")
    return found, found.draft


async def _plan(
    tx: Transaction,
    call: Call,
    school_id: int,
    draft: SheetDraft,
    departments: Sequence[str],
) -> ImportPlan:
    staff = await tx.staff_imports.list_staff(
        school_id, call.today, departments_of(call.actor, school_id)
    )
    return plan_import(draft, staff, departments)


def _by_turns(people: Sequence[SheetPerson]) -> list[list[SheetPerson]]:
    """Namesakes in different groups: rows of one statement are told apart by name."""
    met: Counter[str] = Counter()
    groups: dict[int, list[SheetPerson]] = defaultdict(list)
    for person in people:
        groups[met[person.name.key]].append(person)
        met[person.name.key] += 1
    return [groups[turn] for turn in sorted(groups)]


async def _audit(
    tx: Transaction, call: Call, action: str, import_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "staff_import", import_id, after=after)
