"""One statement: the scale, «Другое», the comment."""

from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import (
    GoOn,
    ListGroups,
    Pause,
    RemoveComment,
    ShowHint,
    ShowIntro,
    ShowOther,
    ShowStatement,
    WriteComment,
)
from handlers.diagnosis.parts import answer_button, answer_label, button, excerpt, head, menu
from handlers.progress import bar
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisView

LEVELS = (
    AnswerValue.NOT_YET,
    AnswerValue.WITH_SUPPORT,
    AnswerValue.INDEPENDENT,
    AnswerValue.STRENGTH,
)
ASIDE = (AnswerValue.NO_EXPERIENCE, AnswerValue.NOT_MINE)
"""Answers beside the scale, under «Другое»."""


def statement(
    view: DiagnosisView,
    key: str,
    t: Translator,
    *,
    hint: bool = False,
    line: Markup | None = None,
) -> Screen:
    """One statement with its four levels; `line` says what has just happened."""
    shown = view.statement(key)
    diagnosis_id = view.diagnosis.id
    given = view.value_of(key)
    back = view.before(key)
    parts = [] if line is None else [line, ""]
    parts += [head(view, key, t), bar(view.answered, view.total), ""]
    parts.append(t("diagnosis-statement", text=shown.text.of(view.variant)))
    if hint:
        parts += ["", t("diagnosis-hint", hint=shown.hint_of(view.variant))]
    comment = view.comment_of(key)
    if comment:
        parts += ["", t("diagnosis-comment-shown", comment=excerpt(comment))]
    if given in ASIDE:
        parts += ["", t("diagnosis-given-aside", answer=answer_label(t, given))]
    else:
        parts += ["", t("diagnosis-scale-question")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(answer_button(t, diagnosis_id, key, value, given)) for value in LEVELS),
            row(
                None
                if given is None
                else button(t, "diagnosis-button-forward", GoOn(diagnosis_id=diagnosis_id))
            ),
            row(
                button(
                    t,
                    "button-back",
                    ShowIntro(post_id=view.diagnosis.post_id)
                    if back is None
                    else ShowStatement(diagnosis_id=diagnosis_id, key=back),
                ),
                button(t, "diagnosis-button-other", ShowOther(diagnosis_id=diagnosis_id, key=key)),
                button(t, "diagnosis-button-pause", Pause(diagnosis_id=diagnosis_id)),
            ),
        ),
    )


def other(view: DiagnosisView, key: str, t: Translator) -> Screen:
    """«Другое»: the two answers beside the scale, a comment, the explanation, the list."""
    shown = view.statement(key)
    diagnosis_id = view.diagnosis.id
    given = view.value_of(key)
    return Screen(
        text=t.lines(
            [
                head(view, key, t),
                "",
                t("diagnosis-statement", text=shown.text.of(view.variant)),
                "",
                t("diagnosis-other-explained"),
            ]
        ),
        rows=rows(
            *(row(answer_button(t, diagnosis_id, key, value, given)) for value in ASIDE),
            row(
                button(
                    t, "diagnosis-button-comment", WriteComment(diagnosis_id=diagnosis_id, key=key)
                ),
                button(t, "diagnosis-button-hint", ShowHint(diagnosis_id=diagnosis_id, key=key)),
            ),
            row(button(t, "diagnosis-button-list", ListGroups(diagnosis_id=diagnosis_id))),
            row(
                button(t, "button-back", ShowStatement(diagnosis_id=diagnosis_id, key=key)),
                menu(t),
            ),
        ),
    )


def ask_comment(
    view: DiagnosisView, key: str, t: Translator, problem: Markup | None = None
) -> Screen:
    """The next text is the comment; `problem` says what was wrong with the last one."""
    shown = view.statement(key)
    diagnosis_id = view.diagnosis.id
    written = view.comment_of(key)
    parts = [] if problem is None else [problem, ""]
    parts += [
        head(view, key, t),
        t("diagnosis-comment-about", statement=shown.short_of(view.variant)),
        "",
    ]
    if written:
        parts += [t("diagnosis-comment-shown", comment=written), ""]
    parts.append(t("diagnosis-comment-again" if written else "diagnosis-comment-ask"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(
                    t,
                    "diagnosis-button-comment-remove",
                    RemoveComment(diagnosis_id=diagnosis_id, key=key),
                )
                if written
                else None
            ),
            row(
                button(t, "button-back", ShowStatement(diagnosis_id=diagnosis_id, key=key)),
                menu(t),
            ),
        ),
    )
