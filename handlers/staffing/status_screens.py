"""Leaving, being away, being kept without the bot, and the rarer acts about a person."""

from datetime import date, timedelta

from domain.calendar import add_months, month_end
from domain.people import LEADING, PostStatus, Role, keeps_post, person_label
from domain.staff import LeavingReason, PersonCard, Reach, StaffPage
from handlers.buttons import button, menu, named, two_by_two
from handlers.calendar_keyboard import packed_day
from handlers.card.callbacks import CorrectName
from handlers.departments.callbacks import AskPersonDepartment
from handlers.external.callbacks import OpenResults
from handlers.paging import pages
from handlers.people.callbacks import OpenPeople, OpenPerson, RemovePost
from handlers.people.screens import absence_line
from handlers.positions import role_words
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from handlers.staffing.callbacks import (
    AskNewChat,
    AskOffline,
    AskRemove,
    AskRole,
    AskStatus,
    AskZone,
    AwayFrom,
    AwayTill,
    GiveMentees,
    OpenDuties,
    OpenFormer,
    OpenMore,
    RemoveFor,
    RequestUnlink,
    SetAway,
    SetOffline,
    SetStatus,
)
from handlers.staffing.parts import BACK, days
from locales.translator import Translator

ZONED = frozenset({Role.DEPUTY, Role.ROUTE_OFFICER})


def more(
    card: PersonCard, t: Translator, *, may_keep: bool, may_appoint: bool, oneself: bool
) -> Screen:
    """`may_keep`: the reader keeps the staff list; `may_appoint`: he fills leading posts."""
    post = card.post_id
    teaches = card.role is Role.TEACHER
    leads = card.role in LEADING
    keeps = keeps_post(card.role, may_keep=may_keep, may_appoint=may_appoint)
    free = card.reach in (Reach.NOT_JOINED, Reach.NO_CONSENT)
    buttons: list[Button] = []
    if may_keep and teaches:
        buttons.append(button(t, "department-button-of-person", AskPersonDepartment(post_id=post)))
    if oneself or keeps:
        buttons.append(button(t, "staffing-button-status", AskStatus(post_id=post)))
    if may_keep and (card.offline or free):
        buttons.append(button(t, "staffing-button-offline", AskOffline(post_id=post)))
    if keeps and card.opened and not oneself:
        # Without a consent, too: another may have opened the link that was meant for this one.
        buttons.append(button(t, "staffing-button-chat", AskNewChat(post_id=post)))
    if may_keep:
        buttons.append(button(t, "card-button-name", CorrectName(post_id=post)))
    if card.mentees:
        buttons.append(button(t, "staffing-button-mentees", GiveMentees(post_id=post)))
    if may_appoint:
        buttons.append(button(t, "staffing-button-role", AskRole(post_id=post)))
    if may_appoint and card.role in ZONED:
        buttons.append(button(t, "staffing-button-zone", AskZone(post_id=post)))
    if leads and (may_appoint or oneself):
        buttons.append(button(t, "staffing-button-duties", OpenDuties(post_id=post)))
    external = remove = None
    if teaches:
        external = button(t, "external-button-open", OpenResults(post_id=post))
    if keeps and not oneself:
        ask = AskRemove(post_id=post)
        if card.other_role is None:
            remove = button(t, "people-button-remove", ask)
        else:
            title = role_words(t, card.role, card.school_kind)
            remove = button(t, "staffing-button-take-off", ask, role=title)
    return Screen(
        text=t(
            "staffing-more",
            name=_name(card),
            role=role_words(t, card.role, card.school_kind, card.position),
        ),
        rows=rows(
            *two_by_two(buttons),
            row(external),
            row(remove),
            row(button(t, "button-back", OpenPerson(post_id=post)), menu(t)),
        ),
    )


