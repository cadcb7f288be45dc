"""The conclusion: given for one plan or for several at once, recalled, answered by the owner."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from domain.access import Action
from domain.closing import (
    BATCH,
    TEXT_LIMIT,
    WHOLE,
    CaseBatch,
    CaseLine,
    CaseOutcome,
    Cases,
    ClosingView,
    Part,
    Verdict,
    is_clean,
)
from domain.errors import DomainError
from domain.notices.closing import ConclusionAnswered, ConclusionRecalled, RouteConcluded
from domain.paging import page_within, pages_of
from domain.plan import Route
from domain.route import RouteAction, RouteState, apply
from domain.text import prose
from services import calendars
from services.call import Call
from services.closing.heads import head_of, moved
from services.closing.reading import NOBODY, ending_of, may_conclude, shown, view_of, views
from services.notify import notify, notify_own
from services.routes.read import local_of
from services.routes.submission import journal
from services.scopes import led_by, queues_of
from services.transaction import Transaction

PAGE = 8
CLEAN_LIMIT = 200
"""Plans looked at for being concluded several at once."""

Seen = tuple[int, int]
"""A plan and the revision at which it was shown."""

TextOf = Callable[[ClosingView, Verdict], str]
"""A ready conclusion from what is known of the plan; words are the caller's business."""


async def conclude(
    tx: Transaction,
    call: Call,
    route_id: int,
    rev: int,
    verdict: Verdict,
    typed: str | TextOf,
) -> ClosingView:
    """Completes the plan, in typed words or in ready ones. A plan whose time is over and whose
    owner is silent is concluded without his reflection.

    Raises "closing.not_yours", "closing.concluded", "closing.taken_back", "route.stale".
    """
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_CONCLUDE)
    if route.state is RouteState.COMPLETED:
        raise DomainError("closing.concluded")
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    if not may_conclude(call, route, leaders):
        withdrawn = route.state in (RouteState.ACTIVE, RouteState.CLOSING)
        raise DomainError("closing.taken_back" if withdrawn else "closing.not_yours")
    if route.rev != rev:
        raise DomainError("route.stale")
    # Whoever was asked is waited for no more, and what was said is read with the conclusion.
    ending = await ending_of(tx, call, route, subject, leaders=leaders, waiting=NOBODY, words=())
    given = typed if isinstance(typed, str) else typed(shown(call, ending), verdict)
    text = prose(given, limit=TEXT_LIMIT)
    active = route.state is RouteState.ACTIVE
    closing = apply(route.state, RouteAction.CLOSE) if active else RouteState.CLOSING
    state = apply(closing, RouteAction.COMPLETE)
    since = route.closing_since or call.now
    concluded = await moved(tx, route, state, closing_since=since, closed_at=call.now)
    await tx.closings.put_word(
        route_id,
        WHOLE,
        Part.DEPUTY,
        by=call.person_id,
        now=call.now,
        text=text,
        verdict=verdict,
    )
    await journal(tx, call, "complete", replace(route, state=closing), state)
    await notify(
        tx,
        call,
        RouteConcluded(route_id=route_id, year=WHOLE),
        recipient_id=route.person_id,
        key=_told(route_id, concluded.rev),
    )
    await tx.lines.silence(route_id)
    words = (await tx.closings.list_words([route_id])).get(route_id, ())
    return shown(call, ending.moved(concluded, words))


async def say_of_year(
    tx: Transaction, call: Call, route_id: int, year: int, typed: str
) -> ClosingView:
    """The word about a year inside a longer plan; the plan goes on. Said anew, it takes the place
    of what was said. Raises "closing.year_taken" where another has said it."""
    text = prose(typed, limit=TEXT_LIMIT)
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_CONCLUDE)
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    words = (await tx.closings.list_words([route_id], year)).get(route_id, ())
    if not may_conclude(call, route, leaders, year, words):
        taken = any(one.part is Part.DEPUTY and one.by != call.person_id for one in words)
        raise DomainError("closing.year_taken" if taken else "closing.not_yours")
    await tx.closings.put_word(
        route_id, year, Part.DEPUTY, by=call.person_id, now=call.now, text=text
    )
    await journal(tx, call, "review", route, route.state)
    key = f"{RouteConcluded.kind}:{route_id}:year:{year}:"
    await tx.outbox.take_back(key)
    await notify(
        tx,
        call,
        RouteConcluded(route_id=route_id, year=year),
        recipient_id=route.person_id,
        key=f"{key}{call.now.timestamp():.0f}",
    )
    return await view_of(tx, call, route, subject, year, leaders=leaders)


