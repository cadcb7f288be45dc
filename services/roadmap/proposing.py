"""A plan of methodical work drafted from the totals of the year: each measure with its number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from content.loader import load_questionnaire
from content.roadmaps import MethodicalProposal, load_methodical
from domain.calendar import month_end
from domain.errors import DomainError
from domain.lists import needs_courses
from domain.roadmap import (
    Measure,
    MeasureKind,
    MeasureState,
    NewMeasure,
    Part,
    Proposal,
    Proposals,
    Reason,
    ReasonKind,
    Responsible,
    School,
    Timing,
    last_day,
    month_of,
)
from domain.scopes import Scope
from domain.summary_filters import UNFILTERED
from services.call import Call
from services.roadmap.scope import audit, led_school, planned_year
from services.summary.school import counted, window_of
from services.transaction import Transaction

TOP = 5
"""Difficulties that measures are proposed for."""


async def proposals(tx: Transaction, call: Call) -> Proposals:
    """For the year that is planned: what the totals ask for, taken or not.

    Counts of people alone, and of a difficulty never fewer than five (visibility rules).
    """
    return await proposals_of(tx, call, await led_school(tx, call))


async def proposals_of(tx: Transaction, call: Call, school: School) -> Proposals:
    """Of a school that is known to be the caller's."""
    year = planned_year(call.today)
    roadmap = await tx.roadmaps.find(school.id, year)
    taken: Mapping[str, Measure] = {}
    if roadmap is not None:
        taken = await tx.roadmaps.list_taken(roadmap.id, MeasureKind.METHODICAL)
    reasons = await reasons_of(tx, call, school.id)
    return Proposals(
        school=school,
        year=year,
        today=call.today,
        roadmap_id=None if roadmap is None else roadmap.id,
        lines=tuple(
            _proposed(one, taken.get(one.source or ""))
            for one in _measures(school, year, reasons, call.today)
        ),
    )


def _proposed(one: NewMeasure, planned: Measure | None) -> Proposal:
    """What is in the plan has its number, its date and its words from there."""
    if planned is None:
        return Proposal(measure=one, taken=False)
    measure = replace(
        one,
        title=planned.title,
        timing=planned.timing,
        due_on=planned.due_on,
        reason=planned.reason,
    )
    dropped = planned.state is MeasureState.DROPPED
    return Proposal(measure=measure, taken=True, dropped=dropped)


async def take(tx: Transaction, call: Call, source: str | None) -> tuple[int, Proposals]:
    """One of them, or (None) all that are left, into the plan of that year. How many were added,
    and the proposals as they stand then.

    DomainError("roadmap.no_proposal") where the totals no longer ask for it.
    """
    found = await proposals(tx, call)
    chosen = [
        one.measure
        for one in found.lines
        if (not one.taken if source is None else one.measure.source == source)
    ]
    if source is not None and not chosen:
        raise DomainError("roadmap.no_proposal")
    roadmap_id = await tx.roadmaps.begin(
        found.school.id, found.year, None, by=call.person_id, now=call.now
    )
    made = await tx.roadmaps.add(roadmap_id, chosen, by=call.person_id, now=call.now)
    await audit(tx, call, "methodical", "roadmap", roadmap_id)
    lines = tuple(replace(one, taken=one.taken or one.measure in chosen) for one in found.lines)
    return len(made), replace(found, roadmap_id=roadmap_id, lines=lines)


async def reasons_of(tx: Transaction, call: Call, school_id: int) -> Sequence[Reason]:
    """What the totals of the school say now, the most chosen difficulties first. The permission is
    the caller's."""
    year = planned_year(call.today)
    window = window_of(Scope(school_id=school_id), UNFILTERED, call.today, call)
    summary = await counted(tx, window, UNFILTERED)
    everybody = await tx.people_lists.list_of(
        tx.summary.teachers(window), now=call.now, zone=call.zone
    )
    staff = await tx.measures.count_staff(school_id, call.today, last_day(year))
    numbers: Mapping[ReasonKind, int] = {
        ReasonKind.PASSED: summary.items.passed_people,
        ReasonKind.COURSES: sum(needs_courses(one.dates, call.today) for one in everybody),
        ReasonKind.ATTESTATION: staff.attestation,
        ReasonKind.YOUNG: staff.young,
        ReasonKind.MENTORLESS: summary.people.young_without_mentor,
        ReasonKind.ALWAYS: summary.people.teachers,
    }
    chosen = [
        Reason(kind=ReasonKind.DEFICIT, key=key, people=number)
        for key, number in await tx.summary.list_difficulties(window, TOP)
    ]
    return [
        *chosen,
        *(Reason(kind=kind, people=number) for kind, number in numbers.items() if number),
    ]


def _measures(
    school: School, year: int, reasons: Iterable[Reason], today: date
) -> Iterable[NewMeasure]:
    for reason in reasons:
        for one in load_methodical().proposal:
            if one.reason == reason.kind.value:
                yield _measure(school, year, one, reason, today)


def _measure(
    school: School, year: int, one: MethodicalProposal, reason: Reason, today: date
) -> NewMeasure:
    """In its month; where that is over already, in the present one."""
    source = f"m.{one.key}" if reason.key is None else f"m.{one.key}.{reason.key}"
    return NewMeasure(
        kind=MeasureKind.METHODICAL,
        part=Part(one.part),
        title=one.title_of(school.kind.value).replace("{short}", _short(reason.key)),
        timing=Timing.MONTH,
        due_on=max(month_of(year, one.month), month_end(today)),
        who=Responsible(one.who),
        result=one.result,
        reason=reason,
        source=source,
    )


def _short(key: str | None) -> str:
    try:
        return load_questionnaire("self").statement(key or "").short
    except KeyError:
        return key or ""
