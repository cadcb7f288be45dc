"""Screens of proposals: a leader chooses what to propose and says why; the owner answers. Pure."""

from aiogram.filters.callback_data import CallbackData

from content.route_texts import load_route_texts
from domain.plan import BasisKind
from domain.plan_rules import Standing
from domain.plan_sections import Answer
from domain.proposals import (
    GroupsView,
    OptionsView,
    PersonPlan,
    Proposal,
    ProposalsView,
    Proposed,
)
from domain.route import RouteState
from domain.text import shortened
from handlers.approval.callbacks import OpenCard
from handlers.buttons import button, menu, named
from handlers.handover.callbacks import OpenHanded
from handlers.paging import pages, piece
from handlers.people.callbacks import OpenPerson
from handlers.proposals.callbacks import (
    AnswerBasis,
    AnswerItem,
    AskConsent,
    AskOwn,
    GiveReason,
    HandOver,
    OpenProposals,
    ProposeKey,
    ProposeTo,
    ShowReady,
    ShowStatements,
    SkipReason,
    TakeBack,
    TakeBackPlan,
    UndoAnswer,
)
from handlers.route import words
from handlers.route.callbacks import ShowPlan
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

OPTIONS_A_PAGE = 7
_UNSETTLED = (Standing.PROPOSED, Standing.DISCUSS)
ON_A_PAGE_OF_A_PERSON = 3


def kinds(t: Translator, view: GroupsView) -> Screen:
    """Difficulties by group with the levels a leader may see, or a task, or a request."""
    parts = [t("proposals-to", owner=view.owner), t("proposals-to-about")]
    parts += [
        t("summary-group", title=one.title, level=t.plain(f"summary-level-{one.level.value}"))
        for one in view.groups
        if one.level is not None
    ]
    place = view.post_id
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(named(one.title, ShowStatements(post_id=place, group=one.key)))
                for one in view.groups
            ),
            row(
                button(t, "proposals-button-task", ShowReady(post_id=place, kind=BasisKind.TASK)),
                button(
                    t, "proposals-button-request", ShowReady(post_id=place, kind=BasisKind.REQUEST)
                ),
            ),
            row(button(t, "button-back", OpenPerson(post_id=place)), menu(t)),
        ),
    )


def options(t: Translator, view: OptionsView) -> Screen:
    """Statements of a group, or ready tasks and requests: a press proposes."""
    shown, page, total = piece(view.options, view.page, OPTIONS_A_PAGE)
    parts = [t("proposals-to", owner=view.owner)]
    own = None
    paged: tuple[Button, ...] = ()
    if view.group is not None:
        group = view.group
        parts.append(t("proposals-group", title=group.title))
        parts.append(t("proposals-group-about"))
        paged = pages(
            t,
            page,
            total,
            lambda number: ShowStatements(post_id=view.post_id, group=group.key, page=number),
        )
    else:
        parts.append(t(f"proposals-about-{view.kind.value}"))
        own = button(t, "proposals-button-own", AskOwn(post_id=view.post_id, kind=view.kind))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    named(
                        words.upper(one.short),
                        ProposeKey(post_id=view.post_id, kind=view.kind.value[0], key=one.key),
                    )
                )
                for one in shown
            ),
            paged,
            row(own),
            row(button(t, "button-back", ProposeTo(post_id=view.post_id)), menu(t)),
        ),
    )


def ask_own(t: Translator, view: OptionsView) -> Screen:
    return Screen(
        text=t.lines(
            [t("proposals-to", owner=view.owner), t(f"proposals-ask-own-{view.kind.value}")]
        ),
        rows=rows(
            row(button(t, "button-back", ShowReady(post_id=view.post_id, kind=view.kind)), menu(t))
        ),
    )


def proposed(t: Translator, view: Proposed) -> Screen:
    """It is made; a reason may be chosen, typed or left out."""
    return Screen(
        text=t.lines(
            [
                t("proposals-made", owner=view.owner),
                t(f"route-basis-line-{view.kind.value}", text=words.lower(view.text)),
                Markup(""),
                t("proposals-ask-reason"),
            ]
        ),
        rows=rows(
            *(
                row(
                    named(
                        one.short_of(view.variant), GiveReason(basis_id=view.basis_id, key=one.key)
                    )
                )
                for one in load_route_texts().proposal_reason
            ),
            row(button(t, "proposals-button-skip", SkipReason(post_id=view.post_id))),
            row(button(t, "proposals-button-take-back", TakeBack(basis_id=view.basis_id)), menu(t)),
        ),
    )


