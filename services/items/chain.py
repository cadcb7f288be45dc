"""Whom an item is shown to for confirmation, from posts as they are today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.access import Subject
from domain.confirmation import Confirmer, confirmer_chain
from domain.doing import Item
from domain.people import Role
from domain.plan_rules import ConfirmRule
from services.transaction import Transaction
from storage.repositories.items import Colleague


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """`steps`: the people who can answer in the bot today; `whole`: everybody, by the rules."""

    steps: tuple[Confirmer, ...]
    whole: tuple[Confirmer, ...]

    @property
    def first(self) -> Confirmer | None:
        return self.steps[0] if self.steps else None


async def chain_of(
    tx: Transaction, item: Item, subject: Subject, today: date, *, organiser: int | None = None
) -> Chain:
    """Whoever hasn't joined or is on leave is passed over like a vacant role.

    Where nobody of the chain is there, it is the chain of those who have joined, else of all: the
    item waits for the first of them. No steps: nobody confirms. `organiser`: who keeps the list of
    the event that the item is.
    """
    witnesses = {one for one in (item.visited_id, organiser) if one is not None}
    colleagues = await tx.items.list_colleagues(item.school_id, subject.mentors | witnesses, today)
    joined = [one for one in colleagues if one.joined]
    present = [one for one in joined if not one.away]
    whole = _chain(item, subject, colleagues, organiser)
    steps = (
        _chain(item, subject, present, organiser)
        or _chain(item, subject, joined, organiser)
        or whole
    )
    return Chain(steps=steps, whole=whole)


def _chain(
    item: Item, subject: Subject, people: Sequence[Colleague], organiser: int | None
) -> tuple[Confirmer, ...]:
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
        visited=_there(people, item.visited_id),
        organiser=_there(people, organiser),
        confirm_self_education=ConfirmRule.SELF_EDUCATION in item.rules.confirming,
    )


def _there(people: Iterable[Colleague], person_id: int | None) -> int | None:
    return next((p.person_id for p in people if p.person_id == person_id), None)
