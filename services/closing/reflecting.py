"""The owner's part: beginning, reflection basis by basis, handing over, and the ways back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from content.closing_texts import load_closing_texts
from domain.access import Action, require
from domain.closing import (
    TEXT_LIMIT,
    WHOLE,
    About,
    ClosingView,
    Outcome,
    carried_by,
    review_year,
)
from domain.errors import DomainError
from domain.notices.closing import ClosingToAnalyse, ClosingToConclude
from domain.plan import Basis, Route
from domain.route import RouteAction, RouteState, apply
from domain.text import prose
from services.call import Call
from services.closing.passing import tell_deciders
from services.closing.reading import asked, view, view_of
from services.notify import notify_all
from services.reminders.schedule import reschedule_route
from services.routes.read import local_of
from services.routes.submission import journal
from services.transaction import Transaction


async def begin(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """At any time its owner likes: an attestation may be near. Pressed twice, it is begun once."""
    route = await _own(tx, call, route_id)
    if route.state is RouteState.CLOSING:
        return await view(tx, call, route_id)
    state = apply(route.state, RouteAction.CLOSE)
    if route.rev != rev or not await tx.routes.move(route, state, closing_since=call.now):
        raise DomainError("route.stale")
    await journal(tx, call, "close", route, state)
    return await view(tx, call, route_id)


async def reopen(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """The plan goes on; what was written is kept. Raises "closing.acted" once others spoke."""
    route = await _own(tx, call, route_id)
    if route.state is RouteState.ACTIVE and route.rev == rev + 1:
        return await view(tx, call, route_id)
    state = apply(route.state, RouteAction.REOPEN)
    await _nobody_acted(tx, route)
    if route.rev != rev or not await tx.routes.move(
        route, state, closing_since=None, reflected_at=None, concluding_since=None
    ):
        raise DomainError("route.stale")
    await _take_back_asking(tx, route_id)
    await journal(tx, call, "reopen", route, state)
    await reschedule_route(tx, route_id, call.now)
    return await view(tx, call, route_id)


async def set_outcome(
    tx: Transaction, call: Call, basis_id: int, outcome: Outcome | None, year: int = WHOLE
) -> ClosingView:
    """What was not reached is ticked for the next plan; the owner may say otherwise after."""
    values: dict[str, Any] = {"outcome": None if outcome is None else outcome.value}
    if outcome is not None and year == WHOLE:
        values["carry"] = carried_by(outcome)
    return await _write(tx, call, basis_id, year, values)


async def set_carry(
    tx: Transaction, call: Call, basis_id: int, carry: bool, year: int = WHOLE
) -> ClosingView:
    return await _write(tx, call, basis_id, year, {"carry": carry})


async def say(
    tx: Transaction, call: Call, basis_id: int, about: About, typed: str | None, year: int = WHOLE
) -> ClosingView:
    """In the owner's own words; None: nothing."""
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    return await _write(tx, call, basis_id, year, {about.value: text})


async def say_ready(
    tx: Transaction, call: Call, basis_id: int, about: About, key: str, year: int = WHOLE
) -> ClosingView:
    """In ready words, those of the owner's kind of work."""
    route, basis = await _basis(tx, call, basis_id)
    ready = load_closing_texts().phrase(about.value, key)
    if ready is None or basis.kind.value not in ready.kinds:
        raise DomainError("access.gone")
    return await _write(tx, call, basis_id, year, {about.value: ready.text_of(route.variant)})


async def hand_over(tx: Transaction, call: Call, route_id: int, rev: int) -> ClosingView:
    """To the mentor and the methodist where there are any, else to its conclusion at once."""
    subject = await tx.subjects.of_route(route_id)
    require(Action.CLOSING_WRITE, call.actor, subject)
    route = await tx.routes.get(route_id)
    if route.state is RouteState.CLOSING and route.reflected_at is not None:
        return await view_of(tx, call, route, subject)
    if route.state is not RouteState.CLOSING or route.rev != rev:
        raise DomainError("route.stale")
    waiting = await asked(tx, route, subject, local_of(call, route))
    since = None if waiting else call.now
    if not await tx.routes.move(route, route.state, reflected_at=call.now, concluding_since=since):
        raise DomainError("route.stale")
    handed = replace(route, rev=rev + 1, reflected_at=call.now, concluding_since=since)
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
    route = await _own(tx, call, route_id)
    today = local_of(call, route).today
    if route.state is not RouteState.ACTIVE or year != review_year(
        route.first_on, route.last_on, today
    ):
        raise DomainError("closing.not_open")
    await tell_deciders(tx, call, route, year)
    return await view(tx, call, route_id, year)


async def take_back(tx: Transaction, call: Call, route_id: int) -> ClosingView:
    """The reflection can be written again. Raises "closing.acted" once others spoke."""
    route = await _own(tx, call, route_id)
    if route.state is not RouteState.CLOSING or route.reflected_at is None:
        return await view(tx, call, route_id)
    await _nobody_acted(tx, route)
    if not await tx.routes.move(route, route.state, reflected_at=None, concluding_since=None):
        raise DomainError("route.stale")
    await _take_back_asking(tx, route_id)
    await journal(tx, call, "reflect_back", route, route.state)
    await reschedule_route(tx, route_id, call.now)
    return await view(tx, call, route_id)


async def _write(
    tx: Transaction, call: Call, basis_id: int, year: int, values: Mapping[str, Any]
) -> ClosingView:
    """The plan gets another revision: whoever decides about it decides about what he saw."""
    route, _ = await _basis(tx, call, basis_id)
    if year == WHOLE:
        if route.state is not RouteState.CLOSING:
            raise DomainError("closing.not_open")
        if route.reflected_at is not None:
            raise DomainError("closing.handed_over")
    else:
        today = local_of(call, route).today
        if route.state is not RouteState.ACTIVE or year != review_year(
            route.first_on, route.last_on, today
        ):
            raise DomainError("closing.not_open")
        words = (await tx.closings.list_words([route.id], year)).get(route.id, ())
        if words:
            raise DomainError("closing.acted")
    if await tx.routes.touch(route.id, {route.state}) is None:
        raise DomainError("route.stale")
    await tx.closings.put_reflection(
        route.id, basis_id, year, values, by=call.person_id, now=call.now
    )
    return await view(tx, call, route.id, year)


async def _basis(tx: Transaction, call: Call, basis_id: int) -> tuple[Route, Basis]:
    route_id = await tx.plan_bases.find_basis_route(basis_id)
    if route_id is None:
        raise DomainError("access.gone")
    route = await _own(tx, call, route_id)
    found = [one for one in await tx.plan_bases.list_bases(route_id) if one.id == basis_id]
    return route, found[0]


async def _own(tx: Transaction, call: Call, route_id: int) -> Route:
    require(Action.CLOSING_WRITE, call.actor, await tx.subjects.of_route(route_id))
    return await tx.routes.get(route_id)


async def _nobody_acted(tx: Transaction, route: Route) -> None:
    words = (await tx.closings.list_words([route.id])).get(route.id, ())
    if any(one.by != route.person_id for one in words):
        raise DomainError("closing.acted")


async def _take_back_asking(tx: Transaction, route_id: int) -> None:
    await tx.outbox.take_back(
        f"{ClosingToAnalyse.kind}:{route_id}:", f"{ClosingToConclude.kind}:{route_id}:"
    )
