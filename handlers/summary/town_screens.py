"""Schools of a municipality in numbers. Pure."""

from domain.summary import SMALL_GROUP, SchoolLine, TownSummary
from handlers.buttons import button, menu
from handlers.deficits.callbacks import ShowSchools
from handlers.municipal.callbacks import OpenMunicipal
from handlers.paging import pages
from handlers.screen import Screen, row, rows
from handlers.summary.callbacks import OpenTown
from locales.translator import Markup, Translator


def town(t: Translator, view: TownSummary) -> Screen:
    parts = [
        t(
            "summary-head",
            school=view.municipality,
            first=str(view.year[0]),
            last=f"{view.year[1] % 100:02}",
        ),
        t("summary-town-schools", count=view.total, least=SMALL_GROUP),
        *(_line(t, one) for one in view.lines),
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            pages(t, view.page, view.pages, lambda page: OpenTown(page=page)),
            row(button(t, "deficits-button-open", ShowSchools())),
            row(button(t, "home-button-town", OpenMunicipal())),
            row(menu(t)),
        ),
    )


def _line(t: Translator, one: SchoolLine) -> Markup:
    if not one.teachers:
        return t("summary-town-nobody", school=one.school)
    return t(
        "summary-town-line",
        school=one.school,
        diagnosed=one.diagnosed,
        approved=one.approved,
        total=one.teachers,
        finished=one.items.finished if one.items else 0,
        items=one.items.total if one.items else 0,
        passed=one.items.passed if one.items else 0,
        young=one.young_without_mentor,
    )
