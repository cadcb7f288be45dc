"""The notice about an independent result, looked up when it is sent."""

from datetime import datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.external_results import ResultState
from domain.notice_views import ExternalResultNotice
from domain.notices import ExternalResultEntered
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
