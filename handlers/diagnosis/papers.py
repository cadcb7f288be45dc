"""The result as a picture and as a PDF, the blank to be printed: facts as views of documents.

Papers speak Russian, whatever the language of the chat.
"""

from datetime import date, datetime

from content.model import Statement
from documents import blank as blank_pdf
from documents import radar as radar_png
from documents import result_report as report_pdf
from domain.charts import FEWEST_AXES, Radar, RadarAxis
from domain.diagnosis import Address
from domain.errors import DomainError
from domain.papers import (
    Blank,
    BlankKind,
    BlankQuestion,
    BlankSection,
    ReportGroup,
    ReportStatement,
    ResultReport,
)
from handlers.diagnosis.parts import answer_label, answer_words
from handlers.diagnosis.screens import ASIDE, LEVELS
from handlers.screen import Made
from handlers.turn import Turn
from locales.translator import DEFAULT_LANGUAGE, Translator, translator
from services import diagnosis
from services.diagnosis import BlankPaper, DiagnosisOutcome, ResultDrawn, ResultPapers


def _words() -> Translator:
    return translator(DEFAULT_LANGUAGE)


async def picture(turn: Turn, diagnosis_id: int) -> Made | None:
    """None for a result that has no outline. Raises "render.busy"."""
    async with turn.read() as tx:
        papers = await diagnosis.result_drawn(tx, turn.call, diagnosis_id)
    return await _pictured(turn, papers)


async def _pictured(turn: Turn, papers: ResultDrawn) -> Made | None:
    view = radar(turn, papers)
    if view is None:
        return None
    return Made(
        name=_named(papers.owner.label, view.day, "png"),
        content=await turn.render(radar_png.png, view),
        is_photo=True,
        caption=turn.t("diagnosis-picture-caption"),
    )


async def picture_if_drawn(turn: Turn, outcome: DiagnosisOutcome) -> tuple[Made, ...]:
    """At the finish: a result in words must not wait for a queue of pictures."""
    try:
        async with turn.read() as tx:
            papers = await diagnosis.result_drawn_after(tx, turn.call, outcome)
        drawn = await _pictured(turn, papers)
    except DomainError:
        return ()
    return () if drawn is None else (drawn,)


async def report(turn: Turn, diagnosis_id: int) -> Made:
    async with turn.read() as tx:
        papers = await diagnosis.result_papers(tx, turn.call, diagnosis_id)
    view = _report(turn, papers)
    return Made(
        name=_named(papers.owner.label, view.day, "pdf"),
        content=await turn.render(report_pdf.pdf, view),
    )


async def blank(turn: Turn, paper: BlankPaper) -> Made:
    stem = _words().plain(
        "diagnosis-file-blank", title=paper.questionnaire.title, name=paper.owner.label
    )
    return Made(
        name=_filed(stem, "pdf"),
        content=await turn.render(blank_pdf.pdf, _blank(paper)),
    )


def _named(label: str, day: date, extension: str) -> str:
    stem = _words().plain("diagnosis-file-result", name=label, day=day.isoformat())
    return _filed(stem, extension)


def _filed(stem: str, extension: str) -> str:
    """No-break spaces of names are for lines of text, not for folders of files."""
    return f"{stem}.{extension}".replace("\u00a0", " ")


def _day(turn: Turn, moment: datetime) -> date:
    return moment.astimezone(turn.zone).date()


def radar(turn: Turn, papers: ResultDrawn) -> Radar | None:
    """Last time's outline stands behind where at least three groups can be compared."""
    outcome = papers.outcome
    groups = outcome.score.groups
    if not outcome.has_outline:
        return None
    before = _before(papers)
    return Radar(
        title=outcome.questionnaire.title,
        name=papers.owner.label,
        day=_day(turn, outcome.finished_at),
        before_day=_before_day(turn, papers),
        axes=tuple(
            RadarAxis(
                label=outcome.questionnaire.group(group.group).label_of(outcome.variant),
                percent=group.percent,
                before=before.get(group.group),
            )
            for group in groups
        ),
    )


def _before(papers: ResultDrawn) -> dict[str, int | None]:
    """Last time's per cent by group; nothing where too little can be compared."""
    if papers.before is None:
        return {}
    before = {group.group: group.percent for group in papers.before.score.groups}
    comparable = [
        group.group
        for group in papers.outcome.score.groups
        if group.percent is not None and before.get(group.group) is not None
    ]
    return before if len(comparable) >= FEWEST_AXES else {}


def _before_day(turn: Turn, papers: ResultDrawn) -> date | None:
    if papers.before is None or not _before(papers):
        return None
    return _day(turn, papers.before.finished_at)


def _report(turn: Turn, papers: ResultPapers) -> ResultReport:
    view, outcome = papers.view, papers.outcome
    before = _before(papers)
    form = _words().plain(f"diagnosis-form-{outcome.form.value}")

    def named(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(outcome.questionnaire.statement(key).short_of(outcome.variant) for key in keys)

    return ResultReport(
        school=papers.owner.school,
        name=papers.owner.printed,
        diagnosis=form,
        questionnaire=outcome.questionnaire.title,
        version=outcome.questionnaire.version,
        day=_day(turn, outcome.finished_at),
        before_day=_before_day(turn, papers),
        groups=tuple(
            ReportGroup(
                title=outcome.questionnaire.group(group.group).title_of(outcome.variant),
                short=outcome.questionnaire.group(group.group).label_of(outcome.variant),
                level=group.level,
                percent=group.percent,
                before=before.get(group.group),
                statements=tuple(
                    _report_statement(papers, one) for one in view.in_group(group.group)
                ),
            )
            for group in outcome.score.groups
        ),
        strengths=named(outcome.score.strengths),
        difficulties=named(outcome.score.suggestions),
        no_experience=named(outcome.score.no_experience),
    )


def _report_statement(papers: ResultPapers, one: Address) -> ReportStatement:
    """What has no scale is given in words, with the teacher's comment."""
    view, t = papers.view, _words()
    statement = view.statement(one)
    text = statement.text.of(view.variant)
    if one.scope:
        text = t.plain("diagnosis-with-subject", statement=text, subject=one.scope)
    comment = view.comment_of(one)
    if statement.kind != "scale":
        answered = answer_words(t, statement, view.given(one))
        comment = answered if comment is None else f"{answered}\n{comment}"
    return ReportStatement(text=text, value=view.value_of(one), comment=comment)


def _blank(paper: BlankPaper) -> Blank:
    questionnaire = paper.questionnaire
    return Blank(
        school=paper.owner.school,
        questionnaire=questionnaire.title,
        version=questionnaire.version,
        day=paper.day,
        name=paper.owner.printed,
        sections=tuple(
            BlankSection(
                title=group.title_of(paper.variant),
                questions=tuple(
                    _blank_question(paper, one)
                    for one in paper.statements
                    if one.group == group.key
                ),
            )
            for group in questionnaire.groups
            if any(one.group == group.key for one in paper.statements)
        ),
    )


def _blank_question(paper: BlankPaper, statement: Statement) -> BlankQuestion:
    kind = BlankKind(statement.kind)
    options = tuple(option.title for option in statement.options)
    if kind is BlankKind.SCALE:
        t = _words()
        options = tuple(answer_label(t, paper.questionnaire, value) for value in (*LEVELS, *ASIDE))
    return BlankQuestion(kind=kind, text=statement.text.of(paper.variant), options=options)
