"""A school's diagnoses as its leaders, a head, a methodist see them, and what is said of them."""

from dataclasses import replace
from datetime import date

from domain.campaigns import CampaignState
from domain.notice_views.campaigns import (
    AskedNotice,
    CampaignClosedNotice,
    MunicipalClosedNotice,
    MunicipalOpenedNotice,
)
from handlers.notifications import campaign_screens
from handlers.screen import Kept, Screen
from locales.translator import Markup, Translator
from tests.screens.campaigns.drafts import drafts
from tests.screens.campaigns.facts import CAMPAIGN, COUNTS, ID, TODAY
from tests.screens.campaigns.results import results
from tests.screens.campaigns.running import running
from tests.screens.samples_municipal import OPENED as TOWN_WIDE

ASKED = AskedNotice(campaign=CAMPAIGN, today=TODAY, minutes=7, begun=False)


def said(kept: Kept) -> Screen:
    return Screen(text=Markup("—"), kept=(kept,))


def _notices(t: Translator) -> dict[str, Screen]:
    begun = replace(ASKED, begun=True)
    last = replace(ASKED, today=date(2027, 4, 15))
    closed = CampaignClosedNotice(
        campaign=replace(CAMPAIGN, state=CampaignState.CLOSED), today=TODAY, counts=COUNTS
    )
    requests = replace(
        ASKED, campaign=replace(CAMPAIGN, questionnaire="requests"), minutes=1, scored=False
    )
    municipal = MunicipalOpenedNotice(
        campaign=replace(CAMPAIGN, municipal_id=ID), today=TODAY, people=48
    )
    return {
        "notice_opened_requests": said(campaign_screens.opened(requests, t)),
        "notice_opened": said(campaign_screens.opened(ASKED, t)),
        "notice_reminder": said(campaign_screens.reminded(ASKED, t)),
        "notice_reminder_begun": said(campaign_screens.reminded(begun, t)),
        "notice_reminder_last_day": said(campaign_screens.reminded(last, t)),
        "notice_nudge": said(campaign_screens.nudged(begun, t)),
        "notice_closed": said(campaign_screens.closed(closed, t)),
        "notice_municipal_closed": said(
            campaign_screens.municipal_closed(
                MunicipalClosedNotice(campaign=TOWN_WIDE, schools=11, counts=COUNTS), t
            )
        ),
        "notice_municipal": said(campaign_screens.municipal(municipal, t)),
        "notice_municipal_planned": said(
            campaign_screens.municipal(replace(municipal, people=0), t)
        ),
    }


def screens(t: Translator) -> dict[str, Screen]:
    return {
        **drafts(t),
        **running(t),
        **results(t),
        **_notices(t),
    }
