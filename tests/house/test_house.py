"""What the project promises about its own sources."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.sources import PACKAGES, ROOT, modules, strings

CYRILLIC = re.compile("[а-яёА-ЯЁ]")
SPEAKS = ("bot/demo/", "content/", "emulator/static/")
"""Where Russian text may stand in code: seed data and content."""

LETTERS_ALLOWED = {
    # one-letter rules of names: particles that keep their small letter, ё and е as one letter
    "domain/people.py": {
        "ё",
        "е",
        "оглы",
        "кызы",
        "угли",
        "гызы",
        "ич",
        "вич",
        "вна",
        "чна",
        "шна",
    },
    "domain/date_words.py": {"ё", "е"},
    "domain/text.py": {"ё", "е"},
}

BINARY = {".png", ".db", ".jpg", ".otf", ".ttf", ".docx"}

CLOCKS = {"bot/clock.py", "emulator/clock.py"}


def test_no_cyrillic_literal_stands_outside_locales_and_content() -> None:
    found = [
        f"{path}:{line}: {text[:40]}"
        for path, nodes in modules()
        if not path.startswith(SPEAKS)
        for line, text in strings(nodes)
        if CYRILLIC.search(text) and text not in LETTERS_ALLOWED.get(path, set())
    ]
    assert found == []


def test_nobody_but_the_clock_asks_what_time_it_is() -> None:
    found = []
    for path, nodes in modules():
        if path in CLOCKS:
            continue
        for node in nodes:
            if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}:
                owner = node.value
                if isinstance(owner, ast.Name) and owner.id in {"datetime", "date", "dt"}:
                    found.append(f"{path}:{node.lineno}")
                if isinstance(owner, ast.Attribute) and owner.attr in {"datetime", "date"}:
                    found.append(f"{path}:{node.lineno}")
    assert found == []


def test_every_top_level_package_has_a_row_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    packages = {
        path.parent.name
        for path in ROOT.glob("*/__init__.py")
        if not path.parent.name.startswith(".")
    }
    assert packages - {"tests"} == set(PACKAGES)
    assert [name for name in sorted(packages) if f"`{name}/`" not in text] == []


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_readme_is_short_and_names_only_what_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 200
    linked = re.findall(r"\]\((?!http)([^)#]+)", text)
    linked += re.findall(r'src="(?!http)([^"]+)"', text)
    assert [link for link in linked if not (ROOT / link).exists()] == []
    shown = {(ROOT / link).name for link in linked if link.endswith(".png")}
    assert shown == {path.name for path in (ROOT / "docs" / "pictures").glob("*.png")}
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", text)) <= targets


def test_no_file_speaks_of_an_index_or_of_one_machine() -> None:
    """Lock files hold hashes and no addresses; a path of somebody's home works nowhere else."""
    homes = re.compile("/(home|Users)/[a-z]|/ro" + "ot/")
    found = []
    for path in sorted(ROOT.rglob("*")):
        if not path.is_file() or _ignored(path) or path.suffix in BINARY:
            continue
        address = re.compile("://|--index") if path.suffix == ".lock" else homes
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if address.search(line) or homes.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}")
    assert found == []


def _ignored(path: Path) -> bool:
    first = path.relative_to(ROOT).parts[0]
    return (
        first in {".git", ".venv", ".hypothesis", "data", "build"}
        or first.endswith(("_cache", ".egg-info"))
        or "__pycache__" in path.parts
    )


def test_no_flow_imports_the_router_of_another() -> None:
    """`handlers/flows` alone knows them all."""
    found = []
    for path, nodes in modules():
        if not path.startswith("handlers/") or path == "handlers/flows.py":
            continue
        own = path.split("/")[1]
        for node in nodes:
            if not isinstance(node, ast.ImportFrom) or node.module is None:
                continue
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            for name in (node.module, *names):
                parts = name.split(".")
                foreign = len(parts) > 2 and parts[0] == "handlers" and parts[1] != own
                if foreign and parts[2].endswith("router"):
                    found.append(f"{path}:{node.lineno} {name}")
    assert found == []
