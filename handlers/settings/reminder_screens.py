"""One's own reminders: at what hour, how many of them, and the summary of a week. Pure."""

from domain.reminder_rules import OwnReminders, Thinning
from handlers.buttons import button, menu
from handlers.reminders.screens import clock, hour_rows, minutes
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings, SetOwnHour, SetSummaries, SetThinning
from locales.translator import Translator


def own(t: Translator, view: OwnReminders) -> Screen:
    """All of it on one screen; the school's rules are the most there is."""
    found = view.own
    lines = [
        t("own-reminders-head"),
        t(
            "own-reminders-hour",
            at=clock(view.list_at),
            whose="school" if found.list_at is None else "own",
        ),
        t(f"own-reminders-steps-{found.steps.value}"),
    ]
    summaries = None
    if view.sums_up:
        lines.append(t("own-reminders-weekly", on="yes" if found.weekly else "no"))
        key = f"own-reminders-button-weekly-{'off' if found.weekly else 'on'}"
        summaries = button(t, key, SetSummaries(on=not found.weekly))
    lines.append(t("own-reminders-meaning"))
    school = _chosen(
        t.plain("own-reminders-button-hour", at=clock(view.rules.list_at)), found.list_at is None
    )
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
            *thinner,
            row(Button(text=school, data=SetOwnHour(minutes=0).pack())),
            *hour_rows(found.list_at, lambda at: SetOwnHour(minutes=minutes(at))),
            row(summaries),
            row(button(t, "button-back", OpenSettings()), menu(t)),
        ),
    )


def _chosen(text: str, chosen: bool) -> str:
    return f"✅ {text}" if chosen else text
