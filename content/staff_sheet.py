"""The words of a school's staff list (`staff_sheet.toml`), as the pure domain takes them."""

import tomllib
from functools import cache
from pathlib import Path

from domain.sheet_words import Phrases, SheetWords
from domain.staff_sheet import SheetColumn


@cache
def load_sheet_words() -> SheetWords:
    """Raises ValueError where a column of the file is not one of the domain's, or one lacks."""
    data = tomllib.loads((Path(__file__).parent / "staff_sheet.toml").read_text(encoding="utf-8"))
    return SheetWords(
        columns=Phrases.of({SheetColumn(key): words for key, words in data["columns"].items()}),
        positions=Phrases.of(data["positions"]),
        subjects=Phrases.of(data["subjects"]),
        leaders=Phrases.of({"leaders": data["leaders"]["words"]}),
        others=Phrases.of({"others": data["others"]["words"]}),
        **{key: Phrases.of({key: words}) for key, words in data["words"].items()},
    )
