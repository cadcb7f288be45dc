"""Whom an item is shown to for confirmation, from posts as they are today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.access import Subject
from domain.confirmation import Confirmer, confirmer_chain
from domain.doing import Item
from domain.item import ItemKind
from domain.people import Role
from domain.plan_rules import ConfirmRule
from services.transaction import Transaction
from storage.repositories.items import Colleague
from storage.repositories.lines import ItemClock


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
    beside = beside_chain(item, subject, organiser)
    colleagues = await tx.items.list_colleagues(item.school_id, beside, today)
    return chain_among(item, subject, colleagues, organiser=organiser)


def beside_chain(item: Item, subject: Subject, organiser: int | None) -> frozenset[int]:
    """Who may confirm it, besides those who do so by their posts in the school."""
    witnesses = {one for one in (item.visited_id, organiser) if one is not None}
    return subject.mentors | witnesses


def chain_among(
    item: Item, subject: Subject, colleagues: Sequence[Colleague], *, organiser: int | None
) -> Chain:
    """As `chain_of`, where its people are known."""
    joined = [one for one in colleagues if one.joined]
    present = [one for one in joined if not one.away]

    def among(people: Sequence[Colleague]) -> tuple[Confirmer, ...]:
        return _chain(
            item.kind,
            item.owner_id,
            subject,
            people,
            visited=item.visited_id,
            organiser=organiser,
            self_education=ConfirmRule.SELF_EDUCATION in item.rules.confirming,
        )

    whole = among(colleagues)
    steps = among(present) or among(joined) or whole
    return Chain(steps=steps, whole=whole)


async def chains_of(
    tx: Transaction, clocks: Sequence[ItemClock], today: date
) -> dict[int, tuple[Confirmer, ...]]:
    """By item: who would be told that its date was missed. The chain of those who confirm, as far
    as they can be told in the bot; empty where nobody can.

    A statement for all subjects and one a school.
    """
    subjects = await tx.subjects.of_posts({clock.post_id for clock in clocks})
    mentors: dict[int | None, set[int]] = {}
    for subject in subjects.values():
        mentors.setdefault(subject.school_id, set()).update(subject.mentors)
    joined = {
        school_id: [
            one for one in await tx.items.list_colleagues(school_id, people, today) if one.joined
        ]
        for school_id, people in mentors.items()
    }
    found: dict[int, tuple[Confirmer, ...]] = {}
    for clock in clocks:
        subject = subjects[clock.post_id]
        here = joined[subject.school_id]
        present = [one for one in here if not one.away]
        found[clock.id] = _chain(clock.kind, clock.person_id, subject, present) or _chain(
            clock.kind, clock.person_id, subject, here
        )
    return found


def _chain(
    kind: ItemKind,
    owner: int,
    subject: Subject,
    people: Sequence[Colleague],
    *,
    visited: int | None = None,
    organiser: int | None = None,
    self_education: bool = False,
) -> tuple[Confirmer, ...]:
    return confirmer_chain(
        kind,
        owner=owner,
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
        visited=_there(people, visited),
        organiser=_there(people, organiser),
        confirm_self_education=self_education,
    )


def _there(people: Iterable[Colleague], person_id: int | None) -> int | None:
    return next((p.person_id for p in people if p.person_id == person_id), None)
