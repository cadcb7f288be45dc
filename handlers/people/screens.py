"""The staff list, a person's page, and what comes of a pasted list of names."""

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.invitations import Standing, Whose
from domain.people import ChannelPolicy, PostStatus, Role, SchoolKind, keeps_post, person_label
from domain.staff import (
    Absence,
    Enrolment,
    PairFact,
    PersonalLink,
    PersonCard,
    Reach,
    StaffLine,
    StaffPage,
)
from domain.text import shortened
from handlers.buttons import LABEL, button, fitting, menu
from handlers.card.callbacks import OpenCard
from handlers.departments.callbacks import OpenDepartments
from handlers.diagnosis.callbacks import EnterFor
from handlers.enrol.callbacks import OpenEnrol
from handlers.mentoring.callbacks import OpenLed
from handlers.mydata.callbacks import AskErase
from handlers.paging import pages
from handlers.people.callbacks import (
    AskNames,
    BackToList,
    ChooseMentor,
    FreshLink,
    FreshLinks,
    LinksAgain,
    OpenPeople,
    OpenPerson,
    RestorePost,
    ShowFound,
    TakeBackMentor,
)
from handlers.people.words import BAD_LINES_SHOWN, bad_lines, link_messages
from handlers.positions import role_words
from handlers.record.callbacks import OpenRecord
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.staffing.callbacks import OpenFormer, OpenLeaders, OpenMore
from locales.translator import Markup, Translator

NAME_BESIDE_ROLE = 20
"""Characters of a button: a surname of twelve letters, with its initials."""

StartLink = Callable[[str], str]


def staff(view: StaffPage, may_invite: bool, t: Translator) -> Screen:
    """`may_invite`: the reader may bring people in (a route officer only looks)."""
    lines: list[str] = [
        t("people-title-found", school=view.school_name)
        if view.query
        else t("people-title", school=view.school_name, n=view.people)
    ]
    if view.query:
        lines.append(t("people-found", query=view.query[:60], n=view.people))
    lines += [
        t(
            "people-line",
            name=view.label(line),
            apart=_told_apart(line, view),
            role=_role_in_list(line, view, t),
            reach="offline" if line.offline else line.reach.value,
            status=line.status.value,
        )
        for line in view.lines
    ]
    if not view.lines:
        lines.append(
            t("people-nobody-found") if view.query else t("people-nobody", kind=view.kind.value)
        )
    if not view.query or view.pages > 1:
        lines.append(t("people-search"))

    def to(page: int) -> CallbackData:
        return ShowFound(page=page) if view.query else OpenPeople(page=page)

    people = [
        Button(
            text=_label(line, view, t),
            data=OpenPerson(post_id=line.post_id).pack(),
        )
        for line in view.lines
    ]
    invite = button(t, "people-button-invite", AskNames(school_id=view.school_id))
    fresh = button(t, "people-button-fresh", FreshLinks(school_id=view.school_id))
    whole = button(t, "people-button-all", OpenPeople())
    return Screen(
        text=Markup("\n".join(lines)),
        rows=rows(
            *(tuple(people[start : start + 2]) for start in range(0, len(people), 2)),
            pages(t, view.page, view.pages, to),
            row(whole if view.query else None),
            row(
                invite if may_invite else None,
                fresh if may_invite and view.not_joined and not view.query else None,
            ),
            row(
                _button(
                    t,
                    "people-button-enrol",
                    OpenEnrol(school_id=view.school_id),
                    may_invite and not view.query,
                )
            ),
            row(
                _button(
                    t,
                    "department-button-list",
                    OpenDepartments(school_id=view.school_id),
                    may_invite and not view.query,
                ),
                _button(
                    t,
                    "staffing-button-leaders",
                    OpenLeaders(school_id=view.school_id),
                    not view.query,
                ),
            ),
            row(
                _button(
                    t,
                    "staffing-button-former",
                    OpenFormer(),
                    may_invite and view.former and not (view.query and view.lines),
                )
            ),
            row(menu(t)),
        ),
    )


def _told_apart(line: StaffLine, view: StaffPage) -> str:
    """The department of who has a namesake; nothing more where names are not written."""
    if view.channel_policy is ChannelPolicy.NO_PERSONAL_DATA or not view.has_namesake(line):
        return "none"
    return line.department or "none"


def _label(line: StaffLine, view: StaffPage, t: Translator) -> str:
    """With the role where another button has the name, too; of both some is left."""
    name = view.label(line)
    if not view.is_named_again(line):
        return fitting(name)
    role = role_words(t, line.role, view.kind)
    kept = shortened(name, max(LABEL - len(role) - 2, NAME_BESIDE_ROLE))
    return fitting(f"{kept},\u00a0{role}")


