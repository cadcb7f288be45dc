"""Screens of a methodist's plans: the list, a plan, what he adds to it. Pure."""

from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from domain.handover import AddedView, AddingView, AdvisedPlan, HandedPage
from domain.item import Section
from domain.plan import Plan
from domain.plan_sections import ADVISED
from domain.text import shortened
from handlers.buttons import button, menu, named
from handlers.calendar_keyboard import packed_day, quick_label
from handlers.handover.callbacks import (
    AddSuggested,
    AskComment,
    ChooseBasis,
    ChooseSection,
    OpenAdded,
    OpenHanded,
    OpenHandedList,
    SetAccepted,
    SetAddedDue,
    ShowAccepting,
    ShowFoundPlans,
    ShowOffers,
    TakeBackComment,
)
from handlers.paging import pages, piece
from handlers.proposals import marks
from handlers.record.callbacks import OpenRecord
from handlers.route import words
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

OFFERS_SHOWN = 7
ACCEPTING_A_PAGE = 6


def listing(t: Translator, view: HandedPage) -> Screen:
    """By school, then by name; a typed text looks for a surname."""
    head = t("handover-found", query=view.query, count=view.total)
    if not view.query:
        head = t("handover-head", count=view.total)
    lines = [head]
    school = None
    for one in view.lines:
        if one.school != school:
            school = one.school
            lines += [Markup(""), t("handover-school", school=one.school)]
        lines.append(
            t(
                "handover-line",
                owner=one.owner,
                state=words.state(t, one.state),
                count=one.items,
            )
        )
    if not view.lines and not view.query:
        lines.append(t("handover-none"))
    if view.lines or view.query:
        lines += [Markup(""), t("handover-search")]

    def to(page: int) -> CallbackData:
        return ShowFoundPlans(page=page) if view.query else OpenHandedList(page=page)

    whole = button(t, "handover-button-all", OpenHandedList()) if view.query else None
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(row(named(one.owner, OpenHanded(route_id=one.route_id))) for one in view.lines),
            pages(t, view.page, view.pages, to),
            row(whole),
            row(menu(t)),
        ),
    )


def plan(t: Translator, view: AdvisedPlan, page: int = 0) -> Screen:
    """Bases and items with their dates; nothing of a result."""
    one = view.plan
    route = one.route
    page = words.page_of(one, page)
    parts = [
        t(
            "handover-plan-head",
            owner=route.owner,
            school=view.school,
            called=route.rules.title.value,
            state=words.state(t, route.state, route.rules.title),
        ),
        words.period(t, route, view.first, view.last, view.today),
    ]
    if route.goal:
        parts.append(t("route-goal", text=shortened(route.goal, words.EXCERPT)))
    parts += words.comment_lines(t, view.comments)
    parts += words.plan_lines(t, one, view.today, page)
    proposed = marks.others_lines(t, one)
    if proposed:
        parts += [Markup(""), *proposed]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(t, "handover-button-add", ChooseSection(route_id=route.id))
                if view.adds and one.bases
                else None,
                button(t, "handover-button-comment", AskComment(route_id=route.id)),
            ),
            row(_accepting(t, view)),
            row(marks.opener(t, one)),
            row(button(t, "record-button-open", OpenRecord(post_id=route.post_id))),
            pages(
                t,
                page,
                words.page_count(one),
                lambda number: OpenHanded(route_id=route.id, page=number),
            ),
            row(button(t, "handover-button-list-back", OpenHandedList()), menu(t)),
        ),
    )


def _accepting(t: Translator, view: AdvisedPlan) -> Button | None:
    if not view.acceptable:
        return None
    waiting = sum(one.accepted_by is None for one in view.acceptable)
    return button(
        t, "handover-button-accepting", ShowAccepting(route_id=view.plan.route.id), count=waiting
    )


def accepting(t: Translator, view: AdvisedPlan, page: int = 0) -> Screen:
    """Items of the reader's sections; a press takes one, another gives it back."""
    route_id = view.plan.route.id
    shown, page, total = piece(view.acceptable, page, ACCEPTING_A_PAGE)
    start = page * ACCEPTING_A_PAGE
    parts = [t("handover-accepting-head", owner=view.plan.route.owner), Markup("")]
    for number, one in enumerate(shown, start=start + 1):
        parts.append(
            t(
                "handover-accepting-line",
                number=number,
                section=one.section.value,
                title=shortened(one.title, words.TITLE_SHOWN),
                day=words.due(t, one.due_on, view.today),
                accepted="no" if one.accepted_by is None else "yes",
            )
        )
    if not shown:
        parts.append(t("handover-accepting-none"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            tuple(
                Button(
                    text=f"{'▫️' if one.accepted_by is None else '✓'} {number}",
                    data=SetAccepted(
                        item_id=one.id, rev=one.rev, on=one.accepted_by is None
                    ).pack(),
                )
                for number, one in enumerate(shown, start=start + 1)
            ),
            pages(t, page, total, lambda to: ShowAccepting(route_id=route_id, page=to)),
            _back(t, view.plan),
        ),
    )


