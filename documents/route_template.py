"""A school's own template of a plan: is it one, and is every word in braces a known field."""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from jinja2 import TemplateSyntaxError
from lxml import etree

from content.paper_fields import InnerField, PaperField, PaperFields, load_paper_fields
from documents.docx_archive import archive_problem
from documents.route_docx import filled_in
from documents.route_words import Fields
from documents.template_grammar import ForbiddenTemplate, Grammar, problems
from documents.template_text import Part, Tag, Unreadable, read_parts
from domain.paper_templates import TemplateFault, TemplateProblem

MOST_PROBLEMS = 10
"""More than are told at once: whoever mends these will send the file again."""

TAGS = 2000
"""Fields and orders of one template; the shipped ones have about a hundred."""

DEEPEST = 8
"""Conditions and loops inside one another."""

_FILLED_PARTS = re.compile(r"/word/(?:document|(?:header|footer)\d*|footnotes)\.xml")
_WORD = re.compile(r"\{%\s*(\w+)")
_MERGED = re.compile(r"\{%\s*vm\s*%\}")
_FILLED_TYPES = frozenset({CONTENT_TYPE.WML_FOOTNOTES})
_FILLED_RELATIONS = frozenset({RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER})
_ENDS = {"endif": "if", "endfor": "for"}
_MIDDLES = frozenset({"else", "elif"})
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def check(content: bytes) -> tuple[TemplateProblem, ...]:
    """What is wrong with it, by place in the text; nothing if it can be used.

    Pure, and safe whatever the file: nothing in it is followed or run.
    """
    problem = archive_problem(content)
    if problem is not None:
        return (problem,)
    try:
        parts = read_parts(content)
    except Unreadable as error:
        return (error.problem,)
    tags = sum(len(part.tags) for part in parts)
    if tags == 0:
        return (TemplateProblem(fault=TemplateFault.NO_FIELDS),)
    if tags > TAGS:
        return (TemplateProblem(fault=TemplateFault.TOO_LONG),)
    found = [problem for part in parts for problem in _part_problems(part)]
    if not found:
        found = list(_filling_problems(content))
    return tuple(dict.fromkeys(found))[:MOST_PROBLEMS]


def _part_problems(part: Part) -> Iterator[TemplateProblem]:
    """Of the order of tags first: without it, the rest can't be read."""
    unbalanced = _unbalanced(part.tags)
    if unbalanced is not None:
        yield unbalanced
        return
    # A tag a line, so that a line is a tag.
    source = "\n".join(_MERGED.sub("", tag.said).replace("\n", " ") for tag in part.tags)
    grammar = Grammar()
    try:
        tree = grammar.parse(source)
    except TemplateSyntaxError as error:
        yield _at(part.tags, error.lineno, TemplateProblem(fault=TemplateFault.SYNTAX))
        return
    for problem, line in problems(tree):
        yield _at(part.tags, line, problem)


def _unbalanced(tags: tuple[Tag, ...]) -> TemplateProblem | None:
    """The first condition or loop that does not end, or end that ends nothing."""
    opened: list[tuple[str, Tag]] = []
    for tag in tags:
        if len(opened) > DEEPEST:
            return TemplateProblem(fault=TemplateFault.TOO_LONG, place=tag.place)
        order = _WORD.match(tag.said)
        word = "" if order is None else order[1]
        if word in {"if", "for"}:
            opened.append((word, tag))
        elif word in _ENDS:
            if not opened or opened[-1][0] != _ENDS[word]:
                return _unclosed(tag)
            opened.pop()
        elif word in _MIDDLES and not opened:
            return _unclosed(tag)
        elif word and word not in _MIDDLES and not _MERGED.match(tag.said):
            return TemplateProblem(
                fault=TemplateFault.FORBIDDEN, found=tag.said[:60], place=tag.place
            )
    return _unclosed(opened[-1][1]) if opened else None


def _unclosed(tag: Tag) -> TemplateProblem:
    return TemplateProblem(fault=TemplateFault.UNCLOSED, found=tag.said[:60], place=tag.place)


def _at(tags: tuple[Tag, ...], line: int, problem: TemplateProblem) -> TemplateProblem:
    tag = tags[min(max(line, 1), len(tags)) - 1]
    found = problem.found or tag.said[:60]
    return TemplateProblem(fault=problem.fault, found=found, place=tag.place, meant=problem.meant)


def _filling_problems(content: bytes) -> Iterator[TemplateProblem]:
    """Filled in twice, with all that can be known and with nothing: both must open."""
    try:
        if not _is_where_we_looked(content):
            yield TemplateProblem(fault=TemplateFault.BROKEN)
            return
        for known in (True, False):
            body = filled_in(content, _sample(known=known)).docx.element.body
            if not all(map(_has_paragraph, body.iter(f"{_W}tc"))):
                yield TemplateProblem(fault=TemplateFault.EMPTY_CELL)
                return
    except ForbiddenTemplate as error:
        yield error.problem
    except Exception:
        # Whatever the libraries stumble over is the file's doing: there is nothing of ours in
        # the sample that could be wrong.
        yield TemplateProblem(fault=TemplateFault.UNFILLABLE)


def _is_where_we_looked(content: bytes) -> bool:
    """Whether what will be filled in are the parts whose text was read.

    A cell's properties come first, as Word writes them: searching for them elsewhere takes long.
    """
    document = Document(BytesIO(content))
    filled = [
        part
        for part in document.part.package.iter_parts()
        if part is document.part
        or part.content_type in _FILLED_TYPES
        or any(
            rel.reltype in _FILLED_RELATIONS and not rel.is_external and rel.target_part is part
            for rel in document.part.rels.values()
        )
    ]
    if not all(_FILLED_PARTS.fullmatch(str(part.partname)) for part in filled):
        return False
    cells = (cell for part in filled for cell in etree.fromstring(part.blob).iter(f"{_W}tc"))
    return all(
        properties.getparent() is cell and cell.index(properties) == 0
        for cell in cells
        for properties in cell.findall(f".//{_W}tcPr")
        if next(properties.iterancestors(f"{_W}tc")) is cell
    )


def _has_paragraph(cell: etree._Element) -> bool:
    return any(child.tag == f"{_W}p" for child in cell)


@cache
def _sample(*, known: bool) -> Fields:
    """A value for every field: an X for words, two entries for a list; or nothing at all."""
    fields = load_paper_fields()
    return {field.key: _of_field(fields, field, known=known) for field in fields.field}


def _of_field(fields: PaperFields, field: PaperField, *, known: bool) -> object:
    match field.kind:
        case "flag":
            return known
        case "list":
            return [_entry(fields, field.each)] * 2 if known else []
        case "text":
            return "X" if known else ""


def _entry(fields: PaperFields, each: tuple[InnerField, ...]) -> Fields:
    return {
        one.key: "X" if one.same_as is None else [_entry(fields, fields.find(one.same_as).each)] * 2
        for one in each
    }
