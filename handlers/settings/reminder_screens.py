"""One's own reminders: at what hour, how many of them, and the summary of a week. Pure."""

from datetime import time

from domain.reminder_rules import HOURS, OwnReminders, Thinning
from handlers.buttons import button, menu
from handlers.reminders.screens import clock, hour_rows, minutes
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings, SetOwnHour, SetSummaries, SetThinning
from locales.translator import Translator


def own(t: Translator, view: OwnReminders, *, plans: bool = True) -> Screen:
    """All of it on one screen; the school's rules are the most there is. `plans`: the reader may
    have items with dates; whoever only leads has messages and a summary."""
    found = view.own
    usual = found.list_at in (None, view.rules.list_at)
    lines = [
        t("own-reminders-head"),
        t(
            "own-reminders-hour" if plans else "own-reminders-hour-leader",
            at=clock(view.list_at),
            whose="school" if usual else "own",
        ),
    ]
    if plans:
        lines.append(t(f"own-reminders-steps-{found.steps.value}"))
    summaries = None
    if view.sums_up:
        lines.append(t("own-reminders-weekly", on="yes" if found.weekly else "no"))
        key = f"own-reminders-button-weekly-{'off' if found.weekly else 'on'}"
        summaries = button(t, key, SetSummaries(on=not found.weekly))
    lines.append(t("own-reminders-meaning" if plans else "own-reminders-meaning-leader"))
    school = _chosen(t.plain("own-reminders-button-hour", at=clock(view.rules.list_at)), usual)
    thinner = [
        row(
            Button(
                text=_chosen(t.plain(f"own-reminders-button-{one.value}"), one is found.steps),
                data=SetThinning(steps=one).pack(),
            )
        )
        for one in Thinning
    ]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(thinner if plans else ()),
            row(Button(text=school, data=SetOwnHour(minutes=0).pack())),
            *hour_rows(_hours(view), found.list_at, lambda at: SetOwnHour(minutes=minutes(at))),
            row(summaries),
            row(button(t, "button-back", OpenSettings()), menu(t)),
        ),
    )


def _hours(view: OwnReminders) -> list[time]:
    """Whole hours, and the one chosen before; the school's has a button of its own."""
    return [
        at
        for at in HOURS
        if (at.minute == 0 or at == view.own.list_at) and at != view.rules.list_at
    ]


def _chosen(text: str, chosen: bool) -> str:
    return f"✅ {text}" if chosen else text
