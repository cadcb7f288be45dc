"""Nudges and announcements as they arrive. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.announcements import AnnouncementText
from domain.nudges import Matter, NudgeText
from handlers.announcements.callbacks import MarkRead, TakeFile
from handlers.buttons import button
from handlers.campaigns import words as diagnoses
from handlers.closing.callbacks import OpenClosing
from handlers.diagnosis.callbacks import BeginCampaign
from handlers.due.callbacks import OpenDue
from handlers.home.callbacks import OpenHome
from handlers.positions import role_words
from handlers.record.callbacks import OpenRecord
from handlers.route.callbacks import OpenRoute
from handlers.screen import Kept, Rows, row, rows
from locales.translator import Markup, Translator


def nudged(view: NudgeText, t: Translator) -> Kept:
    """By name where the school lets the bot write names; what, by when, what acts on it."""
    key, target = _act(view)
    return Kept(text=nudge_text(view, t), rows=(row(button(t, key, target)),))


def nudge_text(view: NudgeText, t: Translator) -> Markup:
    hello = t("notice-nudge-hello", name=view.polite or "none")
    passed = "yes" if view.day is not None and view.day < view.today else "no"
    day = "none" if view.day is None else t.day_short(view.day, view.today)
    match view.matter:
        case Matter.DIAGNOSIS:
            campaign = view.campaign
            last = None if campaign is None else campaign.closes_on
            said = t(
                "notice-nudge-diagnosis",
                title="" if campaign is None else diagnoses.title(t, campaign),
                day="none" if last is None else t.day(last, view.today),
            )
        case Matter.NO_PLAN:
            said = t("notice-nudge-no-plan")
        case Matter.NOT_HANDED_IN:
            said = t("notice-nudge-not-handed-in")
        case Matter.RETURNED:
            said = t("notice-nudge-returned")
        case Matter.PASSED:
            said = t("notice-nudge-passed", count=view.count, title=view.title or "", day=day)
        case Matter.SENT_BACK:
            said = t("notice-nudge-sent-back", count=view.count, title=view.title or "")
        case Matter.CLOSING:
            said = t("notice-nudge-closing", day=day, passed=passed)
        case Matter.COURSE:
            said = t("notice-nudge-course", day=day, passed=passed)
    return t.lines([hello, said])


def _act(view: NudgeText) -> tuple[str, CallbackData]:
    match view.matter:
        case Matter.DIAGNOSIS:
            target: CallbackData = OpenHome()
            if view.campaign is not None:
                target = BeginCampaign(campaign_id=view.campaign.id)
            return "notice-button-begin", target
        case Matter.NO_PLAN | Matter.NOT_HANDED_IN | Matter.RETURNED:
            return "notice-button-route", OpenRoute()
        case Matter.PASSED | Matter.SENT_BACK:
            return "due-button-list", OpenDue()
        case Matter.CLOSING:
            closing = view.route_id
            if closing is None:
                return "notice-button-route", OpenRoute()
            return "closing-button-open", OpenClosing(route_id=closing)
        case Matter.COURSE:
            return "record-button-open", OpenRecord(post_id=view.post_id)


def announced(view: AnnouncementText, t: Translator) -> Kept:
    """The author's own words whole, then what reads and opens."""
    return Kept(text=announcement_text(view, t), rows=announcement_rows(view, t))


def announcement_text(view: AnnouncementText, t: Translator) -> Markup:
    again = "again" if view.again else "first"
    role = role_words(t, view.role, view.kind)
    head = t("notice-announced", who=view.author, role=role, again=again)
    parts = [head, t("notice-announced-text", text=view.text)]
    if view.read:
        parts.append(t("notice-announced-read"))
    return Markup("\n\n".join(parts))


def announcement_rows(view: AnnouncementText, t: Translator) -> Rows:
    one = view.announcement_id
    file = read = None
    if view.file is not None:
        file = button(t, "announce-button-file", TakeFile(announcement_id=one))
    if not view.read:
        read = button(t, "announce-button-read", MarkRead(announcement_id=one))
    return rows(row(file), row(read))
