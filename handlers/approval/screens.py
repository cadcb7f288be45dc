"""Screens of whoever decides about plans: the queue, a plan's card, the words of a return. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData

from content.route_texts import load_route_texts
from domain.approval_edits import edits_of, remarks_of
from domain.doing import UNDER_WAY
from domain.plan import UNDECIDED
from domain.plan_views import AwaitedLine, CardView, QueuedDepartment, QueueLine, QueueView
from domain.route import FINAL_STATES, RouteState
from domain.text import shortened
from handlers.approval.callbacks import (
    Approve,
    ApproveEdited,
    AskReturn,
    Endorse,
    FilterQueue,
    OpenApproval,
    OpenAwaited,
    OpenBatch,
    OpenCard,
    OpenEditing,
    OpenHistory,
    ReturnRemarks,
    ReturnWith,
    Revoke,
    Unendorse,
)
from handlers.approval.step_words import step_lines
from handlers.buttons import LABEL, button, menu, named
from handlers.changes.callbacks import OpenPlanChanges, OpenQueue
from handlers.closing.callbacks import OpenCase, OpenMoves
from handlers.mentoring.callbacks import OpenMentoring
from handlers.paging import pages
from handlers.people.callbacks import OpenPerson
from handlers.proposals import marks
from handlers.route import words
from handlers.route_papers.opener import papers_opener
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

LOAD_SHOWN = 12
EDITS_SHOWN = 12
AWAITED_SHOWN = 8
DEPARTMENTS_SHOWN = 20
"""No school has as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Something else that waits for the reader: a line above the queue, a row above its plans."""

    text: Markup
    row: tuple[Button, ...] = ()


def queue(t: Translator, view: QueueView, beside: Sequence[Beside] = ()) -> Screen:
    """What waits for the speaker's decision, the longest waiting first."""
    others = [one.text for one in beside]
    if view.asked:
        others.append(t("approval-asked", count=view.asked))
    if not view.lines:
        return Screen(
            text=t.lines([t("approval-empty"), *others]),
            rows=rows(*(one.row for one in beside), row(menu(t))),
        )
    head = t("approval-head", count=view.total)
    if view.department is not None:
        head = t("approval-head-of", department=view.department.name, count=view.total)
    parts = [head, *others, Markup("")]
    parts += [_waiting(t, line, edits=line.edits) for line in view.lines]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(t, "approval-button-batch", OpenBatch(), count=view.clean)
                if view.clean > 1
                else None
            ),
            *(one.row for one in beside),
            *(
                row(
                    button(
                        t,
                        "approval-button-card",
                        OpenCard(route_id=line.route_id),
                        owner=shortened(line.owner, LABEL - 3),
                    )
                )
                for line in view.lines
            ),
            pages(t, view.page, view.pages, lambda page: _queue_page(view, page)),
            row(_filter(t, view)),
            row(menu(t)),
        ),
    )


def _waiting(t: Translator, line: QueueLine | AwaitedLine, *, edits: bool = False) -> Markup:
    return t(
        "approval-line" if line.waiting_days else "approval-line-today",
        owner=line.owner,
        items=line.items,
        days=line.waiting_days,
        written=_written(t, edits=edits, remarks=line.remarks),
    )


def _written(t: Translator, *, edits: bool, remarks: bool) -> str:
    """What the reader has begun and left: it goes nowhere until he decides."""
    if edits and remarks:
        return t.plain("approval-written-both")
    if edits:
        return t.plain("approval-written-edits")
    return t.plain("approval-written-remarks") if remarks else "none"


def _queue_page(view: QueueView, page: int) -> CallbackData:
    if view.department is None:
        return OpenApproval(page=page)
    return FilterQueue(department_id=view.department.id, page=page)


def _filter(t: Translator, view: QueueView) -> Button | None:
    """Where the queue is longer than a page; back to all of it from a department."""
    if view.department is not None:
        return button(t, "approval-button-all", OpenApproval())
    return button(t, "approval-button-filter", FilterQueue()) if view.pages > 1 else None


