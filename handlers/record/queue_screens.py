"""What leaders see of their people's records: what waits for them, whose course is due. Pure."""

from datetime import date, datetime

from domain.record import QUEUE_PAGE, RecordQueue, WaitingEntry
from handlers.buttons import button, menu, named
from handlers.paging import pages
from handlers.people.callbacks import OpenPeople
from handlers.record import words
from handlers.record.callbacks import (
    ConfirmShown,
    OpenCourses,
    OpenEntry,
    OpenQueue,
    TakeBackShown,
)
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator


def queue(view: RecordQueue, t: Translator, today: date) -> Screen:
    """A page to be read and confirmed at once; each entry opens on its own."""
    parts = [t("record-queue-head", n=view.total) if view.total else t("record-queue-empty")]
    first = view.page * QUEUE_PAGE + 1
    shown = tuple(enumerate(view.lines, start=first))
    for number, one in shown:
        parts += [Markup(""), _waiting(one, t, today, number)]
    confirm = None
    if view.lines:
        confirm = button(
            t,
            "record-button-confirm-shown",
            ConfirmShown(page=view.page, stamp=view.stamp),
            n=len(view.lines),
        )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(confirm),
            *(
                row(named(f"{number}. {one.owner}", OpenEntry(record_id=one.entry.id)))
                for number, one in shown
            ),
            pages(t, view.page, view.pages, lambda to: OpenQueue(page=to)),
            row(button(t, "record-button-courses", OpenCourses())),
            row(button(t, "record-button-people", OpenPeople()), menu(t)),
        ),
    )


def confirmed(screen: Screen, t: Translator, count: int, at: datetime) -> Screen:
    """The page that comes next, under what was done and its undo."""
    undo = button(
        t,
        "record-button-undo-shown",
        TakeBackShown(at=microseconds(at)),
        n=count,
    )
    drawn = screen.headed(t("record-confirmed-shown", n=count))
    return Screen(text=drawn.text, rows=(row(undo), *screen.rows))


def microseconds(at: datetime) -> int:
    return round(at.timestamp() * 1_000_000)


def _waiting(one: WaitingEntry, t: Translator, today: date, number: int) -> Markup:
    return t(
        "record-waiting",
        number=number,
        owner=one.owner,
        title=one.entry.title,
        facts=words.facts(one.entry, t, today),
        files=one.files,
    )
