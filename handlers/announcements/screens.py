"""Screens of announcements: the text as it will arrive, to whom, who has read it. Pure."""

from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.addressing import PAGE, ChoiceList, Delivered
from domain.announcements import (
    Announcement,
    AnnouncementDraft,
    AnnouncementList,
    AnnouncementPage,
    AnnouncementState,
    AnnouncementText,
    Group,
)
from domain.campaigns import Campaign
from domain.organisation import Department
from domain.text import shortened
from handlers import choosing
from handlers.announcements.callbacks import (
    AskDepartments,
    AskGroup,
    AskText,
    DropDraft,
    DropFile,
    LastText,
    NewAnnouncement,
    OnlyFound,
    OpenAnnouncement,
    OpenAnnouncements,
    RepeatAnnouncement,
    SendAnnouncement,
    SetAll,
    SetDepartment,
    SetGroup,
    SetOne,
    ShowPeople,
    StopAnnouncement,
    TakeFile,
)
from handlers.batches import seen_stamp
from handlers.buttons import button, menu, named
from handlers.campaigns import words as diagnoses
from handlers.notifications.outreach_screens import (
    announcement_rows,
    announcement_text,
)
from handlers.paging import pages, piece
from handlers.screen import Button, Screen, row, rows
from locales.translator import Translator

_MANY = 2
_NAMED = 3
"""People whom a line names; of more it says how many."""
_SHORT = 60
"""Characters of a text that a list shows."""


def listing(t: Translator, view: AnnouncementList, zone: ZoneInfo, *, unfinished: bool) -> Screen:
    parts = [t("announce-head" if view.lines else "announce-head-empty")]
    for number, one in enumerate(view.lines, start=1):
        at = one.announcement.sent_at or one.announcement.created_at
        parts.append(
            t(
                "announce-line",
                number=number,
                day=t.day_short(at.astimezone(zone).date(), view.today),
                text=_gist(t, one.announcement),
                read=one.read,
                people=one.people,
            )
        )
    key = "announce-button-go-on" if unfinished else "announce-button-new"
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, key, NewAnnouncement())),
            *(
                row(
                    named(
                        f"{number}. {_gist(t, one.announcement)}",
                        OpenAnnouncement(announcement_id=one.announcement.id),
                    )
                )
                for number, one in enumerate(view.lines, start=1)
            ),
            pages(t, view.page, view.pages, lambda at: OpenAnnouncements(page=at)),
            row(menu(t)),
        ),
    )


def _gist(t: Translator, one: Announcement) -> str:
    """The beginning of the text, in one line."""
    if not one.text:
        return t.plain("announce-erased")
    return shortened(" ".join(one.text.split()), _SHORT)


def ask_text(t: Translator, one: Announcement) -> Screen:
    """What is typed is its author's own word, and he is told so."""
    parts = [t("announce-ask-text"), t("announce-own-words")]
    back = button(t, "button-back", OpenAnnouncements())
    if one.ready:
        parts.insert(0, t("announce-replaces"))
        back = button(t, "button-back", OpenAnnouncement(announcement_id=one.id))
    return Screen(text=t.lines(parts), rows=(row(back, menu(t)),))


def draft(
    t: Translator, view: AnnouncementDraft, zone: ZoneInfo, joint: int | None = None
) -> Screen:
    """First the text exactly as it will arrive, then to whom it goes. `joint`: where the text
    begins that has just come under the one before; a correction stands there as a further line."""
    one, reach = view.announcement, view.outreach
    address = {"announcement_id": one.id}
    parts = [t("announce-preview")]
    if view.sample is not None:
        parts.append(t("announce-quoted", text=announcement_text(view.sample, t)))
    parts.append(t("announce-to", group=_whom(t, view), count=len(reach.to), chosen=reach.picked))
    parts += choosing.skipped_lines(t, reach.reasons)
    if view.goes_at is not None:
        parts.append(t("choosing-goes", moment=t.moment(view.goes_at, zone, view.today)))
    keep = cut = None
    if joint is None:
        parts.append(t("announce-more"))
    else:
        parts.append(t("announce-joined"))
        last = {**address, "rev": one.rev, "at": joint}
        keep = button(t, "announce-button-keep-last", LastText(**last, keep=True))
        cut = button(t, "announce-button-cut-last", LastText(**last, keep=False))
    send = None
    if reach.to and one.ready:
        data = SendAnnouncement(**address, stamp=seen_stamp(view.shown))
        send = button(t, "announce-button-send", data, count=len(reach.to))
    file = drop_file = None
    if one.file is not None:
        file = button(t, "announce-button-file", TakeFile(**address))
        drop_file = button(t, "announce-button-drop-file", DropFile(**address, rev=one.rev))
    many = len(reach.everybody) >= _MANY
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(send),
            row(keep),
            row(cut),
            row(
                button(t, "announce-button-group", AskGroup(**address)),
                button(t, "announce-button-people", ShowPeople(**address)) if many else None,
            ),
            row(button(t, "announce-button-text", AskText(**address))),
            row(file, drop_file),
            row(button(t, "announce-button-drop", DropDraft(**address, rev=one.rev))),
            row(button(t, "button-back", OpenAnnouncements()), menu(t)),
        ),
    )


def _whom(t: Translator, view: AnnouncementDraft) -> str:
    """The group, and who of it was taken off or alone is left: by name while they are few. The
    sentence around ends with a point of its own."""
    group, reach = _group(t, view), view.outreach
    out = reach.left_out
    if not out or not reach.picked:
        return group
    kept = tuple(one for one in reach.everybody if one not in out)
    if len(kept) <= _NAMED and len(kept) < len(out):
        return ", ".join(one.label for one in kept).removesuffix(".")
    names = ", ".join(one.label for one in out) if len(out) <= _NAMED else "none"
    text = t.plain("announce-group-but", group=group, count=len(out), names=names)
    return text.removesuffix(".")


