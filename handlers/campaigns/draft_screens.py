"""A diagnosis being put together: what, whom, when, and the whole of it before it opens. Pure."""

from collections.abc import Callable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.calendar import SUNDAY
from domain.campaign_views import PAGE, CandidatePage, Draft
from domain.campaigns import LONGEST_DAYS, AudienceKind
from handlers.buttons import button, menu
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.campaigns import words
from handlers.campaigns.callbacks import (
    AskAudience,
    AskDay,
    AskQuestionnaire,
    AskTerm,
    Edge,
    Launch,
    ListCandidates,
    ListDepartments,
    OpenDiagnoses,
    SetAudience,
    SetCandidate,
    SetDay,
    SetDepartment,
    SetQuestionnaire,
    SetTerm,
    ShowPreview,
    ThrowAway,
)
from handlers.campaigns.words import marked
from handlers.paging import pages, piece
from handlers.school_calendar.callbacks import OpenCalendar, from_draft
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

LONGER = (timedelta(days=3), timedelta(days=7), timedelta(days=14))


def ask_questionnaire(t: Translator, view: Draft) -> Screen:
    campaign = view.campaign
    choices = [
        marked(
            t,
            t.plain(f"campaigns-choice-{one.questionnaire}-{one.form.value}", minutes=one.minutes),
            SetQuestionnaire(
                campaign_id=campaign.id, questionnaire=one.questionnaire, form=one.form
            ),
            chosen=one == view.choice,
        )
        for one in view.choices
    ]
    return Screen(
        text=t.lines([_step(t, 1), t("campaigns-ask-questionnaire")]),
        rows=rows(
            *(row(one) for one in choices),
            row(button(t, "campaigns-button-next", AskAudience(campaign_id=campaign.id))),
            row(button(t, "button-back", OpenDiagnoses()), menu(t)),
        ),
    )


def ask_audience(t: Translator, view: Draft) -> Screen:
    campaign = view.campaign
    kinds = [
        kind for kind in AudienceKind if kind is not AudienceKind.DEPARTMENTS or view.departments
    ]
    return Screen(
        text=t.lines([_step(t, 2), t("campaigns-ask-audience"), *_zone(t, view)]),
        rows=rows(
            *(
                row(
                    marked(
                        t,
                        t.plain(f"campaigns-audience-{kind.value}"),
                        SetAudience(campaign_id=campaign.id, kind=kind),
                        chosen=campaign.audience.kind is kind,
                    )
                )
                for kind in kinds
            ),
            row(button(t, "campaigns-button-next", AskTerm(campaign_id=campaign.id)))
            if campaign.audience.complete
            else (),
            row(button(t, "button-back", AskQuestionnaire(campaign_id=campaign.id)), menu(t)),
        ),
    )


def departments(t: Translator, view: Draft, page: int = 0) -> Screen:
    campaign = view.campaign
    shown, page, total = piece(view.departments, page, PAGE)
    chosen = campaign.audience.ids if campaign.audience.kind is AudienceKind.DEPARTMENTS else ()

    def to(number: int) -> CallbackData:
        return ListDepartments(campaign_id=campaign.id, page=number)

    return Screen(
        text=t.lines([_step(t, 2), t("campaigns-ask-departments", count=len(chosen))]),
        rows=rows(
            *(
                row(
                    marked(
                        t,
                        one.name,
                        SetDepartment(
                            campaign_id=campaign.id,
                            department_id=one.id,
                            chosen=one.id not in chosen,
                            page=page,
                        ),
                        chosen=one.id in chosen,
                    )
                )
                for one in shown
            ),
            pages(t, page, total, to),
            row(button(t, "campaigns-button-next", AskTerm(campaign_id=campaign.id)))
            if chosen
            else (),
            row(button(t, "button-back", AskAudience(campaign_id=campaign.id)), menu(t)),
        ),
    )


