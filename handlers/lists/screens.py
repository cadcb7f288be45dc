"""The lists of people, each line with the act at hand. Pure."""

from collections.abc import Callable
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.card import Category
from domain.doing import ItemLine, ItemList
from domain.item import OPEN_STATES
from domain.lists import CaseView, Listed, ListKind, ListPage, ListsView, Whose
from domain.record import TermKind
from domain.route import RouteState
from domain.staff import Reach
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.buttons import button, menu, named, two_by_two
from handlers.closing.callbacks import MakePortfolio
from handlers.confirm.callbacks import OpenCard
from handlers.lists.callbacks import (
    BackToOpen,
    OpenCase,
    OpenList,
    OpenLists,
    OpenWaits,
    PrintCard,
    ShowFound,
)
from handlers.nudges.links import of_list
from handlers.paging import pages
from handlers.people.callbacks import ChooseMentor, FreshLink, OpenPerson
from handlers.record.callbacks import OpenRecord
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.summary.callbacks import OpenNumbers, OpenOverdue, OpenPersonItems, OpenSummary
from locales.translator import Markup, Translator

_PACKED = frozenset({RouteState.ACTIVE, RouteState.CLOSING, RouteState.COMPLETED})
"""Of such a plan there is something to put into a portfolio."""


def hub(t: Translator, view: ListsView) -> Screen:
    """Lists with somebody on them; the others in one line."""
    full = [(kind, count) for kind, count in view.counts if count]
    empty = [t.plain(f"lists-name-{kind.key}") for kind, count in view.counts if not count]
    parts = [t("lists-head", school=view.school), t("lists-hint" if full else "lists-nobody")]
    if full and empty:
        parts.append(t("lists-empty-ones", list=t.plain("lists-empty-and").join(empty)))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *two_by_two(
                [
                    button(t, f"lists-button-{kind.key}", address(kind, 0), count=count)
                    for kind, count in full
                ]
            ),
            row(button(t, "lists-button-waits", OpenWaits())),
            row(button(t, "summary-button-back", OpenSummary()), menu(t)),
        ),
    )


def address(kind: ListKind, page: int) -> CallbackData:
    """Passed dates have had a button of their own from the first."""
    return OpenOverdue(page=page) if kind is ListKind.PASSED else OpenList(which=kind, page=page)


def people(t: Translator, view: ListPage, *, numbers: bool = False) -> Screen:
    """A page of a list; a press on a name leads to what is to be done. `numbers`: it was opened
    from those of the summary."""
    parts = [_head(t, view)]
    if view.query:
        parts.append(t("people-found", query=view.query[:60], n=view.total))
    parts += [_line(t, view.kind, one, view.today) for one in view.lines]
    if not view.lines:
        parts.append(t("people-nobody-found" if view.query else "lists-empty"))
    if view.unknown:
        parts.append(t("record-courses-unknown", n=view.unknown))
    if view.pages > 1:
        parts.append(t("people-search"))

    def to(page: int) -> CallbackData:
        if view.query:
            return ShowFound(which=view.kind, page=page)
        return address(view.kind, page)

    whole = button(t, "people-button-all", address(view.kind, 0))
    back = None if view.whose else button(t, "lists-button-back", OpenLists())
    if numbers:
        back = button(t, "summary-button-numbers", OpenNumbers())
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *((named(one.label, _act(view, one)),) for one in view.lines),
            pages(t, view.page, view.pages, to),
            row(whole if view.query else None),
            row(of_list(t, view.kind.value) if view.lines and view.whose is None else None),
            row(back, menu(t)),
        ),
    )


def _head(t: Translator, view: ListPage) -> Markup:
    if view.query:
        return t("lists-head-found", name=t.plain(f"lists-name-{view.kind.key}"))
    if view.whose is Whose.DEPARTMENT:
        return t("lists-head-passed-department", count=view.total)
    if view.whose is Whose.MENTEES:
        return t("lists-head-passed-mentees", count=view.total)
    return t(f"lists-head-{view.kind.key}", count=view.total)


