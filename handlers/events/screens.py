"""Screens of events that many attend: what, when, and who was there. Pure."""

from datetime import date, timedelta

from content.event_texts import load_event_texts
from domain.doing import ColleagueList
from domain.events import (
    EVENT_KINDS,
    Attendee,
    AttendeeList,
    Event,
    EventList,
    EventPage,
    EventState,
    Presence,
    Suggested,
)
from handlers import colleagues
from handlers.buttons import button, menu, named, two_by_two
from handlers.calendar_keyboard import packed_day
from handlers.events import words
from handlers.events.callbacks import (
    AskDay,
    AskOrganiser,
    AskTitle,
    BeginEvent,
    CancelEvent,
    Entrust,
    MarkTicked,
    NewEvent,
    OpenEvent,
    OpenEvents,
    ReopenEvent,
    SetAll,
    SetDay,
    SetPresence,
    ShowPeople,
    TitleOf,
    TitleReady,
)
from handlers.paging import pages, search_hint
from handlers.route.words import kind_name, upper
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

SIGNS = {
    Presence.TICKED: "☑️",
    Presence.PRESENT: "✅",
    Presence.LEFT: "▫️",
    Presence.ABSENT: "✋",
}
_MANY = 2
_EXAMPLE = timedelta(days=3)
_ON = frozenset({Presence.TICKED, Presence.PRESENT})


def listing(t: Translator, view: EventList) -> Screen:
    parts = [t("event-head", count=view.total) if view.total else t("event-empty")]
    parts += [
        t(
            "event-line",
            number=number,
            what=words.named(t, one, view.today),
            state="ahead" if words.ahead(one, view.today) else one.state.value,
            present=one.present,
        )
        for number, one in enumerate(view.events, start=1)
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "event-button-new", NewEvent())),
            *(
                row(named(_label(t, one, number), OpenEvent(event_id=one.id)))
                for number, one in enumerate(view.events, start=1)
            ),
            pages(t, view.page, view.pages, lambda page: OpenEvents(page=page)),
            row(menu(t)),
        ),
    )


def _label(t: Translator, one: Event, number: int) -> str:
    return f"{number}. {one.title or upper(kind_name(t, one.kind))}"


def ask_kind(t: Translator) -> Screen:
    kinds = [named(upper(kind_name(t, kind)), BeginEvent(kind=kind)) for kind in EVENT_KINDS]
    return Screen(
        text=t("event-ask-kind"),
        rows=(*two_by_two(kinds), row(button(t, "button-back", OpenEvents()), menu(t))),
    )


def ask_title(t: Translator, event: Event, found: tuple[Suggested, ...]) -> Screen:
    """As plans call it, the commonest first; as it is usually called where no plan has one; or
    one's own words."""
    ready = () if found else load_event_texts().of(event.kind.value)
    parts = [t("event-ask-title", what=upper(kind_name(t, event.kind)))]
    keep = None
    if found and event.title is not None and event.state is EventState.DRAFT:
        parts.append(t("event-title-kept", title=event.title))
        keep = button(t, "event-button-keep-title", OpenEvent(event_id=event.id))
    parts += [
        t("event-suggested", number=number, title=one.title, plans=one.plans)
        for number, one in enumerate(found, start=1)
    ]
    parts.append(t("event-ask-title-type", some="plans" if found else "ready"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    named(
                        f"{number}. {one.title}",
                        TitleOf(event_id=event.id, rev=event.rev, item_id=one.item_id),
                    )
                )
                for number, one in enumerate(found, start=1)
            ),
            *(
                row(named(one.text, TitleReady(event_id=event.id, rev=event.rev, key=one.key)))
                for one in ready
            ),
            row(keep),
            row(_back(t, event), menu(t)),
        ),
    )


def _ask_day(t: Translator, today: date) -> Markup:
    """With a day that may still be meant: one of long ago would read as a mistake."""
    return t("event-ask-day", day=t.day_short(today + _EXAMPLE, today))


def ask_day(t: Translator, event: Event, today: date, *, planned: bool = False) -> Screen:
    """`planned`: the dates in people's plans change with it."""
    parts = [t("event-named", what=words.named(t, event, today)), _ask_day(t, today)]
    if planned:
        parts.append(t("event-day-in-plans"))

    title = drop = None
    if event.state is EventState.DRAFT:
        title = button(t, "event-button-title", AskTitle(event_id=event.id))
        cancel = CancelEvent(event_id=event.id, rev=event.rev)
        drop = button(t, "event-button-drop", cancel)

    def offered(code: str, days: int) -> Button:
        day = today + timedelta(days=days)
        choice = SetDay(event_id=event.id, rev=event.rev, day=packed_day(day))
        return button(t, f"event-button-{code}", choice, day=t.day_short(day, today))

    return Screen(
        text=t.lines(parts),
        rows=(
            (offered("today", 0), offered("yesterday", -1)),
            (offered("tomorrow", 1), offered("week", 7)),
            *rows(row(title), row(drop)),
            row(_back(t, event), menu(t)),
        ),
    )


