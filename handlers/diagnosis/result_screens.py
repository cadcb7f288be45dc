"""The result in words: strengths first, then growth, then support, down to the statement."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from domain.diagnosis import Form
from domain.scoring import AnswerValue, GroupLevel, GroupScore
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from handlers.buttons import button, menu
from handlers.diagnosis.callbacks import (
    Compare,
    EnterFor,
    ListOffers,
    Reopen,
    SendReport,
    ShowAnswers,
    ShowDetails,
    ShowOffer,
    ShowPicture,
)
from handlers.external.callbacks import OpenResults
from handlers.external.screens import told
from handlers.route.callbacks import OpenRoute
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisOutcome

LISTED = 3
"""Statements named under a group; the rest is counted and stands in the answers by group."""

DIFFICULT = (AnswerValue.NOT_YET, AnswerValue.WITH_SUPPORT)


def result(
    outcome: DiagnosisOutcome,
    t: Translator,
    zone: ZoneInfo,
    today: date,
    *,
    planned: bool = False,
) -> Screen:
    """For the teacher himself. `planned`: he has a plan for this time, which is opened by its
    name."""
    if not outcome.questionnaire.scored:
        return _thanks(outcome, t)
    score = outcome.score
    parts: list[str] = [_head(outcome, t, zone, today), *_subjects(outcome, t)]
    head = len(parts)
    parts += _named(t, "diagnosis-result-strength", outcome, GroupLevel.STRENGTH)
    if score.strengths:
        if len(parts) == head:
            parts.append("")
        names = _short_names(t, outcome, score.strengths, AnswerValue.STRENGTH)
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
        parts += [
            "",
            t("diagnosis-result-no-difficulties" if builds(outcome) else "diagnosis-result-clear"),
        ]
    parts += _named(t, "diagnosis-result-few", outcome, GroupLevel.FEW)
    if score.no_experience:
        names = _short_names(t, outcome, score.no_experience, AnswerValue.NO_EXPERIENCE)
        parts += ["", t("diagnosis-result-no-experience", statements=names)]
        if set(score.no_experience) <= set(score.suggestions):
            parts.append(t("diagnosis-result-new-to-work"))
    parts += _beside(outcome, t, today)
    diagnosis_id = outcome.diagnosis_id
    first = score.groups[0].group
    again = ShowOffer(post_id=outcome.post_id, questionnaire=outcome.questionnaire.key)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(_plan(outcome, t, planned=planned)),
            row(
                button(t, "diagnosis-button-report", SendReport(diagnosis_id=diagnosis_id)),
                button(t, "diagnosis-button-picture", ShowPicture(diagnosis_id=diagnosis_id))
                if outcome.has_outline
                else None,
            ),
            row(
                button(
                    t,
                    "diagnosis-button-details",
                    ShowDetails(diagnosis_id=diagnosis_id, group=first),
                ),
                button(t, "diagnosis-button-compare", Compare(diagnosis_id=diagnosis_id))
                if outcome.has_before
                else None,
            ),
            row(_reopen(outcome, t)),
            row(
                button(t, "external-button-open", OpenResults(post_id=outcome.post_id))
                if builds(outcome)
                else None
            ),
            row(button(t, "diagnosis-button-again", again), _others(outcome, t)),
            row(menu(t)),
        ),
    )


def _subjects(outcome: DiagnosisOutcome, t: Translator) -> list[Markup]:
    if not outcome.subjects:
        return []
    return [t("diagnosis-result-subjects", subjects=", ".join(outcome.subjects))]


def _plan(outcome: DiagnosisOutcome, t: Translator, *, planned: bool) -> Button | None:
    if not builds(outcome):
        return None
    return button(t, "route-button-open" if planned else "diagnosis-button-route", OpenRoute())


def _beside(outcome: DiagnosisOutcome, t: Translator, today: date) -> list[str]:
    """What others found out stands under one's own word, never added to it."""
    if outcome.beside is None:
        return []
    return ["", t("diagnosis-result-beside", told=told(outcome.beside, t, today))]


def builds(outcome: DiagnosisOutcome) -> bool:
    """A route is built from the result of questionnaire 1."""
    return outcome.questionnaire.key == SELF_QUESTIONNAIRE


