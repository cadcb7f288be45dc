"""The summary of a school: bars of diagnosis and plans, and a bar a month of its items."""

from documents.text import brief
from documents.typesetting import png as typeset_png
from documents.words import long_day, words
from domain.charts import MonthBar, SummaryBars

_SCALE = 3
_HEAD, _LABEL, _DONE = 120, 24, 80


def png(view: SummaryBars) -> bytes:
    """One picture; give each of `view.pages()` where items are of many months."""
    t = words()
    total = view.total
    return typeset_png(
        "school_summary",
        {
            "title": brief(view.title, _HEAD),
            "school": brief(view.school, _HEAD),
            "chosen": brief(view.chosen, _HEAD),
            "day": t.plain("document-on-day", day=long_day(view.day)),
            "done": [
                _done(t.plain("document-summary-diagnosed"), view.diagnosed, view.people),
                _done(view.approved_label, view.approved, view.people),
            ],
            "items": t.plain("document-summary-items", count=total.items),
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


def _done(label: str, done: int, total: int) -> dict[str, object]:
    note = words().plain("document-of", done=done, total=total)
    return {"label": brief(label, _DONE), "note": note, "done": done, "total": total}


def _row(month: MonthBar) -> dict[str, object]:
    return {
        "label": brief(month.label, _LABEL),
        "parts": [month.confirmed, month.done, month.passed, month.planned],
    }
