"""The words of a school's staff list (`staff_sheet.toml`), as the pure domain takes them.

Raises ContentError when the shipped file is broken.
"""

from functools import cache
from pathlib import Path

from content.loader import ROOT
from content.sources import read_toml
from content.versioned import ContentError
from domain.phrases import Phrases
from domain.sheet_words import SheetWords
from domain.staff_sheet import SheetColumn

FILE = "staff_sheet.toml"


def read_sheet_words(root: Path) -> SheetWords:
    """Also raises where a column of the file is not one of the domain's, or a table lacks."""
    data = read_toml(root, FILE)
    try:
        return SheetWords(
            columns=Phrases.of({SheetColumn(key): words for key, words in data["columns"].items()}),
            positions=Phrases.of(data["positions"]),
            subjects=Phrases.of(data["subjects"]),
            leaders=Phrases.of({"leaders": data["leaders"]["words"]}),
            others=Phrases.of({"others": data["others"]["words"]}),
            **{key: Phrases.of({key: words}) for key, words in data["words"].items()},
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ContentError("content.invalid", file=FILE, reason=str(error)) from error


@cache
def load_sheet_words() -> SheetWords:
    return read_sheet_words(ROOT)
