"""A plan in Word by a template of the school's own."""

from documents.route_docx import docx_by
from domain.route_paper import PaperByTemplate


def docx(view: PaperByTemplate) -> bytes:
    """The template is one that `route_template.check` found no fault with."""
    return docx_by(view.template, view.paper)
