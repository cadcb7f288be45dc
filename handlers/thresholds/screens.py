"""Where the levels of a group end, in plain words, and what each may be. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.scoring import Thresholds
from domain.thresholds import READY, Bound, ThresholdsView, command_percent, room, value_of
from handlers.buttons import button, menu, two_by_two
from handlers.screen import Button, Screen, row, rows
from handlers.thresholds.callbacks import AskBound, OpenThresholds, RestoreUsual, SetBound
from locales.translator import Markup, Translator


def thresholds(
    t: Translator,
    view: ThresholdsView,
    back: CallbackData,
    *,
    was: tuple[Bound, int] | None = None,
) -> Screen:
    """`was`: the bound that has just been changed and what it was before, to put that back."""
    known = view.thresholds
    id_ = view.municipality.id
    told, undo = [], None
    if was is not None:
        bound, before = was
        former = said(t, bound, before)
        told.append(
            t("thresholds-set", before=former, after=said(t, bound, value_of(known, bound)))
        )
        undo = button(
            t,
            "thresholds-button-former",
            SetBound(municipality_id=id_, bound=bound, value=before),
            value=former,
        )
    return Screen(
        text=t.lines(
            [
                *told,
                t("thresholds-title", municipality=view.municipality.name),
                t("thresholds-explained"),
                *_lines(t, known),
                t("thresholds-zero"),
                t("thresholds-usual" if view.usual else "thresholds-own"),
                t("thresholds-from-when"),
                *_running(t, view),
            ]
        ),
        rows=rows(
            row(undo),
            *two_by_two(
                [
                    button(
                        t,
                        f"thresholds-button-{bound.value}",
                        AskBound(municipality_id=id_, bound=bound),
                        value=said(t, bound, value_of(known, bound)),
                    )
                    for bound in Bound
                ]
            ),
            row(
                None
                if view.usual
                else button(t, "thresholds-button-restore", RestoreUsual(municipality_id=id_))
            ),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def ask_bound(t: Translator, view: ThresholdsView, bound: Bound) -> Screen:
    """Ready choices that keep the order, and how to type another one."""
    id_ = view.municipality.id
    now = value_of(view.thresholds, bound)
    fits = room(view.thresholds, bound)
    choices = [
        _choice(t, id_, bound, value, chosen=value == now)
        for value in READY[bound]
        if fits.least <= value <= fits.most
    ]
    return Screen(
        text=t.lines(
            [
                t(f"thresholds-ask-{bound.value}", value=_full(t, bound, now)),
                t(
                    "thresholds-type",
                    least=said(t, bound, fits.least),
                    most=said(t, bound, fits.most),
                ),
                *_running(t, view),
            ]
        ),
        rows=rows(
            *two_by_two(choices),
            row(button(t, "button-back", OpenThresholds(municipality_id=id_)), menu(t)),
        ),
    )


def _lines(t: Translator, known: Thresholds) -> list[Markup]:
    args = {
        "support": _full(t, Bound.SUPPORT, known.support),
        "growth": _full(t, Bound.GROWTH, known.growth),
        "confident": _full(t, Bound.CONFIDENT, known.confident),
        "share": said(t, Bound.SHARE, known.min_share_percent),
    }
    levels = ("support", "growth", "confident", "strength", "few")
    return [t(f"thresholds-line-{level}", **args) for level in levels]


def _running(t: Translator, view: ThresholdsView) -> list[Markup]:
    """Who keeps the levels he has and who gets others, while a diagnosis is open."""
    one = view.running
    if one is None:
        return []
    return [t("thresholds-running", schools=one.schools, passed=one.passed, left=one.left)]


def _choice(t: Translator, id_: int, bound: Bound, value: int, *, chosen: bool) -> Button:
    text = _full(t, bound, value)
    return Button(
        text=t.plain("thresholds-chosen", value=text) if chosen else text,
        data=SetBound(municipality_id=id_, bound=bound, value=value).pack(),
    )


def said(t: Translator, bound: Bound, value: int) -> str:
    """«1,75», or «60 %» for the share."""
    if bound is Bound.SHARE:
        return t.plain("thresholds-share", percent=str(value))
    return t.plain("thresholds-mean", whole=str(value // 100), part=f"{value % 100:02}")


def _full(t: Translator, bound: Bound, value: int) -> str:
    """A mean with what it is in per cent of command."""
    number = said(t, bound, value)
    if bound is Bound.SHARE:
        return number
    percent = str(command_percent(value))
    return t.plain("thresholds-mean-percent", mean=number, percent=percent)
