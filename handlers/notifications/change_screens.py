"""What is sent unasked about changes of plans. Pure."""

from domain.notice_views.changes import ChangeNotice, CorrectionNotice
from domain.route_changes import ChangeState
from handlers.buttons import button
from handlers.changes import words
from handlers.changes.callbacks import Accept, OpenChange, OpenPlanChanges
from handlers.route.callbacks import OpenRoute
from handlers.screen import Kept, row
from locales.translator import Translator


def asked(view: ChangeNotice, t: Translator) -> Kept:
    """All of it, so that it can be accepted from here."""
    one = view.change
    return Kept(
        text=t.lines(
            [
                t("notice-change-asked", owner=one.owner, kind=words.kind(t, one)),
                *words.body(t, one, view.today),
            ]
        ),
        rows=(
            row(
                button(t, "change-button-accept", Accept(change_id=one.id, rev=one.rev)),
                button(t, "notice-button-open", OpenChange(change_id=one.id)),
            ),
        ),
    )


def decided(view: ChangeNotice, t: Translator) -> Kept:
    """Accepted, declined with what was said, or waiting again."""
    one = view.change
    parts = [
        t(
            f"notice-change-{one.state.value}",
            kind=words.kind(t, one),
            title=words.title(one.title),
            who=one.decider or "none",
        )
    ]
    if one.state is ChangeState.DECLINED and one.reply is not None:
        parts.append(words.reply(t, one.reply))
    return Kept(
        text=t.lines(parts),
        rows=(
            row(
                button(t, "notice-button-open", OpenChange(change_id=one.id)),
                button(t, "notice-button-route", OpenRoute()),
            ),
        ),
    )


def correction(view: CorrectionNotice, t: Translator) -> Kept:
    """Nothing has to be done; one message, and no reminder of it."""
    return Kept(
        text=t(
            "notice-correction",
            first=t.day_short(view.first_on, view.today),
            until=t.day_short(view.until, view.today),
        ),
        rows=(
            row(
                button(t, "change-button-change", OpenPlanChanges(route_id=view.route_id)),
            ),
        ),
    )
