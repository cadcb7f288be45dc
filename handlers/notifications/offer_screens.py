"""What is sent unasked about events for a shared difficulty. Pure."""

from domain.notice_views.offers import LeadNotice, OfferedNotice
from domain.offers import Lead
from domain.plan_sections import Answer
from handlers.buttons import button
from handlers.deficits.callbacks import JoinPlan, OpenOffer, OpenQuestion
from handlers.deficits.offer_screens import lead_question, lead_rows
from handlers.events import words
from handlers.proposals.callbacks import AnswerItem, OpenProposals
from handlers.screen import Kept, row, rows
from locales.translator import Translator


def offered(view: OfferedNotice, t: Translator) -> Kept:
    """One press answers."""
    lines = [
        t(
            "notice-offered",
            what=words.named(t, view.event, view.today),
            title=view.statement,
            added="yes" if view.added else "no",
        )
    ]
    if view.leader:
        lines.append(t("deficits-leader", who=view.leader))
    if not view.added and Answer.TAKE not in view.answers:
        lines.append(t("proposals-after-decision"))
    found = {
        one: button(
            t,
            f"proposals-button-{one.value}",
            AnswerItem(item_id=view.item_id, answer=one),
            whose="own",
        )
        for one in view.answers
    }
    return Kept(
        text=t.lines(lines),
        rows=rows(
            row(found.get(Answer.TAKE)),
            row(found.get(Answer.DISCUSS), found.get(Answer.DECLINE)),
            row(button(t, "notice-button-open", OpenProposals(route_id=view.route_id))),
        ),
    )


def lead_asked(view: LeadNotice, t: Translator) -> Kept:
    return Kept(
        text=t.lines(
            [
                lead_question(t, view.title),
                t("event-named", what=words.named(t, view.event, view.today)),
                t("deficits-lead-about"),
            ]
        ),
        rows=lead_rows(t, view.event.id, None),
    )


def lead_answered(view: LeadNotice, t: Translator) -> Kept:
    answer = view.answer or Lead.LATER
    return Kept(
        text=t(
            "notice-lead-answered",
            who=view.who or "",
            answer=answer.name,
            what=words.named(t, view.event, view.today),
        ),
        rows=rows(row(button(t, "notice-button-open", OpenOffer(event_id=view.event.id)))),
    )


def lead_dated(view: LeadNotice, t: Translator) -> Kept:
    target = JoinPlan if view.joins else OpenQuestion
    key = "deficits-button-join" if view.joins else "notice-button-open"
    return Kept(
        text=t(
            "notice-lead-dated",
            what=words.named(t, view.event, view.today),
            joins="yes" if view.joins else "no",
        ),
        rows=rows(row(button(t, key, target(event_id=view.event.id)))),
    )