def queue_departments(t: Translator, found: Sequence[QueuedDepartment]) -> Screen:
    """Which departments have plans that wait; a press shows theirs alone."""
    return Screen(
        text=t("approval-departments" if found else "approval-departments-none"),
        rows=rows(
            *(
                (named(f"{one.count} · {one.name}", FilterQueue(department_id=one.id)),)
                for one in found[:DEPARTMENTS_SHOWN]
            ),
            row(button(t, "approval-button-all", OpenApproval()), menu(t)),
        ),
    )


def card_text(t: Translator, view: CardView, page: int = 0) -> Markup:
    plan = view.plan
    route = plan.route
    page = words.page_of(plan, page)
    parts = [
        t(
            "approval-card-head",
            owner=route.owner,
            called=route.rules.title.value,
            state=_state(t, view),
        )
    ]
    parts += words.stopped_lines(t, route, view.zone, view.today)
    parts += _decision(t, view)
    parts += step_lines(t, view.steps, view.zone, view.today)
    if route.objected_at is not None:
        parts.append(t("approval-objected"))
    if view.changes is not None:
        since = "approval-changed-sent" if view.sent_again else "approval-changed"
        parts += [t(since), *words.change_lines(t, view.changes, view.today)]
        parts.append(Markup(""))
    parts.append(words.period(t, route, view.first, view.last, view.today))
    if route.after is not None and route.after >= view.today:
        parts.append(t("approval-follows", last=t.day_short(route.after, view.today)))
    parts += words.frame_lines(t, route)
    if view.narrow:
        parts += [Markup(""), *_bare_lines(t, view, page)]
    else:
        parts += words.plan_lines(t, plan, view.today, page, remarks_shown(view))
    if view.load:
        parts += [Markup(""), t("approval-load", months=_load(t, view))]
    hints = words.hint_lines(t, view.hints)
    if hints:
        parts += [Markup(""), *hints]
    parts += edits_lines(t, view)
    parts += others_lines(t, view)
    if remarks_of(view.notes):
        parts += [Markup(""), t("approval-own-remarks", count=len(remarks_of(view.notes)))]
    proposed = marks.others_lines(t, plan)
    if proposed:
        parts += [Markup(""), *proposed]
    return t.lines(parts)


def _state(t: Translator, view: CardView) -> str:
    """Where the plan stands; of one before its agreements, that it waits for them."""
    route = view.plan.route
    if view.may_endorse:
        return t.plain("approval-state-agreement-yours")
    if route.state is RouteState.SUBMITTED and route.step is not None:
        return t.plain("approval-state-agreement")
    return words.state(t, route.state, route.rules.title)


def edits_lines(t: Translator, view: CardView) -> list[Markup]:
    """The reader's edits and what they leave; beside remarks the plan can only be returned."""
    if view.edits is None:
        return []
    said = remarks_of(view.notes)
    head = t("approval-own-edits-not-returned" if said else "approval-own-edits")
    changed = words.change_lines(t, view.edits, view.today, EDITS_SHOWN)
    return [Markup(""), head, *changed, *bared_lines(t, view)]


def others_lines(t: Translator, view: CardView) -> list[Markup]:
    """Who else writes something down here, and what a decision of now makes of it."""
    if not view.others:
        return []
    lines = [
        t("approval-others", who=one.who, edits=one.edits, remarks=one.remarks)
        for one in view.others
    ]
    only_edits = not any(one.remarks for one in view.others)
    last = t("approval-others-edits-lost" if only_edits else "approval-others-lost")
    return [Markup(""), *lines, last]


def bared_lines(t: Translator, view: CardView) -> list[Markup]:
    if not view.bared:
        return []
    text = shortened(view.bared[0], words.HINT_SHOWN)
    return [t("approval-edits-bare", count=len(view.bared), text=text)]


def remarks_shown(view: CardView) -> Mapping[int, str]:
    """By item: what the reader has written down, or what was said when it was returned."""
    return remarks_of(view.notes) or view.remarks


