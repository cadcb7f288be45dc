"""A diagnosis being put together: what, whom, when, and the whole of it before it opens. Pure."""

from datetime import date
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.campaign_term import Term
from domain.campaign_views import PAGE, Beside, CandidatePage, Choice, Draft
from domain.campaigns import FIRST_PASSED, UNTOUCHED, AudienceKind
from handlers.buttons import button, menu
from handlers.calendar_keyboard import packed_day
from handlers.campaigns import draft_parts, words
from handlers.campaigns.callbacks import (
    AskAudience,
    AskDay,
    AskQuestionnaire,
    AskTerm,
    Edge,
    Launch,
    ListCandidates,
    ListDepartments,
    OpenCampaign,
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


def left_off(t: Translator, view: Draft, zone: ZoneInfo) -> Screen:
    """Where it was left: the first of its steps that was not passed or lacks something, else
    the whole of it, from which each step is a press away."""
    audience = view.campaign.audience
    if view.campaign.rev == UNTOUCHED:
        return ask_questionnaire(t, view)
    if audience.complete and view.campaign.rev > FIRST_PASSED:
        return preview(t, view, zone)
    if audience.kind is AudienceKind.DEPARTMENTS and not audience.complete:
        return departments(t, view)
    return ask_audience(t, view)


def ask_questionnaire(t: Translator, view: Draft) -> Screen:
    campaign = view.campaign

    def set_(one: Choice) -> CallbackData:
        return SetQuestionnaire(
            campaign_id=campaign.id, questionnaire=one.questionnaire, form=one.form
        )

    return Screen(
        text=t.lines([_step(t, 1), t("campaigns-ask-questionnaire"), *_beside(t, view)]),
        rows=rows(
            *draft_parts.questionnaires(t, view.choices, view.choice, set_),
            row(button(t, "campaigns-button-next", AskAudience(campaign_id=campaign.id))),
            _throw_away(t, campaign.id),
            row(button(t, "button-back", OpenDiagnoses()), menu(t)),
        ),
    )


def ask_audience(t: Translator, view: Draft) -> Screen:
    campaign = view.campaign
    kinds = [
        kind for kind in AudienceKind if kind is not AudienceKind.DEPARTMENTS or view.departments
    ]
    return Screen(
        text=t.lines(
            [_step(t, 2), t("campaigns-ask-audience"), *_zone(t, view), *_beside(t, view)]
        ),
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
            _throw_away(t, campaign.id),
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
            _throw_away(t, campaign.id),
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
            _throw_away(t, campaign.id),
            row(button(t, "button-back", AskAudience(campaign_id=campaign.id)), menu(t)),
        ),
    )


def ask_term(t: Translator, view: Draft) -> Screen:
    campaign, today = view.campaign, view.today
    id_ = campaign.id

    def set_(first: int, last: int) -> CallbackData:
        return SetTerm(campaign_id=id_, first=first, last=last)

    return Screen(
        text=t.lines(
            [
                _step(t, 3),
                t("campaigns-ask-term", days=_days(t, view)),
                *draft_parts.put_off_line(t, view.put_off),
                *words.crossing_lines(t, view.crossings, campaign.term[1], today),
                *_beside(t, view),
                t("campaigns-type-day"),
            ]
        ),
        rows=rows(
            *draft_parts.ready_terms(t, view.terms, _term(view), today, set_),
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
            _throw_away(t, id_),
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
    return draft_parts.pick_day(
        t,
        packed,
        set_day=lambda day: SetDay(campaign_id=campaign_id, edge=edge, day=packed_day(day)),
        show_month=lambda number: AskDay(campaign_id=campaign_id, edge=edge, month=number),
        head=head,
        chosen=chosen,
        today=today,
        back=back,
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
        *_beside(t, view),
    ]
    if fitting.already:
        lines.append(t("campaigns-preview-already", count=fitting.already))
    lines += draft_parts.not_reached(t, fitting)
    lines.append(t("campaigns-preview-term", days=_days(t, view)))
    lines += words.crossing_lines(t, view.crossings, last, today)
    if last < today:
        lines.append(t("error-campaign-past"))
    elif not fitting.people:
        lines.append(_nobody(t, view))
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
            *(_open_beside(t, one) for one in view.beside),
            row(
                button(t, "campaigns-button-what", AskQuestionnaire(campaign_id=id_)),
                button(t, "campaigns-button-whom", AskAudience(campaign_id=id_)),
                button(t, "campaigns-button-when", AskTerm(campaign_id=id_)),
            ),
            _throw_away(t, id_),
            row(button(t, "campaigns-button-all", OpenDiagnoses()), menu(t)),
        ),
    )


def _days(t: Translator, view: Draft) -> str:
    return draft_parts.days_of_term(t, _term(view), view.today)


def _term(view: Draft) -> Term:
    first, last = view.campaign.term
    return Term(first=first, last=last)


def _step(t: Translator, number: int) -> Markup:
    return t("campaigns-step", number=str(number))


def _throw_away(t: Translator, campaign_id: int) -> tuple[Button, ...]:
    return row(button(t, "campaigns-button-throw-away", ThrowAway(campaign_id=campaign_id)))


def _zone(t: Translator, view: Draft) -> tuple[Markup, ...]:
    """A deputy with a zone is told that only his departments are asked."""
    if view.campaign.audience.within is None:
        return ()
    names = ", ".join(one.name for one in view.departments)
    return (t("campaigns-zone", list=names),)


def _beside(t: Translator, view: Draft) -> list[Markup]:
    """What asks the same already: it is told at each step, before all of it is put together."""
    return [
        t(
            f"campaigns-beside-{one.campaign.state.value}",
            days=words.days(t, *one.campaign.term, view.today),
            last=t.day_short(one.campaign.term[1], view.today),
            done=one.counts.passed,
            total=one.counts.asked,
            form="same" if one.campaign.form is view.campaign.form else one.campaign.form.value,
        )
        for one in view.beside
    ]


def _nobody(t: Translator, view: Draft) -> Markup:
    if not view.fitting.already or not view.beside:
        return t("campaigns-preview-nobody")
    last = max(one.campaign.term[1] for one in view.beside)
    return t("campaigns-preview-all-asked", day=t.day_short(last, view.today))


def _open_beside(t: Translator, one: Beside) -> tuple[Button, ...]:
    key = f"campaigns-button-beside-{one.campaign.state.value}"
    return row(button(t, key, OpenCampaign(campaign_id=one.campaign.id)))


def _day_button(t: Translator, key: str, campaign_id: int, edge: Edge) -> Button:
    return button(t, key, AskDay(campaign_id=campaign_id, edge=edge))
