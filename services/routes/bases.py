"""What the plan is to work on."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from content.route_texts import load_route_texts
from domain.access import Action, require
from domain.errors import DomainError
from domain.plan import BASIS_LIMIT, BASIS_TEXT_LIMIT, Basis, BasisKind, Plan, Route
from domain.plan_views import BasesView, Choice, ItemsView, PlanView
from domain.text import one_line
from services.call import Call
from services.routes.difficulties import Difficulties, difficulties
from services.routes.drafting import deficit
from services.routes.editing import Editing, edit, record
from services.routes.offers import offered
from services.routes.read import load
from services.routes.viewing import viewed
from services.transaction import Transaction
from storage.repositories.plan_bases import NewBasis


async def choices(tx: Transaction, call: Call, route_id: int, kind: BasisKind) -> BasesView:
    """Bases of one kind on offer, those chosen by the person's own words behind them."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_EDIT, call.actor, subject)
    return await _choices(tx, call, await load(tx, route), kind)


async def first_choices(
    tx: Transaction,
    call: Call,
    route_id: int,
    head: Route | None = None,
    *,
    settled: bool = False,
) -> BasesView | ItemsView | PlanView:
    """Of a plan that the caller has begun in this transaction: its difficulties, else tasks.
    Where it stood there already, with items or handed in, the plan as it is.

    `head`: of the plan, where it has been read. `settled`: what to work on has been chosen, so its
    items come next.
    """
    plan = await load(tx, head or await tx.routes.get(route_id))
    if plan.items or not plan.route.editable:
        return await viewed(tx, call, plan)
    if settled and plan.bases:
        return offered(call, plan, plan.bases[0])
    difficult = await _choices(tx, call, plan, BasisKind.DEFICIT)
    return difficult if difficult.choices else await _choices(tx, call, plan, BasisKind.TASK)


async def _choices(tx: Transaction, call: Call, plan: Plan, kind: BasisKind) -> BasesView:
    return _view(plan, kind, await _difficulties(tx, call, plan, kind))


async def _difficulties(
    tx: Transaction, call: Call, plan: Plan, kind: BasisKind
) -> Difficulties | None:
    statements = kind in (BasisKind.DEFICIT, BasisKind.STRENGTH)
    return await difficulties(tx, call, plan.route.post_id) if statements else None


def _view(plan: Plan, kind: BasisKind, found: Difficulties | None) -> BasesView:
    chosen = [basis for basis in plan.bases if basis.kind is kind]
    return BasesView(
        plan=plan,
        kind=kind,
        choices=tuple(_offered(kind, found, chosen, plan.route.variant)),
        counts=Counter(basis.kind for basis in plan.bases),
        has_result=plan.route.diagnosis_id is not None or (found is not None and found.found),
    )


def _offered(
    kind: BasisKind, found: Difficulties | None, chosen: list[Basis], variant: str | None
) -> list[Choice]:
    taken = {basis.source: basis.id for basis in chosen if basis.source is not None}
    offers: list[Choice] = []
    if found is not None and kind is BasisKind.DEFICIT:
        for key in found.keys:
            short = found.short(key)
            offers.append(Choice(key=key, short=short, text=short, basis_id=taken.get(key)))
    elif found is not None and found.outcome is not None:
        outcome = found.outcome
        for key in outcome.score.strengths:
            short = outcome.questionnaire.statement(key).short_of(outcome.variant)
            offers.append(Choice(key=key, short=short, text=short, basis_id=taken.get(key)))
    for ready in load_route_texts().bases(kind.value):
        words = ready.words(variant)
        offers.append(
            Choice(key=ready.key, short=words.short, text=words.text, basis_id=taken.get(ready.key))
        )
    known = {offer.key for offer in offers}
    others = [basis for basis in chosen if basis.source is None or basis.source not in known]
    offers += [
        Choice(key=basis.source, short=basis.text, text=basis.text, basis_id=basis.id)
        for basis in others
    ]
    return offers


