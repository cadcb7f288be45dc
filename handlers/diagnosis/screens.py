"""One statement with its scale: the levels, «Другое», the comment."""

from content.model import Questionnaire
from domain.diagnosis import SUBJECT_GROUP, Address
from domain.scoring import AnswerValue
from domain.typed_choice import typed_choice
from handlers.buttons import button, menu
from handlers.diagnosis.addressing import (
    remove_comment,
    show_hint,
    show_other,
    show_statement,
    write_comment,
)
from handlers.diagnosis.callbacks import (
    GoOn,
    ListGroups,
    ListSubjects,
    Pause,
    ShowOffer,
    SkipQuestion,
)
from handlers.diagnosis.parts import answer_button, answer_label, excerpt, head
from handlers.progress import bar
from handlers.screen import Button, Screen, row, rows
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
    address: Address,
    t: Translator,
    *,
    hint: bool = False,
    line: Markup | None = None,
) -> Screen:
    """One statement with its four levels; `line` says what has just happened.

    From the explanation one goes back to the statement itself, not to the one before it.
    """
    shown = view.statement(address)
    given = view.value_of(address)
    parts = opening(view, address, t, line)
    if hint:
        parts += ["", t("diagnosis-hint", hint=shown.hint_of(view.variant))]
    parts += commented(view, address, t)
    if given in ASIDE:
        label = answer_label(t, view.questionnaire, given)
        parts += ["", t("diagnosis-given-aside", answer=label)]
    elif view.questionnaire.ask:
        parts += ["", t("diagnosis-own-question", question=view.questionnaire.ask)]
    else:
        parts += ["", t("diagnosis-scale-question")]
    if _explains(view, address):
        parts += ["", t("diagnosis-scale-explained")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(answer_button(t, view, address, value, given)) for value in LEVELS),
            row(_several_subjects(view, address, t)),
            row(skip_button(view, address, t)),
            row(forward(view, address, t)),
            row(
                button(t, "button-back", show_statement(view.diagnosis.id, address))
                if hint
                else back(view, address, t),
                button(t, "diagnosis-button-other", show_other(view.diagnosis.id, address)),
                pause(view, t),
            ),
        ),
    )


def _explains(view: DiagnosisView, address: Address) -> bool:
    """What the answers lead to is said once, to the teacher himself."""
    first = view.before(address) is None
    return first and view.questionnaire.scored and view.diagnosis.owner is None


def typed_aside(t: Translator, questionnaire: Questionnaire, text: str) -> AnswerValue | None:
    """The same beside «Другое», which shows these answers alone."""
    place = typed_choice(text, [answer_label(t, questionnaire, value) for value in ASIDE])
    return None if place is None else ASIDE[place]


def typed_level(t: Translator, questionnaire: Questionnaire, text: str) -> AnswerValue | None:
    """The answer that a typed text names; the numbers are those of the levels as they stand,
    in digits or in words."""
    values = (*LEVELS, *ASIDE)
    labels = [answer_label(t, questionnaire, value) for value in values]
    spoken = [t.plain(f"typed-number-{number}").split(", ") for number in range(1, len(LEVELS) + 1)]
    place = typed_choice(text, labels, numbered=len(LEVELS), spoken=spoken)
    return None if place is None else values[place]


def opening(view: DiagnosisView, address: Address, t: Translator, line: Markup | None) -> list[str]:
    parts: list[str] = [] if line is None else [line, ""]
    text = view.statement(address).text.of(view.variant)
    return [
        *parts,
        head(view, address, t),
        bar(view.answered, view.total),
        "",
        t("diagnosis-statement", text=text),
    ]


def commented(view: DiagnosisView, address: Address, t: Translator) -> list[str]:
    comment = view.comment_of(address)
    return ["", t("diagnosis-comment-shown", comment=excerpt(comment))] if comment else []


def back(view: DiagnosisView, address: Address, t: Translator) -> Button:
    """One step back; from the first to what the questionnaire is for, or to the list where
    somebody types a blank in."""
    diagnosis = view.diagnosis
    before = view.before(address)
    if before is not None:
        return button(t, "button-back", show_statement(diagnosis.id, before))
    if diagnosis.owner is not None:
        return button(t, "button-back", ListGroups(diagnosis_id=diagnosis.id))
    return button(
        t,
        "button-back",
        ShowOffer(post_id=diagnosis.post_id, questionnaire=diagnosis.questionnaire),
    )


def forward(view: DiagnosisView, address: Address, t: Translator) -> Button | None:
    """Past what is answered already."""
    if not view.is_answered(address):
        return None
    return button(t, "diagnosis-button-forward", GoOn(diagnosis_id=view.diagnosis.id))


def skip_button(view: DiagnosisView, address: Address, t: Translator) -> Button | None:
    if not view.statement(address).optional or view.is_answered(address):
        return None
    return button(t, "button-skip", SkipQuestion(diagnosis_id=view.diagnosis.id, key=address.key))


def pause(view: DiagnosisView, t: Translator) -> Button:
    return button(t, "diagnosis-button-pause", Pause(diagnosis_id=view.diagnosis.id))


def _several_subjects(view: DiagnosisView, address: Address, t: Translator) -> Button | None:
    """While nothing of the предметные block is answered; years 1-4 are taught all subjects."""
    asked = view.statement(address).group == SUBJECT_GROUP and view.variant == "soo"
    if not asked or not view.subjects_open:
        return None
    return button(t, "diagnosis-button-subjects", ListSubjects(diagnosis_id=view.diagnosis.id))


def other(view: DiagnosisView, address: Address, t: Translator) -> Screen:
    """«Другое»: the two answers beside the scale, a comment, the explanation, the list."""
    shown = view.statement(address)
    diagnosis_id = view.diagnosis.id
    given = view.value_of(address)
    hinted = bool(shown.hint_of(view.variant))
    return Screen(
        text=t.lines(
            [
                head(view, address, t),
                "",
                t("diagnosis-statement", text=shown.text.of(view.variant)),
                "",
                t(
                    "diagnosis-other-explained"
                    if shown.kind == "scale"
                    else "diagnosis-other-question"
                ),
            ]
        ),
        rows=rows(
            *(
                row(answer_button(t, view, address, value, given))
                for value in ASIDE
                if shown.kind == "scale"
            ),
            row(
                button(t, "diagnosis-button-comment", write_comment(diagnosis_id, address)),
                button(t, "diagnosis-button-hint", show_hint(diagnosis_id, address))
                if hinted
                else None,
            ),
            row(button(t, "diagnosis-button-list", ListGroups(diagnosis_id=diagnosis_id))),
            row(button(t, "button-back", show_statement(diagnosis_id, address)), menu(t)),
        ),
    )


def ask_comment(
    view: DiagnosisView, address: Address, t: Translator, problem: Markup | None = None
) -> Screen:
    """The next text is the comment; `problem` says what was wrong with the last one."""
    shown = view.statement(address)
    diagnosis_id = view.diagnosis.id
    written = view.comment_of(address)
    parts = [] if problem is None else [problem, ""]
    parts += [
        head(view, address, t),
        t("diagnosis-comment-about", statement=shown.short_of(view.variant)),
        "",
    ]
    if written:
        parts += [t("diagnosis-comment-shown", comment=written), ""]
    parts.append(t("diagnosis-comment-again" if written else "diagnosis-comment-ask"))
    removal = remove_comment(diagnosis_id, address)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "diagnosis-button-comment-remove", removal) if written else None),
            row(button(t, "button-back", show_statement(diagnosis_id, address)), menu(t)),
        ),
    )
