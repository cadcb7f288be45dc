"""A school of 48 for its reports: made up by rule, the same in every run."""

from datetime import date, timedelta

from content.loader import load_questionnaire
from domain.calendar import add_months
from domain.card import Category
from domain.item import ItemKind, ItemState, Section
from domain.people import Employment, PersonName, Position, PostStatus, Role, SchoolKind
from domain.plan_rules import RouteTitle
from domain.record import ContestResult, RecordKind, RecordLevel, RecordState, StudyForm
from domain.report_figures import figures, origins
from domain.reports import (
    Confirmer,
    DiagnosisFact,
    EntryFact,
    Figures,
    Origins,
    PairFact,
    PlanFact,
    ReportFacts,
    ReportHead,
    ReportItem,
    ReportRight,
    SchoolTable,
    StaffFact,
)
from domain.route import RouteState
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from domain.summary import Difficulty, ItemCounts, PeopleCounts, Summary

DAY = date(2027, 3, 17)
FIRST = date(2026, 9, 1)
SELF = load_questionnaire("self")
STATEMENTS = SELF.for_variant("soo")
KEYS = tuple(one.key for one in STATEMENTS[8:12])
PLACES = (
    (1, "ШМО учителей математики и информатики", 12),
    (2, "ШМО учителей русского языка и литературы", 13),
    (3, "ШМО учителей начальных классов", 16),
    (4, "ШМО учителей физической культуры", 4),
    (None, None, 3),
)
SURNAMES = ("Иванова", "Петрова", "Сидорова", "Кузнецова", "Смирнова", "Волкова", "Зайцева")
GIVEN = ("Мария Петровна", "Ольга Игоревна", "Анна Львовна", "Елена Юрьевна")


def _name(number: int) -> str:
    return f"{SURNAMES[number % 7]}-{chr(1040 + number % 28)}ва {GIVEN[number % 4]}"


def _staff() -> tuple[StaffFact, ...]:
    places = [(key, name) for key, name, count in PLACES for _ in range(count)]
    return tuple(
        StaffFact(
            post_id=100 + number,
            person_id=500 + number,
            name=_name(number),
            department_id=key,
            department=name,
            position=Position.TEACHER,
            subjects=("математика",) if key == 1 else (),
            employment=Employment.MAIN,
            rate_hundredths=(100, 150, None)[number % 3],
            hired_on=date(2010 + number % 15, 9, 1),
            status=PostStatus.ON_LEAVE if number == 5 else PostStatus.WORKS,
            away=number == 5,
            offline=number % 17 == 0,
            education="higher_pedagogical",
            teaching_since=2000 + number % 27,
            category=(Category.HIGHEST, Category.FIRST, Category.NONE, None)[number % 4],
            category_on=date(2024, 12, 24) if number % 4 < 2 else None,
            fitness_on=date(2025, 10, 3) if number % 4 == 2 else None,
            attestation_on=None,
            young=number % 27 in (25, 26),
        )
        for number, (key, name) in enumerate(places)
    )


def _score(shift: int) -> object:
    refs = [StatementRef(key=one.key, group=one.group) for one in STATEMENTS]
    order = {group.key: place for place, group in enumerate(SELF.groups)}
    values = {
        one.key: AnswerValue(str(min(3, (place * 5 + shift * 3 + order[one.group]) % 4)))
        if (shift + order[one.group]) % 3
        else AnswerValue(str((order[one.group] + shift) % 3))
        for place, one in enumerate(STATEMENTS)
    }
    return score(refs, values, Thresholds())


