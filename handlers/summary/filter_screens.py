"""What a summary can be narrowed to, and what changed in a week. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.organisation import Department
from domain.people import SchoolKind
from domain.summary import PeopleList, Summary
from domain.summary_filters import Filters, PeopleGroup, Period, periods_offered
from handlers.buttons import button, fitting, menu, two_by_two
from handlers.paging import pages, piece
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.summary import words
from handlers.summary.callbacks import (
    OpenDepartments,
    OpenFiltered,
    OpenFilters,
    OpenSummary,
    Place,
)
from locales.translator import Translator

PAGE = 8
CHOSEN = "• "


def filters(
    t: Translator,
    chosen: Filters,
    groups: Sequence[PeopleGroup],
    department: Department | None,
    kind: SchoolKind,
    today: date,
) -> Screen:
    """Each choice leads to the summary at once; what else was chosen stays."""
    code = chosen.code
    name = None if department is None else department.name
    parts = [t("summary-filters-head")]
    if code:
        parts.append(t("summary-chosen", list=words.chosen(t, chosen, name)))
    parts.append(t("summary-filters-hint"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(
                    t, "summary-button-department", OpenDepartments(chosen=code), kind=kind.value
                )
            ),
            *two_by_two([_group(t, one, chosen) for one in groups]),
            *_periods(t, chosen, today),
            row(button(t, "summary-button-reset", OpenSummary()) if code else None),
            row(_back(t, code), menu(t)),
        ),
    )


def _group(t: Translator, one: PeopleGroup, chosen: Filters) -> Button:
    key = f"summary-button-group-{one.name.lower()}"
    target = OpenFiltered(chosen=replace(chosen, group=one).code)
    return _marked(t.plain(key), target, here=one is chosen.group)


def _periods(t: Translator, chosen: Filters, today: date) -> Rows:
    whole = _period(t, None, chosen)
    return ((whole,), *two_by_two([_period(t, one, chosen) for one in periods_offered(today)]))


def _period(t: Translator, one: Period | None, chosen: Filters) -> Button:
    name = t.plain("summary-button-period-all") if one is None else words.period(t, one)
    target = OpenFiltered(chosen=replace(chosen, period=one).code)
    return _marked(name, target, here=one == chosen.period)


def departments(
    t: Translator, chosen: Filters, found: Sequence[Department], page: int, kind: SchoolKind
) -> Screen:
    shown, page, total = piece(found, page, PAGE)
    whole = _department(t.plain("summary-button-department-all"), None, chosen)
    key = "summary-departments-head" if found else "summary-departments-none"
    return Screen(
        text=t(key, kind=kind.value),
        rows=rows(
            row(whole if found else None),
            *(row(_department(one.name, one.id, chosen)) for one in shown),
            pages(t, page, total, lambda to: OpenDepartments(page=to, chosen=chosen.code)),
            row(button(t, "button-back", OpenFilters(chosen=chosen.code)), menu(t)),
        ),
    )


def _department(name: str, department_id: int | None, chosen: Filters) -> Button:
    target = OpenFiltered(chosen=replace(chosen, department_id=department_id).code)
    return _marked(name, target, here=department_id == chosen.department_id)


def week(t: Translator, view: Summary) -> Screen:
    """What came in the last seven days; the people behind each number."""
    code = view.filters.code
    counts = {
        PeopleList.DIAGNOSED_WEEK: view.week.diagnosed,
        PeopleList.APPROVED_WEEK: view.week.approved,
        PeopleList.FINISHED_WEEK: view.week.finished,
        PeopleList.PASSED_WEEK: view.week.passed,
    }
    parts = [t("summary-week-head", school=view.school)]
    if code:
        parts.append(t("summary-chosen", list=words.chosen(t, view.filters, view.department)))
    if not view.week.any:
        parts.append(t("summary-week-none"))
    found = {which: count for which, count in counts.items() if count}
    parts += [t(f"summary-week-{_key(one)}", count=count) for one, count in found.items()]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(button(t, f"summary-button-{_key(one)}", Place(which=one, chosen=code)))
                for one in found
            ),
            row(_back(t, code), menu(t)),
        ),
    )


def _back(t: Translator, code: str) -> Button:
    target = OpenFiltered(chosen=code) if code else OpenSummary()
    return button(t, "summary-button-back", target)


def _marked(name: str, target: OpenFiltered, *, here: bool) -> Button:
    return Button(text=fitting(f"{CHOSEN if here else ''}{name}"), data=target.pack())


def _key(which: PeopleList) -> str:
    return which.name.lower().replace("_", "-")
