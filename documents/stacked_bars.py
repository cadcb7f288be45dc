"""Counts as bars, for a paper: in Word as a picture, in a PDF drawn in place."""

from documents.text import brief
from documents.typesetting import png as typeset_png
from domain.charts import StackedBars

_SCALE = 4
_LABEL = 60


def png(view: StackedBars) -> bytes:
    return typeset_png("stacked_bars", {"chart": data(view)}, scale=_SCALE)


def data(view: StackedBars) -> dict[str, object]:
    """What the template draws; `most`: the longest bar."""
    return {
        "legend": list(view.legend),
        "striped": view.striped,
        "most": max((sum(row.parts) for row in view.rows), default=0),
        "rows": [
            {"label": brief(row.label, _LABEL), "parts": list(row.parts), "note": row.note}
            for row in view.rows
        ],
    }


def told(view: StackedBars) -> str:
    """The same in words: «нужна поддержка: 3, …», a bar a sentence."""
    return "; ".join(
        f"{row.label} ("
        + ", ".join(
            f"{word}: {part}" for word, part in zip(view.legend, row.parts, strict=True) if part
        )
        + ")"
        for row in view.rows
    )