def _group(t: Translator, view: AnnouncementDraft) -> str:
    one = view.announcement
    if one.group is Group.DEPARTMENTS:
        return ", ".join(view.names) or t.plain("announce-group-departments")
    if one.group is Group.DIAGNOSIS and view.campaign is not None:
        return diagnoses.title(t, view.campaign)
    if one.group is Group.ALL and one.within is not None:
        return t.plain("announce-group-own")
    return t.plain(f"announce-group-{one.group.value}")


def ask_group(t: Translator, one: Announcement, asked: tuple[Campaign, ...]) -> Screen:
    def choice(text: str, target: CallbackData, *, on: bool) -> tuple[Button, ...]:
        return row(named(f"{choosing.ON if on else choosing.OFF} {text}", target))

    def group(which: Group, key: str) -> tuple[Button, ...]:
        target: CallbackData = SetGroup(announcement_id=one.id, group=which)
        if which is Group.DEPARTMENTS:
            target = AskDepartments(announcement_id=one.id)
        return choice(t.plain(f"announce-group-{key}"), target, on=one.group is which)

    return Screen(
        text=t("announce-ask-group"),
        rows=rows(
            group(Group.ALL, "all" if one.within is None else "own"),
            group(Group.DEPARTMENTS, "departments"),
            group(Group.YOUNG, "young"),
            group(Group.MENTORS, "mentors"),
            *(
                choice(
                    diagnoses.title(t, each),
                    SetGroup(announcement_id=one.id, group=Group.DIAGNOSIS, id=each.id),
                    on=one.group is Group.DIAGNOSIS and each.id in one.ids,
                )
                for each in asked
            ),
            row(button(t, "button-back", OpenAnnouncement(announcement_id=one.id)), menu(t)),
        ),
    )


def ask_departments(t: Translator, one: Announcement, known: tuple[Department, ...]) -> Screen:
    chosen = one.ids if one.group is Group.DEPARTMENTS else frozenset()
    return Screen(
        text=t("announce-ask-departments" if known else "announce-no-departments"),
        rows=rows(
            *(
                row(
                    named(
                        f"{choosing.ON if each.id in chosen else choosing.OFF} {each.name}",
                        SetDepartment(
                            announcement_id=one.id,
                            department_id=each.id,
                            on=each.id not in chosen,
                        ),
                    )
                )
                for each in known
            ),
            row(button(t, "button-back", OpenAnnouncement(announcement_id=one.id)), menu(t)),
        ),
    )


def people(t: Translator, view: ChoiceList, announcement_id: int) -> Screen:
    found = bool(view.query)
    return choosing.people(
        t,
        view,
        t("announce-whom"),
        one=lambda line: SetOne(
            announcement_id=announcement_id,
            post_id=line.post_id,
            on=not line.on,
            page=view.page,
            found=found,
        ),
        every=lambda on: SetAll(announcement_id=announcement_id, on=on, found=found),
        to=lambda page: ShowPeople(announcement_id=announcement_id, page=page, found=found),
        back=OpenAnnouncement(announcement_id=announcement_id),
        whole=ShowPeople(announcement_id=announcement_id),
        only=OnlyFound(announcement_id=announcement_id),
    )


def result(t: Translator, view: AnnouncementPage) -> Screen:
    """«Прочитали 23 из 48», and who has not: a fact of participation, by name to its author."""
    one = view.announcement
    waiting, lost = view.count(Delivered.WAITING), view.count(Delivered.LOST)
    parts = [
        t("announce-result", text=_gist(t, one)),
        t("announce-read", read=view.read, people=len(view.readers)),
    ]
    if one.state is AnnouncementState.STOPPED:
        parts.append(t("announce-stopped"))
    if waiting:
        parts.append(t("announce-waiting", count=waiting))
    if lost:
        parts.append(t("announce-lost", count=lost))
    unread = view.unread
    all_wait = waiting == len(view.readers)
    shown, page, total = piece(unread, view.page, PAGE)
    if unread:
        parts.append(t("announce-unread"))
        parts += [
            t("announce-unread-person", who=each.label, delivered=_fate(each.delivered, all_wait))
            for each in shown
        ]
    address = {"announcement_id": one.id}
    repeat = stop = None
    if view.repeatable:
        data = RepeatAnnouncement(**address)
        repeat = button(t, "announce-button-repeat", data, count=view.repeatable)
        parts.append(t("announce-repeat-rule"))
    if waiting and one.state is AnnouncementState.SENT:
        key = "announce-button-undo" if waiting == len(view.readers) else "announce-button-stop"
        stop = button(t, key, StopAnnouncement(**address))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(repeat),
            row(stop),
            pages(t, page, total, lambda at: OpenAnnouncement(announcement_id=one.id, page=at)),
            row(button(t, "announce-button-list", OpenAnnouncements()), menu(t)),
        ),
    )


def _fate(delivered: Delivered, all_wait: bool) -> str:
    """Nothing under a name where the line above says it of everybody."""
    return "said" if all_wait else delivered.value


def received(t: Translator, view: AnnouncementText) -> Screen:
    """What the reader has, once he has said that he has read it: the words stay."""
    return Screen(text=announcement_text(view, t), rows=(*announcement_rows(view, t), row(menu(t))))
