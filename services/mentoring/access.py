"""Who may do what with a pair, from the pair itself: one that has ended keeps its two."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.access import Action, Subject, require
from domain.approval import Leader, deciders
from domain.errors import DomainError
from domain.mentoring import Pair, Side
from domain.people import Role
from domain.plan import Route
from services.call import Call
from services.transaction import Transaction
from storage.repositories.posts import PostRecord

MANAGING = (Role.DEPUTY, Role.DIRECTOR)


async def found(tx: Transaction, mentoring_id: int) -> Pair:
    pair = await tx.mentoring.find(mentoring_id)
    if pair is None:
        raise DomainError("access.gone")
    return pair


async def subject_of(tx: Transaction, pair: Pair) -> Subject:
    """The mentee with the mentor of this pair, whoever his mentor is by now."""
    subject = await tx.subjects.of_post(pair.mentee_post_id)
    return replace(subject, mentors=frozenset({pair.mentor_person_id}))


async def own(
    tx: Transaction, call: Call, mentoring_id: int, action: Action = Action.PAIR_TALK
) -> tuple[Pair, Side]:
    """A pair that works or has worked, for one of the two. "access.gone" before both agreed."""
    pair = await found(tx, mentoring_id)
    require(action, call.actor, await subject_of(tx, pair))
    if not pair.worked:
        raise DomainError("access.gone")
    return pair, side_of(pair, call)


async def require_asked(tx: Transaction, call: Call, mentor_post_id: int) -> None:
    """A pair works once both have agreed in the bot, so whoever is to be its mentor must be there
    to be asked: DomainError("mentoring.unasked", why). Who proposes himself is asked by nobody."""
    card = await tx.staff.find_card(mentor_post_id, call.now)
    if card is None:
        raise DomainError("access.gone")
    if card.without is not None and card.person_id != call.actor.person_id:
        raise DomainError("mentoring.unasked", why=card.without.value)


def side_of(pair: Pair, call: Call) -> Side:
    return Side.MENTOR if call.person_id == pair.mentor_person_id else Side.MENTEE


def other_of(pair: Pair, side: Side) -> int:
    """Person id of the other one."""
    return pair.mentee_person_id if side is Side.MENTOR else pair.mentor_person_id


def require_works(pair: Pair) -> None:
    if not pair.works:
        raise DomainError("mentoring.over")


async def plan_of(tx: Transaction, pair: Pair, today: date) -> Route | None:
    """The mentee's plan: of this year where next year's stands beside it."""
    newest = await tx.routes.find_current(pair.mentee_post_id)
    if newest is None:
        return None
    beside = await tx.routes.find_beside(newest)
    if beside is None or beside.last_on is None or beside.last_on < today:
        return newest
    return min(newest, beside, key=lambda route: route.id)


async def leaders_of_each(
    tx: Transaction, pairs: Sequence[Pair], today: date, *, known: PostRecord
) -> dict[int, list[int]]:
    """As `leaders_of`, of several pairs by their ids. `known`: a post that may be a mentee's, read
    by the caller."""
    others = {pair.mentee_post_id for pair in pairs} - {known.id}
    mentees = {known.id: known}
    if others:
        mentees |= await tx.posts.find_many(sorted(others))
    leaders = await tx.approvals.list_leaders_of({pair.school_id for pair in pairs}, today)
    return {
        pair.id: [
            one.person_id
            for one in _leading(
                leaders[pair.school_id], pair, mentees[pair.mentee_post_id].department_id
            )
        ]
        for pair in pairs
    }


async def leaders_of(
    tx: Transaction,
    pair: Pair,
    today: date,
    *,
    managing: bool = False,
    subject: Subject | None = None,
) -> list[int]:
    """Who leads the mentee: ids of people. `managing`: those who enter orders. `subject`: of the
    mentee, where the caller has read it."""
    if subject is None:
        subject = await tx.subjects.of_post(pair.mentee_post_id)
    leaders = await tx.approvals.list_leaders(pair.school_id, today)
    asked = _leading(leaders, pair, subject.department_id)
    return [one.person_id for one in asked if not managing or one.role in MANAGING]


def _leading(
    leaders: Sequence[Leader], pair: Pair, department_id: int | None
) -> tuple[Leader, ...]:
    """Of those who lead the school, who leads the mentee."""
    return deciders(leaders, owner=pair.mentee_person_id, department_id=department_id)
