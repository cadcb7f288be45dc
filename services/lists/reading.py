"""The entry, a page of a list, and one of its people."""

from dataclasses import replace

from domain.access import Action, allowed, relations, require
from domain.errors import DomainError
from domain.lists import (
    PAGE,
    TERMED,
    CaseView,
    Listed,
    ListKind,
    ListPage,
    ListsView,
    attestation_ahead,
    course_ahead,
)
from domain.paging import page_within
from domain.record import Term, TermKind
from domain.summary import PeopleList
from domain.text import search_key
from services.call import Call
from services.lists.scope import late_people
from services.summary.school import led_window
from services.transaction import Transaction
from storage.repositories.people_lists import Found


async def hub(tx: Transaction, call: Call) -> ListsView:
    """How many are on each list; three statements, whatever the number of people."""
    window = led_window(call, Action.SCHOOL_LISTS)
    counted = await tx.people_lists.count_each(
        {
            kind: tx.summary.members(window, PeopleList(kind.value))
            for kind in ListKind
            if kind not in TERMED
        }
    )
    everybody = await tx.people_lists.list_of(
        tx.summary.teachers(window), now=call.now, zone=call.zone
    )
    for kind in TERMED:
        counted[kind] = len(_termed(kind, everybody, call))
    return ListsView(
        school=await tx.summary.school_name(window.scope.school_id),
        counts=tuple((kind, counted[kind]) for kind in ListKind),
    )


async def page(
    tx: Transaction, call: Call, kind: ListKind, number: int = 0, query: str = ""
) -> ListPage:
    """A page of the list, found by a part of the surname; the last one where `number` is beyond."""
    key = search_key(query)
    whose = None
    if kind is ListKind.PASSED:
        members, whose = await late_people(tx, call)
    elif kind in TERMED:
        return await _by_term(tx, call, kind, number, query)
    else:
        window = led_window(call, Action.SCHOOL_LISTS)
        members = tx.summary.members(window, PeopleList(kind.value))
    total = await tx.people_lists.count(members, key)
    number = page_within(number, total, PAGE)
    found = await tx.people_lists.list_of(
        members,
        now=call.now,
        zone=call.zone,
        query=key,
        late_first=kind is ListKind.PASSED,
        limit=PAGE,
        offset=number * PAGE,
    )
    return ListPage(
        kind=kind,
        lines=tuple(one.one for one in found),
        total=total,
        page=number,
        today=call.today,
        query=query,
        whose=whose,
    )


async def _by_term(
    tx: Transaction, call: Call, kind: ListKind, number: int, query: str
) -> ListPage:
    """Terms are derived of each, so all are looked at: one statement, however many they are."""
    window = led_window(call, Action.SCHOOL_LISTS)
    everybody = await tx.people_lists.list_of(
        tx.summary.teachers(window), now=call.now, zone=call.zone, query=search_key(query)
    )
    lines = _termed(kind, everybody, call)
    number = page_within(number, len(lines), PAGE)
    unknown = 0
    if kind is ListKind.COURSE:
        unknown = sum(one.dates.course_on is None for one in everybody)
    return ListPage(
        kind=kind,
        lines=tuple(lines[number * PAGE : (number + 1) * PAGE]),
        total=len(lines),
        page=number,
        today=call.today,
        query=query,
        unknown=unknown,
    )


async def case(
    tx: Transaction, call: Call, kind: ListKind, post_id: int, number: int = 0
) -> CaseView:
    """Somebody of a list, as he is now; he may be on it no more."""
    subject = await tx.subjects.of_post(post_id)
    require(Action.PERSON_PAGE, call.actor, subject)
    found = await tx.people_lists.list_of(
        tx.people_lists.one(post_id), now=call.now, zone=call.zone, limit=1
    )
    if not found:
        raise DomainError("access.gone")
    (one,) = found
    return CaseView(
        kind=kind,
        page=number,
        one=_with_term(kind, one, call) or one.one,
        today=call.today,
        category=one.dates.category,
        category_on=one.dates.category_on,
        route_id=one.route_id,
        may_invite=allowed(Action.TEACHER_INVITE, relations(call.actor, subject)),
    )


def _termed(kind: ListKind, everybody: tuple[Found, ...], call: Call) -> list[Listed]:
    """Those whose term is near, the nearest first."""
    lines = [line for one in everybody if (line := _with_term(kind, one, call)) is not None]
    return sorted(lines, key=lambda line: line.term.on if line.term else call.today)


def _with_term(kind: ListKind, found: Found, call: Call) -> Listed | None:
    """None where no such term is near."""
    if kind is ListKind.COURSE:
        due = course_ahead(found.dates, call.today)
        if due is None:
            return None
        return replace(
            found.one,
            term=Term(kind=TermKind.COURSE, on=due),
            last_on=found.dates.course_on,
        )
    if kind is ListKind.ATTESTATION:
        term = attestation_ahead(found.dates, call.today)
        return None if term is None else replace(found.one, term=term)
    return found.one