async def recall(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """The plan waits for its conclusion again. Raises "closing.acted" once the owner answered,
    begun a next plan from it, or it was presented."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_CONCLUDE)
    if route.state is RouteState.CLOSING and route.rev == rev + 1:
        return await view_of(tx, call, route, subject)
    state = apply(route.state, RouteAction.RECALL)
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    ending = await ending_of(tx, call, route, subject, leaders=leaders)
    seen = shown(call, ending)
    word = seen.word(Part.DEPUTY)
    if word is None or word.by != call.person_id:
        raise DomainError("closing.not_yours")
    if not seen.may_recall:
        raise DomainError("closing.acted")
    if route.rev != rev:
        raise DomainError("route.stale")
    # Nothing of it is reminded of, before as after: it counts as handed over.
    recalled = await moved(
        tx,
        route,
        state,
        closed_at=None,
        reflected_at=route.reflected_at or call.now,
        concluding_since=route.concluding_since or call.now,
    )
    await tx.closings.remove_word(route_id, WHOLE, Part.DEPUTY)
    await journal(tx, call, "recall", route, state)
    if not await tx.outbox.take_back(f"{RouteConcluded.kind}:{route_id}:{rev}"):
        await notify(
            tx,
            call,
            ConclusionRecalled(route_id=route_id),
            recipient_id=route.person_id,
            key=f"{ConclusionRecalled.kind}:{route_id}:{recalled.rev}",
        )
    left = tuple(one for one in ending.words if one.part is not Part.DEPUTY)
    return shown(call, ending.moved(recalled, left))


async def answer(tx: Transaction, call: Call, route_id: int, typed: str | None) -> ClosingView:
    """The owner's word about the conclusion, shown to both; None takes it back."""
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_WRITE)
    if route.state is not RouteState.COMPLETED:
        raise DomainError("closing.not_concluded")
    words = (await tx.closings.list_words([route_id])).get(route_id, ())
    word = next((one for one in words if one.part is Part.DEPUTY), None)
    if word is None:
        raise DomainError("closing.not_concluded")
    said_at = None if text is None else call.now
    await tx.closings.set_reply(route_id, text, call.now)
    await journal(tx, call, "answer", route, route.state)
    key = f"{ConclusionAnswered.kind}:{route_id}:"
    await tx.outbox.take_back(key)
    if text is not None:
        await notify(
            tx,
            call,
            ConclusionAnswered(route_id=route_id),
            recipient_id=word.by,
            key=f"{key}{call.now.timestamp():.0f}",
        )
    answered = tuple(
        replace(one, reply=text, replied_at=said_at) if one is word else one for one in words
    )
    return await view_of(tx, call, route, subject, words=answered)


async def cases(tx: Transaction, call: Call, page: int = 0) -> Cases:
    """Plans that wait for the speaker's conclusion, the longest waiting first."""
    scopes = queues_of(call, Action.CLOSING_CONCLUDE)
    total = await tx.closings.count_to_conclude(scopes, actor=call.person_id, today=call.today)
    pages = pages_of(total, PAGE)
    shown = page_within(page, total, PAGE)
    # The page stands among those looked at for being concluded together: all are read at once.
    first = await _first(tx, call, max(CLEAN_LIMIT, (shown + 1) * PAGE))
    return Cases(
        lines=tuple(line_of(call, one) for one in first[shown * PAGE : (shown + 1) * PAGE]),
        total=total,
        page=shown,
        pages=pages,
        clean=len(_clean_of(first[:CLEAN_LIMIT])) if total > 1 else 0,
    )