def _reopen(outcome: DiagnosisOutcome, t: Translator) -> Button | None:
    if not outcome.reopenable:
        return None
    return button(t, "diagnosis-button-reopen", Reopen(diagnosis_id=outcome.diagnosis_id))


def _others(outcome: DiagnosisOutcome, t: Translator) -> Button:
    """The only way to the questionnaires that the menu does not offer."""
    return button(t, "diagnosis-button-others", ListOffers(post_id=outcome.post_id))


def _thanks(outcome: DiagnosisOutcome, t: Translator) -> Screen:
    """After a questionnaire that is not scored."""
    answers = ShowAnswers(diagnosis_id=outcome.diagnosis_id, page=0)
    again = ShowOffer(post_id=outcome.post_id, questionnaire=outcome.questionnaire.key)
    return Screen(
        text=t.lines(
            [
                t("diagnosis-thanks", title=outcome.questionnaire.title),
                "",
                t("diagnosis-thanks-explained"),
            ]
        ),
        rows=rows(
            row(button(t, "diagnosis-button-answers", answers)),
            row(_reopen(outcome, t)),
            row(button(t, "diagnosis-button-again", again), _others(outcome, t)),
            row(menu(t)),
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
    if not lines:
        lines = [t("diagnosis-levels-none")]
    return Screen(
        text=t.lines(
            [
                _head(outcome, t, zone, today),
                "",
                *lines,
                *_beside(outcome, t, today),
                "",
                t("diagnosis-levels-explained"),
            ]
        ),
        rows=rows(
            row(_reopen(outcome, t)),
            row(
                button(t, "diagnosis-button-blanks", EnterFor(post_id=outcome.post_id))
                if outcome.reopenable
                else None,
                menu(t),
            ),
        ),
    )


def level_name(t: Translator, level: GroupLevel) -> str:
    return t.plain(f"diagnosis-level-{level.value}")


def _head(outcome: DiagnosisOutcome, t: Translator, zone: ZoneInfo, today: date) -> Markup:
    finished = outcome.finished_at.astimezone(zone).date()
    day = t.day_short(finished, today)
    if not builds(outcome):
        return t("diagnosis-result-of", title=outcome.questionnaire.title, day=day)
    if outcome.form is Form.EXPRESS:
        return t("diagnosis-result-express", day=day)
    return t("diagnosis-result", day=day)


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
    labels = outcome.questionnaire.labels
    for value, keys in (
        (AnswerValue.NOT_YET, group.not_yet),
        (AnswerValue.WITH_SUPPORT, group.with_support),
    ):
        if keys and labels:
            label = labels[int(value)].lower()
            counts.append(t.plain("diagnosis-count-own", label=label, count=len(keys), total=total))
        elif keys:
            name = value.name.lower().replace("_", "-")
            counts.append(t.plain(f"diagnosis-count-{name}", count=len(keys), total=total))
    return [
        t(
            "diagnosis-result-group",
            group=outcome.questionnaire.group(group.group).title_of(outcome.variant),
            counts=", ".join(counts),
        ),
        # once each, in however many subjects it is difficult
        *_bullets(t, outcome, tuple(dict.fromkeys((*group.not_yet, *group.with_support)))),
    ]


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
    lines = [
        t("diagnosis-result-bullet", statement=_short(t, outcome, key, *DIFFICULT))
        for key in keys[:LISTED]
    ]
    if len(keys) > LISTED:
        lines.append(t("diagnosis-result-more", count=len(keys) - LISTED))
    return lines


def _short_names(
    t: Translator, outcome: DiagnosisOutcome, keys: Sequence[str], value: AnswerValue
) -> str:
    names = ", ".join(_short(t, outcome, key, value) for key in keys[:LISTED])
    if len(keys) <= LISTED:
        return names
    return t.plain("diagnosis-result-and-more", statements=names, count=len(keys) - LISTED)


def _short(t: Translator, outcome: DiagnosisOutcome, key: str, *values: AnswerValue) -> str:
    """With the subjects in which it is so answered, where they were answered apart."""
    short = outcome.questionnaire.statement(key).short_of(outcome.variant)
    subjects = ", ".join(outcome.subjects_with(key, *values))
    if not subjects:
        return short
    return t.plain("diagnosis-with-subject", statement=short, subject=subjects)
