"""Screens of an event for a shared difficulty: prepared, led, proposed, answered. Pure."""

from datetime import date

from domain.calendar import QuickDate
from domain.events import EventState
from domain.mentoring import Candidate
from domain.offers import (
    PAGE,
    Ask,
    Lead,
    LeaderList,
    LeadView,
    Offer,
    OfferChoices,
    OfferPage,
    Reply,
    replies,
)
from domain.people import person_label
from handlers.buttons import button, menu, named
from handlers.calendar_keyboard import packed_day
from handlers.deficits.callbacks import (
    AnswerLead,
    AskLeader,
    AskOfferDay,
    BeginOffer,
    ChooseLeader,
    JoinPlan,
    OpenOffer,
    OpenStatement,
    ProposeOffer,
    SetOfferDay,
    ShowReplies,
    TakeBackAsk,
    TakeBackOffer,
)
from handlers.events import words
from handlers.events.callbacks import OpenEvent
from handlers.paging import pages, piece
from handlers.people.callbacks import OpenPerson
from handlers.route.words import upper
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

UNASKED = 3
"""Questions that may be taken back from the page itself."""
_SIGNS = {Reply.SILENT: "▫️", Reply.TAKEN: "✅", Reply.DISCUSS: "💬", Reply.DECLINED: "✖️"}


def choices(t: Translator, view: OfferChoices) -> Screen:
    """Suggestions by number, the school's own forms by their names."""
    suggested = [one for one in view.choices if not one.of_school]
    lines = [t("deficits-choose", title=upper(view.title))]
    lines += [
        t("deficits-suggested", number=number, title=one.title)
        for number, one in enumerate(suggested, start=1)
    ]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    named(
                        f"{suggested.index(one) + 1}. {one.title}"
                        if one in suggested
                        else one.title.partition(":")[0],
                        BeginOffer(key=view.statement, choice=one.key),
                    )
                )
                for one in view.choices
            ),
            row(button(t, "button-back", OpenStatement(key=view.statement)), menu(t)),
        ),
    )


def page(t: Translator, view: OfferPage) -> Screen:
    offer, event = view.offer, view.offer.event
    lines = [
        t("event-named", what=words.named(t, event, view.today)),
        t("deficits-for", title=view.title),
        t("deficits-leader", who=offer.leader or "none"),
        *(_asked(t, one) for one in view.asks if one.person_id != offer.leader_id),
    ]
    if event.state is EventState.CANCELLED:
        lines.append(t("event-cancelled"))
    elif offer.proposed_at is not None:
        counts = replies(view.offered)
        lines.append(
            t(
                "deficits-replies",
                asked=len(view.offered),
                taken=counts[Reply.TAKEN],
                discuss=counts[Reply.DISCUSS],
                declined=counts[Reply.DECLINED],
                silent=counts[Reply.SILENT],
            )
        )
    else:
        lines.append(t("deficits-before", count=view.audience))
        if event.held_on is None:
            lines.append(t("deficits-needs-day"))
    return Screen(text=t.lines(lines), rows=rows(*_page_rows(t, view)))


def _page_rows(t: Translator, view: OfferPage) -> list[tuple[Button, ...]]:
    offer, event = view.offer, view.offer.event
    here = {"event_id": event.id}
    found: list[tuple[Button, ...]] = []
    live = event.state is not EventState.CANCELLED
    proposed = offer.proposed_at is not None
    if live and not proposed:
        propose = None
        if event.held_on is not None and view.audience:
            propose = button(
                t,
                "deficits-button-propose",
                ProposeOffer(event_id=event.id, rev=event.rev),
                count=view.audience,
            )
        found.append(row(propose))
        day = "none" if event.held_on is None else "set"
        found.append(row(button(t, "deficits-button-day", AskOfferDay(**here), day=day)))
    if live and offer.leader_id is None:
        found.append(row(button(t, "deficits-button-leader", ChooseLeader(**here))))
    waiting = [one for one in view.asks if one.answer is None and live]
    found += [
        row(
            named(
                t.plain("deficits-button-unask", who=one.label),
                TakeBackAsk(event_id=event.id, post_id=one.post_id),
            )
        )
        for one in waiting[:UNASKED]
    ]
    if proposed:
        found.append(row(button(t, "deficits-button-replies", ShowReplies(**here))))
        if live:
            found.append(row(button(t, words.people_key(event, view.today), OpenEvent(**here))))
    if view.undo:
        found.append(row(button(t, "proposals-button-take-back", TakeBackOffer(**here))))
    back = button(t, "button-back", OpenStatement(key=offer.statement))
    return [*found, row(back, menu(t))]


