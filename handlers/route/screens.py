"""Screens of the plan as a whole: nothing yet, being drawn up, waiting, approved. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.calendar import school_year
from domain.plan import Basis, BasisKind
from domain.plan_hints import bare_bases
from domain.plan_rules import ApprovalStep
from domain.plan_views import PlanView, StartView
from domain.route import FINAL_STATES, RouteState
from domain.text import shortened
from handlers.approval import step_words
from handlers.approval.callbacks import OpenEdits, OpenHistory
from handlers.buttons import button, menu
from handlers.changes.callbacks import OpenPlanChanges
from handlers.closing.callbacks import AskResume, OpenClosing, OpenMoves
from handlers.due.callbacks import OpenDue
from handlers.paging import pages, piece
from handlers.progress import progress_line
from handlers.proposals import marks
from handlers.route import words
from handlers.route.callbacks import (
    BeginFrom,
    BeginNext,
    BeginRoute,
    OpenItem,
    OpenRoute,
    RemoveBasis,
    SetBasis,
    SetDropped,
    ShowBases,
    ShowByDate,
    ShowCourse,
    ShowDropped,
    ShowGoals,
    ShowItems,
    ShowPlan,
    ShowTerms,
    StartAgain,
    Submit,
    SubmitBare,
    Withdraw,
)
from handlers.route_papers.opener import papers_opener
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

NUMBERS_A_ROW = 6


def no_post(t: Translator) -> Screen:
    """A plan hangs on a post in a school; the speaker has none."""
    return Screen(text=t("route-no-post"), rows=rows(row(menu(t))))


def start(t: Translator, view: StartView) -> Screen:
    """No plan yet, or the next one: what it may be begun with. What goes on from the last one comes
    first."""
    parts, previous = [_start_head(t, view)], None
    if view.previous is not None:
        one = view.previous
        first, last = school_year(one.first)
        which = "previous" if view.follows is None else "present"
        parts += [
            Markup(""),
            t(f"route-start-{which}", first=str(first), last=f"{last % 100:02}", count=one.items),
        ]
        previous = button(
            t,
            f"route-button-begin-from-{which}",
            BeginFrom(post_id=view.post_id, route_id=one.route_id),
        )
    suggested = bool(view.suggested)
    key = "route-button-begin-suggested" if suggested else "route-button-begin"
    begin = button(t, key, _begin(view, from_result=suggested))
    other = None
    if view.suggested:
        parts += [Markup(""), t("route-start-suggested")]
        parts += [t("route-start-line", text=words.upper(text)) for text in view.suggested]
        if view.more:
            parts.append(t("route-start-more", count=view.more))
        other = button(t, "route-button-begin-other", _begin(view, from_result=False))
    else:
        known = "without" if view.suggested is None else "no-difficulties"
        parts += [Markup(""), t(f"route-start-{known}")]
    past = None
    if view.past is not None:
        past = button(t, "closing-button-past", OpenClosing(route_id=view.past))
    return Screen(
        text=t.lines(parts),
        rows=rows(row(previous), row(begin), row(other), row(past), row(menu(t))),
    )


def _start_head(t: Translator, view: StartView) -> Markup:
    one = view.follows
    if one is None:
        return t("route-start-head" if view.past is None else "route-start-new")
    return t(
        "route-start-next",
        last=t.day_short(one.last, one.today),
        first=t.day_short(one.begins_on, one.today),
    )


def _begin(view: StartView, *, from_result: bool) -> BeginRoute | BeginNext:
    if view.follows is None:
        return BeginRoute(post_id=view.post_id, from_result=from_result)
    return BeginNext(route_id=view.follows.route_id, from_result=from_result)


def plan(t: Translator, view: PlanView, page: int = 0) -> Screen:
    """The whole plan with what can be done with it in its state, and the way to the other one."""
    return marks.on_own_plan(t, view.plan, _with_other(t, view, _in_its_state(t, view, page)))


def _with_other(t: Translator, view: PlanView, shown: Screen) -> Screen:
    if view.beside is None:
        return shown
    opener = button(t, f"route-button-plan-{_which(view)}", ShowPlan(route_id=view.beside.route_id))
    return replace(shown, rows=rows(*shown.rows[:-1], row(opener), shown.rows[-1]))


def _which(view: PlanView) -> str:
    """Of two plans the other one: next, present or past."""
    one = view.beside
    if one is None or one.follows:
        return "next"
    return "past" if one.last < view.today else "present"


def _other(t: Translator, view: PlanView) -> list[Markup]:
    """Right under the head, so that nobody takes one plan for the other."""
    one = view.beside
    if one is None:
        return []
    day = t.day_short(one.first if one.follows else one.last, view.today)
    return [t("route-beside", which=_which(view), day=day, state=words.state(t, one.state))]


def _in_its_state(t: Translator, view: PlanView, page: int) -> Screen:
    match view.plan.route.state:
        case RouteState.DRAFT | RouteState.RETURNED:
            return _draft(t, view, page)
        case RouteState.SUBMITTED:
            return _submitted(t, view, page)
        case _:
            return _approved(t, view, page)


def _draft(t: Translator, view: PlanView, page: int) -> Screen:
    one = view.plan
    route = one.route
    page = words.page_of(one, page)
    parts = [
        words.head(t, route),
        *_other(t, view),
        words.period(t, route, view.first, view.last, view.today),
    ]
    if view.comment is not None:
        parts.append(words.said(t, view.comment))
    parts += words.frame_lines(t, route)
    if one.items:
        said = {item_id: remark.text for item_id, remark in view.remarks.items()}
        parts += words.plan_lines(t, one, view.today, page, said)
    elif one.bases:
        parts += [Markup(""), *(words.basis_line(t, basis) for basis in one.bases)]
        parts += [Markup(""), t("route-items-next")]
    else:
        parts += [Markup(""), t("route-no-items")]
    hints = words.hint_lines(t, view.hints)
    if hints:
        parts += [Markup(""), *hints]
    send, add, by_date, left_out, history = None, None, None, None, None
    if one.items:
        send = button(t, "route-button-submit", Submit(route_id=route.id, rev=route.rev))
    if one.bases:
        wanting = bare_bases(one) or one.bases
        add = button(t, "route-button-add", ShowItems(basis_id=wanting[0].id))
    bases = button(t, "route-button-bases", ShowBases(route_id=route.id, kind=_first_kind(view)))
    if len(one.items) > 1:
        by_date = button(t, "route-button-by-date", ShowByDate(route_id=route.id))
    if one.dropped:
        left_out = button(
            t, "route-button-dropped", ShowDropped(route_id=route.id), count=len(one.dropped)
        )
    if route.was_submitted:
        history = button(t, "approval-button-history", OpenHistory(route_id=route.id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(send),
            *_numbers(view, page),
            _pages(t, view, page),
            row(add),
            row(bases),
            row(
                button(t, "route-button-goal", ShowGoals(route_id=route.id)),
                button(t, "route-button-terms", ShowTerms(route_id=route.id)),
            ),
            row(by_date, left_out),
            row(history),
            row(papers_opener(t, route.id), menu(t)),
        ),
    )


def _first_kind(view: PlanView) -> BasisKind:
    bases = view.plan.bases
    return bases[0].kind if bases else BasisKind.DEFICIT


def _numbers(view: PlanView, page: int) -> Rows:
    """Buttons «1», «2», … of the items on the page."""
    shown = list(words.numbered(view.plan))[
        page * words.ITEMS_A_PAGE : (page + 1) * words.ITEMS_A_PAGE
    ]
    found = [
        Button(text=f"✏️ {number}", data=OpenItem(item_id=item.id).pack()) for number, item in shown
    ]
    return _in_rows(found)


def _in_rows(found: Sequence[Button]) -> Rows:
    return tuple(
        tuple(found[index : index + NUMBERS_A_ROW]) for index in range(0, len(found), NUMBERS_A_ROW)
    )


def _pages(t: Translator, view: PlanView, page: int) -> tuple[Button, ...]:
    route_id = view.plan.route.id
    return pages(
        t,
        page,
        words.page_count(view.plan),
        lambda number: ShowPlan(route_id=route_id, page=number),
    )


def _submitted(t: Translator, view: PlanView, page: int) -> Screen:
    route = view.plan.route
    page = words.page_of(view.plan, page)
    parts = [words.head(t, route), *_other(t, view)]
    parts += step_words.step_lines(t, view.steps, view.zone, view.today)
    if any(one.step is ApprovalStep.METHODIST and one.why is None for one in view.steps):
        parts.append(t("approval-handed-over"))
    if route.objected_at is not None:
        parts.append(t("approval-objected-own"))
    if route.step is None:
        parts.append(_waits(t, view))
    if view.moved:
        parts.append(t("route-moved", count=view.moved))
    parts.append(words.period(t, route, view.first, view.last, view.today))
    parts += words.comment_lines(t, view.comments)
    parts += words.frame_lines(t, route)
    parts += words.plan_lines(t, view.plan, view.today, page)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            _pages(t, view, page),
            row(button(t, "route-button-withdraw", Withdraw(route_id=route.id, rev=route.rev))),
            row(
                _by_date(t, view),
                button(t, "approval-button-history", OpenHistory(route_id=route.id)),
            ),
            row(papers_opener(t, route.id), menu(t)),
        ),
    )


def _waits(t: Translator, view: PlanView) -> Markup:
    if not view.deciders:
        return t("route-waits-for-nobody")
    return t("route-waits-with", who=t.plain("route-or").join(view.deciders))


def _approved(t: Translator, view: PlanView, page: int) -> Screen:
    route = view.plan.route
    page = words.page_of(view.plan, page)
    parts = [
        words.head(t, route),
        *_other(t, view),
        *words.stopped_lines(t, route, view.zone, view.today),
        words.period(t, route, view.first, view.last, view.today),
    ]
    if view.progress is not None and view.progress.total:
        parts.append(progress_line(t, view.progress, view.today))
    if view.decided_by is not None and route.decided_at is not None:
        parts.append(
            t(
                "route-approved-by",
                who=view.decided_by,
                day=t.day_short(route.decided_at.astimezone(view.zone).date(), view.today),
            )
        )
    if view.edits is not None:
        parts.append(t("approval-approved-with-edits"))
    parts += words.comment_lines(t, view.comments)
    parts += words.frame_lines(t, route)
    if (until := words.corrects_until(view)) is not None:
        parts.append(t("change-correct", day=t.day_short(until, view.today)))
    parts += words.plan_lines(t, view.plan, view.today, page)
    edits = None
    if view.edits is not None:
        edits = button(t, "approval-button-edits", OpenEdits(route_id=route.id))
    if view.sums_up:
        parts += [Markup(""), t("closing-offer")]
    again = None
    if view.over:
        parts += [Markup(""), t("route-over")]
    if view.may_follow:
        which = "again" if view.over else "follow"
        again = button(t, f"route-button-{which}", StartAgain(post_id=route.post_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(_sums_up(t, view)),
            row(again),
            row(edits),
            _pages(t, view, page),
            row(button(t, "route-button-due", OpenDue()), _by_date(t, view)),
            row(_course(t, view)),
            row(
                None
                if route.state in FINAL_STATES
                else button(t, "change-button-change", OpenPlanChanges(route_id=route.id)),
                button(t, "approval-button-history", OpenHistory(route_id=route.id)),
            ),
            _stops(t, view),
            row(papers_opener(t, route.id), menu(t)),
        ),
    )


def _course(t: Translator, view: PlanView) -> Button | None:
    if view.progress is None or not view.plan.items:
        return None
    return button(t, "route-button-course", ShowCourse(route_id=view.plan.route.id))


def _sums_up(t: Translator, view: PlanView) -> Button | None:
    """The way to its end, named by what is next there."""
    route = view.plan.route
    if view.review is not None:
        address = OpenClosing(route_id=route.id, year=view.review)
        return button(t, "closing-button-year", address)
    if route.state is RouteState.APPROVED:
        return None
    key = "closing-button-sum-up" if route.state is RouteState.ACTIVE else "closing-button-open"
    return button(t, key, OpenClosing(route_id=route.id))


def _stops(t: Translator, view: PlanView) -> tuple[Button, ...]:
    """Its owner may suspend it for the time of a leave, and go on."""
    route = view.plan.route
    if route.state is RouteState.SUSPENDED:
        return row(button(t, "closing-button-resume", AskResume(route_id=route.id)))
    if route.state is not RouteState.ACTIVE:
        return ()
    return row(button(t, "closing-button-moves", OpenMoves(route_id=route.id)))


def _by_date(t: Translator, view: PlanView) -> Button | None:
    if len(view.plan.items) < 2:
        return None
    return button(t, "route-button-by-date", ShowByDate(route_id=view.plan.route.id))


def by_date(t: Translator, view: PlanView, page: int = 0) -> Screen:
    """The same items in the order of their days, a month under its name."""
    one = view.plan
    page = words.page_of(one, page)
    ordered = sorted(one.items, key=lambda item: (item.due_on or date.max, item.id))
    shown = list(enumerate(ordered, start=1))[
        page * words.ITEMS_A_PAGE : (page + 1) * words.ITEMS_A_PAGE
    ]
    parts = [t("route-by-date-head", count=len(one.items))]
    month: tuple[int, int] | None = None
    for number, item in shown:
        due_in = None if item.due_on is None else (item.due_on.year, item.due_on.month)
        if due_in != month and due_in is not None:
            month = due_in
            parts += [Markup(""), t("route-month", month=t.month_title(*month))]
        parts.append(words.item_line(t, item, number, view.today, one.route.state))
    numbers = (
        [
            Button(text=f"✏️ {number}", data=OpenItem(item_id=item.id).pack())
            for number, item in shown
        ]
        if one.route.editable
        else []
    )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_in_rows(numbers),
            pages(
                t,
                page,
                words.page_count(one),
                lambda number: ShowByDate(route_id=one.route.id, page=number),
            ),
            row(button(t, "route-button-plan", ShowPlan(route_id=one.route.id)), menu(t)),
        ),
    )


def left_out(t: Translator, view: PlanView, page: int = 0) -> Screen:
    """What was dropped while the plan is drawn up, each a press away from coming back."""
    one = view.plan
    shown, page, total = piece(list(enumerate(one.dropped, start=1)), page, words.ITEMS_A_PAGE)
    parts = [t("route-dropped-head" if one.dropped else "route-dropped-none"), Markup("")]
    parts += [
        t("route-offer", number=number, title=shortened(item.title, words.TITLE_SHOWN))
        for number, item in shown
    ]
    numbers = [
        Button(
            text=f"↩️ {number}",
            data=SetDropped(item_id=item.id, rev=item.rev, dropped=False).pack(),
        )
        for number, item in shown
        if one.route.editable
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_in_rows(numbers),
            pages(t, page, total, lambda number: ShowDropped(route_id=one.route.id, page=number)),
            row(button(t, "route-button-plan", ShowPlan(route_id=one.route.id)), menu(t)),
        ),
    )


def dropped(t: Translator, view: PlanView, item_id: int) -> Screen:
    """The plan after an item was taken out, with the way to take it back."""
    item = view.plan.item(item_id)
    if item is None or not item.dropped:
        return plan(t, view, 0 if item is None else words.page_with(view.plan, item))
    shown = plan(t, view)
    back = button(
        t,
        "route-button-restore",
        SetDropped(item_id=item.id, rev=item.rev, dropped=False),
    )
    return Screen(text=shown.text, rows=(row(back), *shown.rows)).headed(
        t("route-dropped", title=item.title)
    )


def ask_bare(t: Translator, view: PlanView, _page: int = 0) -> Screen:
    """Before a plan is sent in which nothing is to be done about something."""
    route, bare = view.plan.route, bare_bases(view.plan)
    if not bare:
        return plan(t, view)
    first = bare[0]
    parts = [t("route-bare", count=len(bare), text=words.lower(first.text))]
    leave = button(t, "route-button-bases", ShowBases(route_id=route.id, kind=first.kind))
    if len(bare) > 1:
        parts += [t("route-start-line", text=words.upper(one.text)) for one in bare]
    else:
        leave = button(t, "route-button-leave-out", _left_out(route.id, first))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "route-button-find", ShowItems(basis_id=first.id))),
            row(
                button(t, "route-button-submit-bare", SubmitBare(route_id=route.id, rev=route.rev))
            ),
            row(leave),
            row(button(t, "route-button-plan", ShowPlan(route_id=route.id)), menu(t)),
        ),
    )


def _left_out(route_id: int, basis: Basis) -> SetBasis | RemoveBasis:
    """As the choice of bases leaves it out: one's own words have no key."""
    if basis.source is None:
        return RemoveBasis(route_id=route_id, basis_id=basis.id)
    return SetBasis(route_id=route_id, kind=basis.kind.value[0], key=basis.source, on=False)


def submitted_now(t: Translator, view: PlanView) -> Screen:
    """The answer to the press that handed the plan over."""
    return plan(t, view).with_toast(t.plain("route-toast-submitted"))


def gone(t: Translator) -> Screen:
    """A button of a plan that is no longer there."""
    return Screen(
        text=t("route-gone"),
        rows=rows(row(button(t, "route-button-open", OpenRoute())), row(menu(t))),
    )
