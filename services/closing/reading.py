"""A plan at its end as each of its readers may see it; several of them in as many statements."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from content.codes import as_variant
from domain.access import Action, Actor, Relation, Subject, allowed, relations, require
from domain.approval import Leader, deciders, may_decide
from domain.closing import (
    ANALYSTS,
    WHOLE,
    BasisResult,
    ClosingView,
    GroupChange,
    Part,
    Presented,
    Reflection,
    Repeat,
    Word,
    bases_of,
    suggested_verdict,
)
from domain.errors import DomainError
from domain.item import progress
from domain.plan import Plan, Route, arrange
from domain.plan_sections import with_own_standing
from domain.route import RouteState
from domain.scoring import AnswerValue, GroupLevel, Score
from domain.self_diagnosis import Diagnosis, place_on_scale
from services import content_versions
from services.call import Call
from services.routes.read import Local, local_of
from services.transaction import Transaction

SHOWN = frozenset(
    {
        RouteState.ACTIVE,
        RouteState.CLOSING,
        RouteState.COMPLETED,
        RouteState.SUSPENDED,
        RouteState.TRANSFERRED,
        RouteState.TERMINATED,
    }
)


CARRIED = frozenset({RouteState.COMPLETED, RouteState.TRANSFERRED})
"""States of a plan that a next one may be begun from here."""

Asked = Mapping[Part, Mapping[int, str]]
"""Labels of those who are asked for an analysis, by their ids."""


async def view(tx: Transaction, call: Call, route_id: int, year: int = WHOLE) -> ClosingView:
    """For its owner, the mentor, whoever leads, and a methodist to whom it was handed over.

    Raises "closing.not_yet" before the plan has begun.
    """
    subject = await tx.subjects.of_route(route_id)
    require(Action.CLOSING_READ, call.actor, subject)
    route = await tx.routes.get(route_id)
    if route.state not in SHOWN:
        raise DomainError("closing.not_yet")
    return await view_of(tx, call, route, subject, year)


async def view_of(
    tx: Transaction,
    call: Call,
    route: Route,
    subject: Subject,
    year: int = WHOLE,
    *,
    leaders: tuple[Leader, ...] | None = None,
    waiting: Asked | None = None,
) -> ClosingView:
    """The same of a head that was read already, with who leads the school and who is `asked`
    where the caller knows them, too."""
    local = local_of(call, route)
    own = route.person_id == call.actor.person_id
    if leaders is None and (not own or route.concluding_since is not None):
        leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    # Nobody concludes his own plan: until it waits for those who do, he need not know of them.
    leaders = leaders or ()
    (made,) = await views(tx, call, [route], {route.school_id: leaders}, year)
    held = relations(call.actor, subject)
    repeat: Repeat | None = None
    answers: dict[str, tuple[AnswerValue, AnswerValue]] = {}
    diagnosed = False
    keys = {one.basis.source for one in made.bases if one.basis.source is not None}
    if allowed(Action.DIAGNOSIS_RESULT_READ, held):
        repeat, answers, diagnosed = await _repeat(tx, route, local, keys, own=own)
    labels, waits_for = await _waits(tx, route, local, leaders, subject, made.words, waiting)
    presented = await tx.presentations.list_of_route(route.id)
    # What the school and the teacher say to each other is not a methodist's.
    reads = allowed(Action.ROUTE_READ, held)
    return replace(
        made,
        words=tuple(one for one in made.words if reads or one.part is Part.METHODIST),
        bases=tuple(
            replace(one, before=found[0], after=found[1])
            if (found := answers.get(one.basis.source or "")) is not None
            else one
            for one in made.bases
        ),
        leads=allowed(Action.PORTFOLIO_MAKE, held),
        repeat=repeat,
        diagnosed=diagnosed,
        presented=presented,
        waits=labels,
        waits_for=waits_for,
        part=part_of(call.actor, subject, route, made.words),
        may_recall=await _may_recall(tx, call, route, made.words, presented),
        may_carry=own and route.state in CARRIED and not await tx.routes.is_followed(route.id),
    )


async def views(
    tx: Transaction,
    call: Call,
    routes: Sequence[Route],
    leaders: dict[int, tuple[Leader, ...]],
    year: int = WHOLE,
) -> tuple[ClosingView, ...]:
    """What needs no look at each alone, in the order given; `leaders` by school."""
    ids = [route.id for route in routes]
    if not ids:
        return ()
    bases = await tx.plan_bases.list_bases_of(ids)
    items = await tx.plan_items.list_items_of(ids)
    said = await tx.closings.list_reflections(ids, year)
    words = await tx.closings.list_words(ids, year)
    return tuple(
        _view(
            call,
            with_own_standing(arrange(one, bases.get(one.id, ()), items.get(one.id, ()))),
            said.get(one.id, {}),
            words.get(one.id, ()),
            leaders[one.school_id],
            year,
        )
        for one in routes
    )


def _view(
    call: Call,
    plan: Plan,
    said: dict[int, Reflection],
    words: tuple[Word, ...],
    leaders: tuple[Leader, ...],
    year: int,
) -> ClosingView:
    route = plan.route
    today = local_of(call, route).today
    own = route.person_id == call.actor.person_id
    bases = bases_of(plan)
    reflections = [said.get(one.id, Reflection(basis_id=one.id)) for one in bases]
    counted = progress(plan.facts, today)
    return ClosingView(
        plan=plan,
        today=today,
        year=year,
        progress=counted,
        bases=tuple(
            BasisResult(basis=basis, reflection=reflection)
            for basis, reflection in zip(bases, reflections, strict=True)
        ),
        words=words,
        own=own,
        acted=any(one.by != route.person_id for one in words),
        may_conclude=may_conclude(call, route, leaders, year, words),
        suggested=suggested_verdict(counted, reflections, bases),
    )


def may_conclude(
    call: Call,
    route: Route,
    leaders: tuple[Leader, ...],
    year: int = WHOLE,
    words: Sequence[Word] = (),
) -> bool:
    """Whoever decides about the plan: once its owner handed it over, or once its time is over
    and nobody has. Of a year's review a word, which its author may say anew."""
    decides = call.actor.person_id is not None and may_decide(
        leaders,
        actor=call.actor.person_id,
        owner=route.person_id,
        department_id=route.department_id,
    )
    if not decides:
        return False
    if year != WHOLE:
        taken = any(one.part is Part.DEPUTY and one.by != call.person_id for one in words)
        return route.state is RouteState.ACTIVE and not taken
    over = route.last_on is not None and route.last_on < local_of(call, route).today
    if route.state is RouteState.CLOSING:
        return route.reflected_at is not None or over
    return route.state is RouteState.ACTIVE and over


