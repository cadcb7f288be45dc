"""What waits in the reader's school, by who is waited for."""

from collections.abc import Collection, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Action, Subject, allowed, relations, require
from domain.organisation import School
from domain.paging import pages_of
from domain.scopes import Scope
from domain.waits import (
    PAGE,
    WAITED_PAGE,
    Awaited,
    Pending,
    ThingLine,
    ThingsView,
    WaitedFor,
    WaitsView,
    days_waited,
    grouped,
    once,
    pending,
)
from services.call import Call
from services.scopes import scope_of
from services.transaction import Transaction


async def waits(tx: Transaction, call: Call, page: int = 0) -> WaitsView:
    """A page of those who are waited for: the reader first, then by how long. Only what is about
    people of the reader's zone."""
    school, found = await _of_reader(tx, call)
    groups = grouped(found, call.person_id)
    pages = pages_of(len(groups), WAITED_PAGE)
    page = max(0, min(page, pages - 1))
    shown = groups[page * WAITED_PAGE : (page + 1) * WAITED_PAGE]
    return WaitsView(
        school=school.name,
        lines=await _lines(tx, call, school, shown),
        total=len(found),
        page=page,
        pages=pages,
    )


async def things(tx: Transaction, call: Call, key: int, page: int = 0) -> ThingsView | None:
    """A page of what waits for them; None where nothing does any more."""
    school, found = await _of_reader(tx, call)
    group = next((one for one in grouped(found, call.person_id) if one.key == key), None)
    if group is None:
        return None
    pages = pages_of(len(group.pending), PAGE)
    page = max(0, min(page, pages - 1))
    shown = [one.asking for one in group.pending[page * PAGE : (page + 1) * PAGE]]
    owners = {one.owner_id for one in shown if one.owner_id is not None}
    labels = await _labels(tx, school, {*owners, *group.people})
    zone = ZoneInfo(school.zone)
    return ThingsView(
        group=_line(call, school, group, labels),
        lines=tuple(
            ThingLine(
                kind=one.kind,
                object_id=one.object_id,
                post_id=one.post_id,
                owner=None if one.owner_id is None else labels.get(one.owner_id),
                days=days_waited(one.since, call.today, zone),
            )
            for one in shown
        ),
        page=page,
        pages=pages,
    )


async def of_people(
    tx: Transaction, scope: Scope, municipality_id: int | None, today: date, *, newcomers: bool
) -> tuple[Pending, ...]:
    """What waits about the people of a scope, and on whom: three statements. Asks nobody for
    permission."""
    asking = await tx.waits.list_asking(scope, today, newcomers=newcomers)
    answerers = await tx.waits.answerers(scope.school_id, municipality_id, today)
    return tuple(pending(one, answerers) for one in once(asking))


async def _of_reader(tx: Transaction, call: Call) -> tuple[School, tuple[Pending, ...]]:
    scope = scope_of(call.actor)
    require(Action.SCHOOL_WAITS, call.actor, await tx.subjects.of_school(scope.school_id))
    school, _ = await tx.organisation.get_school(scope.school_id)
    # Newcomers are the business of who keeps the staff list; others are not told of them.
    here = Subject(school_id=scope.school_id)
    newcomers = allowed(Action.REQUEST_DECIDE, relations(call.actor, here))
    return school, await of_people(
        tx, scope, school.municipality_id, call.today, newcomers=newcomers
    )


async def _lines(
    tx: Transaction, call: Call, school: School, groups: Collection[Awaited]
) -> tuple[WaitedFor, ...]:
    labels = await _labels(tx, school, {one for group in groups for one in group.people})
    return tuple(_line(call, school, group, labels) for group in groups)


def _line(call: Call, school: School, group: Awaited, labels: Mapping[int, str]) -> WaitedFor:
    zone = ZoneInfo(school.zone)
    return WaitedFor(
        key=group.key,
        people=tuple(labels[one] for one in group.people if one in labels),
        mine=group.people == (call.person_id,),
        kinds=tuple(
            (kind, count, days_waited(since, call.today, zone))
            for kind, count, since in group.kinds
        ),
    )


async def _labels(tx: Transaction, school: School, people: Collection[int]) -> dict[int, str]:
    return await tx.proposals.list_labels(people, school.id, school.channel_policy)