async def set_basis(
    tx: Transaction, call: Call, route_id: int, kind: BasisKind, key: str, on: bool
) -> BasesView:
    """Chooses or leaves out; what already is so stays so. What is on offer then.

    A button names the basis and the value, so that the last press wins and none is lost however
    quickly they come; no revision is asked for.
    """
    editing = await edit(tx, call, route_id)
    found = next(
        (one for one in editing.plan.bases if one.kind is kind and one.source == key), None
    )
    if on and found is None:
        await _add(tx, call, editing, [_known(kind, key, editing.plan.route.variant)])
    elif not on and found is not None:
        await _remove(tx, call, editing, found)
    else:
        return await _choices(tx, call, editing.plan, kind)
    return await _choices(tx, call, await load(tx, editing.plan.route), kind)


async def choose_bases(
    tx: Transaction,
    call: Call,
    route_id: int,
    kind: BasisKind,
    pick: Callable[[BasesView], Iterable[str]],
) -> BasesView:
    """All that `pick` names of what is on offer, as many statements as for one; those that are
    chosen stay so. What is on offer then."""
    editing = await edit(tx, call, route_id)
    plan = editing.plan
    found = await _difficulties(tx, call, plan, kind)
    view = _view(plan, kind, found)
    chosen = {one.source for one in plan.bases if one.kind is kind}
    new = [_known(kind, key, plan.route.variant) for key in pick(view) if key not in chosen]
    if not new:
        return view
    await _add(tx, call, editing, new)
    return _view(await load(tx, plan.route), kind, found)


async def remove_basis(tx: Transaction, call: Call, route_id: int, basis_id: int) -> Basis | None:
    """Leaves out a basis in the person's own words, and gives it; None where it was gone before."""
    editing = await edit(tx, call, route_id)
    found = editing.plan.basis(basis_id)
    if found is None:
        return None
    await _remove(tx, call, editing, found)
    return found


async def add_own_basis(
    tx: Transaction, call: Call, route_id: int, kind: BasisKind, typed: str
) -> None:
    """A basis in the person's own words; raises "text.empty" or "text.too_long"."""
    text = one_line(typed, limit=BASIS_TEXT_LIMIT)
    editing = await edit(tx, call, route_id)
    if any(one.kind is kind and one.text == text for one in editing.plan.bases):
        return
    await _add(tx, call, editing, [NewBasis(kind=kind, text=text)])


def _known(kind: BasisKind, key: str, variant: str | None) -> NewBasis:
    ready = load_route_texts().ready_basis(key)
    if ready is not None and ready.kind == kind.value:
        return NewBasis(kind=kind, text=ready.text_of(variant), ready=key)
    if kind not in (BasisKind.DEFICIT, BasisKind.STRENGTH):
        raise DomainError("access.gone")
    return replace(deficit(key, variant or ""), kind=kind)


async def _add(tx: Transaction, call: Call, editing: Editing, bases: Sequence[NewBasis]) -> None:
    route_id = editing.plan.route.id
    if len(editing.plan.bases) + len(bases) > BASIS_LIMIT:
        raise DomainError("route.too_many_bases", limit=BASIS_LIMIT)
    last = await tx.plan_bases.last_position(route_id)
    await tx.plan_bases.add_bases(route_id, bases, after=last)
    await record(tx, call, "basis", route_id)


async def _remove(tx: Transaction, call: Call, editing: Editing, basis: Basis) -> None:
    """Raises DomainError("route.basis_has_items"): what was chosen for it must not vanish."""
    if basis.added_by is not None:
        # Whoever proposed it is to see an answer, not a gap.
        raise DomainError("proposal.answer_it", text=basis.text)
    items = editing.plan.of_basis(basis.id)
    if items:
        raise DomainError("route.basis_has_items", count=len(items), text=basis.text)
    await tx.plan_bases.remove_basis(basis.id)
    await record(tx, call, "basis", editing.plan.route.id)