def part_of(actor: Actor, subject: Subject, route: Route, words: Sequence[Word]) -> Part | None:
    """In whose place the actor may analyse the plan now: it was handed over, not concluded, and
    the other of two parts has not been taken by him."""
    if route.state is not RouteState.CLOSING or route.reflected_at is None:
        return None
    held = relations(actor, subject)
    if not allowed(Action.CLOSING_ANALYSE, held):
        return None
    if Relation.MENTOR in held:
        return Part.MENTOR
    return Part.METHODIST if Relation.PLAN_METHODIST in held else None


async def asked(tx: Transaction, route: Route, subject: Subject, local: Local) -> Asked:
    """Who is asked for an analysis: mentors, and the methodists of a plan handed over."""
    town = subject.municipality_id if subject.handed_over else None
    mentors = subject.mentors - {route.person_id}
    if not mentors and town is None:
        return {}
    people = await tx.proposals.list_analysts(
        mentors, town, route.school_id, route.policy, local.today
    )
    others = [one for one in people if one.person_id != route.person_id]
    found = {
        Part.MENTOR: {one.person_id: one.label for one in others if one.mentors},
        Part.METHODIST: {one.person_id: one.label for one in others if one.advises},
    }
    return {part: labels for part, labels in found.items() if labels}


async def _waits(
    tx: Transaction,
    route: Route,
    local: Local,
    leaders: tuple[Leader, ...],
    subject: Subject,
    words: Sequence[Word],
    waiting: Asked | None,
) -> tuple[tuple[str, ...], Part | None]:
    """Labels of those whose word is due, and which one it is."""
    if route.state is not RouteState.CLOSING or route.reflected_at is None:
        return (), None
    if route.concluding_since is not None:
        due = deciders(leaders, owner=route.person_id, department_id=route.department_id)
        return tuple(one.label for one in due), Part.DEPUTY
    said = {one.part for one in words}
    if waiting is None:
        waiting = await asked(tx, route, subject, local)
    part = next((one for one in ANALYSTS if one in waiting and one not in said), None)
    if part is None:
        return (), Part.DEPUTY
    labels = waiting[part]
    return tuple(labels[one] for one in sorted(labels)), part