def _role_in_list(line: StaffLine, view: StaffPage, t: Translator) -> str:
    """Teachers are most of a list: theirs goes without saying."""
    return "none" if line.role is Role.TEACHER else role_words(t, line.role, view.kind)


def person(
    card: PersonCard,
    t: Translator,
    *,
    zone: ZoneInfo,
    today: date,
    oneself: bool,
    may_keep: bool,
    may_appoint: bool = False,
    extra_lines: tuple[Markup, ...] = (),
    extra_rows: Rows = (),
) -> Screen:
    """The page of a post. `extra_lines`, `extra_rows` stand between the facts and the acts.

    What is done every week stands here, the rest is one press away. `may_keep`: the reader keeps
    the staff list; `may_appoint`: he fills posts of those who lead; `oneself`: the page is his.
    """
    name = person_label(card.name, card.channel_policy, card.staff_no)
    if card.until is not None:
        may_restore = keeps_post(card.role, may_keep=may_keep, may_appoint=may_appoint)
        return _removed(card, name, may_restore and not oneself, t)
    teaches = card.role is Role.TEACHER
    lines: list[Markup] = [
        t(
            "people-person",
            name=name,
            role=role_words(t, card.role, card.school_kind, card.position),
            department=card.department or "none",
            young="yes" if card.young else "no",
        ),
        _reach(card, t, zone, today),
    ]
    if card.absence.status is not PostStatus.WORKS:
        lines.append(absence_line(card.absence, t, today))
    if card.role is Role.TEACHER:
        lines.append(_mentor(card, t))
        if card.next_mentor is not None:
            asked = person_label(
                card.next_mentor.name, card.channel_policy, card.next_mentor.staff_no
            )
            lines.append(t("people-mentor-next", name=asked, waits=_waits(card.next_mentor, t)))
    if card.mentees:
        lines.append(t("people-mentees", n=card.mentees))
    lines += extra_lines
    may_issue = may_keep if teaches else may_appoint
    invitable = may_issue and not (card.opened or card.offline)
    return Screen(
        text=Markup("\n".join(lines)),
        rows=rows(
            *extra_rows,
            row(
                _button(t, "record-button-open", OpenRecord(post_id=card.post_id), teaches),
                _button(t, "card-button-open", OpenCard(post_id=card.post_id), may_keep or oneself),
            ),
            row(_mentor_button(card, t)),
            row(
                _button(t, "people-button-link", FreshLink(post_id=card.post_id), invitable),
                _button(
                    t,
                    "people-button-blank",
                    EnterFor(post_id=card.post_id),
                    may_keep and card.offline and teaches,
                ),
            ),
            row(
                _button(
                    t,
                    "staffing-button-more",
                    OpenMore(post_id=card.post_id),
                    may_keep or may_appoint or card.mentees > 0 or teaches,
                ),
                _button(t, "people-button-list", BackToList()),
                menu(t),
            ),
        ),
    )


def absence_line(absence: Absence, t: Translator, today: date) -> Markup:
    ahead = absence.since is not None and absence.since > today
    return t(
        "people-absence",
        status=absence.status.value,
        since="none" if absence.since is None or not ahead else t.day_short(absence.since, today),
        until="none" if absence.until is None else t.day_short(absence.until, today),
    )


def _reach(card: PersonCard, t: Translator, zone: ZoneInfo, today: date) -> Markup:
    if card.offline:
        return t("people-offline")
    until = card.link_until
    gone = card.reach is Reach.NO_CONSENT and not card.opened
    return t(
        "people-reach",
        reach="refused" if gone else card.reach.value,
        until="none" if until is None else t.day_short(until.astimezone(zone).date(), today),
    )


def _mentor(card: PersonCard, t: Translator) -> Markup:
    if card.mentor is None:
        return t("people-mentor-none")
    name = person_label(card.mentor.name, card.channel_policy, card.mentor.staff_no)
    if card.mentor.active:
        return t("people-mentor-active", name=name)
    return t("people-mentor-proposed", name=name, waits=_waits(card.mentor, t))


def _waits(asked: PairFact, t: Translator) -> Markup:
    """Whose yes a proposal waits for, and why the bot can't ask for it yet."""
    side = "mentee" if asked.agreed else "mentor"
    why = "none" if asked.unasked is None else asked.unasked.value
    return t("people-mentor-waits", side=side, why=why)


