"""Who is asked to be a mentor before others, as far as the caller may know why."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from content.loader import load_questionnaire
from domain.access import Action, Subject, allowed, relations
from domain.mentoring import Merit, is_experienced
from domain.people import is_young_specialist
from domain.plan import BasisKind
from domain.route import RouteState
from domain.scoring import GroupLevel
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from services.call import Call
from services.transaction import Transaction
from storage.repositories.candidates import CandidateFacts

_OF_OWNER = frozenset({RouteState.DRAFT, RouteState.RETURNED})
"""Plans that their owner is drawing up: what he chose is not told yet."""


async def merits_of(
    tx: Transaction,
    call: Call,
    mentee_post_id: int,
    subject: Subject,
    school_id: int,
    *,
    besides: int,
) -> dict[int, Merit]:
    """By person of the school: strength in the mentee's deficits, by the level of a group alone,
    the category, long experience, or that he is new to work himself: only of those whose page the
    caller may open. And the mentee's department, which a proposal tells anyway. `subject`: of the
    mentee."""
    wanted = await _deficits(tx, call, mentee_post_id, subject)
    merit = partial(_of_mentor, department_id=subject.department_id)
    return await _merits(tx, call, wanted, school_id, besides=besides, merit=merit)


async def merits_in(
    tx: Transaction, call: Call, wanted: dict[str, str], school_id: int, *, besides: int
) -> dict[int, Merit]:
    """Strength in these groups, by their keys with their titles, and long experience."""
    return await _merits(tx, call, wanted, school_id, besides=besides, merit=_merit)


async def _merits(
    tx: Transaction,
    call: Call,
    wanted: dict[str, str],
    school_id: int,
    *,
    besides: int,
    merit: Callable[[CandidateFacts, dict[str, str], int], Merit],
) -> dict[int, Merit]:
    staff = await tx.candidates.list_facts(school_id, besides=besides, today=call.today)
    found = {one.post_id: merit(one, wanted, call.today.year) for one in staff}
    subjects = await tx.subjects.of_posts(
        {post_id for post_id, merit in found.items() if merit != Merit()}
    )
    merits: dict[int, Merit] = {}
    for one in staff:
        if one.post_id not in subjects:
            continue
        known = _known(call, subjects[one.post_id], found[one.post_id])
        if known != Merit():
            merits[one.person_id] = _both(merits.get(one.person_id, Merit()), known)
    return merits


async def _deficits(
    tx: Transaction, call: Call, mentee_post_id: int, subject: Subject
) -> dict[str, str]:
    """Titles of the groups to which the deficits chosen in his plan belong, by their keys."""
    route = await tx.routes.find_current(mentee_post_id)
    if route is None or route.state in _OF_OWNER:
        return {}
    if not allowed(Action.PERSON_PAGE, relations(call.actor, subject)):
        return {}
    questionnaire = load_questionnaire(SELF_QUESTIONNAIRE)
    group_of = {statement.key: statement.group for statement in questionnaire.statements}
    chosen = {
        group_of.get(basis.source or "")
        for basis in await tx.plan_bases.list_bases(route.id)
        if basis.kind is BasisKind.DEFICIT
    }
    return {group.key: group.title for group in questionnaire.groups if group.key in chosen}


def _merit(one: CandidateFacts, wanted: dict[str, str], year: int) -> Merit:
    levels = () if one.score is None else one.score.groups
    strong = {group.group for group in levels if group.level is GroupLevel.STRENGTH}
    return Merit(
        groups=tuple(title for key, title in wanted.items() if key in strong),
        experienced=is_experienced(one.category, one.teaching_since, year),
    )


def _of_mentor(
    one: CandidateFacts, wanted: dict[str, str], year: int, *, department_id: int | None
) -> Merit:
    return replace(
        _merit(one, wanted, year),
        same_department=department_id is not None and one.department_id == department_id,
        category=one.category,
        young=is_young_specialist(one.teaching_since, year),
    )


def _known(call: Call, subject: Subject, merit: Merit) -> Merit:
    held = relations(call.actor, subject)
    page, card = (allowed(action, held) for action in (Action.PERSON_PAGE, Action.CARD_READ))
    return Merit(
        groups=merit.groups if page else (),
        same_department=merit.same_department,
        experienced=merit.experienced and card,
        category=merit.category if card else None,
        young=merit.young and page,
    )


def _both(first: Merit, second: Merit) -> Merit:
    """Of one person at two posts."""
    return Merit(
        groups=tuple(dict.fromkeys((*first.groups, *second.groups))),
        same_department=first.same_department or second.same_department,
        experienced=first.experienced or second.experienced,
        category=first.category or second.category,
        young=first.young or second.young,
    )
