"""What the documents of the house name is there: a page that is read is true, or it misleads."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.house.sources import PACKAGES, ROOT

PAGES = tuple(
    path.relative_to(ROOT).as_posix()
    for path in (
        *sorted(ROOT.glob("*.md")),
        *sorted((ROOT / "docs").rglob("*.md")),
    )
    if path.name != "CHANGELOG.md"
)
ROOMS = "|".join((*PACKAGES, "tests", "docs"))
_QUOTED = re.compile(r"`([^`\n]+)`")
_PLACE = re.compile(rf"(?:{ROOMS})/[\w/.-]*")
_LINK = re.compile(r"\]\((?!http)([^)\s#]+)")
_ANCHOR = re.compile(r"\]\(([^)\s#]*)#([^)\s]+)\)")
_NAME = re.compile(r"[A-Za-z_][\w.]*")
_ALL_OF_A_ROW = 3


@cache
def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@cache
def words() -> frozenset[str]:
    """Every name in the code and in the data beside it."""
    found: set[str] = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*"):
            if path.suffix in {".py", ".toml", ".ftl"}:
                found |= set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
                found |= {path.stem, path.parent.name}
    return frozenset(found)


def is_there(place: str) -> bool:
    """A file, a folder, a module, or a name within one of these."""
    base = place.rstrip("/")
    if (ROOT / base).exists() or (ROOT / f"{base}.py").exists():
        return True
    module, dot, name = base.rpartition(".")
    if not dot:
        return False
    folder = ROOT / module
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{module}.py"]
    known = re.compile(rf"\b{re.escape(name)}\b")
    return any(known.search(path.read_text(encoding="utf-8")) for path in files if path.exists())


@pytest.mark.parametrize("page", PAGES)
def test_places_in_the_tree_that_a_page_names_are_there(page: str) -> None:
    named = {quoted for quoted in _QUOTED.findall(text(page)) if _PLACE.fullmatch(quoted)} - {
        "locales/__pycache__"
    }
    assert sorted(place for place in named if not is_there(place)) == []


@pytest.mark.parametrize("page", PAGES)
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    assert [link for link in _LINK.findall(text(page)) if not (folder / link).exists()] == []
    astray = [
        f"{other}#{anchor}"
        for other, anchor in _ANCHOR.findall(text(page))
        if other.startswith("http") is False
        and anchor not in headings((folder / other) if other else ROOT / page)
    ]
    assert astray == []


def headings(page: Path) -> set[str]:
    """Anchors as GitHub makes them: small letters, no punctuation, hyphens for blanks."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in found}


def test_names_in_the_glossary_are_names_in_the_code() -> None:
    strange = []
    for line in text("docs/glossary.md").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < _ALL_OF_A_ROW + 2 or not cells[1] or cells[1].startswith("-"):
            continue
        for quoted in _QUOTED.findall(cells[_ALL_OF_A_ROW]):
            if _PLACE.fullmatch(quoted):
                continue
            for name in _NAME.findall(quoted):
                strange += [part for part in name.split(".") if part and part not in words()]
    assert strange == []


def test_every_decision_is_listed_and_says_what_turned_out() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    listed = text("docs/architecture.md")
    for path in decisions:
        said = path.read_text(encoding="utf-8")
        parts = re.findall(r"^(?:\*\*(\w+)\.\*\*|## (.+)$)", said, re.MULTILINE)
        assert ["".join(part) for part in parts] == [
            *("Context", "Decision", "Alternatives", "Consequences"),
            "What turned out differently",
        ], path.name
        assert f"](adr/{path.name})" in listed