def proposals(
    t: Translator,
    view: ProposalsView,
    page: int = 0,
    *,
    ask_words: bool = False,
    undo: UndoAnswer | None = None,
) -> Screen:
    """One proposal a page: who, why, what was answered, and what may be answered.

    `ask_words`: the answer was just given, words about it may follow; `undo` takes it back.
    """
    route_id = view.plan.route.id
    if not view.proposals:
        return Screen(text=t("proposals-none"), rows=rows(row(_plan(t, view), menu(t))))
    total = len(view.proposals)
    page = min(max(page, 0), total - 1)
    one = view.proposals[page]
    parts = [t("proposals-head", number=page + 1, total=total), *_lines(t, view, one)]
    if view.comments:
        parts += [Markup(""), *words.comment_lines(t, view.comments)]
    if ask_words:
        parts += [Markup(""), t("proposals-ask-words")]
    skip = None
    if ask_words:
        skip = button(t, "proposals-button-skip", OpenProposals(route_id=route_id, page=page))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(skip),
            row(None if undo is None else button(t, "proposals-button-answer-back", undo)),
            *_answers(t, view, one),
            pages(t, page, total, lambda to: OpenProposals(route_id=route_id, page=to)),
            row(_plan(t, view), menu(t)),
        ),
    )


def _lines(t: Translator, view: ProposalsView, one: Proposal) -> list[Markup]:
    if one.kind is not None:
        what = t(f"route-basis-line-{one.kind.value}", text=words.lower(one.text))
    else:
        day = t.day(one.due_on, view.today) if one.due_on else t.plain("route-no-date")
        what = t("proposals-item", title=one.text, day=day)
    parts = [what]
    if one.author:
        parts.append(t("proposals-author", who=one.author))
    if one.reason:
        parts.append(t("proposals-reason", text=one.reason))
    whose = "own" if view.own else "other"
    parts.append(t(f"proposals-standing-{one.standing.value}", whose=whose))
    if one.reply:
        parts.append(t("proposals-reply", text=one.reply, whose=whose))
    submitted = view.plan.route.state is RouteState.SUBMITTED
    if one.answers and submitted and one.standing is not Standing.ACCEPTED:
        parts.append(t("proposals-after-decision"))
    return parts


def _answers(t: Translator, view: ProposalsView, one: Proposal) -> Rows:
    whose = "own" if view.own else "other"
    found = {
        answer: button(t, f"proposals-button-{answer.value}", _answer(one, answer), whose=whose)
        for answer in one.answers
    }
    return rows(
        row(found.get(Answer.TAKE), found.get(Answer.DISCUSS)), row(found.get(Answer.DECLINE))
    )


def _answer(one: Proposal, answer: Answer) -> CallbackData:
    if one.is_item:
        return AnswerItem(item_id=one.id, answer=answer)
    return AnswerBasis(basis_id=one.id, answer=answer)


def _plan(t: Translator, view: ProposalsView) -> Button:
    route = view.plan.route
    if view.own:
        return button(t, "route-button-plan", ShowPlan(route_id=route.id))
    if view.as_methodist:
        return button(t, "route-button-plan", OpenHanded(route_id=route.id))
    return button(t, "route-button-plan", OpenCard(route_id=route.id, rev=route.rev))


def person_lines(t: Translator, view: PersonPlan) -> list[Markup]:
    """What a leader's page of a teacher says: proposals with their answers, the methodist."""
    lines = [
        t(
            "proposals-of-person",
            text=words.lower(one.text),
            standing=one.standing.value,
            said="yes" if one.reply else "no",
            reply=shortened(one.reply or "", words.EXCERPT),
        )
        for one in view.proposals[:ON_A_PAGE_OF_A_PERSON]
    ]
    teacher = view.teacher
    if teacher.handed_over and teacher.handed_over_at is not None:
        lines.append(t("handover-done", day=t.day_short(teacher.handed_over_at.date(), view.today)))
    elif teacher.may_hand_over and not teacher.agrees:
        lines.append(t("handover-no-consent"))
    return lines


def person_rows(t: Translator, view: PersonPlan) -> Rows:
    """To propose, to hand over, to undo that. Nothing about the reader himself."""
    teacher = view.teacher
    place = teacher.post_id
    methodist = None
    if teacher.handed_over and not teacher.acted:
        methodist = button(t, "handover-button-take-back", TakeBackPlan(post_id=place))
    elif teacher.may_hand_over and teacher.agrees:
        methodist = button(t, "handover-button-hand-over", HandOver(post_id=place))
    elif teacher.may_hand_over:
        methodist = button(t, "handover-button-ask-consent", AskConsent(post_id=place))
    opened = None
    if (
        view.proposals
        and teacher.route_id is not None
        and teacher.route_state is not RouteState.DRAFT
    ):
        waiting = sum(one.standing in _UNSETTLED for one in view.proposals)
        opened = button(
            t, "proposals-button-open", OpenProposals(route_id=teacher.route_id), count=waiting
        )
    return rows(
        row(button(t, "proposals-button-propose", ProposeTo(post_id=place))),
        row(opened),
        row(methodist),
    )
