"""Screens of a plan's changes for its owner: the list, what to change, an addition. Pure."""

from domain.change_views import Additions, ChangePage, ItemToChange, PlanChanges
from domain.item import OPEN_STATES
from domain.plan import Plan
from domain.plan_rules import ChangeKind
from domain.route_changes import CHANGEABLE, Change, ChangeState
from domain.text import shortened
from handlers.approval.callbacks import OpenCard
from handlers.buttons import LABEL, button, menu, named
from handlers.changes import words
from handlers.changes.callbacks import (
    Accept,
    AddFor,
    AddTo,
    AddWith,
    AskDecline,
    ChangeItem,
    OpenChange,
    OpenDraft,
    OpenPlanChanges,
    OpenQueue,
    PickItem,
    Replace,
    Revoke,
)
from handlers.changes.parts import withdraw_button
from handlers.due.callbacks import AskDate, AskDrop
from handlers.due.callbacks import OpenItem as OpenDueItem
from handlers.paging import pages, piece
from handlers.route.callbacks import OpenRoute
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

ITEMS_A_PAGE = 8
CHOICES_A_PAGE = 7
NUMBERS_A_ROW = 6


def plan_changes(t: Translator, view: PlanChanges) -> Screen:
    """What was asked for and changed since the approval, and what its owner may do."""
    route = view.plan.route
    owner = None if view.own else route.owner
    parts = [t("change-plan-head") if owner is None else t("change-plan-of", owner=owner)]
    if view.correct_until is not None:
        parts.append(t("change-correct", day=t.day_short(view.correct_until, view.today)))
    if view.own:
        parts.append(_rule(t, view.plan))
    if not view.changes:
        parts += [Markup(""), t("change-plan-none")]
    for number, change in enumerate(view.changes, start=1):
        parts += [Markup(""), *words.told(t, change, view.today, number=number, owner=False)]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_owner_rows(t, view),
            *numbers(view.changes),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenPlanChanges(route_id=route.id, page=page),
            ),
            row(_back_to_plan(t, view), menu(t)),
        ),
    )


def _rule(t: Translator, plan: Plan) -> Markup:
    """What of it needs a decision in this school."""
    decided = [kind for kind in ChangeKind if kind in plan.route.rules.decided]
    if not decided:
        return t("change-rule-none")
    if len(decided) == len(ChangeKind):
        return t("change-rule-all")
    names = ", ".join(t.plain(f"change-rule-{kind.value}") for kind in decided)
    return t("change-rule", kinds=names)


def _owner_rows(t: Translator, view: PlanChanges) -> Rows:
    if not view.own:
        return ()
    route = view.plan.route
    may = CHANGEABLE.get(route.state, frozenset())
    go_on = pick = add = None
    if view.draft is not None and view.draft.kind in may:
        go_on = button(t, "change-button-go-on", OpenDraft(change_id=view.draft.id))
    if view.plan.items:
        pick = button(t, "change-button-pick", PickItem(route_id=route.id))
    if ChangeKind.ADD in may:
        add = button(t, "change-button-add", AddTo(route_id=route.id))
    return rows(row(go_on), row(pick), row(add))


def _back_to_plan(t: Translator, view: PlanChanges) -> Button:
    if view.own:
        return button(t, "route-button-plan", OpenRoute())
    return button(t, "route-button-plan", OpenCard(route_id=view.plan.route.id))


def numbers(changes: tuple[Change, ...]) -> Rows:
    """Buttons that open the changes told above, by number."""
    found = [
        Button(text=f"🔎 {number}", data=OpenChange(change_id=change.id).pack())
        for number, change in enumerate(changes, start=1)
    ]
    return tuple(
        tuple(found[index : index + NUMBERS_A_ROW]) for index in range(0, len(found), NUMBERS_A_ROW)
    )


def pick_item(t: Translator, view: PlanChanges, page: int = 0) -> Screen:
    """Items that are still open; what is done is not changed any more."""
    items = [item for item in view.plan.items if item.state in OPEN_STATES]
    shown, page, total = piece(items, page, ITEMS_A_PAGE)
    route_id = view.plan.route.id
    parts = [t("change-pick" if items else "change-pick-none"), Markup("")]
    buttons: list[Button] = []
    for number, item in enumerate(shown, start=page * ITEMS_A_PAGE + 1):
        parts.append(
            t(
                "change-pick-line",
                number=number,
                title=words.title(item.title),
                day=words.day(t, item.due_on, view.today),
            )
        )
        said = t.plain("due-button-item", number=str(number), title=item.title)
        buttons.append(Button(text=shortened(said, LABEL), data=ChangeItem(item_id=item.id).pack()))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(one) for one in buttons),
            pages(t, page, total, lambda number: PickItem(route_id=route_id, page=number)),
            row(button(t, "button-back", OpenPlanChanges(route_id=route_id)), menu(t)),
        ),
    )


