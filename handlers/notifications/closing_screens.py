"""What is sent unasked about the end of plans. Pure."""

from domain.closing import WHOLE
from domain.notice_views.closing import (
    CaseNotice,
    ClosingNotice,
    ConcludedNotice,
    MovedNotice,
    RecalledNotice,
    RepliedNotice,
)
from domain.text import shortened
from handlers.approval.callbacks import OpenCard
from handlers.buttons import button
from handlers.closing import words
from handlers.closing.callbacks import AskAnalysis, AskAnswer, OpenCase, OpenClosing
from handlers.mentoring.callbacks import OpenMentoring
from handlers.route import words as plan_words
from handlers.route.callbacks import OpenRoute
from handlers.screen import Kept, row
from locales.translator import Translator

TEXT_SHOWN = 900


def offered(view: ClosingNotice, t: Translator) -> Kept:
    """Nothing is lost by waiting: one reminder follows."""
    if view.year != WHOLE:
        first, last = str(view.year), f"{(view.year + 1) % 100:02}"
        text = t("notice-closing-year", first=first, last=last)
        opened = button(
            t, "closing-button-year", OpenClosing(route_id=view.route_id, year=view.year)
        )
        return Kept(text=text, rows=(row(opened),))
    key = "notice-closing-again" if view.again else "notice-closing-offered"
    return Kept(
        text=t(key, last=t.day_short(view.last_on, view.today)),
        rows=(row(button(t, "closing-button-sum-up", OpenClosing(route_id=view.route_id))),),
    )


def to_analyse(view: CaseNotice, t: Translator) -> Kept:
    return Kept(
        text=t(
            "notice-closing-to-analyse",
            owner=view.owner,
            finished=view.finished,
            total=view.total,
        ),
        rows=(
            row(
                button(t, "notice-button-open", OpenCase(route_id=view.route_id)),
                button(t, "notice-button-analyse", AskAnalysis(route_id=view.route_id)),
            ),
        ),
    )


def to_conclude(view: CaseNotice, t: Translator) -> Kept:
    key = "notice-closing-to-conclude" if view.year == WHOLE else "notice-closing-of-year"
    return Kept(
        text=t(key, owner=view.owner, finished=view.finished, total=view.total),
        rows=(
            row(button(t, "notice-button-open", OpenCase(route_id=view.route_id, year=view.year))),
        ),
    )


def concluded(view: ConcludedNotice, t: Translator) -> Kept:
    text = shortened(view.text, TEXT_SHOWN)
    if view.year != WHOLE:
        return Kept(
            text=t("notice-closing-year-said", who=view.who, text=text),
            rows=(row(button(t, "notice-button-route", OpenRoute())),),
        )
    verdict = "none" if view.verdict is None else words.verdict(t, view.verdict)
    return Kept(
        text=t("notice-concluded", who=view.who, verdict=verdict, text=text),
        rows=(
            row(
                button(t, "notice-button-open", OpenClosing(route_id=view.route_id)),
                button(t, "closing-button-answer", AskAnswer(route_id=view.route_id)),
            ),
        ),
    )


def recalled(view: RecalledNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-conclusion-recalled"),
        rows=(row(button(t, "notice-button-open", OpenClosing(route_id=view.route_id))),),
    )


def answered(view: RepliedNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-conclusion-answered", owner=view.owner, text=view.text),
        rows=(row(button(t, "notice-button-open", OpenCase(route_id=view.route_id))),),
    )


def moved(view: MovedNotice, t: Translator) -> Kept:
    state, reason = view.state.value, plan_words.reason(view.reason)
    if view.own:
        return Kept(
            text=t("notice-route-moved", state=state, reason=reason),
            rows=(row(button(t, "notice-button-open", OpenClosing(route_id=view.route_id))),),
        )
    if not view.led:
        return Kept(
            text=t("notice-route-moved-mentee", owner=view.owner, state=state),
            rows=(row(button(t, "notice-button-mentoring", OpenMentoring())),),
        )
    return Kept(
        text=t("notice-route-moved-of", owner=view.owner, state=state, reason=reason),
        rows=(row(button(t, "notice-button-open", OpenCard(route_id=view.route_id))),),
    )
