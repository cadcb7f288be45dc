"""Pairs of a school for who leads it: the list, one with its order, term and pay. Pure."""

from datetime import date, timedelta

from domain.mentoring import Pair, Pay, TermLength, prolonged
from domain.pairs import LedPair, PairList
from domain.text import shortened
from handlers.buttons import button, menu, named
from handlers.calendar_keyboard import month_rows, packed_day, unpacked_month
from handlers.mentoring import parts
from handlers.mentoring.callbacks import (
    AskEnd,
    AskOrder,
    AskOrderDay,
    AskPay,
    AskTerm,
    OpenLed,
    OpenMeetings,
    OpenPairs,
    Prolong,
    SendJournal,
    SetOrderDay,
    SetPay,
    SetTerm,
)
from handlers.paging import pages
from handlers.people.callbacks import OpenPerson
from handlers.screen import Button, Screen, row, rows
from handlers.summary.callbacks import OpenSummary
from locales.translator import Markup, Translator

WORD_SHOWN = 400
PAY_SHOWN = 120
ORDER_REACH = timedelta(days=800)
"""How far back the day of an order may be."""


def listing(t: Translator, view: PairList) -> Screen:
    """Those whose term ends first come first."""
    numbers = view.numbers
    lines = [t("mentoring-pairs-head", count=numbers.pairs)]
    if numbers.ending:
        lines.append(t("mentoring-pairs-ending", count=numbers.ending))
    if numbers.unordered:
        lines.append(t("mentoring-pairs-unordered", count=numbers.unordered))
    if not view.pairs:
        lines.append(t("mentoring-pairs-none"))
    for one in view.pairs:
        lines += [Markup(""), _line(t, one, view.today)]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(named(f"👤 {parts.mentee(one)}", OpenLed(mentoring_id=one.id)))
                for one in view.pairs
            ),
            pages(t, view.page, view.pages, lambda page: OpenPairs(page=page)),
            row(button(t, "mentoring-button-summary", OpenSummary()), menu(t)),
        ),
    )


def _line(t: Translator, one: Pair, today: date) -> Markup:
    until = "none" if one.until_on is None else t.day_short(one.until_on, today)
    return t(
        "mentoring-pair-line",
        mentor=parts.mentor(one),
        mentee=parts.mentee(one),
        order="yes" if one.ordered else "no",
        soon="yes" if one.ends_soon(today) else "no",
        until=until,
    )


def page(t: Translator, view: LedPair) -> Screen:
    """The pair in the school's papers, how it goes, and what the two have shown."""
    one, today = view.pair, view.today
    lines = [
        t("mentoring-led-head"),
        t("mentoring-led-mentor", name=parts.mentor(one)),
        t("mentoring-led-mentee", name=parts.mentee(one)),
    ]
    if not one.works:
        why = parts.reason(t, one.end_reason) or "none"
        lines.append(t(f"mentoring-was-{one.state.value}", reason=why))
    lines += _consents(t, view)
    if one.worked:
        lines += [
            parts.order_line(t, one, today) or t("mentoring-order-none"),
            parts.term_line(t, one, today) or t("mentoring-term-none"),
        ]
        if one.pay is not None:
            lines.append(t("mentoring-pay", pay=_pay(t, one.pay)))
        lines.append(_meetings(t, view))
    if view.shown:
        lines += [Markup(""), t("mentoring-shown-head")]
    for word in view.shown:
        day = t.day_short(word.at.astimezone(view.zone).date(), today)
        lines.append(t("mentoring-word-last", who=parts.by(one, word.author_id), day=day))
        if word.item is not None:
            lines.append(t("mentoring-word-about", title=shortened(word.item, PAY_SHOWN)))
        lines.append(t("mentoring-word-text", text=shortened(word.text, WORD_SHOWN)))
    return Screen(text=t.lines(lines), rows=_rows(t, view))


def _consents(t: Translator, view: LedPair) -> list[Markup]:
    one = view.pair
    if one.mentor_agreed_at is None or one.mentee_agreed_at is None:
        return []

    def day(given: date) -> str:
        return t.day_short(given, view.today)

    return [
        t(
            "mentoring-led-consents",
            mentor=day(one.mentor_agreed_at.astimezone(view.zone).date()),
            mentee=day(one.mentee_agreed_at.astimezone(view.zone).date()),
        )
    ]


