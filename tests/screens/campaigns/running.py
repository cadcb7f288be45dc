"""Diagnoses as a list, one of them planned, open, over, and who has passed it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from domain.campaign_views import (
    CampaignLine,
    CampaignList,
    CampaignPage,
    Candidate,
    DepartmentLine,
    DepartmentList,
    Handling,
    MemberLine,
    MemberList,
    MemberPage,
)
from domain.campaigns import Campaign, CampaignState, Counts, Participation
from domain.diagnosis import Form
from domain.staff import Without
from handlers.campaigns import screens
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.campaigns.drafts import DRAFT
from tests.screens.campaigns.facts import CAMPAIGN, COUNTS, DEPARTMENTS, ID, TODAY, VPR

PAGE = CampaignPage(
    campaign=CAMPAIGN,
    school="Школа № 1",
    counts=COUNTS,
    today=TODAY,
    part=False,
    handling=Handling(manages=True, newcomers=3, reminds=True),
    sees_map=True,
    reminds_on=date(2027, 4, 6),
    crossings=(VPR,),
)


def member(number: int, standing: Participation, **facts: Any) -> MemberLine:
    return MemberLine(
        post_id=ID + number,
        label="Константинопольская-Рождественская\u00a0А.\u00a0И." if number else "Ёлкина\u00a0З.",
        standing=standing,
        without=facts.get("without"),
        away=facts.get("away", False),
        passed_on=date(2027, 4, 1) if standing is Participation.PASSED else None,
    )


MEMBERS = MemberPage(
    campaign=CAMPAIGN,
    which=MemberList.NOT_PASSED,
    lines=(
        member(0, Participation.NOT_BEGUN),
        member(1, Participation.BEGUN),
        member(2, Participation.NOT_BEGUN, without=Without.OFFLINE),
        member(4, Participation.NOT_BEGUN, without=Without.OUTSIDE),
        member(5, Participation.NOT_BEGUN, without=Without.NO_CONSENT),
        member(3, Participation.NOT_BEGUN, away=True),
    ),
    total=12,
    page=1,
    today=TODAY,
    manages=True,
    reminds=True,
    opens_people=True,
)


def of_state(state: CampaignState, **changes: object) -> CampaignPage:
    page = replace(PAGE, campaign=replace(CAMPAIGN, state=state), handling=Handling(manages=True))
    return replace(page, **changes)  # type: ignore[arg-type]  # a sample's own changes


def listing(manages: bool, *campaigns: Campaign, draft: Campaign | None = None) -> CampaignList:
    return CampaignList(
        school_id=ID,
        school="Школа № 1",
        lines=tuple(CampaignLine(campaign=one, counts=COUNTS) for one in campaigns),
        total=len(campaigns) and 17,
        page=0,
        today=TODAY,
        manages=manages,
        draft=draft,
    )


def running(t: Translator) -> dict[str, Screen]:
    closed = replace(CAMPAIGN, state=CampaignState.CLOSED, questionnaire="requests")
    planned = replace(CAMPAIGN, state=CampaignState.PLANNED, form=Form.EXPRESS)
    bare = Counts(asked=12, passed=0)
    cancelled = replace(
        PAGE,
        campaign=replace(
            CAMPAIGN,
            state=CampaignState.CANCELLED,
            opened_at=datetime(2027, 4, 5, 9, tzinfo=UTC),
        ),
        reminds_on=None,
        handling=Handling(manages=True, reopenable=True),
    )
    by_department = DepartmentList(
        campaign=CAMPAIGN,
        school="Школа № 1",
        today=TODAY,
        counts=COUNTS,
        lines=(
            *(
                DepartmentLine(
                    department_id=one.id, name=one.name, counts=Counts(asked=9, passed=n)
                )
                for n, one in enumerate(DEPARTMENTS)
            ),
            DepartmentLine(department_id=None, name=None, counts=Counts(asked=2)),
        ),
    )
    return {
        "list": screens.listing(t, listing(True, CAMPAIGN, planned, closed, draft=DRAFT.campaign)),
        "list, two of one name": screens.listing(
            t,
            listing(
                True,
                CAMPAIGN,
                replace(CAMPAIGN, closes_on=date(2027, 4, 20)),
                replace(CAMPAIGN, questionnaire="objectivity"),
                replace(CAMPAIGN, questionnaire="objectivity", state=CampaignState.CLOSED),
            ),
        ),
        "list_empty": screens.listing(t, listing(True)),
        "list_of_a_school_for_methodist": screens.listing(
            t, listing(False, CAMPAIGN), of_town=True
        ),
        "list_empty_for_methodist": screens.listing(t, listing(False), of_town=True),
        "open": screens.page(t, PAGE),
        "open_requests": screens.page(
            t,
            replace(
                PAGE,
                campaign=replace(CAMPAIGN, questionnaire="requests"),
                sees_map=False,
                sees_totals=True,
            ),
        ),
        "open_objectivity": screens.page(
            t, replace(PAGE, campaign=replace(CAMPAIGN, questionnaire="objectivity"))
        ),
        "open_just_now": screens.page(
            t,
            replace(
                PAGE,
                counts=bare,
                crossings=(),
                handling=Handling(manages=True, undoable=True, reminds=True),
            ),
        ),
        "open_all_passed": screens.page(
            t, replace(PAGE, counts=Counts(asked=48, passed=48), crossings=())
        ),
        "open_nobody": screens.page(t, replace(PAGE, counts=Counts(), reminds_on=None)),
        "open_for_deputy_of_a_part": screens.page(
            t, replace(PAGE, part=True, handling=Handling(reminds=True))
        ),
        "open_of_municipality_elsewhere": screens.page(
            t,
            replace(
                PAGE,
                campaign=replace(CAMPAIGN, municipal_id=ID),
                handling=Handling(manages=False),
            ),
        ),
        "open_of_municipality": screens.page(
            t, replace(PAGE, campaign=replace(CAMPAIGN, municipal_id=ID))
        ),
        "open_for_methodist": screens.page(
            t, replace(PAGE, handling=Handling(), sees_map=False, municipal_id=ID)
        ),
        "planned": screens.page(
            t, of_state(CampaignState.PLANNED, counts=Counts(), reminds_on=None)
        ),
        "closed": screens.page(t, of_state(CampaignState.CLOSED, reminds_on=None)),
        "closed early": screens.page(
            t,
            replace(
                of_state(CampaignState.CLOSED, reminds_on=None),
                campaign=replace(
                    CAMPAIGN,
                    state=CampaignState.CLOSED,
                    closed_at=datetime(2027, 3, 17, 11, tzinfo=UTC),
                ),
            ),
        ),
        "closed_today": screens.page(
            t,
            of_state(
                CampaignState.CLOSED,
                reminds_on=None,
                handling=Handling(manages=True, reopenable=True),
            ),
        ),
        "cancelled": screens.page(t, cancelled),
        "thrown_away": screens.page(
            t,
            replace(
                cancelled,
                campaign=replace(cancelled.campaign, opened_at=None),
                counts=Counts(),
                crossings=(),
            ),
        ),
        "cancel": screens.ask_cancel(t, PAGE),
        "longer": screens.ask_longer(t, PAGE, 0),
        "departments": screens.departments(t, by_department, 0),
        "departments_last": screens.departments(t, by_department, 1),
        "not_passed": screens.members(t, MEMBERS),
        "passed_for_methodist": screens.members(
            t,
            replace(
                MEMBERS,
                which=MemberList.PASSED,
                lines=(member(0, Participation.PASSED), member(1, Participation.PASSED)),
                total=2,
                page=0,
                opens_people=False,
            ),
        ),
        "passed_nobody": screens.members(
            t, replace(MEMBERS, which=MemberList.PASSED, lines=(), total=0, page=0)
        ),
        "leave_out": screens.leave_out(
            t, MEMBERS, (Candidate(post_id=ID, label="Лев\u00a0А.", chosen=False),)
        ),
    }
