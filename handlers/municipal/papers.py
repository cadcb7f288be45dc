"""The map of the schools as a picture and a table. Documents are always in Russian."""

from domain import charts
from domain.campaign_map import MapRow
from domain.campaign_totals import FIRST_WHILE_OPEN
from domain.municipal_views import MunicipalMap
from handlers.campaigns import words
from handlers.campaigns.papers import map_cell, own_words, paper, safe_name


def deficit_map(view: MunicipalMap) -> charts.DeficitMap:
    """Schools are rows here."""
    t = paper()
    shown = view.map
    return charts.DeficitMap(
        school=view.municipality,
        title=words.title(t, view.campaign),
        day=view.today,
        groups=tuple(view.labels.get(one.group, one.group) for one in shown.rows),
        rows=tuple(
            _row(view.names.get(school_id or 0, ""), shown.rows, shown.whole, place)
            for place, school_id in enumerate(shown.places)
        ),
        school_row=charts.MapRow(
            label=t.plain("document-all-schools"),
            cells=tuple(map_cell(one.total) for one in shown.rows),
            total=map_cell(shown.whole.total),
        ),
        heading=own_words("document-map-title", view.campaign),
        scale=own_words("document-map-scale", view.campaign),
        places=t.plain("document-school"),
        owner=t.plain("document-legend-municipality"),
        counted=None if view.counts_all else (shown.people, view.finished),
        first=FIRST_WHILE_OPEN if view.going_on else None,
        titles=tuple(view.titles.get(one.group, one.group) for one in shown.rows),
    )


def _row(name: str, groups: tuple[MapRow, ...], whole: MapRow, place: int) -> charts.MapRow:
    return charts.MapRow(
        label=name,
        cells=tuple(map_cell(one.cells[place]) for one in groups),
        total=map_cell(whole.cells[place]),
    )


def file_name(view: MunicipalMap) -> str:
    """«Карта диагностики, Первый район, Диагностика, апрель 2027»."""
    t = paper()
    key = words.own("campaigns-file-map", view.campaign)
    title = words.title(t, view.campaign)
    return safe_name(t.plain(key, school=view.municipality, title=title))
