"""«Мои достижения» as a PDF."""

from dataclasses import asdict

from documents.achievements import sheet
from documents.typesetting import pdf as typeset_pdf
from domain.achievements import Achievements


def pdf(view: Achievements) -> bytes:
    drawn = sheet(view)
    data = {
        **asdict(drawn),
        "heading": f"{drawn.title}: {view.name.full}",
    }
    return typeset_pdf("achievements", data, day=view.day)
