"""/report: a table, a paper for a pedsovet, a paper for whoever checks."""

from collections.abc import Callable

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from documents import file_names, plain_pdf, school_audit, school_review, school_xlsx, word
from domain.plain_paper import PlainPaper
from domain.reports import Figures, PaperForm
from domain.summary_filters import Filters, parse_filters
from handlers.reports import screens
from handlers.reports.callbacks import (
    MakeAudit,
    MakeReview,
    MakeTable,
    OpenPlaces,
    OpenReport,
)
from handlers.screen import Made, Screen
from handlers.turn import Turn
from services import reports
from services.reports import ReportChoices

FLOW = "reports"

router = Router(name=FLOW)

_DRAW: dict[PaperForm, tuple[Callable[[PlainPaper], bytes], str]] = {
    PaperForm.DOCX: (word.plain, "docx"),
    PaperForm.PDF: (plain_pdf.pdf, "pdf"),
}


@router.message(Command("report"))
async def report_command(_message: Message, turn: Turn) -> Screen:
    return await _shown(turn, Filters())


@router.callback_query(OpenReport.filter())
async def open_report(_press: CallbackQuery, callback_data: OpenReport, turn: Turn) -> Screen:
    return await _shown(turn, parse_filters(callback_data.code))


@router.callback_query(OpenPlaces.filter())
async def open_places(_press: CallbackQuery, callback_data: OpenPlaces, turn: Turn) -> Screen:
    view = await _choices(turn, parse_filters(callback_data.code))
    return screens.places(turn.t, view, callback_data.page)


@router.callback_query(MakeTable.filter())
async def make_table(_press: CallbackQuery, callback_data: MakeTable, turn: Turn) -> Screen:
    filters = parse_filters(callback_data.code)
    async with turn.read() as tx:
        view = await reports.table(tx, turn.call, filters)
        shown = await reports.choices(tx, turn.call, filters, view.figures.summary)
    screen = screens.report(turn.t, shown)
    if not view.facts.staff:
        return screen
    content = await turn.render(school_xlsx.xlsx, view)
    name = file_names.report_file_name(view.figures, "table", "xlsx")
    return _sent(turn, screen, name, content)


@router.callback_query(MakeReview.filter())
async def make_review(_press: CallbackQuery, callback_data: MakeReview, turn: Turn) -> Screen:
    filters = parse_filters(callback_data.code)
    async with turn.read() as tx:
        view = await reports.figures(tx, turn.call, filters)
        shown = await reports.choices(tx, turn.call, filters, view.summary)
    paper = await turn.run(school_review.paper, view)
    return await _paper(turn, shown, view, "review", paper, callback_data.form)


@router.callback_query(MakeAudit.filter())
async def make_audit(_press: CallbackQuery, callback_data: MakeAudit, turn: Turn) -> Screen:
    filters = parse_filters(callback_data.code)
    async with turn.read() as tx:
        view = await reports.origins(tx, turn.call, filters)
        shown = await reports.choices(tx, turn.call, filters, view.figures.summary)
    paper = await turn.run(school_audit.paper, view)
    return await _paper(turn, shown, view.figures, "audit", paper, callback_data.form)


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    return await _shown(turn, Filters())


async def _shown(turn: Turn, filters: Filters) -> Screen:
    return screens.report(turn.t, await _choices(turn, filters))


async def _choices(turn: Turn, filters: Filters) -> ReportChoices:
    async with turn.read() as tx:
        return await reports.choices(tx, turn.call, filters)


async def _paper(
    turn: Turn, shown: ReportChoices, view: Figures, what: str, paper: PlainPaper, form: PaperForm
) -> Screen:
    screen = screens.report(turn.t, shown)
    if not view.summary.people.teachers or view.summary.unknown:
        return screen
    draw, extension = _DRAW[form]
    content = await turn.render(draw, paper)
    return _sent(turn, screen, file_names.report_file_name(view, what, extension), content)


def _sent(turn: Turn, screen: Screen, name: str, content: bytes) -> Screen:
    made = Made(name=name, content=content)
    return screen.with_files(made).with_toast(turn.t.plain("report-ready"))
