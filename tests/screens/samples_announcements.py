"""Screens of announcements: the text, the preview, to whom, who has read, what the reader sees."""

from dataclasses import replace

from domain.addressing import Delivered, Outreach
from domain.announcements import (
    TEXT_LIMIT,
    Announcement,
    AnnouncementDraft,
    AnnouncementLine,
    AnnouncementList,
    AnnouncementPage,
    AnnouncementState,
    AnnouncementText,
    Group,
    Reader,
)
from domain.evidence import Proof, ProofForm
from domain.people import Role, SchoolKind
from handlers.announcements import screens as announcements
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY
from tests.screens.samples_nudges import ANNA, AT, CAMPAIGN, REACH, ZONE, choices

WORDS = "Коллеги, педсовет в среду в 14:30.\n\nВозьмите <план> & чай."
ONE = Announcement(
    id=ID,
    school_id=ID,
    within=None,
    group=Group.ALL,
    ids=frozenset(),
    chosen=None,
    text=WORDS,
    file=None,
    state=AnnouncementState.DRAFT,
    rev=4,
    by=ID,
    created_at=AT,
    sent_at=AT,
)
TEXT = AnnouncementText(
    announcement_id=ID,
    text=WORDS,
    author="Орлова\u00a0В.\u00a0П.",
    role=Role.DEPUTY,
    kind=SchoolKind.SCHOOL,
)
LONG = "ж" * TEXT_LIMIT


def reader(number: int, delivered: Delivered, *, read: bool) -> Reader:
    return Reader(
        post_id=ID + number,
        person_id=ID + number,
        label=f"Смирнова{number}\u00a0А.\u00a0И.",
        delivered=delivered,
        read=read,
    )


def screens(t: Translator) -> dict[str, Screen]:
    draft = AnnouncementDraft(
        announcement=ONE, outreach=REACH, sample=TEXT, goes_at=AT, today=TODAY
    )
    with_file = replace(
        draft,
        announcement=replace(
            ONE,
            group=Group.DIAGNOSIS,
            ids=frozenset({ID}),
            file=Proof(form=ProofForm.FILE, file_id="f", file_name="План.docx"),
        ),
        campaign=CAMPAIGN,
        sample=replace(TEXT, file=ProofForm.FILE),
    )
    nobody = replace(
        draft,
        announcement=replace(ONE, group=Group.DEPARTMENTS),
        outreach=Outreach(everybody=(ANNA,), to=(), skipped=(), chosen=frozenset()),
        goes_at=None,
        names=("ШМО <русского>", "ШМО математиков"),
    )
    page = AnnouncementPage(
        announcement=replace(ONE, state=AnnouncementState.SENT),
        readers=(
            *(reader(number, Delivered.SENT, read=True) for number in range(4)),
            *(reader(number, Delivered.SENT, read=False) for number in range(4, 14)),
            reader(14, Delivered.WAITING, read=False),
            reader(15, Delivered.LOST, read=False),
        ),
        repeatable=9,
        today=TODAY,
    )
    waiting = replace(page, readers=(reader(1, Delivered.WAITING, read=False),), repeatable=0)
    stopped = replace(
        page,
        announcement=replace(ONE, state=AnnouncementState.STOPPED),
        readers=(reader(1, Delivered.SENT, read=True),),
        repeatable=0,
    )
    lines = AnnouncementList(
        lines=(
            AnnouncementLine(announcement=ONE, people=48, read=23),
            AnnouncementLine(announcement=replace(ONE, text=None), people=0, read=0),
        ),
        total=20,
        page=1,
        pages=3,
        today=TODAY,
    )
    empty = AnnouncementList(lines=(), total=0, page=0, pages=1, today=TODAY)
    return {
        "list": announcements.listing(t, lines, ZONE, unfinished=True),
        "list_empty": announcements.listing(t, empty, ZONE, unfinished=False),
        "ask_text": announcements.ask_text(t, replace(ONE, text=None)),
        "ask_text_again": announcements.ask_text(t, ONE),
        "draft": announcements.draft(t, draft, ZONE),
        "draft_joined": announcements.draft(t, draft, ZONE, 34),
        "draft_but_one": announcements.draft(
            t, replace(draft, outreach=replace(REACH, chosen=frozenset({ID}))), ZONE
        ),
        "draft_with_file": announcements.draft(t, with_file, ZONE),
        "draft_to_nobody": announcements.draft(t, nobody, ZONE),
        "draft_longest": announcements.draft(
            t, replace(draft, sample=replace(TEXT, text=LONG)), ZONE
        ),
        "groups": announcements.ask_group(t, ONE, (CAMPAIGN,)),
        "groups_of_a_zone": announcements.ask_group(
            t, replace(ONE, within=frozenset({ID}), group=Group.MENTORS), ()
        ),
        "departments_none": announcements.ask_departments(t, ONE, ()),
        "people": announcements.people(t, choices(), ID),
        "people_found": announcements.people(t, replace(choices(), query="смирн", total=1), ID),
        "result": announcements.result(t, page),
        "result_waiting": announcements.result(t, waiting),
        "result_stopped": announcements.result(t, stopped),
        "received": announcements.received(t, replace(TEXT, read=True, file=ProofForm.PHOTO)),
        "received_longest": announcements.received(t, replace(TEXT, read=True, text=LONG)),
    }
