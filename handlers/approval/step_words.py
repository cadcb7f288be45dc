"""How the agreements before an approval stand, in words for the owner and for whoever decides."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from domain.plan_views import StepLine
from locales.translator import Markup, Translator


def step_lines(
    t: Translator, lines: Iterable[StepLine], zone: ZoneInfo, today: date
) -> list[Markup]:
    return [_line(t, one, zone, today) for one in lines]


def _line(t: Translator, one: StepLine, zone: ZoneInfo, today: date) -> Markup:
    step = step_name(t, one)
    if one.until is not None:
        return t(
            "approval-step-asked",
            step=step,
            who=t.plain("route-or").join(one.asked) or t.plain("approval-step-nobody"),
            until=t.day_short(one.until, today),
        )
    if one.why is not None:
        return t(
            "approval-step-passed",
            step=step,
            why=t.plain(f"approval-why-{one.why.value.replace('_', '-')}"),
        )
    given = t.day_short(one.at.astimezone(zone).date(), today) if one.at is not None else ""
    return t("approval-step-given", step=step, who=one.who or "", day=given)


def step_name(t: Translator, one: StepLine) -> str:
    return t.plain(f"approval-step-{one.step.value}")
