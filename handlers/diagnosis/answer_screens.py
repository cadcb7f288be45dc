"""A finished diagnosis answer by answer, and beside the one before it."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from domain.diagnosis import Address
from domain.paging import pages_of
from handlers.buttons import button, menu
from handlers.diagnosis.callbacks import (
    ShowAnswers,
    ShowDetails,
    ShowResult,
)
from handlers.diagnosis.parts import answer_label, answer_words, excerpt
from handlers.diagnosis.result_screens import level_name
from handlers.paging import pages
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisOutcome, DiagnosisView

ANSWERS_A_PAGE = 8


def details(
    view: DiagnosisView, outcome: DiagnosisOutcome, group_key: str, t: Translator
) -> Screen:
    """One group: its level and every statement with the answer given; only for the teacher."""
    scored = outcome.score.groups
    keys = [group.group for group in scored]
    index = keys.index(group_key) if group_key in keys else 0
    group = scored[index]
    percent = (
        t("diagnosis-details-level", level=level_name(t, group.level))
        if group.percent is None
        else t("diagnosis-details-percent", level=level_name(t, group.level), percent=group.percent)
    )
    lines: list[Markup] = []
    subject = ""
    for one in view.in_group(group.group):
        statement = view.statement(one)
        if one.scope != subject:
            subject = one.scope
            lines.append(t("diagnosis-details-subject", subject=subject))
        lines.append(
            t(
                "diagnosis-details-line",
                statement=statement.text.of(view.variant),
                answer=answer_words(t, statement, view.given(one)),
            )
        )
        comment = view.comment_of(one)
        if comment:
            lines.append(t("diagnosis-details-comment", comment=excerpt(comment)))
    title = outcome.questionnaire.group(group.group).title_of(outcome.variant)
    return Screen(
        text=t.lines(
            [
                t("diagnosis-details", group=title, number=index + 1, total=len(scored)),
                percent,
                "",
                *lines,
            ]
        ),
        rows=rows(
            row(
                _page(t, outcome, keys, index - 1, "button-previous-page"),
                _page(t, outcome, keys, index + 1, "button-next-page"),
            ),
            row(
                button(t, "button-back", ShowResult(diagnosis_id=outcome.diagnosis_id)),
                menu(t),
            ),
        ),
    )


def answers(view: DiagnosisView, t: Translator, page: int) -> Screen:
    """All that the teacher answered, question by question."""
    total = pages_of(view.total, ANSWERS_A_PAGE)
    page = min(max(page, 0), total - 1)
    diagnosis_id = view.diagnosis.id
    lines: list[Markup] = []
    for one in view.asked[page * ANSWERS_A_PAGE : (page + 1) * ANSWERS_A_PAGE]:
        statement = view.statement(one)
        lines.append(
            t(
                "diagnosis-answers-line",
                statement=statement.text.of(view.variant),
                answer=_whole_answer(t, view, one),
            )
        )
        comment = view.comment_of(one)
        if comment:
            lines.append(t("diagnosis-details-comment", comment=excerpt(comment)))
    return Screen(
        text=t.lines([t("diagnosis-answers", title=view.questionnaire.title), "", *lines]),
        rows=rows(
            pages(t, page, total, lambda to: ShowAnswers(diagnosis_id=diagnosis_id, page=to)),
            row(button(t, "button-back", ShowResult(diagnosis_id=diagnosis_id)), menu(t)),
        ),
    )


def _whole_answer(t: Translator, view: DiagnosisView, one: Address) -> str:
    """With the words of the scale: a questionnaire's own ones can't be guessed from circles."""
    value = view.value_of(one)
    if value is None:
        return answer_words(t, view.statement(one), view.given(one))
    return answer_label(t, view.questionnaire, value)


def comparison(
    outcome: DiagnosisOutcome,
    before: DiagnosisOutcome,
    t: Translator,
    zone: ZoneInfo,
    today: date,
) -> Screen:
    """«Было → стало» by group, in words; a group that was not asked last time says so."""
    levels_before = {group.group: group.level for group in before.score.groups}
    lines = []
    for group in outcome.score.groups:
        title = outcome.questionnaire.group(group.group).title_of(outcome.variant)
        was = levels_before.get(group.group)
        now = level_name(t, group.level)
        if was is None:
            lines.append(t("diagnosis-compare-new", group=title, now=now))
        elif was is group.level:
            lines.append(t("diagnosis-compare-same", group=title, now=now))
        else:
            lines.append(t("diagnosis-compare-line", group=title, was=level_name(t, was), now=now))
    return Screen(
        text=t.lines(
            [
                t(
                    "diagnosis-compare",
                    before=t.day_short(before.finished_at.astimezone(zone).date(), today),
                    day=t.day_short(outcome.finished_at.astimezone(zone).date(), today),
                ),
                "",
                *lines,
                "",
                t("diagnosis-compare-explained"),
            ]
        ),
        rows=rows(
            row(button(t, "button-back", ShowResult(diagnosis_id=outcome.diagnosis_id)), menu(t)),
        ),
    )


def _page(
    t: Translator, outcome: DiagnosisOutcome, keys: Sequence[str], index: int, key: str
) -> Button | None:
    if not 0 <= index < len(keys):
        return None
    return button(t, key, ShowDetails(diagnosis_id=outcome.diagnosis_id, group=keys[index]))
