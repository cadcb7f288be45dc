"""Screens of events that many attend."""

from dataclasses import replace
from datetime import date

from domain.events import (
    Attendee,
    AttendeeList,
    Event,
    EventList,
    EventPage,
    EventState,
    Presence,
    Suggested,
)
from domain.item import ItemKind
from domain.people import ChannelPolicy
from handlers.events import screens as events
from handlers.events import words
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY, colleagues

SEMINAR = Event(
    id=ID,
    school_id=ID,
    municipality_id=ID,
    department_id=None,
    kind=ItemKind.SEMINAR,
    title="Критерии <до> работы & отметка",
    held_on=TODAY,
    organiser_id=ID,
    organiser="Орлова\u00a0В.\u00a0П.",
    state=EventState.OPEN,
    rev=7,
    policy=ChannelPolicy.FULL,
    ticked=2,
    present=1,
)
PEDSOVET = replace(
    SEMINAR,
    kind=ItemKind.PEDSOVET,
    title="Педсовет «Объективность оценивания»",
    held_on=date(2027, 3, 30),
    present=0,
    ticked=12,
)
DRAFT = replace(SEMINAR, title=None, held_on=None, state=EventState.DRAFT, ticked=0, present=0)
CANCELLED = replace(PEDSOVET, state=EventState.CANCELLED, ticked=0)
SUGGESTED = (
    Suggested(item_id=ID, title="Семинар «Критериальное оценивание»", plans=12),
    Suggested(item_id=ID + 1, title="Семинар «Формирующее оценивание» <1 часть>", plans=1),
)
PEOPLE = tuple(
    Attendee(post_id=ID + number, label=label, presence=presence, planned=number < 3)
    for number, (label, presence) in enumerate(
        (
            ("Кузнецов\u00a0Б.\u00a0Л.", Presence.PRESENT),
            ("Петрова\u00a0О.\u00a0С.", Presence.TICKED),
            ("Смирнова\u00a0А.\u00a0И.", Presence.ABSENT),
            ("Фомина\u00a0Д.\u00a0О.", Presence.LEFT),
            ("Ёлкина\u00a0З.\u00a0П.", None),
        )
    )
)


def attendees(event: Event, *, query: str = "", some: bool = True) -> AttendeeList:
    return AttendeeList(
        event=event,
        lines=PEOPLE if some else (),
        total=41 if some else 0,
        page=1 if some else 0,
        pages=6 if some else 1,
        today=TODAY,
        query=query,
    )


def screens(t: Translator) -> dict[str, Screen]:
    def page(event: Event, *, may_manage: bool = True) -> Screen:
        return events.event_page(t, EventPage(event=event, today=TODAY, may_manage=may_manage))

    held = EventList(
        events=(replace(DRAFT, title="Критерии"), PEDSOVET, SEMINAR, CANCELLED),
        total=20,
        page=1,
        pages=3,
        today=TODAY,
    )
    empty = EventList(events=(), total=0, page=0, pages=1, today=TODAY)
    return {
        "list": events.listing(t, held),
        "list_empty": events.listing(t, empty),
        "ask_kind": events.ask_kind(t),
        "ask_kind_unclear": events.ask_kind(t).headed(t("event-kind-unclear")),
        "ask_title": events.ask_title(t, DRAFT, SUGGESTED),
        "ask_title_kept": events.ask_title(
            t, replace(DRAFT, title="Круглый стол по наставничеству"), SUGGESTED
        ),
        "ask_title_nothing": events.ask_title(t, SEMINAR, ()),
        "ask_title_pedsovet": events.ask_title(t, replace(DRAFT, kind=ItemKind.PEDSOVET), ()),
        "ask_day": events.ask_day(t, replace(DRAFT, title="Критерии"), TODAY),
        "ask_day_in_plans": events.ask_day(t, PEDSOVET, TODAY, planned=True),
        "event": page(SEMINAR),
        "event_ahead": page(PEDSOVET),
        "event_cancelled": page(CANCELLED),
        "event_of_organiser": page(SEMINAR, may_manage=False),
        "organiser": events.ask_organiser(t, SEMINAR, colleagues(), TODAY),
        "people": events.people(t, attendees(SEMINAR)),
        "people_found": events.people(t, attendees(SEMINAR, query="куз")),
        "people_nobody": events.people(t, attendees(SEMINAR, query="щщ", some=False)),
        "people_ahead": events.people(t, attendees(PEDSOVET)),
        "marked": events.marked(t, page(SEMINAR), 1),
        "marked_many": events.marked(t, page(SEMINAR), 22),
        "missed": events.missed(t, words.named(t, SEMINAR, TODAY)),
    }
