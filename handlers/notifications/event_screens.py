"""What is sent unasked about events that many attend. Pure."""

from domain.notice_views.events import (
    AttendedNotice,
    CalledOffNotice,
    EventMovedNotice,
    EventNotice,
)
from handlers.buttons import button
from handlers.due.callbacks import OpenItem
from handlers.events import words
from handlers.events.callbacks import Miss, OpenEvent
from handlers.screen import Kept, row, rows
from locales.translator import Translator


def attended(view: AttendedNotice, t: Translator) -> Kept:
    """Known to have been there, and the one press that says otherwise."""
    opens = None if view.item_id is None else OpenItem(item_id=view.item_id)
    miss = Miss(event_id=view.event_id, post_id=view.post_id)
    return Kept(
        text=t(
            "notice-attended",
            what=words.what(t, view.kind, view.title),
            day=t.day(view.held_on, view.today),
            item="no" if view.item_id is None else "yes",
        ),
        rows=rows(
            row(
                None if opens is None else button(t, "notice-button-open", opens),
                button(t, "event-button-miss", miss),
            )
        ),
    )


def entrusted(view: EventNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-event-entrusted", what=words.named(t, view.event, view.today)),
        rows=(row(button(t, "event-button-people", OpenEvent(event_id=view.event.id))),),
    )


def called_off(view: CalledOffNotice, t: Translator) -> Kept:
    opens = None if view.item_id is None else OpenItem(item_id=view.item_id)
    return Kept(
        text=t(
            "notice-event-called-off",
            what=words.named(t, view.event, view.today),
            item="no" if opens is None else "yes",
        ),
        rows=rows(row(None if opens is None else button(t, "notice-button-open", opens))),
    )


def moved(view: EventMovedNotice, t: Translator) -> Kept:
    opens = None if view.item_id is None else OpenItem(item_id=view.item_id)
    return Kept(
        text=t(
            "notice-event-moved",
            what=words.named(t, view.event, view.today),
            was=t.day(view.was, view.today),
            item="no" if opens is None else "yes",
        ),
        rows=rows(row(None if opens is None else button(t, "notice-button-open", opens))),
    )
