"""The diagnosis that most samples show, and the departments of its school."""

from datetime import date

from domain.calendar import DayKind
from domain.campaign_term import Crossing
from domain.campaigns import AudienceKind, Campaign, CampaignAudience, CampaignState, Counts
from domain.diagnosis import Form
from domain.organisation import Department

ID = 10**15
TODAY = date(2027, 4, 5)
ALL = CampaignAudience(kind=AudienceKind.ALL)
CAMPAIGN = Campaign(
    id=ID,
    school_id=ID,
    questionnaire="self",
    form=Form.FULL,
    audience=ALL,
    opens_on=date(2027, 3, 29),
    closes_on=date(2027, 4, 15),
    state=CampaignState.OPEN,
    rev=999,
)
COUNTS = Counts(asked=48, passed=41, begun=3, without_bot=2, away=1)
DEPARTMENTS = tuple(
    Department(id=ID + number, school_id=ID, name=name, people=9)
    for number, name in enumerate(
        (
            "ШМО учителей русского языка и литературы",
            "ШМО математики и информатики",
            *(f"ШМО {number}" for number in range(3, 11)),
        )
    )
)
VPR = Crossing(kind=DayKind.VPR, first=date(2027, 4, 13), last=date(2027, 4, 15))
