"""Reading a plan: whole, and as its owner sees it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Action, Actor, Post, Subject, require
from domain.approval import Leader, deciders
from domain.approval_edits import edits_of
from domain.closing import is_offered, review_year
from domain.item import OPEN_STATES, progress
from domain.people import Role, person_label
from domain.plan import Basis, Plan, PlanItem, Route, arrange
from domain.plan_carry import carried, carried_bases
from domain.plan_changes import changes
from domain.plan_hints import hints
from domain.plan_sections import with_own_standing
from domain.plan_views import (
    BesidePlan,
    EditsView,
    FollowedPlan,
    PlanView,
    PreviousPlan,
    Said,
    StartView,
    StepLine,
)
from domain.route import (
    FINAL_STATES,
    TRANSITIONS,
    WITH_PERIOD,
    RouteAction,
    RouteState,
    may_follow,
    period_for,
)
from services.call import Call
from services.routes.days import days_of
from services.routes.difficulties import difficulties_of
from services.transaction import Transaction
from storage.repositories.route_versions import RouteComment, RouteVersion

SUGGESTED = 3
"""So many of the result's difficulties are ticked from the beginning."""

DECIDED = frozenset({RouteState.APPROVED, RouteState.ACTIVE, RouteState.CLOSING})


def own_post(actor: Actor) -> Post | None:
    """The post the speaker's own plan hangs on: that of a teacher first, then any of a school."""
    in_schools = [post for post in actor.posts if post.school_id is not None and not post.delegated]
    teaching = [post for post in in_schools if post.role is Role.TEACHER]
    return next(iter([*teaching, *in_schools]), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """The school's clock: a plan's dates are dates in its zone."""

    zone: ZoneInfo
    today: date


def local_of(call: Call, route: Route) -> Local:
    return local_at(route, call.now)


def local_at(route: Route, now: datetime) -> Local:
    zone = ZoneInfo(route.zone)
    return Local(zone=zone, today=now.astimezone(zone).date())


async def load(tx: Transaction, route: Route) -> Plan:
    """The plan of a route's head that was already read."""
    bases = await tx.plan_bases.list_bases(route.id)
    return with_own_standing(arrange(route, bases, await tx.plan_items.list_items(route.id)))


def period(route: Route, today: date) -> tuple[date, date]:
    """Fixed at approval; before it, the one an approval today would give."""
    if route.first_on is not None and route.last_on is not None and not route.editable:
        return route.first_on, route.last_on
    return period_for(today, route.term, route.after)


def is_over(route: Route, today: date) -> bool:
    """Its last day is behind, though nobody has closed it."""
    return route.state in WITH_PERIOD and route.last_on is not None and route.last_on < today


def may_be_followed(route: Route, today: date) -> bool:
    """A new plan may be drawn up beside it: it is over, or its end is near."""
    if route.state not in WITH_PERIOD or route.last_on is None:
        return False
    return may_follow(route.last_on, today)


def makes_way(call: Call, route: Route) -> bool:
    """A new plan may be begun beside it: it is over, or ends soon."""
    today = local_of(call, route).today
    return is_over(route, today) or may_be_followed(route, today)


async def start(tx: Transaction, call: Call, post_id: int) -> StartView:
    """What can be begun with at a post without a plan."""
    subject = await _begun_at(tx, call, post_id)
    return await _start(tx, call, subject, post_id, await tx.routes.find_current(post_id))


async def start_again(tx: Transaction, call: Call, post_id: int) -> StartView | Route:
    """As `start`; the head of the speaker's newest plan where that makes no way for another."""
    own = own_post(call.actor)
    latest = await find_latest(tx, call)
    if latest is not None and not makes_way(call, latest):
        return latest
    if own is None or own.id != post_id:
        return await start(tx, call, post_id)
    return await _start(tx, call, await _begun_at(tx, call, post_id), post_id, latest)


async def own_or_start(tx: Transaction, call: Call, post: Post) -> StartView | Route:
    """The head of the speaker's plan under way, or what can be begun with. `post`: his
    `own_post`."""
    current = await find_own(tx, call)
    if current is not None:
        return current
    return await _start(tx, call, await _begun_at(tx, call, post.id), post.id, None)


async def _begun_at(tx: Transaction, call: Call, post_id: int) -> Subject:
    subject = await tx.subjects.of_post(post_id)
    require(Action.ROUTE_EDIT, call.actor, subject)
    return subject


async def _start(
    tx: Transaction, call: Call, subject: Subject, post_id: int, latest: Route | None
) -> StartView:
    """`latest`: the newest plan at the post that is not completed or broken off."""
    found = await difficulties_of(tx, call, subject, post_id)
    running = None
    if latest is not None and not is_over(latest, local_of(call, latest).today):
        running = latest
    last = await tx.routes.find_previous(call.person_id, call.today)
    made = StartView(
        post_id=post_id,
        suggested=None,
        previous=await _previous(tx, call, running or last, post_id),
        past=None if last is None or last.state not in FINAL_STATES else last.id,
        follows=None if running is None else _followed(call, running),
    )
    if not found.found:
        return made
    return replace(
        made,
        suggested=tuple(found.short(key) for key in found.keys[:SUGGESTED]),
        more=max(0, len(found.keys) - SUGGESTED),
    )


def _followed(call: Call, running: Route) -> FollowedPlan | None:
    if running.last_on is None:
        return None
    today = local_of(call, running).today
    return FollowedPlan(
        route_id=running.id,
        last=running.last_on,
        begins_on=period_for(today, None, running.last_on)[0],
        today=today,
    )


async def _previous(
    tx: Transaction, call: Call, route: Route | None, post_id: int
) -> PreviousPlan | None:
    """The plan a new one at the post may go on from: the one under way, else the speaker's last
    one that is over. None where nothing of it would come into a new one."""
    if route is None or route.first_on is None or route.last_on is None:
        return None
    today = local_of(call, route).today
    coming, bases = await comes_from(tx, await load(tx, route), today, post_id)
    if not coming and not bases:
        return None
    return PreviousPlan(
        route_id=route.id, first=route.first_on, last=route.last_on, items=len(coming)
    )


async def comes_from(
    tx: Transaction, plan: Plan, today: date, post_id: int
) -> tuple[tuple[PlanItem, ...], tuple[Basis, ...]]:
    """Items and bases of a plan that come into the one that follows it at the post. What was left
    undone at a post that ended goes on at this one."""
    route = plan.route
    ticked = await ticked_of(tx, plan)
    goes_on = route.state not in FINAL_STATES and not is_over(route, today)
    under_way = goes_on and route.post_id == post_id
    # Once its owner has said what was reached, what was not goes on.
    items = carried(plan, under_way=under_way and ticked is None, ticked=ticked)
    return items, carried_bases(plan, items, ticked)


async def ticked_of(tx: Transaction, plan: Plan) -> frozenset[int] | None:
    """Bases that the plan's owner takes into the next one; None where he has summed up nothing."""
    route = plan.route
    said = (await tx.closings.list_reflections([route.id])).get(route.id, {})
    if not any(one.outcome is not None for one in said.values()):
        return None
    # What he has not spoken about goes on as if he had summed up nothing.
    silent = {one.id for one in plan.bases} - {
        basis_id for basis_id, one in said.items() if one.outcome is not None
    }
    return frozenset(silent) | {basis_id for basis_id, one in said.items() if one.carry}


async def find_own(tx: Transaction, call: Call) -> Route | None:
    """The speaker's plan under way: until its last day it stands before the one that follows it."""
    latest = await find_latest(tx, call)
    if latest is None or latest.after is None or latest.after < local_of(call, latest).today:
        return latest
    return await tx.routes.find_beside(latest) or latest


async def find_latest(tx: Transaction, call: Call) -> Route | None:
    """The speaker's newest plan: of two, the one that follows the other."""
    post = own_post(call.actor)
    return None if post is None else await tx.routes.find_current(post.id)


async def beside_of(tx: Transaction, route: Route, today: date) -> BesidePlan | None:
    found = await tx.routes.find_beside(route)
    if found is None:
        return None
    first, last = period(found, today)
    return BesidePlan(
        route_id=found.id,
        state=found.state,
        first=first,
        last=last,
        follows=found.id > route.id,
    )


async def view_of(
    tx: Transaction,
    plan: Plan,
    local: Local,
    leaders: tuple[Leader, ...],
    *,
    moved: int = 0,
    steps: tuple[StepLine, ...] = (),
    just_sent: bool = False,
) -> PlanView:
    """The same from what a use case has read already."""
    route = plan.route
    first, last = period(route, local.today)
    comment, remarks = await words_of_return(tx, route)
    course, decided_by = None, None
    if route.state in DECIDED:
        decided_by = await decider(tx, route, leaders)
        course = progress(await tx.item_lists.facts_of_route(route.id), local.today)
    beside = await beside_of(tx, route, local.today)
    # What is handed over by being submitted just now nobody has spoken of.
    handed = route.handed_over_at is not None and not route.editable and not just_sent
    return PlanView(
        plan=plan,
        today=local.today,
        zone=local.zone,
        first=first,
        last=last,
        hints=hints(plan, await days_of(tx, route, first, last) if route.editable else None),
        over=is_over(route, local.today),
        comment=comment,
        comments=await comments_of(tx, route) if handed else (),
        deciders=waits_with(route, leaders) if route.state is RouteState.SUBMITTED else (),
        decided_by=decided_by,
        moved=moved,
        steps=steps,
        remarks=remarks,
        edits=await edits_made(tx, route, decided_by),
        progress=course,
        sums_up=is_offered(
            route.state,
            route.last_on,
            local.today,
            done=bool(plan.items) and all(one.state not in OPEN_STATES for one in plan.items),
        ),
        review=review_year(route.first_on, route.last_on, local.today)
        if route.state is RouteState.ACTIVE
        else None,
        beside=beside,
        may_follow=beside is None and may_be_followed(route, local.today),
    )


def waits_with(route: Route, leaders: tuple[Leader, ...]) -> tuple[str, ...]:
    asked = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    return tuple(leader.label for leader in asked)


async def decider(tx: Transaction, route: Route, leaders: tuple[Leader, ...]) -> str | None:
    """Label of who decided last; leaders are looked up in what was read already."""
    if route.decided_by is None:
        return None
    known = next((one.label for one in leaders if one.person_id == route.decided_by), None)
    return known or await tx.items.label_of(route.decided_by, route.school_id)


async def words_of_return(tx: Transaction, route: Route) -> tuple[Said | None, dict[int, Said]]:
    """Of a plan that was returned, also while it is a draft again before the next decision: the
    word about the whole and those about single items, by item."""
    if not route.editable or not route.was_submitted:
        return None, {}
    whole: Said | None = None
    single: dict[int, Said] = {}
    for word in await tx.route_versions.list_words_undecided(route.id, route.policy):
        one = Said(author=word.author, text=word.text, at=word.at)
        if word.item_id is None:
            whole = one
        else:
            single[word.item_id] = one
    return whole, single


async def edited_approval(
    tx: Transaction, route: Route
) -> tuple[RouteVersion, RouteVersion] | None:
    """The text that was submitted and the one that was approved instead of it, while it begins."""
    if route.state not in (RouteState.APPROVED, RouteState.ACTIVE) or route.decided_by is None:
        return None
    pair = await tx.route_versions.find_last_approval(route.id)
    if pair is None:
        return None
    notes = await tx.approval_edits.list_of(route.id, pair[1].rev - 1, route.decided_by)
    return pair if edits_of(notes) else None


async def edits_made(tx: Transaction, route: Route, by: str | None) -> EditsView | None:
    """What a plan that begins was approved with; None where its owner's text was approved. `by`:
    the label of who decided."""
    pair = await edited_approval(tx, route)
    if pair is None:
        return None
    before, approved = pair
    return EditsView(
        route_id=route.id,
        no=approved.no,
        by=by,
        changes=changes(before.body, approved.body),
        may_object=not await tx.routes.is_acted_on(route.id),
    )


async def comments_of(tx: Transaction, route: Route) -> tuple[Said, ...]:
    """What the methodist said about the plan as a whole, newest first."""
    found = await tx.route_versions.list_comments(route.id)
    return tuple(said_by(one, route) for one in found if not one.of_return)


def said_by(comment: RouteComment, route: Route) -> Said:
    author = person_label(comment.author_name, route.policy, comment.author_staff_no)
    return Said(author=author, text=comment.text, at=comment.at)


async def may_revoke(tx: Transaction, call: Call, route: Route) -> bool:
    """The caller decided, and nothing came of it yet."""
    if route.decided_by != call.person_id or route.state not in TRANSITIONS[RouteAction.REVOKE]:
        return False
    return route.state is not RouteState.APPROVED or not await tx.routes.is_acted_on(route.id)
