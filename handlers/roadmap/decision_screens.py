"""Screens of decisions: made, from which figure, and what came of them. Pure."""

from collections.abc import Sequence
from datetime import date

from content.roadmaps import load_roadmap_texts
from domain.roadmap import (
    EFFECT_MONTHS,
    Decision,
    Measure,
    MeasureKind,
    Reason,
    ReasonKind,
    figure_name,
)
from handlers.buttons import button, menu, named, two_by_two
from handlers.roadmap import words
from handlers.roadmap.callbacks import (
    AskEffect,
    AskFigure,
    AskSource,
    DecideReady,
    OpenMeasure,
    OpenRoadmap,
    SetEffect,
    SetEffectIn,
    SetFigure,
    SetSource,
    TakeBackEffect,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

FIGURES = 8


def ask(t: Translator) -> Screen:
    ready = [named(one.short, DecideReady(key=one.key)) for one in load_roadmap_texts().decision]
    back = OpenRoadmap(kind=MeasureKind.DECISION)
    return Screen(
        text=t("roadmap-ask-decision"),
        rows=(
            *((one,) for one in ready),
            row(button(t, "roadmap-button-decisions", back), menu(t)),
        ),
    )


def facts(t: Translator, measure: Measure, found: Decision, today: date) -> list[Markup]:
    """Of a decision, on the page of its measure."""
    said = []
    if found.source is not None:
        said.append(t("roadmap-decision-source", text=found.source))
    if found.effect is None:
        said.append(t("roadmap-decision-effect-on", day=t.day_short(found.effect_on, today)))
        return said
    said.append(t("roadmap-decision-effect", text=found.effect))
    if measure.reason is not None and found.figure_now is not None:
        said.append(_then_and_now(t, measure.reason, found.figure_now))
    return said


def buttons(t: Translator, measure: Measure, found: Decision) -> Rows:
    address = {"measure_id": measure.id}
    tell = button(t, "roadmap-button-effect", AskEffect(**address))
    if found.effect is not None:
        tell = button(t, "roadmap-button-effect-back", TakeBackEffect(**address))
    return rows(
        row(tell),
        row(
            button(t, "roadmap-button-figure", AskFigure(**address)),
            button(t, "roadmap-button-source", AskSource(**address)),
        ),
    )


def ask_figure(t: Translator, measure: Measure, found: Sequence[Reason]) -> Screen:
    shown = [one for one in found if one.kind is not ReasonKind.ALWAYS][:FIGURES]
    parts = [t("roadmap-ask-figure" if shown else "roadmap-no-figures")]
    parts += [
        t("roadmap-figure", number=number, text=words.reason(t, one))
        for number, one in enumerate(shown, start=1)
    ]
    numbered = [
        Button(
            text=f"№ {number}",
            data=SetFigure(measure_id=measure.id, rev=measure.rev, key=figure_name(one)).pack(),
        )
        for number, one in enumerate(shown, start=1)
    ]
    choices = tuple(tuple(numbered[start : start + 4]) for start in range(0, len(numbered), 4))
    return _asked(t, measure, parts, choices)


def ask_source(t: Translator, measure: Measure) -> Screen:
    ready = [
        named(one.short, SetSource(measure_id=measure.id, key=one.key))
        for one in load_roadmap_texts().meeting
    ]
    return _asked(t, measure, [t("roadmap-ask-source")], two_by_two(ready))


def ask_effect(t: Translator, measure: Measure, now: int | None) -> Screen:
    """With the figure as it was and as it is."""
    parts = [t("roadmap-ask-effect")]
    if measure.reason is not None and now is not None:
        parts.insert(0, _then_and_now(t, measure.reason, now))
    told = [
        named(one.short, SetEffect(measure_id=measure.id, key=one.key))
        for one in load_roadmap_texts().effect
    ]
    later = tuple(
        button(
            t,
            "roadmap-button-effect-in",
            SetEffectIn(measure_id=measure.id, months=months),
            count=months,
        )
        for months in EFFECT_MONTHS
    )
    return _asked(t, measure, parts, (*((one,) for one in told), later))


def effects(t: Translator, found: Sequence[Measure]) -> Screen:
    parts = [t("roadmap-effects" if found else "roadmap-effects-none")]
    parts += [
        t("roadmap-figure", number=number, text=one.title)
        for number, one in enumerate(found, start=1)
    ]
    numbered = [
        Button(text=f"№ {number}", data=AskEffect(measure_id=one.id).pack())
        for number, one in enumerate(found, start=1)
    ]
    back = OpenRoadmap(kind=MeasureKind.DECISION)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            tuple(numbered[:4]),
            tuple(numbered[4:]),
            row(button(t, "roadmap-button-decisions", back), menu(t)),
        ),
    )


def _then_and_now(t: Translator, reason: Reason, now: int) -> Markup:
    """«критерии до начала работы: было 14 чел., стало 6»."""
    few = reason.kind is ReasonKind.DEFICIT and now == 0
    name = words.reason_name(t, reason)
    key = "roadmap-then-few" if few else "roadmap-then-now"
    return t(key, what=name, then=reason.people, now=now)


def _asked(t: Translator, measure: Measure, said: Sequence[Markup], choices: Rows) -> Screen:
    return Screen(
        text=t.lines([words.title(t, measure), *said]),
        rows=(
            *choices,
            row(button(t, "button-back", OpenMeasure(measure_id=measure.id)), menu(t)),
        ),
    )