def _bare_lines(t: Translator, view: CardView, page: int) -> list[Markup]:
    """Items without what they serve."""
    shown = list(words.numbered(view.plan))[
        page * words.ITEMS_A_PAGE : (page + 1) * words.ITEMS_A_PAGE
    ]
    said = remarks_shown(view)
    lines: list[Markup] = []
    for number, item in shown:
        lines.append(words.item_line(t, item, number, view.today, view.plan.route.state))
        if item.id in said:
            lines.append(words.remark(t, said[item.id]))
    return lines


def card(
    t: Translator, view: CardView, page: int = 0, *, following: QueueLine | None = None
) -> Screen:
    """A plan as a whole: bases, items with dates, the load by month; buttons if it is ours.

    `following`: the plan that waits next, offered once this one is decided about.
    """
    route = view.plan.route
    page = words.page_of(view.plan, page)
    address = {"route_id": route.id, "rev": route.rev}
    undo = None
    if view.may_revoke:
        undo = button(t, "approval-button-revoke", Revoke(**address))
    elif view.may_unendorse:
        undo = button(t, "approval-button-unendorse", Unendorse(**address))
    history = papers = None
    if view.traced:
        papers = papers_opener(t, route.id)
        history = button(t, "approval-button-history", OpenHistory(route_id=route.id))
    return Screen(
        text=card_text(t, view, page),
        rows=rows(
            *decide_rows(t, view),
            pages(
                t,
                page,
                words.page_count(view.plan),
                lambda number: OpenCard(route_id=route.id, rev=route.rev, page=number),
            ),
            row(undo),
            row(
                button(t, "change-button-list", OpenPlanChanges(route_id=route.id))
                if route.state in UNDER_WAY
                else None
            ),
            *_end_rows(t, view),
            row(marks.opener(t, view.plan)),
            row(None if following is None else _next(t, following)),
            row(history, papers),
            row(_back(t, view), menu(t)),
        ),
    )


def _back(t: Translator, view: CardView) -> Button:
    """To the queue while the plan is in it, else a leader goes to whose plan it is; who decides
    about none goes to those he mentors."""
    route = view.plan.route
    if view.mentors:
        return button(t, "approval-button-mentees", OpenMentoring())
    if route.state is RouteState.SUBMITTED or not view.leads:
        return button(t, "approval-button-queue", OpenApproval())
    text = t.plain("approval-button-person", who=route.owner)
    return Button(text=shortened(text, LABEL), data=OpenPerson(post_id=route.post_id).pack())


def _end_rows(t: Translator, view: CardView) -> Rows:
    """The plan's end, and what stops it before; for whoever reads all of the plan."""
    route = view.plan.route
    if not view.traced or route.first_on is None or route.state in UNDECIDED:
        return ()
    opened = moves = None
    if route.state is not RouteState.APPROVED:
        opened = button(t, "closing-button-open", OpenCase(route_id=route.id))
    if view.leads and route.state not in FINAL_STATES:
        moves = button(t, "closing-button-moves-of", OpenMoves(route_id=route.id))
    return rows(row(opened), row(moves))


def _next(t: Translator, line: QueueLine) -> Button:
    """Cut to what a button holds: the surname is what matters."""
    text = t.plain("approval-button-next", owner=line.owner)
    return Button(text=shortened(text, LABEL), data=OpenCard(route_id=line.route_id).pack())


def decide_rows(t: Translator, view: CardView) -> Rows:
    """«Approve» or «agree», and «return», for the revision that is shown; nothing where the
    reader has no say. With remarks written down it can only be returned."""
    if not view.judges:
        return ()
    route = view.plan.route
    address = {"route_id": route.id, "rev": route.rev}
    remarks = remarks_of(view.notes)
    edits = edits_of(view.notes)
    yes: Button | None
    if view.may_endorse:
        yes = button(t, "approval-button-endorse", Endorse(**address))
    else:
        key = "approval-button-approve-edited" if edits else "approval-button-approve"
        seen = ApproveEdited(**address, seen=view.seen) if view.seen else Approve(**address)
        yes = button(t, key, seen)
    no = button(t, "approval-button-return", AskReturn(**address))
    if remarks:
        yes = button(
            t,
            "approval-button-return-remarks",
            ReturnRemarks(**address, seen=view.seen),
            count=len(remarks),
        )
        no = button(t, "approval-button-return-more", AskReturn(**address))
    key = "approval-button-editing" if view.may_decide else "approval-button-remarks"
    editing = button(t, key, OpenEditing(**address))
    if edits or remarks:
        return rows(row(yes), row(no), row(editing))
    return rows(row(yes, no), row(editing))


