"""The beginning of a plan: from a result, from nothing, from the plan of the year before."""

from content.loader import load_questionnaire
from domain.access import Action, Subject, require
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from domain.plan import BasisKind, Plan, Route
from domain.plan_dates import proposed_days
from services.call import Call
from services.routes.days import days_of
from services.routes.difficulties import difficulties
from services.routes.editing import record
from services.routes.read import (
    SUGGESTED,
    comes_from,
    is_over,
    load,
    local_of,
    may_be_followed,
    period,
)
from services.transaction import Transaction
from storage.repositories.plan_bases import NewBasis
from storage.repositories.plan_items import NewItem


async def begin(
    tx: Transaction, call: Call, post_id: int, *, from_result: bool, after: int | None = None
) -> int:
    """A new draft, with the result's first difficulties chosen; never a second one at a post.

    Returns the id of the route under way, whether it is new or not; one that is over stands in
    nobody's way. `after`: the plan under way that the new one is to follow, once its end is near.
    `from_result` False: a plan without difficulties, as is normal for those who share, prepare or
    ask.
    """
    _, current, stands = await _in_the_way(tx, call, post_id, after)
    if current is not None and stands:
        return current.id
    found = await difficulties(tx, call, post_id) if from_result else None
    outcome = None if found is None else found.outcome
    route_id = await tx.routes.add(
        post_id=post_id,
        diagnosis_id=None if outcome is None else outcome.diagnosis_id,
        now=call.now,
    )
    if found is not None:
        chosen = [deficit(key, found.variant) for key in found.keys[:SUGGESTED]]
        await tx.plan_bases.add_bases(route_id, chosen, after=0)
    await record(tx, call, "begin", route_id)
    return route_id


async def begin_next(tx: Transaction, call: Call, route_id: int, *, from_result: bool) -> int:
    """As `begin`, beside the plan under way that it follows."""
    route = await tx.routes.get(route_id)
    return await begin(tx, call, route.post_id, from_result=from_result, after=route_id)


async def begin_from(tx: Transaction, call: Call, post_id: int, previous_id: int) -> Route:
    """The head of a new draft from one's own plan that is over or ends soon: goal, tasks, term, and
    what of it goes on.

    Otherwise as `begin`. What comes over gets new dates, spread over the new period.
    """
    subject, head, stands = await _in_the_way(tx, call, post_id, previous_id)
    if head is not None and stands:
        return head
    if head is None or head.id != previous_id:
        subject, head = await tx.subjects.of_plan(previous_id)
    require(Action.ROUTE_EDIT, call.actor, subject)
    if head.person_id != call.person_id or head.first_on is None:
        raise DomainError("access.gone")
    previous = await load(tx, head)
    passed = await tx.diagnoses.find_latest(post_id, DiagnosisState.FINISHED)
    route_id = await tx.routes.add(
        post_id=post_id,
        diagnosis_id=None if passed is None else passed.id,
        now=call.now,
        values={
            "goal": previous.route.goal,
            "tasks": list(previous.route.tasks) or None,
            "term": None if previous.route.term is None else previous.route.term.value,
            "from_route_id": previous_id,
        },
    )
    route = await tx.routes.get(route_id)
    await _carry(tx, call, route, previous)
    await record(tx, call, "begin", route_id)
    return route


async def _in_the_way(
    tx: Transaction, call: Call, post_id: int, after: int | None
) -> tuple[Subject, Route | None, bool]:
    """The post, its newest plan, and whether that stands in the way of another one."""
    post = await tx.routes.lock_post(post_id)
    if post is None:
        raise DomainError("access.gone")
    # A plan is its owner's alone to edit: who else stands by him need not be read.
    subject = Subject(person_id=post.person_id, school_id=post.school_id)
    require(Action.ROUTE_EDIT, call.actor, subject)
    if post.school_id is None:
        raise DomainError("route.no_school")
    current = await tx.routes.find_current(post_id)
    if current is None:
        return subject, None, False
    today = local_of(call, current).today
    follows = current.id == after and may_be_followed(current, today)
    return subject, current, not (is_over(current, today) or follows)


async def _carry(tx: Transaction, call: Call, route: Route, previous: Plan) -> None:
    today = local_of(call, route).today
    items, bases = await comes_from(tx, previous, today, route.post_id)
    made = await tx.plan_bases.add_bases(
        route.id,
        [
            NewBasis(
                kind=basis.kind,
                text=basis.text,
                statement=basis.source if _is_statement(basis.source) else None,
                ready=None if _is_statement(basis.source) else basis.source,
            )
            for basis in bases
        ],
        after=0,
    )
    ids = {old.id: new for old, new in zip(bases, made, strict=True)}
    first, last = period(route, today)
    calendar = (await days_of(tx, route, first, last)).free
    days = sorted(proposed_days(len(items), (), max(first, today), last, calendar))
    # By the old dates: what came first last time comes first again.
    order = sorted(items, key=lambda item: (item.due_on or last, item.id))
    dates = dict(zip([item.id for item in order], days, strict=False))
    await tx.plan_items.add_items(
        route.id,
        [
            NewItem(
                basis_id=ids.get(item.basis_id or 0),
                section=item.section,
                kind=item.kind,
                title=item.title,
                due_on=dates.get(item.id, last),
                evidence=item.evidence,
                expected_result=item.expected_result,
                practice=item.practice,
                direction=item.direction,
                note=item.note,
                suggestion=item.suggestion,
            )
            for item in items
        ],
    )


def _is_statement(source: str | None) -> bool:
    return source in {one.key for one in load_questionnaire("self").statements}


def deficit(key: str, variant: str) -> NewBasis:
    """In the words of the variant that was answered.

    Raises DomainError("access.gone") for a statement that is not asked any more."""
    try:
        statement = load_questionnaire("self").statement(key)
    except KeyError as error:
        raise DomainError("access.gone") from error
    return NewBasis(kind=BasisKind.DEFICIT, text=statement.short_of(variant), statement=key)
