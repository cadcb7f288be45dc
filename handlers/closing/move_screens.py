"""Screens of a plan that stops before its end. Pure."""

from aiogram.filters.callback_data import CallbackData

from content.closing_texts import load_closing_texts
from content.route_texts import ReadyText
from domain.closing import Moves
from domain.route import RouteState
from domain.text import shortened, words_of
from handlers.approval.callbacks import OpenCard
from handlers.buttons import LABEL, button, menu
from handlers.closing.callbacks import (
    AskEnd,
    AskEndFor,
    AskResume,
    AskSuspend,
    AskTransfer,
    EndFor,
    EndSaid,
    OpenMoves,
    Resume,
    Suspend,
    Transfer,
)
from handlers.people.callbacks import OpenPerson
from handlers.route import words
from handlers.route.callbacks import ShowPlan
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator


def moves(t: Translator, view: Moves) -> Screen:
    """What can become of the plan before its end; nothing here happens at the first press."""
    route = view.route
    parts = [t("closing-moves-own") if view.own else _head(t, view)]
    if route.state is RouteState.SUSPENDED:
        parts.append(_standing_still(t, view))
    else:
        parts.append(t("closing-state", state=words.state(t, route.state)))
        if route.state_reason is not None:
            parts.append(t("closing-reason", reason=words.reason(route.state_reason)))
    asks = [
        (view.may_suspend, "closing-button-suspend", AskSuspend(route_id=route.id)),
        (view.may_resume, "closing-button-resume", AskResume(route_id=route.id)),
        (view.may_transfer, "closing-button-transfer", AskTransfer(route_id=route.id)),
        (view.may_end, "closing-button-end", AskEnd(route_id=route.id)),
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(button(t, key, data)) for may, key, data in asks if may),
            row(_person(t, view)),
            row(_plan(t, view), menu(t)),
        ),
    )


def opened(t: Translator, view: Moves) -> Screen:
    """What a press on the plan shows: where one thing alone is possible, its question at once."""
    if view.choice:
        return moves(t, view)
    return ask_resume(t, view) if view.may_resume else ask_suspend(t, view)


def _standing_still(t: Translator, view: Moves) -> Markup:
    route = view.route
    day = "none" if route.suspended_on is None else t.day_short(route.suspended_on, view.today)
    return t("closing-lead-suspended", day=day, reason=words.reason(route.state_reason))


def _person(t: Translator, view: Moves) -> Button | None:
    """Who has left is taken off the list on his page."""
    if view.own or view.route.state not in (RouteState.TERMINATED, RouteState.TRANSFERRED):
        return None
    text = t.plain("approval-button-person", who=view.route.owner)
    return Button(text=shortened(text, LABEL), data=OpenPerson(post_id=view.route.post_id).pack())


def _head(t: Translator, view: Moves) -> Markup:
    if not view.own:
        return t("closing-moves-of", owner=view.route.owner)
    suspended = view.route.state is RouteState.SUSPENDED
    return t("closing-moves-suspended" if suspended else "closing-moves")


def _plan(t: Translator, view: Moves) -> Button:
    if view.own:
        return button(t, "route-button-plan", ShowPlan(route_id=view.route.id))
    return button(t, "approval-button-plan", OpenCard(route_id=view.route.id))


def _back(t: Translator, view: Moves) -> Button:
    """To what else is possible, else to the plan."""
    if not view.choice:
        return _plan(t, view)
    return button(t, "button-back", OpenMoves(route_id=view.route.id))


def ask_suspend(t: Translator, view: Moves) -> Screen:
    """It can be undone at any time: one press with the reason."""
    route = view.route
    if not view.may_suspend:
        return moves(t, view)
    return Screen(
        text=t.lines([_head(t, view), t("closing-ask-suspend")]),
        rows=rows(
            *(
                row(
                    Button(
                        text=one.short,
                        data=Suspend(route_id=route.id, rev=route.rev, key=one.key).pack(),
                    )
                )
                for one in load_closing_texts().pause
            ),
            row(_back(t, view), menu(t)),
        ),
    )


def ask_resume(t: Translator, view: Moves) -> Screen:
    route = view.route
    if not view.may_resume:
        return moves(t, view)
    address = {"route_id": route.id, "rev": route.rev}
    shift = None
    if view.stood and view.open_items:
        shift = button(
            t, "closing-button-resume-shift", Resume(**address, shift=True), count=view.stood
        )
    asked = t("closing-ask-resume", days=view.stood, items=view.open_items)
    as_is = "closing-button-resume" if shift is None else "closing-button-resume-as-is"
    return Screen(
        text=t.lines([_head(t, view), _standing_still(t, view), asked]),
        rows=rows(
            row(shift),
            row(button(t, as_is, Resume(**address, shift=False))),
            row(_back(t, view), menu(t)),
        ),
    )


def _unconfirmed(t: Translator, view: Moves) -> list[Markup]:
    """What is done and would stay without anybody's word."""
    return [t("closing-unconfirmed", count=view.unconfirmed)] if view.unconfirmed else []


def ask_transfer(t: Translator, view: Moves) -> Screen:
    """What will be so is said, once: it can't be undone."""
    route = view.route
    if not view.may_transfer:
        return moves(t, view)
    yes = Transfer(route_id=route.id, rev=route.rev)
    return Screen(
        text=t.lines(
            [
                _head(t, view),
                t("closing-ask-transfer", items=view.open_items),
                *_unconfirmed(t, view),
            ]
        ),
        rows=rows(row(button(t, "closing-button-transfer-yes", yes)), row(_back(t, view), menu(t))),
    )


def ask_end_for(t: Translator, view: Moves, reason: str) -> Screen:
    """The typed reason as its owner will read it: an ended plan stays so."""
    return _ask_end_for(t, view, reason, EndSaid(route_id=view.route.id))


def ask_end_ready(t: Translator, view: Moves, ready: ReadyText) -> Screen:
    """The same of a ready reason."""
    route = view.route
    end = EndFor(route_id=route.id, rev=route.rev, key=ready.key)
    return _ask_end_for(t, view, ready.text, end)


def read_reason(text: str) -> ReadyText | None:
    """The ready reason that was typed, as its label or as it is told."""
    typed = words_of(text)
    ready = load_closing_texts().end
    return next((one for one in ready if typed in (words_of(one.short), words_of(one.text))), None)


def _ask_end_for(t: Translator, view: Moves, reason: str, end: CallbackData) -> Screen:
    if not view.may_end:
        return moves(t, view)
    route_id = view.route.id
    return Screen(
        text=t.lines([_head(t, view), t("closing-ask-end-for", reason=reason)]),
        rows=rows(
            row(button(t, "closing-button-end-for", end)),
            row(button(t, "button-back", AskEnd(route_id=route_id)), menu(t)),
        ),
    )


def ask_end(t: Translator, view: Moves) -> Screen:
    """What will be lost is said, once; a reason answers, and is asked about."""
    route = view.route
    if not view.may_end:
        return moves(t, view)
    return Screen(
        text=t.lines(
            [_head(t, view), t("closing-ask-end", items=view.open_items), *_unconfirmed(t, view)]
        ),
        rows=rows(
            *(
                row(
                    Button(
                        text=one.short,
                        data=AskEndFor(route_id=route.id, key=one.key).pack(),
                    )
                )
                for one in load_closing_texts().end
            ),
            row(_back(t, view), menu(t)),
        ),
    )
