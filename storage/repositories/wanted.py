"""Many rows changed each in its own way, in one statement that tells which it found.

A server does not tell how many rows a statement executed for many has changed; one that is joined
with the values returns them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CTE, column, values
from sqlalchemy.types import TypeEngine


def wanted(columns: Mapping[str, TypeEngine[Any]], rows: Sequence[tuple[Any, ...]]) -> CTE:
    """The rows as a table to join an UPDATE with; the columns in the order of the rows' values."""
    named = [column(name, kind) for name, kind in columns.items()]
    return values(*named, name="wanted").data(list(rows)).cte("wanted")
