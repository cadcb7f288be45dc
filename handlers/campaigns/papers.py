"""Views of pictures and tables, made of what a leader sees. Documents are always in Russian."""

from domain import charts
from domain.campaign_map import Cell, DeficitMap
from domain.campaign_totals import TotalsView
from domain.campaign_views import DepartmentList, MapView, ParticipationSheet
from domain.campaigns import Campaign, Counts, Participation
from domain.charts import DepartmentBar, MapCell, MapRow, ParticipationBars
from domain.tables import (
    ParticipationLine,
    ParticipationState,
    ParticipationTable,
    TotalsQuestion,
    TotalsTable,
)
from handlers.campaigns import words
from handlers.positions import position_words
from locales.translator import DEFAULT_LANGUAGE, Translator, translator

_STATES = {
    Participation.PASSED: ParticipationState.FINISHED,
    Participation.BEGUN: ParticipationState.BEGUN,
    Participation.NOT_BEGUN: ParticipationState.NOT_BEGUN,
}


def paper() -> Translator:
    return translator(DEFAULT_LANGUAGE)


def deficit_map(view: MapView) -> charts.DeficitMap:
    """Departments are rows here. A row without a single cell is left out."""
    t = paper()
    shown = view.map
    lines = []
    for place, department_id in enumerate(shown.places):
        name = t.plain("campaigns-no-department")
        if department_id is not None:
            name = view.names.get(department_id, name)
        lines.append(
            MapRow(
                label=name,
                cells=tuple(map_cell(one.cells[place]) for one in shown.rows),
                total=map_cell(shown.whole.cells[place]),
            )
        )
    return charts.DeficitMap(
        school=view.school,
        title=words.title(t, view.campaign),
        day=view.today,
        groups=tuple(view.labels.get(one.group, one.group) for one in shown.rows),
        rows=tuple(lines),
        school_row=_whole(shown, _of_part(view.part)),
        heading=own_words("document-map-title", view.campaign),
        scale=own_words("document-map-scale", view.campaign),
        titles=tuple(view.titles.get(one.group, one.group) for one in shown.rows),
    )


def own_words(key: str, campaign: words.Titled) -> str:
    """What the questionnaire says otherwise than the self-diagnosis; empty: the same."""
    said = words.own(key, campaign)
    return "" if said == key else paper().plain(said)


def _of_part(part: bool) -> str:
    """The label of the line of all: empty for the whole school."""
    return paper().plain("campaigns-own-departments") if part else ""


def _whole(shown: DeficitMap, label: str) -> MapRow:
    return MapRow(
        label=label,
        cells=tuple(map_cell(one.total) for one in shown.rows),
        total=map_cell(shown.whole.total),
    )


def map_cell(cell: Cell) -> MapCell | None:
    if cell.percent is None or cell.people is None or cell.levels is None:
        return None
    support, growth, confident, strength = cell.levels
    return MapCell(
        percent=cell.percent,
        people=cell.people,
        support=support,
        growth=growth,
        confident=confident,
        strength=strength,
    )


def bars(view: DepartmentList) -> ParticipationBars:
    t = paper()
    return ParticipationBars(
        school=view.school,
        title=words.title(t, view.campaign),
        day=view.today,
        rows=tuple(
            _bar(one.name or t.plain("campaigns-no-department"), one.counts) for one in view.lines
        ),
        school_bar=_bar(_of_part(view.part), view.counts),
    )


def _bar(label: str, counts: Counts) -> DepartmentBar:
    return DepartmentBar(
        label=label,
        finished=counts.passed,
        begun=counts.begun,
        not_begun=counts.not_begun,
    )


def participation(view: ParticipationSheet) -> ParticipationTable:
    return ParticipationTable(
        school=view.school,
        title=words.title(paper(), view.campaign),
        day=view.today,
        lines=tuple(
            ParticipationLine(
                name=one.label,
                department=one.department,
                position=(None if one.position is None else position_words(paper(), one.position)),
                state=_STATES[one.standing],
                finished=one.passed_on,
                reminded=one.reminded_on,
            )
            for one in view.lines
        ),
    )


def totals(view: TotalsView) -> TotalsTable:
    return TotalsTable(
        school=view.school,
        title=words.title(paper(), view.campaign),
        day=view.today,
        finished=view.finished,
        people=view.people,
        questions=tuple(
            TotalsQuestion(
                text=one.question.text,
                answered=one.answered,
                options=tuple((option.title, option.people) for option in one.options),
            )
            for one in view.questions
        ),
        of=_of_part(view.part),
    )


def file_name(what: str, campaign: Campaign, school: str) -> str:
    """«Карта диагностики, Школа № 1, Диагностика, апрель 2027»."""
    t = paper()
    key = words.own(f"campaigns-file-{what}", campaign)
    said = t.plain(key, school=school, title=words.title(t, campaign))
    return safe_name(said)


def safe_name(said: str) -> str:
    """Without what names of files don't bear."""
    return "".join(sign for sign in said if sign not in '\\/:*?"<>|')
