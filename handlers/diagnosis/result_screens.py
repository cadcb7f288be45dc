"""The result in words: strengths first, then growth, then support, down to the statement."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from domain.scoring import GroupLevel, GroupScore
from handlers.diagnosis.callbacks import ShowDetails, ShowIntro, ShowResult
from handlers.diagnosis.parts import answer_sign, button, excerpt, menu
from handlers.route.callbacks import OpenRoute
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisOutcome, DiagnosisView

LISTED = 3
"""Statements named under a group; the rest is counted and stands in «Подробно»."""


def result(outcome: DiagnosisOutcome, t: Translator, zone: ZoneInfo, today: date) -> Screen:
    """For the teacher himself."""
    score = outcome.score
    parts: list[str] = [_head(outcome, t, zone, today)]
    parts += _named(t, "diagnosis-result-strength", outcome, GroupLevel.STRENGTH)
    if score.strengths:
        names = _short_names(t, outcome, score.strengths)
        parts.append(t("diagnosis-result-can-show", statements=names))
    parts += _named(t, "diagnosis-result-confident", outcome, GroupLevel.CONFIDENT)
    for level in (GroupLevel.GROWTH, GroupLevel.SUPPORT):
        found = [group for group in score.groups if group.level is level]
        if found:
            parts += ["", t(f"diagnosis-result-{level.value}")]
        for group in found:
            parts += _difficulties(t, outcome, group)
    parts += _single_difficulties(t, outcome)
    if not score.suggestions:
        parts += ["", t("diagnosis-result-no-difficulties")]
    parts += _named(t, "diagnosis-result-few", outcome, GroupLevel.FEW)
    if score.no_experience:
        names = _short_names(t, outcome, score.no_experience)
        parts += ["", t("diagnosis-result-no-experience", statements=names)]
    first = score.groups[0].group
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "diagnosis-button-route", OpenRoute())),
            row(
                button(
                    t,
                    "diagnosis-button-details",
                    ShowDetails(diagnosis_id=outcome.diagnosis_id, group=first),
                ),
                menu(t),
            ),
            row(button(t, "diagnosis-button-again", ShowIntro(post_id=outcome.post_id))),
        ),
    )


def levels(outcome: DiagnosisOutcome, t: Translator, zone: ZoneInfo, today: date) -> Screen:
    """For mentor, deputy and director: groups, and nothing of what was answered."""
    lines = [
        t(
            "diagnosis-levels-line",
            group=outcome.questionnaire.group(group.group).title_of(outcome.variant),
            level=level_name(t, group.level),
        )
        for group in outcome.score.groups
    ]
    return Screen(
        text=t.lines(
            [_head(outcome, t, zone, today), "", *lines, "", t("diagnosis-levels-explained")]
        ),
        rows=rows(row(menu(t))),
    )


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
    for statement in view.in_group(group.group):
        lines.append(
            t(
                "diagnosis-details-line",
                statement=statement.text.of(view.variant),
                answer=answer_sign(t, view.value_of(statement.key)),
            )
        )
        comment = view.comment_of(statement.key)
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


def level_name(t: Translator, level: GroupLevel) -> str:
    return t.plain(f"diagnosis-level-{level.value}")


def _head(outcome: DiagnosisOutcome, t: Translator, zone: ZoneInfo, today: date) -> Markup:
    finished = outcome.finished_at.astimezone(zone).date()
    return t("diagnosis-result", day=t.day_short(finished, today))


def _named(t: Translator, key: str, outcome: DiagnosisOutcome, level: GroupLevel) -> list[Markup]:
    """A line with the names of all groups of the level; nothing where there is none."""
    names = [
        outcome.questionnaire.group(group.group).adjective_of(outcome.variant)
        for group in outcome.score.groups
        if group.level is level
    ]
    return [Markup(""), t(key, groups=", ".join(names))] if names else []


def _difficulties(t: Translator, outcome: DiagnosisOutcome, group: GroupScore) -> list[Markup]:
    counts = []
    total = group.total - group.not_mine
    if group.not_yet:
        counts.append(t.plain("diagnosis-count-not-yet", count=len(group.not_yet), total=total))
    if group.with_support:
        counts.append(
            t.plain("diagnosis-count-with-support", count=len(group.with_support), total=total)
        )
    return [
        t(
            "diagnosis-result-group",
            group=_capitalised(
                outcome.questionnaire.group(group.group).adjective_of(outcome.variant)
            ),
            counts=", ".join(counts),
        ),
        *_bullets(t, outcome, (*group.not_yet, *group.with_support)),
    ]


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _single_difficulties(t: Translator, outcome: DiagnosisOutcome) -> list[Markup]:
    """Of groups that go well on the whole, or have too few answers for a level."""
    named = {GroupLevel.GROWTH, GroupLevel.SUPPORT}
    elsewhere = {
        key
        for group in outcome.score.groups
        if group.level not in named
        for key in (*group.not_yet, *group.with_support)
    }
    keys = [key for key in outcome.score.suggestions if key in elsewhere]
    if not keys:
        return []
    return [
        Markup(""),
        t("diagnosis-result-single"),
        *_bullets(t, outcome, keys),
    ]


def _bullets(t: Translator, outcome: DiagnosisOutcome, keys: Sequence[str]) -> list[Markup]:
    lines = [t("diagnosis-result-bullet", statement=_short(outcome, key)) for key in keys[:LISTED]]
    if len(keys) > LISTED:
        lines.append(t("diagnosis-result-more", count=len(keys) - LISTED))
    return lines


def _short_names(t: Translator, outcome: DiagnosisOutcome, keys: Sequence[str]) -> str:
    names = ", ".join(_short(outcome, key) for key in keys[:LISTED])
    if len(keys) <= LISTED:
        return names
    return t.plain("diagnosis-result-and-more", statements=names, count=len(keys) - LISTED)


def _short(outcome: DiagnosisOutcome, key: str) -> str:
    return outcome.questionnaire.statement(key).short_of(outcome.variant)


def _page(
    t: Translator, outcome: DiagnosisOutcome, keys: Sequence[str], index: int, key: str
) -> Button | None:
    if not 0 <= index < len(keys):
        return None
    return button(t, key, ShowDetails(diagnosis_id=outcome.diagnosis_id, group=keys[index]))
