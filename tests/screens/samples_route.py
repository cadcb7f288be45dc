"""Screens of a plan in every state, of a teacher with three difficulties."""

from dataclasses import replace
from datetime import date

from domain.endorsement import PassedOver
from domain.item import ItemState
from domain.plan import BasisKind, arrange
from domain.plan_calendar import Avoid
from domain.plan_changes import Changes
from domain.plan_hints import Hint, HintKind
from domain.plan_rules import ApprovalStep
from domain.plan_texts import ItemText
from domain.plan_views import (
    EditsView,
    FollowedPlan,
    PreviousPlan,
    Said,
    StartView,
    StepLine,
)
from domain.route import RouteState
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
from tests.screens.plans import (
    BASES,
    BIG,
    FULL,
    ITEMS,
    NOW,
    READY_TASK,
    ROUTE,
    TODAY,
    an_item_view,
    bases_view,
    beside,
    crowded,
    frame_view,
    items_view,
    many_offers,
    plan,
    stopped,
    view,
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
        "plan, withdrawn after a return": whole.plan(
            t,
            view(
                arrange(replace(ROUTE, was_submitted=True), BASES, ITEMS),
                comment=Said(author="Орлова В. П.", text="Распределите сроки", at=NOW),
                remarks={ITEMS[0].id: Said(author="Орлова В. П.", text="Уточните тему", at=NOW)},
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
        "plan, crowded, comments": whole.plan(
            t,
            view(
                crowded(RouteState.ACTIVE),
                comments=tuple(
                    Said(author="Зуев\u00a0Е.\u00a0И.", text="о" * 1000, at=NOW) for _ in range(5)
                ),
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
        "sent with something bare": whole.ask_bare(t, view(plan(items=ITEMS[:1]))),
        "sent with one bare": whole.ask_bare(
            t,
            view(
                arrange(
                    ROUTE, BASES[:2], tuple(one for one in ITEMS if one.basis_id == BASES[0].id)
                )
            ),
        ),
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