def accepting_with(t: Translator, view: AdvisedPlan, item_id: int) -> Screen:
    """The page on which the item stands."""
    ids = [one.id for one in view.acceptable]
    page = ids.index(item_id) // ACCEPTING_A_PAGE if item_id in ids else 0
    return accepting(t, view, page)


def choose_section(t: Translator, view: AdvisedPlan) -> Screen:
    route = view.plan.route
    return Screen(
        text=t.lines(
            [
                t("handover-ask-section", owner=route.owner),
                t("handover-about-section", policy=route.rules.sections.value),
            ]
        ),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"handover-section-{section.value}",
                        ChooseBasis(route_id=route.id, section=section),
                    )
                )
                for section in ADVISED
            ),
            _back(t, view.plan),
        ),
    )


def choose_basis(t: Translator, view: AdvisedPlan, section: Section) -> Screen:
    """What the item is for."""
    bases = view.plan.bases
    return Screen(
        text=t.lines([t(f"handover-section-{section.value}-head"), t("handover-ask-basis")]),
        rows=rows(
            *(
                row(named(words.upper(one.text), ShowOffers(basis_id=one.id, section=section)))
                for one in bases
            ),
            _back(t, view.plan),
        ),
    )


def offers(t: Translator, view: AddingView) -> Screen:
    """Suggestions for the basis; another title is typed."""
    shown = view.offers[:OFFERS_SHOWN]
    parts = [
        t(f"handover-section-{view.section.value}-head"),
        words.basis_line(t, view.basis),
        Markup(""),
        *(
            t("route-offer", number=number, title=one.title)
            for number, one in enumerate(shown, start=1)
        ),
        t("handover-ask-title", offers=len(shown)),
    ]
    letter = view.section.value[0]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            tuple(
                Button(
                    text=str(number),
                    data=AddSuggested(basis_id=view.basis.id, section=letter, key=one.key).pack(),
                )
                for number, one in enumerate(shown, start=1)
            ),
            _back(t, view.plan),
        ),
    )


def added(t: Translator, view: AddedView) -> Screen:
    """The item as it stands, with the dates it may have; words of a date are awaited."""
    item = view.item
    day = t.day(item.due_on, view.today) if item.due_on else t.plain("route-no-date")
    parts = [
        t("route-item-title", title=item.title),
        t("route-item-due", day=day),
        t(
            "handover-added",
            standing=item.standing.value,
        ),
        Markup(""),
        *(
            [t("handover-unplanned", day=t.day(view.unplanned, view.today))]
            if view.unplanned
            else []
        ),
        t("handover-ask-date"),
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    Button(
                        text=quick_label(t, code, on, view.today),
                        data=SetAddedDue(item_id=item.id, rev=item.rev, day=packed_day(on)).pack(),
                    )
                )
                for code, on in view.quick
            ),
            row(button(t, "route-button-plan", OpenHanded(route_id=view.plan.route.id)), menu(t)),
        ),
    )


def typed_date(t: Translator, view: AddedView, packed: int, shown: str) -> Screen:
    """How the words were read; a press sets the date."""
    item = view.item
    return Screen(
        text=t("route-typed-date", day=shown),
        rows=rows(
            row(
                button(
                    t,
                    "route-button-typed-yes",
                    SetAddedDue(item_id=item.id, rev=item.rev, day=packed),
                )
            ),
            row(button(t, "route-button-typed-no", OpenAdded(item_id=item.id)), menu(t)),
        ),
    )


def ask_comment(t: Translator, view: AdvisedPlan) -> Screen:
    """What stands there already, so that nothing is said twice."""
    parts = [t("handover-ask-comment", owner=view.plan.route.owner)]
    if view.comments:
        parts += [Markup(""), t("handover-comments"), *words.comment_lines(t, view.comments)]
    return Screen(
        text=t.lines(parts),
        rows=rows(row(_take_back(t, view)), _back(t, view.plan)),
    )


def commented(t: Translator, view: AdvisedPlan) -> Screen:
    """The plan right after a comment was sent: one press takes it back."""
    shown = plan(t, view)
    return replace(shown, rows=rows(row(_take_back(t, view)), *shown.rows))


def _take_back(t: Translator, view: AdvisedPlan) -> Button | None:
    if view.last_comment is None:
        return None
    address = TakeBackComment(route_id=view.plan.route.id, comment_id=view.last_comment)
    return button(t, "handover-button-comment-back", address)


def closed(t: Translator) -> Screen:
    """The consent was withdrawn, or the school took the plan back."""
    return Screen(
        text=t("handover-closed"),
        rows=rows(row(button(t, "handover-button-list-back", OpenHandedList()), menu(t))),
    )


def _back(t: Translator, plan: Plan) -> tuple[Button, ...]:
    return row(button(t, "button-back", OpenHanded(route_id=plan.route.id)), menu(t))
