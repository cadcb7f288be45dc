"""How far a school has come with joining; whom the bot doesn't reach; printed cards."""

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.papers import InvitationCard, InvitationCards
from domain.people import ChannelPolicy, person_label
from domain.staff import CardsToPrint, EnrolmentPage, PersonalLink, Reach, ReachPage
from handlers.buttons import button, fitting, menu
from handlers.enrol.callbacks import (
    OpenEnrol,
    OpenLink,
    OpenRequests,
    OpenSheet,
    PrintCards,
    SendTemplate,
    ShowReach,
)
from handlers.paging import pages
from handlers.people.callbacks import AskNames, FreshLink, FreshLinks, OpenPeople, OpenPerson
from handlers.screen import Button, Made, Screen, row, rows
from locales.translator import Markup, Translator

_FORBIDDEN_IN_NAMES = '\\/:*?"<>|'


def hub(view: EnrolmentPage, t: Translator, *, zone: ZoneInfo, today: date) -> Screen:
    """The screen that awaits a table."""
    outside, blocked = view.count(Reach.NOT_JOINED), view.count(Reach.BLOCKED)
    unconsented = view.count(Reach.NO_CONSENT)
    lines: list[str] = [
        t("enrol-title", school=view.school_name),
        t(
            "enrol-numbers",
            n=view.total,
            joined=view.total - view.offline - outside - unconsented,
            unconsented=unconsented,
            outside=outside,
            offline=view.offline,
        ),
    ]
    if view.requests:
        lines.append(t("enrol-requests", n=view.requests))
    if view.link_until is not None:
        until = t.day_short(view.link_until.astimezone(zone).date(), today)
        lines.append(t("enrol-link-until", until=until))
    school_id = view.school_id
    lines += ["", t("enrol-send-table")]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                None
                if view.import_id is None
                else button(t, "enrol-button-go-on", OpenSheet(import_id=view.import_id))
            ),
            row(
                button(t, "enrol-button-template", SendTemplate(school_id=school_id)),
                button(t, "enrol-button-names", AskNames(school_id=school_id)),
            ),
            row(button(t, "enrol-button-cards", PrintCards(school_id=school_id)))
            if outside
            else (),
            row(
                button(t, "enrol-button-link", OpenLink(school_id=school_id)),
                button(
                    t,
                    "enrol-button-requests",
                    OpenRequests(school_id=school_id),
                    n=view.requests,
                )
                if view.requests
                else None,
            ),
            row(_reach_button(t, school_id, Reach.NOT_JOINED, outside)),
            row(_reach_button(t, school_id, Reach.BLOCKED, blocked)),
            row(button(t, "people-button-list", OpenPeople()), menu(t)),
        ),
    )


def _reach_button(t: Translator, school_id: int, reach: Reach, count: int) -> Button | None:
    if not count:
        return None
    key = f"enrol-button-{reach.value.replace('_', '-')}"
    return button(t, key, ShowReach(school_id=school_id, reach=reach), n=count)


def reach(view: ReachPage, t: Translator) -> Screen:
    """Those who have not joined, or whose bot is stopped, with what can be done about it."""
    outside = view.reach is Reach.NOT_JOINED
    key = f"enrol-reach-{view.reach.value.replace('_', '-')}"
    lines: list[Markup] = [t(key, n=view.total)]
    named = [
        (line, person_label(line.name, view.channel_policy, line.staff_no)) for line in view.lines
    ]
    lines += [t("enrol-reach-line", name=name) for _, name in named]
    if not named:
        lines = [t("enrol-reach-nobody")]

    def to(page: int) -> CallbackData:
        return ShowReach(school_id=view.school_id, reach=view.reach, page=page)

    people = [
        Button(
            text=fitting(name),
            data=(
                FreshLink(post_id=line.post_id) if outside else OpenPerson(post_id=line.post_id)
            ).pack(),
        )
        for line, name in named
    ]
    if outside and named:
        lines.append(t("enrol-reach-press"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(tuple(people[start : start + 2]) for start in range(0, len(people), 2)),
            pages(t, view.page, view.pages, to),
            row(
                button(t, "enrol-button-all-links", FreshLinks(school_id=view.school_id)),
                button(t, "enrol-button-cards", PrintCards(school_id=view.school_id)),
            )
            if outside and named
            else (),
            row(button(t, "button-back", OpenEnrol(school_id=view.school_id)), menu(t)),
        ),
    )


def cards_view(view: CardsToPrint, link: Callable[[str], str], day: date) -> InvitationCards:
    return InvitationCards(
        school=view.school_name,
        day=day,
        until=view.until,
        cards=tuple(
            InvitationCard(name=_card_name(one, view.channel_policy), link=link(one.token))
            for one in view.links
        ),
    )


def _card_name(link: PersonalLink, policy: ChannelPolicy) -> str:
    if link.name is None:
        return ""
    if policy is ChannelPolicy.FULL:
        return link.name.full
    return person_label(link.name, policy, link.staff_no)


def cards(
    view: CardsToPrint, pdf: bytes, t: Translator, today: date, *, replaced: bool = True
) -> Screen:
    """The file, and what printing did to the links before."""
    lines = [t("enrol-cards-made", n=len(view.links), until=t.day_short(view.until, today))]
    if replaced:
        lines.append(t("enrol-cards-old-links"))
    if view.left:
        lines.append(t("enrol-cards-left", n=view.left))
    if view.kept:
        lines.append(t("enrol-cards-kept", n=view.kept))
    return Screen(
        text=t.lines(lines),
        files=(cards_file(view, pdf, t, today),),
        rows=rows(row(button(t, "button-back", OpenEnrol(school_id=view.school_id)), menu(t))),
    )


def cards_file(view: CardsToPrint, pdf: bytes, t: Translator, today: date) -> Made:
    name = t.plain("enrol-cards-file", school=file_safe(view.school_name), day=f"{today:%d.%m.%Y}")
    return Made(name=name, content=pdf)


def template(xlsx: bytes, hub_screen: Screen, school: str, t: Translator) -> Screen:
    name = t.plain("enrol-template-file", school=file_safe(school))
    return Screen(
        text=hub_screen.text,
        rows=hub_screen.rows,
        files=(Made(name=name, content=xlsx),),
    )


def file_safe(text: str) -> str:
    """Without the signs that file systems refuse."""
    return " ".join("".join(c for c in text if c not in _FORBIDDEN_IN_NAMES).split())[:60]
