"""Words by which a typed item shows its kind. Raises ContentError when the shipped file is
broken."""

from functools import cache
from pathlib import Path

from content.loader import ROOT
from content.sources import read_toml
from content.versioned import ContentError
from domain.item import ItemKind
from domain.phrases import Phrases

FILE = "item_kinds.toml"


def read_item_kinds(root: Path) -> Phrases:
    """Also raises where a key is no kind of an item."""
    data = read_toml(root, FILE)
    try:
        return Phrases.of({ItemKind(kind): phrases for kind, phrases in data.items()})
    except (AttributeError, TypeError, ValueError) as error:
        raise ContentError("content.invalid", file=FILE, reason=str(error)) from error


@cache
def _item_kinds() -> Phrases:
    return read_item_kinds(ROOT)


def kind_named_in(title: str) -> ItemKind | None:
    """The kind that the words of the title name beyond doubt."""
    found = _item_kinds().find(title)
    return None if found is None else ItemKind(found)
