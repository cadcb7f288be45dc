"""The course of a roadmap and the plan of methodical work as files."""

from documents import measures, plain_pdf, word
from domain.roadmap import MeasureKind
from domain.roadmap_paper import RoadmapPaper
from handlers.roadmap.callbacks import PaperForm
from handlers.screen import Made
from handlers.turn import Turn
from services.roadmap import reading


def facts(turn: Turn, whole: reading.Whole, kind: MeasureKind) -> RoadmapPaper:
    return RoadmapPaper(
        school=whole.school,
        roadmap=whole.roadmap,
        kind=kind,
        measures=whole.measures,
        day=turn.today,
        decisions=whole.decided,
        deputy=whole.deputy,
        director=whole.director,
    )


async def made(turn: Turn, view: RoadmapPaper, form: PaperForm) -> Made:
    """Drawn outside of any transaction."""
    draw = _docx if form is PaperForm.DOCX else _pdf
    content = await turn.render(draw, view)
    return Made(name=measures.file_name(view, form.name.lower()), content=content)


def _docx(view: RoadmapPaper) -> bytes:
    return word.plain(measures.paper(view))


def _pdf(view: RoadmapPaper) -> bytes:
    return plain_pdf.pdf(measures.paper(view))
