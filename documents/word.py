"""Files of Word. What reads and writes them weighs ten megabytes, and many a bot is never asked for
one: it is loaded with the first, in the thread that draws it."""

from pathlib import Path

from domain.achievements import Achievements
from domain.paper_templates import TemplateProblem
from domain.plain_paper import PlainPaper
from domain.plan_rules import RouteForm
from domain.route_paper import PaperByTemplate, RoutePaper


def plain(view: PlainPaper) -> bytes:
    from documents.plain_docx import docx

    return docx(view)


def achievements(view: Achievements) -> bytes:
    from documents.achievements_docx import docx

    return docx(view)


def plan(view: RoutePaper) -> bytes:
    """By the shipped template."""
    from documents.route_docx import docx

    return docx(view)


def plan_by_template(view: PaperByTemplate) -> bytes:
    """By one of the school's own, in which `template_problems` found none."""
    from documents.route_docx import docx_by

    return docx_by(view.template, view.paper)


def template_problems(content: bytes) -> tuple[TemplateProblem, ...]:
    from documents.route_template import check

    return check(content)


def shipped_template(form: RouteForm) -> Path:
    from documents.docx_templates import path

    return path(form)
