"""The way in and out: the promise, the pause, and who has no questionnaire yet."""

from handlers.consent.callbacks import AskAudience
from handlers.diagnosis.callbacks import BeginDiagnosis
from handlers.diagnosis.parts import button, go_on, menu, past_result
from handlers.progress import bar
from handlers.screen import Screen, row, rows
from locales.translator import Translator
from services.diagnosis import DiagnosisView


def intro(
    t: Translator,
    *,
    post_id: int,
    total: int,
    minutes: int,
    view: DiagnosisView | None = None,
    result_id: int | None = None,
) -> Screen:
    """Shown before the first answer. `view` is what is open already, `result_id` a past result."""
    go = (
        button(t, "diagnosis-button-begin", BeginDiagnosis(post_id=post_id))
        if view is None or view.answered == 0
        else go_on(t, view)
    )
    return Screen(
        text=t.lines(
            [
                t("diagnosis-intro", total=total, minutes=minutes),
                "",
                t("diagnosis-promise"),
                "",
                t("diagnosis-who-sees"),
            ]
        ),
        rows=rows(row(go), row(past_result(t, result_id)), row(menu(t))),
    )


def paused(view: DiagnosisView, t: Translator, *, result_id: int | None = None) -> Screen:
    return Screen(
        text=t.lines(
            [
                t("diagnosis-paused", answered=view.answered, total=view.total),
                bar(view.answered, view.total),
                "",
                t("diagnosis-paused-left", minutes=view.minutes_left)
                if not view.complete
                else t("diagnosis-paused-complete"),
            ]
        ),
        rows=rows(row(go_on(t, view)), row(past_result(t, result_id)), row(menu(t))),
    )


def not_teacher(t: Translator) -> Screen:
    return Screen(text=t("diagnosis-not-teacher"), rows=rows(row(menu(t))))


def later(t: Translator, *, post_id: int | None = None) -> Screen:
    """Kindergartens, additional education and «другое». `post_id`: of a teacher of a school, who
    may have chosen «другое» by mistake."""
    change = None
    if post_id is not None:
        change = button(t, "diagnosis-button-audience-change", AskAudience(post_id=post_id))
    return Screen(text=t("diagnosis-later"), rows=rows(row(change), row(menu(t))))


def ask_audience(t: Translator, *, post_id: int) -> Screen:
    return Screen(
        text=t("diagnosis-ask-audience"),
        rows=rows(
            row(button(t, "diagnosis-button-audience", AskAudience(post_id=post_id))), row(menu(t))
        ),
    )
