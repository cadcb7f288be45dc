"""The owner's part: beginning, reflection basis by basis, handing over, and the ways back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from content.closing_texts import load_closing_texts
from domain.access import Action, Subject
from domain.closing import (
    TEXT_LIMIT,
    WHOLE,
    About,
    ClosingView,
    Outcome,
    Word,
    carried_by,
    review_year,
)
from domain.errors import DomainError
from domain.notices.closing import ClosingToAnalyse, ClosingToConclude
from domain.plan import Route
from domain.route import RouteAction, RouteState, apply
from domain.text import prose
from services.call import Call
from services.closing.heads import head_of, moved
from services.closing.passing import tell_deciders
from services.closing.reading import SHOWN, asked, view_of
from services.notify import notify_all
from services.reminders.schedule import reschedule_route
from services.routes.read import local_of
from services.routes.submission import journal
from services.transaction import Transaction


async def begin(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """At any time its owner likes: an attestation may be near. Pressed twice, it is begun once."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_WRITE)
    if route.state is RouteState.CLOSING:
        return await view_of(tx, call, route, subject)
    state = apply(route.state, RouteAction.CLOSE)
    if route.rev != rev:
        raise DomainError("route.stale")
    begun = await moved(tx, route, state, closing_since=call.now)
    await journal(tx, call, "close", route, state)
    return await view_of(tx, call, begun, subject)


