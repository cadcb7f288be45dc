"""Diagnoses of a municipality: the list, one of them by school, what may be done about it. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.campaign_views import PAGE
from domain.municipal import Stage
from domain.municipal_views import (
    MunicipalLine,
    MunicipalList,
    MunicipalPage,
    NotAsked,
    SchoolStanding,
)
from handlers.buttons import button, menu, named
from handlers.calendar_keyboard import packed_day
from handlers.campaigns import words
from handlers.campaigns.callbacks import Edge, OpenCampaign, OpenTown
from handlers.campaigns.draft_parts import with_later_days
from handlers.municipal import draft_screens
from handlers.municipal.callbacks import (
    AddSchool,
    AskDay,
    AskLonger,
    AskMore,
    CloseAll,
    NewOne,
    OpenMunicipal,
    OpenOne,
    ReopenAll,
    RestoreDraft,
    ShowMap,
    UndoLaunch,
)
from handlers.paging import pages, piece
from handlers.progress import bar
from handlers.screen import Screen, row, rows
from handlers.thresholds.callbacks import OpenThresholds
from locales.translator import Markup, Translator


def listing(t: Translator, view: MunicipalList) -> Screen:
    lines = [t("municipal-list", municipality=view.municipality)]
    names = words.called(t, [one.campaign for one in view.lines], view.today)
    called = list(zip(names, view.lines, strict=True))
    lines += [_line(t, name.title, one, view) for name, one in called]
    if not view.lines:
        lines.append(t("municipal-list-empty"))

    def to(page: int) -> CallbackData:
        return OpenMunicipal(page=page)

    key = "municipal-button-new" if view.draft is None else "campaigns-button-go-on"
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(named(name.label, OpenOne(municipal_id=one.campaign.id)))
                for name, one in called
            ),
            pages(t, view.page, view.pages, to),
            row(button(t, key, NewOne())),
            row(button(t, "municipal-button-by-school", OpenTown())),
            row(
                button(
                    t,
                    "municipal-button-thresholds",
                    OpenThresholds(municipality_id=view.municipality_id),
                )
            ),
            row(menu(t)),
        ),
    )


def _line(t: Translator, title: str, one: MunicipalLine, view: MunicipalList) -> Markup:
    return t(
        f"campaigns-line-{one.stage.value}",
        title=title,
        first=t.day_short(one.campaign.opens_on, view.today),
        last=t.day_short(one.campaign.closes_on, view.today),
        done=one.counts.passed,
        total=one.counts.asked,
    )


def page(t: Translator, view: MunicipalPage) -> Screen:
    """Numbers of all schools together and of each; a school's own page is a press away."""
    campaign = view.campaign
    lines = [
        t("municipal-head", title=words.title(t, campaign), municipality=view.municipality),
        t(
            f"municipal-state-{view.stage.value}",
            first=t.day_short(campaign.opens_on, view.today),
            last=t.day(campaign.closes_on, view.today),
        ),
    ]
    if view.counts.asked:
        lines.append(Markup(bar(view.counts.passed, view.counts.asked)))
        lines.append(words.counts_line(t, view.counts))
    lines += [_school(t, one, view) for one in view.shown]
    if view.left:
        lines.append(_left(t, view))
    id_ = campaign.id
    going_on = view.stage is not Stage.CLOSED

    def to(number: int) -> CallbackData:
        return OpenOne(municipal_id=id_, page=number)

    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(named(one.name, OpenCampaign(campaign_id=one.campaign.id)))
                for one in view.shown
            ),
            pages(t, view.page, view.pages, to),
            row(
                button(t, words.own("campaigns-button-map", campaign), ShowMap(municipal_id=id_))
                if view.sees_map and view.counts.passed
                else None
            ),
            row(
                button(t, "municipal-button-extend", AskDay(municipal_id=id_, edge=Edge.EXTEND))
                if going_on
                else None,
                button(t, "municipal-button-close", CloseAll(municipal_id=id_))
                if view.stage is Stage.OPEN
                else None,
            ),
            row(
                button(t, "municipal-button-add", AskMore(municipal_id=id_))
                if going_on and view.without
                else None
            ),
            row(
                button(t, "campaigns-button-undo", UndoLaunch(municipal_id=id_))
                if view.undoable
                else None
            ),
            row(
                button(t, "campaigns-button-reopen", ReopenAll(municipal_id=id_))
                if view.reopenable
                else None
            ),
            row(button(t, "campaigns-button-all", OpenMunicipal()), menu(t)),
        ),
    )


def _left(t: Translator, view: MunicipalPage) -> Markup:
    """Schools of one reason together, with the reason."""
    groups = []
    for why in (*NotAsked, None):
        names = [one.name for one in view.left if one.why is why]
        if names:
            listed = draft_screens.named(t, names)
            key = f"municipal-left-{why.value.replace('_', '-')}" if why else ""
            groups.append(t.plain(key, list=listed) if key else listed)
    return t("municipal-left", list="; ".join(groups))


def ask_more(t: Translator, view: MunicipalPage, number: int = 0) -> Screen:
    """Schools that have none of it: a press opens it in one."""
    if view.stage is Stage.CLOSED or not view.without:
        return page(t, view)
    id_ = view.campaign.id
    shown, number, total = piece(view.without, number, PAGE)
    last = t.day(view.campaign.closes_on, view.today)
    lines = [t("municipal-ask-more", title=words.title(t, view.campaign), last=last)]
    if view.busy:
        names = [one.name for one in view.busy]
        lines.append(t("municipal-ask-more-busy", list=draft_screens.named(t, names)))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(row(named(one.name, AddSchool(municipal_id=id_, school_id=one.id))) for one in shown),
            pages(t, number, total, lambda to: AskMore(municipal_id=id_, page=to)),
            row(button(t, "button-back", OpenOne(municipal_id=id_)), menu(t)),
        ),
    )


def _school(t: Translator, one: SchoolStanding, view: MunicipalPage) -> Markup:
    """Its own dates only where they are others than those of all."""
    last = one.campaign.closes_on
    if last is not None and last != view.campaign.closes_on:
        return t(
            "municipal-school-longer",
            school=one.name,
            done=one.counts.passed,
            total=one.counts.asked,
            last=t.day_short(last, view.today),
        )
    return t("municipal-school", school=one.name, done=one.counts.passed, total=one.counts.asked)


def ask_longer(t: Translator, view: MunicipalPage, packed: int) -> Screen:
    """Another last day for all: three quick ones, or any day of a month."""
    campaign = view.campaign
    if view.stage is Stage.CLOSED:
        return page(t, view)
    last = campaign.closes_on
    shown = draft_screens.days_of_month(
        t,
        campaign.id,
        Edge.EXTEND,
        packed,
        head=t("campaigns-pick-extend", day=t.day(last, view.today)),
        chosen=last,
        today=view.today,
        back=OpenOne(municipal_id=campaign.id),
    )
    return with_later_days(
        t,
        shown,
        last,
        view.today,
        lambda day: AskLonger(municipal_id=campaign.id, day=packed_day(day)),
    )


def thrown_away(t: Translator, municipal_id: int) -> Screen:
    return Screen(
        text=t("campaigns-state-thrown-away"),
        rows=rows(
            row(button(t, "campaigns-button-reopen", RestoreDraft(municipal_id=municipal_id))),
            row(button(t, "campaigns-button-all", OpenMunicipal()), menu(t)),
        ),
    )