def facts(
    *,
    kind: SchoolKind = SchoolKind.SCHOOL,
    rights: frozenset[ReportRight] = frozenset(ReportRight),
    title: str = "=HYPERLINK(0)",
) -> ReportFacts:
    staff = _staff()
    diagnoses = [
        DiagnosisFact(
            post_id=one.post_id,
            on=day + timedelta(days=number % 12),
            variant="soo",
            version=1,
            typed=number % 17 == 0,
            invited=number % 5 != 0,
            score=_score(number + shift),  # type: ignore[arg-type]
        )
        for day, shift, until in ((date(2026, 4, 10), 1, 33), (date(2026, 9, 20), 0, 41))
        for number, one in enumerate(staff[:until])
    ]
    states = [RouteState.ACTIVE] * 26 + [RouteState.APPROVED] * 2 + [RouteState.CLOSING] * 2
    states += [RouteState.SUBMITTED] * 4 + [RouteState.RETURNED] + [RouteState.DRAFT] * 3
    plans = [
        PlanFact(
            route_id=number,
            post_id=one.post_id,
            state=state,
            first_on=FIRST if number < 30 else None,
            last_on=date(2027, 5, 31) if number < 30 else None,
            submitted_on=date(2026, 9, 10) if number < 35 else None,
            decided_on=date(2026, 9, 14) if number < 30 else None,
            counts=number < 30,
        )
        for number, (one, state) in enumerate(zip(staff, states, strict=False))
    ]
    plans += [
        PlanFact(
            route_id=900 + number,
            post_id=one.post_id,
            state=RouteState.COMPLETED,
            first_on=date(2025, 9, 1),
            last_on=date(2026, 5, 31),
            submitted_on=None,
            decided_on=None,
            counts=False,
        )
        for number, one in enumerate(staff[:22])
    ]
    items = [_item(post, number, title) for post in range(100, 130) for number in range(7)]
    shown = sorted(items, key=lambda one: (one.due_on, one.post_id))
    chosen = [(100 + number, KEYS[0]) for number in range(14)]
    chosen += [(100 + number, KEYS[1]) for number in range(5, 11)]
    chosen += [(100 + number, KEYS[2]) for number in range(3)]
    due = [one for one in items if one.due_on <= DAY]
    on_time = [one for one in due if one.reported_on is not None and one.reported_on <= one.due_on]
    passed = [one for one in items if one.passed]
    return ReportFacts(
        head=ReportHead(
            school="Школа № 1",
            kind=kind,
            title=RouteTitle.IOM,
            municipality="Первый район",
            day=DAY,
            author=PersonName(surname="Орлова", given="Вера", patronymic="Павловна"),
            author_role=Role.DEPUTY,
        ),
        summary=Summary(
            school="Школа № 1",
            year=(2026, 2027),
            people=PeopleCounts(
                teachers=48,
                diagnosed=41,
                approved=30,
                waiting=4,
                young_without_mentor=1,
                not_joined=3,
                unreachable=2,
            ),
            items=ItemCounts(
                total=len(items),
                finished=sum(one.finished for one in items),
                due=len(due),
                on_time=len(on_time),
                passed=len(passed),
                passed_people=len({one.post_id for one in passed}),
                later=sum(one.reported_on is not None for one in due) - len(on_time),
                today=sum(one.due_on == DAY and one.reported_on is None for one in due),
            ),
            difficulties=(Difficulty(short="критерии", people=14),),
        ),
        groups=tuple((one.key, one.title) for one in SELF.groups),
        staff=staff,
        diagnoses=tuple(diagnoses),
        plans=tuple(plans),
        items=tuple(shown),
        chosen=tuple(chosen),
        pairs=tuple(
            PairFact(
                mentee_post_id=post,
                mentor_id=540,
                mentor=_name(40),
                since_on=FIRST,
                until_on=None,
                order_no="15-к",
                order_on=date(2026, 9, 3),
            )
            for post in (125, 103, 104)
        ),
        entries=tuple(_entries(staff)),
        first=FIRST,
        last=DAY,
        rights=rights,
        confirmed={Confirmer.DEPUTY: 41, Confirmer.MENTOR: 12, Confirmer.LIST: 20},
    )


def _item(post: int, number: int, title: str) -> ReportItem:
    due_on = add_months(date(2026, 10, 5), number) + timedelta(days=post % 20)
    past = due_on <= DAY
    late = past and (post + number) % 9 == 0
    waiting = past and not late and (post + number) % 11 == 0
    done = past and not late
    state = ItemState.PLANNED if not done else ItemState.DONE if waiting else ItemState.CONFIRMED
    slow = (post + number) % 6 == 0
    reported = due_on + timedelta(days=2 if slow else -3) if done else None
    return ReportItem(
        post_id=post,
        kind=(ItemKind.WEBINAR, ItemKind.LESSON_VISIT, ItemKind.TALK)[number % 3],
        section=Section.INTERNAL,
        title=title if number == 0 else f"Мероприятие {number}: работа с критериями оценивания",
        due_on=due_on,
        state=state,
        confirmable=True,
        postponed=int(number == 3),
        reported_on=reported,
        told_on=None if reported is None else reported + timedelta(days=int(slow)),
        passed=late and due_on < DAY,
        finished=state is ItemState.CONFIRMED,
    )


def _entries(staff: tuple[StaffFact, ...]) -> list[EntryFact]:
    found = []
    for number, one in enumerate(staff[:40]):
        on = date(2024 + number % 3, 11, 1 + number % 20)
        found.append(
            EntryFact(
                person_id=one.person_id,
                kind=RecordKind.KPK,
                title="Оценивание для развития",
                on_date=on,
                hours=36,
                form=StudyForm.DISTANCE,
                level=None,
                role=None,
                result=None,
                organiser="Институт развития образования",
                state=RecordState.CONFIRMED if number % 2 else RecordState.STATED,
                own=number % 3 == 0,
                of_item=number % 3 == 1,
                of_event=False,
                entered_on=on + timedelta(days=40 if number % 7 == 0 else 2),
            )
        )
    found.append(
        EntryFact(
            person_id=staff[3].person_id,
            kind=RecordKind.CONTEST,
            title="+Учитель года",
            on_date=date(2027, 2, 11),
            hours=None,
            form=None,
            level=RecordLevel.MUNICIPAL,
            role=None,
            result=ContestResult.PRIZE,
            organiser="-Управление образования",
            state=RecordState.CONFIRMED,
            own=True,
            of_item=False,
            of_event=False,
            entered_on=date(2027, 2, 12),
        )
    )
    return found


def short(key: str) -> str:
    return SELF.statement(key).short


def numbers(view: ReportFacts | None = None) -> Figures:
    return figures(view or facts(), short)


def sources(view: ReportFacts | None = None) -> Origins:
    return origins(view or facts(), short)


def table(view: ReportFacts | None = None) -> SchoolTable:
    found = view or facts()
    return SchoolTable(facts=found, figures=numbers(found))