def candidates(t: Translator, view: CandidatePage) -> Screen:
    campaign = view.campaign
    found = bool(view.query)
    chosen = len(campaign.audience.ids) if campaign.audience.kind is AudienceKind.CHOSEN else 0
    lines = [_step(t, 2), t("campaigns-ask-people", count=chosen)]
    if found:
        lines.append(t("campaigns-people-found", query=view.query[:60], count=view.total))
    lines.append(t("people-search"))

    def to(number: int) -> CallbackData:
        return ListCandidates(campaign_id=campaign.id, page=number, found=found)

    people = [
        marked(
            t,
            one.label,
            SetCandidate(
                campaign_id=campaign.id,
                post_id=one.post_id,
                chosen=not one.chosen,
                page=view.page,
                found=found,
            ),
            chosen=one.chosen,
        )
        for one in view.lines
    ]
    whole = ListCandidates(campaign_id=campaign.id)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(row(one) for one in people),
            pages(t, view.page, view.pages, to),
            row(button(t, "people-button-all", whole)) if found else (),
            row(button(t, "campaigns-button-next", AskTerm(campaign_id=campaign.id)))
            if chosen
            else (),
            row(button(t, "button-back", AskAudience(campaign_id=campaign.id)), menu(t)),
        ),
    )


def ask_term(t: Translator, view: Draft) -> Screen:
    campaign, today = view.campaign, view.today
    first, last = campaign.term
    id_ = campaign.id
    return Screen(
        text=t.lines(
            [
                _step(t, 3),
                t(
                    "campaigns-ask-term",
                    days=words.days(t, min(max(first, today), last), last, today),
                ),
                *words.crossing_lines(t, view.crossings, today),
                t("campaigns-type-day"),
            ]
        ),
        rows=rows(
            *(
                row(
                    marked(
                        t,
                        t.plain(
                            f"campaigns-term-{choice.value.replace('_', '-')}",
                            day=t.day_short(term.last, today),
                        ),
                        SetTerm(
                            campaign_id=id_,
                            first=packed_day(term.first),
                            last=packed_day(term.last),
                        ),
                        chosen=(term.first, term.last) == (first, last),
                    )
                )
                for choice, term in view.terms
            ),
            row(
                _day_button(t, "campaigns-button-first", id_, Edge.FIRST),
                _day_button(t, "campaigns-button-last", id_, Edge.LAST),
            ),
            row(
                button(
                    t,
                    "calendar-button-open",
                    OpenCalendar(school_id=campaign.school_id, back=from_draft(id_)),
                )
            ),
            row(button(t, "campaigns-button-preview", ShowPreview(campaign_id=id_))),
            row(button(t, "button-back", AskAudience(campaign_id=id_)), menu(t)),
        ),
    )


def month(t: Translator, view: Draft, edge: Edge, packed: int) -> Screen:
    first, last = view.campaign.term
    chosen = first if edge is Edge.FIRST else last
    key = "first" if edge is Edge.FIRST else "last"
    return days_of_month(
        t,
        view.campaign.id,
        edge,
        packed,
        head=t(f"campaigns-pick-{key}", day=t.day(chosen, view.today)),
        chosen=chosen,
        today=view.today,
        back=AskTerm(campaign_id=view.campaign.id),
    )


def days_of_month(
    t: Translator,
    campaign_id: int,
    edge: Edge,
    packed: int,
    *,
    head: Markup,
    chosen: date,
    today: date,
    back: CallbackData,
) -> Screen:
    return pick_day(
        t,
        packed,
        set_day=lambda day: SetDay(campaign_id=campaign_id, edge=edge, day=packed_day(day)),
        show_month=lambda number: AskDay(campaign_id=campaign_id, edge=edge, month=number),
        head=head,
        chosen=chosen,
        today=today,
        back=back,
    )


def with_later_days(
    t: Translator, shown: Screen, last: date, today: date, set_day: Callable[[date], CallbackData]
) -> Screen:
    """Three quick last days above the month of all of them."""
    later = [last + more for more in LONGER]
    # Nobody ends anything on a Sunday.
    later = [day + timedelta(days=day.weekday() == SUNDAY) for day in later]
    quick = tuple(
        button(t, "campaigns-button-till", set_day(day), day=t.day_short(day, today))
        for day in later
    )
    return Screen(text=shown.text, rows=(quick, *shown.rows))


