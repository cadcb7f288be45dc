"""From the facts of a report to its numbers: pure counting, nothing by name."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.campaign_map import judged, shown_cells
from domain.card import years_after
from domain.item import ItemState
from domain.lists import Dates, course_ahead
from domain.record import GROUPS as RECORD_GROUPS
from domain.record import ContestResult, RecordGroup
from domain.reports import (
    SHOWN_LEVELS,
    BoundsUsed,
    Confirmer,
    CourseCount,
    DiagnosisFact,
    EntryFact,
    Figures,
    LevelCount,
    LevelMove,
    MadeCount,
    MonthCount,
    Origins,
    PlaceCount,
    PlanFact,
    ReportFacts,
    VersionUsed,
    YearBefore,
)
from domain.route import WITH_PERIOD, RouteState
from domain.scoring import GroupLevel
from domain.summary import enough
from domain.summary_filters import PeriodKind
from domain.terms import COURSE_YEARS, counts_as_course

LATE = timedelta(days=30)
"""An entry that is written down later than this after its date was not made as things went."""

_WON = frozenset({ContestResult.WINNER, ContestResult.PRIZE, ContestResult.LAUREATE})
_STAGES = (
    RouteState.ACTIVE,
    RouteState.APPROVED,
    RouteState.CLOSING,
    RouteState.COMPLETED,
    RouteState.SUSPENDED,
    RouteState.SUBMITTED,
    RouteState.RETURNED,
    RouteState.DRAFT,
)
"""Of several plans of a teacher the first that is here is the one that is counted."""
APPROVED = frozenset({*WITH_PERIOD, RouteState.COMPLETED})


def figures(facts: ReportFacts, short: Callable[[str], str]) -> Figures:
    """`short` names a statement by its key."""
    latest = latest_results(facts)
    chosen = Counter(key for _, key in set(facts.chosen))
    named = sorted(
        ((short(key), chosen[key]) for key in chosen if _named(chosen[key], key, facts)),
        key=lambda one: (-one[1], one[0]),
    )
    return Figures(
        head=facts.head,
        summary=facts.summary,
        first=facts.first,
        last=facts.last,
        away=sum(one.away for one in facts.staff),
        typed=len({one.post_id for one in in_period(facts) if one.typed}),
        places=_places(facts),
        levels=_levels(facts, latest),
        plans=_plans(facts),
        chosen=tuple(named),
        chosen_rarely=sum(not _named(chosen[key], key, facts) for key in chosen),
        months=_months(facts),
        waiting=sum(one.state is ItemState.DONE and one.confirmable for one in facts.items),
        pairs=len({one.mentee_post_id for one in facts.pairs}),
        young=sum(one.young for one in facts.staff),
        courses=_courses(facts),
        made=_made(facts),
        before=_before(facts, latest),
    )


def _named(people: int, key: str, facts: ReportFacts) -> bool:
    return enough(people) and key not in facts.hidden


def narrowed(facts: ReportFacts, department_id: int | None) -> ReportFacts:
    """The facts of one department; None: all of them. What of its results the rest of the school
    would give away by subtraction is hidden, as on the map."""
    if department_id is None:
        return facts
    staff = tuple(one for one in facts.staff if one.department_id == department_id)
    posts = {one.post_id for one in staff}
    people = {one.person_id for one in staff}
    return replace(
        facts,
        staff=staff,
        diagnoses=tuple(one for one in facts.diagnoses if one.post_id in posts),
        plans=tuple(one for one in facts.plans if one.post_id in posts),
        items=tuple(one for one in facts.items if one.post_id in posts),
        chosen=tuple(one for one in facts.chosen if one[0] in posts),
        pairs=tuple(one for one in facts.pairs if one.mentee_post_id in posts),
        entries=tuple(one for one in facts.entries if one.person_id in people),
        hidden=_hidden(facts, department_id),
    )


def _hidden(facts: ReportFacts, department_id: int) -> frozenset[str]:
    """Keys of groups and statements; for a department of which nothing is to be told, all."""
    place_of = {one.post_id: one.department_id for one in facts.staff}
    told: dict[str, Counter[int | None]] = {}
    for post_id, one in latest_results(facts).items():
        for key in judged(one.score) if one.score is not None else ():
            told.setdefault(key, Counter())[place_of[post_id]] += 1
    for post_id, key in set(facts.chosen):
        told.setdefault(key, Counter())[place_of.get(post_id)] += 1
    found = set()
    for key, counts in told.items():
        places = sorted(counts, key=str)
        shown = shown_cells([counts[place] for place in places], sum(counts.values()))
        if department_id not in {places[number] for number in shown}:
            found.add(key)
    return frozenset(found)


def in_period(facts: ReportFacts) -> tuple[DiagnosisFact, ...]:
    """Results of the period, of teachers who are counted."""
    posts = {one.post_id for one in facts.staff}
    return tuple(
        one
        for one in facts.diagnoses
        if facts.first <= one.on <= facts.last and one.post_id in posts
    )


def latest_results(facts: ReportFacts) -> dict[int, DiagnosisFact]:
    """By post: the last result of the period."""
    return {one.post_id: one for one in sorted(in_period(facts), key=lambda one: one.on)}


def reaches_into(plan: PlanFact, first: date, last: date) -> bool:
    """A plan without dates yet is of now."""
    ends_before = plan.last_on is not None and plan.last_on < first
    begins_behind = plan.first_on is not None and plan.first_on > last
    return not ends_before and not begins_behind


def plans_of(facts: ReportFacts) -> dict[int, PlanFact]:
    """By post: the plan that is counted in the period."""
    found: dict[int, PlanFact] = {}
    for one in facts.plans:
        if one.state not in _STAGES or not (
            one.counts or reaches_into(one, facts.first, facts.last)
        ):
            continue
        known = found.get(one.post_id)
        if known is None or _stage(one) < _stage(known):
            found[one.post_id] = one
    return found


def _stage(plan: PlanFact) -> tuple[bool, int]:
    return not plan.counts, _STAGES.index(plan.state)


def _places(facts: ReportFacts) -> tuple[PlaceCount, ...]:
    """Departments of fewer than five teachers are one line without a name."""
    names = {one.department_id: one.department or "" for one in facts.staff}
    diagnosed = {one.post_id for one in in_period(facts)}
    approved = {one.post_id for one in facts.plans if one.counts}
    sizes = Counter(one.department_id for one in facts.staff)
    named = sorted(
        (place for place in sizes if place is not None and enough(sizes[place])),
        key=lambda place: (names[place].casefold(), place),
    )

    def counted(label: str, posts: Sequence[int]) -> PlaceCount:
        return PlaceCount(
            label=label,
            teachers=len(posts),
            diagnosed=sum(post in diagnosed for post in posts),
            approved=sum(post in approved for post in posts),
        )

    found = [
        counted(names[place], [one.post_id for one in facts.staff if one.department_id == place])
        for place in named
    ]
    others = [one.post_id for one in facts.staff if one.department_id not in named]
    if others and found:
        found.append(counted("", others))
    return tuple(found) if len(found) > 1 else ()


def _levels(facts: ReportFacts, latest: dict[int, DiagnosisFact]) -> tuple[LevelCount, ...]:
    """A department's are shown only where the rest of the school does not give it away."""
    found = []
    results = {post: judged(one.score) for post, one in latest.items() if one.score is not None}
    for key, title in facts.groups:
        levels = Counter(one[key].level for one in results.values() if key in one)
        people = sum(levels.values())
        if not enough(people) or key in facts.hidden:
            if people:
                found.append(LevelCount(title=title, people=None))
            continue
        found.append(
            LevelCount(
                title=title,
                people=people,
                support=levels[GroupLevel.SUPPORT],
                growth=levels[GroupLevel.GROWTH],
                confident=levels[GroupLevel.CONFIDENT],
                strength=levels[GroupLevel.STRENGTH],
            )
        )
    return tuple(found)