def _act(view: ListPage, one: Listed) -> CallbackData:
    """Where a press on the name leads: straight to the act, where there is one."""
    match view.kind:
        case ListKind.PASSED:
            return OpenPersonItems(post_id=one.post_id, passed=True)
        case ListKind.YOUNG if one.asked is None:
            return ChooseMentor(post_id=one.post_id)
        case ListKind.YOUNG | ListKind.NOT_DIAGNOSED | ListKind.WITHOUT_ROUTE:
            return OpenPerson(post_id=one.post_id)
        case ListKind.COURSE | ListKind.ATTESTATION | ListKind.NOT_JOINED | ListKind.UNREACHABLE:
            return OpenCase(which=view.kind, post_id=one.post_id, page=view.page)


def _line(t: Translator, kind: ListKind, one: Listed, today: date) -> Markup:
    said = _said(t, kind, one, today)
    return t("lists-line", who=one.label, said=said) if said else t("summary-person", who=one.label)


def _said(t: Translator, kind: ListKind, one: Listed, today: date) -> Markup | None:
    match kind:
        case ListKind.PASSED:
            late = one.late
            if late is None:
                return None
            days = t("lists-days", days=(today - late.since).days)
            return t("lists-late", count=late.count, late=days)
        case ListKind.YOUNG:
            if one.asked is None:
                return _since_year(t, one)
            why = "none" if one.unasked is None else one.unasked.value
            return t("lists-young-asked", side=one.asked.value, why=why)
        case ListKind.WITHOUT_ROUTE:
            state = one.route
            # One of an earlier year is no plan of this one.
            known = state is not None and state is not RouteState.COMPLETED
            return t(f"lists-route-{state.value if state and known else 'none'}")
        case ListKind.NOT_DIAGNOSED:
            if one.last_on is None:
                return t("lists-diagnosis-none")
            return t("lists-diagnosis-last", day=t.day_short(one.last_on, today))
        case ListKind.COURSE | ListKind.ATTESTATION:
            return _term(t, one, today)
        case ListKind.NOT_JOINED:
            return _outside(t, one, today)
        case ListKind.UNREACHABLE:
            if one.since is None:
                return None
            return t("lists-silent-since", day=t.day_short(one.since, today))


def _since_year(t: Translator, one: Listed) -> Markup | None:
    year = one.teaches_since
    return None if year is None else t("lists-young-since", year=str(year))


def _term(t: Translator, one: Listed, today: date) -> Markup | None:
    term = one.term
    if term is None:
        return None
    said = t(
        f"lists-term-{term.kind.value}",
        day=t.day_short(term.on, today),
        passed="yes" if term.on < today else "no",
    )
    if term.kind is not TermKind.COURSE:
        return said
    return Markup(f"{said} · {t('lists-course-planned' if one.planned else 'lists-course-none')}")


def _outside(t: Translator, one: Listed, today: date) -> Markup:
    if one.reach is Reach.NO_CONSENT:
        return t("lists-no-consent")
    if one.offline:
        return t("lists-offline")
    if one.link_until is None:
        return t("lists-no-link")
    return t("lists-link-until", day=t.day_short(one.link_until, today))


def case(t: Translator, view: CaseView) -> Screen:
    """Somebody of a list: how it stands with him, and what may be done."""
    one = view.one
    parts = [t("lists-case", who=one.label), *_case_lines(t, view)]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_case_rows(t, view),
            row(button(t, "lists-button-person", OpenPerson(post_id=one.post_id))),
            row(button(t, "lists-button-list", address(view.kind, view.page)), menu(t)),
        ),
    )


