"""Every screen in both languages: within a messenger's limits, and as it was last approved.

`UPDATE_GOLDEN=1 pytest tests/screens` rewrites the golden files; read the difference.
"""

import importlib
import os
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest

import tests.screens
from handlers.screen import Kept, Rows, Screen
from locales.translator import LANGUAGES, Markup, translator

GOLDEN = Path(__file__).parent / "golden"
FLOWS = sorted(
    module.name.removeprefix("samples_")
    for module in pkgutil.iter_modules(tests.screens.__path__)
    if module.name.startswith("samples_")
)
TAG = re.compile(r"</?([a-z]+)[^>]*>")
ALLOWED_TAGS = {"b", "i", "u", "s", "code", "pre", "a", "blockquote"}


@cache
def samples(flow: str, language: str) -> dict[str, Screen]:
    module = importlib.import_module(f"tests.screens.samples_{flow}")
    made = module.screens(translator(language))
    assert isinstance(made, dict)
    return made


def drawn(screen: Screen) -> str:
    """The screen as text: what a person sees, and where the buttons lead."""
    parts = [block(kept.text, kept.rows, "· kept") for kept in screen.kept]
    parts.extend(f"· file {file.name}" for file in screen.files)
    parts.append(block(screen.text, screen.rows, ""))
    if screen.toast:
        parts.append(f"· {'alert' if screen.alert else 'toast'}: {screen.toast}")
    return "\n".join(parts)


def block(text: Markup, rows: Rows, head: str) -> str:
    lines = [head] if head else []
    lines.append(str(text))
    lines.extend(
        " ".join(f"[ {button.text} ]<{button.data or button.url}>" for button in row)
        for row in rows
    )
    return "\n".join(lines)


def blocks(screen: Screen) -> list[Screen | Kept]:
    return [screen, *screen.kept]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flow", FLOWS)
def test_screens_of_a_flow_are_as_they_were_approved(flow: str, language: str) -> None:
    text = "\n\n".join(
        f"══ {name}\n{drawn(screen)}" for name, screen in samples(flow, language).items()
    )
    path = GOLDEN / language / f"{flow}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    assert path.exists(), f"no golden file for {flow}: run with UPDATE_GOLDEN=1 and read it"
    assert text + "\n" == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flow", FLOWS)
def test_screens_keep_to_the_limits_of_messengers(flow: str, language: str) -> None:
    for name, screen in samples(flow, language).items():
        assert len(screen.toast or "") <= 200, name
        for part in blocks(screen):
            assert 0 < len(part.text.encode("utf-16-le")) // 2 <= 4000, name
            assert {tag.group(1) for tag in TAG.finditer(part.text)} <= ALLOWED_TAGS, name
            assert sum(len(row) for row in part.rows) <= 100, name
            for row in part.rows:
                assert 1 <= len(row) <= 7, f"{name}: {len(row)} buttons in a row"
                for button in row:
                    assert 0 < len(button.text) <= 40, f"{name}: {button.text}"
                    assert (button.data is None) != (button.url is None), name
                    if button.data is not None:
                        assert len(button.data.encode()) <= 64, f"{name}: {button.data}"


@pytest.mark.parametrize("flow", FLOWS)
def test_screens_have_the_same_names_in_both_languages(flow: str) -> None:
    assert list(samples(flow, "ru")) == list(samples(flow, "en"))


WIDEST = {1: 28, 2: 18, 3: 9}
"""Characters that a button shows on one line of a phone 390 px wide, by buttons in its row."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_of_notices_keep_to_one_line_on_a_phone(language: str) -> None:
    for name, screen in samples("notices", language).items():
        for row in screen.rows:
            for button in row:
                assert len(button.text) <= WIDEST[len(row)], f"{name}: {button.text}"
