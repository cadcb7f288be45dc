"""The answer to what was proposed, and words about it if any."""

from collections.abc import Mapping
from typing import Any

from domain.access import Action, Relation, relations, require
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.notices.proposals import ProposalAnswered
from domain.plan import EDITABLE, Basis, Part, Plan, PlanItem
from domain.plan_rules import Standing
from domain.plan_sections import Answer, answered, answers, with_standing
from domain.proposals import REPLY_LIMIT, Answered
from domain.route import RouteState
from domain.text import prose
from services import calendars
from services.audit import write_audit
from services.calendars import LocalCalendar
from services.call import Call
from services.changes import joining
from services.notify import notify_all
from services.proposals.read import view_of
from services.reminders.schedule import reschedule_items
from services.routes.read import load
from services.transaction import Transaction

_BEFORE = (Standing.PROPOSED, Standing.DISCUSS)
"""How it may have stood before an answer that can be taken back."""


async def answer_basis(tx: Transaction, call: Call, basis_id: int, answer: Answer) -> Answered:
    """The last press wins; what already stands so, stays so.

    Raises "proposal.not_yours" where the section is somebody else's to decide, "proposal.waiting"
    for what can't be taken before the decision about the plan, "route.basis_has_items" for a
    basis that items serve by now.
    """
    plan, held = await _plan(tx, call, await tx.plan_bases.find_basis_route(basis_id))
    one = _found(plan, basis_id, item=False)
    if not await _answer(tx, call, plan, one, held, answer):
        return await _done(tx, call, plan, held)
    if answer is Answer.DECLINE and plan.of_basis(basis_id):
        raise DomainError(
            "route.basis_has_items", count=len(plan.of_basis(basis_id)), text=_text(one)
        )
    standing = answered(answer)
    unsaid: dict[str, Any] = {}
    if Relation.SELF in held and isinstance(one, Basis) and one.reply is not None:
        # Why he answered as he did before is no word about this answer.
        unsaid["reply"] = None
    await tx.plan_bases.set_basis_values(basis_id, {"standing": standing.value, **unsaid})
    await _recorded(tx, call, plan, one, standing)
    undo = None if unsaid else _undo(call, one, held, answer)
    return await _done(tx, call, with_standing(plan, one, standing, **unsaid), held, undo=undo)


async def answer_item(tx: Transaction, call: Call, item_id: int, answer: Answer) -> Answered:
    """As `answer_basis`. Into a plan under way it comes as any addition does: it is shown as a
    change and reminded of, or the change waits for whoever decides (`services.changes.joining`).

    Raises "change.accepted" where the answer would take back what was decided.
    """
    plan, held = await _plan(tx, call, await tx.plan_items.find_item_route(item_id))
    one = _found(plan, item_id, item=True)
    if not isinstance(one, PlanItem) or not await _answer(tx, call, plan, one, held, answer):
        return await _done(tx, call, plan, held)
    under_way = plan.route.state in UNDER_WAY
    standing = answered(answer)
    if under_way and answer is Answer.TAKE:
        standing = await joining.standing(tx, call, plan.route, one.added_by)
        await joining.join(tx, call, plan.route, one, standing)
    elif under_way and one.standing is Standing.ACCEPTED:
        await joining.leave(tx, call, plan.route, one)
    await tx.plan_items.set_values(item_id, {"standing": standing.value})
    unsaid = False
    if Relation.SELF in held and one.standing is not Standing.PROPOSED:
        unsaid = await tx.proposals.remove_item_words(item_id, call.person_id)
    local: Mapping[int, LocalCalendar] | None = None
    if under_way and Standing.ACCEPTED in (one.standing, standing):
        # Read once for its owner, who is reminded, and for whoever is told.
        local = await calendars.of_people(tx, _told(plan, one), call.today)
        await reschedule_items(tx, [item_id], call.now, local)
    await _recorded(tx, call, plan, one, standing, local)
    # What was said before is shown when the proposal is opened again: a press has its budget.
    after = with_standing(plan, one, standing)
    undo = None if unsaid else _undo(call, one, held, answer)
    return await _done(tx, call, after, held, words=not under_way, undo=undo)


async def take_back_answer(
    tx: Transaction, call: Call, one_id: int, was: Standing, second: int, *, item: bool
) -> Answered:
    """What the owner wants to discuss or refused at that second stands as it did before; pressed
    twice, it is taken back once.

    Raises "proposal.told" once the answer has gone out or something was said or decided since.
    """
    find = tx.plan_items.find_item_route if item else tx.plan_bases.find_basis_route
    plan, held = await _plan(tx, call, await find(one_id))
    one = _found(plan, one_id, item=item)
    if Relation.SELF not in held or was not in _BEFORE:
        raise DomainError("proposal.not_yours")
    if one.standing is was:
        return await _done(tx, call, plan, held)
    if one.standing not in (Standing.DISCUSS, Standing.DECLINED):
        raise DomainError("proposal.told")
    # The message about another answer, or about words to this one, has another key.
    if not await tx.outbox.take_back_waiting(f"{_told_key(one)}{second}:", call.now):
        raise DomainError("proposal.told")
    if plan.route.state in EDITABLE:
        await tx.routes.touch(plan.route.id, EDITABLE)
    if item:
        await tx.plan_items.set_values(one_id, {"standing": was.value})
    else:
        await tx.plan_bases.set_basis_values(one_id, {"standing": was.value})
    await write_audit(
        tx,
        call,
        "proposal.take_back_answer",
        "item" if item else "basis",
        one_id,
        before=one.standing.value,
        after=was.value,
    )
    if was is Standing.DISCUSS and not await tx.outbox.states_of(_told_key(one)):
        # What he had said first was never heard.
        await _tell(tx, call, plan, one)
    return await _done(tx, call, with_standing(plan, one, was), held)


