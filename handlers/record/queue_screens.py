"""What leaders see of their people's records: what waits for them, whose course is due. Pure."""

from datetime import date, datetime

from domain.calendar import add_months
from domain.record import QUEUE_PAGE, CourseLine, RecordQueue, WaitingEntry
from domain.terms import SHOWN_AHEAD_MONTHS, course_due
from handlers.buttons import button, menu, named
from handlers.paging import pages
from handlers.people.callbacks import OpenPeople
from handlers.record import words
from handlers.record.callbacks import (
    ConfirmShown,
    OpenCourses,
    OpenEntry,
    OpenQueue,
    OpenRecord,
    TakeBackShown,
)
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator

COURSES_PAGE = 8


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


def courses(lines: tuple[CourseLine, ...], t: Translator, today: date, page: int = 0) -> Screen:
    """Teachers whose course is due within a year, the most urgent first; those of whom no course
    is known come last, as a number: nothing is known of them, and nothing is wrong with them."""
    soon = [
        (one, due)
        for one in lines
        if (due := course_due(one.last_on)) is not None
        and due <= add_months(today, SHOWN_AHEAD_MONTHS)
    ]
    unknown = sum(one.last_on is None for one in lines)
    total = max(1, -(-len(soon) // COURSES_PAGE))
    page = max(0, min(page, total - 1))
    shown = soon[page * COURSES_PAGE : (page + 1) * COURSES_PAGE]
    parts = [t("record-courses-head") if soon else t("record-courses-none")]
    parts += [
        t(
            "record-courses-line",
            name=one.label,
            due=t.day_short(due, today),
            passed="yes" if due < today else "no",
        )
        for one, due in shown
    ]
    if unknown:
        parts += [Markup(""), t("record-courses-unknown", n=unknown)]
    people = [named(one.label, OpenRecord(post_id=one.post_id)) for one, _ in shown]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(tuple(people[start : start + 2]) for start in range(0, len(people), 2)),
            pages(t, page, total, lambda to: OpenCourses(page=to)),
            row(button(t, "button-back", OpenQueue()), menu(t)),
        ),
    )


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
