"""Opening a link: the account becomes the person's, or a post is added to who is known."""

from datetime import date, datetime

from domain.errors import DomainError
from domain.invitations import (
    GUESSES,
    GUESSING_WINDOW,
    TOKEN,
    Invitation,
    Joined,
    Refused,
    refusal,
)
from domain.people import PersonName, name_key
from domain.staff import effective_day
from services.invitations.issue import hash_of
from services.transaction import Transaction


async def claim(
    tx: Transaction,
    *,
    account_id: int,
    token: str,
    now: datetime,
    today: date,
    name: PersonName,
) -> Joined | Refused:
    """`name` is what the messenger calls the speaker: taken only by a link made out to nobody.

    Nothing is raised: a wrong token is counted against the account in the same transaction.
    """
    refused = await guessing(tx, account_id, now)
    if refused is not None:
        return refused
    return await take(tx, account_id=account_id, token=token, now=now, today=today, name=name)


async def guessing(tx: Transaction, account_id: int, now: datetime) -> Refused | None:
    """Whoever has tried too many wrong links opens none for a while."""
    guesses = await tx.invitations.count_guesses(account_id, now - GUESSING_WINDOW)
    return Refused(error=DomainError("invitation.guessing")) if guesses >= GUESSES else None


async def take(
    tx: Transaction,
    *,
    account_id: int,
    token: str,
    now: datetime,
    today: date,
    name: PersonName,
) -> Joined | Refused:
    """As `claim`, once the guesses have been counted."""
    invitation = await tx.invitations.find(hash_of(token)) if TOKEN.fullmatch(token) else None
    if invitation is None:
        await tx.invitations.add_guess(account_id, now)
        return Refused(error=DomainError("invitation.unknown"))
    known = await tx.invitations.person_of_account(account_id)
    if invitation.used_by_account == account_id and known is not None:
        return Joined(person_id=known, added=False)
    refused = refusal(invitation, now) or await _not_for(tx, invitation, known)
    if refused is not None:
        return Refused(error=refused)
    if not await tx.invitations.take(invitation.id, account_id, now):
        return Refused(error=DomainError("invitation.used"))
    joined = await _join(tx, invitation, account_id, known, now, today, name)
    await tx.audit.add(
        at=now,
        actor_id=joined.person_id,
        action="invitation.claim",
        object_kind="person",
        object_id=joined.person_id,
        after=invitation.role.value,
    )
    return joined


async def _not_for(
    tx: Transaction, invitation: Invitation, known: int | None
) -> DomainError | None:
    """Why this account may not use a link made out by name; None where it may."""
    if invitation.person_id is None or known == invitation.person_id:
        return None
    if known is not None:
        mine, theirs = (
            await tx.posts.name_of(known),
            await tx.posts.name_of(invitation.person_id),
        )
        if name_key(mine.full) != name_key(theirs.full):
            return DomainError("invitation.for_another")
    if await tx.invitations.has_account(invitation.person_id):
        # A second chat with somebody's answers must not come from a forwarded link.
        return DomainError("invitation.has_account")
    return None


async def _join(
    tx: Transaction,
    invitation: Invitation,
    account_id: int,
    known: int | None,
    now: datetime,
    today: date,
    name: PersonName,
) -> Joined:
    if invitation.person_id is not None:
        if known is None:
            await tx.invitations.attach(account_id, invitation.person_id, now)
            return Joined(person_id=invitation.person_id, added=False)
        if known != invitation.person_id:
            await tx.posts.merge(invitation.person_id, known)
            await tx.posts.keep_main(known, today)
        return Joined(person_id=known, added=True)
    person_id = known
    if person_id is None:
        (person_id,) = await tx.posts.add_persons([name], now)
        await tx.invitations.attach(account_id, person_id, now)
    held = await tx.posts.find_held(
        person_id,
        invitation.role,
        school_id=invitation.school_id,
        municipality_id=invitation.municipality_id,
        department_id=None,
        today=today,
    )
    if held is None:
        number = (
            None
            if invitation.school_id is None
            else await tx.posts.next_staff_no(invitation.school_id)
        )
        await tx.posts.add_posts(
            [(person_id, number)],
            role=invitation.role,
            school_id=invitation.school_id,
            municipality_id=invitation.municipality_id,
            since=effective_day(now, today),
            main=not await tx.posts.has_any(person_id, today),
        )
    return Joined(person_id=person_id, added=known is not None)
