"""Where the end of a plan stands, as screens drawn from the database."""

from collections.abc import Awaitable, Callable

from content.closing_texts import load_closing_texts
from domain.closing import WHOLE, About, ClosingView, Verdict
from domain.conversation import BUTTON, Expectation
from domain.errors import DomainError
from domain.people import Role
from handlers import batches
from handlers.closing import case_screens, meeting_screens, move_screens, own_screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import closing
from services.transaction import Transaction

FLOW = "closing"
"""One's own plan: `object_id` is it."""
CASE = "closing_case"
"""Another's plan, or, without one, all that wait."""
MEETING = "closing_meeting"
"""An entry about a meeting: `object_id` is it."""
MOVE = "closing_move"
"""A plan that is suspended or ended: `object_id` is it."""

PHRASE = "closing.phrase"
"""Awaited texts. `object_id` is the basis, `detail` what is said about it and the year."""
ANSWER = "closing.answer"
"""Of this and the next three `object_id` is the plan."""
ANALYSIS = "closing_case.analysis"
TEXT = "closing_case.text"
"""`detail`: the revision and the verdict."""
OF_YEAR = "closing_case.year"
"""`detail`: the year."""
DAY = "closing_meeting.day"
"""Of this and the next two `object_id` is the entry."""
PROTOCOL = "closing_meeting.protocol"
DECISION = "closing_meeting.decision"
REASON = "closing_move.reason"
"""`object_id` is the plan, `detail` the revision."""
REASON_SURE = "closing_move.reason_sure"
"""Whether the plan really ends for the reason that was typed: `detail` is the revision and it."""
REASON_READY = "closing_move.reason_ready"
"""The same of a ready reason, by its key."""

BASIS = "basis"
"""Screens of buttons. `object_id` is the basis, `detail` the year."""
PREVIEW = "preview"
"""A conclusion in one's own words before it is given: `detail` is the revision, the verdict and
the text."""
TOGETHER = "together"
"""Several at once: `detail` is what is shown."""

Sum = Callable[[Transaction], Awaitable[ClosingView]]
"""A press on a plan: what is shown after it."""


async def own(turn: Turn, route_id: int, year: int = WHOLE) -> Screen:
    async with turn.read() as tx:
        view = await closing.view(tx, turn.call, route_id, year)
    return shown(turn, view)


def shown(turn: Turn, view: ClosingView) -> Screen:
    """As its reader sees it: the owner's screen or the card of others."""
    if view.own:
        return own_screens.closing(turn.t, view)
    return case_screens.case(turn.t, view)


async def cases(turn: Turn, page: int = 0) -> Screen:
    """What waits for the speaker's conclusion and for his analysis."""
    async with turn.read() as tx:
        routes = await closing.to_analyse(tx, turn.call)
        listed = None
        if closing.concludes_somewhere(turn.call):
            listed = await closing.cases(tx, turn.call, page)
    if listed is None and not routes and not _analyses(turn):
        raise DomainError("access.denied", action="closing.analyse")
    return case_screens.cases(turn.t, listed, [(one.id, one.owner) for one in routes])


def _analyses(turn: Turn) -> bool:
    return turn.who.is_mentor or turn.who.actor.has(Role.METHODIST)


async def basis_screen(turn: Turn, basis_id: int, year: int, about: About | None = None) -> Screen:
    async with turn.read() as tx:
        route_id = await tx.plan_bases.find_basis_route(basis_id)
        if route_id is None:
            raise DomainError("access.gone")
        view = await closing.view(tx, turn.call, route_id, year)
    return drawn_basis(turn, view, basis_id, about)


def drawn_basis(turn: Turn, view: ClosingView, basis_id: int, about: About | None = None) -> Screen:
    """The basis, or phrases about it; the whole where nothing can be said about it any more."""
    known = any(one.basis.id == basis_id for one in view.bases)
    if not view.reflecting or not known:
        return shown(turn, view)
    if about is None:
        return own_screens.basis(turn.t, view, basis_id)
    return own_screens.phrases(turn.t, view, basis_id, about)


def packed(about: About, year: int) -> str:
    return f"{about.value}:{year}"


def unpacked(detail: str | None) -> tuple[About, int]:
    about, _, year = (detail or "").partition(":")
    return About(about or About.HELPED), int(year or WHOLE)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The basis or the question that is shown, else where the plan's end stands."""
    if object_id is None:
        return case_screens.nowhere(turn.t)
    awaited = turn.expectation
    if awaited is not None and not turn.applied and awaited.object_id == object_id:
        match awaited.expects:
            case "closing.phrase":
                about, year = unpacked(awaited.detail)
                return await basis_screen(turn, object_id, year, about)
            case found if found == f"{FLOW}.{BUTTON}.{BASIS}":
                return await basis_screen(turn, object_id, int(awaited.detail or WHOLE))
            case "closing.answer":
                async with turn.read() as tx:
                    view = await closing.view(tx, turn.call, object_id)
                return own_screens.ask_answer(turn.t, view)
            case found if found == f"{FLOW}.{BUTTON}":
                return await own(turn, object_id, int(awaited.detail or WHOLE))
            case _:
                pass
    return await own(turn, object_id)


