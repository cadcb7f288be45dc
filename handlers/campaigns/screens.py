"""Diagnoses of a school: the list, one of them as it goes, its people. Pure."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.campaign_views import (
    PAGE,
    CampaignLine,
    CampaignList,
    CampaignPage,
    Candidate,
    DepartmentList,
    MemberLine,
    MemberList,
    MemberPage,
)
from domain.campaigns import Campaign, CampaignState, Participation
from domain.nudges import Matter
from domain.text import shortened
from handlers.buttons import button, fitting, menu, named
from handlers.calendar_keyboard import packed_day
from handlers.campaigns import draft_parts, draft_screens, words
from handlers.campaigns.callbacks import (
    AddNewcomers,
    AskCancel,
    AskDay,
    ByDepartment,
    CancelCampaign,
    CloseCampaign,
    Edge,
    ListAsked,
    ListMembers,
    NewCampaign,
    OpenCampaign,
    OpenDiagnoses,
    OpenSchool,
    OpenTown,
    ParticipationFile,
    ParticipationPicture,
    ReopenCampaign,
    SetAsked,
    SetDay,
    ShowMap,
    ShowTotals,
    UndoOpening,
)
from handlers.campaigns.words import marked
from handlers.municipal.callbacks import OpenOne
from handlers.nudges.callbacks import BeginNudge
from handlers.paging import pages, piece
from handlers.people.callbacks import OpenPerson
from handlers.progress import bar
from handlers.school_calendar.callbacks import OpenCalendar
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

TYPED_SHOWN = 60


def listing(t: Translator, view: CampaignList, *, of_town: bool = False) -> Screen:
    """`of_town`: a methodist looks at one of the schools of his municipality."""
    lines = [t("campaigns-list", school=view.school)]
    names = words.called(t, [one.campaign for one in view.lines], view.today)
    called = list(zip(names, view.lines, strict=True))
    lines += [_line(t, name.title, one, view) for name, one in called]
    if not view.lines:
        lines.append(t("campaigns-list-empty-own" if view.manages else "campaigns-list-empty"))

    def to(page: int) -> CallbackData:
        if of_town:
            return OpenSchool(school_id=view.school_id, page=page)
        return OpenDiagnoses(page=page)

    draft = None
    if view.manages:
        key = "campaigns-button-new" if view.draft is None else "campaigns-button-go-on"
        draft = button(t, key, NewCampaign())
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(named(name.label, OpenCampaign(campaign_id=one.campaign.id)))
                for name, one in called
            ),
            pages(t, view.page, view.pages, to),
            row(draft),
            row(
                button(t, "calendar-button-open", OpenCalendar(school_id=view.school_id))
                if view.manages
                else None
            ),
            row(button(t, "button-back", OpenTown()) if of_town else None, menu(t)),
        ),
    )


def _line(t: Translator, title: str, one: CampaignLine, view: CampaignList) -> Markup:
    campaign = one.campaign
    first, last = campaign.term
    return t(
        f"campaigns-line-{campaign.state.value}",
        title=title,
        first=t.day_short(first, view.today),
        last=t.day_short(last, view.today),
        done=one.counts.passed,
        total=one.counts.asked,
    )


def page(t: Translator, view: CampaignPage) -> Screen:
    campaign, counts = view.campaign, view.counts
    first, last = campaign.term
    lines = [
        t("campaigns-head", title=words.title(t, campaign), school=view.school),
        t(
            _state(campaign),
            first=t.day_short(first, view.today),
            last=t.day(last, view.today),
        ),
    ]
    if campaign.municipal_id is not None:
        lines.append(t("campaigns-municipal", manages="yes" if view.handling.manages else "no"))
    if view.part:
        lines.append(t("campaigns-part"))
    if counts.asked:
        lines.append(Markup(bar(counts.passed, counts.asked)))
        lines.append(words.counts_line(t, counts))
        lines.append(t("campaigns-counted", levels="yes" if view.sees_map else "no"))
    elif campaign.state in (CampaignState.OPEN, CampaignState.CLOSED):
        lines.append(t("campaigns-nobody-asked"))
    if campaign.state in (CampaignState.PLANNED, CampaignState.OPEN):
        lines += words.crossing_lines(t, view.crossings, campaign.term[1], view.today)
    lines += _plans(t, view)
    return Screen(text=t.lines(lines), rows=_page_rows(t, view))


def _state(campaign: Campaign) -> str:
    if campaign.closed_early:
        return "campaigns-state-closed-early"
    if campaign.thrown_away:
        return "campaigns-state-thrown-away"
    return f"campaigns-state-{campaign.state.value}"


def _plans(t: Translator, view: CampaignPage) -> list[Markup]:
    """What the bot does next by itself, and what has to wait."""
    lines = []
    if view.counts.not_passed and view.reminds_on is not None:
        lines.append(t("campaigns-next-reminder", day=t.day(view.reminds_on, view.today)))
    return lines


def _page_rows(t: Translator, view: CampaignPage) -> Rows:
    campaign, handling, counts = view.campaign, view.handling, view.counts
    id_ = campaign.id
    is_open = campaign.state is CampaignState.OPEN
    own = handling.manages
    ends = own and campaign.municipal_id is None
    begun = campaign.state in (CampaignState.OPEN, CampaignState.CLOSED)

    def act(key: str, target: CallbackData, shown: object, **args: object) -> Button | None:
        return button(t, key, target, **args) if shown else None

    not_passed = ListMembers(campaign_id=id_, which=MemberList.NOT_PASSED)
    passed = ListMembers(campaign_id=id_, which=MemberList.PASSED)
    return rows(
        row(
            act(
                "campaigns-button-nudge",
                BeginNudge(matter=Matter.DIAGNOSIS, campaign_id=id_),
                handling.reminds and counts.not_passed,
            )
        ),
        row(
            act(
                "campaigns-button-newcomers",
                AddNewcomers(campaign_id=id_),
                handling.newcomers,
                count=handling.newcomers,
            )
        ),
        row(
            act(
                "campaigns-button-not-passed",
                not_passed,
                begun and counts.not_passed,
                count=counts.not_passed,
            ),
            act("campaigns-button-passed", passed, begun and counts.passed, count=counts.passed),
        ),
        row(
            act(
                "campaigns-button-departments",
                ByDepartment(campaign_id=id_),
                begun and counts.asked,
            ),
            act(
                words.own("campaigns-button-map", campaign),
                ShowMap(campaign_id=id_),
                begun and view.sees_map and counts.passed,
            ),
            act(
                "campaigns-button-totals",
                ShowTotals(campaign_id=id_),
                begun and view.sees_totals and counts.passed,
            ),
        ),
        row(
            act(
                "campaigns-button-file", ParticipationFile(campaign_id=id_), begun and counts.asked
            ),
            act(
                "campaigns-button-picture",
                ParticipationPicture(campaign_id=id_),
                begun and counts.asked,
            ),
        ),
        row(
            act(
                "campaigns-button-extend",
                AskDay(campaign_id=id_, edge=Edge.EXTEND),
                own and campaign.state in (CampaignState.OPEN, CampaignState.PLANNED),
            ),
            act("campaigns-button-close", CloseCampaign(campaign_id=id_), ends and is_open),
        ),
        row(
            act(
                "campaigns-button-leave-out",
                ListAsked(campaign_id=id_),
                own and is_open and counts.not_begun,
            ),
        ),
        row(
            act("campaigns-button-undo", UndoOpening(campaign_id=id_), handling.undoable),
            act(
                "campaigns-button-cancel",
                AskCancel(campaign_id=id_),
                ends and is_open and not handling.undoable,
            ),
        ),
        row(act("campaigns-button-reopen", ReopenCampaign(campaign_id=id_), handling.reopenable)),
        row(
            act(
                "municipal-button-back-to-all",
                OpenOne(municipal_id=view.municipal_id or 0),
                view.municipal_id is not None,
            )
        ),
        row(
            button(t, "campaigns-button-all", _up(view)),
            menu(t),
        ),
    )


def _up(view: CampaignPage) -> CallbackData:
    """Back to the list it came from: a methodist's is that of the school."""
    return OpenSchool(school_id=view.campaign.school_id)