def ask_chat(card: PersonCard, t: Translator) -> Screen:
    """Why a link is not enough, and who unlinks."""
    return Screen(
        text=t("staffing-ask-chat", name=_name(card)),
        rows=rows(
            row(button(t, "staffing-button-unlink", RequestUnlink(post_id=card.post_id))),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def ask_remove(card: PersonCard, t: Translator, *, may_status: bool) -> Screen:
    """One tap: leaves for good, or is only away and stays on the list. Whoever is something else
    in the school, too, only stops being this: there is nothing to give as a reason."""
    if card.other_role is not None:
        return _ask_take_off(card, card.other_role, t)
    reasons = [
        (
            button(
                t,
                f"staffing-reason-{reason.value}",
                RemoveFor(post_id=card.post_id, reason=reason),
            ),
        )
        for reason in LeavingReason
    ]
    away = [
        (
            button(
                t,
                f"staffing-stays-{status.value.replace('_', '-')}",
                SetStatus(post_id=card.post_id, status=status),
            ),
        )
        for status in (PostStatus.PARENTAL, PostStatus.LONG_LEAVE)
    ]
    return Screen(
        text=t("staffing-ask-remove", name=_name(card), stays="yes" if may_status else "no"),
        rows=rows(
            *reasons,
            *(away if may_status else ()),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def _ask_take_off(card: PersonCard, other: Role, t: Translator) -> Screen:
    return Screen(
        text=t(
            "staffing-ask-take-off",
            name=_name(card),
            role=role_words(t, card.role, card.school_kind),
            other=role_words(t, other, card.school_kind),
        ),
        rows=rows(
            row(button(t, "staffing-button-take-off-yes", RemovePost(post_id=card.post_id))),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def former(page: StaffPage, t: Translator) -> Screen:
    lines = [t("staffing-former", n=page.total) if page.total else t("staffing-former-nobody")]
    lines += [
        t(
            "staffing-former-line",
            name=person_label(line.name, page.channel_policy, line.staff_no),
            role=role_words(t, line.role, page.kind),
        )
        for line in page.lines
    ]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *two_by_two(
                [
                    named(
                        person_label(line.name, page.channel_policy, line.staff_no),
                        OpenPerson(post_id=line.post_id),
                    )
                    for line in page.lines
                ]
            ),
            pages(t, page.page, page.pages, lambda number: OpenFormer(page=number)),
            row(button(t, "people-button-list", OpenPeople()), menu(t)),
        ),
    )


def ask_offline(card: PersonCard, t: Translator) -> Screen:
    """What it means, said before it is switched."""
    state = "offline" if card.offline else "bot"
    return Screen(
        text=t(f"staffing-offline-{state}", name=_name(card)),
        rows=rows(
            row(
                button(
                    t,
                    f"staffing-button-{state}-switch",
                    SetOffline(post_id=card.post_id, offline=not card.offline),
                )
            ),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def ask_status(
    card: PersonCard, t: Translator, today: date, *, oneself: bool, keeps: bool
) -> Screen:
    """`keeps`: the reader may say the long ones, too; of himself one says only a leave."""
    key = "staffing-status"
    if oneself:
        key = "staffing-status-own-leader" if card.role in LEADING else "staffing-status-own"
    lines = [t(key, name=_name(card))]
    away = card.absence.status is not PostStatus.WORKS
    if away:
        lines.append(absence_line(card.absence, t, today))
    long_ones = (PostStatus.PARENTAL, PostStatus.LONG_LEAVE) if keeps else ()
    back = OpenSettings() if oneself else OpenMore(post_id=card.post_id)

    def to(status: PostStatus) -> Button:
        key = f"staffing-status-{status.value.replace('_', '-')}"
        return button(t, key, SetStatus(post_id=card.post_id, status=status))

    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(to(PostStatus.WORKS)) if away else (),
            row(to(PostStatus.ON_LEAVE)),
            *((to(status),) for status in long_ones),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def away_from(
    card: PersonCard, status: PostStatus, t: Translator, today: date, month: int
) -> Screen:
    def to(day: date) -> AwayTill:
        return AwayTill(post_id=card.post_id, status=status, since=packed_day(day))

    return Screen(
        text=t("staffing-away-from", name=_name(card), status=status.value),
        rows=rows(
            *days(
                t,
                today,
                month,
                first=today - BACK,
                set_day=to,
                show_month=lambda number: AwayFrom(
                    post_id=card.post_id, status=status, month=number
                ),
                quick=(
                    ("staffing-day-today", today),
                    ("staffing-day-tomorrow", today + timedelta(days=1)),
                ),
            ),
            row(button(t, "button-back", AskStatus(post_id=card.post_id)), menu(t)),
        ),
    )


def away_till(
    card: PersonCard,
    status: PostStatus,
    since: date,
    t: Translator,
    today: date,
    month: int,
) -> Screen:
    """An ordinary leave has a last day; the long ones may have none yet."""
    address = {"post_id": card.post_id, "status": status, "since": packed_day(since)}
    base = max(since, today)
    open_end = (
        button(t, "staffing-day-open", SetAway(**address, until=0))
        if status is not PostStatus.ON_LEAVE
        else None
    )
    return Screen(
        text=t(
            "staffing-away-till",
            name=_name(card),
            status=status.value,
            since=t.day_short(since, today),
        ),
        rows=rows(
            row(open_end),
            *days(
                t,
                today,
                month,
                first=base,
                set_day=lambda day: SetAway(**address, until=packed_day(day)),
                show_month=lambda number: AwayTill(**address, month=number),
                quick=(
                    ("staffing-day-two-weeks", base + timedelta(days=13)),
                    ("staffing-day-month", add_months(base, 1) - timedelta(days=1)),
                    ("staffing-day-month-end", month_end(base)),
                ),
            ),
            row(button(t, "button-back", AwayFrom(post_id=card.post_id, status=status)), menu(t)),
        ),
    )


def _name(card: PersonCard) -> str:
    return person_label(card.name, card.channel_policy, card.staff_no)
