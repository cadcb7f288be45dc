"""A diagnosis for many schools being put together, and the whole of it before it opens. Pure."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.campaign_term import Crossing, Term, ends_in_holidays
from domain.campaign_views import PAGE, Choice
from domain.campaigns import FIRST_PASSED, UNTOUCHED
from domain.municipal_views import DraftSchool, MunicipalDraft, NotAsked
from handlers.buttons import button, menu
from handlers.calendar_keyboard import packed_day
from handlers.campaigns import draft_parts, words
from handlers.campaigns.callbacks import Edge
from handlers.campaigns.words import marked
from handlers.municipal.callbacks import (
    AskDay,
    AskLonger,
    AskQuestionnaire,
    AskSchools,
    AskTerm,
    Launch,
    OpenMunicipal,
    OpenOne,
    SetAllSchools,
    SetDay,
    SetQuestionnaire,
    SetSchool,
    SetTerm,
    ThrowAway,
)
from handlers.paging import pages, piece
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

_NAMED = 8
"""Schools that a line names; of the others it gives the number."""


def left_off(t: Translator, view: MunicipalDraft) -> Screen:
    """The first of its steps that was not passed, else the whole of it with a way to each step."""
    if view.campaign.rev == UNTOUCHED:
        return ask_questionnaire(t, view)
    if view.campaign.rev == FIRST_PASSED:
        return ask_schools(t, view)
    return preview(t, view)


def ask_questionnaire(t: Translator, view: MunicipalDraft) -> Screen:
    id_ = view.campaign.id

    def set_(one: Choice) -> CallbackData:
        return SetQuestionnaire(municipal_id=id_, questionnaire=one.questionnaire, form=one.form)

    return Screen(
        text=t.lines([_step(t, 1), t("campaigns-ask-questionnaire")]),
        rows=rows(
            *draft_parts.questionnaires(t, view.choices, view.choice, set_),
            row(button(t, "campaigns-button-next", AskSchools(municipal_id=id_))),
            _throw_away(t, id_),
            row(button(t, "button-back", OpenMunicipal()), menu(t)),
        ),
    )


def ask_schools(t: Translator, view: MunicipalDraft, page: int = 0) -> Screen:
    """All that can get it in one press, or a tick at each; of the others, why they can't."""
    id_ = view.campaign.id
    shown, page, total = piece(view.able, page, PAGE)
    all_ = len(view.asked) == len(view.able)

    def to(number: int) -> CallbackData:
        return AskSchools(municipal_id=id_, page=number)

    lines = [_step(t, 2)]
    lines.append(t("municipal-ask-schools" if view.able else "municipal-no-school"))
    if not all_:
        lines.append(t("municipal-chosen", count=len(view.asked), total=len(view.able)))
    lines += _not_asked(t, view, view.schools)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                marked(
                    t,
                    t.plain("municipal-button-all-schools", count=len(view.able)),
                    SetAllSchools(municipal_id=id_),
                    chosen=all_,
                )
                if view.able
                else None
            ),
            *(
                row(
                    marked(
                        t,
                        one.name,
                        SetSchool(
                            municipal_id=id_,
                            school_id=one.school_id,
                            asked=not one.chosen,
                            page=page,
                        ),
                        chosen=one.chosen,
                    )
                )
                for one in shown
            ),
            pages(t, page, total, to),
            row(
                button(t, "campaigns-button-next", AskTerm(municipal_id=id_))
                if view.asked
                else None
            ),
            _throw_away(t, id_),
            row(button(t, "button-back", AskQuestionnaire(municipal_id=id_)), menu(t)),
        ),
    )


def ask_term(t: Translator, view: MunicipalDraft) -> Screen:
    id_ = view.campaign.id

    def set_(first: int, last: int) -> CallbackData:
        return SetTerm(municipal_id=id_, first=first, last=last)

    return Screen(
        text=t.lines(
            [
                _step(t, 3),
                t("campaigns-ask-term", days=_days(t, view)),
                *draft_parts.put_off_line(t, view.put_off),
                *_crossings(t, view),
                t("campaigns-type-day"),
            ]
        ),
        rows=rows(
            *draft_parts.ready_terms(t, view.terms, _term(view), view.today, set_),
            row(
                _day_button(t, "campaigns-button-first", id_, Edge.FIRST),
                _day_button(t, "campaigns-button-last", id_, Edge.LAST),
            ),
            row(button(t, "campaigns-button-preview", OpenOne(municipal_id=id_))),
            _throw_away(t, id_),
            row(button(t, "button-back", AskSchools(municipal_id=id_)), menu(t)),
        ),
    )


def month(t: Translator, view: MunicipalDraft, edge: Edge, packed: int) -> Screen:
    campaign = view.campaign
    first = edge is Edge.FIRST
    chosen = campaign.opens_on if first else campaign.closes_on
    key = "campaigns-pick-first" if first else "campaigns-pick-last"
    return days_of_month(
        t,
        campaign.id,
        edge,
        packed,
        head=t(key, day=t.day(chosen, view.today)),
        chosen=chosen,
        today=view.today,
        back=AskTerm(municipal_id=campaign.id),
    )


