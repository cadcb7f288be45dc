"""Screens of nudges: about what, to whom, the text as it will arrive, what came of it. Pure."""

from datetime import date
from zoneinfo import ZoneInfo

from domain.addressing import PAGE, WEEK, ChoiceList, Delivered, Skip
from domain.campaign_views import MemberList
from domain.nudges import (
    COURSE_MONTHS,
    Matter,
    MatterLine,
    NudgeDraft,
    NudgeHub,
    Round,
    RoundLine,
    RoundList,
    RoundPage,
)
from domain.organisation import Department
from domain.summary import PeopleList
from domain.text import shortened
from handlers import choosing
from handlers.batches import seen_stamp
from handlers.buttons import LABEL, button, menu, named
from handlers.campaigns.callbacks import ListMembers, OpenCampaign
from handlers.notifications.outreach_screens import nudged
from handlers.nudges import words
from handlers.nudges.callbacks import (
    AskDepartment,
    BeginNudge,
    NudgePerson,
    OpenDraft,
    OpenNudges,
    OpenResult,
    OpenRounds,
    SendNudge,
    SetAll,
    SetDepartment,
    SetOne,
    ShowPeople,
    UndoNudge,
)
from handlers.paging import pages, piece
from handlers.people.callbacks import OpenPerson
from handlers.route.words import upper
from handlers.screen import Button, Screen, row, rows
from handlers.summary.callbacks import OpenPeopleList
from locales.translator import Markup, Translator

_MANY = 2


def hub(t: Translator, view: NudgeHub, zone: ZoneInfo, *, origin: str | None = None) -> Screen:
    """`origin` as of `draft`."""
    parts = [t("nudge-head") if view.who is None else t("nudge-head-one", who=view.who)]
    if not view.lines:
        parts.append(t("nudge-nothing" if view.who is None else "nudge-nothing-one"))
    if view.who is None:
        parts += [
            t(
                "nudge-line",
                number=number,
                what=upper(words.matter(t, one.matter, one.campaign)),
                count=one.count,
                sent=_sent_on(t, one, view.today, zone),
            )
            for number, one in enumerate(view.lines, start=1)
        ]
        if any(one.matter is Matter.COURSE for one in view.lines):
            parts.append(t("nudge-course-near", months=COURSE_MONTHS))
    if view.lines:
        parts.append(t("nudge-rule"))
    sent = button(t, "nudge-button-sent", OpenRounds(), count=view.sent) if view.sent else None
    page = None
    if view.post_id is not None:
        page = button(t, "button-back", OpenPerson(post_id=view.post_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(_begin(t, one, number, view.post_id))
                for number, one in enumerate(view.lines, start=1)
            ),
            row(sent),
            row(page or (None if origin is None else _to_list(t, origin)), menu(t)),
        ),
    )


def _sent_on(t: Translator, one: MatterLine, today: date, zone: ZoneInfo) -> str:
    """The day on which the reader last reminded of it, where that was within the week."""
    if one.sent_at is None:
        return "none"
    return t.day_short(one.sent_at.astimezone(zone).date(), today)


def _begin(t: Translator, one: MatterLine, number: int, post_id: int | None) -> Button:
    about = upper(words.matter(t, one.matter, one.campaign))
    return named(
        about if post_id is not None else f"{number}. {about}",
        BeginNudge(
            matter=one.matter,
            campaign_id=0 if one.campaign is None else one.campaign.id,
            post_id=post_id or 0,
        ),
    )


def draft(
    t: Translator,
    view: NudgeDraft,
    zone: ZoneInfo,
    *,
    origin: str | None = None,
    of_year: bool = False,
) -> Screen:
    """The count of who gets it and who does not, and the text exactly as it will arrive. `origin`:
    data of the way back to the list from which it was begun. `of_year`: that list counts passing
    any diagnosis of the year, so it may be shorter than this one."""
    one, to = view.round, view.outreach.to
    alone = one.chosen is not None and len(one.chosen) == 1
    parts = [_about(t, one, view)]
    if not view.outreach.everybody:
        parts.append(t("nudge-nobody-now"))
    else:
        if of_year and one.chosen is None and one.department_id is None:
            parts.append(t("nudge-whole"))
        parts.append(t("nudge-gets", count=len(to), chosen=view.outreach.picked))
        parts += choosing.skipped_lines(t, view.outreach.reasons)
        parts += _recent(t, view)
    if view.sample is not None and view.goes_at is not None:
        moment = t.moment(view.goes_at, zone, view.today)
        parts.append(t("choosing-goes", moment=moment))
        text = nudged(view.sample, t)
        labels = ", ".join(each.text for line in text.rows for each in line)
        parts.append(t("nudge-sample", who=to[view.at].label))
        parts.append(t("nudge-quoted", text=text.text, buttons=labels))
    send = None
    if to:
        stamp = seen_stamp(view.shown)
        send = button(
            t, "nudge-button-send", SendNudge(round_id=one.id, stamp=stamp), count=len(to)
        )
    many = len(view.outreach.everybody) >= _MANY
    whom = button(t, "nudge-button-people", ShowPeople(round_id=one.id)) if many else None
    departments = None
    if view.departments >= _MANY and not alone:
        departments = button(t, "nudge-button-department", AskDepartment(round_id=one.id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(send),
            row(whom, departments),
            pages(t, view.at, len(to), lambda at: OpenDraft(round_id=one.id, at=at)),
            row(_back(t, one, origin), menu(t)),
        ),
    )


