"""The text of a template as its author sees it: paragraphs, and the tags that stand in them."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from documents.docx_archive import MAIN
from domain.paper_templates import TemplateFault, TemplateProblem

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _DELETED, _PARAGRAPH = f"{_W}t", f"{_W}delText", f"{_W}p"
_GAPS = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr"})
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BRACES = ("{{", "}}", "{%", "%}", "{#", "#}", "{", "}")
"""A single brace is one too many, too: with that of the next paragraph it would make a pair."""
_OPENING = ("{{", "{%", "{#")
_PREFIX = re.compile(r"^\{([%{])(-?)(p|tr|tc|r)\s")
_CALLING = re.compile(
    r"(?i)\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\b"
)
"""Fields of Word that call a program or another file."""
_STRAIGHT = str.maketrans("“”„‘’", '"""\'\'')
PLACE = 80
LONGEST_TAG, MOST_BRACKETS = 300, 5
"""So that reading an expression is never deep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """`said` is without what tells which paragraph or row vanishes with it."""

    said: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: str
    tags: tuple[Tag, ...]


class Unreadable(Exception):
    def __init__(self, problem: TemplateProblem) -> None:
        super().__init__(problem.fault.value)
        self.problem = problem


def read_parts(content: bytes) -> list[Part]:
    """Those that are filled in, the main one first. Raises `Unreadable` for the first problem."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if _PARTS.fullmatch(name)]
        names.sort(key=lambda name: (name != MAIN, name))
        return [Part(name=name, tags=tuple(_tags(archive.read(name)))) for name in names]


def _tags(xml: bytes) -> Iterator[Tag]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(TemplateProblem(fault=TemplateFault.BROKEN)) from error
    for text in _paragraphs(root):
        found = _TAG.findall(text)
        rest = _TAG.sub("", text)
        place = _place(text)
        broken = next((brace for brace in _BRACES if brace in rest), None)
        if broken is not None or any(said[2:-2].count(said[:2]) for said in found):
            raise Unreadable(
                TemplateProblem(fault=TemplateFault.UNCLOSED, found=broken, place=place)
            )
        for said in found:
            yield Tag(said=_plain(said, place), place=place)


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The text of each paragraph; one of a text box is a paragraph of its own."""
    texts: dict[etree._Element | None, list[str]] = {}
    calling: list[str] = []
    for element in root.iter():
        if _is_misplaced(element):
            raise Unreadable(TemplateProblem(fault=TemplateFault.MISPLACED))
        if element.tag == _PARAGRAPH:
            texts.setdefault(element, [])
            continue
        text = element.text or ""
        if element.tag == _TEXT:
            texts.setdefault(_owner(element), []).append(text)
        elif element.tag in _GAPS:
            texts.setdefault(_owner(element), []).append(" ")
        elif element.tag == _DELETED and _braced(text):
            raise Unreadable(TemplateProblem(fault=TemplateFault.TRACKED, found=text[:PLACE]))
        elif _braced(text):
            raise Unreadable(TemplateProblem(fault=TemplateFault.MISPLACED, found=text[:PLACE]))
        elif element.tag == f"{_W}instrText":
            calling.append(text)
    simple = (element.get(f"{_W}instr", "") for element in root.iter(f"{_W}fldSimple"))
    called = _CALLING.search(" ".join(("".join(calling), *simple)))
    if called is not None:
        raise Unreadable(TemplateProblem(fault=TemplateFault.ACTIVE, found=called[0]))
    yield from ("".join(pieces) for pieces in texts.values())


def _is_misplaced(element: etree._Element) -> bool:
    """In an attribute, or between elements where Word shows nothing."""
    if _braced(element.tail or ""):
        return True
    # identifiers of Word are in single braces
    return any(brace in value for value in element.attrib.values() for brace in _OPENING)


def _braced(text: str) -> bool:
    return "{" in text or "}" in text


def _owner(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(_PARAGRAPH), None)


def _plain(said: str, place: str) -> str:
    """«{%tr for … %}» as «{% for … %}»; raises for what changes the text around it."""
    said = said.translate(_STRAIGHT)
    prefix = _PREFIX.match(said)
    if len(said) > LONGEST_TAG or said.count("(") > MOST_BRACKETS:
        raise Unreadable(_forbidden(said, place))
    if said.startswith(("{#", "{%-")) or said.endswith(("-%}", "-}}")):
        raise Unreadable(_forbidden(said, place))
    if prefix is None:
        return said
    if prefix[1] == "{":
        # a paragraph or a row in whose place a value stands: no value of ours is one
        raise Unreadable(_forbidden(said, place))
    return "{% " + said[prefix.end() :]


def _forbidden(said: str, place: str) -> TemplateProblem:
    return TemplateProblem(fault=TemplateFault.FORBIDDEN, found=said[:PLACE], place=place)


def _place(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= PLACE else line[: PLACE - 1] + "…"
