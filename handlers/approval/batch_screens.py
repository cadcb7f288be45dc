"""Plans without remarks, several to a screen and approved with one press. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.plan import Plan, PlanItem
from domain.plan_rules import Standing
from domain.plan_views import ApprovedPlan, BatchOutcome, BatchView, Digest
from domain.text import shortened
from handlers.approval.callbacks import (
    ApproveShown,
    BackToBatch,
    OpenApproval,
    OpenBatch,
    OpenOfBatch,
    PutOff,
)
from handlers.batches import Seen, seen_stamp
from handlers.buttons import LABEL, button, menu, two_by_two
from handlers.route import words
from handlers.screen import Button, Screen, row, rows
from handlers.typed_press import of_kind
from locales.translator import Markup, Translator

ITEM_SHOWN = 56
BASES_SHOWN = 110


def batch(t: Translator, view: BatchView, approved: Sequence[ApprovedPlan] = ()) -> Screen:
    """What is on the screen is what the press approves: bases, items with their dates.

    `approved`: what the press before has approved; each can be opened, to take that back.
    """
    done = two_by_two(
        [
            button(
                t,
                "approval-button-card",
                OpenOfBatch(route_id=one.route_id, rev=one.rev),
                owner=shortened(one.owner, LABEL - 3),
            )
            for one in approved
        ]
    )
    if not view.shown:
        key = "approval-batch-put-off" if view.skipped else "approval-batch-empty"
        again = button(t, "approval-button-batch-again", OpenBatch()) if view.skipped else None
        return Screen(
            text=t(key, count=view.skipped),
            rows=rows(
                row(again),
                *done,
                row(button(t, "approval-button-queue", OpenApproval()), menu(t)),
            ),
        )
    parts = [t("approval-batch-head", count=len(view.shown), more=view.more)]
    for number, one in enumerate(view.shown, start=1):
        parts += [Markup(""), *_digest(t, one, number)]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(
                    t,
                    "approval-button-approve-shown",
                    ApproveShown(seen=seen_stamp(shown_of(view))),
                    count=len(view.shown),
                )
            ),
            tuple(
                Button(
                    text=f"🔎 {number}",
                    data=OpenOfBatch(route_id=one.plan.route.id, rev=one.plan.route.rev).pack(),
                )
                for number, one in enumerate(view.shown, start=1)
            ),
            tuple(
                Button(
                    text=f"⏭ {number}",
                    data=PutOff(route_id=one.plan.route.id, rev=one.plan.route.rev).pack(),
                )
                for number, one in enumerate(view.shown, start=1)
            ),
            *done,
            row(button(t, "approval-button-queue", OpenApproval()), menu(t)),
        ),
    )


def of_batch(t: Translator, card: Screen) -> Screen:
    """The card of a plan opened from the page: back is to the page."""
    return replace(
        card, rows=rows(*card.rows[:-1], row(button(t, "button-back", BackToBatch()), menu(t)))
    )


def names_approved(t: Translator, shown: Screen) -> bool:
    """Whether plans approved together can be opened from here."""
    sign = t.plain("approval-button-card", owner="").strip()
    opened = of_kind(shown.buttons, OpenOfBatch)
    return any(one.data in opened and one.text.startswith(sign) for one in shown.buttons)


def _digest(t: Translator, one: Digest, number: int) -> list[Markup]:
    plan = one.plan
    return [
        t(
            "approval-digest",
            number=number,
            owner=plan.route.owner,
            count=sum(item.standing is Standing.ACCEPTED for item in plan.items),
            bases=shortened(_bases(t, plan), BASES_SHOWN),
        ),
        *(words.marked(t, _item(t, item, one.today), item) for item in plan.items),
    ]


def _item(t: Translator, item: PlanItem, today: date) -> Markup:
    day = t.day_short(item.due_on, today) if item.due_on else t.plain("route-no-date")
    return t("approval-digest-item", title=shortened(item.title, ITEM_SHOWN), day=day)


def _bases(t: Translator, plan: Plan) -> str:
    return t.plain("approval-digest-and").join(words.lower(basis.text) for basis in plan.bases)


def shown_of(view: BatchView) -> tuple[Seen, ...]:
    return tuple((one.plan.route.id, one.plan.route.rev) for one in view.shown)


def told(t: Translator, outcome: BatchOutcome) -> Markup:
    """Who is approved, now or by another before, and who was left out as the plan changed."""
    lines = []
    if outcome.approved:
        names = ", ".join(one.owner for one in outcome.approved)
        lines.append(t("approval-batch-done", count=len(outcome.approved), names=names))
        lines.append(t("approval-batch-undo"))
    if outcome.before:
        lines.append(t("approval-batch-before", names=", ".join(outcome.before)))
    if outcome.left:
        lines.append(t("approval-batch-left", names=", ".join(outcome.left)))
    return t.lines(lines)
