"""A questionnaire on paper, for a person without the bot: filled in by hand, entered later."""

from collections.abc import Iterator
from itertools import groupby

from documents.typesetting import pdf as typeset_pdf
from documents.words import words
from domain.papers import Blank, BlankKind

_Way = tuple[BlankKind, tuple[str, ...]]
"""How a question is answered: its kind and options."""


def pdf(view: Blank) -> bytes:
    """Questions are numbered through, so that whoever enters them names each by its number."""
    t = words()
    kinds = {question.kind for section in view.sections for question in section.questions}
    return typeset_pdf(
        "blank",
        {
            "title": view.questionnaire,
            "school": view.school,
            "name": [t.plain("document-blank-name"), view.name],
            "date": t.plain("document-blank-date"),
            "how": [t.plain(f"document-blank-{kind.value}") for kind in BlankKind if kind in kinds],
            "promise": t.plain("document-blank-promise"),
            "statement": t.plain("document-blank-statement"),
            "blocks": _blocks(view),
            "foot": t.plain("document-version", title=view.questionnaire, version=view.version),
        },
        day=view.day,
    )


def _blocks(view: Blank) -> list[dict[str, object]]:
    """Neighbours answered on the same scale share one table, across sections as well."""
    rows = list(_rows(view))
    return [
        {"kind": kind.value, "options": options, "rows": [row for _, row in block]}
        for (kind, options), block in groupby(rows, key=lambda row: row[0])
    ]


def _rows(view: Blank) -> Iterator[tuple[_Way, dict[str, object]]]:
    """Each question with the title of the section that it opens."""
    number = 0
    for section in view.sections:
        title = section.title
        for question in section.questions:
            number += 1
            way = (question.kind, question.options)
            yield way, {"title": title, "number": number, "text": question.text}
            title = None
