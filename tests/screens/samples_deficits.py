"""Screens of what a school finds hard, and of what it does about it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.calendar import QuickDate
from domain.deficits import (
    Chooser,
    ChoosersPage,
    DeficitsView,
    Line,
    OfferLine,
    Reader,
    SchoolsPage,
    StatementView,
)
from domain.events import EventState
from domain.item import ItemKind
from domain.mentoring import Candidate, Merit
from domain.offers import (
    Ask,
    Lead,
    LeaderList,
    LeadView,
    Offer,
    OfferChoice,
    OfferChoices,
    Offered,
    OfferPage,
    Reply,
)
from domain.people import PersonName, SchoolKind
from domain.plan_rules import PlanRules
from handlers.deficits import offer_screens
from handlers.deficits import screens as deficits
from handlers.deficits.callbacks import ShowDepartments, ShowGroups
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY
from tests.screens.samples_events import SEMINAR

KEY = "psychology.difficulty_signs"
TITLE = "критерии <до> начала работы"
LEADS = Reader(names=True, offers=True, places=True, groups=True)
LINES = (
    Line(key=KEY, title=TITLE, people=14, before=9),
    Line(key="assessment.marks_vpr", title="отметки и ВПР", people=8),
    Line(key="method.group_work", title="совместная работа в группах", people=5),
)
VIEW = DeficitsView(
    school_id=ID,
    school="Школа № 1",
    year=(2026, 2027),
    reader=LEADS,
    teachers=48,
    handed_in=32,
    lines=LINES,
    total=20,
    page=1,
    compared=True,
    map_of=ID,
    departments=((ID, "ШМО учителей русского языка"), (ID + 1, "Кафедра <естественных> наук")),
)
FEW = replace(VIEW, lines=(), total=0, page=0, compared=False, map_of=None)
STATEMENT = StatementView(
    key=KEY,
    title=TITLE,
    group="Оценивание и анализ результатов",
    school_id=ID,
    today=TODAY,
    year=(2026, 2027),
    reader=LEADS,
    people=14,
    before=9,
    places=(
        Line(key=str(ID), title="ШМО учителей русского языка", people=6),
        Line(key="0", title="", people=5),
    ),
    hidden=True,
    offers=(
        OfferLine(
            event_id=ID,
            kind="seminar",
            title="Семинар-практикум: критерии до начала работы",
            held_on=date(2027, 4, 14),
            proposed=True,
            taken=3,
            asked=13,
        ),
        OfferLine(
            event_id=ID + 1,
            kind="lesson_visit",
            title="Взаимопосещение: критерии до начала работы",
            held_on=None,
            proposed=False,
        ),
    ),
)
OFFER = Offer(
    event=replace(
        SEMINAR,
        title="Семинар-практикум: критерии <до> начала работы",
        held_on=date(2027, 4, 14),
        ticked=0,
        present=0,
    ),
    school_kind=SchoolKind.SCHOOL,
    rules=PlanRules(),
    statement=KEY,
    suggestion=None,
    leader_id=ID,
    leader="Петрова\u00a0О.\u00a0С.",
    by=ID,
    proposed_at=datetime(2027, 3, 17, tzinfo=UTC),
)
DRAFT = replace(
    OFFER,
    event=replace(OFFER.event, held_on=None, state=EventState.DRAFT),
    leader_id=None,
    leader=None,
    proposed_at=None,
)
ASKS = tuple(
    Ask(
        event_id=ID,
        post_id=ID + number,
        person_id=ID + number,
        label=label,
        answer=answer,
        item_id=None,
    )
    for number, (label, answer) in enumerate(
        (
            ("Петрова\u00a0О.\u00a0С.", Lead.YES),
            ("Кузнецов\u00a0Б.\u00a0Л.", Lead.NO),
            ("Фомина\u00a0Д.\u00a0О.", Lead.LATER),
            ("Ёлкина\u00a0З.\u00a0П.", None),
        )
    )
)
OFFERED = tuple(
    Offered(post_id=ID + number, label=f"Учитель <{number}>", item_id=ID, reply=reply)
    for number, reply in enumerate((*Reply, *[Reply.SILENT] * 8))
)
CALLED_OFF = replace(OFFER.event, state=EventState.CANCELLED)


def screens(t: Translator) -> dict[str, Screen]:
    def page(offer: Offer, *, audience: int = 0, undo: bool = False) -> Screen:
        proposed = offer.proposed_at is not None
        return offer_screens.page(
            t,
            OfferPage(
                offer=offer,
                title=TITLE,
                today=TODAY,
                asks=ASKS,
                offered=OFFERED if proposed else (),
                audience=audience,
                undo=undo,
            ),
        )

    def question(answer: Lead | None, **values: bool) -> Screen:
        view = LeadView(
            event=CALLED_OFF if values.get("off") else OFFER.event,
            title=TITLE,
            answer=answer,
            today=TODAY,
            planned=values.get("planned", False),
            joins=values.get("joins", False),
            taken_by_other=values.get("other", False),
        )
        return offer_screens.question(t, view)

    head = replace(
        VIEW, reader=Reader(groups=True), part="ШМО <физики>", map_of=None, departments=()
    )
    foreign = replace(VIEW, reader=Reader(groups=True, foreign=True), map_of=None, departments=())
    names = PersonName(surname="Петрова", given="Ольга", patronymic="Сергеевна")
    candidate = Candidate(post_id=ID, person_id=ID, name=names, staff_no=7, mentees=0)
    leaders = LeaderList(
        offer=DRAFT,
        title=TITLE,
        today=TODAY,
        found=(
            replace(candidate, merit=Merit(groups=("Оценивание",))),
            replace(candidate, post_id=ID + 1),
            replace(candidate, post_id=ID + 2),
        ),
        asked=frozenset({ID + 2}),
        total=20,
        page=1,
        strong=1,
    )
    part = replace(VIEW, part="Оценивание и анализ результатов", page=0)
    replied = OfferPage(offer=OFFER, title=TITLE, today=TODAY, asks=(), offered=OFFERED, audience=0)
    choices = OfferChoices(
        statement=KEY,
        title=TITLE,
        choices=(
            OfferChoice(key="seminar", kind=ItemKind.SEMINAR, title="Семинар по <анализу> урока"),
            OfferChoice(key="0seminar", kind=ItemKind.SEMINAR, title="Семинар-практикум"),
            OfferChoice(key="0lesson_visit", kind=ItemKind.LESSON_VISIT, title="Взаимопосещение"),
        ),
    )
    quick = ((QuickDate.WEEK, date(2027, 3, 24)), (QuickDate.MONTH, date(2027, 4, 16)))
    people = tuple(Chooser(post_id=ID + n, label=f"Учитель <{n}>") for n in range(3))
    return {
        "overview": deficits.overview(t, VIEW),
        "overview_first_year": deficits.overview(
            t, replace(VIEW, lines=LINES[1:], total=2, page=0, compared=False, map_of=None)
        ),
        "overview_head": deficits.overview(t, head),
        "overview_methodist": deficits.overview(t, foreign),
        "overview_none": deficits.overview(t, FEW),
        "overview_early": deficits.overview(t, replace(FEW, handed_in=4)),
        "overview_small": deficits.overview(t, replace(FEW, teachers=3, handed_in=2)),
        "overview_nobody": deficits.overview(t, replace(FEW, teachers=0, handed_in=0)),
        "groups": deficits.groups(
            t, replace(VIEW, lines=(Line(key="method", title="Методические", people=17),))
        ),
        "groups_none": deficits.groups(t, FEW),
        "group": deficits.part(t, part, ShowGroups()),
        "department_none": deficits.part(t, replace(part, lines=()), ShowDepartments()),
        "departments": deficits.departments(t, VIEW),
        "statement": deficits.statement(t, STATEMENT),
        "statement_few": deficits.statement(
            t, replace(STATEMENT, people=None, before=None, places=(), hidden=False, offers=())
        ),
        "statement_methodist": deficits.statement(
            t,
            replace(
                STATEMENT,
                reader=Reader(groups=True, foreign=True),
                places=(),
                offers=(),
                before=None,
            ),
        ),
        "choosers": deficits.choosers(
            t, ChoosersPage(key=KEY, title=TITLE, lines=people, total=14, page=1)
        ),
        "schools": deficits.schools(
            t, SchoolsPage(lines=((ID, "Школа № 1"), (ID + 1, "Лицей <2>")), total=12, page=0)
        ),
        "choices": offer_screens.choices(t, choices),
        "offer_draft": page(DRAFT, audience=13),
        "offer_nobody": page(replace(OFFER, proposed_at=None)),
        "offer_ready": page(replace(OFFER, proposed_at=None), audience=1),
        "offer_proposed": page(OFFER, undo=True),
        "offer_answered": page(OFFER),
        "offer_cancelled": page(
            replace(OFFER, event=replace(OFFER.event, state=EventState.CANCELLED))
        ),
        "ask_day": offer_screens.ask_day(t, DRAFT, quick, TODAY),
        "leaders": offer_screens.leaders(t, leaders),
        "leaders_found": offer_screens.leaders(t, replace(leaders, query="пет", strong=0)),
        "leaders_nobody": offer_screens.leaders(
            t, replace(leaders, query="щщ", found=(), total=0, page=0)
        ),
        "replies": offer_screens.replied(t, replied, 0),
        "question": question(None),
        "question_yes": question(Lead.YES, joins=True),
        "question_planned": question(Lead.YES, planned=True),
        "question_no": question(Lead.NO),
        "question_later": question(Lead.LATER),
        "question_other": question(None, other=True),
        "question_called_off": question(Lead.YES, off=True),
    }
