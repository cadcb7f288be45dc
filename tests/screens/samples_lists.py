"""Lists of people, and who is waited for."""

from dataclasses import replace
from datetime import date

from domain.card import Category
from domain.doing import ItemList
from domain.item import ItemState
from domain.lists import CaseView, Late, Listed, ListKind, ListPage, ListsView, Whose
from domain.mentoring import Side
from domain.record import Term, TermKind
from domain.route import RouteState
from domain.staff import Reach, Without
from domain.waits import OwnWaits, ThingLine, ThingsView, Wait, WaitedFor, WaitsView
from handlers.lists import screens as lists
from handlers.lists import wait_screens as waits
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY, line

LONG = "Константинопольская-Рождественская\u00a0А.\u00a0И."
SHORT = "Смирнова\u00a0А.\u00a0И."
ONE = Listed(post_id=ID, label=LONG)


def _of(kind: ListKind) -> tuple[Listed, ...]:
    """A line of every shape that the list knows."""
    match kind:
        case ListKind.PASSED:
            return (
                replace(ONE, late=Late(count=3, since=date(2027, 2, 21))),
                replace(ONE, label=SHORT, late=Late(count=1, since=date(2027, 3, 16))),
            )
        case ListKind.YOUNG:
            return (
                replace(ONE, teaches_since=2025),
                replace(ONE, label=SHORT, asked=Side.MENTOR),
                *(
                    replace(ONE, label=SHORT, asked=side, unasked=why)
                    for side in Side
                    for why in (Without.OUTSIDE, Without.NO_CONSENT)
                ),
                ONE,
            )
        case ListKind.WITHOUT_ROUTE:
            states = (
                None,
                RouteState.DRAFT,
                RouteState.SUBMITTED,
                RouteState.RETURNED,
                RouteState.COMPLETED,
            )
            return tuple(replace(ONE, label=SHORT, route=state) for state in states)
        case ListKind.NOT_DIAGNOSED:
            return ONE, replace(ONE, label=SHORT, last_on=date(2026, 4, 12))
        case ListKind.COURSE:
            soon = Term(kind=TermKind.COURSE, on=date(2027, 10, 4))
            late = Term(kind=TermKind.COURSE, on=date(2027, 1, 11))
            return (
                replace(ONE, term=late, last_on=date(2024, 1, 11)),
                replace(ONE, label=SHORT, term=soon, planned=True),
            )
        case ListKind.ATTESTATION:
            return tuple(
                replace(ONE, label=SHORT, term=Term(kind=found, on=day))
                for found, day in (
                    (TermKind.PLANNED, date(2027, 4, 14)),
                    (TermKind.CATEGORY, date(2027, 12, 1)),
                    (TermKind.FITNESS, date(2028, 1, 11)),
                    (TermKind.FITNESS, date(2027, 1, 11)),
                )
            )
        case ListKind.NOT_JOINED:
            return (
                replace(ONE, reach=Reach.NOT_JOINED),
                replace(ONE, label=SHORT, reach=Reach.NOT_JOINED, link_until=date(2027, 3, 29)),
                replace(ONE, label=SHORT, reach=Reach.NOT_JOINED, offline=True),
                replace(ONE, label=SHORT, reach=Reach.NO_CONSENT),
            )
        case ListKind.UNREACHABLE:
            return ONE, replace(ONE, label=SHORT, reach=Reach.BLOCKED, since=date(2027, 3, 3))


def page(kind: ListKind, total: int | None = None) -> ListPage:
    lines = _of(kind)
    return ListPage(
        kind=kind,
        lines=lines,
        total=len(lines) if total is None else total,
        page=1 if total else 0,
        today=TODAY,
        unknown=4 if kind is ListKind.COURSE else 0,
    )


def case(kind: ListKind, which: int = 0) -> CaseView:
    return CaseView(
        kind=kind,
        page=2,
        one=replace(_of(kind)[which], route=RouteState.ACTIVE),
        today=TODAY,
        category=Category.FIRST,
        category_on=date(2022, 12, 1),
        route_id=ID,
        may_invite=True,
    )


MINE = WaitedFor(
    key=4_294_967_295,
    people=("Орлова\u00a0В.\u00a0П.",),
    mine=True,
    kinds=((Wait.APPROVAL, 2, 12), (Wait.REPORT, 1, 0), (Wait.CONCLUSION, 5, 21)),
)
TWO = WaitedFor(
    key=1,
    people=(LONG, SHORT),
    mine=False,
    kinds=tuple((kind, number + 1, number) for number, kind in enumerate(Wait)),
)
NOBODY = WaitedFor(key=2, people=(), mine=False, kinds=((Wait.AGREEMENT, 1, 40),))