def line_of(call: Call, one: ClosingView) -> CaseLine:
    route = one.plan.route
    since = route.concluding_since or route.reflected_at or call.now
    zone = local_of(call, route).zone
    return CaseLine(
        route_id=route.id,
        owner=route.owner,
        total=one.progress.total,
        finished=one.progress.finished,
        waiting_days=(one.today - since.astimezone(zone).date()).days,
    )


async def batch(tx: Transaction, call: Call, skipped: Collection[Seen] = ()) -> CaseBatch:
    """The next plans there is nothing to talk about, but those the speaker has put off."""
    return _batch(await _clean(tx, call), skipped)


async def conclude_shown(
    tx: Transaction,
    call: Call,
    shown: Sequence[Seen],
    text_of: TextOf,
    skipped: Collection[Seen] = (),
) -> tuple[CaseOutcome, CaseBatch]:
    """Concludes those of `shown` that still wait as they were shown, as fulfilled; what is next."""
    clean = await _clean(tx, call)
    asked = [one for one in clean if _seen(one) in set(shown)]
    texts = {one.plan.route.id: (Verdict.FULL, text_of(one, Verdict.FULL)) for one in asked}
    done = await tx.closings.conclude_all(
        [one.plan.route for one in asked], texts, by=call.person_id, now=call.now
    )
    concluded = [one for one in asked if one.plan.route.id in done]
    await _tell(tx, call, [one.plan.route for one in concluded])
    lost = [route_id for route_id, _ in shown if route_id not in done]
    left = await tx.routes.list_of(lost) if lost else ()
    rest = [one for one in clean if _seen(one) not in set(shown)]
    outcome = CaseOutcome(
        concluded=tuple(one.plan.route.owner for one in concluded),
        left=tuple(one.owner for one in left if one.state is not RouteState.COMPLETED),
        given=tuple(one.owner for one in left if one.state is RouteState.COMPLETED),
    )
    return outcome, _batch(rest, skipped)


async def _tell(tx: Transaction, call: Call, routes: Sequence[Route]) -> None:
    if not routes:
        return
    ids = [route.id for route in routes]
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action="route.complete",
        object_kind="route",
        object_ids=ids,
        before=RouteState.CLOSING.value,
        after=RouteState.COMPLETED.value,
    )
    local = await calendars.of_people(tx, [route.person_id for route in routes], call.today)
    await notify_own(
        tx,
        call,
        [
            (
                _told(route.id, route.rev + 1),
                route.person_id,
                RouteConcluded(route_id=route.id, year=WHOLE),
            )
            for route in routes
        ],
        local=local,
    )
    await tx.lines.silence(*ids)


async def _clean(tx: Transaction, call: Call) -> list[ClosingView]:
    return _clean_of(await _first(tx, call, CLEAN_LIMIT))


def _clean_of(views: Sequence[ClosingView]) -> list[ClosingView]:
    return [one for one in views if is_clean(one) and one.may_conclude]


async def _first(tx: Transaction, call: Call, limit: int) -> tuple[ClosingView, ...]:
    """So many of those that wait, the longest waiting first."""
    routes = await tx.closings.list_to_conclude(
        queues_of(call, Action.CLOSING_CONCLUDE),
        actor=call.person_id,
        today=call.today,
        limit=limit,
    )
    leaders = await tx.approvals.list_leaders_of({route.school_id for route in routes}, call.today)
    return await views(tx, call, routes, leaders)


def _batch(clean: Sequence[ClosingView], skipped: Collection[Seen]) -> CaseBatch:
    put_off = set(skipped)
    waiting = [one for one in clean if _seen(one) not in put_off]
    return CaseBatch(
        shown=tuple(waiting[:BATCH]),
        more=max(0, len(waiting) - BATCH),
        skipped=len(clean) - len(waiting),
    )


def _seen(one: ClosingView) -> Seen:
    return one.plan.route.id, one.plan.route.rev


def _told(route_id: int, rev: int) -> str:
    return f"{RouteConcluded.kind}:{route_id}:{rev}"


def concludes_somewhere(call: Call) -> bool:
    return bool(led_by(call.actor))
