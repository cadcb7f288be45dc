"""A leader proposes something to work on; a reason may follow."""

from dataclasses import replace

from content.codes import as_variant
from content.loader import load_questionnaire
from content.route_texts import load_route_texts
from domain.access import Action, Subject, relations, require
from domain.errors import DomainError
from domain.notices.proposals import BasisProposed
from domain.plan import BASIS_LIMIT, BASIS_TEXT_LIMIT, EDITABLE, Basis, BasisKind, Route
from domain.plan_rules import Standing
from domain.plan_sections import BASES, standing_of_added
from domain.proposals import OPEN_TO_PROPOSALS, REASON_LIMIT, TYPED, LedTeacher, Proposed
from domain.route import RouteState
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.notify import notify
from services.proposals.choosing import led_teacher
from services.transaction import Transaction
from storage.repositories.plan_bases import NewBasis


async def propose(tx: Transaction, call: Call, post_id: int, kind: BasisKind, key: str) -> Proposed:
    """A statement of the questionnaire or a ready text, by its key. Where no plan is under way, a
    draft is begun with it, so that its owner has something to answer to.

    Pressed twice, it is proposed once. Raises "proposal.there" for what is in the plan already,
    "proposal.closed" for a plan that is being summed up.
    """
    subject, teacher = await led_teacher(tx, call, post_id)
    return await _propose(tx, call, subject, teacher, _known(kind, key, teacher.variant))


async def propose_own(
    tx: Transaction, call: Call, post_id: int, kind: BasisKind, typed: str
) -> Proposed:
    """In the leader's words. A difficulty is always one of the questionnaire's."""
    text = one_line(typed, limit=BASIS_TEXT_LIMIT)
    if kind not in TYPED:
        raise DomainError("access.gone")
    subject, teacher = await led_teacher(tx, call, post_id)
    return await _propose(tx, call, subject, teacher, NewBasis(kind=kind, text=text))


async def get_proposed(tx: Transaction, call: Call, basis_id: int) -> Proposed:
    """Of the caller's own making."""
    teacher, basis, _ = await _own(tx, call, basis_id)
    return _proposed(teacher, basis)


async def give_reason(tx: Transaction, call: Call, basis_id: int, typed: str) -> Proposed:
    """Another reason replaces the one that is there."""
    teacher, basis, _ = await _own(tx, call, basis_id)
    return await _reasoned(tx, call, teacher, basis, typed)


async def _reasoned(
    tx: Transaction, call: Call, teacher: LedTeacher, basis: Basis, typed: str
) -> Proposed:
    basis_id, reason = basis.id, one_line(typed, limit=REASON_LIMIT)
    await tx.plan_bases.set_basis_values(basis_id, {"reason": reason})
    await _record(tx, call, "proposal.reason", basis_id)
    return _proposed(teacher, replace(basis, reason=reason))


async def give_ready_reason(tx: Transaction, call: Call, basis_id: int, key: str) -> Proposed:
    ready = load_route_texts().ready_proposal_reason(key)
    if ready is None:
        raise DomainError("access.gone")
    teacher, basis, _ = await _own(tx, call, basis_id)
    return await _reasoned(tx, call, teacher, basis, ready.text_of(teacher.variant))


async def take_back(tx: Transaction, call: Call, basis_id: int) -> int:
    """The post's id. Raises "proposal.answered" once the owner has answered or gone on with it."""
    teacher, basis, route = await _own(tx, call, basis_id)
    items = await tx.plan_items.list_items(teacher.route_id or 0)
    used = any(item.basis_id == basis_id for item in items)
    if basis.standing is Standing.DISCUSS or basis.standing is Standing.DECLINED or used:
        raise DomainError("proposal.answered")
    if basis.reply is not None or await _taken(tx, call, teacher, route, basis):
        raise DomainError("proposal.answered")
    await tx.plan_bases.remove_basis(basis_id)
    await tx.outbox.take_back(f"{BasisProposed.kind}:{basis_id}:")
    await _record(tx, call, "proposal.take_back", basis_id)
    if teacher.route_id is not None:
        await _forget_untouched(tx, call, teacher.route_id)
    return teacher.post_id


async def _forget_untouched(tx: Transaction, call: Call, route_id: int) -> None:
    """A draft that was begun for what is taken back, and in which its owner did nothing."""
    if await tx.routes.remove_untouched(route_id):
        await write_audit(tx, call, "route.uninvite", "route", route_id)


async def _taken(
    tx: Transaction, call: Call, teacher: LedTeacher, route: Route, basis: Basis
) -> bool:
    """Accepted by somebody, and not because the school owns the section."""
    if basis.standing is not Standing.ACCEPTED:
        return False
    if teacher.route_id != route.id:
        raise DomainError("access.gone")
    held = relations(call.actor, await tx.subjects.of_post(route.post_id))
    own = standing_of_added(BASES, route.rules.sections, held)
    return own is not Standing.ACCEPTED


