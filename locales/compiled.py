"""Fluent texts as Python functions, compiled once and kept like Python keeps its own modules.

Compiling a language costs seconds; every start of the bot and every command would pay them. What
was compiled lies in `__pycache__` under a name that changes with the texts and with whoever
compiled them, so nothing stale is ever read; where it can't be written or read, it is compiled.
"""

import hashlib
import marshal
import os
import sys
from collections.abc import Callable
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

_CACHE = Path(__file__).parent / "__pycache__"


def messages(language: str, text: str, *, cache: Path = _CACHE) -> Messages:
    """All messages of Fluent source. What is wrong in it shows when the message is formatted."""
    path = cache / f"{language}.{_digest(language, text)}.messages"
    kept = _read(path)
    if kept is None:
        made = compile_messages(language, [FtlResource.from_string(text)], use_isolating=False)
        if not sys.dont_write_bytecode:
            names = {key: function.__name__ for key, function in made.message_functions.items()}
            _write(path, compile(made.module_ast, language, "exec"), names)
        return dict(made.message_functions)
    code, names = kept
    surroundings = _surroundings(language)
    exec(code, surroundings)
    return {key: surroundings[name] for key, name in names.items()}


def _digest(language: str, text: str) -> str:
    compilers = [version(name) for name in ("fluent-compiler", "fluent.syntax", "babel")]
    said = "\0".join((language, MAGIC_NUMBER.hex(), *compilers, text))
    return hashlib.sha256(said.encode()).hexdigest()[:20]


def _surroundings(language: str) -> dict[str, Any]:
    """The globals that compiled functions lean on: those of any function of the language."""
    made = compile_messages(language, [FtlResource.from_string("any = any")], use_isolating=False)
    return dict(made.message_functions["any"].__globals__)


def _read(path: Path) -> tuple[CodeType, dict[str, str]] | None:
    with suppress(OSError, ValueError, EOFError, TypeError):
        code, names = marshal.loads(path.read_bytes())
        if isinstance(code, CodeType) and isinstance(names, dict):
            return code, names
    return None


def _write(path: Path, code: CodeType, names: dict[str, str]) -> None:
    """Whole or not at all, in place of what was kept for older texts."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        unfinished.write_bytes(marshal.dumps((code, names)))
        # Texts are no secret: whoever installs may not be the one who runs.
        unfinished.chmod(0o644)
        unfinished.replace(path)
        for older in path.parent.glob(f"{path.name.partition('.')[0]}.*.messages"):
            if older != path:
                older.unlink(missing_ok=True)
