"""What a diagnosis says of the schools: groups of statements, of five people or more. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.campaign_totals import FIRST_WHILE_OPEN
from domain.campaign_views import PAGE
from domain.municipal_views import MunicipalMap
from domain.summary import SMALL_GROUP
from handlers.buttons import button, menu, named
from handlers.campaigns import words
from handlers.campaigns.result_screens import group_line
from handlers.municipal.callbacks import MapPicture, MapTable, OpenOne, ShowMap, ShowSchoolMap
from handlers.paging import pages, piece
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator


def map_list(t: Translator, view: MunicipalMap, page: int = 0) -> Screen:
    """All schools together by group, and the way to each."""
    campaign, shown = view.campaign, view.map
    id_ = campaign.id
    lines = [
        t(
            words.own("campaigns-map", campaign),
            title=words.title(t, campaign),
            school=view.municipality,
        ),
        t("campaigns-map-people", count=view.finished),
    ]
    if shown.empty:
        key = "municipal-map-too-few-open" if view.going_on else "municipal-map-too-few-closed"
        lines.append(t(key, count=SMALL_GROUP, first=FIRST_WHILE_OPEN))
    else:
        if not view.counts_all:
            lines.append(_by_fives(t, view))
        lines.append(t(words.own("campaigns-map-scale", campaign)))
        lines += [
            group_line(t, view.titles.get(one.group, one.group), one.total) for one in shown.rows
        ]
    if shown.variants > 1 and not shown.empty:
        lines.append(t("campaigns-map-mixed"))
    some, page, total = piece(shown.places, page, PAGE)

    def to(number: int) -> CallbackData:
        return ShowMap(municipal_id=id_, page=number)

    apart = [
        row(
            named(
                view.names.get(place or 0, ""),
                ShowSchoolMap(municipal_id=id_, school_id=place or 0, page=page),
            )
        )
        for place in some
        if not shown.empty
    ]
    files = row(
        button(t, "campaigns-button-map-picture", MapPicture(municipal_id=id_)),
        button(t, "campaigns-button-map-file", MapTable(municipal_id=id_)),
    )
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *apart,
            pages(t, page, total, to) if apart else (),
            () if shown.empty else files,
            row(button(t, "button-back", OpenOne(municipal_id=id_)), menu(t)),
        ),
    )


def school_map(t: Translator, view: MunicipalMap, school_id: int, page: int) -> Screen:
    """One school by group; the list of all where it has no such school."""
    if school_id not in view.map.places:
        return map_list(t, view, page)
    place = view.map.places.index(school_id)
    cells = [(one.group, one.cells[place]) for one in view.map.rows]
    lines = [
        t("campaigns-map-of", name=view.names.get(school_id, "")),
        t("campaigns-map-diagnosis", title=words.title(t, view.campaign)),
        t(words.own("campaigns-map-scale", view.campaign)),
        *(group_line(t, view.titles.get(group, group), cell) for group, cell in cells),
    ]
    if school_id in view.still_open:
        lines.append(t("municipal-map-school-open"))
    if not all(cell.shown for _, cell in cells):
        lines.append(t("municipal-map-blank", count=SMALL_GROUP))
    back = ShowMap(municipal_id=view.campaign.id, page=page)
    return Screen(text=t.lines(lines), rows=rows(row(button(t, "button-back", back), menu(t))))


def _by_fives(t: Translator, view: MunicipalMap) -> Markup:
    key = "municipal-map-some-open" if view.going_on else "municipal-map-some-closed"
    return t(
        key,
        count=view.map.people,
        finished=view.finished,
        first=FIRST_WHILE_OPEN,
        least=SMALL_GROUP,
    )