async def add_words(
    tx: Transaction, call: Call, one_id: int, typed: str, *, item: bool
) -> Answered:
    """The owner's words about a proposal; the last ones stand."""
    text = prose(typed, limit=REPLY_LIMIT)
    find = tx.plan_items.find_item_route if item else tx.plan_bases.find_basis_route
    plan, held = await _plan(tx, call, await find(one_id))
    one = _found(plan, one_id, item=item)
    if Relation.SELF not in held or one.added_by is None:
        raise DomainError("proposal.not_yours")
    if item:
        await tx.proposals.add_item_words(
            route_id=plan.route.id,
            item_id=one_id,
            author_id=call.person_id,
            text=text,
            now=call.now,
        )
    else:
        await tx.plan_bases.set_basis_values(one_id, {"reply": text})
    await _tell(tx, call, plan, one)
    # Read again: the words have their own places.
    return await _done(tx, call, await load(tx, plan.route), held)


async def _done(
    tx: Transaction,
    call: Call,
    plan: Plan,
    held: frozenset[Relation],
    *,
    words: bool = True,
    undo: tuple[Standing, int] | None = None,
) -> Answered:
    view = await view_of(tx, call, plan, held, words=words)
    return Answered(view=view, own=Relation.SELF in held, undo=undo)


def _undo(
    call: Call, one: Part, held: frozenset[Relation], answer: Answer
) -> tuple[Standing, int] | None:
    """A yes has its own way out: what was taken is left out as any other part of the plan."""
    if Relation.SELF not in held or answer is Answer.TAKE or one.standing not in _BEFORE:
        return None
    return one.standing, _second(call)


async def _plan(
    tx: Transaction, call: Call, route_id: int | None
) -> tuple[Plan, frozenset[Relation]]:
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.PROPOSAL_ANSWER, call.actor, subject)
    held = relations(call.actor, subject)
    if route.state is RouteState.DRAFT and Relation.SELF not in held:
        raise DomainError("route.withdrawn")
    return await load(tx, route), held


def _found(plan: Plan, one_id: int, *, item: bool) -> Part:
    for one in (*plan.parts, *plan.declined):
        if one.id == one_id and isinstance(one, PlanItem) is item:
            return one
    raise DomainError("access.gone")


async def _answer(
    tx: Transaction,
    call: Call,
    plan: Plan,
    one: Part,
    held: frozenset[Relation],
    answer: Answer,
) -> bool:
    """False where it stands so already. In a draft the edit takes its turn among the owner's."""
    if one.standing is answered(answer):
        return False
    route = plan.route
    policy = route.rules.sections
    if answer not in answers(one, policy, held, waiting=route.state is RouteState.SUBMITTED):
        later = answer in answers(one, policy, held)
        raise DomainError("proposal.waiting" if later else "proposal.not_yours")
    if route.state in EDITABLE:
        await tx.routes.touch(route.id, EDITABLE)
    return True


async def _recorded(
    tx: Transaction,
    call: Call,
    plan: Plan,
    one: Part,
    standing: Standing,
    local: Mapping[int, LocalCalendar] | None = None,
) -> None:
    await write_audit(
        tx,
        call,
        "proposal.answer",
        "item" if isinstance(one, PlanItem) else "basis",
        one.id,
        before=one.standing.value,
        after=standing.value,
    )
    if standing is not Standing.ASKED:
        # He is told of what the school decides.
        await _tell(tx, call, plan, one, local)


async def _tell(
    tx: Transaction,
    call: Call,
    plan: Plan,
    one: Part,
    local: Mapping[int, LocalCalendar] | None = None,
) -> None:
    """Whoever proposed, and the plan's owner where somebody else answered. What has not gone out
    yet is said once, as it is when it goes."""
    item = isinstance(one, PlanItem)
    prefix = _told_key(one)
    await tx.outbox.take_back(prefix)
    notice = ProposalAnswered(
        route_id=plan.route.id,
        basis_id=None if item else one.id,
        item_id=one.id if item else None,
    )
    key = f"{prefix}{_second(call)}"
    await notify_all(tx, call, notice, sorted(_told(plan, one)), key=key, local=local)


def _told(plan: Plan, one: Part) -> set[int]:
    return {one.added_by or plan.route.person_id, plan.route.person_id}


def _told_key(one: Part) -> str:
    return f"{ProposalAnswered.kind}:{'item' if isinstance(one, PlanItem) else 'basis'}:{one.id}:"


def _second(call: Call) -> int:
    return round(call.now.timestamp())


def _text(one: Part) -> str:
    return one.title if isinstance(one, PlanItem) else one.text
