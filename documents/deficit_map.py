"""Departments × groups in colours and numbers; what fewer than five people said stays blank."""

from documents.text import brief
from documents.typesetting import png as typeset_png
from documents.words import long_day, percent, whole_label, words
from domain.charts import DeficitMap, MapCell, MapRow
from domain.summary import SMALL_GROUP

_SCALE = 2
_LABEL, _HEAD = 70, 140


def png(view: DeficitMap) -> bytes:
    """One picture; give each of `view.pages()` where a school has many departments."""
    t = words()
    return typeset_png(
        "deficit_map",
        {
            "title": view.heading or t.plain("document-map-title"),
            "subtitle": brief(view.school, _HEAD),
            "diagnosis": _dated(view),
            "groups": [brief(group, _LABEL) for group in view.groups],
            "all_groups": t.plain("document-map-all-groups"),
            "department": view.places or t.plain("document-department"),
            "rows": [_row(row) for row in view.rows],
            "school": _row(view.school_row) | {"label": whole_label(view.school_row.label)},
            "few": t.plain("document-map-few"),
            "legend": {
                "low": percent(0),
                "middle": percent(50),
                "high": percent(100),
                "scale": view.scale or t.plain("document-map-scale"),
                "few": t.plain(
                    "document-map-few-explained", count=SMALL_GROUP, first=view.first or 0
                ),
            },
        },
        scale=_SCALE,
    )


def _dated(view: DeficitMap) -> str:
    parts = [brief(view.title, _HEAD), long_day(view.day)]
    if view.counted is not None:
        people, finished = view.counted
        parts.append(words().plain("document-map-counted", people=people, all=finished))
    return " · ".join(parts)


def _row(row: MapRow) -> dict[str, object]:
    return {
        "label": brief(row.label, _LABEL),
        "cells": [_cell(cell) for cell in (*row.cells, row.total)],
    }


def _cell(cell: MapCell | None) -> dict[str, object] | None:
    if cell is None:
        return None
    people = words().plain("document-people", count=cell.people)
    return {"value": cell.percent, "percent": percent(cell.percent), "people": people}
