"""The draft of an announcement: its text, what is attached, and to whom it goes."""

from domain.addressing import ChoiceList, Chosen, choices, chosen_only, chosen_with, found_in
from domain.announcements import (
    Announcement,
    AnnouncementDraft,
    AnnouncementState,
    Group,
    checked_text,
    joined_text,
)
from domain.campaigns import Campaign
from domain.errors import DomainError
from domain.evidence import Proof, check_proof
from domain.organisation import Department
from services.announcements.scope import Held, addressed, held, led, reached_by, text_of
from services.call import Call
from services.transaction import Transaction

DIAGNOSES = 8
"""The latest of a school whose participants can be written to."""


async def begin(tx: Transaction, call: Call) -> int:
    """The caller's unfinished one, else a new draft to everybody of his part of the school."""
    return (await _begun(tx, call)).announcement.id


async def begun(tx: Transaction, call: Call) -> AnnouncementDraft:
    """As `begin`, shown."""
    return await draft_of(tx, call, await _begun(tx, call))


async def _begun(tx: Transaction, call: Call) -> Held:
    scope = await led(tx, call)
    found = await tx.announcements.find_draft(call.person_id)
    known = None if found is None else await tx.announcements.find(found)
    if known is None or known.school_id != scope.school_id:
        made = await tx.announcements.add(
            school_id=scope.school_id, within=scope.departments, by=call.person_id, now=call.now
        )
        known = await tx.announcements.find(made)
    if known is None:
        raise DomainError("access.gone")
    return Held(announcement=known, scope=scope)


async def draft(tx: Transaction, call: Call, announcement_id: int) -> AnnouncementDraft:
    return await draft_of(tx, call, await held(tx, call, announcement_id))


async def draft_of(tx: Transaction, call: Call, one: Held) -> AnnouncementDraft:
    found = await reached_by(tx, call, one)
    announcement = one.announcement
    names: tuple[str, ...] = ()
    campaign = None
    if announcement.group is Group.DEPARTMENTS:
        known = await tx.organisation.list_departments(announcement.school_id, call.today)
        names = tuple(each.name for each in known if each.id in announcement.ids)
    elif announcement.group is Group.DIAGNOSIS and announcement.ids:
        campaign = await tx.campaigns.find(min(announcement.ids))
    return AnnouncementDraft(
        announcement=announcement,
        outreach=found.outreach,
        sample=await text_of(tx, announcement, call.today),
        goes_at=found.goes_at,
        today=call.today,
        names=names,
        campaign=campaign,
    )


async def edit(
    tx: Transaction,
    call: Call,
    announcement_id: int,
    *,
    text: str | None = None,
    file: Proof | None = None,
    replace: bool = False,
) -> int | None:
    """The text instead of what was there, or under it; a file instead of the one before. Where the
    text came under another, the character that it begins at.

    DomainErrors: "announcement.too_long", "text.empty", those of files, "announcement.sent".
    """
    return await _edit(tx, await _draft(tx, call, announcement_id), text, file, replace=replace)


async def begin_with(tx: Transaction, call: Call, text: str) -> tuple[AnnouncementDraft, bool]:
    """As `begun`, with the text; whether it is there now. A draft that says something already, and
    may be of other days and for others, stays as it is."""
    one = await _begun(tx, call)
    if one.announcement.text is not None or one.announcement.file is not None:
        return await draft_of(tx, call, one), False
    await _edit(tx, one, text)
    return await draft(tx, call, one.announcement.id), True


async def _edit(
    tx: Transaction,
    one: Held,
    text: str | None,
    file: Proof | None = None,
    *,
    replace: bool = False,
) -> int | None:
    values: dict[str, str | None] = {}
    joint: int | None = None
    if text:
        before = None if replace else one.announcement.text
        values["text"] = checked_text(text) if before is None else joined_text(before, text)
        joint = None if before is None else len(before)
    if file is not None:
        checked = check_proof(file)
        values |= {
            "file_kind": checked.form.value,
            "file_id": checked.file_id,
            "file_name": checked.file_name,
        }
    if values:
        await tx.announcements.change(one.announcement.id, one.announcement.rev, **values)
    return joint


async def settle_last(
    tx: Transaction, call: Call, announcement_id: int, rev: int, *, at: int, keep: bool
) -> bool:
    """What stands from that character on is the whole text, or is gone. Whether a text that stands
    alone now goes to whom the one before it was for, by a choice.

    DomainError("announcement.changed") where the text is another by now.
    """
    one = await _draft(tx, call, announcement_id)
    text = one.announcement.text or ""
    left = (text[at:] if keep else text[:at]).strip()
    if one.announcement.rev != rev or not left:
        raise DomainError("announcement.changed")
    await tx.announcements.change(announcement_id, rev, text=left)
    return keep and one.announcement.narrowed


