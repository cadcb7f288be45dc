"""One's own pairs: whose mentor one is, who is one's mentor, what waits for a word."""

from aiogram.filters.callback_data import CallbackData

from domain.mentoring import MentoringState, Pair, Side
from domain.people import person_label
from handlers.home.callbacks import OpenHome
from handlers.mentoring.callbacks import Agree, AskEnd, Decline, EndPair, OpenMentoring
from handlers.people.words import button_text
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

SHOWN = 12
"""Pairs with buttons on one screen; nobody is a mentor of more."""


def own(pairs: tuple[Pair, ...], person_id: int, t: Translator) -> Screen:
    lines: list[str] = [t("mentoring-title")]
    buttons: list[tuple[Button, ...]] = []
    asked = sum(pair.waits_for(person_id) for pair in pairs)
    for pair in pairs[:SHOWN]:
        lines.append(line_of(pair, person_id, t))
        buttons += _rows_of(pair, person_id, t, named=asked > 1)
    if not pairs:
        lines.append(t("mentoring-none"))
    return Screen(text=Markup("\n\n".join(lines)), rows=rows(*buttons, row(_menu(t))))


def line_of(pair: Pair, person_id: int, t: Translator) -> Markup:
    """How the pair stands for this one of the two."""
    waits = "you" if pair.waits_for(person_id) else "other"
    if pair.state is not MentoringState.PROPOSED:
        waits = "no"
    side = _side(pair, person_id)
    return t(f"mentoring-{side.value}", name=_other(pair, side), waits=waits)


def ask_end(pair: Pair, person_id: int, t: Translator) -> Screen:
    side = _side(pair, person_id)
    return Screen(
        text=t("mentoring-ask-end", name=_other(pair, side)),
        rows=rows(
            row(
                Button(
                    text=t.plain("mentoring-button-end"),
                    data=EndPair(mentoring_id=pair.id).pack(),
                )
            ),
            row(
                Button(text=t.plain("button-back"), data=OpenMentoring().pack()),
                _menu(t),
            ),
        ),
    )


def _rows_of(pair: Pair, person_id: int, t: Translator, *, named: bool) -> Rows:
    """`named`: several proposals wait, so that a button must say whose it is."""
    if pair.waits_for(person_id):
        agree, decline = Agree(mentoring_id=pair.id), Decline(mentoring_id=pair.id)
        if named:
            whose = _other(pair, _side(pair, person_id))
            return (
                (_cut(t.plain("mentoring-button-agree-named", name=whose), agree),),
                (_cut(t.plain("mentoring-button-decline-named", name=whose), decline),),
            )
        return (
            (
                _cut(t.plain("mentoring-button-agree"), agree),
                _cut(t.plain("mentoring-button-decline"), decline),
            ),
        )
    if pair.state is MentoringState.ACTIVE:
        text = t.plain("mentoring-button-ask-end", name=_other(pair, _side(pair, person_id)))
        return ((_cut(text, AskEnd(mentoring_id=pair.id)),),)
    return ()


def _cut(text: str, target: CallbackData) -> Button:
    return Button(text=button_text(text), data=target.pack())


def _side(pair: Pair, person_id: int) -> Side:
    return Side.MENTOR if person_id == pair.mentor_person_id else Side.MENTEE


def _other(pair: Pair, side: Side) -> str:
    if side is Side.MENTOR:
        return person_label(pair.mentee, pair.channel_policy, pair.mentee_no)
    return person_label(pair.mentor, pair.channel_policy, pair.mentor_no)


def _menu(t: Translator) -> Button:
    return Button(text=t.plain("button-menu"), data=OpenHome().pack())