def _plans(facts: ReportFacts) -> tuple[tuple[RouteState | None, int], ...]:
    """Each teacher once; the last line are those without a plan."""
    plans = plans_of(facts)
    states = Counter(
        plans[one.post_id].state if one.post_id in plans else None for one in facts.staff
    )
    order: tuple[RouteState | None, ...] = (*_STAGES, None)
    return tuple((state, states[state]) for state in order if states[state])


def _months(facts: ReportFacts) -> tuple[MonthCount, ...]:
    """In the order of time; an item is of the month in which it is due."""
    months: dict[tuple[int, int], Counter[str]] = {}
    for one in facts.items:
        where = months.setdefault((one.due_on.year, one.due_on.month), Counter())
        if one.finished:
            where["finished"] += 1
        elif one.state is ItemState.DONE:
            where["waiting"] += 1
        elif one.passed:
            where["passed"] += 1
        else:
            where["ahead"] += 1
    return tuple(
        MonthCount(
            year=year,
            month=month,
            finished=counts["finished"],
            waiting=counts["waiting"],
            passed=counts["passed"],
            ahead=counts["ahead"],
        )
        for (year, month), counts in sorted(months.items())
    )


def entries_in_period(facts: ReportFacts) -> tuple[EntryFact, ...]:
    return tuple(
        one
        for one in facts.entries
        if one.on_date is not None and facts.first <= one.on_date <= facts.last
    )


def last_courses(facts: ReportFacts) -> dict[int, date]:
    """By person: the day of the last course, as `domain.terms` counts them."""
    found: dict[int, date] = {}
    for one in facts.entries:
        if one.on_date is None or one.on_date > facts.last:
            continue
        if counts_as_course(one.kind, one.hours):
            found[one.person_id] = max(found.get(one.person_id, one.on_date), one.on_date)
    return found


def _courses(facts: ReportFacts) -> CourseCount:
    last = last_courses(facts)
    since = years_after(facts.last, -COURSE_YEARS)
    days = [last.get(one.person_id) for one in facts.staff]
    recent = sum(day is not None and day >= since for day in days)
    return CourseCount(
        in_period=sum(day is not None and day >= facts.first for day in days),
        in_three_years=recent,
        ahead=sum(course_ahead(Dates(course_on=day), facts.last) is not None for day in days),
        unknown=sum(day is None for day in days),
    )


