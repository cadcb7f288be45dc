"""A diagnosis while its leader puts it together."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import DayKind
from domain.campaign_term import Crossing, Term, TermChoice
from domain.campaign_views import Beside, Candidate, CandidatePage, Choice, Draft, Fitting
from domain.campaigns import AudienceKind, CampaignAudience, CampaignState, Counts
from domain.diagnosis import Form
from domain.staff import Without
from handlers.campaigns import draft_screens
from handlers.campaigns.callbacks import Edge
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.campaigns.facts import CAMPAIGN, COUNTS, DEPARTMENTS, ID, TODAY, VPR

ZONE = ZoneInfo("Europe/Moscow")
DRAFT = Draft(
    campaign=replace(CAMPAIGN, state=CampaignState.DRAFT),
    today=TODAY,
    choices=(
        Choice(questionnaire="self", form=Form.FULL, minutes=7),
        Choice(questionnaire="self", form=Form.EXPRESS, minutes=3),
        Choice(questionnaire="objectivity", form=Form.FULL, minutes=3),
        Choice(questionnaire="young", form=Form.FULL, minutes=3),
        Choice(questionnaire="requests", form=Form.FULL, minutes=1),
    ),
    departments=DEPARTMENTS,
    terms=(
        (TermChoice.SPRING, Term(first=date(2027, 3, 29), last=date(2027, 4, 15))),
        (TermChoice.TWO_WEEKS, Term(first=TODAY, last=date(2027, 4, 19))),
        (TermChoice.WEEK, Term(first=TODAY, last=date(2027, 4, 12))),
        (TermChoice.MONTH, Term(first=TODAY, last=date(2027, 5, 5))),
    ),
    crossings=(VPR, Crossing(kind=DayKind.HOLIDAYS, first=TODAY, last=TODAY)),
    fitting=Fitting(people=48, without=dict.fromkeys(Without, 1), away=1, other_work=3),
    tell_at=datetime(2027, 4, 5, 11, 30, tzinfo=UTC),
    reminders=(date(2027, 4, 10), date(2027, 4, 12), date(2027, 4, 15)),
)
STRETCHED = replace(
    DRAFT,
    terms=(
        (TermChoice.TWO_WEEKS, Term(first=TODAY, last=TODAY + timedelta(days=19))),
        (TermChoice.WEEK, Term(first=TODAY, last=TODAY + timedelta(days=10))),
    ),
    put_off=tuple(DayKind),
)
LATE = replace(
    DRAFT,
    crossings=(Crossing(kind=DayKind.HOLIDAYS, first=date(2027, 4, 14), last=CAMPAIGN.term[1]),),
)


def drafts(t: Translator) -> dict[str, Screen]:
    departments = CampaignAudience(
        kind=AudienceKind.DEPARTMENTS, ids=frozenset({ID}), within=frozenset({ID, ID + 1})
    )
    chosen = CampaignAudience(kind=AudienceKind.CHOSEN, ids=frozenset({ID + 1, ID + 2}))
    zoned = replace(
        DRAFT,
        campaign=replace(DRAFT.campaign, audience=departments),
        departments=DEPARTMENTS[:2],
    )
    candidates = CandidatePage(
        campaign=replace(DRAFT.campaign, audience=chosen),
        lines=(
            Candidate(post_id=ID + 1, label="Смирнова\u00a0А.\u00a0И.", chosen=True),
            Candidate(
                post_id=ID + 3,
                label="Константинопольская-Рождественская\u00a0А.\u00a0И.",
                chosen=False,
            ),
        ),
        total=30,
        page=1,
    )
    twice = replace(
        DRAFT,
        beside=(
            Beside(campaign=replace(CAMPAIGN, id=ID + 1), counts=COUNTS),
            Beside(
                campaign=replace(CAMPAIGN, state=CampaignState.PLANNED, form=Form.EXPRESS),
                counts=Counts(),
            ),
        ),
    )
    asked = Fitting(people=0, away=0, already=48)
    all_asked = replace(twice, fitting=asked, beside=twice.beside[:1])
    nobody = replace(DRAFT, fitting=Fitting(people=0, away=0), tell_at=None, crossings=())
    ahead = replace(
        DRAFT,
        campaign=replace(DRAFT.campaign, opens_on=date(2027, 4, 12), questionnaire="young"),
        crossings=(Crossing(kind=DayKind.GIA, first=TODAY, last=date(2027, 4, 9)),),
    )
    return {
        "draft_questionnaire": draft_screens.ask_questionnaire(t, DRAFT),
        "draft_audience": draft_screens.ask_audience(t, DRAFT),
        "draft_audience_zone": draft_screens.ask_audience(t, zoned),
        "draft_departments": draft_screens.departments(t, DRAFT, 1),
        "draft_departments_chosen": draft_screens.departments(t, zoned),
        "draft_people": draft_screens.candidates(t, candidates),
        "draft_people_found": draft_screens.candidates(t, replace(candidates, query="смирн <b>")),
        "draft_people_none": draft_screens.candidates(
            t, CandidatePage(campaign=DRAFT.campaign, lines=(), total=0, page=0, query="ъ")
        ),
        "draft_term": draft_screens.ask_term(t, DRAFT),
        "draft_term, longer for days of each kind": draft_screens.ask_term(t, STRETCHED),
        "draft_term, its end in the holidays": draft_screens.ask_term(t, LATE),
        "draft_first_day": draft_screens.month(t, DRAFT, Edge.FIRST, 0),
        "draft_last_day": draft_screens.month(t, DRAFT, Edge.LAST, 202705),
        "draft_preview": draft_screens.preview(t, DRAFT, ZONE),
        "draft_preview_zone": draft_screens.preview(t, zoned, ZONE),
        "draft_preview_planned": draft_screens.preview(t, ahead, ZONE),
        "draft_preview_nobody": draft_screens.preview(t, nobody, ZONE),
        "draft_questionnaire, asked already": draft_screens.ask_questionnaire(t, twice),
        "draft_audience, asked already": draft_screens.ask_audience(t, twice),
        "draft_term, asked already": draft_screens.ask_term(t, twice),
        "draft_preview, asked already": draft_screens.preview(t, twice, ZONE),
        "draft_preview, all asked already": draft_screens.preview(t, all_asked, ZONE),
    }
