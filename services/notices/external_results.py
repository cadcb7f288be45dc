"""Notices about independent results, looked up when they are sent."""

from datetime import datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.evidence import LOST, is_replaced
from domain.external_results import ResultState
from domain.notice_views.external_results import ExternalResultNotice, LostReportNotice
from domain.notices.records import ExternalResultEntered, ReportLost
from services.notices.recipient import today_of
from services.transaction import Transaction


async def entered(
    tx: Transaction, recipient: Who, notice: ExternalResultEntered, now: datetime
) -> ExternalResultNotice | None:
    """Moot once it is removed, or the recipient has no consent or no place any more."""
    if not recipient.consented:
        return None
    result = await tx.external_results.find(notice.result_id)
    if result is None or result.state is ResultState.REMOVED:
        return None
    subject = await tx.subjects.of_external_result(result.id)
    if not allowed(Action.EXTERNAL_RESULT_READ, relations(recipient.actor, subject)):
        return None
    return ExternalResultNotice(
        result=result,
        who=await tx.items.label_of(result.entered_by, subject.school_id),
        today=today_of(recipient, now),
    )


async def report_lost(
    tx: Transaction, recipient: Who, notice: ReportLost, now: datetime
) -> LostReportNotice | None:
    """Moot once another file came, the result is removed, or the recipient may not enter it."""
    result = await tx.external_results.find(notice.result_id)
    if result is None or result.state is ResultState.REMOVED or not recipient.consented:
        return None
    subject = await tx.subjects.of_external_result(result.id)
    if not allowed(Action.EXTERNAL_RESULT_ADD, relations(recipient.actor, subject)):
        return None
    handed_in = await tx.evidence.list_of_result(result.id)
    lost = next((one for one in handed_in if one.id == notice.evidence_id), None)
    if lost is None or lost.fetch_state not in LOST or is_replaced(lost, handed_in):
        return None
    return LostReportNotice(
        result_id=result.id,
        operator=result.operator,
        name=lost.proof.file_name,
        state=lost.fetch_state,
    )