def _made(facts: ReportFacts) -> tuple[MadeCount, ...]:
    here = {one.person_id for one in facts.staff}
    kept = [one for one in entries_in_period(facts) if one.person_id in here]
    found = []
    for group in RecordGroup:
        own = [one for one in kept if RECORD_GROUPS[one.kind] is group]
        if own and group is not RecordGroup.ASSOCIATIONS:
            found.append(
                MadeCount(
                    group=group,
                    entries=len(own),
                    people=len({one.person_id for one in own}),
                    winners=len({one.person_id for one in own if one.result in _WON}),
                )
            )
    return tuple(found)


def _before(facts: ReportFacts, latest: dict[int, DiagnosisFact]) -> YearBefore | None:
    """None where nothing is known of the year before; only a year is set beside a year."""
    period = facts.summary.filters.period
    if period is not None and period.kind is not PeriodKind.YEAR:
        return None
    first, last = _year_before(facts.first)
    posts = {one.post_id for one in facts.staff}
    then = {
        one.post_id: one
        for one in sorted(facts.diagnoses, key=lambda one: one.on)
        if first <= one.on <= last and one.post_id in posts
    }
    approved = {
        one.post_id
        for one in facts.plans
        if one.post_id in posts and one.state in APPROVED and reaches_into(one, first, last)
    }
    if not then and not approved:
        return None
    both = then.keys() & latest.keys()
    return YearBefore(
        year=(first.year, last.year),
        diagnosed=len(then),
        approved=len(approved),
        both=len(both),
        moves=_moves(facts, [(then[post], latest[post]) for post in both]),
    )


def _year_before(first: date) -> tuple[date, date]:
    begun = first.year if first.month >= 9 else first.year - 1
    return date(begun - 1, 9, 1), date(begun, 8, 31)


def _moves(
    facts: ReportFacts, pairs: Sequence[tuple[DiagnosisFact, DiagnosisFact]]
) -> tuple[LevelMove, ...]:
    """Groups in which at least five can be compared."""
    results = [
        (judged(then.score), judged(now.score))
        for then, now in pairs
        if then.score is not None and now.score is not None
    ]
    found = []
    for key, title in facts.groups:
        steps = [
            SHOWN_LEVELS.index(now[key].level) - SHOWN_LEVELS.index(then[key].level)
            for then, now in results
            if key in then and key in now
        ]
        if enough(len(steps)):
            up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
            found.append(LevelMove(title=title, people=len(steps), up=up, down=down))
    return tuple(found)


def origins(facts: ReportFacts, short: Callable[[str], str]) -> Origins:
    """Where the numbers come from: what was made by the bot, what people typed, who confirmed."""
    results = in_period(facts)
    here = {one.person_id for one in facts.staff}
    kept = [one for one in entries_in_period(facts) if one.person_id in here]
    by_hand = [one for one in kept if not one.of_item and not one.of_event]
    reported = [one for one in facts.items if one.reported_on is not None]
    return Origins(
        figures=figures(facts, short),
        versions=tuple(
            VersionUsed(
                version=version,
                results=len(days),
                first=min(days),
                last=max(days),
            )
            for version, days in sorted(_days_by_version(results).items())
        ),
        bounds=_bounds(results),
        results=len(results),
        invited=sum(one.invited for one in results),
        confirmed=tuple(
            (who, facts.confirmed[who]) for who in Confirmer if facts.confirmed.get(who)
        ),
        unconfirmed=sum(one.state is ItemState.DONE and not one.confirmable for one in facts.items),
        reported_late=sum(
            one.reported_on is not None and one.reported_on > one.due_on for one in reported
        ),
        told_late=sum(
            one.told_on is not None
            and one.reported_on is not None
            and one.told_on > one.reported_on
            for one in reported
        ),
        entries=len(kept),
        entries_of_items=sum(one.of_item for one in kept),
        entries_of_events=sum(one.of_event and not one.of_item for one in kept),
        entries_own=sum(one.own for one in by_hand),
        entries_by_leaders=sum(not one.own for one in by_hand),
        entries_confirmed=sum(one.state.value == "confirmed" for one in kept),
        entries_late=sum(
            one.on_date is not None and one.entered_on - one.on_date > LATE for one in kept
        ),
    )


def _days_by_version(results: Iterable[DiagnosisFact]) -> dict[int, list[date]]:
    found: dict[int, list[date]] = {}
    for one in results:
        found.setdefault(one.version, []).append(one.on)
    return found


def _bounds(results: Iterable[DiagnosisFact]) -> tuple[BoundsUsed, ...]:
    used = Counter(one.score.thresholds for one in results if one.score is not None)
    return tuple(
        BoundsUsed(
            support=one.support,
            growth=one.growth,
            confident=one.confident,
            share=one.min_share_percent,
            results=results,
        )
        for one, results in sorted(used.items(), key=lambda pair: -pair[1])
    )
