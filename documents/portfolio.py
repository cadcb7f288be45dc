"""The list of a portfolio, and the archive with its files."""

import re
import zipfile
from collections.abc import Collection
from pathlib import Path

from documents.text import brief
from documents.typesetting import pdf as typeset_pdf
from documents.words import words
from domain.portfolio import Archive, PackedFile, PortfolioIndex

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s\x00-\x1f]+')
_TITLE = 60
"""Characters of a title: an archive's names are read on a phone, and systems allow 255 bytes."""
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")


def pdf(view: PortfolioIndex) -> bytes:
    t = words()
    return typeset_pdf(
        "portfolio",
        {
            "title": t.plain("document-portfolio-title"),
            "school": view.school,
            "name": view.name,
            "years": view.years,
            "lines": [
                {
                    "number": line.number,
                    "title": line.title,
                    "about": line.about,
                    "proofs": [
                        {
                            "text": proof.text,
                            "file": proof.file,
                            "lost": t.plain("document-portfolio-lost") if proof.lost else None,
                        }
                        for proof in line.proofs
                    ],
                }
                for line in view.lines
            ],
            "none": t.plain("document-portfolio-none"),
        },
        day=view.day,
    )


def entry_name(number: str, title: str, kind: str, extension: str, taken: Collection[str]) -> str:
    """«03 Вебинар по критериям (сертификат).pdf»; a second one of the same is « 2» of it."""
    ending = extension.casefold()
    suffix = f".{ending}" if _EXTENSION.fullmatch(ending) else ""
    bare = brief(_safe(title), _TITLE).rstrip(" .")
    whole = " ".join(part for part in (number, bare, f"({_safe(kind)})" if kind else "") if part)
    name, again = f"{whole}{suffix}", 2
    while name.casefold() in {one.casefold() for one in taken}:
        name, again = f"{whole} {again}{suffix}", again + 1
    return name


def archive_name(name: str) -> str:
    return _safe(name)


def _safe(text: str) -> str:
    """Without what some system has no place for in a name."""
    return _NOT_IN_NAMES.sub(" ", text).strip()


def write(target: Path, archive: Archive, files: Collection[PackedFile], folder: Path) -> None:
    """One part: the list, then the files as they are. Our copies are photos and papers, which do
    not get smaller. A copy that is gone is left out: the list still names it."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as part:
        part.writestr(archive.index_name, archive.index)
        for file in files:
            source = folder / file.path
            if source.is_file():
                part.write(source, file.name)
