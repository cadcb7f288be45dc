"""People's records: the list, an entry, its questions, what leaders see, the paper."""

from dataclasses import replace
from datetime import UTC, date, datetime

from content.record_texts import load_record_texts
from domain.achievements import AchievementPeriod
from domain.evidence import Evidence, FetchState, Proof, ProofForm
from domain.people import ChannelPolicy, PersonName, PostHolder
from domain.record import (
    ContestResult,
    Entry,
    EntryPage,
    RecordField,
    RecordKind,
    RecordLevel,
    RecordList,
    RecordQueue,
    RecordRole,
    RecordState,
    ReturnReason,
    StudyForm,
    Term,
    TermKind,
    WaitingEntry,
    Ways,
    fields_of,
)
from handlers.home.callbacks import OpenHome
from handlers.record import field_screens, queue_screens
from handlers.record import screens as one
from handlers.screen import Button, Screen
from locales.translator import Translator

ID = 10**15
NOW = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
TODAY = date(2027, 3, 17)
BACK = Button(text="◀️", data=OpenHome().pack())
OWNER = PostHolder(
    post_id=ID,
    person_id=1,
    name=PersonName(surname="Константинопольская", given="Александра", patronymic="Львовна"),
    staff_no=12,
    channel_policy=ChannelPolicy.FULL,
)
BARE = Entry(
    id=ID,
    person_id=1,
    post_id=ID,
    kind=RecordKind.KPK,
    title="Формирующее оценивание <и> обратная связь",
    on_date=None,
    by=1,
    at=NOW,
)
COURSE = replace(
    BARE,
    on_date=date(2025, 11, 12),
    hours=72,
    form=StudyForm.DISTANCE,
    organiser="Региональный институт & партнёры",
    document="Удостоверение № 125",
    state=RecordState.CONFIRMED,
    decided_by=2,
    decided_at=NOW,
)
CONTEST = replace(
    BARE,
    kind=RecordKind.CONTEST,
    title="Педагогический дебют",
    on_date=date(2027, 2, 12),
    level=RecordLevel.MUNICIPAL,
    result=ContestResult.PRIZE,
)
TALK = replace(
    BARE,
    kind=RecordKind.TALK,
    title="Критерии в руках ученика: как " + "очень длинное название " * 6,
    on_date=date(2027, 1, 20),
    role=RecordRole.SPEAKER,
    state=RecordState.SENT_BACK,
    reply=ReturnReason.CHECK_TITLE.value,
    decided_by=2,
    decided_at=NOW,
)
PUBLICATION = replace(BARE, kind=RecordKind.PUBLICATION, title="Статья в журнале")
MEMBER = replace(
    BARE,
    kind=RecordKind.ASSOCIATION,
    title="Методическое объединение",
    on_date=date(2024, 9, 1),
    until=date(2026, 5, 31),
    role=RecordRole.LEADER,
)
FILE = Evidence(
    id=1,
    item_id=None,
    proof=Proof(
        form=ProofForm.FILE,
        file_id="f",
        file_name="Удостоверение.pdf",
        size=9,
        mime="application/pdf",
    ),
    at=NOW,
    by=1,
    sha256="0" * 64,
    fetch_state=FetchState.KEPT,
)


def page(
    entry: Entry = COURSE, *, own: bool = True, decide: bool = False, files: int = 0
) -> EntryPage:
    return EntryPage(
        owner=OWNER,
        entry=entry,
        files=(FILE,) * files,
        own=own,
        may=Ways(edit=own or decide, decide=decide, files=own or decide),
        decider=None if entry.decided_by is None else "Орлова В. П.",
        mine=decide and entry.decided_by is not None,
    )


def listing(*entries: Entry, own: bool = True, may_add: bool = True, number: int = 0) -> RecordList:
    return RecordList(
        owner=OWNER,
        entries=entries[:8],
        total=number or len(entries),
        page=0,
        own=own,
        may_add=may_add,
        may_print=bool(entries) and may_add,
        today=TODAY,
        course_last=date(2025, 11, 12) if entries else None,
        course_due=date(2028, 11, 12) if entries else None,
    )


def queue(*entries: Entry, total: int = 0) -> RecordQueue:
    return RecordQueue(
        lines=tuple(
            WaitingEntry(entry=entry, owner="Смирнова А. И.", files=files)
            for files, entry in enumerate(entries)
        ),
        total=total or len(entries),
        page=0,
        stamp=999_999_999,
    )


