"""What can be made, of which time and of whom. Pure."""

from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from domain.reports import PaperForm
from domain.summary_filters import Filters, Period, PeriodKind
from handlers.buttons import button, menu, named
from handlers.paging import pages
from handlers.reports.callbacks import (
    MakeAudit,
    MakeReview,
    MakeTable,
    OpenPlaces,
    OpenReport,
)
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.summary.callbacks import OpenSummary
from locales.translator import Translator
from services.reports import ReportDesk

_PAGE = 8


def report(t: Translator, view: ReportDesk) -> Screen:
    people = view.summary.people.teachers
    lines = [
        t("report-head", school=view.summary.school),
        t("report-chosen", period=_period(t, view), place=_place(t, view)),
        t("report-people", count=people) if people else t("report-nobody"),
    ]
    if people:
        lines += [
            "",
            t("report-about-table", named="yes" if view.named else "no"),
            t("report-about-review"),
            t("report-about-audit"),
            "",
            t("report-wait"),
        ]
    back = button(t, "summary-button-back", OpenSummary())
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(_making(t, view.filters.code) if people else ()),
            *_times(t, view),
            _places(t, view),
            row(back, menu(t)),
        ),
    )


def _making(t: Translator, code: str) -> Rows:
    return (
        row(button(t, "report-button-table", MakeTable(code=code))),
        row(
            *(
                button(t, f"report-button-review-{form.value}", MakeReview(form=form, code=code))
                for form in PaperForm
            )
        ),
        row(
            *(
                button(t, f"report-button-audit-{form.value}", MakeAudit(form=form, code=code))
                for form in PaperForm
            )
        ),
    )


def _times(t: Translator, view: ReportDesk) -> Rows:
    """Times that are not the chosen one, two in a row."""
    offered: list[Period | None] = [None, *view.periods]
    found = [
        Button(
            text=_time(t, one),
            data=OpenReport(code=replace(view.filters, period=one).code).pack(),
        )
        for one in offered
        if one != view.filters.period
    ]
    return tuple(tuple(found[start : start + 2]) for start in range(0, len(found), 2))


def _time(t: Translator, period: Period | None) -> str:
    if period is None:
        return t.plain("report-button-now")
    if period.kind is PeriodKind.HALF:
        return t.plain("report-button-half", number=str(period.number))
    years = {"first": str(period.first.year), "last": f"{period.last.year % 100:02}"}
    return t.plain("report-button-year", **years)


def _places(t: Translator, view: ReportDesk) -> tuple[Button, ...]:
    choose = whole = None
    if len(view.places) > 1:
        choose = button(t, "report-button-places", OpenPlaces(code=view.filters.code))
    if view.filters.department_id is not None:
        code = replace(view.filters, department_id=None).code
        whole = button(t, "report-button-whole", OpenReport(code=code))
    return row(choose, whole)


def places(t: Translator, view: ReportDesk, page: int) -> Screen:
    last = max(0, (len(view.places) - 1) // _PAGE)
    page = max(0, min(page, last))

    def to(number: int) -> CallbackData:
        return OpenPlaces(code=view.filters.code, page=number)

    def of(department_id: int | None) -> Filters:
        return replace(view.filters, department_id=department_id)

    return Screen(
        text=t("report-places"),
        rows=rows(
            row(button(t, "report-button-whole", OpenReport(code=of(None).code))),
            *(
                row(named(one.name, OpenReport(code=of(one.id).code)))
                for one in view.places[page * _PAGE : (page + 1) * _PAGE]
            ),
            pages(t, page, last + 1, to),
            row(
                button(t, "report-button-back", OpenReport(code=view.filters.code)),
                menu(t),
            ),
        ),
    )


def _period(t: Translator, view: ReportDesk) -> str:
    period = view.filters.period
    if period is None:
        return t.plain("report-period-now")
    first, last = str(period.first.year), str(period.last.year)
    match period.kind:
        case PeriodKind.YEAR:
            return t.plain("report-period-year", first=first, last=f"{int(last) % 100:02}")
        case PeriodKind.HALF:
            begun, ended = view.summary.year
            return t.plain(
                "report-period-half",
                number=period.number,
                first=str(begun),
                last=f"{ended % 100:02}",
            )
        case _:
            day = {"first": f"{period.first:%d.%m.%Y}", "last": f"{period.last:%d.%m.%Y}"}
            return t.plain("report-period-other", **day)


def _place(t: Translator, view: ReportDesk) -> str:
    if view.summary.department is not None:
        return view.summary.department
    return t.plain("report-place-part" if view.part else "report-place-whole")