def _mentor_button(card: PersonCard, t: Translator) -> Button | None:
    if card.role is not Role.TEACHER:
        return None
    if card.mentor is None:
        return _button(t, "people-button-mentor", ChooseMentor(post_id=card.post_id))
    mentoring_id = card.mentor.mentoring_id
    if card.mentor.active:
        return _button(t, "people-button-pair", OpenLed(mentoring_id=mentoring_id))
    return _button(
        t,
        "people-button-take-back",
        TakeBackMentor(post_id=card.post_id, mentoring_id=mentoring_id),
    )


def _removed(card: PersonCard, name: str, may_restore: bool, t: Translator) -> Screen:
    """Where he is something else in the school, a role is gone and not the person."""
    if card.other_role is not None:
        restore = RestorePost(post_id=card.post_id)
        return Screen(
            text=t(
                "people-role-removed",
                name=name,
                role=role_words(t, card.role, card.school_kind),
                other=role_words(t, card.other_role, card.school_kind),
            ),
            rows=rows(
                row(_button(t, "people-button-restore-role", restore, may_restore)),
                row(_button(t, "people-button-list", BackToList()), menu(t)),
            ),
        )
    return Screen(
        text=t(
            "people-removed",
            name=name,
            reason="none" if card.ended_reason is None else card.ended_reason.value,
            link="no" if card.opened or card.offline else "yes",
        ),
        rows=rows(
            row(
                _button(t, "people-button-restore", RestorePost(post_id=card.post_id), may_restore)
            ),
            row(
                _button(
                    t,
                    "erasing-button-erase",
                    AskErase(person_id=card.person_id, post_id=card.post_id),
                    may_restore,
                )
            ),
            row(_button(t, "people-button-list", BackToList()), menu(t)),
        ),
    )


def ask_names(
    t: Translator, kind: SchoolKind | None = None, back: CallbackData | None = None
) -> Screen:
    """`back`: where the reader came from; the staff list unless it is another place."""
    return Screen(
        text=t("people-ask-names", kind=(kind or SchoolKind.SCHOOL).value),
        rows=rows(row(button(t, "button-back", back or OpenPeople()), menu(t))),
    )


def enrolled(view: Enrolment, t: Translator, start_link: StartLink) -> Screen:
    """Links as kept messages; below them what was added and which lines were not."""
    lines: list[str] = []
    if view.links:
        lines.append(t("people-enrolled", n=len(view.links), kind=view.kind.value))
    if view.bad:
        lines.append(t("people-bad-lines", n=len(view.bad)))
        lines += bad_lines(t, view.bad)
        if len(view.bad) > BAD_LINES_SHOWN:
            lines.append(t("people-bad-more", n=len(view.bad) - BAD_LINES_SHOWN))
        lines.append(t("people-bad-again"))
    return Screen(
        text=Markup("\n".join(lines)),
        rows=_after_links(view.school_id, bool(view.links), t),
        kept=link_messages(view.links, view.channel_policy, t, start_link),
    )


def links(
    issued: tuple[PersonalLink, ...],
    card: StaffPage,
    t: Translator,
    start_link: StartLink,
    *,
    replaced: bool = True,
    left: int = 0,
) -> Screen:
    """Fresh links of several people; `card` is the list they belong to. `replaced`: others died;
    `left`: who still has none, for links go out by so many at once."""
    lines = [t("people-all-joined")]
    if issued:
        key = "people-fresh-links" if replaced else "people-new-links"
        lines = [t(key, n=len(issued))]
    if issued and left:
        lines.append(t("people-fresh-left", n=left))
    return Screen(
        text=t.lines(lines),
        rows=_after_links(card.school_id, bool(issued), t),
        kept=link_messages(issued, card.channel_policy, t, start_link),
    )


def renewal(
    found: Standing,
    t: Translator,
    answer: Callable[[Whose], CallbackData],
    back: CallbackData,
    *,
    cards: bool = False,
) -> Screen:
    """Before links that people may have been sent already stop opening. `cards`: the new ones go
    on paper."""
    return Screen(
        text=t("people-renewal-cards" if cards else "people-renewal", n=found.alive),
        rows=rows(
            row(
                _button(
                    t,
                    "people-button-without",
                    answer(Whose.WITHOUT),
                    found.without > 0,
                    n=found.without,
                )
            ),
            row(button(t, "people-button-renew", answer(Whose.ALL))),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def _after_links(school_id: int, any_links: bool, t: Translator) -> Rows:
    return rows(
        row(
            _button(t, "people-button-again", LinksAgain(school_id=school_id), any_links),
            _button(t, "people-button-list", OpenPeople()),
        ),
        row(menu(t)),
    )


def _button(
    t: Translator, key: str, data: CallbackData, shown: bool = True, **params: int
) -> Button | None:
    return button(t, key, data, **params) if shown else None
