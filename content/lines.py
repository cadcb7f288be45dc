"""On which line of a content file a fault stands: TOML's reader keeps no lines of what it read.

Good enough for files as ours are written: a key a line, tables under their headers.
"""

import re
import tomllib
from collections.abc import Sequence

_HEADER = re.compile(r"^\s*\[")
_SINGULAR = {"statements": "statement", "groups": "group"}
"""Arrays of the model that the files name in the singular."""
_AT_END = " (at end of document)"
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$")


def of_place(text: str, place: str) -> int | None:
    """Line (from 1) of a field by its path, as «statements.12.text.noo» or «version».

    The header of its table where the field itself isn't written.
    """
    lines = text.splitlines()
    name, *rest = place.split(".")
    if rest and rest[0].isdigit():
        name = _SINGULAR.get(name, name)
        headers = [n for n, line in enumerate(lines) if line.strip() == f"[[{name}]]"]
        index = int(rest[0])
        if index < len(headers):
            first = headers[index]
            return _field(lines, rest[1:], first, _end(lines, first)) or first + 1
    return _field(lines, [name, *rest], 0, len(lines))


def of_table(text: str, name: str, field: Sequence[str] = ()) -> int | None:
    """Line of the table [name], or of the field inside it."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if line.strip() == f"[{name}]":
            return _field(lines, field, number, _end(lines, number)) or number + 1
    return None


def of_tables(text: str, name: str) -> int | None:
    """Line of the first table inside `name`: [name.…]."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().startswith(f"[{name}."):
            return number
    return None


def of_words(text: str, words: str) -> int | None:
    """The first line with these words in quotes: the key of a statement, a day."""
    for number, line in enumerate(text.splitlines(), start=1):
        if f'"{words}"' in line:
            return number
    return None


def of_toml_error(text: str, message: str) -> tuple[str, int]:
    """What TOML's reader said, without the place, and the line of the place."""
    found = _AT_LINE.search(message)
    if found is not None:
        return message[: found.start()], int(found[1])
    return message.removesuffix(_AT_END), _unclosed(text)


def _unclosed(text: str) -> int:
    """An unclosed string or bracket runs to the end of the file, and the reader names the end.

    It begins behind the last line up to which the file can be read.
    """
    lines = text.splitlines()
    for number in range(len(lines) - 1, 0, -1):
        if _readable("\n".join(lines[:number])):
            return number + 1
    return 1


def _readable(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _end(lines: Sequence[str], header: int) -> int:
    for number in range(header + 1, len(lines)):
        if _HEADER.match(lines[number]):
            return number
    return len(lines)


def _field(lines: Sequence[str], path: Sequence[str], first: int, end: int) -> int | None:
    """«text.preschool» may be written so, as «preschool.text», or as a table «text = {…}»."""
    if not path:
        return None
    for name in (".".join(path), ".".join(reversed(path)), path[0]):
        written = re.compile(rf"^\s*{re.escape(name)}\s*[=.]")
        for number in range(first, end):
            if written.match(lines[number]):
                return number + 1
    return None
