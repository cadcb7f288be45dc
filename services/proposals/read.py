"""What is proposed to a plan, for its owner, its school and its methodist."""

from collections.abc import Mapping
from dataclasses import replace

from domain.access import Action, Relation, allowed, relations, require
from domain.errors import DomainError
from domain.plan import Part, Plan, PlanItem, Route
from domain.plan_rules import Standing
from domain.plan_sections import Answer, added_by_others, answers
from domain.proposals import PersonPlan, Proposal, ProposalsView
from domain.route import RouteState
from services.call import Call
from services.routes.read import comments_of, load, local_of
from services.transaction import Transaction


async def of_route(tx: Transaction, call: Call, route_id: int) -> ProposalsView:
    """What waits for an answer first, what was declined last.

    A methodist sees items alone: what the school proposes to work on, and why, is between it and
    the teacher.
    """
    subject = await tx.subjects.of_route(route_id)
    held = relations(call.actor, subject)
    if not allowed(Action.ROUTE_READ, held):
        require(Action.ROUTE_ADVISE, call.actor, subject)
    route = await tx.routes.get(route_id)
    if route.state is RouteState.DRAFT and Relation.SELF not in held:
        raise DomainError("route.withdrawn")
    view = await view_of(tx, call, await load(tx, route), held)
    if route.handed_over_at is None or view.as_methodist:
        return view
    return replace(view, comments=await comments_of(tx, route))


async def view_of(
    tx: Transaction, call: Call, plan: Plan, held: frozenset[Relation], *, words: bool = True
) -> ProposalsView:
    """The same from what a use case has read already, without the word about the whole.

    `words` False: without those about items, either.
    """
    route = plan.route
    as_methodist = not allowed(Action.ROUTE_READ, held)
    found = tuple(
        one for one in added_by_others(plan) if isinstance(one, PlanItem) or not as_methodist
    )
    items = any(isinstance(one, PlanItem) for one in found)
    said_of: dict[int, str] = {}
    if words and items:
        said_of = await tx.proposals.list_item_words(route.id, route.person_id)
    labels = await _authors(tx, route, found)
    waiting = route.state is RouteState.SUBMITTED
    # A mentor reads along.
    answering = allowed(Action.PROPOSAL_ANSWER, held)
    proposals = [
        _proposal(
            one,
            labels,
            said_of,
            answers(one, route.rules.sections, held, waiting=waiting) if answering else (),
        )
        for one in found
    ]
    return ProposalsView(
        plan=plan,
        today=local_of(call, route).today,
        proposals=tuple(sorted(proposals, key=lambda one: _ORDER[one.standing])),
        own=Relation.SELF in held,
        as_methodist=as_methodist,
    )


async def find_route(tx: Transaction, one_id: int, *, item: bool) -> int | None:
    """Of a basis or of an item."""
    find = tx.plan_items.find_item_route if item else tx.plan_bases.find_basis_route
    return await find(one_id)


_ORDER: Mapping[Standing, int] = {
    Standing.PROPOSED: 0,
    Standing.DISCUSS: 1,
    Standing.ASKED: 2,
    Standing.ACCEPTED: 3,
    Standing.DECLINED: 4,
}


async def of_person(tx: Transaction, call: Call, post_id: int) -> PersonPlan:
    """What leaders have proposed to a teacher and what he answered; nothing else of a draft.

    For whoever has been allowed to open his page. Who it was is not told here: it costs a
    statement, and the proposals' own screen says it.
    """
    teacher = await tx.proposals.get_teacher(post_id)
    if teacher.route_id is None:
        return PersonPlan(teacher=teacher, proposals=(), today=call.today)
    bases = await tx.plan_bases.list_bases(teacher.route_id)
    found = [_proposal(one, {}, {}, ()) for one in bases if one.added_by is not None]
    return PersonPlan(
        teacher=teacher,
        proposals=tuple(sorted(found, key=lambda one: _ORDER[one.standing])),
        today=call.today,
    )


async def _authors(tx: Transaction, route: Route, parts: tuple[Part, ...]) -> Mapping[int, str]:
    people = {one.added_by for one in parts if one.added_by is not None}
    return await tx.proposals.list_labels(people, route.school_id, route.policy)


def _proposal(
    one: Part,
    labels: Mapping[int, str],
    words: Mapping[int, str],
    possible: tuple[Answer, ...],
) -> Proposal:
    author = labels.get(one.added_by or 0)
    if isinstance(one, PlanItem):
        return Proposal(
            id=one.id,
            kind=None,
            text=one.title,
            due_on=one.due_on,
            author=author,
            reason=None,
            reply=words.get(one.id),
            standing=one.standing,
            answers=possible,
        )
    return Proposal(
        id=one.id,
        kind=one.kind,
        text=one.text,
        due_on=None,
        author=author,
        reason=one.reason,
        reply=one.reply,
        standing=one.standing,
        answers=possible,
    )
