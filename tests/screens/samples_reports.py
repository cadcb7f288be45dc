"""Screens of the reports of a school."""

from dataclasses import replace
from datetime import date

from domain.summary_filters import Filters, periods_offered, year_period
from handlers.reports import screens as reports
from handlers.screen import Screen
from locales.translator import Translator
from services.reports import ReportChoices, ReportPlace
from tests.screens.samples_summary import EMPTY, FULL, UNKNOWN

TODAY = date(2027, 3, 17)
ID = 10**15
PERIODS = tuple(one for one in periods_offered(TODAY) if one.kind.value in ("h", "y"))
PLACES = tuple(
    ReportPlace(id=ID + number, name=f"ШМО учителей математики и информатики {number}")
    for number in range(9)
)
WHOLE = ReportChoices(
    summary=FULL, filters=Filters(), periods=PERIODS, places=PLACES, part=False, named=True
)


def screens(t: Translator) -> dict[str, Screen]:
    half = Filters(department_id=ID, period=PERIODS[1])
    chosen = replace(
        WHOLE,
        filters=half,
        summary=replace(FULL, department=PLACES[0].name, filters=half),
    )
    before = Filters(period=year_period(2025))
    return {
        "report": reports.report(t, WHOLE),
        "report_half": reports.report(t, chosen),
        "report_year_before": reports.report(
            t, replace(WHOLE, filters=before, places=PLACES[:1], part=True, named=False)
        ),
        "report_unknown": reports.report(t, replace(WHOLE, filters=before, summary=UNKNOWN)),
        "report_empty": reports.report(t, replace(WHOLE, summary=EMPTY, places=())),
        "places": reports.places(t, chosen, 0),
        "places_last": reports.places(t, chosen, 7),
    }