async def resume_case(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        awaited = turn.expectation
        if awaited is not None and awaited.expects == f"{CASE}.{BUTTON}.{TOGETHER}":
            async with turn.read() as tx:
                _, skipped = batches.unpacked(awaited.detail)
                several = await closing.batch(tx, turn.call, skipped)
            return case_screens.together(turn.t, several)
        return await cases(turn, turn.page_shown(CASE))
    awaited = turn.expectation
    async with turn.read() as tx:
        view = await closing.view(tx, turn.call, object_id)
    if awaited is None or turn.applied or awaited.object_id != object_id:
        return shown(turn, view)
    match awaited.expects:
        case "closing_case.analysis" if view.part is not None:
            return case_screens.ask_analysis(turn.t, view)
        case "closing_case.text" if view.may_conclude:
            _, verdict = unpacked_verdict(awaited.detail)
            return case_screens.ask_text(turn.t, view, verdict)
        case "closing_case.year":
            return await case_of(turn, object_id, int(awaited.detail or WHOLE))
        case found if found == f"{CASE}.{BUTTON}.{PREVIEW}" and view.may_conclude:
            _, verdict, text = unpacked_preview(awaited.detail)
            return case_screens.preview(turn.t, view, verdict, text)
        case found if found == f"{CASE}.{BUTTON}" and awaited.detail:
            return await case_of(turn, object_id, int(awaited.detail))
        case _:
            return shown(turn, view)


async def case_of(turn: Turn, route_id: int, year: int = WHOLE) -> Screen:
    async with turn.read() as tx:
        view = await closing.view(tx, turn.call, route_id, year)
    return shown(turn, view)


def unpacked_verdict(detail: str | None) -> tuple[int, Verdict]:
    rev, _, verdict = (detail or "").partition(":")
    return int(rev or 0), Verdict(verdict or Verdict.PARTLY)


def packed_preview(rev: int, verdict: Verdict, text: str) -> str:
    return f"{rev}:{verdict.value}\n{text}"


def unpacked_preview(detail: str | None) -> tuple[int, Verdict, str]:
    head, _, text = (detail or "").partition("\n")
    rev, verdict = unpacked_verdict(head)
    return rev, verdict, text


async def meeting_screen(turn: Turn, presentation_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await closing.meeting(tx, turn.call, presentation_id)
    return meeting_screens.meeting(turn.t, view, page, turn.call.person_id)


async def meetings(turn: Turn) -> Screen:
    async with turn.read() as tx:
        return meeting_screens.meetings(turn.t, await closing.meetings(tx, turn.call))


async def resume_meeting(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await meetings(turn)
    awaited = turn.expectation
    async with turn.read() as tx:
        view = await closing.meeting(tx, turn.call, object_id)
    if awaited is not None and not turn.applied and awaited.object_id == object_id:
        asking = meeting_screens.ASKING.get(awaited.expects)
        if asking is not None and view.one.draft:
            return asking(turn.t, view)
    return meeting_screens.meeting(turn.t, view, 0, turn.call.person_id)


async def moves(turn: Turn, route_id: int) -> Screen:
    async with turn.read() as tx:
        view = await closing.moves(tx, turn.call, route_id)
    return move_screens.moves(turn.t, view)


async def opened_moves(turn: Turn, route_id: int) -> Screen:
    async with turn.read() as tx:
        view = await closing.moves(tx, turn.call, route_id)
    return move_screens.opened(turn.t, view)


async def resume_move(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return case_screens.nowhere(turn.t)
    awaited = None if turn.applied else turn.expectation
    if awaited is None or awaited.expects not in (REASON, REASON_SURE, REASON_READY):
        return await opened_moves(turn, object_id)
    async with turn.read() as tx:
        view = await closing.moves(tx, turn.call, object_id)
    if awaited.expects == REASON_READY:
        key = (awaited.detail or "").partition(" ")[2]
        ready = load_closing_texts().ready_end(key)
        if ready is not None:
            return move_screens.ask_end_ready(turn.t, view, ready)
    _, said = end_reason(awaited, object_id)
    return (
        move_screens.ask_end_for(turn.t, view, said) if said else move_screens.ask_end(turn.t, view)
    )


def end_reason(awaited: Expectation | None, route_id: int) -> tuple[int, str]:
    """The revision of the plan and the typed reason to end it; "" where none is asked about."""
    if awaited is None or (awaited.expects, awaited.object_id) != (REASON_SURE, route_id):
        return 0, ""
    rev, _, said = (awaited.detail or "").partition(" ")
    return int(rev), said
