"""A file of Word from outside, before anything reads it: what it is, how large, what it calls."""

import re
import zipfile
import zlib
from io import BytesIO

from domain.paper_templates import TEMPLATE_BYTES, TemplateFault, TemplateProblem

ENTRIES = 300
UNPACKED = 40 << 20
TEXTS = 6 << 20
"""Bytes of all parts with text: ten times what a long document has."""
RATIO = 100

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
_CHUNK = 1 << 16

_DOCTYPE = re.compile(rb"(?i)<!(?:DOCTYPE|ENTITY)")
_ACTIVE_NAME = re.compile(
    r"(?i)vbaProject|vbaData|activeX|embeddings/|afchunk|\.(?:bin|exe|js|ole)$"
)
_ACTIVE_TYPE = re.compile(rb"(?i)macroEnabled|vbaProject|activeX")
_RELATION = re.compile(rb"(?is)<(?:\w+:)?Relationship\b[^>]*>")
_CALLING = re.compile(
    rb"(?i)/(?:attachedTemplate|aFChunk|oleObject|control|frame|subDocument|package|vbaProject)[\"']"
)
_EXTERNAL = re.compile(rb"(?i)TargetMode\s*=\s*[\"']External[\"']")
_LINK = re.compile(rb"(?i)/hyperlink[\"']")
_TARGET = re.compile(rb"(?i)Target\s*=\s*[\"']([^\"']*)[\"']")
_SAFE_TARGET = re.compile(r"(?i)(?:https?://|mailto:)")
_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def archive_problem(content: bytes) -> TemplateProblem | None:
    """The first thing for which the file is not opened at all."""
    if len(content) > TEMPLATE_BYTES:
        return TemplateProblem(fault=TemplateFault.TOO_BIG)
    if not content.startswith(b"PK"):
        return TemplateProblem(fault=TemplateFault.NOT_DOCX)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _directory_problem(archive, len(content)) or _parts_problem(archive)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
        return TemplateProblem(fault=TemplateFault.BROKEN)


def _directory_problem(archive: zipfile.ZipFile, packed: int) -> TemplateProblem | None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    size = sum(part.file_size for part in parts)
    if len(parts) > ENTRIES or size > UNPACKED or size > RATIO * packed:
        return TemplateProblem(fault=TemplateFault.BOMB)
    if sum(part.file_size for part in parts if _is_text(part.filename)) > TEXTS:
        return TemplateProblem(fault=TemplateFault.BOMB)
    if MAIN not in names or TYPES not in names:
        return TemplateProblem(fault=TemplateFault.NOT_DOCX)
    if len(set(names)) < len(names):
        # which of two would be read depends on the reader
        return TemplateProblem(fault=TemplateFault.BROKEN)
    if any(part.flag_bits & 1 or part.compress_type not in _READABLE for part in parts):
        return TemplateProblem(fault=TemplateFault.BROKEN)
    active = next((name for name in names if _ACTIVE_NAME.search(name)), None)
    if active is not None:
        return TemplateProblem(fault=TemplateFault.ACTIVE, found=active)
    return None


def _parts_problem(archive: zipfile.ZipFile) -> TemplateProblem | None:
    """Everything is unpacked once: what the directory promises is not believed."""
    for part in archive.infolist():
        if not _is_text(part.filename):
            with archive.open(part) as stream:
                while stream.read(_CHUNK):
                    pass
            continue
        text = archive.read(part)
        if b"\x00" in text:
            # XML in UTF-16 would hide from the looks below
            return TemplateProblem(fault=TemplateFault.BROKEN, found=part.filename)
        if _DOCTYPE.search(text):
            return TemplateProblem(fault=TemplateFault.BOMB, found=part.filename)
        if part.filename == TYPES and (active := _ACTIVE_TYPE.search(text)):
            return TemplateProblem(fault=TemplateFault.ACTIVE, found=active[0].decode())
        if part.filename.lower().endswith(".rels"):
            problem = _relations_problem(text)
            if problem is not None:
                return problem
    return None


def _relations_problem(text: bytes) -> TemplateProblem | None:
    """A link that a reader presses is no harm; whatever Word fetches by itself is."""
    for relation in _RELATION.findall(text):
        found = _TARGET.search(relation)
        target = "" if found is None else found[1].decode("utf-8", "replace")[:100]
        if _CALLING.search(relation):
            fault = TemplateFault.OUTSIDE if _EXTERNAL.search(relation) else TemplateFault.ACTIVE
            return TemplateProblem(fault=fault, found=target)
        if _EXTERNAL.search(relation) and not (
            _LINK.search(relation) and _SAFE_TARGET.match(target)
        ):
            return TemplateProblem(fault=TemplateFault.OUTSIDE, found=target)
    return None


def _is_text(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))
