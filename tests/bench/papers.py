"""Documents a second, one after the other, as one of the renderer's two threads draws them."""

import time
from collections.abc import Callable

from documents import achievements_pdf, radar, result_report, route_pdf, school_xlsx, word
from domain.plan_rules import RouteForm
from tests.bench.lines import Line
from tests.documents import achievement_views, report_views, route_views, views

SECONDS = 2.0

PAPERS: dict[str, Callable[[], bytes]] = {
    "result, picture": lambda: radar.png(views.radar(72, 54, 33, 61, 88, 94, None, 70)),
    "result, PDF": lambda: result_report.pdf(views.result_report()),
    "plan by form 1, PDF": lambda: route_pdf.pdf(route_views.route_paper(RouteForm.FORM_1)),
    "plan by form 1, Word": lambda: word.plan(route_views.route_paper(RouteForm.FORM_1)),
    "achievements, PDF": lambda: achievements_pdf.pdf(achievement_views.whole()),
    "table of a school, Excel": lambda: school_xlsx.xlsx(report_views.table()),
}


def lines() -> list[Line]:
    return [
        Line(what=f"documents: {name}", measured=f"{_a_second(draw):.1f} a second")
        for name, draw in PAPERS.items()
    ]


def _a_second(draw: Callable[[], bytes]) -> float:
    draw()
    began, made = time.monotonic(), 0
    while time.monotonic() - began < SECONDS:
        draw()
        made += 1
    return made / (time.monotonic() - began)
