"""Screens of the self-diagnosis with a teacher's real course of answers."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from content.loader import load_questionnaire
from domain.diagnosis import DiagnosisState
from domain.scoring import AnswerValue, Thresholds, score
from domain.self_diagnosis import Diagnosis, GivenAnswer, levels_only
from handlers.diagnosis import door_screens, list_screens, result_screens
from handlers.diagnosis import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.diagnosis import DiagnosisOutcome, DiagnosisView

NOW = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
TODAY = date(2027, 3, 18)
ZONE = ZoneInfo("Europe/Moscow")
QUESTIONNAIRE = load_questionnaire("self")
KEYS = tuple(statement.key for statement in QUESTIONNAIRE.for_variant("soo"))
COURSE = "3333222112112222200112n22222333223222x3333333222211nnnn"
"""Values in questionnaire order, a letter each; what is beyond the last statement is not used."""
CRITERIA = "assessment.criteria_before"


def view(
    answers: str, *, comment: str | None = None, state: DiagnosisState = DiagnosisState.OPEN
) -> DiagnosisView:
    given: Mapping[str, GivenAnswer] = {
        key: GivenAnswer(
            statement_key=key,
            value=AnswerValue(value),
            comment=comment if key == CRITERIA else None,
            at=NOW,
        )
        for key, value in zip(KEYS, answers, strict=False)
    }
    return DiagnosisView(
        diagnosis=Diagnosis(
            id=7,
            post_id=3,
            content_version_id=1,
            sha256=QUESTIONNAIRE.sha256,
            variant="soo",
            state=state,
            started_at=NOW,
            finished_at=None if state is DiagnosisState.OPEN else NOW,
        ),
        questionnaire=QUESTIONNAIRE,
        variant="soo",
        statements=QUESTIONNAIRE.for_variant("soo"),
        answers=given,
    )


def outcome(shown: DiagnosisView, *, own: bool = True) -> DiagnosisOutcome:
    scored = score(shown.refs, shown.values, Thresholds())
    return DiagnosisOutcome(
        diagnosis_id=7,
        post_id=3,
        variant="soo",
        finished_at=NOW,
        questionnaire=QUESTIONNAIRE,
        score=scored if own else levels_only(scored),
        own=own,
    )


def screens(t: Translator) -> dict[str, Screen]:
    midway, done = view(COURSE[:17]), view(COURSE)
    commented = view(COURSE[:17] + "1", comment="Пробую с 7 «Б» <пока> трудно & долго")
    strong, weak = view("3" * 52), view("0" * 52)
    everything = view(COURSE, comment="Хочу начать с 7 «Б»", state=DiagnosisState.FINISHED)
    results = {
        "result": done,
        "result of a strong teacher": strong,
        "result with much to learn": weak,
        "result with few answers": view("n" * 30 + "x" * 22),
    }
    return {
        "intro": door_screens.intro(t, post_id=3, total=52, minutes=7),
        "intro midway": door_screens.intro(
            t, post_id=3, total=52, minutes=5, view=midway, result_id=5
        ),
        "not a teacher": door_screens.not_teacher(t),
        "questionnaire later": door_screens.later(t),
        "questionnaire later in a school": door_screens.later(t, post_id=3),
        "audience first": door_screens.ask_audience(t, post_id=3),
        "first statement": one.statement(view(""), KEYS[0], t),
        "statement": one.statement(midway, KEYS[17], t),
        "statement answered": one.statement(midway, KEYS[16], t),
        "statement answered aside": one.statement(done, KEYS[22], t),
        "statement with a hint": one.statement(midway, KEYS[17], t, hint=True),
        "comment saved": one.statement(commented, CRITERIA, t, line=t("diagnosis-comment-saved")),
        "other": one.other(midway, KEYS[17], t),
        "other answered": one.other(done, KEYS[22], t),
        "comment": one.ask_comment(midway, KEYS[17], t),
        "comment again": one.ask_comment(commented, CRITERIA, t),
        "comment was no text": one.ask_comment(midway, KEYS[17], t, t("diagnosis-comment-empty")),
        "comment too long": one.ask_comment(
            midway, KEYS[17], t, t("diagnosis-comment-long", length=4096, limit=3000)
        ),
        "comment removed": one.statement(midway, KEYS[17], t).with_toast(
            t.plain("diagnosis-comment-removed")
        ),
        "paused": door_screens.paused(midway, t),
        "paused with a past result": door_screens.paused(midway, t, result_id=5),
        "paused when complete": door_screens.paused(done, t),
        "review": list_screens.review(done, t),
        "groups": list_screens.groups(midway, t),
        "group": list_screens.group(done, "method", t),
        "group half answered": list_screens.group(midway, "assessment", t),
        **{
            name: result_screens.result(outcome(shown), t, ZONE, TODAY)
            for name, shown in results.items()
        },
        "result just made": result_screens.result(outcome(done), t, ZONE, TODAY).with_toast(
            t.plain("diagnosis-finished")
        ),
        "result after the finish": result_screens.result(outcome(done), t, ZONE, TODAY).with_toast(
            t.plain("diagnosis-closed")
        ),
        "levels for others": result_screens.levels(outcome(done, own=False), t, ZONE, TODAY),
        "details": result_screens.details(everything, outcome(everything), "assessment", t),
        "details of few answers": result_screens.details(
            view("n" * 52), outcome(view("n" * 52)), "subject", t
        ),
    }
