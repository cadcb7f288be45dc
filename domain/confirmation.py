"""Who confirms that an item was done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.item import ItemKind

SILENT_DAYS = 7
"""After so many days without an answer the next in the chain is asked."""

UNCONFIRMED = frozenset(
    {ItemKind.READING, ItemKind.EOR, ItemKind.SELF_EDUCATION, ItemKind.DOCUMENT_STUDY}
)
"""Self-education: by default nobody confirms it."""

BY_DOCUMENT = frozenset(
    {
        ItemKind.KPK,
        ItemKind.RETRAINING,
        ItemKind.SECOND_DEGREE,
        ItemKind.INTERNSHIP,
        ItemKind.CONTEST,
        ItemKind.OLYMPIAD,
        ItemKind.FESTIVAL,
        ItemKind.PUBLICATION,
    }
)
"""Courses, contests, publications: the deputy sees the document and confirms in batches."""


class ConfirmerRole(StrEnum):
    ORGANISER = "organiser"
    COLLEAGUE = "colleague"
    MENTOR = "mentor"
    HEAD = "head"
    DEPUTY = "deputy"
    DIRECTOR = "director"


WITNESSES = frozenset({ConfirmerRole.COLLEAGUE, ConfirmerRole.ORGANISER})
"""They are asked first, say that it took place and see nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmer:
    """A step of the chain: ids of the people asked together, of whom the first to press decides.

    Only deputies are ever more than one.
    """

    role: ConfirmerRole
    people: tuple[int, ...]


def confirmer_chain(
    kind: ItemKind,
    *,
    owner: int,
    mentor: int | None,
    head: int | None,
    deputies: Sequence[int],
    director: int | None,
    visited: int | None = None,
    organiser: int | None = None,
    confirm_self_education: bool = False,
) -> tuple[Confirmer, ...]:
    """Whom to ask, in order; empty when nobody confirms the item: it is finished once reported.

    All people are ids in one space. ``deputies`` are those in whose zone the owner is,
    ``visited`` the colleague whose lesson was attended, ``organiser`` who keeps the attendance
    list of the event. The owner is never in the chain, a vacant role is passed over, a person
    with two roles is asked once. The director answers for deputies' own items and where there is
    no deputy; heads do not confirm deputies or the director, deputies not the director.
    """
    if kind in UNCONFIRMED and not confirm_self_education:
        return ()
    owner_leads = owner == director or owner in deputies
    steps: list[tuple[ConfirmerRole, Iterable[int | None]]] = [
        (ConfirmerRole.ORGANISER, (organiser,)),
    ]
    if kind is ItemKind.LESSON_VISIT:
        steps.append((ConfirmerRole.COLLEAGUE, (visited,)))
    if kind not in BY_DOCUMENT:
        steps.append((ConfirmerRole.MENTOR, (mentor,)))
        if not owner_leads:
            steps.append((ConfirmerRole.HEAD, (head,)))
    if not owner_leads:
        steps.append((ConfirmerRole.DEPUTY, deputies))
    if owner_leads or not deputies:
        steps.append((ConfirmerRole.DIRECTOR, (director,)))
    if owner in deputies and director is None:
        # A deputy's item must not wait on a vacant director: the other deputies take it.
        steps.append((ConfirmerRole.DEPUTY, deputies))
    return _without_gaps(steps, owner)


def _without_gaps(
    steps: Iterable[tuple[ConfirmerRole, Iterable[int | None]]], owner: int
) -> tuple[Confirmer, ...]:
    seen = {owner}
    chain: list[Confirmer] = []
    for role, candidates in steps:
        people: list[int] = []
        for person in candidates:
            if person is not None and person not in seen:
                seen.add(person)
                people.append(person)
        if people:
            chain.append(Confirmer(role=role, people=tuple(people)))
    return tuple(chain)


def next_asked(
    chain: Sequence[Confirmer],
    *,
    asked: int | None,
    silent_days: int,
    whole: Sequence[Confirmer] = (),
) -> Confirmer | None:
    """Whom to ask now instead of ``asked``; None: nobody else, the same one is waited for.

    ``chain`` are those who can answer today, ``whole`` everybody. Whoever keeps silent for
    SILENT_DAYS whole days, or is away, is followed by the next; after whoever has left the school
    the chain begins anew.
    """
    if not chain:
        return None
    place = _place(chain, asked)
    if place is not None:
        silent = silent_days >= SILENT_DAYS and place + 1 < len(chain)
        return chain[place + 1] if silent else None
    left_at = _place(whole, asked)
    behind = () if left_at is None else whole[left_at + 1 :]
    after = {person for step in behind for person in step.people}
    return next((step for step in chain if after & set(step.people)), chain[0])


def asked_after_mentor(chain: Sequence[Confirmer]) -> Confirmer | None:
    """Whom to ask once the mentor who was asked is one no longer: his successor, or else the next
    behind him. Witnesses come before a mentor, and have kept silent."""
    ahead = (step for step in chain if step.role not in WITNESSES)
    return next(ahead, chain[0] if chain else None)


def _place(chain: Sequence[Confirmer], person: int | None) -> int | None:
    return next((index for index, one in enumerate(chain) if person in one.people), None)
