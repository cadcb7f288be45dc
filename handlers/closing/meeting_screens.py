"""Screens of an entry about a meeting: body, day, protocol, the plans it heard. Pure."""

from collections.abc import Callable
from datetime import timedelta

from content.closing_texts import load_closing_texts
from domain.text import shortened
from handlers.buttons import LABEL, button, fitting, menu
from handlers.calendar_keyboard import packed_day
from handlers.closing.callbacks import (
    AskDecision,
    AskMeetingDay,
    AskProtocol,
    ChooseBody,
    DropMeeting,
    HoldMeeting,
    OpenCases,
    OpenMeeting,
    OpenMeetings,
    SetDecision,
    SetMeetingDay,
    SkipProtocol,
    TickAll,
    TickPlan,
    UndoMeeting,
)
from handlers.paging import pages, piece
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.closing import Meeting, Meetings

PLANS_A_PAGE = 8
BODIES_SHOWN = 20
DAYS_OFFERED = 5
"""Today and the last days before it: a meeting is written down when it is over."""
_SUNDAY = 6


def meetings(t: Translator, view: Meetings) -> Screen:
    """What was written down, and where the next entry begins."""
    parts = [t("closing-meetings")]
    for one, heard in view.held:
        day = "none" if one.held_on is None else t.day_short(one.held_on, view.today)
        parts.append(
            t(
                "closing-meeting-line",
                body=one.body,
                day=day,
                number=one.protocol_no or "none",
                count=heard,
            )
        )
    if view.draft is not None:
        parts += [Markup(""), t("closing-meeting-draft", body=view.draft.body)]
    parts += [Markup(""), t("closing-meeting-which")]
    draft = None
    if view.draft is not None:
        go_on = OpenMeeting(presentation_id=view.draft.id)
        draft = button(t, "closing-button-meeting-draft", go_on)
    bodies = [
        Button(
            text=fitting(body),
            data=ChooseBody(school_id=view.school_id, number=number).pack(),
        )
        for number, body in enumerate(view.bodies[:BODIES_SHOWN])
    ]
    held = [
        Button(
            text=fitting(
                t.plain(
                    "closing-button-meeting-held",
                    body=one.body,
                    day="none" if one.held_on is None else t.day_short(one.held_on, view.today),
                )
            ),
            data=OpenMeeting(presentation_id=one.id).pack(),
        )
        for one, _ in view.held
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(draft),
            *(row(one) for one in bodies),
            *(row(one) for one in held),
            row(button(t, "closing-button-cases", OpenCases()), menu(t)),
        ),
    )


def meeting(t: Translator, view: Meeting, page: int, reader: int) -> Screen:
    """The entry: while it is written plans are ticked; once it is kept it can be opened again."""
    one = view.one
    shown, page, total = piece(view.plans, page, PLANS_A_PAGE)
    day = "none" if one.held_on is None else t.day_short(one.held_on, view.today)
    parts = [
        t("closing-meeting-head", body=one.body),
        t("closing-meeting-day", day=day),
        t("closing-meeting-number", number=one.protocol_no or "none"),
        t("closing-meeting-decision", decision=one.decision or "none"),
        t("closing-meeting-plans", count=view.chosen, total=len(view.plans)),
    ]
    heard = sum(plan.heard for plan in view.plans)
    if one.draft and heard:
        parts.append(t("closing-meeting-heard", count=heard))
    address = {"presentation_id": one.id}
    if not one.draft:
        names = ", ".join(plan.owner for plan in view.plans if plan.chosen)
        parts.append(t("closing-meeting-names", names=shortened(names, 900)))
        undo = button(t, "closing-button-meeting-undo", UndoMeeting(**address))
        return Screen(
            text=t.lines(parts),
            rows=rows(
                row(undo if one.by == reader else None),
                row(button(t, "closing-button-meetings", OpenMeetings()), menu(t)),
            ),
        )
    ticks = [
        row(
            Button(
                text=shortened(
                    t.plain(
                        "route-chosen" if plan.chosen else "route-not-chosen",
                        text=t.plain("closing-plan-heard", owner=plan.owner)
                        if plan.heard
                        else plan.owner,
                    ),
                    LABEL,
                ),
                data=TickPlan(
                    **address, route_id=plan.route_id, on=not plan.chosen, page=page
                ).pack(),
            )
        )
        for plan in shown
    ]
    some = button(t, "closing-button-tick-none", TickAll(**address, on=False))
    if view.chosen < len(view.plans):
        some = button(t, "closing-button-tick-all", TickAll(**address, on=True))
    keep = button(t, "closing-button-hold", HoldMeeting(**address), count=view.chosen)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(keep if view.chosen else None),
            row(
                button(t, "closing-button-meeting-day", AskMeetingDay(**address)),
                button(t, "closing-button-protocol", AskProtocol(**address)),
            ),
            row(button(t, "closing-button-decision", AskDecision(**address))),
            *ticks,
            pages(t, page, total, lambda at: OpenMeeting(**address, page=at)),
            row(some if len(view.plans) > 1 else None),
            row(button(t, "closing-button-meeting-drop", DropMeeting(**address))),
            row(button(t, "closing-button-meetings", OpenMeetings()), menu(t)),
        ),
    )


def ask_day(t: Translator, view: Meeting) -> Screen:
    back = (view.today - timedelta(days=days) for days in range(2 * DAYS_OFFERED))
    offered = [day for day in back if day.weekday() != _SUNDAY][:DAYS_OFFERED]
    buttons = [
        Button(
            text=t.day_short(day, view.today),
            data=SetMeetingDay(presentation_id=view.one.id, day=packed_day(day)).pack(),
        )
        for day in offered
    ]
    return Screen(
        text=t("closing-ask-day"),
        rows=rows(row(*buttons[:3]), row(*buttons[3:]), row(_back(t, view), menu(t))),
    )


def ask_protocol(t: Translator, view: Meeting) -> Screen:
    return Screen(
        text=t("closing-ask-protocol"),
        rows=rows(
            row(button(t, "button-skip", SkipProtocol(presentation_id=view.one.id))),
            row(_back(t, view), menu(t)),
        ),
    )


def ask_decision(t: Translator, view: Meeting) -> Screen:
    presentation_id = view.one.id
    return Screen(
        text=t("closing-ask-decision"),
        rows=rows(
            *(
                row(
                    Button(
                        text=one.short,
                        data=SetDecision(presentation_id=presentation_id, key=one.key).pack(),
                    )
                )
                for one in load_closing_texts().decision
            ),
            row(button(t, "button-skip", SetDecision(presentation_id=presentation_id))),
            row(_back(t, view), menu(t)),
        ),
    )


def _back(t: Translator, view: Meeting) -> Button:
    return button(t, "button-back", OpenMeeting(presentation_id=view.one.id))


ASKING: dict[str, Callable[[Translator, Meeting], Screen]] = {
    "closing_meeting.day": ask_day,
    "closing_meeting.protocol": ask_protocol,
    "closing_meeting.decision": ask_decision,
}
