"""From data to a PDF or a picture, by a template of `templates/`.

Data go in as JSON, never as code: a «#» in somebody's name is a sign like any other. Every string
is made printable on the way, `Verbatim` ones are only cleaned.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import typst

from documents.text import Verbatim, clean, printed
from documents.words import LANGUAGE, long_day, midnight, words

_FOLDER = Path(__file__).parent

Data = Mapping[str, object]


def pdf(template: str, data: Data, *, day: date) -> bytes:
    """`day` is what the file says about when it was made. Every one has the words of its foot."""
    return typst.compile(
        _source(template),
        root=_FOLDER,
        font_paths=_fonts(),
        sys_inputs=_inputs({**_foot(day), **data}),
        format="pdf",
        timestamp=midnight(day),
    )


def png(template: str, data: Data, *, scale: int) -> bytes:
    """`scale`: pixels to a point of the template."""
    return typst.compile(
        _source(template),
        root=_FOLDER,
        font_paths=_fonts(),
        sys_inputs=_inputs(data),
        format="png",
        ppi=72 * scale,
    )


def _foot(day: date) -> Data:
    t = words()
    return {
        "made": t.plain("document-made", day=long_day(day)),
        "page": t.plain("document-page"),
        "of": t.plain("document-page-of"),
    }


def _source(template: str) -> Path:
    return _FOLDER / "templates" / f"{template}.typ"


@cache
def _fonts() -> typst.Fonts:
    """Ours and the compiler's own: a document looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_FOLDER / "fonts"])


def _inputs(data: Data) -> dict[str, str]:
    return {"data": json.dumps(_printable({"lang": LANGUAGE, **data}), ensure_ascii=False)}


def _printable(value: object) -> object:
    match value:
        case Verbatim():
            return clean(value)
        case str():
            return printed(value)
        case Mapping():
            return {key: _printable(item) for key, item in value.items()}
        case list() | tuple():
            return [_printable(item) for item in value]
        case _:
            return value
