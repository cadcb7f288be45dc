"""A plan at its end as each of its readers may see it; several of them in as many statements."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from content.codes import as_variant
from domain.access import Action, Actor, Relation, Subject, allowed, relations
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
from services.closing.heads import head_of
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

NOBODY: Asked = {}


Answers = Mapping[str, tuple[AnswerValue, AnswerValue]]
"""By statement: the answer the plan was begun from, and the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The diagnosis that the plan was begun from beside the newest one; `first`: there is one."""

    repeat: Repeat | None = None
    answers: Answers = field(default_factory=dict)
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SummedUp:
    """A plan and what its owner says of each basis."""

    plan: Plan
    said: Mapping[int, Reflection]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """All that a plan at its end is shown from. A press that changes its head or a word about it
    shows it from here, with these replaced, and asks nothing again.

    `leaders` and `waiting` are empty where nothing of what is shown depends on them; `followed`:
    a next plan was begun from it (for whoever concluded: since then).
    """

    subject: Subject
    summed_up: SummedUp
    year: int
    words: tuple[Word, ...]
    leaders: tuple[Leader, ...]
    waiting: Asked
    presented: tuple[Presented, ...]
    compared: Compared
    followed: bool

    @property
    def route(self) -> Route:
        return self.summed_up.plan.route

    def moved(self, route: Route, words: tuple[Word, ...]) -> "Ending":
        plan = replace(self.summed_up.plan, route=route)
        return replace(self, summed_up=replace(self.summed_up, plan=plan), words=words)


async def view(tx: Transaction, call: Call, route_id: int, year: int = WHOLE) -> ClosingView:
    """For its owner, the mentor, whoever leads, and a methodist to whom it was handed over.

    Raises "closing.not_yet" before the plan has begun.
    """
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_READ)
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
    words: tuple[Word, ...] | None = None,
) -> ClosingView:
    """The same of a head that was read already, with who leads the school, who is `asked` and what
    others say where the caller knows them, too."""
    return shown(
        call,
        await ending_of(
            tx, call, route, subject, year, leaders=leaders, waiting=waiting, words=words
        ),
    )


async def ending_of(
    tx: Transaction,
    call: Call,
    route: Route,
    subject: Subject,
    year: int = WHOLE,
    *,
    leaders: tuple[Leader, ...] | None = None,
    waiting: Asked | None = None,
    words: tuple[Word, ...] | None = None,
) -> Ending:
    local = local_of(call, route)
    own = route.person_id == call.actor.person_id
    under_way = route.state is RouteState.CLOSING
    # Nobody concludes his own plan: until it waits for those who do, he need not know of them.
    if leaders is None and (not own or (under_way and route.concluding_since is not None)):
        leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    (summed_up,) = await _summed_up(tx, [route], year)
    if words is None:
        words = (await tx.closings.list_words([route.id], year)).get(route.id, ())
    compared = Compared()
    if allowed(Action.DIAGNOSIS_RESULT_READ, relations(call.actor, subject)):
        sources = {one.source for one in bases_of(summed_up.plan) if one.source is not None}
        compared = await _compared(tx, route, local, sources, own=own)
    analysed = under_way and route.reflected_at is not None and route.concluding_since is None
    if waiting is None and analysed:
        waiting = await asked(tx, route, subject, local)
    return Ending(
        subject=subject,
        summed_up=summed_up,
        year=year,
        words=words,
        leaders=leaders or (),
        waiting=waiting or NOBODY,
        presented=await tx.presentations.list_of_route(route.id),
        compared=compared,
        followed=await _followed(tx, call, route, words),
    )


def shown(call: Call, ending: Ending) -> ClosingView:
    """As its reader may see it."""
    route, words = ending.route, ending.words
    made = _view(call, ending.summed_up, words, ending.leaders, ending.year)
    held = relations(call.actor, ending.subject)
    labels, waits_for = _waits(ending)
    answers = ending.compared.answers
    # What the school and the teacher say to each other is not a methodist's.
    reads = allowed(Action.ROUTE_READ, held)
    return replace(
        made,
        words=tuple(one for one in words if reads or one.part is Part.METHODIST),
        bases=tuple(
            replace(one, before=found[0], after=found[1])
            if (found := answers.get(one.basis.source or "")) is not None
            else one
            for one in made.bases
        ),
        leads=allowed(Action.PORTFOLIO_MAKE, held),
        repeat=ending.compared.repeat,
        diagnosed=ending.compared.first,
        presented=ending.presented,
        waits=labels,
        waits_for=waits_for,
        part=part_of(call.actor, ending.subject, route),
        may_recall=_concluded(call, route, words) and not ending.presented and not ending.followed,
        may_carry=made.own and route.state in CARRIED and not ending.followed,
    )


async def views(
    tx: Transaction,
    call: Call,
    routes: Sequence[Route],
    leaders: Mapping[int, tuple[Leader, ...]],
    year: int = WHOLE,
) -> tuple[ClosingView, ...]:
    """What needs no look at each alone, in the order given; `leaders` by school."""
    if not routes:
        return ()
    words = await tx.closings.list_words([route.id for route in routes], year)
    return tuple(
        _view(call, one, words.get(route.id, ()), leaders[route.school_id], year)
        for route, one in zip(routes, await _summed_up(tx, routes, year), strict=True)
    )


async def _summed_up(tx: Transaction, routes: Sequence[Route], year: int) -> tuple[SummedUp, ...]:
    ids = [route.id for route in routes]
    bases = await tx.closings.list_summed_up(ids, year)
    items = await tx.plan_items.list_items_of(ids)
    return tuple(
        SummedUp(
            plan=with_own_standing(
                arrange(one, [basis for basis, _ in bases.get(one.id, ())], items.get(one.id, ()))
            ),
            said={basis.id: said for basis, said in bases.get(one.id, ()) if said is not None},
        )
        for one in routes
    )


def _view(
    call: Call,
    summed_up: SummedUp,
    words: tuple[Word, ...],
    leaders: tuple[Leader, ...],
    year: int,
) -> ClosingView:
    plan = summed_up.plan
    route = plan.route
    today = local_of(call, route).today
    own = route.person_id == call.actor.person_id
    bases = bases_of(plan)
    reflections = [summed_up.said.get(one.id, Reflection(basis_id=one.id)) for one in bases]
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


def part_of(actor: Actor, subject: Subject, route: Route) -> Part | None:
    """In whose place the actor may analyse the plan now: it was handed over and not concluded.
    A mentor who is its methodist, too, speaks as the mentor."""
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


def _waits(ending: Ending) -> tuple[tuple[str, ...], Part | None]:
    """Labels of those whose word is due, and which one it is."""
    route = ending.route
    if route.state is not RouteState.CLOSING or route.reflected_at is None:
        return (), None
    if route.concluding_since is not None:
        due = deciders(ending.leaders, owner=route.person_id, department_id=route.department_id)
        return tuple(one.label for one in due), Part.DEPUTY
    said = {one.part for one in ending.words}
    waiting = ending.waiting
    part = next((one for one in ANALYSTS if one in waiting and one not in said), None)
    if part is None:
        return (), Part.DEPUTY
    labels = waiting[part]
    return tuple(labels[one] for one in sorted(labels)), part


def _concluded(call: Call, route: Route, words: Sequence[Word]) -> bool:
    """By the reader, and its owner has not answered."""
    word = next((one for one in words if one.part is Part.DEPUTY), None)
    mine = word is not None and word.by == call.actor.person_id and word.reply is None
    return mine and route.state is RouteState.COMPLETED


async def _followed(tx: Transaction, call: Call, route: Route, words: Sequence[Word]) -> bool:
    if route.person_id == call.actor.person_id:
        return route.state in CARRIED and await tx.routes.is_followed(route.id)
    if not _concluded(call, route, words):
        return False
    return await tx.routes.is_followed(route.id, route.closed_at)


async def _compared(
    tx: Transaction, route: Route, local: Local, sources: Collection[str], *, own: bool
) -> Compared:
    """The result the plan was begun from beside the newest one, where that came after the plan was
    approved; answers by statement for its owner alone."""
    if route.diagnosis_id is None:
        return Compared()
    of_plan, of_now = await tx.diagnoses.find_of_plan(route.post_id, route.diagnosis_id)
    if of_plan is None or of_now is None:
        return Compared(first=of_plan is not None)
    first, newest = of_plan.diagnosis, of_now.diagnosis
    if newest.id <= first.id or newest.finished_at is None:
        return Compared(first=True)
    if route.decided_at is not None and newest.finished_at < route.decided_at:
        return Compared(first=True)
    before, after = of_plan.score, of_now.score
    if before is None or after is None:
        return Compared(first=True)
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
    finished_on = newest.finished_at.astimezone(local.zone).date()
    return Compared(
        repeat=Repeat(finished_on=finished_on, groups=tuple(changes), same=same),
        answers=await _answers(tx, first, newest, sources) if own else {},
        first=True,
    )


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
