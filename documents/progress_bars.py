"""The course of a plan: a bar a month of what is planned, done, confirmed, and late."""

from documents.text import brief
from documents.typesetting import png as typeset_png
from documents.words import long_day, words
from domain.charts import MonthBar, ProgressBars

_SCALE = 3
_HEAD, _PERIOD, _LABEL = 120, 80, 24


def png(view: ProgressBars) -> bytes:
    """One picture; give each of `view.pages()` where a plan has many months."""
    t = words()
    total = view.total
    return typeset_png(
        "progress_bars",
        {
            "title": brief(view.title, _HEAD),
            "name": None if view.name is None else brief(view.name, _HEAD),
            "school": brief(view.school, _HEAD),
            "period": brief(view.period, _PERIOD),
            "day": t.plain("document-on-day", day=long_day(view.day)),
            "legend": [
                t.plain("document-progress-confirmed", count=total.confirmed),
                t.plain("document-progress-done", count=total.done),
                t.plain("document-progress-passed", count=total.passed),
                t.plain("document-progress-planned", count=total.planned),
            ],
            "most": max((month.items for month in view.months), default=0),
            "rows": [_row(month) for month in view.months],
        },
        scale=_SCALE,
    )


def _row(month: MonthBar) -> dict[str, object]:
    return {
        "label": brief(month.label, _LABEL),
        "parts": [month.confirmed, month.done, month.passed, month.planned],
    }
