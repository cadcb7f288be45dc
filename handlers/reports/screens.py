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
from handlers.summary.screens import unknown as summary_unknown
from handlers.summary.words import period
from locales.translator import Markup, Translator
from services.reports import ReportChoices

_PAGE = 8


def report(t: Translator, view: ReportChoices) -> Screen:
    people, unknown = view.summary.people.teachers, view.summary.unknown
    lines = [
        t("report-head", school=view.summary.school),
        t("report-chosen", period=_period(t, view), place=_place(t, view)),
        t("report-people", count=people) if people else t("report-nobody"),
    ]
    if people and unknown:
        # Records of courses and contests are older than the bot: the table has them.
        lines += [Markup(""), summary_unknown(t, view.summary), t("report-unknown")]
    elif people:
        lines += [
            Markup(""),
            t("report-about-table", named="yes" if view.named else "no"),
            t("report-about-review"),
            t("report-about-audit"),
            Markup(""),
            t("report-wait"),
        ]
    back = button(t, "summary-button-back", OpenSummary())
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(_making(t, view.filters.code, papers=not unknown) if people else ()),
            *_times(t, view),
            _places(t, view),
            row(back, menu(t)),
        ),
    )


def _making(t: Translator, code: str, *, papers: bool) -> Rows:
    table = row(button(t, "report-button-table", MakeTable(code=code)))
    if not papers:
        return (table,)
    return (
        table,
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


def _times(t: Translator, view: ReportChoices) -> Rows:
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


def _time(t: Translator, one: Period | None) -> str:
    if one is None:
        return t.plain("report-button-now")
    if one.kind is PeriodKind.HALF:
        return t.plain("report-button-half", number=str(one.number))
    years = {"first": str(one.first.year), "last": f"{one.last.year % 100:02}"}
    return t.plain("report-button-year", **years)


def _places(t: Translator, view: ReportChoices) -> tuple[Button, ...]:
    choose = whole = None
    if len(view.places) > 1:
        choose = button(t, "report-button-places", OpenPlaces(code=view.filters.code))
    if view.filters.department_id is not None:
        code = replace(view.filters, department_id=None).code
        whole = button(t, "report-button-whole", OpenReport(code=code))
    return row(choose, whole)


def places(t: Translator, view: ReportChoices, page: int) -> Screen:
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


def _period(t: Translator, view: ReportChoices) -> str:
    chosen = view.filters.period
    return t.plain("report-period-now") if chosen is None else period(t, chosen)


def _place(t: Translator, view: ReportChoices) -> str:
    if view.summary.department is not None:
        return view.summary.department
    return t.plain("report-place-part" if view.part else "report-place-whole")
