"""A roadmap from its template on: taken, thrown away, added to, people named by office."""

from collections.abc import Callable, Sequence
from datetime import date

from content.roadmaps import RoadmapTemplate, TemplateMeasure, load_template, load_templates
from domain.doing import ColleagueList
from domain.errors import DomainError
from domain.roadmap import (
    TITLE_LIMIT,
    MeasureKind,
    NewMeasure,
    Part,
    Responsible,
    School,
    Timing,
    due_of,
    first_day,
    last_day,
    year_end,
)
from domain.text import one_line
from services.call import Call
from services.people.colleagues import list_colleagues
from services.roadmap.scope import audit, led_school, managed, year_of
from services.transaction import Transaction


async def templates(tx: Transaction, call: Call) -> tuple[School, tuple[RoadmapTemplate, ...]]:
    """Those offered to the school the caller leads."""
    school = await led_school(tx, call)
    return school, templates_of(school)


def templates_of(school: School) -> tuple[RoadmapTemplate, ...]:
    return load_templates(school.kind.value)


async def template(tx: Transaction, call: Call, key: str) -> tuple[School, RoadmapTemplate]:
    """DomainError("roadmap.no_template") for one that is not offered there."""
    school, offered = await templates(tx, call)
    found = next((one for one in offered if one.key == key), None)
    if found is None:
        raise DomainError("roadmap.no_template")
    return school, found


async def begin(tx: Transaction, call: Call, key: str, year: int) -> tuple[int, int]:
    """All measures of the template into the roadmap of that year; those there already stay.

    Returns its id and how many were added.
    """
    school, found = await template(tx, call, key)
    year = year_of(call, year)
    roadmap_id = await tx.roadmaps.begin(school.id, year, key, by=call.person_id, now=call.now)
    made = await tx.roadmaps.add(
        roadmap_id,
        [_measure(school, year, key, one) for one in found.measure],
        by=call.person_id,
        now=call.now,
    )
    await audit(tx, call, f"begin.{key}", "roadmap", roadmap_id)
    return roadmap_id, len(made)


async def withdraw(tx: Transaction, call: Call, roadmap_id: int) -> int:
    """As long as nobody has touched a measure; DomainError("roadmap.touched") afterwards. Returns
    its year."""
    roadmap = await managed(tx, call, roadmap_id)
    if not await tx.roadmaps.remove_untouched(roadmap_id, MeasureKind.ROADMAP):
        raise DomainError("roadmap.touched")
    await audit(tx, call, "withdraw", "roadmap", roadmap_id)
    return roadmap.year


async def ready(tx: Transaction, call: Call, roadmap_id: int) -> list[tuple[str, str]]:
    """What other templates have that is not there yet: (source, title)."""
    roadmap = await managed(tx, call, roadmap_id)
    school = await tx.roadmaps.school(roadmap.school_id)
    taken = await tx.roadmaps.sources_of(roadmap_id)
    return [
        (source, one.title_of(school.kind.value))
        for found in load_templates(school.kind.value)
        for one in found.measure
        if (source := f"{found.key}.{one.key}") not in taken
    ]


async def add_ready(tx: Transaction, call: Call, roadmap_id: int, source: str) -> int:
    """DomainError("roadmap.no_template"), "roadmap.there" where it is there already."""
    roadmap = await managed(tx, call, roadmap_id)
    school = await tx.roadmaps.school(roadmap.school_id)
    key, _, name = source.partition(".")
    try:
        one = load_template(key).find(name)
    except KeyError:
        one = None
    if one is None:
        raise DomainError("roadmap.no_template")
    return await _add(tx, call, roadmap_id, _measure(school, roadmap.year, key, one))


async def add_own(
    tx: Transaction,
    call: Call,
    roadmap_id: int,
    typed: str,
    kind: MeasureKind,
    dated: Callable[[str, date], tuple[str, date] | None] | None = None,
) -> tuple[int, date | None]:
    """In one's own words; its id, and the day they end with, which is its term. Without one it is
    in the course of the year until a date is set.

    `dated` finds, in a title and on a day, the title without the day it ends with and that day: it
    is taken where it is of the school year, else the title stays whole.
    DomainError "text.empty", "text.too_long".
    """
    roadmap = await managed(tx, call, roadmap_id)
    title, day = one_line(typed, limit=TITLE_LIMIT), None
    first = first_day(roadmap.year)
    found = None if dated is None else dated(title, max(call.today, first))
    if found is not None and first <= found[1] <= last_day(roadmap.year):
        title, day = found
    measure_id = await _add(
        tx,
        call,
        roadmap_id,
        NewMeasure(
            kind=kind,
            part=Part.LEARNING,
            title=title,
            timing=Timing.YEAR if day is None else Timing.DAY,
            due_on=day or year_end(roadmap.year),
            who=Responsible.DEPUTY,
        ),
    )
    return measure_id, day


async def offices(
    tx: Transaction, call: Call, roadmap_id: int
) -> Sequence[tuple[Responsible, int]]:
    """Offices with how many of their open measures nobody is named for, the most first."""
    await managed(tx, call, roadmap_id)
    found = await tx.roadmaps.unassigned(roadmap_id)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0].value))


async def candidates(
    tx: Transaction, call: Call, roadmap_id: int, *, page: int = 0, query: str = ""
) -> ColleagueList:
    roadmap = await managed(tx, call, roadmap_id)
    school = await tx.roadmaps.school(roadmap.school_id)
    return await list_colleagues(tx, school.id, school.policy, call.today, page=page, query=query)


async def assign(
    tx: Transaction, call: Call, roadmap_id: int, who: Responsible, person_id: int
) -> int:
    """Names the person for all open measures of the office that have nobody. How many."""
    roadmap = await managed(tx, call, roadmap_id)
    await check_person(tx, call, roadmap.school_id, person_id)
    count = await tx.roadmaps.assign(roadmap_id, who, person_id, by=call.person_id, now=call.now)
    await audit(tx, call, f"assign.{who.value}", "roadmap", roadmap_id)
    return count


async def check_person(tx: Transaction, call: Call, school_id: int, person_id: int) -> None:
    """DomainError("access.gone") for somebody who does not work there."""
    if not await tx.posts.has_any(person_id, call.today, school_id=school_id):
        raise DomainError("access.gone")


async def _add(tx: Transaction, call: Call, roadmap_id: int, one: NewMeasure) -> int:
    made = await tx.roadmaps.add(roadmap_id, [one], by=call.person_id, now=call.now)
    if not made:
        raise DomainError("roadmap.there")
    await audit(tx, call, "add", "measure", made[0])
    return made[0]


def _measure(school: School, year: int, key: str, one: TemplateMeasure) -> NewMeasure:
    timing = Timing(one.when)
    return NewMeasure(
        kind=MeasureKind.ROADMAP,
        part=Part(one.part),
        title=one.title_of(school.kind.value),
        timing=timing,
        due_on=due_of(year, timing, one.month),
        who=Responsible(one.who),
        document=one.document,
        source=f"{key}.{one.key}",
    )
