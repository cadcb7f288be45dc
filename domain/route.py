"""A route's states and the period it covers."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.calendar import add_months, school_year, school_year_end
from domain.errors import DomainError
from domain.plan_rules import YEARS, Term

__all__ = [
    "FINAL_STATES",
    "TRANSITIONS",
    "WITH_PERIOD",
    "RouteAction",
    "RouteState",
    "apply",
    "may_follow",
    "period_for",
    "school_year",
]


class RouteState(StrEnum):
    """APPROVED has not begun yet; CLOSING is the time of reflection and conclusion."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    ACTIVE = "active"
    CLOSING = "closing"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    TRANSFERRED = "transferred"
    TERMINATED = "terminated"


class RouteAction(StrEnum):
    """WITHDRAW is the teacher's undo of a submission, REVOKE the approver's of a decision.

    OBJECT is the teacher's no to the edits a plan was approved with; it may have begun by then.
    RECALL takes a conclusion back.
    """

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    RETURN = "return"
    APPROVE = "approve"
    REVOKE = "revoke"
    OBJECT = "object"
    BEGIN = "begin"
    SUSPEND = "suspend"
    RESUME = "resume"
    CLOSE = "close"
    REOPEN = "reopen"
    COMPLETE = "complete"
    RECALL = "recall"
    TRANSFER = "transfer"
    TERMINATE = "terminate"


FINAL_STATES = frozenset({RouteState.COMPLETED, RouteState.TRANSFERRED, RouteState.TERMINATED})

WITH_PERIOD = frozenset(
    {RouteState.APPROVED, RouteState.ACTIVE, RouteState.CLOSING, RouteState.SUSPENDED}
)
"""Approved and not at an end: the plan has its first and last day."""

TRANSITIONS: Mapping[RouteAction, Mapping[RouteState, RouteState]] = MappingProxyType(
    {
        RouteAction.SUBMIT: {
            RouteState.DRAFT: RouteState.SUBMITTED,
            RouteState.RETURNED: RouteState.SUBMITTED,
        },
        RouteAction.WITHDRAW: {RouteState.SUBMITTED: RouteState.DRAFT},
        RouteAction.RETURN: {RouteState.SUBMITTED: RouteState.RETURNED},
        RouteAction.APPROVE: {RouteState.SUBMITTED: RouteState.APPROVED},
        RouteAction.REVOKE: {
            RouteState.APPROVED: RouteState.SUBMITTED,
            RouteState.RETURNED: RouteState.SUBMITTED,
        },
        RouteAction.OBJECT: {
            RouteState.APPROVED: RouteState.SUBMITTED,
            RouteState.ACTIVE: RouteState.SUBMITTED,
        },
        RouteAction.BEGIN: {RouteState.APPROVED: RouteState.ACTIVE},
        RouteAction.SUSPEND: {RouteState.ACTIVE: RouteState.SUSPENDED},
        RouteAction.RESUME: {RouteState.SUSPENDED: RouteState.ACTIVE},
        RouteAction.CLOSE: {RouteState.ACTIVE: RouteState.CLOSING},
        RouteAction.REOPEN: {RouteState.CLOSING: RouteState.ACTIVE},
        RouteAction.COMPLETE: {RouteState.CLOSING: RouteState.COMPLETED},
        RouteAction.RECALL: {RouteState.COMPLETED: RouteState.CLOSING},
        RouteAction.TRANSFER: {
            RouteState.APPROVED: RouteState.TRANSFERRED,
            RouteState.ACTIVE: RouteState.TRANSFERRED,
            RouteState.CLOSING: RouteState.TRANSFERRED,
            RouteState.SUSPENDED: RouteState.TRANSFERRED,
        },
        RouteAction.TERMINATE: {
            state: RouteState.TERMINATED for state in RouteState if state not in FINAL_STATES
        },
    }
)


def apply(state: RouteState, action: RouteAction) -> RouteState:
    """The state after the action; DomainError("route.wrong_state", state, action) otherwise."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise DomainError("route.wrong_state", state=state, action=action)
    return target


def begins_now(state: RouteState | None, first_on: date | None, today: date) -> bool:
    """Approved, and its first day has come: it is under way once the time of grouping is over."""
    return state is RouteState.APPROVED and first_on is not None and first_on <= today


NEXT_AHEAD = timedelta(days=92)
"""So long before the last day of a plan the next one may be drawn up beside it: from 1 March for a
plan of a school year, when the diagnosis of spring gives its results (domain, the yearly cycle)."""


def may_follow(last_on: date, today: date) -> bool:
    """Whether the plan that comes after one with this last day may be begun."""
    return today >= last_on - NEXT_AHEAD


def period_for(
    approved_on: date, term: Term | None = None, after: date | None = None
) -> tuple[date, date]:
    """First and last day of a route approved on this day, both included.

    `after`: the last day of the plan under way that it follows. It begins behind that day as if it
    were approved then, so two plans of a teacher never share a day.

    It begins on the day of approval; what is approved from 1 May to 31 August begins on
    1 September. It ends on 31 May of its school year, of the second, third or fifth one where the
    term is longer. Our decisions, as the documents are silent: a route that begins after 1 March
    would be over before anything could be done, so a usual one lasts until 31 December of the same
    year, and a longer one counts its years from the school year that follows; half a year is six
    months, and never longer than the usual term.
    """
    if after is not None:
        approved_on = max(approved_on, after + timedelta(days=1))
    first, last = _usual(approved_on)
    match term:
        case None | Term.SCHOOL_YEAR:
            return first, last
        case Term.HALF_YEAR:
            return first, min(add_months(first, 6) - timedelta(days=1), last)
        case Term.TWO_YEARS | Term.THREE_YEARS | Term.FIVE_YEARS:
            begins = last.year if last.month == 5 else last.year + 1
            return first, date(begins + YEARS[term] - 1, 5, 31)


def _usual(approved_on: date) -> tuple[date, date]:
    if 5 <= approved_on.month <= 8:
        return date(approved_on.year, 9, 1), date(approved_on.year + 1, 5, 31)
    if date(approved_on.year, 3, 1) < approved_on < date(approved_on.year, 5, 1):
        return approved_on, date(approved_on.year, 12, 31)
    return approved_on, school_year_end(approved_on)
