"""One's own pairs: whose mentor one is, who is one's mentor, what waits for a word."""

from dataclasses import replace

from domain.mentoring import MentoringState, Pair, Side
from domain.people import person_label
from handlers.buttons import button, menu, named
from handlers.mentoring.callbacks import (
    Agree,
    AskEnd,
    Decline,
    EndPair,
    OpenLevels,
    OpenMentoring,
)
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
        buttons += _rows_of(pair, person_id, t, by_name=asked > 1)
    if not pairs:
        lines.append(t("mentoring-none"))
    return Screen(text=Markup("\n\n".join(lines)), rows=rows(*buttons, row(menu(t))))


def line_of(pair: Pair, person_id: int, t: Translator) -> Markup:
    """How the pair stands for this one of the two."""
    waits = "you" if pair.waits_for(person_id) else "other"
    if pair.state is not MentoringState.PROPOSED:
        waits = "no"
    side = _side(pair, person_id)
    return t(f"mentoring-{side.value}", name=_other(pair, side), waits=waits)


def levels(pair: Pair, person_id: int, shown: Screen, t: Translator) -> Screen:
    """The levels, as who may see them sees them: whose they are, and the way back to the pairs."""
    back = rows(row(button(t, "button-back", OpenMentoring()), menu(t)))
    return replace(shown, rows=back).headed(line_of(pair, person_id, t))


def ask_end(pair: Pair, person_id: int, t: Translator) -> Screen:
    side = _side(pair, person_id)
    return Screen(
        text=t("mentoring-ask-end", name=_other(pair, side)),
        rows=rows(
            row(button(t, "mentoring-button-end", EndPair(mentoring_id=pair.id))),
            row(
                button(t, "button-back", OpenMentoring()),
                menu(t),
            ),
        ),
    )


def _rows_of(pair: Pair, person_id: int, t: Translator, *, by_name: bool) -> Rows:
    """`by_name`: several proposals wait, so that a button must say whose it is."""
    if pair.waits_for(person_id):
        agree, decline = Agree(mentoring_id=pair.id), Decline(mentoring_id=pair.id)
        if by_name:
            whose = _other(pair, _side(pair, person_id))
            return (
                (named(t.plain("mentoring-button-agree-named", name=whose), agree),),
                (named(t.plain("mentoring-button-decline-named", name=whose), decline),),
            )
        return (
            (
                named(t.plain("mentoring-button-agree"), agree),
                named(t.plain("mentoring-button-decline"), decline),
            ),
        )
    if pair.state is MentoringState.ACTIVE:
        side = _side(pair, person_id)
        other = _other(pair, side)
        levels = t.plain("mentoring-button-levels", name=other)
        ending = t.plain("mentoring-button-ask-end", name=other)
        return rows(
            row(named(levels, OpenLevels(mentoring_id=pair.id)) if side is Side.MENTOR else None),
            row(named(ending, AskEnd(mentoring_id=pair.id))),
        )
    return ()


def _side(pair: Pair, person_id: int) -> Side:
    return Side.MENTOR if person_id == pair.mentor_person_id else Side.MENTEE


def _other(pair: Pair, side: Side) -> str:
    if side is Side.MENTOR:
        return person_label(pair.mentee, pair.channel_policy, pair.mentee_no)
    return person_label(pair.mentor, pair.channel_policy, pair.mentor_no)
