"""What is said unasked about diagnoses of a school. Pure."""

from domain.notice_views.campaigns import (
    AskedNotice,
    CampaignClosedNotice,
    MunicipalClosedNotice,
    MunicipalOpenedNotice,
)
from handlers.buttons import button
from handlers.campaigns import words
from handlers.campaigns.callbacks import OpenCampaign
from handlers.diagnosis.callbacks import BeginCampaign
from handlers.municipal.callbacks import OpenOne
from handlers.screen import Kept, Rows, row
from locales.translator import Markup, Translator


def opened(view: AskedNotice, t: Translator) -> Kept:
    """What, how long, by when, who sees the answers."""
    return Kept(
        text=t.lines(
            [
                t(
                    "notice-campaign-opened",
                    title=words.title(t, view.campaign),
                    minutes=view.minutes,
                    last=_last(view, t),
                ),
                t("notice-campaign-promise"),
                t(f"notice-campaign-seen-{'levels' if view.scored else 'fact'}"),
            ]
        ),
        rows=_rows(view, t),
    )


def reminded(view: AskedNotice, t: Translator) -> Kept:
    return Kept(text=_still(view, t), rows=_rows(view, t))


def nudged(view: AskedNotice, t: Translator) -> Kept:
    """The same neutral words, whoever asked for it."""
    return Kept(text=_still(view, t), rows=_rows(view, t))


def closed(view: CampaignClosedNotice, t: Translator) -> Kept:
    return Kept(
        text=t(
            "notice-campaign-closed",
            title=words.title(t, view.campaign),
            counts=words.counts_line(t, view.counts),
        ),
        rows=(
            row(button(t, "notice-button-campaign", OpenCampaign(campaign_id=view.campaign.id))),
        ),
    )


def municipal_closed(view: MunicipalClosedNotice, t: Translator) -> Kept:
    campaign = view.campaign
    return Kept(
        text=t(
            "notice-municipal-closed",
            title=words.title(t, campaign),
            schools=view.schools,
            counts=words.counts_line(t, view.counts),
        ),
        rows=(row(button(t, "notice-button-campaign", OpenOne(municipal_id=campaign.id))),),
    )


def municipal(view: MunicipalOpenedNotice, t: Translator) -> Kept:
    """To who leads the school: what was opened, from when to when; the rest the bot does."""
    first, last = view.campaign.term
    return Kept(
        text=t(
            "notice-municipal-opened",
            title=words.title(t, view.campaign),
            days=words.days(t, first, last, view.today),
            people=view.people,
        ),
        rows=(
            row(button(t, "notice-button-campaign", OpenCampaign(campaign_id=view.campaign.id))),
        ),
    )


def _still(view: AskedNotice, t: Translator) -> Markup:
    _, last = view.campaign.term
    left = (last - view.today).days
    when = "today" if left == 0 else "later"
    # How long the whole takes says nothing to who has done a part of it.
    rest = (
        t("notice-campaign-begun")
        if view.begun
        else t("notice-campaign-ahead", minutes=view.minutes)
    )
    return t.lines(
        [
            t(
                f"notice-campaign-{when}",
                title=words.title(t, view.campaign),
                last=_last(view, t),
            ),
            rest,
        ]
    )


def _last(view: AskedNotice, t: Translator) -> str:
    _, last = view.campaign.term
    return t.day(last, view.today)


def _rows(view: AskedNotice, t: Translator) -> Rows:
    key = "notice-button-go-on" if view.begun else "notice-button-begin"
    target = BeginCampaign(campaign_id=view.campaign.id)
    return (row(button(t, key, target)),)
