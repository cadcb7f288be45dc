"""What is sent about working pairs of mentor and mentee. Pure."""

from domain.mentoring import Side
from domain.notice_views.mentoring import (
    MeetingNotice,
    PairEndedNotice,
    PairEndingNotice,
    WordNotice,
)
from domain.text import shortened
from handlers.buttons import button, named
from handlers.calendar_keyboard import packed_day
from handlers.mentoring import parts
from handlers.mentoring.callbacks import (
    OpenLed,
    OpenMeeting,
    OpenPair,
    OpenWords,
    Prolong,
    WriteAnew,
)
from handlers.people.callbacks import OpenPerson
from handlers.screen import Kept, row
from locales.translator import Translator

WORDS_SHOWN = 700
TITLE_SHOWN = 80


def said(view: WordNotice, t: Translator) -> Kept:
    """The words themselves: to read them is one look. What is only shown is answered to nobody."""
    lines = [t("notice-word-shown" if view.led else "notice-word-said", who=view.who)]
    if view.item is not None:
        lines.append(t("mentoring-word-about", title=shortened(view.item, TITLE_SHOWN)))
    lines.append(t("mentoring-word-text", text=shortened(view.text, WORDS_SHOWN)))
    if view.led:
        buttons = (row(button(t, "notice-button-pair", OpenLed(mentoring_id=view.mentoring_id))),)
        return Kept(text=t.lines(lines), rows=buttons)
    answer = WriteAnew(mentoring_id=view.mentoring_id, item_id=view.item_id or 0)
    return Kept(
        text=t.lines(lines),
        rows=(
            row(
                button(t, "notice-button-answer-word", answer),
                button(t, "notice-button-words", OpenWords(mentoring_id=view.mentoring_id)),
            ),
        ),
    )


def met(view: MeetingNotice, t: Translator) -> Kept:
    text = t(
        "notice-meeting-noted",
        who=view.who,
        day=t.day_short(view.held_on, view.today),
        topic=view.topic,
    )
    opened = button(t, "notice-button-open", OpenMeeting(meeting_id=view.meeting_id))
    return Kept(text=text, rows=(row(opened),))


def ending(view: PairEndingNotice, t: Translator) -> Kept:
    longer = Prolong(mentoring_id=view.mentoring_id, day=packed_day(view.until))
    return Kept(
        text=t(
            "notice-term-ending",
            mentor=view.mentor,
            mentee=view.mentee,
            day=t.day_short(view.until, view.today),
        ),
        rows=(
            row(
                button(t, "notice-button-prolong", longer),
                button(t, "notice-button-pair", OpenLed(mentoring_id=view.mentoring_id)),
            ),
        ),
    )


def ended(view: PairEndedNotice, t: Translator) -> Kept:
    key = "notice-pair-completed" if view.completed else "notice-pair-ended"
    text = t(
        key,
        mentor=view.mentor,
        mentee=view.mentee,
        reason=parts.reason(t, view.reason) or "none",
    )
    if view.side is None:
        page = named(f"👤 {view.mentee}", OpenPerson(post_id=view.mentee_post_id))
        return Kept(text=text, rows=(row(page),))
    other = view.mentee if view.side is Side.MENTOR else view.mentor
    opened = named(f"👤 {other}", OpenPair(mentoring_id=view.mentoring_id))
    return Kept(text=text, rows=(row(opened),))