def _known(kind: BasisKind, key: str, variant: str) -> NewBasis:
    if kind is BasisKind.DEFICIT:
        asked = load_questionnaire("self").for_variant(as_variant(variant))
        found = next((one for one in asked if one.key == key), None)
        if found is None:
            raise DomainError("access.gone")
        return NewBasis(kind=kind, text=found.short_of(variant), statement=key)
    ready = load_route_texts().ready_basis(key)
    if ready is None or ready.kind != kind.value or kind not in TYPED:
        raise DomainError("access.gone")
    return NewBasis(kind=kind, text=ready.text_of(variant), ready=key)


async def _propose(
    tx: Transaction, call: Call, subject: Subject, teacher: LedTeacher, new: NewBasis
) -> Proposed:
    route_id = await _route(tx, call, teacher)
    route = await tx.routes.get(route_id)
    if route.state not in OPEN_TO_PROPOSALS:
        raise DomainError("proposal.closed")
    bases = await tx.plan_bases.list_bases(route_id)
    there = next((one for one in bases if _same(one, new)), None)
    if there is not None and there.added_by == call.person_id and _waits(there):
        return _proposed(teacher, there)
    if there is not None and there.standing is not Standing.DECLINED:
        raise DomainError("proposal.there", text=there.text)
    if len(bases) >= BASIS_LIMIT:
        raise DomainError("route.too_many_bases", limit=BASIS_LIMIT)
    if route.state in EDITABLE:
        # Its owner may be at it: whoever hands in what he has not seen is told that it changed.
        await tx.routes.touch(route_id, EDITABLE)
    standing = standing_of_added(
        BASES,
        route.rules.sections,
        relations(call.actor, subject),
        waiting=route.state is RouteState.SUBMITTED,
    )
    if there is not None:
        values = {
            "standing": standing.value,
            "added_by": call.person_id,
            "reason": None,
            "reply": None,
        }
        await tx.plan_bases.set_basis_values(there.id, values)
        basis_id = there.id
    else:
        made = NewBasis(
            kind=new.kind,
            text=new.text,
            statement=new.statement,
            ready=new.ready,
            standing=standing,
            added_by=call.person_id,
        )
        last = await tx.plan_bases.last_position(route_id)
        (basis_id,) = await tx.plan_bases.add_bases(route_id, [made], after=last)
    await _record(tx, call, "proposal.make", basis_id)
    await notify(
        tx,
        call,
        BasisProposed(basis_id=basis_id),
        recipient_id=teacher.person_id,
        key=f"{BasisProposed.kind}:{basis_id}:{call.now.timestamp():.0f}",
    )
    return Proposed(
        post_id=teacher.post_id,
        basis_id=basis_id,
        owner=teacher.owner,
        text=new.text,
        kind=new.kind,
        reason=None,
        variant=teacher.variant,
    )


def _same(one: Basis, new: NewBasis) -> bool:
    source = new.statement or new.ready
    if one.kind is not new.kind:
        return False
    return one.source == source if source is not None else one.text == new.text


def _waits(one: Basis) -> bool:
    return one.reply is None and one.standing in (Standing.PROPOSED, Standing.ACCEPTED)


async def _route(tx: Transaction, call: Call, teacher: LedTeacher) -> int:
    """The plan under way, or a new draft; never a second one at a post."""
    post = await tx.routes.lock_post(teacher.post_id)
    if post is None or post.school_id is None:
        raise DomainError("route.no_school")
    current = await tx.routes.find_current(teacher.post_id)
    if current is not None:
        return current.id
    route_id = await tx.routes.add(post_id=teacher.post_id, diagnosis_id=None, now=call.now)
    await write_audit(tx, call, "route.invite", "route", route_id)
    return route_id


async def _own(tx: Transaction, call: Call, basis_id: int) -> tuple[LedTeacher, Basis, Route]:
    route_id = await tx.plan_bases.find_basis_route(basis_id)
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_PROPOSE, call.actor, subject)
    found = next(one for one in await tx.plan_bases.list_bases(route_id) if one.id == basis_id)
    if found.added_by != call.person_id:
        raise DomainError("proposal.of_another")
    return await tx.proposals.get_teacher(route.post_id), found, route


def _proposed(teacher: LedTeacher, basis: Basis) -> Proposed:
    return Proposed(
        post_id=teacher.post_id,
        basis_id=basis.id,
        owner=teacher.owner,
        text=basis.text,
        kind=basis.kind,
        reason=basis.reason,
        variant=teacher.variant,
    )


async def _record(tx: Transaction, call: Call, action: str, basis_id: int) -> None:
    await write_audit(tx, call, action, "basis", basis_id)
