"""Meetings of the two: the list, a new one in two taps, one of them. Pure."""

from datetime import date, timedelta

from domain.item import OPEN_STATES
from domain.meetings import PAGE, REACH, Meeting, MeetingList, MeetingPage, NewMeeting
from domain.mentoring import Pair, Side
from domain.text import shortened
from handlers.buttons import button, menu, named
from handlers.calendar_keyboard import month_rows, packed_day, unpacked_month
from handlers.confirm.callbacks import OpenCard
from handlers.due.callbacks import FinishBare
from handlers.mentoring import parts
from handlers.mentoring.callbacks import (
    AskNote,
    AskTopic,
    LinkMeeting,
    NoteMeeting,
    OpenLed,
    OpenMeeting,
    OpenMeetings,
    OpenPair,
    RemoveMeeting,
    SendJournal,
    ShowMeetingMonth,
)
from handlers.paging import pages
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

NOTE_SHOWN = 200
TITLE_SHOWN = 80
ITEMS_SHOWN = 4


def listing(t: Translator, view: MeetingList) -> Screen:
    """The newest first; whoever leads the school reads days and topics."""
    one = view.pair
    name = _both(t, one) if view.side is None else parts.other(one, view.side)
    lines = [t("mentoring-meetings-head", name=name, count=view.total)]
    if not view.meetings:
        key = "mentoring-meetings-none" if view.side is not None else "mentoring-meetings-none-led"
        lines.append(t(key))
    buttons: list[tuple[Button, ...]] = []
    first = view.total - view.page * PAGE
    for place, met in enumerate(view.meetings):
        number = first - place
        lines.append(_line(t, met, number, view.today))
        if view.side is not None:
            label = t.plain(
                "mentoring-button-meeting",
                number=str(number),
                day=t.day_short(met.held_on, view.today),
                topic=met.topic,
            )
            buttons.append(row(named(label, OpenMeeting(meeting_id=met.id))))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(_new_rows(t, one, view.today) if view.side is not None and one.works else ()),
            *buttons,
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenMeetings(mentoring_id=one.id, page=page),
            ),
            row(
                button(t, "mentoring-button-journal", SendJournal(mentoring_id=one.id))
                if view.total
                else None
            ),
            row(button(t, "button-back", _back(one, view.side)), menu(t)),
        ),
    )


def _back(one: Pair, side: Side | None) -> OpenLed | OpenPair:
    return OpenLed(mentoring_id=one.id) if side is None else OpenPair(mentoring_id=one.id)


def _both(t: Translator, one: Pair) -> str:
    return t.plain("mentoring-both", mentor=parts.mentor(one), mentee=parts.mentee(one))


def _line(t: Translator, met: Meeting, number: int, today: date) -> Markup:
    lines = [
        t(
            "mentoring-meeting-line",
            number=str(number),
            day=t.day(met.held_on, today),
            topic=met.topic,
        )
    ]
    if met.item is not None:
        lines.append(t("mentoring-meeting-item", title=shortened(met.item, TITLE_SHOWN)))
    if met.note is not None:
        lines.append(t("mentoring-meeting-note", text=shortened(met.note, NOTE_SHOWN)))
    return t.lines(lines)


def _new_rows(t: Translator, one: Pair, today: date) -> Rows:
    def on(day: date) -> AskTopic:
        return AskTopic(mentoring_id=one.id, day=packed_day(day))

    return rows(
        row(
            button(t, "mentoring-button-met-today", on(today)),
            button(t, "mentoring-button-met-yesterday", on(today - timedelta(days=1))),
        ),
        row(button(t, "mentoring-button-met-other", ShowMeetingMonth(mentoring_id=one.id))),
    )


def month(t: Translator, one: Pair, packed: int, today: date) -> Screen:
    """One month to pick the day of a meeting from; a typed day is read, too."""
    first = today - REACH
    shown = unpacked_month(packed, first, today) if packed else today.replace(day=1)
    return Screen(
        text=t.lines([t("mentoring-ask-day"), Markup(t.month_title(shown.year, shown.month))]),
        rows=rows(
            *month_rows(
                t,
                shown,
                first=first,
                last=today,
                closed=frozenset(),
                chosen=None,
                set_day=lambda day: AskTopic(mentoring_id=one.id, day=packed_day(day)),
                show_month=lambda number: ShowMeetingMonth(mentoring_id=one.id, month=number),
            ),
            row(button(t, "button-back", OpenMeetings(mentoring_id=one.id)), menu(t)),
        ),
    )


def ask_topic(t: Translator, view: NewMeeting) -> Screen:
    """What the mentee works on first, then what is always a topic."""
    one, day = view.pair, packed_day(view.held_on)
    return Screen(
        text=t("mentoring-ask-topic", day=t.day(view.held_on, view.today)),
        rows=rows(
            *(
                row(named(topic.text, NoteMeeting(mentoring_id=one.id, day=day, topic=topic.key)))
                for topic in view.topics
            ),
            row(button(t, "button-back", OpenMeetings(mentoring_id=one.id)), menu(t)),
        ),
    )


def meeting(t: Translator, view: MeetingPage) -> Screen:
    """One meeting for one of the two, with what may be made of it."""
    met, one = view.meeting, view.pair
    lines = [
        t("mentoring-meeting-head", day=t.day(met.held_on, view.today), topic=met.topic),
        t("mentoring-meeting-with", name=parts.other(one, view.side)),
    ]
    if met.item is not None:
        lines.append(t("mentoring-meeting-item", title=shortened(met.item, TITLE_SHOWN)))
    if met.note is not None:
        lines.append(t("mentoring-meeting-note", text=met.note))
    lines.append(t("mentoring-meeting-seen"))
    note = remove = None
    if view.own:
        note = button(t, "mentoring-button-note", AskNote(meeting_id=met.id))
        remove = button(t, "mentoring-button-remove", RemoveMeeting(meeting_id=met.id))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *_item_rows(t, view),
            row(note, remove),
            row(button(t, "mentoring-button-to-meetings", OpenMeetings(mentoring_id=one.id))),
            row(menu(t)),
        ),
    )


def _item_rows(t: Translator, view: MeetingPage) -> Rows:
    met, linked = view.meeting, view.linked
    if met.item_id is None:
        return tuple(
            row(
                named(
                    t.plain("mentoring-button-link", title=item.title),
                    LinkMeeting(meeting_id=met.id, item_id=item.id),
                )
            )
            for item in view.items[:ITEMS_SHOWN]
        )
    done = confirm = None
    if linked is not None and view.side is Side.MENTEE and linked.state in OPEN_STATES:
        done = button(t, "mentoring-button-done", FinishBare(item_id=linked.id, rev=linked.rev))
    if linked is not None and view.may_confirm:
        confirm = button(t, "mentoring-button-check", OpenCard(item_id=linked.id))
    return rows(
        row(done),
        row(confirm),
        row(button(t, "mentoring-button-unlink", LinkMeeting(meeting_id=met.id, item_id=0)))
        if view.pair.works
        else (),
    )


def ask_note(t: Translator, view: MeetingPage) -> Screen:
    met = view.meeting
    return Screen(
        text=t.lines(
            [
                t("mentoring-meeting-head", day=t.day(met.held_on, view.today), topic=met.topic),
                t("mentoring-ask-note"),
            ]
        ),
        rows=rows(row(button(t, "button-skip", OpenMeeting(meeting_id=met.id)), menu(t))),
    )