def _meetings(t: Translator, view: LedPair) -> Markup:
    last = view.last_meeting
    if last is None:
        return t("mentoring-meetings-none-led")
    return t(
        "mentoring-led-meetings",
        count=view.meetings,
        day=t.day_short(last.held_on, view.today),
        topic=last.topic,
    )


def _pay(t: Translator, pay: str) -> str:
    if pay in {one.value for one in Pay}:
        return t.plain(f"mentoring-pay-{pay.replace('_', '-')}")
    return shortened(pay, PAY_SHOWN)


def _rows(t: Translator, view: LedPair) -> tuple[tuple[Button, ...], ...]:
    one = view.pair
    address = {"mentoring_id": one.id}
    order = term = pay = longer = end = None
    if view.may_manage and one.works:
        order = button(t, "mentoring-button-order", AskOrder(**address))
        term = button(t, "mentoring-button-term", AskTerm(**address))
        pay = button(t, "mentoring-button-pay", AskPay(**address))
        if one.ends_soon(view.today) and one.until_on is not None:
            longer = button(
                t,
                "mentoring-button-prolong",
                Prolong(**address, day=packed_day(one.until_on)),
                day=t.day_short(prolonged(one.until_on), view.today),
            )
    if view.may_end and one.works:
        end = button(t, "mentoring-button-ask-end", AskEnd(**address))
    return rows(
        row(longer),
        row(order, term),
        row(pay),
        row(
            button(t, "mentoring-button-meetings", OpenMeetings(**address)),
            button(t, "mentoring-button-journal", SendJournal(**address))
            if view.meetings
            else None,
        )
        if one.worked
        else (),
        row(end),
        row(
            named(f"👤 {parts.mentee(one)}", OpenPerson(post_id=one.mentee_post_id)),
            button(t, "mentoring-button-pairs", OpenPairs()),
        ),
        row(menu(t)),
    )


def ask_order(t: Translator, one: Pair) -> Screen:
    """The number, with its day or without."""
    return Screen(
        text=_asking(t, one, "mentoring-ask-order"),
        rows=rows(row(button(t, "button-skip", AskTerm(mentoring_id=one.id))), _back(t, one)),
    )


def ask_order_day(t: Translator, one: Pair, packed: int, today: date) -> Screen:
    first = today - ORDER_REACH
    shown = unpacked_month(packed, first, today) if packed else today.replace(day=1)

    def on(day: date) -> SetOrderDay:
        return SetOrderDay(mentoring_id=one.id, day=packed_day(day))

    return Screen(
        text=t.lines(
            [
                _asking(t, one, "mentoring-ask-order-day"),
                Markup(t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=rows(
            row(
                button(t, "mentoring-button-today", on(today)),
                button(t, "mentoring-button-yesterday", on(today - timedelta(days=1))),
            ),
            *month_rows(
                t,
                shown,
                first=first,
                last=today,
                closed=frozenset(),
                chosen=one.order_on,
                set_day=on,
                show_month=lambda number: AskOrderDay(mentoring_id=one.id, month=number),
            ),
            row(button(t, "button-skip", AskTerm(mentoring_id=one.id))),
            _back(t, one),
        ),
    )


def ask_term(t: Translator, one: Pair, lengths: dict[TermLength, date], today: date) -> Screen:
    """`lengths`: the last day that each would give."""
    return Screen(
        text=_asking(t, one, "mentoring-ask-term"),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"mentoring-length-{length.value.replace('_', '-')}",
                        SetTerm(mentoring_id=one.id, length=length),
                        day=t.day_short(last, today),
                    )
                )
                for length, last in lengths.items()
            ),
            row(button(t, "button-skip", AskPay(mentoring_id=one.id))),
            _back(t, one),
        ),
    )


def ask_pay(t: Translator, one: Pair) -> Screen:
    return Screen(
        text=_asking(t, one, "mentoring-ask-pay"),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"mentoring-button-pay-{pay.value.replace('_', '-')}",
                        SetPay(mentoring_id=one.id, pay=pay),
                    )
                )
                for pay in Pay
            ),
            row(button(t, "button-skip", OpenLed(mentoring_id=one.id))),
            _back(t, one),
        ),
    )


def _asking(t: Translator, one: Pair, key: str) -> Markup:
    both = t("mentoring-led-both", mentor=parts.mentor(one), mentee=parts.mentee(one))
    return t.lines([both, t(key)])


def _back(t: Translator, one: Pair) -> tuple[Button, ...]:
    return row(button(t, "button-back", OpenLed(mentoring_id=one.id)), menu(t))
