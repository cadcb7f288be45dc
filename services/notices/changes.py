"""Notices about changes of plans, as they are when sent. None: nothing is left to be said."""

from datetime import datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.doing import UNDER_WAY
from domain.notice_views.changes import ChangeNotice, CorrectionNotice
from domain.notices.changes import ChangeAsked, ChangeDecided, CorrectionOffered
from domain.route_changes import DECIDED, ChangeState
from services.changes.reading import correction_of
from services.notices.recipient import today_of
from services.transaction import Transaction


async def asked(
    tx: Transaction, recipient: Who, notice: ChangeAsked, now: datetime
) -> ChangeNotice | None:
    """Moot once it is decided, withdrawn or overtaken, or the recipient may no longer decide."""
    change = await tx.route_changes.find(notice.change_id)
    if change is None or not recipient.consented or change.rev != notice.rev:
        return None
    if change.state is not ChangeState.WAITING or change.overtaken:
        return None
    if change.route_state not in UNDER_WAY:
        return None
    subject = await tx.subjects.of_route(change.route_id)
    if not allowed(Action.CHANGE_DECIDE, relations(recipient.actor, subject)):
        return None
    return ChangeNotice(change=change, today=today_of(recipient, now))


async def decided(
    tx: Transaction, recipient: Who, notice: ChangeDecided, now: datetime
) -> ChangeNotice | None:
    """Moot where it was decided otherwise since, or the plan is over."""
    change = await tx.route_changes.find(notice.change_id)
    if change is None or not recipient.consented or change.rev != notice.rev:
        return None
    if change.state not in DECIDED | {ChangeState.WAITING}:
        return None
    if change.owner_id != recipient.actor.person_id or change.route_state not in UNDER_WAY:
        return None
    return ChangeNotice(change=change, today=today_of(recipient, now))


async def correction(
    tx: Transaction, recipient: Who, notice: CorrectionOffered, now: datetime
) -> CorrectionNotice | None:
    """Moot once its days are over."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented or route.first_on is None:
        return None
    today = today_of(recipient, now)
    until = correction_of(route, today)
    if until is None or route.person_id != recipient.actor.person_id:
        return None
    return CorrectionNotice(route_id=route.id, first_on=route.first_on, until=until, today=today)