def _decision(t: Translator, view: CardView) -> list[Markup]:
    route = view.plan.route
    parts: list[Markup] = []
    if view.decided_by is not None and route.decided_at is not None:
        key = "returned" if route.state is RouteState.RETURNED else "approved"
        parts.append(
            t(
                f"approval-decided-{key}",
                who=view.decided_by,
                moment=t.moment(route.decided_at, view.zone, view.today),
            )
        )
    if view.kept:
        parts.append(t("approval-kept", count=view.kept))
    if view.comment is not None:
        parts.append(words.said(t, view.comment))
    parts += words.comment_lines(t, view.comments)
    if view.moved:
        parts.append(t("route-moved", count=view.moved))
    return parts


def _load(t: Translator, view: CardView) -> str:
    """«март 2 · апрель 3»."""
    shown = [
        t.plain(
            "approval-load-month", month=t.plain(f"date-month-name-{month}").lower(), count=count
        )
        for _, month, count in view.load[:LOAD_SHOWN]
    ]
    return t.plain("approval-load-dot").join(shown)


def withdrawn(t: Translator) -> Screen:
    """The owner took the plan back before anybody decided."""
    return Screen(
        text=t("approval-withdrawn"),
        rows=rows(row(button(t, "approval-button-queue", OpenApproval()), menu(t))),
    )


def awaited(t: Translator, lines: Sequence[AwaitedLine], *, leads: bool) -> Screen:
    """What waits for the reader's agreement; `leads`: he has a queue of approvals beside."""
    back = button(t, "approval-button-queue", OpenApproval()) if leads else None
    if not lines:
        return Screen(text=t("approval-awaited-empty"), rows=rows(row(back, menu(t))))
    shown = lines[:AWAITED_SHOWN]
    parts = [t("approval-awaited-head", count=len(lines)), Markup("")]
    parts += [_waiting(t, one) for one in shown]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "approval-button-card",
                        OpenCard(route_id=one.route_id, rev=one.rev),
                        owner=shortened(one.owner, LABEL - 3),
                    )
                )
                for one in shown
            ),
            row(back, menu(t)),
        ),
    )


def awaited_beside(t: Translator, lines: Sequence[AwaitedLine]) -> Beside:
    return Beside(
        text=t("approval-awaited-beside", count=len(lines)),
        row=row(button(t, "approval-button-awaited", OpenAwaited(), count=len(lines))),
    )


def changes_beside(t: Translator, count: int) -> Beside:
    return Beside(
        text=t("approval-changes-beside", count=count),
        row=row(button(t, "approval-button-changes", OpenQueue(), count=count)),
    )


def ask_return(t: Translator, view: CardView) -> Screen:
    """The comment of a return: ready or typed; there is none without words."""
    route = view.plan.route
    ready = load_route_texts().replies(whole=not view.narrow)
    parts = [t("approval-ask-return", owner=route.owner)]
    remarks = remarks_of(view.notes)
    alone = None
    if remarks:
        parts.append(t("approval-own-remarks-return", count=len(remarks)))
        alone = button(
            t,
            "approval-button-return-remarks",
            ReturnRemarks(route_id=route.id, rev=route.rev, seen=view.seen),
            count=len(remarks),
        )
    parts += [*others_lines(t, view), Markup("")]
    parts += [t("route-start-line", text=one.text_of(route.variant)) for one in ready]
    parts += [Markup(""), t("approval-ask-return-words")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    Button(
                        text=one.short_of(route.variant),
                        data=ReturnWith(route_id=route.id, rev=route.rev, key=one.key).pack(),
                    )
                )
                for one in ready
            ),
            row(alone),
            row(button(t, "button-back", OpenCard(route_id=route.id, rev=route.rev)), menu(t)),
        ),
    )
