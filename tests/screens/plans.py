"""A plan with three difficulties, as it is read in every state: for screens and for rules."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from content.loader import load_catalogue
from content.route_texts import load_route_texts
from domain.calendar import QuickDate
from domain.doing import UNDER_WAY
from domain.item import EvidenceKind, ItemKind, ItemState, Progress, Section
from domain.people import ChannelPolicy, PersonName
from domain.plan import ITEM_LIMIT, Basis, BasisKind, Plan, PlanItem, Route, arrange
from domain.plan_hints import hints
from domain.plan_rules import ApprovalStep, Term
from domain.plan_views import (
    BasesView,
    BesidePlan,
    Choice,
    FrameView,
    ItemsView,
    ItemView,
    Offer,
    PlanView,
    ReadyLine,
)
from domain.route import RouteState, period_for

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
    route = replace(
        ROUTE,
        state=state,
        was_submitted=state is not RouteState.DRAFT,
        step=step,
        objected_at=objected_at,
    )
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