def screens(t: Translator) -> dict[str, Screen]:
    texts = load_record_texts()
    full = listing(COURSE, CONTEST, TALK, PUBLICATION)
    hidden = replace(OWNER, channel_policy=ChannelPolicy.NO_PERSONAL_DATA)
    passed = replace(full, course_last=date(2023, 5, 1), course_due=date(2026, 5, 1))
    made = {
        "none": one.listing(listing(), t, None),
        "none, of a colleague": one.listing(listing(own=False), t, BACK),
        "own": one.listing(full, t, None),
        "own, course passed, attestation planned": one.listing(
            replace(passed, attestation=Term(kind=TermKind.PLANNED, on=date(2027, 9, 20))), t, None
        ),
        "own, category": one.listing(
            replace(full, attestation=Term(kind=TermKind.CATEGORY, on=date(2027, 12, 23))), t, None
        ),
        "own, fitness passed": one.listing(
            replace(full, attestation=Term(kind=TermKind.FITNESS, on=date(2026, 12, 23))), t, None
        ),
        "many": one.listing(listing(*[CONTEST] * 12, number=12), t, None),
        "of a colleague": one.listing(replace(full, own=False), t, BACK),
        "as a methodist": one.listing(
            replace(full, own=False, may_add=False, may_print=False), t, BACK
        ),
        "without names": one.listing(replace(full, own=False, owner=hidden), t, BACK),
        "kinds": one.choose_kind(OWNER, True, t),
        "kinds, of a colleague": one.choose_kind(OWNER, False, t),
        "page": one.page(page(files=2), t, TODAY),
        "page, bare": one.page(page(BARE), t, TODAY),
        "page, sent back": one.page(page(TALK), t, TODAY),
        "page, association": one.page(page(MEMBER), t, TODAY),
        "page, sent back with an item": one.page(
            page(replace(TALK, reply="other_event")), t, TODAY
        ),
        "page for a leader": one.page(page(CONTEST, own=False, decide=True, files=1), t, TODAY),
        "page for a leader, confirmed": one.page(page(own=False, decide=True), t, TODAY),
        "page for a leader, sent back": one.page(page(TALK, own=False, decide=True), t, TODAY),
        "page for a methodist": one.page(page(own=False), t, TODAY),
        "removed": one.page(page(replace(COURSE, removed_at=NOW)), t, TODAY),
        "removed, for a leader": one.page(
            page(replace(COURSE, removed_at=NOW), own=False, decide=True), t, TODAY
        ),
        "why it goes back": one.ask_return(page(CONTEST, own=False, decide=True), t),
        "fields": field_screens.list_fields(page(), t),
        "fields of a publication": field_screens.list_fields(page(PUBLICATION), t),
        "fields of an association": field_screens.list_fields(page(MEMBER), t),
        "calendar": field_screens.month(
            page(), RecordField.ON_DATE, t, 202703, TODAY, guided=False
        ),
        "calendar, the last day": field_screens.month(
            page(MEMBER), RecordField.UNTIL, t, 202605, TODAY, guided=True
        ),
        "file": field_screens.ask_file(page(), t),
        "file sent": field_screens.ask_file(page(files=1), t).headed(
            t("record-file-accepted", count=1)
        ),
        "period": one.choose_period(OWNER, True, t),
        "paper": one.choose_file(OWNER, True, AchievementPeriod.FIVE, 12, t),
        "paper of a colleague": one.choose_file(OWNER, False, AchievementPeriod.YEAR, 1, t),
        "paper, three years": one.choose_file(OWNER, True, AchievementPeriod.THREE, 2, t),
        "paper, all": one.choose_file(OWNER, True, AchievementPeriod.ALL, 5, t),
        "paper, nothing": one.choose_file(OWNER, True, AchievementPeriod.YEAR, 0, t),
        "queue": queue_screens.queue(queue(CONTEST, PUBLICATION, COURSE, total=7), t, TODAY),
        "queue, one": queue_screens.queue(queue(CONTEST), t, TODAY),
        "queue, empty": queue_screens.queue(queue(), t, TODAY),
        "queue, confirmed": queue_screens.confirmed(
            queue_screens.queue(queue(), t, TODAY), t, 5, NOW
        ),
    }
    for kind in RecordKind:
        made[f"title of {kind.value}"] = one.ask_title(OWNER, True, kind, t, texts, school=True)
    made["title in a kindergarten"] = one.ask_title(
        OWNER, True, RecordKind.KPK, t, texts, school=False
    )
    for entry in (COURSE, CONTEST, PUBLICATION, TALK, MEMBER):
        for field in fields_of(entry.kind):
            name = f"ask {field.value} of {entry.kind.value}"
            made[name] = field_screens.ask(page(entry), field, t, TODAY, texts, guided=True)
    made["ask hours again"] = field_screens.ask(
        page(), RecordField.HOURS, t, TODAY, texts, guided=False
    )
    return made
