"""A measure itself, changed by whoever leads the school: its words, its date, its people."""

from datetime import date

from domain.doing import ColleagueList
from domain.roadmap import TITLE_LIMIT, Measure, Timing, check_day, year_end
from domain.text import one_line
from services.call import Call
from services.people.colleagues import list_colleagues
from services.roadmap.making import check_person
from services.roadmap.scope import audit, edited
from services.transaction import Transaction


async def get(tx: Transaction, call: Call, measure_id: int) -> Measure:
    return await edited(tx, call, measure_id)


async def rename(tx: Transaction, call: Call, measure_id: int, typed: str) -> None:
    """DomainError "text.empty", "text.too_long"."""
    measure = await edited(tx, call, measure_id)
    await _set(tx, call, measure, None, title=one_line(typed, limit=TITLE_LIMIT))


async def set_due(
    tx: Transaction,
    call: Call,
    measure_id: int,
    rev: int | None,
    timing: Timing,
    day: date | None,
) -> None:
    """`day` of a month is its last one; of «in the course of the year» and «as needed» there is
    none. DomainError "roadmap.other_year", "roadmap.changed"."""
    measure = await edited(tx, call, measure_id)
    if timing in (Timing.YEAR, Timing.NEEDED) or day is None:
        due_on = year_end(measure.year)
    else:
        due_on = check_day(measure.year, day)
    await _set(tx, call, measure, rev, timing=timing.value, due_on=due_on)


async def list_people(
    tx: Transaction, call: Call, measure_id: int, *, page: int = 0, query: str = ""
) -> tuple[Measure, ColleagueList]:
    measure = await edited(tx, call, measure_id)
    school = await tx.roadmaps.school(measure.school_id)
    found = await list_colleagues(tx, school.id, school.policy, call.today, page=page, query=query)
    return measure, found


async def set_person(
    tx: Transaction, call: Call, measure_id: int, rev: int, person_id: int
) -> None:
    """He hears of it in the list that he gets anyway, when its date comes near."""
    measure = await edited(tx, call, measure_id)
    await check_person(tx, call, measure.school_id, person_id)
    await _set(tx, call, measure, rev, responsible_id=person_id)


async def _set(
    tx: Transaction, call: Call, measure: Measure, rev: int | None, **values: object
) -> None:
    await tx.roadmaps.change(
        measure.id,
        measure.rev if rev is None else rev,
        by=call.person_id,
        now=call.now,
        **values,
    )
    await audit(tx, call, f"set.{'.'.join(sorted(values))}", "measure", measure.id)
