"""What people type, made safe to keep: one gate for every text field."""

import re
import unicodedata

from domain.errors import DomainError

TITLE_LIMIT = 120
"""Characters of a name of a school, a municipality, a department."""

_BREAKS = frozenset("\n\u2028\u2029\x0b\x0c\x85")
_JOINERS = frozenset("\u200c\u200d\ufe0f")
"""Parts of emoji and of some scripts; other invisible characters only hide or reorder text."""
_WORD = re.compile(r"[^\W_]+")
BETWEEN = " ,;:—–-"
"""What joins a word to the next one, and says nothing where that one is cut off."""


def one_line(text: str, *, limit: int) -> str:
    """A name or a title: no line breaks, single spaces, nothing invisible.

    Raises DomainError("text.empty") or DomainError("text.too_long", limit, length).
    """
    return _checked(" ".join(_visible(text).split()), limit)


def prose(text: str, *, limit: int) -> str:
    """A comment: line breaks stay, at most one empty line in a row. Raises as `one_line`."""
    lines: list[str] = []
    for line in _visible(text).split("\n"):
        trimmed = " ".join(line.split())
        if trimmed or (lines and lines[-1]):
            lines.append(trimmed)
    return _checked("\n".join(lines).strip(), limit)


def capital(text: str) -> str:
    """Typed words as a line of a document begins; «iPad» and «pH» keep their own spelling."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def lines_of(text: str) -> tuple[tuple[int, str], ...]:
    """A pasted list: (number of the line from 1, its text), blank lines left out."""
    numbered = enumerate(_visible(text).split("\n"), start=1)
    return tuple((number, line.strip()) for number, line in numbered if line.strip())


def search_key(text: str) -> str:
    """What is looked for in names; "" where nothing but signs was typed."""
    kept = (char if char.isalnum() or char in "-' " else " " for char in _visible(text))
    return " ".join(folded("".join(kept)).split())[:60]


def folded(text: str) -> str:
    """For comparing: without capitals and with one letter for two."""
    return text.casefold().replace("ё", "е")


def words_of(text: str) -> tuple[str, ...]:
    """Words of a text as they are compared: folded, signs left out."""
    return tuple(_WORD.findall(folded(unicodedata.normalize("NFC", text))))


def _checked(cleaned: str, limit: int) -> str:
    if not any(char.isprintable() and not char.isspace() for char in cleaned):
        raise DomainError("text.empty")
    if len(cleaned) > limit:
        raise DomainError("text.too_long", limit=limit, length=len(cleaned))
    return cleaned


def _visible(text: str) -> str:
    """NFC; breaks as "\\n"; without control characters, lone surrogates and marks of direction."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_kept(char) for char in composed)


def _kept(char: str) -> str:
    if char in _BREAKS:
        return "\n"
    if char == "\t":
        return " "
    hidden = unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn")
    return "" if hidden and char not in _JOINERS else char


def shortened(text: str, limit: int) -> str:
    """At most so many characters, cut between words where that loses little."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rstrip()
    head, space, _ = cut.rpartition(" ")
    return cut_off(head if space and len(head) > limit // 2 else cut)


def cut_off(kept: str) -> str:
    """What is left of a text, with dots after its last word: no comma or dash before them."""
    return f"{kept.rstrip(BETWEEN) or kept}…"
