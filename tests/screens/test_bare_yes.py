"""What a bare yes presses, on any screen there is: only answers to what the screen asks.

A new line is a decision: «да» is also what people say to a card that only shows something.
"""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from handlers import dispatch, typed_press
from handlers.dispatch import Flows
from handlers.screen import Button
from locales.translator import LANGUAGES, translator
from tests.golden.test_buttons import kinds
from tests.screens.test_golden import FLOWS, samples

PRESSED = {
    "approval.ObjectTo": {"✋ Да"},
    "approval.SetNewDate": {"✅ Да, поставить"},
    "changes.SetDay": {"✅ Да, поставить"},
    "confirm.Vouch": {"✅ Подтвердить"},
    "deficits.AnswerLead": {"✅ Да, покажу"},
    "due.AddSent": {"✅ Да, сделано", "➕ Да, добавить"},
    "due.MoveTo": {"✅ Да, перенести"},
    "handover.SetAddedDue": {"✅ Да, поставить"},
    "municipal.SetDay": {"✅ Да, продлить"},
    "mentoring.SayTyped": {"✉️ Отправить"},
    "proposals.AnswerBasis": {"✅ Беру", "✅ Принять"},
    "proposals.AnswerItem": {"✅ Беру", "✅ Принять"},
    "staffing.Appoint": {"✅ Да, добавить"},
    "route.SetDue": {"✅ Да, поставить"},
}
"""Kinds of buttons and what stands on them."""

YES = {"ru": "да", "en": "yes"}


def _flows() -> Flows:
    return next(one for one in dispatch.shared().sub_routers if isinstance(one, Flows))


def _pressed(language: str) -> Iterator[tuple[str, Button]]:
    """On each screen, beside an awaited text and beside buttons alone."""
    t, flows = translator(language), _flows()
    names = {one.__prefix__: f"{one.__module__.split('.')[1]}.{one.__name__}" for one in kinds()}
    for flow in FLOWS:
        for screen in samples(flow, language).values():
            for reads in (typed_press.named, typed_press.answered, typed_press.meant):
                data = flows.read(t, screen.buttons, YES[language], reads)
                for button in screen.buttons:
                    if data is not None and button.data == data:
                        yield names[data.partition(":")[0]], button


def test_bare_yes_presses_what_is_listed_and_nothing_else() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, button in _pressed("ru"):
        found[kind].add(button.text)
    assert found == PRESSED


@pytest.mark.parametrize("language", LANGUAGES)
def test_bare_yes_presses_the_same_in_every_language(language: str) -> None:
    assert {kind for kind, _ in _pressed(language)} == set(PRESSED)
