"""Fluent texts as Python functions, compiled once and kept like Python keeps its own modules.

Compiling a language costs seconds; every start of the bot and every command would pay them. What
was compiled lies in `__pycache__` under a name that changes with the texts and with whoever
compiled them, so nothing stale is ever read; where it can't be written or read, it is compiled.
"""

import hashlib
import marshal
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any

from fluent_compiler.compiler import compile_messages
from fluent_compiler.resource import FtlResource

Messages = dict[str, Callable[[dict[str, Any] | None, list[Exception]], object]]
"""Key → function of (arguments, list that hears of errors); its result is the text."""

PIECE = 150
"""Messages that are compiled together."""

_CACHE = Path(__file__).parent / "__pycache__"
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_NAME = re.compile(r"-?[a-zA-Z][\w-]*")
_Piece = tuple[CodeType, dict[str, str]]
"""Compiled functions and their names by message."""


def messages(language: str, text: str, *, cache: Path = _CACHE) -> Messages:
    """All messages of Fluent source. What is wrong in it shows when the message is formatted."""
    path = cache / f"{language}.{_digest(language, text)}.messages"
    kept = _read(path)
    if kept is None:
        return _made(language, text, None if sys.dont_write_bytecode else path)
    found: Messages = {}
    for code, names in kept:
        surroundings = _surroundings(language)
        exec(code, surroundings)
        found |= {key: surroundings[name] for key, name in names.items()}
    return found


def _made(language: str, text: str, path: Path | None) -> Messages:
    found: Messages = {}
    compiled: list[_Piece] = []
    for own, source in _pieces(text):
        made = compile_messages(language, [FtlResource.from_string(source)], use_isolating=False)
        functions = {key: made.message_functions[key] for key in own}
        names = {key: function.__name__ for key, function in functions.items()}
        compiled.append((compile(made.module_ast, language, "exec"), names))
        found |= functions
    if path is not None:
        _write(path, compiled)
    return found


def _pieces(text: str) -> Iterator[tuple[list[str], str]]:
    """(Messages, their source and that of all they may speak of): the compiler's time grows with
    the square of what it is given at once."""
    starts = [*_ENTRY.finditer(text)]
    ends = [one.start() for one in starts[1:]] + [len(text)]
    entries = {
        one[1]: text[one.start() : end] for one, end in zip(starts, ends, strict=True)
    }  # fmt: skip
    names = list(entries)
    for start in range(0, len(names), PIECE):
        own = names[start : start + PIECE]
        wanted, waiting = dict.fromkeys(own), list(own)
        while waiting:
            spoken = [name for name in _NAME.findall(entries[waiting.pop()]) if name in entries]
            waiting += [name for name in spoken if name not in wanted]
            wanted |= dict.fromkeys(spoken)
        messages_alone = [name for name in own if not name.startswith("-")]
        yield messages_alone, "".join(entries[name] for name in wanted)


def _digest(language: str, text: str) -> str:
    compilers = [version(name) for name in ("fluent-compiler", "fluent.syntax", "babel")]
    said = "\0".join((language, MAGIC_NUMBER.hex(), *compilers, text))
    return hashlib.sha256(said.encode()).hexdigest()[:20]


def _surroundings(language: str) -> dict[str, Any]:
    """The globals that compiled functions lean on: those of any function of the language."""
    made = compile_messages(language, [FtlResource.from_string("any = any")], use_isolating=False)
    return dict(made.message_functions["any"].__globals__)


def _read(path: Path) -> list[_Piece] | None:
    with suppress(OSError, ValueError, EOFError, TypeError):
        pieces = [(code, names) for code, names in marshal.loads(path.read_bytes())]
        if all(isinstance(code, CodeType) and isinstance(names, dict) for code, names in pieces):
            return pieces
    return None


def _write(path: Path, pieces: list[_Piece]) -> None:
    """Whole or not at all, in place of what was kept for older texts."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        unfinished.write_bytes(marshal.dumps(pieces))
        # Texts are no secret: whoever installs may not be the one who runs.
        unfinished.chmod(0o644)
        unfinished.replace(path)
        for older in path.parent.glob(f"{path.name.partition('.')[0]}.*.messages"):
            if older != path:
                older.unlink(missing_ok=True)