def ask_cancel(t: Translator, view: CampaignPage) -> Screen:
    id_ = view.campaign.id
    return Screen(
        text=t.lines(
            [
                t("campaigns-ask-cancel", title=words.title(t, view.campaign)),
                t("campaigns-cancel-explained"),
            ]
        ),
        rows=rows(
            row(button(t, "campaigns-button-cancel-yes", CancelCampaign(campaign_id=id_))),
            row(button(t, "button-back", OpenCampaign(campaign_id=id_)), menu(t)),
        ),
    )


def ask_longer(t: Translator, view: CampaignPage, packed: int) -> Screen:
    """Another last day: three quick ones, or any day of a month."""
    campaign = view.campaign
    _, last = campaign.term
    shown = draft_screens.days_of_month(
        t,
        campaign.id,
        Edge.EXTEND,
        packed,
        head=t("campaigns-pick-extend", day=t.day(last, view.today)),
        chosen=last,
        today=view.today,
        back=OpenCampaign(campaign_id=campaign.id),
    )
    return draft_parts.with_later_days(
        t,
        shown,
        last,
        view.today,
        lambda day: SetDay(campaign_id=campaign.id, edge=Edge.EXTEND, day=packed_day(day)),
    )


def departments(t: Translator, view: DepartmentList, page_: int = 0) -> Screen:
    shown, page_, total = piece(view.lines, page_, PAGE)
    lines = [t("campaigns-by-department", title=words.title(t, view.campaign))]
    lines += [
        t(
            "campaigns-department-line",
            name=one.name or t.plain("campaigns-no-department"),
            bar=bar(one.counts.passed, one.counts.asked),
            done=one.counts.passed,
            total=one.counts.asked,
        )
        for one in shown
    ]

    def to(number: int) -> CallbackData:
        return ByDepartment(campaign_id=view.campaign.id, page=number)

    return Screen(
        text=t.lines(lines),
        rows=rows(
            pages(t, page_, total, to),
            row(button(t, "button-back", OpenCampaign(campaign_id=view.campaign.id)), menu(t)),
        ),
    )


