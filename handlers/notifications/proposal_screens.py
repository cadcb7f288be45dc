"""What is sent about proposals to plans and about handing them over. Pure."""

from domain.consents import ConsentKind
from domain.notice_views.proposals import (
    AnsweredNotice,
    BasisProposedNotice,
    CommentedNotice,
    CommentTakenBackNotice,
    ConsentAskedNotice,
    ConsentGivenNotice,
    HandedOverNotice,
    ItemProposedNotice,
)
from domain.text import shortened
from handlers.buttons import button
from handlers.handover.callbacks import OpenHanded
from handlers.people.callbacks import OpenPerson
from handlers.privacy.callbacks import OpenConsent
from handlers.proposals.callbacks import OpenProposals
from handlers.route.callbacks import OpenRoute
from handlers.screen import Kept, row, rows
from locales.translator import Translator

WORDS_SHOWN = 600


def basis_proposed(view: BasisProposedNotice, t: Translator) -> Kept:
    parts = [
        t(
            "notice-basis-proposed",
            invited="yes" if view.invited else "no",
            who=view.who or "none",
        ),
        t(f"route-basis-line-{view.kind.value}", text=view.text),
    ]
    if view.reason:
        parts.append(t("proposals-reason", text=view.reason))
    return Kept(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "notice-button-answer", OpenProposals(route_id=view.route_id))),
            row(button(t, "notice-button-route", OpenRoute())),
        ),
    )


def item_proposed(view: ItemProposedNotice, t: Translator) -> Kept:
    text = t(
        "notice-item-proposed",
        added="yes" if view.added else "asked" if view.asked else "no",
        who=view.who or "none",
        title=view.title,
        day=t.day(view.due_on, view.today) if view.due_on else t.plain("route-no-date"),
    )
    key = "notice-button-open" if view.added or view.asked else "notice-button-answer"
    return Kept(text=text, rows=(row(button(t, key, OpenProposals(route_id=view.route_id))),))


def answered(view: AnsweredNotice, t: Translator) -> Kept:
    parts = [
        t(
            "notice-proposal-answered",
            owner=view.owner or "none",
            standing=view.standing.value,
            text=view.text,
        )
    ]
    if view.reply:
        whose = "own" if view.owner is None else "other"
        parts.append(t("proposals-reply", text=shortened(view.reply, WORDS_SHOWN), whose=whose))
    if view.owner is None:
        target = button(t, "notice-button-open", OpenProposals(route_id=view.route_id))
    elif view.as_methodist:
        target = button(t, "notice-button-open", OpenHanded(route_id=view.route_id))
    else:
        target = button(t, "notice-button-open", OpenPerson(post_id=view.post_id))
    return Kept(text=t.lines(parts), rows=(row(target),))


def handed_over(view: HandedOverNotice, t: Translator) -> Kept:
    if view.owner is None:
        return Kept(
            text=t("notice-handed-over-own"),
            rows=rows(
                row(button(t, "notice-button-route", OpenRoute())),
                row(
                    button(
                        t,
                        "notice-button-privacy",
                        OpenConsent(kind=ConsentKind.NAMED_TO_METHODIST),
                    )
                ),
            ),
        )
    return Kept(
        text=t("notice-handed-over", owner=view.owner, school=view.school or ""),
        rows=(row(button(t, "notice-button-open", OpenHanded(route_id=view.route_id))),),
    )


def commented(view: CommentedNotice, t: Translator) -> Kept:
    """In full: beside the plan stands its beginning."""
    return Kept(
        text=t("notice-commented", who=view.who, text=view.text),
        rows=(row(button(t, "notice-button-route", OpenRoute())),),
    )


def comment_taken_back(view: CommentTakenBackNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-comment-taken-back", who=view.who or "none"),
        rows=(row(button(t, "notice-button-route", OpenRoute())),),
    )


def consent_asked(view: ConsentAskedNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-consent-asked"),
        rows=(
            row(
                button(
                    t,
                    "notice-button-consent",
                    OpenConsent(kind=ConsentKind.NAMED_TO_METHODIST),
                )
            ),
        ),
    )


def consent_given(view: ConsentGivenNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-consent-given", owner=view.owner),
        rows=(row(button(t, "notice-button-open", OpenPerson(post_id=view.post_id))),),
    )
