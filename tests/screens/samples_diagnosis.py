"""Screens of the self-diagnosis with a teacher's real course of answers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from content.loader import load_questionnaire
from content.model import Group, Option, Questionnaire, Statement, Wordings
from domain.campaigns import AudienceKind, Campaign, CampaignAudience, CampaignState
from domain.diagnosis import Address, DiagnosisState, Form, addresses, score_addressed
from domain.people import ChannelPolicy, PersonName
from domain.scoring import Thresholds
from domain.self_diagnosis import (
    SKIPPED,
    Diagnosis,
    DiagnosisLine,
    DiagnosisOwner,
    GivenAnswer,
    levels_only,
)
from handlers.diagnosis import (
    answer_screens,
    door_screens,
    list_screens,
    paper_screens,
    result_screens,
    subject_screens,
)
from handlers.diagnosis import question_screens as one
from handlers.diagnosis import screens as aside
from handlers.screen import Screen
from locales.translator import Translator
from services.diagnosis import Asked, DiagnosisOutcome, DiagnosisView, Door, EntryDoor, Offer, Size
from tests.screens.samples_external import WHOLE

NOW = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
TODAY = date(2027, 3, 18)
ZONE = ZoneInfo("Europe/Moscow")
QUESTIONNAIRE = load_questionnaire("self")
STATEMENTS = QUESTIONNAIRE.for_variant("soo")
KEYS = tuple(Address(statement.key) for statement in STATEMENTS)
COURSE = "3333222112112222200112n22222333223222x3333333222211nnnn"
"""Values in questionnaire order, a letter each; what is beyond the last statement is not used."""
CRITERIA = Address("assessment.criteria_before")
BLANK_OF = DiagnosisOwner(
    name=PersonName(surname="Ильина", given="Вера", patronymic="Марковна"),
    staff_no=14,
    school="Школа № 1",
    channel_policy=ChannelPolicy.FULL,
)
CAMPAIGN = Campaign(
    id=9,
    school_id=1,
    questionnaire="self",
    form=Form.EXPRESS,
    audience=CampaignAudience(kind=AudienceKind.ALL),
    opens_on=None,
    closes_on=date(2027, 4, 15),
    state=CampaignState.OPEN,
    rev=1,
)
FULL, SHORT = Size(form=Form.FULL, statements=52), Size(form=Form.EXPRESS, statements=24)


def question(key: str, kind: str, text: str, *options: str, **rest: object) -> Statement:
    return Statement(
        key=key,
        group=key.partition(".")[0],
        text=Wordings(noo=text, soo=text),
        short=key.partition(".")[2],
        kind=kind,  # type: ignore[arg-type]  # a Literal
        options=tuple(Option(key=f"o{no}", title=title) for no, title in enumerate(options)),
        **rest,  # type: ignore[arg-type]  # mixed
    )


REQUESTS = Questionnaire(
    key="requests",
    version=1,
    title="Образовательные запросы",
    intro="Чему вы хотите учиться и как вам удобно?",
    scored=False,
    scale="own",
    ask="Как часто так бывает?",
    labels=("Пока редко", "Иногда", "Чаще всего", "Всегда"),
    groups=(Group(key="themes", title="Темы", short="Темы", adjective="темы"),),
    statements=(
        question("themes.reason", "one", "Что стоит за выбором?", "Аттестация", "Интерес"),
        question(
            "themes.areas",
            "several",
            "Какие темы важнее?",
            *(f"Тема {n}" for n in range(12)),
            most=3,
        ),
        question("themes.forms", "several", "Какие формы удобны?", "Курсы", "Вебинары"),
        question("themes.words", "text", "Что разобрать с методистом?", optional=True),
        question("themes.often", "scale", "Читаю методические журналы."),
    ),
)


def view(
    answers: str,
    *,
    comment: str | None = None,
    state: DiagnosisState = DiagnosisState.OPEN,
    subjects: tuple[str, ...] | None = None,
    owner: DiagnosisOwner | None = None,
) -> DiagnosisView:
    drawn = DiagnosisView(
        diagnosis=Diagnosis(
            id=7,
            post_id=3,
            content_version_id=1,
            sha256=QUESTIONNAIRE.sha256,
            variant="soo",
            state=state,
            started_at=NOW,
            finished_at=None if state is DiagnosisState.OPEN else NOW,
            subjects=subjects,
            owner=owner,
        ),
        questionnaire=QUESTIONNAIRE,
        variant="soo",
        statements=STATEMENTS,
        asked=(),
        answers={},
    )
    asked = addresses(drawn.refs, subjects or ())
    given: Mapping[Address, GivenAnswer] = {
        address: GivenAnswer(
            statement_key=address.key,
            scope=address.scope,
            value=value,
            comment=comment if address == CRITERIA else None,
            at=NOW,
        )
        for address, value in zip(asked, answers, strict=False)
    }
    return replace(drawn, asked=asked, answers=given)


def requests(*values: str | None, text: str | None = None) -> DiagnosisView:
    keys = [Address(statement.key) for statement in REQUESTS.statements]
    answers = {
        address: GivenAnswer(
            statement_key=address.key,
            value=value,
            text=text if address.key == "themes.words" and value is None else None,
            comment=None,
            at=NOW,
        )
        for address, value in zip(keys, values, strict=False)
    }
    begun = view("").diagnosis
    return DiagnosisView(
        diagnosis=replace(begun, questionnaire="requests"),
        questionnaire=REQUESTS,
        variant="soo",
        statements=REQUESTS.statements,
        asked=tuple(keys),
        answers=answers,
    )


def outcome(
    shown: DiagnosisView, *, own: bool = True, new_to_work: bool = False, **changes: object
) -> DiagnosisOutcome:
    scored = score_addressed(
        shown.refs if shown.questionnaire.scored else (),
        shown.asked if shown.questionnaire.scored else (),
        shown.scales,
        Thresholds(),
        new_to_work=new_to_work,
    )
    made = DiagnosisOutcome(
        diagnosis_id=7,
        post_id=3,
        variant="soo",
        finished_at=NOW,
        questionnaire=shown.questionnaire,
        score=scored if own else levels_only(scored),
        own=own,
        apart={one: value for one, value in shown.scales.items() if one.scope} if own else {},
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # mixed


def line(state: DiagnosisState, answered: int, questionnaire: str = "self") -> DiagnosisLine:
    return DiagnosisLine(
        id=5,
        questionnaire=questionnaire,
        form=Form.FULL,
        variant="soo",
        subjects=None,
        campaign_id=None,
        state=state,
        finished_at=None,
        answered=answered,
    )


def door(*offers: Offer, asked: tuple[Asked, ...] = ()) -> Door:
    return Door(post_id=3, asked=asked, lines=(), offers=offers)


def screens(t: Translator) -> dict[str, Screen]:
    midway, done = view(COURSE[:17]), view(COURSE)
    commented = view(COURSE[:17] + "1", comment="Пробую с 7 «Б» <пока> трудно & долго")
    strong, weak = view("3" * 52), view("0" * 52)
    everything = view(COURSE, comment="Хочу начать с 7 «Б»", state=DiagnosisState.FINISHED)
    apart = view("33221100", subjects=("Физика", "Информатика"))
    both = view("332211001122" + COURSE[6:], subjects=("Физика", "Информатика"))
    typed_in = view(COURSE[:17], owner=BLANK_OF)
    results = {
        "result": done,
        "result of a strong teacher": strong,
        "result with much to learn": weak,
        "result with few answers": view("n" * 30 + "x" * 22),
        "result of two subjects": both,
    }
    own = Offer(questionnaire=QUESTIONNAIRE, sizes=(FULL, SHORT))
    wishes = Offer(
        questionnaire=REQUESTS,
        sizes=(Size(form=Form.FULL, statements=5),),
        opened=line(DiagnosisState.OPEN, 2, "requests"),
    )
    passed = replace(own, finished=line(DiagnosisState.FINISHED, 52))
    asked = Asked(campaign=CAMPAIGN, questionnaire=QUESTIONNAIRE, line=None, statements=24)
    endless = replace(asked, campaign=replace(CAMPAIGN, closes_on=None))
    entry = EntryDoor(post_id=3, owner=BLANK_OF, asked=(asked,), offers=(own, wishes))
    handed_in = requests("o1", "o0,o2", "o1", None, "2", text="Как говорить с родителями")
    words, reason, areas, forms, often = (
        Address("themes.words"),
        Address("themes.reason"),
        Address("themes.areas"),
        Address("themes.forms"),
        Address("themes.often"),
    )
    return {
        "intro": door_screens.intro(door(own), own, t, TODAY),
        "intro with other questionnaires": door_screens.intro(
            door(passed, wishes), passed, t, TODAY
        ),
        "intro midway": door_screens.intro(door(passed), passed, t, TODAY, view=midway),
        "intro of what the school asks": door_screens.intro(
            door(own, asked=(asked,)), own, t, TODAY
        ),
        "intro of what the school asks without an end": door_screens.intro(
            door(own, asked=(endless,)), own, t, TODAY
        ),
        "intro of another questionnaire": door_screens.intro(door(own, wishes), wishes, t, TODAY),
        "other questionnaires": door_screens.offers(door(passed, wishes), t),
        "not a teacher": door_screens.not_teacher(t),
        "audience first": door_screens.ask_audience(t, post_id=3),
        "subjects": subject_screens.choose(view(""), ("Физика", "Информатика", "Химия"), t),
        "subjects chosen": subject_screens.choose(
            view("", subjects=("Физика", "Химия")), ("Физика", "Информатика", "Химия"), t
        ),
        "subject typed": subject_screens.ask_name(view(""), t),
        "subject was no text": subject_screens.ask_name(view(""), t, t("error-text-empty")),
        "first statement": one.question(view(""), KEYS[0], t),
        "statement": one.question(midway, KEYS[17], t),
        "statement answered": one.question(midway, KEYS[16], t),
        "statement answered aside": one.question(done, KEYS[22], t),
        "statement with a hint": one.question(midway, KEYS[17], t, hint=True),
        "statement after a typed answer": one.question(midway, KEYS[17], t).headed(
            t("diagnosis-level-taken", answer=t.plain("diagnosis-answer-independent"))
        ),
        "typed answer was unclear": one.question(
            midway, KEYS[17], t, line=t("diagnosis-level-unclear", most=4)
        ),
        "statement of a subject": one.question(apart, apart.asked[8], t),
        "statement of a blank": one.question(typed_in, KEYS[17], t),
        "first statement of a blank": one.question(typed_in, KEYS[0], t),
        "statement of a scale of its own": one.question(requests(), often, t),
        "one option": one.question(requests(), reason, t),
        "one option chosen": one.question(requests("o1"), reason, t),
        "several options": one.question(requests("o1", "o0,o11"), areas, t),
        "several options without a limit": one.question(requests("o1", None, "o1"), forms, t),
        "own words": one.question(requests(), words, t),
        "own words given": one.question(handed_in, words, t),
        "own words skipped": one.question(requests(None, None, None, SKIPPED), words, t),
        "own words were none": one.question(requests(), words, t, line=t("diagnosis-text-empty")),
        "comment saved": one.question(commented, CRITERIA, t, line=t("diagnosis-comment-saved")),
        "other": aside.other(midway, KEYS[17], t),
        "other answered": aside.other(done, KEYS[22], t),
        "other of a question": aside.other(requests(), reason, t),
        "comment": aside.ask_comment(midway, KEYS[17], t),
        "comment again": aside.ask_comment(commented, CRITERIA, t),
        "comment was no text": aside.ask_comment(midway, KEYS[17], t, t("diagnosis-comment-empty")),
        "comment too long": aside.ask_comment(
            midway, KEYS[17], t, t("diagnosis-comment-long", length=4096, limit=3000)
        ),
        "comment of a subject": aside.ask_comment(apart, apart.asked[8], t),
        "comment removed": one.question(midway, KEYS[17], t).with_toast(
            t.plain("diagnosis-comment-removed")
        ),
        "paused": door_screens.paused(midway, t),
        "paused with a past result": door_screens.paused(midway, t, result_id=5),
        "paused when complete": door_screens.paused(done, t),
        "review": list_screens.review(done, t),
        "review of what is left": list_screens.review(midway, t, 1),
        "review of what is not scored": list_screens.review(handed_in, t),
        "groups": list_screens.groups(midway, t),
        "groups before the subjects": list_screens.groups(view(""), t),
        "groups of a blank": list_screens.groups(typed_in, t),
        "group": list_screens.group(done, "method", t),
        "group half answered": list_screens.group(midway, "assessment", t),
        "group of two subjects": list_screens.group(apart, "subject", t),
        "group of questions": list_screens.group(handed_in, "themes", t),
        **{
            name: result_screens.result(outcome(shown), t, ZONE, TODAY)
            for name, shown in results.items()
        },
        "result in the first years of work": result_screens.result(
            outcome(done, new_to_work=True), t, ZONE, TODAY
        ),
        "result of the short form": result_screens.result(
            outcome(done, form=Form.EXPRESS, has_before=True), t, ZONE, TODAY
        ),
        "result of another questionnaire": result_screens.result(
            outcome(
                strong,
                questionnaire=replace(
                    QUESTIONNAIRE, key="objectivity", title="Объективность оценивания"
                ),
            ),
            t,
            ZONE,
            TODAY,
        ),
        "result in words of its own": result_screens.result(
            outcome(
                done,
                questionnaire=replace(
                    QUESTIONNAIRE, key="objectivity", title="Объективность", labels=REQUESTS.labels
                ),
            ),
            t,
            ZONE,
            TODAY,
        ),
        "result just made": result_screens.result(
            outcome(done, reopenable=True), t, ZONE, TODAY
        ).with_toast(t.plain("diagnosis-finished")),
        "result after the finish": result_screens.result(outcome(done), t, ZONE, TODAY).with_toast(
            t.plain("diagnosis-closed")
        ),
        "report sent": result_screens.result(outcome(done), t, ZONE, TODAY).with_toast(
            t.plain("diagnosis-report-sent")
        ),
        "answers opened again": list_screens.reopened(done, t).with_toast(
            t.plain("diagnosis-reopened")
        ),
        "answers of what is not scored opened again": list_screens.reopened(handed_in, t),
        "result with a plan": result_screens.result(outcome(done), t, ZONE, TODAY, planned=True),
        "thanks": result_screens.result(
            outcome(handed_in, reopenable=True), t, ZONE, TODAY
        ).with_toast(t.plain("diagnosis-handed-in")),
        "own answers": answer_screens.answers(handed_in, t, 0),
        "then and now": answer_screens.comparison(
            outcome(done),
            outcome(view("2" * 6 + "1" * 38), finished_at=datetime(2026, 6, 1, tzinfo=UTC)),
            t,
            ZONE,
            TODAY,
        ),
        "levels for others": result_screens.levels(outcome(done, own=False), t, ZONE, TODAY),
        "levels beside an independent result": result_screens.levels(
            outcome(done, own=False, beside=WHOLE), t, ZONE, TODAY
        ),
        "result beside an independent one": result_screens.result(
            outcome(done, beside=WHOLE), t, ZONE, TODAY
        ),
        "levels of what has none": result_screens.levels(
            outcome(handed_in, own=False), t, ZONE, TODAY
        ),
        "blank typed in": result_screens.levels(
            outcome(done, own=False, reopenable=True), t, ZONE, TODAY
        ).with_toast(t.plain("diagnosis-entered")),
        "details": answer_screens.details(everything, outcome(everything), "assessment", t),
        "details of few answers": answer_screens.details(
            view("n" * 52), outcome(view("n" * 52)), "subject", t
        ),
        "details of two subjects": answer_screens.details(both, outcome(both), "subject", t),
        "without the bot": paper_screens.door(entry, t, TODAY),
        "without the bot, whom unknown": paper_screens.whom_first(
            3, t("error-diagnosis-audience-unknown"), t
        ),
    }
