"""One's own result in full: chart, words, every statement with its answer and comment."""

from documents.radar import chart
from documents.typesetting import pdf as typeset_pdf
from documents.words import long_day, percent, words
from domain.charts import FEWEST_AXES, MOST_AXES
from domain.papers import ReportGroup, ReportStatement, ResultReport
from domain.scoring import AnswerValue, GroupLevel

_ASIDE = {
    AnswerValue.NO_EXPERIENCE: "diagnosis-sign-no-experience",
    AnswerValue.NOT_MINE: "diagnosis-sign-not-mine",
}


def pdf(view: ResultReport) -> bytes:
    """Without a chart where a questionnaire has too few groups for an outline."""
    t = words()
    drawn = FEWEST_AXES <= len(view.groups) <= MOST_AXES
    return typeset_pdf(
        "result_report",
        {
            "title": t.plain("document-report-title"),
            "school": view.school,
            "name": view.name,
            "facts": [
                [t.plain("document-report-diagnosis"), view.diagnosis],
                [t.plain("document-report-day"), long_day(view.day)],
                [t.plain("document-questionnaire"), _questionnaire(view)],
            ],
            "yours": t.plain("document-report-yours"),
            "chart": chart(view.radar()) if drawn else None,
            "table": {
                "head": [t.plain("document-report-group"), t.plain("document-report-level")],
                "days": [long_day(day) for day in (view.before_day, view.day) if day],
                "rows": [
                    _row(group, compared=view.before_day is not None) for group in view.groups
                ],
            },
            "lists": [
                {"title": t.plain(key), "items": items}
                for key, items in (
                    ("document-report-strengths", view.strengths),
                    ("document-report-difficulties", view.difficulties),
                    ("document-report-no-experience", view.no_experience),
                )
                if items
            ],
            "answers": t.plain("document-report-answers"),
            "scale": [[points, t.plain(f"document-scale-{points}")] for points in range(4)],
            "groups": [_group(group) for group in view.groups],
        },
        day=view.day,
    )


def _questionnaire(view: ResultReport) -> str:
    return words().plain("document-version", title=view.questionnaire, version=view.version)


def _level(level: GroupLevel) -> str:
    return words().plain(f"diagnosis-level-{level.value}")


def _shown(value: int | None) -> str:
    return "—" if value is None else percent(value)


def _row(group: ReportGroup, *, compared: bool) -> dict[str, object]:
    numbers = [group.before, group.percent] if compared else [group.percent]
    return {
        "title": group.title,
        "level": _level(group.level),
        "numbers": [_shown(number) for number in numbers],
    }


def _group(group: ReportGroup) -> dict[str, object]:
    level = _level(group.level)
    return {
        "title": group.title,
        "level": level if group.percent is None else f"{level}, {percent(group.percent)}",
        "statements": [_statement(statement) for statement in group.statements],
    }


def _statement(statement: ReportStatement) -> dict[str, object]:
    """`points` are drawn as circles; answers aside from the scale are words."""
    value, t = statement.value, words()
    aside = t.plain("diagnosis-sign-none") if value is None else None
    if value in _ASIDE:
        aside = t.plain(_ASIDE[value])
    return {
        "text": statement.text,
        "points": value.points if value else None,
        "aside": aside,
        "comment": statement.comment,
    }
