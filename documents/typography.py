"""Russian typography of what people typed: quotes, dashes, spaces. Letters stay as they are."""

import re

from documents.text import clean, tied

_OPEN, _CLOSE, _INNER_OPEN, _INNER_CLOSE = "«»„“"
_DASH = re.compile(r"(?<=\S)[ \u00a0](?:-|–|--)[ \u00a0](?=\S)")
_NUMBER = re.compile(r"№(?=\d)")
_SPACES = re.compile(r" {2,}")
_BEFORE_OPENING = frozenset("([«„—–-/\n")
_ADDRESS = re.compile(r"\w+://\S+|www\.\S+", re.IGNORECASE)


def typographic(text: str) -> str:
    """«Ёлочки», a dash between words, «№ 5», no-break spaces. Links are left alone."""
    text = _SPACES.sub(" ", clean(text)).strip()
    if _ADDRESS.fullmatch(text):
        return text
    return tied(_quoted(_NUMBER.sub("№ ", _DASH.sub(" — ", text))))


def _quoted(text: str) -> str:
    """Straight quotes in pairs; an odd one (inches, a slip) leaves them all as they were typed."""
    if text.count('"') % 2:
        return text
    made: list[str] = []
    depth = 0
    for place, sign in enumerate(text):
        if sign in {_OPEN, _CLOSE}:
            depth = depth + 1 if sign == _OPEN else max(0, depth - 1)
        elif sign == '"':
            before = text[place - 1] if place else " "
            if before.isspace() or before in _BEFORE_OPENING or (before == '"' and depth == 1):
                sign = _INNER_OPEN if depth else _OPEN
                depth += 1
            else:
                depth = max(0, depth - 1)
                sign = _INNER_CLOSE if depth else _CLOSE
        made.append(sign)
    return "".join(made)
