"""Screens of nudges: what waits, the draft with its text, the list of people, what came of it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.addressing import (
    Addressee,
    ChoiceLine,
    ChoiceList,
    Delivered,
    Fact,
    Outreach,
    Skip,
)
from domain.campaigns import AudienceKind, Campaign, CampaignAudience, CampaignState
from domain.diagnosis import Form
from domain.nudges import (
    Matter,
    MatterLine,
    NudgedPerson,
    NudgeDraft,
    NudgeHub,
    NudgeText,
    Round,
    RoundLine,
    RoundList,
    RoundPage,
    RoundState,
)
from domain.organisation import Department
from domain.people import PersonName
from domain.staff import Without
from domain.summary import PeopleList
from handlers.nudges import screens as nudges
from handlers.screen import Screen
from handlers.summary.callbacks import OpenPeopleList
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY

ZONE = ZoneInfo("Europe/Moscow")
AT = datetime(2027, 3, 17, 11, 30, tzinfo=UTC)
CAMPAIGN = Campaign(
    id=ID,
    school_id=ID,
    questionnaire="self",
    form=Form.FULL,
    audience=CampaignAudience(kind=AudienceKind.ALL),
    opens_on=date(2027, 3, 29),
    closes_on=date(2027, 4, 15),
    state=CampaignState.OPEN,
    rev=3,
)
ROUND = Round(
    id=ID,
    school_id=ID,
    matter=Matter.PASSED,
    campaign_id=None,
    department_id=None,
    chosen=None,
    state=RoundState.DRAFT,
    rev=3,
    by=ID,
    created_at=AT,
    sent_at=AT,
)


def person(number: int, surname: str, **facts: object) -> Addressee:
    name = PersonName(surname=surname, given="Анна", patronymic="Игоревна")
    return replace(
        Addressee(
            post_id=ID + number,
            person_id=ID + number,
            label=name.short,
            name=name,
            polite=name.polite,
        ),
        **facts,  # type: ignore[arg-type]
    )


ANNA = person(1, "Смирнова", fact=Fact(day=date(2027, 3, 1), count=2, title="вебинар"))
ZOYA = person(2, "Ёлкина", fact=Fact(day=date(2027, 3, 9), count=1, title="урок <коллеги> & он"))
BORIS = person(3, "Кузнецов", free_on=date(2027, 3, 22))
DINA = person(4, "Фомина", without=Without.OUTSIDE)
REACH = Outreach(
    everybody=(ZOYA, BORIS, ANNA, DINA),
    to=(ZOYA, ANNA),
    skipped=((BORIS, Skip.RECENT), (DINA, Skip.OUTSIDE)),
    chosen=None,
)


def text(matter: Matter, **facts: object) -> NudgeText:
    return replace(
        NudgeText(matter=matter, today=TODAY, post_id=ID, polite="Анна Игоревна"),
        **facts,  # type: ignore[arg-type]
    )


def choices(*, query: str = "", some: bool = True) -> ChoiceList:
    lines = (
        ChoiceLine(post_id=ID, label="Ёлкина\u00a0З.\u00a0П.", on=True, skip=None),
        ChoiceLine(post_id=ID + 1, label="Кузнецов\u00a0Б.\u00a0Л.", on=True, skip=Skip.RECENT),
        ChoiceLine(post_id=ID + 2, label="Смирнова\u00a0А.\u00a0И.", on=False, skip=None),
        ChoiceLine(post_id=ID + 3, label="Фомина\u00a0Д.\u00a0О.", on=True, skip=Skip.AWAY),
        ChoiceLine(post_id=ID + 4, label="Чижова\u00a0Е.\u00a0П.", on=False, skip=Skip.OUTSIDE),
    )
    return ChoiceList(
        lines=lines if some else (),
        total=41 if some else 0,
        page=1 if some else 0,
        pages=6 if some else 1,
        query=query,
        picked=40,
        reached=38,
        whole=41,
    )


def nudged(number: int, delivered: Delivered, *, open_: bool) -> NudgedPerson:
    return NudgedPerson(
        post_id=ID + number,
        label=f"Смирнова{number}\u00a0А.\u00a0И.",
        delivered=delivered,
        open=open_,
    )


def screens(t: Translator) -> dict[str, Screen]:
    lines = (
        MatterLine(matter=Matter.DIAGNOSIS, count=7, campaign=CAMPAIGN),
        MatterLine(matter=Matter.NO_PLAN, count=3),
        MatterLine(matter=Matter.NOT_HANDED_IN, count=5),
        MatterLine(matter=Matter.RETURNED, count=6),
        MatterLine(matter=Matter.PASSED, count=9),
        MatterLine(matter=Matter.SENT_BACK, count=1),
        MatterLine(matter=Matter.CLOSING, count=2),
        MatterLine(matter=Matter.COURSE, count=4),
    )
    draft = NudgeDraft(
        round=ROUND,
        campaign=None,
        department=None,
        departments=4,
        outreach=REACH,
        sample=text(Matter.PASSED, day=date(2027, 3, 9), count=1, title="урок <коллеги> & он"),
        at=0,
        goes_at=AT,
        today=TODAY,
    )
    diagnosis = replace(
        draft,
        round=replace(ROUND, matter=Matter.DIAGNOSIS),
        campaign=CAMPAIGN,
        sample=text(Matter.DIAGNOSIS, campaign=CAMPAIGN),
    )
    nobody = replace(
        draft,
        outreach=replace(REACH, to=(), skipped=((BORIS, Skip.RECENT),)),
        sample=None,
        goes_at=None,
    )
    alone = replace(
        draft,
        round=replace(ROUND, matter=Matter.DIAGNOSIS, chosen=frozenset({ANNA.post_id}), rev=1),
        campaign=CAMPAIGN,
        outreach=Outreach(
            everybody=(ANNA,), to=(ANNA,), skipped=(), chosen=frozenset({ANNA.post_id})
        ),
        sample=text(Matter.DIAGNOSIS, campaign=CAMPAIGN),
    )
    result = RoundPage(
        round=replace(ROUND, state=RoundState.SENT),
        campaign=None,
        people=(
            nudged(1, Delivered.SENT, open_=False),
            nudged(2, Delivered.MOOT, open_=False),
            *(nudged(number, Delivered.SENT, open_=True) for number in range(3, 12)),
            nudged(12, Delivered.LOST, open_=True),
            nudged(13, Delivered.WAITING, open_=True),
        ),
        today=TODAY,
        page=1,
    )
    finished = replace(result, people=(nudged(1, Delivered.SENT, open_=False),), page=0)
    sent = RoundList(
        lines=(
            RoundLine(round=ROUND, campaign=None, people=9),
            RoundLine(
                round=replace(ROUND, matter=Matter.DIAGNOSIS, campaign_id=ID),
                campaign=CAMPAIGN,
                people=1,
            ),
        ),
        total=20,
        page=1,
        pages=3,
        today=TODAY,
    )
    languages = Department(id=ID, school_id=ID, name="ШМО учителей русского языка")
    return {
        "hub": nudges.hub(
            t,
            NudgeHub(lines=(replace(lines[0], sent_at=AT), *lines[1:]), today=TODAY, sent=3),
            ZONE,
        ),
        "hub_from_a_list": nudges.hub(
            t,
            NudgeHub(lines=(), today=TODAY),
            ZONE,
            origin=OpenPeopleList(which=PeopleList.NOT_DIAGNOSED).pack(),
        ),
        "hub_empty": nudges.hub(t, NudgeHub(lines=(), today=TODAY), ZONE),
        "hub_of_one": nudges.hub(
            t,
            NudgeHub(lines=lines[:2], today=TODAY, post_id=ID, who="Смирнова\u00a0А.\u00a0И."),
            ZONE,
        ),
        "hub_of_one_empty": nudges.hub(
            t, NudgeHub(lines=(), today=TODAY, post_id=ID, who="Смирнова\u00a0А.\u00a0И."), ZONE
        ),
        "draft": nudges.draft(t, draft, ZONE),
        "draft, from those without any of the year": nudges.draft(
            t, diagnosis, ZONE, origin="lil:d:0", of_year=True
        ),
        "draft_of_a_department": nudges.draft(
            t, replace(draft, department="ШМО <русского>", at=1), ZONE
        ),
        "draft_to_one": nudges.draft(t, alone, ZONE),
        "draft_to_one_left_over": nudges.draft(
            t, replace(alone, round=replace(alone.round, rev=2)), ZONE
        ),
        "draft_to_nobody": nudges.draft(t, nobody, ZONE),
        "draft_of_nothing": nudges.draft(
            t,
            replace(nobody, outreach=Outreach(everybody=(), to=(), skipped=(), chosen=None)),
            ZONE,
        ),
        "people": nudges.people(t, choices(), ID),
        "people_found": nudges.people(t, choices(query="Смир<"), ID),
        "people_nobody": nudges.people(t, choices(query="ъъ", some=False), ID),
        "departments": nudges.ask_department(
            t, ID, (languages, replace(languages, id=ID + 1, name="ШМО математиков")), ID
        ),
        "result": nudges.result(t, result),
        "result_on_its_way": nudges.result(
            t,
            replace(
                result,
                people=tuple(nudged(one, Delivered.WAITING, open_=True) for one in (1, 2)),
                page=0,
            ),
        ),
        "result_done": nudges.result(t, finished),
        "rounds": nudges.rounds(t, sent, ZONE),
        "rounds_none": nudges.rounds(
            t, RoundList(lines=(), total=0, page=0, pages=1, today=TODAY), ZONE
        ),
    }
