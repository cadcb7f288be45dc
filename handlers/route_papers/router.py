"""The conversation of papers: files of a plan, a school's own templates of them."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from documents import (
    file_names,
    route_pdf,
    template_words,
    word,
)
from domain.errors import DomainError
from domain.paper_templates import TEMPLATE_BYTES
from domain.plan_rules import RouteForm
from domain.route_paper import PaperByTemplate, RoutePaper
from handlers import errors
from handlers.filters import NO_COMMAND, Expects
from handlers.route_papers import entry, papers, sample, screens
from handlers.route_papers.callbacks import (
    OpenPapers,
    OpenTemplate,
    OpenTemplates,
    PaperFile,
    RemoveTemplate,
    SendPaper,
    SendSample,
    SendTemplate,
)
from handlers.route_papers.entry import FLOW, TEMPLATE, TEMPLATES
from handlers.screen import Made, Screen
from handlers.turn import Turn
from services import route_papers
from services.transaction import Transaction

router = Router(name=FLOW)


@router.callback_query(OpenPapers.filter())
async def open_papers(_press: CallbackQuery, callback_data: OpenPapers, turn: Turn) -> Screen:
    try:
        screen = await entry.papers(turn, callback_data.route_id)
    except DomainError as error:
        return _withdrawn(turn, error)
    await turn.shows(FLOW, callback_data.route_id)
    return screen


@router.callback_query(SendPaper.filter())
async def send_paper(_press: CallbackQuery, callback_data: SendPaper, turn: Turn) -> Screen:
    """In Word by the school's own template where it has one; the PDF is always by ours."""
    route_id, form = callback_data.route_id, callback_data.form
    own: bytes | None = None
    try:
        async with turn.read() as tx:
            if callback_data.file is PaperFile.DOCX:
                facts, own = await route_papers.facts_and_template(tx, turn.call, route_id, form)
            else:
                facts = await route_papers.facts(tx, turn.call, route_id)
    except DomainError as error:
        return _withdrawn(turn, error)
    screen = entry.drawn(turn, facts)
    await turn.shows(FLOW, route_id)
    view = papers.paper(facts, form)
    try:
        content = await _content(turn, view, own, callback_data.file)
    except DomainError as error:
        return screen.headed(errors.sentence(turn, error))
    name = file_names.route_file_name(view, callback_data.file.value)
    return screen.with_files(Made(name=name, content=content))


def _withdrawn(turn: Turn, error: DomainError) -> Screen:
    if error.code != "route.withdrawn":
        raise error
    return screens.gone(turn.t)


async def _content(turn: Turn, view: RoutePaper, own: bytes | None, file: PaperFile) -> bytes:
    match file:
        case PaperFile.PDF:
            return await turn.render(route_pdf.pdf, view)
        case PaperFile.DOCX if own is None:
            return await turn.render(word.plan, view)
        case PaperFile.DOCX:
            by_template = PaperByTemplate(template=own, paper=view)
            return await turn.render(word.plan_by_template, by_template)


@router.callback_query(OpenTemplates.filter())
async def open_templates(_press: CallbackQuery, callback_data: OpenTemplates, turn: Turn) -> Screen:
    screen = await entry.templates(turn, callback_data.school_id)
    await turn.shows(TEMPLATES, callback_data.school_id)
    return screen


@router.callback_query(OpenTemplate.filter())
async def open_template(_press: CallbackQuery, callback_data: OpenTemplate, turn: Turn) -> Screen:
    """While it is open, a document that comes is the template of this form."""
    return await _awaiting(turn, callback_data.school_id, callback_data.form)


@router.callback_query(SendTemplate.filter())
async def send_template(_press: CallbackQuery, callback_data: SendTemplate, turn: Turn) -> Screen:
    school_id, form = callback_data.school_id, callback_data.form
    async with turn.read() as tx:
        own = await route_papers.find_template(tx, turn.call, school_id, form)
    content = own or word.shipped_template(form).read_bytes()
    screen = await _awaiting(turn, school_id, form)
    name = turn.t.plain("papers-template-file", form=form.value)
    return screen.with_files(Made(name=f"{name}.docx", content=content))


@router.callback_query(SendSample.filter())
async def send_sample(_press: CallbackQuery, callback_data: SendSample, turn: Turn) -> Screen:
    """A made-up plan by the school's template: what is seen is what teachers will get."""
    school_id, form = callback_data.school_id, callback_data.form
    async with turn.read() as tx:
        school, own = await route_papers.find_for_sample(tx, turn.call, school_id, form)
    made = sample.paper(form, school, turn.today)
    content = await _content(turn, made, own, PaperFile.DOCX)
    name = turn.t.plain("papers-sample-file", form=form.value)
    screen = await _awaiting(turn, school_id, form)
    return screen.with_files(Made(name=f"{name}.docx", content=content))


@router.callback_query(RemoveTemplate.filter())
async def remove_template(
    _press: CallbackQuery, callback_data: RemoveTemplate, turn: Turn
) -> Screen:
    school_id, form = callback_data.school_id, callback_data.form
    async with turn.write(TEMPLATES, school_id) as tx:
        await route_papers.remove_template(tx, turn.call, school_id, form)
        view = await route_papers.list_templates(tx, turn.call, school_id)
        await _expect(tx, turn, school_id, form)
    return screens.template(turn.t, view, form).with_toast(turn.t.plain("papers-toast-removed"))


@router.message(Expects(TEMPLATE), F.document)
async def take_template(_message: Message, turn: Turn) -> Screen:
    """Fetched and looked through before the transaction; a faulty one changes nothing."""
    school_id, form = _awaited(turn)
    document = next(one.document for one in turn.messages if one.document is not None)
    try:
        content = await turn.fetch(document.file_id, limit=TEMPLATE_BYTES)
    except DomainError as error:
        return (await entry.template(turn, school_id, form)).headed(errors.sentence(turn, error))
    problems = await turn.run(word.template_problems, content)
    if problems:
        told = tuple(template_words.told(one, turn.t) for one in problems)
        return screens.refused(turn.t, told, await entry.template(turn, school_id, form))
    async with turn.write(TEMPLATES, school_id) as tx:
        await route_papers.keep_template(
            tx, turn.call, school_id, form, file_name=document.file_name or "", body=content
        )
        view = await route_papers.list_templates(tx, turn.call, school_id)
        await _expect(tx, turn, school_id, form)
    return screens.template(turn.t, view, form).headed(turn.t("papers-template-taken"))


@router.message(Expects(TEMPLATE), NO_COMMAND)
async def take_other(_message: Message, turn: Turn) -> Screen:
    """A text or a photo where a file of Word was expected."""
    screen = await entry.template(turn, *_awaited(turn))
    return screen.headed(turn.t("papers-need-docx"))


async def _awaiting(turn: Turn, school_id: int, form: RouteForm) -> Screen:
    """The form's screen, and a file awaited beside it."""
    async with turn.write(TEMPLATES, school_id) as tx:
        view = await route_papers.list_templates(tx, turn.call, school_id)
        await _expect(tx, turn, school_id, form)
    return screens.template(turn.t, view, form)


async def _expect(tx: Transaction, turn: Turn, school_id: int, form: RouteForm) -> None:
    await tx.conversation.expect(
        turn.account_id, TEMPLATE, now=turn.now, object_id=school_id, detail=form.value
    )


def _awaited(turn: Turn) -> tuple[int, RouteForm]:
    expected = turn.expectation
    return turn.awaited_id, RouteForm((expected and expected.detail) or RouteForm.FORM_1)