def _asked(t: Translator, one: Ask) -> Markup:
    return t(
        "deficits-asked", who=one.label, answer="none" if one.answer is None else one.answer.name
    )


def ask_day(
    t: Translator, offer: Offer, quick: tuple[tuple[QuickDate, date], ...], today: date
) -> Screen:
    event = offer.event
    return Screen(
        text=t.lines([t("event-named", what=words.named(t, event, today)), t("deficits-ask-day")]),
        rows=rows(
            *(
                row(
                    named(
                        t.day(day, today),
                        SetOfferDay(event_id=event.id, rev=event.rev, day=packed_day(day)),
                    )
                )
                for _, day in quick[:PAGE]
            ),
            row(button(t, "button-back", OpenOffer(event_id=event.id)), menu(t)),
        ),
    )


def leaders(t: Translator, view: LeaderList) -> Screen:
    """Those first who can show it."""
    event = view.offer.event
    lines = [
        t("deficits-ask-leader", title=upper(view.title)),
        t("deficits-strong" if view.strong else "deficits-no-strong"),
    ]
    if view.query:
        lines.append(t("people-found", query=view.query, n=view.total))
    lines.append(t("people-search") if view.found else t("people-nobody-found"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(row(_candidate(one, view)) for one in view.found),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: ChooseLeader(event_id=event.id, page=page, found=bool(view.query)),
            ),
            row(button(t, "button-back", OpenOffer(event_id=event.id)), menu(t)),
        ),
    )


def _candidate(one: Candidate, view: LeaderList) -> Button:
    event = view.offer.event
    sign = "⭐ " if one.merit.groups else ""
    if one.post_id in view.asked:
        sign = "📨 "
    return named(
        f"{sign}{person_label(one.name, event.policy, one.staff_no)}",
        AskLeader(event_id=event.id, post_id=one.post_id),
    )


def replied(t: Translator, view: OfferPage, page_no: int) -> Screen:
    """Who said what, one page of them."""
    event = view.offer.event
    some, page_no, total = piece(view.offered, page_no, PAGE)
    return Screen(
        text=t.lines(
            [
                t("event-named", what=words.named(t, event, view.today)),
                t("deficits-legend"),
            ]
        ),
        rows=rows(
            *(
                row(named(f"{_SIGNS[one.reply]} {one.label}", OpenPerson(post_id=one.post_id)))
                for one in some
            ),
            pages(t, page_no, total, lambda to: ShowReplies(event_id=event.id, page=to)),
            row(button(t, "button-back", OpenOffer(event_id=event.id)), menu(t)),
        ),
    )


def question(t: Translator, view: LeadView) -> Screen:
    """Of whoever is asked to lead: what to show, and no word of who needs it."""
    lines = [
        lead_question(t, view.title),
        t("event-named", what=words.named(t, view.event, view.today)),
    ]
    if view.event.state is EventState.CANCELLED:
        lines.append(t("event-cancelled"))
    elif view.taken_by_other:
        lines.append(t("deficits-lead-other"))
    elif view.answer is None:
        lines.append(t("deficits-lead-about"))
    else:
        lines.append(t("deficits-lead-answer", answer=view.answer.name))
    if view.planned:
        lines.append(t("deficits-lead-planned"))
    elif view.joins:
        lines.append(t("deficits-lead-joins"))
    ended = view.event.state is EventState.CANCELLED
    open_ = not view.planned and not view.taken_by_other and not ended
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, "deficits-button-join", JoinPlan(event_id=view.event.id)))
            if view.joins
            else (),
            *(lead_rows(t, view.event.id, view.answer) if open_ else ()),
            row(menu(t)),
        ),
    )


def lead_question(t: Translator, title: str) -> Markup:
    return t("deficits-lead-question", title=title)


def lead_rows(t: Translator, event_id: int, given: Lead | None) -> tuple[tuple[Button, ...], ...]:
    """Buttons set: what is so already is left out."""
    found = {
        one: button(
            t, f"deficits-button-lead-{one.name.lower()}", AnswerLead(event_id=event_id, answer=one)
        )
        for one in Lead
        if one is not given
    }
    return rows(row(found.get(Lead.YES)), row(found.get(Lead.LATER), found.get(Lead.NO)))
