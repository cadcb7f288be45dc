"""How a diagnosis of a school and its days are called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from aiogram.filters.callback_data import CallbackData

from domain.campaign_term import Crossing, ends_in_holidays
from domain.campaign_views import Fitting
from domain.campaigns import Counts
from domain.diagnosis import Form
from domain.staff import Without
from handlers.buttons import fitting
from handlers.screen import Button
from locales.translator import Markup, Translator

A_WEEK = timedelta(days=7)
_OWN = frozenset(
    {
        "campaigns-button-map-objectivity",
        "campaigns-file-map-objectivity",
        "campaigns-map-objectivity",
        "campaigns-map-scale-objectivity",
        "campaigns-map-too-few-objectivity",
        "document-map-scale-objectivity",
        "document-map-title-objectivity",
    }
)
"""What a questionnaire with levels says otherwise than the self-diagnosis: its key ends with it."""


class Titled(Protocol):
    """A school's diagnosis or a municipality's: both are called alike."""

    @property
    def questionnaire(self) -> str: ...

    @property
    def form(self) -> Form: ...

    @property
    def opens_on(self) -> date | None: ...

    @property
    def closes_on(self) -> date | None: ...


def title(t: Translator, campaign: Titled) -> str:
    """«Диагностика, апрель 2027»: by the month in which it is a week old, or ends before that.

    So what begins in the last days of March is April's, and extending it does not rename it.
    """
    name = questionnaire(t, campaign.questionnaire, campaign.form)
    if campaign.opens_on is None or campaign.closes_on is None:
        return name
    day = min(campaign.opens_on + A_WEEK, campaign.closes_on)
    month = t.plain(f"campaigns-month-{day.month}")
    return t.plain("campaigns-title", name=name, month=month, year=str(day.year))


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """How a diagnosis is called in a list: in its line, and on its button."""

    title: str
    label: str


def called(t: Translator, campaigns: Sequence[Titled], today: date) -> list[Called]:
    """Of one name, each is called by its days; a button has its last one before what is cut off."""
    names = [title(t, one) for one in campaigns]
    return [
        _by_days(t, one, name, today) if names.count(name) > 1 else Called(title=name, label=name)
        for name, one in zip(names, campaigns, strict=True)
    ]


def _by_days(t: Translator, campaign: Titled, name: str, today: date) -> Called:
    first, last = campaign.opens_on, campaign.closes_on
    if first is None or last is None:
        return Called(title=name, label=name)
    said = {
        "name": questionnaire(t, campaign.questionnaire, campaign.form),
        "days": days(t, first, last, today),
        "last": t.day_short(last, today),
    }
    return Called(
        title=t.plain("campaigns-title-days", **said),
        label=t.plain("campaigns-button-title-days", **said),
    )


def questionnaire(t: Translator, key: str, form: Form) -> str:
    """As a diagnosis made of it is called."""
    known = f"campaigns-name-{key}-{form.value}"
    return t.plain(known) if t.has(known) else t.plain("campaigns-name-self-full")


def own(key: str, campaign: Titled) -> str:
    """The key of the questionnaire's own words, where it says a thing in its own way."""
    known = f"{key}-{campaign.questionnaire}"
    return known if known in _OWN else key


def days(t: Translator, first: date, last: date, today: date) -> str:
    """«29 марта — 15 апреля», «13–15 апреля»; one day where it is one."""
    if first == last:
        return t.day_short(first, today)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{t.day_short(last, today)}"
    # A year that both share is said once.
    beginning = t.day_short(first, last if first.year == last.year else today)
    return t.plain("campaigns-days", first=beginning, last=t.day_short(last, today))


def crossing_lines(
    t: Translator, crossings: tuple[Crossing, ...], last: date, today: date
) -> tuple[Markup, ...]:
    """`last`: the last day of the term that they lie in."""
    if not crossings:
        return ()
    listed = "; ".join(
        t.plain(f"campaigns-crossing-{one.kind.value}", days=days(t, one.first, one.last, today))
        for one in crossings
    )
    said = t("campaigns-crossing", list=listed)
    ends = ends_in_holidays(last, crossings)
    return (said, t("campaigns-ends-in-holidays")) if ends else (said,)


def counts_line(t: Translator, counts: Counts) -> Markup:
    """«прошли 41 из 48 · начали 3 · не начали 4 · без бота 2»."""
    parts = [t("campaigns-passed", done=counts.passed, total=counts.asked)]
    if counts.not_passed:
        parts.append(t("campaigns-begun", count=counts.begun))
        parts.append(t("campaigns-not-begun", count=counts.not_begun))
    if counts.without_bot:
        parts.append(t("campaigns-without-bot", count=counts.without_bot))
    if counts.away:
        parts.append(t("campaigns-away", count=counts.away))
    return Markup(" · ".join(parts))


def marked(t: Translator, text: str, target: CallbackData, *, chosen: bool) -> Button:
    """A choice that is set or unset; what is chosen carries a tick."""
    said = t.plain("campaigns-chosen", text=text) if chosen else text
    return Button(text=fitting(said), data=target.pack())


NAMED = 5
"""Of those whom a name fits, as many are told."""


def several(t: Translator, found: Sequence[str]) -> Markup:
    """What a name is answered that fits several."""
    more = len(found) - NAMED
    return t("campaigns-fit-several", list=", ".join(found[:NAMED]), more=max(0, more))


def without_lines(t: Translator, fitting: Fitting) -> list[Markup]:
    """To whom the bot won't write, each reason with its number."""
    found = [(why, fitting.without.get(why, 0)) for why in Without]
    listed = ", ".join(
        t("campaigns-preview-why", why=why.value, count=count) for why, count in found if count
    )
    count = sum(number for _, number in found)
    return [t("campaigns-preview-without-bot", count=count, list=Markup(listed))] if count else []
