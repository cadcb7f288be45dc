"""The project's own source files, for the tests that read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "bot",
    "content",
    "documents",
    "domain",
    "emulator",
    "handlers",
    "locales",
    "services",
    "storage",
)


Nodes = tuple[ast.AST, ...]


@cache
def modules() -> tuple[tuple[str, Nodes], ...]:
    """(path from the root, nodes of the syntax tree) of every module of the packages.

    Everybody goes through all of them, and finding a million children costs more than looking.
    """
    found = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found.append((path.relative_to(ROOT).as_posix(), tuple(ast.walk(tree))))
    return tuple(found)


def strings(nodes: Nodes) -> Iterator[tuple[int, str]]:
    """(line, value) of each string constant that is not a docstring."""
    docs = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    # a string under an attribute is its documentation, too
    docs |= {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value
