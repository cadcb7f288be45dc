"""Pieces that several screens of the self-diagnosis share."""

from content.model import Questionnaire, Statement
from domain.diagnosis import Address
from domain.scoring import AnswerValue
from domain.self_diagnosis import SKIPPED, GivenAnswer, place_on_scale
from handlers.buttons import button
from handlers.diagnosis.addressing import give_answer
from handlers.diagnosis.callbacks import GoOn, ShowResult
from handlers.screen import Button
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisView

EXCERPT = 300
"""Characters of a comment under its statement; the comment's own screen shows it whole."""


def excerpt(text: str, limit: int = EXCERPT) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def answer_label(t: Translator, questionnaire: Questionnaire, value: AnswerValue) -> str:
    """«●●○ Делаю самостоятельно», in the questionnaire's own words where it has some."""
    if value.points is not None and questionnaire.labels:
        return f"{answer_sign(t, value)} {questionnaire.labels[value.points]}"
    return t.plain(f"diagnosis-answer-{value.name.lower().replace('_', '-')}")


def answer_sign(t: Translator, value: AnswerValue | None) -> str:
    """«●●○», or words where there is no place on the scale."""
    if value is None:
        return t.plain("diagnosis-sign-none")
    return t.plain(f"diagnosis-sign-{value.name.lower().replace('_', '-')}")


def answer_words(
    t: Translator, statement: Statement, given: GivenAnswer | None, *, limit: int = EXCERPT
) -> str:
    """An answer of any kind in a line of a list."""
    if given is None or not given.is_answer:
        return t.plain("diagnosis-sign-none")
    if given.text is not None:
        return t.plain("diagnosis-sign-text", text=excerpt(given.text, limit))
    if given.value == SKIPPED:
        return t.plain("diagnosis-sign-skipped")
    if statement.kind == "scale":
        return answer_sign(t, place_on_scale(given))
    return ", ".join(option.title for option in statement.options if option.key in given.options)


def answer_button(
    t: Translator,
    view: DiagnosisView,
    address: Address,
    value: AnswerValue,
    given: AnswerValue | None,
) -> Button:
    label = answer_label(t, view.questionnaire, value)
    return Button(
        text=t.plain("diagnosis-button-given", answer=label) if value is given else label,
        data=give_answer(view.diagnosis.id, address, value).pack(),
    )


def head(view: DiagnosisView, address: Address, t: Translator) -> Markup:
    """Where one is; above it whose paper blank is typed in, where it is one."""
    owner = view.diagnosis.owner
    place = {
        "group": view.questionnaire.group(view.statement(address).group).title_of(view.variant),
        "number": view.index_of(address) + 1,
        "total": view.total,
    }
    shown = (
        t("diagnosis-head-subject", subject=address.scope, **place)
        if address.scope
        else t("diagnosis-head", **place)
    )
    if owner is None:
        return shown
    return t.lines([t("diagnosis-blank-of", name=owner.label), shown])


def go_on(t: Translator, view: DiagnosisView) -> Button:
    return button(
        t,
        "diagnosis-button-go-on",
        GoOn(diagnosis_id=view.diagnosis.id),
        answered=view.answered,
        total=view.total,
    )


def past_result(t: Translator, result_id: int | None) -> Button | None:
    if result_id is None:
        return None
    return button(t, "diagnosis-button-past-result", ShowResult(diagnosis_id=result_id))
