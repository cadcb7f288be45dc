"""All flows: their routers in the order in which they are asked, and how each resumes."""

from aiogram import Router

from handlers.admin import entry as admin_entry
from handlers.admin import router as admin_router
from handlers.announcements import entry as announcements_entry
from handlers.announcements import router as announcements_router
from handlers.approval import entry as approval_entry
from handlers.approval import router as approval_router
from handlers.campaigns import entry as campaigns_entry
from handlers.campaigns import router as campaigns_router
from handlers.card import entry as card_entry
from handlers.card import router as card_router
from handlers.changes import entry as changes_entry
from handlers.changes import router as changes_router
from handlers.closing import entry as closing_entry
from handlers.closing import router as closing_router
from handlers.confirm import entry as confirm_entry
from handlers.confirm import router as confirm_router
from handlers.consent import router as consent_router
from handlers.deficits import entry as deficits_entry
from handlers.deficits import router as deficits_router
from handlers.departments import entry as departments_entry
from handlers.departments import router as departments_router
from handlers.diagnosis import entry as diagnosis_entry
from handlers.diagnosis import router as diagnosis_router
from handlers.due import entry as due_entry
from handlers.due import router as due_router
from handlers.enrol import entry as enrol_entry
from handlers.enrol import router as enrol_router
from handlers.events import entry as events_entry
from handlers.events import router as events_router
from handlers.external import entry as external_entry
from handlers.external import router as external_router
from handlers.fallback import router as fallback_router
from handlers.handover import entry as handover_entry
from handlers.handover import router as handover_router
from handlers.home import entrance as home_entry
from handlers.home import router as home_router
from handlers.lists import entry as lists_entry
from handlers.lists import router as lists_router
from handlers.mentoring import entry as mentoring_entry
from handlers.mentoring import router as mentoring_router
from handlers.municipal import entry as municipal_entry
from handlers.municipal import router as municipal_router
from handlers.mydata import entry as mydata_entry
from handlers.mydata import router as mydata_router
from handlers.nudges import entry as nudges_entry
from handlers.nudges import router as nudges_router
from handlers.people import entry as people_entry
from handlers.people import router as people_router
from handlers.plan_rules import router as plan_rules_router
from handlers.privacy import router as privacy_router
from handlers.proposals import entry as proposals_entry
from handlers.proposals import router as proposals_router
from handlers.record import entry as record_entry
from handlers.record import router as record_router
from handlers.registry import Resume
from handlers.reminders import router as reminders_router
from handlers.reports import router as reports_router
from handlers.roadmap import entry as roadmap_entry
from handlers.roadmap import router as roadmap_router
from handlers.route import entry as route_entry
from handlers.route import router as route_router
from handlers.route_papers import entry as route_papers_entry
from handlers.route_papers import router as route_papers_router
from handlers.school_calendar import router as calendar_router
from handlers.settings import router as settings_router
from handlers.staffing import entry as staffing_entry
from handlers.staffing import router as staffing_router
from handlers.summary import origin_router as summary_origin_router
from handlers.summary import own_router as summary_own_router
from handlers.summary import router as summary_router
from handlers.thresholds import router as thresholds_router

