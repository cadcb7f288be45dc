"""Pieces that several screens of the self-diagnosis share."""

from aiogram.filters.callback_data import CallbackData

from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import GiveAnswer, GoOn, ShowResult
from handlers.home.callbacks import OpenHome
from handlers.screen import Button
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisView

EXCERPT = 300
"""Characters of a comment under its statement; the comment's own screen shows it whole."""


def excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[:EXCERPT].rstrip() + "…"


def answer_label(t: Translator, value: AnswerValue) -> str:
    """«●●○ Делаю самостоятельно»."""
    return t.plain(f"diagnosis-answer-{value.name.lower().replace('_', '-')}")


def answer_sign(t: Translator, value: AnswerValue | None) -> str:
    """«●●○», or words where there is no place on the scale."""
    if value is None:
        return t.plain("diagnosis-sign-none")
    return t.plain(f"diagnosis-sign-{value.name.lower().replace('_', '-')}")


def button(t: Translator, key: str, data: CallbackData) -> Button:
    return Button(text=t.plain(key), data=data.pack())


def answer_button(
    t: Translator, diagnosis_id: int, key: str, value: AnswerValue, given: AnswerValue | None
) -> Button:
    label = answer_label(t, value)
    return Button(
        text=t.plain("diagnosis-button-given", answer=label) if value is given else label,
        data=GiveAnswer(diagnosis_id=diagnosis_id, key=key, value=value).pack(),
    )


def head(view: DiagnosisView, key: str, t: Translator) -> Markup:
    return t(
        "diagnosis-head",
        group=view.questionnaire.group(view.statement(key).group).short_of(view.variant),
        number=view.index_of(key) + 1,
        total=view.total,
    )


def go_on(t: Translator, view: DiagnosisView) -> Button:
    return Button(
        text=t.plain("diagnosis-button-go-on", answered=view.answered, total=view.total),
        data=GoOn(diagnosis_id=view.diagnosis.id).pack(),
    )


def past_result(t: Translator, result_id: int | None) -> Button | None:
    if result_id is None:
        return None
    return button(t, "diagnosis-button-past-result", ShowResult(diagnosis_id=result_id))


def menu(t: Translator) -> Button:
    return button(t, "button-menu", OpenHome())