def item(t: Translator, view: ItemToChange) -> Screen:
    """What may be changed about one item; what waits already stands instead of it."""
    one, route = view.item, view.plan.route
    parts = [
        t("due-item-title", title=one.title),
        t("due-item-due", day=words.day(t, one.due_on, view.today)),
    ]
    back = row(button(t, "button-back", OpenDueItem(item_id=one.id)), menu(t))
    if view.asked is not None:
        parts.append(words.asked(t, view.asked, view.today))
        take = withdraw_button(t, view.asked)
        return Screen(text=t.lines(parts), rows=rows(row(take), back))
    if one.state not in OPEN_STATES:
        parts.append(t("change-item-over"))
        return Screen(text=t.lines(parts), rows=rows(back))
    may = CHANGEABLE.get(route.state, frozenset())
    replace = add = None
    if ChangeKind.REPLACE in may:
        replace = button(t, "change-button-replace", Replace(item_id=one.id))
    if ChangeKind.ADD in may and one.basis_id is not None:
        add = button(t, "change-button-add-here", AddFor(basis_id=one.basis_id))
    parts.append(t("change-item-what"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "change-button-date", AskDate(item_id=one.id, rev=one.rev))),
            row(replace),
            row(button(t, "change-button-drop", AskDrop(item_id=one.id, rev=one.rev))),
            row(add),
            back,
        ),
    )


def additions(t: Translator, view: Additions, page: int = 0) -> Screen:
    """What the added item serves: something of the plan, or something that comes with it."""
    route_id = view.plan.route.id
    choices: list[Button] = [
        named(_upper(basis.text), AddFor(basis_id=basis.id)) for basis in view.plan.bases
    ]
    for mark, group in (("🆕 ", view.fresh), ("▫️ ", view.ready)):
        choices += [
            named(
                f"{mark}{_upper(one.text)}",
                AddWith(route_id=route_id, kind=one.kind.value[0], key=one.source),
            )
            for one in group
        ]
    shown, page, total = piece(choices, page, CHOICES_A_PAGE)
    parts = [t("change-add-for")]
    if view.fresh:
        parts += [Markup(""), t("change-add-fresh")]
        parts += [t("route-start-line", text=_upper(one.text)) for one in view.fresh]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(one) for one in shown),
            pages(t, page, total, lambda number: AddTo(route_id=route_id, page=number)),
            row(button(t, "button-back", OpenPlanChanges(route_id=route_id)), menu(t)),
        ),
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def change(t: Translator, page: ChangePage, *, following: Change | None = None) -> Screen:
    """One change with what its reader may do. `following` waits next for whoever decides."""
    one = page.change
    key = "change-card-own" if page.own else "change-card-head"
    parts = [
        t(key, owner=one.owner, kind=words.kind(t, one)),
        *words.body(t, one, page.today),
        *words.standing(t, one, page.today),
    ]
    if page.may_decide and one.kind is ChangeKind.REPLACE:
        parts.append(t("change-until-then"))
    address = {"change_id": one.id, "rev": one.rev}
    accept = decline = None
    if page.may_decide:
        accept = button(t, "change-button-accept", Accept(**address))
        decline = button(t, "change-button-decline", AskDecline(**address))
    more = None
    if following is not None and following.id != one.id:
        text = t.plain("approval-button-next", owner=following.owner)
        more = Button(text=shortened(text, LABEL), data=OpenChange(change_id=following.id).pack())
    revoke = button(t, "change-button-revoke", Revoke(**address)) if page.may_revoke else None
    back = (
        button(t, "change-button-list", OpenPlanChanges(route_id=one.route_id))
        if page.own
        else button(t, "change-button-queue", OpenQueue())
    )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(accept, decline),
            row(revoke),
            row(withdraw_button(t, one) if page.may_withdraw else None),
            row(_its_item(t, page)),
            row(more),
            row(
                None
                if page.own
                else button(t, "change-button-plan", OpenPlanChanges(route_id=one.route_id))
            ),
            row(back, menu(t)),
        ),
    )


def _its_item(t: Translator, page: ChangePage) -> Button | None:
    """Where the owner goes on with what was moved, dropped or added: a move is undone there."""
    one = page.change
    if not page.own or one.item_id is None or one.kind is ChangeKind.REPLACE:
        return None
    if one.joins and one.state not in (ChangeState.SHOWN, ChangeState.ACCEPTED):
        return None
    return button(t, "change-button-its-item", OpenDueItem(item_id=one.item_id))
