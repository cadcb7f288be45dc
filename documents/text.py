"""Text as it is printed: what no font or file format can hold is left out, lines break well."""

import re
import unicodedata

_ENDLESS = re.compile(r"\S{40,}")
_PIECE = re.compile(r"(.{10})(?=.)")
"""What is longer than any word (a link, pasted nonsense) may break after every ten signs."""

# Bundled fonts have no pictures; a striped box in their place is worse than nothing.
_PICTURES = re.compile("[\U0001f000-\U0001faff\U000e0000-\U000e007f\ufe0e\ufe0f\u20e3]\u200d?")
_TIES = (
    # a preposition or a conjunction stays with its word, a number with its unit
    (re.compile(r"(?<![\w-])(\w{1,2}|\d+|№) (?=\S)"), "\\1\u00a0"),
    # initials stay with the surname
    (re.compile(r"(?<!\w)(\w\.) (?=\w)"), "\\1\u00a0"),
    # a dash never begins a line
    (re.compile(r" (?=[—–])"), "\u00a0"),
)


class Verbatim(str):
    """Printed without ties and breaks: a link that is copied from the paper must open."""

    __slots__ = ()


def clean(text: str) -> str:
    """Without control characters (NUL above all), halves of characters and what Unicode keeps for
    no character; lines are kept."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        c
        for c in text
        if c == "\n" or not (unicodedata.category(c) in {"Cc", "Cs"} or ord(c) & 0xFFFE == 0xFFFE)
    )


def tied(text: str) -> str:
    """With no-break spaces where a line must not break."""
    for pattern, whole in _TIES:
        text = pattern.sub(whole, text)
    return text


def printed(text: str) -> str:
    """For typesetting: cleaned, tied with no-break spaces, breakable where it is endless."""
    text = tied(_PICTURES.sub("", clean(text)))
    return _ENDLESS.sub(lambda word: _PIECE.sub("\\1\u200b", word[0]), text)


def brief(text: str, limit: int) -> str:
    """One line of at most `limit` characters, for a place in a picture that cannot grow."""
    line = " ".join(clean(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
