"""Plans that were handed over, as the methodist reads them."""

from domain.access import Action, Subject, relations, require
from domain.errors import DomainError
from domain.handover import PAGE, AdvisedPlan, HandedPage
from domain.paging import page_within, pages_of
from domain.people import Role
from domain.plan import Route
from domain.plan_sections import acceptable, for_methodist
from domain.proposals import HANDED_STATES
from domain.text import search_key
from services.call import Call
from services.routes.read import load, local_of, period, said_by
from services.transaction import Transaction
from storage.repositories.route_versions import RouteComment


async def list_handed(tx: Transaction, call: Call, page: int = 0, query: str = "") -> HandedPage:
    """All that schools of the speaker's municipalities have handed over and consents still allow;
    `query`: a part of a surname."""
    towns = [
        post.municipality_id
        for post in call.actor.posts
        if post.role is Role.METHODIST and post.municipality_id is not None
    ]
    if not towns:
        raise DomainError("access.denied", action=Action.HANDED_LIST.value)
    for town in towns:
        require(Action.HANDED_LIST, call.actor, Subject(municipality_id=town))
    wanted = search_key(query)
    total = await tx.proposals.count_handed(towns, wanted)
    pages = pages_of(total, PAGE)
    page = page_within(page, total, PAGE)
    lines = await tx.proposals.list_handed(towns, wanted, limit=PAGE, offset=page * PAGE)
    return HandedPage(lines=lines, total=total, page=page, pages=pages, query=query)


async def view(tx: Transaction, call: Call, route_id: int) -> AdvisedPlan:
    """The plan with its bases and items; nothing of a result. Raises "access.denied" once the
    consent is withdrawn."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_ADVISE, call.actor, subject)
    plan = for_methodist(await load(tx, route))
    local = local_of(call, route)
    first, last = period(route, local.today)
    said = await _own_words(tx, call, route)
    return AdvisedPlan(
        plan=plan,
        school=await tx.summary.school_name(route.school_id),
        today=local.today,
        first=first,
        last=last,
        adds=route.state in HANDED_STATES,
        comments=tuple(said_by(one, route) for one in said),
        last_comment=said[0].id if said else None,
        acceptable=acceptable(plan, relations(call.actor, subject)),
    )


async def _own_words(tx: Transaction, call: Call, route: Route) -> tuple[RouteComment, ...]:
    """What the reader has said; the school's words to the teacher are not his to read."""
    return tuple(
        one
        for one in await tx.route_versions.list_comments(route.id)
        if one.author_id == call.person_id and not one.of_return
    )
