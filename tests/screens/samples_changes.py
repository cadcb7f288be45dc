"""Changes of an approved plan, for its owner and for whoever decides."""

from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import QuickDate
from domain.change_views import (
    Additions,
    ChangeList,
    ChangePage,
    Draft,
    ItemToChange,
    PlanChanges,
)
from domain.doing import DropReason, PostponeReason
from domain.item import ItemKind, ItemState
from domain.plan import BasisKind
from domain.plan_rules import USUAL_RULES, ChangeKind
from domain.plan_views import Offer
from domain.route import RouteState
from domain.route_changes import (
    PAGE,
    Before,
    Change,
    ChangeState,
    DeclineReason,
    NewBasis,
    Wanted,
)
from handlers.changes import draft_screens, queue_screens
from handlers.changes import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.plans import BASES, BIG, ITEMS, NOW, TODAY, ZONE, plan

LONG = "Мероприятие с <длинным> названием & оговорками, " * 4
LEADER = "Орлова\u00a0В.\u00a0П."
NEW = Wanted(
    basis_id=BIG,
    title="Посетить урок <коллеги> и заполнить карту",
    kind=ItemKind.LESSON_VISIT,
    due_on=date(2027, 4, 30),
)
FRESH = NewBasis(
    kind=BasisKind.DEFICIT, source="digital.check_ai", text="проверка ответов нейросети"
)
READY = NewBasis(kind=BasisKind.TASK, source="task.new_class", text="Работа в новом классе")


