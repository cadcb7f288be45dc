"""Decisions of who leads a school: made from a figure or a meeting, their effect told later."""

from collections.abc import Sequence
from datetime import timedelta

from content.roadmaps import load_roadmap_texts
from domain.calendar import add_months, school_year
from domain.errors import DomainError
from domain.roadmap import (
    EFFECT_MONTHS,
    NOTE_LIMIT,
    TITLE_LIMIT,
    Decision,
    Measure,
    MeasureKind,
    NewMeasure,
    Part,
    Reason,
    Responsible,
    Timing,
    figure_name,
    last_day,
)
from domain.text import one_line
from services.call import Call
from services.roadmap.marking import text_of
from services.roadmap.proposing import reasons_of
from services.roadmap.scope import audit, edited, led_school
from services.transaction import Transaction

DUE_IN = timedelta(days=30)
A_YEAR = 12
WAITING = 8


async def decide(tx: Transaction, call: Call, text: str) -> int:
    """A decision of today: due in a month, its effect asked for in a year, until they are set.

    DomainError "text.empty", "text.too_long".
    """
    school = await led_school(tx, call)
    year, _ = school_year(call.today)
    roadmap_id = await tx.roadmaps.begin(school.id, year, None, by=call.person_id, now=call.now)
    new = NewMeasure(
        kind=MeasureKind.DECISION,
        part=Part.RESULTS,
        title=one_line(text, limit=TITLE_LIMIT),
        timing=Timing.DAY,
        due_on=min(call.today + DUE_IN, last_day(year)),
        who=Responsible.DEPUTY,
    )
    (measure_id,) = await tx.roadmaps.add(roadmap_id, [new], by=call.person_id, now=call.now)
    await tx.decisions.add(measure_id, add_months(call.today, A_YEAR))
    await audit(tx, call, "decide", "measure", measure_id)
    return measure_id


async def check(tx: Transaction, call: Call) -> None:
    """DomainError("access.denied") for whoever leads no school."""
    await led_school(tx, call)


def ready(key: str) -> str:
    return text_of(load_roadmap_texts().decision, key)


def ready_effect(key: str) -> str:
    return text_of(load_roadmap_texts().effect, key)


def ready_meeting(key: str) -> str:
    return text_of(load_roadmap_texts().meeting, key)


async def get(tx: Transaction, call: Call, measure_id: int) -> tuple[Measure, Decision]:
    """DomainError("access.gone") for a measure that is no decision."""
    measure = await edited(tx, call, measure_id)
    found = await tx.decisions.find(measure_id)
    if found is None:
        raise DomainError("access.gone")
    return measure, found


async def figures(tx: Transaction, call: Call, measure_id: int) -> tuple[Measure, Sequence[Reason]]:
    """What the totals say now: one of them may be what the decision came from."""
    measure, _ = await get(tx, call, measure_id)
    return measure, await reasons_of(tx, call, measure.school_id)


async def set_figure(tx: Transaction, call: Call, measure_id: int, rev: int, name: str) -> None:
    """`name`: of the figure, as `figure_name` makes it."""
    _, found = await figures(tx, call, measure_id)
    reason = next((one for one in found if figure_name(one) == name), None)
    if reason is None:
        raise DomainError("roadmap.no_proposal")
    await tx.roadmaps.change(
        measure_id,
        rev,
        by=call.person_id,
        now=call.now,
        reason=reason.kind.value,
        reason_key=reason.key,
        reason_people=reason.people,
    )
    await audit(tx, call, "figure", "measure", measure_id)


async def set_source(tx: Transaction, call: Call, measure_id: int, text: str) -> None:
    """At which meeting it was decided. DomainError "text.…"."""
    await get(tx, call, measure_id)
    await tx.decisions.change(measure_id, source=one_line(text, limit=NOTE_LIMIT))
    await audit(tx, call, "source", "measure", measure_id)


async def set_effect_in(tx: Transaction, call: Call, measure_id: int, months: int) -> None:
    """When the effect is asked for, from today; DomainError("roadmap.no_words") for others."""
    await get(tx, call, measure_id)
    if months not in EFFECT_MONTHS:
        raise DomainError("roadmap.no_words")
    await tx.decisions.change(measure_id, effect_on=add_months(call.today, months))
    await audit(tx, call, "effect_day", "measure", measure_id)


async def now_of(tx: Transaction, call: Call, measure: Measure) -> int | None:
    """The number of its reason as it is now; 0 where nobody (of a difficulty: fewer than five
    people) is left; None where it came from no number."""
    if measure.reason is None:
        return None
    found = await reasons_of(tx, call, measure.school_id)
    same = (one for one in found if figure_name(one) == figure_name(measure.reason))
    return next((one.people for one in same), 0)


async def tell_effect(tx: Transaction, call: Call, measure_id: int, text: str) -> None:
    measure, _ = await get(tx, call, measure_id)
    await tx.decisions.change(
        measure_id,
        effect=one_line(text, limit=NOTE_LIMIT),
        figure_now=await now_of(tx, call, measure),
    )
    await audit(tx, call, "effect", "measure", measure_id)


async def take_back_effect(tx: Transaction, call: Call, measure_id: int) -> None:
    await get(tx, call, measure_id)
    await tx.decisions.change(measure_id, effect=None, figure_now=None)
    await audit(tx, call, "effect_back", "measure", measure_id)


async def waiting(tx: Transaction, call: Call) -> tuple[Measure, ...]:
    """Decisions whose effect is to be told by now, the oldest first."""
    school = await led_school(tx, call)
    ids = await tx.decisions.waiting(school.id, call.today, WAITING)
    return await tx.measures.list_of_ids(ids)
