"""Of whom and of when a summary counts: conditions that its numbers and its lists share."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    not_,
    null,
    or_,
    select,
    true,
)

from domain.calendar import add_months
from domain.card import ENDLESS_SINCE, FITNESS_YEARS, Category, years_after
from domain.item import ItemState
from domain.route import RouteState
from domain.route_changes import ChangeState
from domain.scopes import QueueScope, Scope
from domain.summary import PeopleList
from domain.summary_filters import ATTESTATION_NEAR_MONTHS, PeopleGroup
from storage.repositories.approvals import ApprovalRepository
from storage.repositories.conditions import (
    awaited,
    binding,
    joined,
    made_once,
    main_teachers,
    of_now,
    reachable,
    reaching,
    within,
)
from storage.repositories.item_lists import OPEN_CODES, passed_conditions
from storage.repositories.items import UNDER_WAY_CODES
from storage.repositories.route_changes import still_waits
from storage.tables import (
    CardRow,
    DepartmentRow,
    DiagnosisRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    RouteChangeRow,
    RouteRow,
)

APPROVED_CODES = tuple(
    state.value
    for state in (
        RouteState.APPROVED,
        RouteState.ACTIVE,
        RouteState.CLOSING,
        RouteState.SUSPENDED,
        RouteState.COMPLETED,
    )
)
_YOUNG_YEARS = 3
_CATEGORY_YEARS = 5
"""See `domain.card.category_until`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Where and when counts are taken: the scope, today, the days of the period.

    `start` and `end` are the first moment of the period and the first one after it, in the school's
    zone; `week_start` is the moment from which changes are told, `week_first` its day. `of_year`:
    the school year as it stands, with what is still to be done of earlier dates.
    """

    scope: Scope
    today: date
    first: date
    last: date
    start: datetime
    end: datetime
    week_first: date
    week_start: datetime
    of_year: bool = True
    group: PeopleGroup = PeopleGroup.ALL
    department_id: int | None = None
    """The one that was chosen; the scope is narrowed to it."""
    reader_id: int = 0
    decides: tuple[QueueScope, ...] = ()
    """Where the reader decides about plans; nothing of his own waits for himself."""

    @property
    def past(self) -> bool:
        return self.last < self.today


@made_once
def teachers(window: Window) -> ColumnElement[bool]:
    """Of the scope and the group."""
    return and_(within(window.scope), at_main_place(window))


def at_main_place(window: Window) -> ColumnElement[bool]:
    """Teachers of the group at their main place, at posts of today."""
    return and_(main_teachers(window.today), in_group(window))


def in_group(window: Window) -> ColumnElement[bool]:
    """Of a post with its person."""
    match window.group:
        case PeopleGroup.ALL:
            return true()
        case PeopleGroup.YOUNG:
            return is_young(window)
        case PeopleGroup.MENTORED:
            return mentored()
        case PeopleGroup.ATTESTATION:
            return _attestation_near(window.today)


def is_young(window: Window) -> ColumnElement[bool]:
    since = PersonRow.pedagogical_since_year
    return and_(since.is_not(None), since > window.today.year - _YOUNG_YEARS)


@made_once
def mentored() -> ColumnElement[bool]:
    return exists().where(MentoringRow.mentee_post_id == PostRow.id, MentoringRow.state == "active")


def _attestation_near(today: date) -> ColumnElement[bool]:
    """As `domain.terms.attestation_term` tells it."""
    until = add_months(today, ATTESTATION_NEAR_MONTHS)
    categorised = CardRow.category.in_((Category.FIRST.value, Category.HIGHEST.value))
    ends = and_(categorised, CardRow.category_on < ENDLESS_SINCE)
    still = CardRow.category_on >= years_after(today, -_CATEGORY_YEARS)
    near = case(
        (CardRow.attestation_on >= today, CardRow.attestation_on <= until),
        (
            and_(ends, still),
            CardRow.category_on <= years_after(until, -_CATEGORY_YEARS),
        ),
        (and_(categorised, or_(CardRow.category_on.is_(None), not_(ends))), false()),
        else_=CardRow.fitness_on <= years_after(until, -FITNESS_YEARS),
    )
    return exists().where(CardRow.person_id == PostRow.person_id, near)


@made_once
def in_period(window: Window) -> ColumnElement[bool]:
    """Plans that reach into the period or, while it lasts, lie ahead of it; one without dates yet
    is of this time."""
    reaches = reaching(window.first)
    if not window.past:
        return reaches
    return and_(reaches, RouteRow.first_on.is_(None) | (RouteRow.first_on <= window.last))


def due(window: Window) -> ColumnElement[bool]:
    """Items whose date is of the period."""
    return true() if window.of_year else ItemRow.due_on.between(window.first, window.last)


@made_once
def counted_items(window: Window) -> ColumnElement[bool]:
    """Items of plans under way, and of those that were completed in the period."""
    return and_(
        RouteRow.state.in_((*UNDER_WAY_CODES, RouteState.COMPLETED.value)),
        or_(RouteRow.state != RouteState.COMPLETED.value, in_period(window)),
        of_now(window.today),
        ItemRow.state != ItemState.DROPPED.value,
        binding(),
        ItemRow.due_on.is_not(None),
        due(window),
    )


@made_once
def finished() -> ColumnElement[bool]:
    """As `domain.item.finished`."""
    return or_(
        ItemRow.state == ItemState.CONFIRMED.value,
        and_(ItemRow.state == ItemState.DONE.value, ItemRow.confirmable.is_(False)),
    )


@made_once
def is_open() -> ColumnElement[bool]:
    return ItemRow.state.in_(OPEN_CODES)


def finished_this_week(window: Window) -> ColumnElement[bool]:
    return and_(finished(), ItemRow.finished_at >= window.week_start)


@made_once
def passed(window: Window) -> ColumnElement[bool]:
    """Of plans of now, as all items that are counted."""
    return and_(*passed_conditions(window.today), of_now(window.today), due(window))


def passed_this_week(window: Window) -> ColumnElement[bool]:
    return and_(passed(window), ItemRow.due_on >= window.week_first)


def count_of(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    """Items of the plans at the post."""
    return (
        select(func.count())
        .select_from(ItemRow)
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .where(RouteRow.post_id == PostRow.id, *conditions)
        .correlate(PostRow)
        .scalar_subquery()
    )


@made_once
def condition(window: Window, which: PeopleList) -> ColumnElement[bool]:
    """One a list: counts and lists are made of the same ones."""
    match which:
        case PeopleList.NOT_DIAGNOSED:
            return not_(_diagnosed(window))
        case PeopleList.WITHOUT_ROUTE:
            return not_(_approved(window))
        case PeopleList.PASSED:
            return count_of(passed(window)) > 0
        case PeopleList.YOUNG:
            return and_(is_young(window), not_(mentored()))
        case PeopleList.NOT_JOINED:
            return awaited()
        case PeopleList.UNREACHABLE:
            return and_(joined(PostRow.person_id), not_(reachable(PostRow.person_id)))
        case PeopleList.DIAGNOSED:
            return _diagnosed(window)
        case PeopleList.APPROVED:
            return _approved(window)
        case PeopleList.WITH_ITEMS:
            return count_of(counted_items(window)) > 0
        case PeopleList.DIAGNOSED_WEEK:
            earlier = _diagnosed(window, DiagnosisRow.finished_at < window.week_start)
            return and_(_diagnosed(window), not_(earlier))
        case PeopleList.APPROVED_WEEK:
            known = or_(RouteRow.decided_at.is_(None), RouteRow.decided_at < window.week_start)
            return and_(_approved(window), not_(_approved(window, known)))
        case PeopleList.FINISHED_WEEK:
            return count_of(counted_items(window), finished_this_week(window)) > 0
        case PeopleList.PASSED_WEEK:
            return count_of(passed_this_week(window)) > 0
        case PeopleList.WAITING:
            return _waits(*to_decide())
        case PeopleList.CONCLUDING:
            return _waits(*to_conclude())
        case PeopleList.CHANGED:
            return _changed(window)
        case PeopleList.SUSPENDED:
            stands = RouteRow.state != RouteState.SUSPENDED.value
            return and_(_approved(window), not_(_approved(window, stands)))


def _diagnosed(window: Window, *besides: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        DiagnosisRow.post_id == PostRow.id,
        DiagnosisRow.kind == "self",
        DiagnosisRow.questionnaire == "self",
        DiagnosisRow.state == "finished",
        DiagnosisRow.finished_at >= window.start,
        DiagnosisRow.finished_at < window.end,
        *besides,
    )


def _approved(window: Window, *besides: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        RouteRow.post_id == PostRow.id,
        RouteRow.state.in_(APPROVED_CODES),
        in_period(window),
        *besides,
    )


def _waits(*of_plan: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(RouteRow.post_id == PostRow.id, *of_plan)


def _changed(window: Window) -> ColumnElement[bool]:
    """A change of a plan at the post waits, or was shown lately."""
    # As a condition, the states would let SQLite begin with the changes of all schools.
    told = func.sum(case((or_(still_waits(), shown_lately(window)), 1), else_=0))
    return (
        select(func.coalesce(told, 0))
        .select_from(RouteRow)
        .join(RouteChangeRow, RouteChangeRow.route_id == RouteRow.id)
        .outerjoin(ItemRow, ItemRow.id == RouteChangeRow.item_id)
        .where(RouteRow.post_id == PostRow.id)
        .correlate(PostRow)
        .scalar_subquery()
    ) > 0


def to_decide() -> tuple[ColumnElement[bool], ...]:
    return (RouteRow.state == RouteState.SUBMITTED.value, RouteRow.step.is_(None))


def to_conclude() -> tuple[ColumnElement[bool], ...]:
    return (RouteRow.state == RouteState.CLOSING.value, RouteRow.concluding_since.is_not(None))


def department_name(window: Window) -> ColumnElement[str | None]:
    """The name of the one that was chosen."""
    if window.department_id is None:
        return cast(null(), String)
    return (
        select(DepartmentRow.name)
        .where(
            DepartmentRow.id == window.department_id,
            DepartmentRow.school_id == window.scope.school_id,
        )
        .scalar_subquery()
    )


@made_once
def decided(window: Window) -> ColumnElement[bool]:
    """Posts of the window whose plans the reader decides about."""
    decides = ApprovalRepository.decided_by(
        window.decides, actor=window.reader_id, today=window.today
    )
    return and_(within(window.scope), decides, in_group(window))


def shown_lately(window: Window) -> ColumnElement[bool]:
    return and_(
        RouteChangeRow.state == ChangeState.SHOWN.value, RouteChangeRow.at >= window.week_start
    )