async def _may_recall(
    tx: Transaction,
    call: Call,
    route: Route,
    words: Sequence[Word],
    presented: Sequence[Presented],
) -> bool:
    """The reader concluded, and nobody went on from it."""
    word = next((one for one in words if one.part is Part.DEPUTY), None)
    if route.state is not RouteState.COMPLETED or word is None or word.by != call.actor.person_id:
        return False
    if word.reply is not None or presented:
        return False
    return not await tx.routes.is_followed(route.id, route.closed_at)


async def _repeat(
    tx: Transaction, route: Route, local: Local, keys: Collection[str], *, own: bool
) -> tuple[Repeat | None, dict[str, tuple[AnswerValue, AnswerValue]], bool]:
    """The result the plan was begun from beside the newest one, where that came after the plan was
    approved; answers by statement for its owner alone. The last is whether there is a first one."""
    if route.diagnosis_id is None:
        return None, {}, False
    of_plan, of_now = await tx.diagnoses.find_of_plan(route.post_id, route.diagnosis_id)
    if of_plan is None or of_now is None:
        return None, {}, of_plan is not None
    first, newest = of_plan.diagnosis, of_now.diagnosis
    if newest.id <= first.id or newest.finished_at is None:
        return None, {}, True
    if route.decided_at is not None and newest.finished_at < route.decided_at:
        return None, {}, True
    before, after = of_plan.score, of_now.score
    if before is None or after is None:
        return None, {}, True
    questionnaire = await content_versions.questionnaire(
        tx, newest.content_version_id, newest.sha256
    )
    levels = _levels(before)
    changes: list[GroupChange] = []
    same = 0
    for group in after.groups:
        was = levels.get(group.group)
        if was is None:
            continue
        if was is group.level:
            same += 1
            continue
        title = questionnaire.group(group.group).title_of(as_variant(newest.variant))
        changes.append(GroupChange(title=title, before=was, after=group.level))
    answers = await _answers(tx, first, newest, keys) if own else {}
    finished_on = newest.finished_at.astimezone(local.zone).date()
    return Repeat(finished_on=finished_on, groups=tuple(changes), same=same), answers, True


def _levels(score: Score) -> dict[str, GroupLevel]:
    return {one.group: one.level for one in score.groups if one.level is not GroupLevel.FEW}


async def _answers(
    tx: Transaction, first: Diagnosis, newest: Diagnosis, keys: Collection[str]
) -> dict[str, tuple[AnswerValue, AnswerValue]]:
    """Of statements answered both times; where a subject was asked for, of the first one."""
    found: list[dict[str, AnswerValue]] = []
    answers = await tx.answers.of_diagnoses([first.id, newest.id])
    for one in (first, newest):
        given = answers.get(one.id, {})
        values: dict[str, AnswerValue] = {}
        for address in sorted(given, key=lambda place: place.scope):
            value = place_on_scale(given[address]) if address.key in keys else None
            if value is not None:
                values.setdefault(address.key, value)
        found.append(values)
    before, after = found
    return {key: (value, after[key]) for key, value in before.items() if key in after}
