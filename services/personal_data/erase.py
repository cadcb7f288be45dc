"""Deleting a person's data: his own word, or the school's once he has left."""

from domain.access import Action, Subject, allowed, relations, require
from domain.erasure import Erasure, ErasureKind, ErasureProtocol, Foresight, Former
from domain.errors import DomainError
from domain.notices.people import DataAsked, DataErased
from domain.staff import effective_day
from services.call import Call
from services.notify import notify_all
from services.personal_data.give import note, standing
from services.transaction import Transaction
from storage.backup import ASIDE

KEPT_IN_BACKUPS = ASIDE
"""No backup of the bot's own lives longer."""


async def foresee_own(tx: Transaction, call: Call) -> Foresight:
    """What would go of the caller's data. Raises "erasure.last_admin"."""
    require(Action.DATA_ERASE, call.actor, Subject(person_id=call.person_id))
    foreseen, _ = await _foresee(tx, call.person_id, call)
    return foreseen


async def foresee(tx: Transaction, call: Call, person_id: int) -> Foresight:
    """Of somebody who has left. Raises "erasure.works_here" of somebody who has not."""
    await _require_left(tx, call, person_id)
    foreseen, _ = await _foresee_left(tx, person_id)
    return foreseen


async def erase_own(tx: Transaction, call: Call) -> Erasure:
    """At the caller's own word: of somebody who works anywhere the staff-list line stays.

    Those who lead his schools and the administrators are told. Raises "erasure.last_admin".
    """
    person_id = call.person_id
    require(Action.DATA_ERASE, call.actor, Subject(person_id=person_id))
    foreseen, files = await _foresee(tx, person_id, call)
    told = await tx.data_subjects.list_told(person_id, call.today)
    made = await _erase(tx, call, foreseen, files)
    await notify_all(
        tx, call, DataErased(erasure_id=made.id), told - {person_id}, key=f"data_erased:{made.id}"
    )
    return made


async def erase_left(tx: Transaction, call: Call, person_id: int) -> Erasure:
    """Everything of somebody who has left. Raises "erasure.works_here", and "erasure.done" where
    it has been done already."""
    await _require_left(tx, call, person_id)
    if await tx.erasures.is_erased(person_id):
        raise DomainError("erasure.done")
    return await _erase(tx, call, *await _foresee_left(tx, person_id))


async def list_former(
    tx: Transaction, call: Call, *, limit: int, offset: int = 0
) -> tuple[Former, ...]:
    """People who work nowhere any more and are not erased yet; for administrators alone."""
    require(Action.DATA_EXPORT, call.actor, Subject())
    return await tx.data_subjects.list_former(call.today, limit=limit, offset=offset)


async def list_erasures(
    tx: Transaction, call: Call, *, limit: int, offset: int = 0
) -> tuple[Erasure, ...]:
    """Newest first; for administrators alone."""
    require(Action.DATA_EXPORT, call.actor, Subject())
    return await tx.erasures.list_last(limit, offset)


async def protocol(tx: Transaction, call: Call, erasure_id: int) -> ErasureProtocol:
    """For administrators and whoever keeps the staff list of a place of the person's."""
    made = await tx.erasures.find(erasure_id)
    if made is None:
        raise DomainError("access.gone")
    subjects = await tx.data_subjects.list_subjects(made.person_id)
    if not any(
        allowed(Action.DATA_ERASE, relations(call.actor, subject))
        for subject in (*subjects, Subject())
    ):
        raise DomainError("access.denied", action=Action.DATA_ERASE.value)
    return await protocol_of(tx, made, call)


async def protocol_of(tx: Transaction, made: Erasure, call: Call) -> ErasureProtocol:
    """The caller has checked who asks."""
    schools = await tx.data_subjects.list_schools(made.person_id)
    works = made.kind is ErasureKind.WORKS
    return ErasureProtocol(
        number=made.id,
        person_id=made.person_id,
        kind=made.kind,
        on=made.at.astimezone(call.zone).date(),
        until=made.until.astimezone(call.zone).date(),
        counts=made.counts,
        name=await tx.posts.name_of(made.person_id) if works else None,
        school=schools[0] if schools else None,
        own=made.by == made.person_id,
    )


async def ask_administrator(tx: Transaction, call: Call) -> None:
    """Asks the administrators for the file that may not go by the chat; once a day."""
    found = await standing(tx, call)
    if found.by_chat or found.asked:
        return
    await note(tx, call, "data.ask", call.person_id)
    await notify_all(
        tx,
        call,
        DataAsked(person_id=call.person_id),
        await tx.data_subjects.list_admins(call.today),
        key=f"data_asked:{call.person_id}:{call.today.isoformat()}",
    )


async def _foresee(
    tx: Transaction, person_id: int, call: Call
) -> tuple[Foresight, tuple[str, ...]]:
    """With the files that would go."""
    if await tx.data_subjects.is_last_admin(person_id, call.today):
        raise DomainError("erasure.last_admin")
    if not await tx.data_subjects.works(person_id, effective_day(call.now, call.today)):
        return await _foresee_left(tx, person_id)
    schools = await tx.data_subjects.list_schools(person_id)
    return await _foreseen(tx, person_id, ErasureKind.WORKS, schools)


async def _foresee_left(tx: Transaction, person_id: int) -> tuple[Foresight, tuple[str, ...]]:
    """Of somebody known to work nowhere, who administers nothing then."""
    return await _foreseen(tx, person_id, ErasureKind.LEFT, ())


async def _foreseen(
    tx: Transaction, person_id: int, kind: ErasureKind, schools: tuple[str, ...]
) -> tuple[Foresight, tuple[str, ...]]:
    counts, files = await tx.erasures.count(person_id)
    label = await tx.data_subjects.label_of(person_id)
    return Foresight(
        person_id=person_id, kind=kind, counts=counts, label=label, schools=schools
    ), files


async def _erase(
    tx: Transaction, call: Call, foreseen: Foresight, files: tuple[str, ...]
) -> Erasure:
    person_id, kind = foreseen.person_id, foreseen.kind
    leftovers = await tx.erasures.erase(person_id, kind, call.now, files=files)
    erasure_id = await tx.erasures.add(
        person_id=person_id,
        kind=kind,
        by=call.actor.person_id,
        at=call.now,
        until=call.now + KEPT_IN_BACKUPS,
        counts=foreseen.counts,
        leftovers=leftovers,
    )
    await note(tx, call, Action.DATA_ERASE.value, person_id, kind.value)
    made = await tx.erasures.find(erasure_id)
    if made is None:
        raise LookupError(erasure_id)
    return made


async def _require_left(tx: Transaction, call: Call, person_id: int) -> None:
    """Whoever acts keeps the staff lists of every place the person had, or administers the bot."""
    subjects = await tx.data_subjects.list_subjects(person_id)
    if await tx.erasures.created_at(person_id) is None:
        raise DomainError("access.gone")
    for subject in subjects or (Subject(),):
        require(Action.DATA_ERASE, call.actor, subject)
    if await tx.data_subjects.works(person_id, effective_day(call.now, call.today)):
        raise DomainError("erasure.works_here")
