"""The outline of one result: a picture for the chat, and the same chart for the report."""

from documents.text import brief
from documents.typesetting import png as typeset_png
from documents.words import long_day, percent, words
from domain.charts import Radar

_SCALE = 3
"""A template of 360 points gives 1080 pixels: a point is a pixel of a small phone."""
_LABEL, _TITLE = 40, 90


def png(view: Radar) -> bytes:
    return typeset_png(
        "radar",
        {
            "title": brief(view.title, _TITLE),
            "name": brief(view.name, _TITLE) if view.name else None,
            "chart": chart(view),
        },
        scale=_SCALE,
    )


def chart(view: Radar) -> dict[str, object]:
    """What `radar_chart.typ` needs, for whatever template draws it."""
    t = words()
    return {
        "axes": [
            {
                "label": brief(axis.label, _LABEL),
                "value": axis.percent,
                "before": axis.before if view.before_day else None,
                "note": t.plain("document-few-answers")
                if axis.percent is None
                else percent(axis.percent),
            }
            for axis in view.axes
        ],
        "day": long_day(view.day),
        "before": long_day(view.before_day) if view.before_day else None,
        "caption": t.plain("document-radar-caption"),
    }
