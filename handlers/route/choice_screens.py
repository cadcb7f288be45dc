"""Screens on which the plan is put together: what to work on, then what to do. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from domain.paging import pages_of
from domain.plan import Basis, BasisKind, Plan
from domain.plan_views import BasesView, Choice, ItemsView, Offer
from domain.text import shortened
from handlers.buttons import LABEL, button, menu
from handlers.paging import pages, piece
from handlers.route import words
from handlers.route.callbacks import (
    AskBasis,
    AskOwnItem,
    OpenItem,
    RemoveBasis,
    SetBasis,
    SetSuggestion,
    ShowBases,
    ShowGoals,
    ShowItems,
    ShowItemsPage,
    ShowPlan,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

CHOICES_A_PAGE = 7
CHOICE_SHOWN = LABEL - 2
OFFERS_A_PAGE = 8
NUMBERS_A_ROW = 4


def bases(t: Translator, view: BasesView, page: int = 0) -> Screen:
    """Bases of one kind with what is chosen ticked; the other kinds are a press away."""
    route_id = view.plan.route.id
    shown, page, total = piece(view.choices, page, CHOICES_A_PAGE)
    parts = [t("route-bases-head"), t(f"route-bases-about-{view.kind.value}")]
    if not view.choices:
        wanting = view.kind is BasisKind.DEFICIT and not view.has_result
        parts.append(t("route-bases-no-result" if wanting else "route-bases-none"))
    chosen = sum(view.counts.values())
    parts.append(t("route-bases-chosen", count=chosen))
    parts += _whole_names(t, [choice.short for choice in shown])
    forward = None
    if view.plan.bases:
        forward = button(t, "route-button-next", ShowItems(basis_id=view.plan.bases[0].id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(_choice(t, view, choice)) for choice in shown),
            pages(
                t,
                page,
                total,
                lambda number: ShowBases(route_id=route_id, kind=view.kind, page=number),
            ),
            row(_own(t, view)),
            *_kinds(t, view),
            row(forward),
            row(button(t, "route-button-plan", ShowPlan(route_id=route_id)), menu(t)),
        ),
    )


def _whole_names(t: Translator, names: Sequence[str]) -> list[Markup]:
    """What the buttons cut short is readable above them."""
    cut = [name for name in names if len(name) > CHOICE_SHOWN]
    if not cut:
        return []
    lines = [t("route-start-line", text=words.upper(name)) for name in cut]
    return [Markup(""), t("route-bases-whole"), *lines]


def page_shown(view: BasesView, shown: Sequence[Button]) -> int:
    """The page whose buttons are shown; the first one where they are not known."""
    texts = {button.text for button in shown}
    return next(
        (
            number
            for number in range(pages_of(len(view.choices), CHOICES_A_PAGE))
            if any(
                text.endswith(_short(choice)) for choice in _of_page(view, number) for text in texts
            )
        ),
        0,
    )


def keys_of_page(view: BasesView, page: int) -> list[str | None]:
    return [choice.key for choice in _of_page(view, page)]


def _of_page(view: BasesView, page: int) -> Sequence[Choice]:
    return piece(view.choices, page, CHOICES_A_PAGE)[0]


def _short(choice: Choice) -> str:
    return shortened(words.upper(choice.short), CHOICE_SHOWN)


def _choice(t: Translator, view: BasesView, choice: Choice) -> Button:
    route_id = view.plan.route.id
    mark = "route-chosen" if choice.chosen else "route-not-chosen"
    short = _short(choice)
    if choice.key is None and choice.basis_id is not None:
        return button(t, mark, RemoveBasis(route_id=route_id, basis_id=choice.basis_id), text=short)
    return button(
        t,
        mark,
        SetBasis(
            route_id=route_id,
            kind=view.kind.value[0],
            key=choice.key or "",
            on=not choice.chosen,
        ),
        text=short,
    )


def _own(t: Translator, view: BasesView) -> Button | None:
    if view.kind is BasisKind.DEFICIT and view.has_result:
        return None
    return button(
        t, "route-button-own-basis", AskBasis(route_id=view.plan.route.id, kind=view.kind)
    )


def _kinds(t: Translator, view: BasesView) -> Rows:
    """The other kinds, two a row, with how many are chosen of each."""
    others = [kind for kind in BasisKind if kind is not view.kind]
    found = [
        button(
            t,
            "route-button-kind",
            ShowBases(route_id=view.plan.route.id, kind=kind),
            name=t.plain(f"route-kinds-{kind.value}"),
            count=view.counts.get(kind, 0),
        )
        for kind in others
    ]
    return (tuple(found[:2]), tuple(found[2:]))


def items(t: Translator, view: ItemsView, page: int = 0) -> Screen:
    """Suggestions for one basis in full, numbered; a tick puts one into the plan, dated."""
    plan = view.plan
    ids = [basis.id for basis in plan.bases]
    total = pages_of(len(view.offers), OFFERS_A_PAGE)
    page = min(max(page, 0), total - 1)
    first = page * OFFERS_A_PAGE + 1
    shown = range(first, min(first + OFFERS_A_PAGE, len(view.offers) + 1))
    parts = [
        t("route-items-head", number=ids.index(view.basis.id) + 1, total=len(ids)),
        words.basis_line(t, view.basis),
        Markup(""),
        *(_offer_line(t, view, number) for number in shown),
        Markup(""),
        t("route-items-chosen", count=len(plan.items)),
    ]
    numbers = [_offer_button(t, view, number) for number in shown]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_evenly(numbers),
            pages(
                t,
                page,
                total,
                lambda number: ShowItemsPage(basis_id=view.basis.id, page=number),
            ),
            row(button(t, "route-button-own-item", AskOwnItem(basis_id=view.basis.id))),
            row(_back(t, plan, view.basis), _forward(t, plan, view.basis)),
            row(_whole(t, plan), menu(t)),
        ),
    )


def _evenly(numbers: Sequence[Button]) -> Rows:
    """Five are three and two, not four and a lonely one."""
    lines = pages_of(len(numbers), NUMBERS_A_ROW)
    long = -(-len(numbers) // lines)
    return tuple(
        tuple(numbers[index : index + long]) for index in range(0, len(numbers), long or 1)
    )


def _offer_line(t: Translator, view: ItemsView, number: int) -> Markup:
    offer: Offer = view.offers[number - 1]
    if offer.item is None:
        return t("route-offer", number=number, title=shortened(offer.title, words.OFFER_SHOWN))
    return t(
        "route-offer-chosen",
        number=number,
        title=shortened(offer.item.title, words.OFFER_SHOWN),
        day=t.day(offer.item.due_on, view.today) if offer.item.due_on else t.plain("route-no-date"),
        evidence=words.evidence(t, offer.item),
    )


def _offer_button(t: Translator, view: ItemsView, number: int) -> Button:
    offer = view.offers[number - 1]
    mark = "route-chosen" if offer.item is not None else "route-not-chosen"
    if offer.key is None and offer.item is not None:
        return Button(text=f"✏️ {number}", data=OpenItem(item_id=offer.item.id).pack())
    return button(
        t,
        mark,
        SetSuggestion(basis_id=view.basis.id, key=offer.key or "", on=offer.item is None),
        text=str(number),
    )


def _back(t: Translator, plan: Plan, basis: Basis) -> Button:
    before = plan.basis_before(basis.id)
    if before is not None:
        return button(t, "button-back", ShowItems(basis_id=before.id))
    return button(t, "button-back", ShowBases(route_id=plan.route.id, kind=basis.kind))


def _whole(t: Translator, plan: Plan) -> Button | None:
    """Past the bases that are left; nothing to see before the first item."""
    if not plan.items:
        return None
    return button(t, "route-button-plan", ShowPlan(route_id=plan.route.id))


def _forward(t: Translator, plan: Plan, basis: Basis) -> Button:
    after = plan.basis_after(basis.id)
    if after is not None:
        return button(t, "route-button-next", ShowItems(basis_id=after.id))
    route = plan.route
    if plan.items and route.goal is None and not route.tasks:
        return button(t, "route-button-next", ShowGoals(route_id=route.id))
    return button(t, "route-button-look", ShowPlan(route_id=plan.route.id))


def with_way_back(t: Translator, shown: Screen, back: CallbackData, text: str) -> Screen:
    """The screen after one's own words were left out: they are named, a press brings them back."""
    first = row(button(t, "route-button-take-back", back))
    left_out = t("route-left-out", text=shortened(text, words.TITLE_SHOWN))
    return replace(shown, rows=(first, *shown.rows)).headed(left_out)
