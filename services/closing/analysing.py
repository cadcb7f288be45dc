"""The analysis of the mentor, and of the methodist of a plan that was handed over to him."""

from content.closing_texts import load_closing_texts
from domain.access import Action, require
from domain.closing import TEXT_LIMIT, WHOLE, ClosingView, Part
from domain.errors import DomainError
from domain.people import Role
from domain.plan import Route
from domain.route import RouteState
from domain.text import prose
from services.call import Call
from services.closing.passing import to_conclude
from services.closing.reading import asked, part_of, view
from services.routes.read import local_of
from services.transaction import Transaction

LISTED = 8


async def analyse(tx: Transaction, call: Call, route_id: int, typed: str | None) -> ClosingView:
    """In typed words; None: passed on. Said again, the last word stands, until it is concluded.

    Once all who are asked have spoken the plan goes on to its conclusion.
    """
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    subject = await tx.subjects.of_route(route_id)
    require(Action.CLOSING_ANALYSE, call.actor, subject)
    route = await tx.routes.get(route_id)
    said = (await tx.closings.list_words([route_id])).get(route_id, ())
    part = part_of(call.actor, subject, route, said)
    if part is None:
        raise DomainError(
            "closing.concluded" if route.state is RouteState.COMPLETED else "closing.taken_back"
        )
    if await tx.routes.touch(route_id, {RouteState.CLOSING}) is None:
        raise DomainError("route.stale")
    await tx.closings.put_word(route_id, WHOLE, part, by=call.person_id, now=call.now, text=text)
    await tx.audit.add(
        at=call.now,
        actor_id=call.person_id,
        action="route.analyse",
        object_kind="route",
        object_id=route_id,
        after=part.value,
    )
    waiting = await asked(tx, route, subject, local_of(call, route))
    missing = set(waiting) - {part} - {one.part for one in said}
    if route.concluding_since is None and not missing:
        await to_conclude(tx, call, await tx.routes.get(route_id))
    return await view(tx, call, route_id)


async def analyse_ready(tx: Transaction, call: Call, route_id: int, key: str) -> ClosingView:
    """In ready words for the place of the speaker."""
    subject = await tx.subjects.of_route(route_id)
    require(Action.CLOSING_ANALYSE, call.actor, subject)
    route = await tx.routes.get(route_id)
    part = part_of(call.actor, subject, route, ()) or Part.MENTOR
    ready = load_closing_texts().analysis(part.value, key)
    if ready is None:
        raise DomainError("access.gone")
    return await analyse(tx, call, route_id, ready.text_of(route.variant))


async def to_analyse(tx: Transaction, call: Call) -> tuple[Route, ...]:
    """Plans that wait for the speaker's analysis, the longest waiting first."""
    return await tx.closings.list_to_analyse(call.person_id, towns_of(call), LISTED)


def towns_of(call: Call) -> list[int]:
    return [
        post.municipality_id
        for post in call.actor.posts
        if post.role is Role.METHODIST and post.municipality_id is not None
    ]
