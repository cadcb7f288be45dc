"""What is asked, drawn by its kind: a scale, options to choose, one's own words."""

from typing import assert_never

from content.model import Option
from domain.diagnosis import Address
from domain.self_diagnosis import SKIPPED
from handlers.buttons import LABEL, button
from handlers.diagnosis import screens
from handlers.diagnosis.addressing import show_other
from handlers.diagnosis.callbacks import ChooseOption, GoOnFrom
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisView

NUMBERS_A_ROW = 6
MOST_BUTTONS = 8
"""More options, or longer ones, stand in the text, and the buttons carry their numbers."""


def question(
    view: DiagnosisView,
    address: Address,
    t: Translator,
    *,
    hint: bool = False,
    line: Markup | None = None,
) -> Screen:
    match view.statement(address).kind:
        case "scale":
            return screens.statement(view, address, t, hint=hint, line=line)
        case "one" | "several":
            return _options(view, address, t, line)
        case "text":
            return _text(view, address, t, line)
        case never:
            assert_never(never)


def _options(view: DiagnosisView, address: Address, t: Translator, line: Markup | None) -> Screen:
    asked = view.statement(address)
    several = asked.kind == "several"
    given = view.given(address)
    chosen = () if given is None else given.options
    numbered = len(asked.options) > MOST_BUTTONS or any(
        len(_marked(t, one.title)) > LABEL for one in asked.options
    )
    parts = screens.opening(view, address, t, line)
    if numbered:
        parts.append("")
        parts += [
            t(
                "diagnosis-option-chosen" if one.key in chosen else "diagnosis-option",
                number=number,
                option=one.title,
            )
            for number, one in enumerate(asked.options, start=1)
        ]
    parts += [*_passed(view, address, t), *screens.commented(view, address, t), ""]
    if not several:
        parts.append(t("diagnosis-choose-one"))
    elif asked.most is None:
        parts.append(t("diagnosis-choose-several"))
    else:
        parts.append(t("diagnosis-choose-most", most=asked.most))
    onward = button(
        t,
        "diagnosis-button-forward",
        GoOnFrom(diagnosis_id=view.diagnosis.id, key=address.key),
    )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_option_rows(view, address, t, chosen, numbered=numbered),
            row(screens.skip_button(view, address, t)),
            row(onward if view.is_answered(address) else None),
            _aside(view, address, t),
        ),
    )


def _option_rows(
    view: DiagnosisView,
    address: Address,
    t: Translator,
    chosen: tuple[str, ...],
    *,
    numbered: bool,
) -> Rows:
    asked = view.statement(address)
    several = asked.kind == "several"

    def option(one: Option, label: str) -> Button:
        held = one.key in chosen
        return Button(
            text=_marked(t, label) if held else label,
            data=ChooseOption(
                diagnosis_id=view.diagnosis.id,
                key=address.key,
                option=one.key,
                on=not (several and held),
            ).pack(),
        )

    if not numbered:
        return tuple((option(one, one.title),) for one in asked.options)
    drawn = [option(one, str(number)) for number, one in enumerate(asked.options, start=1)]
    return tuple(
        tuple(drawn[start : start + NUMBERS_A_ROW]) for start in range(0, len(drawn), NUMBERS_A_ROW)
    )


def _marked(t: Translator, label: str) -> str:
    return t.plain("diagnosis-button-given", answer=label)


def _text(view: DiagnosisView, address: Address, t: Translator, line: Markup | None) -> Screen:
    given = view.given(address)
    written = None if given is None else given.text
    parts = screens.opening(view, address, t, line)
    if written is not None:
        parts += ["", t("diagnosis-text-given", text=written)]
    parts += [*_passed(view, address, t), *screens.commented(view, address, t), ""]
    parts.append(t("diagnosis-text-again" if written is not None else "diagnosis-text-ask"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(screens.skip_button(view, address, t)),
            row(screens.forward(view, address, t)),
            _aside(view, address, t),
        ),
    )


def _passed(view: DiagnosisView, address: Address, t: Translator) -> list[str]:
    given = view.given(address)
    skipped = given is not None and given.value == SKIPPED
    return ["", t("diagnosis-skipped")] if skipped else []


def _aside(view: DiagnosisView, address: Address, t: Translator) -> tuple[Button, ...]:
    """Not «Другое» as beside the scale: that is an option of many a question."""
    return row(
        screens.back(view, address, t),
        button(t, "diagnosis-button-more", show_other(view.diagnosis.id, address)),
        screens.pause(view, t),
    )