def event_page(t: Translator, view: EventPage) -> Screen:
    """The event and its list in numbers."""
    event = view.event
    parts = [
        t("event-named", what=words.named(t, event, view.today)),
        t("event-organiser", who=event.organiser),
    ]
    if event.state is EventState.CANCELLED:
        parts.append(t("event-cancelled"))
    else:
        parts += _counts(t, event, view.today)
    address = {"event_id": event.id, "rev": event.rev}
    open_ = event.state is EventState.OPEN
    managed = view.may_manage and event.state is not EventState.CANCELLED
    cancel = managed and not event.present
    reopen = view.may_manage and event.state is EventState.CANCELLED
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(t, words.people_key(event, view.today), ShowPeople(event_id=event.id))
                if open_
                else None
            ),
            row(
                button(t, "event-button-title", AskTitle(event_id=event.id)) if managed else None,
                button(t, "event-button-day", AskDay(event_id=event.id)) if managed else None,
            ),
            row(
                button(t, "event-button-organiser", AskOrganiser(event_id=event.id))
                if managed
                else None
            ),
            row(button(t, "event-button-cancel", CancelEvent(**address)) if cancel else None),
            row(button(t, "event-button-reopen", ReopenEvent(**address)) if reopen else None),
            row(button(t, "event-button-list", OpenEvents()) if view.may_manage else None, menu(t)),
        ),
    )


def _counts(t: Translator, event: Event, today: date) -> list[Markup]:
    """Before its day nobody is marked, so that is not said."""
    if not words.ahead(event, today):
        return [t("event-counts", present=event.present, ticked=event.ticked)]
    return [t("event-counts-ahead", ticked=event.ticked)] if event.ticked else []


def ask_organiser(t: Translator, event: Event, view: ColleagueList, today: date) -> Screen:
    return Screen(
        text=t.lines(
            [
                t("event-named", what=words.named(t, event, today)),
                t("event-ask-organiser", who=event.organiser),
                *colleagues.lines(t, view),
            ]
        ),
        rows=(
            *colleagues.buttons(
                t,
                view,
                lambda who: Entrust(event_id=event.id, rev=event.rev, person_id=who.person_id),
                lambda page: AskOrganiser(event_id=event.id, page=page, found=bool(view.query)),
            ),
            row(_back(t, event), menu(t)),
        ),
    )


def people(t: Translator, view: AttendeeList) -> Screen:
    """Who has it in his plan comes first and is ticked; a press sets or takes off one tick."""
    event = view.event
    parts = [
        t("event-named", what=words.named(t, event, view.today)),
        *_counts(t, event, view.today),
        t("event-people-about", planned="yes" if _any_planned(view) else "no"),
    ]
    legend = [t(f"event-legend-{one.value}") for one in Presence if _stands(view, one)]
    if legend:
        parts.append(Markup(" · ".join(legend)))
    if view.query:
        parts.append(t("people-found", query=view.query, n=view.total))
    parts += search_hint(t, view)
    ahead = words.ahead(event, view.today)
    mark = None
    if event.ticked and not ahead:
        marks = MarkTicked(event_id=event.id, rev=event.rev)
        mark = button(t, "event-button-mark", marks, count=event.ticked)
    if ahead:
        parts.append(t("event-ahead"))
    found = bool(view.query)
    back = ShowPeople(event_id=event.id) if found else OpenEvent(event_id=event.id)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(mark),
            _all(t, view, found=found),
            *two_by_two([_person(one, view, found) for one in view.lines]),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: ShowPeople(event_id=event.id, page=page, found=found),
            ),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def _all(t: Translator, view: AttendeeList, *, found: bool) -> tuple[Button, ...]:
    """For everybody the search found, on this page and on others."""
    if view.total < _MANY:
        return ()
    event = view.event
    return row(
        button(t, "event-button-all", SetAll(event_id=event.id, on=True, found=found)),
        button(t, "event-button-none", SetAll(event_id=event.id, on=False, found=found))
        if event.ticked
        else None,
    )


def _any_planned(view: AttendeeList) -> bool:
    """On the first page they come first."""
    return view.page > 0 or any(one.planned for one in view.lines)


def _stands(view: AttendeeList, presence: Presence) -> bool:
    return any(one.presence is presence for one in view.lines)


def _person(one: Attendee, view: AttendeeList, found: bool) -> Button:
    sign = "" if one.presence is None else f"{SIGNS[one.presence]} "
    return named(
        f"{sign}{one.label}",
        SetPresence(
            event_id=view.event.id,
            post_id=one.post_id,
            on=one.presence not in _ON,
            page=view.page,
            found=found,
        ),
    )


def missed(t: Translator, what: str) -> Screen:
    """Off the list by one's own word."""
    return Screen(text=t("event-missed", what=what), rows=(row(menu(t)),))


def _back(t: Translator, event: Event) -> Button:
    """Of a draft to the list: its next question is the one that stands here."""
    draft = event.state is EventState.DRAFT
    return button(t, "button-back", OpenEvents() if draft else OpenEvent(event_id=event.id))


def marked(t: Translator, screen: Screen, count: int) -> Screen:
    return screen.headed(Markup(t("event-marked", count=count)))
