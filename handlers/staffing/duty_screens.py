"""Duties handed over for a time, and mentees handed to another mentor."""

from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendar import add_months, month_end
from domain.mentoring import Candidates
from domain.people import person_label
from domain.staff import DelegationFact, PersonCard
from handlers.buttons import button, menu, named, two_by_two
from handlers.calendar_keyboard import packed_day
from handlers.paging import pages
from handlers.people import mentor_screens
from handlers.positions import role_words
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from handlers.staffing.callbacks import (
    ChooseDeputy,
    DutyFrom,
    DutyTill,
    EndDuty,
    GiveMentees,
    GiveMenteesTo,
    HandDuty,
    OpenDuties,
    OpenMore,
)
from handlers.staffing.parts import days
from locales.translator import Markup, Translator


def duties(
    card: PersonCard,
    facts: tuple[DelegationFact, ...],
    t: Translator,
    today: date,
    *,
    oneself: bool,
) -> Screen:
    """What of this post is in other hands, and the way to hand it over."""
    lines: list[Markup] = [
        t(
            "staffing-duties",
            name=_name(card),
            role=role_words(t, card.role, card.school_kind),
        )
    ]
    lines += [_given(fact, t, today) for fact in facts]
    if not facts:
        lines.append(t("staffing-duties-none"))
    back = OpenSettings() if oneself else OpenMore(post_id=card.post_id)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *((_end(fact, t),) for fact in facts),
            row(button(t, "staffing-button-hand", ChooseDeputy(post_id=card.post_id))),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def own_duties(
    facts: tuple[DelegationFact, ...],
    leading: tuple[tuple[int, str], ...],
    person_id: int,
    t: Translator,
    today: date,
) -> Screen:
    """`leading`: posts whose duties the reader can hand over, with their names."""
    lines: list[Markup] = [t("staffing-duties-own")]
    lines += [
        _taken(fact, t, today) if fact.deputy_id == person_id else _given(fact, t, today)
        for fact in facts
    ]
    if not facts:
        lines.append(t("staffing-duties-none"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *((_end(fact, t),) for fact in facts),
            *((named(name, ChooseDeputy(post_id=post_id)),) for post_id, name in leading),
            row(button(t, "button-back", OpenSettings()), menu(t)),
        ),
    )


def _given(fact: DelegationFact, t: Translator, today: date) -> Markup:
    return t(
        "staffing-duty-given",
        deputy=person_label(fact.deputy, fact.channel_policy, fact.deputy_no),
        since=t.day_short(fact.since, today),
        until=t.day_short(fact.until, today),
    )


def _taken(fact: DelegationFact, t: Translator, today: date) -> Markup:
    return t(
        "staffing-duty-taken",
        owner=person_label(fact.owner, fact.channel_policy, fact.owner_no),
        since=t.day_short(fact.since, today),
        until=t.day_short(fact.until, today),
    )


def _end(fact: DelegationFact, t: Translator) -> Button:
    name = person_label(fact.deputy, fact.channel_policy, fact.deputy_no)
    return named(t.plain("staffing-button-end-duty", name=name), EndDuty(delegation_id=fact.id))


def choose_deputy(card: PersonCard, view: Candidates, t: Translator) -> Screen:
    """Anybody of the school: he gets the rights of the post for those days."""
    found = bool(view.query)

    def to(number: int) -> CallbackData:
        return ChooseDeputy(post_id=card.post_id, page=number, found=found)

    return Screen(
        text=t.lines(_head(t("staffing-choose-deputy", name=_name(card)), view, t)),
        rows=rows(
            *two_by_two(
                [
                    named(
                        person_label(one.name, view.channel_policy, one.staff_no),
                        DutyFrom(post_id=card.post_id, to=one.post_id),
                    )
                    for one in view.found
                ]
            ),
            pages(t, view.page, view.pages, to),
            row(button(t, "button-back", OpenDuties(post_id=card.post_id)), menu(t)),
        ),
    )


def duty_from(
    card: PersonCard, deputy: str, to_post: int, t: Translator, today: date, month: int
) -> Screen:
    return Screen(
        text=t("staffing-duty-from", deputy=deputy),
        rows=rows(
            *days(
                t,
                today,
                month,
                first=today,
                set_day=lambda day: DutyTill(
                    post_id=card.post_id, to=to_post, since=packed_day(day)
                ),
                show_month=lambda number: DutyFrom(post_id=card.post_id, to=to_post, month=number),
                quick=(
                    ("staffing-day-today", today),
                    ("staffing-day-tomorrow", today + timedelta(days=1)),
                ),
            ),
            row(button(t, "button-back", ChooseDeputy(post_id=card.post_id)), menu(t)),
        ),
    )


def duty_till(
    card: PersonCard,
    deputy: str,
    to_post: int,
    since: date,
    t: Translator,
    today: date,
    month: int,
) -> Screen:
    address = {"post_id": card.post_id, "to": to_post, "since": packed_day(since)}
    return Screen(
        text=t("staffing-duty-till", deputy=deputy, since=t.day_short(since, today)),
        rows=rows(
            *days(
                t,
                today,
                month,
                first=since,
                set_day=lambda day: HandDuty(**address, until=packed_day(day)),
                show_month=lambda number: DutyTill(**address, month=number),
                quick=(
                    ("staffing-day-two-weeks", since + timedelta(days=13)),
                    ("staffing-day-month", add_months(since, 1) - timedelta(days=1)),
                    ("staffing-day-month-end", month_end(since)),
                ),
            ),
            row(
                button(t, "button-back", DutyFrom(post_id=card.post_id, to=to_post)),
                menu(t),
            ),
        ),
    )


def give_mentees(card: PersonCard, view: Candidates, t: Translator) -> Screen:
    """To whom: each pair begins once both of its two have agreed."""
    found = bool(view.query)

    def to(number: int) -> CallbackData:
        return GiveMentees(post_id=card.post_id, page=number, found=found)

    head = t("staffing-give-mentees", name=_name(card), n=card.mentees)
    return Screen(
        text=t.lines([*_head(head, view, t), *mentor_screens.deaf(view, t)]),
        rows=rows(
            *two_by_two(
                [
                    named(
                        mentor_screens.label(one, view.channel_policy, t),
                        GiveMenteesTo(post_id=card.post_id, to=one.post_id),
                    )
                    for one in view.found
                ]
            ),
            pages(t, view.page, view.pages, to),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def _head(head: Markup, view: Candidates, t: Translator) -> list[Markup]:
    lines = [head]
    if view.query:
        lines.append(t("people-found", query=view.query[:60], n=view.total))
    if not view.found:
        lines.append(t("people-nobody-found"))
    lines.append(t("people-search"))
    return lines


def _name(card: PersonCard) -> str:
    return person_label(card.name, card.channel_policy, card.staff_no)
