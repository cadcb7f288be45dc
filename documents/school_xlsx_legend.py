"""What each sheet of a school's table means, of whom and when it is, and what it leaves out."""

from documents import report_words as shared
from documents.words import long_day
from documents.workbook import Sheet
from domain.reports import ReportRight, SchoolTable
from domain.summary import SMALL_GROUP
from locales.translator import Translator


def legend(t: Translator, view: SchoolTable, shown: tuple[str, ...]) -> Sheet:
    """`shown`: titles of the sheets that are there."""
    facts = view.facts
    period = shared.period_of(facts.summary)
    place = facts.summary.department or t.plain(
        "report-place-part" if facts.head.part else "report-place-whole"
    )
    said = {
        "totals": t.plain("report-legend-totals"),
        "staff": _staff(t, view),
        "cards": t.plain("report-legend-cards"),
        "participation": t.plain("report-legend-participation"),
        "results": t.plain("report-legend-results"),
        "levels": t.plain("report-legend-levels", count=SMALL_GROUP),
        "plans": t.plain("report-legend-plans"),
        "items": t.plain("report-legend-items"),
        "overdue": t.plain("report-legend-overdue-sheet"),
        "record": t.plain("report-legend-record"),
    }
    titles = {key: t.plain(f"report-sheet-{key}") for key in said}
    return Sheet(
        title=t.plain("report-sheet-legend"),
        widths=(28, 100),
        rows=[
            (t.plain("document-legend-school"), facts.head.school),
            (t.plain("report-legend-scope"), place),
            (
                t.plain("report-legend-period"),
                shared.for_period(t, period)
                if facts.head.day <= period.last
                else f"{shared.for_period(t, period)}; {shared.as_of(t, facts.head, period)}",
            ),
            (t.plain("report-legend-made"), long_day(facts.head.day)),
            *((titles[key], text) for key, text in said.items() if titles[key] in shown),
            (t.plain("report-legend-hidden"), t.plain("report-legend-hidden-explained")),
        ],
    )


def _staff(t: Translator, view: SchoolTable) -> str:
    said = t.plain("report-legend-staff")
    if ReportRight.STAFF in view.facts.rights:
        return said
    few = t.plain("report-legend-staff-few")
    return f"{said}. {few}"
