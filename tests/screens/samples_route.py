"""Screens of a plan in every state, of a teacher with three difficulties."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from content.loader import load_catalogue
from content.route_texts import load_route_texts
from domain.calendar import QuickDate
from domain.doing import UNDER_WAY
from domain.endorsement import PassedOver
from domain.item import EvidenceKind, ItemKind, ItemState, Progress, Section
from domain.people import ChannelPolicy, PersonName
from domain.plan import ITEM_LIMIT, Basis, BasisKind, Plan, PlanItem, Route, arrange
from domain.plan_calendar import Avoid
from domain.plan_changes import Changes
from domain.plan_hints import Hint, HintKind, hints
from domain.plan_rules import ApprovalStep, Term
from domain.plan_texts import ItemText
from domain.plan_views import (
    BasesView,
    BesidePlan,
    Choice,
    EditsView,
    FollowedPlan,
    FrameView,
    ItemsView,
    ItemView,
    Offer,
    PlanView,
    PreviousPlan,
    ReadyLine,
    Said,
    StartView,
    StepLine,
)
from domain.route import RouteState, period_for
from handlers.route import (
    choice_screens,
    date_screens,
    frame_screens,
    item_screens,
    text_screens,
)
from handlers.route import screens as whole
from handlers.route.callbacks import RestoreBasis
from handlers.screen import Screen
from locales.translator import Translator

TODAY = date(2027, 3, 17)
NOW = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Moscow")
BIG = 10**15
"""Ids of this size must fit into buttons."""

ROUTE = Route(
    id=BIG,
    post_id=BIG,
    person_id=BIG,
    owner_name=PersonName(surname="Смирнова", given="Анна", patronymic="Игоревна"),
    owner_staff_no=7,
    department_id=1,
    school_id=1,
    zone="Europe/Moscow",
    policy=ChannelPolicy.FULL,
    diagnosis_id=1,
    state=RouteState.DRAFT,
    rev=12,
    goal=None,
    first_on=None,
    last_on=None,
    submitted_at=None,
    decided_at=None,
    decided_by=None,
)
BASES = (
    Basis(
        id=BIG,
        kind=BasisKind.DEFICIT,
        source="assessment.criteria_before",
        text="критерии до начала работы",
    ),
    Basis(
        id=BIG + 1,
        kind=BasisKind.DEFICIT,
        source="psychology.difficulty_signs",
        text="ранние признаки трудностей",
    ),
    Basis(
        id=BIG + 2, kind=BasisKind.TASK, source="task.attestation", text="Подготовка к аттестации"
    ),
)


def an_item(number: int, basis: Basis, due_on: date, title: str | None = None) -> PlanItem:
    catalogue = load_catalogue()
    offered = (
        catalogue.for_statement(basis.source or "", "soo")
        if basis.kind is BasisKind.DEFICIT
        else catalogue.general("task", "soo")
    )
    one = offered[number % len(offered)]
    return PlanItem(
        id=BIG + number,
        basis_id=basis.id,
        section=Section(one.section),
        kind=ItemKind(one.kind),
        title=title or one.title,
        due_on=due_on,
        expected_result=one.result,
        evidence=EvidenceKind(one.evidence),
        suggestion=None if title else one.key,
        state=ItemState.PLANNED,
        rev=3,
    )


ITEMS = (
    an_item(0, BASES[0], date(2027, 4, 16)),
    an_item(1, BASES[0], date(2027, 9, 24), "Разобрать три работы с <наставником> & коллегами"),
    an_item(2, BASES[1], date(2027, 5, 21)),
)


def plan(
    state: RouteState = RouteState.DRAFT,
    *,
    items: tuple[PlanItem, ...] = ITEMS,
    step: ApprovalStep | None = None,
    objected_at: datetime | None = None,
) -> Plan:
    route = replace(ROUTE, state=state, step=step, objected_at=objected_at)
    return arrange(route, BASES, items)


COURSE = Progress(total=12, finished=5, passed=2, due=7, on_time=5, nearest_due=date(2027, 4, 16))


def view(one: Plan, **changed: object) -> PlanView:
    made = PlanView(
        plan=one,
        today=TODAY,
        zone=ZONE,
        first=date(2027, 3, 17),
        last=date(2027, 12, 31),
        hints=hints(one),
        progress=COURSE if one.route.state in UNDER_WAY else None,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the view's own fields


def stopped(state: RouteState) -> PlanView:
    one = plan(state)
    return view(
        replace(
            one,
            route=replace(
                one.route,
                suspended_on=date(2027, 3, 1) if state is RouteState.SUSPENDED else None,
                closed_at=None if state is RouteState.SUSPENDED else NOW,
                state_reason=None if state is RouteState.TRANSFERRED else "Длительный отпуск",
            ),
        )
    )


def crowded(state: RouteState) -> Plan:
    """As many items as a plan holds with the longest titles, bases, tasks and goal: one message."""
    bases = tuple(
        Basis(id=BIG + n, kind=BasisKind.DEFICIT, source=None, text="я" * 120) for n in range(12)
    )
    items = tuple(
        replace(an_item(n, BASES[0], date(2027, 4, 16), "ж" * 200), basis_id=BIG + n % 10)
        for n in range(ITEM_LIMIT)
    )
    route = replace(
        ROUTE, state=state, goal="ц" * 1000, tasks=tuple(f"{n}" + "з" * 199 for n in range(8))
    )
    return arrange(route, bases, items)


def an_item_view(**changed: object) -> ItemView:
    one = plan()
    made = ItemView(
        plan=one,
        item=one.items[0],
        today=TODAY,
        first=TODAY,
        last=date(2027, 12, 31),
        quick=(
            (QuickDate.WEEK, date(2027, 3, 24)),
            (QuickDate.TWO_WEEKS, date(2027, 3, 31)),
            (QuickDate.MONTH, date(2027, 4, 17)),
            (QuickDate.END_OF_NEXT_MONTH, date(2027, 4, 30)),
            (QuickDate.END_OF_SCHOOL_YEAR, date(2027, 5, 31)),
            (QuickDate.END_OF_PERIOD, date(2027, 12, 31)),
        ),
        closed=frozenset(date(2027, 3, day) for day in (21, 28)),
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the view's own fields


def bases_view(kind: BasisKind) -> BasesView:
    one = plan()
    choices = {
        BasisKind.DEFICIT: tuple(
            Choice(
                key=basis.source,
                short=basis.text,
                text=basis.text,
                basis_id=basis.id if n < 2 else None,
            )
            for n, basis in enumerate(
                (
                    *BASES[:2],
                    *(replace(BASES[0], source=f"psychology.difficulty_sign{n}") for n in range(8)),
                    replace(BASES[0], source="digital.check", text="проверка ответов нейросети"),
                    replace(BASES[0], source="digital.safe", text="безопасность учеников в сети"),
                )
            )
        ),
        BasisKind.TASK: (
            Choice(
                key="task.attestation",
                short="Аттестация",
                text="Подготовка к аттестации",
                basis_id=BASES[2].id,
            ),
            Choice(key=None, short="Своя задача", text="Своя задача", basis_id=BIG + 9),
        ),
    }.get(kind, ())
    return BasesView(
        plan=one,
        kind=kind,
        choices=choices,
        counts=Counter(basis.kind for basis in one.bases),
        has_result=kind is BasisKind.DEFICIT,
    )


def items_view(basis: Basis) -> ItemsView:
    one = plan()
    chosen = {item.suggestion: item for item in one.of_basis(basis.id)}
    offers = tuple(
        Offer(
            key=suggestion.key,
            title=suggestion.title,
            kind=ItemKind(suggestion.kind),
            item=chosen.get(suggestion.key),
        )
        for suggestion in (
            load_catalogue().for_statement(basis.source or "", "soo")
            or load_catalogue().general("task", "soo")
        )
    )
    own = tuple(
        Offer(key=None, title=item.title, kind=item.kind, item=item)
        for item in one.of_basis(basis.id)
        if item.suggestion is None
    )
    return ItemsView(plan=one, basis=basis, today=TODAY, offers=(*offers, *own))


FULL = replace(
    ITEMS[0],
    practice="На ближайших занятиях",
    direction="Оценивание и анализ результатов",
    note="Вместе с <наставником>",
)
READY_TASK = next(iter(load_route_texts().tasks("deficit"))).text


def frame_view(route: Route) -> FrameView:
    texts = load_route_texts()
    ready = {one.text: one for one in texts.tasks("deficit")}
    own = [text for text in route.tasks if text not in ready]
    return FrameView(
        plan=arrange(route, BASES, ITEMS),
        today=TODAY,
        first=TODAY,
        last=date(2027, 12, 31),
        goals=tuple(
            ReadyLine(key=one.key, short=one.short, text=one.text, chosen=one.text == route.goal)
            for one in texts.goals("deficit")
        ),
        tasks=(
            *(
                ReadyLine(key=one.key, short=one.short, text=text, chosen=text in route.tasks)
                for text, one in ready.items()
            ),
            *(
                ReadyLine(key=None, short=text, text=text, chosen=True, mark=2**32 - 1)
                for text in own
            ),
        ),
        terms=tuple((term, period_for(TODAY, term)[1]) for term in Term),
    )


def many_offers() -> ItemsView:
    """Of a basis with twenty items of the longest titles, in a plan of a hundred and twenty."""
    one = crowded(RouteState.DRAFT)
    return ItemsView(
        plan=one,
        basis=one.bases[0],
        today=TODAY,
        offers=tuple(
            Offer(key=None, title=item.title, kind=item.kind, item=item)
            for item in one.of_basis(one.bases[0].id)
        ),
    )


def beside(state: RouteState, *, follows: bool) -> BesidePlan:
    return BesidePlan(
        route_id=BIG + 1,
        state=state,
        first=date(2027, 9, 1) if follows else date(2026, 9, 1),
        last=date(2028, 5, 31) if follows else date(2027, 5, 31),
        follows=follows,
    )


def screens(t: Translator) -> dict[str, Screen]:
    dropped = replace(ITEMS[0], state=ItemState.DROPPED)
    approved = replace(
        ROUTE,
        state=RouteState.APPROVED,
        goal="Уверенно применять критерии",
        first_on=date(2027, 3, 17),
        last_on=date(2027, 12, 31),
        decided_at=NOW,
        decided_by=2,
    )
    return {
        "no post": whole.no_post(t),
        "start from a result": whole.start(
            t,
            StartView(
                post_id=BIG,
                suggested=("критерии до начала работы", "ранние признаки трудностей"),
                more=5,
            ),
        ),
        "start without a diagnosis": whole.start(t, StartView(post_id=BIG, suggested=None)),
        "start without difficulties": whole.start(t, StartView(post_id=BIG, suggested=())),
        "bases, difficulties": choice_screens.bases(t, bases_view(BasisKind.DEFICIT)),
        "bases, second page": choice_screens.bases(t, bases_view(BasisKind.DEFICIT), 1),
        "bases, strengths, none": choice_screens.bases(t, bases_view(BasisKind.STRENGTH)),
        "bases, difficulties, no diagnosis": choice_screens.bases(
            t,
            replace(bases_view(BasisKind.DEFICIT), choices=(), has_result=False),
        ),
        "bases, tasks": choice_screens.bases(t, bases_view(BasisKind.TASK)),
        "bases, requests": choice_screens.bases(t, bases_view(BasisKind.REQUEST)),
        **{
            f"own basis, {kind.value}": text_screens.ask_basis(t, plan(), kind)
            for kind in BasisKind
        },
        "items of the first basis": choice_screens.items(t, items_view(BASES[0])),
        "items with the longest keys": choice_screens.items(t, items_view(BASES[1])),
        "own item": text_screens.ask_own_item(t, BASES[0]),
        "plan, empty": whole.plan(t, view(plan(items=()))),
        "plan, draft": whole.plan(t, view(plan())),
        "plan, returned": whole.plan(
            t,
            view(
                plan(RouteState.RETURNED),
                comment=Said(author="Орлова В. П.", text="Распределите сроки", at=NOW),
            ),
        ),
        "plan, returned with remarks": whole.plan(
            t,
            view(
                plan(RouteState.RETURNED),
                remarks={ITEMS[0].id: Said(author="Орлова В. П.", text="Уточните тему", at=NOW)},
            ),
        ),
        "plan, to be agreed": whole.plan(
            t,
            view(
                plan(RouteState.SUBMITTED, step=ApprovalStep.METHODIST),
                steps=(
                    StepLine(step=ApprovalStep.DEPARTMENT, at=NOW, why=PassedOver.VACANT),
                    StepLine(
                        step=ApprovalStep.METHODIST,
                        asked=("Зуев Е. И.",),
                        until=date(2027, 3, 24),
                    ),
                ),
            ),
        ),
        "plan, objected": whole.plan(
            t,
            view(plan(RouteState.SUBMITTED, objected_at=NOW), deciders=("Орлова В. П.",)),
        ),
        "plan, approved with edits": whole.plan(
            t,
            view(
                arrange(approved, BASES, ITEMS),
                decided_by="Орлова В. П.",
                edits=EditsView(
                    route_id=BIG, no=2, by="Орлова В. П.", changes=Changes(), may_object=True
                ),
            ),
        ),
        "plan, crowded, first page": whole.plan(
            t,
            view(
                crowded(RouteState.RETURNED),
                comment=Said(author="Орлова В. П.", text="о" * 1000, at=NOW),
            ),
        ),
        "plan, crowded, last page": whole.plan(t, view(crowded(RouteState.DRAFT)), 99),
        "plan, crowded, dates moved by another term": whole.plan(
            t, view(crowded(RouteState.DRAFT))
        ).headed(
            frame_screens.moved(
                t,
                Changes(
                    moved=tuple(
                        ("Далеко <впереди> " + "д" * 103, date(2031, 5, n), date(2027, 9, n))
                        for n in range(10, 17)
                    )
                ),
                TODAY,
            )
        ),
        "plan, item dropped": whole.dropped(t, view(plan(items=(dropped, *ITEMS[1:]))), dropped.id),
        "plan, submitted now": whole.submitted_now(
            t,
            view(plan(RouteState.SUBMITTED), deciders=("Орлова В. П.", "Павлова Н. И."), moved=2),
        ),
        "plan, nobody to approve": whole.plan(t, view(plan(RouteState.SUBMITTED))),
        "plan, to be corrected": whole.plan(
            t,
            view(
                arrange(replace(approved, first_on=date(2027, 9, 1)), BASES, ITEMS),
                today=date(2027, 8, 25),
                first=date(2027, 9, 1),
            ),
        ),
        "plan, approved": whole.plan(
            t,
            view(arrange(approved, BASES, ITEMS), decided_by="Орлова В. П."),
        ),
        "plan, every other state": Screen(
            text=t.lines(
                str(whole.plan(t, view(plan(state, items=ITEMS[:1]))).text)
                for state in RouteState
                if state is not RouteState.SUBMITTED  # has samples of its own
            )
        ),
        "item": item_screens.item(t, an_item_view()),
        "item, with a remark": item_screens.item(
            t,
            an_item_view(remark=Said(author="Орлова В. П.", text="Уточните тему", at=NOW)),
        ),
        "item, dropped": item_screens.item(t, an_item_view(item=dropped)),
        "dates": date_screens.dates(t, an_item_view()),
        "month": date_screens.month(t, an_item_view(), 202704),
        "month, out of the period": date_screens.month(t, an_item_view(), 209901),
        "typed date": date_screens.typed_date(t, an_item_view(), date(2027, 5, 15)),
        "evidence": item_screens.evidence(t, an_item_view()),
        **{
            f"kinds, page {page + 1}": item_screens.kinds(t, an_item_view(), page)
            for page in range(4)
        },
        **{
            f"text, {field.value}": text_screens.ask_text(t, an_item_view(), field)
            for field in ItemText
        },
        "text, result, none": text_screens.ask_text(
            t, an_item_view(item=replace(ITEMS[0], expected_result=None)), ItemText.RESULT
        ),
        "text, note, as it stands": text_screens.ask_text(
            t, an_item_view(item=replace(ITEMS[0], note="Дистанционно")), ItemText.NOTE
        ),
        "own item, last kinds": text_screens.ask_own_item(t, BASES[0], 99),
        "item, all texts, a bad day": item_screens.item(
            t, an_item_view(item=FULL, bad_day=Avoid.VPR)
        ),
        **{
            f"item of a plan, {state.value}": item_screens.item(t, an_item_view(plan=plan(state)))
            for state in (RouteState.SUBMITTED, RouteState.ACTIVE, RouteState.COMPLETED)
        },
        "item, just changed": item_screens.item(t, an_item_view(undo=True)),
        "item, more": item_screens.more(t, an_item_view(item=FULL)),
        "sections": item_screens.sections(t, an_item_view()),
        "bases, one left out": choice_screens.with_way_back(
            t,
            choice_screens.bases(t, bases_view(BasisKind.TASK)),
            RestoreBasis(route_id=BIG, kind=BasisKind.TASK),
            "Новый <предмет>",
        ),
        "items, the last basis": choice_screens.items(t, items_view(BASES[2])),
        "items, second page": choice_screens.items(t, many_offers(), 1),
        "goals": frame_screens.goals(t, frame_view(ROUTE)),
        "goals, one chosen": frame_screens.goals(t, frame_view(replace(ROUTE, goal="Своя цель"))),
        "tasks": frame_screens.tasks(t, frame_view(ROUTE)),
        "tasks, two chosen": frame_screens.tasks(
            t, frame_view(replace(ROUTE, tasks=(READY_TASK, "Своя <задача>")))
        ),
        "tasks, as many as fit": frame_screens.tasks(
            t, frame_view(replace(ROUTE, tasks=tuple(f"{n}" + "з" * 199 for n in range(8))))
        ),
        "terms": frame_screens.terms(t, frame_view(ROUTE)),
        "start from the last plan": whole.start(
            t,
            StartView(
                post_id=BIG,
                suggested=("критерии до начала работы",),
                past=BIG,
                previous=PreviousPlan(
                    route_id=BIG, first=date(2025, 9, 1), last=date(2026, 5, 31), items=4
                ),
            ),
        ),
        "plan, tasks and hints": whole.plan(
            t,
            view(
                replace(
                    plan(), route=replace(ROUTE, goal="Цель", tasks=("Раз", "Два", "Три", "Четыре"))
                ),
                hints=(
                    Hint(kind=HintKind.BUSY_MONTH, count=4, day=date(2027, 4, 1)),
                    Hint(
                        kind=HintKind.BAD_DAY,
                        count=1,
                        text=ITEMS[0].title,
                        day=date(2027, 11, 3),
                        why=Avoid.HOLIDAYS,
                    ),
                    Hint(
                        kind=HintKind.BAD_DAY,
                        count=2,
                        text=ITEMS[0].title,
                        day=date(2027, 11, 3),
                        why=Avoid.HOLIDAYS,
                    ),
                ),
            ),
        ),
        "plan, over": whole.plan(
            t, view(arrange(approved, BASES, ITEMS), over=True, may_follow=True)
        ),
        "plan, its end is near": whole.plan(
            t, view(arrange(approved, BASES, ITEMS), may_follow=True)
        ),
        **{
            f"plan, next one {state.value}": whole.plan(
                t, view(arrange(approved, BASES, ITEMS), beside=beside(state, follows=True))
            )
            for state in (RouteState.DRAFT, RouteState.APPROVED)
        },
        "next plan beside the one under way": whole.plan(
            t, view(plan(), beside=beside(RouteState.ACTIVE, follows=False))
        ),
        "plan, the last one not closed": whole.plan(
            t,
            view(
                arrange(approved, BASES, ITEMS),
                beside=replace(beside(RouteState.ACTIVE, follows=False), last=date(2026, 5, 31)),
            ),
        ),
        "start of the next plan": whole.start(
            t,
            StartView(
                post_id=BIG,
                suggested=("критерии до начала работы",),
                previous=PreviousPlan(
                    route_id=BIG, first=date(2026, 9, 1), last=date(2027, 5, 31), items=2
                ),
                follows=FollowedPlan(
                    route_id=BIG,
                    last=date(2027, 5, 31),
                    begins_on=date(2027, 9, 1),
                    today=date(2027, 3, 17),
                ),
            ),
        ),
        "by date": whole.by_date(t, view(plan())),
        "plan, suspended": whole.plan(t, stopped(RouteState.SUSPENDED)),
        "plan, terminated": whole.plan(t, stopped(RouteState.TERMINATED)),
        "plan, transferred": whole.plan(t, stopped(RouteState.TRANSFERRED)),
        "by date, crowded, last page": whole.by_date(t, view(crowded(RouteState.ACTIVE)), 99),
        "taken out": whole.left_out(t, view(plan(items=(dropped, *ITEMS[1:])))),
        "taken out, nothing": whole.left_out(t, view(plan())),
        "gone": whole.gone(t),
    }
