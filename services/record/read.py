"""Records as their people, their leaders and the methodist see them."""

from domain.access import Action, Relation, Subject, allowed, relations, require
from domain.errors import DomainError
from domain.evidence import Evidence
from domain.paging import page_within
from domain.people import LEADING, PostHolder
from domain.record import (
    PAGE,
    QUEUE_PAGE,
    Entry,
    EntryPage,
    RecordList,
    RecordQueue,
    RecordState,
    Ways,
    stamp_of,
)
from domain.scopes import Scope
from domain.terms import attestation_term, course_due, last_course
from services.call import Call
from services.record.look import look
from services.scopes import scopes_of
from services.transaction import Transaction


async def list_of_post(tx: Transaction, call: Call, post_id: int, page: int = 0) -> RecordList:
    """All that the person at the post has done, wherever he did it; the newest first."""
    subject = await tx.subjects.of_post(post_id)
    require(Action.RECORD_READ, call.actor, subject)
    held = relations(call.actor, subject)
    owner = await holder(tx, post_id)
    entries = await tx.records.list_of_person(owner.person_id)
    page = page_within(page, len(entries), PAGE)
    last = last_course(entries)
    attestation = None
    if allowed(Action.CARD_READ, held):
        facts = await tx.terms.facts(owner.person_id)
        attestation = attestation_term(
            planned_on=facts.planned_on,
            category=facts.category,
            category_on=facts.category_on,
            fitness_on=facts.fitness_on,
            today=call.today,
        )
    return RecordList(
        owner=owner,
        entries=entries[page * PAGE : (page + 1) * PAGE],
        total=len(entries),
        page=page,
        own=Relation.SELF in held,
        may_add=allowed(Action.RECORD_EDIT, held),
        may_print=bool(entries) and allowed(Action.RECORD_FILES, held),
        today=call.today,
        course_last=last,
        course_due=course_due(last),
        attestation=attestation,
    )


async def page(tx: Transaction, call: Call, record_id: int) -> EntryPage:
    """Removed ones too: their page is the way to take the removal back."""
    entry, held = await look(tx, call, record_id, Action.RECORD_READ)
    owner = await holder(tx, entry.post_id)
    files = allowed(Action.RECORD_FILES, held)
    decider = None
    if entry.decided_by is not None:
        school = (await tx.subjects.of_post(entry.post_id)).school_id
        decider = await tx.items.label_of(entry.decided_by, school)
    return EntryPage(
        owner=owner,
        entry=entry,
        files=await tx.evidence.list_of_record(record_id, entry.item_id) if files else (),
        own=Relation.SELF in held,
        may=Ways(
            edit=allowed(Action.RECORD_EDIT, held),
            decide=allowed(Action.RECORD_CONFIRM, held),
            files=files,
        ),
        decider=decider,
        mine=entry.decided_by == call.actor.person_id and entry.state is not RecordState.STATED,
    )


async def entry_of(tx: Transaction, call: Call, record_id: int) -> Entry:
    """What it is, without what its page shows beside it."""
    entry, _ = await look(tx, call, record_id, Action.RECORD_READ)
    return entry


async def files_of(tx: Transaction, call: Call, record_id: int) -> tuple[Evidence, ...]:
    entry, _ = await look(tx, call, record_id, Action.RECORD_FILES)
    if entry.removed:
        return ()
    return await tx.evidence.list_of_record(record_id, entry.item_id)


async def queue(tx: Transaction, call: Call, page: int = 0) -> RecordQueue:
    """What stands by somebody's word in all schools that the caller leads, the oldest first."""
    scopes = led(call)
    total = await tx.record_queue.count_waiting(call.person_id, scopes, call.today)
    page = page_within(page, total, QUEUE_PAGE)
    lines = await tx.record_queue.list_waiting(
        call.person_id, scopes, call.today, limit=QUEUE_PAGE, offset=page * QUEUE_PAGE
    )
    return RecordQueue(lines=lines, total=total, page=page, stamp=stamp_of(lines))


def led(call: Call) -> tuple[Scope, ...]:
    """DomainError("access.denied") for whoever leads nothing."""
    scopes = scopes_of(call.actor, LEADING)
    for scope in scopes:
        require(Action.RECORD_QUEUE, call.actor, Subject(school_id=scope.school_id))
    if not scopes:
        raise DomainError("access.denied", action=Action.RECORD_QUEUE.value)
    return scopes


async def holder(tx: Transaction, post_id: int) -> PostHolder:
    known = await tx.posts.find_holder(post_id)
    if known is None:
        raise DomainError("access.gone")
    return known
