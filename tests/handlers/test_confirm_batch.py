"""A batch to confirm as the one message it is."""

from dataclasses import replace

import pytest

from bot.wire import TEXT_UNITS
from domain.doing import ConfirmOutcome
from domain.evidence import Proof, ProofForm
from handlers.confirm import screens
from locales.translator import translator
from tests.screens.samples_confirm import several
from tests.screens.samples_due import EVIDENCE


@pytest.mark.parametrize("language", ["ru", "en"])
def test_fullest_batch_is_one_message_and_says_what_it_leaves_out(language: str) -> None:
    t = translator(language)
    text = replace(EVIDENCE[0], proof=Proof(form=ProofForm.TEXT, text="&" * 500))
    view = several(5)
    shown = tuple(
        replace(one, line=replace(one.line, title="О" * 200), evidence=(text,) * 40)
        for one in view.shown
    )
    outcome = ConfirmOutcome(confirmed=tuple(one.line for one in shown[:1]), left=("О" * 200,) * 4)
    screen = screens.several(t, replace(view, shown=shown, more=90), outcome.confirmed)
    said = screen.headed(screens.told(t, outcome)).text
    assert len(said.encode("utf-16-le")) // 2 <= TEXT_UNITS
    assert said.count("🔎") == 1 + len(shown)
    assert t("confirm-several-bare") not in said
