"""Whom an item is shown to for confirmation, from posts as they are today."""

from collections.abc import Iterable
from datetime import date

from domain.access import Subject
from domain.confirmation import Confirmer, confirmer_chain
from domain.doing import Item
from domain.people import Role
from services.transaction import Transaction
from storage.repositories.items import Colleague


async def chain_of(
    tx: Transaction, item: Item, subject: Subject, today: date
) -> tuple[Confirmer, ...]:
    """The chain of people who can answer in the bot.

    Whoever hasn't joined or is on leave is passed over like a vacant role. Where nobody of the
    chain is there, it is the chain of those who have joined, else of all: the item waits for the
    first of them. Empty: nobody confirms.
    """
    colleagues = await tx.items.list_colleagues(item.school_id, subject.mentors, today)
    joined = [one for one in colleagues if one.joined]
    present = [one for one in joined if not one.away]
    return (
        _chain(item, subject, present)
        or _chain(item, subject, joined)
        or _chain(item, subject, colleagues)
    )


def _chain(item: Item, subject: Subject, people: Iterable[Colleague]) -> tuple[Confirmer, ...]:
    people = tuple(people)
    return confirmer_chain(
        item.kind,
        owner=item.owner_id,
        mentor=min((p.person_id for p in people if p.person_id in subject.mentors), default=None),
        head=next(
            (
                p.person_id
                for p in people
                if p.role is Role.HEAD
                and p.department_id is not None
                and p.department_id == subject.department_id
            ),
            None,
        ),
        deputies=[
            p.person_id
            for p in people
            if p.role is Role.DEPUTY and (p.zone is None or subject.department_id in p.zone)
        ],
        director=next((p.person_id for p in people if p.role is Role.DIRECTOR), None),
    )