RESUMES: dict[str, Resume] = {
    home_entry.FLOW: home_entry.resume,
    consent_router.FLOW: consent_router.resume,
    privacy_router.FLOW: privacy_router.resume,
    settings_router.FLOW: settings_router.resume,
    mydata_entry.FLOW: mydata_entry.resume,
    mydata_entry.ERASING: mydata_entry.resume_erasing,
    admin_entry.FLOW: admin_entry.resume,
    admin_entry.LINKS: admin_entry.resume_links,
    people_entry.FLOW: people_entry.resume,
    people_entry.LINKS: people_router.resume_links,
    enrol_entry.FLOW: enrol_entry.resume,
    enrol_entry.SHEET_FLOW: enrol_entry.resume_sheet,
    enrol_entry.LINK_FLOW: enrol_entry.resume_link,
    enrol_entry.CARDS_FLOW: enrol_entry.resume_cards,
    enrol_entry.REQUEST_FLOW: enrol_entry.resume_request,
    departments_entry.FLOW: departments_entry.resume,
    card_entry.FLOW: card_entry.resume,
    staffing_entry.FLOW: staffing_entry.resume,
    staffing_entry.LEADERS: staffing_entry.resume_leaders,
    mentoring_entry.FLOW: mentoring_entry.resume,
    mentoring_entry.WORDS: mentoring_entry.resume_words,
    mentoring_entry.MEETINGS: mentoring_entry.resume_meetings,
    mentoring_entry.MEETING: mentoring_entry.resume_meeting,
    mentoring_entry.LED: mentoring_entry.resume_led,
    route_entry.FLOW: route_entry.resume,
    route_papers_entry.FLOW: route_papers_entry.resume,
    route_papers_entry.TEMPLATES: route_papers_entry.resume_templates,
    approval_entry.FLOW: approval_entry.resume,
    changes_entry.FLOW: changes_entry.resume,
    changes_entry.PLAN: changes_entry.resume_plan,
    changes_entry.QUEUE: changes_entry.resume_queue,
    closing_entry.FLOW: closing_entry.resume,
    closing_entry.CASE: closing_entry.resume_case,
    closing_entry.MEETING: closing_entry.resume_meeting,
    closing_entry.MOVE: closing_entry.resume_move,
    diagnosis_entry.FLOW: diagnosis_entry.resume,
    campaigns_entry.FLOW: campaigns_entry.resume,
    campaigns_entry.EARLIER: campaigns_entry.resume,
    municipal_entry.FLOW: municipal_entry.resume,
    due_entry.FLOW: due_entry.resume,
    events_entry.FLOW: events_entry.resume,
    deficits_entry.FLOW: deficits_entry.resume,
    deficits_entry.QUESTION: deficits_entry.resume_question,
    external_entry.FLOW: external_entry.resume,
    record_entry.FLOW: record_entry.resume,
    record_entry.QUEUE: record_entry.resume_queue,
    confirm_entry.FLOW: confirm_entry.resume,
    calendar_router.FLOW: calendar_router.resume,
    plan_rules_router.FLOW: plan_rules_router.resume,
    reminders_router.FLOW: reminders_router.resume,
    proposals_entry.FLOW: proposals_entry.resume,
    handover_entry.FLOW: handover_entry.resume,
    reports_router.FLOW: reports_router.resume,
    roadmap_entry.FLOW: roadmap_entry.resume,
    roadmap_entry.OWN: roadmap_entry.resume_own,
    roadmap_entry.MEASURE: roadmap_entry.resume_measure,
    summary_router.FLOW: summary_router.resume,
    lists_entry.FLOW: lists_entry.resume,
    thresholds_router.FLOW: thresholds_router.resume,
    nudges_entry.FLOW: nudges_entry.resume,
    announcements_entry.FLOW: announcements_entry.resume,
}


def routers() -> tuple[Router, ...]:
    """Fallbacks come last."""
    return (
        home_router.router,
        consent_router.router,
        privacy_router.router,
        settings_router.router,
        mydata_router.router,
        admin_router.router,
        people_router.router,
        enrol_router.router,
        departments_router.router,
        card_router.router,
        staffing_router.router,
        mentoring_router.router,
        route_router.router,
        route_papers_router.router,
        approval_router.router,
        changes_router.router,
        closing_router.router,
        diagnosis_router.router,
        campaigns_router.router,
        municipal_router.router,
        due_router.router,
        events_router.router,
        deficits_router.router,
        external_router.router,
        record_router.router,
        confirm_router.router,
        calendar_router.router,
        plan_rules_router.router,
        reminders_router.router,
        proposals_router.router,
        handover_router.router,
        reports_router.router,
        roadmap_router.router,
        summary_router.router,
        summary_origin_router.router,
        summary_own_router.router,
        lists_router.router,
        thresholds_router.router,
        nudges_router.router,
        announcements_router.router,
        fallback_router.router,
    )
