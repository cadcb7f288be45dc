"""Who has passed a diagnosis, in numbers: a bar a department."""

from documents.text import brief
from documents.typesetting import png as typeset_png
from documents.words import long_day, words
from domain.charts import DepartmentBar, ParticipationBars

_SCALE = 3
_LABEL, _HEAD = 80, 120


def png(view: ParticipationBars) -> bytes:
    """One picture; give each of `view.pages()` where a school has many departments."""
    t = words()
    whole = view.school_bar
    return typeset_png(
        "participation_bars",
        {
            "title": brief(view.title, _HEAD),
            "subtitle": brief(view.school, _HEAD),
            "day": t.plain("document-on-day", day=long_day(view.day)),
            "school": _bar(whole) | {"label": t.plain("document-whole-school")},
            "rows": [_bar(row) for row in view.rows],
            "legend": [
                t.plain("document-finished", count=whole.finished),
                t.plain("document-begun", count=whole.begun),
                t.plain("document-not-begun", count=whole.not_begun),
            ],
        },
        scale=_SCALE,
    )


def _bar(bar: DepartmentBar) -> dict[str, object]:
    return {
        "label": brief(bar.label, _LABEL),
        "parts": [bar.finished, bar.begun, bar.not_begun],
        "note": words().plain("document-of", done=bar.finished, total=bar.people),
    }