def days_of_month(
    t: Translator,
    municipal_id: int,
    edge: Edge,
    packed: int,
    *,
    head: Markup,
    chosen: date,
    today: date,
    back: CallbackData,
) -> Screen:
    """More time for all schools is asked about first."""

    def to_day(day: date) -> CallbackData:
        if edge is Edge.EXTEND:
            return AskLonger(municipal_id=municipal_id, day=packed_day(day))
        return SetDay(municipal_id=municipal_id, edge=edge, day=packed_day(day))

    return draft_parts.pick_day(
        t,
        packed,
        set_day=to_day,
        show_month=lambda number: AskDay(municipal_id=municipal_id, edge=edge, month=number),
        head=head,
        chosen=chosen,
        today=today,
        back=back,
    )


def preview(t: Translator, view: MunicipalDraft) -> Screen:
    """All of it before anybody is told: how many schools and people, what is in the way where."""
    campaign, today = view.campaign, view.today
    over = campaign.closes_on < today
    people = view.people
    lines = [
        t("municipal-preview", title=words.title(t, campaign), municipality=view.municipality),
        t("campaigns-preview-minutes", minutes=view.choice.minutes if view.choice else 1),
    ]
    if view.asked:
        asked = {"schools": len(view.asked), "count": people.people}
        lines.append(t("municipal-preview-people", **asked))
    lines += draft_parts.not_reached(t, people)
    chosen = tuple(one for one in view.schools if one.chosen)
    lines += _not_asked(t, view, chosen)
    lines.append(t("campaigns-preview-term", days=_days(t, view)))
    lines += _crossings(t, view)
    if over:
        lines.append(t("error-campaign-past"))
    elif not view.asked:
        lines.append(t("error-municipal-nobody"))
    else:
        lines.append(t("municipal-preview-told"))
    id_ = campaign.id
    key = "campaigns-button-plan" if campaign.opens_on > today else "campaigns-button-open"
    launch = button(t, key, Launch(municipal_id=id_, rev=campaign.rev))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(launch if view.asked and not over else None),
            row(
                button(t, "campaigns-button-what", AskQuestionnaire(municipal_id=id_)),
                button(t, "municipal-button-where", AskSchools(municipal_id=id_)),
                button(t, "campaigns-button-when", AskTerm(municipal_id=id_)),
            ),
            _throw_away(t, id_),
            row(button(t, "campaigns-button-all", OpenMunicipal()), menu(t)),
        ),
    )


def named(t: Translator, names: list[str]) -> str:
    """«Школа № 1, Школа № 2 и ещё 12»."""
    listed = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return t.plain("municipal-and-more", list=listed, count=more) if more > 0 else listed


def _not_asked(
    t: Translator, view: MunicipalDraft, schools: tuple[DraftSchool, ...]
) -> list[Markup]:
    """A line for each reason, with the schools that it keeps out; for what is planned, a line for
    each of its terms."""
    groups: dict[tuple[NotAsked, str], list[str]] = {}
    for why in NotAsked:
        for one in schools:
            if one.why_not is why:
                groups.setdefault((why, _planned_days(t, view, one)), []).append(one.name)
    return [
        t(
            f"municipal-not-asked-{why.value.replace('_', '-')}",
            list=named(t, names),
            days=days,
        )
        for (why, days), names in groups.items()
    ]


def _planned_days(t: Translator, view: MunicipalDraft, one: DraftSchool) -> str:
    if one.busy is None or not one.busy.planned:
        return ""
    return words.days(t, one.busy.first, one.busy.last, view.today)


def _crossings(t: Translator, view: MunicipalDraft) -> list[Markup]:
    """What is in the way, said once for schools whose days are the same."""
    chosen = [one for one in view.schools if one.chosen and one.busy is None]
    by_days: dict[tuple[Crossing, ...], list[DraftSchool]] = {}
    for one in chosen:
        if one.crossings:
            by_days.setdefault(one.crossings, []).append(one)
    lines = []
    for days, schools in list(by_days.items())[:_NAMED]:
        listed = "; ".join(
            t.plain(
                f"campaigns-crossing-{one.kind.value}",
                days=words.days(t, one.first, one.last, view.today),
            )
            for one in days
        )
        if len(schools) == len(chosen):
            lines.append(t("campaigns-crossing", list=listed))
        else:
            where = named(t, [one.name for one in schools])
            lines.append(t("municipal-crossing", schools=where, list=listed))
    late = [one.name for one in chosen if ends_in_holidays(_term(view).last, one.crossings)]
    if late and len(late) == len(chosen):
        lines.append(t("campaigns-ends-in-holidays"))
    elif late:
        lines.append(t("municipal-ends-in-holidays", schools=named(t, late)))
    return lines


def _days(t: Translator, view: MunicipalDraft) -> str:
    return draft_parts.days_of_term(t, _term(view), view.today)


def _term(view: MunicipalDraft) -> Term:
    return Term(first=view.campaign.opens_on, last=view.campaign.closes_on)


def _step(t: Translator, number: int) -> Markup:
    return t("municipal-step", number=str(number))


def _day_button(t: Translator, key: str, municipal_id: int, edge: Edge) -> Button:
    return button(t, key, AskDay(municipal_id=municipal_id, edge=edge))


def _throw_away(t: Translator, municipal_id: int) -> tuple[Button, ...]:
    return row(button(t, "campaigns-button-throw-away", ThrowAway(municipal_id=municipal_id)))
