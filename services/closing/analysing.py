"""The analysis of the mentor, and of the methodist of a plan that was handed over to him."""

from content.closing_texts import load_closing_texts
from domain.access import Action, Subject
from domain.closing import TEXT_LIMIT, WHOLE, ClosingView, Part
from domain.errors import DomainError
from domain.people import Role
from domain.plan import Route
from domain.route import RouteState
from domain.text import prose
from services.audit import write_audit
from services.call import Call
from services.closing.heads import head_of, moved
from services.closing.passing import tell_deciders
from services.closing.reading import asked, part_of, view_of
from services.routes.read import local_of
from services.transaction import Transaction

LISTED = 8


async def analyse(tx: Transaction, call: Call, route_id: int, typed: str | None) -> ClosingView:
    """In typed words; None: passed on. Said again, the last word stands, until it is concluded.

    Once all who are asked have spoken the plan goes on to its conclusion.
    """
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_ANALYSE)
    return await _analyse(tx, call, subject, route, text)


async def analyse_ready(tx: Transaction, call: Call, route_id: int, key: str) -> ClosingView:
    """In ready words for the place of the speaker."""
    subject, route = await head_of(tx, call, route_id, Action.CLOSING_ANALYSE)
    part = part_of(call.actor, subject, route) or Part.MENTOR
    ready = load_closing_texts().analysis(part.value, key)
    if ready is None:
        raise DomainError("access.gone")
    return await _analyse(tx, call, subject, route, ready.text_of(route.variant))


async def _analyse(
    tx: Transaction, call: Call, subject: Subject, route: Route, text: str | None
) -> ClosingView:
    part = part_of(call.actor, subject, route)
    if part is None:
        raise DomainError(
            "closing.concluded" if route.state is RouteState.COMPLETED else "closing.taken_back"
        )
    said = (await tx.closings.list_words([route.id])).get(route.id, ())
    waiting = await asked(tx, route, subject, local_of(call, route))
    missing = set(waiting) - {part} - {one.part for one in said}
    since = route.concluding_since or (None if missing else call.now)
    analysed = await moved(tx, route, route.state, concluding_since=since)
    await tx.closings.put_word(route.id, WHOLE, part, by=call.person_id, now=call.now, text=text)
    await write_audit(tx, call, "route.analyse", "route", route.id, after=part.value)
    leaders = None
    if since is not None and route.concluding_since is None:
        leaders = await tell_deciders(tx, call, analysed)
    return await view_of(tx, call, analysed, subject, leaders=leaders, waiting=waiting)


async def to_analyse(tx: Transaction, call: Call) -> tuple[Route, ...]:
    """Plans that wait for the speaker's analysis, the longest waiting first."""
    return await tx.closings.list_to_analyse(call.person_id, towns_of(call), LISTED)


def towns_of(call: Call) -> list[int]:
    return [
        post.municipality_id
        for post in call.actor.posts
        if post.role is Role.METHODIST and post.municipality_id is not None
    ]