def change(
    kind: ChangeKind = ChangeKind.REPLACE,
    state: ChangeState = ChangeState.WAITING,
    **changed: object,
) -> Change:
    before = Before(title=ITEMS[0].title, due_on=ITEMS[0].due_on)
    match kind:
        case ChangeKind.DATE:
            wanted, reason = Wanted(due_on=date(2027, 5, 14)), PostponeReason.LOAD.value
        case ChangeKind.DROP:
            wanted, reason = Wanted(), DropReason.CANCELLED.value
        case _:
            wanted, reason = NEW, "Пришло приглашение <участвовать>"
    decided = state in (ChangeState.ACCEPTED, ChangeState.DECLINED)
    made = Change(
        id=BIG,
        route_id=BIG,
        item_id=None if kind is ChangeKind.ADD else ITEMS[0].id,
        kind=kind,
        state=state,
        rev=12,
        reason=reason,
        reply=DeclineReason.TALK.value if state is ChangeState.DECLINED else None,
        before=Before() if kind is ChangeKind.ADD else before,
        wanted=wanted,
        by=BIG,
        at=NOW - timedelta(days=2),
        decided_by=BIG if decided else None,
        decided_at=NOW if decided else None,
        owner_id=BIG,
        school_id=1,
        owner="Смирнова\u00a0А.\u00a0И.",
        decider=LEADER if decided else None,
        route_state=RouteState.ACTIVE,
        zone=ZONE,
        item_state=None if kind is ChangeKind.ADD else ItemState.PLANNED,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the change's own fields


MANY = (
    change(ChangeKind.REPLACE),
    change(ChangeKind.ADD, wanted=replace(NEW, basis_id=None, basis=FRESH)),
    change(ChangeKind.DATE, ChangeState.SHOWN),
    change(ChangeKind.DROP, ChangeState.ACCEPTED),
    change(ChangeKind.REPLACE, ChangeState.DECLINED),
    change(ChangeKind.DATE, item_state=ItemState.DONE),
)


def plan_changes(*changes: Change, **changed: object) -> PlanChanges:
    made = PlanChanges(
        plan=plan(RouteState.ACTIVE),
        today=TODAY,
        changes=changes,
        total=len(changes),
        page=0,
        pages=1,
        own=True,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the view's own fields


def draft(kind: ChangeKind = ChangeKind.REPLACE, **changed: object) -> Draft:
    made = Draft(
        change=change(kind, ChangeState.DRAFT),
        plan=plan(RouteState.ACTIVE),
        basis=BASES[0],
        offers=tuple(
            Offer(
                key=f"assessment.criteria_before.{n}", title=item.title, kind=item.kind, item=None
            )
            for n, item in enumerate((*ITEMS, *ITEMS, *ITEMS, *ITEMS))
        ),
        today=TODAY,
        first=TODAY,
        last=date(2027, 12, 31),
        quick=((QuickDate.WEEK, date(2027, 3, 24)), (QuickDate.MONTH, date(2027, 4, 17))),
        closed=frozenset({date(2027, 4, 4)}),
        decided=True,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the view's own fields


def page(one_change: Change, **changed: bool) -> ChangePage:
    flags = {"own": False, "may_decide": False, "may_revoke": False, "may_withdraw": False}
    return ChangePage(change=one_change, today=TODAY, **(flags | changed))


def queue(*changes: Change, told: bool = False, waiting: int = 0, pages: int = 1) -> ChangeList:
    return ChangeList(
        changes=changes,
        waiting=waiting or len(changes),
        total=len(changes),
        page=0,
        pages=pages,
        today=TODAY,
        told=told,
    )


def screens(t: Translator) -> dict[str, Screen]:
    return {**_owner(t), **_drafts(t), **_leader(t), **_refusals(t)}


def _owner(t: Translator) -> dict[str, Screen]:
    closing = replace(plan(RouteState.CLOSING))
    whole = plan(RouteState.ACTIVE)
    ruled = {
        name: replace(
            whole, route=replace(whole.route, rules=replace(USUAL_RULES, decided=frozenset(kinds)))
        )
        for name, kinds in {"all": list(ChangeKind), "none": []}.items()
    }
    empty = replace(whole, items=())
    item = ItemToChange(plan=whole, item=ITEMS[0], today=TODAY, asked=None)
    done = replace(item, item=replace(ITEMS[0], state=ItemState.DONE))
    return {
        "nothing changed": one.plan_changes(t, plan_changes()),
        "changes of a plan": one.plan_changes(t, plan_changes(*MANY, pages=2)),
        "draft goes on": one.plan_changes(t, plan_changes(draft=draft().change)),
        "correction": one.plan_changes(t, plan_changes(correct_until=date(2027, 9, 15))),
        "closing plan": one.plan_changes(t, plan_changes(plan=closing, draft=draft().change)),
        "all is decided": one.plan_changes(t, plan_changes(plan=ruled["all"])),
        "nothing is decided": one.plan_changes(t, plan_changes(plan=ruled["none"])),
        "no items": one.plan_changes(t, plan_changes(plan=empty)),
        "which item?": one.pick_item(t, plan_changes()),
        "no open item": one.pick_item(t, plan_changes(plan=empty)),
        "item": one.item(t, item),
        "item of a closing plan": one.item(t, replace(item, plan=closing)),
        "item done": one.item(t, done),
        **{
            f"item asked: {kind.value}": one.item(t, replace(item, asked=change(kind)))
            for kind in (ChangeKind.DATE, ChangeKind.REPLACE, ChangeKind.DROP)
        },
        "add for?": one.additions(t, Additions(plan=whole, fresh=(FRESH,), ready=(READY,) * 5)),
        "add for, nothing fresh?": one.additions(t, Additions(plan=whole, fresh=(), ready=())),
        **{
            f"own {kind.value} {state.value}": one.change(
                t,
                page(
                    change(kind, state),
                    own=True,
                    may_withdraw=state is ChangeState.WAITING
                    or (
                        state is ChangeState.SHOWN and kind in (ChangeKind.ADD, ChangeKind.REPLACE)
                    ),
                ),
            )
            for kind in ChangeKind
            for state in ChangeState
        },
    }


def _drafts(t: Translator) -> dict[str, Screen]:
    blank = replace(change(ChangeKind.REPLACE, ChangeState.DRAFT), wanted=Wanted(), reason=None)
    bare = replace(draft(), change=replace(draft().change, reason=None))
    adding = draft(ChangeKind.ADD)
    return {
        "offers": draft_screens.offers(t, draft(change=blank)),
        "offers, second page": draft_screens.offers(t, draft(), 1),
        "no offers": draft_screens.offers(t, draft(offers=())),
        "offers for an addition": draft_screens.offers(t, adding),
        "own words?": draft_screens.ask_own(t, draft()),
        "replacement": draft_screens.draft(t, draft()),
        "replacement without a reason": draft_screens.draft(t, bare),
        "replacement that is shown": draft_screens.draft(t, replace(bare, decided=False)),
        "replacement without a title": draft_screens.draft(t, draft(change=blank)),
        "addition": draft_screens.draft(t, adding),
        "addition that is shown": draft_screens.draft(t, replace(adding, decided=False)),
        "reason?": draft_screens.ask_reason(t, draft()),
        "reason or none?": draft_screens.ask_reason(t, replace(adding, decided=False)),
        "day?": draft_screens.ask_day(t, draft()),
        "month": draft_screens.month(t, draft(), 202704),
        "typed day": draft_screens.typed_day(t, draft(), 20270430, t.day(TODAY, TODAY)),
        "too long": draft_screens.ask_own(t, draft()).headed(
            t("error-text-too-long", length=500, limit=200)
        ),
    }


def _leader(t: Translator) -> dict[str, Screen]:
    longest = change(
        before=Before(title=LONG, due_on=TODAY),
        wanted=replace(NEW, title=LONG),
        reason=LONG,
    )
    waits = page(change(), may_decide=True)
    following = change(ChangeKind.ADD, id=BIG + 1, owner="Константинопольская\u00a0А.\u00a0И.")
    return {
        "waiting": queue_screens.changes(t, queue(*MANY[:2]), seen="0123456789ab"),
        "waiting, full": queue_screens.changes(
            t, queue(*[longest] * PAGE, pages=3), seen="0123456789ab"
        ),
        "waiting, one": queue_screens.changes(t, queue(change()), seen="0123456789ab"),
        "waiting, none": queue_screens.changes(t, queue()),
        "told": queue_screens.changes(t, queue(*MANY[2:5], told=True, waiting=4)),
        "told, none": queue_screens.changes(t, queue(told=True)),
        "plan of somebody": one.plan_changes(t, plan_changes(*MANY, own=False)),
        "to decide": one.change(t, waits),
        "to decide about an addition": one.change(t, page(MANY[1], may_decide=True)),
        "overtaken": one.change(t, page(MANY[5])),
        "accepted": one.change(
            t, page(change(state=ChangeState.ACCEPTED), may_revoke=True), following=following
        ).with_toast(t.plain("change-toast-accepted")),
        "declined": one.change(
            t,
            page(change(state=ChangeState.DECLINED, reply="Курс <важнее>"), may_revoke=True),
        ).with_toast(t.plain("change-toast-declined")),
        "why not?": queue_screens.ask_decline(t, waits),
        **{
            f"declined: {code.value}": one.change(
                t, page(change(state=ChangeState.DECLINED, reply=code.value))
            )
            for code in DeclineReason
        },
        **{
            f"toast {name}": one.change(t, waits).with_toast(
                t.plain(f"change-toast-{name}", count=3)
            )
            for name in ("asked", "shown", "discarded", "taken", "accepted-all")
        },
        "toast revoked": one.change(t, waits).with_toast(t.plain("approval-toast-revoked")),
    }


def _refusals(t: Translator) -> dict[str, Screen]:
    codes = (
        "asked-already",
        "plan-closed",
        "stale",
        "incomplete",
        "reason-needed",
        "acted",
        "not-your-decision",
        "overtaken",
        *(state.value for state in ChangeState),
    )
    shown = one.change(t, page(change(), may_decide=True))
    return {f"refused: {code}": shown.headed(t(f"error-change-{code}")) for code in codes}
