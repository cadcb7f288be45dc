"""What can be made: of which time and of which department."""

from dataclasses import dataclass, replace

from domain.access import Action, Subject, allowed, relations, require
from domain.summary import Summary
from domain.summary_filters import Filters, PeopleGroup, Period, PeriodKind, periods_offered
from services.call import Call
from services.scopes import scope_of
from services.summary import school
from services.transaction import Transaction

_KINDS = (PeriodKind.HALF, PeriodKind.YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlace:
    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoices:
    """`periods` besides this school year; `places`: departments of the reader's scope."""

    summary: Summary
    filters: Filters
    periods: tuple[Period, ...]
    places: tuple[ReportPlace, ...]
    part: bool
    """The reader leads some departments only."""
    named: bool
    """Levels of groups by name are for this reader."""


async def choices(
    tx: Transaction, call: Call, filters: Filters, summary: Summary | None = None
) -> ReportChoices:
    """`summary`: where it has just been counted for the same reader and filters."""
    filters = chosen(filters)
    scope = scope_of(call.actor)
    require(Action.REPORT_MAKE, call.actor, Subject(school_id=scope.school_id))
    places = await tx.reports.list_places(scope)
    return ReportChoices(
        summary=summary or await school.school(tx, call, filters),
        filters=filters,
        periods=tuple(one for one in periods_offered(call.today) if one.kind in _KINDS),
        places=tuple(ReportPlace(id=id_, name=name) for id_, name in places),
        part=scope.departments is not None,
        named=may_name(call, scope.school_id),
    )


def chosen(filters: Filters) -> Filters:
    """A report is of everybody in a place: of some kind of people only the summary tells."""
    return replace(filters, group=PeopleGroup.ALL)


def may_name(call: Call, school_id: int) -> bool:
    return allowed(Action.REPORT_RESULTS, relations(call.actor, Subject(school_id=school_id)))