def _recent(t: Translator, view: NudgeDraft) -> list[Markup]:
    """Who was reminded within the week, and on which day: the mark names the first free one."""
    those = [one for one, why in view.outreach.skipped if why is Skip.RECENT and one.free_on]
    lines = [
        t("nudge-recent", who=one.label, day=t.day_short(one.free_on - WEEK, view.today))
        for one in those[:PAGE]
        if one.free_on is not None
    ]
    if len(those) > PAGE:
        lines.append(t("people-bad-more", n=len(those) - PAGE))
    return lines


def _about(t: Translator, one: Round, view: NudgeDraft) -> Markup:
    return t(
        "nudge-about",
        what=words.matter(t, one.matter, view.campaign),
        department=view.department or "none",
    )


def _back(t: Translator, one: Round, origin: str | None) -> Button:
    """To what waits with the one it was begun for, or to the list. One of several who is left over
    by choosing is of a later revision: he has no such page to come from."""
    if one.rev == 1 and one.chosen is not None and len(one.chosen) == 1:
        return button(t, "button-back", NudgePerson(post_id=min(one.chosen)))
    if origin is not None:
        return _to_list(t, origin)
    return button(t, "button-back", OpenNudges())


def _to_list(t: Translator, origin: str) -> Button:
    of_page = origin.startswith(f"{OpenCampaign.__prefix__}:")
    return Button(text=t.plain("button-back" if of_page else "lists-button-list"), data=origin)


def _list_of(one: Round) -> str | None:
    match one.matter:
        case Matter.DIAGNOSIS if one.campaign_id is not None:
            which = MemberList.NOT_PASSED
            return ListMembers(campaign_id=one.campaign_id, which=which).pack()
        case Matter.NO_PLAN:
            return OpenPeopleList(which=PeopleList.WITHOUT_ROUTE).pack()
        case Matter.PASSED:
            return OpenPeopleList(which=PeopleList.PASSED).pack()
        case _:
            return None


def people(t: Translator, view: ChoiceList, round_id: int) -> Screen:
    found = bool(view.query)
    return choosing.people(
        t,
        view,
        t("nudge-whom"),
        one=lambda line: SetOne(
            round_id=round_id,
            post_id=line.post_id,
            on=not line.on,
            page=view.page,
            found=found,
        ),
        every=lambda on: SetAll(round_id=round_id, on=on, found=found),
        to=lambda page: ShowPeople(round_id=round_id, page=page, found=found),
        back=OpenDraft(round_id=round_id),
        whole=ShowPeople(round_id=round_id),
    )


def ask_department(
    t: Translator, round_id: int, known: tuple[Department, ...], chosen: int | None
) -> Screen:
    def choice(department_id: int, text: str, *, on: bool) -> Button:
        sign = choosing.ON if on else choosing.OFF
        target = SetDepartment(round_id=round_id, department_id=department_id)
        return named(f"{sign} {text}", target)

    return Screen(
        text=t("nudge-ask-department"),
        rows=rows(
            row(choice(0, t.plain("nudge-every-department"), on=chosen is None)),
            *(row(choice(one.id, one.name, on=one.id == chosen)) for one in known),
            row(button(t, "button-back", OpenDraft(round_id=round_id)), menu(t)),
        ),
    )


def result(t: Translator, view: RoundPage, *, origin: str | None = None) -> Screen:
    """How many it reached, who has done it since, and with whom it still waits. `origin` as of
    `draft`; where it is not known any more, the list of what the round is about."""
    one = view.round
    listed = origin or _list_of(one)
    parts = [
        t("nudge-result", what=words.matter(t, one.matter, view.campaign)),
        t(
            "nudge-result-counts",
            total=len(view.people),
            sent=view.count(Delivered.SENT),
            waiting=view.count(Delivered.WAITING),
            moot=view.count(Delivered.MOOT),
            lost=view.count(Delivered.LOST),
            done=view.done,
        ),
    ]
    still = view.waiting_for
    all_wait = view.count(Delivered.WAITING) == len(view.people)
    shown, page, total = piece(still, view.page, PAGE)
    if still:
        parts.append(t("nudge-result-open"))
        parts += [
            t(
                "nudge-result-person",
                who=each.label,
                # Not under every name what the line above says of everybody.
                delivered="said" if all_wait else each.delivered.value,
            )
            for each in shown
        ]
    undo = None
    if view.undoable:
        waiting = view.count(Delivered.WAITING)
        undo = button(t, "nudge-button-undo", UndoNudge(round_id=one.id), count=waiting)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(undo),
            pages(t, page, total, lambda at: OpenResult(round_id=one.id, page=at)),
            row(None if listed is None else _to_list(t, listed)),
            row(button(t, "nudge-button-all-sent", OpenRounds())),
            row(button(t, "nudge-button-hub", OpenNudges()), menu(t)),
        ),
    )


def _called(t: Translator, one: RoundLine) -> str:
    return upper(words.matter(t, one.round.matter, one.campaign))


def rounds(t: Translator, view: RoundList, zone: ZoneInfo) -> Screen:
    parts = [t("nudge-sent-head") if view.lines else t("nudge-sent-none")]
    for number, one in enumerate(view.lines, start=1):
        at = one.round.sent_at or one.round.created_at
        parts.append(
            t(
                "nudge-sent-line",
                number=number,
                day=t.day_short(at.astimezone(zone).date(), view.today),
                what=words.matter(t, one.round.matter, one.campaign),
                count=one.people,
            )
        )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    Button(
                        text=shortened(f"{number}. {_called(t, one)}", LABEL),
                        data=OpenResult(round_id=one.round.id).pack(),
                    )
                )
                for number, one in enumerate(view.lines, start=1)
            ),
            pages(t, view.page, view.pages, lambda at: OpenRounds(page=at)),
            row(button(t, "button-back", OpenNudges()), menu(t)),
        ),
    )
