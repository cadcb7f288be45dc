"""An announcement goes on its way, is stopped, and comes once more to who has not read it."""

from domain.announcements import AnnouncementState
from domain.errors import DomainError
from domain.notices.outreach import Announced, AnnouncementAgain
from services.announcements.scope import held, reached_by
from services.announcements.unread import cause_again, first_cause, unread_now
from services.audit import write_audit
from services.call import Call
from services.notify import notify_own
from services.outreach import Going, IsShown, going
from services.transaction import Transaction


async def send(tx: Transaction, call: Call, announcement_id: int, is_shown: IsShown) -> Going:
    """`is_shown`: whether the press was of a screen with these people, at this revision.

    To those who were shown; returns how many. As many statements for any number of people.

    DomainError "announcement.sent", "announcement.empty", "announcement.nobody",
    "announcement.changed" where others would get it by now.
    """
    one = await held(tx, call, announcement_id)
    announcement = one.announcement
    if announcement.state is not AnnouncementState.DRAFT:
        raise DomainError("announcement.sent")
    if not announcement.ready:
        raise DomainError("announcement.empty")
    found = await reached_by(tx, call, one)
    to = found.outreach.to
    if not to:
        raise DomainError("announcement.nobody")
    if not is_shown(tuple((each.post_id, announcement.rev) for each in to)):
        raise DomainError("announcement.changed")
    await tx.announcements.change(
        announcement_id,
        announcement.rev,
        state=AnnouncementState.SENT.value,
        sent_at=call.now,
    )
    await tx.announcements.add_recipients(announcement_id, to)
    await notify_own(
        tx,
        call,
        [
            (
                f"{first_cause(announcement_id)}{each.person_id}",
                each.person_id,
                Announced(announcement_id=announcement_id),
            )
            for each in to
        ],
        local=found.local,
    )
    await _audit(tx, call, announcement_id, "announcement.send", len(to))
    return going(len(to), found.goes_at, call.now)


async def stop(tx: Transaction, call: Call, announcement_id: int) -> int:
    """Whoever has not got it yet won't; returns how many these are.

    Where nobody has it, it is a draft again, to be corrected. DomainError("announcement.gone_out").
    """
    one = await held(tx, call, announcement_id)
    if one.announcement.state is not AnnouncementState.SENT:
        raise DomainError("announcement.gone_out")
    cause = first_cause(announcement_id)
    back = await tx.outbox.take_back_waiting(cause, call.now)
    if not back:
        raise DomainError("announcement.gone_out")
    await tx.announcements.remove_recipients(announcement_id, back)
    nobody = not await tx.outbox.states_of(cause)
    state = AnnouncementState.DRAFT if nobody else AnnouncementState.STOPPED
    await tx.announcements.change(
        announcement_id,
        one.announcement.rev,
        state=state.value,
        sent_at=None if nobody else one.announcement.sent_at,
    )
    await _audit(tx, call, announcement_id, "announcement.stop", len(back))
    return len(back)


async def repeat(tx: Transaction, call: Call, announcement_id: int) -> Going:
    """Once more to whom it has reached and who has not read it; counts as his nudge of the week.

    DomainError("announcement.nobody_unread").
    """
    one = await held(tx, call, announcement_id)
    if one.announcement.state is AnnouncementState.DRAFT:
        raise DomainError("announcement.nobody_unread")
    unread = await unread_now(tx, call, one)
    if unread is None:
        raise DomainError("announcement.nobody_unread")
    cause = cause_again(announcement_id, call.today)
    free = await tx.nudge_marks.claim(
        {each.person_id: unread.arrivals[each.person_id] for each in unread.outreach.to}, cause
    )
    if not free:
        raise DomainError("announcement.nobody_unread")
    again = AnnouncementAgain(announcement_id=announcement_id, day=call.today.isoformat())
    await notify_own(
        tx,
        call,
        [(f"{cause}{person_id}", person_id, again) for person_id in sorted(free)],
        local=unread.local,
    )
    await _audit(tx, call, announcement_id, "announcement.repeat", len(free))
    return going(len(free), unread.goes_at, call.now)


async def _audit(
    tx: Transaction, call: Call, announcement_id: int, action: str, count: int
) -> None:
    await write_audit(tx, call, action, "announcement", announcement_id, after=str(count))