async def drop_file(tx: Transaction, call: Call, announcement_id: int, rev: int) -> None:
    await _draft(tx, call, announcement_id)
    await tx.announcements.change(
        announcement_id, rev, file_kind=None, file_id=None, file_name=None
    )


async def drop(tx: Transaction, call: Call, announcement_id: int, rev: int) -> None:
    """The draft goes, with its text. DomainError("announcement.changed")."""
    one = await _draft(tx, call, announcement_id)
    if one.announcement.rev != rev:
        raise DomainError("announcement.changed")
    await tx.announcements.drop(announcement_id)


async def set_group(
    tx: Transaction,
    call: Call,
    announcement_id: int,
    group: Group,
    ids: frozenset[int] = frozenset(),
) -> None:
    """Whoever was chosen before is forgotten."""
    await _set_group(tx, call, await _draft(tx, call, announcement_id), group, ids)


async def _set_group(
    tx: Transaction, call: Call, one: Held, group: Group, ids: frozenset[int]
) -> None:
    if group is Group.DIAGNOSIS and not ids <= {each.id for each in await _diagnoses(tx, one)}:
        raise DomainError("access.gone")
    if group is Group.DEPARTMENTS:
        ids = ids & {each.id for each in await _departments(tx, call, one)}
    await tx.announcements.change(
        one.announcement.id,
        one.announcement.rev,
        audience={"group": group.value, "ids": sorted(ids)},
        chosen=None,
    )


async def toggle_department(
    tx: Transaction, call: Call, announcement_id: int, department_id: int, *, on: bool
) -> None:
    """Into the choice of departments, or out of it."""
    one = await _draft(tx, call, announcement_id)
    chosen = one.announcement.group is Group.DEPARTMENTS
    before = one.announcement.ids if chosen else frozenset()
    after = before | {department_id} if on else before - {department_id}
    await _set_group(tx, call, one, Group.DEPARTMENTS, after)


async def departments(
    tx: Transaction, call: Call, announcement_id: int
) -> tuple[Announcement, tuple[Department, ...]]:
    """With the announcement they are chosen for."""
    one = await held(tx, call, announcement_id)
    return one.announcement, await _departments(tx, call, one)


async def diagnoses(
    tx: Transaction, call: Call, announcement_id: int
) -> tuple[Announcement, tuple[Campaign, ...]]:
    """With the announcement they are chosen for."""
    one = await held(tx, call, announcement_id)
    return one.announcement, await _diagnoses(tx, one)


async def people(
    tx: Transaction, call: Call, announcement_id: int, *, page: int = 0, query: str = ""
) -> ChoiceList:
    one = await held(tx, call, announcement_id)
    return choices((await reached_by(tx, call, one)).outreach, page, query)


async def set_one(
    tx: Transaction, call: Call, announcement_id: int, post_id: int, *, on: bool
) -> None:
    one = await _draft(tx, call, announcement_id)
    whole = [each.post_id for each in await addressed(tx, call, one)]
    await _store(tx, one, chosen_with(whole, one.announcement.chosen, [post_id], on=on))


async def set_all(
    tx: Transaction, call: Call, announcement_id: int, *, on: bool, query: str = ""
) -> None:
    one = await _draft(tx, call, announcement_id)
    everybody = await addressed(tx, call, one)
    found = [each.post_id for each in found_in(everybody, query)]
    whole = [each.post_id for each in everybody]
    await _store(tx, one, chosen_with(whole, one.announcement.chosen, found, on=on))


async def set_only(tx: Transaction, call: Call, announcement_id: int, query: str) -> None:
    """Those found, and nobody else; where nothing is looked for, the choice stays."""
    one = await _draft(tx, call, announcement_id)
    everybody = await addressed(tx, call, one)
    found = [each.post_id for each in found_in(everybody, query)]
    if query and found:
        await _store(tx, one, chosen_only([each.post_id for each in everybody], found))


async def _departments(tx: Transaction, call: Call, one: Held) -> tuple[Department, ...]:
    found = await tx.organisation.list_departments(one.announcement.school_id, call.today)
    within = one.scope.departments
    return tuple(each for each in found if within is None or each.id in within)


async def _diagnoses(tx: Transaction, one: Held) -> tuple[Campaign, ...]:
    return await tx.campaigns.list_of_school(one.announcement.school_id, limit=DIAGNOSES)


async def _store(tx: Transaction, one: Held, chosen: Chosen) -> None:
    if chosen == one.announcement.chosen:
        return
    stored = None if chosen is None else sorted(chosen)
    await tx.announcements.change(one.announcement.id, one.announcement.rev, chosen=stored)


async def _draft(tx: Transaction, call: Call, announcement_id: int) -> Held:
    """DomainError("announcement.sent") once it is on its way."""
    one = await held(tx, call, announcement_id)
    if one.announcement.state is not AnnouncementState.DRAFT:
        raise DomainError("announcement.sent")
    return one
