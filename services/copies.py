"""Our own copies of what was handed in: kept, or given up and told of."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.confirmation import BY_DOCUMENT
from domain.doing import BY_DOCUMENT_REASON
from domain.evidence import Evidence, FetchState
from domain.external_results import ResultState
from domain.notices.items import FileLost
from domain.notices.notice import Notice
from domain.notices.records import RecordFileLost, ReportLost
from domain.plan_rules import ConfirmRule
from services import calendars
from services.call import Call
from services.items.change import reported_key
from services.items.confirm import accept
from services.notify import notify
from services.transaction import Transaction


async def give_up(tx: Transaction, evidence_id: int, problem: FetchState, now: datetime) -> None:
    """The file is lost for good (`LOST`); whoever handed it in is told to send it again.

    Nothing where the evidence was taken back meanwhile.
    """
    if not await tx.evidence.mark_lost(evidence_id, problem):
        return
    evidence = await tx.evidence.find(evidence_id)
    if evidence is None:
        return
    if evidence.item_id is not None:
        await _of_item(tx, evidence, evidence.item_id, problem, now)
    elif evidence.external_result_id is not None:
        await _of_result(tx, evidence, evidence.external_result_id, problem, now)
    elif evidence.record_id is not None:
        await _of_record(tx, evidence, evidence.record_id, problem, now)


async def keep(tx: Transaction, evidence_id: int, *, sha256: str, size: int, now: datetime) -> None:
    """Our copy is there. Where the school wants it so, the document confirms what it proves: a
    course, a contest, a publication that waits for its confirmer."""
    await tx.evidence.mark_kept(evidence_id, sha256=sha256, size=size)
    evidence = await tx.evidence.find(evidence_id)
    item = None
    if evidence is not None and evidence.item_id is not None:
        item = await tx.items.find(evidence.item_id)
    if item is None or evidence is None:
        return
    at_once = ConfirmRule.DOCUMENTS_AT_ONCE in item.rules.confirming and item.kind in BY_DOCUMENT
    if item.waits and at_once and item.reported_at is not None and evidence.at >= item.reported_at:
        call = Call(actor=Actor(person_id=None), now=now, zone=item.zone, cause="tick")
        await accept(tx, call, item, reason=BY_DOCUMENT_REASON)
        await tx.outbox.take_back(f"{reported_key(item.id, item.rev)}:")


async def _of_item(
    tx: Transaction, evidence: Evidence, item_id: int, problem: FetchState, now: datetime
) -> None:
    item = await tx.items.find(item_id)
    if item is None:
        return
    await _audit(tx, "item", item_id, problem, now)
    notice = FileLost(item_id=item_id, evidence_id=evidence.id)
    await _tell(tx, notice, evidence, item_id, item.owner_id, item.zone, now)


async def _of_result(
    tx: Transaction, evidence: Evidence, result_id: int, problem: FetchState, now: datetime
) -> None:
    result = await tx.external_results.find(result_id)
    if result is None or result.state is ResultState.REMOVED:
        return
    await _audit(tx, "external_result", result_id, problem, now)
    notice = ReportLost(result_id=result_id, evidence_id=evidence.id)
    local = await calendars.of_person(tx, evidence.by, now.date())
    await _tell(tx, notice, evidence, result_id, evidence.by, local.zone, now)


async def _of_record(
    tx: Transaction, evidence: Evidence, record_id: int, problem: FetchState, now: datetime
) -> None:
    entry = await tx.records.find(record_id)
    if entry is None or entry.removed:
        return
    await _audit(tx, "record", record_id, problem, now)
    notice = RecordFileLost(record_id=record_id, evidence_id=evidence.id)
    local = await calendars.of_person(tx, evidence.by, now.date())
    await _tell(tx, notice, evidence, record_id, evidence.by, local.zone, now)


async def _tell(
    tx: Transaction,
    notice: Notice,
    evidence: Evidence,
    object_id: int,
    recipient_id: int,
    zone: ZoneInfo,
    now: datetime,
) -> None:
    # An id may be given again after its row was taken back: the moment tells them apart.
    handed_in = int(evidence.at.timestamp())
    await notify(
        tx,
        Call(actor=Actor(person_id=None), now=now, zone=zone, cause="tick"),
        notice,
        recipient_id=recipient_id,
        key=f"{notice.kind}:{object_id}:{evidence.id}:{handed_in}",
    )


async def _audit(
    tx: Transaction, kind: str, object_id: int, problem: FetchState, now: datetime
) -> None:
    await tx.audit.add(
        at=now,
        actor_id=None,
        action=f"{kind}.file_lost",
        object_kind=kind,
        object_id=object_id,
        after=problem.value,
    )
