"""Notices about what colleagues say of each other, and of events."""

from dataclasses import replace
from datetime import date, timedelta

from domain.events import EventState
from domain.item import ItemKind
from domain.notice_views.events import (
    AttendedNotice,
    CalledOffNotice,
    EventMovedNotice,
    EventNotice,
)
from domain.notice_views.items import WitnessedNotice
from domain.notice_views.offers import LeadNotice, OfferedNotice
from domain.offers import Lead
from domain.plan_sections import Answer
from handlers.notifications import event_screens, offer_screens
from handlers.notifications import screens as notices
from handlers.screen import Kept
from locales.translator import Translator
from tests.screens.notices.names import OTHER, WHO
from tests.screens.samples_due import ID, TITLES, TODAY
from tests.screens.samples_events import PEDSOVET


def events(t: Translator) -> dict[str, Kept]:
    """What colleagues say of each other's deeds."""
    visit = WitnessedNotice(
        item_id=ID,
        rev=9,
        owner=WHO,
        title=TITLES[1],
        kind=ItemKind.LESSON_VISIT,
        on=TODAY,
        held_on=None,
        today=TODAY,
    )
    there = AttendedNotice(
        event_id=ID,
        post_id=ID,
        kind=ItemKind.SEMINAR,
        title="Критерии <до> работы",
        held_on=TODAY,
        today=TODAY,
        item_id=ID,
    )
    return {
        "witnessed_visit": notices.witnessed(visit, t),
        "witnessed_event": notices.witnessed(
            replace(visit, kind=ItemKind.SEMINAR, held_on=TODAY - timedelta(days=2)), t
        ),
        "attended": event_screens.attended(there, t),
        "attended_unplanned": event_screens.attended(replace(there, item_id=None), t),
        "entrusted": event_screens.entrusted(EventNotice(event=PEDSOVET, today=TODAY), t),
        **offers(t),
    }


def offers(t: Translator) -> dict[str, Kept]:
    """Of events for a shared difficulty."""
    offered = OfferedNotice(
        item_id=ID,
        route_id=ID,
        event=PEDSOVET,
        statement="критерии <до> начала работы",
        leader=OTHER,
        added=False,
        answers=(Answer.TAKE, Answer.DISCUSS, Answer.DECLINE),
        today=TODAY,
    )
    lead = LeadNotice(event=PEDSOVET, title="критерии <до> начала работы", today=TODAY)
    cancelled = CalledOffNotice(
        event=replace(PEDSOVET, state=EventState.CANCELLED), item_id=None, today=TODAY
    )
    moved = EventMovedNotice(event=PEDSOVET, was=date(2027, 3, 20), item_id=None, today=TODAY)
    return {
        "event_called_off": event_screens.called_off(cancelled, t),
        "event_called_off_planned": event_screens.called_off(replace(cancelled, item_id=ID), t),
        "event_moved": event_screens.moved(moved, t),
        "event_moved_planned": event_screens.moved(replace(moved, item_id=ID), t),
        "offered": offer_screens.offered(offered, t),
        "offered_waiting": offer_screens.offered(
            replace(offered, leader=None, answers=(Answer.DISCUSS, Answer.DECLINE)), t
        ),
        "offered_added": offer_screens.offered(
            replace(offered, added=True, answers=(Answer.DISCUSS,)), t
        ),
        "lead_asked": offer_screens.lead_asked(lead, t),
        **{
            f"lead_answered_{one.name.lower()}": offer_screens.lead_answered(
                replace(lead, who=OTHER, answer=one), t
            )
            for one in Lead
        },
        "lead_dated": offer_screens.lead_dated(lead, t),
        "lead_dated_joins": offer_screens.lead_dated(replace(lead, joins=True), t),
    }