def pick_day(
    t: Translator,
    packed: int,
    *,
    set_day: Callable[[date], CallbackData],
    show_month: Callable[[int], CallbackData],
    head: Markup,
    chosen: date,
    today: date,
    back: CallbackData,
) -> Screen:
    """A month to pick a day from, between today and as far as a diagnosis may last."""
    furthest = today + timedelta(days=2 * LONGEST_DAYS)
    shown = unpacked_month(packed or packed_month(chosen), today, furthest)
    grid = month_rows(
        t,
        shown,
        first=today,
        last=furthest,
        closed=(),
        chosen=chosen,
        set_day=set_day,
        show_month=show_month,
    )
    return Screen(
        text=t.lines(
            [
                head,
                t("campaigns-month-shown", month=t.month_title(shown.year, shown.month)),
                t("campaigns-pick-day"),
            ]
        ),
        rows=(*grid, row(button(t, "button-back", back), menu(t))),
    )


def preview(t: Translator, view: Draft, zone: ZoneInfo) -> Screen:
    """All of it before anybody is told."""
    campaign, today = view.campaign, view.today
    first, last = campaign.term
    fitting = view.fitting
    planned = first > today
    lines = [
        t("campaigns-preview", title=words.title(t, campaign)),
        t("campaigns-preview-minutes", minutes=view.choice.minutes if view.choice else 1),
        t(
            "campaigns-preview-people",
            audience=t.plain(f"campaigns-asked-{campaign.audience.kind.value}"),
            count=fitting.people,
        ),
        *_zone(t, view),
    ]
    lines += words.without_lines(t, fitting)
    if fitting.away:
        lines.append(t("campaigns-preview-away", count=fitting.away))
    if fitting.other_work:
        lines.append(t("campaigns-preview-other-work", count=fitting.other_work))
    lines.append(t("campaigns-preview-term", days=_days(t, view)))
    lines += words.crossing_lines(t, view.crossings, today)
    if last < today:
        lines.append(t("error-campaign-past"))
    elif not fitting.people:
        lines.append(t("campaigns-preview-nobody"))
    elif view.tell_at is not None:
        lines.append(t("campaigns-preview-tell", moment=t.moment(view.tell_at, zone, today)))
    if fitting.people and view.reminders and last >= today:
        listed = ", ".join(t.day_short(day, today) for day in view.reminders)
        lines.append(t("campaigns-preview-reminders", days=listed))
    id_ = campaign.id
    launch = Launch(campaign_id=id_, rev=campaign.rev)
    key = "campaigns-button-plan" if planned else "campaigns-button-open"
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, key, launch)) if fitting.people and last >= today else (),
            row(
                button(t, "campaigns-button-what", AskQuestionnaire(campaign_id=id_)),
                button(t, "campaigns-button-whom", AskAudience(campaign_id=id_)),
                button(t, "campaigns-button-when", AskTerm(campaign_id=id_)),
            ),
            row(button(t, "campaigns-button-throw-away", ThrowAway(campaign_id=id_))),
            row(button(t, "campaigns-button-all", OpenDiagnoses()), menu(t)),
        ),
    )


def _days(t: Translator, view: Draft) -> str:
    """Of a draft that was left for a while: it can't begin before today."""
    first, last = view.campaign.term
    return words.days(t, min(max(first, view.today), last), last, view.today)


def _step(t: Translator, number: int) -> Markup:
    return t("campaigns-step", number=str(number))


def _zone(t: Translator, view: Draft) -> tuple[Markup, ...]:
    """A deputy with a zone is told that only his departments are asked."""
    if view.campaign.audience.within is None:
        return ()
    names = ", ".join(one.name for one in view.departments)
    return (t("campaigns-zone", list=names),)


def _day_button(t: Translator, key: str, campaign_id: int, edge: Edge) -> Button:
    return button(t, key, AskDay(campaign_id=campaign_id, edge=edge))