def members(t: Translator, view: MemberPage, query: str = "") -> Screen:
    """Facts of participation by name. `query`: only those whom it has found."""
    id_ = view.campaign.id
    lines = [
        t(
            f"campaigns-members-{view.which.name.lower().replace('_', '-')}",
            title=words.title(t, view.campaign),
            count=view.total,
        )
    ]
    if query:
        lines = [
            t("campaigns-members-found", title=words.title(t, view.campaign)),
            t("people-found", query=query, n=view.total),
        ]
    lines += [_member_line(t, one, view) for one in view.lines]
    if not view.lines:
        lines.append(t("campaigns-members-none"))

    def to(number: int) -> CallbackData:
        return ListMembers(campaign_id=id_, which=view.which, page=number)

    remind = None
    if view.remindable:
        begin = BeginNudge(matter=Matter.DIAGNOSIS, campaign_id=id_)
        remind = button(t, "nudge-button-open", begin)
    people = [
        Button(text=fitting(one.label), data=OpenPerson(post_id=one.post_id).pack())
        for one in (view.lines if view.opens_people else ())
    ]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(tuple(people[start : start + 2]) for start in range(0, len(people), 2)),
            pages(t, view.page, view.pages, to) if not query else (),
            row(remind if not query else None),
            row(button(t, "choosing-button-whole", to(0)) if query else None),
            row(button(t, "button-back", OpenCampaign(campaign_id=id_)), menu(t)),
        ),
    )


def _member_line(t: Translator, one: MemberLine, view: MemberPage) -> Markup:
    state = one.standing.value.replace("_", "-")
    if one.standing is Participation.NOT_BEGUN and one.without is not None:
        state = one.without.value.replace("_", "-")
    if one.standing is not Participation.PASSED and one.away:
        state = "away"
    day = "" if one.passed_on is None else t.day_short(one.passed_on, view.today)
    return t(f"campaigns-member-{state}", who=one.label, day=day)


def leave_out(t: Translator, view: MemberPage, out: tuple[Candidate, ...]) -> Screen:
    """People who have not begun, with a tick while they are asked; `out` are left out already."""
    id_ = view.campaign.id

    def to(number: int) -> CallbackData:
        return ListAsked(campaign_id=id_, page=number)

    def one_of(post_id: int, label: str, *, asked: bool) -> Button:
        target = SetAsked(campaign_id=id_, post_id=post_id, asked=not asked, page=view.page)
        return marked(t, label, target, chosen=asked)

    asked = [
        one_of(one.post_id, one.label, asked=True)
        for one in view.lines
        if one.standing is Participation.NOT_BEGUN
    ]
    left = [one_of(one.post_id, one.label, asked=False) for one in out]
    lines = [t("campaigns-leave-out", title=words.title(t, view.campaign))]
    if out:
        lines.append(t("campaigns-left-out", list=", ".join(one.label for one in out)))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(row(one) for one in (*asked, *left)),
            pages(t, view.page, view.pages, to),
            row(button(t, "button-back", OpenCampaign(campaign_id=id_)), menu(t)),
        ),
    )


def asked_now(t: Translator, who: str, *, asked: bool) -> Markup:
    return t("campaigns-asked-now" if asked else "campaigns-left-out-now", who=who)


def not_one(t: Translator, typed: str, found: Sequence[str]) -> Markup:
    """What a name was answered that is nobody's here, or several people's."""
    if not found:
        return t("campaigns-asked-nobody", typed=shortened(typed, TYPED_SHOWN))
    return words.several(t, found)