def _case_lines(t: Translator, view: CaseView) -> list[Markup]:
    one, today = view.one, view.today
    said = _said(t, view.kind, one, today)
    match view.kind:
        case ListKind.COURSE:
            lines = []
            if one.last_on is not None:
                lines.append(t("lists-course-last", day=t.day_short(one.last_on, today)))
            if said:
                lines.append(t("lists-course-next", said=said))
            return [*lines, t("lists-do-course")]
        case ListKind.ATTESTATION:
            facts = [_category(t, view)]
            if said:
                facts.append(t("lists-attestation-next", said=said))
            return [*facts, t("lists-do-attestation")]
        case ListKind.NOT_JOINED if one.reach is not Reach.NOT_JOINED:
            return [t("lists-do-no-consent")]
        case ListKind.NOT_JOINED:
            return [*([t("lists-fact", said=said)] if said else []), t("lists-do-not-joined")]
        case ListKind.UNREACHABLE:
            return [
                *([t("lists-silent", said=said)] if said else []),
                t("lists-do-unreachable"),
                t("lists-tell-unreachable"),
            ]
        case _:
            return [t("lists-fact", said=said)] if said else []


def _category(t: Translator, view: CaseView) -> Markup:
    category = view.category or Category.NONE
    day = "none" if view.category_on is None else t.day_short(view.category_on, view.today)
    return t("lists-category", category=category.value, day=day)


def _case_rows(t: Translator, view: CaseView) -> Rows:
    post_id = view.one.post_id
    plan = None
    if view.route_id is not None and view.one.route in _PACKED:
        plan = button(t, "route-button-plan", OpenPlan(route_id=view.route_id))
    record = button(t, "record-button-open", OpenRecord(post_id=post_id))
    match view.kind:
        case ListKind.COURSE:
            return rows(row(record, plan))
        case ListKind.ATTESTATION:
            portfolio = None
            if plan is not None and view.route_id is not None:
                portfolio = button(
                    t, "closing-button-portfolio", MakePortfolio(route_id=view.route_id)
                )
            return rows(row(record, portfolio), row(plan))
        case ListKind.NOT_JOINED if view.may_invite and view.one.reach is Reach.NOT_JOINED:
            return rows(
                row(
                    button(t, "people-button-link", FreshLink(post_id=post_id)),
                    button(t, "lists-button-card", PrintCard(post_id=post_id)),
                )
            )
        case _:
            return ()


def items(
    t: Translator, view: ItemList, post_id: int, owner: str, *, passed: bool, person: bool
) -> Screen:
    """Items of one teacher's plan. `person`: the reader may open the teacher's page."""

    def to(page: int) -> CallbackData:
        return OpenPersonItems(post_id=post_id, passed=passed, page=page)

    back = button(t, "lists-button-list", BackToOpen()) if passed else None
    opened = button(t, "summary-button-person", OpenPerson(post_id=post_id)) if person else None
    return items_listed(t, view, owner, to, row(back, opened), row(menu(t)), passed=passed)


def items_listed(
    t: Translator,
    view: ItemList,
    owner: str,
    to: Callable[[int], CallbackData],
    *below: tuple[Button, ...],
    passed: bool,
) -> Screen:
    """Whoever opened them: the items, each a button, their pages by `to`, and under them `below`,
    the ways on."""
    head = t("summary-items-passed-of" if passed else "summary-items-of", who=owner)
    lines = [_item_line(t, one, view, passed=passed) for one in view.lines]
    return Screen(
        text=t.lines([head, *(lines or [t("summary-items-none")])]),
        rows=rows(
            *(row(named(one.title, OpenCard(item_id=one.id))) for one in view.lines),
            pages(t, view.page, view.pages, to),
            *below,
        ),
    )


def _item_line(t: Translator, one: ItemLine, view: ItemList, *, passed: bool) -> Markup:
    """Without its state where the head says it of all; there, how long it has been late."""
    day = t.day_short(one.due_on, view.today)
    if passed:
        late = t("lists-days", days=(view.today - one.due_on).days)
        return t("lists-item-late", day=day, title=one.title, late=late)
    late_now = one.state in OPEN_STATES and one.due_on < view.today
    state = "passed" if late_now else one.state.value.replace("_", "-")
    if one.state.value == "done" and not one.confirmable:
        state = "confirmed"
    return t("summary-item", day=day, title=one.title, state=t.plain(f"summary-item-{state}"))
