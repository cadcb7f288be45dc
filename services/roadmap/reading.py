"""A school's roadmap by months, one measure, and what is one's own of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.access import Action
from domain.approval import Leader, holder
from domain.calendar import school_year
from domain.paging import page_within, pages_of
from domain.people import PersonName, Role
from domain.roadmap import (
    PAGE,
    Decision,
    Measure,
    MeasureKind,
    MeasureList,
    MeasurePage,
    Roadmap,
    School,
    Shown,
    numbered,
)
from services.call import Call
from services.roadmap.scope import (
    headed_by,
    led_school,
    managed,
    planned_year,
    seen,
    works_at,
    year_of,
)
from services.transaction import Transaction
from storage.repositories.measure_lists import Condition

NOW = -1
"""The page on which this month begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """What the school has for a year. `view`: None where it has nothing of the kind yet; `years`:
    those to look at or to begin, the latest first."""

    school: School
    view: MeasureList | None
    years: tuple[int, ...]


async def page(
    tx: Transaction,
    call: Call,
    *,
    year: int = 0,
    kind: MeasureKind = MeasureKind.ROADMAP,
    shown: Shown = Shown.ALL,
    page: int = NOW,
) -> Year:
    """Of the school the caller leads."""
    school = await led_school(tx, call)
    return await _year(tx, call, school, year_of(call, year), kind, shown, page)


async def _year(
    tx: Transaction,
    call: Call,
    school: School,
    year: int,
    kind: MeasureKind,
    shown: Shown = Shown.ALL,
    page: int = NOW,
) -> Year:
    known = {one.year: one for one in await tx.roadmaps.list_years(school.id)}
    roadmap, view = known.get(year), None
    if roadmap is not None:
        view = await _paged(tx, call, school, roadmap, kind, shown, page)
        if shown is Shown.ALL and view.course.total == 0:
            view = None
    now, _ = school_year(call.today)
    years = {*known, now, planned_year(call.today)}
    return Year(school=school, view=view, years=tuple(sorted(years, reverse=True)))


async def own(
    tx: Transaction, call: Call, *, shown: Shown = Shown.ALL, page: int = NOW
) -> MeasureList:
    """What the caller is responsible for, and of a department he heads what its people are."""
    return await _paged(tx, call, None, None, None, shown, page)


async def count_own(tx: Transaction, call: Call) -> int:
    """Open ones, whoever of his department is named for them."""
    course = await tx.measures.course(_own_condition(tx, call), call.today)
    return course.total - course.done


async def measure(tx: Transaction, call: Call, measure_id: int) -> MeasurePage:
    found = await seen(tx, call, measure_id, Action.MEASURE_READ)
    school = await tx.roadmaps.school(found.measure.school_id)
    return MeasurePage(
        measure=found.measure,
        events=await tx.roadmaps.events_of(found.measure, school.policy),
        today=call.today,
        may_edit=found.may_edit,
        may_mark=found.may_mark,
        decision=await tx.decisions.find(measure_id)
        if found.measure.kind is MeasureKind.DECISION
        else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """All of a roadmap for a paper, dropped measures left out.

    `decided`: decisions of the year with what came of them, on the paper of the roadmap itself;
    `deputy`, `director`: who signs it.
    """

    school: School
    roadmap: Roadmap
    measures: tuple[Measure, ...]
    decided: tuple[tuple[Measure, Decision], ...] = ()
    deputy: PersonName | None = None
    director: PersonName | None = None


async def whole(tx: Transaction, call: Call, roadmap_id: int, kind: MeasureKind) -> Whole:
    return await _whole(tx, call, await managed(tx, call, roadmap_id), kind)


async def whole_page(
    tx: Transaction, call: Call, roadmap_id: int, kind: MeasureKind
) -> tuple[Whole, Year]:
    """All of it, and the page of it that is shown beside the paper."""
    found = await _whole(tx, call, await managed(tx, call, roadmap_id), kind)
    year = year_of(call, found.roadmap.year)
    return found, await _year(tx, call, found.school, year, kind)


async def _whole(tx: Transaction, call: Call, roadmap: Roadmap, kind: MeasureKind) -> Whole:
    leaders = await tx.approvals.list_leaders(roadmap.school_id, call.today)
    condition = tx.measures.of_roadmap(roadmap.id, kind)
    return Whole(
        school=await tx.roadmaps.school(roadmap.school_id),
        roadmap=roadmap,
        measures=await tx.measures.list_all(condition),
        decided=await _decided(tx, roadmap.id) if kind is MeasureKind.ROADMAP else (),
        deputy=_signing(call, leaders, Role.DEPUTY),
        director=_signing(call, leaders, Role.DIRECTOR),
    )


def _signing(call: Call, leaders: Sequence[Leader], role: Role) -> PersonName | None:
    found = holder(leaders, role, maker=call.person_id)
    return None if found is None else found.name


async def _decided(tx: Transaction, roadmap_id: int) -> tuple[tuple[Measure, Decision], ...]:
    found = await tx.decisions.of_roadmap(roadmap_id)
    if not found:
        return ()
    condition = tx.measures.of_roadmap(roadmap_id, MeasureKind.DECISION)
    return tuple(
        (one, found[one.id]) for one in await tx.measures.list_all(condition) if one.id in found
    )


async def _paged(
    tx: Transaction,
    call: Call,
    school: School | None,
    roadmap: Roadmap | None,
    kind: MeasureKind | None,
    shown: Shown,
    page: int,
) -> MeasureList:
    condition = (
        _own_condition(tx, call) if roadmap is None else tx.measures.of_roadmap(roadmap.id, kind)
    )
    course = await tx.measures.course(condition, call.today)
    counted = {Shown.ALL: course.total, Shown.PASSED: course.passed, Shown.DONE: course.done}
    if shown in counted:
        total = counted[shown]
    else:
        total = await tx.measures.count(condition, shown, call.today)
    if page == NOW:
        month = call.today.replace(day=1)
        before = await tx.measures.count_before(condition, month, call.today)
        page = before // PAGE if shown is Shown.ALL else 0
    page = page_within(page, total, PAGE)
    return MeasureList(
        roadmap=roadmap,
        kind=kind,
        shown=shown,
        course=course,
        lines=await tx.measures.list_page(
            condition, shown, call.today, limit=PAGE, offset=page * PAGE
        ),
        page=page,
        pages=pages_of(total, PAGE),
        today=call.today,
        school=school,
        numbers={} if roadmap is None else numbered(await tx.measures.list_parts(condition)),
    )


def _own_condition(tx: Transaction, call: Call) -> Condition:
    heads, schools = headed_by(call.actor), works_at(call.actor)
    return tx.measures.of_people(call.person_id, heads, schools, call.today)