async def reopen(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """The plan goes on; what was written is kept. Raises "closing.acted" once others spoke."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_WRITE)
    if route.state is RouteState.ACTIVE and route.rev == rev + 1:
        return await view_of(tx, call, route, subject)
    state = apply(route.state, RouteAction.REOPEN)
    words = await _own_words(tx, route)
    if route.rev != rev:
        raise DomainError("route.stale")
    reopened = await moved(
        tx, route, state, closing_since=None, reflected_at=None, concluding_since=None
    )
    await _take_back_asking(tx, route_id)
    await journal(tx, call, "reopen", route, state)
    await reschedule_route(tx, route_id, call.now)
    return await view_of(tx, call, reopened, subject, words=words)


async def set_outcome(
    tx: Transaction, call: Call, basis_id: int, outcome: Outcome | None, year: int = WHOLE
) -> ClosingView:
    """What was not reached is ticked for the next plan; the owner may say otherwise after."""
    values: dict[str, Any] = {"outcome": None if outcome is None else outcome.value}
    if outcome is not None and year == WHOLE:
        values["carry"] = carried_by(outcome)
    return await _put(tx, call, basis_id, year, values)


async def set_carry(
    tx: Transaction, call: Call, basis_id: int, carry: bool, year: int = WHOLE
) -> ClosingView:
    return await _put(tx, call, basis_id, year, {"carry": carry})


async def say(
    tx: Transaction, call: Call, basis_id: int, about: About, typed: str | None, year: int = WHOLE
) -> ClosingView:
    """In the owner's own words; None: nothing."""
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    return await _put(tx, call, basis_id, year, {about.value: text})


async def say_ready(
    tx: Transaction, call: Call, basis_id: int, about: About, key: str, year: int = WHOLE
) -> ClosingView:
    """In ready words, those of the owner's kind of work."""
    subject, route = await _of_basis(tx, call, basis_id)
    ready = load_closing_texts().phrase(about.value, key)
    kinds = {one.id: one.kind for one in await tx.plan_bases.list_bases(route.id)}
    if ready is None or kinds[basis_id].value not in ready.kinds:
        raise DomainError("access.gone")
    text = ready.text_of(route.variant)
    return await _write(tx, call, subject, route, basis_id, year, {about.value: text})


async def hand_over(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """To the mentor and the methodist where there are any, else to its conclusion at once."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_WRITE)
    if route.state is RouteState.CLOSING and route.reflected_at is not None:
        return await view_of(tx, call, route, subject)
    if route.state is not RouteState.CLOSING or route.rev != rev:
        raise DomainError("route.stale")
    waiting = await asked(tx, route, subject, local_of(call, route))
    since = None if waiting else call.now
    handed = await moved(tx, route, route.state, reflected_at=call.now, concluding_since=since)
    await journal(tx, call, "reflect", route, route.state)
    await tx.lines.silence(route_id)
    if not waiting:
        leaders = await tell_deciders(tx, call, handed)
        return await view_of(tx, call, handed, subject, leaders=leaders)
    people = sorted({one for group in waiting.values() for one in group})
    await notify_all(
        tx,
        call,
        ClosingToAnalyse(route_id=route_id),
        people,
        key=f"{ClosingToAnalyse.kind}:{route_id}:{handed.rev}",
    )
    return await view_of(tx, call, handed, subject, waiting=waiting)


async def finish_year(tx: Transaction, call: Call, route_id: int, year: int) -> ClosingView:
    """Whoever decides may say his word about the year; the plan goes on, and nothing is asked
    twice."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_WRITE)
    _require_review(call, route, year)
    await tell_deciders(tx, call, route, year)
    return await view_of(tx, call, route, subject, year)


async def take_back(tx: Transaction, call: Call, route_id: int) -> ClosingView:
    """The reflection can be written again. Raises "closing.acted" once others spoke."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_WRITE)
    if route.state not in SHOWN:
        raise DomainError("closing.not_yet")
    if route.state is not RouteState.CLOSING or route.reflected_at is None:
        return await view_of(tx, call, route, subject)
    words = await _own_words(tx, route)
    taken = await moved(tx, route, route.state, reflected_at=None, concluding_since=None)
    await _take_back_asking(tx, route_id)
    await journal(tx, call, "reflect_back", route, route.state)
    await reschedule_route(tx, route_id, call.now)
    return await view_of(tx, call, taken, subject, words=words)


async def _put(
    tx: Transaction, call: Call, basis_id: int, year: int, values: Mapping[str, Any]
) -> ClosingView:
    subject, route = await _of_basis(tx, call, basis_id)
    return await _write(tx, call, subject, route, basis_id, year, values)


async def _write(
    tx: Transaction,
    call: Call,
    subject: Subject,
    route: Route,
    basis_id: int,
    year: int,
    values: Mapping[str, Any],
) -> ClosingView:
    """The plan gets another revision: whoever decides about it decides about what he saw."""
    words: tuple[Word, ...] | None = None
    if year == WHOLE:
        if route.state is not RouteState.CLOSING:
            raise DomainError("closing.not_open")
        if route.reflected_at is not None:
            raise DomainError("closing.handed_over")
    else:
        _require_review(call, route, year)
        words = (await tx.closings.list_words([route.id], year)).get(route.id, ())
        if words:
            raise DomainError("closing.acted")
    rev = await tx.routes.touch(route.id, {route.state})
    if rev is None:
        raise DomainError("route.stale")
    await tx.closings.put_reflection(
        route.id, basis_id, year, values, by=call.person_id, now=call.now
    )
    return await view_of(tx, call, replace(route, rev=rev), subject, year, words=words)


def _require_review(call: Call, route: Route, year: int) -> None:
    """It is the time to review that year, and the plan goes on after it."""
    reviewed = review_year(route.first_on, route.last_on, local_of(call, route).today)
    if route.state is not RouteState.ACTIVE or year != reviewed:
        raise DomainError("closing.not_open")


async def _of_basis(tx: Transaction, call: Call, basis_id: int) -> tuple[Subject, Route]:
    route_id = await tx.plan_bases.find_basis_route(basis_id)
    if route_id is None:
        raise DomainError("access.gone")
    return await head_of(tx, call, route_id, Action.CLOSING_WRITE)


async def _own_words(tx: Transaction, route: Route) -> tuple[Word, ...]:
    """What is said of the plan; raises "closing.acted" where another than its owner spoke."""
    words = (await tx.closings.list_words([route.id])).get(route.id, ())
    if any(one.by != route.person_id for one in words):
        raise DomainError("closing.acted")
    return words


async def _take_back_asking(tx: Transaction, route_id: int) -> None:
    await tx.outbox.take_back(
        f"{ClosingToAnalyse.kind}:{route_id}:", f"{ClosingToConclude.kind}:{route_id}:"
    )