def _one_of(group: WaitedFor) -> ThingsView:
    waiting = ThingLine(kind=Wait.APPROVAL, object_id=ID, post_id=ID, owner=SHORT, days=12)
    return ThingsView(group=group, lines=(waiting,), page=0, pages=1)


def screens(t: Translator) -> dict[str, Screen]:
    counts = tuple((kind, number) for number, kind in enumerate(ListKind))
    nobody = tuple((kind, 0) for kind in ListKind)
    states = list(ItemState)
    late = line(9, date(2027, 3, 1))
    items = (late, *(line(n, date(2027, 3, 20), state) for n, state in enumerate(states)))
    empty = replace(page(ListKind.PASSED), lines=(), total=0)
    whole = WaitsView(school="Школа № 1", lines=(MINE, TWO, NOBODY), total=86, page=0, pages=2)
    return {
        "hub": lists.hub(t, ListsView(school="Школа № 1", counts=counts)),
        "hub, nobody": lists.hub(t, ListsView(school="Школа № 1", counts=nobody)),
        **{f"list, {kind.key}": lists.people(t, page(kind)) for kind in ListKind},
        "list, opened from the numbers": lists.people(t, page(ListKind.YOUNG), numbers=True),
        "list, second page": lists.people(t, page(ListKind.PASSED, 17)),
        "list, found": lists.people(t, replace(page(ListKind.YOUNG), query="Ёлк")),
        "list, nobody found": lists.people(t, replace(empty, query="Щ")),
        "list, empty": lists.people(t, empty),
        "list, of a department": lists.people(
            t, replace(page(ListKind.PASSED), whose=Whose.DEPARTMENT)
        ),
        "list, of mentees": lists.people(t, replace(page(ListKind.PASSED), whose=Whose.MENTEES)),
        **{
            f"case, {kind.key} {which}": lists.case(t, case(kind, which))
            for kind in (
                ListKind.COURSE,
                ListKind.ATTESTATION,
                ListKind.NOT_JOINED,
                ListKind.UNREACHABLE,
            )
            for which in range(len(_of(kind)))
        },
        "case, no category": lists.case(
            t, replace(case(ListKind.ATTESTATION), category=None, category_on=None)
        ),
        "case, on the list no more": lists.case(
            t, replace(case(ListKind.COURSE), one=ONE, route_id=None)
        ),
        "card": lists.case(t, case(ListKind.NOT_JOINED)).headed(
            t("lists-card-made", day=t.day_short(date(2027, 3, 31), TODAY))
        ),
        "items": lists.items(
            t,
            ItemList(lines=items[:8], total=9, page=0, today=TODAY),
            ID,
            SHORT,
            passed=False,
            person=True,
        ),
        "items, passed": lists.items(
            t,
            ItemList(lines=(late,), total=9, page=1, today=TODAY),
            ID,
            SHORT,
            passed=True,
            person=True,
        ),
        "items, seen by a head": lists.items(
            t,
            ItemList(lines=(), total=0, page=0, today=TODAY),
            ID,
            SHORT,
            passed=True,
            person=False,
        ),
        "waits": waits.waits(t, whole),
        "waits, nothing": waits.waits(t, replace(whole, lines=(), total=0, pages=1)),
        "waits, a long page": waits.waits(t, replace(whole, lines=(TWO,) * 5)),
        "things": waits.things(
            t,
            ThingsView(
                group=TWO,
                lines=tuple(
                    ThingLine(
                        kind=kind,
                        object_id=ID,
                        post_id=ID,
                        owner=None if kind is Wait.REQUEST else LONG,
                        days=number,
                    )
                    for number, kind in enumerate(Wait)
                )[-8:],
                page=1,
                pages=2,
            ),
        ),
        "things of the reader": waits.things(t, _one_of(MINE)),
        "things of nobody": waits.things(t, _one_of(NOBODY)),
        "things, answered": waits.waits(t, whole).with_toast(t.plain("waits-toast-answered")),
        "week": _kept(t),
    }


def _kept(t: Translator) -> Screen:
    kinds = tuple((kind, number + 1, 3 * number) for number, kind in enumerate(Wait))
    return Screen(text=t("waits-week"), kept=(waits.week(OwnWaits(kinds=kinds), t),))
